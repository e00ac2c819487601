//! Summaries of made-up projects: one sentence or two.

use super::chance::Chance;
use super::story::Story;

/// A summary.
pub fn make_up(story: &Story, chance: &mut Chance) -> String {
    let first = story.tell_one(&FIRST, chance);
    match chance.maybe(65, |chance| story.tell_one(&SECOND, chance)) {
        Some(second) => format!("{first} {second}"),
        None => first,
    }
}

const FIRST: [&str; 12] = [
    "{Un} {here} où {some} apprennent à {doing}.",
    "Permettre {to_the}, {here}, {de_doing} et d’en tirer un revenu dès le premier mois.",
    "{Doing} : c’est le travail que {le} propose {to_the}, {here}, avec un contrat et un accompagnement.",
    "Faire découvrir {to_the} les métiers {trade}, en commençant par {doing}.",
    "Ouvrir {here} {un} pour {doing}, avec {some} et leurs voisins.",
    "Un parcours de {months} pour {doing} et retrouver {here} le chemin de l’emploi.",
    "Former {places} personnes par an aux métiers {trade}, {here}, sans condition de diplôme.",
    "{Here}, {some} se relaient pour {doing}, puis préparent ensemble la suite.",
    "{Le} réunit {here} habitants, bénévoles et employeurs pour {doing}.",
    "Une première expérience payée pour {some} : {doing}, {hours} heures par semaine.",
    "Créer {here} des emplois utiles là où ils manquent : il s’agit {de_doing}, au service de tous.",
    "Donner {to_the} l’occasion {de_doing}, puis de choisir un métier en connaissance de cause.",
];

const SECOND: [&str; 14] = [
    "Le parcours se conclut par un essai chez un employeur voisin.",
    "Un même référent suit chaque personne, du premier entretien au premier contrat.",
    "Les recettes couvrent un tiers des dépenses.",
    "Le projet s’appuie sur {few} bénévoles et sur un encadrant à temps plein.",
    "Les employeurs sont associés dès le départ.",
    "Chaque heure est payée, et chaque savoir-faire est reconnu.",
    "{N} personnes y travaillent en même temps.",
    "La garde des enfants et les trajets sont pris en charge.",
    "La démarche est suivie par un comité d’habitants.",
    "L’accueil se veut simple, proche et ouvert à tous : on entre sans rendez-vous.",
    "Les premiers participants forment aujourd’hui les suivants.",
    "Deux autres territoires souhaitent reprendre la démarche.",
    "On y vient à son rythme, d’abord une demi-journée, puis la semaine entière.",
    "L’atelier reste ouvert toute l’année, été compris.",
];
