//! The keys of the map, while it has the focus.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::choose_alone;
use super::seen::Seen;
use crate::domain::map::{Direction, Level, Mark, Point, Viewport, nearest};
use crate::domain::search::{Facet, letters};
use crate::ui::MAP_VIEW;

/// How much nearer a key or a button brings the map.
pub const STEP: f64 = 1.6;

/// Listens to the keys: arrows travel from mark to mark, and so does a letter; the others open, go back up, and change the scale.
pub fn on_key(level: Level, seen: Seen, drawn: Memo<Vec<Mark>>) -> impl Fn(KeyboardEvent) {
    let controls = seen.controls;
    move |event: KeyboardEvent| {
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
            "Enter" | " " => activate(level, seen, active),
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
    }
}

/// Opens the territory at a place of the list, or closes it.
pub fn activate(level: Level, seen: Seen, at: usize) {
    if let Some((code, _)) = level.territories().get(at) {
        choose_alone(seen.find, &level.key_of(code));
    }
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
