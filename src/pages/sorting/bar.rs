//! What is done with the notes that are chosen, what was done, and how it is undone.

use std::sync::Arc;

use leptos::html::{Input, Select};
use leptos::prelude::*;

use super::keys::{in_order, toggle};
use crate::domain::catalog::Catalog;
use crate::domain::sorting::{Group, MAX_TITLE, Mark, Marks, SortCommand, SortPress};
use crate::ui::{Draw, Drawn, Sorting, expect_words, form_field};
use crate::widgets::group_title;

/// What matches the field of the title of a new group, and the choice of a track.
pub const NEW_GROUP: &str = "[name=new-group]";
pub const TRACK: &str = "[name=track]";

/// The bar.
pub fn bar(catalog: &Arc<Catalog>, sorting: Sorting) -> Drawn {
    let words = expect_words();
    let said = words.of_sorting();
    let count = Memo::new(move |_| sorting.chosen.with(|chosen| chosen.len()));
    let has_chosen = Memo::new(move |_| count.get() > 0);
    let found = Memo::new(move |_| sorting.find.found.with(|found| found.len()));
    let choose_all =
        move |_| sorting.press(SortPress::Choose(sorting.find.found.get_untracked().to_vec(), true));
    let button = move |label: &'static str, name: &'static str, press: SortPress| {
        let press_it = move |_| sorting.press(press.clone());
        view! {
            <button type="button" class="button" name=name data-quiet on:click=press_it>
                {label}
            </button>
        }
        .drawn()
    };
    let back = move || {
        let (can_undo, can_redo) = sorting.can_turn_back.get();
        let undo = can_undo.then(|| button(words.notes().undo, "undo", SortPress::Undo));
        let redo = can_redo.then(|| button(said.redo, "redo", SortPress::Redo));
        view! { {undo} {redo} }.drawn()
    };
    let all = move || {
        (found.get() > 0).then(|| {
            view! {
                <button type="button" class="button" data-quiet on:click=choose_all>
                    {move || (said.choose_all)(found.get())}
                </button>
            }
            .drawn()
        })
    };
    let none =
        move || has_chosen.get().then(|| button(said.choose_none, "choose-none", SortPress::ChooseNone));
    let catalog = Arc::clone(catalog);
    let actions = move || has_chosen.get().then(|| actions(&catalog, sorting));
    // What is chosen stays so when one looks at others.
    let out_of_list = Memo::new(move |_| {
        sorting.chosen.with(|chosen| {
            let in_list =
                sorting.find.found.with(|found| found.iter().filter(|id| chosen.contains(id)).count());
            chosen.len() - in_list
        })
    });
    // Where the actions are not always in sight, this leads to them.
    let to_actions = move || {
        has_chosen.get().then(|| {
            let go = move |_| sorting.press(SortPress::Focus(NEW_GROUP));
            view! {
                <button type="button" class="button sort-bar__to-actions" on:click=go>
                    {said.to_actions}
                </button>
            }
            .drawn()
        })
    };
    view! {
        <div class="sort-bar">
            <div class="sort-bar__head">
                <p role="status" class="form-said">
                    {move || sorting.told.with(|told| told.as_ref().map(|told| words.told(told)))}
                </p>
                <div class="button-row">
                    <span role="status" class="sort-bar__count">{move || (said.chosen)(count.get(), out_of_list.get())}</span>
                    {to_actions} {all} {none} {back}
                </div>
            </div>
            {actions}
        </div>
    }
    .drawn()
}

fn actions(catalog: &Arc<Catalog>, sorting: Sorting) -> Drawn {
    let said = expect_words().of_sorting();
    let holds = move |holds: fn(&Marks) -> bool| {
        Memo::new(move |_| {
            let sorted = sorting.sorted.get();
            sorting.chosen.with(|chosen| chosen.iter().all(|id| holds(sorted.of_note(*id))))
        })
    };
    let (are_starred, are_hidden) = (holds(|marks| marks.is_starred), holds(|marks| marks.is_hidden));
    let is_one = Memo::new(move |_| sorting.chosen.with(|chosen| chosen.len() == 1));
    let star = move |_| sorting.press(toggle(sorting, in_order(sorting), Mark::Star));
    let hide = move |_| sorting.press(toggle(sorting, in_order(sorting), Mark::Hidden));
    let compare = move |_| sorting.press(SortPress::Compare(in_order(sorting)));
    let are_in_one = Memo::new(move |_| {
        let sorted = sorting.sorted.get();
        sorting.chosen.with(|chosen| chosen.iter().any(|id| sorted.of_note(*id).group.is_some()))
    });
    // Each from its own.
    let leave = move |_| sorting.run(SortCommand::Ungroup(in_order(sorting)));
    let leave = move || {
        are_in_one.get().then(|| {
            view! {
                <button type="button" class="button" data-quiet on:click=leave>
                    {said.leave}
                </button>
            }
            .drawn()
        })
    };
    view! {
        <div class="sort-bar__actions">
            {new_group(sorting)} {move || known_group(sorting)} {track(catalog, sorting)}
            <p class="button-row">
                <button type="button" class="button" data-quiet on:click=star>
                    {move || if are_starred.get() { said.unstar } else { said.star }}
                </button>
                <button type="button" class="button" data-quiet on:click=hide>
                    {move || if are_hidden.get() { said.show } else { said.hide }}
                </button>
                <button type="button" class="button" data-quiet aria-haspopup="dialog" on:click=compare>
                    {move || if is_one.get() { said.similar } else { said.compare }}
                </button>
                {leave}
            </p>
        </div>
    }
    .drawn()
}

