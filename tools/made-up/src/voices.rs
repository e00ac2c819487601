//! What was said around the made-up day, and what happened before and after it.

use super::chance::Chance;
use super::dates::{DAY, LAST_MONTH, month, to_the_day};
use super::json::Object;
use super::sources;

/// Quotes. Nobody is named.
pub fn quotes(chance: &mut Chance) -> Vec<Object> {
    let quote = |&(text, by): &(&str, &str)| {
        Object::of("text", text)
            .text("by", by)
            .maybe("date", chance.maybe(70, |_| DAY))
            .maybe("note", chance.maybe(20, |_| "Propos inventés pour le jeu d’essai."))
            .texts("sources", &sources::some(40, chance))
    };
    QUOTES.iter().map(quote).collect()
}

/// The timeline, in the order of time; some moments are about one of these projects.
pub fn timeline(projects: &[String], chance: &mut Chance) -> Vec<Object> {
    let mut moments = Vec::new();
    let mut at = month(2022, 1);
    for (index, text) in BEFORE.iter().enumerate() {
        // The first dates are known to the year or the month only.
        let date = match index {
            0 => "2021".to_owned(),
            1 => "2021-11".to_owned(),
            _ => to_the_day(at, chance),
        };
        at = (at + chance.between(3, 7)).min(LAST_MONTH);
        moments.push(moment(&date, text, projects, chance));
    }
    moments.push(Object::of("date", DAY).text("text", "Première journée de la restitution fictive."));
    for (date, text) in AFTER {
        moments.push(moment(date, text, projects, chance).flag("later", true));
    }
    moments
}

fn moment(date: &str, text: &str, projects: &[String], chance: &mut Chance) -> Object {
    let project = chance.maybe(45, |chance| chance.different(1, projects).first().copied()).flatten();
    Object::of("date", date)
        .text("text", text)
        .maybe("project", project)
        .texts("sources", &sources::some(50, chance))
}

const BEFORE: [&str; 9] = [
    "Un groupe de travail imagine l’Accélérateur d’essai.",
    "Le premier appel à candidatures est rédigé.",
    "Les premières équipes fictives sont retenues.",
    "Un réseau de bénévoles se forme autour des projets.",
    "La première évaluation est confiée à d’anciens participants.",
    "Un fonds d’entraide est créé pour les trajets et la garde des enfants.",
    "Une équipe reçoit ses premiers visiteurs venus d’un autre territoire.",
    "Le comité décide d’ouvrir le programme à tous les départements.",
    "Les équipes préparent ensemble la journée de restitution.",
];

const AFTER: [(&str, &str); 4] = [
    ("2027-04-02", "Les notes des ateliers sont relues et réunies."),
    ("2027-06", "Le compte rendu fictif est publié."),
    ("2027-09-14", "Deux équipes mettent en œuvre une proposition née de la journée."),
    ("2028", "Une nouvelle journée est envisagée."),
];

const QUOTES: [(&str, &str); 16] = [
    (
        "On m’a d’abord demandé ce que je savais faire. C’était la première fois depuis longtemps.",
        "Une participante",
    ),
    ("Je suis venu pour une demi-journée ; cela fait deux ans.", "Un participant"),
    ("Nous cherchions une perle rare. Nous avons formé une équipe.", "Un employeur"),
    ("Le plus difficile n’est pas de commencer : c’est de tenir jusqu’au printemps.", "Une encadrante"),
    ("Un bon projet, c’est un projet que les gens racontent à leurs voisins.", "Un bénévole"),
    ("Il a suffi d’un vélo. Le reste a suivi.", "Une participante"),
    ("Nos chiffres sont modestes, mais nous savons ce qu’ils veulent dire.", "Une directrice d’association"),
    ("Ne nous demandez pas de grandir plus vite que les personnes que nous accompagnons.", "Un coordinateur"),
    ("Et si l’on commençait par payer le temps passé à chercher ?", "Une participante de l’atelier 2"),
    (
        "La commande publique peut beaucoup, pourvu qu’elle sache attendre trois mois.",
        "Une acheteuse publique",
    ),
    ("J’ai appris le métier avec les mains, et le vocabulaire après.", "Un apprenti de plus de 50 ans"),
    ("Ici, personne ne m’a demandé mon CV. On m’a tendu un tablier.", "Un participant"),
    ("Dix employeurs engagés valent mieux que cent employeurs intéressés !", "Un chef d’entreprise"),
    (
        "Ce qui marche ailleurs marche aussi chez nous, à condition de tout changer.",
        "Une élue d’une commune fictive",
    ),
    (
        "Nous avons cessé de parler de freins ; nous parlons désormais d’horaires et de bus.",
        "Une conseillère",
    ),
    ("Le droit à l’erreur devrait figurer dans toutes les conventions.", "Le rapporteur de l’atelier 5"),
];
