//! The addresses of the pages. The only place that knows them.
//!
//! They live in the hash of the page's URL, so that the built folder works at any sub-path of any static host
//! without rewrite rules.

use std::fmt;

use crate::domain::ids::{OrganisationId, ProjectId, TrackId, WorkshopId};

/// A page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// The day: where everybody arrives.
    Day,
    /// The list of projects.
    Projects,
    /// A project.
    Project(ProjectId),
    /// The list of action tracks.
    Tracks,
    /// An action track.
    Track(TrackId),
    /// The list of organisations.
    Organisations,
    /// An organisation.
    Organisation(OrganisationId),
    /// The map by territory.
    Map,
    /// Projects × tracks.
    Matrix,
    /// The list of workshops.
    Workshops,
    /// A workshop.
    Workshop(WorkshopId),
    /// The signs for the tables of the workshops, to be printed.
    TableSigns,
    /// The notes of this device.
    Notes,
    /// What other devices have handed over.
    Gathering,
    /// Sorting what is gathered.
    Sorting,
    /// The report of the day.
    Report,
    /// The projection mode; a given screen, counted from 1, or the first.
    Stage(Option<u32>),
    /// What the facilitator sees meanwhile, in a window of their own.
    Presenter,
    /// The sequence of the projection, to be arranged.
    StagePlan,
    /// The dataset: its findings, and loading another.
    Data,
    /// An address that leads nowhere, as it was given.
    Unknown(String),
}

impl Route {
    /// Reads the hash of a URL, with or without its `#`. Its query belongs to the page and is left aside.
    #[must_use]
    pub fn parse(hash: &str) -> Self {
        let address = hash.strip_prefix('#').unwrap_or(hash);
        let path = address.split('?').next().unwrap_or_default();
        let mut segments = path.split('/').filter(|segment| !segment.is_empty());
        let route = match (segments.next(), segments.next(), segments.next()) {
            (None, ..) => Some(Self::Day),
            (Some(page), None, _) => Self::from_page(page),
            (Some(page), Some(item), None) => Self::from_item(page, item),
            _ => None,
        };
        route.unwrap_or_else(|| Self::Unknown(path.to_owned()))
    }

    /// The query of the hash of a URL, without its `?`; empty when there is none.
    #[must_use]
    pub fn query(hash: &str) -> &str {
        hash.split_once('?').map_or("", |(_, query)| query)
    }

    /// The address of the page with a query, which may be empty.
    #[must_use]
    pub fn with_query(&self, query: &str) -> String {
        if query.is_empty() { self.to_string() } else { format!("{self}?{query}") }
    }

    fn from_page(page: &str) -> Option<Self> {
        Some(match page {
            "projets" => Self::Projects,
            "pistes" => Self::Tracks,
            "organisations" => Self::Organisations,
            "carte" => Self::Map,
            "croisements" => Self::Matrix,
            "ateliers" => Self::Workshops,
            "notes" => Self::Notes,
            "restitution" => Self::Report,
            "projection" => Self::Stage(None),
            "donnees" => Self::Data,
            _ => return None,
        })
    }

    fn from_item(page: &str, item: &str) -> Option<Self> {
        match page {
            "projets" => item.parse().ok().map(Self::Project),
            "pistes" => item.parse().ok().map(Self::Track),
            "organisations" => item.parse().ok().map(Self::Organisation),
            "ateliers" if item == TABLE_SIGNS => Some(Self::TableSigns),
            "ateliers" => item.parse().ok().map(Self::Workshop),
            "notes" => match item {
                GATHERING => Some(Self::Gathering),
                SORTING => Some(Self::Sorting),
                _ => None,
            },
            "projection" => match item {
                PRESENTER => Some(Self::Presenter),
                STAGE_PLAN => Some(Self::StagePlan),
                _ => screen(item).map(|n| Self::Stage(Some(n))),
            },
            _ => None,
        }
    }

    /// The page, whatever it shows at the moment: all screens of the projection are one.
    #[must_use]
    pub fn page(&self) -> Self {
        if let Self::Stage(_) = self { Self::Stage(None) } else { self.clone() }
    }

