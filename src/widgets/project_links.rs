use leptos::prelude::*;

use crate::domain::dataset::Project;
use crate::route::Route;
use crate::ui::TrialMark;

/// Projects as links, one below the other.
#[component]
pub fn ProjectLinks<'a>(
    /// The projects, in the order of display.
    projects: Vec<&'a Project>,
    /// The language of their titles.
    #[prop(into)]
    lang: String,
) -> impl IntoView + use<> {
    let items: Vec<_> = projects
        .into_iter()
        .map(|project| {
            view! {
                <li>
                    <a href=Route::Project(project.id.clone()).to_string()>{project.title.clone()}</a>
                    {project.trial.then(|| view! { <TrialMark /> })}
                </li>
            }
        })
        .collect();
    view! {
        <ul class="fact-links" role="list" lang=lang>
            {items}
        </ul>
    }
}
