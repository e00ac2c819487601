//! What a projection follows: the notes, what a facilitator has prepared, and what can be shown of both.

use std::sync::Arc;

use leptos::prelude::*;
use notes::{Form, Notes};

use super::parts::{NotesDesk, Part, Parts};
use crate::domain::catalog::Catalog;
use crate::domain::dataset::Workshop;
use crate::domain::facilitation::{prepared, workshops};
use crate::domain::gathering::Reading;
use crate::domain::sorting::Sorted;
use crate::domain::stage::{
    Arrangement, Item, Material, SEQUENCE, Scene, Screen, Wall, WallsInMaking, for_a_room, items, items_with,
    screens,
};
use crate::state::made::{Step, made_in_slices};

/// How many notes are put to the walls in one go.
const PIECE: usize = 250;

/// What follows from the notes, each part of it changing by itself: who writes down what they want to say at a screen has no wall made
/// anew.
#[derive(Clone)]
pub struct Followed {
    catalog: Arc<Catalog>,
    /// Whether the notes are there, those that were received among them.
    pub are_there: Memo<bool>,
    /// The workshops with the steps that were prepared for them, those that were added as well.
    pub workshops: Memo<Arc<Vec<Workshop>>>,
    /// The notes that a room may see.
    pub walls: Memo<Arc<Vec<Wall>>>,
    /// What a facilitator has made of the sequence.
    pub arrangement: Memo<Arrangement>,
    /// Whether of notes only those are shown that somebody has reviewed.
    pub only_reviewed: Memo<bool>,
    /// All that can be shown, in the order in which it comes by itself.
    pub items: Memo<Arc<Vec<Item>>>,
}

impl Followed {
    /// Follows the notes of a day, as long as the page is there.
    pub fn of(catalog: &Arc<Catalog>) -> Self {
        let desk = expect_context::<NotesDesk>();
        expect_context::<Parts>().load(Part::Notes);
        Effect::new(move || {
            if let Some(desk) = desk.get() {
                desk.received.unite();
            }
        });
        let are_united = Memo::new(move |_| {
            desk.get().is_some_and(|desk| {
                desk.received.reading.get() != Reading::UnderWay && desk.received.is_united()
            })
        });
        let followed = Memo::new({
            let catalog = Arc::clone(catalog);
            move |_| {
                with_notes(desk, |notes| {
                    let arrangement = prepared(&catalog.dataset, notes, SEQUENCE).unwrap_or_default();
                    let workshops = for_a_room(&catalog.dataset, workshops(&catalog.dataset, notes));
                    (Arc::new(workshops), Arrangement::from(arrangement))
                })
            }
        });
        let (workshops, arrangement) = (
            Memo::new(move |_| followed.with(|(workshops, _)| Arc::clone(workshops))),
            Memo::new(move |_| followed.with(|(_, arrangement)| arrangement.clone())),
        );
        // What walls follow from, by the names of its revisions: what is prepared is none of it. While notes come in, walls stay as they are.
        let revisions = Memo::new(move |before: Option<&Vec<_>>| {
            if !are_united.get() {
                return before.cloned().unwrap_or_default();
            }
            with_notes(desk, |notes| {
                let is_of_walls = |form: Option<&Form>| form != Some(&Form::Preparation);
                let all = notes
                    .all()
                    .map(|(id, note)| (id, note.shown().key(), note.content().map(|content| &content.form)));
                all.filter(|(.., form)| is_of_walls(*form)).map(|(id, key, _)| (id, key)).collect()
            })
        });
        let made = made_in_slices({
            let catalog = Arc::clone(catalog);
            move || {
                revisions.track();
                let workshops = workshops.get();
                if !are_united.get() {
                    return None;
                }
                let dataset = Arc::clone(&catalog);
                let begin = |notes: &Notes| {
                    WallsInMaking::begin(&catalog.dataset, &workshops, notes, Sorted::of(notes))
                };
                let mut making = Some(untrack(|| with_notes(desk, begin)));
                let step: Step<Arc<Vec<Wall>>> = Box::new(move || {
                    let mut present = making.take()?;
                    if untrack(|| with_notes(desk, |notes| present.put(notes, PIECE))) {
                        making = Some(present);
                        return None;
                    }
                    Some(Arc::new(present.end(&dataset.dataset, &workshops)))
                });
                Some(step)
            }
        });
        // Once they are, they stay while others are received.
        let are_there =
            Memo::new(move |before| before == Some(&true) || are_united.get() && made.with(Option::is_some));
        let walls = Memo::new(move |_| made.get().unwrap_or_default());
        let only_reviewed = Memo::new(move |_| arrangement.with(|arrangement| arrangement.only_reviewed));
        let catalog = Arc::clone(catalog);
        let items = Memo::new({
            let catalog = Arc::clone(&catalog);
            move |_| {
                let material = |walls: &[Wall], workshops: &[Workshop]| {
                    items(Material { dataset: &catalog.dataset, workshops, walls, only_reviewed: false })
                };
                Arc::new(material(&walls.get(), &workshops.get()))
            }
        });
        Self { catalog, are_there, workshops, walls, arrangement, only_reviewed, items }
    }

    /// The screens of these items, with what is chosen and revealed in a scene; tracked.
    pub fn screens(&self, items: &[Item], scene: &Scene) -> Vec<Screen> {
        self.with_material(|material| screens(material, items, scene))
    }

    /// The order in which all things come, with one that is not shown, or no longer there; tracked.
    pub fn order(&self, gone: &Item) -> Vec<Item> {
        let all = self.with_material(|material| items_with(material, Some(gone)));
        self.arrangement.with(|arrangement| arrangement.of(&all)).into_iter().map(|(item, _)| item).collect()
    }

    fn with_material<R>(&self, make: impl FnOnce(Material) -> R) -> R {
        make(Material {
            dataset: &self.catalog.dataset,
            workshops: &self.workshops.get(),
            walls: &self.walls.get(),
            only_reviewed: self.only_reviewed.get(),
        })
    }
}

fn with_notes<R>(desk: NotesDesk, read: impl FnOnce(&Notes) -> R) -> R {
    match desk.get() {
        Some(desk) => desk.received.all.with(|all| read(all.notes())),
        None => read(&Notes::default()),
    }
}
