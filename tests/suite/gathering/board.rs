//! What has come in of each workshop and table.

use restitution::domain::dataset::{Dataset, read};
use restitution::domain::gathering::board;
use serde_json::json;

use super::{notes, outcome, revision, tombstone, with};

#[test]
fn workshops_and_tables_are_counted_and_what_is_missing_stays_on_the_board() {
    let dataset = workshops_day();
    let seat = |revision, workshop: &str, table: &str| {
        with(revision, |content| {
            content.workshop = Some(workshop.to_owned());
            content.table = Some(table.to_owned()).filter(|table| !table.is_empty());
        })
    };
    let notes = notes(&[
        seat(revision(1, 1, 7, "une"), "un", "2"),
        seat(revision(2, 3, 8, "deux"), "un", "2"),
        seat(revision(3, 1, 8, "trois"), "un", "Nord"),
        seat(revision(4, 1, 7, "quatre"), "un", ""),
        seat(revision(5, 1, 7, "cinq"), "disparu", "1"),
        revision(6, 1, 9, "sans atelier"),
        seat(revision(7, 1, 9, "effacée"), "deux", "1"),
        tombstone(7, 2, 9),
        outcome(8, 7, "un", "2", 9),
        outcome(9, 8, "un", "Nord", 5),
    ]);
    let board = board(&dataset, &notes);
    let told: Vec<_> = board
        .rows
        .iter()
        .map(|row| {
            let id = row.workshop.as_ref().map(|(id, _)| id.to_string()).unwrap_or_default();
            (id, row.all.notes, row.all.devices.len(), row.all.head_count, row.all.last_ms)
        })
        .collect();
    let told: Vec<_> = told
        .iter()
        .map(|(id, notes, devices, heads, last)| (id.as_str(), *notes, *devices, *heads, *last))
        .collect();
    assert_eq!(
        told,
        [("un", 4, 2, Some(14), Some(3_000)), ("deux", 0, 0, None, None), ("", 2, 2, None, Some(1_000))]
    );
    let tables: Vec<_> = board.rows[0]
        .tables
        .iter()
        .map(|(table, tally)| (table.as_str(), tally.notes, tally.head_count))
        .collect();
    assert_eq!(
        tables,
        [("1", 0, None), ("2", 2, Some(9)), ("3", 0, None), ("Nord", 1, Some(5)), ("", 1, None)]
    );
    assert!(board.rows[1].all.is_empty() && board.rows[1].tables.is_empty());
}

#[expect(clippy::unwrap_used, reason = "the file is written here, and sound")]
fn workshops_day() -> Dataset {
    let file = json!({
        "format": "restitution/1", "id": "made-up-day", "title": "A made-up day",
        "event": { "title": "A made-up day", "date": "2016-12-07" }, "projects": [],
        "tracks": [{ "id": "one", "title": "One" }],
        "workshops": [
            { "id": "un", "title": "Un", "tracks": ["one"], "tables": 3 },
            { "id": "deux", "title": "Deux", "tracks": ["one"] }
        ]
    });
    let (dataset, findings) = read(file.to_string().as_bytes()).unwrap();
    assert!(findings.is_empty(), "{findings:?}");
    dataset
}
