//! What is said of the results.

use leptos::prelude::*;

use super::labels::filter_names;
use crate::domain::search::Removal;
use crate::i18n::format::quoted;
use crate::ui::{Find, expect_words};

/// What is said of the results, once that is settled: how many there are, and what to drop when there are none.
#[must_use]
pub fn announcement(find: Find) -> Option<String> {
    let words = expect_words();
    let results = find.announced.get()?;
    let count = (words.project_count)(results.projects.len());
    Some(match results.removal {
        Some(removal) => {
            let name = removal_name(removal, find);
            format!("{count}. {}", (words.removal_helps)(&name, removal.count as usize))
        }
        None => count,
    })
}

/// What is to be removed, as it is called.
#[must_use]
pub fn removal_name(removal: Removal, find: Find) -> String {
    let words = expect_words();
    let (Some(facet), Some(index)) = (removal.facet, find.index.get_untracked()) else {
        let text = find.filters.with_untracked(|filters| filters.text.trim().to_owned());
        return (words.text_of)(&text);
    };
    let names = find.filters.with_untracked(|filters| filter_names(words, &index, facet, filters));
    quoted(words.locale.tag(), &names)
}
