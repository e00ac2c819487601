//! The way back to what was prepared before, and forth again.

use ::notes::{Notes, Revision};
use restitution::domain::facilitation::{Turns, preparation, prepared_id, turns};

use super::{day, notes, revision};
use crate::support::chance::Chance;

fn writing(generation: u32, text: &str) -> Revision {
    let about = "atelier:freins".to_owned();
    let id = prepared_id(&day("made-up-day").id, &about);
    let content = ::notes::Content { text: text.to_owned(), ..preparation(about, String::new()) };
    revision(id, generation, 1, (!text.is_empty()).then_some(content))
}

fn after(texts: &[&str]) -> Turns {
    let shelf = notes((1..).zip(texts).map(|(generation, text)| writing(generation, text)));
    turns(of(&shelf))
}

fn of(shelf: &Notes) -> Option<&::notes::Note> {
    shelf.all().next().map(|(_, note)| note)
}

fn ways(back: Option<&str>, forth: Option<&str>) -> Turns {
    Turns { back: back.map(str::to_owned), forth: forth.map(str::to_owned) }
}

#[test]
fn the_way_back_leads_to_what_stood_there_before_and_at_last_to_nothing() {
    assert_eq!(after(&[]), ways(None, None));
    assert_eq!(after(&["a"]), ways(Some(""), None));
    assert_eq!(after(&["a", "b"]), ways(Some("a"), None));
    assert_eq!(after(&["a", "a"]), ways(Some(""), None));
    assert_eq!(after(&["a", "b", "a"]), ways(Some(""), Some("b")));
    assert_eq!(after(&["a", "b", "a", ""]), ways(None, Some("a")));
    assert_eq!(after(&["a", "b", "a", "", "a"]), ways(Some(""), Some("b")));
    assert_eq!(after(&["a", "b", "a", "c"]), ways(Some("a"), None));
    assert_eq!(after(&["a", ""]), ways(None, Some("a")));
}

/// Whatever is written, undone and done again: the ways are those that a list of what was done would give.
#[test]
fn the_ways_are_those_of_a_list_of_what_was_done() {
    let mut chance = Chance::new(4);
    for _ in 0..60 {
        let mut shelf = Notes::default();
        let (mut done, mut undone): (Vec<String>, Vec<String>) = (vec![String::new()], Vec::new());
        for generation in 1..20 {
            let Turns { back, forth } = turns(of(&shelf));
            assert_eq!(back.as_ref(), done.len().checked_sub(2).map(|at| &done[at]));
            assert_eq!(forth.as_ref(), undone.last());
            let text = match chance.below(3) {
                0 if back.is_some() => {
                    undone.extend(done.pop());
                    back
                }
                1 if forth.is_some() => {
                    done.extend(undone.pop());
                    forth
                }
                _ => {
                    undone.clear();
                    done.push(format!("text {generation}"));
                    done.last().cloned()
                }
            };
            shelf.add(writing(generation, &text.unwrap_or_default()));
        }
    }
}
