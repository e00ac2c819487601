//! What is prepared for a workshop takes the place of what its file says.

use ::notes::{Content, DeviceId, Form, NoteId, Notes, NotesFile, Revision};
use restitution::domain::dataset::{Dataset, Step, Workshop};
use restitution::domain::facilitation::{
    preparation, prepared, prepared_id, prepared_workshop, steps_of, workshops, write_steps,
};
use restitution::domain::notes::{added_workshops, workshop_of};

use super::{day, notes, revision, step};

const FREINS: &str = "atelier:freins";

fn preparing(dataset: &Dataset, about: &str, generation: u32, device: u64, text: &str) -> Revision {
    let content = Content { text: text.to_owned(), ..preparation(about.to_owned(), "Un atelier".to_owned()) };
    revision(prepared_id(&dataset.id, about), generation, device, Some(content))
}

fn adding(note: u64, generation: u32, title: &str) -> Revision {
    let content = Content { form: Form::Workshop, text: title.to_owned(), ..Content::default() };
    revision(NoteId(note), generation, 1, Some(content))
}

fn all_steps(workshops: &[Workshop]) -> Vec<Vec<Step>> {
    workshops.iter().map(|workshop| workshop.steps.clone()).collect()
}

fn of_file(dataset: &Dataset) -> Vec<Vec<Step>> {
    dataset.day_workshops().iter().map(|workshop| workshop.steps.clone()).collect()
}

/// The names are in what devices keep: they must stay what they are.
#[test]
fn the_name_of_what_is_prepared_follows_from_the_day_and_from_what_it_is_about() {
    let dataset = day("made-up-day");
    let named = NoteId::named("made-up-day preparation atelier:freins");
    assert_eq!(prepared_id(&dataset.id, FREINS), named);
    let others = [prepared_id(&dataset.id, "atelier:leviers"), prepared_id(&day("another-day").id, FREINS)];
    assert!(!others.contains(&named));
}

#[test]
fn prepared_steps_take_the_place_of_those_of_the_file() {
    let dataset = day("made-up-day");
    let steps = vec![step("Seul", 3, Some("Écrivez.")), step("Ensemble", 20, None)];
    let shelf = notes([preparing(&dataset, FREINS, 1, 1, &write_steps(&steps))]);
    let all = workshops(&dataset, &shelf);
    assert_eq!(all_steps(&all), [steps.clone(), Vec::new()]);
    assert_eq!(prepared_workshop(&dataset, &shelf, "freins").as_ref(), all.first());
    assert_eq!(prepared_workshop(&dataset, &shelf, "leviers").as_ref(), all.get(1));
    assert_eq!(prepared_workshop(&dataset, &shelf, "aucun"), None);
    // All else stays what the file says.
    let own = workshop_of(&dataset, &shelf, "freins");
    assert_eq!(own.as_ref().map(|own| steps_of(&dataset, &shelf, own)), Some(steps.clone()));
    assert_eq!(own.map(|own| Workshop { steps, ..own }).as_ref(), all.first());
    // That there are none can be prepared as well.
    let none = notes([preparing(&dataset, FREINS, 1, 1, "[]")]);
    assert_eq!(all_steps(&workshops(&dataset, &none)), [Vec::new(), Vec::new()]);
}

#[test]
fn what_cannot_be_read_or_is_about_something_else_leaves_the_steps_of_the_file() {
    let dataset = day("made-up-day");
    let steps = write_steps(&[step("Seul", 3, None)]);
    let id = prepared_id(&dataset.id, FREINS);
    let content = |form, about: &str, text: &str| Content {
        form,
        about: about.to_owned(),
        text: text.to_owned(),
        ..Content::default()
    };
    let shelves = [
        Notes::default(),
        notes([preparing(&dataset, FREINS, 1, 1, "n'importe quoi")]),
        notes([preparing(&day("another-day"), FREINS, 1, 1, &steps)]),
        notes([preparing(&dataset, "projection", 1, 1, &steps)]),
        notes([revision(id, 1, 1, Some(content(Form::Note, FREINS, &steps)))]),
        notes([revision(id, 1, 1, Some(content(Form::Preparation, "atelier:leviers", &steps)))]),
        notes([revision(NoteId(1), 1, 1, Some(content(Form::Preparation, FREINS, &steps)))]),
        notes([preparing(&dataset, FREINS, 1, 1, &steps), revision(id, 2, 1, None)]),
    ];
    for shelf in shelves {
        assert_eq!(all_steps(&workshops(&dataset, &shelf)), of_file(&dataset));
    }
}

