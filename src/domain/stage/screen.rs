//! A screen: what stands on it, and in which size.

use std::ops::Range;

use chrono::NaiveDateTime;
use notes::{Kind, NoteId};

use super::item::Item;
use super::measure;
use super::paper::{
    BOLD, CARD_FRAME, CARD_HEAD, CARD_HEAD_FONT, CARD_TEXT, FONT, LEAD, LEAD_GAP, LINE, Size, WIDTH,
};
use crate::domain::date::PartialDate;
use crate::domain::ids::TrackId;
use crate::domain::territory::Region;

/// What is seen at once.
#[derive(Debug, Clone, PartialEq)]
pub struct Screen {
    /// What it belongs to.
    pub item: Item,
    /// Which screen of that it is, counted from 0.
    pub part: usize,
    /// How many screens that has.
    pub parts: usize,
    /// The heading: a text of the dataset, or nothing where the item is called by a word of the application.
    pub heading: Option<String>,
    /// How large the heading is.
    pub size: Size,
    /// What the text below is of the item.
    pub of: Aspect,
    /// What stands below the heading.
    pub body: Body,
}

impl Screen {
    /// How long what is on it takes, in minutes: its step, or the first of its steps.
    #[must_use]
    pub fn minutes(&self) -> Option<u32> {
        match &self.body {
            Body::Step { minutes, .. } => Some(*minutes),
            Body::Points(points) => points
                .iter()
                .find_map(|point| if let Lead::Step(_, minutes) = point.lead { Some(minutes) } else { None }),
            _ => None,
        }
    }
}

/// What of a project, a track or a workshop a screen is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aspect {
    /// The thing itself: its title and what it comes to.
    Itself,
    /// What is told of it at length.
    Description,
    /// Its figures.
    Figures,
    /// The tracks that it illustrates.
    Tracks,
    /// The tracks below it.
    SubTracks,
    /// The projects that illustrate it, or that are spoken of there.
    Projects,
    /// What is done there, one step after the other.
    Steps,
    /// One of these steps, counted from 1.
    Step(usize),
    /// The notes for which most have voted.
    Ranking,
}

/// What stands on a screen besides its heading.
#[derive(Debug, Clone, PartialEq)]
pub enum Body {
    /// Nothing: the heading is all.
    Bare,
    /// The date of the day, and its place, or the beginning of that.
    Opening(String),
    /// A text, or a piece of it.
    Prose(String),
    /// What somebody said, or a piece of it.
    Quote {
        /// Their words, without quotation marks.
        text: String,
        /// Whose words they are.
        by: String,
    },
    /// A list.
    Points(Vec<Point>),
    /// A step of a workshop: how many minutes it takes, and what is done and asked, or a piece of that.
    Step {
        /// How long it takes.
        minutes: u32,
        /// What is done and asked.
        text: String,
    },
    /// The map, with the projects of what is chosen there.
    Map {
        /// The region that is chosen.
        region: Option<&'static Region>,
        /// The track that is chosen.
        track: Option<TrackId>,
        /// How many projects there are for it.
        count: usize,
        /// Their titles, when something is chosen and there is room for them beside the map; else they stand on the screens behind it.
        titles: Vec<String>,
    },
    /// Notes, in two columns.
    Wall([Vec<Card>; 2]),
    /// Notes that nobody has revealed yet.
    Covered {
        /// How many can be revealed.
        count: usize,
        /// How many cannot before somebody has reviewed them.
        unread: usize,
    },
    /// A piece of the matrix: these projects, and these of its columns, by their places.
    Matrix(Range<usize>, Range<usize>),
    /// How to take part.
    Join(Way),
    /// Thanks, and whom to write to, or the beginning of that.
    Closing(String),
}

/// What one takes part by. Each has a screen of its own, so that its code is large and its text whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// The network of the room.
    Wifi,
    /// The address of the application.
    Address,
}

/// A note on a wall, or a piece of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// The note.
    pub note: NoteId,
    /// What it is.
    pub kind: Option<Kind>,
    /// What it says.
    pub text: String,
    /// Who wrote it, when they agreed that their name may appear.
    pub author: Option<String>,
    /// How many have voted for it.
    pub votes: Option<u32>,
    /// Whether it goes on from another card.
    pub is_further: bool,
}

