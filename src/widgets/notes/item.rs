//! A note among others.

use leptos::prelude::*;
use notes::{Content, Note, NoteId, Revision};

use super::subject::{subject_address, subject_title};
use crate::domain::dataset::Dataset;
use crate::domain::notes::{Command, Subject, workshop_of};
use crate::i18n::format::{clock_time, day};
use crate::ui::{Draw, Drawn, Notebook, Words, expect_words};

/// How many letters of a note tell its buttons from those of the others.
const START: usize = 40;

/// What the buttons of a note do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Press {
    Edit,
    Star,
    Delete,
    Restore,
}

impl Press {
    fn key(self) -> &'static str {
        match self {
            Self::Edit => "edit",
            Self::Star => "star",
            Self::Delete => "delete",
            Self::Restore => "restore",
        }
    }

    /// The value of its button.
    fn value(self, id: NoteId) -> String {
        format!("{} {id}", self.key())
    }

    fn selector(self, id: NoteId) -> String {
        ["[value=\"", &self.value(id), "\"]"].concat()
    }
}

/// What matches the button that goes on with a note.
#[must_use]
pub fn edit_button(id: NoteId) -> String {
    Press::Edit.selector(id)
}

/// What matches the button that marks a note.
#[must_use]
pub fn star_button(id: NoteId) -> String {
    Press::Star.selector(id)
}

/// What the button of that value does.
pub fn command(value: &str) -> Option<Command> {
    let mut parts = value.split(' ');
    let (press, id) = (parts.next()?, parts.next()?.parse().ok()?);
    [Press::Edit, Press::Star, Press::Delete, Press::Restore]
        .into_iter()
        .find(|known| known.key() == press)
        .and_then(|press| {
            Some(match press {
                Press::Edit => Command::GoOn(id),
                Press::Star => Command::Star(id),
                Press::Delete => Command::Delete(id),
                Press::Restore => {
                    let version = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
                    Command::Restore(id, version)
                }
            })
        })
}

/// A note; `has_subject` says whether what it is about is said with it.
pub fn item(
    notebook: Notebook,
    dataset: &Dataset,
    id: NoteId,
    note: &Note,
    has_subject: bool,
) -> Option<Drawn> {
    let content = note.content()?;
    let is_editable = notebook.shelf.with_untracked(|shelf| !shelf.has_newer());
    let view = view! {
        <li class="note">
            {note_head(notebook, dataset, content, has_subject, None)}
            <p class="note__text">{content.text.clone()}</p>
            {note_foot(notebook, dataset, note, content)}
            {is_editable.then(|| buttons(id, content))}
            {versions(notebook, id, note, is_editable)}
        </li>
    };
    Some(view.drawn())
}

/// What stands above the text of a note: what it is, what it is about, and what else is to be said there.
pub fn note_head(
    notebook: Notebook,
    dataset: &Dataset,
    content: &Content,
    has_subject: bool,
    aside: Option<Drawn>,
) -> Drawn {
    let said = expect_words().notes();
    let kind = content.kind.map(|kind| view! { <span class="note__kind">{(said.kind)(kind)}</span> });
    let subject = has_subject.then(|| subject(notebook, dataset, content));
    view! { <p class="note__head">{kind} {subject} {aside}</p> }.drawn()
}

/// What stands below it: who will do what is promised, and who wrote it, where, and when.
pub fn note_foot(notebook: Notebook, dataset: &Dataset, note: &Note, content: &Content) -> Drawn {
    let said = expect_words().notes();
    let pair = |label: &'static str, text: &Option<String>| {
        let text = text.clone()?;
        Some(view! {
            <p class="note__commitment">
                <span class="note__label">{label}</span>
                " "
                {text}
            </p>
        })
    };
    view! {
        {pair(said.who, &content.who)}
        {pair(said.due, &content.due)}
        <p class="note__meta">{meta(notebook, dataset, note, content)}</p>
    }
    .drawn()
}

fn subject(notebook: Notebook, dataset: &Dataset, content: &Content) -> Drawn {
    let words = expect_words();
    let subject = Subject::parse(&content.about);
    let title = notebook.shelf.with_untracked(|shelf| subject_title(words, dataset, shelf.notes(), &subject));
    match (title, subject_address(&subject)) {
        (Some(title), Some(href)) => view! { <a class="note__subject" href=href>{title}</a> }.drawn(),
        _ => {
            let title = if content.title.is_empty() { &content.about } else { &content.title };
            view! { <span class="note__subject" data-gone>{(words.notes().subject_gone)(title)}</span> }
                .drawn()
        }
    }
}

