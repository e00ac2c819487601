//! The words of the pages of the matrix and of organisations, in French.

use crate::i18n::format::number;
use crate::i18n::{Locale, PageMessages};

/// The words of those pages.
pub const FRENCH_PAGES: PageMessages = PageMessages {
    matrix_lead: "Une ligne par projet, une colonne par piste d’action. Choisissez un croisement pour lire sa raison.",
    matrix_hint: "Faites glisser le tableau vers la gauche : il continue au bord de l’écran.",
    matrix_caption: |first, last| match (first, last) {
        (1, 1) => "1\u{a0}projet".to_owned(),
        (first, last) if first == last => format!("Projet {}", number(Locale::French, first)),
        _ => format!("Projets {} à {}", number(Locale::French, first), number(Locale::French, last)),
    },
    matrix_project: "Projet",
    matrix_cell: |project, track, editorial| {
        let editorial = if editorial { ", lecture éditoriale" } else { "" };
        format!("{project}, {track}{editorial} : lire la raison")
    },
    matrix_no_track: "Aucune piste rapprochée",
    matrix_bare_tracks: "Pistes sans projet",
    matrix_bare_tracks_why: "Rien de ce que l’on sait des projets ne permet d’en rattacher un à ces pistes.",
    no_reason: "Le jeu de données ne donne pas de raison.",
    the_columns: "Les colonnes",
    organisations_lead: "Qui organise la journée, qui porte les projets, qui soutient le programme.",
    organisers: "Organisation de la journée",
    carriers: "Porteurs de projets",
    programme_partners: "Partenaires du programme",
    other_organisations: "Autres organisations citées",
    kind: "Type",
    role_here: "Rôle",
    partner_of_programme: "Partenaire du programme",
    site: "Site",
    siret: "SIRET",
    rna: "RNA",
    carries: "Porte",
    helps: "Partenaire de",
    acts_in: "Agit sur le terrain pour",
};
