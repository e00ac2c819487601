//! Workshops, in French.

use crate::i18n::Locale;
use crate::i18n::format::number;

pub(super) fn lead(count: usize, are_on_tracks: bool) -> String {
    match (count, are_on_tracks) {
        (0, _) => "Cette journée ne compte aucun atelier.".to_owned(),
        (1, true) => {
            "Le fichier de la journée ne nomme aucun atelier : en voici un sur sa piste d’action.".to_owned()
        }
        (_, true) => {
            "Le fichier de la journée ne nomme aucun atelier : en voici un sur chaque piste d’action."
                .to_owned()
        }
        (1, false) => "Un atelier.".to_owned(),
        (_, false) => format!("{}\u{a0}ateliers.", number(Locale::French, count)),
    }
}
