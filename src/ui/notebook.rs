//! Notes, as pages see them: what there is, whether it is kept, and whom to tell.

use std::sync::Arc;

use chrono::NaiveDateTime;
use leptos::prelude::*;
use notes::{Content, NoteId, Rev, Shelf, Stamp};

use crate::domain::catalog::Catalog;
use crate::domain::notes::{Command, NoteChoices, NoteFilters, ReadBack, Saving, Seat, Subject, Undoable};
use crate::domain::timer::{Announcement, Timer, announcement};

/// Where one writes one note after the other.
#[derive(Clone, Copy)]
pub struct NoteField {
    /// The note that is being written.
    pub note: Signal<Option<NoteId>>,
    /// What is written in it.
    pub content: Signal<Content>,
    /// Something else is written.
    pub on_write: Callback<Content>,
    /// The note is done with; what is written in it stays.
    pub on_end: Callback<()>,
}

impl NoteField {
    /// Writes what is there with a change.
    pub fn write(self, change: impl FnOnce(&mut Content)) {
        let mut content = self.content.get_untracked();
        change(&mut content);
        self.on_write.run(content);
    }
}

/// A list that changes as a whole.
pub type Shared<T> = Signal<Arc<Vec<T>>>;

/// A note among others, and by what it is known whether it has changed.
pub type NoteRow = (NoteId, Rev, Stamp, usize);

/// The timer of the steps of a workshop.
#[derive(Clone, Copy)]
pub struct StepTimer {
    /// The timer, when one runs or waits.
    pub timer: Signal<Option<Timer>>,
    /// How many milliseconds are left, each second anew; less than 0 behind the end.
    pub left_ms: Signal<i64>,
    /// A step begins, of so many minutes.
    pub on_start: Callback<(usize, u32)>,
    /// It is to stand still, or to go on.
    pub on_toggle: Callback<()>,
    /// The step gets so many minutes more, or less.
    pub on_add: Callback<i32>,
    /// It is no longer needed.
    pub on_stop: Callback<()>,
}

impl StepTimer {
    /// What is to be said of the time that is left: once, however often one looks.
    #[must_use]
    pub fn news(self) -> Signal<Option<Announcement>> {
        let spoken = Memo::new(move |before: Option<&(i64, Option<_>)>| {
            let left_ms = self.left_ms.get();
            let last = before.map_or(left_ms, |(last, _)| *last);
            let is_current = self.timer.with(Option::is_some);
            let news = announcement(last, left_ms).filter(|_| is_current);
            let still = before.and_then(|(_, said)| *said).filter(|_| left_ms <= last && is_current);
            (left_ms, news.or(still))
        });
        Signal::derive(move || spoken.with(|(_, news)| *news))
    }
}

/// The notes on the dataset that is open.
#[derive(Clone, Copy)]
pub struct Notebook {
    /// The dataset.
    pub catalog: Signal<Option<Arc<Catalog>>>,
    /// The notes, and the records that could not be read.
    pub shelf: Signal<Shelf>,
    /// Whether all that was written is kept.
    pub saving: Signal<Saving>,
    /// How many percent of what a host may keep on the device are used.
    pub used_percent: Signal<usize>,
    /// From how many of them on room runs short.
    pub short_percent: usize,
    /// Whether that is so.
    pub is_short: Signal<bool>,
    /// The other datasets that there are notes about: the id, and their texts.
    pub elsewhere: Signal<Vec<(String, Vec<String>)>>,
    /// Where one sits.
    pub seat: Signal<Seat>,
    /// How many notes were written or deleted on the device since they were handed over last, and how many other things.
    pub to_hand_over: Signal<(usize, usize)>,
    /// Leads to the ways to hand them over.
    pub on_hand_over: Callback<()>,
    /// What became of the last file that was read.
    pub read_back: Signal<Option<ReadBack>>,
    /// What can be taken back.
    pub undoable: Signal<Option<Undoable>>,
    /// Where the dialog writes.
    pub field: NoteField,
    /// Somewhere else to write, as long as the page is there: the note of that name, or a new one each time, which begins so.
    pub further_field: Callback<(Option<NoteId>, Content), NoteField>,
    /// These notes as a list that grows until all of them are there, so that the page answers meanwhile.
    pub rows: Callback<Shared<NoteId>, Shared<NoteRow>>,
    /// The timer of a workshop, given by its id.
    pub timer: Callback<String, StepTimer>,
    /// What is done with notes.
    pub on_command: Callback<Command>,
    /// A file of notes is chosen: the event of the control.
    pub on_read: Callback<leptos::ev::Event>,
    /// The time where the device is, at so many milliseconds since 1970.
    pub local_time: fn(u64) -> Option<NaiveDateTime>,
}

impl Notebook {
    /// Does something.
    pub fn run(self, command: Command) {
        self.on_command.run(command);
    }

    /// Begins a note about something.
    pub fn begin(self, subject: Subject) {
        self.run(Command::Begin(subject));
    }
}

/// The list of notes, as its page follows it.
#[derive(Clone, Copy)]
pub struct NoteFind {
    /// What is asked for.
    pub filters: Signal<NoteFilters>,
    /// The notes that there are for it.
    pub found: Shared<NoteId>,
    /// What can be chosen.
    pub choices: Signal<Arc<NoteChoices>>,
    /// Another text is typed.
    pub on_text: Callback<String>,
    /// Other filters are chosen.
    pub on_choose: Callback<NoteFilters>,
}

impl NoteFind {
    /// Chooses the present filters with a change.
    pub fn choose(self, change: impl FnOnce(&mut NoteFilters)) {
        let mut filters = self.filters.get_untracked();
        change(&mut filters);
        self.on_choose.run(filters);
    }
}

/// Notes come later than the pages that show them.
#[derive(Clone, Copy)]
struct LaterNotebook(Signal<Option<Notebook>>);

/// Gives pages the notes, once they are there.
pub fn provide_notebook(notebook: Signal<Option<Notebook>>) {
    provide_context(LaterNotebook(notebook));
}

/// The notes, once they are there. Outside a page they never are.
#[must_use]
pub fn use_notebook() -> Signal<Option<Notebook>> {
    use_context::<LaterNotebook>().map_or_else(|| Signal::stored(None), |LaterNotebook(notebook)| notebook)
}
