//! The figures as a table to read.

use serde_json::Value;

/// The kinds of queries that recall is known for, and their heads.
const KINDS: [(&str, &str); 4] =
    [("prefix", "prefix"), ("accentless", "accents"), ("typo", "typo"), ("several", "several")];

const MEANING: &str =
    "Times in ms, each the median of its rounds, and of up to five builds; `x`: how many times as long as the first engine.
Memory in MB: what the index takes, and the most that was seen while it was built. Recall by kind of query.";

/// The table of the search: a part for each size, a row for each engine.
pub fn search(measured: &Value) -> String {
    let rows = measured["results"].as_array().map(Vec::as_slice).unwrap_or_default();
    let mut table = String::new();
    for part in rows.chunk_by(|one, other| one["size"] == other["size"]) {
        table.push_str(&format!("\n{} projects\n{}", part[0]["size"], head()));
        for row in part {
            table.push_str(&line(row));
        }
    }
    let (queries, rounds) = (&measured["queries"], &measured["rounds"]);
    table.push_str(&format!("\n{queries} queries in {rounds} rounds. {MEANING}"));
    for row in rows {
        table.push_str(&remark(row, rounds));
    }
    table
}

/// The table of the map: a row for each engine.
pub fn map(measured: &Value) -> String {
    let rows = measured["results"].as_array().map(Vec::as_slice).unwrap_or_default();
    let mut table = format!(
        "\n  {:<16}{:>14}{:>14}{:>16}{:>12}{:>16}\n",
        "", "first, script", "first, shown", "update, script", "p95", "update, shown"
    );
    for row in rows {
        table.push_str(&format!(
            "  {:<16}{:>14}{:>14}{:>16}{:>12}{:>16}\n",
            row["engine"].as_str().unwrap_or_default(),
            number(&row["first_script_ms"], 2),
            number(&row["first_painted_ms"], 2),
            number(&row["update_script_ms"], 2),
            number(&row["update_script_p95_ms"], 2),
            number(&row["update_painted_ms"], 2),
        ));
    }
    let (rounds, updates) = (&measured["rounds"], &measured["updates"]);
    table.push_str(&format!(
        "\nMedians of {rounds} rounds with {updates} updates each, in ms, from the beginning of a frame. "
    ));
    table.push_str("`script`: the work itself; `shown`: until the frame with it was handed over.");
    table
}

/// The table of the notes: a row for each engine.
pub fn notes(measured: &Value) -> String {
    let rows = measured["results"].as_array().map(Vec::as_slice).unwrap_or_default();
    let mut table =
        format!("\n  {:<30}{:>12}{:>12}{:>14}{:>8}\n", "", "merged", "at least", "edits kept", "MB");
    for row in rows {
        table.push_str(&format!(
            "  {:<30}{:>12}{:>12}{:>14}{:>8}\n",
            row["engine"].as_str().unwrap_or_default(),
            number(&row["merge_ms"], 1),
            number(&row["least_ms"], 1),
            number(&row["kept"], 3),
            number(&row["megabytes"], 1),
        ));
    }
    let (rounds, files, notes) = (&measured["rounds"], &measured["files"], &measured["notes"]);
    table.push_str(&format!(
        "\nMedians of {rounds} rounds, in ms: {files} files, each with {notes} notes and {notes} of a neighbour. "
    ));
    table.push_str("`edits kept`: the share of them that can still be read.");
    table
}

fn head() -> String {
    let mut head = format!(
        "  {:<20}{:>9}{:>9}{:>8}{:>9}{:>8}{:>9}{:>9}  ",
        "", "build", "median", "x", "p95", "x", "memory", "most"
    );
    for (_, name) in KINDS {
        head.push_str(&format!("{name:>9}"));
    }
    head.push('\n');
    head
}

fn line(row: &Value) -> String {
    let mut line = format!(
        "  {:<20}{:>9}{:>9}{:>8}{:>9}{:>8}{:>9}{:>9}  ",
        row["engine"].as_str().unwrap_or_default(),
        number(&row["build_ms"], 0),
        number(&row["median_ms"], 3),
        number(&row["median_ratio"], 1),
        number(&row["p95_ms"], 3),
        number(&row["p95_ratio"], 1),
        number(&row["memory_mb"], 1),
        number(&row["peak_mb"], 1),
    );
    for (kind, _) in KINDS {
        line.push_str(&format!("{:>9}", number(&row["recall"][kind], 3)));
    }
    line.push('\n');
    line
}

/// What the figures of a row do not say: fewer rounds than the others, or other answers where there is one right answer.
fn remark(row: &Value, rounds: &Value) -> String {
    let mut remark = String::new();
    let engine = row["engine"].as_str().unwrap_or_default();
    if row["rounds"] != *rounds {
        remark.push_str(&format!("\n{engine}, {} projects: {} rounds only.", row["size"], row["rounds"]));
    }
    if row["agrees"]["alike"] != row["agrees"]["of"] {
        remark.push_str(&format!(
            "\nWRONG: {engine}, {} projects: {} of {} queries without text have the right answer.",
            row["size"], row["agrees"]["alike"], row["agrees"]["of"]
        ));
    }
    remark
}

fn number(value: &Value, decimals: usize) -> String {
    value.as_f64().map_or_else(|| "–".to_owned(), |number| format!("{number:.decimals$}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn row(engine: &str, rounds: u32, alike: u32) -> Value {
        json!({
            "engine": engine, "size": 1000, "rounds": rounds, "build_ms": 41.6, "median_ms": 0.0214,
            "p95_ms": 0.11, "median_ratio": 1.0, "p95_ratio": 1.0, "memory_mb": 1.0, "peak_mb": 2.0,
            "recall": {"prefix": 1.0, "typo": 0.5}, "agrees": {"alike": alike, "of": 20},
        })
    }

    #[test]
    fn the_map_has_a_row_for_each_engine() {
        let row = json!({"engine": "ours", "first_script_ms": 12.345, "update_script_ms": 1.5});
        let table = map(&json!({"rounds": 25, "updates": 8, "results": [row]}));
        assert!(table.contains("  ours                     12.35             –            1.50"), "{table}");
        assert!(table.contains("25 rounds with 8 updates"), "{table}");
    }

    #[test]
    fn the_notes_have_a_row_for_each_engine() {
        let row =
            json!({"engine": "ours", "merge_ms": 61.25, "least_ms": 60.0, "kept": 1.0, "megabytes": 11.0});
        let table = notes(&json!({"rounds": 7, "files": 300, "notes": 50, "results": [row]}));
        assert!(
            table.contains("  ours                                  61.2        60.0         1.000    11.0"),
            "{table}"
        );
        assert!(table.contains("300 files, each with 50 notes"), "{table}");
    }

    #[test]
    fn has_a_row_for_each_engine_and_says_what_is_unlike() {
        let rows = [row("one", 7, 20), row("two", 2, 20), row("three", 7, 19)];
        let table = search(&json!({"queries": 200, "rounds": 7, "results": rows}));
        assert!(table.contains("1000 projects\n"), "{table}");
        assert!(table.contains("  one                        42    0.021"), "{table}");
        assert!(table.contains("    1.000        –    0.500        –\n"), "{table}");
        assert!(table.contains("two, 1000 projects: 2 rounds only."), "{table}");
        assert!(table.contains("WRONG: three, 1000 projects: 19 of 20"), "{table}");
        assert!(!table.contains("\none,") && !table.contains("WRONG: one"), "{table}");
    }
}
