//! Sorting: what is said of notes, without touching them.

use ::notes::{Content, DeviceId, Form, NoteId, Notes, Revision, Writer};
use restitution::domain::notes::{Listing, NoteFilters};
use restitution::domain::sorting::{
    Done, MAX_TITLE, Mark, Place, SortCommand, Sorted, Step, Write, Written, marked, writes,
};

use crate::support::chance::Chance;

/// Somebody who has notes and says something of them.
#[derive(Clone)]
struct Device {
    id: DeviceId,
    notes: Notes,
    draws: u32,
    now: u64,
}

impl Device {
    fn new(id: u64, notes: &Notes) -> Self {
        Self { id: DeviceId(id), notes: notes.clone(), draws: 0, now: 1_000 * id }
    }

    fn run(&mut self, command: &SortCommand) -> Step {
        let (writes, done) = writes(command, &Sorted::of(&self.notes));
        Step { done, written: self.write(writes) }
    }

    fn undo(&mut self, step: &Step) -> Step {
        let (writes, _) = step.undoing(&self.notes);
        Step { done: step.done.clone(), written: self.write(writes) }
    }

    fn write(&mut self, writes: Vec<Write>) -> Vec<Written> {
        let mut written = Vec::new();
        for (id, after) in writes {
            self.draws += 1;
            self.now += 1;
            let shown = self.notes.get(id).map(|note| note.shown().clone());
            let mut writer = match &shown {
                Some(shown) => Writer::go_on(shown, self.id, self.draws),
                None => Writer::begin(id, self.id, self.draws),
            };
            let revision = match after.clone() {
                Some(after) => writer.write(after, &self.notes, self.now),
                None => writer.delete(&self.notes, self.now),
            };
            self.notes.add(revision);
            written.push(Written { id, before: shown.and_then(|shown| shown.content), after });
        }
        written
    }
}

fn written(texts: &[&str]) -> Notes {
    let mut notes = Notes::default();
    for (at, text) in (0..).zip(texts) {
        let content = Content { text: (*text).to_owned(), ..Content::default() };
        let revision = Writer::begin(NoteId(at), DeviceId(99), 1).write(content, &notes, at);
        notes.add(revision);
    }
    notes
}

fn revisions(notes: &Notes) -> Vec<Revision> {
    notes.all().flat_map(|(_, note)| note.revisions().cloned()).collect()
}

fn command(chance: &mut Chance, groups: &[NoteId]) -> SortCommand {
    let some = |chance: &mut Chance| {
        (0..1 + chance.below(3)).map(|_| NoteId(chance.below(8) as u64)).collect::<Vec<_>>()
    };
    let group = *chance.pick(groups);
    let mark = match chance.below(5) {
        0 => Mark::Group(group),
        1 => ["une", "deux"][chance.below(2)].parse().map_or(Mark::Star, Mark::Track),
        2 => Mark::Star,
        3 => Mark::Hidden,
        4 => Mark::Reviewed(NoteId(chance.below(2) as u64)),
        5 => Mark::Votes(chance.below(4) as u32),
        _ => Mark::Same(NoteId(chance.below(8) as u64)),
    };
    match chance.below(6) {
        0 | 1 => SortCommand::Mark(some(chance), mark),
        2 => SortCommand::Unmark(some(chance), mark),
        3 => SortCommand::Gather(group, format!("Titre {}", chance.below(3)), some(chance)),
        4 => SortCommand::Merge { keep: NoteId(chance.below(8) as u64), same: some(chance) },
        _ if chance.below(2) == 0 => SortCommand::Ungroup(some(chance)),
        _ => SortCommand::Dissolve(group),
    }
}

/// The names are in what devices keep: they must stay what they are.
#[test]
fn marks_are_written_and_named_as_ever() {
    let named = [
        (Mark::Group(NoteId(11)), "groupe:000000000000000b"),
        (Mark::Track("une-piste".parse().unwrap()), "piste:une-piste"),
        (Mark::Star, "etoile"),
        (Mark::Hidden, "masquee"),
        (Mark::Same(NoteId(3)), "meme:0000000000000003"),
        (Mark::Reviewed(NoteId(10)), "relue:000000000000000a"),
        (Mark::Votes(12), "voix:12"),
    ];
    for (mark, text) in &named {
        assert_eq!(mark.to_string(), *text);
        assert_eq!(text.parse::<Mark>().as_ref(), Ok(mark));
        assert_eq!(marked(&mark.content(NoteId(7))), Some((NoteId(7), mark.clone())));
        assert!(!mark.content(NoteId(7)).is_blank());
    }
    let ids: Vec<String> = named.iter().map(|(mark, _)| mark.id(NoteId(7)).to_string()).collect();
    assert_eq!(
        ids,
        [
            "464b9d864c1d2ec5",
            "1a8adff2f70a2cdc",
            "55c08c2a0c69fa52",
            "7f27a675425b21fd",
            "23358d89ff9f233d",
            "5cc8dc7b9300f620",
            "ae8f372af1231155"
        ]
    );
    for text in ["", "etoile:x", "groupe:", "groupe:7", "piste:", "avis", "meme:00000000000000zz"] {
        assert!(text.parse::<Mark>().is_err(), "{text}");
    }
}

