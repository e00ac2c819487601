//! Where a note is written. Nothing has to be filled in but the text, and nothing has to be pressed to keep it.

use leptos::prelude::*;

use super::commitment::Commitment;
use super::kinds::KindChooser;
use super::notice::NoteNotice;
use super::save_line::SaveLine;
use super::seat::SeatPicker;
use super::subject::{crossing_title, kept_title, subject_title};
use super::text::NoteText;
use crate::domain::dataset::{Dataset, Project, Track};
use crate::domain::notes::{Command, Saving, Subject, added_workshops};
use crate::ui::{Draw, Drawn, Notebook, expect_words, form_field};

/// From how many projects on they are not all offered as subjects: a list of thousands is no choice.
const MANY_PROJECTS: usize = 500;

/// The id of the text.
const TEXT: &str = "note-text";

/// The form of the note that the dialog writes.
#[component]
pub fn NoteForm(
    /// The notes.
    notebook: Notebook,
) -> Drawn {
    let words = expect_words();
    let said = words.notes();
    let field = notebook.field;
    let (author, is_public) = field
        .content
        .with_untracked(|content| (content.author.clone().unwrap_or_default(), content.is_author_public));
    let sign = move |event| {
        let name = event_target_value(&event);
        field.write(|content| content.author = (!name.trim().is_empty()).then_some(name));
    };
    let author =
        view! { <input type="text" maxlength="120" autocomplete="off" prop:value=author on:input=sign /> };
    // What cannot be kept is not to be typed.
    let is_read_only = Memo::new(move |_| notebook.saving.get() == Saving::ReadOnly);
    let change_person = move |_| {
        let subject = field.content.with_untracked(|content| Subject::parse(&content.about));
        notebook.run(Command::ChangePerson);
        notebook.begin(subject);
    };
    view! {
        <div class="note-form">
            <NoteText notebook field id=TEXT label=said.note rows=6 autofocus=true />
            <SaveLine notebook field />
            <fieldset class="note-form__more" disabled=move || is_read_only.get()>
            {subject_choice(notebook)}
            <KindChooser field name="note-kind" />
            <Commitment field />
            <div class="note-form__pair">
                {form_field(said.author, author)}
                <div class="note-form__person">
                    <label class="form-check">
                        <input
                            type="checkbox"
                            prop:checked=is_public
                            on:change=move |event| {
                                let is_public = event_target_checked(&event);
                                field.write(|content| content.is_author_public = is_public);
                            }
                        />
                        {said.author_public}
                    </label>
                    <button type="button" class="button" data-quiet on:click=change_person>
                        {said.change_person}
                    </button>
                </div>
            </div>
            <SeatPicker notebook />
            </fieldset>
            <NoteNotice />
        </div>
    }
    .drawn()
}

/// Chooses what the note is about.
fn subject_choice(notebook: Notebook) -> Option<Drawn> {
    let words = expect_words();
    let said = words.notes();
    let field = notebook.field;
    let catalog = notebook.catalog.get_untracked()?;
    let dataset = &catalog.dataset;
    let (about, title) =
        field.content.with_untracked(|content| (content.about.clone(), content.title.clone()));
    let groups = groups(dataset, notebook, &Subject::parse(&about));
    let is_offered = groups.iter().any(|(_, subjects)| subjects.iter().any(|(text, _)| *text == about));
    let present = (!is_offered).then(|| {
        let subject = Subject::parse(&about);
        let name = notebook
            .shelf
            .with_untracked(|shelf| subject_title(words, dataset, shelf.notes(), &subject))
            .unwrap_or_else(|| (said.subject_gone)(&title));
        view! { <option value=about.clone() selected>{name}</option> }.drawn()
    });
    let lang = dataset.lang.to_string();
    let groups: Vec<_> = groups
        .into_iter()
        .filter(|(_, subjects)| !subjects.is_empty())
        .map(|(label, subjects)| {
            let options: Vec<_> = subjects
                .into_iter()
                .map(|(text, name)| {
                    let is_chosen = text == about;
                    view! {
                        <option value=text selected=is_chosen lang=lang.clone()>
                            {name}
                        </option>
                    }
                    .drawn()
                })
                .collect();
            view! {
                <optgroup label=label>
                    {options}
                </optgroup>
            }
            .drawn()
        })
        .collect();
    let choose = move |event| {
        let text: String = event_target_value(&event);
        let subject = Subject::parse(&text);
        let title = notebook.catalog.get_untracked().map(|catalog| {
            notebook
                .shelf
                .with_untracked(|shelf| kept_title(words, &catalog.dataset, shelf.notes(), &subject))
        });
        field.write(|content| {
            content.about = text;
            content.title = title.unwrap_or_default();
            if let Subject::Workshop(id) = &subject {
                let workshop = Some(id.to_string());
                // A table is one of its workshop.
                content.table = content.table.take().filter(|_| content.workshop == workshop);
                content.workshop = workshop;
            }
        });
    };
    Some(form_field(said.subject, view! { <select on:change=choose>{present} {groups}</select> }))
}

type Group = (&'static str, Vec<(String, String)>);

/// What a note can be about, in groups: its text, and what it is called.
fn groups(dataset: &Dataset, notebook: Notebook, present: &Subject) -> Vec<Group> {
    let words = expect_words();
    let are_many = dataset.projects.len() > MANY_PROJECTS;
    let projects = dataset.projects.iter().filter(|_| !are_many);
    let projects =
        projects.map(|project| (Subject::Project(project.id.clone()).to_string(), project.title.clone()));
    let tracks = dataset
        .tracks
        .iter()
        .map(|track| (Subject::Track(track.id.clone()).to_string(), track.title.clone()));
    let added = notebook.shelf.with_untracked(|shelf| added_workshops(shelf.notes()));
    let day_workshops = dataset.day_workshops();
    let workshops = day_workshops
        .iter()
        .chain(&added)
        .map(|workshop| (Subject::Workshop(workshop.id.clone()).to_string(), workshop.title.clone()));
    vec![
        (words.day, vec![(Subject::Day.to_string(), dataset.title.clone())]),
        (words.workshops, workshops.collect()),
        (words.tracks, tracks.collect()),
        (words.projects, projects.collect()),
        (words.matrix, crossings(dataset, present)),
    ]
}

/// The crossings of the project or the track that a note is about.
fn crossings(dataset: &Dataset, present: &Subject) -> Vec<(String, String)> {
    let crossing = |project: &Project, track: &Track| {
        let subject = Subject::Crossing(project.id.clone(), track.id.clone());
        (subject.to_string(), crossing_title(project, track))
    };
    match present {
        Subject::Project(id) | Subject::Crossing(id, _) => {
            let project = dataset.projects.get(id).into_iter();
            project.flat_map(|project| dataset.root_tracks().map(|track| crossing(project, track))).collect()
        }
        Subject::Track(id) if dataset.projects.len() <= MANY_PROJECTS => {
            let track = dataset.tracks.get(id).into_iter();
            track.flat_map(|track| dataset.projects.iter().map(|project| crossing(project, track))).collect()
        }
        _ => Vec::new(),
    }
}
