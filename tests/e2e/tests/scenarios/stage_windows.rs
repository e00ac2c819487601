//! The projection in two windows: what the room sees, and what the facilitator sees.

use anyhow::{Context, Result, ensure};
use e2e::address::WORKSHOP;
use e2e::crew::Stage;
use e2e::page::Page;
use e2e::roles::{Match, Query};
use e2e::until::{PATIENCE, until};
use serde_json::Value;
use thirtyfour::{Key, WindowHandle};

use super::notebook::{to, write};

pub(super) const ROOM: &str = "#/projection/1";
pub(super) const PRESENTER: &str = "#/projection/animation";

/// The number of the screen that is shown here.
const NUMBER: &str = "return Number(document.querySelector('.stage__position').textContent.split(' / ')[0])";

/// What is read on the screen that is shown.
const TEXT: &str = "return document.querySelector('.stage__content').textContent.replace(/\\s+/g, ' ')";

pub(super) async fn expect_screen(page: &Page, number: u32) -> Result<()> {
    page.expect_script(PATIENCE, &["return (() => { ", NUMBER, " })() === ", &number.to_string()].concat())
        .await
        .with_context(|| format!("screen {number}"))
}

/// The window that has opened beside this one.
pub(super) async fn window_beside(page: &Page, first: &WindowHandle) -> Result<WindowHandle> {
    until("another window", PATIENCE, async || {
        let windows = page.driver().windows().await?;
        let other = windows.iter().find(|window| *window != first).cloned();
        Ok(other.ok_or_else(|| format!("{} windows", windows.len())))
    })
    .await
}

/// Presses « Ouvrir la vue animateur » in the window of the room; gives both windows, that of the presenter being shown.
pub(super) async fn open_presenter(page: &Page) -> Result<(WindowHandle, WindowHandle)> {
    let driver = page.driver();
    let room = driver.window().await?;
    page.click("button", "Commandes et raccourcis").await?;
    page.click("button", "Ouvrir la vue animateur").await?;
    let presenter = window_beside(page, &room).await?;
    // The room sees its screen again, and not the list of keys.
    page.expect_script(PATIENCE, "return !document.querySelector('dialog[open]')").await?;
    to(page, &presenter).await?;
    page.expect("the presenter's view", |view| view.heading() == "Vue animateur").await?;
    Ok((room, presenter))
}

/// One window leads, the other follows and takes the lead; black, frozen, timer; each is loaded anew; one is closed.
pub async fn two_windows_show_the_same_and_one_leads(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page(ROOM).await?;
    page.press(Key::Right).await?;
    expect_screen(page, 2).await?;
    let (room, presenter) = open_presenter(page).await?;
    // It comes late, shows the same, and leads.
    expect_screen(page, 2).await?;
    page.click("button", "Suivant").await?;
    expect_screen(page, 3).await?;
    to(page, &room).await?;
    expect_screen(page, 3).await?;
    page.expect("the address follows", |view| view.hash == "#/projection/3").await?;
    // The window of the room does not lead, says so, and takes the lead.
    page.press(Key::Right).await?;
    page.expect("that it does not lead", |view| {
        view.statuses.iter().any(|status| status.starts_with("Une autre fenêtre conduit la projection"))
    })
    .await?;
    expect_screen(page, 3).await?;
    page.click("button", "Prendre la main").await?;
    page.press(Key::Right).await?;
    expect_screen(page, 4).await?;
    to(page, &presenter).await?;
    expect_screen(page, 4).await?;
    let are_off =
        "return [...document.querySelectorAll('.presenter__controls [aria-disabled=true]')].length === 5";
    page.expect_script(PATIENCE, are_off).await?;
    page.click("button", "Prendre la main").await?;
    page.expect_script(PATIENCE, "return !document.querySelector('.presenter__controls [aria-disabled]')")
        .await?;
    // Frozen, the room keeps what it shows.
    page.click("button", "Geler l'écran").await?;
    page.click("button", "Suivant").await?;
    expect_screen(page, 5).await?;
    to(page, &room).await?;
    expect_screen(page, 4).await?;
    page.reload().await?;
    expect_screen(page, 4).await?;
    to(page, &presenter).await?;
    page.click("button", "Geler l'écran").await?;
    to(page, &room).await?;
    expect_screen(page, 5).await?;
    black_and_time(page, &room, &presenter).await?;
    // The presenter's is loaded anew, and still leads.
    to(page, &presenter).await?;
    page.reload().await?;
    expect_screen(page, 5).await?;
    page.click("button", "Précédent").await?;
    expect_screen(page, 4).await?;
    to(page, &room).await?;
    expect_screen(page, 4).await?;
    // Once it is closed, the room leads without asking.
    to(page, &presenter).await?;
    page.driver().close_window().await?;
    to(page, &room).await?;
    page.expect_script(
        PATIENCE,
        "return !document.querySelector('.stage__bar').textContent.includes('Prendre la main')",
    )
    .await?;
    page.press(Key::Right).await?;
    expect_screen(page, 5).await
}

