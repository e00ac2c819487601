//! The signs for the tables of the day: which there are, and how large their texts are so that each fits its sheet.
//!
//! Nothing is measured in the browser: lines are reckoned as those of the stage are. `style/print.css` has the same sizes.

use super::dataset::{Dataset, Tables, Workshop};
use super::ids::WorkshopId;
use super::notes::table_name;
use super::stage::measure::lines;

/// The text of a sheet: A5 within margins of 10 mm, in points.
pub const SHEET: (f64, f64) = (362.0, 538.0);

/// What is below the texts, in points: the code, what it does, its address on three lines, and the room between.
pub const BELOW: f64 = 294.0;

/// The name of the table: the height of its font and of its line, in points.
pub const TABLE: [f64; 2] = [40.0, 46.0];

/// The title and the subject at each size, the largest first: the heights of their fonts and lines, in points.
pub const SIZES: [(SignSize, [f64; 2], [f64; 2]); 3] = [
    (SignSize::Large, [28.0, 33.0], [19.0, 25.0]),
    (SignSize::Medium, [22.0, 27.0], [15.0, 20.0]),
    (SignSize::Small, [17.0, 21.0], [12.0, 16.0]),
];

/// A sign: it stands on a table of a workshop, and leads to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sign {
    /// The workshop.
    pub workshop: WorkshopId,
    /// Its title.
    pub title: String,
    /// What it is about, in full.
    pub subject: Option<String>,
    /// The table, without the word for it; none where nobody says how many there are.
    pub table: Option<String>,
    /// Whether the workshop was added on the device: other devices do not know it, and nothing leads to it there.
    pub is_added: bool,
}

/// How large the texts of a sign are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignSize {
    /// Texts as one hopes for.
    Large,
    /// A long title or subject.
    Medium,
    /// Texts of several hundred letters; what is longer still goes on on a second sheet.
    Small,
}

impl SignSize {
    /// What the style knows it by.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Large => "large",
            Self::Medium => "medium",
            Self::Small => "small",
        }
    }
}

impl Sign {
    /// The largest size at which the sign fits its sheet, or the smallest one.
    #[must_use]
    pub fn size(&self) -> SignSize {
        self.fitting().unwrap_or(SignSize::Small)
    }

    /// Whether it fits one sheet at all.
    #[must_use]
    pub fn fits(&self) -> bool {
        self.fitting().is_some()
    }

    fn fitting(&self) -> Option<SignSize> {
        let fits = |size: &&(SignSize, [f64; 2], [f64; 2])| self.height(size.1, size.2) <= SHEET.1;
        SIZES.iter().find(fits).map(|(size, ..)| *size)
    }

    fn height(&self, title: [f64; 2], subject: [f64; 2]) -> f64 {
        let high = |text: &str, [font, line]: [f64; 2]| lines(text, font, SHEET.0) as f64 * line;
        // The word before it is as long in every language.
        let table = self.table.as_ref().map_or(0.0, |table| high(&["Table", table].join(" "), TABLE));
        let subject = self.subject.as_ref().map_or(0.0, |text| high(text, subject));
        table + high(&self.title, title) + subject + BELOW
    }
}

/// The signs of a day: for each of its workshops, then for each of those that were `added` on the device, one on each table in their
/// order, and one where no tables are known.
#[must_use]
pub fn signs(dataset: &Dataset, added: &[Workshop]) -> Vec<Sign> {
    let day = dataset.day_workshops();
    let workshops =
        day.iter().map(|workshop| (workshop, false)).chain(added.iter().map(|workshop| (workshop, true)));
    workshops.flat_map(|(workshop, is_added)| signs_of(dataset, workshop, is_added)).collect()
}

fn signs_of(dataset: &Dataset, workshop: &Workshop, is_added: bool) -> Vec<Sign> {
    let subject = dataset.subject_of_workshop(workshop).map(str::to_owned);
    let sign = |table| Sign {
        workshop: workshop.id.clone(),
        title: workshop.title.clone(),
        subject: subject.clone(),
        table,
        is_added,
    };
    match workshop.tables.as_ref().map(Tables::names) {
        Some(names) => names.iter().map(|name| sign(table_name(name))).collect(),
        None => vec![sign(None)],
    }
}
