//! The gate against files that nobody thought of: the published day and the made-up one, damaged in thousands of
//! ways. Whatever comes, it answers; and what it lets through keeps what it promises.

use std::collections::BTreeSet;

use restitution::domain::dataset::{Dataset, Findings, Identified, Refusal, read};
use serde_json::Value;

use crate::support::chance::Chance;
use crate::support::repo;

const PUBLISHED: &str = "public/data/dataset.json";
const MADE_UP: &str = "tests/fixtures/whole.json";

/// Pieces that mean something to a parser.
const PIECES: [&[u8]; 14] =
    [b"{", b"}", b"[", b"]", b"\"", b"\\", b",", b":", b"null", b"-", b"1e999", b"\\ud800", b"\0", b"\xff"];

/// Values that a field does not expect.
fn surprises() -> Vec<Value> {
    const TEXTS: [&str; 8] =
        ["", " ", "<script>x</script>", "javascript:alert(1)", "2016-13", "-", "ansa", "sens-evaluation"];
    let mut values: Vec<Value> = TEXTS.into_iter().map(Value::from).collect();
    values.extend([Value::Null, true.into(), 0.into(), (-1e300).into(), Value::Array(vec![Value::Null])]);
    values.push(Value::Object(serde_json::Map::new()));
    values
}

/// Damages some bytes: removes, repeats, overwrites, inserts, or cuts the end off.
fn damage(bytes: &mut Vec<u8>, chance: &mut Chance) {
    let start = chance.below(bytes.len());
    let end = (start + 1 + chance.below(40)).min(bytes.len());
    let piece = *chance.pick(&PIECES);
    match chance.below(6) {
        0 => bytes.truncate(start),
        1 => drop(bytes.drain(start..end)),
        2 => bytes.extend_from_within(start..end),
        3 => drop(bytes.splice(start..end, piece.iter().copied())),
        4 => drop(bytes.splice(start..start, piece.iter().copied())),
        _ => bytes[start] = u8::try_from(chance.below(256)).unwrap_or_default(),
    }
}

/// Replaces, removes or repeats one value, anywhere in the tree.
fn surprise(value: &mut Value, chance: &mut Chance, surprises: &[Value]) {
    let stops_here = chance.below(8) == 0;
    match value {
        Value::Array(items) if !items.is_empty() && !stops_here => {
            let index = chance.below(items.len());
            match chance.below(8) {
                0 => drop(items.remove(index)),
                1 => items.push(items[index].clone()),
                _ => surprise(&mut items[index], chance, surprises),
            }
        }
        Value::Object(members) if !members.is_empty() && !stops_here => {
            let key = members.keys().nth(chance.below(members.len())).cloned().unwrap_or_default();
            if chance.below(8) == 0 {
                members.remove(&key);
            } else if let Some(member) = members.get_mut(&key) {
                surprise(member, chance, surprises);
            }
        }
        _ => *value = chance.pick(surprises).clone(),
    }
}

/// Does so below one of the keys of the root: a file without its root would be refused, and tell nothing.
fn surprise_somewhere(json: &mut Value, chance: &mut Chance, surprises: &[Value]) {
    let Value::Object(members) = json else { return };
    let index = chance.below(members.len());
    if let Some((_, member)) = members.iter_mut().nth(index) {
        surprise(member, chance, surprises);
    }
}

/// What the gate promises of every dataset that it lets through.
fn assert_promises_are_kept(dataset: &Dataset, because: &str) {
    let ids: BTreeSet<_> = dataset.projects.iter().map(|project| project.id()).collect();
    assert_eq!(ids.len(), dataset.projects.len(), "distinct ids, {because}");
    for project in dataset.projects.iter() {
        let carriers = project.carriers.iter().chain(&project.partners);
        assert!(carriers.into_iter().all(|id| dataset.organisations.contains(id)), "{because}");
        assert!(project.tracks.iter().all(|link| dataset.tracks.contains(&link.track)), "{because}");
        assert!(project.sources.iter().all(|id| dataset.sources.contains(id)), "{because}");
    }
    for track in dataset.tracks.iter() {
        let mut ancestor = track.parent.as_ref();
        for _ in 0..dataset.tracks.len() {
            ancestor = ancestor.and_then(|id| dataset.tracks.get(id)).and_then(|track| track.parent.as_ref());
        }
        assert!(ancestor.is_none(), "no track is its own ancestor, {because}");
        assert!(!track.number.is_empty(), "every track has a number, {because}");
    }
}

