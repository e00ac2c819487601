//! The notes, handed to pages, and what is about every page for them: the dialog to write in, and the way to take a deletion back.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use notes::{Content, Form, NoteId};

use super::gathering;
use super::parts::NotesDesk;
use crate::browser::files::File;
use crate::browser::{clock, dom, files, storage};
use crate::domain::catalog::Catalog;
use crate::domain::notes::{Command, Subject};
use crate::domain::search::{Facet, Filters};
use crate::domain::timer::Timer;
use crate::pages;
use crate::route::Route;
use crate::state::catalog::{CatalogLoad, Load};
use crate::state::gathering::Gathering;
use crate::state::navigation::Navigation;
use crate::state::notebook::{Draft, NoteFinding, Notebook, Taken};
use crate::state::preferences::Preferences;
use crate::state::sorting::Sorting;
use crate::state::timer::KeptTimer;
use crate::ui::{self, Drawn, NoteField, NoteFind, StepTimer, Words, provide_words};
use crate::widgets::{edit_button, kept_title, star_button};

/// What has the focus.
pub const FOCUSED: &str = ":focus";

/// Where a note is written: in the dialog, and on the page of a workshop.
const NOTE_TEXT: &str = "#note-text";
const RAPID_TEXT: &str = "#rapid-text";

/// The heading of the page.
pub const HEADING: &str = "h1";

/// What begins a step of a workshop.
const START: &str = ".step__start";

/// What has the focus when a note is gone: the way back.
const UNDO: &str = ".undo button";

/// The notes, as state and as pages see them.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The notes.
    pub notebook: Notebook,
    /// The same, for pages.
    pub notes: ui::Notebook,
    /// What was received, as state sees it.
    pub received: Gathering,
    /// Notes on their way, for pages.
    pub gathering: ui::Gathering,
    /// Sorting what is gathered.
    pub sorting: Sorting,
    /// Files are dropped on the window. Those that somebody is about to receive are taken; others are given back.
    pub on_drop: Callback<Vec<File>, Vec<File>>,
}

impl Desk {
    /// What is gathered, as pages see notes.
    pub fn gathered(self) -> ui::Notebook {
        ui::Notebook { shelf: self.received.all.into(), ..self.notes }
    }
}

/// The notes of the device, turned to a dataset. They are opened once, and stay as long as the document does.
#[inline(never)]
pub fn open_notebook(desk: NotesDesk, catalog: &Arc<Catalog>) -> Desk {
    let opened = desk.get_untracked().unwrap_or_else(|| {
        let opened = desk.lasting(open);
        desk.set(opened);
        opened
    });
    untrack(|| opened.notebook.turn_to(&catalog.dataset));
    opened
}

fn open() -> Desk {
    let notebook = Notebook::open();
    let catalog = expect_context::<CatalogLoad>();
    let catalog = Signal::derive(move || match catalog.get() {
        Load::Ready(catalog) => Some(catalog),
        _ => None,
    });
    let (preferences, navigation) = (expect_context::<Preferences>(), expect_context::<Navigation>());
    let title = move |subject: &Subject| {
        let words = Words { locale: preferences.locale.get_untracked() };
        let title = catalog.get_untracked().map(|catalog| {
            notebook.shelf.with_untracked(|shelf| kept_title(words, &catalog.dataset, shelf.notes(), subject))
        });
        title.unwrap_or_default()
    };
    let run = move |command: Command| {
        // What was pressed goes, or another stands in its place, and the focus with it.
        let goal = match command {
            Command::Delete(_) | Command::Erase => Some(UNDO.to_owned()),
            Command::Undo | Command::Attach(_) => Some(HEADING.to_owned()),
            Command::Star(id) => Some(star_button(id)),
            Command::Restore(id, _) => Some(edit_button(id)),
            Command::Sit(_) => Some(RAPID_TEXT.to_owned()),
            _ => None,
        };
        let opens = matches!(command, Command::Begin(_) | Command::GoOn(_));
        let removed = match command {
            Command::Delete(id) => Some(id.to_string()),
            _ => None,
        };
        notebook.run(command, title);
        if opens {
            // What the browser chose came before the field was there.
            spawn_local(async {
                clock::rest(0).await;
                dom::focus(NOTE_TEXT);
            });
        }
        // The page of a workshop goes with it.
        if let Route::Workshop(id) = navigation.route_untracked()
            && removed == Some(id.to_string())
        {
            navigation.go(&Route::Workshops);
        }
        goal.into_iter().for_each(focus_if_lost);
    };
    let used_percent = Signal::derive(move || notebook.used.get() * 100 / storage::MOST_CHARACTERS);
    let received = Gathering::follow(notebook);
    let handed = ui::Notebook {
        catalog,
        shelf: notebook.shelf.into(),
        saving: notebook.saving.into(),
        used_percent,
        short_percent: storage::SHORT_PERCENT,
        is_short: Memo::new(move |_| used_percent.get() >= storage::SHORT_PERCENT).into(),
        elsewhere: notebook.elsewhere.into(),
        seat: notebook.seat.into(),
        to_hand_over: Memo::new(move |_| received.changed_since_handed()).into(),
        on_hand_over: Callback::new(move |()| received.begin_handing()),
        read_back: notebook.read_back.into(),
        undoable: Signal::derive(move || notebook.taken.with(|taken| taken.last().map(Taken::undoable))),
        field: field(notebook, notebook.draft),
        further_field: Callback::new(move |(id, content): (Option<NoteId>, Content)| {
            // What another facilitator has prepared is gone on with.
            if let Some(id) = id.filter(|_| content.form == Form::Preparation) {
                received.all.with_untracked(|all| notebook.adopt(id, all.notes()));
            }
            further_field(notebook, id, content)
        }),
        rows: Callback::new(move |found| notebook.rows(found).into()),
        timer: Callback::new(move |workshop: String| {
            step_timer(&notebook.day.with_untracked(|day| day.id.clone()), &workshop)
        }),
        on_command: Callback::new(run),
        on_read: Callback::new(move |event| {
            if let Some(file) = files::chosen(&event) {
                notebook.read_file(file);
            }
        }),
        local_time: clock::local_time_at,
    };
    Desk {
        notebook,
        notes: handed,
        received,
        gathering: gathering::handed(received),
        sorting: Sorting::of(notebook, received),
        on_drop: Callback::new(move |files| {
            if received.is_receiving() {
                received.look_at_files(files);
                Vec::new()
            } else {
                files
            }
        }),
    }
}

