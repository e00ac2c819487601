//! A dialog that is open as long as something is so, and not by a press of its own.

use leptos::prelude::*;

use super::{Dialog, DialogPlace, Draw, Drawn};

/// A dialog of that id and heading, which is open as long as `is_open` says so. Its content is there while it is open; however it is
/// closed, `on_close` follows.
#[must_use]
pub fn window(
    id: &'static str,
    heading: impl Draw,
    is_open: Memo<bool>,
    is_wide: bool,
    content: impl Draw,
    on_close: Callback<()>,
) -> Drawn {
    frame(id, heading.drawn(), is_open, is_wide, content.drawn(), on_close)
}

// Apart, so that it is compiled once for all contents.
fn frame(
    id: &'static str,
    heading: Drawn,
    is_open: Memo<bool>,
    is_wide: bool,
    content: Drawn,
    on_close: Callback<()>,
) -> Drawn {
    let dialog = Dialog::default();
    Effect::new(move || if is_open.get() { dialog.open() } else { dialog.close() });
    let heading = view! {
        <h2 class="dialog__heading" id=id>
            {heading}
        </h2>
    };
    view! {
        <DialogPlace
            dialog
            is_wide
            labelled_by=id
            heading=heading.drawn()
            always=view! { <div>{content}</div> }.drawn()
            on_close
        />
    }
    .drawn()
}
