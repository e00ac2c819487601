//! What is said when nothing is found: what to drop, one click away.

use std::sync::Arc;

use leptos::prelude::*;

use super::announcement::removal_name;
use crate::domain::catalog::Catalog;
use crate::domain::search::Results;
use crate::ui::{Draw, Drawn, Find, expect_words};

/// Where the focus goes when the button is gone: where reading begins. The field would call up the keyboard of a phone.
const NEXT: (&str, usize) = ("h1", 0);

/// Nothing is found.
#[must_use]
pub fn nothing_found(catalog: &Arc<Catalog>, results: &Results, find: Find) -> Drawn {
    let words = expect_words();
    let all = catalog.dataset.projects.len();
    let way_out = match results.removal {
        Some(removal) => {
            let name = removal_name(removal, find);
            let drop_it = move |_| {
                find.choose(|filters| match removal.facet {
                    Some(facet) => filters.drop_facet(facet),
                    None => filters.text.clear(),
                });
                find.on_focus.run(NEXT);
            };
            view! {
                <p>{(words.removal_helps)(&name, removal.count as usize)}</p>
                <button type="button" class="button" on:click=drop_it>
                    {(words.remove_and_see)(&name)}
                </button>
            }
            .drawn()
        }
        None => {
            let filters = find.filters.get_untracked();
            let clear = move |_| {
                find.choose(|filters| filters.clear());
                find.on_focus.run(NEXT);
            };
            // Where nothing but a text was asked for, there is no filter to speak of.
            let (why, clear_it) = if filters.count() == 0 {
                ((words.nothing_has)(filters.text.trim()), words.clear_text)
            } else {
                (words.no_removal_helps.to_owned(), words.clear_filters)
            };
            let has_choice = all > 0 && !filters.is_empty();
            has_choice
                .then(|| {
                    view! {
                        <p>{why}</p>
                        <button type="button" class="button" on:click=clear>
                            {clear_it}
                        </button>
                    }
                })
                .drawn()
        }
    };
    view! { <div class="finder__nothing">{way_out}</div> }.drawn()
}
