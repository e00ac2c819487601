//! Where made-up projects act: real towns and territories, for made-up reasons.

use super::arrondissements::ARRONDISSEMENTS;
use super::chance::{Chance, Deck};
use super::communes::Town;
use super::corners::CORNERS;
use super::dates::{self, LAST_MONTH};
use super::french;
use super::json::Object;
use super::organisations::Organisation;
use super::sources;
use super::territories::{self, Area};

/// A place of a project.
pub enum Spot {
    /// A commune or an arrondissement.
    Town(&'static Town),
    /// A larger territory.
    Area(Area),
}

/// Where a project acts, the main place first. One in ten acts nowhere in particular, and a few act in many places.
pub fn choose(home: &'static Town, towns: &mut Deck<'static, Town>, chance: &mut Chance) -> Vec<Spot> {
    let count = match chance.below(100) {
        0..10 => return Vec::new(),
        10..66 => 1,
        66..88 => chance.between(2, 3),
        88..97 => chance.between(4, 8),
        _ => chance.between(9, 24),
    };
    let first = if chance.happens(45) { Some(Spot::Town(home)) } else { spot(towns, chance) };
    let mut spots: Vec<Spot> = first.into_iter().collect();
    for _ in 1..count {
        spots.extend(spot(towns, chance));
    }
    // Two sites in one town: the project counts there once.
    if count > 1 && chance.happens(10) {
        spots.push(Spot::Town(home));
        spots.push(Spot::Town(home));
    }
    spots
}

/// How a sentence says where a project acts.
pub fn here(main: Option<&Spot>) -> String {
    match main {
        Some(Spot::Town(town)) => french::at_town(town.name),
        Some(Spot::Area(area)) => area.here.to_owned(),
        None => "loin des guichets".to_owned(),
    }
}

/// The record of a place. Since when is known for some, never before the project began.
pub fn record(spot: &Spot, began: usize, actors: &[&Organisation], chance: &mut Chance) -> Object {
    let place = match spot {
        Spot::Town(town) => Object::of("territory", &format!("commune:{}", town.code))
            .maybe("name", chance.maybe(92, |_| town.name))
            .maybe("detail", chance.maybe(55, detail)),
        Spot::Area(area) => Object::of("territory", &area.territory)
            .maybe("name", chance.maybe(92, |_| &area.name))
            .maybe("detail", chance.maybe(60, |_| area.extent)),
    };
    let place = match spot {
        Spot::Town(town) if chance.happens(88) => place.value("lat", town.lat).value("lon", town.lon),
        _ => place,
    };
    let since = chance.maybe(35, |chance| dates::partial(chance.between(began, LAST_MONTH), chance));
    let actor = chance.maybe(30, |chance| chance.different(1, actors).first().map(|actor| &actor.id));
    place
        .maybe("since", since)
        .maybe("organisation", actor.flatten())
        .maybe("note", chance.maybe(10, |chance| chance.word(&NOTES)))
        .texts("sources", &sources::some(25, chance))
}

fn spot(towns: &mut Deck<'static, Town>, chance: &mut Chance) -> Option<Spot> {
    match chance.below(100) {
        0..80 => towns.deal(chance).map(Spot::Town),
        80..86 => Some(Spot::Town(chance.pick(&ARRONDISSEMENTS))),
        86..91 => Some(Spot::Area(territories::departement(chance))),
        91..95 => Some(Spot::Area(territories::epci(chance))),
        95..98 => Some(Spot::Area(territories::region(chance))),
        _ => Some(Spot::Area(territories::country())),
    }
}

fn detail(chance: &mut Chance) -> String {
    let corner = chance.word(&CORNERS);
    match chance.below(8) {
        0 => format!("Quartier {corner}"),
        1 => format!("Rez-de-chaussée de la résidence {corner}"),
        2 => format!("Ancienne école {corner}, deux jours par semaine"),
        3 => format!("Local associatif {corner}"),
        4 => format!("Zone d’activité {corner}, bâtiment {}", chance.between(1, 30)),
        5 => "Toute la commune".to_owned(),
        6 => format!("Deux sites, dont un près {corner}"),
        _ => "Centre-ville et communes voisines".to_owned(),
    }
}

const NOTES: [&str; 6] = [
    "Adresse fictive : le point est celui de la commune.",
    "Ouverture annoncée, non vérifiée.",
    "Les deux sources ne donnent pas la même date.",
    "Site partagé avec un autre projet du jeu d’essai.",
    "Fermé pendant l’été.",
    "Périmètre élargi depuis l’an dernier.",
];
