//! The sequence of the projection, as a facilitator arranges it.

use std::sync::Arc;

use leptos::ev::DragEvent;
use leptos::html;
use leptos::prelude::*;

use crate::domain::catalog::Catalog;
use crate::domain::dataset::Dataset;
use crate::domain::facilitation::{preparation, prepared_id};
use crate::domain::stage::{Arrangement, Item, SEQUENCE, WallOf};
use crate::route::Route;
use crate::ui::{Draw, Drawn, NoteField, PageHeader, StagePlan, Words, expect_words, use_notebook};
use crate::widgets::SaveLine;

/// What matches the buttons that move something.
const UP: &str = "[name=up]";
const DOWN: &str = "[name=down]";

/// What a row is marked with while something is carried onto it, and how what is carried is named.
const ONTO: &str = "data-onto";
const CARRIED: &str = "text/plain";

/// The page. What is arranged is kept as notes are.
#[component]
pub fn StagePlanPage(
    /// The dataset and its file.
    catalog: Arc<Catalog>,
    /// What can be arranged.
    plan: StagePlan,
) -> impl IntoView {
    let words = expect_words();
    let said = words.of_stage();
    let notebook = use_notebook();
    let eyebrow = view! { <a href=Route::Stage(None).to_string()>{said.to_stage}</a> };
    let content = move || {
        let notebook = notebook.get()?;
        let id = prepared_id(&catalog.dataset.id, SEQUENCE);
        let field = notebook.further_field.run((Some(id), preparation(SEQUENCE.to_owned(), String::new())));
        Some(view! {
            {arranging(words, &catalog, plan, field)}
            <SaveLine notebook field />
        })
    };
    view! {
        <PageHeader eyebrow=eyebrow.drawn() lang=words.locale.tag() heading=words.stage_plan lead=said.plan_lead.drawn() />
        <div>{content}</div>
    }
}

/// What is written, as it says it.
fn arrangement(field: NoteField) -> Arrangement {
    field.content.with(|content| Arrangement::from(content.text.as_str()))
}

