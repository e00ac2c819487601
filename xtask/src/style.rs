//! One style sheet out of the files of `style/`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::project::Project;

/// The layers are declared before anything uses one, and the base before what builds on it.
const FIRST: [&str; 3] = ["layers.css", "tokens.css", "base.css"];

/// Paper has the last word.
const LAST: &str = "print.css";

/// Writes `target/style/restitution.css`.
pub fn write(project: &Project) -> Result<()> {
    let sheet = join(&project.root.join("style"))?;
    let folder = project.target().join("style");
    let path = folder.join("restitution.css");
    // Trunk watches the file: writing the same again would make it build in a circle.
    if fs::read_to_string(&path).is_ok_and(|written| written == sheet) {
        return Ok(());
    }
    fs::create_dir_all(&folder).with_context(|| format!("{} could not be made", folder.display()))?;
    fs::write(&path, sheet).with_context(|| format!("{} could not be written", path.display()))
}

fn join(folder: &Path) -> Result<String> {
    let mut names = Vec::new();
    collect(folder, folder, &mut names)?;
    if !names.iter().any(|name| name == FIRST[0]) {
        bail!("style/{} is missing: it declares the layers", FIRST[0]);
    }
    names.sort_by_cached_key(|name| (rank(name), name.clone()));
    let mut sheet = String::new();
    for name in names {
        let path = folder.join(&name);
        let text =
            fs::read_to_string(&path).with_context(|| format!("{} could not be read", path.display()))?;
        sheet.push_str(text.trim_end());
        sheet.push('\n');
    }
    Ok(sheet)
}

fn rank(name: &str) -> usize {
    if name == LAST {
        return FIRST.len() + 1;
    }
    FIRST.iter().position(|first| *first == name).unwrap_or(FIRST.len())
}

/// Paths relative to `root`, with `/`.
fn collect(root: &Path, folder: &Path, names: &mut Vec<String>) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} could not be read", folder.display()))?;
    for entry in entries {
        let path: PathBuf = entry?.path();
        if path.is_dir() {
            collect(root, &path, names)?;
        } else if path.extension().is_some_and(|extension| extension == "css") {
            let name = path.strip_prefix(root).unwrap_or(&path);
            names.push(name.to_string_lossy().replace('\\', "/"));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joins_in_the_order_that_the_layers_need() -> Result<()> {
        let root = std::env::temp_dir().join(format!("xtask-style-{}", std::process::id()));
        let project = Project { root: root.clone() };
        fs::create_dir_all(root.join("style/widgets"))?;
        for name in ["print", "widgets/card", "base", "shell", "tokens", "layers", "widgets/base"] {
            fs::write(root.join(format!("style/{name}.css")), format!("{name}\n\n"))?;
        }
        fs::write(root.join("style/notes.md"), "no style")?;
        write(&project)?;
        let path = root.join("target/style/restitution.css");
        let sheet = fs::read_to_string(&path)?;
        assert_eq!(sheet, "layers\ntokens\nbase\nshell\nwidgets/base\nwidgets/card\nprint\n");

        let written = fs::metadata(&path)?.modified()?;
        write(&project)?;
        assert_eq!(fs::metadata(&path)?.modified()?, written, "written again without need");

        fs::remove_file(root.join("style/layers.css"))?;
        assert!(write(&project).is_err());
        fs::remove_dir_all(root)?;
        Ok(())
    }
}