/// Gives the focus to what matches, once the page has followed, if nothing has it then.
pub fn focus_if_lost(selector: String) {
    spawn_local(async move {
        clock::rest(0).await;
        if !dom::has(FOCUSED) {
            dom::focus(&selector);
        }
    });
}

/// Where a draft is written, for pages.
pub fn field(notebook: Notebook, draft: Draft) -> NoteField {
    NoteField {
        note: draft.note.into(),
        content: draft.content.into(),
        on_write: Callback::new(move |content| draft.write(notebook, content)),
        on_end: Callback::new(move |()| {
            let note = draft.note.get_untracked();
            draft.end(notebook);
            // What the dialog was opened by may have been drawn anew.
            note.map(edit_button).into_iter().for_each(focus_if_lost);
        }),
    }
}

/// Another field, in which notes that begin so are written one after the other, or that one note.
fn further_field(notebook: Notebook, id: Option<NoteId>, content: Content) -> NoteField {
    let draft = notebook.further_draft(id, content);
    NoteField { on_end: Callback::new(move |()| draft.renew(notebook)), ..field(notebook, draft) }
}

/// The timer of that name on the day of a dataset, given by its id, as long as its page is there.
pub fn step_timer(dataset: &str, name: &str) -> StepTimer {
    let kept = KeptTimer::of(dataset, name);
    StepTimer {
        timer: kept.timer.into(),
        left_ms: kept.left_ms.into(),
        on_start: Callback::new(move |(step, minutes)| {
            kept.set(Some(Timer::start(step, minutes, clock::wall_ms())));
        }),
        on_toggle: Callback::new(move |()| {
            kept.change(|timer, now| if timer.is_running() { timer.pause(now) } else { timer.go_on(now) });
        }),
        on_add: Callback::new(move |minutes| kept.change(|timer, now| timer.add(minutes, now))),
        on_stop: Callback::new(move |()| {
            kept.set(None);
            focus_if_lost(START.to_owned());
        }),
    }
}

/// The search of notes, for their page.
pub fn find_notes(notebook: Notebook) -> NoteFind {
    let finding = NoteFinding::follow(notebook.shelf, expect_context::<Navigation>(), false);
    NoteFind {
        filters: finding.filters.into(),
        found: finding.found.into(),
        choices: finding.choices.into(),
        on_text: Callback::new(move |text| finding.type_text(text)),
        on_choose: Callback::new(move |filters| finding.choose(&filters)),
    }
}

/// What a note that is begun on a page is about.
pub fn subject_of(route: &Route, query: &str) -> Subject {
    match route {
        Route::Project(id) => Subject::Project(id.clone()),
        Route::Track(id) => Subject::Track(id.clone()),
        Route::Workshop(id) => Subject::Workshop(id.clone()),
        Route::Map => match Filters::parse(query).chosen(Facet::Territory) {
            // What it is of several territories nobody knows.
            [territory] => territory.parse().map_or(Subject::Day, Subject::Territory),
            _ => Subject::Day,
        },
        _ => Subject::Day,
    }
}

/// What stands about every page for notes.
#[inline(never)]
pub fn note_desk(desk: Desk, words: Words) -> Drawn {
    provide_words(words.locale);
    pages::note_desk(desk.notes, desk.gathering)
}
