//! French, as a French editor writes it: accents on capitals, narrow no-break spaces, curved apostrophes.
//! Only the names that the contract spells with a straight apostrophe (« Pistes d'action ») keep it.

pub(super) mod facilitation;
mod failures;
mod find;
pub(super) mod findings;
pub(super) mod gathering;
pub(super) mod map;
pub mod notes;
pub mod pages;
pub(super) mod sorting;
pub(super) mod stage;
mod workshops;

use super::Locale;
use super::format::number;
use super::messages::Messages;

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
    shortcuts: "Raccourcis clavier",
    shortcut_search: "chercher un projet",
    shortcut_note: "commencer une note",
    shortcut_help: "afficher cette liste",
    use_shortcuts: "Utiliser ces raccourcis (hors des champs de saisie)",

    day: "Journée",
    projects: "Projets",
    tracks: "Pistes d'action",
    map: "Carte",
    matrix: "Croisements",
    workshops: "Ateliers",
    table_signs: "Affiches de table",
    notes: "Notes",
    sorting: "Tri des notes",
    gathering: "Mise en commun",
    report: "Restitution",
    stage: "Projection",
    presenter: "Vue animateur",
    stage_plan: "Déroulé de la projection",
    project_on_screen: "Projeter",
    data: "Données",
    organisations: "Organisations",

    report_coming: "Le retour sur la journée sera composé ici à partir des notes, puis imprimé ou téléchargé.",

    loading: "Chargement de la journée…",
    loading_stalled: "Le chargement de la journée prend plus de temps que prévu. Vous pouvez attendre encore, ou réessayer.",
    loading_page: "Chargement de la page…",
    new_note: "Nouvelle note",
    loading_notes: "Chargement de la prise de notes…",
    notes_without_day: "Les notes s’écrivent sur une journée, et celle-ci n’est pas ouverte. Celles qui sont gardées sur cet appareil y restent. Réessayez d’ouvrir la journée.",
    notes_failed: "La prise de notes n’a pas pu être chargée, sans doute faute de réseau. Rien de ce qui est gardé n’est perdu. Vérifiez la connexion, puis appuyez de nouveau.",
    part_failed: "Cette page n’a pas pu être chargée, sans doute faute de réseau. La journée reste ouverte, et rien de ce que vous avez fait n’est perdu. Vérifiez la connexion, puis réessayez.",
    load_failed: "La journée n’a pas pu être ouverte",
    load_failure: failures::load_failure,
    retry: "Réessayer",

    opening_file: |name| format!("Ouverture de « {name} »…"),
    opened_file: |name| format!("Fichier ouvert sur cet appareil : « {name} »."),
    opened_file_kept: "Il le reste si vous rechargez la page, et n’est envoyé nulle part.",
    opened_file_not_kept: "Il n’est pas gardé sur cet appareil : si vous rechargez la page, il faudra l’ouvrir de nouveau.",
    remarks: |count| match count {
        1 => "Il appelle une remarque : voyez la page Données.".to_owned(),
        _ => format!("Il appelle {}\u{a0}remarques : voyez la page Données.", number(Locale::French, count)),
    },
    back_to_published: "Revenir au jeu publié",
    back_to_default: "Ouvrir la journée publiée par défaut",
    open_failure: failures::open_failure,
    reopen_failure: failures::reopen_failure,
    return_failure: failures::return_failure,
    refusal: failures::refused,
    close: "Fermer",
    drop_here: "Déposez le fichier pour l’ouvrir",

    not_found: "Page introuvable",
    unknown_address: |address| format!("L’adresse « {address} » ne mène à aucune page."),
    unknown_project: |id| format!("Aucun projet de cette journée ne porte l’identifiant « {id} »."),
    unknown_track: |id| format!("Aucune piste d’action de cette journée ne porte l’identifiant « {id} »."),
    unknown_workshop: |id| format!("Aucun atelier de cette journée ne porte l’identifiant « {id} »."),
    unknown_organisation: |id| {
        format!("Aucune organisation de cette journée ne porte l’identifiant « {id} ».")
    },
    back_to_day: "Revenir à la journée",
    back_to_projects: "Revenir aux projets",
    back_to_tracks: "Revenir aux pistes d’action",
    back_to_organisations: "Revenir aux organisations",
    back_to_workshops: "Revenir aux ateliers",

    about: "La journée en bref",
    organised_by: "Organisée par",
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
    contact: "Contact",
    read_report: "Lire le compte rendu",
    wifi: "Réseau sans fil",
    wifi_password: "mot de passe :",
    programme: "Programme",
    on_now: "En ce moment",
    on_next: "Ensuite",
    write_note: "Écrire une note",
    at_time: |time, day| match day {
        None => format!("à {time}"),
        Some(day) => format!("{day} à {time}"),
    },
    until_time: |time, day| match day {
        None => format!("jusqu’à {time}"),
        Some(day) => format!("jusqu’au {day} à {time}"),
    },
    timeline: "Chronologie",
    since_the_day: "Depuis la journée",
    ways_in: "Par où entrer",
    way_to_projects,
    way_to_tracks,
    way_to_matrix: "Quels projets illustrent quelles pistes, et pourquoi.",
    way_to_map: "Où agissent les projets, par région et par département.",
    way_to_organisations: "Qui organise, qui porte les projets, qui les soutient.",
    way_to_notes: "Écrire pendant les ateliers, sans compte ni réseau.",

    search: "Rechercher",
    search_hint: "Titre, porteur, lieu, thème… Entre guillemets : l’expression exacte. Un tiret devant un mot l’exclut.",
    text_of: |text| format!("le texte « {text} »"),
    preparing_search: "Préparation de la recherche…",
    found_in: find::found_in,
    filters: "Filtres",
    facet: find::facet,
    facets_hint: "D’un filtre à l’autre, les choix se combinent ; dans un même filtre, ils s’ajoutent.",
    not_known: "Non renseigné",
    yes: "Oui",
    departements: "Départements",
    other_values: find::other_values,
    fewer_values: "Réduire",
    search_in_facet: |facet| format!("Chercher dans le filtre « {facet} »"),
    search_in_facet_short: "Chercher",
    no_value_found: "Aucune valeur ne correspond.",
    filter_of: |facet, value| format!("{facet} : {value}"),
    remove_filter: "Retirer le filtre",
    clear_filters: "Tout effacer",
    open_filters: |count| match count {
        0 => "Filtrer".to_owned(),
        _ => format!("Filtrer ({count})"),
    },
    skip_to_results: "Aller aux résultats",
    see_projects: |count| match count {
        0 => "Aucun projet : revenir à la liste".to_owned(),
        1 => "Voir 1\u{a0}projet".to_owned(),
        _ => format!("Voir {}\u{a0}projets", number(Locale::French, count)),
    },
    unknown_filters: find::unknown_filters,
    removal_helps: find::removal_helps,
    remove_and_see: |name| format!("Retirer {name}"),
    no_removal_helps: "Aucun filtre n’en est la cause à lui seul. Effacez-les pour revoir tous les projets.",
    nothing_has: |text| {
        format!("Aucun projet ne répond à « {text} ». Essayez avec moins de mots, ou d’autres.")
    },
    clear_text: "Effacer la recherche",
    sort_by: "Trier par",
    order: find::order,
    view_as: "Affichage",
    view: find::view,
    copy_link: "Copier le lien",
    link_copied: "Lien copié : il mène à cette liste, avec ses filtres.",
    link_not_copied: "Le navigateur n’a pas permis de copier le lien. Copiez l’adresse de la page : elle contient les filtres.",

    // The map
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
    on_the_spot: "Sur place :",
    whole_country: "Toute la France",
    commune_code: |code| format!("Commune de code INSEE\u{a0}{code}"),
    epci_code: |code| format!("Intercommunalité de code SIREN\u{a0}{code}"),
    illustrated_tracks: "Pistes d’action illustrées",
    editorial: "lecture éditoriale",
    editorial_legend: "Les rapprochements signalés comme lecture éditoriale sont faits d’après ce que l’on sait des projets : ils n’ont pas été dits ce jour-là.",
    no_track: "Aucune piste n’est rapprochée de ce projet.",
    to_know: "À savoir",
    read_more: "Pour en lire plus",
    and_more_projects,

    tracks_lead,
    track_number: |number| format!("Piste {number}"),
    official_wording: "Intitulé officiel",
    part_of: "Fait partie de",
    sub_tracks: "Sous-pistes",
    illustrating_projects: "Projets qui l’illustrent",
    no_project_on_track: "Aucun projet rattaché : rien de ce que l’on sait des projets ne permet d’en rattacher un à cette piste.",

    workshops_lead: workshops::lead,
    workshop_time: "Horaire",
    from_time_to: |from, to| format!("de {from} à {to}"),
    workshop_room: "Salle",
    workshop_tables: "Tables",
    facilitated_by: "Animation",
    workshop_steps: "Déroulé",

    data_lead: "D’où vient ce que montre l’application, ce que le fichier a d’imparfait, et comment en ouvrir un autre.",
    what_is_open: "Le jeu de données affiché",
    origin: "Origine",
    origin_published: "Publié avec l’application",
    origin_device: |name| format!("« {name} », ouvert sur cet appareil"),
    identifier: "Identifiant",
    updated: "Mis à jour le",
    data_language: "Langue",
    contents: "Contenu",
    content_counts,
    licence: "Licence",
    findings: "Remarques sur le fichier",
    findings_on_link: |count| match count {
        1 => "1\u{a0}remarque".to_owned(),
        _ => format!("{}\u{a0}remarques", number(Locale::French, count)),
    },
    communes_awaited: "Les codes des communes sont en cours de vérification…",
    communes_failed: "Les codes des communes n’ont pas pu être vérifiés : le répertoire des communes n’est pas arrivé. Le reste du fichier a été lu en entier et rien n’est perdu. Vérifiez la connexion, puis réessayez.",
    no_finding: "Aucune remarque : le fichier est conforme au format.",
    findings_left_out: |count| match count {
        1 => "Et 1\u{a0}autre, sans détail ici.".to_owned(),
        _ => format!("Et {}\u{a0}autres, sans détail ici.", number(Locale::French, count)),
    },
    open_another: "Ouvrir un autre fichier",
    open_another_how: "Choisissez un fichier au format restitution/1 sur cet appareil, ou déposez-le sur la fenêtre. Il n’est envoyé nulle part.",
    choose_file: "Fichier du jeu de données (.json)",
    format_schema: "Le schéma du format (JSON Schema)",

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
    format!("{tracks}{sub_tracks}. Sous un titre court, l’intitulé officiel, quand la journée en a donné un.")
}

