//! What a map on a page is given: its shapes, what is seen, and whom to tell.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::map::{Atlas, Viewport};

/// What of a page shows the map; its gestures are listened to there.
pub const MAP_VIEW: &str = ".map__view";

/// How far the shapes have come.
#[derive(Clone)]
pub enum Shapes {
    /// They are on their way.
    Awaited,
    /// They are there.
    Ready(Arc<Atlas>),
    /// They could not be loaded.
    Failed,
}

/// The shapes of the territories, for whoever draws a map.
#[derive(Clone, Copy)]
pub struct MapShapes {
    /// How far they have come.
    pub shapes: Signal<Shapes>,
    /// They are needed; after a failure, once more.
    pub on_need: Callback<()>,
}

/// Gives pages their maps.
pub fn provide_map_shapes(shapes: MapShapes) {
    provide_context(shapes);
}

/// The shapes for a map. Outside a page there are none.
#[must_use]
pub fn use_map_shapes() -> Option<MapShapes> {
    use_context()
}

/// A file that a person asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum Export {
    /// A picture that can be drawn at any size: its markup.
    Svg(String),
    /// A picture of so many pixels, made of that markup.
    Png(String, [u32; 2]),
    /// A table for spreadsheets.
    Csv(String),
}

/// A map that one can move in.
#[derive(Clone, Copy)]
pub struct MapControls {
    /// What is seen.
    pub viewport: Signal<Viewport>,
    /// How wide the map is, in the size of its text; 0 while nobody knows.
    pub width: Signal<f64>,
    /// The territory that the keys have come to, by its place in the list.
    pub active: Signal<usize>,
    /// Whether the last file that was asked for could not be made.
    pub export_failed: Signal<bool>,
    /// The map is in the document.
    pub on_ready: Callback<()>,
    /// That part of it is to be seen, on a way that one can follow.
    pub on_fly: Callback<Viewport>,
    /// That part of it is what the page is about now: it is shown, unless it was so before.
    pub on_aim: Callback<Viewport>,
    /// The keys have come to that territory.
    pub on_active: Callback<usize>,
    /// A file is asked for, of that name without its ending.
    pub on_export: Callback<(Export, String)>,
}
