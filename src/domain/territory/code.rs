//! The code of a territory: `pays:FR`, `region:84`, `departement:2A`, `epci:200046977`, `commune:38185`.

use std::fmt;
use std::str::FromStr;

use super::departement::Departement;
use super::region::{self, Region};

/// A text that does not have the form of a territory's code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the code of a territory")]
pub struct NotATerritory;

/// The first three characters of the codes of communes in the overseas collectivities, which lie in no département, and
/// those that Mayotte had until 2011 (985).
const COLLECTIVITIES: [&str; 9] = ["975", "977", "978", "984", "985", "986", "987", "988", "989"];

/// Saint-Pierre-et-Miquelon, a département from 1976 to 1985.
const SAINT_PIERRE: &str = "975";

/// The département of Corsica until 1975, which has two since.
const OLD_CORSICA: &str = "20";

/// A territory by its level and INSEE code. Its form is sound; whether it exists is for [`Territory::today`] to say,
/// and for communes and intercommunal bodies only the gazetteer knows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Territory {
    /// The whole country.
    Country,
    /// A region: two digits.
    Region(Box<str>),
    /// A département: `01` to `95`, `2A`, `2B`, or three digits overseas.
    Departement(Box<str>),
    /// An intercommunal body: nine digits (SIREN).
    Epci(Box<str>),
    /// A commune or a municipal arrondissement: five characters, `2A004`, `75113`.
    Commune(Box<str>),
}

impl Territory {
    /// The territory by today's code: itself, the one that came in its place, or nothing when no such code ever was.
    #[must_use]
    pub fn today(&self) -> Option<Self> {
        match self {
            Self::Region(code) => Region::with_code(code)
                .map(|region| region.code)
                .or_else(|| region::renamed(code))
                .map(|code| Self::Region(code.into())),
            Self::Departement(code) if &**code == OLD_CORSICA => Some(Self::Region("94".into())),
            Self::Departement(code) if &**code == SAINT_PIERRE => Some(Self::Country),
            Self::Departement(code) => Departement::with_code(code).map(|_| self.clone()),
            Self::Commune(code) => {
                let is_somewhere = self.departement().is_some()
                    || code.starts_with(OLD_CORSICA)
                    || COLLECTIVITIES.iter().any(|collectivity| code.starts_with(collectivity));
                is_somewhere.then(|| self.clone())
            }
            Self::Country | Self::Epci(_) => Some(self.clone()),
        }
    }

    /// Whether it is the whole country.
    #[must_use]
    pub fn is_country(&self) -> bool {
        *self == Self::Country
    }

    /// The département that it is or lies in, when it does in one.
    #[must_use]
    pub fn departement(&self) -> Option<&'static Departement> {
        match self {
            Self::Departement(code) => Departement::with_code(code),
            // Overseas codes have three digits for the département.
            Self::Commune(code) => [3, 2].iter().find_map(|len| Departement::with_code(code.get(..*len)?)),
            Self::Country | Self::Region(_) | Self::Epci(_) => None,
        }
    }

    /// The region that it is or lies in, when it does in one.
    #[must_use]
    pub fn region(&self) -> Option<&'static Region> {
        match self {
            Self::Region(code) => Region::with_code(code),
            Self::Commune(code) if code.starts_with(OLD_CORSICA) => Region::with_code("94"),
            _ => self.departement()?.region(),
        }
    }
}

impl FromStr for Territory {
    type Err = NotATerritory;

    fn from_str(text: &str) -> Result<Self, NotATerritory> {
        let (level, code) = text.split_once(':').ok_or(NotATerritory)?;
        match level {
            "pays" if code == "FR" => Ok(Self::Country),
            "region" if code.len() == 2 && all_digits(code) => Ok(Self::Region(code.into())),
            "departement" if is_departement(code) => Ok(Self::Departement(code.into())),
            "epci" if code.len() == 9 && all_digits(code) => Ok(Self::Epci(code.into())),
            "commune" if is_commune(code) => Ok(Self::Commune(code.into())),
            _ => Err(NotATerritory),
        }
    }
}

impl fmt::Display for Territory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Country => f.write_str("pays:FR"),
            Self::Region(code) => write!(f, "region:{code}"),
            Self::Departement(code) => write!(f, "departement:{code}"),
            Self::Epci(code) => write!(f, "epci:{code}"),
            Self::Commune(code) => write!(f, "commune:{code}"),
        }
    }
}

fn all_digits(code: &str) -> bool {
    code.bytes().all(|b| b.is_ascii_digit())
}

fn is_departement(code: &str) -> bool {
    match code.len() {
        2 => (all_digits(code) && ("01"..="95").contains(&code)) || matches!(code, "2A" | "2B"),
        3 => all_digits(code) && code.starts_with("97"),
        _ => false,
    }
}

fn is_commune(code: &str) -> bool {
    code.len() == 5
        && code.is_ascii()
        && (all_digits(code)
            || code.strip_prefix("2A").or_else(|| code.strip_prefix("2B")).is_some_and(all_digits))
}
