use leptos::prelude::*;

use super::{Draw, Drawn};

/// A text in another language than the interface's: the dataset's.
#[must_use]
pub fn in_language(lang: &str, text: impl Draw) -> Drawn {
    let (lang, text) = (lang.to_owned(), text.drawn());
    view! { <span lang=lang>{text}</span> }.drawn()
}
