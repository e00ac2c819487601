//! What a screen of the projection holds: sizes, in hundredths of its height.
//!
//! Screens of 4:3 are the narrowest that are projected; on wider ones, lines are no longer than there, which is what one reads well.
//! `style/components/stage.css` and `stage-map.css` have the same sizes.

use super::measure::{lines, width};
use crate::domain::link::typed;

/// The sizes of headings, the largest first: the height of the font and of a line, and how many lines there may be.
pub const HEADINGS: [(Size, f64, f64, usize); 3] =
    [(Size::Large, 6.6, 7.6, 2), (Size::Medium, 5.2, 6.2, 3), (Size::Small, 4.2, 5.2, 4)];

/// How wide text is: 133 less a safe margin of 5 % of the width on both sides.
pub const WIDTH: f64 = 119.0;

/// The height of the font of texts.
pub const FONT: f64 = 4.2;

/// The height of their lines.
pub const LINE: f64 = 5.7;

/// How wide what stands before each point of a list is, with the gap behind it.
pub const LEAD: f64 = 25.0;

/// The gap behind that.
pub const LEAD_GAP: f64 = 2.0;

/// What stands between two points of a list.
pub const GAP: f64 = 1.6;

/// How wide and how high the map is; it has the proportions of its plane.
pub const MAP: [f64; 2] = [64.0, 54.4];

/// The height of the font of its names and numbers.
pub const MAP_FONT: f64 = 3.2;

/// How wide what stands beside the map is.
pub const BESIDE_MAP: f64 = 52.0;

/// How high the button is that leads back to the whole map, with the gap below it.
pub const BACK: f64 = 7.2;

/// How wide and high the code is by which one takes part. Beside it, an address of 100 characters has room, or the longest name and
/// password that a network can have.
pub const CODE: f64 = 48.0;

/// How wide what stands beside the code is.
pub const BESIDE_CODE: f64 = 67.0;

/// How many lines the date takes on the first screen at the most.
pub const DATE_LINES: usize = 2;

/// How many lines the thanks take on the last one.
pub const THANKS_LINES: usize = 1;

/// How wide the text of a note is on a wall of two columns.
pub const CARD_TEXT: f64 = 54.0;

/// How high the frame of a note is there, above and below together.
pub const CARD_FRAME: f64 = 2.8;

/// How high a line is of those that say what it is.
pub const CARD_HEAD: f64 = 4.2;

/// The height of their font, which is bold.
pub const CARD_HEAD_FONT: f64 = 3.0;

/// The height of the font of the two lines above the heading: what it is, and where one finds it.
pub const OVER_FONT: f64 = 3.0;

/// The height of each of them.
pub const OVER_LINE: f64 = 4.5;

/// What is left for the heading and the text: 100 less a safe margin of 5 on both sides, the lines above and the bar below.
pub const HEIGHT: f64 = 73.0;

/// What stands between the heading and the text.
pub const BELOW_HEADING: f64 = 3.0;

/// How high the head and the legend of the matrix are.
pub const AROUND_ROWS: f64 = 15.0;

/// How many things may stand on a screen.
pub const MOST_ITEMS: usize = 7;

/// How large a heading is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Size {
    /// One or two short lines.
    #[default]
    Large,
    /// Up to three lines.
    Medium,
    /// As large as text.
    Small,
}

impl Size {
    /// The name, as the style has it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Large => "large",
            Self::Medium => "medium",
            Self::Small => "small",
        }
    }
}

/// What is left below a heading.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Room {
    height: f64,
}

impl Room {
    /// How many lines of text there may be.
    #[must_use]
    pub fn lines(self) -> usize {
        (self.height / LINE) as usize
    }

    /// Whether notes of these heights fit one below the other.
    #[must_use]
    pub fn holds_cards(self, heights: &[f64]) -> bool {
        let gaps = heights.len().saturating_sub(1) as f64 * GAP;
        heights.iter().sum::<f64>() + gaps <= self.height
    }

    /// A share of it, from 0 to 1.
    #[must_use]
    pub fn share(self, share: f64) -> Self {
        Self { height: self.height * share }
    }

    /// Whether rows of the matrix with so many lines fit between its head and its legend.
    #[must_use]
    pub fn holds_rows(self, rows: &[usize]) -> bool {
        let lines: usize = rows.iter().sum();
        rows.len() <= MOST_ITEMS && lines as f64 * LINE + rows.len() as f64 * GAP + AROUND_ROWS <= self.height
    }

    /// Whether points with so many lines fit one below the other.
    #[must_use]
    pub fn holds(self, points: &[usize]) -> bool {
        let lines: usize = points.iter().sum();
        let gaps = points.len().saturating_sub(1);
        points.len() <= MOST_ITEMS && lines as f64 * LINE + gaps as f64 * GAP <= self.height
    }
}

/// The size in which a heading fits, and what it leaves; nothing when it is too long for each of them.
#[must_use]
pub fn heading(text: &str) -> Option<(Size, Room)> {
    HEADINGS.into_iter().find_map(|(size, font, line, most)| {
        let count = lines(text, font * BOLD, WIDTH);
        let room = Room { height: HEIGHT - BELOW_HEADING - count as f64 * line };
        (count <= most).then_some((size, room))
    })
}

/// The largest size in which a heading fits that has so many lines of text below it and nothing else on its screen, however many lines it
/// takes itself.
#[must_use]
pub fn size_above(text: &str, below: usize) -> Option<Size> {
    let height = |(_, font, line, _): &(Size, f64, f64, usize)| {
        lines(text, font * BOLD, WIDTH) as f64 * line + BELOW_HEADING + below as f64 * LINE
    };
    HEADINGS.iter().find(|heading| height(heading) <= HEIGHT).map(|(size, ..)| *size)
}

/// How much wider than text headings are, which are bold.
pub const BOLD: f64 = 1.1;

/// The same for a heading of one line, as the words of the application are.
#[must_use]
pub fn named_heading() -> (Size, Room) {
    let (size, _, line, _) = HEADINGS[0];
    (size, Room { height: HEIGHT - BELOW_HEADING - line })
}

/// Where one finds what is shown, on a line of its own. No address is cut: where that of the page has no room, it is that of the
/// application, which leads there, and nothing where that has none either.
#[must_use]
pub fn address_line(address: Option<&str>, route: &str) -> Option<String> {
    let address = address.map(typed);
    let of_page = [address.unwrap_or_default(), route].concat();
    let fits = |text: &String| width(text, OVER_FONT) <= WIDTH;
    Some(of_page).filter(fits).or_else(|| address.map(str::to_owned).filter(fits))
}

/// The beginning of a heading that is too long, with its size and what it leaves.
#[must_use]
pub fn short_heading(text: &str) -> (String, Size, Room) {
    let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let short = |end: usize| format!("{}…", text.get(..end).unwrap_or_default().trim_end());
    let fits = ends.partition_point(|end| heading(&short(*end)).is_some());
    let short = short(ends.get(fits.saturating_sub(1)).copied().unwrap_or_default());
    let (size, room) = heading(&short).unwrap_or_else(named_heading);
    (short, size, room)
}
