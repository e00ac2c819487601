//! French, the first language: what a facilitator prepares.

use std::cmp::Ordering;

use crate::domain::facilitation::Preset;
use crate::i18n::FacilitationMessages;
use crate::i18n::format::duration;

/// All of them.
pub static FRENCH_FACILITATION: FacilitationMessages = FacilitationMessages {
    prepare: "Préparer le déroulement",
    method: "Méthode",
    preset,
    preset_steps,
    methods_by: "1-2-4-Tous et Quoi\u{202f}? Et alors\u{202f}? Et maintenant\u{202f}? sont des «\u{202f}structures libératrices\u{202f}» de Henri Lipmanowicz et Keith McCandless\u{202f}; le World café est de Juanita Brown et David Isaacs. Les consignes sont les nôtres.",
    apply: "Appliquer cette méthode",
    applied: |name| {
        format!("Méthode appliquée\u{a0}: {name}. «\u{202f}Annuler\u{202f}» rend le déroulement précédent.")
    },
    redo: "Rétablir",
    undone: "Déroulement précédent rendu.",
    redone: "Déroulement rétabli.",
    step: |number| format!("Étape {number}"),
    step_title: "Titre de l’étape",
    step_minutes: "Durée en minutes",
    no_minutes: "Une étape dure de 1 à 600 minutes.",
    step_prompt: "Consigne (facultatif)",
    move_up: "Monter",
    move_down: "Descendre",
    moved: |title, place, count| {
        format!("«\u{202f}{title}\u{202f}» est maintenant l’étape {place} sur {count}.")
    },
    remove: "Supprimer",
    removed: |title| {
        format!(
            "L’étape «\u{202f}{title}\u{202f}» est supprimée. «\u{202f}Annuler\u{202f}» rend le déroulement précédent."
        )
    },
    add_step: "Ajouter une étape",
    full: |most| format!("Un déroulement compte {most} étapes au plus."),
    total,
    back_to_file: "Revenir au déroulement du fichier",
    is_of_file: "C’est de nouveau le déroulement du fichier. «\u{202f}Annuler\u{202f}» rend ce que vous aviez préparé.",
    back_to_none: "Supprimer le déroulement préparé",
    is_none: "Le déroulement préparé est supprimé. «\u{202f}Annuler\u{202f}» le rend.",
};

fn preset(preset: Preset) -> &'static str {
    match preset {
        Preset::OneTwoFourAll => "1-2-4-Tous",
        Preset::WorldCafe => "World café",
        Preset::WhatSoWhatNowWhat => "Quoi\u{202f}? Et alors\u{202f}? Et maintenant\u{202f}?",
        Preset::Free => "Libre",
    }
}

fn preset_steps(preset: Preset) -> &'static [(&'static str, &'static str)] {
    match preset {
        Preset::OneTwoFourAll => &[
            ("Seul", "En silence, notez ce qui vous vient sur la question posée."),
            (
                "À deux",
                "Racontez à votre voisin ou à votre voisine ce que vous avez noté, et complétez à deux.",
            ),
            (
                "À quatre",
                "Deux binômes se rejoignent. Qu’avez-vous de commun, qu’avez-vous de différent\u{202f}?",
            ),
            (
                "Tous ensemble",
                "Chaque groupe dit à la salle une seule idée, celle qu’il tient à faire entendre.",
            ),
        ],
        Preset::WorldCafe => &[
            (
                "Première table",
                "Parlez de la question à votre table et écrivez sur la nappe. Une personne y restera pour accueillir les suivants.",
            ),
            (
                "Deuxième table",
                "Changez de table. L’hôte résume ce qui s’y est dit\u{202f}; poursuivez avec ce que vous apportez.",
            ),
            (
                "Troisième table",
                "Changez encore de table. Quels liens voyez-vous entre les conversations\u{202f}?",
            ),
            ("Récolte", "Tous ensemble\u{a0}: que retenons-nous de toutes les tables\u{202f}?"),
        ],
        Preset::WhatSoWhatNowWhat => &[
            (
                "Quoi\u{202f}?",
                "Que s’est-il passé, qu’avez-vous constaté\u{202f}? Les faits seulement. D’abord seul, puis à la table.",
            ),
            ("Et alors\u{202f}?", "Pourquoi est-ce important, qu’en comprenez-vous\u{202f}?"),
            (
                "Et maintenant\u{202f}?",
                "Que décidons-nous de faire\u{202f}? Pour chaque action, dites qui s’en charge et quand.",
            ),
        ],
        Preset::Free => &[("Temps d’échange", "")],
    }
}

fn total(minutes: u32, own: Option<u32>) -> String {
    let total = format!("Durée totale\u{a0}: {}", duration(minutes));
    let Some(own) = own else { return format!("{total}.") };
    let whole = duration(own);
    match minutes.cmp(&own) {
        Ordering::Less => {
            format!("{total}. L’atelier dure {whole}\u{a0}: il reste {}.", duration(own - minutes))
        }
        Ordering::Equal => format!("{total}, la durée de l’atelier."),
        Ordering::Greater => {
            format!("{total}. C’est trop long de {}\u{a0}: l’atelier dure {whole}.", duration(minutes - own))
        }
    }
}
