//! The list of all notes: what is sought, filtered, marked and deleted in it.

use anyhow::{Result, ensure};
use e2e::crew::Stage;
use e2e::kept::{self, Place, Records};
use e2e::page::Page;
use e2e::roles::Query;
use serde_json::json;
use thirtyfour::Key;

use super::notebook::{NOTES, button_of, expect_list, press};

/// A note is deleted and had back by the keyboard alone: the focus is never lost.
pub async fn a_deleted_note_is_had_back_by_the_keyboard(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    open_with_three(page).await?;
    press(page, "Supprimer", "Rendre").await?;
    page.expect("the focus on the way back", |view| view.focus.text == "Annuler").await?;
    expect_list(page, "two notes", |notes| notes.len() == 2).await?;
    kept::expect(page, "a tombstone in both places", |records| {
        records.values().filter_map(|record| kept::last(record)).any(|note| note["deleted"] == true)
    })
    .await?;
    page.press(Key::Enter).await?;
    expect_list(page, "three notes", |notes| {
        notes.len() == 3 && notes.iter().any(|note| note.contains("Rendre"))
    })
    .await?;
    page.expect("the focus somewhere", |view| !matches!(view.focus.tag.as_str(), "body" | "html" | ""))
        .await?;
    kept::expect(page, "no tombstone any more", |records| {
        records.values().filter_map(|record| kept::last(record)).all(|note| note["deleted"].is_null())
    })
    .await?;
    page.reload().await?;
    expect_list(page, "three notes", |notes| notes.len() == 3).await.map(drop)
}

/// The address holds what is chosen, and gives it back.
pub async fn filters_of_notes_are_in_the_address(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    open_with_three(page).await?;
    page.choose("Filtrer par nature", "Idée (1)").await?;
    expect_list(page, "the idea", |notes| matches!(notes, [note] if note.contains("Rendre"))).await?;
    page.expect("the address", |view| view.hash == "#/notes?nature=idee").await?;
    page.choose("Filtrer par nature", "Sans filtre").await?;
    expect_list(page, "all of them", |notes| notes.len() == 3).await?;
    page.expect("the address", |view| view.hash == NOTES).await?;
    page.choose("Filtrer par sujet", "VITA-Air (1)").await?;
    page.expect("the address", |view| view.hash.starts_with("#/notes?sujet=")).await?;
    expect_list(page, "the one on the project", |notes| matches!(notes, [note] if note.contains("Qui")))
        .await?;
    page.click("button", "Tout effacer").await?;
    expect_list(page, "all of them", |notes| notes.len() == 3).await?;
    page.open("#/notes?nature=question").await?;
    expect_list(
        page,
        "the question, from its address",
        |notes| matches!(notes, [note] if note.contains("Qui")),
    )
    .await
    .map(drop)
}

/// A star is set and taken away with one press each; only those with one are asked for, and Back undoes that. Chosen by the keyboard:
/// WebKit's Back passes over what a script or its driver did alone.
pub async fn notes_with_a_star_are_found(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    open_with_three(page).await?;
    press(page, "Marquer", "Trois").await?;
    let only = page.find(Query::new("checkbox", "Avec une étoile seulement (1)")).await?;
    page.run("arguments[0].focus()", vec![only.to_json()?]).await?;
    page.type_text(" ").await?;
    let is_starred = |notes: &[String]| matches!(notes, [note] if note.contains("Trois"));
    expect_list(page, "the one with a star", is_starred).await?;
    page.expect("the address", |view| view.hash == "#/notes?etoile=oui").await?;
    page.back().await?;
    expect_list(page, "all of them", |notes| notes.len() == 3).await?;
    page.expect("the address", |view| view.hash == NOTES).await?;
    page.forward().await?;
    expect_list(page, "the one with a star again", is_starred).await?;
    page.reload().await?;
    expect_list(page, "the same after a reload", |notes| notes.len() == 1).await?;
    let star = button_of(page, "Marquer", "Trois").await?;
    ensure!(star.attr("aria-pressed").await?.as_deref() == Some("true"), "the star is not pressed");
    press(page, "Marquer", "Trois").await?;
    page.expect("that none has one", |view| view.main.contains("Aucune note ne correspond")).await.map(drop)
}

/// A word finds notes whatever its accents; the key leads to the field.
pub async fn notes_are_sought_by_their_words(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    open_with_three(page).await?;
    page.type_text("/").await?;
    page.expect("the search of notes", |view| {
        view.hash == NOTES && view.focus.tag == "input" && view.focus.label == "Rechercher"
    })
    .await?;
    page.find(Query::new("searchbox", "Rechercher")).await?;
    page.type_text("evenements").await?;
    expect_list(page, "what has the word", |notes| matches!(notes, [note] if note.contains("Trois"))).await?;
    page.expect("the number, and the address", |view| {
        view.statuses.iter().any(|status| status == "1 note") && view.hash == "#/notes?q=evenements"
    })
    .await?;
    page.type_text("xyz").await?;
    page.expect("that there is none", |view| view.main.contains("Aucune note ne correspond")).await.map(drop)
}

/// Three notes: an idea on the day, a question on a project, and one of no kind.
async fn open_with_three(page: &Page) -> Result<()> {
    let mut records = Records::new();
    for (id, members) in [
        ("0000000000000001", json!({ "text": "Rendre visite aux autres", "kind": "idee" })),
        (
            "0000000000000002",
            json!({ "text": "Qui s’en charge ?", "kind": "question", "about": "projet:vita-air", "title": "VITA-Air" }),
        ),
        ("0000000000000003", json!({ "text": "Trois événements par an" })),
    ] {
        records.insert(kept::key(id), kept::record(id, &members));
    }
    kept::plant(page, &Place::BOTH, &records).await?;
    page.open_page(NOTES).await?;
    expect_list(page, "three notes", |notes| notes.len() == 3).await.map(drop)
}
