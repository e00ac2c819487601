//! The words of notes and workshops, in French.

use notes::{Form, Kind, NotNotes};

use crate::domain::notes::{NotHeld, NoteOrder, ReadBack, Undoable};
use crate::domain::timer::Announcement;
use crate::i18n::format::number;
use crate::i18n::{Locale, NoteMessages};

/// The words of notes.
pub const FRENCH_NOTES: NoteMessages = NoteMessages {
    note: "Note",
    edit_note: "Modifier la note",
    subject: "Sujet",
    kind_label: "Nature",
    kind,
    no_kind: "Non précisée",
    more_kinds: "Plus",
    fewer_kinds: "Moins",
    who: "Qui s’engage",
    due: "Pour quand",
    author: "Auteur (facultatif)",
    author_public: "Mon nom peut paraître",
    change_person: "Changer de personne",
    my_seat: "Mon atelier, ma table",
    no_seat: "non choisis",
    workshop: "Atelier",
    table: "Table",
    none: "Aucun choix",
    at_table: |table| format!("table {table}"),
    characters: |count| format!("{} sur 4 000 caractères", number(Locale::French, count)),
    too_long: "Une note compte 4 000 caractères au plus. Ce qui dépasse n’est pas entré : poursuivez dans une autre note.",

    saved: "Enregistré sur cet appareil",
    saved_at: |time| format!(" à {time}"),
    saving: "Enregistrement…",
    nobody_sees_it: "Personne d’autre ne la voit tant que vous ne l’avez pas remise.",
    not_saved,
    nobody_sees_them: "Personne d’autre ne voit vos notes tant que vous ne les avez pas remises.",
    not_saved_short: "Notes non enregistrées",
    not_erased: "Vos notes ne sont pas entièrement effacées : la base du navigateur ne répond pas. L’effacement reprendra à la prochaine ouverture de cette page.",
    read_only: "Une version plus récente de l’application a écrit ici : cet onglet ne peut plus rien enregistrer, \
                et ne touche pas à ce qui est gardé. Téléchargez vos notes, puis rechargez la page pour avoir cette version.",
    download_now: "Télécharger maintenant",
    notice: "Où vont mes notes ?",
    notices: [
        "Vos notes sont gardées dans ce navigateur, sur cet appareil, et nulle part ailleurs. Rien n’est envoyé.",
        "Elles y restent jusqu’à ce que vous les effaciez toutes : une note supprimée quitte les listes, mais ses versions restent sur l’appareil et dans le fichier. Personne d’autre ne les voit, sauf qui se sert de cet appareil.",
        "Une fenêtre privée les oublie dès qu’elle se ferme ; la fenêtre propre à une application de lecture de codes aussi : ouvrez la page dans votre navigateur.",
        "Safari efface tout après sept jours sans visite, et garde à part ce qui est écrit depuis l’icône de l’écran d’accueil.",
        "Téléchargez vos notes avant de partir : le fichier se relit ici, ou sur un autre appareil.",
        "Ne nommez aucune personne accompagnée.",
    ],
    room: "Place utilisée sur cet appareil",
    room_used: |percent| format!("{percent} %"),
    room_short: "La place réservée à cette application sur l’appareil est presque pleine. Téléchargez vos notes, puis effacez-les toutes : le fichier les garde, et vous pouvez continuer à écrire.",

    lead: "Ce que vous écrivez pendant la journée, gardé sur cet appareil, sans compte ni réseau.",
    none_yet: "Aucune note pour l’instant. Le bouton « Nouvelle note » est sur chaque page ; il prend pour sujet ce que vous regardez.",
    none_found: "Aucune note ne correspond à votre recherche.",
    count,
    filter_kind: "Filtrer par nature",
    filter_subject: "Filtrer par sujet",
    filter_workshop: "Filtrer par atelier",
    filter_table: "Filtrer par table",
    filter_author: "Filtrer par auteur",
    all: "Sans filtre",
    only_starred: |count| format!("Avec une étoile seulement ({})", number(Locale::French, count)),
    order,
    edit: "Modifier",
    star: "Marquer",
    delete: "Supprimer",
    of_note: |start| format!("la note « {start} »"),
    versions: |count| match count {
        1 => "Une autre version".to_owned(),
        _ => format!("{} autres versions", number(Locale::French, count)),
    },
    version_deleted: "Note supprimée",
    restore: "Reprendre cette version",
    subject_gone: |title| format!("Sujet retiré : {title}"),
    written_at: |date, time| format!("{date}, {time}"),
    changed_at: |time| format!("modifiée à {time}"),
    undoable: |taken| match taken {
        Undoable::Deleted(Form::Workshop) => "Atelier supprimé.".to_owned(),
        Undoable::Deleted(_) => "Note supprimée.".to_owned(),
        Undoable::Erased(0) => "Effacement fait.".to_owned(),
        Undoable::Erased(count) => format!("{} : effacement fait.", self::count(count)),
    },
    undo: "Annuler",

    in_and_out: "Emporter, relire, effacer",
    download: "Télécharger mes notes",
    read_file: "Relire un fichier de notes",
    read_back,
    erase: "Effacer toutes mes notes",
    erase_heading: |count| match count {
        0 => "Effacer ce qui reste de vos notes ?".to_owned(),
        1 => "Effacer votre note ?".to_owned(),
        _ => format!("Effacer vos {} notes ?", number(Locale::French, count)),
    },
    erase_what: "Elles seront effacées de cet appareil, avec toutes leurs versions, les ateliers ajoutés, les bilans et le nom de qui écrit. Vous aurez dix secondes pour revenir sur cette décision. \
                 Téléchargez-les d’abord si elles peuvent encore servir : le fichier se relit ici.",
    erase_now: "Effacer",
    elsewhere: "Notes d’autres journées",
    elsewhere_what: "Elles sont gardées sur cet appareil, sous un autre jeu de données. Rattachées à cette journée, elles \
                     gardent le titre de leur sujet, même s’il n’existe pas ici.",
    elsewhere_notes: |id, count| format!("{id} : {}", self::count(count)),
    attach: "Rattacher à cette journée",
    unreadable: |count| match count {
        1 => "Un enregistrement ne peut pas être lu par cette version. Il reste là, intact.".to_owned(),
        _ => format!(
            "{} enregistrements ne peuvent pas être lus par cette version. Ils restent là, intacts.",
            number(Locale::French, count)
        ),
    },
    download_unreadable: "Télécharger ces enregistrements",

    notes_here: "Notes",
    notes_on_crossings: "Notes sur des croisements",
    none_here: "Aucune note ici sur cet appareil.",
    write_here: "Écrire une note ici",

    added_here: "Ajoutés sur cet appareil",
    add_workshop: "Ajouter un atelier",
    workshop_title: "Titre de l’atelier",
    workshop_question: "Question posée (facultatif)",
    add: "Ajouter",
    remove_workshop: "Supprimer cet atelier",
    sit_here: "C’est mon atelier",
    seated_here: "C’est votre atelier : vos notes le disent.",
    rapid: "Saisie rapide",
    rapid_note: "Noter dans cet atelier",
    rapid_how: "Entrée passe à la note suivante ; Maj et Entrée vont à la ligne.",
    next_note: "Note suivante",
    outcome: "Bilan de l’atelier",
    head_count: "Nombre de participants",
    no_head_count: "Un nombre entier, de 0 à 100 000.",
    outcome_of_table: |table| format!("Bilan de la table {table}"),
    head_count_total: |count| match count {
        1 => "Un participant en tout".to_owned(),
        _ => format!("{} participants en tout", number(Locale::French, count)),
    },
    summary: "L’essentiel en une phrase",
    timer: "Minuteur",
    start_step: "Lancer",
    pause: "Pause",
    go_on: "Reprendre",
    add_minute: "+ 1 minute",
    take_minute: "− 1 minute",
    stop_timer: "Arrêter",
    overrun: |time| format!("dépassement de {time}"),
    announcement: |what| match what {
        Announcement::FiveMinutes => "Il reste cinq minutes.",
        Announcement::OneMinute => "Il reste une minute.",
        Announcement::Over => "Le temps est écoulé.",
    },
};

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Observation => "Constat",
        Kind::Idea => "Idée",
        Kind::Question => "Question",
        Kind::Commitment => "Engagement",
        Kind::Obstacle => "Frein",
        Kind::Lever => "Levier",
        Kind::Need => "Besoin",
        Kind::PersonFeedback => "Retour d’une personne accompagnée",
        Kind::PeerFeedback => "Retour d’un pair",
        Kind::Indicator => "Indicateur proposé",
        Kind::PolicyLink => "Articulation entre politiques",
        Kind::Quote => "Citation",
    }
}

