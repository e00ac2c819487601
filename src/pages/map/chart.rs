//! The map itself: shapes, and upon them a list box whose options are the circles.

use std::rc::Rc;
use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use super::marks::Circle;
use super::places::{place_marks, places};
use super::scenery::{Scenery, scenery, titles};
use super::seen::{Seen, beside, chosen};
use super::{OPENED, choose_alone};
use crate::domain::catalog::Catalog;
use crate::domain::map::{
    Atlas, CircleScale, Direction, Frame, LENS, Level, Point, Rect, Viewport, marks, nearest,
};
use crate::domain::search::{Facet, letters};
use crate::ui::{Draw, Drawn, MAP_VIEW, expect_words, on_press};
use crate::widgets::filter_name;

/// How much nearer a key or a button brings the map.
const STEP: f64 = 1.6;

/// The map of a level.
pub fn chart(catalog: &Arc<Catalog>, atlas: &Arc<Atlas>, level: Level, seen: Seen) -> Drawn {
    let words = expect_words();
    let Seen { find, controls, tally, most, .. } = seen;
    let view_ref = NodeRef::<html::Div>::new();
    let Scenery { picture, moved, shapes } = scenery(atlas, level);
    let circles = Circle::all(level);
    let options: Vec<Drawn> = circles.iter().map(Circle::draw).collect();
    controls.on_active.run(first(level, seen));

    // Where the circles stand and how they are measured: names change sides in steps of nearness.
    let frame = Memo::new(move |_| {
        let viewport = controls.viewport.get();
        let (zoom, has_lens) = (viewport.zoom, LENS.is_drawn_in(&viewport));
        Frame { zoom, width: controls.width.get().max(20.0), most: most.get(), has_lens }.in_steps()
    });
    let drawn = {
        let atlas = Arc::clone(atlas);
        Memo::new(move |_| tally.with(|tally| marks(&atlas, level, tally, &frame.get())))
    };
    let circles = Rc::new(circles);
    {
        let circles = Rc::clone(&circles);
        Effect::new(move || {
            drawn.with(|marks| circles.iter().zip(marks).for_each(|(circle, mark)| circle.write(mark)));
        });
    }
    let places_there = places(catalog, atlas, level, seen);
    let chosen_here = Memo::new(move |_| find.choice.with(|filters| chosen(filters, level)));
    // The keys go on from what was opened, wherever that was done.
    Effect::new(move || {
        let chosen = chosen_here.get();
        let territories = level.territories();
        let active = controls.active.get_untracked();
        let is_chosen = territories.get(active).is_some_and(|(code, _)| chosen.contains(code));
        let first = chosen.first().and_then(|code| territories.iter().position(|(other, _)| other == code));
        first.filter(|_| !is_chosen).into_iter().for_each(|at| controls.on_active.run(at));
    });
    Effect::new(move || {
        let has_places = places_there.with(|places| !places.spots.is_empty());
        if let Some(view) = view_ref.get() {
            let _ = view.toggle_attribute_with_force("data-places", has_places);
        }
    });
    Effect::new(move || {
        let (chosen, active, open) =
            (chosen_here.get(), controls.active.get(), places_there.with(|places| places.open.clone()));
        for (at, circle) in circles.iter().enumerate() {
            let code = circle.code();
            circle.mark(chosen.contains(&code), open.contains(&code), at == active);
        }
    });
    Effect::new(move || {
        let chosen = chosen_here.get();
        for (code, shape) in &shapes {
            if let Some(shape) = shape.get_untracked() {
                let _ = shape.toggle_attribute_with_force("data-chosen", chosen.contains(&code.as_str()));
            }
        }
    });

    // What is seen.
    Effect::new(move || {
        let viewport = controls.viewport.get();
        let (Some(view), Some(moved)) = (view_ref.get(), moved.get()) else { return };
        let Viewport { centre: Point { x, y }, zoom } = viewport;
        // None of these fails for such names.
        let _ = view.style(("--cx", x.to_string()));
        let _ = view.style(("--cy", y.to_string()));
        let _ = view.style(("--zoom", zoom.to_string()));
        let _ = view.toggle_attribute_with_force("data-whole", viewport.is_whole());
        let _ = view.toggle_attribute_with_force("data-lens", LENS.is_drawn_in(&viewport));
        let _ = moved.set_attribute("transform", &viewport.transform());
    });
    Effect::new(move || {
        if view_ref.get().is_some() {
            controls.on_ready.run(());
        }
    });

    // Opening a territory leads there.
    let target = {
        let atlas = Arc::clone(atlas);
        Memo::new(move |_| {
            let keys = find.choice.with(|filters| filters.chosen(Facet::Territory).to_vec());
            bounds(&atlas, &keys).map(Viewport::showing).unwrap_or_default()
        })
    };
    Effect::new(move || controls.on_aim.run(target.get()));

    let activate = move |at: usize| {
        if let Some((code, _)) = level.territories().get(at) {
            choose_alone(find, &level.key_of(code));
        }
    };
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        // Held down, these would go there and back, each time as an entry of the history.
        if event.repeat() && matches!(event.key().as_str(), "Enter" | " " | "Backspace") {
            event.prevent_default();
            return;
        }
        let active = controls.active.get_untracked();
        let zoom =
            |factor| controls.on_fly.run(controls.viewport.get_untracked().zoomed_around_middle(factor));
        let go_to = |at: usize| {
            controls.on_active.run(at);
            if let Some(at) = drawn.with_untracked(|marks| marks.get(at).map(|mark| mark.at)) {
                controls.on_fly.run(controls.viewport.get_untracked().with_in_sight(at));
            }
        };
        let travel = |direction| {
            let points: Vec<Point> = drawn.with_untracked(|marks| marks.iter().map(|mark| mark.at).collect());
            nearest(&points, active, direction).into_iter().for_each(go_to);
        };
        match event.key().as_str() {
            "ArrowUp" => travel(Direction::Up),
            "ArrowDown" => travel(Direction::Down),
            "ArrowLeft" => travel(Direction::Left),
            "ArrowRight" => travel(Direction::Right),
            "Home" => go_to(0),
            "End" => go_to(level.territories().len() - 1),
            "Enter" | " " => activate(active),
            "Backspace" => go_up(level, seen),
            "+" | "=" => zoom(STEP),
            "-" => zoom(STEP.recip()),
            "0" => controls.on_fly.run(Viewport::default()),
            letter if letter.chars().count() == 1 => match named_from(level, active, letter) {
                Some(at) => go_to(at),
                None => return,
            },
            _ => return,
        }
        event.prevent_default();
    };
    let press = on_press(move |code| {
        let at = level.territories().iter().position(|(other, _)| *other == code);
        if let Some(at) = at {
            controls.on_active.run(at);
            activate(at);
        }
    });
    let active_id = move || {
        let territories = level.territories();
        territories.get(controls.active.get()).map(|(code, _)| level.key_of(code))
    };
    let zoom = move |factor: f64| {
        move |_| controls.on_fly.run(controls.viewport.get_untracked().zoomed_around_middle(factor))
    };
    view! {
        <div class="map__buttons" role="group" aria-label=words.zoom>
            <button type="button" class="map__button" aria-label=words.zoom_in on:click=zoom(STEP)>
                "+"
            </button>
            <button type="button" class="map__button" aria-label=words.zoom_out on:click=zoom(STEP.recip())>
                "−"
            </button>
            <button
                type="button"
                class="map__button"
                aria-label=words.zoom_whole
                aria-disabled=move || controls.viewport.get().is_whole().to_string()
                on:click=move |_| controls.on_fly.run(Viewport::default())
            >
                "⤢"
            </button>
        </div>
        <div class="map__box">
            // A press anywhere in it gives it the focus.
            <div
                class="map__view"
                role="listbox"
                tabindex="0"
                aria-label=words.map_of_territories
                aria-describedby=HINT
                aria-multiselectable="true"
                aria-activedescendant=active_id
                data-level=level.key()
                node_ref=view_ref
                on:click=press
                on:keydown=on_key
            >
                {picture}
                {titles(atlas, level)}
                <div aria-hidden="true">{place_marks(atlas, places_there, frame, drawn)}</div>
                {options}
            </div>
            {move || {
                let has_places = places_there.with(|places| !places.spots.is_empty());
                legend(level, most.get(), controls.width.get().max(20.0), has_places)
            }}
            <p class="map__beside">{move || tally.with(|tally| beside(words, level, tally))}</p>
        </div>
        {opened_line(seen)}
        <p class="map__hint" id=HINT>
            {words.map_hint}
        </p>
        <p class="map__sources">{atlas.sources.clone()}</p>
    }
    .drawn()
}

