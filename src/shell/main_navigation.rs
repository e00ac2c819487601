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
            <ul class="navigation__group" role="list">
                {links(&PAGES)}
            </ul>
            <ul class="navigation__group" role="list" aria-labelledby="organisers">
                <li class="navigation__label" id="organisers">
                    {move || preferences.messages().for_organisers}
                </li>
                {links(&ORGANISERS_PAGES)}
            </ul>
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
                        aria-current=move || (navigation.section() == *route).then_some("page")
                    >
                        {move || name(preferences.messages())}
                    </a>
                </li>
            }
        })
        .collect_view()
}
