//! The words of finding projects.

use crate::domain::search::{Facet, Field, Order, View};
use crate::i18n::Locale;
use crate::i18n::format::number;

pub(super) fn facet(facet: Facet) -> &'static str {
    match facet {
        Facet::Territory => "Territory",
        Facet::Track => "Action track",
        Facet::CarrierKind => "Kind of carrier",
        Facet::Status => "Status",
        Facet::Trial => "AIS trial",
        Facet::Theme => "Theme",
        Facet::Audience => "Audience",
        Facet::StartYear => "Start year",
    }
}

pub(super) fn found_in(field: Field) -> &'static str {
    match field {
        Field::Title => "Title:",
        Field::Carriers => "Carrier:",
        Field::Territory => "Place:",
        Field::Themes => "Theme:",
        Field::Audiences => "Audience:",
        Field::Tracks => "Track:",
        Field::Summary => "Summary:",
        Field::Description => "Description:",
    }
}

pub(super) fn order(order: Order) -> &'static str {
    match order {
        Order::Relevance => "Relevance",
        Order::Title => "Title",
        Order::TitleDescending => "Title, from Z to A",
        Order::Start => "Start",
        Order::StartDescending => "The latest first",
        Order::Territory => "Territory",
        Order::TerritoryDescending => "Territory, from Z to A",
    }
}

pub(super) fn view(view: View) -> &'static str {
    match view {
        View::Cards => "Cards",
        View::Table => "Table",
    }
}

pub(super) fn other_values(count: usize) -> String {
    match count {
        1 => "Show the other one".to_owned(),
        _ => format!("Show the {} others", number(Locale::English, count)),
    }
}

pub(super) fn unknown_filters(names: &[String]) -> String {
    match names {
        [name] => format!("This day does not have what the filter “{name}” asks for: it was not applied."),
        _ => {
            let names = names.join("; ");
            format!("This day does not have what these filters ask for: {names}. They were not applied.")
        }
    }
}

pub(super) fn removal_helps(name: &str, count: usize) -> String {
    match count {
        1 => format!("Without {name} there would be 1\u{a0}project."),
        _ => format!("Without {name} there would be {}\u{a0}projects.", number(Locale::English, count)),
    }
}
