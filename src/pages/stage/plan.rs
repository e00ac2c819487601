//! The sequence of the projection, as a facilitator arranges it.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::ev::DragEvent;
use leptos::html;
use leptos::prelude::*;
use notes::NoteId;

use crate::domain::catalog::Catalog;
use crate::domain::dataset::Dataset;
use crate::domain::facilitation::{Turns, preparation, prepared_id, turns};
use crate::domain::stage::{Arrangement, Item, SEQUENCE, WallOf};
use crate::route::Route;
use crate::ui::{Draw, Drawn, NoteField, Notebook, PageHeader, StagePlan, Words, expect_words, use_notebook};
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
        let editor = Editor::open(words, Arc::clone(&catalog), plan, notebook);
        Some(view! {
            {arranging(&editor)}
            <SaveLine notebook field=editor.field seen=said.plan_seen />
        })
    };
    view! {
        <PageHeader eyebrow=eyebrow.drawn() lang=words.locale.tag() heading=words.stage_plan lead=said.plan_lead.drawn() />
        <div>{content}</div>
    }
}

/// What the pieces of the page share, and what is done there. Each press is a revision of its own, so that it can be undone.
#[derive(Clone)]
struct Editor {
    words: Words,
    catalog: Arc<Catalog>,
    plan: StagePlan,
    notebook: Notebook,
    /// Where what is arranged is written, and its name.
    field: NoteField,
    id: NoteId,
    /// The items that there are, as they are arranged.
    order: Memo<Vec<Item>>,
    /// Where it is said what was done.
    news: NodeRef<html::P>,
}

impl Editor {
    fn open(words: Words, catalog: Arc<Catalog>, plan: StagePlan, notebook: Notebook) -> Self {
        let id = prepared_id(&catalog.dataset.id, SEQUENCE);
        let field = notebook.further_field.run((Some(id), preparation(SEQUENCE.to_owned(), String::new())));
        let order = Memo::new(move |_| {
            let arranged = plan.items.with(|items| arrangement(field).of(items));
            arranged.into_iter().map(|(item, _)| item).collect()
        });
        Self { words, catalog, plan, notebook, field, id, order, news: NodeRef::new() }
    }

    fn say(&self, news: &str) {
        if let Some(place) = self.news.get_untracked() {
            place.set_text_content(Some(news));
        }
    }

    /// Puts a text in the place of what is arranged, which stays as an earlier version.
    fn replace(&self, text: String) {
        self.field.on_end.run(());
        self.field.write(|content| content.text = text);
        self.field.on_end.run(());
    }

    fn change(&self, change: impl FnOnce(&mut Arrangement, &[Item])) {
        let mut arranged = untrack(|| arrangement(self.field));
        self.plan.items.with_untracked(|items| change(&mut arranged, items));
        self.replace(arranged.to_string());
    }

    fn place_of(&self, item: &Item) -> Option<usize> {
        self.order.with_untracked(|order| order.iter().position(|other| other == item))
    }

    /// Puts an item at a place among the others, and says where it is then.
    fn place(&self, item: &Item, place: usize) {
        self.change(|arranged, items| arranged.place(items, item, place));
        if let Some(at) = self.place_of(item) {
            let name = name_of(self.words, &self.catalog.dataset, self.plan, item);
            let count = self.order.with_untracked(Vec::len);
            self.say(&(self.words.of_stage().moved)(&name, at + 1, count));
        }
    }

    /// Moves an item by a button, which keeps the focus.
    fn go(&self, item: &Item, further: isize, button: &'static str) {
        if let Some(at) = self.place_of(item) {
            self.place(item, at.saturating_add_signed(further));
        }
        self.plan.on_moved.run([button, "[value=\"", &item.to_string(), "\"]"].concat());
    }

    /// The way back, and forth again; tracked.
    fn turns(&self) -> Turns {
        self.notebook.shelf.with(|shelf| turns(shelf.notes().get(self.id)))
    }

    fn turn(&self, way: fn(Turns) -> Option<String>, news: &str) {
        if let Some(text) = way(untrack(|| self.turns())) {
            self.replace(text);
            self.say(news);
        }
    }
}

/// What is written, as it says it.
fn arrangement(field: NoteField) -> Arrangement {
    field.content.with(|content| Arrangement::from(content.text.as_str()))
}

