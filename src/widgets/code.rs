//! A text as a code, for the camera of a telephone.

use handover::Code;
use leptos::prelude::*;

use crate::ui::{Draw, Drawn};

/// A text as a code, in black on white whatever the theme: a camera reads nothing else as surely. `name` says what it is a code of.
/// Nothing if the text is too long for any code.
#[must_use]
pub fn code(text: &str, name: &'static str) -> Option<Drawn> {
    let code = Code::of_text(text)?;
    let side = code.side().to_string();
    let view = view! {
        <svg class="code" viewBox=["0 0", &side, &side].join(" ") role="img" aria-label=name>
            <rect width="100%" height="100%" />
            <path d=code.path() />
        </svg>
    };
    Some(view.drawn())
}