#[test]
fn sorting_touches_no_note_and_every_note_is_at_one_place() {
    let mut chance = Chance::new(31);
    let texts: Vec<String> = (0..8).map(|at| format!("note {at}")).collect();
    let notes = written(&texts.iter().map(String::as_str).collect::<Vec<_>>());
    let groups = [NoteId(100), NoteId(101)];
    for _ in 0..150 {
        let mut device = Device::new(1, &notes);
        for _ in 0..12 {
            device.run(&command(&mut chance, &groups));
            let sorted = Sorted::of(&device.notes);
            for (id, note) in notes.all() {
                assert_eq!(device.notes.get(id), Some(note), "a note was touched");
                let marks = sorted.of_note(id);
                // What another one stands for is under that one, which stands for itself, and is hidden with it.
                if let Some(stands) = marks.same {
                    let stands = sorted.of_note(stands);
                    assert!(stands.doubles.contains(&id));
                    assert_eq!((stands.same, marks.is_hidden || !stands.is_hidden), (None, true));
                }
                let is_at = |place: Place| place.has(marks);
                let places =
                    [is_at(Place::Visible), is_at(Place::Hidden), is_at(Place::Doubles) && !marks.is_hidden];
                assert_eq!(places.iter().filter(|is_there| **is_there).count(), 1, "{marks:?}");
                let groups = sorted.groups().iter().filter(|group| is_at(Place::Group(group.id))).count();
                assert_eq!(groups + usize::from(is_at(Place::Unsorted)), usize::from(is_at(Place::Visible)));
            }
            let in_groups: usize = sorted.groups().iter().map(|group| group.count).sum();
            let counted = |place: Place| sorted.count(|marks| place.has(marks));
            assert_eq!(in_groups + counted(Place::Unsorted), counted(Place::Visible));
            let listed = notes.of_form(Form::Note).filter(|(id, _)| Place::Visible.has(sorted.of_note(*id)));
            assert_eq!(listed.count(), counted(Place::Visible));
        }
    }
}

#[test]
fn two_people_who_sort_come_to_the_same_in_any_order() {
    let mut chance = Chance::new(32);
    let notes = written(&["a", "b", "c", "d", "e", "f", "g", "h"]);
    let groups = [NoteId(100), NoteId(101)];
    for _ in 0..150 {
        let (mut one, mut two) = (Device::new(1, &notes), Device::new(2, &notes));
        for _ in 0..6 {
            one.run(&command(&mut chance, &groups));
            two.run(&command(&mut chance, &groups));
        }
        let mut all = revisions(&one.notes);
        all.extend(revisions(&two.notes));
        all.extend(revisions(&one.notes));
        let mut shuffled = all.clone();
        for at in (1..shuffled.len()).rev() {
            shuffled.swap(at, chance.below(at + 1));
        }
        let of = |revisions: Vec<Revision>| {
            let mut notes = Notes::default();
            revisions.into_iter().for_each(|revision| {
                notes.add(revision);
            });
            Sorted::of(&notes)
        };
        assert_eq!(of(all), of(shuffled));
    }
}

/// Each says something else of a note: both count. Both say the same: it is said once, and either takes it back.
#[test]
fn people_disagree_about_one_thing_at_a_time() {
    let notes = written(&["a", "b"]);
    let (mut one, mut two) = (Device::new(1, &notes), Device::new(2, &notes));
    one.run(&SortCommand::Gather(NoteId(100), "Un titre".to_owned(), vec![NoteId(0)]));
    one.run(&SortCommand::Mark(vec![NoteId(1)], Mark::Star));
    two.run(&SortCommand::Mark(vec![NoteId(0), NoteId(1)], Mark::Star));
    two.run(&SortCommand::Mark(vec![NoteId(0)], Mark::Track("une".parse().unwrap())));
    one.notes.merge(two.notes.clone());
    let sorted = Sorted::of(&one.notes);
    let marks = sorted.of_note(NoteId(0));
    assert_eq!((marks.group, marks.is_starred, marks.tracks.len()), (Some(NoteId(100)), true, 1));
    one.run(&SortCommand::Unmark(vec![NoteId(1)], Mark::Star));
    two.notes.merge(one.notes.clone());
    assert!(!Sorted::of(&two.notes).of_note(NoteId(1)).is_starred);
}

