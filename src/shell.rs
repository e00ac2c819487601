//! What stands around every page: the skip link, the header with its navigation, and the footer.

use leptos::prelude::*;

use crate::browser::dom;
use crate::i18n::{Locale, Messages};
use crate::pages::{self, LoadFailedPage};
use crate::route::Route;
use crate::state::catalog::{CatalogLoad, Load};
use crate::state::navigation::Navigation;
use crate::state::preferences::{Preferences, Theme};
use crate::ui::provide_words;

/// A page in the navigation, and its name.
type Entry = (Route, fn(&Messages) -> &'static str);

/// What a participant comes for.
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
const ORGANISERS_PAGES: [Entry; 2] =
    [(Route::Report, |words| words.report), (Route::Data, |words| words.data)];

/// The whole document.
#[component]
pub fn Shell() -> impl IntoView {
    let preferences = expect_context::<Preferences>();
    let navigation = expect_context::<Navigation>();
    let words = move || preferences.messages();
    let skip = move |event: leptos::ev::MouseEvent| {
        // The hash holds the page's address: following the link would leave the page.
        event.prevent_default();
        dom::focus("#contenu");
        dom::reveal("#contenu");
    };
    let is_stage = move || navigation.route().section() == Route::Stage(None);
    view! {
        <a class="skip-link" href="#contenu" on:click=skip>
            {move || words().skip_to_content}
        </a>
        <header class="site-header">
            <div class="site-header__bar">
                <a class="brand" href=Route::Day.to_string()>
                    <span class="brand__mark" aria-hidden="true">"*"</span>
                    {move || words().app_name}
                    <span class="visually-hidden">{move || words().home}</span>
                </a>
                <Settings />
                <a
                    class="button site-header__stage"
                    href=Route::Stage(None).to_string()
                    aria-current=move || is_stage().then_some("page")
                >
                    {move || words().project_on_screen}
                </a>
            </div>
            <MainNavigation />
        </header>
        <main id="contenu" tabindex="-1">
            <LoadStatus />
            <Page />
        </main>
        <footer class="site-footer">
            <p>{move || words().footer}</p>
        </footer>
    }
}

#[component]
fn MainNavigation() -> impl IntoView {
    let preferences = expect_context::<Preferences>();
    let navigation = expect_context::<Navigation>();
    let words = move || preferences.messages();
    let links = move |entries: &'static [Entry]| {
        let link = move |(route, name): &'static Entry| {
            let current = move || (navigation.route().section() == *route).then_some("page");
            view! {
                <li>
                    <a href=route.to_string() aria-current=current>
                        {move || name(words())}
                    </a>
                </li>
            }
        };
        entries.iter().map(link).collect_view()
    };
    Effect::new(move || {
        // On a phone the links are wider than the screen.
        let _ = navigation.route();
        dom::reveal(".navigation [aria-current]");
    });
    view! {
        <nav class="navigation" aria-label=move || words().main_navigation>
            <ul class="navigation__group" role="list">
                {links(&PAGES)}
            </ul>
            <ul class="navigation__group" role="list" aria-labelledby="organisers">
                <li class="navigation__label" id="organisers">
                    {move || words().for_organisers}
                </li>
                {links(&ORGANISERS_PAGES)}
            </ul>
        </nav>
    }
}

#[component]
fn Settings() -> impl IntoView {
    let Preferences { locale, theme } = expect_context::<Preferences>();
    let words = move || locale.get().messages();
    let choose_locale = move |event| {
        if let Some(chosen) = Locale::from_tag(&event_target_value(&event)) {
            locale.set(chosen);
        }
    };
    let choose_theme = move |event| theme.set(Theme::from_key(Some(event_target_value(&event)).as_deref()));
    let theme_name = |theme: Theme, words: &Messages| match theme {
        Theme::System => words.theme_system,
        Theme::Light => words.theme_light,
        Theme::Dark => words.theme_dark,
    };
    view! {
        <div class="settings">
            <label class="field">
                <span class="field__label">{move || words().language}</span>
                <select on:change=choose_locale prop:value=move || locale.get().tag()>
                    {Locale::ALL
                        .map(|locale| {
                            view! {
                                <option value=locale.tag() lang=locale.tag()>
                                    {locale.name()}
                                </option>
                            }
                        })
                        .collect_view()}
                </select>
            </label>
            <label class="field">
                <span class="field__label">{move || words().theme}</span>
                <select on:change=choose_theme prop:value=move || theme.get().key().unwrap_or("system")>
                    {Theme::ALL
                        .map(|theme| {
                            view! {
                                <option value=theme.key().unwrap_or("system")>
                                    {move || theme_name(theme, words())}
                                </option>
                            }
                        })
                        .collect_view()}
                </select>
            </label>
        </div>
    }
}

/// Says that the dataset is still loading, once that takes long. It stands empty before, so that what it then says
/// is announced.
#[component]
fn LoadStatus() -> impl IntoView {
    let preferences = expect_context::<Preferences>();
    let catalog = expect_context::<CatalogLoad>();
    view! {
        <p role="status">
            {move || {
                (catalog.get() == Load::LoadingSlowly).then(|| preferences.messages().loading)
            }}
        </p>
    }
}

#[component]
fn Page() -> impl IntoView {
    let preferences = expect_context::<Preferences>();
    let navigation = expect_context::<Navigation>();
    let catalog = expect_context::<CatalogLoad>();
    move || {
        let (locale, route) = (preferences.locale.get(), navigation.route());
        let words = locale.messages();
        provide_words(locale);
        Effect::new(move || navigation.arrive());
        match catalog.get() {
            Load::Loading | Load::LoadingSlowly => {
                dom::set_title(words.app_name);
                ().into_any()
            }
            Load::Ready(catalog) => {
                dom::set_title(&(words.document_title)(&pages::title(&route, &catalog.dataset, words)));
                pages::page(&route, &catalog.dataset, words)
            }
            Load::Failed(failure) => {
                dom::set_title(&(words.document_title)(words.load_failed));
                let on_retry = Callback::new(move |()| catalog.start());
                view! { <LoadFailedPage failure on_retry /> }.into_any()
            }
        }
    }
}
