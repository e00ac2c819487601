//! The parts of the program: what is in each, and how far its loading has come.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::find::find;
use super::gazetteer::{ask_gazetteer, give_gazetteer};
use super::map::{map_controls, map_shapes};
use super::notes::{Desk, find_notes, note_desk, open_notebook, subject_of};
use super::signs::signs;
use super::sorting::sort;
use super::stage::{stage_plan, take_stage};
use crate::browser::clock;
use crate::domain::catalog::Catalog;
use crate::i18n::Locale;
use crate::pages;
use crate::route::Route;
use crate::state::database;
use crate::state::later::Later;
use crate::state::on_demand::{Absent, at_once, loaded, part};
use crate::state::part::{PartLoad, PartState};
use crate::ui::{Draw, Drawn, Words, provide_map_shapes};

/// How long after the dataset is there the parts are loaded that nobody has asked for.
const PREPARE_AFTER_MS: i32 = 1000;

/// How often it is looked whether one is there, before the next is loaded.
const PREPARED_YET_MS: i32 = 20;

/// The notes, as state and as pages see them, once they are open.
pub type NotesDesk = Later<Desk>;

/// A part of the program beside the one that is loaded first. That one has the day, where people arrive, and whatever needs no
/// dataset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The list of projects, with the search.
    Projects,
    /// The map, with the search.
    Map,
    /// All other pages.
    Pages,
    /// The projection.
    Stage,
    /// Notes: their page, the dialog to write them in, and what keeps them.
    Notes,
}

impl Part {
    /// All of them, the one first that is asked for most.
    const ALL: [Self; 5] = [Self::Projects, Self::Notes, Self::Map, Self::Pages, Self::Stage];
}

/// The part that a page is in, unless it is the one that is loaded first.
#[must_use]
pub fn part_of(route: &Route) -> Option<Part> {
    match route {
        Route::Day => None,
        Route::Projects => Some(Part::Projects),
        Route::Map => Some(Part::Map),
        Route::Notes | Route::Gathering | Route::Sorting => Some(Part::Notes),
        Route::Stage(_) | Route::Presenter | Route::StagePlan => Some(Part::Stage),
        _ => Some(Part::Pages),
    }
}

/// The page of an address that shows a part of the dataset.
///
/// # Errors
/// [`Absent`] while the part of the program that the page is in is not loaded.
pub fn page(
    route: &Route,
    catalog: &Arc<Catalog>,
    on_pick: Callback<leptos::ev::Event>,
) -> Result<Drawn, Absent> {
    match part_of(route) {
        None => Ok(pages::day(catalog)),
        Some(Part::Projects) => at_once(projects(catalog)),
        Some(Part::Map) => at_once(map(catalog)),
        Some(Part::Notes) => {
            let page = at_once(notes(expect_context::<NotesDesk>(), Ask::Page(route, catalog)))?;
            Ok(page.drawn())
        }
        Some(Part::Stage) => at_once(stage(route, catalog)),
        Some(Part::Pages) => at_once(other(route, catalog, on_pick)),
    }
}

part! {
    projects, load_projects,
    fn projects(catalog: &Arc<Catalog>) -> Result<Drawn, Absent> {
        give_gazetteer(catalog);
        Ok(pages::projects(catalog, find(catalog)))
    }
}

part! {
    map, load_map,
    fn map(catalog: &Arc<Catalog>) -> Result<Drawn, Absent> {
        give_gazetteer(catalog);
        provide_map_shapes(map_shapes());
        Ok(pages::map(catalog, find(catalog), map_controls()))
    }
}

part! {
    pages, load_pages,
    fn other(
        route: &Route,
        catalog: &Arc<Catalog>,
        on_pick: Callback<leptos::ev::Event>,
    ) -> Result<Drawn, Absent> {
        give_gazetteer(catalog);
        provide_map_shapes(map_shapes());
        Ok(match route {
            Route::TableSigns => pages::table_signs(catalog, signs(catalog)),
            _ => pages::page(route, catalog, on_pick),
        })
    }
}

part! {
    stage, load_stage,
    fn stage(route: &Route, catalog: &Arc<Catalog>) -> Result<Drawn, Absent> {
        give_gazetteer(catalog);
        provide_map_shapes(map_shapes());
        Ok(match route {
            Route::Presenter => pages::presenter(catalog, take_stage(catalog, true)),
            Route::StagePlan => pages::stage_plan(catalog, stage_plan(catalog)),
            _ => pages::stage(catalog, take_stage(catalog, false)),
        })
    }
}

/// What is asked of the part of the notes.
enum Ask<'a> {
    /// One of their pages.
    Page(&'a Route, &'a Arc<Catalog>),
    /// To be opened, on a dataset.
    Open(&'a Arc<Catalog>),
    /// A note to be begun about what an address shows.
    Begin(&'a Route, &'a str),
    /// What stands about every page.
    Desk(Locale),
}

