//! Without a mouse.

use std::collections::BTreeSet;

use anyhow::{Result, ensure};
use e2e::address::{NAVIGATION, PROJECT};
use e2e::crew::Stage;
use e2e::page::Page;
use e2e::roles::{Match, Query};
use e2e::until::until;
use e2e::view::Focus;
use thirtyfour::Key;

/// More stops than the page has; the way ends earlier, when the focus leaves the document.
const LIMIT: usize = 120;

/// Tab after Tab from the start: the whole navigation, both choices, every project, and the focus always seen.
pub async fn everything_is_reached_by_keyboard_and_the_focus_is_seen(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page("#/projets").await?;
    page.expect("five projects", |view| view.articles.len() == 5).await?;
    let mut stops: Vec<Focus> = Vec::new();
    for _ in 0..LIMIT {
        page.press(Key::Tab).await?;
        let focus = page.view().await?.focus;
        if matches!(focus.tag.as_str(), "" | "body" | "html")
            || stops.first().is_some_and(|first| same(first, &focus))
        {
            break;
        }
        ensure!(focus.is_visible(), "the focus cannot be seen on {focus:?}");
        stops.push(focus);
    }
    let links: BTreeSet<&str> = stops.iter().map(|stop| stop.href.as_str()).collect();
    for (name, hash, _) in NAVIGATION {
        ensure!(links.contains(hash), "{name:?} is not reached; the stops were {}", told(&stops));
    }
    let selects: Vec<&str> =
        stops.iter().filter(|stop| stop.tag == "select").map(|stop| stop.label.as_str()).collect();
    for label in ["Langue", "Thème"] {
        ensure!(
            selects.iter().any(|select| select.contains(label)),
            "{label:?} is not reached; the stops were {}",
            told(&stops)
        );
    }
    let projects = stops.iter().filter(|stop| stop.in_main && stop.href.starts_with("#/projets/")).count();
    ensure!(projects >= 5, "{projects} projects are reached; the stops were {}", told(&stops));
    Ok(())
}

/// A key by itself leads to the search and lists what keys do; it writes where one writes, and can be switched off for good.
pub async fn single_keys_do_something_until_they_are_switched_off(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page("#/pistes").await?;
    page.type_text("/").await?;
    page.expect("the search", |view| view.hash == "#/projets" && is_search(&view.focus)).await?;
    page.type_text("/?").await?;
    let written: String = page.js("return document.querySelector('#search').value", vec![]).await?;
    ensure!(written == "/?", "the field has {written:?}");
    page.run("document.activeElement.blur()", vec![]).await?;
    page.type_text("?").await?;
    page.by_role("dialog", "Raccourcis clavier").await?;
    switch_shortcuts(page).await?;
    page.reload().await?;
    page.expect("the projects", |view| view.heading() == "Projets").await?;
    page.type_text("/").await?;
    page.type_text("?").await?;
    let view = page.view().await?;
    ensure!(!is_search(&view.focus), "a key that is switched off leads to the search");
    ensure!(page.all(Query::new("dialog", "Raccourcis clavier")).await?.is_empty(), "… or lists the keys");
    // The way back needs no key.
    page.click("button", "Raccourcis clavier").await?;
    switch_shortcuts(page).await?;
    page.run("document.activeElement.blur()", vec![]).await?;
    page.type_text("/").await?;
    page.expect("the search again", |view| is_search(&view.focus)).await?;
    Ok(())
}

/// Switches the shortcuts on or off in their dialog, which is open.
async fn switch_shortcuts(page: &Page) -> Result<()> {
    page.click_on(Query::new("checkbox", "Utiliser ces raccourcis").matching(Match::Starts)).await?;
    page.click("button", "Fermer").await
}

fn is_search(focus: &Focus) -> bool {
    focus.tag == "input" && focus.label.contains("Rechercher")
}

/// Enter on the link of a project opens it.
pub async fn enter_follows_a_link(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page("#/projets").await?;
    page.expect("five projects", |view| view.articles.len() == 5).await?;
    until(&format!("a stop at {PROJECT}"), std::time::Duration::from_secs(30), async || {
        page.press(Key::Tab).await?;
        let focus = page.view().await?.focus;
        Ok(if focus.in_main && focus.href == PROJECT { Ok(()) } else { Err(format!("{focus:?}")) })
    })
    .await?;
    page.press(Key::Enter).await?;
    page.expect("the project, its heading focused", |view| view.hash == PROJECT && view.heading_has_focus())
        .await?;
    Ok(())
}

fn same(one: &Focus, other: &Focus) -> bool {
    one.tag == other.tag && one.text == other.text && one.href == other.href && one.label == other.label
}

fn told(stops: &[Focus]) -> String {
    let name = |stop: &Focus| {
        if stop.text.is_empty() || stop.tag == "select" { stop.label.clone() } else { stop.text.clone() }
    };
    stops.iter().map(|stop| format!("{} {:?}", stop.tag, name(stop))).collect::<Vec<_>>().join(", ")
}
