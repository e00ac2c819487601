//! The projects of a dataset, ready to be searched.

use std::sync::Arc;

use search::{Builder, Index, Marker, Query, Scratch, Selection};

use super::facets::Facet;
use super::filters::Filters;
use super::order::{Orders, turn};
use super::texts::{ProjectTexts, visit_texts};
use super::values::Values;
use crate::domain::at_once::at_once;
use crate::domain::catalog::Catalog;
use crate::domain::gazetteer::Gazetteer;
use crate::domain::map::Level;
use crate::domain::territory::{DEPARTEMENTS, REGIONS};

/// An index of the projects of one dataset.
#[derive(Debug)]
pub struct ProjectIndex {
    index: Index,
    orders: Orders,
    /// The values of its facets.
    pub values: Values,
    /// What the communes of the projects were named by.
    pub gazetteer: Option<Arc<Gazetteer>>,
}

/// A value that an address asks for and that the dataset does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownValue {
    /// Its facet.
    pub facet: Facet,
    /// What the address calls it.
    pub key: String,
}

/// What there is for some filters.
#[derive(Debug, Clone, Default)]
pub struct Results {
    /// The projects, in the order that was asked for, by their place in the dataset.
    pub projects: Vec<u32>,
    /// For each facet and value, how many projects there would be with that value alone chosen in the facet.
    pub counts: [Vec<u32>; Facet::ALL.len()],
    /// When there is no project: what to remove so that there are most, unless nothing helps alone.
    pub removal: Option<Removal>,
    /// Finds what was searched for in texts.
    pub marker: Marker,
}

/// What to remove so that there are results.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Removal {
    /// The facet of which nothing is to be chosen any more; the text when there is none.
    pub facet: Option<Facet>,
    /// How many projects there are then.
    pub count: u32,
}

impl Results {
    /// Whether a list of these looks like one of the others: the same projects, and nothing to mark in them.
    #[must_use]
    pub fn looks_like(&self, other: &Self) -> bool {
        self.projects == other.projects
            && self.removal == other.removal
            && self.marker.is_empty()
            && other.marker.is_empty()
    }

    /// What there is while no index is there yet: all projects, in the dataset's order, and no counts.
    #[must_use]
    pub fn all_of(catalog: &Catalog) -> Self {
        let count = catalog.dataset.projects.len() as u32;
        Self { projects: (0..count).collect(), ..Self::default() }
    }
}

impl ProjectIndex {
    /// Builds the index in one go.
    #[must_use]
    pub fn of(catalog: &Catalog, gazetteer: Option<Arc<Gazetteer>>) -> Self {
        at_once(Self::build(catalog, gazetteer, &async || {}))
    }

    /// Builds the index, with a pause behind each project. Only the communes that projects name are in it.
    pub async fn build(catalog: &Catalog, gazetteer: Option<Arc<Gazetteer>>, pause: &impl AsyncFn()) -> Self {
        let dataset = &catalog.dataset;
        let values = Values::of(dataset, pause).await;
        pause().await;
        let mut builder = Builder::new(Facet::ALL.len());
        // Where there is no project, none is found: a territory is no slip of the finger for something else.
        REGIONS.iter().for_each(|region| builder.know(region.name));
        DEPARTEMENTS.iter().for_each(|departement| builder.know(departement.name));
        for project in dataset.projects.iter() {
            builder.begin();
            let add = &mut |field, text: &str| builder.text(field as u8, text);
            visit_texts(dataset, project, gazetteer.as_deref(), add);
            values.visit(dataset, project, &mut |facet, value| builder.value(facet.position(), value));
            pause().await;
        }
        let orders = Orders::of(dataset, pause).await;
        let index = builder.finish_in_steps(pause).await;
        pause().await;
        Self { index, orders, values, gazetteer }
    }

    /// What there is for these filters; those that the dataset does not know do not count. `catalog` is that of the index.
    #[must_use]
    pub fn search(&self, catalog: &Catalog, filters: &Filters, scratch: &mut Scratch) -> Results {
        let query = Query::parse(&filters.text);
        let selection = self.selection(filters);
        let texts = ProjectTexts { catalog, gazetteer: self.gazetteer.as_deref() };
        let answer = self.index.search(&query, &selection, &texts, scratch);
        let projects = match self.orders.get(filters.order) {
            None => answer.ranked(),
            Some(sequence) => {
                let mut projects = answer.first_in(sequence, usize::MAX);
                turn(&mut projects, filters.order, &catalog.dataset);
                projects
            }
        };
        let marker = answer.marker(&query);
        let counts = Facet::ALL.map(|facet| {
            let mut counts = answer.counts(facet.position()).to_vec();
            // The last values of a facet may be those that no project has.
            counts.resize(self.values.list(facet).len(), 0);
            counts
        });
        let without: Vec<Removal> = Facet::ALL
            .into_iter()
            .filter(|facet| !selection.of(facet.position()).is_empty())
            .map(|facet| Removal { facet: Some(facet), count: answer.total_without(facet.position()) })
            .collect();
        let is_empty = answer.total() == 0;
        let removal =
            if is_empty { self.best_removal(without, &query, &selection, &texts, scratch) } else { None };
        Results { projects, counts, removal, marker }
    }

    fn best_removal(
        &self,
        without: Vec<Removal>,
        query: &Query,
        selection: &Selection,
        texts: &ProjectTexts<'_>,
        scratch: &mut Scratch,
    ) -> Option<Removal> {
        let mut removals = without;
        if !query.is_empty() && !selection.is_empty() {
            let count = self.index.search(&Query::default(), selection, texts, scratch).total();
            removals.push(Removal { facet: None, count });
        }
        removals.retain(|removal| removal.count > 0);
        // Of several that give as many, the first.
        removals.into_iter().rev().max_by_key(|removal| removal.count)
    }

    fn selection(&self, filters: &Filters) -> Selection {
        let mut selection = Selection::new();
        for facet in Facet::ALL {
            for key in filters.chosen(facet) {
                match self.values.position(facet, key) {
                    Some(value) => selection.choose(facet.position(), value as u32),
                    // No project is there.
                    None if is_territory(facet, key) => selection.choose(facet.position(), u32::MAX),
                    None => {}
                }
            }
        }
        selection
    }
}

/// Whether a value is a region or a département, with projects or without: the map has all of them.
fn is_territory(facet: Facet, key: &str) -> bool {
    facet == Facet::Territory && Level::ALL.into_iter().any(|level| level.code_of(key).is_some())
}

impl Values {
    /// The filters that the dataset knows, and the values that it does not.
    #[must_use]
    pub fn known(&self, filters: &Filters) -> (Filters, Vec<UnknownValue>) {
        let (mut known, mut unknown) = (filters.clone(), Vec::new());
        for facet in Facet::ALL {
            for key in filters.chosen(facet) {
                if self.position(facet, key).is_none() && !is_territory(facet, key) {
                    known.drop_value(facet, key);
                    unknown.push(UnknownValue { facet, key: key.clone() });
                }
            }
        }
        (known, unknown)
    }
}
