//! The ways to hand notes over: what the device can do, the quickest first.

use std::sync::Arc;

use handover::Code;
use leptos::prelude::*;

use crate::domain::gathering::{GatheringCommand, Parcel, Reading, Way};
use crate::domain::notes::Command;
use crate::ui::{Draw, Drawn, Gathering, Notebook, expect_words, window};
use crate::widgets::namings;

/// The id of what names the dialog.
const HEADING: &str = "hand-over-heading";

/// The dialog, which is open as long as something is about to be handed over.
#[must_use]
pub fn hand_over_dialog(notebook: Notebook, gathering: Gathering) -> Drawn {
    let is_open = Memo::new(move |_| gathering.parcel.with(Option::is_some));
    let content = move || gathering.parcel.get().map(|parcel| ways(notebook, gathering, &parcel));
    let on_close = Callback::new(move |()| gathering.run(GatheringCommand::EndHandingOver));
    window(HEADING, expect_words().of_gathering().hand_over, is_open, false, content, on_close)
}

fn ways(notebook: Notebook, gathering: Gathering, parcel: &Arc<Parcel>) -> Drawn {
    let said = expect_words().of_gathering();
    if parcel.is_empty {
        return view! { <p>{said.nothing_to_hand_over}</p> }.drawn();
    }
    let way = |way: Way, label: &'static str, how: &'static str| {
        let hand_over = move |_| gathering.run(GatheringCommand::HandOver(way));
        view! {
            <li class="ways__way">
                <button type="button" class="button" data-quiet on:click=hand_over>
                    {label}
                </button>
                <p>{how}</p>
            </li>
        }
        .drawn()
    };
    view! {
        <p>
            <strong>{(said.to_hand_over)(parcel.notes, parcel.others)}</strong>
        </p>
        <p class="form-said">{said.hand_over_what}</p>
        <p>{move || (gathering.reading.get() != Reading::Done).then_some(said.received_unread)}</p>
        {personal(notebook, gathering, parcel)}
        <ul class="ways" role="list">
            {gathering.can_share.then(|| way(Way::Sheet, said.share, said.share_how))}
            {codes(gathering, parcel)}
            {way(Way::File, said.file, said.file_how)}
            {(!parcel.frames.is_empty()).then(|| way(Way::Text, said.text, said.text_how))}
        </ul>
        <p role="status" class="ways__handed">
            {move || gathering.handed.get().map(said.handed)}
        </p>
        <p class="form-said">{said.deletions_travel}</p>
    }
    .drawn()
}

/// The notes that somebody should read again first.
fn personal(notebook: Notebook, gathering: Gathering, parcel: &Parcel) -> Option<Drawn> {
    let words = expect_words();
    namings(words.of_gathering().personal, &parcel.personal, |naming| {
        let id = naming.note;
        let edit = move |_| {
            gathering.run(GatheringCommand::EndHandingOver);
            notebook.run(Command::GoOn(id));
        };
        // What somebody else wrote is theirs to change.
        naming.is_own.then(|| {
            view! {
                <button type="button" class="button" data-quiet on:click=edit>
                    {words.notes().edit}
                </button>
            }
            .drawn()
        })
    })
}

/// Codes, one after the other, in black on white whatever the theme: a camera reads nothing else as surely.
fn codes(gathering: Gathering, parcel: &Arc<Parcel>) -> Drawn {
    let said = expect_words().of_gathering();
    if !parcel.has_codes() {
        return view! { <li class="ways__way"><p>{said.too_many_codes}</p></li> }.drawn();
    }
    let count = parcel.frames.len();
    let shared = Arc::clone(parcel);
    let code = Memo::new(move |_| {
        let code = shared.frames.get(gathering.code.get()).and_then(Code::of);
        code.map(|code| (code.side(), code.path())).unwrap_or_default()
    });
    let view_box = move || {
        let side = code.with(|(side, _)| side.to_string());
        ["0 0", &side, &side].join(" ")
    };
    let path = move || code.with(|(_, path)| path.clone());
    let place = move || (said.code_of)(gathering.code.get() + 1, count);
    let step = move |further: isize, label: &'static str| {
        let step = move |_| gathering.run(GatheringCommand::StepCode(further));
        view! {
            <button type="button" class="button" data-quiet on:click=step>
                {label}
            </button>
        }
        .drawn()
    };
    let toggle = move |_| gathering.run(GatheringCommand::ToggleCodes);
    let turning = (count > 1).then(|| {
        view! {
            <div class="button-row">
                {step(-1, said.previous_code)}
                <button type="button" class="button" data-quiet on:click=toggle>
                    {move || if gathering.is_playing.get() { said.stop_codes } else { said.play_codes }}
                </button> {step(1, said.next_code)}
            </div>
        }
    });
    let are_read = move |_| gathering.run(GatheringCommand::HandOver(Way::Codes));
    view! {
        <li class="ways__way">
            <details class="codes">
                <summary class="codes__summary">{said.codes}</summary>
                <p>{said.codes_how}</p>
                <svg class="codes__code" viewBox=view_box role="img" aria-label=place>
                    <rect width="100%" height="100%" />
                    <path d=path />
                </svg>
                <p class="codes__place" aria-hidden="true">
                    {place}
                </p>
                {turning}
                <p>
                    <button type="button" class="button" on:click=are_read>
                        {said.codes_are_read}
                    </button>
                </p>
            </details>
        </li>
    }
    .drawn()
}