// One function: each that begins a part weighs something in the one that is loaded first. What it calls stays apart: see [`crate::ui::apart`].
part! {
    notes, load_notes,
    fn notes(desk: NotesDesk, ask: Ask<'_>) -> Result<Option<Drawn>, Absent> {
        let opened = desk.get_untracked();
        Ok(match ask {
            Ask::Page(route, catalog) => {
                let desk = open_notebook(desk, catalog);
                Some(match route {
                    Route::Gathering => {
                        desk.received.unite();
                        pages::gathering(&catalog.dataset, desk.gathered(), desk.gathering)
                    }
                    Route::Sorting => {
                        let sorting = sort(desk.notebook, desk.received, desk.sorting);
                        pages::sorting(catalog, desk.gathered(), sorting)
                    }
                    _ => pages::notes(desk.notes, desk.gathering, find_notes(desk.notebook)),
                })
            }
            Ask::Open(catalog) => {
                open_notebook(desk, catalog);
                None
            }
            Ask::Begin(route, query) => {
                opened.into_iter().for_each(|desk| desk.notes.begin(subject_of(route, query)));
                None
            }
            Ask::Desk(locale) => opened.map(|desk| note_desk(desk, Words { locale })),
        })
    }
}

/// Opens the notes on a dataset, once the part is there; tracked.
pub fn open_notes_when_ready(parts: Parts, desk: NotesDesk, catalog: &Arc<Catalog>) {
    if parts.notes.get() == PartLoad::Ready {
        let _ = at_once(notes(desk, Ask::Open(catalog)));
    }
}

/// Begins a note about what an address shows, when notes are open.
pub fn begin_note(desk: NotesDesk, route: &Route, query: &str) {
    let _ = at_once(notes(desk, Ask::Begin(route, query)));
}

/// What stands about every page for notes, once they are open; tracked.
pub fn desk_when_open(desk: NotesDesk, locale: Locale) -> Option<Drawn> {
    // Before they are, there is nothing to be asked of the part.
    desk.get()?;
    at_once(notes(desk, Ask::Desk(locale))).ok()?
}

part! {
    pages, load_pages_to_check,
    fn check(catalog: &Arc<Catalog>) -> Result<(), Absent> {
        ask_gazetteer(catalog);
        Ok(())
    }
}

/// Has the gazetteer look at a dataset, once the part is there that knows how; tracked.
pub fn check_when_ready(parts: Parts, catalog: &Arc<Catalog>) {
    if parts.pages.get() == PartLoad::Ready {
        // It is there.
        let _ = at_once(check(catalog));
    }
}

/// Loads a part. Returns whether it is there.
async fn load(part: Part) -> bool {
    match part {
        Part::Projects => loaded!(load_projects),
        Part::Map => loaded!(load_map),
        Part::Pages => loaded!(load_pages, load_pages_to_check),
        Part::Notes => loaded!(load_notes),
        Part::Stage => loaded!(load_stage),
    }
}

/// How far the loading of each part has come.
#[derive(Clone, Copy, Default)]
pub struct Parts {
    projects: PartState,
    map: PartState,
    pages: PartState,
    notes: PartState,
    stage: PartState,
}

impl Parts {
    /// Provides them to everything below.
    pub fn provide() -> Self {
        let parts = Self::default();
        provide_context(parts);
        parts
    }

    /// How far a part has come, which is loaded if it was not; tracked.
    pub fn ask_for(self, part: Part) -> PartLoad {
        let state = self.state(part);
        if state.get() == PartLoad::Absent {
            self.load(part);
        }
        state.get()
    }

    /// Loads all parts, once what is shown had the network for itself: a page that is then asked for is there at once, and
    /// stays there when the network goes. One that could not be loaded waits for whoever was told so.
    pub fn prepare(self) {
        clock::after(PREPARE_AFTER_MS, move || {
            spawn_local(async move {
                // One by one, unless one is slow: to have all of them compiled at once would make the page wait.
                for part in Part::ALL {
                    while untrack(|| self.ask_for(part)) == PartLoad::Loading {
                        clock::rest(PREPARED_YET_MS).await;
                    }
                }
                // Should it not come, it is asked for again when it is needed.
                let _ = database::prepare().await;
            });
        });
    }

    /// Loads a part, anew after a failure.
    pub fn load(self, part: Part) {
        self.state(part).load(load(part));
    }

    /// Whether one of them could not be loaded; tracked.
    pub fn has_failed(self, part: Part) -> bool {
        self.state(part).get() == PartLoad::Failed
    }

    /// Whether one of them is asked for and long in coming; tracked.
    pub fn is_slow(self, part: Part) -> bool {
        self.state(part).get() == PartLoad::LoadingSlowly
    }

    fn state(self, part: Part) -> PartState {
        match part {
            Part::Projects => self.projects,
            Part::Map => self.map,
            Part::Pages => self.pages,
            Part::Notes => self.notes,
            Part::Stage => self.stage,
        }
    }
}
