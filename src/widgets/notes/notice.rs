use leptos::prelude::*;

use crate::ui::{Draw, Drawn, expect_words};

/// Where notes are kept, for how long, and who sees them. It stands aside: nobody has to read it to write.
#[component]
pub fn NoteNotice() -> Drawn {
    let said = expect_words().notes();
    let items: Vec<_> = said.notices.into_iter().map(|notice| view! { <li>{notice}</li> }).collect();
    view! {
        <details class="note-notice">
            <summary>{said.notice}</summary>
            <ul>{items}</ul>
        </details>
    }
    .drawn()
}
