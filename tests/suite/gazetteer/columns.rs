//! The file once more, read in another way.
#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "without the file that it is about, a test can only stop"
)]

use restitution::domain::json::Json;

use super::PATH;
use crate::support::repo;

/// What the file says, read from the tree of its values.
pub struct Columns {
    pub codes: Vec<String>,
    pub names: Vec<String>,
    pub former: Vec<String>,
    pub former_names: Vec<String>,
    /// The place in the list of the commune that has the ground of each former code.
    pub heirs: Vec<usize>,
}

impl Columns {
    pub fn of_file() -> Self {
        let file: Json = serde_json::from_str(&repo::text(PATH)).unwrap();
        let former = file.get("former").unwrap();
        Self {
            codes: codes(&file),
            names: texts(&file, "name"),
            former: codes(former),
            former_names: texts(former, "name"),
            heirs: numbers(former, "commune"),
        }
    }
}

fn list<'a>(json: &'a Json, key: &str) -> &'a [Json] {
    let Some(Json::List(list)) = json.get(key) else { panic!("no list {key}") };
    list
}

fn texts(json: &Json, key: &str) -> Vec<String> {
    list(json, key).iter().map(|text| text.as_str().unwrap().to_owned()).collect()
}

fn numbers(json: &Json, key: &str) -> Vec<usize> {
    list(json, key).iter().map(|number| number.as_count((0, u32::MAX)).unwrap() as usize).collect()
}

fn codes(json: &Json) -> Vec<String> {
    let of_departement = |group: &Json| {
        let departement = group.get("departement").and_then(Json::as_str).unwrap().to_owned();
        let numbers = numbers(group, "steps").into_iter().scan(0, |number, step| {
            *number += step;
            Some(*number)
        });
        let width = 5 - departement.len();
        numbers.map(|number| format!("{departement}{number:0width$}")).collect::<Vec<_>>()
    };
    list(json, "code").iter().flat_map(of_departement).collect()
}
