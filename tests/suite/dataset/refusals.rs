//! Files of which nothing can be shown.

use restitution::domain::dataset::{FilePlace, MAX_BYTES, MAX_DEPTH, Refusal, Syntax, read};

use super::{gate, refusal};
use crate::support::repo;

fn place(line: usize, column: usize) -> FilePlace {
    FilePlace { line, column }
}

fn not_json(line: usize, column: usize, syntax: Syntax) -> Option<Refusal> {
    Some(Refusal::NotJson { place: place(line, column), syntax })
}

#[test]
fn what_is_not_json_is_refused_with_its_place() {
    assert_eq!(refusal("not-json"), not_json(1, 1, Syntax::Value));
    assert_eq!(refusal("trailing-comma"), not_json(15, 1, Syntax::TrailingComma));
}

#[test]
fn an_empty_file_is_said_to_be_empty() {
    assert_eq!(refusal("empty"), Some(Refusal::Empty));
    assert_eq!(read(b" \n\t ").err(), Some(Refusal::Empty));
}

/// The parser tells its faults apart by words only: if those change, this says so. The fault stands where `¤` does,
/// which is taken out; the file is small, and its columns are characters, whatever their bytes.
#[test]
fn what_is_wrong_with_the_syntax_is_said_and_where() {
    let whole = "\"id\": \"été\", \"title\": \"A\", \"event\": {}, \"tracks\": [],";
    let cases = [
        ("{\n\"é\": ¤?}", Syntax::Value),
        ("{\n\"é\": nul¤}", Syntax::Value),
        ("{\n¤é: 1}", Syntax::Key),
        ("{\n\"é\" ¤1}", Syntax::Colon),
        ("{\n\"é\": 1 ¤2}", Syntax::CommaOrEndOfObject),
        ("{\n\"é\": [1 ¤2]}", Syntax::CommaOrEndOfList),
        ("{\n\"é\": [{} ¤2]}", Syntax::CommaOrEndOfList),
        ("{\n\"é\": [{\"a\": [1]} ¤{}]}", Syntax::CommaOrEndOfList),
        ("{\n\"é\": [1,¤]}", Syntax::TrailingComma),
        ("{\n\"é\": 1} ¤x", Syntax::EndOfFile),
        ("{\n\"é\": 1e¤}", Syntax::Number),
        ("{\n\"é\": \"\\¤x\"}", Syntax::Escape),
        ("{\n\"é\": \"a¤\n\"}", Syntax::ControlCharacter),
        // What only the reading of a record finds stands at its place in the file all the same,
        ("WHOLE\"projects\": [ { \"id\": \"é\" },\n { \"id\": 1e99¤9 } ]}", Syntax::Number),
        ("WHOLE\"projects\": [ {},\n { \"é\": [ ¤} ] } ]}", Syntax::CommaOrEndOfList),
        ("{\n\"é\": {\"a\": 1 ¤] }", Syntax::CommaOrEndOfObject),
        ("WHOLE\"projects\": [ {},\n { \"é\" ¤1 } ]}", Syntax::Colon),
        // whether or not anybody wants to read it.
        ("WHOLE\"projects\": [], \"unknown\": [ { \"é\" ¤1 } ]}", Syntax::Colon),
    ];
    for (text, expected) in cases {
        let text = text.replace("WHOLE", &format!("{{\n\"format\": \"restitution/1\", {whole}"));
        let before = text.split('¤').next().unwrap();
        let line = before.split('\n').count();
        let column = before.rsplit('\n').next().unwrap().chars().count() + 1;
        let found = read(text.replace('¤', "").as_bytes()).err();
        assert_eq!(found, not_json(line, column, expected), "{text}");
    }
}

