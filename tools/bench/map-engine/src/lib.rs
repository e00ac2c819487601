//! The map of the application as a module of its own: what its page draws, without the page around it.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;
use restitution::domain::catalog::{Catalog, Origin};
use restitution::domain::dataset::read;
use restitution::domain::map::{Atlas, Count, Level, Tally, Viewport};
use restitution::domain::search::Filters;
use restitution::pages::{Seen, map_chart};
use restitution::ui::{Find, MapControls};
use wasm_bindgen::prelude::wasm_bindgen;

/// A day without projects: the counts are given.
const EMPTY_DAY: &str = r#"{"format":"restitution/1","id":"mesure","title":"Mesure","lang":"fr","event":{"title":"Mesure","date":"2026-01-01"},"organisations":[],"projects":[],"tracks":[]}"#;

/// How wide the map is, in the size of its text.
const WIDTH: f64 = 50.0;

/// A map of the départements that is drawn.
#[wasm_bindgen]
pub struct Map {
    tally: RwSignal<Tally>,
    /// What keeps the counts.
    _owner: Owner,
    /// It goes when this goes.
    mounted: Box<dyn std::any::Any>,
}

#[wasm_bindgen]
impl Map {
    /// Draws it: `text` is the file of territories, `counts` are those of the départements, in the order of their codes.
    ///
    /// # Errors
    ///
    /// When one of both is not what it should be.
    pub fn draw(text: &str, counts: &[u32], place: web_sys::HtmlElement) -> Result<Self, JsValue> {
        let atlas = Arc::new(Atlas::read(text).map_err(|error| JsValue::from_str(&error.to_string()))?);
        let (dataset, findings) =
            read(EMPTY_DAY.as_bytes()).map_err(|refusal| JsValue::from_str(&refusal.to_string()))?;
        let catalog = Arc::new(Catalog { dataset, findings, origin: Origin::Published });
        let owner = Owner::new_root(None);
        let tally = owner.with(|| RwSignal::new(tally(counts)));
        let mounted = leptos::mount::mount_to(place, move || {
            let seen = Seen {
                find: find(),
                controls: controls(),
                level: Memo::new(|_| Level::Departements),
                tally: Memo::new(move |_| tally.get()),
                most: Memo::new(|_| 40),
            };
            map_chart(&catalog, &atlas, Level::Departements, seen)
        });
        Ok(Self { tally, _owner: owner, mounted: Box::new(mounted) })
    }

    /// Gives all circles other numbers.
    pub fn update(&self, counts: &[u32]) {
        self.tally.set(tally(counts));
    }

    /// Takes it out of the document.
    pub fn remove(self) {
        drop(self.mounted);
    }
}

fn tally(counts: &[u32]) -> Tally {
    let mut tally = Tally::default();
    for ((code, _), count) in Level::Departements.territories().into_iter().zip(counts) {
        tally.territories.insert(code, Count { projects: *count as usize, regional: 0 });
    }
    tally
}

/// A search that nobody uses.
fn find() -> Find {
    Find {
        filters: Signal::stored(Filters::default()),
        choice: Signal::stored(Filters::default()),
        unknown: Signal::stored(Vec::new()),
        index: Signal::stored(None),
        results: Signal::stored(None),
        everywhere: Signal::stored(None),
        announced: Signal::stored(None),
        counted: Signal::stored(None),
        narrowed: Signal::stored(Default::default()),
        copied: Signal::stored(None),
        on_text: Callback::new(|_| ()),
        on_settle: Callback::new(|()| ()),
        on_choose: Callback::new(|_| ()),
        on_narrow: Callback::new(|_| ()),
        on_copy: Callback::new(|()| ()),
        on_focus: Callback::new(|_| ()),
    }
}

/// A map in which nobody moves.
fn controls() -> MapControls {
    let active = RwSignal::new(0);
    MapControls {
        viewport: Signal::stored(Viewport::default()),
        width: Signal::stored(WIDTH),
        active: active.into(),
        export_failed: Signal::stored(false),
        on_ready: Callback::new(|()| ()),
        on_fly: Callback::new(|_| ()),
        on_aim: Callback::new(|_| ()),
        on_active: Callback::new(move |at| active.set(at)),
        on_export: Callback::new(|_| ()),
    }
}