fn order(order: NoteOrder) -> &'static str {
    match order {
        NoteOrder::Latest => "Les plus récentes d’abord",
        NoteOrder::Oldest => "Les plus anciennes d’abord",
        NoteOrder::Subject => "Par sujet",
        NoteOrder::Workshop => "Par atelier et par table",
    }
}

fn count(count: usize) -> String {
    match count {
        0 => "Aucune note".to_owned(),
        1 => "1 note".to_owned(),
        _ => format!("{} notes", number(Locale::French, count)),
    }
}

fn not_saved(storage: Option<NotHeld>, is_database_failing: bool) -> &'static str {
    match (storage, is_database_failing) {
        (Some(NotHeld::Full), false) => {
            "Non enregistré en entier : la mémoire de cette application est pleine. Vos notes sont dans la base du navigateur, mais téléchargez-les."
        }
        (Some(NotHeld::Refused), false) => {
            "Non enregistré en entier : le navigateur refuse d’écrire dans sa mémoire. Vos notes sont dans sa base, mais téléchargez-les."
        }
        (None, true) => {
            "Non enregistré en entier : la base du navigateur ne répond pas. Vos notes sont dans la mémoire de cette application, mais téléchargez-les."
        }
        (Some(NotHeld::Full), true) => {
            "Non enregistré : la mémoire de cette application est pleine. Vos notes ne sont que dans cette page : ne la fermez pas, et téléchargez-les."
        }
        (Some(NotHeld::Refused), true) => {
            "Non enregistré : le navigateur refuse de garder quoi que ce soit. Vos notes ne sont que dans cette page : ne la fermez pas, et téléchargez-les."
        }
        (None, false) => "",
    }
}

