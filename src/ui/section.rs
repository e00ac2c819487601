use leptos::prelude::*;

use super::{Draw, Drawn};

/// A part of a page, named by its heading.
#[must_use]
pub fn section(id: &'static str, heading: &'static str, content: impl Draw) -> Drawn {
    frame(id, heading, content.drawn())
}

// Apart, so that it is compiled once for all contents.
fn frame(id: &'static str, heading: &'static str, content: Drawn) -> Drawn {
    view! {
        <section aria-labelledby=id>
            <h2 id=id>{heading}</h2>
            {content}
        </section>
    }
    .drawn()
}
