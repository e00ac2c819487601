//! Notes in two tabs, in tabs that are loaded again, and in tabs that are closed.

use anyhow::{Context, Result, ensure};
use e2e::address::PROJECT;
use e2e::crew::Stage;
use e2e::kept::{self, Kept};
use e2e::page::Page;
use e2e::until::{PATIENCE, until};
use thirtyfour::Key;

use super::notebook::{
    NOTES, begin, close, edit, expect_list, expect_listed, listed, press, second_tab, to, typed, write,
};

/// What one tab writes, changes and deletes the other shows, without being loaded again.
pub async fn what_one_tab_writes_the_other_lists(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page(NOTES).await?;
    page.expect("no note yet", |view| view.main.contains("Aucune note pour l'instant")).await?;
    let (first, second) = second_tab(page, PROJECT).await?;
    write(page, "De l'autre onglet").await?;
    to(page, &first).await?;
    expect_listed(page, "De l'autre onglet").await?;
    press(page, "Marquer", "De l'autre").await?;
    kept::expect(page, "the star in both places", |records| {
        records.values().filter_map(|record| kept::last(record)).any(|note| note["starred"] == true)
    })
    .await?;
    to(page, &second).await?;
    page.expect_script(
        PATIENCE,
        "return document.querySelector('main button[value^=star]')?.getAttribute('aria-pressed') === 'true'",
    )
    .await?;
    press(page, "Supprimer", "De l'autre").await?;
    to(page, &first).await?;
    page.expect("no note any more", |view| view.main.contains("Aucune note pour l'instant")).await.map(drop)
}

/// Two tabs write the same note. Nothing that is typed changes under the fingers; nothing of it is lost; in the end both tabs
/// show the same, and the other text as a version.
pub async fn two_tabs_write_the_same_note_and_nothing_is_lost(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page(PROJECT).await?;
    write(page, "commun").await?;
    let (first, second) = second_tab(page, PROJECT).await?;
    edit(page, "commun").await?;
    page.type_text(" au second").await?;
    expect_revision(page, "commun au second").await?;
    to(page, &first).await?;
    // The text that this tab goes on with is the one that it shows by then.
    expect_listed(page, "commun au second").await?;
    edit(page, "commun").await?;
    page.type_text(" et au premier").await?;
    expect_revision(page, "commun au second et au premier").await?;
    to(page, &second).await?;
    ensure!(typed(page).await? == "commun au second", "what is typed has changed: {:?}", typed(page).await?);
    page.type_text(" seul").await?;
    expect_revision(page, "commun au second seul").await?;
    to(page, &first).await?;
    let own = typed(page).await?;
    ensure!(own == "commun au second et au premier", "what is typed has changed: {own:?}");
    page.type_text(" seul").await?;
    expect_revision(page, "commun au second et au premier seul").await?;
    close(page).await?;
    to(page, &second).await?;
    ensure!(typed(page).await? == "commun au second seul", "what was typed has changed");
    close(page).await?;
    let all = |notes: &[String]| match notes {
        [note] => {
            let texts = ["commun au second seul", "commun au second et au premier seul", "2 autres versions"];
            texts.iter().all(|text| note.split(" | ").any(|part| part == *text))
        }
        _ => false,
    };
    let here = expect_list(page, "one note, and both texts", all).await?;
    to(page, &first).await?;
    let there = expect_list(page, "one note, and both texts, here as well", all).await?;
    ensure!(here == there, "the tabs show {here:?} and {there:?}");
    page.reload().await?;
    expect_list(page, "the same after a reload", |notes| notes == there.as_slice()).await.map(drop)
}

