//! The document around the application: its title, its language, its theme, its focus.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::{document, window};

/// The element in which the application is shown, emptied of what `index.html` put there to wait with.
#[must_use]
pub fn mount_point() -> Option<HtmlElement> {
    let element: HtmlElement = document()?.get_element_by_id("app")?.dyn_into().ok()?;
    element.set_text_content(None);
    Some(element)
}

/// Names the page in the tab and in the history.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets an attribute of the root element, or removes it.
pub fn set_root_attribute(name: &str, value: Option<&str>) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // Both fail only for a name that is no attribute's.
        let _ = match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        };
    }
}

/// Gives the focus to the first element that matches, without scrolling. Returns whether there is one.
pub fn focus(selector: &str) -> bool {
    let Some(element) = find(selector).and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    element.focus_with_options(&options).is_ok()
}

/// Whether an element matches.
#[must_use]
pub fn has(selector: &str) -> bool {
    find(selector).is_some()
}

/// Scrolls the first element that matches to the top of the view.
pub fn reveal(selector: &str) {
    if let Some(element) = find(selector) {
        element.scroll_into_view();
    }
}

/// Scrolls the first element that matches to the middle of the view. Returns whether there is one.
pub fn reveal_in_the_middle(selector: &str) -> bool {
    let Some(element) = find(selector) else { return false };
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Center);
    element.scroll_into_view_with_scroll_into_view_options(&options);
    true
}

/// How far the page is scrolled, in CSS pixels.
#[must_use]
pub fn scroll_y_px() -> f64 {
    window().and_then(|window| window.scroll_y().ok()).unwrap_or_default()
}

/// Scrolls the page to that many CSS pixels from its top.
pub fn scroll_to(y_px: f64) {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, y_px);
    }
}

fn find(selector: &str) -> Option<Element> {
    document()?.query_selector(selector).ok()?
}
