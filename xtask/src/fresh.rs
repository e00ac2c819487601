//! Whether `dist/` is what the present files would give, so that starting a second time does not build again.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::project::Project;

/// At the root: what is made by the build, or never enters it.
const LEFT_OUT: [&str; 7] = [".git", ".ci", ".tools", "dist", "docs", "target", "tests"];

/// A digest of everything that the build may read.
#[derive(Debug, PartialEq, Eq)]
pub struct Sources(String);

/// Reads all files of the project but those left out.
pub fn sources(project: &Project) -> Result<Sources> {
    Ok(Sources(digest(&project.root, &LEFT_OUT)?))
}

/// Notes that `dist/`, as it is now, was made from these sources.
pub fn remember(project: &Project, sources: &Sources) -> Result<()> {
    let note = note(project, sources)?;
    let path = stamp(project);
    fs::write(&path, note).with_context(|| format!("{} could not be written", path.display()))
}

/// Whether neither the sources nor `dist/` changed since they were noted.
pub fn is_current(project: &Project) -> Result<bool> {
    let Ok(noted) = fs::read_to_string(stamp(project)) else {
        return Ok(false);
    };
    if !project.dist().is_dir() {
        return Ok(false);
    }
    Ok(noted == note(project, &sources(project)?)?)
}

fn note(project: &Project, sources: &Sources) -> Result<String> {
    Ok(format!("sources {}\ndist {}\n", sources.0, digest(&project.dist(), &[])?))
}

fn stamp(project: &Project) -> PathBuf {
    project.target().join("dist.stamp")
}

fn digest(root: &Path, left_out: &[&str]) -> Result<String> {
    let mut hasher = Sha256::new();
    let mut files = Vec::new();
    for entry in sorted(root)? {
        if !entry.file_name().is_some_and(|name| left_out.iter().any(|out| name == *out)) {
            collect(entry, &mut files)?;
        }
    }
    for path in files {
        let bytes = fs::read(&path).with_context(|| format!("{} could not be read", path.display()))?;
        let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy();
        // Each length is part of what is hashed: otherwise a text could move from one file to the next unseen.
        hasher.update(name.len().to_le_bytes());
        hasher.update(name.as_bytes());
        hasher.update(bytes.len().to_le_bytes());
        hasher.update(&bytes);
    }
    Ok(hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

fn collect(path: PathBuf, files: &mut Vec<PathBuf>) -> Result<()> {
    if path.is_dir() {
        for entry in sorted(&path)? {
            collect(entry, files)?;
        }
    } else if path.is_file() {
        files.push(path);
    }
    Ok(())
}

fn sorted(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} could not be read", folder.display()))?;
    let mut paths = entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<_>, _>>()?;
    paths.sort();
    Ok(paths)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notices_a_change_of_content_of_name_and_of_dist() -> Result<()> {
        let root = std::env::temp_dir().join(format!("xtask-fresh-{}", std::process::id()));
        let project = Project { root: root.clone() };
        for folder in ["src", "dist", "target", "docs"] {
            fs::create_dir_all(root.join(folder))?;
        }
        fs::write(root.join("src/main.rs"), "a")?;
        assert!(!is_current(&project)?);
        remember(&project, &sources(&project)?)?;
        assert!(is_current(&project)?);

        fs::write(root.join("docs/notes.md"), "not built")?;
        assert!(is_current(&project)?);
        fs::write(root.join("src/main.rs"), "b")?;
        assert!(!is_current(&project)?);
        fs::write(root.join("src/main.rs"), "a")?;
        fs::write(root.join("dist/index.html"), "touched by hand")?;
        assert!(!is_current(&project)?);
        fs::remove_dir_all(root)?;
        Ok(())
    }
}
