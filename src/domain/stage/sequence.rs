//! The sequence of screens of a day.

use std::ops::Range;

use super::fit::pieces;
use super::item::Item;
use super::measure::{lines, width};
use super::paper::{self, BOLD, FONT, Room, Size, WIDTH};
use super::screen::{Aspect, Body, Lead, Point, Screen};
use crate::domain::dataset::{Dataset, Figure, Moment, ProgrammeItem, Project, Step, Track, Workshop};
use crate::domain::matrix::columns;

/// How many rows of the matrix are shown at once, of two lines each.
const MOST_ROWS: usize = 4;

/// How wide the titles of projects are beside it, and what stands between two columns, in hundredths of the height of the screen.
const TITLES: f64 = 44.0;
const AROUND: f64 = 1.0;

/// The height of the font of the numbers of tracks above it.
const NUMBERS: f64 = 3.2;

/// All that can be shown of a day, in the order in which it is told unless somebody arranges it otherwise; `workshops` are those of the
/// day and those that were added. What there is nothing of is left out.
#[must_use]
pub fn items(dataset: &Dataset, workshops: &[Workshop]) -> Vec<Item> {
    let event = &dataset.event;
    let tracks = dataset.root_tracks().map(|track| Item::Track(track.id.clone()));
    [
        Some(Item::Opening),
        (!event.programme.is_empty()).then_some(Item::Programme),
        (!dataset.figures.is_empty()).then_some(Item::Figures),
        dataset.projects.iter().any(|project| !project.places.is_empty()).then_some(Item::Map),
    ]
    .into_iter()
    .flatten()
    .chain(dataset.projects.iter().map(|project| Item::Project(project.id.clone())))
    .chain(tracks)
    .chain(dataset.projects.iter().any(|project| !project.tracks.is_empty()).then_some(Item::Matrix))
    .chain(workshops.iter().map(|workshop| Item::Workshop(workshop.id.clone())))
    .chain((!dataset.quotes.is_empty()).then_some(Item::Quotes))
    .chain((!dataset.timeline.is_empty()).then_some(Item::Timeline))
    .chain([Item::Join, Item::Closing])
    .collect()
}

/// The screens of these items, one behind the other. None is cut and none scrolls: what is long goes on on the next one.
#[must_use]
pub fn screens(dataset: &Dataset, workshops: &[Workshop], items: &[Item]) -> Vec<Screen> {
    items.iter().flat_map(|item| screens_of(dataset, workshops, item)).collect()
}

fn screens_of(dataset: &Dataset, workshops: &[Workshop], item: &Item) -> Vec<Screen> {
    let mut reel = Reel::new(item);
    match item {
        Item::Opening => {
            reel.title(&dataset.event.title);
            reel.push(Aspect::Itself, Body::Opening);
            reel.prose(Aspect::Description, dataset.event.summary.as_deref());
        }
        Item::Programme => {
            let point = |item: &ProgrammeItem| {
                let room = item.room.as_ref().map(|room| format!(" ({room})")).unwrap_or_default();
                Point::new(Lead::Time(item.starts), format!("{}{room}", item.title))
            };
            reel.points(Aspect::Itself, dataset.event.programme.iter().map(point));
        }
        Item::Figures => reel.points(Aspect::Itself, dataset.figures.iter().map(figure)),
        Item::Map => reel.push(Aspect::Itself, Body::Map),
        Item::Project(id) => {
            if let Some(project) = dataset.projects.get(id) {
                of_project(&mut reel, dataset, project);
            }
        }
        Item::Track(id) => {
            if let Some(track) = dataset.tracks.get(id) {
                of_track(&mut reel, dataset, track);
            }
        }
        Item::Matrix => of_matrix(&mut reel, dataset),
        Item::Workshop(id) => {
            if let Some(workshop) = workshops.iter().find(|workshop| workshop.id == *id) {
                of_workshop(&mut reel, dataset, workshop);
            }
        }
        Item::Quotes => {
            for quote in &dataset.quotes {
                // A line for whose words they are.
                let by = lines(&quote.by, FONT, WIDTH);
                for text in pieces(&quote.text, WIDTH, reel.room.lines().saturating_sub(by + 1)) {
                    reel.push(Aspect::Itself, Body::Quote { text, by: quote.by.clone() });
                }
            }
        }
        Item::Timeline => {
            let point = |moment: &Moment| Point::new(Lead::Date(moment.date), moment.text.clone());
            reel.points(Aspect::Itself, dataset.timeline.iter().map(point));
        }
        Item::Join => reel.push(Aspect::Itself, Body::Join),
        Item::Closing => reel.push(Aspect::Itself, Body::Closing),
    }
    reel.end()
}

fn figure(figure: &Figure) -> Point {
    let unit = figure.unit.as_ref().map(|unit| format!(" {unit}")).unwrap_or_default();
    let lead = Lead::Figure(format!("{}{unit}", figure.value), figure.approximate);
    Point { lead, text: figure.label.clone(), date: figure.date }
}

fn numbered(track: &Track) -> Point {
    Point::new(Lead::Number(track.number.clone()), track.title.clone())
}

