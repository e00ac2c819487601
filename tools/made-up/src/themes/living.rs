//! Themes in which people are looked after, taught or brought together.

use super::{Theme, counted, work};
use crate::french::{f, m};

pub const HEALTH: Theme = Theme {
    id: "sante",
    label: "Santé et addictions",
    description: Some("Prévention, soin, et retour au travail à son rythme."),
    works: [
        work(f("halte"), "tenir l’accueil d’un centre de santé"),
        work(m("relais santé"), "porter courses et médicaments à domicile"),
        work(m("jardin de soin"), "entretenir les espaces verts d’un hôpital"),
        work(f("blanchisserie"), "entretenir le linge d’une clinique"),
        work(f("maison du mouvement"), "animer des séances d’activité physique"),
        work(f("équipe des matins"), "jardiner, coudre et cuisiner heure par heure"),
        work(m("kiosque à fruits"), "distribuer des fruits dans les foyers"),
        work(f("tournée des soins"), "accompagner les malades à leurs rendez-vous"),
    ],
    trades: ["du soin et de l’aide à la personne", "de la prévention"],
    verbs: ["souffler", "soigner", "bouger", "récupérer"],
    were: ["reprenait souffle", "prenait soin des autres", "travaillait à son rythme"],
    counted: [
        counted("consultations en un an", 60, 1800),
        counted("heures de travail payées à la journée", 300, 9000),
        counted("malades accompagnés", 20, 500),
    ],
};

pub const CHILDHOOD: Theme = Theme {
    id: "petite-enfance",
    label: "Petite enfance et familles",
    description: None,
    works: [
        work(f("crèche"), "garder les enfants tôt le matin et tard le soir"),
        work(f("ludothèque"), "prêter des jeux et animer des après-midi"),
        work(f("maison des familles"), "aider les parents à trouver une place d’accueil"),
        work(m("relais des parents"), "accueillir les enfants pendant les entretiens"),
        work(m("pédibus"), "accompagner à pied les enfants à l’école"),
        work(m("goûter du mercredi"), "préparer goûters et jeux du mercredi"),
        work(f("nurserie"), "entretenir les salles et le linge des crèches"),
        work(m("jardin d’enfants"), "aménager des aires de jeu"),
    ],
    trades: ["de la petite enfance", "de l’animation"],
    verbs: ["grandir", "jouer", "éveiller", "veiller"],
    were: ["gardait les enfants à toute heure", "jouait collectif", "grandissait ensemble"],
    counted: [
        counted("enfants accueillis chaque semaine", 12, 180),
        counted("familles adhérentes", 30, 640),
        counted("heures de garde en horaires décalés", 200, 5200),
    ],
};

pub const LANGUAGE: Theme = Theme {
    id: "langue",
    label: "Maîtrise du français",
    description: Some("Parler, lire et écrire au travail comme dans la vie courante."),
    works: [
        work(f("école des mots"), "lire et rédiger les écrits du travail"),
        work(f("maison des langues"), "traduire les démarches des nouveaux arrivants"),
        work(m("salon de lecture"), "accueillir et guider les lecteurs"),
        work(m("atelier d’écriture"), "raconter son métier à voix haute"),
        work(m("journal du quartier"), "écrire et distribuer des nouvelles d’ici"),
        work(f("classe du soir"), "préparer un entretien d’embauche"),
        work(f("bibliothèque de rue"), "lire des histoires au pied des immeubles"),
        work(m("bureau des lettres"), "rédiger des courriers pour les habitants"),
    ],
    trades: ["de l’accueil et du secrétariat", "de la médiation"],
    verbs: ["lire", "écrire", "raconter", "traduire"],
    were: ["se donnait le mot", "apprenait en travaillant", "écrivait la suite"],
    counted: [
        counted("heures de cours données en un an", 120, 3600),
        counted("langues parlées par les participants", 4, 31),
        counted("courriers rédigés avec les habitants", 60, 1400),
    ],
};

pub const CULTURE: Theme = Theme {
    id: "culture",
    label: "Culture et patrimoine",
    description: None,
    works: [
        work(m("théâtre"), "monter et démonter les scènes des festivals"),
        work(f("fabrique de décors"), "peindre et assembler des toiles de scène"),
        work(f("radio"), "préparer et animer des émissions"),
        work(f("imprimerie"), "imprimer affiches et livres à l’ancienne"),
        work(m("atelier de la pierre"), "restaurer les murs et les toits anciens"),
        work(f("maison du patrimoine"), "guider les visiteurs d’un ancien site industriel"),
        work(m("ciné-club"), "organiser des projections en plein air"),
        work(f("costumerie"), "coudre et louer des costumes"),
    ],
    trades: ["du spectacle", "de la pierre et du bois"],
    verbs: ["jouer", "chanter", "restaurer", "créer"],
    were: ["levait le rideau", "ouvrait les coulisses", "changeait de décor"],
    counted: [
        counted("spectateurs en un an", 200, 9000),
        counted("mètres carrés de toiture restaurés", 80, 2600),
        counted("décors et costumes loués", 15, 480),
    ],
};

pub const NATURE: Theme = Theme {
    id: "nature",
    label: "Jardins et espaces naturels",
    description: None,
    works: [
        work(m("jardin"), "cultiver des légumes vendus en paniers"),
        work(f("ferme"), "élever des poules et des brebis"),
        work(m("verger"), "tailler, greffer et récolter"),
        work(f("pépinière"), "planter des haies avec les agriculteurs"),
        work(m("rucher"), "soigner des abeilles et vendre du miel"),
        work(f("oseraie"), "couper et tresser l’osier"),
        work(m("sentier"), "entretenir les berges et les chemins"),
        work(f("compostière"), "composter les déchets des marchés"),
    ],
    trades: ["du maraîchage", "de l’entretien des espaces naturels"],
    verbs: ["semer", "récolter", "planter", "cultiver"],
    were: ["semait pour demain", "cultivait les friches", "plantait une haie"],
    counted: [
        counted("paniers distribués chaque semaine", 25, 420),
        counted("kilomètres de berges entretenus", 3, 95),
        counted("arbres plantés", 60, 5200),
    ],
};

pub const EMPLOYERS: Theme = Theme {
    id: "employeurs",
    label: "Liens avec les employeurs",
    description: Some("Rapprocher ceux qui cherchent de ceux qui embauchent."),
    works: [
        work(m("comptoir de l’emploi"), "repérer les employeurs qui recrutent près d’ici"),
        work(m("club d’employeurs"), "partager un poste entre plusieurs petites entreprises"),
        work(f("équipe volante"), "assurer des remplacements chez les artisans"),
        work(f("conciergerie d’entreprise"), "rendre service aux salariés d’une zone d’activité"),
        work(f("agence de quartier"), "préparer et suivre des visites d’entreprise"),
        work(m("kiosque"), "recueillir les offres qui ne sont publiées nulle part"),
        work(m("parc d’activité"), "accueillir visiteurs et livreurs"),
        work(f("école du geste"), "reproduire et affiner les gestes d’un artisan"),
    ],
    trades: ["de l’accueil et des services", "de l’industrie et de l’artisanat"],
    verbs: ["embaucher", "recruter", "œuvrer", "entreprendre"],
    were: ["embauchait sans CV", "poussait la porte", "partageait un poste"],
    counted: [
        counted("employeurs associés", 8, 210),
        counted("journées d’essai en entreprise", 40, 1600),
        counted("remplacements assurés en un an", 20, 700),
    ],
};
