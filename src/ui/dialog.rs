use leptos::prelude::*;

use super::{Draw, Drawn, expect_words};

/// A dialog that shows one thing at a time. It is the browser's own: it takes the focus, gives it back, and closes on
/// Escape.
#[derive(Clone, Copy)]
pub struct Dialog {
    dialog: NodeRef<leptos::html::Dialog>,
    content: NodeRef<leptos::html::Div>,
}

impl Default for Dialog {
    fn default() -> Self {
        Self { dialog: NodeRef::new(), content: NodeRef::new() }
    }
}

impl Dialog {
    /// Opens it with that content, which never changes while it is shown and answers to no event.
    pub fn show(self, mut content: Drawn) {
        let (Some(dialog), Some(place)) = (self.dialog.get_untracked(), self.content.get_untracked()) else {
            return;
        };
        place.set_text_content(None);
        content.mount(&place, None);
        // It fails only when it is open already.
        let _ = dialog.show_modal();
    }

    /// Opens it with what is in its place.
    pub fn open(self) {
        if let Some(dialog) = self.dialog.get_untracked() {
            let _ = dialog.show_modal();
        }
    }

    /// Closes it.
    pub fn close(self) {
        if let Some(dialog) = self.dialog.get_untracked() {
            dialog.close();
        }
    }
}

/// Where a dialog is in the page.
#[component]
pub fn DialogPlace(
    /// The dialog.
    dialog: Dialog,
    /// The id of what names it, in its content.
    labelled_by: &'static str,
    /// What is always in it.
    #[prop(optional)]
    always: Option<Drawn>,
    /// Its heading, when it is so long that the way out has to stand at its beginning, beside it.
    #[prop(optional)]
    heading: Option<Drawn>,
    /// Whether things stand side by side in it, so that it is to be as wide as there is room.
    #[prop(optional)]
    is_wide: bool,
    /// What follows when it is closed, in whichever way.
    #[prop(optional)]
    on_close: Option<Callback<()>>,
) -> impl IntoView {
    let words = expect_words();
    // A click beside the content reaches the dialog itself.
    let close_beside = move |event: leptos::ev::MouseEvent| {
        if event.target() == event.current_target() {
            dialog.close();
        }
    };
    let close = view! {
        <button type="button" class="button" on:click=move |_| dialog.close()>
            {words.close}
        </button>
    }
    .drawn();
    let (head, end) = match heading {
        Some(heading) => (Some(view! { <div class="dialog__head">{heading} {close}</div> }.drawn()), None),
        None => (None, Some(view! { <p class="dialog__end">{close}</p> }.drawn())),
    };
    let closed = move |_| {
        if let Some(on_close) = on_close {
            on_close.run(());
        }
    };
    view! {
        <dialog
            class="dialog"
            data-wide=is_wide.then_some("")
            aria-labelledby=labelled_by
            node_ref=dialog.dialog
            on:click=close_beside
            on:close=closed
        >
            <div class="dialog__content">
                {head}
                {always}
                <div node_ref=dialog.content></div>
                {end}
            </div>
        </dialog>
    }
}