fn titled(project: &Project) -> Point {
    Point::new(Lead::Bare, project.title.clone())
}

fn of_project(reel: &mut Reel, dataset: &Dataset, project: &Project) {
    reel.title(&project.title);
    reel.prose(Aspect::Itself, Some(&project.summary));
    reel.prose(Aspect::Description, project.description.as_deref());
    reel.points(Aspect::Figures, project.figures.iter().map(figure));
    let tracks = project.tracks.iter().filter_map(|link| dataset.tracks.get(&link.track));
    reel.points(Aspect::Tracks, tracks.map(numbered));
}

fn of_track(reel: &mut Reel, dataset: &Dataset, track: &Track) {
    reel.title(&track.title);
    let wording = track.wording.as_deref().filter(|wording| *wording != track.title);
    reel.prose(Aspect::Itself, wording);
    reel.prose(Aspect::Description, track.description.as_deref());
    reel.points(Aspect::SubTracks, dataset.sub_tracks(&track.id).map(numbered));
    reel.points(Aspect::Projects, dataset.projects_on(&track.id).map(|(project, _)| titled(project)));
    for below in dataset.sub_tracks(&track.id) {
        of_track(reel, dataset, below);
    }
}

fn of_matrix(reel: &mut Reel, dataset: &Dataset) {
    let (rows, columns) = (dataset.projects.len(), columns(dataset));
    let widest = columns.iter().map(|track| width(&track.number, NUMBERS * BOLD)).fold(0.0, f64::max);
    let most = ((WIDTH - TITLES) / (widest + AROUND)).max(1.0) as usize;
    for shown in evenly(columns.len(), most) {
        for rows in evenly(rows, MOST_ROWS) {
            reel.push(Aspect::Itself, Body::Matrix(rows, shown.clone()));
        }
    }
}

/// So many things on as few screens as they need, about as many on each.
fn evenly(count: usize, most: usize) -> impl Iterator<Item = Range<usize>> {
    let screens = count.div_ceil(most);
    let each = count.div_ceil(screens.max(1)).max(1);
    (0..count).step_by(each).map(move |first| first..(first + each).min(count))
}

/// The title of a project beside its row of the matrix: its beginning, where it takes more than two lines.
#[must_use]
pub fn short_title(title: &str) -> String {
    let short = pieces(title, TITLES, 2).into_iter().next().unwrap_or_default();
    if short.len() < title.trim().len() {
        // Room for what says that there is more.
        let shorter = pieces(title, TITLES - width("…", FONT), 2).into_iter().next().unwrap_or_default();
        return format!("{shorter}…");
    }
    short
}

fn of_workshop(reel: &mut Reel, dataset: &Dataset, workshop: &Workshop) {
    reel.title(&workshop.title);
    let question = dataset.subject_of_workshop(workshop).filter(|question| *question != workshop.title);
    reel.prose(Aspect::Itself, question);
    let step = |step: &Step| {
        let prompt = step.prompt.as_ref().map(|prompt| format!("\n{prompt}")).unwrap_or_default();
        Point::new(Lead::Minutes(step.minutes), format!("{}{prompt}", step.title))
    };
    reel.points(Aspect::Steps, workshop.steps.iter().map(step));
    reel.points(Aspect::Projects, dataset.projects_of_workshop(workshop).map(|(project, _)| titled(project)));
}

/// The screens of an item, as they are made.
struct Reel<'a> {
    item: &'a Item,
    heading: Option<String>,
    size: Size,
    /// What the heading leaves.
    room: Room,
    /// Whether a screen has the heading that is the present one.
    is_shown: bool,
    screens: Vec<Screen>,
}

impl<'a> Reel<'a> {
    fn new(item: &'a Item) -> Self {
        let (size, room) = paper::named_heading();
        Self { item, heading: None, size, room, is_shown: true, screens: Vec::new() }
    }

    /// From here on, screens have this heading. One that is too long for a heading is shown as a text first, and then its beginning.
    fn title(&mut self, title: &str) {
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

    fn push(&mut self, of: Aspect, body: Body) {
        self.is_shown = true;
        let (heading, size) = (self.heading.clone(), self.size);
        self.screens.push(Screen { item: self.item.clone(), part: 0, parts: 0, heading, size, of, body });
    }

    fn prose(&mut self, of: Aspect, text: Option<&str>) {
        for piece in pieces(text.unwrap_or_default(), WIDTH, self.room.lines()) {
            self.push(of, Body::Prose(piece));
        }
    }

    fn points(&mut self, of: Aspect, points: impl Iterator<Item = Point>) {
        let mut page: Vec<Point> = Vec::new();
        let mut heights: Vec<usize> = Vec::new();
        let most_lines = self.room.lines();
        for point in points.flat_map(|point| parts(point, most_lines)) {
            let height = point.lines();
            heights.push(height);
            if !self.room.holds(&heights) {
                self.push(of, Body::Points(std::mem::take(&mut page)));
                heights = vec![height];
            }
            page.push(point);
        }
        if !page.is_empty() {
            self.push(of, Body::Points(page));
        }
    }

    fn end(mut self) -> Vec<Screen> {
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
