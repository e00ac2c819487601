//! Notes as a file, the way back, and their end; and how much room they take.

use leptos::prelude::*;
use notes::Form;

use crate::domain::gathering::GatheringCommand;
use crate::domain::notes::Command;
use crate::i18n::format::{clock_time, day};
use crate::route::Route;
use crate::ui::{
    Dialog, DialogPlace, Draw, Drawn, Gathering, Notebook, expect_minute, expect_words, section,
};
use crate::widgets::take_back;

/// The id of what names the dialog.
const HEADING: &str = "erase-heading";

/// What can be done with all notes at once.
#[component]
pub fn InAndOut(
    /// The notes.
    notebook: Notebook,
    /// Notes on their way.
    gathering: Gathering,
) -> Drawn {
    let said = expect_words().notes();
    let dialog = Dialog::default();
    let count = Memo::new(move |_| notebook.shelf.with(|shelf| shelf.notes().of_form(Form::Note).count()));
    // What was deleted is still on the device, with all that once stood there.
    let has_some = Memo::new(move |_| notebook.shelf.with(|shelf| shelf.notes().all().next().is_some()));
    let download = move |_| notebook.run(Command::Download);
    let erase = move |_| {
        dialog.close();
        notebook.run(Command::Erase);
    };
    let ask = view! {
        <h2 class="notes__erase" id=HEADING>
            {move || (said.erase_heading)(count.get())}
        </h2>
        <p>{said.erase_what}</p>
        <p class="button-row">
            <button type="button" class="button" on:click=download>
                {said.download_now}
            </button>
            <button type="button" class="button" data-quiet on:click=erase>
                {said.erase_now}
            </button>
        </p>
    };
    let read_back = move || notebook.read_back.with(|read_back| read_back.as_ref().map(said.read_back));
    let content = view! {
        {on_their_way(notebook, gathering)}
        <p class="button-row">
            <button type="button" class="button" data-quiet on:click=download>
                {said.download}
            </button>
            {move || {
                let open = move |_| dialog.open();
                let button = view! {
                    <button type="button" class="button" data-quiet aria-haspopup="dialog" on:click=open>
                        {said.erase}
                    </button>
                };
                has_some.get().then(|| button.drawn())
            }}
        </p>
        <label class="file-picker__field">
            <span>{said.read_file}</span>
            <input
                type="file"
                accept=".json,.txt,application/json,text/plain"
                on:change=move |event| notebook.on_read.run(event)
            />
        </label>
        <p role="status" class="form-said">
            {read_back}
        </p>
        <label class="gauge">
            <span>{said.room}</span>
            <meter class="gauge__meter" min="0" max="100" high=notebook.short_percent.to_string() prop:value=move || notebook.used_percent.get().to_string()>
                {move || (said.room_used)(notebook.used_percent.get())}
            </meter>
            <span aria-hidden="true">{move || (said.room_used)(notebook.used_percent.get())}</span>
        </label>
        <DialogPlace dialog labelled_by=HEADING always=ask.drawn() />
    };
    section("in-and-out", said.in_and_out, view! { <div class="notes__ways">{content}</div> })
}

/// Handing over and receiving, and how far that has come.
fn on_their_way(notebook: Notebook, gathering: Gathering) -> Drawn {
    let words = expect_words();
    let said = words.of_gathering();
    let minute = expect_minute();
    let hand_over = move |_| gathering.run(GatheringCommand::BeginHandingOver);
    let receive = move |_| gathering.run(GatheringCommand::BeginReceiving);
    let handed_at = move || {
        let at = (notebook.local_time)(gathering.handed_ms.get()?)?;
        let is_today = minute.get().is_none_or(|now| now.date() == at.date());
        let date = (!is_today).then(|| day(words.locale, at.date()));
        let (notes, others) = notebook.to_hand_over.get();
        Some((said.handed_at)(date.as_deref(), &clock_time(at.time()), notes, others > 0))
    };
    let to_the_gathering = move || {
        gathering
            .gathered
            .with(|gathered| !gathered.is_empty())
            .then(|| view! { <a href=Route::Gathering.to_string()>{said.to_the_gathering}</a> }.drawn())
    };
    view! {
        <p class="button-row">
            <button type="button" class="button" aria-haspopup="dialog" on:click=hand_over>
                {said.hand_over}
            </button>
            <button type="button" class="button" data-quiet aria-haspopup="dialog" on:click=receive>
                {said.receive}
            </button>
        </p>
        <p role="status" class="form-said">
            {handed_at}
        </p>
        <p role="status" class="form-said">
            {move || gathering.received.get().map(said.received)}
        </p>
        {take_back(gathering)}
        <p>{to_the_gathering}</p>
    }
    .drawn()
}
