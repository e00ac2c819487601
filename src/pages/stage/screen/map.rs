//! The map of the stage: the regions with the numbers of their projects. One that is chosen is seen nearer, with its places.

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

use crate::domain::dataset::{Dataset, Place, Project};
use crate::domain::gazetteer::{Gazetteer, Position};
use crate::domain::ids::TrackId;
use crate::domain::map::{
    Atlas, Direction, Frame, Level, Mark, PLANE_SIZE, Point, Shape, Side, Spot, SpotMark, Tally, Viewport,
    marks, nearest, spot_marks,
};
use crate::domain::stage::measure::width;
use crate::domain::stage::paper::{MAP, MAP_FONT};
use crate::domain::stage::{StagePress, is_chosen, short_choice};
use crate::domain::territory::Region;
use crate::ui::{Draw, Drawn, Shapes, Words, expect_gazetteer, expect_words, on_press, use_map_shapes};
use crate::widgets::place_name;

const LEVEL: Level = Level::Regions;

/// On the map of a page, names are smaller than its text: here they are as large, and each system sets them in a font of its own.
const WIDENING: f64 = 1.3;

/// What a screen with the map shows: the regions, those of a track if one is chosen, and what is chosen beside it.
pub fn map(
    dataset: &Dataset,
    region: Option<&'static Region>,
    track: Option<&TrackId>,
    count: usize,
    titles: &[String],
    then: Callback<StagePress>,
) -> Drawn {
    let words = expect_words();
    let on_track = || dataset.projects.iter().filter(|project| is_chosen(None, track, project));
    let seen = Seen {
        words,
        region,
        tally: Tally::of(LEVEL, on_track()),
        // Circles keep their measure whatever is chosen.
        most: Tally::of(LEVEL, dataset.projects.iter()).most(),
        places: on_track().flat_map(|project| within(region, project)).collect(),
        then,
    };
    let beside = beside(dataset, &seen, track, count, titles);
    let shapes = use_map_shapes();
    shapes.into_iter().for_each(|shapes| shapes.on_need.run(()));
    let gazetteer = expect_gazetteer();
    let press = on_press(move |code| then.run(StagePress::Region(Region::with_code(&code))));
    let picture = move || match shapes.map(|shapes| shapes.shapes.get()) {
        Some(Shapes::Ready(atlas)) => seen.draw(&atlas, gazetteer.get().as_deref()),
        Some(Shapes::Failed) => view! { <p>{words.of_stage().map_missing}</p> }.drawn(),
        _ => view! { <p role="status">{words.of_map().map_awaited}</p> }.drawn(),
    };
    view! {
        <div class="stage-map">
            <div class="stage-map__view" role="group" aria-label=words.of_map().map_of_territories on:click=press>
                {picture}
            </div>
            {beside}
        </div>
    }
    .drawn()
}

/// The places of a project in a region that is chosen.
fn within(region: Option<&'static Region>, project: &Project) -> impl Iterator<Item = Place> {
    let is_in = move |place: &&Place| region.is_some() && place.territory.region() == region;
    project.places.iter().filter(is_in).cloned()
}

/// What is chosen, how many projects that leaves, and which, as far as there is room.
fn beside(dataset: &Dataset, seen: &Seen, track: Option<&TrackId>, count: usize, titles: &[String]) -> Drawn {
    let (words, then) = (seen.words, seen.then);
    let said = words.of_stage();
    let lang = dataset.lang.to_string();
    let track = track.and_then(|track| dataset.tracks.get(track)).map(|track| short_choice(&track.title));
    let back = seen.region.map(|region| {
        view! {
            <p class="stage-map__chosen">{region.name}</p>
            <button type="button" class="stage-map__back" on:click=move |_| then.run(StagePress::Region(None))>
                {said.all_regions}
            </button>
        }
    });
    let track = track.map(|track| view! { <p class="stage-map__chosen" lang=lang.clone()>{track}</p> });
    let aside = [
        (words.of_map().national, seen.tally.national),
        (words.of_map().without_territory, seen.tally.unplaced),
    ];
    let ask = (seen.region.is_none() && track.is_none())
        .then(|| view! { <p>{said.choose_region}</p> <p>{words.of_map().counted_once}</p> });
    let aside: Vec<_> = aside
        .into_iter()
        .filter(|(_, count)| *count > 0 && seen.region.is_none())
        .map(|(name, count)| view! { <p>{(words.of_map().counted)(name, count)}</p> })
        .collect();
    let titles: Vec<_> =
        titles.iter().map(|title| view! { <li lang=lang.clone()>{title.clone()}</li> }).collect();
    let titles = (!titles.is_empty()).then(|| view! { <ul class="stage-map__titles">{titles}</ul> });
    view! {
        <div class="stage-map__beside">
            {back}
            {track}
            <p class="stage-map__count">{(said.found)(count)}</p>
            {aside}
            {titles}
            {ask}
        </div>
    }
    .drawn()
}

