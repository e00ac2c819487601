//! Made-up organisations. Their names are built from common words, so that none is anybody's.

use std::collections::BTreeSet;

use super::chance::{Chance, Deck};
use super::communes::{TOWNS, Town};
use super::corners::CORNERS;
use super::french::{self, Noun, f, m};
use super::json::Object;
use super::numbers;
use super::slug::Ids;
use super::sources;
use super::vocabularies::CARRIER_KINDS;

/// The first ones are partners of the programme, as are a few of the others.
const FIRST_PARTNERS: usize = 3;

/// What the rest of the dataset needs to know of an organisation.
pub struct Organisation {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Where it sits.
    pub town: &'static Town,
    /// Whether it is a partner of the programme; then it carries no project.
    pub is_partner: bool,
}

/// How many a programme of that size has.
pub fn count(projects: usize) -> usize {
    (projects / 5).clamp(8, 3000)
}

/// So many organisations, with their records.
pub fn make_up(count: usize, chance: &mut Chance) -> (Vec<Organisation>, Vec<Object>) {
    let (mut ids, mut names, mut towns) = (Ids::default(), BTreeSet::new(), Deck::new(&TOWNS));
    let (mut organisations, mut records) = (Vec::new(), Vec::new());
    while organisations.len() < count {
        let Some(town) = towns.deal(chance) else { break };
        let is_partner = organisations.len() < FIRST_PARTNERS || chance.happens(3);
        let mut name = name(is_partner, town, chance);
        if names.contains(&name) {
            name = format!("{name} – {}", town.name);
        }
        names.insert(name.clone());
        let organisation = Organisation { id: ids.of(&name), name, town, is_partner };
        records.push(record(&organisation, chance));
        organisations.push(organisation);
    }
    (organisations, records)
}

fn record(organisation: &Organisation, chance: &mut Chance) -> Object {
    let id = &organisation.id;
    let roles: &[&str] = if organisation.is_partner { &PARTNER_ROLES } else { &ROLES };
    // Of the kinds, the last two are those of organisations that support.
    let (carriers, supporters) = CARRIER_KINDS.split_at(CARRIER_KINDS.len() - 2);
    let kinds = if organisation.is_partner { supporters } else { carriers };
    let kind = chance.maybe(92, |chance| chance.pick(kinds).0);
    let is_registered = kind.is_some_and(|kind| ["association", "regie-quartier", "reseau"].contains(&kind));
    Object::of("id", id)
        .text("name", &organisation.name)
        .maybe("short_name", initials(&organisation.name).filter(|_| chance.happens(60)))
        .maybe("kind", kind)
        .maybe("role", chance.maybe(75, |chance| role(roles, organisation, chance)))
        .maybe("url", chance.maybe(65, |_| format!("https://example.org/organisations/{id}")))
        .maybe("siret", chance.maybe(50, numbers::siret))
        .maybe("rna", chance.maybe(70, numbers::rna).filter(|_| is_registered))
        .flag("partner", organisation.is_partner)
        .texts("sources", &sources::some(45, chance))
}

fn role(roles: &[&str], organisation: &Organisation, chance: &mut Chance) -> String {
    chance.pick(roles).replace("{here}", &french::at_town(organisation.town.name))
}

fn name(is_partner: bool, town: &Town, chance: &mut Chance) -> String {
    let corner = chance.word(&CORNERS);
    if is_partner {
        return format!("{} {corner}", chance.word(&SUPPORTERS));
    }
    match chance.below(10) {
        0..4 => format!("{} {corner}", chance.pick(&HOUSES).as_name()),
        4..8 => format!("{} {}", chance.word(&PROGRAMMES), town.name),
        8 => format!("{} {corner}", chance.word(&GROUPS)),
        _ => format!("{} {}", chance.word(&GROUPS), french::of_town(town.name)),
    }
}

/// The capitals of a name, when there are at least three.
fn initials(name: &str) -> Option<String> {
    let capitals: String = name.chars().filter(|c| c.is_uppercase()).collect();
    (3..=6).contains(&capitals.chars().count()).then_some(capitals)
}

const HOUSES: [Noun; 12] = [
    m("atelier"),
    f("maison"),
    f("fabrique"),
    m("chantier"),
    m("relais"),
    f("coopérative"),
    f("régie"),
    m("comptoir"),
    f("école"),
    m("collectif"),
    f("étape"),
    m("coup de main"),
];

const PROGRAMMES: [&str; 14] = [
    "Passerelle Emploi",
    "Tremplin Métiers",
    "Ensemble Insertion",
    "Relais Travail",
    "Coopérative Déclic",
    "Horizon Formation",
    "Régie Proximité",
    "Atouts Services",
    "Envol Insertion",
    "Cap Entraide",
    "Entraide Actions",
    "Main-d’Œuvre Services",
    "Élan Métiers",
    "Savoir-Faire Partagés",
];

const GROUPS: [&str; 8] = [
    "Les Ateliers",
    "Les Jardins",
    "Les Compagnons",
    "Les Chantiers",
    "Les Voisins",
    "Les Artisans réunis",
    "Les Passeurs",
    "Les Bâtisseurs",
];

const SUPPORTERS: [&str; 5] =
    ["Fondation", "Fonds d’entraide", "Réseau des Ateliers", "Union des Régies", "Fédération des Chantiers"];

const ROLES: [&str; 12] = [
    "Emploie et forme {here} des salariés en insertion.",
    "Anime {here} un lieu ouvert aux habitants, du lundi au samedi.",
    "Organise des chantiers-écoles et des visites d’entreprises.",
    "Accompagne chaque année une centaine de personnes vers l’emploi.",
    "Association d’habitants devenue employeur de proximité {here}.",
    "Réunit des artisans, des commerçants et des bénévoles.",
    "Forme des encadrants et des tuteurs.",
    "Coopérative née {here} de la reprise d’un atelier par ses salariés.",
    "Intervient dans les quartiers prioritaires et les communes voisines.",
    "Propose des missions courtes, puis un accompagnement durable.",
    "Gère {here} une boutique, un atelier et un jardin.",
    "Met des locaux et des outils à la disposition des porteurs de projets.",
];

const PARTNER_ROLES: [&str; 6] = [
    "Finance la formation des encadrants.",
    "Soutient le programme depuis son lancement.",
    "Apporte un appui juridique et comptable aux porteurs de projets.",
    "Accueille les réunions du comité et publie les bilans.",
    "Prête du matériel et des locaux {here}.",
    "Réunit les structures de son réseau deux fois par an.",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_enough_and_not_too_many() {
        assert_eq!([0, 50, 10_000, 100_000].map(count), [8, 10, 2000, 3000]);
    }

    #[test]
    fn a_short_name_is_made_of_capitals() {
        assert_eq!(initials("Passerelle Emploi Quimper").as_deref(), Some("PEQ"));
        assert_eq!(initials("L’Atelier du Canal").as_deref(), Some("LAC"));
        assert_eq!(initials("La Maison du lac"), None);
    }
}
