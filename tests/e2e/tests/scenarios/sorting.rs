//! Sorting what is gathered: groups, tracks, stars, what is hidden, what says the same.

use anyhow::{Context, Result, ensure};
use e2e::crew::Stage;
use e2e::frame;
use e2e::kept::{self, Place};
use e2e::page::Page;
use e2e::roles::{Match, Query};
use e2e::until::{PATIENCE, until};
use serde_json::Value;
use thirtyfour::Key;

use super::handing::{
    GATHERING, TAKE, begin_receiving, choose, expect_offer, hand_over, notes_file, said, text,
};
use super::notebook::{NOTES, close};

/// Where notes are sorted.
pub const SORTING: &str = "#/notes/tri";

/// Four notes that one device hands over; the first and the third say nearly the same.
pub const TEXTS: [&str; 4] = [
    "Les transports manquent le soir pour aller en formation",
    "Un référent unique pour chaque personne",
    "Le manque de transport le soir empêche d’aller aux formations",
    "Ouvrir les chantiers le samedi",
];

/// Notes that are chosen make a group; its title and synthesis are written, and all of it is there after a reload, and undone.
pub async fn notes_are_put_into_a_group_with_a_title_and_a_synthesis(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    receive_four(page).await?;
    page.open_page(SORTING).await?;
    for at in [2, 0] {
        choose_note(page, TEXTS[at]).await?;
    }
    page.expect("how many are chosen", |view| said(view, "2 notes choisies")).await?;
    let title = page.by_role("textbox", "Titre du nouveau groupe").await?;
    title.send_keys("Le soir").await?;
    page.click("button", "Créer le groupe").await?;
    page.expect("that it is done", |view| said(view, "Nouveau groupe, avec 2 notes.")).await?;
    // One goes on from the note that was chosen last.
    let goes_on =
        "return document.activeElement.closest('.sorted')?.textContent.includes('Les transports manquent')";
    page.expect_script(PATIENCE, goes_on).await?;
    page.click("button", "Modifier Le soir").await?;
    let synthesis = page.by_role("textbox", "Synthèse").await?;
    synthesis.send_keys("Pas de bus après 19 h.").await?;
    page.click("checkbox", "Sortir des silos").await?;
    kept::expect_text(page, "Pas de bus après 19 h.").await?;
    close(page).await?;
    page.click("link", "Voir ses notes Le soir").await?;
    expect_texts(page, "the notes of the group", &[TEXTS[2], TEXTS[0]]).await?;

    page.reload().await?;
    expect_texts(page, "the notes of the group", &[TEXTS[2], TEXTS[0]]).await?;
    page.expect("the group", |view| {
        view.main.contains("Le soir 2 notes Sortir des silos Pas de bus après 19 h.")
    })
    .await?;
    page.click("button", "Tout effacer").await?;
    page.click("button", "Défaire Le soir").await?;
    page.expect("that it is gone", |view| {
        said(view, "Groupe défait.") && view.main.contains("Aucun groupe pour l'instant")
    })
    .await?;
    page.click("button", "Annuler").await?;
    page.expect("that it is back", |view| {
        view.main.contains("Le soir 2 notes Sortir des silos Pas de bus après 19 h.")
    })
    .await?;
    page.click("button", "Rétablir").await?;
    page.expect("that it is gone again", |view| view.main.contains("Aucun groupe pour l'instant"))
        .await
        .map(drop)
}

/// From the list, keys choose, star, hide, group and undo.
pub async fn notes_are_sorted_by_keyboard_alone(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    receive_four(page).await?;
    page.open_page(SORTING).await?;
    expect_texts(page, "all notes", &[TEXTS[3], TEXTS[2], TEXTS[1], TEXTS[0]]).await?;
    page.run("document.querySelector('.sorted__box').focus()", vec![]).await?;
    page.type_text("e").await?;
    page.expect("a star", |view| said(view, "1 note marquée d'une étoile.")).await?;
    page.expect_script(PATIENCE, "return document.activeElement === document.querySelector('.sorted__box')")
        .await?;
    page.press(Key::Down).await?;
    page.type_text("m").await?;
    page.expect("that it is hidden", |view| said(view, "1 note masquée.")).await?;
    expect_texts(page, "all but the hidden one", &[TEXTS[3], TEXTS[1], TEXTS[0]]).await?;
    // The one that had the focus is gone: it is on the next one.
    page.expect_script(
        PATIENCE,
        "return document.activeElement === document.querySelectorAll('.sorted__box')[1]",
    )
    .await?;
    chord(page, Key::Control, "z").await?;
    expect_texts(page, "all of them again", &[TEXTS[3], TEXTS[2], TEXTS[1], TEXTS[0]]).await?;

    page.run("document.querySelector('.sorted__box').focus()", vec![]).await?;
    page.type_text(" ").await?;
    page.press(Key::Down).await?;
    page.type_text(" ").await?;
    page.expect("two", |view| said(view, "2 notes choisies")).await?;
    page.type_text("g").await?;
    page.expect("the field of the title", |view| view.focus.label == "Titre du nouveau groupe").await?;
    page.type_text("Ensemble").await?;
    page.press(Key::Enter).await?;
    page.expect("the group", |view| view.main.contains("Ensemble 2 notes")).await?;

    page.run("document.querySelector('.sorted__box').focus()", vec![]).await?;
    chord(page, Key::Control, "z").await?;
    page.expect("that it is undone", |view| said(view, "Annulé : nouveau groupe, avec 2 notes.")).await?;
    page.run("document.querySelector('.sorted__box').focus()", vec![]).await?;
    chord(page, Key::Control, "a").await?;
    page.expect("all of them", |view| said(view, "4 notes choisies")).await?;
    page.press(Key::Escape).await?;
    page.expect("none", |view| said(view, "Aucune note choisie")).await.map(drop)
}

