//! Print, less motion, the system's colours.

use anyhow::{Result, ensure};
use e2e::address::{ADDRESSES, PROJECT};
use e2e::crew::Stage;
use e2e::media::{Medium, emulate};
use thirtyfour::Key;

/// Who asks for less motion gets none: no animation and no transition that an eye could follow.
pub async fn reduced_motion_stops_all_motion(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page("#/").await?;
    emulate(page, Medium::ReducedMotion).await?;
    let script = "const seconds = (text) => Math.max(...text.split(',').map((t) => parseFloat(t) * (t.trim().endsWith('ms') ? 0.001 : 1))); \
        return [...document.querySelectorAll('*')].filter((e) => { const s = getComputedStyle(e); \
          return seconds(s.animationDuration) > 0.01 && s.animationName !== 'none' || seconds(s.transitionDuration) > 0.01 || s.scrollBehavior === 'smooth'; }) \
        .map((e) => e.localName + '.' + e.className)";
    for address in ADDRESSES {
        page.go(address.hash).await?;
        let moving: Vec<String> = page.js(script, vec![]).await?;
        ensure!(moving.is_empty(), "{}: {moving:?} move", address.hash);
    }
    Ok(())
}

/// On paper there is nothing to click, and there is all there is to read.
pub async fn print_leaves_the_navigation_out(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open("#/projets").await?;
    page.expect("five projects", |view| view.articles.len() == 5).await?;
    emulate(page, Medium::Print).await?;
    let shown = "return [...document.querySelectorAll('nav')].filter((n) => n.checkVisibility()).map((n) => n.getAttribute('aria-label') ?? n.className)";
    let shown: Vec<String> = page.js(shown, vec![]).await?;
    ensure!(shown.is_empty(), "print shows the navigation {shown:?}");
    let view = page.view().await?;
    ensure!(view.articles.len() == 5 && view.heading() == "Projets", "print lacks content: {view}");
    Ok(())
}

/// A system that chooses the colours removes shadows and backgrounds: the focus has to be an outline there.
pub async fn forced_colours_keep_the_focus_visible(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page("#/projets").await?;
    emulate(page, Medium::ForcedColours).await?;
    for _ in 0..4 {
        page.press(Key::Tab).await?;
        page.expect("a focus with an outline", |view| {
            !matches!(view.focus.tag.as_str(), "" | "body")
                && !view.focus.outline.starts_with("none")
                && !view.focus.outline.ends_with(" 0px")
        })
        .await?;
    }
    Ok(())
}

/// Paper cannot be clicked: what is folded away is printed open, and folded again afterwards.
pub async fn print_unfolds_the_sources(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page(PROJECT).await?;
    let open = "return document.querySelector('details.source-list').open";
    ensure!(!page.js::<bool>(open, vec![]).await?, "the sources are open before printing");
    page.run("dispatchEvent(new Event('beforeprint'))", vec![]).await?;
    ensure!(page.js::<bool>(open, vec![]).await?, "the sources are printed folded");
    page.run("dispatchEvent(new Event('afterprint'))", vec![]).await?;
    ensure!(!page.js::<bool>(open, vec![]).await?, "the sources stay open after printing");
    Ok(())
}
