//! The words of notes on their way, in French.

use notes::NotNotes;

use crate::domain::gathering::{
    Coming, Export, Handed, NotOffered, NotReceived, Preview, Received, Scanning, Tally, Way,
};
use crate::domain::notes::Personal;
use crate::i18n::format::number;
use crate::i18n::{GatheringMessages, Locale};

/// The words of notes on their way.
pub const FRENCH_GATHERING: GatheringMessages = GatheringMessages {
    hand_over: "Remettre mes notes",
    to_hand_over: |count, others| {
        let notes = match count {
            0 | 1 => format!("{} note à remettre", figure(count)),
            count => format!("{} notes à remettre", figure(count)),
        };
        match others {
            0 => notes,
            1 => format!("{notes}, et 1 autre saisie (atelier, bilan ou tri)"),
            others => format!("{notes}, et {} autres saisies (ateliers, bilans, tri)", figure(others)),
        }
    },
    hand_over_what: "Tout ce que cet appareil a noté part ensemble, avec ce qu’il a lui-même reçu. Remettre deux fois ne change rien\u{a0}: seules les nouveautés s’ajoutent.",
    nothing_to_hand_over: "Il n’y a rien à remettre\u{a0}: aucune note n’a été écrite ou reçue sur cet appareil.",
    received_unread: "Ce que cet appareil a reçu n’a pas pu être relu\u{a0}: seules vos propres notes partent. Rechargez la page pour réessayer.",
    personal: |count| match count {
        1 => "Une note contient de quoi joindre ou identifier une personne. Relisez-la avant de la remettre."
            .to_owned(),
        count => format!(
            "{} notes contiennent de quoi joindre ou identifier une personne. Relisez-les avant de les remettre.",
            figure(count)
        ),
    },
    personal_in_files: |count| {
        match count {
        1 => "Une note contient de quoi joindre ou identifier une personne. Relisez-la avant d’emporter ou de montrer ce qui est réuni."
            .to_owned(),
        count => format!(
            "{} notes contiennent de quoi joindre ou identifier une personne. Relisez-les avant d’emporter ou de montrer ce qui est réuni.",
            figure(count)
        ),
    }
    },
    personal_kind: |kind| match kind {
        Personal::Phone => "numéro de téléphone",
        Personal::Email => "adresse électronique",
        Personal::SocialSecurity => "numéro de sécurité sociale",
    },
    share: "Partager",
    share_how: "Par la feuille de partage de l’appareil\u{a0}: message, courriel, appareil voisin.",
    codes: "Codes à l’écran",
    codes_how: "Sur l’appareil qui reçoit, choisissez «\u{202f}Recevoir des notes\u{202f}», puis visez cet écran avec l’appareil photo, ou donnez une photo de chaque code. L’ordre est sans importance.",
    code_of: |place, count| format!("Code {place} sur {count}"),
    stop_codes: "Arrêter sur ce code",
    play_codes: "Faire défiler",
    previous_code: "Code précédent",
    next_code: "Code suivant",
    codes_are_read: "Tous les codes sont lus",
    too_many_codes: "Il y a trop de notes pour des codes\u{a0}: remettez-les par un fichier.",
    file: "Télécharger le fichier",
    file_how: "À envoyer ou à copier sur une clé.",
    text: "Copier le texte",
    text_how: "À coller dans un courriel ou un message.",
    handed: |handed| match handed {
        Handed::Done(Way::Sheet) => "Vos notes sont remises.",
        Handed::Done(Way::Codes) => "C’est noté\u{a0}: vos notes sont remises.",
        Handed::Done(Way::File) => {
            "Le fichier est téléchargé. Vos notes sont remises une fois que quelqu’un l’a reçu."
        }
        Handed::Done(Way::Text) => {
            "Le texte est copié. Vos notes sont remises une fois que quelqu’un l’a reçu."
        }
        Handed::Refused(Way::Sheet) => {
            "L’appareil n’a pas ouvert sa feuille de partage. Vos notes sont toujours ici\u{a0}: remettez-les par un fichier."
        }
        Handed::Refused(_) => {
            "Le navigateur n’a pas permis de copier. Vos notes sont toujours ici\u{a0}: remettez-les par un fichier."
        }
    },
    handed_at: |date, time, changed, is_sorted| {
        let date = date.map(|date| format!(" le {date}")).unwrap_or_default();
        let since = match changed {
            0 if is_sorted => "aucune note depuis, mais d’autres saisies (atelier, bilan ou tri)".to_owned(),
            0 => "rien depuis".to_owned(),
            1 => "1 note depuis".to_owned(),
            changed => format!("{} notes depuis", figure(changed)),
        };
        format!("Remise{date} à {time}\u{202f}; {since}.")
    },
    hand_over_now: |count| match count {
        1 => "L’atelier est terminé. 1 note de cet appareil n’est pas encore remise.".to_owned(),
        count => format!(
            "L’atelier est terminé. {} notes de cet appareil ne sont pas encore remises.",
            figure(count)
        ),
    },
    deletions_travel: "Une note que vous supprimez après l’avoir remise reste chez qui l’a reçue jusqu’à votre prochaine remise\u{a0}: la suppression part avec elle.",

    receive: "Recevoir des notes",
    receive_how: "Donnez les fichiers, les textes ou les photos de codes que d’autres appareils ont remis. Rien n’est pris avant que vous l’ayez décidé, et la dernière prise peut être annulée tant que cette page est ouverte.",
    choose_files: "Fichiers et photos (jusqu’à 300)",
    scan: "Lire des codes avec l’appareil photo",
    stop_scanning: "Arrêter l’appareil photo",
    scanning: |scanning| match scanning {
        Scanning::Beginning => "Le navigateur demande l’accès à l’appareil photo.",
        Scanning::Looking => {
            "Visez l’écran qui montre les codes\u{a0}: ils sont lus l’un après l’autre, dans n’importe quel ordre. Les images ne quittent pas cet appareil."
        }
        Scanning::Failed { is_refused: true } => {
            "L’accès à l’appareil photo est refusé. Autorisez-le dans le navigateur, ou donnez une photo de chaque code."
        }
        Scanning::Failed { is_refused: false } => {
            "Aucun appareil photo n’est disponible ici. Donnez une photo de chaque code, un fichier ou un texte."
        }
        Scanning::WithoutReader => {
            "Le lecteur de codes n’a pas pu être chargé. Réessayez avec du réseau, ou demandez un fichier."
        }
    },
    paste: "Texte reçu",
    look_at_paste: "Lire ce texte",
    reading: |read, count| format!("Lecture\u{a0}: {} sur {}", figure(read), figure(count)),
    pasted: "Texte ou codes",
    coming,
    coming_from: |time| format!("fait le {time}"),
    not_offered,
    looked: |sources, others| {
        let read = match sources {
            0 => String::new(),
            1 => "Une remise lue. ".to_owned(),
            sources => format!("{} remises lues. ", figure(sources)),
        };
        let refused = match others {
            0 => String::new(),
            1 => "Un élément n’a pas pu être lu ou n’est pas complet.".to_owned(),
            others => format!("{} éléments n’ont pas pu être lus ou ne sont pas complets.", figure(others)),
        };
        format!("{read}{refused}")
    },
    take: "Tout prendre",
    keep_again: "Garder sur cet appareil",
    nothing_comes: "Il n’y a rien de nouveau à prendre.",
    received,

    gathering_lead: "Ce que cet appareil et les autres ont noté, et ce qui manque encore.",
    board: "Ce qui est arrivé, par atelier",
    board_tally,
    board_missing: |count| match count {
        0 => "Quelque chose est arrivé de chaque atelier.".to_owned(),
        1 => "Un atelier n’a rien remis.".to_owned(),
        count => format!("{} ateliers n’ont rien remis.", figure(count)),
    },
    no_workshop: "Hors atelier",
    no_table: "sans table",
    received_sources: |count| match count {
        0 => "Rien n’a été reçu d’un autre appareil.".to_owned(),
        1 => "Une remise reçue.".to_owned(),
        count => format!("{} remises reçues.", figure(count)),
    },
    unread_sources: |count| {
        match count {
        1 => "Une remise reçue ne peut pas être relue par cette version de l’application. Elle est toujours sur cet appareil\u{a0}: rechargez la page pour réessayer.".to_owned(),
        count => format!(
            "{} remises reçues ne peuvent pas être relues par cette version de l’application. Elles sont toujours sur cet appareil\u{a0}: rechargez la page pour réessayer.",
            figure(count)
        ),
    }
    },
    exports: "Emporter ce qui est réuni",
    exports_how: "Les noms ne figurent dans ces fichiers que si leurs auteurs l’ont permis\u{202f}; le fichier complet, lui, contient tout.",
    export: |export| match export {
        Export::Csv => "Tableau (CSV)",
        Export::Markdown => "Texte mis en forme (Markdown)",
        Export::Text => "Texte simple",
        Export::Json => "Fichier complet (JSON)",
    },
    export_heads: [
        "Atelier",
        "Table",
        "Nature",
        "Sujet",
        "Note",
        "Qui s’engage",
        "Pour quand",
        "Auteur",
        "Écrite le",
        "Groupe",
        "Pistes",
        "Tri",
    ],
    erase_received: "Effacer ce qui a été reçu",
    to_the_gathering: "Voir ce qui a été reçu",
};

