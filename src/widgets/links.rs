use leptos::prelude::*;

use crate::domain::dataset::{Organisation, Project};
use crate::route::Route;
use crate::ui::{Draw, Drawn, TrialMark};

/// Organisations as links, one below the other; nothing when there are none.
#[must_use]
pub fn organisation_links<'a>(
    organisations: impl IntoIterator<Item = &'a Organisation>,
    lang: &str,
) -> Option<Drawn> {
    let items = organisations.into_iter().map(|organisation| {
        let route = Route::Organisation(organisation.id.clone());
        item(&route, &organisation.name, false)
    });
    link_list(items.collect(), lang)
}

/// Projects as links, one below the other, each with its trial mark; nothing when there are none.
#[must_use]
pub fn project_links<'a>(projects: impl IntoIterator<Item = &'a Project>, lang: &str) -> Option<Drawn> {
    let items = projects.into_iter().map(|project| {
        let route = Route::Project(project.id.clone());
        item(&route, &project.title, project.trial)
    });
    link_list(items.collect(), lang)
}

fn item(route: &Route, name: &str, is_trial: bool) -> Drawn {
    let name = name.to_owned();
    view! {
        <li>
            <a href=route.to_string()>{name}</a>
            {is_trial.then(|| view! { <TrialMark /> })}
        </li>
    }
    .drawn()
}

fn link_list(items: Vec<Drawn>, lang: &str) -> Option<Drawn> {
    let lang = lang.to_owned();
    (!items.is_empty()).then(|| {
        view! {
            <ul class="fact-links" role="list" lang=lang>
                {items}
            </ul>
        }
        .drawn()
    })
}
