//! The values of facets in a dataset, and which of them each project has.

use std::collections::{BTreeMap, BTreeSet};

use super::facets::Facet;
use super::order::{in_order, name_key};
use crate::domain::dataset::Collection;
use crate::domain::dataset::{Dataset, Project, Term};
use crate::domain::date::PartialDate;
use crate::domain::ids::TermId;
use crate::domain::matrix;
use crate::domain::territory::{DEPARTEMENTS, Departement, REGIONS, Region, Territory};

/// The value of a project of which nothing is known, in an address.
pub const NOT_KNOWN: &str = "-";

/// The value of a project that is put to a trial, in an address.
const ON_TRIAL: &str = "oui";

/// How a value is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Label {
    /// In the words of the dataset, and its language.
    OfDataset(String),
    /// A name of the official geographic code, or a year: the same in every language.
    Name(String),
    /// The whole country.
    Country,
    /// That it is so.
    Yes,
    /// That nothing is known.
    NotKnown,
}

/// A value of a facet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value {
    /// What an address calls it.
    pub key: String,
    /// What a reader sees.
    pub label: Label,
    /// The value that it is a part of, by its place in the list: a département of its region, a sub-track of its track.
    pub parent: Option<usize>,
}

/// The values of all facets, each in the order in which they are shown. That never changes: a value that is looked at stays
/// where it is.
///
/// Terms and tracks stand in the order of the dataset; regions and départements with the most projects first, then by name; the latest years
/// first; and last that nothing is known.
#[derive(Debug, Clone, Default)]
pub struct Values {
    lists: [Vec<Value>; Facet::ALL.len()],
    /// Where the values of territories and of years stand, by their keys.
    places: BTreeMap<String, u32>,
    /// Where the value of each track stands, and of that which it is a part of, by its place in the dataset.
    tracks: Vec<Vec<u32>>,
}

impl Values {
    /// The values that the projects of a dataset have, and those of its vocabularies; with a pause behind each project and each
    /// facet that takes long.
    pub async fn of(dataset: &Dataset, pause: &impl AsyncFn()) -> Self {
        let mut values = Self::default();
        values.add_territories(dataset, pause).await;
        pause().await;
        values.add_tracks(dataset);
        pause().await;
        let vocabularies = &dataset.vocabularies;
        values.add_terms(Facet::CarrierKind, &vocabularies.carrier_kinds);
        values.add_terms(Facet::Status, &vocabularies.statuses);
        values.push(Facet::Trial, ON_TRIAL.to_owned(), Label::Yes, None);
        values.add_terms(Facet::Theme, &vocabularies.themes);
        values.add_terms(Facet::Audience, &vocabularies.audiences);
        values.add_years(dataset);
        for facet in Facet::ALL {
            if facet != Facet::Trial {
                values.push(facet, NOT_KNOWN.to_owned(), Label::NotKnown, None);
            }
        }
        values
    }

    /// The values of a facet.
    #[must_use]
    pub fn list(&self, facet: Facet) -> &[Value] {
        self.lists.get(facet.position()).map_or(&[], Vec::as_slice)
    }

    /// Where a value stands in the list of its facet.
    #[must_use]
    pub fn position(&self, facet: Facet, key: &str) -> Option<usize> {
        self.list(facet).iter().position(|value| value.key == key)
    }

    /// Calls `each` with the values of a project, each as its facet and its place in the list. A value may come twice.
    pub fn visit(&self, dataset: &Dataset, project: &Project, each: &mut dyn FnMut(Facet, u32)) {
        for facet in Facet::ALL {
            // Where an intercommunal body lies is not known here, but that the project acts there is.
            let mut is_known = match facet {
                Facet::Trial => true,
                Facet::Territory => !project.places.is_empty(),
                _ => false,
            };
            let mut each_known = |value| {
                is_known = true;
                each(facet, value);
            };
            self.visit_known(facet, dataset, project, &mut each_known);
            if !is_known {
                each(facet, (self.list(facet).len() as u32).saturating_sub(1));
            }
        }
    }

    fn visit_known(&self, facet: Facet, dataset: &Dataset, project: &Project, each: &mut dyn FnMut(u32)) {
        let vocabularies = &dataset.vocabularies;
        match facet {
            Facet::Territory => {
                let keys = project.places.iter().flat_map(|place| territory_keys(&place.territory)).flatten();
                keys.filter_map(|key| self.places.get(&key)).for_each(|value| each(*value));
            }
            Facet::Track => {
                let positions = project.tracks.iter().filter_map(|link| dataset.tracks.position(&link.track));
                positions.filter_map(|at| self.tracks.get(at)).flatten().for_each(|value| each(*value));
            }
            Facet::CarrierKind => {
                let kinds =
                    dataset.organisations_of(&project.carriers).filter_map(|carrier| carrier.kind.as_ref());
                visit_terms(&vocabularies.carrier_kinds, kinds, each);
            }
            Facet::Status => visit_terms(&vocabularies.statuses, &project.status, each),
            Facet::Trial => {
                if project.trial {
                    each(0);
                }
            }
            Facet::Theme => visit_terms(&vocabularies.themes, &project.themes, each),
            Facet::Audience => visit_terms(&vocabularies.audiences, &project.audiences, each),
            Facet::StartYear => {
                project
                    .start
                    .and_then(|start| self.places.get(&year(start).to_string()))
                    .into_iter()
                    .for_each(|value| each(*value));
            }
        }
    }

