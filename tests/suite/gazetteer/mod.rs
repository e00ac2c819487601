//! The communes: that the file is read as it stands, and what they add to a dataset.

mod check;
mod columns;
mod file;
mod lookup;
mod place;
mod search;

use std::sync::LazyLock;

use restitution::domain::dataset::{Dataset, read};
use restitution::domain::gazetteer::Gazetteer;

use crate::support::repo;

const PATH: &str = "public/geo/communes.json";

/// The committed one, read once for all tests.
#[expect(clippy::panic, reason = "there is nothing to look at in a file that is refused")]
static GAZETTEER: LazyLock<Gazetteer> = LazyLock::new(|| {
    let read = Gazetteer::read(&repo::text(PATH));
    read.unwrap_or_else(|error| panic!("{PATH}: {error}"))
});

/// A day with one project that can be shown, the second of the file; `places` are the members of each of its places.
#[expect(clippy::panic, reason = "there is nothing to look at in a file that is refused")]
fn day(places: &[&str]) -> Dataset {
    let places: Vec<String> = places.iter().map(|place| format!("{{ {place} }}")).collect();
    let file = format!(
        r#"{{ "format": "restitution/1", "id": "made-up", "title": "A made-up day",
            "event": {{ "title": "A made-up day", "date": "2016-12-07" }}, "tracks": [],
            "organisations": [{{ "id": "somebody", "name": "Somebody" }}],
            "projects": [
                {{ "id": "left-out" }},
                {{ "id": "made-up", "title": "A made-up project", "summary": "Made up.", "carriers": ["somebody"],
                  "places": [{}] }}
            ] }}"#,
        places.join(", ")
    );
    read(file.as_bytes()).unwrap_or_else(|refusal| panic!("refused: {refusal}")).0
}
