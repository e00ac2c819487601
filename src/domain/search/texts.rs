//! What of a project is searched, and in which field.

use crate::domain::catalog::Catalog;
use crate::domain::dataset::{Dataset, Project};
use crate::domain::gazetteer::{Found, Gazetteer};
use crate::domain::territory::Territory;

/// A field, the heaviest first: a match in an earlier one ranks before a match in a later one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// Its title.
    Title,
    /// Who carries it, by their names.
    Carriers,
    /// Where it acts: the names of its places, of their communes, départements and regions, and the INSEE codes of communes and
    /// départements.
    Territory,
    /// What it is about.
    Themes,
    /// Whom it is for.
    Audiences,
    /// Which tracks it illustrates, by their short titles.
    Tracks,
    /// What it does.
    Summary,
    /// The same at length.
    Description,
}

/// Calls `visit` with each text of a project that is searched, and its field. Without a gazetteer, communes have no names but those
/// that the dataset gives to places.
pub fn visit_texts(
    dataset: &Dataset,
    project: &Project,
    gazetteer: Option<&Gazetteer>,
    visit: &mut dyn FnMut(Field, &str),
) {
    visit(Field::Title, &project.title);
    for organisation in dataset.organisations_of(&project.carriers) {
        visit(Field::Carriers, &organisation.name);
        organisation.short_name.iter().for_each(|name| visit(Field::Carriers, name));
    }
    for place in &project.places {
        place.name.iter().for_each(|name| visit(Field::Territory, name));
        visit_territory(&place.territory, gazetteer, visit);
    }
    let vocabularies = &dataset.vocabularies;
    for theme in project.themes.iter().filter_map(|id| vocabularies.themes.get(id)) {
        visit(Field::Themes, &theme.label);
    }
    for audience in project.audiences.iter().filter_map(|id| vocabularies.audiences.get(id)) {
        visit(Field::Audiences, &audience.label);
    }
    for track in project.tracks.iter().filter_map(|link| dataset.tracks.get(&link.track)) {
        visit(Field::Tracks, &track.title);
    }
    visit(Field::Summary, &project.summary);
    project.description.iter().for_each(|description| visit(Field::Description, description));
}

/// The codes of regions are left out: nobody knows them, and each is also that of a département elsewhere.
fn visit_territory(territory: &Territory, gazetteer: Option<&Gazetteer>, visit: &mut dyn FnMut(Field, &str)) {
    match territory {
        Territory::Country => visit(Field::Territory, "France"),
        Territory::Commune(code) => {
            let found = gazetteer.and_then(|gazetteer| gazetteer.find(code));
            found.iter().for_each(|found| visit(Field::Territory, found.name()));
            visit(Field::Territory, code);
            // Who looks for a place knows the commune of today.
            if let Some(Found::Former { now, .. }) = found {
                visit_territory(&Territory::Commune(now.code.into()), gazetteer, visit);
            }
        }
        Territory::Region(_) | Territory::Departement(_) | Territory::Epci(_) => {}
    }
    if let Some(departement) = territory.departement() {
        visit(Field::Territory, departement.name);
        visit(Field::Territory, departement.code);
    }
    if let Some(region) = territory.region() {
        visit(Field::Territory, region.name);
    }
}

/// The texts of all projects, for phrases to be looked up in.
#[derive(Debug, Clone, Copy)]
pub struct ProjectTexts<'a> {
    /// The projects.
    pub catalog: &'a Catalog,
    /// The names of communes, when the index has them.
    pub gazetteer: Option<&'a Gazetteer>,
}

impl search::Texts for ProjectTexts<'_> {
    fn visit(&self, document: u32, visit: &mut dyn FnMut(u8, &str)) {
        let dataset = &self.catalog.dataset;
        if let Some(project) = dataset.projects.at(document as usize) {
            visit_texts(dataset, project, self.gazetteer, &mut |field, text| visit(field as u8, text));
        }
    }
}
