use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::catalog::Catalog;
use crate::domain::link::typed;
use crate::domain::notes::added_workshops;
use crate::domain::signs::{Sign, signs};
use crate::route::Route;
use crate::ui::{Draw, Drawn, PageHeader, Signs, expect_words, provide_words, use_notebook};
use crate::widgets::code;

/// The signs for the tables of the workshops. On paper there is one to a sheet, and nothing else.
#[component]
pub fn TableSignsPage(
    /// The dataset and its file.
    catalog: Arc<Catalog>,
    /// Where they lead, and how they are printed.
    given: Signs,
) -> impl IntoView {
    let words = expect_words();
    let said = words.of_pages();
    let Signs { address, on_print } = given;
    let lang = catalog.dataset.lang.to_string();
    let eyebrow = view! { <a href=Route::Workshops.to_string()>{words.workshops}</a> };
    let missing = address.is_none().then(|| view! { <p class="sign-page__missing">{said.signs_nowhere}</p> });
    let has_address = address.is_some();
    let notebook = use_notebook();
    // They are drawn anew only when there are others: notes come after the page, and change while it is there.
    let shown = Memo::new(move |_| {
        let added = notebook
            .get()
            .map(|notebook| notebook.shelf.with(|shelf| added_workshops(shelf.notes())))
            .unwrap_or_default();
        signs(&catalog.dataset, &added)
    });
    let unknown = move || {
        let is_said = has_address && shown.with(|signs| signs.iter().any(|sign| sign.is_added));
        is_said.then(|| view! { <p class="sign-page__missing">{said.signs_added}</p> })
    };
    let list = move || {
        provide_words(words.locale);
        let signs: Vec<Drawn> =
            shown.get().iter().map(|shown| sign(shown, address.as_deref(), &lang)).collect();
        view! {
            <ul class="signs" role="list">
                {signs}
            </ul>
        }
        .drawn()
    };
    view! {
        <div class="sign-page">
            <PageHeader
                eyebrow=eyebrow.drawn()
                lang=words.locale.tag()
                heading=words.table_signs
                lead=said.signs_lead.drawn()
            />
            {missing} {unknown}
            <p class="sign-page__print">
                <button type="button" class="button" on:click=move |_| on_print.run(())>
                    {said.print}
                </button>
            </p>
            {list}
        </div>
    }
}

/// A sign; `address` is where the application is for everybody, to which a workshop that was added on the device is not known.
fn sign(sign: &Sign, address: Option<&str>, lang: &str) -> Drawn {
    let said = expect_words().of_pages();
    let route = Route::Workshop(sign.workshop.clone()).to_string();
    let table = sign.table.as_deref().map(said.sign_table);
    let way = address.filter(|_| !sign.is_added).map(|address| {
        let address = [address, &route].concat();
        let typed = typed(&address).to_owned();
        let code = code(&address, said.sign_code).map(|code| {
            view! {
                <div class="sign__code">{code}</div>
                <p class="sign__hint">{said.sign_hint}</p>
            }
        });
        view! {
            {code}
            <p class="sign__address" translate="no">
                {typed}
            </p>
        }
    });
    let subject = sign.subject.clone();
    view! {
        <li class="sign" data-size=sign.size().name()>
            {table.map(|table| view! { <p class="sign__table">{table}</p> })}
            <h2 class="sign__title" lang=lang.to_owned()>
                <a href=route>{sign.title.clone()}</a>
            </h2>
            {subject.map(|subject| view! { <p class="sign__subject" lang=lang.to_owned()>{subject}</p> })} {way}
        </li>
    }
    .drawn()
}
