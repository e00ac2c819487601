//! What was received, by any mix of ways, in any order, with repeats, is the union.

use ::handover::{Frame, parcel};
use ::notes::{Form, Notes, Revision};
use restitution::domain::gathering::{Gathered, Intake, Preview, Source, preview};

use super::{file, mark, notes, revision, tombstone, with};
use crate::support::chance::Chance;

/// What some devices wrote, some of them going on with what others began.
fn devices(chance: &mut Chance) -> Vec<Vec<Revision>> {
    let count = 1 + chance.below(6);
    (0..count as u64)
        .map(|device| {
            let count = chance.below(8);
            let one = |chance: &mut Chance| {
                let (note, generation) = (chance.below(12) as u64, 1 + chance.below(3) as u32);
                match chance.below(6) {
                    0 => tombstone(note, generation, device),
                    _ => revision(note, generation, device, &format!("{}", chance.below(1000))),
                }
            };
            (0..count).map(|_| one(chance)).collect()
        })
        .collect()
}

/// Hands a file over in one of the ways, some of its frames more than once.
#[expect(clippy::unwrap_used, reason = "the file is written here, and sound")]
fn hand_over(chance: &mut Chance, intake: &mut Intake, file: &str) {
    let mut frames: Vec<String> = parcel(file.as_bytes()).unwrap().iter().map(Frame::to_string).collect();
    match chance.below(3) {
        0 => intake.take("un-fichier", file.as_bytes()),
        1 => intake.take("", frames.concat().as_bytes()),
        _ => {
            frames.extend(frames.clone());
            for at in (1..frames.len()).rev() {
                frames.swap(at, chance.below(at + 1));
            }
            frames.iter().for_each(|frame| {
                intake.take_code("", frame);
            });
        }
    }
}

#[test]
fn any_mix_of_ways_in_any_order_with_repeats_gives_the_union() {
    let mut chance = Chance::new(23);
    for round in 0..150 {
        let devices = devices(&mut chance);
        let files: Vec<String> =
            devices.iter().enumerate().map(|(device, revisions)| file(device as u64, revisions)).collect();
        let mut sent: Vec<&String> = files.iter().collect();
        sent.extend((0..4).map(|_| *chance.pick(&files.iter().collect::<Vec<_>>())));
        for at in (1..sent.len()).rev() {
            sent.swap(at, chance.below(at + 1));
        }
        let mut intake = Intake::default();
        sent.into_iter().for_each(|file| hand_over(&mut chance, &mut intake, file));
        let sources: Vec<Source> = intake.items().into_iter().map(|item| item.outcome.unwrap()).collect();
        let gathered: Gathered = sources.into_iter().collect();
        let own = devices.first().map(|own| notes(own)).unwrap_or_default();
        let all: Vec<Revision> = devices.concat();
        assert_eq!(gathered.with(&own), notes(&all), "round {round}");
        assert_eq!(gathered.notes(), &notes(&all), "round {round}");
    }
}

#[test]
fn to_receive_twice_changes_nothing_and_to_undo_gives_back_what_was() {
    let mut chance = Chance::new(41);
    for round in 0..100 {
        let sources: Vec<Source> = devices(&mut chance)
            .iter()
            .enumerate()
            .map(|(device, revisions)| source(&file(device as u64, revisions)))
            .collect();
        let (first, more) = sources.split_at(sources.len() / 2);
        let before: Gathered = first.iter().cloned().collect();
        let mut after = before.clone();
        let digests: Vec<String> = more
            .iter()
            .filter(|source| after.add((*source).clone()))
            .map(|source| source.digest.clone())
            .collect();
        let whole = after.clone();
        assert!(sources.iter().all(|source| !after.add(source.clone())), "round {round}");
        assert_eq!(after, whole, "round {round}");
        after.forget(&digests);
        assert_eq!(after, before, "round {round}");
    }
}

#[expect(clippy::unwrap_used, reason = "the file is written here, and sound")]
fn source(file: &str) -> Source {
    let mut intake = Intake::default();
    intake.take("", file.as_bytes());
    intake.items().remove(0).outcome.unwrap()
}

#[test]
fn what_would_come_is_told_before_it_is_taken() {
    let known = notes(&[
        revision(1, 1, 7, "la même"),
        revision(2, 1, 7, "à poursuivre"),
        revision(3, 1, 7, "à retirer"),
        revision(4, 1, 7, "divergente"),
        revision(4, 2, 8, "poursuivie ici"),
        revision(6, 1, 7, "absente du fichier"),
        revision(10, 1, 7, "une note"),
        mark(21, 7, "note:0000000000000001", "masquee"),
    ]);
    let revisions = [
        revision(1, 1, 7, "la même"),
        revision(2, 1, 7, "à poursuivre"),
        revision(2, 2, 7, "poursuivie"),
        revision(3, 1, 7, "à retirer"),
        tombstone(3, 2, 7),
        revision(4, 1, 7, "divergente"),
        revision(4, 2, 7, "poursuivie là"),
        revision(5, 1, 7, "nouvelle"),
        tombstone(9, 1, 7),
        // What is a note here and a mark there is a note that changes.
        with(revision(10, 2, 7, "etoile"), |content| content.form = Form::Mark),
        // What is said of notes counts apart: one mark is new, the other is known.
        mark(20, 7, "note:0000000000000005", "etoile"),
        mark(21, 7, "note:0000000000000001", "masquee"),
    ];
    let expected =
        Preview { new: 1, updated: 2, withdrawn: 1, unseen: 1, identical: 1, diverging: 1, others: 1 };
    assert_eq!(preview(&known, &revisions), expected);
    let mut after = known.clone();
    after.merge(notes(&revisions));
    assert!(!preview(&after, &revisions).changes(), "a second time nothing comes of it");
    assert_eq!(preview(&Notes::default(), &[]), Preview::default());
}

#[test]
fn a_deletion_is_taken_before_what_it_deletes_has_come() {
    let deletion = [tombstone(1, 2, 7)];
    assert!(preview(&Notes::default(), &deletion).changes());
    let mut known = notes(&deletion);
    known.merge(notes(&[revision(1, 1, 7, "trop tard")]));
    assert_eq!(known.iter().count(), 0);
}

#[test]
fn who_hands_over_need_not_tell_of_what_they_left_behind() {
    let known =
        notes(&[revision(1, 1, 7, "d'abord"), revision(2, 1, 7, "d'abord"), revision(2, 2, 8, "ici")]);
    let expected = Preview { updated: 1, diverging: 1, ..Preview::default() };
    assert_eq!(preview(&known, &[revision(1, 2, 7, "ensuite"), revision(2, 3, 7, "ensuite")]), expected);
    // Nor does the older of two files that come in the wrong order bring anything.
    let known = notes(&[tombstone(1, 2, 7), revision(2, 3, 7, "enfin")]);
    let expected = Preview { identical: 2, ..Preview::default() };
    assert_eq!(preview(&known, &[revision(1, 1, 7, "avant"), revision(2, 1, 7, "avant")]), expected);
}
