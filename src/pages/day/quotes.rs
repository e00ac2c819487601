use leptos::prelude::*;

use crate::domain::dataset::Quote;
use crate::i18n::format::{partial_date, quoted};
use crate::ui::{expect_words, section};

/// What people said.
#[component]
pub fn Quotes<'a>(
    /// The quotes.
    quotes: &'a [Quote],
    /// Their language.
    lang: String,
) -> impl IntoView + use<> {
    let words = expect_words();
    let items: Vec<_> = quotes
        .iter()
        .map(|quote| {
            let date = quote.date.map(|date| {
                view! { <span lang=words.locale.tag()>{format!(", {}", partial_date(words.locale, date))}</span> }
            });
            view! {
                <figure class="quote" lang=lang.clone()>
                    <blockquote>
                        <p>{quoted(&lang, &quote.text)}</p>
                    </blockquote>
                    <figcaption>
                        {quote.by.clone()} {date}
                        {quote.note.clone().map(|note| view! { <span class="quote__note">{note}</span> })}
                    </figcaption>
                </figure>
            }
        })
        .collect();
    section("quotes", words.heard, view! { <div class="quotes">{items}</div> })
}