async fn black_and_time(page: &Page, room: &WindowHandle, presenter: &WindowHandle) -> Result<()> {
    to(page, presenter).await?;
    page.type_text("b").await?;
    page.click("button", "Minuteur").await?;
    to(page, room).await?;
    page.expect_script(PATIENCE, "return Boolean(document.querySelector('.stage__black'))").await?;
    let runs = "return document.querySelector('[role=timer]')?.innerText.trim().startsWith('9:')";
    page.expect_script(PATIENCE, runs).await?;
    to(page, presenter).await?;
    page.expect_script(PATIENCE, runs).await?;
    page.click("button", "Écran noir").await?;
    to(page, room).await?;
    page.expect_script(PATIENCE, "return !document.querySelector('.stage__black')").await
}

/// Opens the screen of the notes of a workshop, as the sequence has it.
async fn to_wall(page: &Page) -> Result<()> {
    page.open_page("#/projection").await?;
    let is_wall = "return document.querySelector('.stage__over')?.textContent.startsWith('Notes')";
    until("a wall", PATIENCE * 3, async || {
        if page.js::<Option<bool>>(is_wall, vec![]).await? == Some(true) {
            return Ok(Ok(()));
        }
        let before: u32 = page.js(NUMBER, vec![]).await?;
        page.press(Key::Right).await?;
        let after: u32 = page.js(NUMBER, vec![]).await?;
        if after == before {
            // The notes may have come behind where one is.
            page.press(Key::Home).await?;
        }
        Ok(Err(format!("screen {after}")))
    })
    .await
}

