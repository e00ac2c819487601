use leptos::prelude::*;

use crate::domain::map::{Level, Tally};
use crate::domain::search::{Facet, Filters};
use crate::domain::territory::DEPARTEMENTS;
use crate::ui::{Find, MapControls, Words};

/// What the pieces of the page have in common.
#[derive(Clone, Copy)]
pub struct Seen {
    /// The search.
    pub find: Find,
    /// The map that one can move in.
    pub controls: MapControls,
    /// What the map is divided into.
    pub level: Memo<Level>,
    /// How many projects there are, without a choice among territories.
    pub tally: Memo<Tally>,
    /// The number that the largest circle stands for.
    pub most: Memo<usize>,
}

/// The INSEE codes of the territories of a level that are chosen; with a region, its départements are.
#[must_use]
pub fn chosen(filters: &Filters, level: Level) -> Vec<&'static str> {
    let mut codes: Vec<&'static str> = Vec::new();
    for key in filters.chosen(Facet::Territory) {
        codes.extend(level.code_of(key));
        let region = Level::Regions.code_of(key).filter(|_| level == Level::Departements);
        if let Some(region) = region {
            let within = DEPARTEMENTS.iter().filter(|departement| departement.region == region);
            codes.extend(within.map(|departement| departement.code));
        }
    }
    codes
}

/// What lies beside the map, in a line: nothing falls off it.
#[must_use]
pub fn beside(words: Words, level: Level, tally: &Tally) -> String {
    let mut parts = vec![
        (words.of_map().counted)(words.of_map().national, tally.national),
        (words.of_map().counted)(words.of_map().without_territory, tally.unplaced),
    ];
    if tally.coarser > 0 {
        parts.insert(1, (words.of_map().counted)((words.of_map().coarser)(level), tally.coarser));
    }
    parts.join(" · ")
}