#[test]
fn a_truncated_file_is_refused_at_its_end() {
    assert_eq!(refusal("truncated"), Some(Refusal::Truncated(place(13, 19))));
    let whole = repo::text("tests/fixtures/whole.json");
    // Wherever it is cut, nothing is lost of what is said: where it ends.
    for end in (2..whole.trim_end().len()).filter(|end| whole.is_char_boundary(*end)).step_by(97) {
        let cut = &whole[..end];
        let at = place(cut.split('\n').count(), cut.rsplit('\n').next().unwrap().chars().count() + 1);
        assert_eq!(read(cut.as_bytes()).err(), Some(Refusal::Truncated(at)), "cut at {end}");
    }
}

#[test]
fn what_is_not_utf8_is_refused_from_the_first_wrong_byte() {
    assert_eq!(refusal("not-utf8"), Some(Refusal::NotUtf8(place(13, 56))));
}

#[test]
fn a_byte_order_mark_is_no_reason_to_refuse() {
    let mut bytes = b"\xef\xbb\xbf".to_vec();
    bytes.extend(repo::bytes("tests/fixtures/whole.json"));
    assert!(read(&bytes).is_ok());
}

#[test]
fn another_format_is_refused_by_its_name() {
    assert_eq!(refusal("wrong-format"), Some(Refusal::WrongFormat("restitution/9".to_owned())));
    assert_eq!(refusal("format-not-a-text"), Some(Refusal::WrongFormat("1".to_owned())));
}

#[test]
fn a_missing_key_of_the_root_is_named() {
    let missing = |key| Some(Refusal::MissingKey(str::to_owned(key)));
    assert_eq!(refusal("missing-format"), missing("format"));
    assert_eq!(refusal("root-not-an-object"), missing("format"));
    assert_eq!(refusal("missing-id"), missing("id"));
    assert_eq!(refusal("id-not-a-slug"), missing("id"));
    assert_eq!(refusal("missing-title"), missing("title"));
    assert_eq!(refusal("missing-event"), missing("event"));
    assert_eq!(refusal("event-without-date"), missing("event.date"));
    assert_eq!(refusal("missing-projects"), missing("projects"));
    assert_eq!(refusal("projects-not-a-list"), missing("projects"));
    assert_eq!(refusal("missing-tracks"), missing("tracks"));
}

#[test]
fn too_deep_a_file_is_refused_with_the_line_where_it_gets_so() {
    assert_eq!(refusal("too-deep"), Some(Refusal::TooDeep(5)));
}

#[test]
fn the_depth_is_counted_without_recursion_and_its_limit_is_exact() {
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert_eq!(read(nested(MAX_DEPTH).as_bytes()).err(), Some(Refusal::MissingKey("format".to_owned())));
    assert_eq!(read(nested(MAX_DEPTH + 1).as_bytes()).err(), Some(Refusal::TooDeep(1)));
    assert_eq!(read("[".repeat(1_000_000).as_bytes()).err(), Some(Refusal::TooDeep(1)));
    assert_eq!(read("\n{\"a\":".repeat(1_000_000).as_bytes()).err(), Some(Refusal::TooDeep(MAX_DEPTH + 2)));
    // Brackets in a text, escaped quotation marks among them, nest nothing.
    let text = format!("{{\"format\": \"\\\"{}\"}}", "[".repeat(100));
    assert!(matches!(read(text.as_bytes()).err(), Some(Refusal::WrongFormat(_))));
}

#[test]
fn the_limit_of_size_is_exact() {
    let mut bytes = repo::bytes("tests/fixtures/whole.json");
    bytes.resize(MAX_BYTES, b'\n');
    assert!(read(&bytes).is_ok(), "a file of the largest size is read");
    bytes.push(b'\n');
    assert_eq!(read(&bytes).err(), Some(Refusal::TooLarge(MAX_BYTES + 1)));
}

#[test]
fn a_refusal_says_in_one_line_what_was_found() {
    for (name, expected) in [
        ("wrong-format", "the format is `restitution/9`"),
        ("missing-title", "the key `title` is missing or of the wrong type"),
        ("not-json", "not JSON at line 1, column 1: Value"),
        ("too-deep", "nested deeper than 64 levels at line 5"),
    ] {
        assert_eq!(gate(name).err().map(|refusal| refusal.to_string()).as_deref(), Some(expected));
    }
}
