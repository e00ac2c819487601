//! Before the program is there, and when it never comes.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use e2e::address::PROJECT;
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

/// A browser that refuses WebAssembly shows a plain sentence, and no lesser one takes its place later.
pub async fn a_browser_without_wasm_reads_a_sentence(stage: &Stage) -> Result<()> {
    stays_out(stage, site::NO_WASM_PAGE).await
}

/// So does one that is older than the floor, although the program might even start in it today.
pub async fn a_browser_below_the_floor_reads_a_sentence(stage: &Stage) -> Result<()> {
    stays_out(stage, site::OLD_BROWSER_PAGE).await
}

async fn stays_out(stage: &Stage, file: &str) -> Result<()> {
    let page = &stage.page;
    page.open_file(file, "#/").await?;
    page.expect("a sentence about the browser in #boot", |view| view.boot.contains("navigateur")).await?;
    // The page's own clock says when the notice of a slow start would have come.
    page.expect_script(Duration::from_secs(15), "return performance.now() > 10500").await?;
    let view = page.view().await?;
    ensure!(view.boot.contains("navigateur") && !view.boot.contains("Réessayer"), "{view}");
    ensure!(view.links_below("#/projets/").is_empty(), "the application started: {view}");
    Ok(())
}

/// A program that cannot be had: the page says so, and asking again comes back to the same address.
pub async fn a_program_that_fails_is_asked_for_again_at_the_same_address(stage: &Stage) -> Result<()> {
    let wasm = site::built_file(&stage.settings, site::PROGRAM)?;
    let (running, gate) = site::serve_with_gate(&stage.settings, &wasm)?;
    gate.fail_with(404);
    let page = stage.page.on(running.url());
    page.open(PROJECT).await?;
    // WebKit tells nobody that a module failed, so there it is the notice of a slow start that offers the retry.
    page.expect_within(Duration::from_secs(15), "« Réessayer » in #boot", |view| {
        view.boot.contains("Réessayer")
    })
    .await?;
    gate.open();
    page.click("button", "Réessayer").await?;
    page.expect("the project", |view| view.hash == PROJECT && view.heading().contains("VITA-Air")).await?;
    Ok(())
}

/// When the program stops, what is on screen answers to nothing: that is said, with a way on.
pub async fn a_program_that_stops_says_so(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page("#/").await?;
    let stop =
        "dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') }))";
    page.run(stop, vec![]).await?;
    page.expect("an alert", |view| view.alerts.iter().any(|alert| alert.contains("arrêtée"))).await?;
    page.click("button", "Réessayer").await?;
    page.expect("the day, without an alert", |view| {
        view.alerts.is_empty() && view.links_below("#/projets/").len() == 5
    })
    .await?;
    Ok(())
}

/// Ten seconds without the program, and the page offers to ask again; it can still arrive.
pub async fn a_program_that_does_not_come_can_be_asked_for_again(stage: &Stage) -> Result<()> {
    let wasm = site::built_file(&stage.settings, site::PROGRAM)?;
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
