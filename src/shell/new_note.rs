use leptos::prelude::*;

use super::parts::{NotesDesk, Part, Parts, begin_note, desk_when_open};
use crate::route::Route;
use crate::state::catalog::{CatalogLoad, Load};
use crate::state::navigation::Navigation;
use crate::state::preferences::Preferences;
use crate::ui::Draw;

/// Begins a note about what is shown: at once, or as soon as what notes are written with is there.
pub fn ask_for_note(desk: NotesDesk, parts: Parts) {
    desk.ask();
    parts.load(Part::Notes);
}

/// The button that begins a note, on every page, and what stands about every page for notes.
#[component]
pub fn NewNote() -> impl IntoView {
    let preferences = expect_context::<Preferences>();
    let navigation = expect_context::<Navigation>();
    let parts = expect_context::<Parts>();
    let desk = expect_context::<NotesDesk>();
    let catalog = expect_context::<CatalogLoad>();
    Effect::new(move || {
        if desk.is_asked() && desk.get().is_some() {
            desk.answer();
            untrack(|| begin_note(desk, &navigation.route(), &navigation.query()));
        }
    });
    // Another page is shown, as by Back: what is written is kept.
    Effect::new(move |before: Option<Route>| {
        let route = navigation.route();
        if before.is_some_and(|before| before != route) {
            untrack(|| desk.get()).into_iter().for_each(|desk| desk.notes.field.on_end.run(()));
        }
        route
    });
    let ask = move |_| ask_for_note(desk, parts);
    let word = move |word| preferences.word(word);
    let waiting = move || {
        let is_waiting = desk.is_asked() && !parts.has_failed(Part::Notes);
        let is_day_there = !matches!(catalog.get(), Load::Failed(_));
        (is_waiting && is_day_there).then(|| preferences.messages().loading_notes)
    };
    let failure = move || {
        let words = preferences.messages();
        let is_asked = desk.is_asked() && desk.get().is_none();
        match catalog.get() {
            Load::Failed(_) if is_asked => Some(words.notes_without_day),
            _ => (is_asked && parts.has_failed(Part::Notes)).then_some(words.notes_failed),
        }
    };
    view! {
        <div class="new-note">
            <p class="new-note__said" role="status">
                {waiting}
            </p>
            {move || {
                failure().map(|sentence| view! { <p class="new-note__said" role="alert">{sentence}</p> }.drawn())
            }}
            <button type="button" class="button new-note__button" aria-haspopup="dialog" on:click=ask>
                <span class="new-note__plus" aria-hidden="true">
                    "+"
                </span>
                {word(|words| words.new_note)}
            </button>
        </div>
        {move || desk_when_open(desk, preferences.locale.get()).map(Draw::drawn)}
    }
}