impl Card {
    /// How many lines stand above the text, in any language: what it is and how many have voted for it, then who wrote it.
    #[must_use]
    pub fn head_lines(&self) -> usize {
        let votes = self.counted_votes().map(|votes| format!("{votes} votes"));
        let kind = self.kind.map(called).map(str::to_owned);
        let further = self.is_further.then(|| FURTHER.to_owned());
        let what: Vec<String> = [kind, further, votes].into_iter().flatten().collect();
        let what = Some(what.join(" · ")).filter(|what| !what.is_empty());
        let all = [what.as_deref(), self.author.as_deref()];
        all.into_iter().flatten().map(|text| measure::lines(text, CARD_HEAD_FONT * BOLD, CARD_TEXT)).sum()
    }

    /// How many have voted for it, where that is said: once, and not when nobody has.
    #[must_use]
    pub fn counted_votes(&self) -> Option<u32> {
        self.votes.filter(|votes| *votes > 0 && !self.is_further)
    }

    /// How high it is without its text, in hundredths of the height of the screen.
    #[must_use]
    pub fn frame(&self) -> f64 {
        CARD_FRAME + self.head_lines() as f64 * CARD_HEAD
    }

    /// How high it is.
    #[must_use]
    pub fn height(&self) -> f64 {
        let lines = measure::lines(&self.text, FONT, CARD_TEXT);
        self.frame() + lines as f64 * LINE
    }
}

/// As wide as what a kind is called.
fn called(kind: Kind) -> &'static str {
    match kind {
        Kind::PersonFeedback | Kind::PolicyLink => "Feedback of an accompanied person",
        _ => "Indicateur proposé",
    }
}

/// As wide as what says that a note goes on.
const FURTHER: &str = "(continued)";

/// A point of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// What stands before it.
    pub lead: Lead,
    /// What it says.
    pub text: String,
    /// When that was true, if it is said behind it.
    pub date: Option<PartialDate>,
}

impl Point {
    /// A point that is of no date.
    #[must_use]
    pub fn new(lead: Lead, text: String) -> Self {
        Self { lead, text, date: None }
    }

    /// As many lines as it takes, with what stands before it.
    #[must_use]
    pub fn lines(&self) -> usize {
        let date = self.date.map_or("", |_| DATE);
        let text = measure::lines(&[&self.text, date].concat(), FONT, self.lead.room());
        match &self.lead {
            Lead::Date(_) | Lead::Rank { .. } => text + 1,
            Lead::Figure(value, is_approximate) => {
                let about = if *is_approximate { ABOUT } else { "" };
                text.max(measure::lines(&[about, value].concat(), FONT * BOLD, LEAD - LEAD_GAP))
            }
            Lead::Step(..) => text.max(1),
            Lead::Number(number) => text.max(measure::lines(number, FONT * BOLD, LEAD - LEAD_GAP)),
            _ => text,
        }
    }
}

/// As wide as what says that a figure is an order of magnitude.
const ABOUT: &str = "environ ";

/// As wide as any date that stands behind a text.
const DATE: &str = " (30 septembre 2000)";

/// What stands before a point.
#[derive(Debug, Clone, PartialEq)]
pub enum Lead {
    /// Nothing.
    Bare,
    /// Nothing either: the point goes on from the screen before.
    Further,
    /// When it begins.
    Time(NaiveDateTime),
    /// When it happened: above it, since dates are long.
    Date(PartialDate),
    /// Which step of a workshop it is, counted from 1, and how many minutes it takes. One without a title is called by its number.
    Step(usize, u32),
    /// The number of a track.
    Number(String),
    /// A figure, as it is written, and whether it is an order of magnitude.
    Figure(String, bool),
    /// Which of those it is for which most have voted: above it.
    Rank {
        /// The rank, counted from 1.
        rank: usize,
        /// Whether others have the same.
        is_tied: bool,
        /// How many have voted for it.
        votes: u32,
    },
}

impl Lead {
    /// How wide what stands behind it may be.
    #[must_use]
    pub fn room(&self) -> f64 {
        if self.has_room() { WIDTH - LEAD } else { WIDTH }
    }

    /// Whether room is kept for it beside the text.
    #[must_use]
    pub fn has_room(&self) -> bool {
        !self.is_above() && *self != Self::Bare
    }

    /// Whether it stands on a line of its own above the text.
    #[must_use]
    pub fn is_above(&self) -> bool {
        matches!(self, Self::Date(_) | Self::Rank { .. })
    }
}
