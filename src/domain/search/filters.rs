//! What a person asks of the list of projects, and how an address holds it.

use std::fmt;

use super::facets::Facet;
use crate::domain::map::Level;
use crate::domain::query_text::{encode, pairs};

/// In which order projects are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// The best match first; in the dataset's order when no text is asked for.
    #[default]
    Relevance,
    /// By title, as French dictionaries sort.
    Title,
    /// The other way round.
    TitleDescending,
    /// By the start of the project, the earliest first; those without come last.
    Start,
    /// The latest first; those without come last.
    StartDescending,
    /// By the name of the département or else of the region; the whole country comes behind them, and those without last.
    Territory,
    /// The other way round, but for those.
    TerritoryDescending,
}

impl Order {
    /// All orders, as they are offered.
    pub const ALL: [Self; 7] = [
        Self::Relevance,
        Self::Title,
        Self::TitleDescending,
        Self::Start,
        Self::StartDescending,
        Self::Territory,
        Self::TerritoryDescending,
    ];

    /// How an address names it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Relevance => "pertinence",
            Self::Title => "titre",
            Self::TitleDescending => "-titre",
            Self::Start => "lancement",
            Self::StartDescending => "-lancement",
            Self::Territory => "territoire",
            Self::TerritoryDescending => "-territoire",
        }
    }

    /// The order that begins with the other end, when this one begins with the first.
    #[must_use]
    pub fn descending(self) -> Option<Self> {
        match self {
            Self::Title => Some(Self::TitleDescending),
            Self::Start => Some(Self::StartDescending),
            Self::Territory => Some(Self::TerritoryDescending),
            _ => None,
        }
    }

    /// The order of that name.
    #[must_use]
    pub fn with_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.key() == key)
    }
}

/// As what projects are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum View {
    /// As cards.
    #[default]
    Cards,
    /// As the rows of a table.
    Table,
}

impl View {
    /// How an address names it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Cards => "cartes",
            Self::Table => "tableau",
        }
    }
}

const TEXT_KEY: &str = "q";
const ORDER_KEY: &str = "tri";
const VIEW_KEY: &str = "vue";
const LEVEL_KEY: &str = "niveau";

/// What a person asks for: a text, values of facets, and how the projects are shown.
///
/// Its codec is the query of an address ([`Filters::parse`], `to_string`). It is canonical: the same filters give the same
/// text, whatever the way to them. Values are kept as they stand in the address: whether a dataset has them is another question.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filters {
    /// What is searched for, as it was typed.
    pub text: String,
    /// In which order.
    pub order: Order,
    /// As what.
    pub view: View,
    /// What their map is divided into.
    pub level: Level,
    /// The chosen values of each facet, sorted.
    chosen: [Vec<String>; Facet::ALL.len()],
}

impl Filters {
    /// Asks for that text alone.
    #[must_use]
    pub fn of_text(text: &str) -> Self {
        Self { text: text.to_owned(), ..Self::default() }
    }

    /// Reads the query of an address, without its `?`. Keys and orders that are unknown are left out.
    #[must_use]
    pub fn parse(query: &str) -> Self {
        let mut filters = Self::default();
        for (key, value) in pairs(query) {
            match key {
                TEXT_KEY => filters.text = value,
                ORDER_KEY => filters.order = Order::with_key(&value).unwrap_or_default(),
                LEVEL_KEY => filters.level = Level::with_key(&value).unwrap_or_default(),
                VIEW_KEY if value == View::Table.key() => filters.view = View::Table,
                _ => {
                    if let Some(facet) = Facet::with_key(key) {
                        filters.choose(facet, &value);
                    }
                }
            }
        }
        filters
    }

    /// The chosen values of a facet, sorted.
    #[must_use]
    pub fn chosen(&self, facet: Facet) -> &[String] {
        self.chosen.get(facet.position()).map_or(&[], Vec::as_slice)
    }

    /// Whether a value of a facet is chosen.
    #[must_use]
    pub fn has(&self, facet: Facet, value: &str) -> bool {
        self.chosen(facet).iter().any(|chosen| chosen == value)
    }

    /// Chooses a value of a facet.
    pub fn choose(&mut self, facet: Facet, value: &str) {
        if let Some(values) = self.chosen.get_mut(facet.position())
            && let Err(place) = values.binary_search_by(|chosen| chosen.as_str().cmp(value))
        {
            values.insert(place, value.to_owned());
        }
    }

    /// No longer chooses a value of a facet.
    pub fn drop_value(&mut self, facet: Facet, value: &str) {
        if let Some(values) = self.chosen.get_mut(facet.position()) {
            values.retain(|chosen| chosen != value);
        }
    }

    /// No longer chooses any value of a facet.
    pub fn drop_facet(&mut self, facet: Facet) {
        if let Some(values) = self.chosen.get_mut(facet.position()) {
            values.clear();
        }
    }

    /// No longer chooses any value.
    pub fn drop_facets(&mut self) {
        self.chosen = Default::default();
    }

    /// Asks for all projects; how they are shown stays.
    pub fn clear(&mut self) {
        let Self { order, view, level, .. } = *self;
        *self = Self { order, view, level, ..Self::default() };
    }

    /// The same as an address has them: without blanks around the text.
    #[must_use]
    pub fn canonical(&self) -> Self {
        Self { text: self.text.trim().to_owned(), ..self.clone() }
    }

    /// The same without a text.
    #[must_use]
    pub fn without_text(&self) -> Self {
        Self { text: String::new(), ..self.clone() }
    }

    /// Whether all projects are asked for, in the order of the dataset: no index is needed for them.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        self.is_empty() && self.order == Order::Relevance
    }

    /// Whether all projects are asked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty() && self.chosen.iter().all(Vec::is_empty)
    }

    /// How many values of facets are chosen.
    #[must_use]
    pub fn count(&self) -> usize {
        self.chosen.iter().map(Vec::len).sum()
    }
}

/// The query of an address, without its `?`; empty when all projects are asked for and shown as they usually are.
impl fmt::Display for Filters {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut separator = "";
        let mut pair = |key: &str, value: &str| {
            write!(f, "{separator}{key}=")?;
            separator = "&";
            encode(value, f)
        };
        if !self.text.is_empty() {
            pair(TEXT_KEY, &self.text)?;
        }
        for facet in Facet::ALL {
            for value in self.chosen(facet) {
                pair(facet.key(), value)?;
            }
        }
        if self.order != Order::default() {
            pair(ORDER_KEY, self.order.key())?;
        }
        if self.view != View::default() {
            pair(VIEW_KEY, self.view.key())?;
        }
        if self.level != Level::default() {
            pair(LEVEL_KEY, self.level.key())?;
        }
        Ok(())
    }
}
