//! What the application asks for, and of whom.

use std::collections::BTreeSet;

use anyhow::{Result, ensure};
use e2e::address::ADDRESSES;
use e2e::crew::Stage;
use e2e::site;

/// All that the document names, and all that it has loaded.
const LOADED: &str = "const named = [...document.querySelectorAll('script[src], img[src], iframe[src], link[href]')].map((e) => e.src || e.href); \
    const loaded = performance.getEntriesByType('resource').map((e) => e.name); \
    return [...named, ...loaded];";
const NAMED_BY_INDEX: &str =
    "return [...document.head.querySelectorAll('link[href], script[src]')].map((e) => e.href || e.src)";

/// The application is its folder: no font, no script, no count of visitors from anywhere else.
pub async fn nothing_is_asked_of_another_origin(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page("#/").await?;
    // The origin and not the folder: browsers ask the host for an icon of their own accord.
    let origin = page.base().split_inclusive('/').take(3).collect::<String>();
    for address in ADDRESSES {
        page.go(address.hash).await?;
        let loaded: Vec<String> = page.js(LOADED, vec![]).await?;
        let elsewhere: Vec<&String> = loaded.iter().filter(|url| !url.starts_with(&origin)).collect();
        ensure!(elsewhere.is_empty(), "{} asks for {elsewhere:?}", address.hash);
        ensure!(!loaded.is_empty(), "nothing is loaded at all");
    }
    Ok(())
}

/// What the size gate counts is what a first visit loads: the index, what it names, and the dataset.
pub async fn the_day_needs_only_what_the_index_names(stage: &Stage) -> Result<()> {
    let running = site::serve(&stage.settings)?;
    let page = stage.page.on(running.url());
    page.open("#/").await?;
    page.expect("the day", |view| view.links_below("#/projets/").len() == 5).await?;
    let base = page.base().to_owned();
    let named: Vec<String> = page.js(NAMED_BY_INDEX, vec![]).await?;
    let mut allowed: BTreeSet<&str> =
        named.iter().filter_map(|url| url.strip_prefix(base.as_str())).collect();
    allowed.extend(["", "data/dataset.json", site::EMPTY_PAGE]);
    let requests = running.requests();
    let mount = base.find("/un/").map_or("", |start| &base[start..]);
    // Browsers ask the host for an icon of their own accord, outside of the folder.
    let asked: BTreeSet<&str> = requests
        .iter()
        .map(|path| path.strip_prefix(mount).unwrap_or(path))
        .filter(|path| *path != "/favicon.ico")
        .collect();
    let unexpected: Vec<_> = asked.difference(&allowed).collect();
    ensure!(unexpected.is_empty(), "the day also loads {unexpected:?}");
    ensure!(asked.contains("data/dataset.json"), "the dataset was not loaded: {asked:?}");
    Ok(())
}