/// Notes are covered until they are revealed; what names somebody waits until it was reviewed; votes are ranked.
pub async fn notes_are_revealed_and_voted_for(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page(WORKSHOP).await?;
    for text in ["Un référent unique", "Appeler le 06 12 34 56 78", "Ouvrir le samedi"] {
        write(page, text).await?;
    }
    to_wall(page).await?;
    let shows = |text: &str| format!("return (() => {{ {TEXT} }})().includes({})", Value::from(text));
    let hides = |text: &str| format!("return !(() => {{ {TEXT} }})().includes({})", Value::from(text));
    page.expect_script(PATIENCE, &shows("2 notes à révéler")).await?;
    page.expect_script(PATIENCE, &shows("1 note attend d’être relue")).await?;
    page.type_text("r").await?;
    page.expect_script(PATIENCE, &shows("Un référent unique")).await?;
    page.expect_script(PATIENCE, &hides("06 12 34 56 78")).await?;
    // With a wall and a time in its bar, whoever leads and whoever follows.
    page.resize(1024, 768).await?;
    page.type_text("t").await?;
    page.by_role("timer", "").await?;
    let faults: Vec<String> = page.js(super::stage::CHECK, vec![]).await?;
    ensure!(faults.is_empty(), "who leads: {faults:#?}");
    let (room, presenter) = open_presenter(page).await?;
    to(page, &room).await?;
    page.by_role("button", "Prendre la main").await?;
    let faults: Vec<String> = page.js(super::stage::CHECK, vec![]).await?;
    ensure!(faults.is_empty(), "who follows: {faults:#?}");
    to(page, &presenter).await?;
    page.expect("the notes to be read", |view| view.main.contains("Appeler le 06 12 34 56 78")).await?;
    let of = |text: &'static str| Query::new("checkbox", "Relue").inside("group", text);
    // What is not to be shown cannot be ticked.
    let is_off = "return document.querySelectorAll('.presenter__note input:disabled').length";
    page.expect_script(PATIENCE, &format!("{is_off} === 1")).await?;
    page.click_on(of("la note « Appeler le 06 12 34 56 78 »")).await?;
    page.expect_script(PATIENCE, &format!("{is_off} === 0")).await?;
    page.click_on(Query::new("checkbox", "Révélée").inside("group", "la note « Appeler le 06 12 34 56 78 »"))
        .await?;
    for (text, votes) in [("la note « Un référent unique »", "2"), ("la note « Ouvrir le samedi »", "5")]
    {
        let field = page.find(Query::new("spinbutton", "Voix").inside("group", text)).await?;
        field.send_keys(votes).await?;
        page.press(Key::Tab).await?;
    }
    to(page, &room).await?;
    page.expect_script(PATIENCE, &shows("06 12 34 56 78")).await?;
    page.expect_script(PATIENCE, &shows("5 voix")).await?;
    to(page, &presenter).await?;
    page.click("button", "Suivant").await?;
    page.expect_script(PATIENCE, &shows("1er · 5 voix")).await?;
    to(page, &room).await?;
    page.expect_script(PATIENCE, &shows("1er · 5 voixOuvrir le samedi")).await?;
    page.expect_script(PATIENCE, &shows("2e · 2 voixUn référent unique")).await?;
    to(page, &presenter).await?;
    let hide = Query::new("button", "Masquer").inside("group", "la note « Ouvrir le samedi »");
    page.click_on(hide).await?;
    to(page, &room).await?;
    page.expect_script(PATIENCE, &hides("Ouvrir le samedi")).await?;
    to(page, &presenter).await?;
    // Whoever hides one after the other stays among them.
    let is_on_another = "return document.activeElement.name === 'hide' && document.activeElement.isConnected";
    page.expect_script(PATIENCE, is_on_another).await?;
    let told = async |end: &str| {
        page.expect(end, |view| view.statuses.iter().any(|status| status.contains(end))).await
    };
    told("note masquée").await?;
    page.click("button", "Annuler").await?;
    told("Annulé").await?;
    to(page, &room).await?;
    page.expect_script(PATIENCE, &shows("1er · 5 voixOuvrir le samedi")).await
}

/// What is arranged is projected so, and is there after a reload; what the facilitator wants to say is in their view alone.
pub async fn the_sequence_is_arranged(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page("#/projection/deroule").await?;
    page.click("checkbox", "Projeter : Ouverture").await?;
    let up = Query::new("button", "Monter : Carte");
    page.click_on(up).await?;
    let first = "return document.querySelector('.plan__item:nth-child(2)')?.textContent.includes('Carte')";
    page.expect_script(PATIENCE, first).await?;
    ensure!(page.view().await?.focus.text == "↑", "the focus stays on what was pressed");
    page.expect("where it is now", |view| {
        view.statuses.iter().any(|status| status.replace('\u{a0}', " ").starts_with("Carte : 2e sur "))
    })
    .await?;
    e2e::kept::expect(page, "the sequence in both places", |records| {
        let texts =
            records.values().filter_map(|record| e2e::kept::last(record)).map(|last| last["text"].clone());
        texts.into_iter().any(|text| text.as_str().is_some_and(|text| text.starts_with("-ouverture\n")))
    })
    .await?;
    page.reload().await?;
    page.expect_script(PATIENCE, first).await?;
    // By drag as well: it goes behind what comes after it, and back before it.
    let carry = "const [from, onto] = [...arguments].slice(0, 2).map((name) => [...document.querySelectorAll('.plan__item')].find((row) => row.textContent.includes(name))); \
        const data = new DataTransfer(); for (const [row, type] of [[from, 'dragstart'], [onto, 'dragover'], [onto, 'drop']]) \
          row.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));";
    let third = "return document.querySelector('.plan__item:nth-child(3)')?.textContent.includes('Carte')";
    page.run(carry, vec!["Carte".into(), "Chiffres clés".into()]).await?;
    page.expect_script(PATIENCE, third).await?;
    page.run(carry, vec!["Carte".into(), "Chiffres clés".into()]).await?;
    page.expect_script(PATIENCE, first).await?;
    page.open_page("#/projection").await?;
    let is_map = "return document.querySelector('.stage__heading')?.textContent === 'Carte'";
    page.expect_script(PATIENCE, is_map).await?;
    // « Et chez nous ? »
    let before: String = page.js(TEXT, vec![]).await?;
    page.choose("Région", "Bretagne").await?;
    page.expect_script(PATIENCE, &format!("return (() => {{ {TEXT} }})().includes('Bretagne')")).await?;
    ensure!(page.js::<String>(TEXT, vec![]).await? != before, "nothing changes");
    page.open_page(PRESENTER).await?;
    let cue = page.by_role("textbox", "Notes de l'animateur").await?;
    cue.send_keys("Penser au micro").await?;
    e2e::kept::expect_text(page, "Penser au micro").await?;
    page.reload().await?;
    page.expect_script(PATIENCE, "return document.querySelector('textarea')?.value === 'Penser au micro'")
        .await?;
    // Each screen has its own.
    page.click("button", "Suivant").await?;
    page.expect_script(PATIENCE, "return document.querySelector('textarea')?.value === ''").await?;
    page.open_page("#/projection/1").await?;
    page.expect_script(PATIENCE, is_map).await?;
    ensure!(!page.js::<String>(TEXT, vec![]).await?.contains("micro"), "it is projected");
    page.open_page("#/projection/deroule").await?;
    page.click("checkbox", "Ne montrer que les notes relues").await?;
    page.click("button", "Revenir à l'ordre d'origine").await?;
    let is_original = "return document.querySelector('.plan__item')?.textContent.includes('Ouverture') \
        && !document.querySelector('.plan__item[data-left-out]')";
    page.expect_script(PATIENCE, is_original).await?;
    // Notes that nobody has reviewed do not come to light by it.
    page.expect_script(PATIENCE, "return document.querySelector('.plan__option input').checked").await?;
    page.click("button", "Annuler").await?;
    page.expect_script(PATIENCE, first).await?;
    page.expect_script(PATIENCE, "return Boolean(document.querySelector('.plan__item[data-left-out]'))")
        .await?;
    page.click("button", "Rétablir").await?;
    page.expect_script(PATIENCE, is_original).await
}