/// A note is compared with those that say nearly the same; one of them then stands for both, and they can be parted.
pub async fn what_says_the_same_is_looked_at_side_by_side(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    receive_four(page).await?;
    page.open_page(SORTING).await?;
    choose_note(page, TEXTS[0]).await?;
    page.click("button", "Chercher des notes semblables").await?;
    page.find(Query::new("dialog", "Comparer côte à côte")).await?;
    let compared = "return [...document.querySelectorAll('dialog[open] .compare__note .note__text')].map((note) => note.textContent)";
    let found: Vec<String> = page.js(compared, vec![]).await?;
    ensure!(found == [TEXTS[0], TEXTS[2]], "{found:?}");
    page.click_on(Query::new("checkbox", "Dit la même chose").matching(Match::Starts)).await?;
    page.click("button", "Réunir").await?;
    page.expect("that they are one", |view| said(view, "1 note réunie sous une autre.")).await?;
    expect_texts(page, "three of them", &[TEXTS[3], TEXTS[1], TEXTS[0]]).await?;
    page.run("document.querySelector('.sorted__doubles').open = true", vec![]).await?;
    page.expect("the other one below", |view| view.main.contains("Le manque de transport le soir")).await?;
    page.click_on(Query::new("button", "Séparer").matching(Match::Starts)).await?;
    expect_texts(page, "all of them", &[TEXTS[3], TEXTS[2], TEXTS[1], TEXTS[0]]).await
}

/// What one person sorts goes to another device with the next hand-over, while the notes stay as they were written.
pub async fn what_is_sorted_travels_and_touches_no_note(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    receive_four(page).await?;
    page.open_page(SORTING).await?;
    choose_note(page, TEXTS[1]).await?;
    page.by_role("textbox", "Titre du nouveau groupe").await?.send_keys("Référents").await?;
    page.click("button", "Créer le groupe").await?;
    page.expect("the group", |view| view.main.contains("Référents 1 note")).await?;
    choose_note(page, TEXTS[3]).await?;
    page.click("button", "Masquer").await?;
    page.expect("that it is hidden", |view| said(view, "1 note masquée.")).await?;
    page.open_page(NOTES).await?;
    let file = text(&hand_over(page).await?)?;
    let written: Value = serde_json::from_str(&file)?;
    let revisions = written["revisions"].as_array().context("no revisions")?;
    let notes = revisions.iter().filter(|revision| revision.get("type").is_none());
    ensure!(notes.clone().count() == 4, "not four notes: {file}");
    ensure!(notes.clone().all(|note| note["rev"] == "1-0000beef" && note.get("starred").is_none()), "{file}");
    page.clean().await?;

    page.open_page(GATHERING).await?;
    begin_receiving(page).await?;
    choose(page, &[("tri.txt", file)]).await?;
    expect_offer(page, &["tri.txt", "4 nouvelles", "3 autres saisies"]).await?;
    page.click("button", TAKE).await?;
    page.expect("that it is kept", |view| said(view, "gardée sur cet appareil")).await?;
    page.click("link", "Trier les notes").await?;
    page.expect("the group", |view| view.main.contains("Référents 1 note")).await?;
    expect_texts(page, "all but the hidden one", &[TEXTS[2], TEXTS[1], TEXTS[0]]).await?;
    // The other person goes on with it.
    page.click("button", "Modifier Référents").await?;
    page.by_role("textbox", "Titre").await?.send_keys(" uniques").await?;
    kept::expect(page, "the longer title in both places", |records| {
        records.values().any(|record| record.contains("Référents uniques"))
    })
    .await?;
    close(page).await?;
    page.expect("the longer title", |view| view.main.contains("Référents uniques 1 note")).await.map(drop)
}

