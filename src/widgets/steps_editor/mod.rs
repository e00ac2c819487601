//! Where a facilitator prepares how a workshop goes: by a method, and step by step. All that is pressed can be undone, since each press is a
//! revision of its own.

mod editor;
mod fields;

use leptos::html::{Button, Div, Select};
use leptos::prelude::*;

use crate::domain::facilitation::{MAX_STEPS, Preset, Turns, total_minutes, write_steps};
use crate::domain::ids::WorkshopId;
use crate::domain::notes::Saving;
use crate::ui::{Draw, Drawn, Notebook, expect_words, form_field, provide_words, use_notebook};
use editor::Editor;
use fields::step_fields;

/// The id of what the button opens.
const PANEL: &str = "steps-editor";

/// A button that opens the editor of the steps of a workshop, below them. It comes once the notes are there, where they can be written.
#[component]
pub fn PrepareSteps(
    /// The workshop, of the file or added.
    id: WorkshopId,
) -> impl IntoView {
    let said = expect_words().of_facilitation();
    let notebook = use_notebook();
    let is_read_only =
        Memo::new(move |_| notebook.get().is_some_and(|notebook| notebook.saving.get() == Saving::ReadOnly));
    let (button, panel) = (NodeRef::<Button>::new(), NodeRef::<Div>::new());
    let toggle = move |_| {
        if let (Some(button), Some(panel)) = (button.get_untracked(), panel.get_untracked()) {
            let is_open = panel.hidden();
            panel.set_hidden(!is_open);
            // It fails only for what is no attribute's name.
            let _ = button.set_attribute("aria-expanded", if is_open { "true" } else { "false" });
        }
    };
    move || {
        let notebook = notebook.get().filter(|_| !is_read_only.get())?;
        let id = id.clone();
        let view = view! {
            <p>
                <button
                    type="button"
                    class="button"
                    data-quiet
                    aria-expanded="false"
                    aria-controls=PANEL
                    node_ref=button
                    on:click=toggle
                >
                    {said.prepare}
                </button>
            </p>
            <div id=PANEL node_ref=panel hidden>
                <StepsEditor notebook id />
            </div>
        };
        Some(view.drawn())
    }
}

/// The editor of the steps of a workshop. What is written is kept without being asked; the steps are those that
/// [`crate::domain::facilitation::steps_of`] tells.
#[component]
pub fn StepsEditor(
    /// The notes, which can be written.
    notebook: Notebook,
    /// The workshop, of the file or added.
    id: WorkshopId,
) -> Option<Drawn> {
    let editor = Editor::open(notebook, &id)?;
    let Editor { words, said, steps, .. } = editor;
    let count = Memo::new(move |_| steps.with(Vec::len));
    let total = Memo::new(move |_| steps.with(|steps| total_minutes(steps)));
    let item = move |at| {
        provide_words(words.locale);
        step_fields(editor, at)
    };
    let is_full = Memo::new(move |_| count.get() >= MAX_STEPS);
    let full = move || is_full.get().then(|| (said.full)(MAX_STEPS));
    let view = view! {
        <div class="steps-editor">
            {method(editor)}
            <ol class="steps-editor__list" role="list">
                // By their places: what is typed in is never drawn anew.
                <For each=move || 0..count.get() key=|at| *at children=item />
            </ol>
            <p role="status">{move || (said.total)(total.get(), editor.own_minutes)}</p>
            <p class="form-said">{full}</p>
            {actions(editor, is_full)}
            <p role="status" class="form-said" node_ref=editor.news></p>
        </div>
    };
    Some(view.drawn())
}

/// Chooses a method.
fn method(editor: Editor) -> Drawn {
    let said = editor.said;
    let chosen = NodeRef::<Select>::new();
    let options: Vec<_> = Preset::ALL
        .into_iter()
        .map(|preset| view! { <option value=preset.key()>{(said.preset)(preset)}</option> })
        .collect();
    let apply = move |_| {
        let preset = chosen.get_untracked().and_then(|chosen| Preset::from_key(&chosen.value()));
        if let Some(preset) = preset {
            let steps = preset.steps(editor.own_minutes, (editor.of_day.preset_steps)(preset));
            editor.replace(write_steps(&steps));
            editor.say(&(said.applied)((said.preset)(preset)));
        }
    };
    view! {
        <div class="steps-editor__method">
            {form_field(said.method, view! { <select node_ref=chosen>{options}</select> })}
            <button type="button" class="button" data-quiet on:click=apply>
                {said.apply}
            </button>
        </div>
        <p class="form-said">{said.methods_by}</p>
    }
    .drawn()
}

/// What is done with all steps.
fn actions(editor: Editor, is_full: Memo<bool>) -> Drawn {
    let said = editor.said;
    let ways = Memo::new(move |_| {
        let Turns { back, forth } = editor.turns();
        (back.is_some(), forth.is_some())
    });
    let is_prepared =
        Memo::new(move |_| editor.field.content.with(|content| !content.text.trim().is_empty()));
    let button = |label: &'static str, is_off: Signal<bool>, press: Callback<()>| {
        // It keeps the focus when there is nothing more for it to do.
        view! {
            <button
                type="button"
                class="button"
                data-quiet
                aria-disabled=move || is_off.get().then_some("true")
                on:click=move |_| {
                    if !is_off.get_untracked() {
                        press.run(());
                    }
                }
            >
                {label}
            </button>
        }
        .drawn()
    };
    let is_at_end = |way: fn((bool, bool)) -> bool| Signal::derive(move || !way(ways.get()));
    let undo = Callback::new(move |()| editor.turn(|turns| turns.back, said.undone));
    let redo = Callback::new(move |()| editor.turn(|turns| turns.forth, said.redone));
    let (own, news) =
        if editor.has_own { (said.back_to_file, said.is_of_file) } else { (said.back_to_none, said.is_none) };
    let forget = Callback::new(move |()| {
        editor.replace(String::new());
        editor.say(news);
    });
    view! {
        <div class="button-row">
            <button
                type="button"
                class="button"
                data-quiet
                aria-disabled=move || is_full.get().then_some("true")
                node_ref=editor.add
                on:click=move |_| editor.add_step()
            >
                {said.add_step}
            </button>
            {button(editor.words.notes().undo, is_at_end(|(back, _)| back), undo)}
            {button(said.redo, is_at_end(|(_, forth)| forth), redo)}
            {button(own, Signal::derive(move || !is_prepared.get()), forget)}
        </div>
    }
    .drawn()
}
