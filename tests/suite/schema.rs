//! The published schema of the format, against the loader: of one file, both must think the same.
#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "without the files that it is about, a test can only stop"
)]

use std::collections::BTreeMap;

use jsonschema::{ValidationError, Validator, draft202012};
use restitution::domain::dataset::{Refusal, Rule, read};
use serde_json::Value;

use crate::support::{assert_no_fault, repo};

const SCHEMA: &str = "public/schema/dataset.schema.json";
const MADE_UP: &str = "tests/fixtures/whole.json";

/// What a schema cannot say of a file, since it looks at one value at a time; and what is no fault.
fn beyond_a_schema(rule: &Rule) -> bool {
    match rule {
        Rule::Reference { .. }
        | Rule::UniqueId { .. }
        | Rule::NoCycle
        | Rule::TrackDepth
        | Rule::PlainText
        | Rule::LastDay
        | Rule::RenamedTerritory { .. }
        | Rule::NoSuchCommune
        | Rule::FormerCommune { .. }
        | Rule::UnknownKey
        | Rule::RepeatedKey
        | Rule::RepeatedReference => true,
        Rule::Required
        | Rule::Text
        | Rule::Flag
        | Rule::Number
        | Rule::List
        | Rule::Object
        | Rule::Slug
        | Rule::Language
        | Rule::Date
        | Rule::PartialDate
        | Rule::Time
        | Rule::Minutes
        | Rule::PartMinutes
        | Rule::Tables
        | Rule::Days
        | Rule::Siret
        | Rule::Rna
        | Rule::Territory
        | Rule::NoSuchTerritory
        | Rule::Coordinate
        | Rule::Link => false,
    }
}

fn json(path: &str) -> Value {
    serde_json::from_slice(&repo::bytes(path)).unwrap()
}

fn validator() -> Validator {
    draft202012::options().should_validate_formats(true).build(&json(SCHEMA)).unwrap()
}

/// The first things that the schema has against a document.
fn schema_faults(validator: &Validator, document: &Value) -> Vec<String> {
    let said = |error: ValidationError| format!("{} breaks {}", error.instance_path(), error.schema_path());
    validator.iter_errors(document).take(3).map(said).collect()
}

/// What the loader has against a file and a schema could have, too. `None` when no schema would see the file.
fn loader_faults(bytes: &[u8]) -> Option<Vec<String>> {
    match read(bytes) {
        Err(
            Refusal::Empty
            | Refusal::TooLarge(_)
            | Refusal::TooDeep(_)
            | Refusal::NotUtf8(_)
            | Refusal::Truncated(_)
            | Refusal::NotJson { .. },
        ) => None,
        Err(refusal) => Some(vec![refusal.to_string()]),
        Ok((_, findings)) => {
            let expressible = findings.iter().filter(|found| !beyond_a_schema(&found.rule));
            Some(expressible.map(|found| format!("{}: {:?}", found.path, found.rule)).collect())
        }
    }
}

/// What is wrong when only one of the two has something against a file.
fn disagreement(validator: &Validator, name: &str, bytes: &[u8]) -> Option<String> {
    let loader = loader_faults(bytes)?;
    let schema = schema_faults(validator, &serde_json::from_slice(bytes).unwrap());
    (schema.is_empty() != loader.is_empty()).then(|| format!("{name}: schema {schema:?}, loader {loader:?}"))
}

/// Both judge the made-up day with one value changed, for each of these pointers and values.
fn assert_agreement<'a>(changes: impl IntoIterator<Item = (&'a str, Value)>) {
    let (validator, sound) = (validator(), json(MADE_UP));
    let mut faults = Vec::new();
    for (pointer, value) in changes {
        let name = format!("{pointer} = {value}");
        let mut changed = sound.clone();
        *changed.pointer_mut(pointer).unwrap_or_else(|| panic!("{MADE_UP} lacks {pointer}")) = value;
        faults.extend(disagreement(&validator, &name, changed.to_string().as_bytes()));
    }
    assert_no_fault(&faults);
}

