//! French, as a French editor writes it: accents on capitals, narrow no-break spaces, curved apostrophes.
//! Only the names that the contract spells with a straight apostrophe (« Pistes d'action ») keep it.

use super::Locale;
use super::format::number;
use super::messages::Messages;
use crate::domain::dataset::{FORMATS, LoadFailure, MAX_BYTES, MAX_DEPTH, Refusal};

pub(super) const FRENCH: Messages = Messages {
    app_name: "Restitution",
    skip_to_content: "Aller au contenu",
    opens_elsewhere: "site externe",

    home: " – accueil",
    main_navigation: "Navigation principale",
    for_organisers: "Organisation",
    language: "Langue",
    theme: "Thème",
    theme_system: "Système",
    theme_light: "Clair",
    theme_dark: "Sombre",
    footer: "Cette application ne demande aucun compte, ne suit personne et n’envoie rien : ce que vous y faites \
             reste sur cet appareil.",

    day: "Journée",
    projects: "Projets",
    tracks: "Pistes d'action",
    map: "Carte",
    matrix: "Croisements",
    workshops: "Ateliers",
    workshop: "Atelier",
    notes: "Notes",
    report: "Restitution",
    stage: "Projection",
    project_on_screen: "Projeter",
    data: "Données",

    map_coming: "La carte montrera les projets par région et par département, outre-mer compris, sans connexion.",
    matrix_coming: "Les croisements montreront, en un tableau, quels projets illustrent quelles pistes d’action, et \
                    pourquoi.",
    workshops_coming: "Les ateliers auront ici leur question, leur salle, leur déroulé et leurs notes.",
    notes_coming: "Vos notes d’atelier seront écrites et gardées ici, sur cet appareil.",
    report_coming: "Le retour sur la journée sera composé ici à partir des notes, puis imprimé ou téléchargé.",
    stage_coming: "Le mode projection montrera la journée en grand, écran par écran, pour la salle.",
    data_coming: "Les données diront d’où vient ce que montre l’application, ce qu’elles ont d’imparfait, et \
                  permettront d’ouvrir un autre fichier.",

    loading: "Chargement de la journée…",
    loading_stalled: "Le chargement de la journée prend plus de temps que prévu. Vous pouvez attendre encore, ou réessayer.",
    load_failed: "La journée n’a pas pu être ouverte",
    load_failure,
    retry: "Réessayer",

    not_found: "Page introuvable",
    unknown_address: |address| format!("L’adresse « {address} » ne mène à aucune page."),
    unknown_project: |id| format!("Aucun projet de cette journée ne porte l’identifiant « {id} »."),
    unknown_track: |id| format!("Aucune piste d’action de cette journée ne porte l’identifiant « {id} »."),
    back_to_day: "Revenir à la journée",
    back_to_projects: "Revenir aux projets",
    back_to_tracks: "Revenir aux pistes d’action",

    organised_by: "Organisée par",
    place: "Lieu",
    in_presence_of: "En présence de",
    full_title: "Intitulé complet",
    from_to: |from, to| format!("Du {from} au {to}"),
    key_figures: "Chiffres clés",
    approximately: "environ",
    the_projects: "Les projets",
    the_tracks: "Les pistes d’action",
    all_projects: "Voir les projets en détail",
    all_tracks: "Lire les pistes en entier",
    heard: "Entendu ce jour-là",

    project_count,
    projects_lead: "Les projets entrés dans le programme, et ceux qui les portent.",
    trial: "essai par l’AIS",
    trial_legend: "Projets qui font l’objet d’un essai par l’AIS (Accélérateur d’innovation sociale)",
    carried_by: "Porté par",
    partners: "Partenaires",
    status: "Statut",
    audiences: "Publics",
    themes: "Thèmes",
    started: "Lancement",
    joined: "Entrée dans le programme",
    left: "Sortie du programme",
    places: "Lieux",
    since: |date| format!("depuis {date}"),
    illustrated_tracks: "Pistes d’action illustrées",
    editorial: "lecture éditoriale",
    editorial_legend: "Les rapprochements signalés comme lecture éditoriale sont faits d’après ce que l’on sait des projets : ils n’ont pas été dits ce jour-là.",
    no_track: "Aucune piste n’est rapprochée de ce projet.",
    to_know: "À savoir",
    read_more: "Pour en lire plus",

    tracks_lead,
    track_number: |number| format!("Piste {number}"),
    official_wording: "Intitulé officiel",
    part_of: "Fait partie de",
    sub_tracks: "Sous-pistes",
    illustrating_projects: "Projets qui l’illustrent",
    no_project_on_track: "Aucun projet rattaché : rien de ce que l’on sait d’eux ne permet de l’affirmer.",

    source_count,
};

