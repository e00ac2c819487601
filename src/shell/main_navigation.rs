use leptos::prelude::*;

use crate::i18n::Messages;
use crate::route::Route;
use crate::state::catalog::{CatalogLoad, Load};
use crate::state::late_findings::LateFindings;
use crate::state::navigation::Navigation;
use crate::state::preferences::Preferences;
use crate::ui::Draw;

/// A page in the navigation, and its name.
type Entry = (Route, fn(&Messages) -> &'static str);

/// What a participant comes for: what is on, where, and where to write.
const PAGES: [Entry; 7] = [
    (Route::Day, |words| words.day),
    (Route::Projects, |words| words.projects),
    (Route::Tracks, |words| words.tracks),
    (Route::Workshops, |words| words.workshops),
    (Route::Notes, |words| words.notes),
    (Route::Map, |words| words.map),
    (Route::Matrix, |words| words.matrix),
];

/// What an organiser uses.
const ORGANISERS_PAGES: [Entry; 3] = [
    (Route::Report, |words| words.report),
    (Route::Data, |words| words.data),
    (Route::Stage(None), |words| words.project_on_screen),
];

/// The links to the pages.
#[component]
pub fn MainNavigation() -> impl IntoView {
    let preferences = expect_context::<Preferences>();
    view! {
        <nav class="navigation" aria-label=preferences.word(|words| words.main_navigation)>
            <div class="navigation__group">
                <ul role="list">{links(&PAGES)}</ul>
            </div>
            <div class="navigation__group">
                <span class="navigation__label" id="navigation-organisers">
                    {preferences.word(|words| words.for_organisers)}
                </span>
                <ul role="list" aria-labelledby="navigation-organisers">
                    {links(&ORGANISERS_PAGES)}
                </ul>
            </div>
        </nav>
    }
}

fn links(entries: &'static [Entry]) -> impl IntoView {
    let preferences = expect_context::<Preferences>();
    let navigation = expect_context::<Navigation>();
    entries
        .iter()
        .map(|(route, name)| {
            view! {
                <li>
                    <a
                        href=route.to_string()
                        aria-current=move || current(navigation, route)
                    >
                        {preferences.word(*name)}
                        {(*route == Route::Data).then(|| view! { <FindingCount /> })}
                    </a>
                </li>
            }
        })
        .collect_view()
}

/// How many findings there are on the file of the day, beside the link to where they are.
#[component]
fn FindingCount() -> impl IntoView {
    let preferences = expect_context::<Preferences>();
    let catalog = expect_context::<CatalogLoad>();
    let late = expect_context::<LateFindings>();
    move || {
        let Load::Ready(catalog) = catalog.get() else { return None };
        let count = late.count_all(&catalog);
        let words = preferences.messages();
        (count > 0).then(|| {
            view! {
                <span class="navigation__count">
                    <span aria-hidden="true">{count.to_string()}</span>
                    <span class="visually-hidden">{format!(" ({})", (words.findings_on_link)(count))}</span>
                </span>
            }
            .drawn()
        })
    }
}

/// The page itself is marked apart from the section it belongs to, whose link still leads somewhere else.
fn current(navigation: Navigation, route: &Route) -> Option<&'static str> {
    if navigation.section() != *route {
        None
    } else if navigation.route() == *route {
        Some("page")
    } else {
        Some("true")
    }
}
