//! The timer of the steps of a workshop.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use e2e::crew::Stage;
use e2e::page::Page;
use e2e::roles::{Match, Query};
use e2e::until::{PATIENCE, until};
use serde_json::json;

use super::notebook::{close, write};
use super::workshop_page::{open, serve};

const KEY: &str = "restitution/1/made-up-day/timer/freins";

/// Started, it runs down; paused, it stands still, and does so through a reload; then it goes on.
pub async fn a_timer_runs_pauses_and_survives_a_reload(stage: &Stage) -> Result<()> {
    let running = serve(stage)?;
    let page = stage.page.on(running.url());
    open(&page).await?;
    page.click_on(Query::new("button", "Lancer 20 min").matching(Match::Starts)).await?;
    expect_left(&page, "less than twenty minutes", |left| left.starts_with("19:5")).await?;
    page.expect_script(
        PATIENCE,
        "return document.querySelector('[aria-current=step]')?.innerText.includes('Tour de table')",
    )
    .await?;
    page.reload().await?;
    expect_left(&page, "it goes on", |left| left.starts_with("19:")).await?;
    page.click("button", "Pause").await?;
    page.by_role("button", "Reprendre").await?;
    let kept = kept(&page).await?;
    let left_ms: u64 = kept.strip_prefix("1 left ").context("not paused")?.parse()?;
    let shown = left(&page).await?;
    let seconds = left_ms.div_ceil(1000);
    ensure!(shown == format!("{}:{:02}", seconds / 60, seconds % 60), "{shown} is shown of {left_ms} ms");
    page.reload().await?;
    page.by_role("button", "Reprendre").await?;
    ensure!(left(&page).await? == shown, "while paused it ran from {shown} to {}", left(&page).await?);
    page.click("button", "+ 1 minute").await?;
    expect_left(&page, "a minute more", |left| left.starts_with("20:")).await?;
    page.click("button", "− 1 minute").await?;
    page.click("button", "Reprendre").await?;
    expect_left(&page, "that it goes on", |left| left != shown && left.starts_with("19:")).await?;
    page.click("button", "Arrêter").await?;
    let none = format!(
        "return localStorage.getItem('{KEY}') === null && !document.querySelector('main [role=timer]')"
    );
    page.expect_script(PATIENCE, &none).await
}

/// What is over says by how much, counted from the moment and not from ticks.
pub async fn an_overrun_is_told(stage: &Stage) -> Result<()> {
    let running = serve(stage)?;
    let page = stage.page.on(running.url());
    plant(&page, 0, -90_000).await?;
    open(&page).await?;
    expect_left(&page, "by how much it is over", |left| left.starts_with("dépassement de 1:3"))
        .await
        .map(drop)
}

/// The end is spoken when it comes, once.
pub async fn the_end_of_a_step_is_spoken(stage: &Stage) -> Result<()> {
    let running = serve(stage)?;
    let page = stage.page.on(running.url());
    plant(&page, 0, 6_000).await?;
    open(&page).await?;
    expect_left(&page, "the last seconds", |left| left.starts_with("0:0")).await?;
    page.expect_within(Duration::from_secs(20), "that it is over", |view| {
        view.statuses.iter().any(|status| status == "Le temps est écoulé.")
    })
    .await?;
    expect_left(&page, "the overrun", |left| left.starts_with("dépassement de 0:0")).await.map(drop)
}

/// When the last step is over, who has notes that nobody else has is reminded to hand them over; before that, not.
pub async fn the_end_of_a_workshop_reminds_to_hand_over(stage: &Stage) -> Result<()> {
    let running = serve(stage)?;
    let page = stage.page.on(running.url());
    plant(&page, 0, -90_000).await?;
    open(&page).await?;
    write(&page, "à remettre").await?;
    let reminder = "return document.querySelector('.step__reminder').textContent";
    let early: String = page.js(reminder, vec![]).await?;
    ensure!(early.is_empty(), "after the first step: {early}");
    plant(&page, 1, 1_000).await?;
    open(&page).await?;
    page.expect("the reminder", |view| {
        view.statuses
            .iter()
            .any(|status| status == "L'atelier est terminé. 1 note de cet appareil n'est pas encore remise.")
    })
    .await?;
    page.click("button", "Remettre mes notes").await?;
    page.find(Query::new("dialog", "Remettre mes notes")).await?;
    page.click("button", "Télécharger le fichier").await?;
    close(&page).await?;
    page.expect_script(PATIENCE, "return document.querySelector('.step__reminder').textContent === ''").await
}

/// Plants a timer of a step, counted from 0, that is over in so many milliseconds.
async fn plant(page: &Page, step: usize, in_ms: i64) -> Result<()> {
    page.leave().await?;
    let plant = "localStorage.setItem(arguments[0], `${arguments[2]} until ${Date.now() + arguments[1]}`)";
    page.run(plant, vec![json!(KEY), json!(in_ms), json!(step)]).await.map(drop)
}

async fn kept(page: &Page) -> Result<String> {
    page.js("return localStorage.getItem(arguments[0])", vec![json!(KEY)]).await
}

async fn left(page: &Page) -> Result<String> {
    let read =
        "return (document.querySelector('main [role=timer]')?.innerText ?? '').replace(/\\s+/g, ' ').trim()";
    page.js(read, vec![]).await
}

async fn expect_left(page: &Page, what: &str, holds: impl Fn(&str) -> bool) -> Result<()> {
    until(what, PATIENCE, async || {
        let left = left(page).await?;
        Ok(if holds(&left) { Ok(()) } else { Err(left) })
    })
    .await
}
