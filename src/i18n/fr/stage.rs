//! French, the first language: on stage.

use crate::domain::stage::{Aspect, Item};
use crate::i18n::StageMessages;

/// All of them.
pub static FRENCH_STAGE: StageMessages = StageMessages {
    next: "Suivant",
    previous: "Précédent",
    black: "Écran noir",
    timer: "Minuteur",
    keys_are: &[
        ("→", "écran suivant (aussi Page suivante et Espace)"),
        ("←", "écran précédent (aussi Page précédente)"),
        ("Début", "premier écran"),
        ("Fin", "dernier écran"),
        ("b", "écran noir (aussi le point)"),
        ("t", "lancer le minuteur, le mettre en pause"),
        ("+", "une minute de plus"),
        ("-", "une minute de moins"),
        ("f", "plein écran"),
        ("n", "nouvelle note"),
        ("Échap", "quitter la projection"),
    ],
    full_screen: "Plein écran",
    leave: "Quitter",
    controls: "Commandes de la projection",
    position: |place, count| format!("{place} / {count}"),
    spoken: |place, count, heading| format!("Écran {place} sur {count}\u{a0}: {heading}"),
    is_black: "Écran noir. Appuyez sur une touche pour revenir.",
    name,
    aspect,
    continued: |part, parts| format!("{part} / {parts}"),
    illustrates: "illustre la piste",
    is_editorial: "Rapprochement proposé par la rédaction",
    join_by_address: "Ouvrez cette adresse sur votre téléphone ou votre ordinateur",
    join_by_code: "Code à viser avec l’appareil photo",
    join_nowhere: "Cette journée n’a pas encore d’adresse publique. L’animateur l’indique dans le fichier de la journée\u{a0}: «\u{202f}event.app_url\u{202f}».",
    wifi: "Wi-Fi",
    thanks: "Merci à toutes et à tous",
};

fn name(item: &Item) -> &'static str {
    match item {
        Item::Opening => "Ouverture",
        Item::Programme => "Programme",
        Item::Figures => "Chiffres clés",
        Item::Map => "Carte",
        Item::Project(_) => "Projet",
        Item::Track(_) => "Piste d’action",
        Item::Matrix => "Croisements",
        Item::Workshop(_) => "Atelier",
        Item::Quotes => "Paroles",
        Item::Timeline => "Chronologie",
        Item::Join => "Comment participer",
        Item::Closing => "Clôture",
    }
}

fn aspect(aspect: Aspect) -> Option<&'static str> {
    Some(match aspect {
        Aspect::Itself => return None,
        Aspect::Description => "En détail",
        Aspect::Figures => "Chiffres",
        Aspect::Tracks => "Pistes illustrées",
        Aspect::SubTracks => "Sous-pistes",
        Aspect::Projects => "Projets",
        Aspect::Steps => "Déroulement",
    })
}
