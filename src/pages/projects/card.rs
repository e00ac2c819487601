use leptos::prelude::*;

use super::marked::{excerpt, marked};
use crate::domain::dataset::{Dataset, Project};
use crate::domain::search::{Field, Marker, visit_texts};
use crate::route::Route;
use crate::ui::{
    Draw, Drawn, EditorialMark, MOST_WITH_FURTHER_LINKS, TrackBadge, expect_gazetteer, expect_words,
    in_language,
};
use crate::widgets::ProjectSummary;

/// A project among `count`, with what was searched for.
#[must_use]
pub fn card(dataset: &Dataset, project: &Project, marker: &Marker, count: usize) -> Drawn {
    let draw_text = |text: &str| marked(text, marker);
    view! {
        <article class="card">
            <ProjectSummary dataset project level=2 draw_text=&draw_text />
            {found_elsewhere(dataset, project, marker)}
            {tracks(dataset, project, marker, count)}
        </article>
    }
    .drawn()
}

/// Where else in the project something was found: in what the card does not show.
fn found_elsewhere(dataset: &Dataset, project: &Project, marker: &Marker) -> Option<Drawn> {
    let words = expect_words();
    let mut found: Vec<Drawn> = Vec::new();
    let mut last = None;
    let gazetteer = expect_gazetteer().get_untracked();
    visit_texts(dataset, project, gazetteer.as_deref(), &mut |field, text| {
        let is_hidden = match field {
            Field::Territory | Field::Themes | Field::Audiences | Field::Description => true,
            // The card calls them by the short one of two names.
            Field::Carriers => {
                !dataset.organisations_of(&project.carriers).any(|carrier| carrier.known_as() == text)
            }
            Field::Title | Field::Tracks | Field::Summary => false,
        };
        // One of each field says enough.
        if !is_hidden || last == Some(field) {
            return;
        }
        if let Some(excerpt) = excerpt(text, marker) {
            last = Some(field);
            found.push(
                view! {
                    <li>
                        <span class="card__label">{(words.found_in)(field)}</span>
                        " "
                        <span lang=dataset.lang.to_string()>{excerpt}</span>
                    </li>
                }
                .drawn(),
            );
        }
    });
    (!found.is_empty()).then(|| view! { <ul class="card__found" role="list">{found}</ul> }.drawn())
}

fn tracks(dataset: &Dataset, project: &Project, marker: &Marker, count: usize) -> Option<Drawn> {
    let words = expect_words();
    let has_links = count <= MOST_WITH_FURTHER_LINKS;
    let all_editorial = project.tracks.iter().all(|link| link.editorial);
    let tracks: Vec<_> = project
        .tracks
        .iter()
        .filter_map(|link| Some((link, dataset.tracks.get(&link.track)?)))
        .map(|(link, track)| {
            let title = marked(&track.title, marker);
            let title = if has_links {
                let href = Route::Track(track.id.clone()).to_string();
                view! {
                    <a href=href lang=dataset.lang.to_string()>
                        {title}
                    </a>
                }
                .drawn()
            } else {
                in_language(dataset.lang.as_str(), title)
            };
            view! {
                <li>
                    <TrackBadge track />
                    {title}
                    {(link.editorial && !all_editorial).then(|| view! { <EditorialMark /> })}
                </li>
            }
        })
        .collect();
    let list = view! {
        <div class="card__tracks">
            <p class="card__label">
                {words.illustrated_tracks} " " {all_editorial.then(|| view! { <EditorialMark /> })}
            </p>
            <ul class="card__track-list" role="list">
                {tracks}
            </ul>
        </div>
    };
    (!project.tracks.is_empty()).then(|| list.drawn())
}
