//! How large an element is, in the size of its text.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};

use super::{dom, window};

/// Calls `then` with the width of the first element that matches, in the size of its text, now and whenever it changes, for as
/// long as the element lives.
pub fn on_width(selector: &str, then: impl Fn(f64) + 'static) {
    let Some(element) = dom::find(selector) else { return };
    then(width_em(&element));
    let measured = element.clone();
    let callback = Closure::<dyn Fn()>::new(move || then(width_em(&measured)));
    if let Ok(observer) = ResizeObserver::new(callback.as_ref().unchecked_ref()) {
        observer.observe(&element);
    }
    // The element keeps its observer, and that the callback.
    callback.forget();
}

fn width_em(element: &Element) -> f64 {
    let style = window().and_then(|window| window.get_computed_style(element).ok()?);
    let size = style.and_then(|style| style.get_property_value("font-size").ok());
    let text_px = size.and_then(|size| size.trim_end_matches("px").parse().ok()).unwrap_or(16.0_f64);
    f64::from(element.client_width()) / text_px.max(1.0)
}
