//! Made-up sources, and references to them.

use super::chance::Chance;
use super::dates::{LAST_MONTH, month, to_the_day};
use super::json::Object;

/// How many there are.
const COUNT: usize = 60;

/// Kinds of sources: what their ids begin with, and their titles.
const KINDS: [(&str, &str); 6] = [
    ("bilan", "Bilan annuel fictif"),
    ("visite", "Compte rendu fictif d’une visite sur place"),
    ("entretien", "Entretien fictif avec une équipe"),
    ("enquete", "Enquête fictive auprès des participants"),
    ("dossier", "Dossier fictif de candidature"),
    ("article", "Article fictif de la gazette du jeu d’essai"),
];

/// The records of the file.
pub fn records(chance: &mut Chance) -> Vec<Object> {
    let mut records = Vec::new();
    for index in 0..COUNT {
        let (_, title) = KINDS[index % KINDS.len()];
        let url = chance.maybe(70, |_| format!("https://example.org/sources/{}", id(index)));
        let date = chance.maybe(85, |chance| {
            let published = chance.between(month(2019, 1), LAST_MONTH);
            to_the_day(published, chance)
        });
        let number = index / KINDS.len() + 1;
        records.push(
            Object::of("id", &id(index))
                .text("title", &format!("{title}, n° {number}"))
                .maybe("url", url)
                .maybe("date", date),
        );
    }
    records
}

/// The ids of one to three sources, that many times in a hundred; otherwise none.
pub fn some(percent: usize, chance: &mut Chance) -> Vec<String> {
    if !chance.happens(percent) {
        return Vec::new();
    }
    let mut positions: Vec<usize> = (0..chance.between(1, 3)).map(|_| chance.below(COUNT)).collect();
    positions.sort_unstable();
    positions.dedup();
    positions.into_iter().map(id).collect()
}

fn id(index: usize) -> String {
    let (kind, _) = KINDS[index % KINDS.len()];
    format!("jeu-d-essai-{kind}-{}", index / KINDS.len() + 1)
}
