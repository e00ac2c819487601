//! A facilitator prepares how a workshop goes: by a method, step by step, and back.

use anyhow::{Result, ensure};
use e2e::axe;
use e2e::crew::Stage;
use e2e::frame;
use e2e::kept::{self, Place, Records};
use e2e::page::Page;
use e2e::roles::Query;
use e2e::site;
use e2e::until::{PATIENCE, until};
use e2e::view::View;
use serde_json::{Value, json};
use static_server::Running;
use thirtyfour::Key;

use super::narrow::widest;
use super::workshop_page::{PAGE, open};

const NAME: &str = "atelier.json";
/// What opens the editor.
const PREPARE: &str = "Préparer le déroulement";
const OF_FILE: [&str; 2] = ["Chacun pour soi 5 min", "Tour de table 20 min"];

/// A workshop of half an hour, with two steps.
fn serve(stage: &Stage) -> Result<Running> {
    let dataset = json!({
        "format": "restitution/1", "id": "made-up-day", "title": "Une journée inventée",
        "event": { "title": "Une journée inventée", "date": "2016-12-07" }, "projects": [], "tracks": [],
        "workshops": [{
            "id": "freins", "title": "Lever les freins", "minutes": 30,
            "steps": [
                { "title": "Chacun pour soi", "minutes": 5 }, { "title": "Tour de table", "minutes": 20 }
            ]
        }]
    });
    site::serve_with_data(&stage.settings, NAME, dataset.to_string())
}

/// A method is applied, changed by keyboard and kept through a reload; then the steps of the file hold again, and the way back is there.
pub async fn a_method_is_applied_changed_and_taken_back(stage: &Stage) -> Result<()> {
    let running = serve(stage)?;
    let page = stage.page.on(running.url());
    open(&page).await?;
    expect_steps(&page, &OF_FILE).await?;
    open_editor(&page).await?;
    expect_said(&page, "Durée totale : 25 min. L'atelier dure 30 min : il reste 5 min.").await?;
    page.choose("Méthode", "World café").await?;
    page.click("button", "Appliquer cette méthode").await?;
    let cafe = ["Première table 20 min", "Deuxième table 20 min", "Troisième table 20 min", "Récolte 20 min"];
    expect_steps(&page, &cafe).await?;
    expect_said(&page, "Durée totale : 1 h 20. C'est trop long de 50 min : l'atelier dure 30 min.").await?;
    expect_said(&page, "Méthode appliquée : World café. « Annuler » rend le déroulement précédent.").await?;

    // Minutes and prompt by keyboard: the field that is typed in stays.
    let minutes = page.find(Query::new("spinbutton", "Durée en minutes").inside("group", "Étape 1")).await?;
    let watch = "arguments[0].focus(); arguments[0].select(); window.__typed = arguments[0]; window.__left = 0; \
        arguments[0].addEventListener('blur', () => { window.__left += 1; })";
    page.run(watch, vec![minutes.to_json()?]).await?;
    page.type_text("15").await?;
    let changed = ["Première table 15 min", cafe[1], cafe[2], cafe[3]];
    expect_steps(&page, &changed).await?;
    let stays = "return window.__left === 0 && document.activeElement === window.__typed && window.__typed.value === '15'";
    page.expect_script(PATIENCE, stays).await?;
    page.press(Key::Tab).await?;
    page.run("document.activeElement.select()", vec![]).await?;
    page.type_text("Dites ce qui bloque").await?;
    page.expect("the prompt in the list", |view| view.main.contains("Dites ce qui bloque")).await?;
    page.expect_script(PATIENCE, "return document.activeElement.value === 'Dites ce qui bloque'").await?;

    // A step moves, and the focus with it.
    let down = page.by_role("button", "Descendre Première table").await?;
    page.run("arguments[0].focus()", vec![down.to_json()?]).await?;
    page.press(Key::Enter).await?;
    let moved = [cafe[1], "Première table 15 min", cafe[2], cafe[3]];
    expect_steps(&page, &moved).await?;
    expect_said(&page, "« Première table » est maintenant l'étape 2 sur 4.").await?;
    page.expect("the focus on the step that moved", |view| is_on(view, "Descendre", "Première table"))
        .await?;
    page.press(Key::Enter).await?;
    let moved = [cafe[1], cafe[2], "Première table 15 min", cafe[3]];
    expect_steps(&page, &moved).await?;
    expect_prepared(&page, |steps| {
        steps.len() == 4 && steps[2]["minutes"] == 15 && steps[2]["prompt"] == "Dites ce qui bloque"
    })
    .await?;

    page.reload().await?;
    expect_steps(&page, &moved).await?;
    open_editor(&page).await?;
    page.click("button", "Revenir au déroulement du fichier").await?;
    expect_steps(&page, &OF_FILE).await?;
    page.click("button", "Annuler").await?;
    expect_steps(&page, &moved).await?;
    page.click("button", "Rétablir").await?;
    expect_steps(&page, &OF_FILE).await?;
    page.reload().await?;
    expect_steps(&page, &OF_FILE).await
}

