//! Whether elements are near the view.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    Element, Event, HtmlElement, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit,
};

use super::{Listening, document};

/// How far from the view is near: as far again as it is high.
const MARGIN: &str = "100% 0px";

/// Calls `then` with whether an element is near the view, soon and whenever that changes, as long as that is listened to. Nothing when
/// the browser does not say.
pub fn on_near(element: &HtmlElement, then: impl Fn(bool) + 'static) -> Option<Listening> {
    let callback = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
        // Of several, the last one is how it is now.
        let last = entries.iter().last().and_then(|entry| entry.dyn_into::<IntersectionObserverEntry>().ok());
        if let Some(entry) = last {
            then(entry.is_intersecting());
        }
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin(MARGIN);
    let observer =
        IntersectionObserver::new_with_options(callback.as_ref().unchecked_ref(), &options).ok()?;
    observer.observe(element);
    Some(Listening::until(move || {
        observer.disconnect();
        drop(callback);
    }))
}

/// Gives an element `data-near` when the browser begins to lay out what is in it, since it is near the view, and takes it away when it no
/// longer does: the event is `contentvisibilityautostatechange`.
pub fn note_near(event: &Event) {
    let Some(element) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
    let is_skipped = Reflect::get(event, &"skipped".into()).is_ok_and(|skipped| skipped.is_truthy());
    // It fails only for a name that is no attribute's.
    let _ = element.toggle_attribute_with_force("data-near", !is_skipped);
}

/// How high an element is, in CSS pixels.
#[must_use]
pub fn height_px(element: &HtmlElement) -> f64 {
    element.get_bounding_client_rect().height()
}

/// Has an element take that much height at the least, in CSS pixels, whatever is in it; or only what is in it.
pub fn hold_height(element: &HtmlElement, px: Option<f64>) {
    // It fails only for what is no property.
    let _ = match px {
        Some(px) => element.style().set_property("min-block-size", &format!("{px}px")),
        None => element.style().remove_property("min-block-size").map(drop),
    };
}

/// Whether the focus is in an element.
#[must_use]
pub fn has_focus(element: &HtmlElement) -> bool {
    document()
        .and_then(|document| document.active_element())
        .is_some_and(|focused| element.contains(Some(&focused)))
}
