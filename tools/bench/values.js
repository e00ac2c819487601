// The eight facets of a project, and what can be chosen in each: 194 values together.

const DEPARTMENTS_OF_REGIONS = {
  'Île-de-France': 'Paris, Seine-et-Marne, Yvelines, Essonne, Hauts-de-Seine, Seine-Saint-Denis, Val-de-Marne, Val-d’Oise',
  'Centre-Val de Loire': 'Cher, Eure-et-Loir, Indre, Indre-et-Loire, Loir-et-Cher, Loiret',
  'Bourgogne-Franche-Comté': 'Côte-d’Or, Doubs, Jura, Nièvre, Haute-Saône, Saône-et-Loire, Yonne, Territoire de Belfort',
  'Normandie': 'Calvados, Eure, Manche, Orne, Seine-Maritime',
  'Hauts-de-France': 'Aisne, Nord, Oise, Pas-de-Calais, Somme',
  'Grand Est': 'Ardennes, Aube, Marne, Haute-Marne, Meurthe-et-Moselle, Meuse, Moselle, Bas-Rhin, Haut-Rhin, Vosges',
  'Pays de la Loire': 'Loire-Atlantique, Maine-et-Loire, Mayenne, Sarthe, Vendée',
  'Bretagne': 'Côtes-d’Armor, Finistère, Ille-et-Vilaine, Morbihan',
  'Nouvelle-Aquitaine':
    'Charente, Charente-Maritime, Corrèze, Creuse, Dordogne, Gironde, Landes, Lot-et-Garonne, Pyrénées-Atlantiques, ' +
    'Deux-Sèvres, Vienne, Haute-Vienne',
  'Occitanie':
    'Ariège, Aude, Aveyron, Gard, Haute-Garonne, Gers, Hérault, Lot, Lozère, Hautes-Pyrénées, Pyrénées-Orientales, Tarn, ' +
    'Tarn-et-Garonne',
  'Auvergne-Rhône-Alpes':
    'Ain, Allier, Ardèche, Cantal, Drôme, Isère, Loire, Haute-Loire, Puy-de-Dôme, Rhône, Savoie, Haute-Savoie',
  'Provence-Alpes-Côte d’Azur':
    'Alpes-de-Haute-Provence, Hautes-Alpes, Alpes-Maritimes, Bouches-du-Rhône, Var, Vaucluse',
  'Corse': 'Corse-du-Sud, Haute-Corse',
  'Guadeloupe': 'Guadeloupe',
  'Martinique': 'Martinique',
  'Guyane': 'Guyane',
  'La Réunion': 'La Réunion',
  'Mayotte': 'Mayotte',
};

const list = (text) => text.split(', ');

const REGIONS = Object.keys(DEPARTMENTS_OF_REGIONS);
const DEPARTMENTS = Object.values(DEPARTMENTS_OF_REGIONS).flatMap(list);

/** The region of each department, both by position. */
export const REGION_OF_DEPARTMENT = Object.values(DEPARTMENTS_OF_REGIONS).flatMap((names, region) =>
  list(names).map(() => region),
);

export const FIRST_YEAR = 2014;
const YEARS = Array.from({ length: 13 }, (_, later) => String(FIRST_YEAR + later));

/** The facets, in the order in which their counts are given. */
export const FACETS = [
  {
    name: 'carrierType',
    values: list(
      'Association, Commune, Intercommunalité, Entreprise, Établissement public, Département, Coopérative, Région',
    ),
  },
  { name: 'status', values: list('En cours, Achevé, En projet, Interrompu, Abandonné') },
  {
    name: 'themes',
    values: list(
      'Emploi, Santé, Éducation, Logement, Mobilité, Culture, Alimentation, Énergie, Numérique, Formation, Sport, ' +
        'Agriculture, Jeunesse, Grand âge, Handicap, Petite enfance, Égalité, Pauvreté, Eau, Tourisme, Forêt, Citoyenneté, ' +
        'Patrimoine, Économie sociale',
    ),
  },
  {
    name: 'publics',
    values: list(
      'Tous, Jeunes, Familles, Demandeurs d’emploi, Personnes âgées, Enfants, Femmes, Élèves, Salariés, Agriculteurs, ' +
        'Étudiants, Personnes handicapées, Réfugiés, Élus, Aidants',
    ),
  },
  {
    name: 'actions',
    values: list(
      'Accompagner, Former, Informer, Rénover, Équiper, Expérimenter, Mobiliser, Mutualiser, Financer, Évaluer',
    ),
  },
  { name: 'deps', values: DEPARTMENTS },
  { name: 'regions', values: REGIONS },
  { name: 'year', values: YEARS },
];

/** Where the values of each facet begin when all are numbered in one sequence; one entry more for the end. */
export const STARTS = FACETS.reduce((starts, facet) => [...starts, starts.at(-1) + facet.values.length], [0]);

/** How many values the eight facets have together. */
export const VALUES = STARTS.at(-1);

/** A value in that one sequence. */
export const code = (name, value) => STARTS[FACETS.findIndex((facet) => facet.name === name)] + value;
