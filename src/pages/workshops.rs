use leptos::prelude::*;

use crate::domain::dataset::{Dataset, Workshop};
use crate::route::Route;
use crate::ui::{Draw, Drawn, PageHeader, TrackBadge, expect_words};
use crate::widgets::workshop_time;

/// The workshops of the day.
#[component]
pub fn WorkshopsPage<'a>(
    /// The dataset.
    dataset: &'a Dataset,
) -> impl IntoView + use<> {
    let words = expect_words();
    let workshops = dataset.day_workshops();
    let lead = (words.workshops_lead)(workshops.len(), dataset.workshops.is_empty());
    let items: Vec<Drawn> = workshops.iter().map(|workshop| entry(dataset, workshop)).collect();
    view! {
        <PageHeader lang=words.locale.tag() heading=words.workshops lead=lead.drawn() />
        <ol class="wordings" role="list">
            {items}
        </ol>
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