    fn push(&mut self, facet: Facet, key: String, label: Label, parent: Option<usize>) -> u32 {
        let Some(list) = self.lists.get_mut(facet.position()) else { return 0 };
        list.push(Value { key, label, parent });
        list.len() as u32 - 1
    }

    fn add_terms(&mut self, facet: Facet, terms: &Collection<Term>) {
        for term in terms.iter() {
            self.push(facet, term.id.to_string(), Label::OfDataset(term.label.clone()), None);
        }
    }

    fn add_tracks(&mut self, dataset: &Dataset) {
        self.tracks = vec![Vec::new(); dataset.tracks.len()];
        for track in matrix::columns(dataset) {
            let above = track.parent.as_ref().and_then(|parent| dataset.tracks.position(parent));
            let mut places = above.and_then(|at| self.tracks.get(at)).cloned().unwrap_or_default();
            let parent = places.first().map(|value| *value as usize);
            let label = Label::OfDataset(format!("{}. {}", track.number, track.title));
            places.insert(0, self.push(Facet::Track, track.id.to_string(), label, parent));
            if let Some(slot) = dataset.tracks.position(&track.id).and_then(|at| self.tracks.get_mut(at)) {
                *slot = places;
            }
        }
    }

    fn add_years(&mut self, dataset: &Dataset) {
        let years = dataset.projects.iter().filter_map(|project| project.start.map(year));
        let years: BTreeSet<i32> = years.collect();
        for year in years.into_iter().rev() {
            let key = year.to_string();
            let value = self.push(Facet::StartYear, key.clone(), Label::Name(key.clone()), None);
            self.places.insert(key, value);
        }
    }

    async fn add_territories(&mut self, dataset: &Dataset, pause: &impl AsyncFn()) {
        let mut counts: BTreeMap<String, u32> = BTreeMap::new();
        for project in dataset.projects.iter() {
            let mut keys: Vec<String> = Vec::new();
            for key in project.places.iter().flat_map(|place| territory_keys(&place.territory)).flatten() {
                if !keys.contains(&key) {
                    keys.push(key);
                }
            }
            keys.into_iter().for_each(|key| *counts.entry(key).or_default() += 1);
            pause().await;
        }
        // Those with the most projects first, then by name; those without projects not at all.
        let most_first = |key: &str, name: &str| {
            let count = counts.get(key)?;
            Some(format!("{:010}{}", u32::MAX - count, name_key(name)))
        };
        let regions = (0..).zip(&REGIONS);
        let regions =
            regions.filter_map(|(at, region)| Some((most_first(&region_key(region), region.name)?, at)));
        for region in in_order(regions.collect()).into_iter().filter_map(|at| REGIONS.get(at as usize)) {
            let value = self.push_territory(region_key(region), region.name, None);
            let within =
                (0..).zip(&DEPARTEMENTS).filter(|(_, departement)| departement.region == region.code);
            let within = within.filter_map(|(at, departement)| {
                Some((most_first(&departement_key(departement), departement.name)?, at))
            });
            let departements = in_order(within.collect()).into_iter();
            for departement in departements.filter_map(|at| DEPARTEMENTS.get(at as usize)) {
                self.push_territory(departement_key(departement), departement.name, Some(value as usize));
            }
        }
        let country = Territory::Country.to_string();
        if counts.contains_key(&country) {
            let value = self.push(Facet::Territory, country.clone(), Label::Country, None);
            self.places.insert(country, value);
        }
    }

    fn push_territory(&mut self, key: String, name: &str, parent: Option<usize>) -> u32 {
        let value = self.push(Facet::Territory, key.clone(), Label::Name(name.to_owned()), parent);
        self.places.insert(key, value);
        value
    }
}

/// The values that a place counts for: its région and its département, or the country.
fn territory_keys(territory: &Territory) -> [Option<String>; 3] {
    let country = (*territory == Territory::Country).then(|| territory.to_string());
    [territory.region().map(region_key), territory.departement().map(departement_key), country]
}

fn region_key(region: &Region) -> String {
    Territory::Region(region.code.into()).to_string()
}

fn departement_key(departement: &Departement) -> String {
    Territory::Departement(departement.code.into()).to_string()
}

fn visit_terms<'a>(
    terms: &Collection<Term>,
    ids: impl IntoIterator<Item = &'a TermId>,
    each: &mut dyn FnMut(u32),
) {
    ids.into_iter().filter_map(|id| terms.position(id)).for_each(|value| each(value as u32));
}

fn year(date: PartialDate) -> i32 {
    use chrono::Datelike;
    match date {
        PartialDate::Year(year) | PartialDate::Month(year, _) => year,
        PartialDate::Day(date) => date.year(),
    }
}
