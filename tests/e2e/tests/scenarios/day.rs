//! The page of the day.

use anyhow::{Result, ensure};
use e2e::crew::Stage;
use e2e::page::Page;

/// The day opens at its own address.
pub async fn the_day_opens(stage: &Stage) -> Result<()> {
    stage.page.open("#/").await?;
    shows_the_day(&stage.page).await
}

/// The day opens at the bare address of the folder, the one that people are given.
pub async fn the_day_opens_without_a_hash(stage: &Stage) -> Result<()> {
    stage.page.open("").await?;
    shows_the_day(&stage.page).await
}

async fn shows_the_day(page: &Page) -> Result<()> {
    let view = page
        .expect("the day with five projects and eleven tracks", |view| {
            view.heading().contains("Journée nationale de restitution")
                && view.links_below("#/projets/").len() == 5
                && view.links_below("#/pistes/").len() == 11
        })
        .await?;
    ensure!(view.lang == "fr", "the document's language is {:?}", view.lang);
    ensure!(view.title.contains("Restitution"), "the title is {:?}", view.title);
    Ok(())
}
