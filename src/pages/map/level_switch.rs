use leptos::prelude::*;

use super::seen::Seen;
use crate::domain::map::Level;
use crate::domain::search::{Facet, Filters};
use crate::domain::territory::Territory;
use crate::ui::expect_words;

/// The id of what names the group.
const NAME: &str = "map-level";

/// What the map is divided into.
#[component]
pub fn LevelSwitch(
    /// What the page shows.
    seen: Seen,
) -> impl IntoView {
    let words = expect_words();
    let Seen { find, level, .. } = seen;
    let choice = move |choice: Level| {
        let choose = move |_| {
            find.choose(|filters| {
                filters.level = choice;
                if choice == Level::Regions {
                    widen(filters);
                }
            });
        };
        view! {
            <label class="level-switch__choice">
                <input type="radio" name=NAME prop:checked=move || level.get() == choice on:change=choose />
                {(words.of_map().level)(choice)}
            </label>
        }
    };
    view! {
        <div class="level-switch" role="radiogroup" aria-labelledby=NAME>
            <span class="level-switch__name" id=NAME>
                {words.of_map().level_switch}
            </span>
            {Level::ALL.map(choice).collect_view()}
        </div>
    }
}

/// Regions in place of the départements that are chosen.
fn widen(filters: &mut Filters) {
    for key in filters.chosen(Facet::Territory).to_vec() {
        let territory: Option<Territory> = key.parse().ok();
        let is_departement = Level::Departements.code_of(&key).is_some();
        if let Some(region) = territory.as_ref().filter(|_| is_departement).and_then(Territory::region) {
            filters.drop_value(Facet::Territory, &key);
            filters.choose(Facet::Territory, &Level::Regions.key_of(region.code));
        }
    }
}
