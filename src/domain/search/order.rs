//! The orders in which projects are listed, but for relevance.

use search::collation_key;

use super::filters::Order;
use crate::domain::dataset::{Dataset, Project};
use crate::domain::date::PartialDate;

/// All projects of a dataset in each order that does not depend on what is searched for.
#[derive(Debug, Clone, Default)]
pub(super) struct Orders {
    by_title: Vec<u32>,
    by_start: Vec<u32>,
    by_territory: Vec<u32>,
}

impl Orders {
    pub fn of(dataset: &Dataset) -> Self {
        Self {
            by_title: sorted(dataset, |project| collation_key(&project.title)),
            by_start: sorted(dataset, |project| {
                project.start.map_or((true, (0, 0, 0)), |start| (false, first_day(start)))
            }),
            by_territory: sorted(dataset, |project| {
                territory_key(project).map_or((true, None), |key| (false, Some(key)))
            }),
        }
    }

    /// All projects in that order; nothing for relevance, which depends on the text.
    pub fn get(&self, order: Order) -> Option<&[u32]> {
        match order {
            Order::Relevance => None,
            Order::Title => Some(&self.by_title),
            Order::Start => Some(&self.by_start),
            Order::Territory => Some(&self.by_territory),
        }
    }
}

fn sorted<K: Ord>(dataset: &Dataset, key: impl Fn(&Project) -> K) -> Vec<u32> {
    let mut keyed: Vec<(K, u32)> = dataset.projects.iter().map(key).zip(0..).collect();
    // The place in the dataset decides between equals.
    keyed.sort_unstable();
    keyed.into_iter().map(|(_, project)| project).collect()
}

/// The first day that a date may mean, so that « 2016 » stands before « mars 2016 ».
fn first_day(date: PartialDate) -> (i32, u32, u32) {
    use chrono::Datelike;
    match date {
        PartialDate::Year(year) => (year, 0, 0),
        PartialDate::Month(year, month) => (year, month, 0),
        PartialDate::Day(day) => (day.year(), day.month(), day.day()),
    }
}

type NameKey = (String, String);

/// The names of the region and of the département of the first place that lies in one.
fn territory_key(project: &Project) -> Option<(NameKey, NameKey)> {
    let place = project.places.iter().find(|place| place.territory.region().is_some())?;
    let departement = place.territory.departement().map_or("", |departement| departement.name);
    Some((collation_key(place.territory.region()?.name), collation_key(departement)))
}
