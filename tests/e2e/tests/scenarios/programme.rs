//! The programme, and what of it is on.

use std::time::Duration;

use anyhow::{Result, ensure};
use e2e::crew::Stage;
use e2e::site;
use serde_json::json;

/// At 10:05 on the day of a made-up programme, and on every other day.
pub async fn what_is_on_now_and_next_is_said_while_the_day_lasts(stage: &Stage) -> Result<()> {
    let dataset = json!({
        "format": "restitution/1", "id": "made-up-day", "title": "Une journée inventée",
        "event": {
            "title": "Une journée inventée", "date": "2016-12-07", "place": "Nulle part",
            "programme": [
                { "starts": "2016-12-07T09:00", "title": "Accueil", "minutes": 60 },
                { "starts": "2016-12-07T10:00", "title": "Ouverture", "minutes": 30, "room": "Grande salle", "workshop": "ouverture" },
                { "starts": "2016-12-07T10:30", "title": "Présentation des projets" },
                { "starts": "2016-12-07T12:00", "title": "Déjeuner", "minutes": 90 }
            ]
        },
        "projects": [], "tracks": [], "workshops": [{ "id": "ouverture", "title": "Ouverture" }]
    });
    let running = site::serve_with_data(&stage.settings, "programme.json", dataset.to_string())?;
    let page = stage.page.on(running.url());
    page.open_file(&format!("{}?data=programme.json", site::CLOCK_PAGE), "#/").await?;
    let view = page
        .expect("what is on and what is next", |view| {
            view.main.contains("En ce moment Écrire une note Ouverture Grande salle jusqu'à 10 h 30")
                && view.main.contains("Ensuite Présentation des projets à 10 h 30")
        })
        .await?;
    ensure!(view.main.contains("9 h (1 h) Accueil"), "the programme is missing: {view}");
    let marked = "return [...document.querySelectorAll('[aria-current=time]')].map((e) => e.innerText)";
    let marked: Vec<String> = page.js(marked, vec![]).await?;
    ensure!(marked.len() == 1 && marked[0].contains("Ouverture"), "{marked:?} are marked as present");
    // A minute later it is the same, and whoever stands on its link goes on standing there.
    let focus = "document.querySelector('.present li a').focus(); window.__minutes = 1; window.__seen = window.__ticks;";
    page.run(focus, vec![]).await?;
    page.expect_script(Duration::from_secs(10), "return window.__ticks > window.__seen + 2").await?;
    page.expect("the link, still focused", |view| view.focus.text == "Ouverture").await?;
    page.run("window.__minutes = 25", vec![]).await?;
    page.expect("the next part is on", |view| {
        view.main.contains("En ce moment Écrire une note Présentation des projets")
            && view.main.contains("Ensuite Déjeuner à 12 h")
    })
    .await?;
    page.open_file("?data=programme.json", "#/").await?;
    let view = page.expect("the programme", |view| view.main.contains("Déjeuner")).await?;
    ensure!(!view.main.contains("En ce moment"), "years later something is still on: {view}");
    Ok(())
}
