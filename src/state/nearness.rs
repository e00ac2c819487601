//! Pieces of a long list, which are there while they are near the view, and leave their room when they are not.

use leptos::html::Div;
use leptos::prelude::*;

use crate::browser::Listening;
use crate::browser::nearness::{has_focus, height_px, hold_height, on_near};

/// Whether what belongs into an element is to be in it, once that is in the page. Until it first is, the element is held as high as is
/// estimated, in CSS pixels; afterwards as high as it was. What has the focus stays.
#[must_use]
pub fn near(node: NodeRef<Div>, is_first: bool, estimate_px: f64) -> Signal<bool> {
    let is_near = RwSignal::new(is_first);
    let watch: StoredValue<Option<Listening>, LocalStorage> = StoredValue::new_local(None);
    Effect::new(move || {
        let Some(element) = node.get() else { return };
        if !is_first {
            hold_height(&element, Some(estimate_px));
        }
        let watched = element.clone();
        let listening = on_near(&element, move |near| {
            if is_near.try_get_untracked() == Some(near) || !near && has_focus(&watched) {
                return;
            }
            hold_height(&watched, (!near).then(|| height_px(&watched)));
            is_near.try_set(near);
        });
        // A browser that does not say has all of it there.
        if listening.is_none() {
            hold_height(&element, None);
            is_near.set(true);
        }
        watch.set_value(listening);
    });
    is_near.into()
}
