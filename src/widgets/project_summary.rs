use leptos::prelude::*;

use crate::domain::dataset::{Dataset, Organisation, Project};
use crate::i18n::format::list;
use crate::route::Route;
use crate::ui::{Draw, Drawn, TrialMark, expect_words};

/// The heading, the carriers and the summary of a project, for a list.
#[component]
pub fn ProjectSummary<'a>(
    /// The dataset that it belongs to.
    dataset: &'a Dataset,
    /// The project.
    project: &'a Project,
    /// The level of its heading: 2 or 3.
    level: u8,
    /// How its texts are drawn, when something is to be marked in them.
    #[prop(default = &plain)]
    draw_text: &'a dyn Fn(&str) -> Drawn,
) -> impl IntoView + use<> {
    let words = expect_words();
    let lang = dataset.lang.to_string();
    let carriers = carrier_names(dataset, project);
    let title = view! {
        <a href=Route::Project(project.id.clone()).to_string()>{draw_text(&project.title)}</a>
        {project.trial.then(|| view! { <TrialMark /> })}
    };
    let heading = match level {
        2 => view! { <h2 class="project-summary__title" lang=lang.clone()>{title}</h2> }.drawn(),
        _ => view! { <h3 class="project-summary__title" lang=lang.clone()>{title}</h3> }.drawn(),
    };
    view! {
        {heading}
        {carriers
            .map(|names| {
                view! {
                    <p class="project-summary__carriers">
                        {words.carried_by} " " <span lang=lang.clone()>{draw_text(&names)}</span>
                    </p>
                }
            })}
        <p lang=lang>
            {draw_text(&project.summary)}
        </p>
    }
}

fn plain(text: &str) -> Drawn {
    text.to_owned().drawn()
}

/// The names of those who carry a project, when they are known.
#[must_use]
fn carrier_names(dataset: &Dataset, project: &Project) -> Option<String> {
    let names: Vec<&str> = dataset.organisations_of(&project.carriers).map(Organisation::known_as).collect();
    list(dataset.lang.as_str(), &names)
}
