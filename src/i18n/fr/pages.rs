//! The words of the pages of the matrix, of organisations and of table signs, in French.

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
    signs_to_print: "Affiches de table à imprimer",
    signs_lead: "Une affiche au format A5 pour chaque table. Posée sur la table, elle dit de quel atelier il s’agit, et son code ouvre cet atelier sur un téléphone ou une tablette.",
    signs_added: "Les autres appareils ne connaissent pas les ateliers ajoutés sur celui-ci\u{a0}: leurs affiches sont sans code. Pour qu’elles en aient un, inscrivez ces ateliers dans le fichier de la journée.",
    signs_nowhere: "Cette journée n’a pas encore d’adresse publique\u{a0}: les affiches sont donc sans code. Pour qu’elles en aient un, indiquez l’adresse dans le fichier de la journée\u{a0}: «\u{202f}event.app_url\u{202f}».",
    print: "Imprimer",
    sign_table: |table| format!("Table {table}"),
    sign_code: "Code qui ouvre l’atelier",
    sign_hint: "Visez ce code pour ouvrir l’atelier",
};
