//! A screen: what stands on it, and in which size.

use std::ops::Range;

use chrono::NaiveDateTime;

use super::item::Item;
use super::measure;
use super::paper::{BOLD, FONT, LEAD, LEAD_GAP, Size, WIDTH};
use crate::domain::date::PartialDate;

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
    /// How long what is on it takes, in minutes: the first of its steps.
    #[must_use]
    pub fn minutes(&self) -> Option<u32> {
        let Body::Points(points) = &self.body else { return None };
        points
            .iter()
            .find_map(|point| if let Lead::Minutes(minutes) = point.lead { Some(minutes) } else { None })
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
}

/// What stands on a screen besides its heading.
#[derive(Debug, Clone, PartialEq)]
pub enum Body {
    /// Nothing: the heading is all.
    Bare,
    /// The date and the place of the day, and who organises it.
    Opening,
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
    /// The map.
    Map,
    /// A piece of the matrix: these projects, and these of its columns, by their places.
    Matrix(Range<usize>, Range<usize>),
    /// How to take part.
    Join,
    /// Whom to write to.
    Closing,
}

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
            Lead::Date(_) => text + 1,
            Lead::Figure(value, is_approximate) => {
                let about = if *is_approximate { ABOUT } else { "" };
                text.max(measure::lines(&[about, value].concat(), FONT * BOLD, LEAD - LEAD_GAP))
            }
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
    /// How many minutes it takes.
    Minutes(u32),
    /// The number of a track.
    Number(String),
    /// A figure, as it is written, and whether it is an order of magnitude.
    Figure(String, bool),
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
        !matches!(self, Self::Bare | Self::Date(_))
    }
}
