use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::dataset::Dataset;
use crate::domain::gathering::{
    BoardRow, Export, GatheringCommand, Tally, board, export_csv, export_markdown, export_text, named,
};
use crate::domain::sorting::Sorted;
use crate::route::Route;
use crate::ui::{Draw, Drawn, Gathering, Notebook, PageHeader, Words, expect_words, section};
use crate::widgets::{export_frame, moment, namings, note_entries, take_back};

/// What other devices have handed over, and what is missing.
#[component]
pub fn GatheringPage<'a>(
    /// The dataset.
    dataset: &'a Dataset,
    /// All notes that are gathered.
    notebook: Notebook,
    /// Notes on their way.
    gathering: Gathering,
) -> impl IntoView + use<> {
    let words = expect_words();
    let said = words.of_gathering();
    let dataset = Arc::new(dataset.clone());
    let shared = Arc::clone(&dataset);
    let lang = dataset.lang.to_string();
    let shown = Memo::new(move |_| notebook.shelf.with(|shelf| board(&shared, shelf.notes())));
    let receive = move |_| gathering.run(GatheringCommand::BeginReceiving);
    let erase = move |_| gathering.run(GatheringCommand::Erase);
    let unread = Memo::new(move |_| gathering.unreadable.get() > 0);
    let count = Memo::new(move |_| gathering.gathered.with(|gathered| gathered.sources().count()));
    let rows = move || {
        let board = shown.get();
        board.rows.iter().map(|row| entry(words, &lang, notebook, row)).collect::<Vec<_>>()
    };
    let missing = move || {
        let count = shown.with(|board| board.rows.iter().filter(|row| row.all.is_empty()).count());
        (said.board_missing)(count)
    };
    let rows = view! {
        <p class="form-said">{missing}</p>
        <ul class="board" role="list">
            {rows}
        </ul>
    };
    let exports: Vec<_> = Export::ALL
        .into_iter()
        .map(|kind| {
            let dataset = Arc::clone(&dataset);
            let give = move |_| {
                // Also what has not come in yet.
                let gathered = gathering.gathered.get_untracked();
                let notes = notebook.shelf.with_untracked(|shelf| gathered.with(shelf.notes()));
                let sorted = Sorted::of(&notes);
                let frame = export_frame(words, &dataset, &sorted);
                let entries = note_entries(words, notebook, &dataset, &notes, &sorted);
                let text = match kind {
                    Export::Csv => export_csv(said.export_heads, &entries),
                    Export::Markdown => export_markdown(&frame, &entries),
                    Export::Text => export_text(&frame, &entries),
                    Export::Json => String::new(),
                };
                gathering.run(GatheringCommand::Export(kind, text));
            };
            view! {
                <button type="button" class="button" data-quiet on:click=give>
                    {(said.export)(kind)}
                </button>
            }
        })
        .collect();
    let named = Memo::new(move |_| notebook.shelf.with(|shelf| named(shelf.notes())));
    let personal = move || named.with(|named| namings(said.personal_in_files, named, |_| None));
    let exports = view! {
        <p class="form-said">{said.exports_how}</p>
        <div>{personal}</div>
        <p class="button-row">{exports}</p>
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
            <a class="more" href=Route::Sorting.to_string()>
                {words.of_sorting().to_sorting}
            </a>
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
        <p role="status" class="board__state">
            {move || gathering.received.get().map(said.received)} " " {move || (said.received_sources)(count.get())}
        </p>
        <p role="status" class="form-said">
            {move || unread.get().then(|| (said.unread_sources)(gathering.unreadable.get()))}
        </p>
        {take_back(gathering)}
        {section("board", said.board, rows)}
        {section("exports", said.exports, exports)}
    }
}

/// What there is of a workshop, and of each of its tables.
fn entry(words: Words, lang: &str, notebook: Notebook, row: &BoardRow) -> Drawn {
    let said = words.of_gathering();
    let title = match &row.workshop {
        Some((id, title)) => {
            let address = Route::Workshop(id.clone()).to_string();
            view! { <a href=address lang=lang.to_owned()>{title.clone()}</a> }.drawn()
        }
        None => said.no_workshop.drawn(),
    };
    let tally = |tally: &Tally| {
        let last = tally.last_ms.and_then(|at| moment(words, notebook, at));
        (said.board_tally)(tally, last.as_deref())
    };
    let tables: Vec<_> = row
        .tables
        .iter()
        .map(|(table, of_table)| {
            view! {
                <li class="board__table" data-missing=of_table.is_empty().then_some("")>
                    <span>
                        {if table.is_empty() {
                            said.no_table.to_owned()
                        } else {
                            (words.notes().at_table)(table)
                        }}
                    </span>
                    <span>{tally(of_table)}</span>
                </li>
            }
        })
        .collect();
    view! {
        <li class="board__row" data-missing=row.all.is_empty().then_some("")>
            <h3 class="board__title">{title}</h3>
            <p class="board__tally">{tally(&row.all)}</p>
            {(!tables.is_empty())
                .then(|| {
                    view! {
                        <ul class="board__tables" role="list">
                            {tables}
                        </ul>
                    }
                })}
        </li>
    }
    .drawn()
}