#[test]
fn what_is_undone_is_as_it_was() {
    let mut chance = Chance::new(33);
    let notes = written(&["a", "b", "c", "d", "e", "f", "g", "h"]);
    let groups = [NoteId(100), NoteId(101)];
    for _ in 0..150 {
        let mut device = Device::new(1, &notes);
        let mut steps = Vec::new();
        for _ in 0..8 {
            let before = Sorted::of(&device.notes);
            let step = device.run(&command(&mut chance, &groups));
            steps.push((before, step, Sorted::of(&device.notes)));
        }
        let mut redo = Vec::new();
        for (before, step, after) in steps.into_iter().rev() {
            redo.push((device.undo(&step), after));
            assert_eq!(Sorted::of(&device.notes), before);
        }
        for (step, after) in redo.into_iter().rev() {
            device.undo(&step);
            assert_eq!(Sorted::of(&device.notes), after);
        }
    }
}

/// Who undoes does not undo what somebody else has said since.
#[test]
fn what_others_have_changed_since_stays() {
    let notes = written(&["a", "b"]);
    let (mut one, mut two) = (Device::new(1, &notes), Device::new(2, &notes));
    let both = vec![NoteId(0), NoteId(1)];
    let step = one.run(&SortCommand::Gather(NoteId(100), "Un titre".to_owned(), both));
    two.notes.merge(one.notes.clone());
    two.run(&SortCommand::Gather(NoteId(101), "Un autre".to_owned(), vec![NoteId(1)]));
    one.notes.merge(two.notes);
    assert_eq!(step.undoing(&one.notes).1, 1);
    one.undo(&step);
    let sorted = Sorted::of(&one.notes);
    assert_eq!((sorted.of_note(NoteId(0)).group, sorted.of_note(NoteId(1)).group), (None, Some(NoteId(101))));
}

/// Under another name than its own, nobody could take it back.
#[test]
fn a_mark_under_a_forged_name_says_nothing() {
    let notes = written(&["a"]);
    let mut device = Device::new(1, &notes);
    device.write(vec![(NoteId(7_000), Some(Mark::Hidden.content(NoteId(0))))]);
    assert!(Sorted::of(&device.notes).of_note(NoteId(0)).is_visible());
    device.run(&SortCommand::Mark(vec![NoteId(0)], Mark::Hidden));
    assert!(!Sorted::of(&device.notes).of_note(NoteId(0)).is_visible());
}

/// Ten thousand that each say the same as the next are followed once, and not each from its beginning.
#[test]
fn a_long_chain_has_one_end() {
    const LENGTH: u64 = 10_000;
    let texts: Vec<String> = (0..LENGTH).map(|at| at.to_string()).collect();
    let notes = written(&texts.iter().map(String::as_str).collect::<Vec<_>>());
    let mut device = Device::new(1, &notes);
    let chain = (0..LENGTH - 1).map(|at| {
        let mark = Mark::Same(NoteId(at + 1));
        (mark.id(NoteId(at)), Some(mark.content(NoteId(at))))
    });
    device.write(chain.collect());
    let sorted = Sorted::of(&device.notes);
    assert_eq!(sorted.of_note(NoteId(0)).same, Some(NoteId(LENGTH - 1)));
    assert_eq!(sorted.of_note(NoteId(LENGTH - 1)).doubles.len() as u64, LENGTH - 1);
}

#[test]
fn what_stands_for_each_other_in_a_circle_is_still_seen() {
    let notes = written(&["a", "b", "c", "d"]);
    let (mut one, mut two) = (Device::new(1, &notes), Device::new(2, &notes));
    let same = |keep: u64, same: &[u64]| SortCommand::Merge {
        keep: NoteId(keep),
        same: same.iter().copied().map(NoteId).collect(),
    };
    one.run(&same(1, &[0, 2]));
    two.run(&same(0, &[1]));
    one.notes.merge(two.notes);
    let sorted = Sorted::of(&one.notes);
    assert_eq!(sorted.of_note(NoteId(0)).doubles, [NoteId(1), NoteId(2)]);
    assert!(sorted.of_note(NoteId(0)).is_visible());
    assert_eq!(sorted.count(|marks| Place::Doubles.has(marks)), 2);
    // Parted, each is by itself: neither is under the other now.
    let mut parted = one.clone();
    let step = parted.run(&SortCommand::Unmark(vec![NoteId(1)], Mark::Same(NoteId(0))));
    assert_eq!(step.done, Done::Separated(1));
    let sorted = Sorted::of(&parted.notes);
    assert_eq!(sorted.of_note(NoteId(1)).doubles, [NoteId(2)]);
    assert!(sorted.of_note(NoteId(0)).is_visible() && sorted.of_note(NoteId(1)).is_visible());
    // What stands for others hides them with it.
    let mut hidden = one.clone();
    hidden.run(&SortCommand::Mark(vec![NoteId(0)], Mark::Hidden));
    assert_eq!(Sorted::of(&hidden.notes).count(|marks| Place::Hidden.has(marks)), 3);
    // Where the one that stands is deleted by its writer, the others are seen again.
    let shown = one.notes.get(NoteId(0)).unwrap().shown().clone();
    let deletion = Writer::go_on(&shown, DeviceId(99), 5).delete(&one.notes, 9);
    one.notes.add(deletion);
    assert!(Sorted::of(&one.notes).of_note(NoteId(1)).is_visible());
}

