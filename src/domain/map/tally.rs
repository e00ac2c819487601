//! How many projects there are in each territory of the map, and beside it: nothing falls off.

use std::collections::BTreeMap;

use super::level::Level;
use crate::domain::dataset::Project;
use crate::domain::territory::Territory;

/// The projects of a territory. One that has several places there counts once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Count {
    /// How many there are.
    pub projects: usize,
    /// How many of them name the region alone, and nothing smaller in it.
    pub regional: usize,
}

/// The counts of a level. A project counts once in each territory that it acts in, so that they may add up to more than there are.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tally {
    /// By the INSEE code of the territory; those without a project are not there.
    pub territories: BTreeMap<&'static str, Count>,
    /// How many act in the whole country.
    pub national: usize,
    /// How many are in none of the territories and not national, but say a place that the level does not show: an intercommunal
    /// body or, among départements, a region.
    pub coarser: usize,
    /// How many say no place at all.
    pub unplaced: usize,
}

impl Tally {
    /// Counts projects.
    pub fn of<'a>(level: Level, projects: impl Iterator<Item = &'a Project>) -> Self {
        let mut tally = Self::default();
        // Those of one project, which has few places. Whether each is named by the region alone.
        let mut met: Vec<(&'static str, bool)> = Vec::new();
        for project in projects {
            met.clear();
            tally.add(level, project, &mut met);
        }
        tally
    }

    /// What is counted in a territory.
    #[must_use]
    pub fn get(&self, code: &str) -> Count {
        self.territories.get(code).copied().unwrap_or_default()
    }

    /// The most projects in one territory.
    #[must_use]
    pub fn most(&self) -> usize {
        self.territories.values().map(|count| count.projects).max().unwrap_or_default()
    }

    fn add(&mut self, level: Level, project: &Project, met: &mut Vec<(&'static str, bool)>) {
        let territories = || project.places.iter().map(|place| &place.territory);
        let is_national = territories().any(Territory::is_country);
        self.national += usize::from(is_national);
        for territory in territories() {
            let Some(code) = level.code_around(territory) else { continue };
            let names_region = matches!(territory, Territory::Region(_));
            match met.iter_mut().find(|(other, _)| *other == code) {
                Some((_, is_regional)) => *is_regional &= names_region,
                None => met.push((code, names_region)),
            }
        }
        if met.is_empty() && !is_national {
            if project.places.is_empty() {
                self.unplaced += 1;
            } else {
                self.coarser += 1;
            }
        }
        for (code, is_regional) in met {
            let count = self.territories.entry(code).or_default();
            count.projects += 1;
            count.regional += usize::from(*is_regional);
        }
    }
}
