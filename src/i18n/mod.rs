//! The words of the interface: a typed constant for each language, so that a missing one does not compile.

mod en;
pub mod format;
mod fr;
mod messages;

pub use messages::Messages;

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
}