/// Both begin from the same text, so that neither has seen what the other writes: one is shown, the other is a version, and can be
/// had back.
pub async fn texts_that_never_met_are_versions_of_each_other(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page(PROJECT).await?;
    write(page, "a").await?;
    let (first, second) = second_tab(page, PROJECT).await?;
    edit(page, "a").await?;
    to(page, &first).await?;
    edit(page, "a").await?;
    page.type_text(" premier").await?;
    expect_revision(page, "a premier").await?;
    to(page, &second).await?;
    ensure!(typed(page).await? == "a", "what is typed has changed: {:?}", typed(page).await?);
    page.type_text(" second").await?;
    expect_revision(page, "a second").await?;
    close(page).await?;
    to(page, &first).await?;
    ensure!(typed(page).await? == "a premier", "what is typed has changed: {:?}", typed(page).await?);
    close(page).await?;
    let both =
        |notes: &[String]| matches!(notes, [note] if note.contains("a premier") && note.contains("a second"));
    let before = expect_list(page, "both texts", both).await?;
    let was_first = before.iter().any(|note| note.split(" | ").nth(1) == Some("a premier"));
    let other = if was_first { "a second" } else { "a premier" };
    page.run("document.querySelector('main .note__versions').open = true", vec![]).await?;
    let restore = "const text = arguments[0]; const version = [...document.querySelectorAll('main .note__versions li')] \
        .find((version) => version.textContent.includes(text)); version.querySelector('button').click();";
    page.run(restore, vec![other.into()]).await?;
    expect_list(page, "the other text, with the first as a version", |notes| {
        matches!(notes, [note] if note.split(" | ").nth(1) == Some(other)) && both(notes)
    })
    .await
    .map(drop)
}

/// Who loads the page again in the middle of a word loses nothing: not a moment passes between the last key and that.
pub async fn what_is_typed_survives_a_reload_at_once(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page(PROJECT).await?;
    begin(page).await?;
    page.type_text("rechargé au milieu d'un mo").await?;
    page.reload().await?;
    expect_listed(page, "rechargé au milieu d'un mo").await?;
    // The database has it as well, once the page had the time.
    kept::expect_text(page, "rechargé au milieu d'un mo").await?;
    // Nor does going on with a note.
    edit(page, "rechargé").await?;
    page.type_text("t, encore").await?;
    page.reload().await?;
    expect_listed(page, "rechargé au milieu d'un mot, encore").await
}

/// Nor does who closes the tab.
pub async fn what_is_typed_survives_a_closed_window(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page(NOTES).await?;
    let (first, _) = second_tab(page, PROJECT).await?;
    begin(page).await?;
    page.type_text("fermé au milieu d'un mo").await?;
    // What the page has not seen yet, nobody has typed: a busy one answers to keys after they were pressed.
    let is_typed = "return document.querySelector('#note-text').value === \"fermé au milieu d'un mo\"";
    page.expect_script(PATIENCE, is_typed).await?;
    page.driver().handle().close_window().await?;
    to(page, &first).await?;
    expect_listed(page, "fermé au milieu d'un mo").await?;
    page.press(Key::Escape).await?;
    page.reload().await?;
    expect_listed(page, "fermé au milieu d'un mo").await?;
    ensure!(listed(page).await?.len() == 1, "{:?}", listed(page).await?);
    Ok(())
}

/// Who leaves in the middle of a word leaves nothing behind that the next document would wait for: its database answers.
pub async fn a_page_that_is_left_while_it_writes_leaves_the_database_free(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    for number in 1..=4 {
        let text = format!("parti au milieu {number}");
        page.open_page(PROJECT).await?;
        begin(page).await?;
        page.type_text(&text).await?;
        page.leave().await?;
        let Kept { storage, .. } = kept::read(page).await.context("the database does not answer")?;
        ensure!(storage.len() == number, "{text:?} is not kept: {storage:#?}");
    }
    page.open_page(PROJECT).await?;
    kept::expect(page, "all in both places", |records| records.len() == 4).await.map(drop)
}

/// Waits until both places have a revision of that text, whether it is the one that is shown or not.
async fn expect_revision(page: &Page, text: &str) -> Result<()> {
    until(&format!("a revision {text:?} in both places"), PATIENCE, async || {
        let kept = kept::read(page).await?;
        let has = |records: &kept::Records| {
            records
                .values()
                .flat_map(|record| kept::revisions(record))
                .any(|revision| revision["text"] == text)
        };
        Ok(if has(&kept.storage) && has(&kept.database) { Ok(()) } else { Err(format!("{kept:#?}")) })
    })
    .await
}
