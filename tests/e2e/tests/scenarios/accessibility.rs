//! axe-core on every page, in both themes and both languages.

use anyhow::{Result, ensure};
use e2e::address::ADDRESSES;
use e2e::axe;
use e2e::crew::Stage;
use e2e::site;

/// What leads nowhere is a page too.
const NOWHERE: [&str; 2] = ["#/nulle-part", "#/projets/inconnu"];

pub async fn axe_finds_nothing_in_french_light(stage: &Stage) -> Result<()> {
    axe_finds_nothing(stage, "fr", "light").await
}

pub async fn axe_finds_nothing_in_french_dark(stage: &Stage) -> Result<()> {
    axe_finds_nothing(stage, "fr", "dark").await
}

pub async fn axe_finds_nothing_in_english_light(stage: &Stage) -> Result<()> {
    axe_finds_nothing(stage, "en", "light").await
}

pub async fn axe_finds_nothing_in_english_dark(stage: &Stage) -> Result<()> {
    axe_finds_nothing(stage, "en", "dark").await
}

/// All pages are looked at before anything fails: one run shows all there is to mend.
async fn axe_finds_nothing(stage: &Stage, language: &str, theme: &str) -> Result<()> {
    let page = &stage.page;
    page.prefer(language, theme).await?;
    page.open_page("#/").await?;
    let mut found = Vec::new();
    for hash in ADDRESSES.iter().map(|address| address.hash).chain(NOWHERE) {
        let view = page.go(hash).await?;
        ensure!(view.lang == language, "the document's language is {:?}", view.lang);
        for violation in axe::violations(page).await? {
            found.push(format!("{hash}: {violation}"));
        }
    }
    ensure!(found.is_empty(), "{} violations:\n{}", found.len(), found.join("\n"));
    Ok(())
}

/// Nor on the pages that nobody hopes to see.
pub async fn axe_finds_nothing_where_something_failed(stage: &Stage) -> Result<()> {
    let (running, gate) = site::serve_with_gate(&stage.settings, "data/dataset.json")?;
    gate.fail_with(500);
    let page = stage.page.on(running.url());
    page.open("#/").await?;
    page.expect("the alert", |view| !view.alerts.is_empty()).await?;
    let mut found = axe::violations(&page).await?;
    page.open_file(site::NO_WASM_PAGE, "#/").await?;
    page.expect("a sentence about the browser", |view| view.boot.contains("navigateur")).await?;
    found.extend(axe::violations(&page).await?);
    ensure!(found.is_empty(), "{} violations:\n{}", found.len(), found.join("\n"));
    Ok(())
}
