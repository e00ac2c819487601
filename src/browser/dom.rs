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
    focus_without_scrolling(&element)
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

/// Whether the page is long enough to be scrolled to that many CSS pixels from its top.
#[must_use]
pub fn can_scroll_to(y_px: f64) -> bool {
    let root = document().and_then(|document| document.document_element());
    root.is_some_and(|root| f64::from(root.scroll_height()) >= y_px + f64::from(root.client_height()))
}

/// Brings the nearest link that matches into the middle of the view, unless it is in view, and gives it the focus.
pub fn reveal_nearest(selector: &str) {
    let Some(document) = document() else { return };
    let Ok(found) = document.query_selector_all(selector) else { return };
    let height_px = document.document_element().map_or(0.0, |root| f64::from(root.client_height()));
    let mut nearest: Option<(f64, Element)> = None;
    for element in (0..found.length()).filter_map(|index| found.get(index)?.dyn_into::<Element>().ok()) {
        let y_px = element.get_bounding_client_rect().top();
        if nearest
            .as_ref()
            .is_none_or(|(least, _)| (y_px - height_px / 2.0).abs() < (least - height_px / 2.0).abs())
        {
            nearest = Some((y_px, element));
        }
    }
    let Some((y_px, element)) = nearest else { return };
    if !(0.0..=height_px).contains(&y_px) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Center);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
    if let Ok(element) = element.dyn_into::<HtmlElement>() {
        focus_without_scrolling(&element);
    }
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

fn focus_without_scrolling(element: &HtmlElement) -> bool {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    element.focus_with_options(&options).is_ok()
}
