//! Made-up workshops: one on each root track, or almost.

use super::chance::Chance;
use super::corners::CORNERS;
use super::dates::{DAY, SECOND_DAY};
use super::json::Object;
use super::sources;
use super::tracks::TRACKS;

/// A workshop, before chance has its part.
pub struct Workshop {
    /// Its id.
    pub id: &'static str,
    /// Its title.
    pub title: &'static str,
    /// Where it is held.
    pub room: Option<&'static str>,
    /// A time of the day; those of the second day are the last ones.
    time: Option<&'static str>,
    question: Option<&'static str>,
    track: &'static str,
    minutes: usize,
}

impl Workshop {
    /// When it begins, as the format writes it.
    pub fn starts(&self) -> Option<String> {
        let day = if self.minutes == LONG { SECOND_DAY } else { DAY };
        self.time.map(|time| format!("{day}T{time}"))
    }
}

/// Six to eight workshops.
pub fn choose(chance: &mut Chance) -> &'static [Workshop] {
    WORKSHOPS.get(..chance.between(6, WORKSHOPS.len())).unwrap_or(&WORKSHOPS)
}

/// The record of a workshop, on some of these projects.
pub fn record(index: usize, workshop: &Workshop, projects: &[String], chance: &mut Chance) -> Object {
    let tracks =
        TRACKS.iter().filter(|track| track.id == workshop.track || track.parent == Some(workshop.track));
    let tracks: Vec<&str> = tracks.map(|track| track.id).collect();
    let count = chance.between(3, 12);
    let record = Object::of("id", workshop.id)
        .text("title", workshop.title)
        .maybe("question", workshop.question)
        .texts("tracks", &tracks)
        .texts("projects", &chance.in_order(count, projects))
        .maybe("starts", workshop.starts())
        .value("minutes", workshop.minutes)
        .maybe("room", workshop.room);
    let record = if index.is_multiple_of(2) {
        record.value("tables", chance.between(4, 14))
    } else {
        let corners = chance.different(5, &CORNERS);
        let tables: Vec<String> = corners.iter().map(|corner| format!("Table {corner}")).collect();
        record.texts("tables", &tables)
    };
    let facilitators = 2 * index + 1..2 * index + 1 + chance.between(1, 2);
    let facilitators: Vec<String> =
        facilitators.map(|number| format!("Équipe d’animation {number}")).collect();
    record
        .texts("facilitators", &facilitators)
        .objects("steps", &steps(workshop.minutes))
        .texts("sources", &sources::some(40, chance))
}

fn steps(minutes: usize) -> Vec<Object> {
    let steps = if minutes == LONG { &LONG_STEPS } else { &SHORT_STEPS };
    let step = |&(title, minutes, prompt): &(&str, usize, Option<&str>)| {
        Object::of("title", title).value("minutes", minutes).maybe("prompt", prompt)
    };
    steps.iter().map(step).collect()
}

const SHORT: usize = 90;
const LONG: usize = 120;

const SHORT_STEPS: [(&str, usize, Option<&str>); 4] = [
    ("Accueil et tour de table", 10, None),
    (
        "Deux projets racontés",
        25,
        Some("Qu’est-ce qui a changé pour les personnes ? Qu’est-ce qui reste fragile ?"),
    ),
    ("Échanges par table", 40, Some("Que faudrait-il pour que la démarche réussisse ailleurs ?")),
    ("Mise en commun", 15, Some("Une proposition par table, en une phrase.")),
];

const LONG_STEPS: [(&str, usize, Option<&str>); 4] = [
    ("Accueil et règles du jeu", 15, None),
    ("Lecture croisée de trois projets", 30, Some("Notez un point commun, une différence, une surprise.")),
    ("Écriture des propositions", 50, Some("Pour qui ? Avec qui ? Avec quels moyens ? À partir de quand ?")),
    ("Vote et restitution", 25, Some("Chaque personne dispose de trois voix.")),
];

const WORKSHOPS: [Workshop; 8] = [
    Workshop {
        id: "atelier-aller-vers",
        title: "Aller vers, sans s’imposer",
        room: Some("Salle de l’Écluse"),
        time: Some("10:30"),
        question: Some("Comment rencontrer ceux qui n’attendent plus rien, sans s’imposer à eux ?"),
        track: "aller-vers",
        minutes: SHORT,
    },
    Workshop {
        id: "atelier-freins",
        title: "Trajets, garde, logement, santé",
        room: Some("Salle des Tilleuls"),
        time: Some("10:30"),
        question: Some("Quels freins peut-on lever en une semaine, et lesquels demandent une année ?"),
        track: "freins-du-quotidien",
        minutes: SHORT,
    },
    Workshop {
        id: "atelier-apprendre",
        title: "Le travail comme école",
        room: Some("Grand atelier"),
        time: Some("14:00"),
        question: None,
        track: "apprendre-en-faisant",
        minutes: SHORT,
    },
    Workshop {
        id: "atelier-employeurs",
        title: "Des employeurs dès le premier jour",
        room: Some("Salle du Quai 9"),
        time: Some("14:00"),
        question: Some("Qu’est-ce qu’un employeur peut offrir avant même d’embaucher ?"),
        track: "employeurs-des-le-depart",
        minutes: SHORT,
    },
    Workshop {
        id: "atelier-evaluer",
        title: "Mesurer ce qui compte",
        room: None,
        time: Some("09:30"),
        question: Some("Quels sont les trois chiffres dont vous ne pourriez plus vous passer ?"),
        track: "evaluer-pour-decider",
        minutes: LONG,
    },
    Workshop {
        id: "atelier-moyens",
        title: "Des moyens qui durent",
        room: Some("Salle de la Rotonde"),
        time: Some("09:30"),
        question: Some("Comment passer d’un appel à projets à un engagement de trois ans ?"),
        track: "moyens-durables",
        minutes: LONG,
    },
    Workshop {
        id: "atelier-essaimer",
        title: "Grandir sans se renier",
        room: Some("Salle du Belvédère"),
        time: Some("13:30"),
        question: Some("Que transmet-on : un modèle, une méthode, ou des personnes ?"),
        track: "essaimer-sans-uniformiser",
        minutes: LONG,
    },
    Workshop {
        id: "atelier-parole",
        title: "Décider avec les personnes",
        room: Some("Jardin d’hiver"),
        time: None,
        question: Some(
            "À quelles décisions les personnes concernées prennent-elles part, et à partir de quand ?",
        ),
        track: "parole-des-personnes",
        minutes: LONG,
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_fill_the_time() {
        let total = |steps: &[(&str, usize, Option<&str>)]| steps.iter().map(|step| step.1).sum::<usize>();
        assert_eq!([total(&SHORT_STEPS), total(&LONG_STEPS)], [SHORT, LONG]);
    }

    #[test]
    fn each_is_on_a_track_of_the_dataset() {
        for workshop in &WORKSHOPS {
            let track = TRACKS.iter().find(|track| track.id == workshop.track);
            assert!(track.is_some_and(|track| track.parent.is_none()), "{}", workshop.id);
        }
    }
}
