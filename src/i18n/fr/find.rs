//! The words of finding projects.

use crate::domain::search::{Facet, Field, Order, View};
use crate::i18n::Locale;
use crate::i18n::format::number;

pub(super) fn facet(facet: Facet) -> &'static str {
    match facet {
        Facet::Territory => "Territoire",
        Facet::Track => "Piste d'action",
        Facet::CarrierKind => "Type de porteur",
        Facet::Status => "Statut",
        Facet::Trial => "Essai AIS",
        Facet::Theme => "Thème",
        Facet::Audience => "Public",
        Facet::StartYear => "Année de départ",
    }
}

pub(super) fn found_in(field: Field) -> &'static str {
    match field {
        Field::Title => "Titre :",
        Field::Carriers => "Porteur :",
        Field::Territory => "Lieu :",
        Field::Themes => "Thème :",
        Field::Audiences => "Public :",
        Field::Tracks => "Piste :",
        Field::Summary => "Résumé :",
        Field::Description => "Description :",
    }
}

pub(super) fn order(order: Order) -> &'static str {
    match order {
        Order::Relevance => "Pertinence",
        Order::Title => "Titre",
        Order::TitleDescending => "Titre, de Z à A",
        Order::Start => "Lancement",
        Order::StartDescending => "Les plus récents",
        Order::Territory => "Territoire",
        Order::TerritoryDescending => "Territoire, de Z à A",
    }
}

pub(super) fn view(view: View) -> &'static str {
    match view {
        View::Cards => "Cartes",
        View::Table => "Tableau",
    }
}

pub(super) fn other_values(count: usize) -> String {
    match count {
        1 => "Afficher l’autre".to_owned(),
        _ => format!("Afficher les {} autres", number(Locale::French, count)),
    }
}

pub(super) fn unknown_filters(names: &[String]) -> String {
    match names {
        [name] => {
            format!("Cette journée n’a pas ce que demande le filtre « {name} » : il n’a pas été appliqué.")
        }
        _ => {
            let names = names.join(" ; ");
            format!(
                "Cette journée n’a pas ce que demandent ces filtres : {names}. Ils n’ont pas été appliqués."
            )
        }
    }
}

pub(super) fn removal_helps(name: &str, count: usize) -> String {
    match count {
        1 => format!("Sans {name}, il y aurait 1\u{a0}projet."),
        _ => format!("Sans {name}, il y aurait {}\u{a0}projets.", number(Locale::French, count)),
    }
}
