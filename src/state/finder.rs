//! The search of projects: the index of the open dataset, and what there is for the filters of the address.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::clock;
use crate::domain::catalog::Catalog;
use crate::domain::gazetteer::Gazetteer;
use crate::domain::search::{Facet, Filters, ProjectIndex, Results, Scratch, UnknownValue};
use crate::state::navigation::Navigation;
use crate::state::slices::{self, Slices};

/// How long the number of results stays the same before it is announced: a screen reader need not hear each letter.
const ANNOUNCED_AFTER_MS: i32 = 500;

/// How long after the list is painted the counts of the facets follow.
const COUNTED_AFTER_MS: i32 = 10;

/// An index and what it is of.
#[derive(Clone)]
struct Prepared {
    catalog: Arc<Catalog>,
    index: Arc<ProjectIndex>,
}

/// The index of the open dataset. It is made when a page first needs it, and stays.
#[derive(Clone, Copy)]
pub struct Finder {
    prepared: RwSignal<Option<Prepared>>,
    /// Of what an index is made, or being made: the dataset, and whether there is a gazetteer.
    preparing: StoredValue<Option<(Arc<Catalog>, bool)>>,
    scratch: StoredValue<Scratch>,
}

/// Provides it to everything below.
pub fn provide_finder() {
    provide_context(Finder {
        prepared: RwSignal::new(None),
        preparing: StoredValue::new(None),
        scratch: StoredValue::new(Scratch::default()),
    });
}

/// What a page of projects follows, as long as it is shown.
#[derive(Clone, Copy)]
pub struct Finding {
    navigation: Navigation,
    /// The filters of the address that the dataset knows; all of them while there is no index.
    pub filters: Memo<Filters>,
    /// The same without the text.
    pub choice: Memo<Filters>,
    /// What the address asks for beyond those.
    pub unknown: Memo<Vec<UnknownValue>>,
    /// The index, once it is there.
    pub index: Memo<Option<Arc<ProjectIndex>>>,
    /// What there is, once that is known.
    pub results: Memo<Option<Arc<Results>>>,
    /// What there would be without a choice among territories. Nobody searches for it where nobody follows it.
    pub everywhere: Memo<Option<Arc<Results>>>,
    /// What there is, once that has stayed the same for a while.
    pub announced: RwSignal<Option<Arc<Results>>>,
    /// The same, a moment later, for what is less urgent than the list.
    pub counted: RwSignal<Option<Arc<Results>>>,
    /// What the values of each facet are narrowed by.
    pub narrowed: RwSignal<[String; Facet::ALL.len()]>,
    /// Whether the address was copied, since it was asked for last.
    pub copied: RwSignal<Option<bool>>,
}

impl Finder {
    /// Makes the index of a dataset unless that is done or under way, in slices: the page answers meanwhile. It is made anew once
    /// there is a gazetteer.
    fn prepare(self, catalog: &Arc<Catalog>, gazetteer: Option<Arc<Gazetteer>>) {
        let has_gazetteer = gazetteer.is_some();
        let is_same =
            |(other, has): &(Arc<Catalog>, bool)| Arc::ptr_eq(other, catalog) && *has == has_gazetteer;
        if self.preparing.with_value(|preparing| preparing.as_ref().is_some_and(is_same)) {
            return;
        }
        self.preparing.set_value(Some((Arc::clone(catalog), has_gazetteer)));
        let catalog = Arc::clone(catalog);
        spawn_local(async move {
            // The page that asks for it is painted first.
            clock::rest(0).await;
            let slices = Slices::begin();
            let index = ProjectIndex::build(&catalog, gazetteer, &async || slices.pause().await).await;
            let is_of_catalog = |other: &Arc<Catalog>| Arc::ptr_eq(other, &catalog);
            let is_asked_for = self
                .preparing
                .with_value(|preparing| preparing.as_ref().is_some_and(|(other, _)| is_of_catalog(other)));
            // One without the gazetteer is better than none.
            let is_better = has_gazetteer
                || !self.prepared.with_untracked(|prepared| {
                    prepared.as_ref().is_some_and(|prepared| is_of_catalog(&prepared.catalog))
                });
            if is_asked_for && is_better {
                self.prepared.set(Some(Prepared { catalog, index: Arc::new(index) }));
            }
        });
    }

