//! Sentences for descriptions, by what they tell. Each stands alone, in any order, with any story.

/// With the year of the start.
pub const YEARS: [&str; 5] = [
    "Lancé en {year}, le projet répond à une attente ancienne : travailler près de chez soi, à son rythme et pour de bon.",
    "Tout commence en {year}, dans une salle prêtée, avec une poignée de volontaires.",
    "En {year}, l’équipe ouvre {le} après une année de préparation.",
    "Depuis {year}, {le} fait partie du paysage et des conversations.",
    "Le projet démarre en {year} sous la forme d’un simple essai.",
];

/// Why there is a project.
pub const ORIGINS: [&str; 12] = [
    "Le projet est né {here}, d’un constat simple : les offres d’emploi existent, mais elles restent hors de portée de ceux qui en ont le plus besoin.",
    "Trop souvent, {the} enchaînent les rendez-vous sans jamais franchir la porte d’une entreprise.",
    "Après plusieurs années sans contrat, la première difficulté n’est pas le métier : c’est le rythme, la confiance et le trajet.",
    "Les métiers {trade} manquent de bras ; {the} manquent d’une première occasion.",
    "Une enquête menée auprès de {places} habitants a montré que le manque de solutions concrètes décourageait davantage que le manque d’offres.",
    "Personne ne proposait jusque-là {de_doing} tout en étant accompagné.",
    "Les entreprises du secteur peinaient à recruter, et {the} n’osaient plus répondre aux annonces.",
    "L’idée vient d’un groupe d’habitants, réunis autour d’une question : comment {doing} sans laisser personne de côté ?",
    "Un premier essai, conduit avec une poignée de volontaires, avait suffi à convaincre les plus réservés.",
    "Pour {the}, les dispositifs sont nombreux, mais ils se succèdent sans se répondre.",
    "Un local vide, des outils prêtés et beaucoup de patience : il n’en fallait pas plus pour commencer.",
    "L’équipe de départ avait une conviction : « On apprend mieux un métier en l’exerçant qu’en l’écoutant raconter. »",
];

/// How it works.
pub const WAYS: [&str; 13] = [
    "{Le} accueille chaque année {places} personnes, en contrat de {months}, {hours} heures par semaine.",
    "Pendant {months}, {some} apprennent à {doing}, encadré{e}s par des professionnels.",
    "Le travail commence dès la première semaine : il s’agit {de_doing}, puis de transmettre ce que l’on a appris.",
    "Chaque équipe compte {few} personnes et un encadrant ; on y découvre les métiers {trade} avant de choisir sa voie.",
    "La semaine se partage entre la production, un jour de formation et une demi-journée de démarches.",
    "{Le} sert à la fois de lieu de travail, de salle de cours et de point de rencontre avec les employeurs.",
    "Aucun prérequis n’est demandé : l’envie {de_doing} suffit pour commencer.",
    "Les horaires sont aménagés pour {they}, qui gardent ainsi le temps de leurs démarches.",
    "Les tâches sont découpées, puis combinées peu à peu, jusqu’à former un poste complet.",
    "Un binôme se forme à l’arrivée : une personne déjà engagée dans le parcours accueille celle qui le rejoint.",
    "Le lundi, l’équipe planifie ; le jeudi, elle reçoit ; le vendredi, elle fait les comptes.",
    "On vient {au} pour {doing}, mais aussi pour retrouver des horaires, des collègues et une fiche de paie.",
    "Les commandes sont réelles, les délais aussi : c’est ce qui fait la différence avec un stage.",
];

/// How people are accompanied.
pub const SUPPORT: [&str; 10] = [
    "Un même référent suit chaque personne, du premier entretien jusqu’au troisième mois d’emploi.",
    "L’accompagnement porte autant sur le logement, la santé et les trajets que sur la recherche d’emploi.",
    "{The} sont aidé{e}s dans leurs démarches par une conseillère présente deux jours par semaine.",
    "Un carnet de compétences, rempli au fil des semaines, remplace le curriculum vitæ lors des premiers entretiens.",
    "Des bénévoles, souvent d’anciens participants, tiennent une permanence le samedi matin.",
    "Chaque vendredi, l’équipe fait le point avec {they} et ajuste le programme de la semaine suivante.",
    "La garde des enfants et les premiers trajets sont pris en charge : deux obstacles levés dès le départ.",
    "Une psychologue et un formateur interviennent à la demande, sans rendez-vous imposé.",
    "Une dizaine {of} ont déjà suivi le parcours jusqu’au bout et en parlent mieux que personne.",
    "Le suivi ne s’arrête pas à l’embauche : il se poursuit chez l’employeur, pendant {months}.",
];