/// Who wrote it, where, and when.
fn meta(notebook: Notebook, dataset: &Dataset, note: &Note, content: &Content) -> String {
    let words = expect_words();
    let said = words.notes();
    let shown = note.shown();
    let workshop = content.workshop.as_ref().filter(|id| !is_about(content, id));
    let workshop = workshop.and_then(|id| {
        let workshop = notebook.shelf.with_untracked(|shelf| workshop_of(dataset, shelf.notes(), id));
        workshop.map(|workshop| workshop.title)
    });
    let table = content.table.as_ref().map(|table| (said.at_table)(table));
    let begun = moment(words, notebook, shown.begun_ms);
    let is_changed = shown.stamp.at_ms.saturating_sub(shown.begun_ms) > 60_000;
    let changed = (notebook.local_time)(shown.stamp.at_ms)
        .filter(|_| is_changed)
        .map(|at| (said.changed_at)(&clock_time(at.time())));
    let parts = [content.author.clone(), workshop, table, begun, changed];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn is_about(content: &Content, workshop: &str) -> bool {
    matches!(Subject::parse(&content.about), Subject::Workshop(id) if id.to_string() == workshop)
}

/// When something was written, where the device is, given in milliseconds since 1970.
pub fn moment(words: Words, notebook: Notebook, at_ms: u64) -> Option<String> {
    let at = (notebook.local_time)(at_ms)?;
    Some((words.notes().written_at)(&day(words.locale, at.date()), &clock_time(at.time())))
}

/// What tells the controls of a note from those of the others, by how its text begins.
#[must_use]
pub fn of_note(words: Words, text: &str) -> String {
    let start: String = text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(START).collect();
    (words.notes().of_note)(&start)
}

fn buttons(id: NoteId, content: &Content) -> Drawn {
    let said = expect_words().notes();
    let of_note = of_note(expect_words(), &content.text);
    let button = |press: Press, label: &'static str, pressed: Option<&'static str>| {
        view! {
            <button
                type="button"
                class="note__button"
                value=press.value(id)
                aria-pressed=pressed
            >
                {label}
                <span class="visually-hidden">" " {of_note.clone()}</span>
            </button>
        }
        .drawn()
    };
    let is_starred = if content.is_starred { "true" } else { "false" };
    view! {
        <p class="button-row">
            {button(Press::Edit, said.edit, None)} {button(Press::Star, said.star, Some(is_starred))}
            {button(Press::Delete, said.delete, None)}
        </p>
    }
    .drawn()
}

/// What else stood there, or stands on another device, with the way back to it.
fn versions(notebook: Notebook, id: NoteId, note: &Note, is_editable: bool) -> Option<Drawn> {
    let words = expect_words();
    let said = words.notes();
    let shown = note.content()?;
    let is_other = |revision: &Revision| {
        revision.content.as_ref().is_none_or(|content| {
            (&content.text, content.kind, &content.who, &content.due)
                != (&shown.text, shown.kind, &shown.who, &shown.due)
        })
    };
    let items: Vec<_> = note
        .others()
        .iter()
        .filter(|revision| is_other(revision))
        .map(|revision| {
            let text = revision.content.as_ref().map(|content| content.text.clone());
            let when = moment(words, notebook, revision.stamp.at_ms);
            let (rev, device) = revision.key();
            let restore = (is_editable && text.is_some()).then(|| {
                let value = format!("{} {rev} {device}", Press::Restore.value(id));
                view! {
                    <button type="button" class="note__button" value=value>
                        {said.restore}
                        <span class="visually-hidden">" " {when.clone()}</span>
                    </button>
                }
            });
            view! {
                <li>
                    <p class="note__meta">{when.clone()}</p>
                    <p class="note__text">{text.unwrap_or_else(|| said.version_deleted.to_owned())}</p>
                    {restore}
                </li>
            }
            .drawn()
        })
        .collect();
    version_list(items)
}

/// Other versions of something, folded away; nothing when there is none.
#[must_use]
pub fn version_list(items: Vec<Drawn>) -> Option<Drawn> {
    if items.is_empty() {
        return None;
    }
    let view = view! {
        <details class="note__versions">
            <summary>{(expect_words().notes().versions)(items.len())}</summary>
            <ol role="list">{items}</ol>
        </details>
    };
    Some(view.drawn())
}
