use leptos::prelude::*;

use super::{Draw, Drawn};

/// A text in another language than the interface's: the dataset's.
#[must_use]
pub fn in_language(lang: &str, text: impl Into<String>) -> Drawn {
    let (lang, text) = (lang.to_owned(), text.into());
    view! { <span lang=lang>{text}</span> }.drawn()
}
