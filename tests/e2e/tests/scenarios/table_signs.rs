//! The signs for tables.

use anyhow::{Context, Result, ensure};
use e2e::crew::Stage;
use e2e::media::{Medium, emulate, reset};
use e2e::page::Page;
use e2e::site;
use e2e::until::PATIENCE;
use handover::Code;
use serde_json::{Value, json};
use static_server::Running;

const PAGE: &str = "#/ateliers/_tables";
const NAME: &str = "tables.json";

/// Where the day is for everybody; nobody is there.
const APP: &str = "https://journee.exemple/2016/";

/// What is on each sign.
const SIGNS: &str = "return [...document.querySelectorAll('.sign')].map((sign) => sign.innerText.replace(/\\s+/g, ' ').trim())";

/// A day of two workshops: one with three tables and a long question, one with two that have names.
fn serve(stage: &Stage, app_url: Option<&str>) -> Result<Running> {
    let question =
        "Qu’est-ce qui empêche, sur nos territoires, que les freins soient levés ensemble\u{202f}? "
            .repeat(5);
    let mut event = json!({ "title": "Une journée inventée", "date": "2016-12-07" });
    if let Some(app_url) = app_url {
        event["app_url"] = Value::from(app_url);
    }
    let dataset = json!({
        "format": "restitution/1", "id": "made-up-day", "title": "Une journée inventée", "event": event,
        "projects": [], "tracks": [],
        "workshops": [
            { "id": "freins", "title": "Lever les freins", "question": question.trim(), "tables": 3 },
            { "id": "preuves", "title": "Apporter des preuves", "tables": ["Nord", "Table Sud"] }
        ]
    });
    site::serve_with_data(&stage.settings, NAME, dataset.to_string())
}

async fn open(page: &Page) -> Result<Vec<String>> {
    page.open_file(&format!("?data={NAME}"), "#/ateliers").await?;
    page.click("link", "Affiches de table à imprimer").await?;
    page.expect("the signs", |view| view.hash == PAGE && view.heading() == "Affiches de table").await?;
    page.js(SIGNS, vec![]).await
}

/// One on each table, whose code is the address of the workshop, which stands beside it as a text.
pub async fn each_table_has_a_sign_that_leads_to_its_workshop(stage: &Stage) -> Result<()> {
    let running = serve(stage, Some(APP))?;
    let page = stage.page.on(running.url());
    let signs = open(&page).await?;
    let expected = [
        ("Table 1", "Lever les freins", "freins"),
        ("Table 2", "Lever les freins", "freins"),
        ("Table 3", "Lever les freins", "freins"),
        ("Table Nord", "Apporter des preuves", "preuves"),
        ("Table Sud", "Apporter des preuves", "preuves"),
    ];
    ensure!(signs.len() == expected.len(), "{signs:#?}");
    let codes: Vec<String> = page
        .js(
            "return [...document.querySelectorAll('.sign svg path')].map((code) => code.getAttribute('d'))",
            vec![],
        )
        .await?;
    ensure!(codes.len() == expected.len(), "{} codes", codes.len());
    for ((sign, code), (table, title, id)) in signs.iter().zip(&codes).zip(expected) {
        let typed = format!("journee.exemple/2016/#/ateliers/{id}");
        ensure!(sign.starts_with(table) && sign.contains(title) && sign.ends_with(&typed), "{sign}");
        let expected = Code::of_text(&format!("{APP}#/ateliers/{id}")).context("an address fits a code")?;
        ensure!(*code == expected.path(), "the code of {table} is of something else");
    }
    ensure!(signs[0].matches("sur nos territoires").count() == 5, "the question is cut: {}", signs[0]);
    let is_cut = "return [...document.querySelectorAll('.sign, .sign *')].some((box) => box.scrollWidth > box.clientWidth + 1 && getComputedStyle(box).display !== 'inline')";
    ensure!(!page.js::<bool>(is_cut, vec![]).await?, "something is wider than its sign");
    on_paper_there_are_signs_and_nothing_else(&page, &signs).await?;
    page.run("document.querySelector(\".sign a[href='#/ateliers/preuves']\").click()", vec![]).await?;
    page.expect("the workshop", |view| view.hash == "#/ateliers/preuves").await.map(drop)
}

