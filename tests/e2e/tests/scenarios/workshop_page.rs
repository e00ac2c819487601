//! The page of a workshop while the workshop goes on: rapid entry, the seat, its outcome, and workshops that are added.

use anyhow::{Result, ensure};
use e2e::address::WORKSHOP;
use e2e::crew::Stage;
use e2e::kept::{self, Place, Records};
use e2e::page::Page;
use e2e::roles::{Match, Query};
use e2e::site;
use e2e::until::PATIENCE;
use serde_json::{Value, json};
use static_server::Running;
use thirtyfour::Key;

use super::notebook::{begin, click_hidden, close, expect_list};

const NAME: &str = "atelier.json";
/// The page of the workshop of [`serve`].
pub const PAGE: &str = "#/ateliers/freins";
/// Where one writes one note after the other.
const RAPID: &str = "Noter dans cet atelier";

/// A workshop with tables and a step.
pub fn serve(stage: &Stage) -> Result<Running> {
    let dataset = json!({
        "format": "restitution/1", "id": "made-up-day", "title": "Une journée inventée",
        "event": { "title": "Une journée inventée", "date": "2016-12-07" }, "projects": [], "tracks": [],
        "workshops": [{
            "id": "freins", "title": "Lever les freins", "tables": ["Nord", "Table Sud"],
            "steps": [
                { "title": "Chacun pour soi", "minutes": 5 }, { "title": "Tour de table", "minutes": 20 }
            ]
        }]
    });
    site::serve_with_data(&stage.settings, NAME, dataset.to_string())
}

/// Opens the page of that workshop.
pub async fn open(page: &Page) -> Result<()> {
    page.open_file(&format!("?data={NAME}"), PAGE).await?;
    page.expect("the workshop", |view| view.heading() == "Lever les freins").await?;
    page.by_role("textbox", RAPID).await.map(drop)
}

/// Enter keeps a note and begins the next one; the focus stays where it is, so that the keyboard of a phone does.
pub async fn one_note_after_the_other_without_leaving_the_keyboard(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page(WORKSHOP).await?;
    let field = page.by_role("textbox", RAPID).await?;
    page.run(
        "arguments[0].focus(); window.__left = 0; arguments[0].addEventListener('blur', () => { window.__left += 1; })",
        vec![field.to_json()?],
    )
    .await?;
    for text in ["La premiere", "La deuxieme", "La troisieme"] {
        page.type_text(text).await?;
        page.press(Key::Enter).await?;
        page.expect_script(PATIENCE, "return document.activeElement.value === ''").await?;
    }
    let left: usize = page.js("return window.__left", vec![]).await?;
    ensure!(left == 0, "the focus left the field {left} times");
    expect_list(page, "three notes, the last one first", |notes| {
        notes.len() == 3 && notes[0].contains("La troisieme") && notes[2].contains("La premiere")
    })
    .await?;
    let records = kept::expect(page, "three records in both places", |records| records.len() == 3).await?;
    for note in records.values().filter_map(|record| kept::last(record)) {
        ensure!(note["about"] == "atelier:decloisonner" && note["workshop"] == "decloisonner", "{note}");
    }
    // Enter on an empty field is no note; the one that is being written survives a reload.
    page.press(Key::Enter).await?;
    page.type_text("La quatrieme, a moit").await?;
    page.reload().await?;
    expect_list(page, "the fourth one as well", |notes| {
        notes.len() == 4 && notes.iter().any(|note| note.contains("La quatrieme, a moit"))
    })
    .await
    .map(drop)
}

/// Who has said where they sit need not say it again: each note says it, whatever it is about.
pub async fn where_one_sits_is_on_each_note(stage: &Stage) -> Result<()> {
    let running = serve(stage)?;
    let page = stage.page.on(running.url());
    open(&page).await?;
    page.click("button", "C'est mon atelier").await?;
    page.expect("that it is", |view| {
        view.statuses.iter().any(|status| status.starts_with("C'est votre atelier"))
    })
    .await?;
    open_seat(&page).await?;
    page.choose("Table", "Nord").await?;
    // The very next note says so, and not only the one behind it.
    let field = page.by_role("textbox", RAPID).await?;
    page.run("arguments[0].focus()", vec![field.to_json()?]).await?;
    for text in ["De la table", "Encore"] {
        page.type_text(text).await?;
        page.press(Key::Enter).await?;
        let note = kept::expect_text(&page, text).await?;
        ensure!(note["workshop"] == "freins" && note["table"] == "Nord", "no table: {note}");
    }
    expect_list(&page, "the table, on both notes", |notes| {
        notes.len() == 2 && notes.iter().all(|note| note.contains("table Nord"))
    })
    .await?;
    // On another page, after a reload, a note is about something else and says the same of who writes.
    page.open_file(&format!("?data={NAME}"), "#/").await?;
    page.expect("the day", |view| view.heading() == "Une journée inventée").await?;
    begin(&page).await?;
    page.type_text("Sur la journee").await?;
    let note = kept::expect_text(&page, "Sur la journee").await?;
    ensure!(note["about"].is_null() && note["workshop"] == "freins" && note["table"] == "Nord", "{note}");
    Ok(())
}

