//! How to take part: the address as a code and as a text, and the network of the room.

use leptos::prelude::*;

use crate::domain::dataset::Dataset;
use crate::domain::link::typed;
use crate::domain::stage::wifi_text;
use crate::ui::{Draw, Drawn, expect_words};
use crate::widgets::code;

/// What stands below « Comment participer »; `address` is where the application is for everybody.
pub fn join(dataset: &Dataset, address: Option<&str>) -> Drawn {
    let said = expect_words().of_stage();
    let app = match address {
        Some(address) => view! {
            <div class="stage__way">
                {code(address, said.join_by_code)}
                <p>{said.join_by_address}</p>
                <p class="stage__link" translate="no">
                    {typed(address).to_owned()}
                </p>
            </div>
        }
        .drawn(),
        None => view! { <p class="stage__way">{said.join_nowhere}</p> }.drawn(),
    };
    let wifi = dataset.event.wifi.as_ref().map(|wifi| {
        let password = wifi.password.clone().map(|password| view! { <p translate="no">{password}</p> });
        view! {
            <div class="stage__way">
                {code(&wifi_text(wifi), said.wifi)}
                <p>{said.wifi}</p>
                <p class="stage__link" translate="no">{wifi.ssid.clone()}</p>
                {password}
            </div>
        }
    });
    view! {
        <div class="stage__ways">
            {app}
            {wifi}
        </div>
    }
    .drawn()
}
