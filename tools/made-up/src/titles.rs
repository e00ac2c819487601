//! Titles of made-up projects: short and long, with and without a town.

use super::chance::Chance;
use super::corners::CORNERS;
use super::french;
use super::story::Story;

/// Longer ones are no titles any more.
const MAX_WORDS: usize = 10;

/// A title of two to ten words.
pub fn make_up(story: &Story, chance: &mut Chance) -> String {
    for _ in 0..8 {
        let title = draft(story, chance);
        if title.split(' ').count() <= MAX_WORDS {
            return title;
        }
    }
    story.work.venue.as_name()
}

fn draft(story: &Story, chance: &mut Chance) -> String {
    let name = story.work.venue.as_name();
    let corner = chance.word(&CORNERS);
    let verb = french::capitalised(chance.word(&story.theme.verbs));
    let manner = chance.word(&MANNERS);
    let Some(town) = story.town else {
        return match chance.below(5) {
            0 => format!("{name} {corner}"),
            1 => format!("{verb} {manner}, {}", story.here),
            2 if chance.happens(50) => format!("{name} {} {corner}", chance.word(&TRAITS)),
            2 => format!("{name} {corner} {}", chance.word(&ENDINGS)),
            3 => format!("{} {corner}", chance.word(&IMPULSES)),
            _ => story.tell_one(&LONG, chance),
        };
    };
    let (at, of) = (french::at_town(town), french::of_town(town));
    match chance.below(100) {
        0..24 => format!("{name} {corner}"),
        24..34 => format!("{name} {of}"),
        34..48 => format!("{verb} {manner} {at}"),
        48..53 => format!("Et si l’on {} {at} ?", chance.word(&story.theme.were)),
        53..64 => format!("{} {town}", chance.word(&IMPULSES)),
        64..72 => format!("{} {at}", story.tell_one(&LONG, chance)),
        72..79 => story.tell(&format!("{{Du}} {}, {at}", chance.word(&GOALS)), chance),
        79..85 => format!("{} {of}", chance.word(&PROVERBS)),
        85..88 => story.tell("{Doing}", chance),
        88..91 => format!("{} {at}", story.tell("{Doing}", chance)),
        91..95 => format!("{name} {} {of}", chance.word(&TRAITS)),
        _ => format!("{name} {of} {}", chance.word(&ENDINGS)),
    }
}

/// What follows an infinitive.
const MANNERS: [&str; 12] = [
    "pour rebondir",
    "ensemble",
    "et repartir",
    "à plusieurs mains",
    "sans attendre",
    "au plus près",
    "autrement",
    "pour de bon",
    "dès aujourd’hui",
    "côte à côte",
    "en équipe",
    "pas à pas",
];

/// What a workplace can be, whatever its gender.
const TRAITS: [&str; 5] = ["solidaire", "mobile", "nomade", "éphémère", "modèle"];

/// What a workplace can be besides.
const ENDINGS: [&str; 8] = [
    "à ciel ouvert",
    "qui embauche",
    "qui forme",
    "qui rassemble",
    "sans frontières",
    "pour tous",
    "à vocation d’emploi",
    "de 7 à 77 ans",
];

/// What a drive is called.
const IMPULSES: [&str; 16] = [
    "Tremplin",
    "Déclic",
    "Élan",
    "Cap métier",
    "Objectif emploi",
    "Premier pas",
    "Second souffle",
    "Coup de pouce",
    "Boussole",
    "Trait d’union",
    "Place aux métiers",
    "Nouveau départ",
    "Envie d’agir",
    "100 % métier",
    "Œuvre commune",
    "Horizon d’ici",
];

/// Where a way leads.
const GOALS: [&str; 6] = [
    "à l’emploi durable",
    "au premier contrat",
    "au métier",
    "au diplôme",
    "à l’entreprise voisine",
    "au CDI",
];

/// Each is followed by « de » and a town.
const PROVERBS: [&str; 8] = [
    "Main-d’œuvre et savoir-faire",
    "Les cœurs à l’ouvrage",
    "Les chefs-d’œuvre ordinaires",
    "Le coup d’avance",
    "Les heures utiles",
    "Le rendez-vous des métiers",
    "La cordée",
    "Les p’tits déjeuners de l’emploi",
];

/// Long ones.
const LONG: [&str; 10] = [
    "Douze semaines pour découvrir les métiers {trade}",
    "100 jours vers les métiers {trade}",
    "Trois saisons pour apprendre les métiers {trade}",
    "6 mois, un métier : {doing}",
    "Les métiers {trade} pour tous",
    "Place {to_the}",
    "Un emploi pour deux : les métiers {trade}",
    "24 heures par semaine avec {some}",
    "Avec {some}, réinventer {le}",
    "Objectif 2030 : les métiers {trade}",
];
