//! Which notes of a wall are revealed.

use leptos::prelude::*;

use super::button::to_presenter;
use crate::domain::stage::{Choice, StagePress, Wall};
use crate::ui::{Draw, Drawn, Stage, Words, expect_words, window};

/// The id of what names the dialog.
const HEADING: &str = "stage-reveal";

/// The dialog that asks for it. It shows nothing of a note but its kind and its author: the room sees it as well.
pub fn reveal(stage: &Stage) -> Drawn {
    let words = expect_words();
    let said = words.of_stage();
    let (is_revealing, on_press) = (stage.is_revealing, stage.on_press);
    let is_open = Memo::new(move |_| is_revealing.get());
    let choices = choices(words, stage);
    let presenter = to_presenter(stage);
    let content = move || {
        is_open.get().then(|| {
            view! {
                <div class="reveal">{choices.clone()}</div>
                <p class="form-said">{said.read_first}</p>
                <p>{presenter.clone()}</p>
            }
            .drawn()
        })
    };
    let on_close = Callback::new(move |()| on_press.run(StagePress::EndReveal));
    window(HEADING, said.reveal, is_open, false, content, on_close)
}

/// What can be revealed at once: all, each kind, each author. Each says whether it is.
pub fn choices(words: Words, stage: &Stage) -> impl Fn() -> Option<Drawn> + Clone + Send + Sync + 'static {
    let (wall, scene, only_reviewed, on_press) =
        (stage.wall(), stage.scene, stage.only_reviewed, stage.on_press);
    let button = move |wall: &Wall, choice: Choice, name: String| {
        let meant: Vec<_> = wall
            .showable(only_reviewed.get_untracked())
            .filter(|note| choice.has(note))
            .map(|note| note.id)
            .collect();
        let name = (words.of_stage().choice)(&name, meant.len());
        let is_revealed = Memo::new(move |_| {
            scene.with(|scene| !meant.is_empty() && meant.iter().all(|id| scene.revealed.contains(id)))
        });
        let press = move |_| on_press.run(StagePress::RevealSome(choice.clone()));
        view! {
            <button type="button" class="button reveal__choice" data-quiet aria-pressed=move || is_revealed.get().to_string() on:click=press>
                {name}
            </button>
        }
        .drawn()
    };
    move || {
        let (said, is_only) = (words.of_stage(), only_reviewed.get());
        let wall = wall.get()?;
        let name = |choice: &Choice| match choice {
            Choice::Kind(kind) => kind.map_or(words.notes().no_kind, words.notes().kind).to_owned(),
            Choice::Author(author) => author.clone().unwrap_or_else(|| said.nobody_named.to_owned()),
            Choice::All | Choice::Note(_) => said.reveal_all.to_owned(),
        };
        let (of_kinds, of_authors): (Vec<_>, Vec<_>) =
            wall.choices(is_only).into_iter().partition(|choice| matches!(choice, Choice::Kind(_)));
        let group = |heading: &'static str, choices: Vec<Choice>| {
            (!choices.is_empty()).then(|| {
                let buttons: Vec<Drawn> =
                    choices.into_iter().map(|choice| button(&wall, choice.clone(), name(&choice))).collect();
                view! {
                    <div role="group" aria-label=heading>
                        <p class="reveal__by">{heading}</p>
                        <div class="button-row">{buttons}</div>
                    </div>
                }
            })
        };
        let all = button(&wall, Choice::All, name(&Choice::All));
        Some(
            view! {
                {all}
                {group(said.reveal_kind, of_kinds)}
                {group(said.reveal_author, of_authors)}
            }
            .drawn(),
        )
    }
}