/// The places of all values in a document, as JSON pointers: the root's is empty.
fn pointers(document: &Value) -> Vec<String> {
    let below: Vec<(String, &Value)> = match document {
        Value::Array(items) => items.iter().enumerate().map(|(at, item)| (at.to_string(), item)).collect(),
        Value::Object(members) => members.iter().map(|(key, member)| (key.clone(), member)).collect(),
        _ => Vec::new(),
    };
    let within = |(key, value)| {
        pointers(value).into_iter().map(move |rest| format!("/{key}{rest}")).collect::<Vec<_>>()
    };
    below.into_iter().flat_map(within).chain([String::new()]).collect()
}

/// A part of the schema, or what it refers to.
fn resolved<'a>(schema: &'a Value, part: &'a Value) -> &'a Value {
    let pointer = part["$ref"].as_str().and_then(|reference| reference.strip_prefix('#'));
    pointer.map_or(part, |pointer| schema.pointer(pointer).unwrap())
}

#[test]
fn the_schema_is_one_of_draft_2020_12() {
    let schema = json(SCHEMA);
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert_eq!(draft202012::meta::validate(&schema).map_err(|error| error.to_string()), Ok(()));
}

/// An editor shows it to whoever writes a dataset.
#[test]
fn every_property_has_a_description() {
    let schema = json(SCHEMA);
    let definitions = schema["$defs"].as_object().unwrap().values();
    let objects = definitions.flat_map(|definition| [definition, &definition["items"]]).chain([&schema]);
    let properties = objects.filter_map(|object| object["properties"].as_object()).flatten();
    let is_described = |part: &Value| part["description"].as_str().is_some_and(|text| text.ends_with('.'));
    let faults: Vec<String> = properties
        .filter(|(_, property)| !is_described(property) && !is_described(resolved(&schema, property)))
        .map(|(key, _)| key.clone())
        .collect();
    assert_no_fault(&faults);
}

#[test]
fn the_published_day_keeps_the_schema() {
    assert_no_fault(&schema_faults(&validator(), &json("public/data/dataset.json")));
}

#[test]
fn schema_and_loader_agree_on_every_fixture() {
    let validator = validator();
    let bytes = |name: &str| repo::bytes(&format!("tests/fixtures/{name}"));
    let names = repo::names("tests/fixtures");
    let faults: Vec<String> =
        names.iter().filter_map(|name| disagreement(&validator, name, &bytes(name))).collect();
    assert_no_fault(&faults);
}

#[test]
fn schema_and_loader_agree_whatever_stands_in_place_of_a_value() {
    const SURPRISES: &str = r#"[null, true, 7, -1, 1.5, "", " ", "x y", [], {}, [7], [null], [" "]]"#;
    let surprises: Vec<Value> = serde_json::from_str(SURPRISES).unwrap();
    let pointers = pointers(&json(MADE_UP));
    assert_agreement(
        pointers.iter().flat_map(|at| surprises.iter().map(move |value| (at.as_str(), value.clone()))),
    );
}

#[test]
fn schema_and_loader_agree_whichever_key_is_missing() {
    let (validator, sound) = (validator(), json(MADE_UP));
    let mut faults = Vec::new();
    for pointer in pointers(&sound) {
        let (parent, key) = pointer.rsplit_once('/').unwrap_or_default();
        let mut changed = sound.clone();
        if let Some(Value::Object(members)) = changed.pointer_mut(parent) {
            members.remove(key);
            faults.extend(disagreement(&validator, &pointer, changed.to_string().as_bytes()));
        }
    }
    assert_no_fault(&faults);
}

