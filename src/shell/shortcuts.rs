use leptos::prelude::*;

use super::find::{SEARCH, SEARCH_FORM};
use super::new_note::ask_for_note;
use super::parts::{NotesDesk, Parts};
use crate::browser::{dom, keys};
use crate::i18n::Messages;
use crate::route::Route;
use crate::state::navigation::Navigation;
use crate::state::preferences::Preferences;
use crate::ui::{Dialog, DialogPlace, Draw, Drawn, expect_words, provide_words};

/// The id of what names the dialog.
const HEADING: &str = "shortcuts";

/// A document that is on stage.
const STAGE: &str = "[data-stage]";

/// What a key does, wherever one is. A key by itself does nothing while one writes, and nothing at all once that is switched off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shortcut {
    Search,
    NewNote,
    Help,
}

impl Shortcut {
    const ALL: [Self; 3] = [Self::Search, Self::NewNote, Self::Help];

    fn key(self) -> &'static str {
        match self {
            Self::Search => "/",
            Self::NewNote => "n",
            Self::Help => "?",
        }
    }

    fn name(self, words: &Messages) -> &'static str {
        match self {
            Self::Search => words.shortcut_search,
            Self::NewNote => words.shortcut_note,
            Self::Help => words.shortcut_help,
        }
    }
}

/// The button that lists the shortcuts; and the shortcuts themselves.
#[component]
pub fn Shortcuts() -> Drawn {
    let preferences = expect_context::<Preferences>();
    let navigation = expect_context::<Navigation>();
    let (desk, parts) = (expect_context::<NotesDesk>(), expect_context::<Parts>());
    let dialog = Dialog::default();
    let run = move |shortcut| match shortcut {
        Shortcut::Search if dom::focus(SEARCH) => dom::bring_back(SEARCH_FORM),
        Shortcut::Search => navigation.go_to(&Route::Projects, SEARCH),
        Shortcut::NewNote => ask_for_note(desk, parts),
        Shortcut::Help => dialog.open(),
    };
    keys::on_key(move |key| {
        let shortcut = Shortcut::ALL.into_iter().find(|shortcut| shortcut.key() == key);
        let shortcut = shortcut.filter(|_| preferences.shortcuts.get_untracked());
        // On stage there are more of them, which are listed there.
        let shortcut = shortcut.filter(|shortcut| *shortcut != Shortcut::Help || !dom::has(STAGE));
        shortcut.into_iter().for_each(run);
        shortcut.is_some()
    });
    let place = move || {
        provide_words(preferences.locale.get());
        view! { <DialogPlace dialog labelled_by=HEADING always=list(preferences) /> }.drawn()
    };
    view! {
        <p>
            <button type="button" class="button" data-quiet aria-haspopup="dialog" on:click=move |_| dialog.open()>
                {preferences.word(|words| words.shortcuts)}
            </button>
        </p>
        {place}
    }
    .drawn()
}

/// What the dialog says, and the switch.
fn list(preferences: Preferences) -> Drawn {
    let words = expect_words();
    let row = |shortcut: Shortcut| {
        view! {
            <li>
                <kbd class="shortcuts__key">{shortcut.key()}</kbd>
                {shortcut.name(&words)}
            </li>
        }
        .drawn()
    };
    let rows: Vec<Drawn> = Shortcut::ALL.into_iter().map(row).collect();
    let toggle = move |event| preferences.shortcuts.set(event_target_checked(&event));
    view! {
        <h2 class="shortcuts__heading" id=HEADING>
            {words.shortcuts}
        </h2>
        <ul class="shortcuts" role="list">
            {rows}
        </ul>
        <label class="shortcuts__switch">
            <input type="checkbox" prop:checked=move || preferences.shortcuts.get() on:change=toggle />
            {words.use_shortcuts}
        </label>
    }
    .drawn()
}
