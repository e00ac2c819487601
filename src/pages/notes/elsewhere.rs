//! Notes that are on the device and not in the list.

use leptos::prelude::*;

use crate::domain::notes::Command;
use crate::ui::{Draw, Drawn, Notebook, expect_words, section};

/// Notes about other datasets.
#[component]
pub fn Elsewhere(
    /// The notes.
    notebook: Notebook,
) -> Drawn {
    let said = expect_words().notes();
    let content = move || {
        let elsewhere = notebook.elsewhere.get();
        let items: Vec<_> = elsewhere
            .into_iter()
            .map(|(dataset, notes)| {
                let text = (said.elsewhere_notes)(&dataset, notes.len());
                let notes: Vec<_> =
                    notes.into_iter().map(|note| view! { <li class="elsewhere__note">{note}</li> }).collect();
                let attach = move |_| notebook.run(Command::Attach(dataset.clone()));
                view! {
                    <li class="elsewhere">
                        <details>
                            <summary>{text.clone()}</summary>
                            <ul>{notes}</ul>
                        </details>
                        <button type="button" class="button" data-quiet on:click=attach>
                            {said.attach}
                            <span class="visually-hidden">" " {text}</span>
                        </button>
                    </li>
                }
                .drawn()
            })
            .collect();
        (!items.is_empty()).then(|| {
            let content = view! {
                <p class="page-text">{said.elsewhere_what}</p>
                <ul role="list">{items}</ul>
            };
            section("elsewhere", said.elsewhere, content)
        })
    };
    view! { <div>{content}</div> }.drawn()
}

/// Records that cannot be read.
#[component]
pub fn Unreadable(
    /// The notes.
    notebook: Notebook,
) -> Drawn {
    let said = expect_words().notes();
    let count = Memo::new(move |_| notebook.shelf.with(|shelf| shelf.unreadable().len()));
    let download = move |_| notebook.run(Command::DownloadUnreadable);
    let content = move || {
        let count = count.get();
        (count > 0).then(|| {
            view! {
                <div class="notice">
                    <p role="status">{(said.unreadable)(count)}</p>
                    <button type="button" class="button" data-quiet on:click=download>
                        {said.download_unreadable}
                    </button>
                </div>
            }
            .drawn()
        })
    };
    view! { <div>{content}</div> }.drawn()
}
