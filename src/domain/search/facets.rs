//! The facets of projects.

/// What projects are told apart by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Facet {
    /// Where they act: regions and their départements.
    Territory,
    /// Which action tracks they illustrate; a track has the projects of its sub-tracks, too.
    Track,
    /// What kinds of organisations carry them.
    CarrierKind,
    /// How far they have come.
    Status,
    /// Whether the programme puts them to a trial.
    Trial,
    /// What they are about.
    Theme,
    /// Whom they are for.
    Audience,
    /// In which year they began.
    StartYear,
}

impl Facet {
    /// All of them, in the order in which they are shown and stand in an address.
    pub const ALL: [Self; 8] = [
        Self::Territory,
        Self::Track,
        Self::CarrierKind,
        Self::Status,
        Self::Trial,
        Self::Theme,
        Self::Audience,
        Self::StartYear,
    ];

    /// Its key in an address.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Territory => "territoire",
            Self::Track => "piste",
            Self::CarrierKind => "porteur",
            Self::Status => "statut",
            Self::Trial => "essai",
            Self::Theme => "theme",
            Self::Audience => "public",
            Self::StartYear => "annee",
        }
    }

    /// The facet with that key.
    #[must_use]
    pub fn with_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|facet| facet.key() == key)
    }

    /// Its place among all of them, counted from 0.
    #[must_use]
    pub fn position(self) -> usize {
        self as usize
    }
}
