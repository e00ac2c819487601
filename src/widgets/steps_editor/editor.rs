//! What the pieces of the editor share, and what is done in it.

use leptos::html::{Button, Input, P};
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use notes::NoteId;

use crate::domain::dataset::{Step, Workshop};
use crate::domain::facilitation::{
    MAX_STEPS, Turns, about_steps, fitting, move_step, new_step, preparation, prepared_id, read_steps, turns,
    write_steps,
};
use crate::domain::ids::WorkshopId;
use crate::domain::notes::workshop_of;
use crate::i18n::{FacilitationMessages, Locale};
use crate::ui::{NoteField, Notebook, Words, expect_words};

/// What the pieces of the editor share.
#[derive(Clone, Copy)]
pub struct Editor {
    /// The words of the interface.
    pub words: Words,
    /// Those of them that the editor says.
    pub said: &'static FacilitationMessages,
    /// The words of what is prepared: it is for the room, in the language of the day where there are words of that.
    pub of_day: &'static FacilitationMessages,
    /// The notes.
    pub notebook: Notebook,
    /// Where what is prepared is written.
    pub field: NoteField,
    /// The name of that.
    pub id: NoteId,
    /// The steps as they are prepared, or as the file has them.
    pub steps: Memo<Vec<Step>>,
    /// How long the workshop takes, in minutes.
    pub own_minutes: Option<u32>,
    /// Whether the file has steps of it.
    pub has_own: bool,
    /// Where it is said what was done.
    pub news: NodeRef<P>,
    /// What adds a step.
    pub add: NodeRef<Button>,
    /// The titles of the steps, by their places.
    pub titles: [NodeRef<Input>; MAX_STEPS],
    /// What moves each of them up.
    pub ups: [NodeRef<Button>; MAX_STEPS],
    /// What moves each of them down.
    pub downs: [NodeRef<Button>; MAX_STEPS],
    /// What removes each of them.
    pub removals: [NodeRef<Button>; MAX_STEPS],
}

impl Editor {
    /// Opens it for a workshop; nothing when there is none of that id.
    pub fn open(notebook: Notebook, id: &WorkshopId) -> Option<Self> {
        let words = expect_words();
        let catalog = notebook.catalog.get_untracked()?;
        let dataset = &catalog.dataset;
        let workshop =
            notebook.shelf.with_untracked(|shelf| workshop_of(dataset, shelf.notes(), &id.to_string()))?;
        let about = about_steps(&workshop);
        let id = prepared_id(&dataset.id, &about);
        let Workshop { title, steps: own, minutes: own_minutes, .. } = workshop;
        let field = notebook.further_field.run((Some(id), preparation(about, title)));
        let has_own = !own.is_empty();
        let own = fitting(&own);
        let steps = Memo::new(move |_| {
            field.content.with(|content| read_steps(&content.text)).unwrap_or_else(|| own.clone())
        });
        let language = dataset.lang.as_str().split('-').next().and_then(Locale::from_tag);
        Some(Self {
            words,
            said: words.of_facilitation(),
            of_day: language.unwrap_or(words.locale).facilitation_messages(),
            notebook,
            field,
            id,
            steps,
            own_minutes,
            has_own,
            news: NodeRef::new(),
            add: NodeRef::new(),
            titles: std::array::from_fn(|_| NodeRef::new()),
            ups: std::array::from_fn(|_| NodeRef::new()),
            downs: std::array::from_fn(|_| NodeRef::new()),
            removals: std::array::from_fn(|_| NodeRef::new()),
        })
    }

    /// Says what was done.
    pub fn say(self, news: &str) {
        if let Some(place) = self.news.get_untracked() {
            place.set_text_content(Some(news));
        }
    }

    /// What the step at a place is called; tracked.
    pub fn title(self, at: usize) -> String {
        let title = self.steps.with(|steps| steps.get(at).map(|step| step.title.clone()));
        title.filter(|title| !title.trim().is_empty()).unwrap_or_else(|| (self.said.step)(at + 1))
    }

    /// Changes a step while it is typed.
    pub fn write(self, at: usize, change: impl FnOnce(&mut Step)) {
        let mut steps = self.steps.get_untracked();
        if let Some(step) = steps.get_mut(at) {
            change(step);
            self.field.write(|content| content.text = write_steps(&steps));
        }
    }

    /// Puts a text in the place of what is prepared, which stays as an earlier version, with the last letter that was typed.
    pub fn replace(self, text: String) {
        self.field.on_end.run(());
        self.field.write(|content| content.text = text);
        self.field.on_end.run(());
    }

    /// Changes the list of steps by a press.
    pub fn change<T>(self, change: impl FnOnce(&mut Vec<Step>) -> T) -> T {
        let mut steps = self.steps.get_untracked();
        let outcome = change(&mut steps);
        self.replace(write_steps(&steps));
        outcome
    }

    /// The way back, and forth again; tracked.
    pub fn turns(self) -> Turns {
        self.notebook.shelf.with(|shelf| turns(shelf.notes().get(self.id)))
    }

    /// Goes one of these ways.
    pub fn turn(self, way: fn(Turns) -> Option<String>, news: &str) {
        // What was typed last is to come back as well.
        self.field.on_end.run(());
        if let Some(text) = way(untrack(move || self.turns())) {
            self.replace(text);
            self.say(news);
        }
    }

    /// Moves the step at a place so many places on, or back.
    pub fn move_by(self, at: usize, by: isize) {
        let title = untrack(move || self.title(at));
        let count = self.steps.with_untracked(Vec::len);
        let Some(to) = at.checked_add_signed(by).filter(|to| *to < count) else { return };
        self.change(|steps| move_step(steps, at, by));
        self.say(&(self.said.moved)(&title, to + 1, count));
        // The focus goes with the step.
        focus(if by < 0 { self.ups } else { self.downs }.get(to));
    }

    /// Removes the step at a place.
    pub fn remove(self, at: usize) {
        let title = untrack(move || self.title(at));
        let left = self.change(|steps| {
            if at < steps.len() {
                steps.remove(at);
            }
            steps.len()
        });
        self.say(&(self.said.removed)(&title));
        focus(match left.checked_sub(1) {
            Some(last) => self.removals.get(at.min(last)),
            None => Some(&self.add),
        });
    }

    /// Adds a step behind the others.
    pub fn add_step(self) {
        let at = self.steps.with_untracked(Vec::len);
        if at < MAX_STEPS {
            self.change(|steps| steps.push(new_step((self.of_day.step)(at + 1))));
            // Once it is drawn.
            spawn_local(async move {
                tick().await;
                if let Some(title) = self.titles.get(at).and_then(|title| title.get_untracked()) {
                    // It fails only for what is gone.
                    let _ = title.focus();
                    title.select();
                }
            });
        }
    }
}

fn focus(button: Option<&NodeRef<Button>>) {
    if let Some(button) = button.and_then(|button| button.get_untracked()) {
        let _ = button.focus();
    }
}
