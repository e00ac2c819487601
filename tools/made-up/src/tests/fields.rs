//! Which fields of the format occur.

use std::collections::BTreeMap;

use serde_json::Value;

use super::json;

/// How often each key occurs, by its path.
fn keys(path: &str, json: &Value, found: &mut BTreeMap<String, usize>) {
    match json {
        Value::Array(items) => items.iter().for_each(|item| keys(&format!("{path}[]"), item, found)),
        Value::Object(members) => members.iter().for_each(|(key, value)| {
            let path = format!("{path}.{key}");
            *found.entry(path.clone()).or_default() += 1;
            keys(&path, value, found);
        }),
        _ => {}
    }
}

#[test]
fn every_field_of_the_format_occurs_and_none_that_is_optional_always_does() {
    let mut found = BTreeMap::new();
    keys("", &json(2000, 1), &mut found);
    for (path, names) in FIELDS {
        for name in names.split(' ') {
            assert!(found.contains_key(&format!("{path}.{name}")), "{path}.{name} never occurs");
        }
    }
    let known: usize = FIELDS.iter().map(|(_, names)| names.split(' ').count()).sum();
    assert_eq!(found.len(), known, "{found:#?}");
    for name in ["description", "partners", "status", "places", "tracks", "figures", "links", "note", "start"]
    {
        let count = found.get(&format!(".projects[].{name}")).copied().unwrap_or_default();
        assert!((200..2000).contains(&count), "{name}: {count}");
    }
}

/// By path, the names of all the fields there are.
const FIELDS: [(&str, &str); 26] = [
    (
        "",
        "format id lang title subtitle summary updated licence event organisations vocabularies projects tracks",
    ),
    ("", "workshops figures quotes timeline sources"),
    (
        ".event",
        "title date end_date place organisers summary chair contact programme app_url report_url wifi privacy sources",
    ),
    (".event.contact", "name url"),
    (".event.programme[]", "starts title minutes room workshop"),
    (".event.wifi", "ssid password"),
    (".event.privacy", "controller contact retention_days text"),
    (".organisations[]", "id name short_name kind role url siret rna partner sources"),
    (".vocabularies", "carrier_kinds statuses themes audiences"),
    (".vocabularies.carrier_kinds[]", "id label description"),
    (".vocabularies.statuses[]", "id label description"),
    (".vocabularies.themes[]", "id label description"),
    (".vocabularies.audiences[]", "id label description"),
    (
        ".projects[]",
        "id title summary description carriers partners status trial themes audiences start joined left",
    ),
    (".projects[]", "tracks places figures links note sources"),
    (".projects[].tracks[]", "track reason editorial sources"),
    (".projects[].places[]", "territory name detail lat lon since organisation note sources"),
    (".projects[].figures[]", "value label unit date approximate sources"),
    (".projects[].links[]", "label url sources"),
    (".tracks[]", "id title wording parent number description sources"),
    (
        ".workshops[]",
        "id title question tracks projects starts minutes room tables facilitators steps sources",
    ),
    (".workshops[].steps[]", "title minutes prompt"),
    (".figures[]", "value label unit date approximate sources"),
    (".quotes[]", "text by date note sources"),
    (".timeline[]", "date text project later sources"),
    (".sources[]", "id title url date"),
];
