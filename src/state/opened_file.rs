//! The file that a person opened in place of a published dataset, kept on the device.
//!
//! The bytes are in the database; a word in local storage names the file, so that a visit without such a file does not open
//! the database at all. The word also counts the attempts to show the file that have not come to an end: one that would stop
//! the application is given up after [`ATTEMPTS`], and one whose reading was merely broken off is not.

use crate::browser::{database, history, storage};

/// How many attempts to show a file may stay without an end.
pub const ATTEMPTS: u32 = 2;

/// A file that is kept.
#[derive(Debug, PartialEq, Eq)]
pub struct OpenedFile {
    /// Its name.
    pub name: String,
    /// What it holds; nothing when it could not be brought back, or when that was tried too often.
    pub bytes: Option<Vec<u8>>,
}

/// Takes the file that stands in for the published dataset of that path, if one is kept. The attempt ends with [`confirm`]
/// or [`forget`].
pub async fn take(path: &str) -> Option<OpenedFile> {
    let key = key(path);
    let (attempts, name) = parse(&storage::read(&key)?)?;
    if attempts >= ATTEMPTS {
        return Some(OpenedFile { name, bytes: None });
    }
    storage::write(&key, Some(&word(attempts + 1, &name)));
    Some(OpenedFile { name, bytes: database::read(&key).await })
}

/// Whether no attempt is left.
#[must_use]
pub fn is_given_up(path: &str) -> bool {
    storage::read(&key(path)).and_then(|word| parse(&word)).is_some_and(|(attempts, _)| attempts >= ATTEMPTS)
}

/// Says that the file is shown, and that it can be taken again.
pub fn confirm(path: &str, name: &str) -> bool {
    storage::write(&key(path), Some(&word(0, name)))
}

/// Keeps a file in place of the published dataset of that path; [`confirm`] makes it count. Returns whether that was
/// done.
pub async fn keep(path: &str, bytes: &[u8]) -> bool {
    let key = key(path);
    storage::write(&key, None);
    database::write(&key, bytes).await
}

/// Forgets the file.
pub async fn forget(path: &str) {
    let key = key(path);
    storage::write(&key, None);
    database::forget(&key).await;
}

fn word(attempts: u32, name: &str) -> String {
    format!("{attempts} {name}")
}

fn parse(word: &str) -> Option<(u32, String)> {
    let (attempts, name) = word.split_once(' ')?;
    Some((attempts.parse().ok()?, name.to_owned()))
}

/// Two applications on one host do not share their files; one that is reached by its folder or by the file in it does.
fn key(path: &str) -> String {
    let page = history::path();
    let folder = page.rfind('/').map_or("", |end| page.get(..=end).unwrap_or_default());
    storage::opened_file(&format!("{folder}{path}"))
}
