//! The notes of the device on the dataset that is open.
//!
//! What a person writes becomes revisions (`draft.rs`); each is added to the [`Shelf`] and kept in two places at once (`saving.rs`,
//! `places.rs`), which are read as their union (`reading.rs`). Other tabs hear of it and tell of theirs (`tabs.rs`): all that meets here
//! meets by the same merge.

mod draft;
mod erasing;
mod files;
mod finding;
mod people;
mod places;
mod reading;
mod rows;
mod saving;
mod sorting;
mod tabs;

use leptos::prelude::*;
use notes::{Content, DeviceId, Form, NoteId, Rev, Revision, Shelf, Writer};

use crate::browser::tabs::Channel;
use crate::browser::{Listening, clock, life, random, storage};
use crate::domain::dataset::Dataset;
use crate::domain::notes::{Command, Person, ReadBack, Saving, Seat, Subject, begun};

pub use draft::Draft;
pub use erasing::Taken;
pub use files::{file_stamp, give_file};
pub use finding::NoteFinding;
use places::Places;

/// The dataset whose notes these are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Day {
    /// Its id, under which they are kept.
    pub id: String,
    /// Its title.
    pub title: String,
}

/// The notes, as the shell sees them.
#[derive(Clone, Copy)]
pub struct Notebook {
    /// The dataset that they are about.
    pub day: RwSignal<Day>,
    /// The notes, and the records that could not be read.
    pub shelf: RwSignal<Shelf>,
    /// Whether all that was written is kept.
    pub saving: RwSignal<Saving>,
    /// How many characters the device keeps for this host.
    pub used: RwSignal<usize>,
    /// The other datasets that there are notes about: the id, and their texts.
    pub elsewhere: RwSignal<Vec<(String, Vec<String>)>>,
    /// Where one sits.
    pub seat: RwSignal<Seat>,
    /// What became of the last file that was read.
    pub read_back: RwSignal<Option<ReadBack>>,
    /// What can be taken back, the last one first.
    pub taken: RwSignal<Vec<Taken>>,
    /// What is written in the dialog.
    pub draft: Draft,
    /// Who writes.
    person: RwSignal<Person>,
    device: DeviceId,
    drafts: StoredValue<Vec<Draft>>,
    places: StoredValue<Places>,
    channel: StoredValue<Channel, LocalStorage>,
    /// What has the browser ask before the page is left, while notes are in it and nowhere else.
    leaving: StoredValue<Option<Listening>, LocalStorage>,
    /// What has the browser wait for the end of the page, while something is written that is not kept yet.
    holding: StoredValue<Option<Listening>, LocalStorage>,
    /// What other tabs have told and was not taken in yet, by keys.
    heard: StoredValue<Vec<(String, String)>>,
    /// How many times something changed that has to be looked at again: of the waits for the end of it, only the last counts.
    looks: StoredValue<u32>,
}

impl Notebook {
    /// An empty one, which listens to the other tabs.
    #[must_use]
    pub fn open() -> Self {
        let draft = Draft::default();
        let notebook = Self {
            day: RwSignal::default(),
            shelf: RwSignal::default(),
            saving: RwSignal::default(),
            used: RwSignal::new(0),
            elsewhere: RwSignal::default(),
            seat: RwSignal::default(),
            read_back: RwSignal::default(),
            taken: RwSignal::default(),
            draft,
            person: RwSignal::new(people::person()),
            device: people::device(),
            drafts: StoredValue::new(vec![draft]),
            places: StoredValue::default(),
            channel: StoredValue::new_local(Channel::open(storage::NOTES_CHANNEL)),
            leaving: StoredValue::new_local(None),
            holding: StoredValue::new_local(None),
            heard: StoredValue::default(),
            looks: StoredValue::new(0),
        };
        notebook.listen();
        life::on_put_aside(move || notebook.flush());
        life::on_shown(move || notebook.ask_again());
        notebook
    }

    /// Turns to the notes on a dataset. What was being written about another one is kept first.
    pub fn turn_to(self, dataset: &Dataset) {
        let day = Day { id: dataset.id.to_string(), title: dataset.title.clone() };
        let before = self.day.get_untracked();
        if before.id != day.id {
            self.drafts.get_value().into_iter().for_each(|draft| draft.end(self));
            self.taken.set(Vec::new());
            self.read_back.set(None);
            self.day.set(day.clone());
            self.seat.set(people::seat(&day.id));
            self.read(day);
        } else if before != day {
            self.day.set(day);
        }
    }

