//! How large an element is, in the size of its text.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};

use super::{Listening, dom, window};

/// Calls `then` with the width of the first element that matches, in the size of its text, now and whenever it changes, as long
/// as that is listened to.
pub fn on_width(selector: &str, then: impl Fn(f64) + 'static) -> Option<Listening> {
    let element = dom::find(selector)?;
    then(width_em(&element));
    let measured = element.clone();
    let callback = Closure::<dyn Fn()>::new(move || then(width_em(&measured)));
    let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
    observer.observe(&element);
    Some(Listening::until(move || {
        observer.disconnect();
        drop(callback);
    }))
}

fn width_em(element: &Element) -> f64 {
    let style = window().and_then(|window| window.get_computed_style(element).ok()?);
    let size = style.and_then(|style| style.get_property_value("font-size").ok());
    let text_px = size.and_then(|size| size.trim_end_matches("px").parse().ok()).unwrap_or(16.0_f64);
    f64::from(element.client_width()) / text_px.max(1.0)
}