#[test]
fn schema_and_loader_agree_on_the_form_of_values() {
    const VALUES: &str = r#"{
        "/id": ["a-", "-a", "a--b", "A", "é", "a_b", "a\n", "a-1",
            "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0"],
        "/projects/0/title": ["\u0085", "\ufeff", "\u200b\u2060", "\u00a0\u202f", "\u200ba"],
        "/lang": ["fr-CA", "fr_FR", "f", "zh-Hant-TW", "fr-", "fr-CA-", "x-own", "i-klingon", "français", "de-1996", "fr-12345678-12345678-12345678-12345", "fr-12345678-12345678-12345678-123456"],
        "/event/date": ["0000-02-29", "1900-02-29", "2000-02-29", "2015-02-29", "2016-02-30", "2016-04-31", "2016-00-01",
            "2016-13-01", "2016-12-00", "2016-12-32", "2016-1-01", "16-12-07", "2016-12-07 ", "+016-12-07", "2016-12"],
        "/timeline/0/date": ["2016", "0000", "216", "2016-00", "2016-12", "2016-13", "2016-2", "2015-02-29", "2016-06-31"],
        "/workshops/0/starts": ["2016-12-07T00:00", "2016-12-07T23:59", "2016-12-07T24:00", "2016-12-07T23:60",
            "2016-12-07 09:00", "2016-12-07T9:00", "2016-12-07T09:00:00", "2016-12-07T09:00Z", "2015-02-29T09:00"],
        "/workshops/0/minutes": [0, 1, 30.0, 30.5, 600, 601, 1e300, "30"],
        "/workshops/0/tables": [0, 1, 200, 201, 2.5, ["A"], ["A", " "], ["A", 7], "2"],
        "/event/privacy/retention_days": [0, 365, 4294967295, 4294967296, 0.5],
        "/organisations/0/siret": ["12345678901234", "1234567890123", "123 456 789 01234", 12345678901234],
        "/organisations/0/rna": ["W123456789", "w123456789", "W12345678", "123456789"],
        "/organisations/0/url": ["HTTP://a", "https://", "https:////", "https:////a", "mailto:", "mailto:/", "MailTo:a", "http:a", "ftp://a", "//a", "https://é",
            "https://a b", "https://a\tb", "https://a\u0000", "https://a\u007f", " https://a", "https://a\n", "https://\u00a0"],
        "/projects/0/places/0/lat": [90, 90.1, -90, -90.1, 1e300],
        "/projects/0/places/0/lon": [180, 180.1, -180, -180.1],
        "/projects/0/places/0": [{"territory": "pays:FR", "lat": null, "lon": null}, {"territory": "pays:FR", "lat": null}],
        "/projects/0/places/0/territory": ["pays:fr", "pays:DE", "pays:", "Region:84", "84", "region:2A", "epci:12345678",
            "epci:123456789", "epci:1234567890", "commune:2a004", "commune:3818", "commune:381855", "commune:3818\u0665", "departement:2C"]
    }"#;
    let values: BTreeMap<String, Vec<Value>> = serde_json::from_str(VALUES).unwrap();
    assert_agreement(
        values.iter().flat_map(|(at, values)| values.iter().map(|value| (at.as_str(), value.clone()))),
    );
}

#[test]
fn schema_and_loader_know_the_same_regions_and_departements() {
    let numbers =
        (0..100).map(|number| format!("{number:02}")).chain((960..990).map(|number| number.to_string()));
    let codes: Vec<String> = numbers.chain(["2A".to_owned(), "2B".to_owned()]).collect();
    let territories = codes.iter().flat_map(|code| {
        [format!("region:{code}"), format!("departement:{code}"), format!("commune:{code:0<5}")]
    });
    assert_agreement(territories.map(|territory| ("/projects/0/places/0/territory", territory.into())));
}

/// Adds to a document what it lacks of the schema's keys.
fn complete(schema: &Value, part: &Value, document: &mut Value) {
    let part = resolved(schema, part);
    match document {
        Value::Object(members) => {
            for (key, property) in part["properties"].as_object().into_iter().flatten() {
                complete(schema, property, members.entry(key).or_insert(Value::Null));
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| complete(schema, &part["items"], item)),
        _ => {}
    }
}

/// Unknown keys are allowed, so nothing else would tell that a key of the schema is misspelt.
#[test]
fn the_loader_knows_every_key_of_the_schema() {
    let (schema, mut document) = (json(SCHEMA), json(MADE_UP));
    complete(&schema, &schema, &mut document);
    let (_, findings) = read(document.to_string().as_bytes()).unwrap();
    assert!(findings.is_empty(), "{findings:?}");
}
