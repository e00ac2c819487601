use leptos::prelude::*;

/// One of the values that a [`SelectField`] offers.
#[derive(Clone, Copy)]
pub struct Choice {
    /// What is chosen; distinct among the choices.
    pub value: &'static str,
    /// What the reader sees.
    pub label: Signal<&'static str>,
    /// The language of the label, when it is not the page's.
    pub lang: Option<&'static str>,
}

/// A labelled list to choose one value from.
#[component]
pub fn SelectField(
    /// The label, which is the accessible name.
    #[prop(into)]
    label: Signal<&'static str>,
    /// What is offered, in this order.
    choices: Vec<Choice>,
    /// The value that is chosen now.
    #[prop(into)]
    chosen: Signal<&'static str>,
    /// What to do with another one.
    on_choose: impl Fn(&str) + 'static,
) -> impl IntoView {
    // Each option says for itself whether it is chosen: the list has no value before it has options.
    let options = choices
        .into_iter()
        .map(|Choice { value, label, lang }| {
            view! {
                <option value=value lang=lang prop:selected=move || chosen.get() == value>
                    {label}
                </option>
            }
        })
        .collect_view();
    view! {
        <label class="field">
            <span class="field__label">{label}</span>
            <select on:change=move |event| on_choose(&event_target_value(&event))>{options}</select>
        </label>
    }
}
