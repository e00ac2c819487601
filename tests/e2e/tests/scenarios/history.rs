//! The browser's own Back and Forward.

use anyhow::{Result, ensure};
use e2e::address::PROJECT;
use e2e::crew::Stage;

/// From the list to a project, and back, and forth.
pub async fn back_and_forward_move_the_page_and_the_focus(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    let list = page.open_page("#/projets").await?;
    let project = follow(stage, PROJECT).await?;
    ensure!(project.title != list.title, "the title stayed {:?}", list.title);
    page.back().await?;
    page.expect("the list, its heading focused and its title back", |view| {
        view.hash == "#/projets"
            && view.heading() == "Projets"
            && view.heading_has_focus()
            && view.title == list.title
    })
    .await?;
    page.forward().await?;
    page.expect("the project, its heading focused", |view| {
        view.hash == PROJECT && view.heading().contains("VITA-Air") && view.heading_has_focus()
    })
    .await?;
    Ok(())
}

/// Back shows the place one left, not the top of the page; a page that is new begins at its top.
pub async fn back_returns_to_where_one_was_reading(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.resize(900, 500).await?;
    page.open("#/").await?;
    page.expect("the day", |view| view.links_below("#/projets/").len() == 5).await?;
    let script = format!(
        "document.querySelector(\"main a[href='{PROJECT}']\").scrollIntoView({{ block: 'center', behavior: 'instant' }})"
    );
    page.run(&script, vec![]).await?;
    let before = page.expect("a page that is scrolled", |view| view.scroll_y > 50.0).await?.scroll_y;
    let project = follow(stage, PROJECT).await?;
    ensure!(project.scroll_y == 0.0, "the project's page opened at {} px", project.scroll_y);
    page.back().await?;
    is_at(stage, before).await?;
    // Neither a reload nor another document makes a difference.
    page.reload().await?;
    is_at(stage, before).await
}

async fn is_at(stage: &Stage, y_px: f64) -> Result<()> {
    stage
        .page
        .expect(&format!("the day, scrolled to about {y_px} px"), |view| {
            view.hash == "#/"
                && view.links_below("#/projets/").len() == 5
                && (view.scroll_y - y_px).abs() < 60.0
        })
        .await?;
    Ok(())
}

/// Clicks the first link of the content to this address, and waits for its page.
async fn follow(stage: &Stage, hash: &str) -> Result<e2e::view::View> {
    let page = &stage.page;
    let before =
        page.expect(&format!("a link to {hash}"), |view| view.links.iter().any(|link| link == hash)).await?;
    let link = page.driver().handle().find(thirtyfour::By::Css(format!("main a[href='{hash}']"))).await?;
    link.click().await?;
    page.expect(&format!("the page of {hash}, its heading focused"), |view| {
        view.hash == hash
            && !view.heading().is_empty()
            && view.heading() != before.heading()
            && view.heading_has_focus()
    })
    .await
}
