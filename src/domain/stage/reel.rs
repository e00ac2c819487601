//! The screens of one item, as they are made.

use std::ops::Range;

use super::fit::{groups, pieces};
use super::item::Item;
use super::paper::{self, CARD_TEXT, LINE, MOST_ITEMS, Room, Size, WIDTH};
use super::screen::{Aspect, Body, Card, Lead, Point, Screen};

/// The screens of an item, as they are made.
pub(super) struct Reel<'a> {
    item: &'a Item,
    heading: Option<String>,
    size: Size,
    /// What the heading leaves.
    pub room: Room,
    /// Whether a screen has the heading that is the present one.
    is_shown: bool,
    screens: Vec<Screen>,
}

impl<'a> Reel<'a> {
    pub fn new(item: &'a Item) -> Self {
        let (size, room) = paper::named_heading();
        Self { item, heading: None, size, room, is_shown: true, screens: Vec::new() }
    }

    /// From here on, screens have this heading. One that is too long for a heading is shown as a text first, and then its beginning.
    pub fn title(&mut self, title: &str) {
        self.bare();
        if let Some((size, room)) = paper::heading(title) {
            (self.heading, self.size, self.room, self.is_shown) = (Some(title.to_owned()), size, room, false);
            return;
        }
        let (short, size, room) = paper::short_heading(title);
        (self.heading, self.size, self.room, self.is_shown) = (Some(short), size, room, true);
        self.prose(Aspect::Itself, Some(title));
    }

    /// A heading below which there is nothing is a screen as well.
    fn bare(&mut self) {
        if !self.is_shown {
            self.push(Aspect::Itself, Body::Bare);
        }
    }

    pub fn push(&mut self, of: Aspect, body: Body) {
        self.is_shown = true;
        let (heading, size) = (self.heading.clone(), self.size);
        self.screens.push(Screen { item: self.item.clone(), part: 0, parts: 0, heading, size, of, body });
    }

    pub fn prose(&mut self, of: Aspect, text: Option<&str>) {
        for piece in pieces(text.unwrap_or_default(), WIDTH, self.room.lines()) {
            self.push(of, Body::Prose(piece));
        }
    }

    /// A text that begins on a screen where so many lines stand above it already, and goes on as a text.
    pub fn begun(&mut self, above: usize, text: &str, body: impl FnOnce(String) -> Body) {
        let mut pieces = pieces(text, WIDTH, self.room.lines().saturating_sub(above)).into_iter();
        self.push(Aspect::Itself, body(pieces.next().unwrap_or_default()));
        pieces.for_each(|piece| self.push(Aspect::Itself, Body::Prose(piece)));
    }

    /// Its heading has the last screen almost for itself: it is as large as it can be above so many lines.
    pub fn enlarge(&mut self, below: usize) {
        if let Some(screen) = self.screens.last_mut()
            && let Some(size) =
                screen.heading.as_deref().and_then(|heading| paper::size_above(heading, below))
        {
            screen.size = size;
        }
    }

    pub fn points(&mut self, of: Aspect, points: impl Iterator<Item = Point>) {
        let (room, most_lines) = (self.room, self.room.lines());
        let points: Vec<Point> = points.flat_map(|point| parts(point, most_lines)).collect();
        let heights: Vec<usize> = points.iter().map(Point::lines).collect();
        let fits = |range: Range<usize>, share| {
            heights.get(range).is_some_and(|heights| room.share(share).holds(heights))
        };
        for range in groups(points.len(), fits) {
            let page = points.get(range).unwrap_or_default().to_vec();
            self.push(of, Body::Points(page));
        }
    }

    /// Notes in two columns, the left one first.
    pub fn cards(&mut self, cards: impl Iterator<Item = Card>) {
        // What goes on has a head that says so.
        let most_lines = |card: &Card| {
            let frame = card.frame().max(Card { is_further: true, ..card.clone() }.frame());
            let fits = |lines: &usize| self.room.holds_cards(&[frame + *lines as f64 * LINE]);
            (1..=self.room.lines()).rev().find(fits).unwrap_or(1)
        };
        let cards: Vec<Card> = cards.flat_map(|card| parts_of_card(&card, most_lines(&card))).collect();
        let mut columns: [Vec<Card>; 2] = Default::default();
        let mut at = 0;
        for card in cards {
            let count: usize = columns.iter().map(Vec::len).sum();
            let fits = |column: &Vec<Card>| {
                let heights: Vec<f64> = column.iter().chain([&card]).map(Card::height).collect();
                self.room.holds_cards(&heights)
            };
            let goal = (at..columns.len()).find(|at| columns.get(*at).is_some_and(fits));
            at = match goal.filter(|_| count < MOST_ITEMS) {
                Some(goal) => goal,
                None => {
                    self.push(Aspect::Itself, Body::Wall(std::mem::take(&mut columns)));
                    0
                }
            };
            columns.get_mut(at).into_iter().for_each(|column| column.push(card.clone()));
        }
        if columns.iter().any(|column| !column.is_empty()) {
            self.push(Aspect::Itself, Body::Wall(columns));
        }
    }

    pub fn end(mut self) -> Vec<Screen> {
        self.bare();
        let parts = self.screens.len();
        for (part, screen) in self.screens.iter_mut().enumerate() {
            (screen.part, screen.parts) = (part, parts);
        }
        self.screens
    }
}

/// A point as several, where it is too long for a screen; its date stands behind the last one.
fn parts(point: Point, most_lines: usize) -> Vec<Point> {
    let room = point.lead.room();
    if point.lines() <= most_lines {
        return vec![point];
    }
    // The date may take a line of its own.
    let texts = pieces(&point.text, room, most_lines.saturating_sub(1));
    let (last, further) =
        (texts.len().saturating_sub(1), if point.lead.has_room() { Lead::Further } else { Lead::Bare });
    let leads = std::iter::once(point.lead).chain(std::iter::repeat(further));
    let dated = |(at, (text, lead))| Point { lead, text, date: point.date.filter(|_| at == last) };
    texts.into_iter().zip(leads).enumerate().map(dated).collect()
}

/// A note as several cards, where it is too long for one.
fn parts_of_card(card: &Card, most_lines: usize) -> Vec<Card> {
    let texts = pieces(&card.text, CARD_TEXT, most_lines).into_iter().enumerate();
    texts.map(|(at, text)| Card { text, is_further: at > 0, ..card.clone() }).collect()
}
