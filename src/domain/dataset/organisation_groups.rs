//! What organisations are to a day, each in the first group that it belongs to.

use super::{Dataset, Organisation};
use crate::domain::ids::OrganisationId;

/// The positions of the organisations of a dataset, by what they are to the day.
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
}

impl OrganisationGroups {
    /// The groups of a dataset, in the order of the file.
    #[must_use]
    pub fn of(dataset: &Dataset) -> Self {
        let organises = marked(dataset, dataset.event.organisers.iter());
        let carries = marked(dataset, dataset.projects.iter().flat_map(|project| &project.carriers));
        let mut groups = Self::default();
        let roles = organises.into_iter().zip(carries);
        for (at, (organisation, (organises, carries))) in dataset.organisations.iter().zip(roles).enumerate()
        {
            let Organisation { partner, .. } = organisation;
            let group = match (organises, carries, partner) {
                (true, ..) => &mut groups.organisers,
                (_, true, _) => &mut groups.carriers,
                (.., true) => &mut groups.partners,
                _ => &mut groups.others,
            };
            group.push(at);
        }
        groups
    }
}

/// Which organisations are among those, by position.
fn marked<'a>(dataset: &Dataset, ids: impl Iterator<Item = &'a OrganisationId>) -> Vec<bool> {
    let mut marks = vec![false; dataset.organisations.len()];
    for at in ids.filter_map(|id| dataset.organisations.position(id)) {
        if let Some(mark) = marks.get_mut(at) {
            *mark = true;
        }
    }
    marks
}