/// Who sits down in the middle of a note sits there with that note.
pub async fn where_one_sits_is_on_the_note_that_is_being_written(stage: &Stage) -> Result<()> {
    let running = serve(stage)?;
    let page = stage.page.on(running.url());
    page.open_file(&format!("?data={NAME}"), "#/").await?;
    page.expect("the day", |view| view.heading() == "Une journée inventée").await?;
    begin(&page).await?;
    page.type_text("Assis").await?;
    page.run("document.querySelector('dialog[open] details:has(select)').open = true", vec![]).await?;
    for (name, option) in [("Atelier", "Lever les freins"), ("Table", "Table Sud")] {
        // The end of the dialog stays in sight, over what is scrolled there.
        let select = page.by_role("combobox", name).await?;
        page.run("arguments[0].scrollIntoView({ block: 'center' })", vec![select.to_json()?]).await?;
        page.choose(name, option).await?;
    }
    kept::expect(&page, "the seat on the note", |records| {
        let mut last = records.values().filter_map(|record| kept::last(record));
        last.any(|note| {
            note["text"] == "Assis" && note["workshop"] == "freins" && note["table"] == "Table Sud"
        })
    })
    .await?;
    close(&page).await
}

/// How many took part and what it came to is kept, for each table, and added up.
pub async fn the_outcome_of_a_workshop_is_kept(stage: &Stage) -> Result<()> {
    let running = serve(stage)?;
    let page = stage.page.on(running.url());
    open(&page).await?;
    fill(&page, "spinbutton", "Nombre de participants", "12").await?;
    fill(&page, "textbox", "L'essentiel en une phrase", "Un guichet commun").await?;
    kept::expect(&page, "the outcome in both places", |records| {
        let last: Vec<Value> = records.values().filter_map(|record| kept::last(record)).collect();
        matches!(last.as_slice(), [only] if only["count"] == 12 && only["text"] == "Un guichet commun")
    })
    .await?;
    page.expect("the sum", |view| view.main.contains("12 participants en tout")).await?;
    page.reload().await?;
    let count = page.by_role("spinbutton", "Nombre de participants").await?;
    let summary = page.by_role("textbox", "L'essentiel en une phrase").await?;
    ensure!(count.value().await?.as_deref() == Some("12"), "no count after a reload");
    ensure!(summary.value().await?.as_deref() == Some("Un guichet commun"), "no summary after a reload");
    // A table has its own.
    page.click("button", "C'est mon atelier").await?;
    open_seat(&page).await?;
    page.choose("Table", "Table Sud").await?;
    page.expect("whose outcome it is", |view| view.main.contains("Bilan de la table Table Sud")).await?;
    fill(&page, "spinbutton", "Nombre de participants", "5").await?;
    page.expect("the sum of both", |view| view.main.contains("17 participants en tout")).await.map(drop)
}

/// A workshop that nobody had planned is added on the device, has a page of its own, and can be taken away.
pub async fn a_workshop_is_added_and_taken_away(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page("#/ateliers").await?;
    page.expect("that one can be added", |view| view.main.contains("Ajouter un atelier")).await?;
    page.run("document.querySelector('main details.adding').open = true", vec![]).await?;
    fill(page, "textbox", "Titre de l'atelier", "Ateliers du soir").await?;
    fill(page, "textbox", "Question posée (facultatif)", "Que fait-on demain ?").await?;
    page.click("button", "Ajouter").await?;
    page.find(Query::new("link", "Ateliers du soir").inside("region", "Ajoutés sur cet appareil")).await?;
    page.reload().await?;
    let link = page
        .find(Query::new("link", "Ateliers du soir").inside("region", "Ajoutés sur cet appareil"))
        .await?;
    page.run("arguments[0].focus()", vec![link.to_json()?]).await?;
    page.press(Key::Enter).await?;
    page.expect("its page, with its question", |view| {
        view.heading() == "Ateliers du soir" && view.main.contains("Que fait-on demain ?")
    })
    .await?;
    let field = page.by_role("textbox", RAPID).await?;
    page.run("arguments[0].focus()", vec![field.to_json()?]).await?;
    page.type_text("Dans le mien").await?;
    page.press(Key::Enter).await?;
    expect_list(page, "its note", |notes| matches!(notes, [note] if note.contains("Dans le mien"))).await?;
    click_hidden(page, Query::new("button", "Supprimer cet atelier")).await?;
    page.expect("the workshops, without it", |view| {
        view.hash == "#/ateliers" && view.heading_has_focus() && !view.main.contains("Ateliers du soir")
    })
    .await?;
    page.go("#/notes").await?;
    expect_list(page, "the note, under the name that the workshop had", |notes| {
        matches!(notes, [note] if note.contains("Dans le mien") && note.contains("Sujet retiré : Ateliers du soir"))
    })
    .await
    .map(drop)
}

/// Its address opens in a fresh document as well.
pub async fn the_page_of_an_added_workshop_opens_from_its_address(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    let id = "00000000000000ab";
    let record = kept::record(id, &json!({ "type": "atelier", "text": "Ateliers du soir" }));
    kept::plant(page, &Place::BOTH, &Records::from([(kept::key(id), record)])).await?;
    page.open(&format!("#/ateliers/{id}")).await?;
    page.expect("its page", |view| view.heading() == "Ateliers du soir").await.map(drop)
}

async fn open_seat(page: &Page) -> Result<()> {
    let open = "document.querySelector('main details:has(.seat__where)').open = true";
    page.run(open, vec![]).await.map(drop)
}

/// Puts a text in place of what stands in a field.
async fn fill(page: &Page, role: &str, name: &str, text: &str) -> Result<()> {
    let field = page.find(Query::new(role, name).matching(Match::Is)).await?;
    page.run("arguments[0].focus(); arguments[0].select()", vec![field.to_json()?]).await?;
    page.type_text(text).await?;
    page.press(Key::Tab).await
}
