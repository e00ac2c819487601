//! What the map is drawn with, handed to its page.

use leptos::prelude::*;
use leptos::task::spawn_local;
use send_wrapper::SendWrapper;

use crate::browser::gestures::{Gesture, on_gestures};
use crate::browser::{downloads, pictures, size};
use crate::domain::map::Atlas;
use crate::state::lazy_file::LazyFile;
use crate::state::map::MapView;
use crate::state::part::PartLoad;
use crate::ui::{Export, MAP_VIEW, MapControls, MapShapes, Shapes};

/// Where they are, relative to the page.
const SHAPES: &str = "geo/territories.json";

/// The shapes, for all maps.
pub fn map_shapes() -> MapShapes {
    let atlas = expect_context::<LazyFile<Atlas>>();
    MapShapes {
        shapes: Signal::derive(move || match (atlas.get(), atlas.progress()) {
            (Some(atlas), _) => Shapes::Ready(atlas),
            (None, PartLoad::Failed) => Shapes::Failed,
            (None, _) => Shapes::Awaited,
        }),
        on_need: Callback::new(move |()| atlas.load(SHAPES, async |text, _| Atlas::read(text).ok())),
    }
}

/// A map that one can move in.
pub fn map_controls() -> MapControls {
    let view = MapView::default();
    let ready = move |()| {
        let width = size::on_width(MAP_VIEW, move |width| {
            view.width.try_set(width);
        });
        let gestures = on_gestures(MAP_VIEW, move |gesture| {
            let Some(viewport) = view.viewport.try_get_untracked() else { return false };
            view.show(match gesture {
                Gesture::Drag { right, down } => viewport.dragged(right, down),
                Gesture::Zoom { factor, at } => viewport.zoomed(factor, viewport.point(at)),
            })
        });
        // Until the map gives way to another one.
        let listening = SendWrapper::new((width, gestures));
        on_cleanup(move || drop(listening));
    };
    MapControls {
        viewport: view.viewport.into(),
        width: view.width.into(),
        active: view.active.into(),
        export_failed: view.export_failed.into(),
        on_ready: Callback::new(ready),
        on_fly: Callback::new(move |viewport| view.fly(viewport)),
        on_aim: Callback::new(move |viewport| view.aim(viewport)),
        on_active: Callback::new(move |at| view.active.set(at)),
        on_export: Callback::new(move |(export, name): (Export, String)| {
            view.export_failed.set(false);
            spawn_local(async move {
                view.export_failed.try_set(!give(export, &name).await);
            });
        }),
    }
}

/// Gives a person a file. Returns whether it could be made.
async fn give(export: Export, name: &str) -> bool {
    let (file, ending) = match export {
        Export::Svg(svg) => (pictures::blob(&svg, "image/svg+xml"), "svg"),
        Export::Png(svg, size) => (pictures::png_of_svg(&svg, size).await, "png"),
        Export::Csv(csv) => (pictures::blob(&csv, "text/csv"), "csv"),
    };
    file.is_some_and(|file| downloads::give(&file, &format!("{name}.{ending}")))
}
