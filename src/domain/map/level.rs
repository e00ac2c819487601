//! What the map is divided into.

use crate::domain::territory::{DEPARTEMENTS, REGIONS, Territory};

/// What the map is divided into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Level {
    /// The 18 regions.
    #[default]
    Regions,
    /// The 101 départements.
    Departements,
}

impl Level {
    /// Both, the coarser one first.
    pub const ALL: [Self; 2] = [Self::Regions, Self::Departements];

    /// How an address names it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Regions => "regions",
            Self::Departements => "departements",
        }
    }

    /// The level of that name.
    #[must_use]
    pub fn with_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.key() == key)
    }

    /// Its territories, as INSEE code and name, by their codes: the order of the shapes in the file of territories.
    #[must_use]
    pub fn territories(self) -> Vec<(&'static str, &'static str)> {
        match self {
            Self::Regions => REGIONS.iter().map(|region| (region.code, region.name)).collect(),
            Self::Departements => {
                DEPARTEMENTS.iter().map(|departement| (departement.code, departement.name)).collect()
            }
        }
    }

    /// Where a territory stands among those of this level.
    #[must_use]
    pub fn position(self, code: &str) -> Option<usize> {
        self.territories().iter().position(|(other, _)| *other == code)
    }

    /// The INSEE code of the territory of this level that a territory is or lies in.
    #[must_use]
    pub fn code_around(self, territory: &Territory) -> Option<&'static str> {
        match self {
            Self::Regions => territory.region().map(|region| region.code),
            Self::Departements => territory.departement().map(|departement| departement.code),
        }
    }

    /// A territory of this level, by its INSEE code, as filters name it.
    #[must_use]
    pub fn key_of(self, code: &str) -> String {
        match self {
            Self::Regions => Territory::Region(code.into()).to_string(),
            Self::Departements => Territory::Departement(code.into()).to_string(),
        }
    }

    /// The INSEE code of a territory of this level that filters name so; nothing for what is none.
    #[must_use]
    pub fn code_of(self, key: &str) -> Option<&'static str> {
        let territory: Territory = key.parse().ok()?;
        match (self, &territory) {
            (Self::Regions, Territory::Region(_)) => territory.region().map(|region| region.code),
            (Self::Departements, Territory::Departement(_)) => {
                territory.departement().map(|departement| departement.code)
            }
            _ => None,
        }
    }
}
