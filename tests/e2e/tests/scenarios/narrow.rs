//! Narrow windows and large text.

use std::fs;

use anyhow::{Result, ensure};
use e2e::address::{ADDRESSES, NAVIGATION};
use e2e::crew::Stage;
use e2e::frame;
use e2e::page::Page;
use e2e::roles::Query;
use e2e::settings::Settings;
use e2e::site;
use static_server::Running;

pub async fn no_page_scrolls_sideways_at_320_px_in_french(stage: &Stage) -> Result<()> {
    nothing_scrolls_sideways(stage, "fr").await
}

pub async fn no_page_scrolls_sideways_at_320_px_in_english(stage: &Stage) -> Result<()> {
    nothing_scrolls_sideways(stage, "en").await
}

/// A phone, and the text at twice its size.
pub async fn no_page_scrolls_sideways_at_360_px_with_text_at_200_percent(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.prefer("fr", "light").await?;
    frame::open(page, "#/", 360, 740).await?;
    page.run("document.documentElement.style.fontSize = '200%'", vec![]).await?;
    visit_all(stage, "fr").await
}

async fn nothing_scrolls_sideways(stage: &Stage, language: &str) -> Result<()> {
    stage.page.prefer(language, "light").await?;
    frame::open(&stage.page, "#/", 320, 700).await?;
    visit_all(stage, language).await
}

async fn visit_all(stage: &Stage, language: &str) -> Result<()> {
    let page = &stage.page;
    let mut wide = Vec::new();
    for address in ADDRESSES {
        let view = page.go(address.hash).await?;
        ensure!(view.lang == language, "the document's language is {:?}", view.lang);
        if view.scrolls_sideways() {
            wide.push(format!(
                "{}: {} px in {} px; {}",
                address.hash,
                view.scroll_width,
                view.client_width,
                widest(page).await?
            ));
        }
    }
    ensure!(wide.is_empty(), "pages scroll sideways:\n{}", wide.join("\n"));
    Ok(())
}

/// Nor do pages of days that have what the published one has not: a programme with long rooms, long values, long lists.
pub async fn no_page_of_another_day_scrolls_sideways_at_320_px(stage: &Stage) -> Result<()> {
    let running = other_days(stage)?;
    let page = stage.page.on(running.url());
    let mut wide = Vec::new();
    for data in ["whole.json", "very-long-values.json", "long.json"] {
        let address = format!("{}?data={data}", site::CLOCK_PAGE);
        let view = frame::open_file(&page, &address, "#/", 320, 700).await?;
        ensure!(!view.heading().is_empty(), "{data} does not open: {view}");
        for hash in ["#/", "#/projets", "#/pistes", "#/organisations", "#/croisements", "#/donnees"] {
            let view = page.go(hash).await?;
            if view.scrolls_sideways() {
                wide.push(format!("{data} {hash}: {} px; {}", view.scroll_width, widest(&page).await?));
            }
        }
    }
    ensure!(wide.is_empty(), "pages scroll sideways:\n{}", wide.join("\n"));
    Ok(())
}

/// Serves days that have what the published one has not.
pub fn other_days(stage: &Stage) -> Result<Running> {
    let mut long = Vec::new();
    made_up::write(&mut long, 120, 1)?;
    let mut days = vec![("long.json", String::from_utf8(long)?)];
    for name in ["whole.json", "very-long-values.json"] {
        days.push((name, fs::read_to_string(Settings::fixture(name))?));
    }
    site::serve_with_days(&stage.settings, days)
}

/// Text at twice its size, in half a window: everything wraps, nothing is cut.
pub async fn text_at_200_percent_fits(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    frame::open(page, "#/", 640, 800).await?;
    page.run("document.documentElement.style.fontSize = '200%'", vec![]).await?;
    let mut wrong = Vec::new();
    for address in ADDRESSES {
        let view = page.go(address.hash).await?;
        if view.scrolls_sideways() {
            wrong.push(format!(
                "{}: {} px in {} px; {}",
                address.hash,
                view.scroll_width,
                view.client_width,
                widest(page).await?
            ));
        }
    }
    page.go("#/").await?;
    let width = page.view().await?.client_width;
    for (name, ..) in NAVIGATION {
        let link = page.find(Query::new("link", name).inside("navigation", "Navigation principale")).await?;
        let script = "const box = arguments[0].getBoundingClientRect(); \
            return [box.left, box.right, arguments[0].scrollWidth - arguments[0].clientWidth]";
        let (left, right, cut): (f64, f64, f64) = page.js(script, vec![link.to_json()?]).await?;
        let is_inline = link.css_value("display").await? == "inline";
        if left < -1.0 || right > width + 1.0 || (cut > 1.0 && !is_inline) {
            wrong.push(format!(
                "the link {name:?} reaches from {left} to {right} of {width} px, {cut} px are cut"
            ));
        }
    }
    ensure!(wrong.is_empty(), "at 200 %:\n{}", wrong.join("\n"));
    Ok(())
}

/// Names what sticks out, so that a failure can be mended without a picture.
pub async fn widest(page: &Page) -> Result<String> {
    let script = "const limit = document.documentElement.clientWidth + 1; \
        return [...document.body.querySelectorAll('*')].filter((e) => e.getBoundingClientRect().right > limit).slice(0, 5) \
        .map((e) => e.localName + '.' + e.className + ' to ' + Math.round(e.getBoundingClientRect().right)).join(', ')";
    page.js(script, vec![]).await
}