/// The list has what is near the view, and its keys reach all of it.
pub async fn a_long_list_is_walked_by_keys(stage: &Stage) -> Result<()> {
    const COUNT: usize = 160;
    let page = &stage.page;
    let texts: Vec<String> = (0..COUNT).map(|at| format!("Note numéro {at}")).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    plant_received(page, &[notes_file(1, &texts)]).await?;
    page.open_page(SORTING).await?;
    page.expect("how many there are", |view| said(view, "160 notes")).await?;
    let drawn: usize = page.js("return document.querySelectorAll('.sorted').length", vec![]).await?;
    ensure!(drawn > 0 && drawn < COUNT, "{drawn} are in the document");
    let walk = "const done = arguments[arguments.length - 1]; document.querySelector('.sorted__box').focus(); \
        const seen = new Set(); const frame = () => new Promise(requestAnimationFrame); \
        (async () => { let still = 0; while (still < 20) { const before = document.activeElement.value; seen.add(before); \
          document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true })); \
          await frame(); still = document.activeElement.value === before ? still + 1 : 0; } \
        done([seen.size, document.activeElement.closest('.sorted').textContent, document.querySelectorAll('.sorted').length]); })();";
    let (seen, last, drawn): (usize, String, usize) =
        serde_json::from_value(page.run_async(walk, vec![]).await?)?;
    ensure!(seen == COUNT && last.contains("Note numéro 0"), "{seen} were met, the last one was {last:?}");
    ensure!(drawn < COUNT, "{drawn} are in the document");
    Ok(())
}

/// With notes that are chosen, a group and one that another stands for, nothing is wider than a small screen, whatever the size of text.
pub async fn sorting_fits_a_small_screen(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    receive_four(page).await?;
    page.resize(700, 800).await?;
    let mut wide = Vec::new();
    for (width, size) in [(320, "100%"), (360, "200%")] {
        frame::open(page, SORTING, width, 740).await?;
        page.run("document.documentElement.style.fontSize = arguments[0]", vec![size.into()]).await?;
        // The list has what is near the view.
        let near = "document.querySelector('.virtual-list')?.scrollIntoView(); return document.querySelectorAll('.sorted').length === 4";
        page.expect_script(PATIENCE, near).await?;
        page.run("document.querySelector('.sorted__box').click()", vec![]).await?;
        let group = "const title = document.querySelector('[name=new-group]'); if (!title) return false; \
            title.value = 'Un titre assez long pour un petit écran'; title.form.requestSubmit(); return true";
        page.expect_script(PATIENCE, group).await?;
        page.expect_script(PATIENCE, "return document.querySelector('.group') !== null").await?;
        // The notes of the group are drawn anew meanwhile.
        let chosen = "document.querySelector('.virtual-list').scrollIntoView(); document.querySelector('.sorted__box:not(:checked)')?.click(); \
            return document.querySelector('.sort-bar__actions') !== null";
        page.expect_script(PATIENCE, chosen).await?;
        let widths = "const { scrollWidth, clientWidth } = document.documentElement; return [scrollWidth, clientWidth]";
        let (is, room): (u32, u32) = page.js(widths, vec![]).await?;
        if is > room {
            wide.push(format!("{is} px in {room} px, text at {size}"));
        }
        frame::leave(page).await?;
    }
    ensure!(wide.is_empty(), "it scrolls sideways: {}", wide.join("; "));
    Ok(())
}

/// Puts files of notes where those are that were received, as other devices would have handed them over.
pub async fn plant_received(page: &Page, files: &[String]) -> Result<()> {
    let records = files
        .iter()
        .map(|file| (format!("restitution-received/1/{}/{}", kept::DAY, notes::digest(file)), file.clone()));
    kept::plant(page, &[Place::Database], &records.collect()).await
}

/// They are received.
pub async fn receive_four(page: &Page) -> Result<()> {
    plant_received(page, &[notes_file(7, &TEXTS)]).await
}

/// Chooses the note that begins so.
pub async fn choose_note(page: &Page, text: &str) -> Result<()> {
    page.click_on(Query::new("checkbox", text).matching(Match::Starts)).await
}

async fn expect_texts(page: &Page, what: &str, texts: &[&str]) -> Result<()> {
    until(what, PATIENCE, async || {
        let read = "return [...document.querySelectorAll('.sorted__choice .note__text')].map((note) => note.textContent)";
        let there: Vec<String> = page.js(read, vec![]).await?;
        Ok(if there == texts { Ok(()) } else { Err(format!("{there:?}")) })
    })
    .await
}

async fn chord(page: &Page, with: Key, key: &str) -> Result<()> {
    let chain = page.driver().handle().action_chain();
    let letter = key.chars().next().context("no key")?;
    Ok(chain.key_down(with.clone()).key_down(letter).key_up(letter).key_up(with).perform().await?)
}