/// The presenter's view and the sequence, in both themes, with notes; at the width of a phone as well.
pub async fn axe_finds_nothing_where_the_projection_is_prepared(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    let mut found = Vec::new();
    page.open_page(WORKSHOP).await?;
    write(page, "Une note du mur").await?;
    to_wall(page).await?;
    for (width, height) in [(1024, 768), (1280, 720)] {
        page.resize(width, height).await?;
        let fits: Vec<String> = page.js(super::stage::CHECK, vec![]).await?;
        page.type_text("r").await?;
        page.expect_script(PATIENCE, "return Boolean(document.querySelector('.stage__card'))").await?;
        let of_wall: Vec<String> = page.js(super::stage::CHECK, vec![]).await?;
        ensure!(fits.is_empty() && of_wall.is_empty(), "{width}×{height}: {fits:?} {of_wall:?}");
        page.type_text("r").await?;
        page.expect_script(PATIENCE, "return Boolean(document.querySelector('.stage__covered'))").await?;
    }
    let number: u32 = page.js(NUMBER, vec![]).await?;
    let wall = ["#/projection/", &number.to_string()].concat();
    for theme in ["light", "dark"] {
        page.leave().await?;
        page.prefer("fr", theme).await?;
        page.open_page(&wall).await?;
        page.expect_script(PATIENCE, "return Boolean(document.querySelector('.stage__covered'))").await?;
        page.type_text("r").await?;
        page.expect_script(PATIENCE, "return Boolean(document.querySelector('.stage__card'))").await?;
        found.extend(e2e::axe::violations(page).await?);
        page.click("button", "Révéler…").await?;
        page.find(Query::new("button", "Toutes les notes").matching(Match::Starts)).await?;
        found.extend(e2e::axe::violations(page).await?);
        page.press(Key::Escape).await?;
        page.type_text("r").await?;
        for hash in [PRESENTER, "#/projection/deroule"] {
            page.open_page(hash).await?;
            page.expect_script(
                PATIENCE,
                "return document.querySelectorAll('main .presenter__note, main .plan__item').length > 0",
            )
            .await?;
            found.extend(e2e::axe::violations(page).await?);
        }
    }
    ensure!(found.is_empty(), "{} violations:\n{}", found.len(), found.join("\n"));
    Ok(())
}
