//! Walls: the notes of a workshop, a track or a group, as they may be shown to a room.
//!
//! Nothing that somebody wrote is shown before a facilitator reveals it. A note that is hidden is not on a wall, nor one that another note
//! stands for. One that names somebody so that they can be reached waits until it was reviewed, whatever is revealed.

use std::collections::BTreeSet;

use notes::{Content, Kind, NoteId};

use super::item::WallOf;
use crate::domain::notes::personal;
use crate::domain::sorting::Marks;

/// A note on a wall.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WallNote {
    /// The note.
    pub id: NoteId,
    /// What it is.
    pub kind: Option<Kind>,
    /// What it says; of a commitment, also who and when.
    pub text: String,
    /// Who wrote it, when they agreed that their name may appear.
    pub author: Option<String>,
    /// Whether somebody has read it as it is who answers for what is shown.
    pub is_reviewed: bool,
    /// Whether it names somebody so that they can be reached.
    pub is_personal: bool,
    /// How many have voted for it, when somebody has counted.
    pub votes: Option<u32>,
}

impl WallNote {
    /// A note with what is said of it.
    #[must_use]
    pub fn of(id: NoteId, content: &Content, marks: &Marks) -> Self {
        let (who, due) = (content.who.as_deref(), content.due.as_deref());
        let said =
            |text: Option<&str>| text.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
        let aside: Vec<String> = [said(who), said(due)].into_iter().flatten().collect();
        let mut text = content.text.trim().to_owned();
        if !aside.is_empty() {
            let between = if text.is_empty() { "" } else { "\n" };
            text = [&text, between, &aside.join(" · ")].concat();
        }
        let author = content.author.as_deref().filter(|_| content.is_author_public);
        let note = Self {
            id,
            kind: content.kind,
            is_personal: [Some(content.text.as_str()), who, due, author]
                .into_iter()
                .flatten()
                .any(|text| !personal(text).is_empty()),
            text,
            author: said(author),
            is_reviewed: false,
            votes: marks.votes,
        };
        let is_reviewed = marks.reviewed.is_some_and(|said| said == note.says());
        Self { is_reviewed, ..note }
    }

    /// The name that follows from what a room would read of it.
    #[must_use]
    pub fn says(&self) -> NoteId {
        NoteId::named(&[self.text.as_str(), self.author.as_deref().unwrap_or_default()].join("\n"))
    }

    /// Whether it may be revealed; `only_reviewed` when that is asked of all.
    #[must_use]
    pub fn may_be_shown(&self, only_reviewed: bool) -> bool {
        self.is_reviewed || !(only_reviewed || self.is_personal)
    }
}

/// The notes of a workshop, a track or a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wall {
    /// Whose they are.
    pub of: WallOf,
    /// The title of that; of a group, empty as long as it has none, or when that names somebody.
    pub title: String,
    /// What a group says together; nothing when that names somebody so that they can be reached.
    pub synthesis: Option<String>,
    /// The notes, the first one first.
    pub notes: Vec<WallNote>,
}

/// Which notes of a wall are meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// All of them.
    All,
    /// Those of a kind, or without one.
    Kind(Option<Kind>),
    /// Those of somebody, or of nobody who wants to be named.
    Author(Option<String>),
    /// That one.
    Note(NoteId),
}

impl Choice {
    /// Whether a note is among them.
    #[must_use]
    pub fn has(&self, note: &WallNote) -> bool {
        match self {
            Self::All => true,
            Self::Kind(kind) => note.kind == *kind,
            Self::Author(author) => note.author == *author,
            Self::Note(id) => note.id == *id,
        }
    }
}

impl Wall {
    /// The notes that may be shown.
    pub fn showable(&self, only_reviewed: bool) -> impl Iterator<Item = &WallNote> {
        self.notes.iter().filter(move |note| note.may_be_shown(only_reviewed))
    }

    /// What can be revealed of it at once, of what may be shown: each kind, then each author. One kind alone, or one author, is no choice.
    #[must_use]
    pub fn choices(&self, only_reviewed: bool) -> Vec<Choice> {
        let notes: Vec<&WallNote> = self.showable(only_reviewed).collect();
        let kinds: BTreeSet<Option<Kind>> = notes.iter().map(|note| note.kind).collect();
        let authors: BTreeSet<&Option<String>> = notes.iter().map(|note| &note.author).collect();
        let kinds = kinds.iter().map(|kind| Choice::Kind(*kind)).filter(|_| kinds.len() > 1);
        let authors =
            authors.iter().map(|author| Choice::Author((*author).clone())).filter(|_| authors.len() > 1);
        kinds.chain(authors).collect()
    }

    /// What is revealed by the key for all of them: all, where it is seen that they are covered, and else none of the wall any more, though
    /// some may have come that nobody has read.
    #[must_use]
    pub fn turned(
        &self,
        shows_covered: bool,
        revealed: &BTreeSet<NoteId>,
        only_reviewed: bool,
    ) -> BTreeSet<NoteId> {
        if shows_covered {
            let all = self.showable(only_reviewed).map(|note| note.id);
            return revealed.iter().copied().chain(all).collect();
        }
        let own: BTreeSet<NoteId> = self.notes.iter().map(|note| note.id).collect();
        revealed.difference(&own).copied().collect()
    }

    /// What is revealed when these are, or no longer when all of them were.
    #[must_use]
    pub fn toggled(
        &self,
        choice: &Choice,
        revealed: &BTreeSet<NoteId>,
        only_reviewed: bool,
    ) -> BTreeSet<NoteId> {
        let meant: BTreeSet<NoteId> =
            self.showable(only_reviewed).filter(|note| choice.has(note)).map(|note| note.id).collect();
        if meant.is_subset(revealed) {
            revealed.difference(&meant).copied().collect()
        } else {
            revealed.union(&meant).copied().collect()
        }
    }
}

/// The rank of each of these counts, which come in falling order: where counts are equal, so are ranks, and as many ranks after them are
/// left out (« standard competition ranking », 1 2 2 4). The second says whether others have the same.
#[must_use]
pub fn ranks(counts: &[u32]) -> Vec<(usize, bool)> {
    let tie = |count: &u32| {
        let before = counts.partition_point(|other| other > count);
        (before + 1, counts.get(before + 1) == Some(count))
    };
    counts.iter().map(tie).collect()
}
