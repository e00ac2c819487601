use leptos::prelude::*;

use crate::domain::dataset::Dataset;
use crate::domain::gathering::{BoardRow, GatheringCommand, Received, Tally, board};
use crate::route::Route;
use crate::ui::{Draw, Drawn, Gathering, Notebook, PageHeader, Words, expect_words, section};
use crate::widgets::moment;

/// What other devices have handed over, and what is missing.
#[component]
pub fn GatheringPage<'a>(
    /// The dataset.
    dataset: &'a Dataset,
    /// The notes.
    notebook: Notebook,
    /// Notes on their way.
    gathering: Gathering,
) -> impl IntoView + use<> {
    let words = expect_words();
    let said = words.of_gathering();
    let dataset = dataset.clone();
    let lang = dataset.lang.to_string();
    let shown = Memo::new(move |_| {
        let gathered = gathering.gathered.get();
        board(&dataset, &notebook.shelf.with(|shelf| gathered.with(shelf.notes())))
    });
    let receive = move |_| gathering.run(GatheringCommand::BeginReceiving);
    let erase = move |_| gathering.run(GatheringCommand::Erase);
    let undo = move |_| gathering.run(GatheringCommand::Undo);
    let count = Memo::new(move |_| gathering.gathered.with(|gathered| gathered.sources().count()));
    let can_undo = move || match gathering.received.get() {
        Some(Received::Taken { sources, .. } | Received::Erased { sources, .. }) => sources > 0,
        Some(Received::Undone { .. }) | None => false,
    };
    let rows = move || {
        let board = shown.get();
        board.rows.iter().flat_map(|row| rows_of(words, &lang, notebook, row)).collect::<Vec<_>>()
    };
    let missing = move || {
        let count = shown.with(|board| board.rows.iter().filter(|row| row.all.is_empty()).count());
        (said.board_missing)(count)
    };
    let table = view! {
        <p class="form-said">{missing}</p>
        <div class="board">
            <table>
                <thead>
                    <tr>
                        <th scope="col">{words.notes().workshop}</th>
                        <th scope="col">{said.board_table}</th>
                        <th scope="col">{said.board_heads}</th>
                        <th scope="col">{said.board_devices}</th>
                        <th scope="col">{said.board_notes}</th>
                        <th scope="col">{said.board_last}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    };
    let eyebrow = view! { <a href=Route::Notes.to_string()>{words.notes}</a> };
    view! {
        <PageHeader
            eyebrow=eyebrow.drawn()
            lang=words.locale.tag()
            heading=words.gathering
            lead=said.gathering_lead.drawn()
        />
        <div class="button-row">
            <button type="button" class="button" aria-haspopup="dialog" on:click=receive>
                {said.receive}
            </button>
            {move || {
                (count.get() > 0)
                    .then(|| {
                        view! {
                            <button type="button" class="button" data-quiet on:click=erase>
                                {said.erase_received}
                            </button>
                        }
                            .drawn()
                    })
            }}
        </div>
        <p role="status">
            {move || gathering.received.get().map(said.received)} " " {move || (said.received_sources)(count.get())}
        </p>
        {move || {
            can_undo()
                .then(|| {
                    view! {
                        <button type="button" class="button" data-quiet on:click=undo>
                            {words.notes().undo}
                        </button>
                    }
                        .drawn()
                })
        }}
        {section("board", said.board, table)}
    }
}

fn rows_of(words: Words, lang: &str, notebook: Notebook, row: &BoardRow) -> Vec<Drawn> {
    let said = words.of_gathering();
    let title = match &row.workshop {
        Some((id, title)) => {
            let address = Route::Workshop(id.clone()).to_string();
            view! { <a href=address lang=lang.to_owned()>{title.clone()}</a> }.drawn()
        }
        None => said.no_workshop.drawn(),
    };
    let figures = |tally: &Tally| {
        let number = |count: usize| words.number(count);
        let last = tally.last_ms.and_then(|at| moment(words, notebook, at));
        view! {
            <td>{tally.head_count.map(number)}</td>
            <td>{number(tally.devices.len())}</td>
            <td>{if tally.is_empty() { said.nothing_received.to_owned() } else { number(tally.notes) }}</td>
            <td>{last}</td>
        }
        .drawn()
    };
    let all = view! {
        <tr data-missing=row.all.is_empty().then_some("")>
            <th scope="row">{title}</th>
            <td></td>
            {figures(&row.all)}
        </tr>
    };
    let tables = row.tables.iter().map(|(table, tally)| {
        view! {
            <tr class="board__table" data-missing=tally.is_empty().then_some("")>
                <td></td>
                <th scope="row">{table.clone()}</th>
                {figures(tally)}
            </tr>
        }
        .drawn()
    });
    std::iter::once(all.drawn()).chain(tables).collect()
}
