//! The document around the application: its title, its language, its theme, its focus.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, MouseEvent};

use super::{document, listen_with, window};

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

/// Scrolls to the beginning of the first element that matches, when that is above the view.
pub fn bring_back(selector: &str) {
    if let Some(element) = find(selector).filter(|element| element.get_bounding_client_rect().top() < 0.0) {
        element.scroll_into_view();
    }
}

/// Calls `then` whenever a link is followed, for as long as the document lives: with the address of the link, as written,
/// and which of the links to it among `scope` this one is, counted from 0.
pub fn on_follow(scope: &'static str, then: impl Fn(String, Option<u32>) + 'static) {
    listen_with("click", move |event| {
        let link = target(&event).and_then(|target| target.closest("[href]").ok()?);
        if let Some((link, address)) = link.and_then(|link| Some((link.clone(), link.get_attribute("href")?)))
        {
            let index = index_of(&link, &links_within(scope, &address));
            then(address, index);
        }
    });
}

/// The value of the button that an event is on, or of what stands for one; nothing when it is on something else.
#[must_use]
pub fn pressed(event: &MouseEvent) -> Option<String> {
    let pressed = target(event)?.closest("button[value], [data-value]").ok()??;
    pressed.get_attribute("value").or_else(|| pressed.get_attribute("data-value"))
}

/// Where the element that has the focus is seen, in CSS pixels from the top of the view, when it is in one that matches.
#[must_use]
pub fn focus_y_px(scope: &str) -> Option<f64> {
    let focused = document()?.active_element().filter(|element| is_within(element, scope))?;
    Some(focused.get_bounding_client_rect().top())
}

/// Scrolls the page by that many CSS pixels.
pub fn scroll_by(y_px: f64) {
    if let Some(window) = window() {
        window.scroll_by_with_x_and_y(0.0, y_px);
    }
}

/// The links within an element to that address.
#[must_use]
pub fn links_within(scope: &str, address: &str) -> String {
    format!("{scope} [href=\"{}\"]", address.replace(['"', '\\'], ""))
}

fn index_of(element: &Element, selector: &str) -> Option<u32> {
    let found = document()?.query_selector_all(selector).ok()?;
    (0..found.length()).find(|index| found.get(*index).is_some_and(|node| element.is_same_node(Some(&node))))
}

/// Gives the focus to one of the elements that match, counted from 0, and brings it into view. Returns whether there are so
/// many.
pub fn return_to(selector: &str, index: u32) -> bool {
    let Some(element) = nth(selector, index) else { return false };
    bring_into_view(&element);
    focus_without_scrolling(&element)
}

/// The value of the input that an event is on, when that one matches.
#[must_use]
pub fn value_of(event: &Event, selector: &str) -> Option<String> {
    let input = target(event)?.dyn_into::<HtmlInputElement>().ok()?;
    input.matches(selector).ok()?.then(|| input.value())
}

/// The value of the control that has the focus, if it is an input.
#[must_use]
pub fn focused_value() -> Option<String> {
    Some(document()?.active_element()?.dyn_into::<HtmlInputElement>().ok()?.value())
}

/// Which of the elements that match has the focus, counted from 0, if one has.
#[must_use]
pub fn place_of_focus(selector: &str) -> Option<u32> {
    let focused = document()?.active_element()?;
    index_of(&focused, selector)
}

/// Which of the elements that match `all` the first one is that matches `one`, counted from 0.
#[must_use]
pub fn place_of(one: &str, all: &str) -> Option<u32> {
    index_of(&find(one)?, all)
}

/// Gives the focus to the first element that matches, and brings it into view as a whole, not under what stands above it. Returns whether
/// there is one.
pub fn focus_as_a_whole(selector: &str) -> bool {
    let Some(element) = nth(selector, 0) else { return false };
    focus_without_scrolling(&element);
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
    true
}

/// Brings one of the elements that match into view again, if it has the focus. Returns whether it has.
pub fn keep_in_view(selector: &str, index: u32) -> bool {
    let focused = document().and_then(|document| document.active_element());
    let element = nth(selector, index).filter(|element| element.is_same_node(focused.as_deref()));
    element.is_some_and(|element| {
        bring_into_view(&element);
        true
    })
}

/// Brings what takes the focus within an element that matches into view as a whole, for as long as the document lives: a
/// browser leaves what is cut off at an edge as it is.
pub fn keep_focus_in_view(scope: &'static str) {
    listen_with("focusin", move |event| {
        if let Some(target) = target(&event)
            .filter(|target| target.parent_element().is_some_and(|parent| is_within(&parent, scope)))
        {
            let options = web_sys::ScrollIntoViewOptions::new();
            options.set_block(web_sys::ScrollLogicalPosition::Nearest);
            options.set_inline(web_sys::ScrollLogicalPosition::Nearest);
            target.scroll_into_view_with_scroll_into_view_options(&options);
        }
    });
}

/// Whether an event is on an element that matches, or within one.
#[must_use]
pub fn is_on(event: &Event, selector: &str) -> bool {
    target(event).is_some_and(|target| is_within(&target, selector))
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

fn is_within(element: &Element, scope: &str) -> bool {
    element.closest(scope).ok().flatten().is_some()
}

fn nth(selector: &str, index: u32) -> Option<HtmlElement> {
    document()?.query_selector_all(selector).ok()?.get(index)?.dyn_into().ok()
}

/// Into the middle of the view, unless it is in view.
fn bring_into_view(element: &Element) {
    if !(0.0..=view_height_px()).contains(&element.get_bounding_client_rect().top()) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Center);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Whether the first element that matches goes on to the end of the view, when the page is scrolled to that many CSS pixels
/// from its top.
#[must_use]
pub fn fills_view_at(selector: &str, y_px: f64) -> bool {
    find(selector).is_some_and(|element| {
        element.get_bounding_client_rect().bottom() + scroll_y_px() >= y_px + view_height_px()
    })
}

fn view_height_px() -> f64 {
    let root = document().and_then(|document| document.document_element());
    root.map_or(0.0, |root| f64::from(root.client_height()))
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

pub(super) fn find(selector: &str) -> Option<Element> {
    document()?.query_selector(selector).ok()?
}

fn focus_without_scrolling(element: &HtmlElement) -> bool {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    element.focus_with_options(&options).is_ok()
}
