use leptos::prelude::*;

use crate::domain::dataset::Organisation;
use crate::route::Route;

/// Organisations as links, in a row.
#[component]
pub fn OrganisationLinks<'a>(
    /// The organisations, in the order of display.
    organisations: Vec<&'a Organisation>,
    /// The language of their names.
    #[prop(into)]
    lang: String,
) -> impl IntoView + use<> {
    let items: Vec<_> = organisations
        .into_iter()
        .map(|organisation| {
            view! {
                <li>
                    <a href=Route::Organisation(organisation.id.clone()).to_string()>
                        {organisation.name.clone()}
                    </a>
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