#[test]
fn a_workshop_that_was_added_has_the_steps_that_were_prepared_for_it_and_comes_last() {
    let dataset = day("made-up-day");
    let steps = vec![step("Seul", 3, None)];
    let about = "atelier:00000000000000ab";
    let mut shelf = notes([adding(0xab, 1, "Ateliers du soir"), adding(0xcd, 2, "Un autre")]);
    let prepare = preparing(&dataset, about, 3, 1, &write_steps(&steps));
    shelf.add(prepare);
    assert_eq!(added_workshops(&shelf).len(), 2);
    let all = workshops(&dataset, &shelf);
    let titles: Vec<_> = all.iter().map(|workshop| workshop.title.as_str()).collect();
    assert_eq!(titles, ["Lever les freins", "Trouver les leviers", "Ateliers du soir", "Un autre"]);
    assert_eq!(all[2].steps, steps);
    assert!(all[3].steps.is_empty());
    let id = prepared_id(&dataset.id, about);
    assert_eq!(prepared(&dataset, &shelf, about), Some(write_steps(&steps).as_str()));
    shelf.add(revision(id, 4, 1, None));
    assert_eq!(prepared(&dataset, &shelf, about), None);
    assert!(workshops(&dataset, &shelf)[2].steps.is_empty());
}

#[test]
fn what_two_devices_prepare_becomes_one_and_touches_no_other_workshop() {
    let dataset = day("made-up-day");
    let [ours, theirs, other] =
        ["Chez nous", "Chez eux", "Ailleurs"].map(|title| write_steps(&[step(title, 7, None)]));
    let one = notes([preparing(&dataset, FREINS, 1, 1, &ours)]);
    let another = notes([
        preparing(&dataset, FREINS, 2, 2, &theirs),
        preparing(&dataset, "atelier:leviers", 1, 2, &other),
    ]);
    let union = |first: &Notes, second: &Notes| {
        let mut union = first.clone();
        union.merge(second.clone());
        union
    };
    let both = union(&one, &another);
    assert_eq!(both, union(&another, &one));
    assert_eq!(both.of_form(Form::Preparation).count(), 2);
    // The later word stands; the other one stays as a version.
    let all = workshops(&dataset, &both);
    assert_eq!(all_steps(&all), [vec![step("Chez eux", 7, None)], vec![step("Ailleurs", 7, None)]]);
    assert_eq!(both.get(prepared_id(&dataset.id, FREINS)).map(|note| note.others().len()), Some(1));
    assert_eq!(all_steps(&workshops(&dataset, &one)), [vec![step("Chez nous", 7, None)], Vec::new()]);
}

#[test]
fn what_is_prepared_is_taken_along_as_it_is() {
    let dataset = day("made-up-day");
    let long = "é".repeat(300);
    let steps: Vec<Step> = (0..12).map(|_| step(&long[..160], 600, Some(&long))).collect();
    let shelf = notes([preparing(&dataset, FREINS, 1, 1, &write_steps(&steps))]);
    let revisions = shelf.all().flat_map(|(_, note)| note.revisions());
    let file = NotesFile::write("made-up-day", "Une journée", DeviceId(1), 1_481_120_000_000, revisions);
    let read = NotesFile::read(file.as_bytes()).map(|file| notes(file.revisions));
    assert_eq!(read.map(|read| all_steps(&workshops(&dataset, &read))), Ok(vec![steps, Vec::new()]));
}
