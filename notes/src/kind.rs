//! What a note is.

/// What a note is, when its writer said so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Something that is so.
    Observation,
    /// Something that could be done.
    Idea,
    /// Something to be answered.
    Question,
    /// Something that somebody will do.
    Commitment,
    /// Something that stands in the way.
    Obstacle,
    /// Something that helps.
    Lever,
    /// Something that is missing.
    Need,
    /// What a person who is accompanied says.
    PersonFeedback,
    /// What a peer says.
    PeerFeedback,
    /// By what one could see that it works.
    Indicator,
    /// How policies could work together.
    PolicyLink,
    /// What somebody said, word for word.
    Quote,
}

impl Kind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [Self; 12] = [
        Self::Observation,
        Self::Idea,
        Self::Question,
        Self::Commitment,
        Self::Obstacle,
        Self::Lever,
        Self::Need,
        Self::PersonFeedback,
        Self::PeerFeedback,
        Self::Indicator,
        Self::PolicyLink,
        Self::Quote,
    ];

    /// How many of them are offered at once; the others are asked for.
    pub const USUAL: usize = 4;

    /// How it is written in records, files and addresses.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Observation => "constat",
            Self::Idea => "idee",
            Self::Question => "question",
            Self::Commitment => "engagement",
            Self::Obstacle => "frein",
            Self::Lever => "levier",
            Self::Need => "besoin",
            Self::PersonFeedback => "retour-personne",
            Self::PeerFeedback => "retour-pair",
            Self::Indicator => "indicateur",
            Self::PolicyLink => "articulation",
            Self::Quote => "citation",
        }
    }

    /// The kind that is written so.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}
