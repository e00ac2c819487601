//! Long texts as pieces, many things as groups.

use std::ops::Range;

use restitution::domain::stage::measure::{lines, width, words};
use restitution::domain::stage::paper::{FONT, WIDTH};
use restitution::domain::stage::{groups, pieces};

use crate::support::chance::Chance;

const WORDS: [&str; 14] = [
    "les",
    "entreprises",
    "d’insertion",
    "à",
    "l’accompagnement",
    "renforcé.",
    "Où ?",
    "« Oui », dit-elle.",
    "10 %",
    "ŒUVRE",
    "WWW",
    "anticonstitutionnellement,",
    "fin…",
    "(voir\u{a0}p.\u{a0}12)",
];

fn text(chance: &mut Chance, count: usize) -> String {
    let mut text = String::new();
    for _ in 0..count {
        let (word, blank): (&&str, &&str) =
            (chance.pick(&WORDS), chance.pick(&[" ", " ", " ", " ", "\n", "  "]));
        text.push_str(word);
        text.push_str(blank);
    }
    text
}

#[test]
fn pieces_fit_and_lose_no_word() {
    let mut chance = Chance::new(8);
    for count in 0..300 {
        let (text, most) = (text(&mut chance, count), 1 + chance.below(12));
        let room = WIDTH - chance.below(40) as f64;
        let pieces = pieces(&text, room, most);
        for piece in &pieces {
            assert!(!piece.trim().is_empty(), "an empty piece of {text:?}");
            assert!(lines(piece, FONT, room) <= most, "{most} lines: {piece:?}");
        }
        let kept: Vec<&str> = pieces.iter().flat_map(|piece| words(piece)).collect();
        assert_eq!(kept, words(&text).collect::<Vec<_>>());
    }
}

#[test]
fn pieces_are_as_few_as_need_be_and_about_as_long() {
    // Twelve lines where ten fit: six and six, not ten and two.
    let text = "chaque mot de la phrase compte ".repeat(12 * 4);
    let most = lines(&text, FONT, WIDTH) - 2;
    let pieces = pieces(&text, WIDTH, most);
    let counts: Vec<usize> = pieces.iter().map(|piece| lines(piece, FONT, WIDTH)).collect();
    assert_eq!(pieces.len(), 2, "{counts:?}");
    assert!(counts[0].abs_diff(counts[1]) <= 1, "{counts:?}");
}

#[test]
fn a_word_wider_than_a_screen_is_cut_and_whole() {
    for word in ["x".repeat(5_000), "é".repeat(5_000), "漢".repeat(2_000), "👩\u{200d}🌾".repeat(500)] {
        let pieces = pieces(&word, WIDTH, 10);
        assert!(pieces.len() > 1);
        assert_eq!(pieces.concat(), word);
        assert!(pieces.iter().all(|piece| lines(piece, FONT, WIDTH) <= 10));
    }
}

#[test]
fn a_piece_ends_where_a_sentence_does_if_that_leaves_it_half_full() {
    let sentence = "Une phrase qui prend une ligne et demie ou peu s’en faut, pas davantage.";
    let text = [sentence; 12].join(" ");
    for piece in pieces(&text, WIDTH, 6) {
        assert!(piece.ends_with('.'), "{piece:?}");
    }
    let spoken = vec![format!("« {sentence} »"); 12].join(" ");
    for piece in pieces(&spoken, WIDTH, 6) {
        assert!(piece.ends_with(". »"), "{piece:?}");
    }
    // One sentence that has no end is cut behind a word.
    let endless = "sans fin ".repeat(300);
    assert!(pieces(&endless, WIDTH, 6).iter().all(|piece| piece.ends_with("fin") || piece.ends_with("sans")));
}

#[test]
fn lines_are_counted_as_they_break() {
    assert_eq!(lines("", FONT, WIDTH), 1);
    assert_eq!(lines("un\ndeux", FONT, WIDTH), 2);
    let word = "mot";
    let exactly = width("mot mot mot", FONT) + 0.001;
    assert_eq!(lines("mot mot mot", FONT, exactly), 1);
    assert_eq!(lines("mot mot mot", FONT, exactly - 0.01), 2);
    assert_eq!(lines("mot\u{a0}mot mot", FONT, width(word, FONT) * 2.5), 2);
}

#[test]
fn groups_are_as_few_as_can_be_and_about_as_large() {
    let of = |heights: &[f64]| {
        let fits = |range: Range<usize>, share: f64| {
            heights.get(range).unwrap_or_default().iter().sum::<f64>() <= 10.0 * share
        };
        groups(heights.len(), fits)
    };
    assert!(of(&[]).is_empty());
    assert_eq!(of(&[12.0]).as_slice(), std::slice::from_ref(&(0..1)), "what is too large stands alone");
    assert_eq!(of(&[1.0; 10]).as_slice(), std::slice::from_ref(&(0..10)));
    // The last one is not left alone.
    assert_eq!(of(&[1.0; 11]), [0..6, 6..11]);
    assert_eq!(of(&[6.0, 2.0, 2.0, 1.0]), [0..1, 1..4]);
    let mut chance = Chance::new(7);
    for _ in 0..200 {
        let heights: Vec<f64> = (0..chance.below(30)).map(|_| (1 + chance.below(10)) as f64).collect();
        let groups = of(&heights);
        let mut next = 0;
        for group in &groups {
            assert_eq!(group.start, next, "{heights:?}");
            assert!(heights[group.clone()].iter().sum::<f64>() <= 10.0, "{heights:?}: {groups:?}");
            next = group.end;
        }
        assert_eq!(next, heights.len());
        // As few as when each is filled before the next one is begun.
        let mut fewest = usize::from(!heights.is_empty());
        let mut filled = 0.0;
        for height in &heights {
            filled += height;
            if filled > 10.0 {
                (fewest, filled) = (fewest + 1, *height);
            }
        }
        assert_eq!(groups.len(), fewest, "{heights:?}");
    }
}
