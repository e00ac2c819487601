//! What a device keeps that merges as notes do.

/// As what something was written. All forms are sets of revisions, and are taken along, read back and deleted alike.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// A note that somebody wrote.
    #[default]
    Note,
    /// A workshop that was added on a device: the text is its title, beside it stands its question.
    Workshop,
    /// The outcome of a workshop, which it is about (`atelier:ID`): how many took part, and the summary in one line as the text.
    Outcome,
    /// A group that somebody put notes in: its title, and as the text its synthesis.
    Group,
    /// What somebody who sorts notes says of one of them, or of a group, which it is about (`note:ID`); what it says is its text. The
    /// note itself stays as its writer left it.
    Mark,
    /// What a facilitator has prepared for the day: the sequence of the projection (`projection`), what they want to say at one of its items
    /// (`projection:ITEM`), or how a workshop goes (`atelier:ID`). What is prepared is its text.
    Preparation,
    /// Something of a later version. What it is stays among the unknown members of the revision, so that it is written back.
    Other,
}

impl Form {
    /// How it is written in records and files. A note says nothing, and for what is unknown there is no word here.
    #[must_use]
    pub fn key(self) -> Option<&'static str> {
        match self {
            Self::Note | Self::Other => None,
            Self::Workshop => Some("atelier"),
            Self::Outcome => Some("bilan"),
            Self::Group => Some("groupe"),
            Self::Mark => Some("marque"),
            Self::Preparation => Some("preparation"),
        }
    }

    /// The form that is written so.
    #[must_use]
    pub fn from_key(key: &str) -> Self {
        [Self::Workshop, Self::Outcome, Self::Group, Self::Mark, Self::Preparation]
            .into_iter()
            .find(|form| form.key() == Some(key))
            .unwrap_or(Self::Other)
    }
}