/// What is drawn.
struct Seen {
    words: Words,
    /// The region that is chosen.
    region: Option<&'static Region>,
    /// How many projects there are in each region.
    tally: Tally,
    /// The number that the largest circle stands for.
    most: usize,
    /// The places of the projects in the region that is chosen.
    places: Vec<Place>,
    then: Callback<StagePress>,
}

impl Seen {
    fn draw(&self, atlas: &Atlas, gazetteer: Option<&Gazetteer>) -> Drawn {
        let code = self.region.map(|region| region.code);
        let shape = atlas.regions.iter().find(|shape| Some(shape.code.as_str()) == code);
        let viewport = shape.map(|shape| Viewport::showing(atlas.bounds(shape))).unwrap_or_default();
        let width = MAP[0] / MAP_FONT;
        let frame =
            Frame { zoom: viewport.zoom, width, most: self.most, has_lens: false, widening: WIDENING };
        let spots: Vec<Spot> = self
            .places
            .iter()
            .filter_map(|place| {
                let at = atlas.plane.project(Position::of(place, gazetteer)?.point())?;
                Some(Spot { at, name: place_name(self.words, place, gazetteer) })
            })
            .collect();
        // A circle opens into its places when they say it all.
        let is_open = |mark: &Mark| Some(mark.code) == code && !spots.is_empty() && mark.count.regional == 0;
        let circles: Vec<Mark> = marks(atlas, LEVEL, &self.tally, &frame)
            .into_iter()
            .filter(|mark| mark.count.projects > 0 && is_in_sight(&viewport, mark.at) && !is_open(mark))
            .collect();
        let around: Vec<(Point, f64)> = circles.iter().map(|mark| (mark.at, mark.radius)).collect();
        let spots = spot_marks(atlas, &spots, &around, frame.text_per_unit() / WIDENING);
        let spots: Vec<Drawn> = spots.into_iter().map(|mark| spot(&viewport, mark)).collect();
        let circles = self.circles(&viewport, circles, !spots.is_empty());
        view! { {self.shapes(atlas, &viewport)} <div aria-hidden="true">{spots}</div> {circles} }.drawn()
    }

    /// The regions, and the frames of those that are drawn apart. A press on one is a press on its circle.
    fn shapes(&self, atlas: &Atlas, viewport: &Viewport) -> Drawn {
        let [width, height] = PLANE_SIZE;
        let code = self.region.map(|region| region.code);
        // The one that is chosen is drawn last: its outline is whole.
        let is_chosen = |shape: &&Shape| Some(shape.code.as_str()) == code;
        let (chosen, others): (Vec<&Shape>, Vec<&Shape>) = atlas.regions.iter().partition(is_chosen);
        let shapes: Vec<_> = others
            .into_iter()
            .chain(chosen)
            .map(|shape| {
                let is_chosen = is_chosen(&shape).then_some("");
                let (path, code) = (atlas.path(shape), shape.code.clone());
                view! { <path class="stage-map__shape" d=path data-value=code data-chosen=is_chosen /> }
            })
            .collect();
        let frames: Vec<_> = atlas
            .plane
            .insets
            .iter()
            .map(|inset| {
                let ([x, y], [right, bottom]) = (inset.frame.least, inset.frame.most);
                view! { <rect class="stage-map__frame" x=x y=y width=right - x height=bottom - y /> }
            })
            .collect();
        let view_box = ["0 0", &width.to_string(), &height.to_string()].join(" ");
        view! {
            <svg class="stage-map__shapes" viewBox=view_box aria-hidden="true" focusable="false">
                <g transform=viewport.transform()>
                    {frames}
                    <g transform="scale(.1)">{shapes}</g>
                </g>
            </svg>
        }
        .drawn()
    }

