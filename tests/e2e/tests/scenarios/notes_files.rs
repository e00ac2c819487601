//! Notes as a file: taken along, erased, read back; and notes about other days.

use std::fs;

use anyhow::{Context, Result, ensure};
use e2e::address::PROJECT;
use e2e::crew::Stage;
use e2e::kept::{self, Kept, Place, Records};
use e2e::page::Page;
use e2e::process::Scratch;
use e2e::roles::Query;
use e2e::until::{PATIENCE, until};
use serde_json::{Value, json};
use thirtyfour::By;

use super::map::CATCH;
use super::notebook::{NOTES, click_hidden, close, edit, expect_list, expect_listed, press, write};

/// What is taken along and read back after all was erased is the same, record by record: versions, marks and deletions as well.
pub async fn notes_are_taken_along_erased_and_read_back(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    let before = write_some(page).await?;
    page.run(CATCH, vec![]).await?;
    // What can be had back for a moment is told over the end of the page.
    click_hidden(page, Query::new("button", "Télécharger mes notes")).await?;
    let file = caught(page).await?;
    let name = file["name"].as_str().context("no name")?;
    ensure!(name.starts_with("notes-journee-nationale-ais-2016-") && name.ends_with(".json"), "{name}");
    let text = file["text"].as_str().context("no text")?;
    erase(page).await?;
    page.reload().await?;
    page.expect("no note", |view| view.main.contains("Aucune note pour l'instant")).await?;
    let scratch = Scratch::new(&format!("notes-{}", page.kind().name()))?;
    read_back(page, &scratch, name, text).await?;
    page.expect("what was read", |view| {
        view.statuses.iter().any(|status| status.starts_with("Fichier relu : ") && status.contains("de plus"))
    })
    .await?;
    kept::expect(page, "the same records as before", |records| *records == before).await?;
    expect_list(page, "both notes", |notes| notes.len() == 2).await?;
    // A second time nothing is new.
    read_back(page, &scratch, name, text).await?;
    page.expect("that all of it is known", |view| {
        view.statuses.iter().any(|status| status == "Fichier relu : 3 notes déjà là.")
    })
    .await?;
    let after = kept::read(page).await?;
    ensure!(after.storage == before && after.database == before, "{after:#?}");
    Ok(())
}

/// For ten seconds, who has erased everything can have it back as it was.
pub async fn what_was_erased_can_be_had_back(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    let before = write_some(page).await?;
    erase(page).await?;
    page.expect("the focus on the way back", |view| view.focus.text == "Annuler").await?;
    page.press(thirtyfour::Key::Enter).await?;
    kept::expect(page, "the same records as before", |records| *records == before).await?;
    expect_list(page, "both notes", |notes| notes.len() == 2).await.map(drop)
}

/// What is no file of notes is refused, and takes nothing away.
pub async fn what_is_no_file_of_notes_is_refused(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page(NOTES).await?;
    write(page, "la mienne").await?;
    let before = kept::expect(page, "one record", |records| records.len() == 1).await?;
    let scratch = Scratch::new(&format!("no-notes-{}", page.kind().name()))?;
    for (name, text, why) in [
        ("journee.json", "{\"format\":\"restitution/1\"}", "ce n'est pas un fichier de notes"),
        ("liste.json", "[1, 2", "n'a pas été lu"),
        ("demain.json", "{\"format\":\"restitution-notes/9\",\"notes\":[]}", "n'a pas été lu"),
    ] {
        read_back(page, &scratch, name, text).await?;
        page.expect(&format!("why {name} is refused"), |view| {
            view.statuses
                .iter()
                .any(|status| status.contains(why) && status.ends_with("Vos notes sont comme avant."))
        })
        .await?;
    }
    let after = kept::read(page).await?;
    ensure!(after.storage == before && after.database == before, "{after:#?}");
    Ok(())
}

