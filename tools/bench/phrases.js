// What the projects are about: the words that a person would search for, which are rarer in ordinary French than here.

const lines = (text) => text.trim().split('\n').map((line) => line.trim());

/** The more frequent first. */
export const SUBJECTS = lines(`
  emploi durable
  rénovation énergétique
  mobilité douce
  santé mentale
  jardin partagé
  éducation populaire
  insertion par l’activité
  transition écologique
  inclusion numérique
  covoiturage de proximité
  accès aux droits
  habitat léger
  précarité alimentaire
  épicerie sociale
  circuit court
  agriculture paysanne
  réemploi des matériaux
  ressourcerie
  atelier vélo
  transport à la demande
  accueil de la petite enfance
  soutien scolaire
  réussite éducative
  persévérance scolaire
  orientation professionnelle
  formation qualifiante
  apprentissage
  alternance
  découverte des métiers
  chantier participatif
  tiers-lieu
  espace de travail partagé
  médiation numérique
  illettrisme
  cours de français
  hébergement temporaire
  résidence intergénérationnelle
  logement adapté
  maintien à domicile
  aide aux aidants
  prévention des chutes
  maison de santé
  télémédecine
  désert médical
  activité physique
  sport adapté
  handicap
  accessibilité
  autonomie
  isolement
  vie associative
  bénévolat
  engagement citoyen
  budget participatif
  démocratie locale
  conseil des jeunes
  égalité professionnelle
  violences faites aux femmes
  parentalité
  école inclusive
  cantine bio
  gaspillage alimentaire
  compostage collectif
  biodiversité
  trame verte
  plantation de haies
  zone humide
  qualité de l’eau
  rivière
  forêt communale
  filière bois
  énergie solaire
  chaufferie collective
  réseau de chaleur
  isolation des bâtiments
  logement vacant
  centre-bourg
  commerce ambulant
  marché de producteurs
  savoir-faire artisanal
  création d’entreprise
  coopérative d’habitants
  monnaie locale
  groupement d’employeurs
  quartier prioritaire
  rénovation urbaine
  ruralité
  montagne
  littoral
  tourisme durable
  itinéraire cyclable
  patrimoine bâti
  mémoire ouvrière
  musée hors les murs
  bibliothèque
  école de musique
  création artistique
  festival
  résidence d’artistes
  données ouvertes
`);

export const TITLE_HEADS = lines(`
  Ouvrir
  Inventer
  Soutenir
  Développer
  Réseau
  Maison
  Atelier
  Fabrique
  Parcours
  Plan
  Pacte
  Caravane
  Laboratoire
  Collectif
  Carrefour
  Semaine
  Projet
  Pôle
  Chantier
  Forum
`);

export const TITLE_TAILS = lines(`
  rural
  solidaire
  local
  pour tous
  des jeunes
  en Bretagne
  de proximité
  citoyen
  partagé
  itinérant
  en montagne
  au village
  dans la vallée
  du territoire
`);

/** What is added to a subject in a query of several words. */
export const COMPANIONS = lines(`
  territoire
  association
  jeunes
  projet
  local
  commune
  atelier
  solidaire
  rural
  partagé
`);

export const CARRIER_NAMES = lines(`
  Les Semeurs
  L’Élan
  La Traverse
  Le Pont
  Horizons
  Racines
  Les Voisins
  L’Escale
  Le Sillon
  Le Phare
  Les Bâtisseurs
  Entraide
`);

/** What carriers of each type are called, in the order of the facet; `*` is a name of their own. */
export const CARRIER_PATTERNS = [
  'Association * ',
  'Commune de ',
  'Communauté de communes ',
  'Société ',
  'Établissement public ',
  'Département ',
  'Coopérative * ',
  'Région ',
];
