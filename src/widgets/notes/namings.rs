//! Notes that name somebody so that they can be reached or found: what is to be read again before it leaves the device.

use leptos::prelude::*;

use crate::domain::gathering::Naming;
use crate::ui::{Draw, Drawn, expect_words};

/// How many of them are shown.
const SHOWN: usize = 20;

/// The notes, below what is said of them; `button` gives each what can be done with it.
pub fn namings(
    told: fn(usize) -> String,
    all: &[Naming],
    button: impl Fn(&Naming) -> Option<Drawn>,
) -> Option<Drawn> {
    let said = expect_words().of_gathering();
    if all.is_empty() {
        return None;
    }
    let items: Vec<_> = all
        .iter()
        .take(SHOWN)
        .map(|naming| {
            let kinds: Vec<&str> = naming.kinds.iter().map(|kind| (said.personal_kind)(*kind)).collect();
            view! {
                <li class="namings__note">
                    <span>{kinds.join(", ")} " · " {naming.text.clone()}</span>
                    {button(naming)}
                </li>
            }
        })
        .collect();
    let view = view! {
        <div class="namings">
            <p>{told(all.len())}</p>
            <ul role="list">{items}</ul>
        </div>
    };
    Some(view.drawn())
}
