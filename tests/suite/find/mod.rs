//! Finding projects: the text, the facets, the address.

mod counts;
mod filters;
mod golden;
mod values;

use restitution::domain::catalog::{Catalog, Origin};
use restitution::domain::dataset::read;
use restitution::domain::search::{Filters, ProjectIndex, Results, Scratch};

use crate::support::repo;

/// The published day.
const REAL: &str = "public/data/dataset.json";

/// A made-up day in which the answers to many queries are planted.
const PLANTED: &str = "tests/golden/planted.json";

/// A dataset that can be searched.
struct Day {
    catalog: Catalog,
    index: ProjectIndex,
}

impl Day {
    #[expect(clippy::panic, reason = "there is nothing to search in a file that is refused")]
    fn open(path: &str) -> Self {
        let (dataset, findings) =
            read(&repo::bytes(path)).unwrap_or_else(|refusal| panic!("{path} is refused: {refusal}"));
        assert!(findings.is_empty(), "{path} has findings");
        let catalog = Catalog { dataset, findings, origin: Origin::Published };
        let index = ProjectIndex::of(&catalog, None);
        Self { catalog, index }
    }

    fn search(&self, filters: &Filters) -> Results {
        self.index.search(&self.catalog, filters, &mut Scratch::default())
    }

    fn ids(&self, results: &Results) -> Vec<String> {
        let projects = &self.catalog.dataset.projects;
        results.projects.iter().filter_map(|at| Some(projects.at(*at as usize)?.id.to_string())).collect()
    }

    /// The ids of what is found for a text.
    fn find(&self, text: &str) -> Vec<String> {
        self.ids(&self.search(&Filters::of_text(text)))
    }
}
