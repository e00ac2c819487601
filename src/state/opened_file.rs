//! The file that a person opened in place of a published dataset, kept on the device.
//!
//! The bytes are in the database; a word in local storage says that they are, so that a visit without such a file does
//! not open the database at all. The word is taken away while a file is read and drawn, and comes back once that went
//! well: a file that would stop the application stops it once.

use crate::browser::{database, history, storage};

/// A file that is kept.
#[derive(Debug)]
pub struct OpenedFile {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// Takes the file that stands in for the published dataset of that path, if one is kept. It is kept on only once
/// [`confirm`] is called.
pub async fn take(path: &str) -> Option<OpenedFile> {
    let key = key(path);
    let name = storage::read(&key)?;
    storage::write(&key, None);
    let bytes = database::read(&key).await?;
    Some(OpenedFile { name, bytes })
}

/// Says that the file that was taken can be taken again.
pub fn confirm(path: &str, name: &str) -> bool {
    storage::write(&key(path), Some(name))
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

/// Two applications on one host do not share their files.
fn key(path: &str) -> String {
    storage::opened_file(&format!("{}{path}", history::path()))
}
