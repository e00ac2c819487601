//! axe-core on every page, in both themes and both languages.

use anyhow::{Result, ensure};
use e2e::address::ADDRESSES;
use e2e::axe;
use e2e::crew::Stage;

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
    for address in ADDRESSES {
        let view = page.go(address.hash).await?;
        ensure!(view.lang == language, "the document's language is {:?}", view.lang);
        for violation in axe::violations(page).await? {
            found.push(format!("{}: {violation}", address.hash));
        }
    }
    ensure!(found.is_empty(), "{} violations:\n{}", found.len(), found.join("\n"));
    Ok(())
}
