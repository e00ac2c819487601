use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::catalog::Catalog;
use crate::domain::dataset::{Dataset, Organisation, OrganisationGroups, Project};
use crate::i18n::format::list;
use crate::route::Route;
use crate::ui::{
    Draw, Drawn, Layout, LongList, MOST_WITH_FURTHER_LINKS, PageHeader, TrialLegend, expect_words, section,
};
use crate::widgets::project_links;

/// The organisations, by what they are to the day.
#[component]
pub fn OrganisationsPage(
    /// The dataset and its file.
    catalog: Arc<Catalog>,
) -> impl IntoView {
    let words = expect_words();
    let groups = OrganisationGroups::of(&catalog.dataset);
    let carried = Arc::new(groups.carried);
    let has_project_links = catalog.dataset.organisations.len() <= MOST_WITH_FURTHER_LINKS;
    let has_trial = has_project_links && catalog.dataset.has_trial();
    let sections: Vec<_> = [
        ("organisers", words.of_pages().organisers, groups.organisers),
        ("carriers", words.of_pages().carriers, groups.carriers),
        ("partners", words.of_pages().programme_partners, groups.partners),
        ("others", words.of_pages().other_organisations, groups.others),
    ]
    .into_iter()
    .filter(|(_, _, positions)| !positions.is_empty())
    .map(|(id, heading, positions)| {
        let (catalog, carried) = (Arc::clone(&catalog), Arc::clone(&carried));
        let count = positions.len();
        let draw = move |index: usize| {
            let dataset = &catalog.dataset;
            let entry = positions.get(index).and_then(|at| {
                let carried = carried.get(*at)?.iter().filter_map(|at| dataset.projects.at(*at)).collect();
                Some(entry(dataset, dataset.organisations.at(*at)?, carried, has_project_links))
            });
            entry.drawn()
        };
        let content = view! { <LongList count layout=Layout::Cards role="list" draw=Box::new(draw) /> };
        section(id, heading, content)
    })
    .collect();
    view! {
        <PageHeader
            lang=words.locale.tag()
            heading=words.organisations
            lead=words.of_pages().organisations_lead.drawn()
        />
        {has_trial.then(|| view! { <TrialLegend /> })}
        {sections}
    }
}

fn entry(
    dataset: &Dataset,
    organisation: &Organisation,
    carried: Vec<&Project>,
    has_project_links: bool,
) -> Drawn {
    let words = expect_words();
    let lang = dataset.lang.to_string();
    let kind = organisation.kind.as_ref().and_then(|id| dataset.vocabularies.carrier_kinds.get(id));
    let short_name = organisation.short_name.clone().map(|name| format!(" ({name})"));
    let carried = (!carried.is_empty()).then(|| {
        let carried = if has_project_links {
            project_links(carried, &lang).drawn()
        } else {
            let titles: Vec<&str> = carried.iter().map(|project| project.title.as_str()).collect();
            list(&lang, &titles).drawn()
        };
        view! {
            <div class="organisation-list__projects">
                <span class="card__label" lang=words.locale.tag()>
                    {words.of_pages().carries}
                </span>
                {carried}
            </div>
        }
    });
    view! {
        <div class="organisation-list__entry" role="listitem" lang=lang.clone()>
            <h3 class="organisation-list__name">
                <a href=Route::Organisation(organisation.id.clone()).to_string()>{organisation.name.clone()}</a>
                {short_name}
            </h3>
            {kind.map(|kind| view! { <p class="organisation-list__kind">{kind.label.clone()}</p> })}
            {organisation.role.clone().map(|role| view! { <p>{role}</p> })}
            {carried}
        </div>
    }
    .drawn()
}
