//! What backs a made-up project up: figures, links and a note.

use super::chance::Chance;
use super::dates::{self, LAST_MONTH};
use super::json::Object;
use super::sources;
use super::story::Story;
use super::typography::number;

/// Key figures; none for four projects in ten.
pub fn figures(story: &Story, began: usize, chance: &mut Chance) -> Vec<Object> {
    let count = if chance.happens(40) { 0 } else { chance.between(1, 3) };
    let mut figures = Vec::new();
    for counted in chance.different(count, &story.theme.counted) {
        let value = number(rounded(chance.between(counted.low, counted.high)));
        figures.push(figure(Object::of("value", &value).text("label", counted.label), began, chance));
    }
    if chance.happens(25) {
        let (value, label, unit) = general(chance);
        figures.push(figure(
            Object::of("value", &value).text("label", label).maybe("unit", unit),
            began,
            chance,
        ));
    }
    figures
}

/// Where to read more.
pub fn links(project: &str, chance: &mut Chance) -> Vec<Object> {
    let count = if chance.happens(55) { 0 } else { chance.between(1, 2) };
    let chosen = chance.in_order(count, &LINKS);
    let link = |&&(label, page): &&(&str, &str)| {
        let url = if page.is_empty() {
            format!("mailto:{project}@example.org")
        } else {
            format!("https://example.org/projets/{project}{page}")
        };
        Object::of("label", label).text("url", &url).texts("sources", &sources::some(15, chance))
    };
    chosen.iter().map(link).collect()
}

/// What a reader should know.
pub fn note(chance: &mut Chance) -> Option<&'static str> {
    chance.maybe(20, |chance| chance.word(&NOTES))
}

fn figure(figure: Object, began: usize, chance: &mut Chance) -> Object {
    let date = chance.maybe(50, |chance| dates::partial(chance.between(began, LAST_MONTH), chance));
    figure
        .maybe("date", date)
        .flag("approximate", chance.happens(20))
        .texts("sources", &sources::some(40, chance))
}

/// A figure that any project could have: value, label and unit.
fn general(chance: &mut Chance) -> (String, &'static str, Option<&'static str>) {
    match chance.below(5) {
        0 => (format!("{} %", chance.between(28, 82)), "des participants en emploi ou en formation", None),
        1 => (number(chance.between(20, 480) * 1000), "de budget annuel", Some("€")),
        2 => (number(chance.between(9, 320)), "personnes accompagnées en un an", None),
        3 => (number(chance.between(10, 95) * 100), "de travail payées en un an", Some("heures")),
        _ => (number(chance.between(3, 40)), "contrats durables signés", None),
    }
}

/// Large numbers are told in round ones.
fn rounded(number: usize) -> usize {
    match number {
        0..100 => number,
        100..1000 => number / 10 * 10,
        _ => number / 100 * 100,
    }
}

/// Labels, and the pages below that of the project; no page is a letter box.
const LINKS: [(&str, &str); 6] = [
    ("Page fictive du projet", "/"),
    ("Bilan fictif de l’année écoulée", "/bilan.pdf"),
    ("Charte fictive des employeurs", "/charte"),
    ("Présentation fictive en images", "/images?annee=2026&langue=fr"),
    ("Guide fictif de la démarche", "/guide#sommaire"),
    ("Écrire à l’équipe fictive", ""),
];

const NOTES: [&str; 7] = [
    "Jeu d’essai : ces chiffres ne décrivent aucun projet réel.",
    "La date de départ est celle du premier atelier, et non celle de la convention.",
    "Les deux bilans ne comptent pas les participants de la même façon.",
    "Le nom du projet a changé en cours de route ; c’est le plus récent qui figure ici.",
    "Une partie des lieux n’a pas encore été confirmée par l’équipe.",
    "Fiche inventée pour éprouver l’affichage ; elle peut être modifiée sans dommage.",
    "Le projet a connu une interruption de quelques mois, dont les chiffres ne tiennent pas compte.",
];
