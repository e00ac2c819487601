use leptos::prelude::*;

use crate::domain::dataset::{Dataset, Workshop};
use crate::domain::ids::WorkshopId;
use crate::domain::notes::{Command, added_workshops};
use crate::route::Route;
use crate::ui::{
    Draw, Drawn, Notebook, PageHeader, TrackBadge, expect_words, form_field, section, use_notebook,
};
use crate::widgets::{SaveLine, workshop_time};

/// The workshops of the day.
#[component]
pub fn WorkshopsPage<'a>(
    /// The dataset.
    dataset: &'a Dataset,
) -> impl IntoView + use<> {
    let words = expect_words();
    let workshops = dataset.day_workshops();
    let lead = (words.workshops_lead)(workshops.len(), dataset.workshops.is_empty());
    let lang = dataset.lang.to_string();
    let items: Vec<Drawn> = workshops.iter().map(|workshop| entry(dataset, workshop)).collect();
    view! {
        <PageHeader lang=words.locale.tag() heading=words.workshops lead=lead.drawn() />
        <ol class="wordings" role="list">
            {items}
        </ol>
        <p>
            <a class="more" href=Route::TableSigns.to_string()>
                {words.of_pages().signs_to_print}
            </a>
        </p>
        {added_section(lang)}
    }
}

fn entry(dataset: &Dataset, workshop: &Workshop) -> Drawn {
    let lang = dataset.lang.to_string();
    let subject = dataset.subject_of_workshop(workshop).map(str::to_owned);
    let badges: Vec<_> = workshop
        .tracks
        .iter()
        .filter_map(|id| dataset.tracks.get(id))
        .map(|track| view! { <TrackBadge track /> })
        .collect();
    let where_and_when: Vec<_> = [workshop_time(dataset, workshop), workshop.room.clone()]
        .into_iter()
        .flatten()
        .map(|part| view! { <li>{part}</li> })
        .collect();
    view! {
        <li class="wording">
            {badges}
            <div>
                <h2 class="wording__title" lang=lang.clone()>
                    <a href=Route::Workshop(workshop.id.clone()).to_string()>{workshop.title.clone()}</a>
                </h2>
                {subject.map(|subject| view! { <p lang=lang>{subject}</p> })}
                {(!where_and_when.is_empty())
                    .then(|| {
                        view! {
                            <ul class="inline-list" role="list">
                                {where_and_when}
                            </ul>
                        }
                    })}
            </div>
        </li>
    }
    .drawn()
}

/// The workshops that were added on the device, and the way to add one. They come once the notes are there.
fn added_section(lang: String) -> Drawn {
    let said = expect_words().notes();
    let notebook = use_notebook();
    let content = move || {
        let notebook = notebook.get()?;
        let added = Memo::new(move |_| {
            let added = notebook.shelf.with(|shelf| added_workshops(shelf.notes()));
            added
                .into_iter()
                .map(|workshop| (workshop.id, workshop.title, workshop.question))
                .collect::<Vec<_>>()
        });
        let lang = lang.clone();
        let list = move || {
            let items: Vec<Drawn> =
                added.get().into_iter().map(|workshop| added_entry(workshop, &lang)).collect();
            (!items.is_empty()).then(|| {
                let list = view! {
                    <ol class="wordings" role="list">
                        {items}
                    </ol>
                };
                section("added-workshops", said.added_here, list)
            })
        };
        Some(view! { <div>{list}</div> {adding(notebook)} <SaveLine notebook is_of_all=true /> }.drawn())
    };
    view! { <div>{content}</div> }.drawn()
}

fn added_entry((id, title, question): (WorkshopId, String, Option<String>), lang: &str) -> Drawn {
    view! {
        <li class="wording">
            <div>
                <h3 class="wording__title" lang=lang.to_owned()>
                    <a href=Route::Workshop(id).to_string()>{title}</a>
                </h3>
                {question.map(|question| view! { <p lang=lang.to_owned()>{question}</p> })}
            </div>
        </li>
    }
    .drawn()
}

/// Adds a workshop.
fn adding(notebook: Notebook) -> Drawn {
    let said = expect_words().notes();
    let (title, question) = (NodeRef::<leptos::html::Input>::new(), NodeRef::<leptos::html::Input>::new());
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let (Some(title), Some(question)) = (title.get_untracked(), question.get_untracked()) else { return };
        if !title.value().trim().is_empty() {
            notebook.run(Command::AddWorkshop { title: title.value(), question: question.value() });
            title.set_value("");
            question.set_value("");
            // It fails only for what is gone.
            let _ = title.focus();
        }
    };
    let title_input =
        view! { <input type="text" required maxlength="200" autocomplete="off" node_ref=title /> };
    let question_input = view! { <input type="text" maxlength="300" autocomplete="off" node_ref=question /> };
    view! {
        <details class="adding">
            <summary>{said.add_workshop}</summary>
            <form class="adding__form" on:submit=add>
                {form_field(said.workshop_title, title_input)}
                {form_field(said.workshop_question, question_input)}
                <button type="submit" class="button">
                    {said.add}
                </button>
            </form>
        </details>
    }
    .drawn()
}
