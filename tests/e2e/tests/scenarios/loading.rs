//! The states of loading the dataset: nothing, slowly, failed with a reason, there.

use std::time::Duration;

use anyhow::{Result, ensure};
use e2e::crew::Stage;
use e2e::roles::Query;
use e2e::site;
use e2e::until::{PATIENCE, until};
use e2e::view::View;

const DATASET: &str = "data/dataset.json";

/// A fast network sees no flicker; a slow one is told after half a second.
pub async fn a_slow_dataset_is_announced_and_then_shown(stage: &Stage) -> Result<()> {
    let (running, gate) = site::serve_with_gate(&stage.settings, DATASET)?;
    let page = stage.page.on(running.url());
    page.open_file(site::FIRST_PAGE, "#/").await?;
    page.expect("the navigation, before the dataset is there", |view| view.current == ["Journée"]).await?;
    page.expect("a status that says « Chargement »", loading).await?;
    // Dated in the page itself, where no round trip blurs it.
    let silence: f64 = page.js("return window.__first.loading - window.__first.timer", vec![]).await?;
    // A clock that steps by a millisecond may lose one at either end.
    ensure!(
        (498.0..5000.0).contains(&silence),
        "« Chargement » is said {silence} ms after the start of the load"
    );
    let early = page.view().await?;
    ensure!(!shows_the_day(&early), "content without a dataset: {early}");
    gate.open();
    page.expect("the day, and no word of loading any more", |view| shows_the_day(view) && !loading(view))
        .await?;
    Ok(())
}

/// A failure says why, offers a way out, and takes nothing else away.
pub async fn a_failed_dataset_can_be_tried_again(stage: &Stage) -> Result<()> {
    let (running, gate) = site::serve_with_gate(&stage.settings, DATASET)?;
    gate.fail_with(500);
    let page = stage.page.on(running.url());
    page.open("#/").await?;
    page.expect("an alert with the reason", |view| view.alerts.iter().any(|alert| alert.contains("500")))
        .await?;
    page.by_role("button", "Réessayer").await?;
    page.click_on(Query::new("link", "Notes").inside("navigation", "Navigation principale")).await?;
    page.expect("the navigation still leads somewhere", |view| view.hash == "#/notes").await?;
    page.click_on(Query::new("link", "Journée").inside("navigation", "Navigation principale")).await?;
    page.expect("the alert, back on the day", |view| view.hash == "#/" && !view.alerts.is_empty()).await?;
    gate.open();
    page.click("button", "Réessayer").await?;
    page.expect("the day, no alert any more, and the focus on its heading", |view| {
        shows_the_day(view) && view.alerts.is_empty() && view.heading_has_focus()
    })
    .await?;
    Ok(())
}

/// A server that never answers leaves a way out, and a page that was asked for meanwhile gets the focus.
pub async fn a_dataset_that_hangs_can_be_tried_again(stage: &Stage) -> Result<()> {
    let (running, gate) = site::serve_with_gate(&stage.settings, DATASET)?;
    let page = stage.page.on(running.url());
    page.open("#/").await?;
    page.find_within(Duration::from_secs(15), Query::new("button", "Réessayer")).await?;
    page.click_on(Query::new("link", "Projets").inside("navigation", "Navigation principale")).await?;
    page.click("button", "Réessayer").await?;
    // The first request is still held: it is the second one that the button makes.
    until("a second request", PATIENCE, async || {
        let count = running.requests().iter().filter(|path| path.ends_with(DATASET)).count();
        Ok(if count == 2 { Ok(()) } else { Err(format!("{count} requests")) })
    })
    .await?;
    gate.open();
    page.expect("the projects, their heading focused", |view| {
        view.hash == "#/projets" && view.articles.len() == 5 && view.heading_has_focus()
    })
    .await?;
    Ok(())
}

fn loading(view: &View) -> bool {
    view.statuses.iter().any(|status| status.contains("Chargement"))
}

fn shows_the_day(view: &View) -> bool {
    view.links_below("#/projets/").len() == 5
}
