//! The sequence of screens of a day.

use std::collections::BTreeSet;
use std::ops::Range;

use super::chosen::is_chosen;
use super::fit::{groups, pieces};
use super::item::{Item, WallOf};
use super::measure::{lines, width};
use super::paper::{
    BACK, BESIDE_MAP, BOLD, CARD_HEAD_FONT, CARD_TEXT, DATE_LINES, FONT, GAP, LINE, MAP, MOST_ITEMS,
    THANKS_LINES, WIDTH,
};
use super::reel::Reel;
use super::scene::Scene;
use super::screen::{Aspect, Body, Card, Lead, Point, Screen, Way};
use super::wall::{Wall, WallNote, ranks};
use crate::domain::dataset::{Dataset, Event, Figure, Moment, ProgrammeItem, Project, Step, Track, Workshop};
use crate::domain::ids::WorkshopId;
use crate::domain::link::Link;
use crate::domain::map::{Level, Tally};
use crate::domain::matrix::columns;
use crate::domain::notes::personal;

/// How wide the titles of projects are beside it, and what stands between two columns, in hundredths of the height of the screen.
const TITLES: f64 = 44.0;
const AROUND: f64 = 1.0;

/// The height of the font of the numbers of tracks above it.
const NUMBERS: f64 = 3.2;

/// What a sequence is made from.
#[derive(Debug, Clone, Copy)]
pub struct Material<'a> {
    /// The day.
    pub dataset: &'a Dataset,
    /// Its workshops, and those that were added.
    pub workshops: &'a [Workshop],
    /// The notes.
    pub walls: &'a [Wall],
    /// Whether of notes only those are shown that somebody has reviewed.
    pub only_reviewed: bool,
}

/// All that can be shown of a day, in the order in which it is told unless somebody arranges it otherwise. What there is nothing of is left
/// out.
#[must_use]
pub fn items(material: Material) -> Vec<Item> {
    let is_there = |item: &Item| match item {
        Item::Wall(of) => material.walls.iter().any(|wall| wall.of == *of),
        _ => true,
    };
    items_with(material, None).into_iter().filter(is_there).collect()
}

/// The same, with the walls that have no notes, and with one that there may no longer be: where it would come.
#[must_use]
pub fn items_with(material: Material, gone: Option<&Item>) -> Vec<Item> {
    let Material { dataset, workshops, walls, .. } = material;
    let event = &dataset.event;
    let tracks = dataset.tracks.iter().flat_map(|track| {
        // A track is shown with those below it, and the notes of each by themselves.
        let shown = track.parent.is_none().then(|| Item::Track(track.id.clone()));
        [shown, Some(Item::Wall(WallOf::Track(track.id.clone())))]
    });
    let workshops = workshops.iter().flat_map(|workshop| {
        [Item::Workshop(workshop.id.clone()), Item::Wall(WallOf::Workshop(workshop.id.clone()))].map(Some)
    });
    let groups = walls.iter().filter(|wall| matches!(wall.of, WallOf::Group(_)));
    // What the notes have added, and no longer do, comes behind the rest of that.
    let is_added = |item: &&Item| matches!(item, Item::Workshop(_) | Item::Wall(_));
    let mut items: Vec<Item> = [
        Some(Item::Opening),
        (!event.programme.is_empty()).then_some(Item::Programme),
        (!dataset.figures.is_empty()).then_some(Item::Figures),
        dataset.projects.iter().any(|project| !project.places.is_empty()).then_some(Item::Map),
    ]
    .into_iter()
    .chain(dataset.projects.iter().map(|project| Some(Item::Project(project.id.clone()))))
    .chain(tracks)
    .chain([dataset.projects.iter().any(|project| !project.tracks.is_empty()).then_some(Item::Matrix)])
    .chain(workshops)
    .chain(groups.map(|wall| Some(Item::Wall(wall.of.clone()))))
    .chain([gone.filter(is_added).cloned()])
    .chain([
        (!dataset.quotes.is_empty()).then_some(Item::Quotes),
        (!dataset.timeline.is_empty()).then_some(Item::Timeline),
        Some(Item::Join),
        Some(Item::Closing),
    ])
    .flatten()
    .collect();
    let mut known = BTreeSet::new();
    items.retain(|item| known.insert(item.clone()));
    items
}

/// The workshops that a room may see: of those that were added, none that names somebody so that they can be reached, since nobody
/// reviews it. What is prepared for those of the day is the facilitator's own.
#[must_use]
pub fn for_a_room(dataset: &Dataset, mut workshops: Vec<Workshop>) -> Vec<Workshop> {
    let of_day = dataset.day_workshops();
    let of_day: BTreeSet<&WorkshopId> = of_day.iter().map(|workshop| &workshop.id).collect();
    workshops.retain(|workshop| {
        let steps = workshop.steps.iter().flat_map(|step| [Some(&step.title), step.prompt.as_ref()]);
        let mut texts = steps.chain([Some(&workshop.title), workshop.question.as_ref()]).flatten();
        of_day.contains(&workshop.id) || texts.all(|text| personal(text).is_empty())
    });
    workshops
}

