//! How to take part: the network of the room, and the address, each as a code and as a text.

use leptos::prelude::*;

use crate::domain::dataset::Dataset;
use crate::domain::link::typed;
use crate::domain::stage::{Way, wifi_text};
use crate::ui::{Draw, Drawn, expect_words};
use crate::widgets::code;

/// What stands below « Comment participer »; `address` is where the application is for everybody.
pub fn join(dataset: &Dataset, way: Way, address: Option<&str>) -> Drawn {
    let said = expect_words().of_stage();
    let given = match way {
        Way::Address => address.map(|address| {
            let typed = typed(address).to_owned();
            shown(code(address, said.join_by_code), said.join_by_address, typed, None)
        }),
        Way::Wifi => dataset.event.wifi.as_ref().map(|wifi| {
            let code = code(&wifi_text(wifi), said.wifi);
            shown(code, said.wifi, wifi.ssid.clone(), wifi.password.clone())
        }),
    };
    given.unwrap_or_else(|| view! { <p class="stage__prose">{said.join_nowhere}</p> }.drawn())
}

/// A code, and beside it what it is for, and what it says.
fn shown(code: Option<Drawn>, hint: &'static str, text: String, further: Option<String>) -> Drawn {
    let further = further.map(|further| view! { <p translate="no">{further}</p> });
    view! {
        <div class="stage__way">
            {code}
            <div class="stage__way-text">
                <p>{hint}</p>
                <p class="stage__link" translate="no">
                    {text}
                </p>
                {further}
            </div>
        </div>
    }
    .drawn()
}
