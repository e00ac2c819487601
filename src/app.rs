//! The start: the browser is asked for its place, and the application is drawn there.

use leptos::prelude::*;

use crate::browser::{dom, print};
use crate::shell::Shell;
use crate::state::catalog::provide_catalog;
use crate::state::finder::provide_finder;
use crate::state::late_findings::provide_late_findings;
use crate::state::lazy_file::provide_lazy_files;
use crate::state::navigation::provide_navigation;
use crate::state::preferences::provide_preferences;

/// Draws the application in place of what `index.html` waits with.
pub fn start() {
    console_error_panic_hook::set_once();
    print::unfold();
    if let Some(place) = dom::mount_point() {
        leptos::mount::mount_to(place, || view! { <App /> }).forget();
    }
}

#[component]
fn App() -> impl IntoView {
    provide_preferences();
    provide_navigation();
    provide_finder();
    provide_lazy_files();
    provide_late_findings();
    provide_catalog();
    view! { <Shell /> }
}
