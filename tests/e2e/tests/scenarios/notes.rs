//! Writing notes.

use anyhow::{Context, Result, ensure};
use e2e::address::{PROJECT, TRACK};
use e2e::crew::Stage;
use e2e::kept;
use e2e::page::Page;
use e2e::roles::{Match, Query};
use e2e::until::PATIENCE;
use thirtyfour::Key;

use super::notebook::{
    NOTES, begin, click_hidden, close, edit, expect_field, expect_list, expect_listed, expect_saved, typed,
    write,
};

/// One press, and one types; nothing is pressed to keep it; it is where it belongs, in the list, and there the next day. This fails
/// where a note is in one place only, or is about something else than what is shown.
pub async fn a_note_is_begun_with_one_press_and_kept_in_both_places(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page(PROJECT).await?;
    begin(page).await?;
    page.type_text("Premier constat").await?;
    expect_saved(page).await?;
    let view = page.view().await?;
    ensure!(
        view.statuses.iter().any(|status| status.starts_with("Enregistré sur cet appareil à ")),
        "no time: {:?}",
        view.statuses
    );
    let records = kept::expect(page, "one record in both places", |records| records.len() == 1).await?;
    let (key, record) = records.first_key_value().context("there is one")?;
    ensure!(key.starts_with(&kept::key("")), "kept under {key}");
    let note = kept::last(record).context("no revision")?;
    ensure!(note["text"] == "Premier constat" && note["about"] == "projet:vita-air", "{note}");
    ensure!(note["title"] == "VITA-Air", "the subject has no title: {note}");
    close(page).await?;
    let here = Query::new("button", "Modifier la note « Premier constat »").inside("region", "Notes");
    page.find(here).await?;
    page.go(NOTES).await?;
    expect_listed(page, "Premier constat").await?;
    page.click("link", "VITA-Air").await?;
    page.expect("the project", |view| view.hash == PROJECT && view.heading() == "VITA-Air").await?;
    expect_listed(page, "Premier constat").await?;
    page.reload().await?;
    expect_listed(page, "Premier constat").await
}

/// The key does what the button does, and is a letter where one writes.
pub async fn a_key_begins_a_note_and_is_a_letter_in_a_field(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page(TRACK).await?;
    page.type_text("n").await?;
    expect_field(page).await?;
    ensure!(typed(page).await?.is_empty(), "the key that begins a note is written in it");
    page.type_text("non").await?;
    let note = kept::expect_text(page, "non").await?;
    ensure!(note["about"] == "piste:sens-evaluation", "{note}");
    close(page).await?;
    page.open_page("#/projets").await?;
    page.type_text("/").await?;
    page.expect("the search", |view| view.focus.label.contains("Rechercher")).await?;
    page.type_text("n").await?;
    page.expect_script(PATIENCE, "return document.querySelector('#search').value === 'n'").await?;
    ensure!(page.all(Query::new("dialog", "Nouvelle note")).await?.is_empty(), "a letter begins a note");
    Ok(())
}

/// Who empties a note has deleted it, and other devices are told so.
pub async fn an_emptied_note_is_deleted(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page(PROJECT).await?;
    begin(page).await?;
    page.type_text("abc").await?;
    kept::expect_text(page, "abc").await?;
    for _ in 0..3 {
        page.press(Key::Backspace).await?;
    }
    kept::expect(page, "a tombstone in both places", |records| {
        records.len() == 1
            && records.values().filter_map(|record| kept::last(record)).all(|last| last["deleted"] == true)
    })
    .await?;
    close(page).await?;
    page.expect("no note on the project", |view| view.main.contains("Aucune note ici sur cet appareil"))
        .await?;
    page.go(NOTES).await?;
    page.expect("no note at all", |view| view.main.contains("Aucune note pour l'instant")).await.map(drop)
}

/// A dialog that was opened and closed is no note: neither without a letter, nor with blanks alone.
pub async fn what_was_never_begun_is_no_note(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page(PROJECT).await?;
    begin(page).await?;
    close(page).await?;
    begin(page).await?;
    page.type_text("   ").await?;
    close(page).await?;
    // What comes later is there: so would be what came before.
    write(page, "la seule").await?;
    let records = kept::read(page).await?;
    ensure!(records.storage.len() == 1 && records.database.len() == 1, "{records:#?}");
    Ok(())
}

