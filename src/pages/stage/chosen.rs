//! What is chosen on the map of the stage: a region, a track.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::catalog::Catalog;
use crate::domain::stage::{Body, StagePress, regions};
use crate::domain::territory::Region;
use crate::ui::{Draw, Drawn, Stage, expect_words};

/// What stands below the map while that is shown: « et chez nous ? ».
pub fn chosen(catalog: &Arc<Catalog>, stage: &Stage) -> Drawn {
    let said = expect_words().of_stage();
    let catalog = Arc::clone(catalog);
    let (screen, scene, on_press) = (stage.screen(), stage.scene, stage.on_press);
    let is_map = Memo::new(move |_| {
        screen.with(|screen| screen.as_ref().is_some_and(|screen| matches!(screen.body, Body::Map { .. })))
    });
    let fields = move || {
        let dataset = &catalog.dataset;
        let lang = dataset.lang.to_string();
        is_map.get().then(|| {
            let region = Memo::new(move |_| scene.with(|scene| scene.region.map(|region| region.code)));
            let regions: Vec<_> = regions()
                .into_iter()
                .map(|of| {
                    view! {
                        <option value=of.code prop:selected=move || region.get() == Some(of.code)>
                            {of.name}
                        </option>
                    }
                })
                .collect();
            let track = Memo::new(move |_| scene.with(|scene| scene.track.clone()));
            let tracks: Vec<_> = dataset
                .tracks
                .iter()
                .map(|of| {
                    let id = of.id.clone();
                    view! {
                        <option
                            value=of.id.to_string()
                            prop:selected=move || track.with(|track| track.as_ref() == Some(&id))
                        >
                            {of.title.clone()}
                        </option>
                    }
                })
                .collect();
            let choose_region = move |event| {
                on_press.run(StagePress::Region(Region::with_code(&event_target_value(&event))));
            };
            let choose_track =
                move |event| on_press.run(StagePress::Track(event_target_value(&event).parse().ok()));
            view! {
                <div class="stage__chosen">
                    <label class="stage__field">
                        <span>{said.region}</span>
                        <select on:change=choose_region>
                            <option value="" prop:selected=move || region.get().is_none()>
                                {said.all_regions}
                            </option>
                            {regions}
                        </select>
                    </label>
                    <label class="stage__field">
                        <span>{said.track}</span>
                        <select on:change=choose_track>
                            <option value="" prop:selected=move || track.with(Option::is_none)>
                                {said.all_tracks}
                            </option>
                            <optgroup label=said.track lang=lang>
                                {tracks}
                            </optgroup>
                        </select>
                    </label>
                </div>
            }
            .drawn()
        })
    };
    view! { {fields} }.drawn()
}
