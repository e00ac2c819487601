use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::catalog::{Catalog, Origin};
use crate::domain::dataset::{self, Finding, Severity};
use crate::i18n::format::{day, language_name};
use crate::ui::{
    Check, Draw, Drawn, FactList, FilePicker, Layout, LongList, PageHeader, Prose, RetryButton,
    expect_communes, expect_words, section,
};

/// The format's schema, relative to the page.
const SCHEMA: &str = "schema/dataset.schema.json";

/// The dataset: what is shown, what is imperfect in its file, and opening another one.
#[component]
pub fn DataPage(
    /// The dataset and its file.
    catalog: Arc<Catalog>,
    /// Opens the file that a person chose.
    on_pick: Callback<leptos::ev::Event>,
) -> impl IntoView {
    let words = expect_words();
    view! {
        <PageHeader lang=words.locale.tag() heading=words.data lead=words.data_lead.drawn() />
        <Contents catalog=Arc::clone(&catalog) />
        <Findings catalog />
        <FilePicker on_pick />
        <p>
            <a class="more" href=SCHEMA>
                {words.format_schema}
            </a>
        </p>
    }
}

#[component]
fn Contents(catalog: Arc<Catalog>) -> impl IntoView {
    let words = expect_words();
    let dataset = &catalog.dataset;
    let lang = dataset.lang.to_string();
    let origin = match &catalog.origin {
        Origin::Published => words.origin_published.to_owned(),
        Origin::Device { name } => (words.origin_device)(name),
    };
    let licence = dataset.licence.clone().map(|text| view! { <Prose text lang=lang.clone() /> }.drawn());
    let facts = vec![
        (words.origin, Some(origin.drawn())),
        (words.contents, Some((words.content_counts)(&dataset.counts()).drawn())),
        (words.updated, dataset.updated.map(|date| day(words.locale, date).drawn())),
        (words.identifier, Some(dataset.id.to_string().drawn())),
        (words.data_language, Some(language_name(words.locale, &lang).drawn())),
        (words.licence, licence),
    ];
    let content = view! {
        <p class="data__title" lang=lang>
            {dataset.title.clone()}
        </p>
        <div class="data__facts">
            <FactList facts />
        </div>
    };
    section("what-is-open", words.what_is_open, content)
}

#[component]
fn Findings(catalog: Arc<Catalog>) -> impl IntoView {
    let words = expect_words();
    let communes = expect_communes();
    let list = move || {
        let mut findings = catalog.findings.clone();
        let check = communes.check.get();
        if let Check::Done(late) = &check {
            findings.append((**late).clone());
        }
        // A file is not said to be sound before all of it was checked.
        let is_checked = matches!(check, Check::Done(_) | Check::NotNeeded);
        let unchecked = match check {
            Check::Awaited => {
                Some(view! { <p class="page-text" role="status">{words.communes_awaited}</p> }.drawn())
            }
            Check::Failed => Some(
                view! {
                    <p class="page-text" role="alert">
                        {words.communes_failed}
                    </p>
                    <RetryButton on_retry=communes.on_retry />
                }
                .drawn(),
            ),
            Check::Done(_) | Check::NotNeeded => None,
        };
        (groups(&findings, is_checked), unchecked)
    };
    section("findings", words.findings, list)
}

/// Findings by their severity.
fn groups(findings: &dataset::Findings, is_checked: bool) -> Drawn {
    let words = expect_words();
    let groups: Vec<_> = Severity::ALL
        .into_iter()
        .filter(|severity| findings.count(*severity) > 0)
        .map(|severity| {
            let shown: Vec<Finding> = findings.of(severity).cloned().collect();
            let (count, kept) = (findings.count(severity), shown.len());
            let draw = move |index: usize| shown.get(index).map(line).drawn();
            view! {
                <h3 class="finding-list__severity">{words.locale.finding_count(severity, count)}</h3>
                <p class="page-text">{words.locale.severity_meaning(severity)}</p>
                <LongList count=kept layout=Layout::Rows role="list" draw=Box::new(draw) />
                {(kept < count).then(|| view! { <p>{(words.findings_left_out)(count - kept)}</p> })}
            }
        })
        .collect();
    let none =
        (is_checked && groups.is_empty()).then(|| view! { <p class="page-text">{words.no_finding}</p> });
    (none, groups).drawn()
}

fn line(finding: &Finding) -> Drawn {
    let words = expect_words();
    let value = (!finding.value.is_empty())
        .then(|| view! { <code class="finding-list__value" translate="no">{finding.value.clone()}</code> });
    let about = finding.about.clone().map(|about| view! { <span class="finding-list__about">{about}</span> });
    view! {
        <div class="finding-list__finding" role="listitem">
            <code class="finding-list__path" translate="no">
                {finding.path.clone()}
            </code>
            {about}
            {value}
            <span>{words.locale.finding(finding)}</span>
        </div>
    }
    .drawn()
}