    /// Does what a person asks for.
    pub fn run(self, command: Command, title: impl FnOnce(&Subject) -> String) {
        let changes_notes = matches!(
            command,
            Command::Star(_)
                | Command::Delete(_)
                | Command::Restore(..)
                | Command::Undo
                | Command::AddWorkshop { .. }
                | Command::Erase
                | Command::Attach(_)
        );
        if changes_notes && self.is_read_only() {
            return;
        }
        match command {
            Command::Begin(subject) => {
                let (seat, person) = (self.seat.get_untracked(), self.person.get_untracked());
                self.draft.begin(self, begun(&subject, title(&subject), &seat, &person));
            }
            Command::GoOn(id) => {
                self.leave(id);
                self.draft.go_on(self, id);
            }
            Command::Star(id) => self.change(id, |content| content.is_starred = !content.is_starred),
            Command::Delete(id) => self.delete(id),
            Command::Undo => self.undo(),
            Command::Restore(id, version) => self.restore(id, version),
            Command::Sit(seat) => self.sit(seat),
            Command::ChangePerson => self.change_person(),
            Command::AddWorkshop { title, question } => self.add_workshop(title, question),
            Command::Download => self.download(),
            Command::DownloadUnreadable => self.download_unreadable(),
            Command::Erase => self.erase(),
            Command::Attach(dataset) => self.attach(dataset),
        }
    }

    /// Keeps what is written and not kept yet, at once.
    pub fn flush(self) {
        self.drafts.get_value().into_iter().for_each(|draft| draft.flush(self));
    }

    /// Something else to write in, which is kept as the first is, until its owner is gone: the note of that name or, without one, a new
    /// note each time, which begins so.
    #[must_use]
    pub fn further_draft(self, id: Option<NoteId>, content: Content) -> Draft {
        let draft = Draft::default();
        self.drafts.update_value(|drafts| drafts.push(draft));
        on_cleanup(move || {
            draft.end(self);
            self.drafts.update_value(|drafts| drafts.retain(|other| *other != draft));
        });
        draft.begin_each(self, id, content);
        draft
    }

    /// What the device is called.
    #[must_use]
    pub fn device(self) -> DeviceId {
        self.device
    }

    /// Whether a newer version of the application has written here; not tracked.
    fn is_read_only(self) -> bool {
        self.shelf.with_untracked(Shelf::has_newer)
    }

    /// Whoever writes a note leaves it to somebody else, so that no older text of it comes after.
    fn leave(self, id: NoteId) {
        for draft in self.drafts.get_value().into_iter().filter(|draft| draft.writes(id)) {
            draft.renew(self);
        }
    }

    /// Changes what is shown of a note.
    fn change(self, id: NoteId, change: impl FnOnce(&mut Content)) {
        self.leave(id);
        let shown = self.shown(id);
        if let Some((shown, mut content)) = shown.and_then(|shown| Some((shown.clone(), shown.content?))) {
            change(&mut content);
            self.write_over(&shown, content);
        }
    }

    /// Makes another version of a note the one that is shown.
    pub fn restore(self, id: NoteId, (rev, device): (Rev, DeviceId)) {
        self.leave(id);
        let versions = self.shelf.with_untracked(|shelf| {
            let note = shelf.notes().get(id)?;
            let version = note.others().iter().find(|version| version.key() == (rev, device))?;
            Some((note.shown().clone(), version.content.clone()?))
        });
        if let Some((shown, content)) = versions {
            self.write_over(&shown, content);
        }
    }

    /// The revision that is shown of a note.
    fn shown(self, id: NoteId) -> Option<Revision> {
        self.shelf.with_untracked(|shelf| shelf.notes().get(id).map(|note| note.shown().clone()))
    }

    fn write_over(self, shown: &Revision, content: Content) {
        self.write_by(&mut Writer::go_on(shown, self.device, draw()), content);
    }

    fn write_by(self, writer: &mut Writer, content: Content) {
        let now = clock::wall_ms();
        let revision = self.shelf.with_untracked(|shelf| writer.write(content, shelf.notes(), now));
        self.put(vec![revision]);
    }

    fn add_workshop(self, title: String, question: String) {
        let question = Some(question.trim().to_owned()).filter(|question| !question.is_empty());
        let text = title.trim().to_owned();
        let content = Content { form: Form::Workshop, text, question, ..Content::default() };
        if !content.is_blank() {
            self.write_by(&mut Writer::begin(NoteId(random::bits()), self.device, draw()), content);
        }
    }

    /// Adds revisions to the notes, and keeps those.
    fn put(self, revisions: Vec<Revision>) {
        let mut ids: Vec<NoteId> = revisions.iter().map(|revision| revision.note).collect();
        ids.dedup();
        self.shelf.update(|shelf| {
            revisions.into_iter().for_each(|revision| {
                shelf.add(revision);
            });
        });
        self.keep(&ids);
    }
}

/// What a new revision is told apart by.
#[expect(clippy::cast_possible_truncation, reason = "half of the bits are enough")]
fn draw() -> u32 {
    random::bits() as u32
}
