//! What is being written, and when it is kept: a moment after the last key, some time after the first at the latest, and at once when
//! the page is put aside.

use leptos::prelude::*;
use notes::{Content, Form, NoteId, Revision, Writer};

use super::{Notebook, draw};
use crate::browser::storage::{KEPT_AFTER_MS, KEPT_AT_MOST_AFTER_MS};
use crate::browser::{clock, random};
use crate::domain::notes::Person;

/// Something to write in, for one note after the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Draft {
    /// The note that is being written.
    pub note: RwSignal<Option<NoteId>>,
    /// What is written in it.
    pub content: RwSignal<Content>,
    writer: StoredValue<Option<Writer>>,
    /// Whether the note was begun here.
    is_new: StoredValue<bool>,
    /// What is begun when a note is done with, if something is: that note, or one that begins so.
    next: StoredValue<Option<(Option<NoteId>, Content)>>,
    unkept_since_ms: StoredValue<Option<f64>>,
    /// How many times something was written: of the waits for the end of it, only the last counts.
    changes: StoredValue<u32>,
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            note: RwSignal::new(None),
            content: RwSignal::default(),
            writer: StoredValue::new(None),
            is_new: StoredValue::new(false),
            next: StoredValue::new(None),
            unkept_since_ms: StoredValue::new(None),
            changes: StoredValue::new(0),
        }
    }
}

impl Draft {
    /// Begins a note.
    pub fn begin(self, notebook: Notebook, content: Content) {
        self.end(notebook);
        self.begin_as(notebook, NoteId(random::bits()), content);
    }

    /// Begins that note, or one that begins so, now and whenever it is done with.
    pub fn begin_each(self, notebook: Notebook, id: Option<NoteId>, content: Content) {
        self.next.set_value(Some((id, content)));
        self.renew(notebook);
    }

    /// Goes on with a note. What stands there stays as an earlier version once another letter is written.
    pub fn go_on(self, notebook: Notebook, id: NoteId) {
        self.end(notebook);
        if let Some(shown) = notebook.shown(id) {
            self.follow_up(notebook, &shown, Content::default());
            self.note.set(Some(id));
        }
    }

    /// Is done with the note, and begins the next one if there is one to begin.
    pub fn renew(self, notebook: Notebook) {
        self.end(notebook);
        match self.next.get_value() {
            Some((Some(id), content)) => self.begin_as(notebook, id, content),
            Some((None, content)) => {
                self.begin_as(notebook, NoteId(random::bits()), notebook.signed(content));
            }
            None => {}
        }
    }

    fn begin_as(self, notebook: Notebook, id: NoteId, content: Content) {
        match notebook.shown(id) {
            Some(shown) => self.follow_up(notebook, &shown, content),
            None => {
                self.writer.set_value(Some(Writer::begin(id, notebook.device, draw())));
                self.is_new.set_value(true);
                self.content.set(content);
            }
        }
        self.note.set(Some(id));
    }

    /// Goes on from a revision; where that is a deletion, with what is to be written anew.
    fn follow_up(self, notebook: Notebook, shown: &Revision, anew: Content) {
        self.writer.set_value(Some(Writer::go_on(shown, notebook.device, draw())));
        self.is_new.set_value(false);
        self.content.set(shown.content.clone().unwrap_or(anew));
    }

    /// Follows what became of its note elsewhere, unless somebody is writing in it. Notes of a person are left alone: what they see does
    /// not change under their eyes.
    pub fn follow(self, notebook: Notebook) {
        let Some((Some(id), anew)) = self.next.get_value() else { return };
        if let Some(shown) = notebook.shown(id).filter(|_| !self.is_unkept())
            && shown.content.as_ref().is_some_and(|content| self.content.with_untracked(|own| own != content))
        {
            self.follow_up(notebook, &shown, anew);
            // Fields read what stands there when the note is another one, and not at each letter.
            self.note.notify();
        }
    }

    /// Whether this is where a note is written.
    pub fn writes(self, id: NoteId) -> bool {
        self.note.get_untracked() == Some(id)
    }

    /// Something else is written.
    pub fn write(self, notebook: Notebook, content: Content) {
        let before = self.content.get_untracked();
        if self.note.get_untracked().is_none() || before == content {
            return;
        }
        let is_signed_anew =
            (&before.author, before.is_author_public) != (&content.author, content.is_author_public);
        if content.form == Form::Note && is_signed_anew {
            notebook.set_person(Person {
                name: content.author.clone().unwrap_or_default(),
                is_public: content.is_author_public,
            });
        }
        self.content.set(content);
        let now = clock::now_ms();
        let since = self.unkept_since_ms.get_value().unwrap_or(now);
        self.unkept_since_ms.set_value(Some(since));
        notebook.tell_saving();
        self.changes.update_value(|changes| *changes += 1);
        let change = self.changes.get_value();
        let left_ms = KEPT_AFTER_MS.min(since + KEPT_AT_MOST_AFTER_MS - now).max(0.0);
        #[expect(clippy::cast_possible_truncation, reason = "at most a third of a second")]
        clock::after(left_ms as i32, move || {
            // Its owner may be gone, and then has kept it.
            if self.changes.try_get_value() == Some(change) {
                self.flush(notebook);
            }
        });
    }

    /// Where one sits is in what was begun here, from now on.
    pub fn sit(self, notebook: Notebook) {
        let content = self.content.get_untracked();
        let is_note = content.form == Form::Note && self.note.get_untracked().is_some();
        if is_note && self.is_new.get_value() && !content.is_blank() {
            let Content { workshop, table, .. } = notebook.signed(content.clone());
            self.write(notebook, Content { workshop, table, ..content });
        } else {
            self.sign(notebook);
        }
    }

    /// What was begun here and has no letter yet is nobody's: whoever writes it signs it.
    pub fn sign(self, notebook: Notebook) {
        let content = self.content.get_untracked();
        let is_begun = self.note.get_untracked().is_some() && self.is_new.get_value();
        if is_begun && content.form == Form::Note && content.is_blank() {
            let Content { workshop, table, author, is_author_public, .. } = notebook.signed(content.clone());
            let signed = Content { workshop, table, author, is_author_public, ..content.clone() };
            if signed != content {
                self.content.set(signed);
            }
        }
    }

    /// Keeps what is written and not kept yet, at once.
    pub fn flush(self, notebook: Notebook) {
        let is_unkept = self.is_unkept();
        self.unkept_since_ms.set_value(None);
        let Some(mut writer) = self.writer.get_value().filter(|_| is_unkept) else { return };
        let content = self.content.get_untracked();
        let revision = notebook.shelf.with_untracked(|shelf| {
            let notes = shelf.notes();
            // What was never more than blank is no note.
            let is_note = !content.is_blank() || notes.get(writer.note()).is_some();
            is_note.then(|| writer.write(content, notes, clock::wall_ms()))
        });
        self.writer.set_value(Some(writer));
        match revision {
            Some(revision) => notebook.put(vec![revision]),
            None => notebook.tell_saving(),
        }
    }

    /// Whether something is written that is not kept yet.
    pub fn is_unkept(self) -> bool {
        self.unkept_since_ms.get_value().is_some()
    }

    /// Ends the writing of the note. What is written is kept.
    pub fn end(self, notebook: Notebook) {
        self.flush(notebook);
        if let Some(id) = self.note.get_untracked() {
            notebook.offer_emptied(id, self.content.with_untracked(Content::is_blank));
        }
        self.writer.set_value(None);
        if self.note.get_untracked().is_some() {
            self.note.set(None);
        }
    }
}
