//! The main navigation, the header, the skip link.

use std::collections::BTreeSet;

use anyhow::{Result, ensure};
use e2e::address::{ADDRESSES, NAVIGATION};
use e2e::crew::Stage;
use e2e::roles::Query;
use thirtyfour::Key;

const MENU: (&str, &str) = ("navigation", "Navigation principale");

/// Each link changes the address, the heading, the title, the mark of the current page, and moves the focus.
pub async fn every_link_of_the_navigation_leads_to_its_page(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page("#/").await?;
    let links = page.all(Query::new("link", "").inside(MENU.0, MENU.1)).await?;
    let names: BTreeSet<&str> = links.iter().map(|link| link.name.as_str()).collect();
    let mut titles = BTreeSet::new();
    // The page that is open comes last: a click on it would change nothing.
    let (first, others) = NAVIGATION.split_first().unzip();
    for (name, hash, heading) in others.into_iter().flatten().chain(first) {
        ensure!(names.contains(name), "the navigation has no link {name:?}, only {names:?}");
        page.click_on(Query::new("link", name).inside(MENU.0, MENU.1)).await?;
        let view = page
            .expect(
                &format!("{hash}, with its h1 {heading:?} focused and {name:?} marked as current"),
                |view| {
                    view.hash == *hash
                        && view.heading().contains(heading)
                        && view.heading_has_focus()
                        && view.current == [*name]
                },
            )
            .await?;
        ensure!(
            titles.insert(view.title.clone()),
            "the title of {hash} is that of another page: {:?}",
            view.title
        );
    }
    Ok(())
}

/// The projection is one click away everywhere, and opens in the same tab.
pub async fn every_page_offers_the_projection(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page("#/").await?;
    for address in ADDRESSES.iter().filter(|address| !address.hash.starts_with("#/projection")) {
        page.go(address.hash).await?;
        let link = page.by_role("link", "Projeter").await?;
        // Not the driver's attributes: WebKit's gives the resolved address, and an empty text for what is absent.
        let script = "return [arguments[0].getAttribute('href'), arguments[0].target]";
        let (href, target): (String, String) = page.js(script, vec![link.to_json()?]).await?;
        ensure!(href == "#/projection", "« Projeter » leads to {href} on {}", address.hash);
        ensure!(target.is_empty(), "« Projeter » opens {target:?} on {}", address.hash);
    }
    page.click("link", "Projeter").await?;
    page.expect("the projection", |view| view.hash == "#/projection" && !view.heading().is_empty()).await?;
    Ok(())
}

/// One key and Enter, and the navigation is behind; the address stays, so that Back means what it meant.
pub async fn the_skip_link_is_the_first_stop_and_leads_to_the_content(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page("#/projets").await?;
    page.press(Key::Tab).await?;
    page.expect("the skip link focused, and seen to be", |view| {
        view.focus.text == "Aller au contenu" && view.focus.is_visible()
    })
    .await?;
    page.press(Key::Enter).await?;
    let view = page.expect("the focus on the content", |view| view.focus.in_main).await?;
    ensure!(view.hash == "#/projets", "the skip link changed the address to {:?}", view.hash);
    page.press(Key::Tab).await?;
    page.expect("the next stop inside of the content", |view| view.focus.in_main && view.focus.tag != "main")
        .await?;
    Ok(())
}