/// What is pressed by mistake is undone, press by press, down to the steps of the file, with what was typed meanwhile.
pub async fn what_is_prepared_is_undone_press_by_press(stage: &Stage) -> Result<()> {
    let running = serve(stage)?;
    let page = stage.page.on(running.url());
    open(&page).await?;
    open_editor(&page).await?;
    page.click("button", "Ajouter une étape").await?;
    page.expect("the title of the new step", |view| view.focus.label == "Titre de l'étape").await?;
    page.type_text("Vote").await?;
    let with_vote = [OF_FILE[0], OF_FILE[1], "Vote 10 min"];
    expect_steps(&page, &with_vote).await?;
    // The last letter is kept by the press that follows at once.
    page.type_text("s").await?;
    page.click("button", "Appliquer cette méthode").await?;
    let method = ["Seul 1 min", "À deux 2 min", "À quatre 4 min", "Tous ensemble 5 min"];
    expect_steps(&page, &method).await?;
    page.click("button", "Supprimer Tous ensemble").await?;
    expect_steps(&page, &method[..3]).await?;
    page.expect("the focus on the next removal", |view| is_on(view, "Supprimer", "À quatre")).await?;
    page.click("button", "Annuler").await?;
    expect_steps(&page, &method).await?;
    let with_votes = [OF_FILE[0], OF_FILE[1], "Votes 10 min"];
    page.click("button", "Annuler").await?;
    expect_steps(&page, &with_votes).await?;
    let untitled = [OF_FILE[0], OF_FILE[1], "Étape 3 10 min"];
    page.click("button", "Annuler").await?;
    expect_steps(&page, &untitled).await?;
    // At the end of the way, the button does nothing more.
    for _ in 0..2 {
        page.click("button", "Annuler").await?;
        expect_steps(&page, &OF_FILE).await?;
    }
    page.click("button", "Rétablir").await?;
    expect_steps(&page, &untitled).await?;
    page.click("button", "Rétablir").await?;
    expect_steps(&page, &with_votes).await
}

/// A workshop that was added has no steps until they are prepared; its page stays meanwhile.
pub async fn the_steps_of_an_added_workshop_are_prepared(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    let id = "00000000000000ab";
    let record = kept::record(id, &json!({ "type": "atelier", "text": "Ateliers du soir" }));
    kept::plant(page, &Place::BOTH, &Records::from([(kept::key(id), record)])).await?;
    page.open(&format!("#/ateliers/{id}")).await?;
    page.expect("its page", |view| view.heading() == "Ateliers du soir").await?;
    open_editor(page).await?;
    page.choose("Méthode", "1-2-4-Tous").await?;
    page.click("button", "Appliquer cette méthode").await?;
    let method = ["Seul 1 min", "À deux 2 min", "À quatre 4 min", "Tous ensemble 5 min"];
    expect_steps(page, &method).await?;
    page.by_role("button", "Lancer 4 min À quatre").await?;
    page.reload().await?;
    expect_steps(page, &method).await?;
    open_editor(page).await?;
    page.click("button", "Supprimer le déroulement préparé").await?;
    expect_steps(page, &[]).await
}

