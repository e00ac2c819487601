//! The made-up day itself.

use super::chance::Chance;
use super::dates::{DAY, SECOND_DAY};
use super::json::Object;
use super::organisations::Organisation;
use super::typography::number;
use super::workshops::Workshop;

/// What stands at the root before the lists. Every text that names the day says that it is made up.
pub fn head(projects: usize, seed: u64) -> Object {
    Object::of("format", "restitution/1")
        .text("id", &format!("jeu-d-essai-{projects}-{seed}"))
        .text("lang", "fr")
        .text("title", "Journée fictive de restitution : jeu d’essai")
        .text("subtitle", "Données fictives, écrites par un programme pour éprouver l’application")
        .text("summary", &summary(projects, seed))
        .text("updated", "2027-04-02")
        .text("licence", LICENCE)
}

/// The event.
pub fn event(organisations: &[Organisation], workshops: &[Workshop]) -> Object {
    let organisers: Vec<&str> =
        organisations.iter().take(2).map(|organisation| organisation.id.as_str()).collect();
    let contact =
        Object::of("name", "Équipe fictive de la journée").text("url", "mailto:journee@example.org");
    let wifi = Object::of("ssid", "Restitution-Fictive").text("password", "jeu-d-essai-2027");
    Object::of("title", "Journée fictive de restitution et d’échanges de l’Accélérateur d’essai")
        .text("date", DAY)
        .text("end_date", SECOND_DAY)
        .text("place", "Halle des Quatre-Vents (lieu fictif), Le Mans")
        .texts("organisers", &organisers)
        .text("summary", SUMMARY)
        .text("chair", "La présidente fictive du comité d’essai")
        .object("contact", &contact)
        .objects("programme", &programme(workshops))
        .text("app_url", "https://example.org/restitution/")
        .text("report_url", "https://example.org/restitution/compte-rendu")
        .object("wifi", &wifi)
        .object("privacy", &privacy())
        .texts("sources", &["jeu-d-essai-dossier-1"])
}

/// Key figures of the day; the first one is true of the file.
pub fn figures(projects: usize, organisations: usize, chance: &mut Chance) -> Vec<Object> {
    let figure = |value: usize, label: &str| Object::of("value", &number(value)).text("label", label);
    vec![
        figure(
            projects,
            if projects < 2 { "projet dans le jeu d’essai" } else { "projets dans le jeu d’essai" },
        )
        .text("date", DAY),
        figure(organisations, "organisations inventées"),
        figure(chance.between(180, 900), "personnes attendues").text("date", DAY).flag("approximate", true),
        figure(chance.between(28, 60) * 1000, "de travail financées")
            .text("unit", "heures")
            .text("date", "2026"),
        Object::of("value", &format!("{} %", chance.between(41, 66)))
            .text("label", "de sorties vers un emploi ou une formation")
            .text("date", "2026-12")
            .texts("sources", &["jeu-d-essai-bilan-1", "jeu-d-essai-enquete-1"]),
        figure(chance.between(2, 9), "d’expérience au plus").text("unit", "ans"),
    ]
}

fn summary(projects: usize, seed: u64) -> String {
    let projects = match projects {
        0 => "aucun projet".to_owned(),
        1 => "un projet inventé".to_owned(),
        _ => format!("{} projets inventés", number(projects)),
    };
    format!(
        "Ces données fictives forment un jeu d’essai : {projects}, avec la graine {seed}. Aucun projet, aucune \
         organisation et aucune parole n’y sont réels ; seuls les noms, les codes et les positions des communes le \
         sont.\n\nLe jeu d’essai sert à vérifier :\n- que tous les champs s’affichent ;\n- que la recherche et les \
         filtres restent rapides ;\n- que rien ne déborde, même avec des titres très longs."
    )
}

fn programme(workshops: &[Workshop]) -> Vec<Object> {
    let moment = |starts: &str, title: &str, minutes: usize| {
        Object::of("starts", starts).text("title", title).value("minutes", minutes)
    };
    let mut moments = vec![
        moment("2027-03-18T09:00", "Accueil et café", 30),
        moment("2027-03-18T09:30", "Ouverture et présentation des projets", 60).text("room", "Grande halle"),
        moment("2027-03-18T12:00", "Déjeuner sur place", 120).text("room", "Cantine"),
        moment("2027-03-18T16:00", "Table ronde : « Et maintenant ? »", 75).text("room", "Grande halle"),
        Object::of("starts", "2027-03-18T17:30").text("title", "Soirée libre"),
        moment("2027-03-19T09:00", "Retour sur la première journée", 30).text("room", "Grande halle"),
        moment("2027-03-19T16:00", "Restitution des ateliers et clôture", 60).text("room", "Grande halle"),
    ];
    for workshop in workshops {
        if let Some(starts) = workshop.starts() {
            let title = format!("Atelier : {}", workshop.title);
            let moment = Object::of("starts", &starts).text("title", &title).maybe("room", workshop.room);
            moments.push(moment.text("workshop", workshop.id));
        }
    }
    // Each begins with its time, so that this is the order of the day.
    moments.sort_by_key(ToString::to_string);
    moments
}

fn privacy() -> Object {
    Object::of("controller", "Équipe fictive de la journée")
        .text("contact", "donnees@example.org")
        .value("retention_days", 90)
        .text("text", "Les notes servent à rédiger le compte rendu fictif de la journée. N’y écrivez le nom de personne.")
}

const SUMMARY: &str = "Deux journées fictives pour regarder ensemble ce que des projets inventés ont changé, et ce qu’il \
                       faudrait pour aller plus loin. Ce texte, comme tout le jeu d’essai, ne décrit rien de réel.";

const LICENCE: &str = "Données fictives, sans auteur ni objet réel : ce jeu d’essai peut être copié et modifié \
                       librement.\n\nCodes et noms des territoires : INSEE, code officiel géographique, d’après \
                       Etalab, Licence Ouverte 2.0. Positions des communes : GeoNames, CC BY 4.0.";
