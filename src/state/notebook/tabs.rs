//! What the tabs of a browser tell each other of notes: what one keeps, the others show.

use leptos::prelude::*;
use notes::{NoteId, Shelf};

use super::Notebook;
use super::places::Places;
use super::saving::note_of;
use crate::browser::{clock, storage};

/// What stands between a key and its text in what is told; no key has it.
const SEPARATOR: char = '\n';

/// How long after another tab has kept or cleared something it is looked at what the device keeps.
const LOOKED_AFTER_MS: i32 = 1000;

impl Notebook {
    /// Listens to the other tabs, for as long as the document lives: to what they tell, and to what they keep, of which browsers tell even
    /// when they have no channel.
    pub(super) fn listen(self) {
        self.channel.with_value(|channel| {
            channel.on_told(move |told| {
                if let Some((key, text)) = told.split_once(SEPARATOR) {
                    self.hear(key.to_owned(), text.to_owned());
                }
            });
        });
        storage::on_change_elsewhere(move |key| match storage::read(&key) {
            Some(text) => self.hear(key, text),
            // Perhaps another tab erases all, and is about to say so.
            None if key.starts_with(storage::NOTES) => self.look_again(),
            None => {}
        });
    }

    /// Tells the other tabs of a record, or, with the key of no record and no text, that all of them were erased.
    pub(super) fn tell_tabs(self, key: &str, text: &str) {
        self.channel.with_value(|channel| channel.tell(&format!("{key}{SEPARATOR}{text}")));
    }

    /// Takes in, in one go, what comes at about the same time.
    fn hear(self, key: String, text: String) {
        let is_ours = self.day.with_untracked(|day| key.starts_with(&storage::notes_of(&day.id)));
        if !is_ours {
            return;
        }
        let is_first = self.heard.try_update_value(|heard| {
            heard.push((key, text));
            heard.len() == 1
        });
        if is_first == Some(true) {
            clock::after(0, move || self.take_in());
        }
    }

    fn take_in(self) {
        let heard = self.heard.try_update_value(std::mem::take).unwrap_or_default();
        let beginning = self.day.with_untracked(|day| storage::notes_of(&day.id));
        let mut differing: Vec<NoteId> = Vec::new();
        let mut shelf = self.shelf.get_untracked();
        let mut has_changed = false;
        for (key, text) in &heard {
            let Some(name) = key.strip_prefix(&beginning) else { continue };
            if name.is_empty() {
                shelf.clear();
                differing.clear();
                has_changed = true;
                self.places.update_value(|places| places.forget(&beginning));
                continue;
            }
            if shelf.lacks(name, text) {
                shelf.take(name, text);
                has_changed = true;
            }
            let id = note_of(name);
            let record = id.and_then(|id| shelf.record(id));
            // This tab knows more of the note than the other one wrote.
            if record.is_some_and(|(known, same)| known != name || same != *text) {
                differing.extend(id.filter(|id| !differing.contains(id)));
            }
        }
        if has_changed {
            self.shelf.set(shelf);
            self.drafts.get_value().into_iter().for_each(|draft| draft.follow(self));
        }
        if differing.is_empty() {
            self.tell_saving();
        } else {
            self.keep(&differing);
        }
        self.look_again();
    }

    /// Looks what the device keeps, once nothing has changed for a while.
    pub(super) fn look_again(self) {
        self.looks.update_value(|looks| *looks += 1);
        let look = self.looks.get_value();
        clock::after(LOOKED_AFTER_MS, move || {
            if self.looks.try_get_value() == Some(look) {
                self.look();
            }
        });
    }

    fn look(self) {
        let beginning = self.day.with_untracked(|day| storage::notes_of(&day.id));
        // What is gone without a word was cleared by the browser, or by hand: what this tab knows it keeps.
        let is_gone = |shelf: &Shelf, id: &NoteId| {
            let name = shelf.record_name(*id);
            name.is_some_and(|name| storage::read(&format!("{beginning}{name}")).is_none())
        };
        let gone: Vec<NoteId> = self.shelf.with_untracked(|shelf| {
            shelf.notes().all().map(|(id, _)| id).filter(|id| is_gone(shelf, id)).collect()
        });
        // What local storage lacks since it is full is tried again with the next note, and not by itself.
        let is_lacking = self.places.with_value(Places::is_storage_lacking);
        if !gone.is_empty() && !is_lacking {
            self.keep(&gone);
        }
        self.used.set(storage::used_characters());
    }
}
