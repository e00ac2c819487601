//! Projects are found by the names of their communes.

use std::sync::Arc;

use restitution::domain::catalog::{Catalog, Origin};
use restitution::domain::dataset::Findings;
use restitution::domain::search::{Field, Filters, ProjectIndex, Scratch, visit_texts};

use super::{GAZETTEER, day};

/// A day with one project, at that territory.
fn at(territory: &str) -> Catalog {
    let dataset = day(&[&format!(r#""territory": "{territory}""#)]);
    Catalog { dataset, findings: Findings::default(), origin: Origin::Published }
}

/// Whether the project is found for a text.
fn finds(catalog: &Catalog, index: &ProjectIndex, text: &str) -> bool {
    !index.search(catalog, &Filters::of_text(text), &mut Scratch::default()).projects.is_empty()
}

fn with_gazetteer(catalog: &Catalog) -> ProjectIndex {
    ProjectIndex::of(catalog, Some(Arc::new(GAZETTEER.clone())))
}

#[test]
fn a_place_without_a_name_is_found_by_its_commune() {
    let catalog = at("commune:38185");
    let (without, with) = (ProjectIndex::of(&catalog, None), with_gazetteer(&catalog));
    // A slip of the finger, the first letters, a phrase; its code and its département, which need no gazetteer.
    for text in ["Grenoble", "grenobel", "greno", "\"Grenoble\""] {
        assert!(finds(&catalog, &with, text), "{text}");
        assert!(!finds(&catalog, &without, text), "{text}");
    }
    for text in ["38185", "Isère"] {
        assert!(finds(&catalog, &with, text) && finds(&catalog, &without, text), "{text}");
    }
}

#[test]
fn an_arrondissement_is_found_by_its_town_and_its_number() {
    let catalog = at("commune:69383");
    let index = with_gazetteer(&catalog);
    for text in ["Lyon", "Lyon 3e", "lyon 3", "\"Lyon 3e\"", "3e arrondissement", "lyon 69383"] {
        assert!(finds(&catalog, &index, text), "{text}");
    }
    assert!(!finds(&catalog, &index, "Lyon 4e"));
}

#[test]
fn a_code_of_the_past_is_found_by_both_communes_and_by_both_departements() {
    let catalog = at("commune:01018");
    let index = with_gazetteer(&catalog);
    for text in ["Arlod", "Valserhône", "valserhone 01033", "01018", "Ain"] {
        assert!(finds(&catalog, &index, text), "{text}");
    }
    let pantin = at("commune:75055");
    let index = with_gazetteer(&pantin);
    for text in ["Pantin", "93055", "Seine-Saint-Denis", "75055"] {
        assert!(finds(&pantin, &index, text), "{text}");
    }
}

/// The words of the index are those of the projects: what no project has is found by no slip of the finger either.
#[test]
fn communes_where_no_project_is_are_not_in_the_index() {
    let catalog = at("commune:38185");
    let index = with_gazetteer(&catalog);
    for text in ["Paris", "Marseille", "Échirolles", "Grenade"] {
        assert!(!finds(&catalog, &index, text), "{text}");
    }
    let project = catalog.dataset.projects.at(0).unwrap();
    let mut texts = Vec::new();
    visit_texts(&catalog.dataset, project, Some(&GAZETTEER), &mut |field, text| {
        if field == Field::Territory {
            texts.push(text.to_owned());
        }
    });
    assert_eq!(texts, ["Grenoble", "38185", "Isère", "38", "Auvergne-Rhône-Alpes"]);
}
