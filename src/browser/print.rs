//! Printing.

use wasm_bindgen::JsCast;
use web_sys::HtmlDetailsElement;

use super::{document, listen, window};

/// Opens what is folded away before the page is printed, and folds it again afterwards: paper cannot be clicked.
pub fn unfold() {
    listen("beforeprint", || set_open("details:not([open])", true));
    listen("afterprint", || set_open("details[data-unfolded]", false));
}

/// Asks for the page to be printed. What that looks like is up to the browser; some have no printer.
pub fn print() {
    if let Some(window) = window() {
        // It fails where a page may not ask.
        let _ = window.print();
    }
}

fn set_open(selector: &str, open: bool) {
    let Some(found) = document().and_then(|document| document.query_selector_all(selector).ok()) else {
        return;
    };
    for index in 0..found.length() {
        let Some(details) = found.get(index).and_then(|node| node.dyn_into::<HtmlDetailsElement>().ok())
        else {
            continue;
        };
        details.set_open(open);
        // It fails only for a name that is no attribute's.
        let _ = details.toggle_attribute_with_force("data-unfolded", open);
    }
}