    /// The circles are buttons; arrows go from one to the nearest in that direction.
    fn circles(&self, viewport: &Viewport, circles: Vec<Mark>, has_places: bool) -> Vec<Drawn> {
        let points: Vec<Point> = circles.iter().map(|mark| mark.at).collect();
        let buttons: Vec<NodeRef<html::Button>> = circles.iter().map(|_| NodeRef::new()).collect();
        let then = self.then;
        let circle = |(at, mark): (usize, Mark)| {
            let (points, goals) = (points.clone(), buttons.clone());
            let travel = move |event: KeyboardEvent| {
                let has_modifier = event.ctrl_key() || event.alt_key() || event.meta_key();
                let Some(key) = Some(event.key()).filter(|_| !has_modifier) else { return };
                let goal = direction(&key).and_then(|direction| nearest(&points, at, direction));
                if let Some(button) =
                    goal.and_then(|goal| goals.get(goal)).and_then(|goal| goal.get_untracked())
                {
                    // It fails for nothing that is in the document.
                    let _ = button.focus();
                }
                if key == "Backspace" {
                    then.run(StagePress::Region(None));
                }
                // Its keys are its own while it has the focus.
                if direction(&key).is_some() || key == "Backspace" {
                    event.prevent_default();
                }
            };
            let (x, y) = shares(viewport, mark.at);
            let count = mark.count;
            let spoken = (self.words.of_map().territory_projects)(mark.name, count.projects, count.regional);
            let is_chosen = self.region.is_some_and(|region| region.code == mark.code);
            // Where places have their names, regions leave them theirs.
            let side = mark.side.filter(|_| !has_places);
            let side = side.and_then(|side| side_in_sight(viewport, mark.at, mark.name, side)).map(Side::key);
            view! {
                <button
                    type="button"
                    class="stage-map__circle"
                    name="region"
                    value=mark.code
                    aria-label=spoken
                    aria-pressed=is_chosen.to_string()
                    data-side=side
                    data-number=mark.holds_number.then(|| self.words.number(count.projects))
                    style:--x=x
                    style:--y=y
                    style:--reach=mark.radius.to_string()
                    node_ref=buttons.get(at).copied().unwrap_or_default()
                    on:keydown=travel
                >
                    <span class="stage-map__name">{mark.name}</span>
                </button>
            }
            .drawn()
        };
        circles.into_iter().enumerate().map(circle).collect()
    }
}

fn spot(viewport: &Viewport, mark: SpotMark) -> Drawn {
    let (x, y) = shares(viewport, mark.at);
    let side = mark.side.and_then(|side| side_in_sight(viewport, mark.at, &mark.names, side)).map(Side::key);
    view! {
        <span class="stage-map__place" data-side=side style:--x=x style:--y=y>
            <span class="stage-map__spot">{(mark.count > 1).then_some(mark.count)}</span>
            <span class="stage-map__name">{mark.names}</span>
        </span>
    }
    .drawn()
}

fn direction(key: &str) -> Option<Direction> {
    Some(match key {
        "ArrowUp" => Direction::Up,
        "ArrowDown" => Direction::Down,
        "ArrowLeft" => Direction::Left,
        "ArrowRight" => Direction::Right,
        _ => return None,
    })
}

/// Where a point of the plane is seen, as the style has it.
fn shares(viewport: &Viewport, at: Point) -> (String, String) {
    let (x, y) = viewport.shares(at);
    (x.to_string(), y.to_string())
}

/// What is left between a point and its name, and how far a name may reach beyond the map, in hundredths of the height of the screen.
const ASIDE: f64 = 3.0;
const BEYOND: f64 = 2.0;

/// The side on which a name is within what is seen: names have their sides on the whole plane. Nothing when it is on none.
fn side_in_sight(viewport: &Viewport, at: Point, name: &str, side: Side) -> Option<Side> {
    if *viewport == Viewport::default() {
        return Some(side);
    }
    let ([map_width, map_height], (x, y)) = (MAP, viewport.shares(at));
    let (x, y, name) = (x * map_width, y * map_height, width(name, MAP_FONT));
    let is_within = |from: f64, to: f64| from >= -BEYOND && to <= map_width + BEYOND;
    let fits = |side: &Side| match side {
        Side::Right => is_within(x, x + ASIDE + name),
        Side::Left => is_within(x - ASIDE - name, x),
        Side::Above => is_within(x - name / 2.0, x + name / 2.0) && y > ASIDE + MAP_FONT,
        Side::Below => is_within(x - name / 2.0, x + name / 2.0) && y < map_height - ASIDE - MAP_FONT,
    };
    [side, Side::Right, Side::Left, Side::Below, Side::Above].into_iter().find(fits)
}

/// What is left at the edge of the map, as a share of it, so that no circle stands beyond.
const EDGE: f64 = 0.05;

fn is_in_sight(viewport: &Viewport, at: Point) -> bool {
    let (x, y) = viewport.shares(at);
    let edge = if *viewport == Viewport::default() { 0.0 } else { EDGE };
    let is_within = |share: f64| share >= edge && share <= 1.0 - edge;
    is_within(x) && is_within(y)
}