/// The screens of these items, one behind the other, with what is chosen and revealed in a scene. None is cut and none scrolls: what is
/// long goes on on the next one.
#[must_use]
pub fn screens(material: Material, items: &[Item], scene: &Scene) -> Vec<Screen> {
    items.iter().flat_map(|item| screens_of(material, item, scene)).collect()
}

/// Where a scene is among these screens, counted from 0. Where the notes are gone that it showed, it shows whose they were; and where that
/// is gone as well, what comes before it in `order`, or the beginning.
#[must_use]
pub fn place_in(screens: &[Screen], scene: &Scene, order: impl FnOnce() -> Vec<Item>) -> usize {
    let first_of = |item: &Item| screens.iter().position(|screen| screen.item == *item);
    let itself = || {
        let first = first_of(&scene.item)?;
        let parts = screens.get(first)?.parts;
        Some(first + scene.part.min(parts.saturating_sub(1)))
    };
    let whose = || match &scene.item {
        Item::Wall(WallOf::Workshop(id)) => first_of(&Item::Workshop(id.clone())),
        Item::Wall(WallOf::Track(id)) => first_of(&Item::Track(id.clone())),
        _ => None,
    };
    let before = || order().iter().take_while(|item| **item != scene.item).filter_map(first_of).last();
    itself().or_else(whose).or_else(before).unwrap_or_default()
}

