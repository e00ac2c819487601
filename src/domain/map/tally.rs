//! How many projects there are in each territory of the map, and beside it: nothing falls off.

use std::collections::BTreeMap;

use crate::domain::dataset::Project;
use crate::domain::territory::Territory;

/// What the map is divided into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Level {
    /// The 18 regions.
    #[default]
    Regions,
    /// The 101 départements.
    Departements,
}

/// The projects of a territory. One that has several places there counts once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Count {
    /// How many there are.
    pub projects: usize,
    /// How many of them name the region alone, and no département of it.
    pub regional: usize,
}

/// The counts of a level. A project counts once in each territory that it acts in, so that they may add up to more than there are.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tally {
    /// By the INSEE code of the territory; those without a project are not there.
    pub territories: BTreeMap<&'static str, Count>,
    /// How many act in the whole country.
    pub national: usize,
    /// How many are at no place of the level, whether they have none at all, or one that says only what the level does not show: an
    /// intercommunal body, or, for départements, the region.
    pub elsewhere: usize,
}

impl Tally {
    /// Counts projects.
    pub fn of<'a>(level: Level, projects: impl Iterator<Item = &'a Project>) -> Self {
        let mut tally = Self::default();
        for project in projects {
            tally.add(level, project);
        }
        tally
    }

    fn add(&mut self, level: Level, project: &Project) {
        let territories = || project.places.iter().map(|place| &place.territory);
        let is_national = territories().any(Territory::is_country);
        self.national += usize::from(is_national);
        // Whether each of its territories is named by the region alone.
        let mut met: BTreeMap<&'static str, bool> = BTreeMap::new();
        for territory in territories() {
            let departement = territory.departement();
            let code = match level {
                Level::Regions => territory.region().map(|region| region.code),
                Level::Departements => departement.map(|departement| departement.code),
            };
            if let Some(code) = code {
                let is_regional = met.entry(code).or_insert(true);
                *is_regional &= departement.is_none();
            }
        }
        self.elsewhere += usize::from(met.is_empty() && !is_national);
        for (code, is_regional) in met {
            let count = self.territories.entry(code).or_default();
            count.projects += 1;
            count.regional += usize::from(is_regional);
        }
    }
}