fn arranging(words: Words, catalog: &Arc<Catalog>, plan: StagePlan, field: NoteField) -> Drawn {
    let said = words.of_stage();
    let change = move |change: &dyn Fn(&mut Arrangement)| {
        let mut arranged = untrack(|| arrangement(field));
        change(&mut arranged);
        field.write(|content| content.text = arranged.to_string());
    };
    let arranged = Memo::new(move |_| plan.items.with(|items| arrangement(field).of(items)));
    let order = Memo::new(move |_| {
        arranged.with(|items| items.iter().map(|(item, _)| item.clone()).collect::<Vec<_>>())
    });
    let only_reviewed = Memo::new(move |_| arrangement(field).only_reviewed);
    let place_of =
        move |item: &Item| order.with_untracked(|order| order.iter().position(|other| other == item));
    let place = move |item: &Item, place: usize| {
        plan.items.with_untracked(|items| change(&|arranged| arranged.place(items, item, place)));
    };
    let go = move |item: Item, further: isize, button: &'static str| {
        if let Some(at) = place_of(&item) {
            place(&item, at.saturating_add_signed(further));
        }
        plan.on_moved.run([button, "[value=\"", &item.to_string(), "\"]"].concat());
    };
    let catalog = Arc::clone(catalog);
    let row = move |item: Item| {
        let name = name_of(words, &catalog.dataset, plan, &item);
        let is_shown = {
            let item = item.clone();
            Memo::new(move |_| arranged.with(|all| all.iter().any(|(other, shown)| *other == item && *shown)))
        };
        let switch = {
            let item = item.clone();
            move |event| {
                let is_now = event_target_checked(&event);
                plan.items.with_untracked(|items| change(&|arranged| arranged.show(items, &item, is_now)));
            }
        };
        let count = {
            let item = item.clone();
            move || (said.screens_of)(plan.count.run(item.clone()))
        };
        let (up, down) = (item.clone(), item.clone());
        let row = NodeRef::<html::Li>::new();
        let mark = move |is_onto: bool| {
            if let Some(row) = row.get_untracked() {
                // Such a name never fails.
                let _ = row.toggle_attribute_with_force(ONTO, is_onto);
            }
        };
        let carry = {
            let name = item.to_string();
            move |event: DragEvent| {
                if let Some(carried) = event.data_transfer() {
                    carried.set_effect_allowed("move");
                    // It fails only when nothing is carried.
                    let _ = carried.set_data(CARRIED, &name);
                }
            }
        };
        let put = {
            let item = item.clone();
            move |event: DragEvent| {
                event.prevent_default();
                mark(false);
                let carried = event.data_transfer().and_then(|carried| carried.get_data(CARRIED).ok());
                let carried = carried.and_then(|name| name.parse::<Item>().ok());
                if let (Some(carried), Some(at)) = (carried, place_of(&item)) {
                    place(&carried, at);
                }
            }
        };
        view! {
            <li
                class="plan__item"
                draggable="true"
                data-left-out=move || (!is_shown.get()).then_some("")
                node_ref=row
                on:dragstart=carry
                on:dragover=move |event: DragEvent| {
                    event.prevent_default();
                    mark(true);
                }
                on:dragleave=move |_| mark(false)
                on:drop=put
            >
                <span class="plan__handle" aria-hidden="true">
                    "⠿"
                </span>
                <label class="plan__name">
                    <input
                        type="checkbox"
                        aria-label=(said.is_shown)(&name)
                        prop:checked=move || is_shown.get()
                        on:change=switch
                    />
                    <span>{name.clone()}</span>
                    <span class="plan__count">{count}</span>
                </label>
                <span class="plan__moves">
                    <button
                        type="button"
                        class="plan__move"
                        aria-label=(said.up)(&name)
                        name="up"
                        value=item.to_string()
                        on:click=move |_| go(up.clone(), -1, UP)
                    >
                        "↑"
                    </button>
                    <button
                        type="button"
                        class="plan__move"
                        aria-label=(said.down)(&name)
                        name="down"
                        value=item.to_string()
                        on:click=move |_| go(down.clone(), 1, DOWN)
                    >
                        "↓"
                    </button>
                </span>
            </li>
        }
        .drawn()
    };
    let reset = move |_| field.write(|content| content.text = String::new());
    let review = move |event| {
        let is_now = event_target_checked(&event);
        change(&|arranged| arranged.only_reviewed = is_now);
    };
    view! {
        <label class="plan__option">
            <input type="checkbox" prop:checked=move || only_reviewed.get() on:change=review />
            {said.only_reviewed}
        </label>
        <ol class="plan">
            <For each=move || order.get() key=ToString::to_string children=row />
        </ol>
        <p>
            <button type="button" class="button" data-quiet on:click=reset>
                {said.reset}
            </button>
        </p>
    }
    .drawn()
}

/// What something is called among the others.
fn name_of(words: Words, dataset: &Dataset, plan: StagePlan, item: &Item) -> String {
    let said = words.of_stage();
    let title = match item {
        Item::Project(id) => dataset.projects.get(id).map(|project| project.title.clone()),
        Item::Track(id) => dataset.tracks.get(id).map(|track| track.title.clone()),
        Item::Workshop(id) => plan.workshops.with_untracked(|all| {
            all.iter().find(|workshop| workshop.id == *id).map(|workshop| workshop.title.clone())
        }),
        Item::Wall(of) => plan.walls.with_untracked(|all| {
            let wall = all.iter().find(|wall| wall.of == *of)?;
            let is_unnamed = matches!(wall.of, WallOf::Group(_)) && wall.title.is_empty();
            Some(if is_unnamed { said.unnamed_group.to_owned() } else { wall.title.clone() })
        }),
        _ => None,
    };
    let kind = (said.name)(item);
    title.map_or(kind.to_owned(), |title| [kind, &title].join(" · "))
}