fn new_group(sorting: Sorting) -> Drawn {
    let said = expect_words().of_sorting();
    let title = NodeRef::<Input>::new();
    let make = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let title = title.get_untracked().map(|title| title.value()).unwrap_or_default();
        sorting.press(SortPress::Gather(title, in_order(sorting)));
    };
    let field = view! { <input type="text" maxlength=MAX_TITLE.to_string() name="new-group" autocomplete="off" node_ref=title /> };
    view! {
        <form class="sort-bar__row" on:submit=make>
            {form_field(said.new_group, field)}
            <button type="submit" class="button" data-quiet>
                {said.make_group}
            </button>
        </form>
    }
    .drawn()
}

/// Puts the notes into a group that there is.
fn known_group(sorting: Sorting) -> Option<Drawn> {
    let words = expect_words();
    let said = words.of_sorting();
    let groups = Memo::new(move |_| {
        let named = |group: &Group| (group.id, group_title(words, group));
        sorting.sorted.with(|sorted| sorted.groups().iter().map(named).collect::<Vec<_>>())
    });
    let groups = groups.get();
    if groups.is_empty() {
        return None;
    }
    let choice = NodeRef::<Select>::new();
    let chosen = move || choice.get_untracked().and_then(|choice| choice.value().parse().ok());
    let put = move |_| {
        if let Some(group) = chosen() {
            sorting.run(SortCommand::Mark(in_order(sorting), Mark::Group(group)));
        }
    };
    let options: Vec<_> = groups
        .into_iter()
        .map(|(id, title)| view! { <option value=id.to_string()>{title}</option> })
        .collect();
    let field = view! { <select node_ref=choice>{options}</select> };
    let view = view! {
        <div class="sort-bar__row">
            {form_field(said.group, field)}
            <button type="button" class="button" data-quiet on:click=put>
                {said.put}
            </button>
        </div>
    };
    Some(view.drawn())
}

fn track(catalog: &Arc<Catalog>, sorting: Sorting) -> Option<Drawn> {
    let said = expect_words().of_sorting();
    let dataset = &catalog.dataset;
    if dataset.tracks.is_empty() {
        return None;
    }
    let choice = NodeRef::<Select>::new();
    let chosen = move || {
        let id = choice.get_untracked().and_then(|choice| choice.value().parse().ok());
        id.map(Mark::Track)
    };
    let attach = move |_| {
        if let Some(mark) = chosen() {
            sorting.run(SortCommand::Mark(in_order(sorting), mark));
        }
    };
    let detach = move |_| {
        if let Some(mark) = chosen() {
            sorting.run(SortCommand::Unmark(in_order(sorting), mark));
        }
    };
    let are_attached = Memo::new(move |_| {
        let sorted = sorting.sorted.get();
        sorting.chosen.with(|chosen| chosen.iter().any(|id| !sorted.of_note(*id).tracks.is_empty()))
    });
    let options: Vec<_> = dataset
        .tracks
        .iter()
        .map(|track| view! { <option value=track.id.to_string()>{track.title.clone()}</option> })
        .collect();
    let lang = dataset.lang.to_string();
    let field = view! { <select name="track" lang=lang node_ref=choice>{options}</select> };
    let detach = move || {
        are_attached.get().then(|| {
            view! {
                <button type="button" class="button" data-quiet on:click=detach>
                    {said.detach}
                </button>
            }
            .drawn()
        })
    };
    let view = view! {
        <div class="sort-bar__row">
            {form_field(said.track, field)}
            <button type="button" class="button" data-quiet on:click=attach>
                {said.attach}
            </button>
            {detach}
        </div>
    };
    Some(view.drawn())
}
