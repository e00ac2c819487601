use leptos::prelude::*;

use crate::domain::dataset::{Dataset, Moment};
use crate::i18n::format::partial_date;
use crate::route::Route;
use crate::ui::{Draw, Drawn, expect_words, section};

/// What happened, in the order of the dataset; what came after the day stands apart.
#[component]
pub fn Timeline<'a>(
    /// The dataset.
    dataset: &'a Dataset,
    /// What happened.
    moments: Vec<&'a Moment>,
    /// Whether a moment leads to the project that it is about.
    with_projects: bool,
) -> impl IntoView + use<> {
    let words = expect_words();
    let (later, before): (Vec<_>, Vec<_>) = moments.into_iter().partition(|moment| moment.later);
    let later = (!later.is_empty()).then(|| {
        view! {
            <h3 class="timeline__later">{words.since_the_day}</h3>
            {moment_list(dataset, &later, with_projects)}
        }
    });
    let before = (!before.is_empty()).then(|| moment_list(dataset, &before, with_projects));
    section("timeline", words.timeline, (before, later))
}

fn moment_list(dataset: &Dataset, moments: &[&Moment], with_projects: bool) -> Drawn {
    let words = expect_words();
    let lang = dataset.lang.to_string();
    let items: Vec<_> = moments
        .iter()
        .map(|moment| {
            let project = moment.project.as_ref().filter(|_| with_projects);
            let project = project.and_then(|id| dataset.projects.get(id)).map(|project| {
                view! {
                    <a class="timeline__project" href=Route::Project(project.id.clone()).to_string()>
                        {project.title.clone()}
                    </a>
                }
            });
            view! {
                <li class="timeline__moment">
                    <span class="timeline__date">{partial_date(words.locale, moment.date)}</span>
                    <span class="timeline__text" lang=lang.clone()>
                        <span>{moment.text.clone()}</span>
                        " "
                        {project}
                    </span>
                </li>
            }
        })
        .collect();
    view! {
        <ol class="timeline" role="list" data-projects=with_projects.then_some("")>
            {items}
        </ol>
    }
    .drawn()
}