/// How many records a file gives, those within projects included.
fn given(json: &Value) -> usize {
    let length = |value: &Value, key: &str| value.get(key).and_then(Value::as_array).map_or(0, Vec::len);
    let lists = ["organisations", "tracks", "projects", "figures", "quotes", "timeline", "sources"];
    let projects = json.get("projects").and_then(Value::as_array).into_iter().flatten();
    let within: usize = projects
        .map(|project| {
            ["tracks", "places", "figures", "links"].map(|key| length(project, key)).iter().sum::<usize>()
        })
        .sum();
    lists.iter().map(|key| length(json, key)).sum::<usize>() + within
}

/// How many records of each list of the root were lost.
fn lost_by_list(json: &Value, dataset: &Dataset) -> [(&'static str, usize); 7] {
    let given = |key: &str| json.get(key).and_then(Value::as_array).map_or(0, Vec::len);
    [
        ("organisations", dataset.organisations.len()),
        ("tracks", dataset.tracks.len()),
        ("projects", dataset.projects.len()),
        ("figures", dataset.figures.len()),
        ("quotes", dataset.quotes.len()),
        ("timeline", dataset.timeline.len()),
        ("sources", dataset.sources.len()),
    ]
    .map(|(list, read)| (list, given(list) - read))
}

/// Of how many records of a list the findings speak.
fn told_of(findings: &Findings, list: &str) -> usize {
    let record = |path: &str| {
        let (index, _) = path.strip_prefix(list)?.strip_prefix('[')?.split_once(']')?;
        index.parse::<usize>().ok()
    };
    findings.iter().filter_map(|found| record(&found.path)).collect::<BTreeSet<_>>().len()
}

/// How many of them were read.
fn loaded(dataset: &Dataset) -> usize {
    let within = |project: &restitution::domain::dataset::Project| {
        project.tracks.len() + project.places.len() + project.figures.len() + project.links.len()
    };
    dataset.organisations.len()
        + dataset.tracks.len()
        + dataset.projects.len()
        + dataset.figures.len()
        + dataset.quotes.len()
        + dataset.timeline.len()
        + dataset.sources.len()
        + dataset.projects.iter().map(within).sum::<usize>()
}

fn survives_damaged_bytes(path: &str, rounds: usize) {
    let sound = repo::bytes(path);
    let mut chance = Chance::new(1);
    for round in 0..rounds {
        let mut bytes = sound.clone();
        for _ in 0..=chance.below(3) {
            damage(&mut bytes, &mut chance);
        }
        let answer = read(&bytes);
        assert_is_json_or_refused(&bytes, &answer, round);
        if let Ok((dataset, _)) = answer {
            assert_promises_are_kept(&dataset, &format!("round {round}"));
        }
    }
}

/// The file is read in pieces, and yet it is JSON exactly when a parser that reads it in one go says so.
fn assert_is_json_or_refused(bytes: &[u8], answer: &Result<(Dataset, Findings), Refusal>, round: usize) {
    let is_json = serde_json::from_slice::<Value>(bytes).is_ok();
    let said = match answer {
        Ok(_) | Err(Refusal::MissingKey(_) | Refusal::WrongFormat(_)) => true,
        Err(Refusal::NotUtf8(_) | Refusal::Truncated(_) | Refusal::NotJson { .. } | Refusal::Empty) => false,
        Err(Refusal::TooDeep(_) | Refusal::TooLarge(_)) => return,
    };
    // Without its root keys, a file is refused before its records are looked into.
    let is_refused_early = matches!(answer, Err(Refusal::MissingKey(_) | Refusal::WrongFormat(_)));
    assert!(
        said == is_json || is_refused_early,
        "round {round}: JSON {is_json}, and the answer was {:?}: {}",
        answer.as_ref().err(),
        String::from_utf8_lossy(bytes)
    );
}

/// A value made of nothing but chance, with keys that mean something.
fn random_value(keys: &[&str], surprises: &[Value], chance: &mut Chance, depth: usize) -> Value {
    match chance.below(if depth == 0 { 2 } else { 4 }) {
        0 | 1 => chance.pick(surprises).clone(),
        2 => (0..chance.below(5)).map(|_| random_value(keys, surprises, chance, depth - 1)).collect(),
        _ => {
            let members = 0..chance.below(8);
            let member =
                |_| ((*chance.pick(keys)).to_owned(), random_value(keys, surprises, chance, depth - 1));
            Value::Object(members.map(member).collect())
        }
    }
}

/// Every key of a file, once.
fn keys_of(json: &Value, keys: &mut BTreeSet<String>) {
    match json {
        Value::Array(items) => items.iter().for_each(|item| keys_of(item, keys)),
        Value::Object(members) => {
            keys.extend(members.keys().cloned());
            members.values().for_each(|member| keys_of(member, keys));
        }
        _ => {}
    }
}

fn survives_surprising_values(path: &str, rounds: usize) -> usize {
    let sound: Value = serde_json::from_slice(&repo::bytes(path)).unwrap_or_default();
    let surprises = surprises();
    let mut chance = Chance::new(2);
    let mut accepted = 0;
    for round in 0..rounds {
        let mut json = sound.clone();
        for _ in 0..=chance.below(3) {
            surprise_somewhere(&mut json, &mut chance, &surprises);
        }
        let text = json.to_string();
        if let Ok((dataset, findings)) = read(text.as_bytes()) {
            accepted += 1;
            assert_promises_are_kept(&dataset, &format!("round {round}"));
            let lost = given(&json) - loaded(&dataset);
            assert!(
                lost == 0 || !findings.is_empty(),
                "{lost} record(s) lost in silence, round {round}: {text}"
            );
            for (list, lost) in lost_by_list(&json, &dataset) {
                let told = told_of(&findings, list);
                assert!(lost <= told, "{lost} of {list} lost, {told} told of, round {round}: {text}");
            }
        }
    }
    accepted
}

#[test]
fn a_file_with_damaged_bytes_is_always_answered() {
    survives_damaged_bytes(MADE_UP, 2_000);
    survives_damaged_bytes(PUBLISHED, 500);
}

#[test]
fn a_file_cut_anywhere_is_refused() {
    let bytes = repo::bytes(MADE_UP);
    let end = bytes.trim_ascii_end().len();
    assert!((0..end).all(|length| read(&bytes[..length]).is_err()));
}

#[test]
fn a_file_with_surprising_values_is_always_answered_and_no_record_is_lost_in_silence() {
    let accepted = survives_surprising_values(MADE_UP, 2_000) + survives_surprising_values(PUBLISHED, 500);
    assert!(
        accepted > 1_000,
        "only {accepted} files got past the gate: the damage is too great to test much"
    );
}

#[test]
fn a_file_of_pure_chance_is_always_answered() {
    let whole: Value = serde_json::from_slice(&repo::bytes(MADE_UP)).unwrap_or_default();
    let mut keys = BTreeSet::new();
    keys_of(&whole, &mut keys);
    let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    let (surprises, mut chance) = (surprises(), Chance::new(3));
    let mut accepted = 0;
    for round in 0..2_000 {
        let mut file = serde_json::json!({
            "format": "restitution/1", "id": "made-up-day", "title": "Made up",
            "event": { "title": "Made up", "date": "2016-12-07" }
        });
        for key in whole.as_object().into_iter().flat_map(serde_json::Map::keys) {
            if file.get(key).is_none() {
                file[key] =
                    (0..chance.below(4)).map(|_| random_value(&keys, &surprises, &mut chance, 4)).collect();
            }
        }
        let answer = read(file.to_string().as_bytes());
        accepted += usize::from(answer.is_ok());
        if let Ok((dataset, _)) = answer {
            assert_promises_are_kept(&dataset, &format!("round {round}"));
        }
    }
    assert!(accepted > 1_000, "only {accepted} files got past the gate");
}

#[test]
fn bytes_of_pure_chance_are_always_answered() {
    let mut chance = Chance::new(4);
    for round in 0..5_000 {
        let bytes: Vec<u8> = (0..chance.below(200))
            .flat_map(|_| match chance.below(3) {
                0 => chance.pick(&PIECES).to_vec(),
                1 => b"\"format\": \"restitution/1\"".to_vec(),
                _ => vec![u8::try_from(chance.below(128)).unwrap_or_default()],
            })
            .collect();
        let answer = read(&bytes);
        assert!(answer.is_err(), "round {round}");
        assert_is_json_or_refused(&bytes, &answer, round);
    }
}
