//! A button of the stage.

use leptos::prelude::*;

use crate::domain::stage::StagePress;
use crate::ui::{Draw, Drawn, Stage, expect_words};

/// What is pressed, how it is called, and how it looks.
#[derive(Clone)]
pub struct StageButton {
    /// What it does.
    pub press: StagePress,
    /// How it is called.
    pub name: &'static str,
    /// What is seen of it where there is no room for its name.
    pub mark: Option<Signal<&'static str>>,
    /// Whether it does nothing now.
    pub is_off: Option<Signal<bool>>,
    /// Whether that which it switches is on.
    pub is_on: Option<Signal<bool>>,
}

impl StageButton {
    /// A button with its name on it.
    pub fn new(press: StagePress, name: &'static str) -> Self {
        Self { press, name, mark: None, is_off: None, is_on: None }
    }

    /// A button with a mark on it, which its name is read for.
    pub fn marked(press: StagePress, name: &'static str, mark: &'static str) -> Self {
        Self { mark: Some(Signal::stored(mark)), ..Self::new(press, name) }
    }

    /// Draws it.
    pub fn draw(self, on_press: Callback<StagePress>) -> Drawn {
        let Self { press, name, mark, is_off, is_on } = self;
        let opens = matches!(press, StagePress::Help | StagePress::AskReveal).then_some("dialog");
        let sought = match press {
            StagePress::Next => Some("next"),
            StagePress::Timer => Some("timer"),
            _ => None,
        };
        let content = match mark {
            Some(mark) => {
                view! { <span class="visually-hidden">{name}</span> <span aria-hidden="true">{move || mark.get()}</span> }
                    .drawn()
            }
            None => name.drawn(),
        };
        view! {
            <button
                type="button"
                class="stage__button"
                name=sought
                data-marked=mark.map(|_| "")
                aria-haspopup=opens
                aria-disabled=move || is_off.is_some_and(|is_off| is_off.get()).then_some("true")
                aria-pressed=move || is_on.map(|is_on| is_on.get().to_string())
                on:click=move |_| on_press.run(press.clone())
            >
                {content}
            </button>
        }
        .drawn()
    }
}

/// The way to the presenter's view, as long as no other window is open.
pub fn to_presenter(stage: &Stage) -> impl Fn() -> Option<Drawn> + Clone + Send + Sync + 'static {
    let said = expect_words().of_stage();
    let (has_others, on_press) = (stage.has_others, stage.on_press);
    move || {
        let open = move |_| on_press.run(StagePress::OpenPresenter);
        (!has_others.get()).then(|| {
            view! {
                <button type="button" class="button" data-quiet on:click=open>
                    {said.open_presenter}
                </button>
            }
            .drawn()
        })
    }
}
