//! French, the first language: on stage.

use crate::domain::stage::{Aspect, Item};
use crate::i18n::StageMessages;

/// All of them.
pub static FRENCH_STAGE: StageMessages = StageMessages {
    next: "Suivant",
    previous: "Précédent",
    black: "Écran noir",
    black_short: "Noir",
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
        ("r", "révéler les notes, les couvrir"),
        ("f", "plein écran"),
        ("n", "nouvelle note"),
        ("Échap", "revenir à toutes les régions, ou quitter la projection"),
    ],
    more: "Commandes et raccourcis",
    full_screen: "Plein écran",
    leave: "Quitter",
    controls: "Commandes de la projection",
    position: |place, count| format!("{place} / {count}"),
    spoken: |place, count, heading| format!("Écran {place} sur {count}\u{a0}: {heading}"),
    is_black: "Écran noir. Appuyez sur une touche pour revenir.",
    room_is_black: "La salle voit un écran noir. La touche «\u{202f}b\u{202f}» le lève.",
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
    reveal: "Révéler…",
    reveal_all: "Toutes les notes",
    reveal_kind: "Par nature",
    reveal_author: "Par auteur",
    nobody_named: "Sans nom",
    choice: |name, count| format!("{name} ({count})"),
    covered: |count| match count {
        0 => "Aucune note à montrer".to_owned(),
        1 => "1 note à révéler".to_owned(),
        count => format!("{count} notes à révéler"),
    },
    covered_how: "Touche «\u{202f}r\u{202f}»",
    unread: |count| match count {
        1 => "1 note attend d’être relue".to_owned(),
        count => format!("{count} notes attendent d’être relues"),
    },
    further: "(suite)",
    votes: |count| format!("{count} voix"),
    rank: |rank, is_tied, votes| {
        let tied = if is_tied { " ex æquo" } else { "" };
        let ordinal = if rank == 1 { "er" } else { "e" };
        format!("{rank}{ordinal}{tied} · {votes} voix")
    },
    step_minutes: |duration| format!("Durée\u{a0}: {duration}"),
    region: "Région",
    all_regions: "Toutes les régions",
    choose_region: "Et chez nous ? Choisissez une région.",
    map_missing: "Le fond de carte n’a pas pu être chargé. Les régions se choisissent aussi dans la liste ci-dessous.",
    track: "Piste d’action",
    all_tracks: "Toutes les pistes",
    found: |count| match count {
        0 => "Aucun projet".to_owned(),
        1 => "1 projet".to_owned(),
        count => format!("{count} projets"),
    },
    open_presenter: "Ouvrir la vue animateur",
    read_first: "C’est dans la vue animateur qu’on lit, relit ou masque chaque note avant la salle.",
    open_room: "Ouvrir la projection",
    no_room: "Aucune fenêtre de projection n’est ouverte. Ouvrez-la et placez-la sur l’écran de la salle.",
    follows: "Une autre fenêtre conduit la projection.",
    take_lead: "Prendre la main",
    refused: "Une autre fenêtre conduit la projection\u{a0}: rien n’a changé. «\u{202f}Prendre la main\u{202f}» pour conduire d’ici.",
    on_screen: "À l’écran",
    not_on_screen: "Aperçu\u{a0}: la salle voit autre chose",
    on_screen_next: "Ensuite",
    is_last: "C’est le dernier écran.",
    cue: "Notes de l’animateur",
    cue_hint: "Celles de cet écran, visibles dans cette vue seulement. Elles partent avec vos notes quand vous les remettez.",
    time_of_day: "Heure",
    freeze: "Geler l’écran",
    is_frozen: "L’écran de la salle est gelé\u{a0}: il garde ce qu’il montrait.",
    sound: "Son à la fin du temps",
    wall_notes: "Notes à montrer",
    reviewed: "Relue",
    hide: "Masquer",
    vote_count: "Voix",
    is_personal: "Nomme une personne de façon joignable\u{a0}: montrée une fois relue.",
    is_revealed: "Révélée",
    of_note: |text| format!("la note «\u{202f}{text}\u{202f}»"),
    plan_lead: "Choisissez ce qui est projeté et dans quel ordre : les flèches déplacent une ligne, la souris aussi.",
    plan_seen: "L’ordre reste sur cet appareil, et part avec vos notes quand vous les remettez.",
    to_stage: "Projeter",
    only_reviewed: "Ne montrer que les notes relues",
    is_shown: |name| format!("Projeter\u{a0}: {name}"),
    up: |name| format!("Monter\u{a0}: {name}"),
    down: |name| format!("Descendre\u{a0}: {name}"),
    moved: |name, place, count| {
        let ordinal = if place == 1 { "er" } else { "e" };
        format!("{name}\u{a0}: {place}{ordinal} sur {count}")
    },
    screens_of: |count| match count {
        1 => "1 écran".to_owned(),
        count => format!("{count} écrans"),
    },
    reset: "Revenir à l’ordre d’origine",
    is_reset: "L’ordre d’origine est rétabli. «\u{202f}Annuler\u{202f}» redonne le vôtre.",
    unnamed_group: "Groupe sans titre",
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
        Item::Wall(_) => "Notes",
        Item::Quotes => "Paroles",
        Item::Timeline => "Chronologie",
        Item::Join => "Comment participer",
        Item::Closing => "Clôture",
    }
}

fn aspect(aspect: Aspect) -> Option<String> {
    let name = match aspect {
        Aspect::Itself => return None,
        Aspect::Description => "En détail",
        Aspect::Figures => "Chiffres",
        Aspect::Tracks => "Pistes illustrées",
        Aspect::SubTracks => "Sous-pistes",
        Aspect::Projects => "Projets",
        Aspect::Steps => "Déroulement",
        Aspect::Step(step) => return Some(format!("Étape {step}")),
        Aspect::Ranking => "Classement",
    };
    Some(name.to_owned())
}
