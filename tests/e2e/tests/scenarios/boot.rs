//! Before the program is there, and when it never comes.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use e2e::crew::Stage;
use e2e::site;

/// The file as served, read as text: a title, a heading, and a sentence for who has no script.
pub async fn the_index_speaks_without_a_script(stage: &Stage) -> Result<()> {
    let html = reqwest::get(stage.page.base()).await?.error_for_status()?.text().await?;
    let between = |start: &str, end: &str| Some(html.split_once(start)?.1.split_once(end)?.0.to_owned());
    let title = between("<title>", "</title>").context("no title")?;
    ensure!(title.contains("Restitution"), "the title is {title:?}");
    ensure!(html.contains("<html lang=\"fr\"") || html.contains("<html lang=fr"), "the language is not said");
    let (_, body) = html.split_once("<body").context("no body")?;
    ensure!(body.contains("Restitution"), "nothing is shown before the program");
    let noscript = between("<noscript>", "</noscript>").context("no noscript")?;
    ensure!(noscript.contains("JavaScript") && noscript.contains('.'), "noscript says {noscript:?}");
    Ok(())
}

/// A browser that refuses WebAssembly shows a plain sentence, not a page that waits for ever.
pub async fn a_browser_without_wasm_reads_a_sentence(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_file(site::NO_WASM_PAGE, "#/").await?;
    page.expect("a sentence about the browser in #boot", |view| view.boot.contains("navigateur")).await?;
    Ok(())
}

/// Ten seconds without the program, and the page offers to ask again; it can still arrive.
pub async fn a_program_that_does_not_come_can_be_asked_for_again(stage: &Stage) -> Result<()> {
    let wasm = site::built_file(&stage.settings, ".wasm")?;
    let (running, gate) = site::serve_with_gate(&stage.settings, &wasm)?;
    let page = stage.page.on(running.url());
    page.open("#/").await?;
    page.expect("the page says what it is", |view| {
        view.boot.contains("Restitution") || view.boot.contains("restitution")
    })
    .await?;
    page.expect_within(Duration::from_secs(15), "« Réessayer » in #boot", |view| {
        view.boot.contains("Réessayer")
    })
    .await?;
    gate.open();
    page.expect("the day after all", |view| view.links_below("#/projets/").len() == 5).await?;
    Ok(())
}