fn read_back(outcome: &ReadBack) -> String {
    let refusal = match outcome {
        ReadBack::Done { other, new, updated, known, unreadable, is_intact } => {
            let number = |count: usize| number(Locale::French, count);
            let parts = [
                (*new > 0).then(|| format!("{} de plus", count(*new))),
                match updated {
                    0 => None,
                    1 => Some("1 note mise à jour".to_owned()),
                    _ => Some(format!("{} notes mises à jour", number(*updated))),
                },
                match known {
                    0 => None,
                    1 => Some("1 note déjà là".to_owned()),
                    _ => Some(format!("{} notes déjà là", number(*known))),
                },
            ];
            let parts: Vec<String> = parts.into_iter().flatten().collect();
            let counts = if parts.is_empty() { "aucune note".to_owned() } else { parts.join(", ") };
            let counts = format!("Fichier relu : {counts}.");
            let unreadable = match unreadable {
                0 => String::new(),
                1 => " Une note du fichier n’a pas pu être lue.".to_owned(),
                _ => format!(" {} notes du fichier n’ont pas pu être lues.", number(*unreadable)),
            };
            let intact =
                if *is_intact { "" } else { " Le fichier a été modifié depuis qu’il a été écrit." };
            let other = other.as_ref().map_or_else(String::new, |id| {
                format!(" Ses notes portent sur une autre journée, « {id} » : vous pouvez les rattacher à celle-ci.")
            });
            return format!("{counts}{unreadable}{intact}{other}");
        }
        ReadBack::ReadOnly => {
            return "Le fichier n’a pas été lu : une version plus récente de l’application a écrit ici. Vos notes sont comme avant.".to_owned();
        }
        ReadBack::Refused(refusal) => refusal,
    };
    let why = match refusal {
        None => "le navigateur n’a pas pu l’ouvrir",
        Some(NotNotes::TooLarge) => "il est trop grand",
        Some(NotNotes::Foreign) => "ce n’est pas un fichier de notes",
        Some(NotNotes::Damaged) => "il est abîmé ou incomplet",
        Some(NotNotes::Newer(_)) => "il vient d’une version plus récente de l’application",
    };
    format!("Le fichier n’a pas été lu : {why}. Vos notes sont comme avant.")
}
