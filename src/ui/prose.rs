use leptos::prelude::*;

use super::Draw;
use crate::domain::prose::{Block, blocks};

/// A plain text of the dataset, as paragraphs and lists.
#[component]
pub fn Prose(
    /// The text.
    text: String,
    /// Its language.
    #[prop(into)]
    lang: String,
) -> impl IntoView {
    let blocks: Vec<_> = blocks(&text)
        .into_iter()
        .map(|block| match block {
            Block::Paragraph(text) => view! { <p>{text}</p> }.drawn(),
            Block::List(items) => {
                let items: Vec<_> =
                    items.into_iter().map(|item| view! { <li>{item.to_owned()}</li> }).collect();
                view! { <ul>{items}</ul> }.drawn()
            }
        })
        .collect();
    view! {
        <div class="prose" lang=lang>
            {blocks}
        </div>
    }
}