fn figure(count: usize) -> String {
    number(Locale::French, count)
}

fn coming(coming: &Coming) -> String {
    let Preview { new, updated, withdrawn, unseen, identical, diverging, others } = coming.preview;
    let counted = |count: usize, one: &str, several: &str| {
        (count > 0).then(|| format!("{} {}", figure(count), if count == 1 { one } else { several }))
    };
    let parts = [
        counted(new, "nouvelle", "nouvelles"),
        counted(updated, "mise à jour", "mises à jour"),
        counted(withdrawn, "supprimée", "supprimées"),
        counted(unseen, "supprimée avant d’arriver ici", "supprimées avant d’arriver ici"),
        counted(diverging, "modifiée des deux côtés", "modifiées des deux côtés"),
        counted(identical, "déjà connue", "déjà connues"),
        counted(others, "autre saisie (atelier, bilan, tri)", "autres saisies (ateliers, bilans, tri)"),
        counted(coming.unreadable, "illisible", "illisibles"),
        (!coming.is_intact).then(|| "le fichier a été modifié depuis qu’il a été fait".to_owned()),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() { "aucune note".to_owned() } else { parts.join(", ") }
}

fn board_tally(tally: &Tally, last: Option<&str>) -> String {
    if tally.is_empty() {
        return "rien reçu".to_owned();
    }
    let counted = |count: usize, one: &str, several: &str| {
        format!("{} {}", figure(count), if count > 1 { several } else { one })
    };
    let parts = [
        Some(counted(tally.notes, "note", "notes")),
        Some(counted(tally.devices.len(), "appareil", "appareils")),
        tally.head_count.map(|count| counted(count, "participant", "participants")),
        last.map(|last| format!("dernière le {last}")),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn not_offered(reason: &NotOffered) -> String {
    match reason {
        NotOffered::OtherDay(title) => format!(
            "Ces notes portent sur une autre journée, «\u{202f}{title}\u{202f}»\u{a0}: ouvrez-la pour les recevoir. Rien n’a été pris."
        ),
        NotOffered::NotReceived(NotReceived::Refused(NotNotes::TooLarge)) => {
            "Ce fichier est trop lourd pour être un fichier de notes. Rien n’en a été pris.".to_owned()
        }
        NotOffered::NotReceived(NotReceived::Refused(NotNotes::Foreign)) => {
            "Ce ne sont pas des notes de cette application. Rien n’en a été pris.".to_owned()
        }
        NotOffered::NotReceived(NotReceived::Refused(NotNotes::Damaged)) => {
            "Ces notes sont abîmées ou incomplètes. Demandez qu’on vous les remette une nouvelle fois.".to_owned()
        }
        NotOffered::NotReceived(NotReceived::Refused(NotNotes::Newer(_))) => {
            "Ces notes viennent d’une version plus récente de l’application. Rechargez cette page, puis recommencez.".to_owned()
        }
        NotOffered::NotReceived(NotReceived::Unreadable) => {
            "L’appareil n’a pas pu lire ce fichier. Vérifiez qu’il est toujours à sa place.".to_owned()
        }
        NotOffered::NotReceived(NotReceived::NotShown) => {
            "Ce navigateur n’affiche pas ce format d’image. Donnez une image JPEG ou PNG, ou un fichier de notes.".to_owned()
        }
        NotOffered::NotReceived(NotReceived::TooMuch) => {
            "C’est trop à la fois. Prenez d’abord ce qui est là, puis donnez le reste.".to_owned()
        }
        NotOffered::NotReceived(NotReceived::NoCode) => {
            "Aucun code lisible dans cette image. Reprenez la photo de plus près, bien à plat.".to_owned()
        }
        NotOffered::NotReceived(NotReceived::NoReader) => {
            "Le lecteur de codes n’a pas pu être chargé. Réessayez avec du réseau, ou demandez un fichier.".to_owned()
        }
        NotOffered::NotReceived(NotReceived::Incomplete(missing, count)) => format!(
            "Il manque {} code{} ou ligne{} sur {}. Ajoutez-les\u{a0}: le reste est gardé tant que cette fenêtre est ouverte.",
            figure(*missing),
            if *missing > 1 { "s" } else { "" },
            if *missing > 1 { "s" } else { "" },
            figure(*count)
        ),
    }
}

fn received(received: Received) -> String {
    let sources = |count: usize| match count {
        1 => "Une remise".to_owned(),
        count => format!("{} remises", figure(count)),
    };
    match received {
        Received::Taken { sources: 0, .. } => "Tout était déjà là.".to_owned(),
        Received::Taken { sources: count, is_kept: true } => {
            format!("{} de plus, gardée{} sur cet appareil.", sources(count), if count > 1 { "s" } else { "" })
        }
        Received::Taken { .. } => {
            "Les notes reçues sont dans cette page, mais l’appareil n’a pas pu les garder. Ne fermez pas la page, et gardez les fichiers que l’on vous a remis.".to_owned()
        }
        Received::Erased { sources: count } => {
            format!("{} effacée{}. Vos propres notes sont toujours là.", sources(count), if count > 1 { "s" } else { "" })
        }
        Received::NotErased => "L’appareil n’a pas pu effacer ce qui a été reçu\u{a0}: tout est encore là. Réessayez.".to_owned(),
        Received::Undone => "C’est annulé.".to_owned(),
        Received::NotUndone => "L’appareil n’a pas pu annuler\u{a0}: tout est comme avant. Réessayez.".to_owned(),
    }
}
