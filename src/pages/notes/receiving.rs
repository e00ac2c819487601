//! Receiving: what is given is shown with what would come of it, before anything is taken.

use leptos::prelude::*;

use crate::domain::gathering::{GatheringCommand, Offered, Reading, Scanning};
use crate::ui::{Draw, Drawn, Gathering, Notebook, expect_words, window};
use crate::widgets::moment;

/// The id of what names the dialog.
const HEADING: &str = "receive-heading";

/// What the camera shows.
const VIDEO: &str = ".receive__camera";

/// The field of the text.
const TEXT: &str = "receive-text";

/// The dialog, which is open as long as somebody is about to receive something.
#[must_use]
pub fn receive_dialog(notebook: Notebook, gathering: Gathering) -> Drawn {
    let is_open = Memo::new(move |_| gathering.offer.with(Option::is_some));
    let content = move || is_open.get().then(|| view! { <Receive notebook gathering /> }.drawn());
    let on_close = Callback::new(move |()| gathering.run(GatheringCommand::EndReceiving));
    window(HEADING, expect_words().of_gathering().receive, is_open, false, content, on_close)
}

#[component]
fn Receive(notebook: Notebook, gathering: Gathering) -> Drawn {
    let said = expect_words().of_gathering();
    let text = NodeRef::<leptos::html::Textarea>::new();
    let look = move |_| {
        if let Some(field) = text.get_untracked() {
            gathering.run(GatheringCommand::LookAt(field.value()));
            field.set_value("");
        }
    };
    let take = move |_| gathering.run(GatheringCommand::Take);
    let offered = move || {
        let offer = gathering.offer.get()?;
        let all: Vec<_> = offer.all.iter().map(|offered| item(notebook, offered)).collect();
        Some(view! { <ul class="offer" role="list">{all}</ul> }.drawn())
    };
    let changes = Memo::new(move |_| {
        // What is still read, here or on the device, may change what would come of it.
        let is_reading =
            gathering.progress.with(Option::is_some) || gathering.reading.get() == Reading::UnderWay;
        !is_reading && gathering.offer.with(|offer| offer.as_ref().is_some_and(|offer| offer.changes()))
    });
    let told = Memo::new(move |_| {
        if let Some((read, count)) = gathering.progress.get() {
            return (said.reading)(read, count);
        }
        gathering.offer.with(|offer| match offer {
            Some(offer) if !offer.all.is_empty() => {
                let (sources, others) = offer.counts();
                let is_over = sources > 0 && !offer.changes() && !offer.is_incomplete();
                let nothing = if is_over { said.nothing_comes } else { "" };
                [&(said.looked)(sources, others), nothing].join(" ")
            }
            _ => String::new(),
        })
    });
    let end = move || {
        changes.get().then(|| {
            view! {
                <button type="button" class="button" on:click=take>
                    {said.take}
                </button>
            }
            .drawn()
        })
    };
    view! {
        <div class="receive">
            <p class="form-said">{said.receive_how}</p>
            <label class="file-picker__field">
                <span>{said.choose_files}</span>
                <input type="file" multiple on:change=move |event| gathering.on_files.run(event) />
            </label>
            {(gathering.has_camera)().then(|| camera(gathering))}
            <label class="form-label" for=TEXT>
                {said.paste}
            </label>
            <textarea class="form-text" id=TEXT rows="3" spellcheck="false" node_ref=text></textarea>
            <p>
                <button type="button" class="button" data-quiet on:click=look>
                    {said.look_at_paste}
                </button>
            </p>
            <p role="status" class="form-said">
                {move || told.get()}
            </p>
            <div>{offered}</div>
            <p>{end}</p>
        </div>
    }
    .drawn()
}

/// The camera, which looks only while somebody asks it to.
fn camera(gathering: Gathering) -> Drawn {
    let said = expect_words().of_gathering();
    let is_on =
        Memo::new(move |_| matches!(gathering.scanning.get(), Some(Scanning::Beginning | Scanning::Looking)));
    let toggle = move |_| {
        let command = if is_on.get_untracked() {
            GatheringCommand::EndScanning
        } else {
            GatheringCommand::BeginScanning(VIDEO)
        };
        gathering.run(command);
    };
    let told = Memo::new(move |_| gathering.scanning.get().map(said.scanning));
    view! {
        <div>
            <button type="button" class="button" data-quiet on:click=toggle>
                {move || if is_on.get() { said.stop_scanning } else { said.scan }}
            </button>
            <p role="status" class="form-said">
                {move || told.get()}
            </p>
            <video class="receive__camera" playsinline muted hidden=move || !is_on.get()></video>
        </div>
    }
    .drawn()
}

fn item(notebook: Notebook, offered: &Offered) -> Drawn {
    let words = expect_words();
    let said = words.of_gathering();
    let name = if offered.name.is_empty() { said.pasted.to_owned() } else { offered.name.clone() };
    let (what, made) = match &offered.outcome {
        Ok(coming) => {
            let made = moment(words, notebook, coming.made_ms).map(|made| (said.coming_from)(&made));
            ((said.coming)(coming), made)
        }
        Err(reason) => ((said.not_offered)(reason), None),
    };
    view! {
        <li class="offer__item" data-refused=offered.outcome.is_err().then_some("")>
            <strong>{name}</strong>
            {made.map(|made| view! { <span class="offer__made">{made}</span> })}
            <p>{what}</p>
        </li>
    }
    .drawn()
}