#[test]
fn marks_on_what_is_gone_say_nothing_until_it_comes_back() {
    let notes = written(&["a", "b"]);
    let mut device = Device::new(1, &notes);
    device.run(&SortCommand::Gather(NoteId(100), String::new(), vec![NoteId(0), NoteId(1)]));
    let step = device.run(&SortCommand::Dissolve(NoteId(100)));
    assert_eq!(step.done, Done::Dissolved);
    let sorted = Sorted::of(&device.notes);
    assert_eq!((sorted.groups().len(), sorted.of_note(NoteId(0)).group), (0, None));
    device.undo(&step);
    assert_eq!(Sorted::of(&device.notes).groups()[0].count, 2);
    // A mark of a later version says nothing here; one on a note that has not come yet counts once it has.
    let later = Content {
        form: Form::Mark,
        about: "note:0000000000000000".to_owned(),
        text: "avis:3".to_owned(),
        ..Content::default()
    };
    let star = Mark::Star.content(NoteId(0xff));
    device.write(vec![(NoteId(7_000), Some(later)), (Mark::Star.id(NoteId(0xff)), Some(star))]);
    assert_eq!(Sorted::of(&device.notes).count(|marks| marks.is_starred), 0);
    let content = Content { text: "venue plus tard".to_owned(), ..Content::default() };
    device.write(vec![(NoteId(0xff), Some(content))]);
    assert!(Sorted::of(&device.notes).of_note(NoteId(0xff)).is_starred);
}

#[test]
fn what_is_so_already_is_not_written_again() {
    let notes = written(&["a", "b"]);
    let mut device = Device::new(1, &notes);
    let both = vec![NoteId(0), NoteId(1)];
    let mut run = |command: SortCommand| {
        let Step { done, written } = device.run(&command);
        (done, written.len())
    };
    assert_eq!(run(SortCommand::Mark(vec![NoteId(0)], Mark::Hidden)), (Done::Marked(Mark::Hidden, 1), 1));
    assert_eq!(run(SortCommand::Mark(both.clone(), Mark::Hidden)), (Done::Marked(Mark::Hidden, 1), 1));
    assert_eq!(run(SortCommand::Mark(both.clone(), Mark::Hidden)), (Done::Marked(Mark::Hidden, 0), 0));
    assert_eq!(run(SortCommand::Unmark(both.clone(), Mark::Star)), (Done::Unmarked(Mark::Star, 0), 0));
    assert_eq!(run(SortCommand::Ungroup(both)), (Done::Ungrouped(0), 0));
    let long = "é".repeat(MAX_TITLE + 1);
    run(SortCommand::Gather(NoteId(100), long, Vec::new()));
    assert_eq!(Sorted::of(&device.notes).groups()[0].title.chars().count(), MAX_TITLE);
}

#[test]
fn what_says_nearly_the_same_is_found() {
    let notes = written(&[
        "Les transports manquent le soir pour aller en formation",
        "Le manque de transport le soir empêche d’aller aux formations",
        "Un référent unique pour chaque personne",
        "Il faudrait un seul référent par personne accompagnée",
        "Merci pour le café",
        "",
    ]);
    let mut listing = Listing::default();
    listing.update(&notes);
    assert_eq!(listing.similar(NoteId(0)), [NoteId(1)]);
    assert_eq!(listing.similar(NoteId(1)), [NoteId(0)]);
    assert_eq!(listing.similar(NoteId(2)), [NoteId(3)]);
    assert_eq!(listing.similar(NoteId(4)), []);
    assert_eq!(listing.similar(NoteId(77)), []);
    // It is not sought in what a note is about: everybody writes about the same.
    assert_eq!(listing.select(&NoteFilters::default()).len(), 5);
}
