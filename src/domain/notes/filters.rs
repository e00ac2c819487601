//! What a person asks of the list of notes, and how an address holds it.

use std::fmt;

use ::notes::Kind;

use crate::domain::query_text::{encode, pairs};
use crate::domain::search::NOT_KNOWN;
use crate::domain::sorting::Place;

/// In which order notes are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum NoteOrder {
    /// What was begun last comes first. Going on with a note does not move it: a list must not jump while one writes.
    #[default]
    Latest,
    /// The other way round.
    Oldest,
    /// By the title of what they are about, the day first.
    Subject,
    /// By the workshop and its tables; those of no workshop come last.
    Workshop,
}

impl NoteOrder {
    /// All orders, as they are offered.
    pub const ALL: [Self; 4] = [Self::Latest, Self::Oldest, Self::Subject, Self::Workshop];

    /// How an address names it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Latest => "recent",
            Self::Oldest => "ancien",
            Self::Subject => "sujet",
            Self::Workshop => "atelier",
        }
    }

    /// The order of that name.
    #[must_use]
    pub fn with_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.key() == key)
    }
}

/// Which kind notes are to have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KindChoice {
    /// This one.
    Of(Kind),
    /// None: their writers did not say.
    NotGiven,
}

impl KindChoice {
    /// How an address names it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Of(kind) => kind.key(),
            Self::NotGiven => NOT_KNOWN,
        }
    }

    /// The choice of that name.
    #[must_use]
    pub fn with_key(key: &str) -> Option<Self> {
        if key == NOT_KNOWN { Some(Self::NotGiven) } else { Kind::from_key(key).map(Self::Of) }
    }

    /// The kind that notes are to have.
    #[must_use]
    pub fn kind(self) -> Option<Kind> {
        match self {
            Self::Of(kind) => Some(kind),
            Self::NotGiven => None,
        }
    }
}

impl From<Option<Kind>> for KindChoice {
    fn from(kind: Option<Kind>) -> Self {
        kind.map_or(Self::NotGiven, Self::Of)
    }
}

const TEXT_KEY: &str = "q";
const KIND_KEY: &str = "nature";
const SUBJECT_KEY: &str = "sujet";
const WORKSHOP_KEY: &str = "atelier";
const TABLE_KEY: &str = "table";
const AUTHOR_KEY: &str = "auteur";
const STAR_KEY: &str = "etoile";
const PLACE_KEY: &str = "classement";
const ORDER_KEY: &str = "tri";

const YES: &str = "oui";

/// The day as a subject: its own text is empty, and what is empty is left out.
pub const DAY: &str = "journee";

/// What a person asks for: a text, one value of each of some filters, and the order.
///
/// Its codec is the query of an address ([`NoteFilters::parse`], `to_string`), as that of the list of projects. It is canonical:
/// the same filters give the same text, whatever the way to them. Of workshops, tables and authors, [`NOT_KNOWN`] asks for notes
/// that name none. Whether there are notes with a value is another question.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NoteFilters {
    /// What is searched for, as it was typed.
    pub text: String,
    /// Which kind they have.
    pub kind: Option<KindChoice>,
    /// What they are about, as they hold it: the text of a [`super::Subject`], which is empty for the day.
    pub subject: Option<String>,
    /// In which workshop they were written, by its id.
    pub workshop: Option<String>,
    /// At which table.
    pub table: Option<String>,
    /// Who wrote them.
    pub author: Option<String>,
    /// Whether only those are asked for that were marked.
    pub is_starred: bool,
    /// Where they are, once somebody sorts them.
    pub place: Place,
    /// In which order.
    pub order: NoteOrder,
}

impl NoteFilters {
    /// Reads the query of an address, without its `?`. Keys, kinds and orders that are unknown are left out.
    #[must_use]
    pub fn parse(query: &str) -> Self {
        let mut filters = Self::default();
        for (key, value) in pairs(query) {
            match key {
                TEXT_KEY => filters.text = value,
                KIND_KEY => filters.kind = KindChoice::with_key(&value),
                SUBJECT_KEY if value == DAY => filters.subject = Some(String::new()),
                SUBJECT_KEY => filters.subject = Some(value),
                WORKSHOP_KEY => filters.workshop = Some(value),
                TABLE_KEY => filters.table = Some(value),
                AUTHOR_KEY => filters.author = Some(value),
                STAR_KEY => filters.is_starred = value == YES,
                PLACE_KEY => filters.place = Place::with_key(&value).unwrap_or_default(),
                ORDER_KEY => filters.order = NoteOrder::with_key(&value).unwrap_or_default(),
                _ => {}
            }
        }
        filters
    }

    /// Asks for all notes; the order stays.
    pub fn clear(&mut self) {
        *self = Self { order: self.order, ..Self::default() };
    }

    /// The same as an address has them: without blanks around the text.
    #[must_use]
    pub fn canonical(&self) -> Self {
        Self { text: self.text.trim().to_owned(), ..self.clone() }
    }

    /// Whether all notes are asked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty() && self.count() == 0
    }

    /// How many filters are set, besides the text.
    #[must_use]
    pub fn count(&self) -> usize {
        let Self { text: _, kind, subject, workshop, table, author, is_starred, place, order: _ } = self;
        let values = [subject, workshop, table, author].into_iter().flatten().count();
        let others = [kind.is_some(), *is_starred, *place != Place::default()];
        values + others.into_iter().filter(|is_set| *is_set).count()
    }
}

/// The query of an address, without its `?`; empty when all notes are asked for in the usual order.
impl fmt::Display for NoteFilters {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let subject = self.subject.as_deref().map(|text| if text.is_empty() { DAY } else { text });
        let place = self.place.to_string();
        let pairs = [
            (TEXT_KEY, Some(self.text.as_str())),
            (KIND_KEY, self.kind.map(KindChoice::key)),
            (SUBJECT_KEY, subject),
            (WORKSHOP_KEY, self.workshop.as_deref()),
            (TABLE_KEY, self.table.as_deref()),
            (AUTHOR_KEY, self.author.as_deref()),
            (STAR_KEY, self.is_starred.then_some(YES)),
            (PLACE_KEY, Some(place.as_str())),
            (ORDER_KEY, Some(self.order.key()).filter(|_| self.order != NoteOrder::default())),
        ];
        let mut separator = "";
        for (key, value) in pairs {
            let Some(value) = value.filter(|value| !value.is_empty()) else { continue };
            write!(f, "{separator}{key}=")?;
            separator = "&";
            encode(value, f)?;
        }
        Ok(())
    }
}
