//! The way back from what was received or erased last.

use leptos::prelude::*;

use crate::domain::gathering::{GatheringCommand, Received};
use crate::ui::{Draw, Drawn, Gathering, expect_words};

/// What undoes what was taken or erased last, or keeps what could not be kept, while there is such a thing.
pub fn take_back(gathering: Gathering) -> Drawn {
    let words = expect_words();
    let again = Memo::new(move |_| match gathering.received.get() {
        Some(Received::Taken { is_kept: false, .. }) => {
            Some((words.of_gathering().keep_again, GatheringCommand::KeepAgain))
        }
        Some(Received::Taken { sources, .. } | Received::Erased { sources }) if sources > 0 => {
            Some((words.notes().undo, GatheringCommand::Undo))
        }
        Some(Received::NotUndone) => Some((words.notes().undo, GatheringCommand::Undo)),
        _ => None,
    });
    let button = move || {
        again.get().map(|(label, command)| {
            let press = move |_| gathering.run(command.clone());
            view! {
                <button type="button" class="button" data-quiet on:click=press>
                    {label}
                </button>
            }
            .drawn()
        })
    };
    view! { <div>{button}</div> }.drawn()
}
