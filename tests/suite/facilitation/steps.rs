//! Steps as the text that is kept of them.

use restitution::domain::dataset::{MINUTES, Step};
use restitution::domain::facilitation::{
    MAX_PROMPT, MAX_STEP_TITLE, MAX_STEPS, fitting, move_step, new_step, read_steps, total_minutes,
    write_steps,
};

use super::step;
use crate::support::chance::Chance;

/// Letters of one to four bytes, and those that JSON and HTML write otherwise.
const LETTERS: [char; 14] =
    ['a', 'É', ' ', '"', '\\', '/', '\n', '\t', '<', '&', '\u{202f}', '\u{2028}', '🌱', '\u{0}'];

fn text(chance: &mut Chance, most: usize) -> String {
    let length = chance.below(most + 1);
    (0..length).map(|_| *chance.pick(&LETTERS)).collect()
}

/// Steps that may be longer than what can be prepared, by a factor.
fn steps(chance: &mut Chance, factor: usize) -> Vec<Step> {
    let count = chance.below(MAX_STEPS * factor + 1);
    let one = |chance: &mut Chance| {
        let minutes = 1 + chance.below(MINUTES.1 as usize * factor);
        let has_prompt = chance.below(3) > 0;
        Step {
            title: text(chance, MAX_STEP_TITLE * factor),
            minutes: u32::try_from(minutes).unwrap_or(MINUTES.1),
            prompt: has_prompt.then(|| text(chance, MAX_PROMPT * factor)),
            sources: Vec::new(),
        }
    };
    (0..count).map(|_| one(chance)).collect()
}

#[test]
fn what_is_written_is_read_as_it_was() {
    let mut chance = Chance::new(1);
    for _ in 0..300 {
        let mut steps = steps(&mut chance, 1);
        // A prompt that says nothing is none.
        for step in &mut steps {
            step.prompt = step.prompt.take().filter(|prompt| !prompt.trim().is_empty());
        }
        assert_eq!(read_steps(&write_steps(&steps)).as_ref(), Some(&steps));
    }
    assert_eq!(read_steps(&write_steps(&[])), Some(Vec::new()));
}

#[test]
fn what_is_too_long_is_cut_when_it_is_written_and_no_more_after_that() {
    let mut chance = Chance::new(2);
    for _ in 0..200 {
        let long = steps(&mut chance, 3);
        let text = write_steps(&long);
        let read = read_steps(&text);
        assert_eq!(read.as_ref(), Some(&fitting(&long)));
        let read = read.unwrap_or_default();
        assert_eq!(write_steps(&read), text);
        assert_eq!(read.len(), long.len().min(MAX_STEPS));
        for (cut, whole) in read.iter().zip(&long) {
            assert!(whole.title.starts_with(&cut.title) && cut.title.chars().count() <= MAX_STEP_TITLE);
            assert!(cut.prompt.as_ref().is_none_or(|prompt| prompt.chars().count() <= MAX_PROMPT));
            assert!((MINUTES.0..=MINUTES.1).contains(&cut.minutes));
        }
    }
}

#[test]
fn what_is_no_list_of_steps_gives_none() {
    for text in [
        "",
        " ",
        "null",
        "{}",
        "3",
        "[",
        "[]]",
        "[null]",
        "[\"Chacun\"]",
        "[{\"title\":\"Chacun\"}]",
        "[{\"minutes\":5}]",
        "[{\"title\":5,\"minutes\":5}]",
        "[{\"title\":\"Chacun\",\"minutes\":\"5\"}]",
        "[{\"title\":\"Chacun\",\"minutes\":0}]",
        "[{\"title\":\"Chacun\",\"minutes\":601}]",
        "[{\"title\":\"Chacun\",\"minutes\":1.5}]",
        "[{\"title\":\"Chacun\",\"minutes\":5,\"prompt\":5}]",
        "[{\"title\":\"Chacun\",\"minutes\":5},{}]",
    ] {
        assert_eq!(read_steps(text), None, "{text}");
    }
    let deep = "[".repeat(100_000);
    assert_eq!(read_steps(&deep), None);
}

#[test]
fn garbage_is_read_without_harm() {
    let mut chance = Chance::new(3);
    for _ in 0..500 {
        let mut bytes = write_steps(&steps(&mut chance, 1)).into_bytes();
        for _ in 0..3 {
            let at = chance.below(bytes.len());
            if let Some(byte) = bytes.get_mut(at) {
                *byte = *chance.pick(b"[]{}\",:0x");
            }
        }
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some(read) = read_steps(&text) {
            assert_eq!(read, fitting(&read), "{text}");
        }
    }
}

#[test]
fn what_a_later_version_adds_to_a_step_is_passed_over() {
    let text = r#"[{"title":"Chacun","minutes":5,"colour":"red","prompt":null}]"#;
    assert_eq!(read_steps(text), Some(vec![step("Chacun", 5, None)]));
}

#[test]
fn a_step_moves_within_the_list_and_the_others_keep_their_order() {
    let list = |titles: &str| titles.chars().map(|title| new_step(title.to_string())).collect::<Vec<_>>();
    for (at, by, to, after) in [
        (2, -1, Some(1), "acbd"),
        (0, 1, Some(1), "bacd"),
        (3, -3, Some(0), "dabc"),
        (0, 3, Some(3), "bcda"),
        (1, 0, Some(1), "abcd"),
        (0, -1, None, "abcd"),
        (3, 1, None, "abcd"),
        (4, -1, None, "abcd"),
        (7, 0, None, "abcd"),
    ] {
        let mut steps = list("abcd");
        assert_eq!(move_step(&mut steps, at, by), to, "{at} {by}");
        assert_eq!(steps, list(after), "{at} {by}");
    }
}

#[test]
fn the_whole_is_as_long_as_its_steps() {
    assert_eq!(total_minutes(&[]), 0);
    assert_eq!(total_minutes(&[step("a", 5, None), step("b", 20, None)]), 25);
}
