use leptos::prelude::*;

use crate::domain::dataset::{Dataset, Organisation};
use crate::route::Route;
use crate::ui::{Draw, ExternalLink, FactList, PageHeader, Prose, TrialLegend, expect_words, in_language};
use crate::widgets::{SourceList, project_links};

/// An organisation: what it is, and what it does here.
#[component]
pub fn OrganisationPage<'a>(
    /// The dataset.
    dataset: &'a Dataset,
    /// The organisation.
    organisation: &'a Organisation,
) -> impl IntoView + use<> {
    let words = expect_words();
    let lang = dataset.lang.to_string();
    let id = &organisation.id;
    let eyebrow = view! { <a href=Route::Organisations.to_string()>{words.organisations}</a> };
    let kind = organisation.kind.as_ref().and_then(|id| dataset.vocabularies.carrier_kinds.get(id));
    let text = |text: Option<String>| text.map(|text| in_language(&lang, text));
    let carried: Vec<_> = dataset.projects_carried_by(id).collect();
    let helped: Vec<_> = dataset.projects_helped_by(id).collect();
    let acted_in: Vec<_> = dataset.projects_where_acts(id).collect();
    let has_trial = [&carried, &helped, &acted_in].into_iter().flatten().any(|project| project.trial);
    let is_organiser = dataset.event.organisers.contains(id);
    let site = organisation.url.clone().map(|link| {
        let label = link.said().to_owned();
        view! { <ExternalLink link label /> }.drawn()
    });
    let roles: Vec<_> = [
        (is_organiser, words.of_pages().organisers),
        (organisation.partner, words.of_pages().partner_of_programme),
    ]
    .into_iter()
    .filter(|(is_so, _)| *is_so)
    .map(|(_, role)| view! { <p>{role}</p> })
    .collect();
    let facts = vec![
        (words.of_pages().kind, text(kind.map(|kind| kind.label.clone()))),
        (words.of_pages().role_here, (!roles.is_empty()).then(|| roles.drawn())),
        (words.of_pages().carries, project_links(carried, &lang)),
        (words.of_pages().helps, project_links(helped, &lang)),
        (words.of_pages().acts_in, project_links(acted_in, &lang)),
        (words.of_pages().site, site),
        (words.of_pages().siret, organisation.siret.as_ref().map(|number| number.to_string().drawn())),
        (words.of_pages().rna, organisation.rna.as_ref().map(|number| number.to_string().drawn())),
    ];
    view! {
        <PageHeader
            eyebrow=eyebrow.drawn()
            lang=lang.clone()
            heading=organisation.name.clone()
            lead=text(organisation.short_name.clone())
        />
        {organisation.role.clone().map(|text| view! { <Prose text lang=lang.clone() /> })}
        <div class="organisation__facts">
            <FactList facts />
        </div>
        {has_trial.then(|| view! { <TrialLegend /> })}
        <SourceList dataset ids=organisation.sources.iter().collect() />
    }
}
