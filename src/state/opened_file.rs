//! The file that a person opened in place of a published dataset, kept on the device.
//!
//! The bytes are in the database; a word in local storage says that they are, so that a visit without such a file does
//! not open the database at all.

use crate::browser::{database, storage};

/// A file that is kept.
#[derive(Debug)]
pub struct OpenedFile {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// The file that stands in for the published dataset of that path, if one is kept.
pub async fn instead_of(path: &str) -> Option<OpenedFile> {
    let name = name_of(&storage::read(storage::OPENED_FILE)?, path)?;
    let bytes = database::read(database::OPENED_FILE).await?;
    Some(OpenedFile { name, bytes })
}

/// Keeps a file in place of the published dataset of that path. Returns whether that was done.
pub async fn keep(path: &str, name: &str, bytes: &[u8]) -> bool {
    database::write(database::OPENED_FILE, bytes).await
        && storage::write(storage::OPENED_FILE, Some(&format!("{path}\n{name}")))
}

/// Forgets the file.
pub async fn forget() {
    storage::write(storage::OPENED_FILE, None);
    database::forget(database::OPENED_FILE).await;
}

fn name_of(kept: &str, path: &str) -> Option<String> {
    let (kept_path, name) = kept.split_once('\n')?;
    (kept_path == path).then(|| name.to_owned())
}
