//! The file that a person opened in place of a published dataset, kept on the device.
//!
//! The bytes are in the database; a word in local storage names the file, so that a visit without such a file does not open
//! the database at all. The word also counts the attempts to show the file that have not come to an end: one that would stop
//! the application is given up after [`ATTEMPTS`], and one whose reading was merely broken off is not.

use crate::browser::{history, storage};
use crate::state::database;

/// How many attempts to show a file may stay without an end.
pub const ATTEMPTS: u32 = 2;

/// Where the bytes of a file are: a file is kept beside the one before, which stays until the word names the new one.
pub type Slot = u32;

/// A file that is kept.
#[derive(Debug, PartialEq, Eq)]
pub struct OpenedFile {
    /// Its name.
    pub name: String,
    /// What it holds; nothing when it could not be brought back, or when that was tried too often.
    pub bytes: Option<Vec<u8>>,
}

/// What local storage says of a file.
struct Word {
    attempts: u32,
    slot: Slot,
    name: String,
}

impl Word {
    fn read(key: &str) -> Option<Self> {
        let word = storage::read(key)?;
        let mut parts = word.splitn(3, ' ');
        let attempts = parts.next()?.parse().ok()?;
        let slot = parts.next()?.parse().ok()?;
        Some(Self { attempts, slot, name: parts.next()?.to_owned() })
    }

    fn write(&self, key: &str) -> bool {
        storage::write(key, Some(&format!("{} {} {}", self.attempts, self.slot, self.name)))
    }
}

/// Takes the file that stands in for the published dataset of that path, if one is kept. The attempt ends with [`confirm`]
/// or [`forget`].
pub async fn take(path: &str) -> Option<OpenedFile> {
    let key = key(path);
    let mut word = Word::read(&key)?;
    if word.attempts >= ATTEMPTS {
        return Some(OpenedFile { name: word.name, bytes: None });
    }
    word.attempts += 1;
    word.write(&key);
    Some(OpenedFile { bytes: database::read(&slot_key(&key, word.slot)).await, name: word.name })
}

/// Whether no attempt is left.
#[must_use]
pub fn is_given_up(path: &str) -> bool {
    Word::read(&key(path)).is_some_and(|word| word.attempts >= ATTEMPTS)
}

/// Says that the file that was taken is shown, and that it can be taken again. Returns whether that was done.
#[must_use]
pub fn confirm(path: &str) -> bool {
    let key = key(path);
    Word::read(&key).is_some_and(|word| Word { attempts: 0, ..word }.write(&key))
}

/// Keeps a file in place of the published dataset of that path; [`replace`] makes it count. Returns where it is, if that was
/// done.
pub async fn keep(path: &str, bytes: &[u8]) -> Option<Slot> {
    let key = key(path);
    let slot = Word::read(&key).map_or(0, |word| other(word.slot));
    database::write(&slot_key(&key, slot), bytes).await.then_some(slot)
}

/// Makes the file that was kept there count, in place of the one before. Returns whether that was done.
pub async fn replace(path: &str, name: &str, slot: Slot) -> bool {
    let key = key(path);
    let is_done = Word { attempts: 0, slot, name: name.to_owned() }.write(&key);
    if is_done {
        database::forget(&slot_key(&key, other(slot))).await;
    }
    is_done
}

/// Forgets the file.
pub async fn forget(path: &str) {
    let key = key(path);
    storage::write(&key, None);
    database::forget(&slot_key(&key, 0)).await;
    database::forget(&slot_key(&key, 1)).await;
}

/// Calls `then` whenever another tab changes what stands in for the published dataset of that path, with the name of
/// the file, if there is one.
pub fn on_change_elsewhere(path: &str, then: impl Fn(Option<String>) + 'static) {
    let key = key(path);
    storage::on_change_elsewhere(move |changed| {
        if changed == key {
            then(Word::read(&key).map(|word| word.name));
        }
    });
}

fn other(slot: Slot) -> Slot {
    if slot == 0 { 1 } else { 0 }
}

fn slot_key(key: &str, slot: Slot) -> String {
    format!("{key} {slot}")
}

/// Two applications on one host do not share their files; one that is reached by its folder or by the file in it does.
fn key(path: &str) -> String {
    let page = history::path();
    let folder = page.rfind('/').map_or("", |end| page.get(..=end).unwrap_or_default());
    storage::opened_file(&format!("{folder}{path}"))
}
