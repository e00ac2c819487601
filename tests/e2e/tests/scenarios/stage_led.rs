//! Who leads a projection in two windows, in the dark and while the room is frozen as well.

use anyhow::{Result, ensure};
use e2e::crew::Stage;
use e2e::page::Page;
use e2e::until::{PATIENCE, until};
use thirtyfour::Key;

use super::notebook::to;
use super::stage_windows::{PRESENTER, ROOM, expect_screen, open_presenter, window_beside};

/// What a room says that was to do something and does not lead.
const REFUSED: &str = "return document.querySelector('.stage__refused').textContent.includes('Une autre fenêtre conduit la projection')";

/// A room that is opened late shows what the presenter shows, and says nothing of who leads. Once it has taken the lead, it keeps it when it
/// is loaded anew.
pub async fn a_room_that_is_opened_late_follows(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page(PRESENTER).await?;
    page.click("button", "Suivant").await?;
    page.click("button", "Suivant").await?;
    expect_screen(page, 3).await?;
    let presenter = page.driver().window().await?;
    page.click("button", "Ouvrir la projection").await?;
    let room = window_beside(page, &presenter).await?;
    to(page, &room).await?;
    expect_screen(page, 3).await?;
    page.expect("the address follows", |view| view.hash == "#/projection/3").await?;
    ensure!(!page.js::<bool>(REFUSED, vec![]).await?, "nobody has done anything in the room");
    to(page, &presenter).await?;
    page.click("button", "Suivant").await?;
    expect_screen(page, 4).await?;
    to(page, &room).await?;
    expect_screen(page, 4).await?;
    page.click("button", "Prendre la main").await?;
    page.expect("the focus on what leads on", |view| view.focus.text.contains("Suivant")).await?;
    page.reload().await?;
    expect_screen(page, 4).await?;
    page.press(Key::Right).await?;
    expect_screen(page, 5).await?;
    to(page, &presenter).await?;
    expect_screen(page, 5).await?;
    page.expect("that the room leads", |view| {
        view.statuses.iter().any(|status| status.starts_with("Une autre fenêtre conduit la projection"))
    })
    .await?;
    Ok(())
}

/// While the room is frozen, the presenter's view says that it shows something else; when the presenter is gone, what is done in the room is
/// seen there.
pub async fn a_frozen_room_is_led_from_itself(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page(ROOM).await?;
    let is_map = "return document.querySelector('.stage__heading')?.textContent === 'Carte'";
    until("the map", PATIENCE, async || {
        if page.js::<bool>(is_map, vec![]).await? {
            return Ok(Ok(()));
        }
        page.press(Key::Right).await?;
        Ok(Err("another screen".to_owned()))
    })
    .await?;
    let (room, _) = open_presenter(page).await?;
    let label = |text: &str| {
        format!("return document.querySelector('.presenter__label').textContent.startsWith('{text}')")
    };
    page.click("button", "Geler l'écran").await?;
    page.expect_script(PATIENCE, &label("À l’écran")).await?;
    page.choose("Région", "Bretagne").await?;
    page.expect_script(PATIENCE, &label("Aperçu")).await?;
    page.click("button", "Suivant").await?;
    page.driver().close_window().await?;
    to(page, &room).await?;
    page.expect_script(PATIENCE, is_map).await?;
    let chosen =
        "return [...document.querySelectorAll('.stage__chosen select')].every((list) => list.value === '')";
    page.expect_script(PATIENCE, chosen).await?;
    page.choose("Région", "Bretagne").await?;
    let is_seen = "return document.querySelector('.stage-map__beside')?.textContent.includes('Bretagne')";
    page.expect_script(PATIENCE, is_seen).await?;
    page.expect_script(PATIENCE, is_map).await
}

/// Whoever takes the lead in a frozen room goes on from what it sees, and the presenter's view follows at once.
pub async fn a_frozen_room_that_takes_the_lead_thaws(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page(ROOM).await?;
    let (room, presenter) = open_presenter(page).await?;
    page.click("button", "Geler l'écran").await?;
    page.click("button", "Suivant").await?;
    expect_screen(page, 2).await?;
    to(page, &room).await?;
    page.press(Key::Right).await?;
    page.expect_script(PATIENCE, REFUSED).await?;
    page.click("button", "Prendre la main").await?;
    expect_screen(page, 1).await?;
    to(page, &presenter).await?;
    expect_screen(page, 1).await?;
    let is_thawed = "return document.querySelector('.presenter__label').textContent.startsWith('À l’écran') \
        && !document.querySelector('.presenter__controls [aria-pressed=true]')";
    page.expect_script(PATIENCE, is_thawed).await
}

