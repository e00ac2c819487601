//! Sorting: what is said of notes, without touching them.

use ::notes::{Content, DeviceId, Form, NoteId, Notes, Revision, Writer};
use restitution::domain::notes::{Listing, NoteFilters};
use restitution::domain::sorting::{Done, Mark, Place, SortCommand, Sorted, Write, marked, writes};

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

    fn run(&mut self, command: &SortCommand) -> (Vec<Write>, Done) {
        let (writes, done) = writes(command, &Sorted::of(&self.notes));
        (self.write(writes), done)
    }

    /// Returns what stood there before, which is what undoes it.
    fn write(&mut self, writes: Vec<Write>) -> Vec<Write> {
        let mut before = Vec::new();
        for (id, content) in writes {
            self.draws += 1;
            self.now += 1;
            let shown = self.notes.get(id).map(|note| note.shown().clone());
            before.push((id, shown.as_ref().and_then(|shown| shown.content.clone())));
            let mut writer = match &shown {
                Some(shown) => Writer::go_on(shown, self.id, self.draws),
                None => Writer::begin(id, self.id, self.draws),
            };
            let revision = match content {
                Some(content) => writer.write(content, &self.notes, self.now),
                None => writer.delete(&self.notes, self.now),
            };
            self.notes.add(revision);
        }
        before
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
        ["464b9d864c1d2ec5", "1a8adff2f70a2cdc", "55c08c2a0c69fa52", "7f27a675425b21fd", "23358d89ff9f233d"]
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
                // What another one stands for is under that one, which stands for itself.
                if let Some(stands) = marks.same {
                    assert!(sorted.of_note(stands).doubles.contains(&id));
                    assert_eq!(sorted.of_note(stands).same, None);
                }
                let places = [marks.is_visible(), marks.is_hidden, marks.same.is_some() && !marks.is_hidden];
                assert_eq!(places.iter().filter(|is_there| **is_there).count(), 1, "{marks:?}");
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
            let (undo, _) = device.run(&command(&mut chance, &groups));
            steps.push((before, undo, Sorted::of(&device.notes)));
        }
        let mut redo = Vec::new();
        for (before, undo, after) in steps.into_iter().rev() {
            redo.push((device.write(undo), after));
            assert_eq!(Sorted::of(&device.notes), before);
        }
        for (again, after) in redo.into_iter().rev() {
            device.write(again);
            assert_eq!(Sorted::of(&device.notes), after);
        }
    }
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
    let (undo, done) = device.run(&SortCommand::Dissolve(NoteId(100)));
    assert_eq!(done, Done::Dissolved);
    let sorted = Sorted::of(&device.notes);
    assert_eq!((sorted.groups().len(), sorted.of_note(NoteId(0)).group), (0, None));
    device.write(undo);
    assert_eq!(Sorted::of(&device.notes).groups()[0].count, 2);
    // A mark of a later version, and one on a note that has not come.
    for (name, about, text) in
        [(7_000, "note:0000000000000000", "avis:3"), (7_001, "note:00000000000000ff", "etoile")]
    {
        let content = Content {
            form: Form::Mark,
            about: about.to_owned(),
            text: text.to_owned(),
            ..Content::default()
        };
        device.write(vec![(NoteId(name), Some(content))]);
    }
    let sorted = Sorted::of(&device.notes);
    assert_eq!((sorted.of_note(NoteId(0xff)).is_starred, sorted.count(|marks| marks.is_starred)), (false, 0));
}

#[test]
fn what_is_so_already_is_not_written_again() {
    let notes = written(&["a", "b"]);
    let mut device = Device::new(1, &notes);
    let both = vec![NoteId(0), NoteId(1)];
    assert_eq!(
        device.run(&SortCommand::Mark(vec![NoteId(0)], Mark::Hidden)).1,
        Done::Marked(Mark::Hidden, 1)
    );
    let (undo, done) = device.run(&SortCommand::Mark(both.clone(), Mark::Hidden));
    assert_eq!((undo.len(), done), (1, Done::Marked(Mark::Hidden, 1)));
    let (undo, _) = device.run(&SortCommand::Mark(both.clone(), Mark::Hidden));
    assert!(undo.is_empty());
    let (_, done) = device.run(&SortCommand::Unmark(both.clone(), Mark::Star));
    assert_eq!(done, Done::Unmarked(Mark::Star, 0));
    assert_eq!(device.run(&SortCommand::Ungroup(both)).1, Done::Ungrouped(0));
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