/// Four kinds as buttons, the others behind « Plus »; a commitment asks who and by when.
pub async fn a_commitment_says_who_and_by_when(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page(PROJECT).await?;
    begin(page).await?;
    page.type_text("Partager les contacts").await?;
    ensure!(page.all(kind("Frein")).await?.is_empty(), "kinds behind « Plus » are shown at once");
    for usual in ["Constat", "Idée", "Question", "Engagement", "Non précisée"] {
        page.find(kind(usual)).await?;
    }
    ensure!(
        page.all(Query::new("textbox", "Pour quand")).await?.is_empty(),
        "a note of no kind asks by when"
    );
    click_hidden(page, kind("Engagement")).await?;
    fill(page, "Qui s'engage", "Notre association").await?;
    fill(page, "Pour quand", "avant juin").await?;
    kept::expect(page, "the commitment in both places", |records| {
        records.values().filter_map(|record| kept::last(record)).any(|note| {
            note["kind"] == "engagement" && note["who"] == "Notre association" && note["due"] == "avant juin"
        })
    })
    .await?;
    close(page).await?;
    expect_list(page, "who and by when, in the list", |notes| {
        matches!(notes, [note] if note.contains("Engagement") && note.contains("Notre association") && note.contains("avant juin"))
    })
    .await?;
    edit(page, "Partager").await?;
    ensure!(page.find(kind("Engagement")).await?.is_selected().await?, "the kind is forgotten");
    click_hidden(page, Query::new("button", "Plus")).await?;
    click_hidden(page, kind("Retour d'une personne accompagnée")).await?;
    page.expect_script(
        PATIENCE,
        "return ![...document.querySelectorAll('dialog[open] label')].some((label) => label.textContent.includes('Pour quand'))",
    )
    .await?;
    kept::expect(page, "the other kind", |records| {
        let mut last = records.values().filter_map(|record| kept::last(record));
        last.any(|note| note["kind"] == "retour-personne")
    })
    .await
    .map(drop)
}

/// On a lent tablet the name stays from note to note, until somebody else takes it.
pub async fn a_lent_tablet_keeps_the_name_until_the_person_changes(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page(PROJECT).await?;
    begin(page).await?;
    page.type_text("de la part d'Ada").await?;
    fill(page, "Auteur (facultatif)", "Ada").await?;
    click_hidden(page, Query::new("checkbox", "Mon nom peut paraître")).await?;
    kept::expect(page, "the name in both places", |records| {
        let mut last = records.values().filter_map(|record| kept::last(record));
        last.any(|note| note["author"] == "Ada" && note["public"] == true)
    })
    .await?;
    close(page).await?;
    let second = write(page, "encore Ada").await?;
    ensure!(second["author"] == "Ada" && second["public"] == true, "the name is not taken over: {second}");
    begin(page).await?;
    click_hidden(page, Query::new("button", "Changer de personne")).await?;
    expect_field(page).await?;
    let author = page.find(Query::new("textbox", "Auteur (facultatif)")).await?;
    ensure!(author.value().await?.unwrap_or_default().is_empty(), "the name is still there");
    page.type_text("quelqu'un d'autre").await?;
    let third = kept::expect_text(page, "quelqu'un d'autre").await?;
    ensure!(
        third["author"].is_null() && third["public"].is_null(),
        "signed by who was there before: {third}"
    );
    close(page).await?;
    page.reload().await?;
    let fourth = write(page, "et encore").await?;
    ensure!(fourth["author"].is_null(), "the name comes back: {fourth}");
    expect_list(page, "the notes that Ada signed", |notes| {
        notes.iter().filter(|note| note.contains("Ada ·")).count() == 2
    })
    .await
    .map(drop)
}

/// A radio button of the kind in the open dialog.
fn kind(name: &str) -> Query<'_> {
    Query::new("radio", name).inside("radiogroup", "Nature")
}

/// Types into a field of the dialog.
async fn fill(page: &Page, field: &str, text: &str) -> Result<()> {
    let field = page.find(Query::new("textbox", field).matching(Match::Is)).await?;
    page.run("arguments[0].focus()", vec![field.to_json()?]).await?;
    page.type_text(text).await
}

/// The letters are counted, and no more than four thousand are taken; that is said.
pub async fn four_thousand_letters_are_counted_and_no_more_are_taken(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page(TRACK).await?;
    begin(page).await?;
    let fill = "const field = document.querySelector('dialog[open] textarea'); field.value = 'a'.repeat(3998); \
        field.dispatchEvent(new InputEvent('input', { bubbles: true })); field.focus(); field.setSelectionRange(3998, 3998);";
    page.run(fill, vec![]).await?;
    expect_count(page, "3 998 sur 4 000 caractères").await?;
    page.type_text("bcdef").await?;
    expect_count(page, "4 000 sur 4 000 caractères").await?;
    let text = typed(page).await?;
    ensure!(text.len() == 4000 && text.ends_with("abc"), "{} letters", text.len());
    let note = kept::expect_text(page, &text).await?;
    ensure!(note["about"].as_str().is_some_and(|about| about.starts_with("piste:")), "{note}");
    close(page).await?;
    // It is about the track, and listed on its page.
    expect_listed(page, &text).await
}

async fn expect_count(page: &Page, count: &str) -> Result<()> {
    let said = format!(
        "return document.querySelector('dialog[open] .form-count').textContent.replace(/[\\u00a0\\u202f]/g, ' ') === '{count}'"
    );
    page.expect_script(PATIENCE, &said).await
}

/// Where notes go, for how long, and who sees them can be read where one writes, and stands in the way of nothing.
pub async fn where_notes_go_can_be_read_where_one_writes(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page(NOTES).await?;
    begin(page).await?;
    page.type_text("avant").await?;
    page.run("document.querySelector('dialog[open] .note-notice').open = true", vec![]).await?;
    let notice: String =
        page.js("return document.querySelector('dialog[open] .note-notice').innerText", vec![]).await?;
    for word in ["sept jours", "fenêtre privée", "écran d’accueil", "accompagnée"] {
        ensure!(notice.contains(word), "the notice does not say {word:?}: {notice}");
    }
    page.type_text(" et après").await?;
    kept::expect_text(page, "avant et après").await.map(drop)
}
