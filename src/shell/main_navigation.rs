use leptos::prelude::*;

use crate::i18n::Messages;
use crate::route::Route;
use crate::state::navigation::Navigation;
use crate::state::preferences::Preferences;

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
        <nav class="navigation" aria-label=move || preferences.messages().main_navigation>
            <div class="navigation__group">
                <ul role="list">{links(&PAGES)}</ul>
            </div>
            <div class="navigation__group">
                <span class="navigation__label" id="organisers">
                    {move || preferences.messages().for_organisers}
                </span>
                <ul role="list" aria-labelledby="organisers">
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
                        {move || name(preferences.messages())}
                    </a>
                </li>
            }
        })
        .collect_view()
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
