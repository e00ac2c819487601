use leptos::prelude::*;

use crate::domain::dataset::{Contact, Dataset, Wifi};
use crate::ui::{Draw, ExternalLink, FactList, PageHeader, Prose, expect_words, in_language, section};
use crate::widgets::{day_date, organisation_links};

/// The head of the day: when, where, and what it is called.
#[component]
pub fn DayHeader<'a>(
    /// The dataset.
    dataset: &'a Dataset,
) -> impl IntoView + use<> {
    let words = expect_words();
    let (event, lang) = (&dataset.event, dataset.lang.to_string());
    let date = day_date(words, event);
    let place = event.place.as_ref().map(|place| {
        view! {
            <span class="day__place" lang=lang.clone()>
                {place.clone()}
            </span>
        }
    });
    view! {
        <PageHeader
            eyebrow=view! {
                <span>{date}</span>
                " "
                {place}
            }
                .drawn()
            lang=lang.clone()
            heading=dataset.title.clone()
            lead=dataset.subtitle.as_ref().map(|text| in_language(&lang, text.clone()))
        />
    }
}

/// What the day was about, and who was there.
#[component]
pub fn About<'a>(
    /// The dataset.
    dataset: &'a Dataset,
) -> impl IntoView + use<> {
    let words = expect_words();
    let (event, lang) = (&dataset.event, dataset.lang.to_string());
    let organisers = organisation_links(dataset.organisations_of(&event.organisers), &lang);
    let full_title = (event.title != dataset.title).then(|| event.title.clone());
    let summaries: Vec<_> = [&event.summary, &dataset.summary]
        .into_iter()
        .flatten()
        .map(|text| view! { <Prose text=text.clone() lang=lang.clone() /> })
        .collect();
    let text = |text: &Option<String>| text.as_ref().map(|text| in_language(&lang, text.clone()));
    let contact =
        event.contact.clone().map(|contact| view! { <ContactLine contact lang=lang.clone() /> }.drawn());
    let report = event
        .report_url
        .clone()
        .map(|link| view! { <ExternalLink link label=words.read_report.to_owned() /> }.drawn());
    let facts = vec![
        (words.full_title, text(&full_title)),
        (words.organised_by, organisers),
        (words.in_presence_of, text(&event.chair)),
        (words.contact, contact),
        (words.wifi, event.wifi.clone().map(|wifi| view! { <WifiLine wifi /> }.drawn())),
        (words.report, report),
    ];
    let is_known = !summaries.is_empty() || facts.iter().any(|(_, value)| value.is_some());
    is_known.then(|| {
        let content = view! {
            <div class="day__event">
                <div class="day__summary">{summaries}</div>
                <FactList facts />
            </div>
        };
        section("about", words.about, content)
    })
}

#[component]
fn ContactLine(contact: Contact, lang: String) -> impl IntoView {
    let (name, url) = (contact.name, contact.url);
    match url {
        Some(link) => {
            let label = name.unwrap_or_else(|| link.said().to_owned());
            view! { <span lang=lang><ExternalLink link label /></span> }.drawn()
        }
        None => view! { <span lang=lang>{name}</span> }.drawn(),
    }
}

#[component]
fn WifiLine(wifi: Wifi) -> impl IntoView {
    let words = expect_words();
    let password = wifi.password.map(|password| {
        view! {
            <span>
                {words.wifi_password}
                " "
                <code translate="no">{password}</code>
            </span>
        }
    });
    view! {
        <span class="day__wifi">
            <strong translate="no">{wifi.ssid}</strong>
            {password}
        </span>
    }
}
