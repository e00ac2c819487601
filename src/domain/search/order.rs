//! The orders in which projects are listed, but for relevance.

use chrono::Datelike;
use search::{Sequence, collation_key};

use super::filters::Order;
use crate::domain::dataset::{Dataset, Place, Project};
use crate::domain::date::PartialDate;

/// Stands behind all texts: what is not known comes last.
const LAST: &str = "\u{10ffff}";

/// Stands behind all names.
const COUNTRY: &str = "\u{10fffe}";

/// All projects of a dataset in each order that does not depend on what is searched for.
#[derive(Debug, Clone, Default)]
pub(super) struct Orders {
    by_title: Sequence,
    by_start: Sequence,
    by_territory: Sequence,
}

impl Orders {
    /// Sorts the projects, with a pause between any two steps.
    pub async fn of(dataset: &Dataset, pause: &impl AsyncFn()) -> Self {
        let sorted = async |key: fn(&Project) -> String| {
            let keys = dataset.projects.iter().map(key).zip(0..).collect();
            pause().await;
            let order = Sequence::new(in_order(keys));
            pause().await;
            order
        };
        Self {
            by_title: sorted(|project| name_key(&project.title)).await,
            by_start: sorted(|project| project.start.map_or(LAST.to_owned(), first_day)).await,
            by_territory: sorted(|project| territory_key(project).unwrap_or_else(|| LAST.to_owned())).await,
        }
    }

    /// All projects in that order; nothing for relevance, which depends on the text.
    pub fn get(&self, order: Order) -> Option<&Sequence> {
        match order {
            Order::Relevance => None,
            Order::Title | Order::TitleDescending => Some(&self.by_title),
            Order::Start | Order::StartDescending => Some(&self.by_start),
            Order::Territory | Order::TerritoryDescending => Some(&self.by_territory),
        }
    }
}

/// Turns projects that stand in the ascending order around, if that is asked for; those of which it is not known where they belong
/// stay the last.
pub(super) fn turn(projects: &mut [u32], order: Order, dataset: &Dataset) {
    let is_known: fn(&Project) -> bool = match order {
        Order::TitleDescending => |_| true,
        Order::StartDescending => |project| project.start.is_some(),
        Order::TerritoryDescending => |project| territory_name(project).is_some(),
        _ => return,
    };
    let is_known = |at: &u32| dataset.projects.at(*at as usize).is_some_and(is_known);
    let known = projects.iter().position(|at| !is_known(at)).unwrap_or(projects.len());
    if let Some(known) = projects.get_mut(..known) {
        known.reverse();
    }
}

/// What texts are the keys of, in their order; then in that of the numbers. Every sort of this module is this one: each type that is
/// sorted would be compiled anew.
pub(super) fn in_order(mut keyed: Vec<(String, u32)>) -> Vec<u32> {
    keyed.sort_unstable();
    keyed.into_iter().map(|(_, number)| number).collect()
}

/// The letters and digits of a text as they are sought and sorted: folded, its words with one blank between them.
#[must_use]
pub fn letters(text: &str) -> String {
    collation_key(text).0
}

/// What a name is sorted by, as French dictionaries do.
pub(in crate::domain) fn name_key(name: &str) -> String {
    let (letters, accents) = collation_key(name);
    format!("{letters}\0{accents}")
}

/// The first day that a date may mean, so that « 2016 » stands before « mars 2016 ».
fn first_day(date: PartialDate) -> String {
    let (year, month, day) = match date {
        PartialDate::Year(year) => (year, 0, 0),
        PartialDate::Month(year, month) => (year, month, 0),
        PartialDate::Day(day) => (day.year(), day.month(), day.day()),
    };
    format!("{year:05}-{month:02}-{day:02}")
}

/// The name of the département, or else of the region, of the first place that lies in one: what a table shows.
fn territory_name(project: &Project) -> Option<&'static str> {
    project.places.iter().find_map(|Place { territory, .. }| {
        let departement = territory.departement().map(|departement| departement.name);
        departement.or_else(|| territory.region().map(|region| region.name))
    })
}

/// The whole country comes behind all names.
fn territory_key(project: &Project) -> Option<String> {
    let is_everywhere = || project.places.iter().any(|place| place.territory.is_country());
    territory_name(project).map(name_key).or_else(|| is_everywhere().then(|| COUNTRY.to_owned()))
}
