//! The facets: beside the list where there is room, in a dialog on a phone.

use std::sync::Arc;

use leptos::prelude::*;

use super::announcement::announcement;
use super::facet::facet_view;
use crate::domain::search::{Facet, Filters};
use crate::ui::{Draw, Find, RESULTS, expect_pace, expect_words};

/// The id of what names the dialog.
const HEADING: &str = "facets-heading";

/// What the dialog returns when one wants to see the projects.
const SEEN: &str = "seen";

/// All facets that the dataset has.
#[component]
pub fn Facets(
    /// The search.
    find: Find,
    /// The language of the dataset.
    #[prop(into)]
    lang: String,
) -> impl IntoView {
    let words = expect_words();
    let pace = expect_pace();
    let beside = NodeRef::<leptos::html::Div>::new();
    let panel = NodeRef::<leptos::html::Div>::new();
    let opener = NodeRef::<leptos::html::Button>::new();
    let dialog = NodeRef::<leptos::html::Dialog>::new();
    let inside = NodeRef::<leptos::html::Div>::new();
    // There is one panel: what is chosen, open or typed in it goes with it.
    let open = move |_| {
        if let (Some(panel), Some(inside), Some(dialog)) = (panel.get(), inside.get(), dialog.get()) {
            // Both fail only when it is there already.
            let _ = inside.append_child(&panel);
            dialog.set_return_value("");
            let _ = dialog.show_modal();
        }
    };
    let close = move |_| {
        if let Some(dialog) = dialog.get() {
            dialog.close_with_return_value(SEEN);
        }
    };
    let put_back = move |_| {
        if let (Some(panel), Some(beside)) = (panel.get(), beside.get()) {
            let _ = beside.append_child(&panel);
        }
        // What is typed in it would hide values the next time.
        for facet in Facet::ALL {
            find.on_narrow.run((facet, String::new()));
        }
        if dialog.get().is_some_and(|dialog| dialog.return_value() == SEEN) {
            find.on_focus.run((RESULTS, 0));
        } else if let Some(opener) = opener.get() {
            // Safari gives a button that is clicked no focus, so that there is none to give back.
            let _ = opener.focus();
        }
    };
    let count =
        move || find.results.with(|results| results.as_ref().map_or(0, |results| results.projects.len()));
    let facets = move || {
        let index = find.index.get()?;
        // One at a time: there may be a hundred territories.
        let there = (pace.one_by_one)(Facet::ALL.len());
        let draw = |facet: Facet| {
            let (index, lang) = (Arc::clone(&index), lang.clone());
            let is_there = Memo::new(move |_| facet.position() < there.get());
            move || is_there.get().then(|| facet_view(facet, &index, find, &lang))
        };
        Some(Facet::ALL.map(draw).drawn())
    };
    view! {
        <button type="button" class="button facets__open" aria-haspopup="dialog" node_ref=opener on:click=open>
            {move || (words.open_filters)(find.choice.with(Filters::count))}
        </button>
        <div class="facets" node_ref=beside>
            <div class="facets__panel" node_ref=panel>
                <p class="facets__hint">{words.facets_hint}</p>
                {facets}
            </div>
        </div>
        <dialog class="facets__dialog" aria-labelledby=HEADING node_ref=dialog on:close=put_back>
            // The heading: the first control may be a field, which would call up the keyboard of a phone.
            <h2 class="facets__heading" id=HEADING tabindex="-1" autofocus>
                {words.filters}
            </h2>
            <div class="facets__inside" node_ref=inside></div>
            // What stands outside of an open dialog is not announced.
            <p role="status" class="visually-hidden">
                {move || announcement(find)}
            </p>
            <p class="facets__end">
                {move || {
                    let clear = move |_| find.choose(|filters| filters.drop_facets());
                    let has_choice = find.choice.with(Filters::count) > 0;
                    has_choice.then(|| view! {
                        <button type="button" class="button" data-quiet on:click=clear>
                            {words.clear_filters}
                        </button>
                    }.drawn())
                }}
                <button type="button" class="button" on:click=close>
                    {move || (words.see_projects)(count())}
                </button>
            </p>
        </dialog>
    }
}