/// The id of what describes the map.
const HINT: &str = "map-hint";

/// What the signs stand for.
fn legend(level: Level, most: usize, width: f64, has_places: bool) -> Drawn {
    let words = expect_words();
    let scale = CircleScale::new(level, most, width);
    let circles: Vec<_> = CircleScale::legend(most)
        .into_iter()
        .map(|count| {
            view! {
                <span class="map__key" style:--reach=scale.radius(count).to_string()>
                    <span class="map__circle"></span>
                    {words.number(count)}
                </span>
            }
            .drawn()
        })
        .collect();
    let place = has_places.then(|| {
        view! {
            <span class="map__key">
                <span class="map__spot"></span>
                {words.place_of_project}
            </span>
        }
        .drawn()
    });
    view! { <p class="map__legend">{words.circles_mean} " " {circles} {place}</p> }.drawn()
}

/// The territory that the keys begin with: one that is chosen, else the one with the most projects.
fn first(level: Level, seen: Seen) -> usize {
    let chosen = seen.find.choice.with_untracked(|filters| chosen(filters, level));
    let territories = level.territories();
    let at = |code: &str| territories.iter().position(|(other, _)| *other == code);
    let most = || {
        seen.tally.with_untracked(|tally| {
            let counts = territories.iter().map(|(code, _)| tally.get(code).projects).enumerate();
            counts.rev().max_by_key(|(_, count)| *count).map(|(at, _)| at)
        })
    };
    chosen.first().and_then(|code| at(code)).or_else(most).unwrap_or_default()
}

