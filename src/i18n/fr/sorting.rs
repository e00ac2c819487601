//! The words of sorting, in French.

use crate::domain::sorting::{Done, Mark, Told};
use crate::i18n::format::number;
use crate::i18n::{Locale, SortingMessages};

/// The words of sorting.
pub const FRENCH_SORTING: SortingMessages = SortingMessages {
    to_sorting: "Trier les notes",
    lead: "Ce que cet appareil et les autres ont noté, à regrouper, à rapprocher et à choisir. Les notes restent telles qu’elles ont été écrites\u{a0}: ce que vous en dites est gardé à part, accompagne votre prochaine remise et s’ajoute à ce que d’autres ont trié.",
    notes: "Les notes réunies",
    none_yet: "Aucune note n’est encore réunie. Recevez celles des autres appareils, ou écrivez-en une.",
    keys: "Trier au clavier",
    keys_are: &[
        ("↑ ↓", "aller d’une note à l’autre"),
        ("Espace", "choisir la note, ou ne plus la choisir"),
        ("g", "mettre dans un groupe"),
        ("p", "rattacher à une piste"),
        ("e", "marquer d’une étoile"),
        ("m", "masquer"),
        ("c", "comparer côte à côte"),
        ("Échap", "ne rien choisir"),
        ("Ctrl + A", "choisir toutes les notes de la liste"),
        ("Ctrl + Z", "annuler"),
        ("Ctrl + Maj + Z", "rétablir"),
    ],

    place: "Classement",
    anywhere: |count| format!("Toutes, sauf masquées et réunies ({})", figure(count)),
    unsorted: |count| format!("Sans groupe ({})", figure(count)),
    starred: |count| format!("Avec une étoile ({})", figure(count)),
    hidden: |count| format!("Masquées ({})", figure(count)),
    doubles: |count| format!("Réunies sous une autre ({})", figure(count)),
    in_group: |title, count| format!("Groupe «\u{202f}{title}\u{202f}» ({})", figure(count)),
    at_track: |title, count| format!("Piste «\u{202f}{title}\u{202f}» ({})", figure(count)),

    chosen: |count, out_of_list| {
        let chosen = match count {
            0 => "Aucune note choisie".to_owned(),
            1 => "1 note choisie".to_owned(),
            count => format!("{} notes choisies", figure(count)),
        };
        match out_of_list {
            0 => chosen,
            out if out == count => format!("{chosen}, hors de cette liste"),
            out => format!("{chosen}, dont {} hors de cette liste", figure(out)),
        }
    },
    choose_all: |count| match count {
        0 | 1 => "Choisir cette note".to_owned(),
        count => format!("Choisir ces {} notes", figure(count)),
    },
    to_actions: "Classer",
    choose_none: "Ne rien choisir",
    new_group: "Titre du nouveau groupe",
    make_group: "Créer le groupe",
    group: "Groupe",
    put: "Mettre dans ce groupe",
    leave: "Retirer du groupe",
    track: "Piste",
    attach: "Rattacher à cette piste",
    detach: "Détacher de cette piste",
    star: "Marquer d’une étoile",
    unstar: "Retirer l’étoile",
    hide: "Masquer",
    show: "Ne plus masquer",
    compare: "Comparer côte à côte",
    similar: "Chercher des notes semblables",
    told,
    redo: "Rétablir",

    groups: "Les groupes",
    no_groups: "Aucun groupe pour l’instant. Choisissez des notes, puis donnez un titre à ce qu’elles ont en commun.",
    untitled: "Groupe sans titre",
    group_total: |count| match count {
        0 => "Aucun groupe".to_owned(),
        1 => "1 groupe".to_owned(),
        count => format!("{} groupes", figure(count)),
    },
    group_count: |count| match count {
        0 => "aucune note".to_owned(),
        1 => "1 note".to_owned(),
        count => format!("{} notes", figure(count)),
    },
    edit_group: "Modifier",
    see_notes: "Voir ses notes",
    dissolve: "Défaire",
    group_title: "Titre",
    synthesis: "Synthèse",
    group_tracks: "Pistes auxquelles ce groupe se rattache",

    compare_what: "Celle que vous gardez tient lieu des autres, qui restent lisibles sous elle. Rien n’est supprimé, et vous pouvez les séparer à tout moment.",
    nothing_similar: "Aucune autre note ne dit à peu près la même chose.",
    which_stays: "Note à garder",
    keep: "Garder celle-ci",
    says_the_same: "Dit la même chose",
    merge: "Réunir",
    stands_for: |count| match count {
        1 => "Une autre note dit la même chose".to_owned(),
        count => format!("{} autres notes disent la même chose", figure(count)),
    },
    part: "Séparer",

    same_as: |note| format!("même chose que {note}"),
    left_out: |count| match count {
        1 => "1 note masquée ne figure pas dans ce texte.".to_owned(),
        count => format!("{} notes masquées ne figurent pas dans ce texte.", figure(count)),
    },
    is_starred: "★ étoile",
    is_hidden: "masquée",
    is_double: "réunie sous une autre",
};