async fn on_paper_there_are_signs_and_nothing_else(page: &Page, signs: &[String]) -> Result<()> {
    // What would open the dialog of the system is only told here.
    page.run("window.__printed = 0; window.print = () => { window.__printed += 1; }", vec![]).await?;
    page.click("button", "Imprimer").await?;
    page.expect_script(PATIENCE, "return window.__printed === 1").await?;
    emulate(page, Medium::Print).await?;
    let others: Vec<String> = page
        .js(
            "const found = []; const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); \
            while (walker.nextNode()) { const text = walker.currentNode; const box = text.parentElement; \
              if (text.textContent.trim() && !box.closest('.sign, .visually-hidden, script, style, dialog') && box.checkVisibility()) found.push(text.textContent.trim()); } \
            return found",
            vec![],
        )
        .await?;
    ensure!(others.is_empty(), "print shows {others:?}");
    let printed: Vec<String> = page.js(SIGNS, vec![]).await?;
    ensure!(printed == signs, "print shows {printed:#?}");
    // A millimetre of paper is 96 / 25.4 pixels.
    let widths: Vec<f64> = page
        .js("return [...document.querySelectorAll('.sign svg')].map((code) => code.getBoundingClientRect().width * 25.4 / 96)", vec![])
        .await?;
    ensure!(widths.iter().all(|width| *width >= 55.0), "codes are {widths:?} mm wide");
    let breaks: Vec<String> = page
        .js(
            "return [...document.querySelectorAll('.sign')].map((sign) => getComputedStyle(sign).breakAfter)",
            vec![],
        )
        .await?;
    ensure!(
        breaks
            .split_last()
            .is_some_and(|(last, others)| { last != "page" && others.iter().all(|after| after == "page") }),
        "sheets end {breaks:?}"
    );
    reset(page).await?;
    // Elsewhere than in Chromium a new document brings the screen back.
    page.reload().await?;
    page.expect("the signs", |view| view.heading() == "Affiches de table").await.map(drop)
}

/// Where only this device reaches the application, a code would lead nowhere.
pub async fn without_a_public_address_signs_have_no_code(stage: &Stage) -> Result<()> {
    let running = serve(stage, None)?;
    let page = stage.page.on(running.url());
    let signs = open(&page).await?;
    ensure!(signs.len() == 5 && signs.iter().all(|sign| sign.starts_with("Table")), "{signs:#?}");
    ensure!(
        page.js::<u32>("return document.querySelectorAll('.sign svg').length", vec![]).await? == 0,
        "there is a code"
    );
    page.expect("what is missing", |view| view.main.contains("n'a pas encore d'adresse publique")).await?;
    emulate(&page, Medium::Print).await?;
    let is_said = "return document.querySelector('.sign-page__missing').checkVisibility()";
    ensure!(page.js::<bool>(is_said, vec![]).await?, "print does not say what is missing");
    reset(&page).await
}

/// Other devices do not know a workshop that was added on this one: its sign has no code, and that is said.
pub async fn the_sign_of_an_added_workshop_leads_nowhere(stage: &Stage) -> Result<()> {
    let running = serve(stage, Some(APP))?;
    let page = stage.page.on(running.url());
    page.open_file(&format!("?data={NAME}"), "#/ateliers").await?;
    page.expect("that one can be added", |view| view.main.contains("Ajouter un atelier")).await?;
    page.run("document.querySelector('main details.adding').open = true", vec![]).await?;
    page.by_role("textbox", "Titre de l'atelier").await?.send_keys("Ateliers du soir").await?;
    page.click("button", "Ajouter").await?;
    page.click("link", "Affiches de table à imprimer").await?;
    page.expect("why one has no code", |view| {
        view.hash == PAGE && view.main.contains("ne connaissent pas les ateliers ajoutés sur celui-ci")
    })
    .await?;
    let coded = "return [...document.querySelectorAll('.sign')].filter((sign) => sign.querySelector('svg')).map((sign) => sign.querySelector('h2').textContent)";
    let titles: Vec<String> = page.js(coded, vec![]).await?;
    ensure!(titles.len() == 5 && !titles.iter().any(|title| title == "Ateliers du soir"), "{titles:?}");
    let signs: Vec<String> = page.js(SIGNS, vec![]).await?;
    ensure!(signs.len() == 6 && signs.iter().any(|sign| sign == "Ateliers du soir"), "{signs:#?}");
    Ok(())
}
