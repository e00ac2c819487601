//! The circles with their numbers and names: the options of the map.

use leptos::html;
use leptos::prelude::*;

use crate::domain::map::{Level, Mark, Side};
use crate::ui::{Draw, Drawn, expect_words};

/// The circle of a territory. What changes of all of them is written in one go: with an effect for each part of each, following them
/// would take longer than drawing them.
pub struct Circle {
    level: Level,
    code: &'static str,
    name: &'static str,
    option: NodeRef<html::Div>,
    number: NodeRef<html::Span>,
}

/// Of larger numbers, none stands upon another one.
const MOST: usize = 99_999;

impl Circle {
    /// The circles of a level.
    pub fn all(level: Level) -> Vec<Self> {
        let circle =
            |(code, name)| Self { level, code, name, option: NodeRef::new(), number: NodeRef::new() };
        level.territories().into_iter().map(circle).collect()
    }

    /// The INSEE code of its territory.
    pub fn code(&self) -> &'static str {
        self.code
    }

    /// The circle, as yet without its measures.
    pub fn draw(&self) -> Drawn {
        view! {
            <div class="map__option" role="option" id=self.level.key_of(self.code) data-value=self.code node_ref=self.option>
                <span class="map__circle"></span>
                <span class="map__number" node_ref=self.number></span>
                <span class="map__name">{self.name}</span>
            </div>
        }
        .drawn()
    }

    /// Gives it its measures, its number and its name.
    pub fn write(&self, mark: &Mark) {
        let (Some(option), Some(number)) = (self.option.get_untracked(), self.number.get_untracked()) else {
            return;
        };
        let words = expect_words();
        // None of these fails for such names.
        let _ = option.style(("--x", format!("{:.1}", mark.at.x)));
        let _ = option.style(("--y", format!("{:.1}", mark.at.y)));
        let _ = option.style(("--reach", format!("{:.3}", mark.radius)));
        let count = mark.count;
        // A small circle stands upon a large one that it meets, not under it.
        let _ = option.style(("z-index", (MOST - count.projects.min(MOST)).to_string()));
        let spoken = (words.territory_projects)(self.name, count.projects, count.regional);
        let _ = option.set_attribute("aria-label", &spoken);
        let _ = option.toggle_attribute_with_force("data-none", count.projects == 0);
        let _ = option.toggle_attribute_with_force("data-small", !mark.holds_number);
        let _ = match mark.side.map(Side::key) {
            Some(side) => option.set_attribute("data-side", side),
            None => option.remove_attribute("data-side"),
        };
        number.set_text_content(Some(&words.number(count.projects)));
    }

    /// Says whether it is chosen, and whether the keys have come to it.
    pub fn mark(&self, is_chosen: bool, is_active: bool) {
        if let Some(option) = self.option.get_untracked() {
            let _ = option.set_attribute("aria-selected", if is_chosen { "true" } else { "false" });
            let _ = option.toggle_attribute_with_force("data-active", is_active);
        }
    }
}