fn arranging(editor: &Editor) -> Drawn {
    let Editor { words, plan, field, order, .. } = *editor;
    let said = words.of_stage();
    let shown = Memo::new(move |_| {
        let arranged = plan.items.with(|items| arrangement(field).of(items));
        arranged.into_iter().collect::<BTreeMap<Item, bool>>()
    });
    // Whatever is arranged, they are counted anew only when there are others.
    let given = Memo::new(move |_| (plan.items.get(), plan.workshops.get(), plan.walls.get()));
    let counts = Memo::new(move |_| {
        let count = |item: &Item| (item.clone(), untrack(|| plan.count.run(item.clone())));
        given.with(|(items, ..)| items.iter().map(count).collect::<BTreeMap<Item, usize>>())
    });
    let only_reviewed = Memo::new(move |_| arrangement(field).only_reviewed);
    let review = {
        let editor = editor.clone();
        move |event| {
            let is_now = event_target_checked(&event);
            editor.change(|arranged, _| arranged.only_reviewed = is_now);
        }
    };
    let row = {
        let editor = editor.clone();
        move |item| row(&editor, item, shown, counts)
    };
    view! {
        <label class="plan__option">
            <input type="checkbox" prop:checked=move || only_reviewed.get() on:change=review />
            {said.only_reviewed}
        </label>
        <ol class="plan">
            <For each=move || order.get() key=ToString::to_string children=row />
        </ol>
        {actions(editor)}
        <p role="status" class="form-said" node_ref=editor.news></p>
    }
    .drawn()
}

/// What is done with the whole of it.
fn actions(editor: &Editor) -> Drawn {
    let (words, said) = (editor.words, editor.words.of_stage());
    let ways = {
        let editor = editor.clone();
        Memo::new(move |_| {
            let Turns { back, forth } = editor.turns();
            (back.is_some(), forth.is_some())
        })
    };
    let turn =
        |name: &'static str, way: fn(Turns) -> Option<String>, is_there: fn((bool, bool)) -> bool, news| {
            let editor = editor.clone();
            // It keeps the focus when there is nothing more for it to do.
            view! {
                <button
                    type="button"
                    class="button"
                    data-quiet
                    aria-disabled=move || (!is_there(ways.get())).then_some("true")
                    on:click=move |_| editor.turn(way, news)
                >
                    {name}
                </button>
            }
            .drawn()
        };
    let prepared = words.of_facilitation();
    let undo = turn(words.notes().undo, |turns| turns.back, |(back, _)| back, prepared.undone);
    let redo = turn(prepared.redo, |turns| turns.forth, |(_, forth)| forth, prepared.redone);
    let reset = {
        let editor = editor.clone();
        move |_| {
            editor.change(|arranged, _| arranged.reset());
            editor.say(said.is_reset);
        }
    };
    view! {
        <div class="button-row">
            {undo} {redo}
            <button type="button" class="button" data-quiet on:click=reset>
                {said.reset}
            </button>
        </div>
    }
    .drawn()
}

/// An item, with what is done with it.
fn row(
    editor: &Editor,
    item: Item,
    shown: Memo<BTreeMap<Item, bool>>,
    counts: Memo<BTreeMap<Item, usize>>,
) -> Drawn {
    let said = editor.words.of_stage();
    let name = name_of(editor.words, &editor.catalog.dataset, editor.plan, &item);
    let is_shown = {
        let item = item.clone();
        Memo::new(move |_| shown.with(|shown| shown.get(&item).copied().unwrap_or_default()))
    };
    let switch = {
        let (editor, item) = (editor.clone(), item.clone());
        move |event| {
            let is_now = event_target_checked(&event);
            editor.change(|arranged, items| arranged.show(items, &item, is_now));
        }
    };
    let count = {
        let item = item.clone();
        move || counts.with(|counts| counts.get(&item).copied().map(said.screens_of))
    };
    let mover =
        |kind: &'static str, label: String, mark: &'static str, further: isize, button: &'static str| {
            let (editor, item) = (editor.clone(), item.clone());
            view! {
                <button
                    type="button"
                    class="plan__move"
                    aria-label=label
                    name=kind
                    value=item.to_string()
                    on:click=move |_| editor.go(&item, further, button)
                >
                    {mark}
                </button>
            }
        };
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
        let (editor, item) = (editor.clone(), item.clone());
        move |event: DragEvent| {
            event.prevent_default();
            mark(false);
            let carried = event.data_transfer().and_then(|carried| carried.get_data(CARRIED).ok());
            let carried = carried.and_then(|name| name.parse::<Item>().ok());
            if let (Some(carried), Some(at)) = (carried, editor.place_of(&item)) {
                editor.place(&carried, at);
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
                <span>{name.clone()} " " <span class="plan__count">{count}</span></span>
            </label>
            <span class="plan__moves">
                {mover("up", (said.up)(&name), "↑", -1, UP)}
                {mover("down", (said.down)(&name), "↓", 1, DOWN)}
            </span>
        </li>
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
