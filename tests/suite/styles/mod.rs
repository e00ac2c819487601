//! The style sheets: a file for each component, every class used, every rule in its layer, no colour out of place.

mod classes;
mod floor;
mod rules;

use crate::support::css::{Sheet, classes as classes_of};
use crate::support::repo;

/// A style sheet by its path.
struct StyleFile {
    path: String,
    sheet: Sheet,
}

fn style_files() -> Vec<StyleFile> {
    let parse = |file: repo::File| StyleFile { sheet: Sheet::parse(&file.text), path: file.path };
    repo::files("style", "css").into_iter().map(parse).collect()
}

impl StyleFile {
    /// Its folder in `style/`, when it stands in one, and its name without `.css`.
    fn place(&self) -> (Option<&str>, &str) {
        let name = self.path.trim_start_matches("style/").trim_end_matches(".css");
        name.split_once('/').map_or((None, name), |(folder, name)| (Some(folder), name))
    }

    /// The classes in its selectors, each with its line.
    fn classes(&self) -> impl Iterator<Item = (&str, usize)> {
        let rules = self.sheet.rules.iter().filter(|rule| !rule.is_at_rule());
        rules.flat_map(|rule| classes_of(&rule.selector).into_iter().map(|class| (class, rule.line)))
    }
}
