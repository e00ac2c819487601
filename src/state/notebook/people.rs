//! Who writes on the device, and where they sit.

use leptos::prelude::*;
use notes::{Content, DeviceId, Form};

use super::{Draft, Notebook};
use crate::browser::{random, storage};
use crate::domain::notes::{Person, Seat, Subject, begun};

/// What stands before a name that may appear elsewhere, and before one that may not.
const PUBLIC: char = '+';
const PRIVATE: char = '-';

impl Notebook {
    /// What is written in a note that begins so: signed by who writes, with where they sit.
    pub(super) fn signed(self, content: Content) -> Content {
        if content.form != Form::Note {
            return content;
        }
        let subject = Subject::parse(&content.about);
        begun(&subject, content.title, &self.seat.get_untracked(), &self.person.get_untracked())
    }

    pub(super) fn sit(self, seat: Seat) {
        let Seat { workshop, table } = seat.clone();
        let text = format!("{}\n{}", workshop.unwrap_or_default(), table.unwrap_or_default());
        storage::write(&storage::seat_of(&self.day.get_untracked().id), Some(&text));
        self.seat.set(seat);
        self.each_draft(Draft::sit);
    }

    /// What was being written is theirs; the next note is somebody else's.
    pub(super) fn change_person(self) {
        self.each_draft(Draft::flush);
        self.set_person(Person::default());
        self.each_draft(Draft::renew);
    }

    /// Who writes is asked once, and changed where one writes. Without a name there is nothing to consent to.
    pub(super) fn set_person(self, person: Person) {
        let is_public = person.is_public && !person.name.trim().is_empty();
        let person = Person { is_public, ..person };
        if self.person.with_untracked(|known| *known != person) {
            let sign = if person.is_public { PUBLIC } else { PRIVATE };
            let text = (!person.name.is_empty()).then(|| format!("{sign}{}", person.name));
            storage::write(storage::PERSON, text.as_deref());
            self.person.set(person);
            self.each_draft(Draft::sign);
        }
    }

    /// Nothing is left of who wrote, where they sat and what they timed.
    pub(super) fn forget_people(self, dataset: &str) {
        self.set_person(Person::default());
        self.seat.set(Seat::default());
        storage::write(&storage::seat_of(dataset), None);
        let timers = storage::timers_of(dataset);
        for (workshop, _) in storage::read_all(&timers) {
            storage::write(&format!("{timers}{workshop}"), None);
        }
    }

    fn each_draft(self, act: impl Fn(Draft, Self)) {
        self.drafts.get_value().into_iter().for_each(|draft| act(draft, self));
    }
}

/// What the device is called. One that keeps nothing has another name at each visit.
pub(super) fn device() -> DeviceId {
    let known = storage::read(storage::DEVICE).and_then(|text| text.parse().ok());
    known.unwrap_or_else(|| {
        let device = DeviceId(random::bits());
        storage::write(storage::DEVICE, Some(&device.to_string()));
        device
    })
}

/// Who wrote last.
pub(super) fn person() -> Person {
    let text = storage::read(storage::PERSON).unwrap_or_default();
    let is_public = text.starts_with(PUBLIC);
    Person { name: text.strip_prefix([PUBLIC, PRIVATE]).unwrap_or_default().to_owned(), is_public }
}

/// Where one sits on the day of a dataset.
pub(super) fn seat(dataset: &str) -> Seat {
    let text = storage::read(&storage::seat_of(dataset)).unwrap_or_default();
    let mut lines = text.lines().map(|line| Some(line.to_owned()).filter(|line| !line.is_empty()));
    Seat { workshop: lines.next().flatten(), table: lines.next().flatten() }
}
