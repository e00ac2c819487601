//! Themes in which things are made, mended or moved.

use super::{Theme, counted, work};
use crate::french::{f, m};

pub const FOOD: Theme = Theme {
    id: "alimentation",
    label: "Alimentation et cuisine",
    description: Some("De la préparation des repas à la vente de produits locaux."),
    works: [
        work(m("fournil"), "pétrir, cuire et vendre le pain du quartier"),
        work(f("cantine"), "préparer des repas pour les crèches voisines"),
        work(f("conserverie"), "transformer en conserves les légumes invendus"),
        work(f("épicerie"), "vendre à prix coûtant des produits frais"),
        work(f("cuisine partagée"), "cuisiner les produits des maraîchers voisins"),
        work(m("traiteur du coin"), "livrer à vélo des plats cuisinés"),
        work(f("biscuiterie"), "fabriquer des biscuits avec du pain invendu"),
        work(m("café-cantine"), "servir un plat du jour à prix libre"),
    ],
    trades: ["de bouche", "de la restauration collective"],
    verbs: ["cuisiner", "pétrir", "servir", "mijoter"],
    were: ["cuisinait ensemble", "dressait la table", "mettait la main à la pâte"],
    counted: [
        counted("repas servis chaque semaine", 80, 1200),
        counted("kilos de légumes sauvés chaque mois", 150, 4000),
        counted("clients réguliers", 40, 900),
    ],
};

pub const REUSE: Theme = Theme {
    id: "reemploi",
    label: "Réemploi et réparation",
    description: None,
    works: [
        work(f("ressourcerie"), "collecter, trier et remettre en état des meubles"),
        work(f("recyclerie"), "réparer des appareils ménagers"),
        work(f("matériauthèque"), "démonter des bâtiments et en revendre les matériaux"),
        work(m("atelier de couture"), "coudre des sacs dans des bâches usagées"),
        work(m("dépôt-vente"), "trier et vendre des vêtements"),
        work(f("maison du jouet"), "donner une seconde vie aux jouets"),
        work(f("laverie des fêtes"), "louer et laver de la vaisselle"),
        work(f("bricothèque"), "prêter et entretenir des outils"),
    ],
    trades: ["du réemploi", "de la réparation et de la vente"],
    verbs: ["réparer", "recoudre", "trier", "démonter"],
    were: ["réparait au lieu de jeter", "recousait le quartier", "ouvrait les greniers"],
    counted: [
        counted("tonnes d’objets remises en circulation", 4, 180),
        counted("appareils réparés en un an", 90, 2400),
        counted("acheteurs chaque mois", 60, 1500),
    ],
};

pub const MOBILITY: Theme = Theme {
    id: "mobilite",
    label: "Mobilité",
    description: Some("Se déplacer pour chercher un emploi, puis pour le garder."),
    works: [
        work(m("garage d’entraide"), "réparer et louer des voitures à petit prix"),
        work(f("vélo-école"), "enseigner le vélo aux débutants"),
        work(f("navette"), "conduire les salariés jusqu’aux zones d’activité"),
        work(m("relais mobilité"), "organiser le covoiturage vers les zones d’activité"),
        work(m("atelier vélo"), "entretenir une flotte de vélos"),
        work(f("auto-école associative"), "accueillir et conseiller les futurs conducteurs"),
        work(m("comptoir des trajets"), "tenir une permanence dans les villages"),
        work(f("centrale de scooters"), "préparer et prêter des scooters"),
    ],
    trades: ["du transport et de la logistique", "du cycle et de l’automobile"],
    verbs: ["rouler", "pédaler", "avancer", "conduire"],
    were: ["partageait la route", "pédalait vers l’emploi", "raccourcissait les distances"],
    counted: [
        counted("trajets assurés chaque mois", 60, 2200),
        counted("permis obtenus en un an", 8, 140),
        counted("véhicules prêtés ou loués", 6, 120),
    ],
};

pub const DIGITAL: Theme = Theme {
    id: "numerique",
    label: "Usages du numérique",
    description: None,
    works: [
        work(m("atelier numérique"), "remettre en état des ordinateurs"),
        work(m("guichet numérique"), "aider les habitants dans leurs démarches en ligne"),
        work(f("école du code"), "concevoir des sites pour les associations"),
        work(f("maison des archives"), "numériser les archives des communes"),
        work(f("clinique des téléphones"), "dépanner téléphones et tablettes"),
        work(m("bureau des données"), "saisir et vérifier des données"),
        work(f("fabrique numérique"), "dessiner et imprimer des pièces en 3D"),
        work(m("bus numérique"), "initier les aînés aux outils numériques"),
    ],
    trades: ["du numérique", "de l’assistance informatique"],
    verbs: ["coder", "cliquer", "dépanner", "connecter"],
    were: ["débranchait la solitude", "apprenait à coder", "partageait ses écrans"],
    counted: [
        counted("ordinateurs donnés à des familles", 20, 900),
        counted("habitants aidés dans leurs démarches", 100, 3200),
        counted("sites réalisés pour des associations", 3, 60),
    ],
};

pub const HOUSING: Theme = Theme {
    id: "habitat",
    label: "Habitat et logement",
    description: None,
    works: [
        work(m("chantier-école"), "rénover des logements vacants"),
        work(f("maison du bricolage"), "aider les locataires dans leurs petits travaux"),
        work(f("régie"), "entretenir les parties communes des immeubles"),
        work(f("briqueterie"), "bâtir des cloisons de terre et de paille"),
        work(m("atelier bois"), "fabriquer du mobilier sur mesure"),
        work(f("loge"), "assurer le gardiennage des résidences"),
        work(f("équipe d’adaptation"), "équiper les logements des personnes âgées"),
        work(f("conciergerie"), "rendre service aux habitants d’une résidence"),
    ],
    trades: ["du bâtiment", "du gardiennage et de la propreté"],
    verbs: ["bâtir", "rénover", "habiter", "bricoler"],
    were: ["bâtissait pierre à pierre", "repeignait l’avenir", "poussait les murs"],
    counted: [
        counted("logements rénovés", 4, 160),
        counted("petits travaux réalisés en un an", 50, 1300),
        counted("résidences entretenues", 3, 70),
    ],
};

pub const ENERGY: Theme = Theme {
    id: "energie",
    label: "Précarité énergétique",
    description: Some("Conseil, petits travaux et production locale d’énergie."),
    works: [
        work(f("maison de l’énergie"), "aider les ménages à réduire leurs factures"),
        work(m("chantier d’isolation"), "isoler les combles et les caves"),
        work(f("agence solaire"), "poser et nettoyer des panneaux solaires"),
        work(f("brigade des économies"), "repérer les logements difficiles à chauffer"),
        work(m("relais énergie"), "installer de petits équipements économes"),
        work(m("bus de l’énergie"), "animer des ateliers sur les gestes économes"),
        work(f("chaufferie"), "préparer et livrer du bois de chauffage"),
        work(m("atelier des volets"), "fabriquer des volets et des rideaux isolants"),
    ],
    trades: ["de l’isolation et du chauffage", "du conseil en énergie"],
    verbs: ["isoler", "éclairer", "économiser", "chauffer"],
    were: ["passait l’hiver au chaud", "allégeait les factures", "éclairait autrement"],
    counted: [
        counted("ménages visités en un an", 40, 1100),
        counted("euros économisés par foyer et par an", 90, 420),
        counted("logements isolés", 6, 240),
    ],
};
