//! What somebody who sorts notes writes: marks and groups, which are kept as notes are.

use leptos::prelude::*;
use notes::{Content, NoteId, Notes, Revision, Writer};

use super::{Notebook, draw};
use crate::browser::clock;
use crate::domain::sorting::Write;

impl Notebook {
    /// Writes these, each behind all that is known of it here and `there`. Returns what stood there before; nothing when a newer version
    /// of the application has written here, so that this one must not.
    pub fn write_marks(self, writes: Vec<Write>, there: &Notes) -> Option<Vec<Write>> {
        if self.is_read_only() {
            return None;
        }
        let now = clock::wall_ms();
        let mut before = Vec::new();
        let mut revisions: Vec<Revision> = Vec::new();
        for (id, content) in writes {
            let known = there.get(id);
            revisions.extend(known.into_iter().flat_map(|note| note.revisions().cloned()));
            let shown = known.map(|note| note.shown());
            before.push((id, shown.and_then(|shown| shown.content.clone())));
            let mut writer = match shown {
                Some(shown) => Writer::go_on(shown, self.device, draw()),
                None if content.is_none() => continue,
                None => Writer::begin(id, self.device, draw()),
            };
            revisions.push(match content {
                Some(content) => writer.write(self.by_who_sorts(content), there, now),
                None => writer.delete(there, now),
            });
        }
        self.put(revisions);
        Some(before)
    }

    /// Takes what others wrote of something among what the device keeps, so that one can go on with it.
    pub fn adopt(self, id: NoteId, there: &Notes) {
        let revisions = there.get(id).into_iter().flat_map(|note| note.revisions().cloned()).collect();
        self.put(revisions);
    }

    fn by_who_sorts(self, content: Content) -> Content {
        let person = self.person.get_untracked();
        let author = Some(person.name.trim().to_owned()).filter(|name| !name.is_empty());
        Content { is_author_public: author.is_some() && person.is_public, author, ..content }
    }
}