/// Open, with all that it can show.
pub async fn axe_finds_nothing_in_the_editor_of_steps(stage: &Stage) -> Result<()> {
    let running = serve(stage)?;
    let page = stage.page.on(running.url());
    let mut found = Vec::new();
    for theme in ["light", "dark"] {
        page.prefer("fr", theme).await?;
        open(&page).await?;
        open_editor(&page).await?;
        page.choose("Méthode", "World café").await?;
        page.click("button", "Appliquer cette méthode").await?;
        page.find(Query::new("group", "Étape 4")).await?;
        let violations = axe::violations(&page).await?;
        found.extend(violations.into_iter().map(|violation| format!("{theme}: {violation}")));
        page.leave().await?;
    }
    ensure!(found.is_empty(), "{} violations:\n{}", found.len(), found.join("\n"));
    Ok(())
}

/// On a phone of 320 px, and at 200 %, nothing scrolls sideways.
pub async fn the_editor_of_steps_fits_320_px(stage: &Stage) -> Result<()> {
    let running = serve(stage)?;
    let page = stage.page.on(running.url());
    let mut wide = Vec::new();
    for (width, size) in [(320, "100%"), (360, "200%")] {
        frame::open_file(&page, "?data=atelier.json", PAGE, width, 700).await?;
        page.run("document.documentElement.style.fontSize = arguments[0]", vec![json!(size)]).await?;
        open_editor(&page).await?;
        let view = page.view().await?;
        if view.scrolls_sideways() {
            wide.push(format!("{width} px at {size}: {}", widest(&page).await?));
        }
        frame::leave(&page).await?;
    }
    ensure!(wide.is_empty(), "scrolls sideways:\n{}", wide.join("\n"));
    Ok(())
}

async fn open_editor(page: &Page) -> Result<()> {
    let button = page.by_role("button", PREPARE).await?;
    ensure!(button.attr("aria-expanded").await?.as_deref() == Some("false"), "it is open already");
    // At 200 %, what floats below the page may stand before it.
    page.run("arguments[0].focus()", vec![button.to_json()?]).await?;
    page.press(Key::Enter).await?;
    page.by_role("combobox", "Méthode").await?;
    ensure!(
        button.attr("aria-expanded").await?.as_deref() == Some("true"),
        "it does not say that it is open"
    );
    Ok(())
}

async fn expect_said(page: &Page, sentence: &str) -> Result<()> {
    page.expect(sentence, |view| view.statuses.iter().any(|status| status == sentence)).await.map(drop)
}

/// Waits until the list has these steps, each with its minutes.
async fn expect_steps(page: &Page, expected: &[&str]) -> Result<()> {
    let script = "return [...document.querySelectorAll('main .step__title')] \
        .map((e) => e.innerText.replace(/[\\s\\u00a0\\u202f]+/g, ' ').trim())";
    until(&format!("the steps {expected:?}"), PATIENCE, async || {
        let there: Vec<String> = page.js(script, vec![]).await?;
        Ok(if there == expected { Ok(()) } else { Err(format!("{there:?}")) })
    })
    .await
}

/// Waits until both places have what is expected of the steps that are prepared.
async fn expect_prepared(page: &Page, holds: impl Fn(&[Value]) -> bool) -> Result<()> {
    let steps = |record: &String| -> Option<Vec<Value>> {
        let last = kept::last(record).filter(|last| last["type"] == "preparation")?;
        is_about(&last).then(|| serde_json::from_str(last["text"].as_str()?).ok())?
    };
    kept::expect(page, "the steps in both places", |records| {
        records.values().filter_map(steps).any(|steps| holds(&steps))
    })
    .await
    .map(drop)
}

fn is_about(revision: &Value) -> bool {
    revision["about"] == "atelier:freins" && revision["title"] == "Lever les freins"
}

/// Whether the focus is on a button of that name, the second part of which is for screen readers alone: WebKit puts no blank before it.
fn is_on(view: &View, what: &str, step: &str) -> bool {
    let text = &view.focus.text;
    text.starts_with(what) && text.ends_with(step)
}
