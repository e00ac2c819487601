//! The fields of a step.

use leptos::html::{Button, Input};
use leptos::prelude::*;

use super::editor::Editor;
use crate::domain::dataset::{MINUTES, Step};
use crate::domain::facilitation::{MAX_PROMPT, MAX_STEP_TITLE};
use crate::ui::{Draw, Drawn, form_field};

/// The fields of the step at a place, and what is done with it.
pub fn step_fields(editor: Editor, at: usize) -> Option<Drawn> {
    let said = editor.said;
    let steps = editor.steps;
    let title = Memo::new(move |_| editor.title(at));
    let is_last = Memo::new(move |_| steps.with(|steps| at + 1 >= steps.len()));
    let of = move || view! { <span class="visually-hidden">" " {move || title.get()}</span> };
    let button = |label, is_off: Signal<bool>, node: &NodeRef<Button>, press: Callback<()>| {
        let node = *node;
        view! {
            <button
                type="button"
                class="button"
                data-quiet
                aria-disabled=move || is_off.get().then_some("true")
                node_ref=node
                on:click=move |_| press.run(())
            >
                {label}
                {of()}
            </button>
        }
        .drawn()
    };
    let up = Callback::new(move |()| editor.move_by(at, -1));
    let down = Callback::new(move |()| editor.move_by(at, 1));
    let remove = Callback::new(move |()| editor.remove(at));
    let view = view! {
        <li>
            <fieldset class="steps-editor__step">
                <legend class="form-label">{(said.step)(at + 1)}</legend>
                {title_field(editor, at)} {minutes_field(editor, at)} {prompt_field(editor, at)}
                <div class="button-row">
                    {button(said.move_up, Signal::stored(at == 0), editor.ups.get(at)?, up)}
                    {button(said.move_down, is_last.into(), editor.downs.get(at)?, down)}
                    {button(said.remove, Signal::stored(false), editor.removals.get(at)?, remove)}
                </div>
            </fieldset>
        </li>
    };
    Some(view.drawn())
}

/// What stands in a field of the step at a place.
fn value(editor: Editor, at: usize, read: fn(&Step) -> String) -> Memo<String> {
    Memo::new(move |_| editor.steps.with(|steps| steps.get(at).map(read).unwrap_or_default()))
}

fn title_field(editor: Editor, at: usize) -> Option<Drawn> {
    let value = value(editor, at, |step| step.title.clone());
    let node = *editor.titles.get(at)?;
    let write = move |event| editor.write(at, |step| step.title = event_target_value(&event));
    let field = view! {
        <input
            type="text"
            maxlength=MAX_STEP_TITLE.to_string()
            autocomplete="off"
            node_ref=node
            prop:value=move || value.get()
            on:input=write
        />
    };
    Some(form_field(editor.said.step_title, field))
}

fn minutes_field(editor: Editor, at: usize) -> Drawn {
    let (least, most) = MINUTES;
    let value = value(editor, at, |step| step.minutes.to_string());
    let node = NodeRef::<Input>::new();
    let number =
        move |text: &str| text.trim().parse().ok().filter(|minutes| (least..=most).contains(minutes));
    let write = move |event| {
        if let Some(field) = node.get_untracked() {
            field.set_custom_validity("");
        }
        if let Some(minutes) = number(&event_target_value(&event)) {
            editor.write(at, |step| step.minutes = minutes);
        }
    };
    // What is no number of minutes is said once one has left the field, and what was kept stays.
    let check = move |event| {
        let is_number = number(&event_target_value(&event)).is_some();
        if let Some(field) = node.get_untracked() {
            field.set_custom_validity(if is_number { "" } else { editor.said.no_minutes });
            let _ = field.report_validity();
        }
    };
    let field = view! {
        <input
            type="number"
            min=least.to_string()
            max=most.to_string()
            inputmode="numeric"
            node_ref=node
            prop:value=move || value.get()
            on:input=write
            on:change=check
        />
    };
    form_field(editor.said.step_minutes, field)
}

fn prompt_field(editor: Editor, at: usize) -> Drawn {
    let value = value(editor, at, |step| step.prompt.clone().unwrap_or_default());
    let write = move |event| editor.write(at, |step| step.prompt = Some(event_target_value(&event)));
    let field = view! {
        <textarea
            class="form-text"
            rows="2"
            maxlength=MAX_PROMPT.to_string()
            prop:value=move || value.get()
            on:input=write
        ></textarea>
    };
    form_field(editor.said.step_prompt, field)
}