fn screens_of(material: Material, item: &Item, scene: &Scene) -> Vec<Screen> {
    let Material { dataset, workshops, walls, only_reviewed } = material;
    let mut reel = Reel::new(item);
    match item {
        Item::Opening => {
            reel.title(&dataset.event.title);
            let place = dataset.event.place.as_deref().unwrap_or_default();
            reel.begun(DATE_LINES, place, Body::Opening);
            reel.enlarge(DATE_LINES + lines(place, FONT, WIDTH));
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
        Item::Map => of_map(&mut reel, dataset, scene),
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
        Item::Wall(of) => {
            if let Some(wall) = walls.iter().find(|wall| wall.of == *of) {
                of_wall(&mut reel, wall, scene, only_reviewed);
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
        Item::Join => {
            let wifi = dataset.event.wifi.is_some().then_some(Way::Wifi);
            wifi.into_iter().chain([Way::Address]).for_each(|way| reel.push(Aspect::Itself, Body::Join(way)));
        }
        Item::Closing => reel.begun(THANKS_LINES, &farewell(&dataset.event), Body::Closing),
    }
    reel.end()
}

/// Whom to write to, and where the report is, each on its line.
fn farewell(event: &Event) -> String {
    let contact = event.contact.as_ref();
    let name = contact.and_then(|contact| contact.name.as_deref());
    let links = [contact.and_then(|contact| contact.url.as_ref()), event.report_url.as_ref()];
    let links = links.into_iter().flatten().map(Link::said);
    name.into_iter().chain(links).collect::<Vec<_>>().join("\n")
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
    let columns = columns(dataset);
    let title = |project: &Project| lines(&short_title(&project.title), FONT * BOLD, TITLES);
    let heights: Vec<usize> = dataset.projects.iter().map(title).collect();
    let room = reel.room;
    let fits = |range: Range<usize>, share| {
        heights.get(range).is_some_and(|heights| room.share(share).holds_rows(heights))
    };
    let rows = groups(heights.len(), fits);
    let widest = columns.iter().map(|track| width(&track.number, NUMBERS * BOLD)).fold(0.0, f64::max);
    let most = ((WIDTH - TITLES) / (widest + AROUND)).max(1.0) as usize;
    for shown in evenly(columns.len(), most) {
        for rows in &rows {
            reel.push(Aspect::Itself, Body::Matrix(rows.clone(), shown.clone()));
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
    beginning(title, TITLES, 2)
}

/// The title of what is chosen on the map, beside that: its beginning, where it takes more than three lines.
#[must_use]
pub fn short_choice(title: &str) -> String {
    beginning(title, BESIDE_MAP / BOLD, 3)
}

/// Who wrote a note, above it: the beginning of that, where it takes more than two lines.
fn short_author(author: &str) -> String {
    beginning(author, CARD_TEXT * FONT / (CARD_HEAD_FONT * BOLD), 2)
}

/// As much of a text as so many lines hold, with what says that there is more.
fn beginning(text: &str, room: f64, most_lines: usize) -> String {
    let of = |room: f64| pieces(text, room, most_lines).into_iter().next().unwrap_or_default();
    let whole = of(room);
    if whole.len() < text.trim().len() { format!("{}…", of(room - width("…", FONT))) } else { whole }
}

fn of_workshop(reel: &mut Reel, dataset: &Dataset, workshop: &Workshop) {
    reel.title(&workshop.title);
    let question = dataset.subject_of_workshop(workshop).filter(|question| *question != workshop.title);
    reel.prose(Aspect::Itself, question);
    let steps = || (1..).zip(&workshop.steps);
    let point = |(number, step): (usize, &Step)| {
        Point::new(Lead::Step(number, step.minutes), step.title.trim().to_owned())
    };
    reel.points(Aspect::Steps, steps().map(point));
    for (number, step) in steps() {
        let text = [step.title.trim(), step.prompt.as_deref().unwrap_or_default()].join("\n");
        // The minutes stand above it.
        let mut texts = pieces(&text, WIDTH, reel.room.lines().saturating_sub(1));
        if texts.is_empty() {
            texts.push(String::new());
        }
        for text in texts {
            reel.push(Aspect::Step(number), Body::Step { minutes: step.minutes, text });
        }
    }
    reel.points(Aspect::Projects, dataset.projects_of_workshop(workshop).map(|(project, _)| titled(project)));
}

/// The map, and when a region or a track is chosen, the projects that are there.
fn of_map(reel: &mut Reel, dataset: &Dataset, scene: &Scene) {
    let Scene { region, track, .. } = scene;
    let is_found = |project: &&Project| is_chosen(*region, track.as_ref(), project);
    let found: Vec<&Project> = dataset.projects.iter().filter(is_found).collect();
    let (region, track, count) = (*region, track.clone(), found.len());
    let is_narrowed = region.is_some() || track.is_some();
    let titles: Vec<String> = found.iter().map(|project| project.title.clone()).collect();
    let above = above_titles(dataset, scene, &found);
    let fit = is_narrowed && fits_beside_map(above, &titles);
    let beside = if fit { titles } else { Vec::new() };
    reel.push(Aspect::Itself, Body::Map { region, track, count, titles: beside });
    if is_narrowed && !fit {
        reel.points(Aspect::Projects, found.into_iter().map(titled));
    }
}

/// How high what stands above the titles beside the map is, each with the gap below it: what is chosen, the way back to the whole map,
/// the number of projects, and of how many of them the map shows nothing.
fn above_titles(dataset: &Dataset, scene: &Scene, found: &[&Project]) -> f64 {
    let line = |count: usize| count as f64 * LINE + GAP;
    let name = |name: &str| line(lines(name, FONT * BOLD, BESIDE_MAP));
    let region = scene.region.map(|region| name(region.name) + BACK);
    let track = scene.track.as_ref().and_then(|track| dataset.tracks.get(track));
    let track = track.map(|track| name(&short_choice(&track.title)));
    let tally = Tally::of(Level::Regions, found.iter().copied());
    let is_whole = scene.region.is_none();
    let national = (is_whole && tally.national > 0).then(|| line(1));
    // « Without a territory » takes two lines.
    let unplaced = (is_whole && tally.unplaced > 0).then(|| line(2));
    [region, track, Some(line(1)), national, unplaced].into_iter().flatten().sum()
}

/// Whether these titles have room beside the map, below what stands above them.
fn fits_beside_map(above: f64, titles: &[String]) -> bool {
    let height = titles.iter().map(|title| lines(title, FONT, BESIDE_MAP) as f64 * LINE + GAP);
    titles.len() <= MOST_ITEMS && above + height.sum::<f64>() <= MAP[1] + GAP
}

/// The notes that are revealed; then those for which somebody has voted, the most first.
fn of_wall(reel: &mut Reel, wall: &Wall, scene: &Scene, only_reviewed: bool) {
    if !wall.title.is_empty() {
        reel.title(&wall.title);
    }
    let (revealed, covered): (Vec<&WallNote>, Vec<&WallNote>) =
        wall.showable(only_reviewed).partition(|note| scene.revealed.contains(&note.id));
    let count = covered.len();
    let unread = wall.notes.len() - revealed.len() - count;
    if revealed.is_empty() {
        reel.push(Aspect::Itself, Body::Covered { count, unread });
        return;
    }
    // What they say together is shown no sooner than the last of them that may be.
    if count == 0 && !(only_reviewed && unread > 0) {
        reel.prose(Aspect::Description, wall.synthesis.as_deref());
    }
    let card = |note: &&WallNote| Card {
        note: note.id,
        kind: note.kind,
        text: note.text.clone(),
        author: note.author.as_deref().map(short_author),
        votes: note.votes,
        is_further: false,
    };
    reel.cards(revealed.iter().map(card));
    let mut voted: Vec<(u32, &WallNote)> = revealed
        .into_iter()
        .filter_map(|note| Some((note.votes.filter(|votes| *votes > 0)?, note)))
        .collect();
    voted.sort_by_key(|(votes, _)| std::cmp::Reverse(*votes));
    let counts: Vec<u32> = voted.iter().map(|(votes, _)| *votes).collect();
    let ranked = voted.into_iter().zip(ranks(&counts));
    let points = ranked.map(|((votes, note), (rank, is_tied))| {
        Point::new(Lead::Rank { rank, is_tied, votes }, note.text.clone())
    });
    reel.points(Aspect::Ranking, points);
    // Those that came meanwhile, or that are of another kind: behind all that the room may be looking at.
    if count > 0 {
        reel.push(Aspect::Itself, Body::Covered { count, unread });
    }
}
