//! « Mon atelier, ma table »: chosen once, kept on each note.

use leptos::prelude::*;

use crate::domain::dataset::{Dataset, Tables, Workshop};
use crate::domain::notes::{Command, Seat, added_workshops, table_name, workshop_of};
use crate::ui::{Draw, Drawn, Notebook, expect_words, form_field};

/// Chooses where one sits.
#[component]
pub fn SeatPicker(
    /// The notes.
    notebook: Notebook,
) -> Drawn {
    let words = expect_words();
    let said = words.notes();
    let summary = move || {
        let Seat { workshop, table } = notebook.seat.get();
        let title = workshop.and_then(|id| {
            let catalog = notebook.catalog.get()?;
            let workshop =
                notebook.shelf.with_untracked(|shelf| workshop_of(&catalog.dataset, shelf.notes(), &id));
            workshop.map(|workshop| workshop.title)
        });
        let parts: Vec<String> =
            [title, table.map(|table| (said.at_table)(&table))].into_iter().flatten().collect();
        if parts.is_empty() { said.no_seat.to_owned() } else { parts.join(", ") }
    };
    view! {
        <details>
            <summary>
                {said.my_seat} " · " <span class="seat__where">{summary}</span>
            </summary>
            <div class="seat__choices">
                {move || workshop_choice(notebook)}
                {move || table_choice(notebook)}
            </div>
        </details>
    }
    .drawn()
}

fn workshop_choice(notebook: Notebook) -> Option<Drawn> {
    let said = expect_words().notes();
    let catalog = notebook.catalog.get()?;
    let chosen = notebook.seat.with_untracked(|seat| seat.workshop.clone()).unwrap_or_default();
    let mut workshops: Vec<Workshop> = catalog.dataset.day_workshops().iter().cloned().collect();
    workshops.extend(notebook.shelf.with_untracked(|shelf| added_workshops(shelf.notes())));
    let options: Vec<_> = workshops
        .into_iter()
        .map(|workshop| {
            let id = workshop.id.to_string();
            let is_chosen = id == chosen;
            view! { <option value=id selected=is_chosen>{workshop.title}</option> }
        })
        .collect();
    let choose = move |event| {
        let workshop = Some(event_target_value(&event)).filter(|id| !id.is_empty());
        notebook.run(Command::Sit(Seat { workshop, table: None }));
    };
    let select = view! {
        <select on:change=choose>
            <option value="">{said.none}</option>
            {options}
        </select>
    };
    Some(form_field(said.workshop, select))
}

/// The tables of the workshop, or a field where nobody says how many there are.
fn table_choice(notebook: Notebook) -> Option<Drawn> {
    let said = expect_words().notes();
    let catalog = notebook.catalog.get()?;
    let Seat { workshop, table } = notebook.seat.get_untracked();
    // The field stays while one writes in it.
    let id = Memo::new(move |_| notebook.seat.with(|seat| seat.workshop.clone())).get()?;
    let sit = move |table| notebook.run(Command::Sit(Seat { workshop: workshop.clone(), table }));
    let chosen = table.unwrap_or_default();
    let tables = tables(&catalog.dataset, notebook, &id);
    let control = if tables.is_empty() {
        let write = move |event| sit(table_name(&event_target_value(&event)));
        view! { <input type="text" maxlength="40" autocomplete="off" prop:value=chosen on:change=write /> }
            .drawn()
    } else {
        // As the file calls it: the board knows it by that.
        let choose = move |event| sit(Some(event_target_value(&event)).filter(|table| !table.is_empty()));
        let options: Vec<_> = tables
            .into_iter()
            .map(|table| {
                let is_chosen = table == chosen;
                let value = table.clone();
                view! { <option value=value selected=is_chosen>{table}</option> }
            })
            .collect();
        view! {
            <select on:change=choose>
                <option value="">{said.none}</option>
                {options}
            </select>
        }
        .drawn()
    };
    Some(form_field(said.table, control))
}

fn tables(dataset: &Dataset, notebook: Notebook, workshop: &str) -> Vec<String> {
    let workshop = notebook.shelf.with_untracked(|shelf| workshop_of(dataset, shelf.notes(), workshop));
    workshop.and_then(|workshop| workshop.tables).as_ref().map(Tables::names).unwrap_or_default()
}
