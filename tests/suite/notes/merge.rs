//! The union of sets of revisions.

use std::collections::BTreeMap;

use ::notes::{Change, Notes, Revision};

use super::revisions;
use crate::support::chance::Chance;

fn notes(revisions: &[Revision]) -> Notes {
    let mut notes = Notes::default();
    revisions.iter().for_each(|revision| {
        notes.add(revision.clone());
    });
    notes
}

fn united(one: &Notes, other: &Notes) -> Notes {
    let mut united = one.clone();
    united.merge(other.clone());
    united
}

#[test]
fn order_repetition_and_parts_do_not_matter() {
    let mut chance = Chance::new(7);
    for round in 0..400 {
        let count = 1 + chance.below(24);
        let all = revisions(&mut chance, count);
        let whole = notes(&all);
        let mut shuffled = all.clone();
        for at in (1..shuffled.len()).rev() {
            shuffled.swap(at, chance.below(at + 1));
        }
        let repeated: Vec<Revision> =
            (0..3 * all.len()).map(|_| chance.pick(&all).clone()).chain(shuffled).collect();
        assert_eq!(notes(&repeated), whole, "round {round}");

        let [mut one, mut two, mut three] = [vec![], vec![], vec![]];
        for revision in &all {
            // Each is in at least one of the parts.
            let parts = 1 + chance.below(7);
            for (part, bit) in [(&mut one, 1), (&mut two, 2), (&mut three, 4)] {
                if parts & bit != 0 {
                    part.push(revision.clone());
                }
            }
        }
        let [one, two, three] = [notes(&one), notes(&two), notes(&three)];
        assert_eq!(united(&one, &two), united(&two, &one), "round {round}");
        assert_eq!(united(&united(&one, &two), &three), whole, "round {round}");
        assert_eq!(united(&one, &united(&two, &three)), whole, "round {round}");
        assert_eq!(united(&whole, &whole), whole, "round {round}");
        assert_eq!(united(&whole, &one), whole, "round {round}");
    }
}

#[test]
fn the_greatest_is_shown_and_all_others_are_kept() {
    let mut chance = Chance::new(11);
    for round in 0..400 {
        let count = 1 + chance.below(16);
        let all = revisions(&mut chance, count);
        let notes = notes(&all);
        // By hand: of each key the latest state, of these the greatest first.
        let mut by_note: BTreeMap<_, BTreeMap<_, &Revision>> = BTreeMap::new();
        for revision in &all {
            let slot = by_note.entry(revision.note).or_default().entry(revision.key()).or_insert(revision);
            if revision.order(slot).is_gt() {
                *slot = revision;
            }
        }
        assert_eq!(notes.all().count(), by_note.len(), "round {round}");
        for (id, kept) in by_note {
            let mut kept: Vec<&Revision> = kept.into_values().collect();
            kept.sort_by(|one, other| other.order(one));
            let note = notes.get(id).unwrap();
            assert_eq!(note.revisions().collect::<Vec<_>>(), kept, "round {round}");
            assert_eq!(notes.iter().any(|(other, _)| other == id), !kept[0].is_tombstone(), "round {round}");
        }
    }
}

#[test]
fn says_what_a_revision_changed() {
    let mut chance = Chance::new(3);
    for _ in 0..400 {
        let mut notes = Notes::default();
        for revision in revisions(&mut chance, 20) {
            let before = notes.clone();
            let shown = |notes: &Notes| notes.get(revision.note).map(|note| note.shown().clone());
            let change = notes.add(revision.clone());
            let expected = match (shown(&before), shown(&notes)) {
                (None, _) => Change::New,
                (one, other) if one != other => Change::Updated,
                _ if before != notes => Change::Kept,
                _ => Change::Known,
            };
            assert_eq!(change, expected);
            assert_eq!(notes.add(revision), Change::Known);
        }
    }
}
