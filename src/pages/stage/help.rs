//! The keys of the stage.

use leptos::prelude::*;

use super::button::to_presenter;
use crate::domain::stage::StagePress;
use crate::route::Route;
use crate::ui::{Draw, Drawn, Stage, expect_words, window};

/// The id of what names the dialog.
const HEADING: &str = "stage-keys";

/// The dialog that lists them, with the switch for all of them.
pub fn help(stage: &Stage) -> Drawn {
    let words = expect_words();
    let said = words.of_stage();
    let (is_helping, on_press) = (stage.is_helping, stage.on_press);
    let (has_sound, presenter) = (stage.has_sound, to_presenter(stage));
    let (is_full, can_be_full) = stage.is_full;
    let (has_keys, set_keys) = stage.has_keys;
    let is_open = Memo::new(move |_| is_helping.get());
    let content = move || {
        is_open.get().then(|| {
            let rows: Vec<_> = said
                .keys_are
                .iter()
                .map(|(key, what)| {
                    view! {
                        <li>
                            <kbd class="shortcuts__key">{*key}</kbd>
                            {*what}
                        </li>
                    }
                })
                .collect();
            let switch = move |event| set_keys.run(event_target_checked(&event));
            let full = can_be_full.then(|| {
                view! {
                    <button
                        type="button"
                        class="button"
                        data-quiet
                        aria-pressed=move || is_full.get().to_string()
                        on:click=move |_| on_press.run(StagePress::FullScreen)
                    >
                        {said.full_screen}
                    </button>
                }
            });
            view! {
                <p class="button-row">{full} {presenter.clone()}</p>
                <ul class="shortcuts" role="list">
                    {rows}
                </ul>
                <label class="shortcuts__switch">
                    <input type="checkbox" prop:checked=move || has_keys.get() on:change=switch />
                    {words.use_shortcuts}
                </label>
                <label class="shortcuts__switch">
                    <input
                        type="checkbox"
                        prop:checked=move || has_sound.get()
                        on:change=move |_| on_press.run(StagePress::Sound)
                    />
                    {said.sound}
                </label>
                <p>
                    <a class="more" href=Route::StagePlan.to_string()>
                        {words.stage_plan}
                    </a>
                </p>
            }
            .drawn()
        })
    };
    let on_close = Callback::new(move |()| on_press.run(StagePress::EndHelp));
    window(HEADING, said.more, is_open, false, content, on_close)
}
