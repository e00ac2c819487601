//! The map itself: shapes, and upon them a list box whose options are the circles.

use std::rc::Rc;
use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use super::captions::{LEAST_WIDTH, captions, opened_line};
use super::keys::{STEP, activate, on_key};
use super::marks::Circle;
use super::places::{place_marks, places};
use super::scenery::{Scenery, scenery, titles};
use super::seen::{Seen, chosen};
use crate::domain::catalog::Catalog;
use crate::domain::map::{Atlas, Frame, LENS, Level, Point, Rect, Viewport, marks};
use crate::domain::search::Facet;
use crate::ui::{Draw, Drawn, expect_words, on_press};

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
        Frame {
            zoom,
            width: controls.width.get().max(LEAST_WIDTH),
            most: most.get(),
            has_lens,
            widening: 1.0,
        }
        .in_steps()
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
        let chosen: Vec<usize> = chosen_here.get().iter().filter_map(|code| level.position(code)).collect();
        if let Some(first) = chosen.first().filter(|_| !chosen.contains(&controls.active.get_untracked())) {
            controls.on_active.run(*first);
        }
    });
    let has_places = Signal::derive(move || places_there.with(|places| !places.spots.is_empty()));
    Effect::new(move || {
        if let Some(view) = view_ref.get() {
            let _ = view.toggle_attribute_with_force("data-places", has_places.get());
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

    let on_key = on_key(level, seen, drawn);
    let press = on_press(move |code| {
        if let Some(at) = level.position(&code) {
            controls.on_active.run(at);
            activate(level, seen, at);
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
        <div class="map__buttons" role="group" aria-label=words.of_map().zoom>
            <button type="button" class="map__button" aria-label=words.of_map().zoom_in on:click=zoom(STEP)>
                "+"
            </button>
            <button type="button" class="map__button" aria-label=words.of_map().zoom_out on:click=zoom(STEP.recip())>
                "−"
            </button>
            <button
                type="button"
                class="map__button"
                aria-label=words.of_map().zoom_whole
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
                aria-label=words.of_map().map_of_territories
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
            {captions(level, seen, has_places)}
        </div>
        {opened_line(seen)}
        <p class="map__hint" id=HINT>
            {words.of_map().map_hint}
        </p>
        <p class="map__sources">{atlas.sources.clone()}</p>
    }
    .drawn()
}

/// The id of what describes the map.
const HINT: &str = "map-hint";

/// The territory with the most projects, where the keys begin unless one is chosen.
fn first(level: Level, seen: Seen) -> usize {
    seen.tally.with_untracked(|tally| {
        let counts = level.territories().into_iter().map(|(code, _)| tally.get(code).projects).enumerate();
        counts.rev().max_by_key(|(_, count)| *count).map(|(at, _)| at).unwrap_or_default()
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