/// With whom, and with what means.
pub const PARTNERS: [&str; 10] = [
    "Le projet est mené avec {ally}, dans le cadre d’un comité qui se réunit tous les deux mois.",
    "{N} employeurs du secteur ont signé une charte : ils ouvrent leurs portes, confient des commandes et reçoivent les candidats sans CV.",
    "Les moyens viennent pour moitié des ventes, pour moitié d’aides publiques et privées.",
    "Le pilotage est assuré par {carrier}, avec l’appui régulier de bénévoles.",
    "Un comité réunit habitants, employeurs et associations ; il choisit chaque année les priorités.",
    "Les commandes des collectivités représentent le tiers des recettes, celles des particuliers le reste.",
    "Conçu par {carrier}, le projet associe aussi {ally}.",
    "Les employeurs ne sont pas sollicités à la fin, mais dès le début : ils aident à décrire les postes et à former les tuteurs.",
    "Les locaux sont partagés avec {ally}, ce qui réduit les frais et multiplie les rencontres.",
    "Le budget tient en trois lignes : les salaires, le loyer et les déplacements.",
];

/// What came of it.
pub const RESULTS: [&str; 10] = [
    "À l’issue du parcours, {percent} % des participants ont trouvé un emploi ou une formation.",
    "En un an, {places} personnes ont franchi la porte {du} ; la moitié y sont restées plus de trois mois.",
    "Les premiers résultats sont encourageants, même si la mobilité reste un frein pour {they}.",
    "Tout n’est pas réglé : le financement des encadrants n’est assuré que d’une année sur l’autre.",
    "Une évaluation, confiée à des étudiants et à d’anciens participants, est en cours.",
    "Le bilan est établi à trois, six et douze mois ; il est rendu public.",
    "Plusieurs anciens participants encadrent aujourd’hui les nouveaux venus.",
    "Le nombre de contrats signés dépasse les prévisions, mais leur durée reste à améliorer.",
    "Les absences ont diminué de moitié depuis que les horaires sont choisis en équipe.",
    "Il reste difficile de mesurer ce qui compte le plus : la confiance retrouvée.",
];

/// What comes next.
pub const AFTER: [&str; 9] = [
    "La suite est déjà engagée : ouvrir un second site et y {doing}.",
    "L’équipe cherche désormais un local plus grand et deux encadrants supplémentaires.",
    "D’autres territoires ont demandé à reprendre la démarche ; un guide pratique est en préparation.",
    "Reste une question, posée à la journée de restitution : comment garder la souplesse des débuts en grandissant ?",
    "À terme, {le} devrait vivre de ses ventes pour les deux tiers.",
    "L’an prochain, {n} places de plus seront ouvertes, avec une priorité pour {the}.",
    "Le projet souhaite rejoindre un réseau et partager ses outils, sans perdre son ancrage.",
    "Les partenaires se sont donné deux ans pour décider ensemble de la suite.",
    "Un deuxième métier sera proposé dès la rentrée, à la demande des participants.",
];

/// Lists: what announces them, and their items, which end without a stop.
pub const LISTS: [(&str, [&str; 5]); 3] = [
    (
        "Le parcours se fait par étapes :",
        [
            "un accueil de deux semaines, sans engagement",
            "un premier contrat de {months}, à temps partiel",
            "une formation courte aux métiers {trade}",
            "un essai chez un employeur voisin",
            "une embauche, suivie pendant un trimestre",
        ],
    ),
    (
        "Concrètement, {le} propose :",
        [
            "une place dans l’équipe pour {doing}",
            "un entretien individuel toutes les deux semaines",
            "une aide pour les trajets et la garde des enfants",
            "des visites chez les employeurs voisins",
            "un repas partagé chaque jeudi",
        ],
    ),
    (
        "L’équipe s’est donné quelques règles :",
        [
            "ne laisser aucune demande sans réponse",
            "payer chaque heure travaillée",
            "décider avec {they}, et non à leur place",
            "rendre compte des résultats chaque trimestre",
            "dire aussi ce qui n’a pas marché",
        ],
    ),
];