/// Notes about another day are told of, and can be made notes about this one. They keep what they were about, although this day does
/// not have it.
pub async fn notes_of_another_day_can_be_attached(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    let members =
        json!({ "text": "venue d'ailleurs", "about": "projet:disparu", "title": "Un projet disparu" });
    let [gone, other] = ["00000000000000dd", "00000000000000ee"];
    let records = Records::from([
        (kept::key_of("autre-jour", gone), kept::record(gone, &members)),
        (kept::key_of("autre-jour", other), kept::record(other, &json!({ "text": "et une autre" }))),
    ]);
    kept::plant(page, &Place::BOTH, &records).await?;
    page.open_page(NOTES).await?;
    let there = Query::new("button", "Rattacher à cette journée autre-jour : 2 notes");
    let there = page.find(there.inside("region", "Notes d'autres journées")).await?;
    let view = page.view().await?;
    ensure!(view.main.contains("autre-jour : 2 notes"), "{}", view.main);
    ensure!(
        !view.main.contains("venue d'ailleurs"),
        "notes of another day are listed with those of this one"
    );
    page.run("arguments[0].focus()", vec![there.to_json()?]).await?;
    page.press(thirtyfour::Key::Enter).await?;
    expect_list(page, "the notes, and what is gone", |notes| {
        notes.len() == 2
            && notes.iter().any(|note| {
                note.contains("venue d'ailleurs") && note.contains("Sujet retiré : Un projet disparu")
            })
    })
    .await?;
    let is_here = |records: &Records| {
        let keys: Vec<&str> = records.keys().map(String::as_str).collect();
        keys == [kept::key(gone), kept::key(other)]
    };
    kept::expect(page, "the records under this day, and no more under the other", is_here).await?;
    page.expect("nothing of another day", |view| !view.main.contains("Notes d'autres journées")).await?;
    page.reload().await?;
    expect_listed(page, "venue d'ailleurs").await
}

/// A subject that a day no longer has stays on its note, by the name that it had.
pub async fn a_note_whose_subject_is_gone_says_so(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    let id = "00000000000000dd";
    let members = json!({ "text": "orpheline", "about": "projet:disparu", "title": "Un projet disparu" });
    let records = Records::from([(kept::key(id), kept::record(id, &members))]);
    kept::plant(page, &Place::BOTH, &records).await?;
    page.open_page(NOTES).await?;
    expect_list(
        page,
        "what is gone",
        |notes| matches!(notes, [note] if note.starts_with("Sujet retiré : Un projet disparu")),
    )
    .await?;
    // Going on with it changes nothing of that.
    edit(page, "orpheline").await?;
    page.type_text(" encore").await?;
    let note = kept::expect_text(page, "orpheline encore").await?;
    ensure!(note["about"] == "projet:disparu" && note["title"] == "Un projet disparu", "{note}");
    Ok(())
}

/// A note with a version and a mark, one on a project, and one that is deleted; on the page of notes. Gives their records.
async fn write_some(page: &Page) -> Result<Records> {
    page.open_page(PROJECT).await?;
    write(page, "sur le projet").await?;
    page.go(NOTES).await?;
    write(page, "effacée").await?;
    press(page, "Supprimer", "effacée").await?;
    write(page, "sur la journée").await?;
    edit(page, "sur la journée").await?;
    page.type_text(", plus tard").await?;
    kept::expect_text(page, "sur la journée, plus tard").await?;
    close(page).await?;
    press(page, "Marquer", "sur la journée").await?;
    kept::expect(page, "three records, a mark, a version and a tombstone", |records| {
        let last: Vec<Value> = records.values().filter_map(|record| kept::last(record)).collect();
        records.len() == 3
            && last.iter().any(|note| note["starred"] == true)
            && last.iter().any(|note| note["deleted"] == true)
            && records.values().any(|record| kept::revisions(record).len() > 1)
    })
    .await
}

/// Erases all notes, and waits until neither place has any.
async fn erase(page: &Page) -> Result<()> {
    click_hidden(page, Query::new("button", "Effacer toutes mes notes")).await?;
    page.find(Query::new("dialog", "Effacer vos 2 notes ?")).await?;
    page.click("button", "Effacer").await?;
    until("no record in either place", PATIENCE, async || {
        let kept = kept::read(page).await?;
        Ok(if kept == Kept::default() { Ok(()) } else { Err(format!("{kept:#?}")) })
    })
    .await
}

/// The file that was given last.
async fn caught(page: &Page) -> Result<Value> {
    until("a file", PATIENCE, async || {
        let file = page.run("return (window.__files ?? []).at(-1) ?? null", vec![]).await?;
        Ok(if file.is_null() { Err("none".to_owned()) } else { Ok(file) })
    })
    .await
}

/// Chooses a file of that name and text on the page of notes.
async fn read_back(page: &Page, scratch: &Scratch, name: &str, text: &str) -> Result<()> {
    let path = scratch.path().join(name);
    fs::write(&path, text)?;
    let input = page.driver().handle().find(By::Css("main input[type=file]")).await?;
    let label: String =
        page.js("return arguments[0].labels[0].innerText.trim()", vec![input.to_json()?]).await?;
    ensure!(label == "Relire un fichier de notes", "the control is {label:?}");
    input.send_keys(path.to_string_lossy().as_ref()).await.with_context(|| format!("cannot choose {name}"))
}
