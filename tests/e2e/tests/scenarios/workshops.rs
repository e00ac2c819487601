//! Workshops.

use anyhow::{Result, ensure};
use e2e::address::WORKSHOP;
use e2e::crew::Stage;
use e2e::site;
use e2e::until::PATIENCE;
use serde_json::json;

/// The real day names none: there is one on each track, and the page says so.
pub async fn a_day_without_workshops_has_one_on_each_track(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    let view = page.open_page("#/ateliers").await?;
    ensure!(view.main.contains("ne nomme aucun atelier"), "{}", view.main);
    // The signs stand below the workshops as well, and are none of them.
    let workshops = view.links_below("#/ateliers/").into_iter().filter(|link| !link.ends_with("/_tables"));
    let workshops = workshops.count();
    ensure!(workshops == 8, "{workshops} workshops");
    page.click("link", "Sortir des silos").await?;
    page.expect("its page, with its track and the projects on it", |view| {
        view.hash == WORKSHOP
            && view.heading_has_focus()
            && view.links.iter().any(|link| link == "#/pistes/decloisonner")
            && view.links.iter().any(|link| link == "#/projets/soleni")
    })
    .await?;
    page.expect_script(PATIENCE, "return document.querySelectorAll('.small-map__dot').length > 1").await?;
    page.go("#/ateliers/aucun").await?;
    page.expect("that there is none, and the way back", |view| {
        view.main.contains("Aucun atelier") && view.links.iter().any(|link| link == "#/ateliers")
    })
    .await
    .map(drop)
}

/// What a file says of a workshop is on its page, and the programme leads there.
pub async fn a_workshop_says_when_where_and_how(stage: &Stage) -> Result<()> {
    let dataset = json!({
        "format": "restitution/1", "id": "made-up-day", "title": "Une journée inventée",
        "event": {
            "title": "Une journée inventée", "date": "2016-12-07",
            "programme": [{ "starts": "2016-12-07T14:00", "title": "Travail en ateliers", "workshop": "freins" }]
        },
        "projects": [], "tracks": [],
        "workshops": [{
            "id": "freins", "title": "Lever les freins", "question": "Qu’est-ce qui empêche ?",
            "starts": "2016-12-07T14:00", "minutes": 90, "room": "Salle inventée", "tables": ["Nord", "Sud"],
            "facilitators": ["Équipe inventée"],
            "steps": [{ "title": "Chacun pour soi", "minutes": 5, "prompt": "Écrivez deux constats." }]
        }]
    });
    let running = site::serve_with_data(&stage.settings, "atelier.json", dataset.to_string())?;
    let page = stage.page.on(format!("{}?data=atelier.json", running.url()));
    page.open_page("#/").await?;
    page.click("link", "Travail en ateliers").await?;
    page.expect("question, time, room, tables, who leads it, and its step", |view| {
        let said = [
            "Qu'est-ce qui empêche ?",
            "de 14 h à 15 h 30",
            "Salle inventée",
            "Nord et Sud",
            "Équipe inventée",
            "Chacun pour soi 5 min Écrivez deux constats.",
        ];
        view.hash == "#/ateliers/freins" && said.iter().all(|said| view.main.contains(said))
    })
    .await
    .map(drop)
}
