//! What stands at which address, opened as a bookmark opens it.

use std::collections::BTreeSet;

use anyhow::{Result, ensure};
use e2e::address::{ADDRESSES, PROJECT};
use e2e::crew::Stage;
use serde_json::Value;

/// No rewrite rule helps: the file is always the index, the rest is the hash.
pub async fn every_address_opens_in_a_fresh_document(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    for address in ADDRESSES {
        page.open(address.hash).await?;
        // On a screen of the projection there may be a title and a date.
        let mark = if address.hash.starts_with("#/projection") { ' ' } else { '.' };
        let what = format!("{} with one h1 containing {:?} and a sentence", address.hash, address.heading);
        page.expect(&what, |view| {
            view.hash == address.hash
                && !view.heading().is_empty()
                && view.heading().contains(address.heading)
                && view.main.replacen(view.heading(), "", 1).trim().contains(mark)
        })
        .await?;
    }
    Ok(())
}

/// The list of projects; only projects are articles there, and each heading is a link to its page.
pub async fn the_projects_are_five_articles(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open("#/projets").await?;
    page.expect("« Projets » with five articles", |view| {
        view.heading() == "Projets" && view.articles.len() == 5
    })
    .await?;
    let script = "return [...document.querySelectorAll('main article')].map((a) => \
        a.querySelector(':is(h1,h2,h3,h4) a[href]')?.getAttribute('href') ?? '')";
    let links: BTreeSet<String> = page.js(script, vec![]).await?;
    ensure!(
        links.len() == 5 && links.iter().all(|link| link.starts_with("#/projets/")),
        "the headings link to {links:?}"
    );
    Ok(())
}

/// A project under trial: who carries it, and the asterisk in words, not as a sign alone.
pub async fn a_project_shows_who_carries_it_and_its_trial_mark(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open(PROJECT).await?;
    page.expect("VITA-Air, carried by Air Services, under trial", |view| {
        view.heading().contains("VITA-Air")
            && view.main.contains("Air Services")
            && view.main.to_lowercase().contains("essai")
            && view.title.contains("VITA-Air")
    })
    .await?;
    Ok(())
}

/// Eight tracks, three of them below another, each with a page.
pub async fn the_tracks_are_eight_with_three_below(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open("#/pistes").await?;
    page.expect("« Pistes d'action » with eleven links", |view| {
        view.heading() == "Pistes d'action" && view.links_below("#/pistes/").len() == 11
    })
    .await?;
    // A list in a list: the hierarchy is in the markup, where a screen reader finds it.
    let script = "const below = (selector) => new Set([...document.querySelectorAll(selector)].map((a) => a.getAttribute('href'))); \
        const sub = below(\"main li li a[href^='#/pistes/']\"); const all = below(\"main a[href^='#/pistes/']\"); \
        return [all.size - sub.size, sub.size];";
    let (roots, sub): (usize, usize) = page.js(script, vec![]).await?;
    ensure!((roots, sub) == (8, 3), "{roots} tracks and {sub} below others");
    Ok(())
}

/// Neither an address nor a project that does not exist leaves anyone before an empty page.
pub async fn an_unknown_address_says_so_and_leads_back(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    for (unknown, back) in [
        ("#/nulle-part", "#/"),
        ("#/projets/nexiste-pas", "#/projets"),
        ("#/pistes/nexiste-pas", "#/pistes"),
        ("#/organisations/nexiste-pas", "#/organisations"),
    ] {
        page.open(unknown).await?;
        page.expect(&format!("{unknown}: a heading, a sentence, and a link to {back}"), |view| {
            view.hash == unknown
                && !view.heading().is_empty()
                && view.main.contains('.')
                && view.links.iter().any(|link| link == back)
        })
        .await?;
    }
    Ok(())
}

/// Links from the dataset lead to the web or to a letter box, and give nothing away.
pub async fn links_to_elsewhere_are_safe(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page("#/").await?;
    let mut elsewhere = 0;
    for address in ADDRESSES {
        page.go(address.hash).await?;
        let script =
            "return [...document.querySelectorAll('a[href]')].map((a) => [a.getAttribute('href'), a.rel])";
        let links: Vec<(String, Value)> = page.js(script, vec![]).await?;
        // The schema of the format is a file of the application.
        let is_ours = |href: &str| href.starts_with('#') || href.starts_with("schema/");
        for (href, rel) in links.iter().filter(|(href, _)| !is_ours(href)) {
            elsewhere += 1;
            let allowed = ["https:", "http:", "mailto:"].iter().any(|scheme| href.starts_with(scheme));
            ensure!(allowed, "{}: a link to {href:?}", address.hash);
            let rel: BTreeSet<&str> = rel.as_str().unwrap_or_default().split_whitespace().collect();
            ensure!(
                rel.contains("noopener") && rel.contains("noreferrer"),
                "{}: rel {rel:?} on {href}",
                address.hash
            );
        }
    }
    ensure!(elsewhere > 0, "no page has a link to elsewhere, and this test has seen nothing");
    Ok(())
}