/// Black comes from the other window: a dialog that was open is closed by it, and can be opened again later; a room that does not lead says so in the
/// dark, takes the lead there, and brings the light back with the next press.
pub async fn a_black_room_is_no_dead_end(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page(ROOM).await?;
    let (room, presenter) = open_presenter(page).await?;
    to(page, &room).await?;
    page.click("button", "Commandes et raccourcis").await?;
    to(page, &presenter).await?;
    page.click("button", "Écran noir").await?;
    to(page, &room).await?;
    let is_black = "return Boolean(document.querySelector('.stage__black'))";
    page.expect_script(PATIENCE, is_black).await?;
    page.expect_script(PATIENCE, "return !document.querySelector('dialog[open]')").await?;
    page.press(Key::Right).await?;
    page.expect_script(PATIENCE, REFUSED).await?;
    page.expect_script(PATIENCE, "return document.querySelector('.stage__bar').closest('[inert]') !== null")
        .await?;
    // It can be pressed: nothing lies above it.
    let is_above = "const button = document.querySelector('.stage__refused button'); const box = button.getBoundingClientRect(); \
        return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === button";
    page.expect_script(PATIENCE, is_above).await?;
    page.run("document.querySelector('.stage__refused button').click()", vec![]).await?;
    page.expect_script(PATIENCE, "return !document.querySelector('.stage__refused button')").await?;
    page.expect_script(PATIENCE, is_black).await?;
    page.press(Key::Right).await?;
    page.expect_script(PATIENCE, "return !document.querySelector('.stage__black')").await?;
    expect_screen(page, 1).await?;
    page.click("button", "Commandes et raccourcis").await?;
    page.expect_script(PATIENCE, "return Boolean(document.querySelector('dialog[open]'))").await?;
    super::notebook::close(page).await?;
    // A room that does not lead is left in the dark by Escape.
    to(page, &presenter).await?;
    page.click("button", "Prendre la main").await?;
    page.click("button", "Écran noir").await?;
    to(page, &room).await?;
    page.expect_script(PATIENCE, is_black).await?;
    page.press(Key::Escape).await?;
    page.expect_script(PATIENCE, "return !document.querySelector('.stage')").await
}

/// The end of the time is heard where that was switched on in the other window; the next press begins the time anew.
pub async fn the_end_of_the_time_is_heard_and_the_next_begins(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page(ROOM).await?;
    let (room, presenter) = open_presenter(page).await?;
    to(page, &room).await?;
    page.click("button", "Commandes et raccourcis").await?;
    page.click("checkbox", "Son à la fin du temps").await?;
    super::notebook::close(page).await?;
    to(page, &presenter).await?;
    let counted = "window.__rung = 0; window.__closed = 0; const kind = window.AudioContext.prototype; \
        const make = kind.createOscillator; kind.createOscillator = function () { window.__rung += 1; return make.call(this); }; \
        const close = kind.close; kind.close = function () { window.__closed += 1; return close.call(this); };";
    page.run(counted, vec![]).await?;
    end_the_time(page).await?;
    // Whoever does not hear it sees it, for a moment.
    let is_seen =
        "return document.querySelector('.stage__news')?.innerText.trim() === 'Le temps est écoulé.'";
    page.expect_script(PATIENCE, is_seen).await?;
    to(page, &room).await?;
    page.expect_script(PATIENCE, is_seen).await?;
    to(page, &presenter).await?;
    page.expect_script(PATIENCE, "return window.__rung === 3").await?;
    page.expect_script(PATIENCE, "return window.__closed === 1").await?;
    page.click("button", "Minuteur").await?;
    let begins =
        "return document.querySelector('[role=timer]:not([data-over])')?.innerText.trim().startsWith('9:')";
    page.expect_script(PATIENCE, begins).await?;
    to(page, &room).await?;
    page.expect_script(PATIENCE, begins).await
}

async fn end_the_time(page: &Page) -> Result<()> {
    page.click("button", "Minuteur").await?;
    page.type_text(&"-".repeat(10)).await?;
    page.expect_script(PATIENCE, "return Boolean(document.querySelector('[role=timer][data-over]'))").await
}
