//! The folder that the browser is served: our modules, those from npm, and the words.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::npm::BENCH;
use crate::project::Project;

/// What a benchmark is made of, besides its engine.
#[derive(Debug)]
pub struct Sources {
    /// The folder of its page and modules.
    folder: &'static str,
    /// What is taken from each package, a file or a folder of modules, and the name that its modules know it by.
    from_npm: &'static [(&'static str, &'static str)],
    /// The same of the project's own files.
    own: &'static [(&'static str, &'static str)],
}

/// That of the search.
pub const SEARCH: Sources = Sources {
    folder: "tools/bench",
    from_npm: &[
        ("minisearch/dist/es/index.js", "modules/minisearch.js"),
        ("flexsearch/dist/flexsearch.bundle.module.min.mjs", "modules/flexsearch.js"),
        ("an-array-of-french-words/index.json", "words.json"),
    ],
    own: &[],
};

/// That of the map.
pub const MAP: Sources = Sources {
    folder: "tools/bench/map",
    from_npm: &[
        ("d3-array/dist/d3-array.min.js", "modules/d3-array.js"),
        ("d3-geo/dist/d3-geo.min.js", "modules/d3-geo.js"),
        ("topojson-client/dist/topojson-client.min.js", "modules/topojson-client.js"),
        ("leaflet/dist/leaflet.js", "modules/leaflet.js"),
        ("leaflet/dist/leaflet.css", "modules/leaflet.css"),
    ],
    own: &[
        ("tools/bench/statistics.js", "statistics.js"),
        ("public/geo/territories.json", "modules/territories.json"),
        ("target/style/restitution.css", "modules/restitution.css"),
    ],
};

/// That of the notes.
pub const NOTES: Sources = Sources {
    folder: "tools/bench/notes",
    from_npm: &[
        ("yjs/dist/yjs.mjs", "modules/yjs.js"),
        ("lib0", "modules/lib0"),
        ("an-array-of-french-words/index.json", "words.json"),
    ],
    own: &[
        ("tools/bench/statistics.js", "statistics.js"),
        ("tools/bench/chance.js", "chance.js"),
        ("tools/bench/words.js", "words.js"),
    ],
};

/// Puts everything but the engine into this folder, anew.
pub fn assemble(project: &Project, folder: &Path, what: &Sources) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("{} could not be removed", folder.display()))?;
    }
    for made in [folder.join("modules"), folder.join("engine")] {
        fs::create_dir_all(&made).with_context(|| format!("{} could not be made", made.display()))?;
    }
    let sources = project.root.join(what.folder);
    for entry in fs::read_dir(&sources).with_context(|| format!("{} could not be read", sources.display()))? {
        let path = entry?.path();
        if let Some(name) = path.file_name()
            && is_served(&path)
        {
            copy(&path, &folder.join(name))?;
        }
    }
    what.from_npm.iter().try_for_each(|(from, to)| {
        let (from, to) = (BENCH.file(project, from), folder.join(to));
        if from.is_dir() { copy_modules(&from, &to) } else { copy(&from, &to) }
    })?;
    what.own.iter().try_for_each(|(from, to)| copy(&project.root.join(from), &folder.join(to)))
}

/// Copies the modules of a folder and of those in it.
fn copy_modules(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("{} could not be made", to.display()))?;
    for entry in fs::read_dir(from).with_context(|| format!("{} could not be read", from.display()))? {
        let entry = entry?;
        let (path, to) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy_modules(&path, &to)?;
        } else if is_served(&path) {
            copy(&path, &to)?;
        }
    }
    Ok(())
}

fn is_served(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "js" || extension == "html")
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::copy(from, to).with_context(|| format!("{} could not be copied", from.display()))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serves_the_page_and_its_modules_and_not_what_npm_reads() {
        assert!(is_served(Path::new("bench.html")) && is_served(Path::new("run.js")));
        assert!(!is_served(Path::new("package.json")) && !is_served(Path::new("engine")));
    }
}
