//! What is wrong in a dataset, and only the gazetteer can tell.

use super::{Found, Gazetteer};
use crate::domain::dataset::{Dataset, Finding, Findings, Place, Project, Rule};
use crate::domain::json::shortened;
use crate::domain::territory::Territory;

/// Saint-Barthélemy and Saint-Martin, communes of Guadeloupe until 2007. They are overseas collectivities since, and no list of
/// communes has them, neither among those of today nor among those of the past.
const LEFT_GUADELOUPE: [&str; 2] = ["97123", "97127"];

/// The findings on the codes of communes in a dataset, in its order. The gate has checked their form; these add to its own.
#[must_use]
pub fn findings(dataset: &Dataset, gazetteer: &Gazetteer) -> Findings {
    let mut findings = Findings::default();
    for project in dataset.projects.iter() {
        for place in &project.places {
            if let Some(rule) = broken_rule(&place.territory, gazetteer) {
                findings.push(finding(project, place, rule));
            }
        }
    }
    findings
}

fn finding(project: &Project, place: &Place, rule: Rule) -> Finding {
    Finding {
        path: format!("{}.territory", place.path),
        about: Some(shortened(place.name.as_ref().unwrap_or(&project.title))),
        value: format!("\"{}\"", place.territory),
        rule,
    }
}

fn broken_rule(territory: &Territory, gazetteer: &Gazetteer) -> Option<Rule> {
    let Territory::Commune(code) = territory else { return None };
    match gazetteer.find(code) {
        Some(Found::Commune(_)) => None,
        Some(Found::Former { name, now }) => {
            let today = Territory::Commune(now.code.into());
            let counted_in = territory.departement().filter(|counted| Some(*counted) != today.departement());
            Some(Rule::FormerCommune {
                name: name.to_owned(),
                now: today,
                now_name: now.name.to_owned(),
                counted_in: counted_in.map(|departement| departement.name),
            })
        }
        // Of the overseas collectivities, which lie in no region, the gazetteer knows nothing.
        None if territory.region().is_none() || LEFT_GUADELOUPE.contains(&&**code) => None,
        None => Some(Rule::NoSuchCommune),
    }
}