fn way_to_projects(count: usize) -> String {
    match count {
        0 | 1 => "Ce qui est fait, par qui et où.".to_owned(),
        _ => format!("{}\u{a0}projets : ce qu’ils font, avec qui et où.", number(Locale::French, count)),
    }
}

fn way_to_tracks(count: usize) -> String {
    match count {
        0 | 1 => "Ce que la journée propose de faire.".to_owned(),
        _ => format!("{}\u{a0}pistes : ce que la journée propose de faire.", number(Locale::French, count)),
    }
}

fn and_more_projects(count: usize) -> String {
    match count {
        1 => "et 1\u{a0}autre projet".to_owned(),
        _ => format!("et {}\u{a0}autres projets", number(Locale::French, count)),
    }
}

/// Projects, tracks, workshops, organisations and sources, of which those that are absent are not named.
fn content_counts(counts: &[usize; 5]) -> String {
    const NOUNS: [(&str, &str); 5] = [
        ("projet", "projets"),
        ("piste d’action", "pistes d’action (sous-pistes comprises)"),
        ("atelier", "ateliers"),
        ("organisation", "organisations"),
        ("source", "sources"),
    ];
    let named = counts.iter().zip(NOUNS).filter(|(count, _)| **count > 0).map(|(count, (one, several))| {
        format!("{}\u{a0}{}", number(Locale::French, *count), if *count == 1 { one } else { several })
    });
    named.collect::<Vec<_>>().join(", ")
}
