//! axe-core on every page, in both themes and both languages.

use anyhow::{Result, ensure};
use e2e::address::ADDRESSES;
use e2e::axe;
use e2e::crew::Stage;
use e2e::page::Page;
use e2e::roles::{Match, Query};
use e2e::site;
use e2e::until::PATIENCE;

use super::narrow::other_days;
use super::{files, handing, notebook, sorting};

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

/// Nor where a page shows what the published day has not: a programme, a long list, findings, a notice, a dialog.
pub async fn axe_finds_nothing_in_what_other_days_show(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    let mut found = Vec::new();
    let mut look = async |page: &Page, what: &str| -> Result<()> {
        found
            .extend(axe::violations(page).await?.into_iter().map(|violation| format!("{what}: {violation}")));
        Ok(())
    };
    page.open_page("#/croisements").await?;
    page.run("document.querySelector('main td button').click()", vec![]).await?;
    page.by_role("dialog", "Territoire zéro chômeur").await?;
    look(page, "a crossing").await?;
    page.open_page("#/donnees").await?;
    files::choose(page, "many-faults-in-one-record.json").await?;
    page.expect("the findings", |view| view.main.contains("8 erreurs")).await?;
    look(page, "findings").await?;
    files::choose(page, "truncated.json").await?;
    page.expect("the alert", |view| !view.alerts.is_empty()).await?;
    look(page, "a refused file").await?;
    let running = other_days(stage)?;
    let page = stage.page.on(running.url());
    page.open_file(&format!("{}?data=whole.json", site::CLOCK_PAGE), "#/").await?;
    for hash in ["#/", "#/projets", "#/organisations", "#/croisements"] {
        page.go(hash).await?;
        look(&page, &format!("whole.json {hash}")).await?;
    }
    page.open_file("?data=long.json", "#/projets").await?;
    for hash in ["#/projets", "#/organisations", "#/croisements"] {
        page.go(hash).await?;
        page.expect_script(PATIENCE, "return !document.querySelector('[data-long][aria-busy]')").await?;
        look(&page, &format!("long.json {hash}")).await?;
    }
    ensure!(found.is_empty(), "{} violations:\n{}", found.len(), found.join("\n"));
    Ok(())
}

/// Nor where notes are gathered and sorted: what is offered, chosen, written and compared there.
pub async fn axe_finds_nothing_where_notes_are_gathered(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    let mut found = Vec::new();
    let mut look = async |what: &str| -> Result<()> {
        found
            .extend(axe::violations(page).await?.into_iter().map(|violation| format!("{what}: {violation}")));
        Ok(())
    };
    sorting::receive_four(page).await?;
    page.open_page(sorting::SORTING).await?;
    sorting::choose_note(page, sorting::TEXTS[0]).await?;
    look("a note that is chosen").await?;
    page.click("button", "Chercher des notes semblables").await?;
    page.by_role("dialog", "Comparer côte à côte").await?;
    look("notes side by side").await?;
    page.click_on(Query::new("checkbox", "Dit la même chose").matching(Match::Starts)).await?;
    page.click("button", "Réunir").await?;
    sorting::choose_note(page, sorting::TEXTS[1]).await?;
    page.click("button", "Créer le groupe").await?;
    page.click("button", "Modifier Groupe sans titre").await?;
    page.by_role("dialog", "Groupe").await?;
    look("a group").await?;
    notebook::close(page).await?;
    look("what is sorted").await?;
    page.go(handing::GATHERING).await?;
    look("the board").await?;
    handing::begin_receiving(page).await?;
    let file = handing::notes_file(3, &["06 12 34 56 78"]);
    handing::choose(page, &[("une.txt", file), ("aucune.txt", "rien".to_owned())]).await?;
    handing::expect_offer(page, &["une.txt", "1 nouvelle", "aucune.txt"]).await?;
    look("what is offered").await?;
    page.click("button", handing::TAKE).await?;
    page.expect("what names somebody", |view| view.main.contains("numéro de téléphone")).await?;
    look("what was taken").await?;
    page.go(notebook::NOTES).await?;
    handing::open_ways(page).await?;
    page.run("document.querySelector('.codes').open = true", vec![]).await?;
    look("the ways to hand over").await?;
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
