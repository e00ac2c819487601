//! The pure tests: what the core promises, and the rules that the sources, the styles and the published day keep.

mod boot;
mod csv;
mod dataset;
mod facilitation;
mod find;
mod gathering;
mod gazetteer;
mod handover;
mod i18n;
mod layers;
mod map;
mod notes;
mod palette;
mod real_day;
mod routes;
mod schema;
mod signs;
mod sorting;
mod stage;
mod styles;
mod support;
mod text;
mod timer;
mod words;