    /// The page under which the navigation shows this one.
    #[must_use]
    pub fn section(&self) -> Self {
        match self {
            Self::Project(_) => Self::Projects,
            Self::Track(_) => Self::Tracks,
            Self::Organisation(_) => Self::Organisations,
            Self::Workshop(_) | Self::TableSigns => Self::Workshops,
            Self::Gathering | Self::Sorting => Self::Notes,
            Self::Stage(_) | Self::Presenter | Self::StagePlan => Self::Stage(None),
            other => other.clone(),
        }
    }
}

/// What is below the page of workshops, and the id of none: a slug has no underscore.
const TABLE_SIGNS: &str = "_tables";

/// What is below the page of notes.
const GATHERING: &str = "mise-en-commun";
const SORTING: &str = "tri";

/// What is below the projection.
const PRESENTER: &str = "animation";
const STAGE_PLAN: &str = "deroule";

/// The folder of the published datasets, relative to the page.
const DATA_FOLDER: &str = "data/";

/// The published dataset when the address asks for no other.
const DATASET: &str = "dataset.json";

/// Whether an address asks for another published dataset than the usual one. `search` is as in [`published_path`].
#[must_use]
pub fn asks_for_another(search: &str) -> bool {
    published_path(search).map_or(true, |path| path.strip_prefix(DATA_FOLDER) != Some(DATASET))
}

/// The path of the published dataset that an address asks for, relative to the page. `search` is the query of the URL
/// before its hash: `?data=NAME.json` names a file of the same folder.
///
/// # Errors
/// The name, when it cannot be that of a file of the folder.
pub fn published_path(search: &str) -> Result<String, String> {
    let query = search.strip_prefix('?').unwrap_or(search);
    let name = query.split('&').find_map(|pair| pair.strip_prefix("data=")).unwrap_or(DATASET);
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    if name.ends_with(".json") && !name.starts_with('.') && name.chars().all(is_plain) {
        Ok(format!("{DATA_FOLDER}{name}"))
    } else {
        Err(name.to_owned())
    }
}

/// The query of an address that asks for the same published dataset, for somebody else to open; empty where that is the usual
/// one. `search` is as in [`published_path`].
#[must_use]
pub fn published_query(search: &str) -> String {
    let path = published_path(search).ok().filter(|_| asks_for_another(search));
    let name = path.as_deref().and_then(|path| path.strip_prefix(DATA_FOLDER));
    name.map(|name| ["?data=", name].concat()).unwrap_or_default()
}

/// A screen is numbered from 1, without a sign or leading zeros, which `str::parse` would take.
fn screen(item: &str) -> Option<u32> {
    item.parse().ok().filter(|_| item.starts_with(|first| ('1'..='9').contains(&first)))
}

/// The address, with its `#`: what a link to the page holds.
impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day => f.write_str("#/"),
            Self::Projects => f.write_str("#/projets"),
            Self::Project(id) => write!(f, "#/projets/{id}"),
            Self::Tracks => f.write_str("#/pistes"),
            Self::Track(id) => write!(f, "#/pistes/{id}"),
            Self::Organisations => f.write_str("#/organisations"),
            Self::Organisation(id) => write!(f, "#/organisations/{id}"),
            Self::Map => f.write_str("#/carte"),
            Self::Matrix => f.write_str("#/croisements"),
            Self::Workshops => f.write_str("#/ateliers"),
            Self::Workshop(id) => write!(f, "#/ateliers/{id}"),
            Self::TableSigns => write!(f, "#/ateliers/{TABLE_SIGNS}"),
            Self::Notes => f.write_str("#/notes"),
            Self::Gathering => write!(f, "#/notes/{GATHERING}"),
            Self::Sorting => write!(f, "#/notes/{SORTING}"),
            Self::Report => f.write_str("#/restitution"),
            Self::Stage(None) => f.write_str("#/projection"),
            Self::Presenter => write!(f, "#/projection/{PRESENTER}"),
            Self::StagePlan => write!(f, "#/projection/{STAGE_PLAN}"),
            Self::Stage(Some(screen)) => write!(f, "#/projection/{screen}"),
            Self::Data => f.write_str("#/donnees"),
            Self::Unknown(path) => write!(f, "#{path}"),
        }
    }
}
