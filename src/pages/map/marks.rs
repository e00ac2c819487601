//! The circles with their numbers and names: the options of the map.

use std::cell::RefCell;

use leptos::html;
use leptos::prelude::*;

use crate::domain::map::{Level, Mark, Side};
use crate::ui::{Draw, Drawn, Words, expect_words};

/// Of larger numbers, none stands upon another one.
const MOST: usize = 99_999;

/// The circle of a territory. What changes of all of them is written in one go: with an effect for each part of each, following them
/// would take longer than drawing them.
pub struct Circle {
    level: Level,
    code: &'static str,
    name: &'static str,
    words: Words,
    option: NodeRef<html::Div>,
    /// What is drawn now: the rest is left alone.
    drawn: RefCell<Option<Mark>>,
}

impl Circle {
    /// The circles of a level.
    pub fn all(level: Level) -> Vec<Self> {
        let words = expect_words();
        let circle = |(code, name)| Self {
            level,
            code,
            name,
            words,
            option: NodeRef::new(),
            drawn: RefCell::default(),
        };
        level.territories().into_iter().map(circle).collect()
    }

    /// The INSEE code of its territory.
    pub fn code(&self) -> &'static str {
        self.code
    }

    /// The circle, as yet without its measures. Circle and number are made by the style sheet.
    pub fn draw(&self) -> Drawn {
        view! {
            <div
                class="map__option"
                role="option"
                id=self.level.key_of(self.code)
                data-value=self.code
                node_ref=self.option
            >
                <span class="map__name">{self.name}</span>
            </div>
        }
        .drawn()
    }

    /// Gives it its measures, its number and the place of its name.
    pub fn write(&self, mark: &Mark) {
        let Some(option) = self.option.get_untracked() else { return };
        let before = self.drawn.replace(Some(mark.clone()));
        let before = before.as_ref();
        let Mark { at, count, .. } = mark;
        // None of these fails for such names.
        if before.is_none_or(|before| before.at != *at) {
            let _ = option.style(("--x", format!("{:.1}", at.x)));
            let _ = option.style(("--y", format!("{:.1}", at.y)));
        }
        #[expect(clippy::float_cmp, reason = "a radius that was computed anew is the same or another one")]
        if before.is_none_or(|before| before.radius != mark.radius) {
            let _ = option.style(("--reach", format!("{:.3}", mark.radius)));
        }
        if before.is_none_or(|before| before.count != *count) {
            let (projects, regional) = (count.projects, count.regional);
            let spoken = (self.words.of_map().territory_projects)(self.name, projects, regional);
            let _ = option.set_attribute("aria-label", &spoken);
            let number = if projects > 0 { self.words.number(projects) } else { String::new() };
            let _ = option.set_attribute("data-number", &number);
            // A small circle stands upon a large one that it meets, not under it.
            let _ = option.style(("z-index", (MOST - projects.min(MOST)).to_string()));
        }
        if before.is_none_or(|before| before.holds_number != mark.holds_number) {
            let _ = option.toggle_attribute_with_force("data-small", !mark.holds_number);
        }
        if before.is_none_or(|before| before.side != mark.side) {
            let _ = option.set_attribute("data-side", mark.side.map(Side::key).unwrap_or_default());
        }
    }

    /// Says whether it is chosen, whether its places are drawn in its stead, and whether the keys have come to it.
    pub fn mark(&self, is_chosen: bool, is_open: bool, is_active: bool) {
        if let Some(option) = self.option.get_untracked() {
            let _ = option.set_attribute("aria-selected", if is_chosen { "true" } else { "false" });
            let _ = option.toggle_attribute_with_force("data-open", is_open);
            let _ = option.toggle_attribute_with_force("data-active", is_active);
        }
    }
}
