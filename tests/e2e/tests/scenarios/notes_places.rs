//! Notes on territories and on crossings of the matrix.

use anyhow::{Result, ensure};
use e2e::crew::Stage;
use e2e::kept;
use e2e::roles::Query;
use e2e::until::PATIENCE;
use thirtyfour::Key;

use super::notebook::{NOTES, close, expect_field, expect_list, expect_listed, write};

const ISERE: &str = "#/carte?territoire=departement:38";
const CROSSING: &str = "Tapaj, Piste 7, lecture éditoriale : lire la raison";

/// A note that is begun on the map is about the territory that is open, and shown with it.
pub async fn a_note_is_about_the_territory_that_is_open(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page(ISERE).await?;
    page.expect("the territory", |view| view.statuses.iter().any(|status| status == "Isère, 1 projet"))
        .await?;
    let note = write(page, "Ici").await?;
    ensure!(note["about"] == "territoire:departement:38" && note["title"] == "Isère (38)", "{note}");
    page.find(Query::new("button", "Modifier la note « Ici »").inside("region", "Notes")).await?;
    page.go(NOTES).await?;
    expect_listed(page, "Ici").await?;
    let link = page.find(Query::new("link", "Isère (38)")).await?;
    page.run("arguments[0].focus()", vec![link.to_json()?]).await?;
    page.press(Key::Enter).await?;
    page.expect("the map, with Isère open", |view| view.hash == ISERE).await?;
    expect_listed(page, "Ici").await?;
    page.open_page("#/carte?territoire=departement:33").await?;
    page.expect("no note on another one", |view| view.main.contains("Aucune note ici sur cet appareil"))
        .await
        .map(drop)
}

/// A crossing of the matrix is a subject of its own: its dialog leads to the note, the page lists it, and the dialog has it the next
/// time.
pub async fn a_note_is_written_on_a_crossing(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    // The dialog of a crossing leads to notes once the part of the program is there that writes them.
    page.open_page(NOTES).await?;
    page.go("#/croisements").await?;
    page.expect("no note yet", |view| !view.main.contains("Notes sur des croisements")).await?;
    page.click("button", CROSSING).await?;
    page.click_on(Query::new("button", "Écrire une note ici").inside("dialog", "Tapaj")).await?;
    expect_field(page).await?;
    page.type_text("Au croisement").await?;
    let note = kept::expect_text(page, "Au croisement").await?;
    ensure!(note["about"] == "croisement:tapaj:decloisonner", "{note}");
    close(page).await?;
    let title = "Tapaj × Sortir des silos";
    expect_list(
        page,
        "the note, and what it is on",
        |notes| matches!(notes, [note] if note.contains("Au croisement") && note.contains(title)),
    )
    .await?;
    page.find(
        Query::new("button", "Modifier la note « Au croisement »")
            .inside("region", "Notes sur des croisements"),
    )
    .await?;
    page.click("button", CROSSING).await?;
    page.find(Query::new("dialog", "Tapaj")).await?;
    let there = "return document.querySelector('dialog[open]').textContent.includes('Au croisement')";
    page.expect_script(PATIENCE, there).await?;
    close(page).await?;
    page.go("#/projets/tapaj").await?;
    page.expect("it is not a note on the project", |view| {
        view.main.contains("Aucune note ici sur cet appareil")
    })
    .await
    .map(drop)
}
