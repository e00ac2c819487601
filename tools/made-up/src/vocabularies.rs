//! The lists of terms that the other records refer to.

use super::json::Object;
use super::{audiences, themes};

/// A term: id, label, and what it means where the label does not say so.
pub type Term = (&'static str, &'static str, Option<&'static str>);

/// What kinds of organisations carry projects.
pub const CARRIER_KINDS: [Term; 8] = [
    ("association", "Association", None),
    ("chantier-insertion", "Atelier ou chantier d’insertion", None),
    ("entreprise-insertion", "Entreprise d’insertion", None),
    ("cooperative", "Coopérative", Some("Société coopérative d’intérêt collectif ou de production.")),
    ("regie-quartier", "Régie de quartier", None),
    ("organisme-formation", "Organisme de formation", None),
    ("fondation", "Fondation", Some("Elle soutient les projets plus souvent qu’elle n’en porte.")),
    ("reseau", "Réseau", Some("Il réunit plusieurs structures, sur plusieurs territoires.")),
];

/// How far projects have come. The last one is that of projects that have left.
pub const STATUSES: [Term; 5] = [
    ("repere", "Repéré", Some("Connu du programme, pas encore accompagné.")),
    ("experimentation", "En expérimentation", None),
    ("accompagne", "Accompagné", None),
    ("essaimage", "En essaimage", Some("Repris par d’autres équipes, sur d’autres territoires.")),
    ("sorti", "Sorti du programme", None),
];

/// The object of the file.
pub fn record() -> Object {
    Object::default()
        .objects("carrier_kinds", &terms(&CARRIER_KINDS))
        .objects("statuses", &terms(&STATUSES))
        .objects("themes", &themes::vocabulary())
        .objects("audiences", &audiences::vocabulary())
}

fn terms(terms: &[Term]) -> Vec<Object> {
    let term = |&(id, label, description): &Term| {
        Object::of("id", id).text("label", label).maybe("description", description)
    };
    terms.iter().map(term).collect()
}
