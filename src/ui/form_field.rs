use leptos::prelude::*;

use super::{Draw, Drawn};

/// A control with its label, which is its accessible name, in a form.
#[must_use]
pub fn form_field(label: &'static str, control: impl Draw) -> Drawn {
    frame(label, control.drawn())
}

// Apart, so that it is compiled once for all controls.
fn frame(label: &'static str, control: Drawn) -> Drawn {
    view! {
        <label class="form-field">
            <span>{label}</span>
            {control}
        </label>
    }
    .drawn()
}