fn figure(count: usize) -> String {
    number(Locale::French, count)
}

fn told(told: &Told) -> String {
    match told {
        Told::Done(done) => format!("{}.", sentence(done)),
        Told::Undone(done, changed) => {
            let changed = match changed {
                0 => String::new(),
                1 => " Une chose a changé entre-temps et reste telle quelle.".to_owned(),
                count => {
                    format!(" {} choses ont changé entre-temps et restent telles quelles.", figure(*count))
                }
            };
            format!("Annulé\u{a0}: {}.{changed}", lower(&sentence(done)))
        }
        Told::NotYet => {
            "Ce qui a été reçu est encore en cours de lecture. Réessayez dans un instant.".to_owned()
        }
        Told::TooMany(most) => format!("C’est trop à la fois. Choisissez {} notes au plus.", figure(*most)),
        // It is said as for all notes.
        Told::ReadOnly => String::new(),
    }
}

fn lower(sentence: &str) -> String {
    let mut letters = sentence.chars();
    let first = letters.next().map(|first| first.to_lowercase().to_string()).unwrap_or_default();
    [&first, letters.as_str()].concat()
}

fn sentence(done: &Done) -> String {
    let several = |count: usize, one: &str, some: &str| match count {
        0 => "Rien ne change".to_owned(),
        1 => format!("1 note {one}"),
        count => format!("{} notes {some}", figure(count)),
    };
    match done {
        Done::Marked(Mark::Group(_), count) => several(*count, "mise dans un groupe", "mises dans un groupe"),
        Done::Ungrouped(count) | Done::Unmarked(Mark::Group(_), count) => {
            several(*count, "retirée de son groupe", "retirées de leur groupe")
        }
        Done::Marked(Mark::Track(_), count) => {
            several(*count, "rattachée à une piste", "rattachées à une piste")
        }
        Done::Unmarked(Mark::Track(_), count) => {
            several(*count, "détachée d’une piste", "détachées d’une piste")
        }
        Done::Marked(Mark::Star, count) => several(*count, "marquée d’une étoile", "marquées d’une étoile"),
        Done::Unmarked(Mark::Star, count) => several(*count, "sans étoile", "sans étoile"),
        Done::Marked(Mark::Hidden, count) => several(*count, "masquée", "masquées"),
        Done::Unmarked(Mark::Hidden, count) => several(*count, "visible à nouveau", "visibles à nouveau"),
        Done::Marked(Mark::Same(_), count) | Done::Merged(count) => {
            several(*count, "réunie sous une autre", "réunies sous une autre")
        }
        Done::Marked(Mark::Reviewed(_), count) => several(*count, "relue", "relues"),
        Done::Unmarked(Mark::Reviewed(_), count) => several(*count, "à relire", "à relire"),
        Done::Marked(Mark::Votes(votes), _) => format!("{} voix", figure(*votes as usize)),
        Done::Unmarked(Mark::Votes(_), _) => "Voix retirées".to_owned(),
        Done::Separated(count) | Done::Unmarked(Mark::Same(_), count) => {
            several(*count, "séparée", "séparées")
        }
        Done::Gathered(count) => match count {
            0 => "Nouveau groupe".to_owned(),
            1 => "Nouveau groupe, avec 1 note".to_owned(),
            count => format!("Nouveau groupe, avec {} notes", figure(*count)),
        },
        Done::GroupWritten => "Groupe modifié".to_owned(),
        Done::GroupChanged => "Pistes du groupe modifiées".to_owned(),
        Done::Dissolved => "Groupe défait".to_owned(),
    }
}