/// One level up: out of the territory that is open, or from départements to regions.
fn go_up(level: Level, seen: Seen) {
    let has_choice = seen.find.choice.with_untracked(|filters| !filters.chosen(Facet::Territory).is_empty());
    if has_choice {
        seen.find.choose(|filters| filters.drop_facet(Facet::Territory));
    } else if level == Level::Departements {
        seen.find.choose(|filters| filters.level = Level::Regions);
        // The map of another level is another one.
        seen.find.on_focus.run((MAP_VIEW, 0));
    }
}

/// The next territory whose name begins with a letter, accents aside.
fn named_from(level: Level, active: usize, letter: &str) -> Option<usize> {
    let letter = letters(letter);
    let territories = level.territories();
    let count = territories.len();
    if letter.is_empty() {
        return None;
    }
    (1..=count).map(|step| (active + step) % count).find(|at| {
        let name = territories.get(*at).map(|(_, name)| letters(name));
        name.is_some_and(|name| name.starts_with(&letter))
    })
}

/// What territories that filters name so lie within, together.
fn bounds(atlas: &Atlas, keys: &[String]) -> Option<Rect> {
    let shapes = keys.iter().flat_map(|key| {
        Level::ALL.into_iter().filter_map(|level| {
            let code = level.code_of(key)?;
            atlas.shapes(level).iter().find(|shape| shape.code == code)
        })
    });
    shapes.map(|shape| atlas.bounds(shape)).reduce(|one, other| one.with(&other))
}

/// What is open, below the map: on a phone its projects stand far above.
fn opened_line(seen: Seen) -> Drawn {
    let words = expect_words();
    let find = seen.find;
    let open = Memo::new(move |_| {
        let index = find.index.get()?;
        let keys = find.choice.with(|filters| filters.chosen(Facet::Territory).to_vec());
        let count = find.results.with(|results| results.as_ref().map(|results| results.projects.len()))?;
        let names: Vec<String> =
            keys.iter().map(|key| filter_name(words, &index, Facet::Territory, key)).collect();
        // How many of them are regional is known of a region, on the map of regions.
        let regional = match keys.as_slice() {
            [key] if seen.level.get() == Level::Regions => {
                Level::Regions.code_of(key).map(|code| seen.tally.with(|tally| tally.get(code).regional))
            }
            _ => None,
        };
        let regional = regional.unwrap_or_default();
        (!names.is_empty()).then(|| (words.territory_projects)(&names.join(", "), count, regional))
    });
    let way = move || {
        let lead = move |_| find.on_focus.run((OPENED, 0));
        open.get().map(|_| {
            view! {
                <button type="button" class="button" data-quiet on:click=lead>
                    {words.to_its_projects}
                </button>
            }
            .drawn()
        })
    };
    view! {
        <div class="map__open">
            <p role="status">{move || open.get()}</p>
            {way}
        </div>
    }
    .drawn()
}
