//! What scenarios of notes have in common: to begin one, to write, and to look at what is kept.

use anyhow::Result;
use e2e::page::Page;
use e2e::roles::{Match, Query};
use e2e::until::{PATIENCE, until};
use serde_json::Value;
use thirtyfour::{Key, WebElement, WindowHandle};

/// Where all notes are listed.
pub const NOTES: &str = "#/notes";

/// What is said once a note is in both places.
const SAVED: &str = "Enregistré sur cet appareil";

/// Begins a note with the button that is on every page, and waits until it can be typed in.
pub async fn begin(page: &Page) -> Result<()> {
    page.click("button", "Nouvelle note").await?;
    expect_field(page).await
}

/// Waits until the text of a note has the focus.
pub async fn expect_field(page: &Page) -> Result<()> {
    page.expect("the focus in the text of a note", |view| {
        view.focus.tag == "textarea" && view.focus.label == "Note"
    })
    .await
    .map(drop)
}

/// Waits until it is said that all that was written is kept.
pub async fn expect_saved(page: &Page) -> Result<()> {
    page.expect("that it is kept", |view| view.statuses.iter().any(|status| status.starts_with(SAVED)))
        .await
        .map(drop)
}

/// Closes the dialog by the keyboard, and waits until it is gone.
pub async fn close(page: &Page) -> Result<()> {
    page.press(Key::Escape).await?;
    page.expect_script(PATIENCE, "return !document.querySelector('dialog[open]')").await
}

/// Writes a note on what is shown, waits until both places have it, and closes it. Gives what was kept.
pub async fn write(page: &Page, text: &str) -> Result<Value> {
    begin(page).await?;
    page.type_text(text).await?;
    let revision = e2e::kept::expect_text(page, text).await?;
    expect_saved(page).await?;
    close(page).await?;
    Ok(revision)
}

/// Goes on with the note that begins so, with the cursor at its end.
pub async fn edit(page: &Page, start: &str) -> Result<()> {
    press(page, "Modifier", start).await?;
    expect_field(page).await?;
    page.press(Key::End).await
}

/// Presses a button of the note that begins so, by the keyboard: a note that is not on screen is laid out when it comes there, and a
/// pointer would miss what moves.
pub async fn press(page: &Page, button: &str, start: &str) -> Result<()> {
    let button = button_of(page, button, start).await?;
    page.run("arguments[0].focus()", vec![button.to_json()?]).await?;
    page.press(Key::Enter).await
}

/// A button of the note that begins so.
pub async fn button_of(page: &Page, button: &str, start: &str) -> Result<WebElement> {
    page.find(Query::new("button", &format!("{button} la note « {start}")).matching(Match::Starts)).await
}

/// Clicks a control that may be drawn in another way than the browser does.
pub async fn click_hidden(page: &Page, query: Query<'_>) -> Result<()> {
    let control = page.find(query).await?;
    page.run("arguments[0].click()", vec![control.to_json()?]).await.map(drop)
}

/// What stands in the text of the note that is being written.
pub async fn typed(page: &Page) -> Result<String> {
    page.js("return document.querySelector('dialog[open] textarea').value", vec![]).await
}

/// Waits until a note of that text is listed on the page.
pub async fn expect_listed(page: &Page, text: &str) -> Result<()> {
    expect_list(page, &format!("the note {text:?}"), |notes| notes.iter().any(|note| note.contains(text)))
        .await
        .map(drop)
}

/// What the notes of the page say, each with its versions, in their order: what it is and is about, the text, and so on, with bars
/// between. Notes that are not on screen are not laid out, and not in the text of the page for all engines.
pub async fn listed(page: &Page) -> Result<Vec<String>> {
    let read = "const tidy = (text) => text.replace(/[\\s\\u00a0\\u202f]+/g, ' ').replace(/\\u2019/g, \"'\").trim(); \
        return [...document.querySelectorAll('main .note-list > li')].map((note) => \
        [...note.querySelectorAll('p:not(:has(button)), summary')].map((part) => tidy(part.textContent)).join(' | '))";
    page.js(read, vec![]).await
}

/// Waits until the list of notes is as expected.
pub async fn expect_list(page: &Page, what: &str, holds: impl Fn(&[String]) -> bool) -> Result<Vec<String>> {
    until(what, PATIENCE, async || {
        let listed = listed(page).await?;
        Ok(if holds(&listed) { Ok(listed) } else { Err(format!("{listed:?}")) })
    })
    .await
}

/// Opens an address in another tab, which is then the one that is spoken of. Gives the first one and that.
pub async fn second_tab(page: &Page, hash: &str) -> Result<(WindowHandle, WindowHandle)> {
    let driver = page.driver().handle();
    let (first, second) = (driver.window().await?, page.new_tab().await?);
    to(page, &second).await?;
    page.open_page(hash).await?;
    Ok((first, second))
}

/// Turns to a tab.
pub async fn to(page: &Page, tab: &WindowHandle) -> Result<()> {
    Ok(page.driver().handle().switch_to_window(tab.clone()).await?)
}
