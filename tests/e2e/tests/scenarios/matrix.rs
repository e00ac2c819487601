//! Projects × tracks.

use anyhow::{Result, ensure};
use e2e::crew::Stage;
use e2e::frame;
use e2e::roles::{Match, Query};
use thirtyfour::Key;

const CROSSING: &str = "Tapaj, Piste 7, lecture éditoriale : lire la raison";

/// A reason opens over the page and closes again, by the keyboard alone.
pub async fn a_crossing_gives_its_reason_and_the_focus_comes_back(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page("#/croisements").await?;
    page.run("document.querySelector('[aria-label^=\"Tapaj, Piste 7\"]').focus()", vec![]).await?;
    page.press(Key::Enter).await?;
    page.by_role("dialog", "Tapaj").await?;
    page.expect("the reason and its mark", |view| {
        view.main.contains("addictologie") && view.main.contains("lecture éditoriale") && view.focus.in_main
    })
    .await?;
    page.press(Key::Escape).await?;
    page.expect("the crossing, focused again", |view| view.focus.label == CROSSING).await?;
    page.click("button", CROSSING).await?;
    page.click("button", "Fermer").await?;
    page.expect("the crossing, focused again", |view| view.focus.label == CROSSING).await?;
    page.click("button", CROSSING).await?;
    page.click_on(Query::new("link", "Sortir des silos").inside("dialog", "Tapaj")).await?;
    page.expect("the track's page", |view| view.hash == "#/pistes/decloisonner" && view.heading_has_focus())
        .await?;
    Ok(())
}

/// What is not there is said, and not left to be guessed.
pub async fn rows_and_columns_without_a_link_say_so(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page("#/croisements").await?;
    let crossings = page.all(Query::new("button", "lire la raison").matching(Match::Contains)).await?;
    ensure!(crossings.len() == 15, "{} crossings", crossings.len());
    let bare = page.all(Query::new("link", "").inside("region", "Pistes sans projet")).await?;
    ensure!(bare.len() == 5, "{} tracks are said to have no project", bare.len());
    let heads = page.all(Query::new("columnheader", "")).await?;
    ensure!(heads.len() == 12, "{} columns", heads.len());
    Ok(())
}

/// Whatever takes the focus in the table is seen as a whole, beside the heads that stay in sight, at any size of text.
pub async fn what_takes_the_focus_in_the_matrix_is_seen(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.resize(600, 800).await?;
    let mut hidden = Vec::new();
    for (width, size) in [(360, "100%"), (640, "100%"), (360, "200%")] {
        frame::open(page, "#/croisements", width, 740).await?;
        page.run("document.documentElement.style.fontSize = arguments[0]", vec![size.into()]).await?;
        let look = "window.focus(); const scroller = document.querySelector('main [role=group][tabindex]'); const cut = []; \
            for (const button of scroller.querySelectorAll('td button')) { \
              button.focus(); const box = button.getBoundingClientRect(); const frame = scroller.getBoundingClientRect(); \
              const head = button.closest('tr').querySelector('th').getBoundingClientRect(); \
              if (box.left < head.right - 1 || box.right > frame.right + 1) cut.push(button.ariaLabel); } return cut;";
        let cut: Vec<String> = page.js(look, vec![]).await?;
        hidden.extend(cut.into_iter().map(|label| format!("{width} px, {size}: {label}")));
        frame::leave(page).await?;
    }
    ensure!(hidden.is_empty(), "{} marks are cut off:\n{}", hidden.len(), hidden.join("\n"));
    Ok(())
}

/// On a phone the table moves in its own frame, reached by the keyboard, and the projects stay in sight.
pub async fn the_matrix_fits_a_phone(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.resize(600, 800).await?;
    let view = frame::open(page, "#/croisements", 360, 740).await?;
    ensure!(view.scroll_width <= view.client_width, "the page scrolls sideways: {view}");
    let moved = "const region = document.querySelector('main [role=group][tabindex=\"0\"]'); region.scrollLeft = 9999; \
        const head = region.querySelector('tbody th').getBoundingClientRect(); \
        const frame = region.getBoundingClientRect(); \
        return [region.scrollLeft > 50, Math.abs(head.left - frame.left) < 3, \
          [...region.querySelectorAll('button')].every((b) => b.offsetWidth >= 44 && b.offsetHeight >= 44)];";
    let (moves, head_stays, targets): (bool, bool, bool) = page.js(moved, vec![]).await?;
    frame::leave(page).await?;
    ensure!(moves && head_stays && targets, "moves {moves}, the head stays {head_stays}, targets {targets}");
    Ok(())
}
