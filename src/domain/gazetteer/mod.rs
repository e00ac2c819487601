//! The gazetteer: the communes of France, by their codes of today and of the past.
//!
//! It is a file of its own, and most of what is shown does without it: whoever asks it something takes an `Option`.

mod check;
mod file;
mod names;
mod place;

pub use check::findings;
pub use place::{Position, found, surroundings};

use super::map::LonLat;
use names::Names;

/// The file is not what the gazetteer needs. It is made and checked with the application, so that this tells of a broken delivery,
/// and no more can be said of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the file of communes")]
pub struct NotAGazetteer;

/// An INSEE code: five digits, or the letter of a département of Corsica among them.
type Code = [u8; 5];

/// All communes, the arrondissements of Paris, Lyon and Marseille, and the codes that are none any more since 1943. Source: INSEE,
/// code officiel géographique (`public/geo/SOURCES.md`); the overseas collectivities are not in it.
///
/// It is kept in columns, which take up less than a record for each commune would; the codes of each are sorted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gazetteer {
    communes: Places,
    /// How many people live in each commune.
    populations: Vec<u32>,
    arrondissements: Places,
    former: Former,
}

/// Codes, each with the name and the point of its place.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Places {
    codes: Vec<Code>,
    names: Names,
    /// Longitude and latitude, in thousandths of a degree.
    points: Vec<[i32; 2]>,
}

/// The codes of the past.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Former {
    codes: Vec<Code>,
    /// The last names under these codes; empty when it is that of today's commune.
    names: Names,
    /// Which communes have the ground today.
    communes: Vec<u32>,
}

/// A commune, or an arrondissement of Paris, Lyon or Marseille.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Commune<'a> {
    /// Its INSEE code.
    pub code: &'a str,
    /// Its name, with its article.
    pub name: &'a str,
    /// How many people live there, by the populations in force; that of an arrondissement is not known.
    pub population: Option<u32>,
    /// A point inside it, mostly its centroid; precise to a thousandth of a degree, some 100 m.
    pub point: LonLat,
}

/// What there is of a code.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Found<'a> {
    /// It is in use.
    Commune(Commune<'a>),
    /// It is no longer in use.
    Former {
        /// The last name under this code.
        name: &'a str,
        /// The commune that has the ground today; where several do, the one that the official list names.
        now: Commune<'a>,
    },
}

impl<'a> Found<'a> {
    /// What is called by the code; for one of the past, the last name under it.
    #[must_use]
    pub fn name(&self) -> &'a str {
        match self {
            Self::Commune(commune) => commune.name,
            Self::Former { name, .. } => name,
        }
    }

    /// The commune of today.
    #[must_use]
    pub fn today(&self) -> Commune<'a> {
        match self {
            Self::Commune(commune) | Self::Former { now: commune, .. } => *commune,
        }
    }
}

impl Gazetteer {
    /// Reads the file of communes.
    ///
    /// # Errors
    ///
    /// When it is not such a file, or columns do not fit together.
    pub fn read(text: &str) -> Result<Self, NotAGazetteer> {
        file::read(text).ok_or(NotAGazetteer)
    }

    /// The same, with a pause behind each part that takes long.
    ///
    /// # Errors
    ///
    /// As [`Gazetteer::read`]; also when the file is laid out in another way than it is made.
    pub async fn read_in_steps(text: &str, pause: &impl AsyncFn()) -> Result<Self, NotAGazetteer> {
        file::read_in_steps(text, pause).await.ok_or(NotAGazetteer)
    }

    /// What there is of a code, in use or not; nothing when no commune is known to have had it.
    #[must_use]
    pub fn find(&self, code: &str) -> Option<Found<'_>> {
        self.commune(code).map(Found::Commune).or_else(|| self.former(code))
    }

    /// The commune or arrondissement with that code today.
    #[must_use]
    pub fn commune(&self, code: &str) -> Option<Commune<'_>> {
        let code = code.as_bytes().try_into().ok()?;
        match self.communes.codes.binary_search(&code) {
            Ok(at) => self.commune_at(at),
            Err(_) => self.arrondissements.at(self.arrondissements.codes.binary_search(&code).ok()?),
        }
    }

    /// What there is of a code that is no longer in use.
    fn former(&self, code: &str) -> Option<Found<'_>> {
        let Former { codes, names, communes } = &self.former;
        let at = codes.binary_search(&code.as_bytes().try_into().ok()?).ok()?;
        let now = self.commune_at(*communes.get(at)? as usize)?;
        let name = names.get(at).filter(|name| !name.is_empty()).unwrap_or(now.name);
        Some(Found::Former { name, now })
    }

    fn commune_at(&self, at: usize) -> Option<Commune<'_>> {
        let population = self.populations.get(at).copied();
        Some(Commune { population, ..self.communes.at(at)? })
    }
}

impl Places {
    fn at(&self, at: usize) -> Option<Commune<'_>> {
        let [longitude, latitude] = self.points.get(at)?.map(|thousandths| f64::from(thousandths) / 1000.0);
        Some(Commune {
            code: std::str::from_utf8(self.codes.get(at)?).ok()?,
            name: self.names.get(at)?,
            population: None,
            point: LonLat { longitude, latitude },
        })
    }
}
