//! What organisations are to a day, each in the first group that it belongs to.

use std::collections::HashMap;

use super::Dataset;

/// The organisations of a dataset, by what they are to the day. All are positions in its lists.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct OrganisationGroups {
    /// Those that organise it.
    pub organisers: Vec<usize>,
    /// Those that carry a project.
    pub carriers: Vec<usize>,
    /// Partners of the programme.
    pub partners: Vec<usize>,
    /// The others that the dataset names.
    pub others: Vec<usize>,
    /// The projects that each organisation carries.
    pub carried: Vec<Vec<usize>>,
}

impl OrganisationGroups {
    /// The groups of a dataset, in the order of the file.
    #[must_use]
    pub fn of(dataset: &Dataset) -> Self {
        let mut groups = Self { carried: carried(dataset), ..Self::default() };
        for (at, organisation) in dataset.organisations.iter().enumerate() {
            let group = if dataset.event.organisers.contains(&organisation.id) {
                &mut groups.organisers
            } else if groups.carried.get(at).is_some_and(|projects| !projects.is_empty()) {
                &mut groups.carriers
            } else if organisation.partner {
                &mut groups.partners
            } else {
                &mut groups.others
            };
            group.push(at);
        }
        groups
    }
}

/// The projects that each organisation carries, found in one pass over the projects.
fn carried(dataset: &Dataset) -> Vec<Vec<usize>> {
    let mut carried = vec![Vec::new(); dataset.organisations.len()];
    // Hashed: each of ten thousand ids would else be compared with a dozen others.
    let places: HashMap<_, _> =
        dataset.organisations.iter().map(|organisation| &organisation.id).zip(0..).collect();
    for (at, project) in dataset.projects.iter().enumerate() {
        for carrier in &project.carriers {
            let projects = places.get(carrier).and_then(|at: &usize| carried.get_mut(*at));
            projects.into_iter().for_each(|projects| projects.push(at));
        }
    }
    carried
}
