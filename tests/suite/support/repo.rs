//! The files of the repository.
#![expect(clippy::panic, reason = "without the file that it is about, a test can only stop")]

use std::fs;
use std::path::{Path, PathBuf};

/// A text file, by its path from the root of the repository, with `/`.
pub struct File {
    pub path: String,
    pub text: String,
}

/// The bytes of a file.
pub fn bytes(path: &str) -> Vec<u8> {
    fs::read(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The text of a file.
pub fn text(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The files below a folder whose names end so, in the order of their paths.
pub fn files(folder: &str, extension: &str) -> Vec<File> {
    let mut paths = Vec::new();
    collect(&root().join(folder), &mut paths);
    let mut files: Vec<File> = paths
        .iter()
        .filter(|path| path.extension().is_some_and(|found| found == extension))
        .map(|path| {
            let path = path.strip_prefix(root()).unwrap_or(path).to_string_lossy().replace('\\', "/");
            File { text: text(&path), path }
        })
        .collect();
    files.sort_by(|one, other| one.path.cmp(&other.path));
    assert!(!files.is_empty(), "no .{extension} file in {folder}: the test looks in the wrong place");
    files
}

/// The names of the files and folders in a folder, in their order.
pub fn names(folder: &str) -> Vec<String> {
    let entries = fs::read_dir(root().join(folder)).unwrap_or_else(|error| panic!("{folder}: {error}"));
    let mut names: Vec<String> =
        entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            collect(&path, paths);
        } else {
            paths.push(path);
        }
    }
}
