//! Notes where a place that keeps them is full or refuses.

use anyhow::{Result, ensure};
use e2e::address::PROJECT;
use e2e::crew::Stage;
use e2e::kept;
use e2e::page::Page;
use e2e::until::{PATIENCE, until};

use super::notebook::{NOTES, begin, close, expect_listed, expect_saved, typed};

/// Fills local storage to the last character. Returns how many there are.
const FILL: &str = "let text = ''; \
    for (let size = 1 << 24; size >= 1; size >>= 1) { \
      for (;;) { try { localStorage.setItem('plein', text + 'x'.repeat(size)); text += 'x'.repeat(size); } catch { break; } } } \
    return text.length;";

/// To the last character, it is said that it is full, with the way out; nothing of what was typed goes; with room again, the next
/// letter is in both places.
pub async fn a_full_storage_is_said_and_loses_nothing(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page(PROJECT).await?;
    begin(page).await?;
    page.type_text("avant ").await?;
    kept::expect_text(page, "avant ").await?;
    let characters: usize = page.js(FILL, vec![]).await?;
    ensure!(characters > 1_000_000, "only {characters} characters fit");
    page.type_text("pendant").await?;
    expect_alert(page, "la mémoire de cette application est pleine").await?;
    page.by_role("button", "Télécharger maintenant").await?;
    ensure!(typed(page).await? == "avant pendant", "{:?}", typed(page).await?);
    expect_in_database(page, "avant pendant").await?;
    let storage = kept::read(page).await?.storage;
    let before = storage.values().filter_map(|record| kept::last(record));
    ensure!(before.into_iter().any(|note| note["text"] == "avant "), "what was kept is gone: {storage:#?}");
    page.run("localStorage.removeItem('plein')", vec![]).await?;
    page.type_text("!").await?;
    kept::expect_text(page, "avant pendant!").await?;
    page.expect("no alert any more", |view| view.alerts.iter().all(String::is_empty)).await?;
    expect_saved(page).await?;
    close(page).await?;
    page.reload().await?;
    expect_listed(page, "avant pendant!").await
}

/// Before there is no room left it is said, on the page of notes and beside what one writes; with room again, no longer.
pub async fn that_room_runs_short_is_said_in_time(stage: &Stage) -> Result<()> {
    const SHORT: &str = "est presque pleine";
    let page = &stage.page;
    let fill = |characters: usize| {
        let fill = format!("localStorage.setItem('plein', 'x'.repeat({characters}))");
        async move { page.run(&fill, vec![]).await }
    };
    page.open_page(NOTES).await?;
    // Four fifths of it are a little more than four million.
    fill(4_100_000).await?;
    page.reload().await?;
    begin(page).await?;
    page.type_text("avant").await?;
    expect_saved(page).await?;
    let view = page.view().await?;
    ensure!(!view.statuses.iter().any(|said| said.contains(SHORT)), "it is said too early: {view}");
    close(page).await?;
    fill(4_200_000).await?;
    page.reload().await?;
    page.expect("that room runs short", |view| view.statuses.iter().any(|said| said.contains(SHORT))).await?;
    fill(0).await?;
    page.reload().await?;
    page.expect("the note, and no word of room", |view| {
        view.main.contains("avant") && !view.statuses.iter().any(|said| said.contains(SHORT))
    })
    .await
    .map(drop)
}

/// What local storage has no room for comes back from the database.
pub async fn what_a_full_storage_did_not_take_is_there_after_a_reload(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page(PROJECT).await?;
    page.js::<usize>(FILL, vec![]).await?;
    begin(page).await?;
    page.type_text("sans place").await?;
    expect_alert(page, "la mémoire de cette application est pleine").await?;
    expect_in_database(page, "sans place").await?;
    page.reload().await?;
    expect_listed(page, "sans place").await
}

/// A browser that refuses to keep anything in local storage is named; the database has it.
pub async fn a_refused_storage_is_said(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page(PROJECT).await?;
    begin(page).await?;
    let refuse = "Storage.prototype.setItem = () => { throw new DOMException('refused', 'SecurityError'); }";
    page.run(refuse, vec![]).await?;
    page.type_text("refusé").await?;
    expect_alert(page, "le navigateur refuse d'écrire dans sa mémoire").await?;
    page.by_role("button", "Télécharger maintenant").await?;
    expect_in_database(page, "refusé").await?;
    ensure!(typed(page).await? == "refusé", "{:?}", typed(page).await?);
    Ok(())
}

/// A storage that says yes and keeps nothing is found out: what is written is read again.
pub async fn a_storage_that_breaks_its_word_is_found_out(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page(PROJECT).await?;
    begin(page).await?;
    page.run("Storage.prototype.setItem = () => {}", vec![]).await?;
    page.type_text("perdu ?").await?;
    expect_alert(page, "refuse").await?;
    expect_in_database(page, "perdu ?").await
}

/// A database that cannot be opened is named; local storage has it. When it can be opened again, the next letter is there too.
pub async fn a_refused_database_is_said(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page(PROJECT).await?;
    begin(page).await?;
    let refuse = "window.__open = IDBFactory.prototype.open; \
        IDBFactory.prototype.open = () => { throw new DOMException('refused', 'SecurityError'); }";
    page.run(refuse, vec![]).await?;
    page.type_text("sans base").await?;
    expect_alert(page, "la base du navigateur ne répond pas").await?;
    let read = "return Object.entries(localStorage).filter(([key]) => key.includes('/note/')).map(([, text]) => text)";
    // The alert comes with the first letters, and WebKit's driver does not wait for the last.
    until("the note in local storage", PATIENCE, async || {
        let records: Vec<String> = page.js(read, vec![]).await?;
        let mut last = records.iter().filter_map(|record| kept::last(record));
        Ok(if last.any(|note| note["text"] == "sans base") { Ok(()) } else { Err(format!("{records:#?}")) })
    })
    .await?;
    page.run("IDBFactory.prototype.open = window.__open", vec![]).await?;
    page.type_text("!").await?;
    kept::expect_text(page, "sans base!").await?;
    page.expect("no alert any more", |view| view.alerts.iter().all(String::is_empty)).await.map(drop)
}

/// A browser that keeps nothing at all: that is said, and what was typed stays as long as the page does.
pub async fn a_browser_that_keeps_nothing_is_said(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page(PROJECT).await?;
    begin(page).await?;
    let refuse = "const refuse = () => { throw new DOMException('refused', 'SecurityError'); }; \
        Storage.prototype.setItem = refuse; IDBFactory.prototype.open = refuse;";
    page.run(refuse, vec![]).await?;
    page.type_text("nulle part").await?;
    expect_alert(page, "ne sont que dans cette page").await?;
    page.by_role("button", "Télécharger maintenant").await?;
    close(page).await?;
    expect_listed(page, "nulle part").await
}

async fn expect_alert(page: &Page, words: &str) -> Result<()> {
    page.expect(&format!("an alert: {words}"), |view| view.alerts.iter().any(|alert| alert.contains(words)))
        .await
        .map(drop)
}

async fn expect_in_database(page: &Page, text: &str) -> Result<()> {
    until(&format!("{text:?} in the database"), PATIENCE, async || {
        let kept = kept::read(page).await?;
        let mut last = kept.database.values().filter_map(|record| kept::last(record));
        Ok(if last.any(|note| note["text"] == text) { Ok(()) } else { Err(format!("{:#?}", kept.database)) })
    })
    .await
}
