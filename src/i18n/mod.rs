//! The words of the interface: a typed constant for each language, so that a missing one does not compile.

mod en;
mod facilitation_messages;
pub mod format;
mod fr;
mod gathering_messages;
mod map_messages;
mod messages;
mod note_messages;
mod page_messages;
mod sorting_messages;
mod stage_messages;

use crate::domain::dataset::{Finding, Severity};
pub use facilitation_messages::FacilitationMessages;
pub use gathering_messages::GatheringMessages;
pub use map_messages::MapMessages;
pub use messages::Messages;
pub use note_messages::NoteMessages;
pub use page_messages::PageMessages;
pub use sorting_messages::SortingMessages;
pub use stage_messages::StageMessages;

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Locale {
    /// French, the default.
    #[default]
    French,
    /// English.
    English,
}

impl Locale {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::French, Self::English];

    /// The BCP 47 tag.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::English => "en",
        }
    }

    /// The language of a BCP 47 tag, when it is offered.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|locale| locale.tag() == tag)
    }

    /// The language's name, in the language itself.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::French => "Français",
            Self::English => "English",
        }
    }

    /// Its words.
    #[must_use]
    pub fn messages(self) -> &'static Messages {
        match self {
            Self::French => &fr::FRENCH,
            Self::English => &en::ENGLISH,
        }
    }

    /// What is wrong in a dataset. These three stand apart, since only the page of the dataset says them.
    #[must_use]
    pub fn finding(self, finding: &Finding) -> String {
        match self {
            Self::French => fr::findings::finding(finding),
            Self::English => en::findings::finding(finding),
        }
    }

    /// How many findings of a severity there are.
    #[must_use]
    pub fn finding_count(self, severity: Severity, count: usize) -> String {
        match self {
            Self::French => fr::findings::finding_count(severity, count),
            Self::English => en::findings::finding_count(severity, count),
        }
    }

    /// What a severity means.
    #[must_use]
    pub fn severity_meaning(self, severity: Severity) -> &'static str {
        match self {
            Self::French => fr::findings::severity_meaning(severity),
            Self::English => en::findings::severity_meaning(severity),
        }
    }

    /// Its words of maps.
    #[must_use]
    pub fn map_messages(self) -> &'static MapMessages {
        match self {
            Self::French => &fr::map::FRENCH_MAP,
            Self::English => &en::map::ENGLISH_MAP,
        }
    }

    /// Its words of the matrix and of organisations.
    #[must_use]
    pub fn page_messages(self) -> &'static PageMessages {
        match self {
            Self::French => &fr::pages::FRENCH_PAGES,
            Self::English => &en::pages::ENGLISH_PAGES,
        }
    }

    /// Its words of notes.
    #[must_use]
    pub fn note_messages(self) -> &'static NoteMessages {
        match self {
            Self::French => &fr::notes::FRENCH_NOTES,
            Self::English => &en::notes::ENGLISH_NOTES,
        }
    }

    /// Its words on stage.
    #[must_use]
    pub fn stage_messages(self) -> &'static StageMessages {
        match self {
            Self::French => &fr::stage::FRENCH_STAGE,
            Self::English => &en::stage::ENGLISH_STAGE,
        }
    }

    /// Its words of what a facilitator prepares.
    #[must_use]
    pub fn facilitation_messages(self) -> &'static FacilitationMessages {
        match self {
            Self::French => &fr::facilitation::FRENCH_FACILITATION,
            Self::English => &en::facilitation::ENGLISH_FACILITATION,
        }
    }

    /// The words of sorting.
    #[must_use]
    pub fn sorting_messages(self) -> &'static SortingMessages {
        match self {
            Self::French => &fr::sorting::FRENCH_SORTING,
            Self::English => &en::sorting::ENGLISH_SORTING,
        }
    }

    /// Its words of notes on their way.
    #[must_use]
    pub fn gathering_messages(self) -> &'static GatheringMessages {
        match self {
            Self::French => &fr::gathering::FRENCH_GATHERING,
            Self::English => &en::gathering::ENGLISH_GATHERING,
        }
    }
}