/// The contract spells it with a plain space; the style keeps it on one line.
fn project_count(count: usize) -> String {
    match count {
        0 => "Aucun projet".to_owned(),
        1 => "1 projet".to_owned(),
        _ => format!("{} projets", number(Locale::French, count)),
    }
}

fn source_count(count: usize) -> String {
    match count {
        0 => "Aucune source".to_owned(),
        1 => "1\u{a0}source".to_owned(),
        _ => format!("{}\u{a0}sources", number(Locale::French, count)),
    }
}

fn tracks_lead(tracks: usize, sub_tracks: usize) -> String {
    let tracks = match tracks {
        0 => return "Cette journée ne compte aucune piste d’action.".to_owned(),
        1 => "Une piste".to_owned(),
        _ => format!("{}\u{a0}pistes", number(Locale::French, tracks)),
    };
    let sub_tracks = match sub_tracks {
        0 => String::new(),
        1 => " et une sous-piste".to_owned(),
        _ => format!(" et {}\u{a0}sous-pistes", number(Locale::French, sub_tracks)),
    };
    format!(
        "{tracks}{sub_tracks}. Les textes sont ceux du compte rendu ; les titres courts et le regroupement sont de la \
         rédaction."
    )
}

fn load_failure(failure: &LoadFailure) -> String {
    let (what, advice) = match failure {
        LoadFailure::Unreachable => (
            "Le fichier de la journée n’a pas pu être téléchargé.".to_owned(),
            "Vérifiez la connexion, puis réessayez.",
        ),
        LoadFailure::Status(status) => (
            format!("Le serveur a répondu « erreur {status} » au lieu d’envoyer le fichier de la journée."),
            "Réessayez dans un instant ; si l’erreur persiste, prévenez les organisateurs.",
        ),
        LoadFailure::Refused(refusal) => {
            (refused(refusal), "Prévenez les organisateurs : le fichier est à corriger.")
        }
    };
    format!("{what} Rien n’a été modifié sur cet appareil. {advice}")
}

fn refused(refusal: &Refusal) -> String {
    let known = FORMATS.join(", ");
    match refusal {
        Refusal::TooLarge(bytes) => format!(
            "Le fichier de la journée pèse {}\u{a0}octets ; la limite est de {}.",
            number(Locale::French, *bytes),
            number(Locale::French, MAX_BYTES)
        ),
        Refusal::TooDeep(line) => format!(
            "Le fichier de la journée emboîte plus de {MAX_DEPTH}\u{a0}niveaux, à la ligne\u{a0}{line}."
        ),
        Refusal::NotUtf8 { line, column } => format!(
            "Le fichier de la journée n’est pas un texte UTF-8\u{a0}: ligne\u{a0}{line}, colonne\u{a0}{column}."
        ),
        Refusal::Truncated { line, column } => {
            format!(
                "Le fichier de la journée s’arrête trop tôt, ligne {line}, colonne {column} : il a sans doute été mal copié."
            )
        }
        Refusal::NotJson { line, column, reason } => format!(
            "Le fichier de la journée n’est pas du JSON : ligne\u{a0}{line}, colonne\u{a0}{column} ({reason})."
        ),
        Refusal::MissingKey(key) => {
            format!(
                "Il manque au fichier de la journée la clé « {key} », ou sa valeur n’est pas du bon type."
            )
        }
        Refusal::WrongFormat(found) => format!(
            "Le fichier de la journée annonce le format « {found} », que cette version ne lit pas. Formats lus : \
             {known}."
        ),
    }
}