    /// What a page of the projects of a dataset follows.
    pub fn follow(
        self,
        catalog: &Arc<Catalog>,
        gazetteer: Signal<Option<Arc<Gazetteer>>>,
        navigation: Navigation,
    ) -> Finding {
        let followed = Arc::clone(catalog);
        Effect::new(move || self.prepare(&followed, gazetteer.get()));
        let latest = {
            let catalog = Arc::clone(catalog);
            Memo::new_with_compare(
                move |_| {
                    let is_of_catalog = |prepared: &Prepared| Arc::ptr_eq(&prepared.catalog, &catalog);
                    self.prepared.get().filter(is_of_catalog).map(|prepared| prepared.index)
                },
                |one: Option<&Option<Arc<ProjectIndex>>>, other| {
                    let index = |index: Option<&Option<Arc<ProjectIndex>>>| {
                        index.cloned().flatten().map(|index| Arc::as_ptr(&index))
                    };
                    index(one) != index(other)
                },
            )
        };
        // With the gazetteer the values of the facets stay the same: what shows them is not drawn anew.
        let index = Memo::new_with_compare(
            move |_| latest.get(),
            |one, other| one.map(Option::is_some) != other.map(Option::is_some),
        );
        let known = Memo::new(move |_| {
            let asked = Filters::parse(&navigation.query());
            index.with(|index| match index {
                Some(index) => index.values.known(&asked),
                None => (asked, Vec::new()),
            })
        });
        let filters = Memo::new(move |_| known.with(|(filters, _)| filters.clone()));
        let search = {
            let catalog = Arc::clone(catalog);
            move |filters: &Filters| {
                let found = latest.with(|index| {
                    let index = index.as_ref()?;
                    self.scratch.try_update_value(|scratch| index.search(&catalog, filters, scratch))
                });
                // Without filters there is nothing to wait for.
                found.or_else(|| filters.is_plain().then(|| Results::all_of(&catalog))).map(Arc::new)
            }
        };
        let results = {
            let search = search.clone();
            Memo::new_with_compare(move |_| filters.with(|filters| search(filters)), |_, _| true)
        };
        let everywhere = Memo::new_with_compare(
            move |_| {
                let mut filters = filters.get();
                if filters.chosen(Facet::Territory).is_empty() {
                    return results.get();
                }
                filters.drop_facet(Facet::Territory);
                search(&filters)
            },
            |_, _| true,
        );
        let announced = RwSignal::new(None);
        let counted = RwSignal::new(results.get_untracked());
        let changes = StoredValue::new(0_u32);
        Effect::new(move || {
            let results = results.get();
            changes.update_value(|changes| *changes += 1);
            let change = changes.get_value();
            let is_latest = move || changes.try_get_value() == Some(change);
            spawn_local(async move {
                clock::next_frame().await;
                clock::rest(COUNTED_AFTER_MS).await;
                if is_latest() {
                    counted.set(results.clone());
                }
                clock::rest(ANNOUNCED_AFTER_MS).await;
                if is_latest() {
                    announced.set(results);
                }
            });
        });
        let choice = Memo::new(move |_| filters.with(Filters::without_text));
        Finding {
            navigation,
            filters,
            choice,
            unknown: Memo::new(move |_| known.with(|(_, unknown)| unknown.clone())),
            index,
            results,
            everywhere,
            announced,
            counted,
            narrowed: RwSignal::new(Default::default()),
            copied: RwSignal::new(None),
        }
    }
}

impl Finding {
    /// Another text is typed.
    pub fn type_text(self, text: String) {
        slices::hold_back();
        self.copied.set(None);
        let mut filters = self.filters.get_untracked();
        filters.text = text;
        self.navigation.type_query(filters.to_string(), filters.canonical().to_string());
    }

    /// Nothing is typed for now.
    pub fn settle(self) {
        self.navigation.settle_query();
    }

    /// The address of the list, without what it asks for in vain. `here` is the address of the document.
    #[must_use]
    pub fn link(self, here: &str) -> String {
        let document = here.split('#').next().unwrap_or_default();
        let query = self.filters.with_untracked(|filters| filters.canonical().to_string());
        format!("{document}{}", self.navigation.route_untracked().with_query(&query))
    }

    /// Other filters are chosen.
    pub fn choose(self, filters: &Filters) {
        self.copied.set(None);
        self.navigation.choose_query(filters.canonical().to_string());
    }

    /// The values of a facet are narrowed by another text.
    pub fn narrow(self, facet: Facet, text: String) {
        self.narrowed.update(|narrowed| {
            if let Some(slot) = narrowed.get_mut(facet.position()) {
                *slot = text;
            }
        });
    }
}
