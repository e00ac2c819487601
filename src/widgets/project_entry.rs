use leptos::prelude::*;

use crate::domain::dataset::{Dataset, Project};
use crate::route::Route;
use crate::ui::{Draw, Drawn, EditorialMark, TrialMark};

/// A project in a long list of rows, with its marks, and a text on it.
#[must_use]
pub fn project_entry(
    dataset: &Dataset,
    project: &Project,
    is_editorial: bool,
    text: Option<String>,
) -> Drawn {
    let lang = dataset.lang.to_string();
    view! {
        <div role="listitem">
            <p class="reason__title">
                <span lang=lang.clone()>
                    <a href=Route::Project(project.id.clone()).to_string()>{project.title.clone()}</a>
                </span>
                {project.trial.then(|| view! { <TrialMark /> })}
                {is_editorial.then(|| view! { " " <EditorialMark /> })}
            </p>
            {text.map(|text| view! { <p lang=lang>{text}</p> })}
        </div>
    }
    .drawn()
}
