//! Other datasets: opened from the device, dropped on the window, asked for by the address.

use std::fs;

use anyhow::{Context, Result, ensure};
use e2e::crew::Stage;
use e2e::page::Page;
use e2e::roles::{Match, Query};
use e2e::settings::Settings;
use e2e::site;
use e2e::view::View;
use serde_json::json;

const PUBLISHED: &str = "Journée nationale de restitution";
const MADE_UP: &str = "A made-up day";
const RETURN: &str = "Revenir au jeu publié";
/// Until this is said, a reload may come before the device has written the file.
const KEPT: &str = "Il le reste si vous rechargez la page";

/// What was opened stays open through a reload and through another page, says so, and gives way to the published day.
pub async fn a_file_of_the_device_opens_and_survives_a_reload(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page("#/donnees").await?;
    choose(page, "whole.json").await?;
    page.expect("the dataset of the file, its page focused, and a word on it", |view| {
        view.main.contains(MADE_UP) && says_it_is_of_the_device(view) && view.heading_has_focus()
    })
    .await?;
    page.go("#/").await?;
    page.expect("its day, kept", |view| view.heading() == MADE_UP && view.main.contains(KEPT)).await?;
    page.reload().await?;
    page.expect("its day after a reload", |view| view.heading() == MADE_UP && says_it_is_of_the_device(view))
        .await?;
    let button = page.find(Query::new("button", RETURN)).await?;
    button.click().await?;
    page.expect("the published day, focused", |view| {
        view.heading().contains(PUBLISHED) && !says_it_is_of_the_device(view) && view.heading_has_focus()
    })
    .await?;
    page.reload().await?;
    page.expect("the published day after a reload", |view| view.heading().contains(PUBLISHED)).await?;
    Ok(())
}

/// A file that cannot be read says why and takes nothing away; the same control takes the next one.
pub async fn a_refused_file_leaves_the_day_open(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page("#/donnees").await?;
    for (name, reason) in [("truncated.json", "ligne 13"), ("wrong-format.json", "restitution/9")] {
        choose(page, name).await?;
        page.expect(&format!("an alert on {name}, over the published day"), |view| {
            view.alerts.iter().any(|alert| alert.contains(name) && alert.contains(reason))
                && view.main.contains(PUBLISHED)
        })
        .await?;
    }
    page.go("#/projets").await?;
    page.expect("the pages still stand", |view| view.articles.len() == 5).await?;
    page.click("button", "Fermer").await?;
    page.expect("no alert any more, and the focus on the heading", |view| {
        view.alerts.is_empty() && view.heading_has_focus()
    })
    .await?;
    Ok(())
}

/// Dropped on a page about a project of the other day, it shows the list where that project stood.
pub async fn a_file_dropped_on_the_window_opens(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page("#/projets/soleni").await?;
    let (held, left) = drop_file(page, "whole.json").await?;
    ensure!(held && !left, "the window shows where to drop: while held {held}, afterwards {left}");
    page.expect("the projects of the file, focused", |view| {
        view.hash == "#/projets"
            && view.articles.iter().any(|title| title.starts_with("A made-up project"))
            && view.heading_has_focus()
    })
    .await?;
    Ok(())
}

/// Of two files, the last one counts, however long the first takes to be read; and it is the one that is kept.
pub async fn of_two_files_the_last_one_counts(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page("#/").await?;
    let mut large = Vec::new();
    made_up::write(&mut large, 2_000, 1)?;
    drop_text(page, "large.json", &String::from_utf8(large)?).await?;
    drop_file(page, "whole.json").await?;
    page.expect("the second file, kept", |view| view.heading() == MADE_UP && view.main.contains(KEPT))
        .await?;
    page.reload().await?;
    page.expect("the second file again", |view| view.heading() == MADE_UP && says_it_is_of_the_device(view))
        .await?;
    Ok(())
}

/// A file that comes while the published day is still on its way, and cannot be read, does not stop that.
pub async fn a_file_refused_during_the_first_load_takes_nothing_away(stage: &Stage) -> Result<()> {
    let (running, gate) = site::serve_with_gate(&stage.settings, "data/dataset.json")?;
    let page = stage.page.on(running.url());
    page.open("#/").await?;
    page.expect("the navigation", |view| view.current == ["Journée"]).await?;
    drop_file(&page, "truncated.json").await?;
    page.expect("the alert", |view| view.alerts.iter().any(|alert| alert.contains("truncated.json"))).await?;
    gate.open();
    page.expect("the published day all the same", |view| view.heading().contains(PUBLISHED)).await?;
    Ok(())
}

/// Without the published day there is still a way to show one.
pub async fn a_file_opens_where_the_published_one_did_not_load(stage: &Stage) -> Result<()> {
    let (running, gate) = site::serve_with_gate(&stage.settings, "data/dataset.json")?;
    gate.fail_with(500);
    let page = stage.page.on(running.url());
    page.open("#/").await?;
    page.expect("the alert", |view| !view.alerts.is_empty()).await?;
    choose(&page, "whole.json").await?;
    page.expect("the day of the file", |view| view.heading() == MADE_UP && view.alerts.is_empty()).await?;
    // It stays as long as there is nothing to go back to.
    page.click("button", RETURN).await?;
    page.expect("an alert, over the day of the file", |view| {
        view.heading() == MADE_UP && view.alerts.iter().any(|alert| alert.contains("500"))
    })
    .await?;
    gate.open();
    page.click("button", RETURN).await?;
    page.expect("the published day", |view| view.heading().contains(PUBLISHED) && view.alerts.is_empty())
        .await?;
    Ok(())
}

/// What a person opens counts, whatever comes later of what was asked for before.
pub async fn a_file_opened_during_the_first_load_stays(stage: &Stage) -> Result<()> {
    let (running, gate) = site::serve_with_gate(&stage.settings, "data/dataset.json")?;
    let page = stage.page.on(running.url());
    page.open("#/").await?;
    page.expect("the navigation", |view| view.current == ["Journée"]).await?;
    drop_file(&page, "whole.json").await?;
    page.expect("the day of the file", |view| view.heading() == MADE_UP).await?;
    gate.open();
    page.go("#/projets").await?;
    page.expect("its project still", |view| view.articles.len() == 1 && says_it_is_of_the_device(view))
        .await?;
    // On the way back, the page says that something is under way.
    let (running, gate) = site::serve_with_gate(&stage.settings, "data/dataset.json")?;
    let page = stage.page.on(running.url());
    page.open("#/").await?;
    page.expect("the navigation", |view| view.current == ["Journée"]).await?;
    drop_file(&page, "whole.json").await?;
    page.click("button", RETURN).await?;
    page.expect("a word on it, over the day of the file", |view| {
        view.heading() == MADE_UP && view.statuses.iter().any(|status| status.contains("Chargement"))
    })
    .await?;
    gate.open();
    page.expect("the published day", |view| {
        view.heading().contains(PUBLISHED)
            && view.statuses.iter().all(|status| !status.contains("Chargement"))
    })
    .await?;
    Ok(())
}

/// What another tab forgets is no longer said to be kept.
pub async fn a_file_forgotten_in_another_tab_is_not_said_to_be_kept(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    open_and_keep(page).await?;
    let driver = page.driver().handle();
    let (first, second) = (driver.window().await?, page.new_tab().await?);
    driver.switch_to_window(second).await?;
    page.open_page("#/").await?;
    page.expect("the file in the other tab", |view| view.heading() == MADE_UP).await?;
    page.click("button", RETURN).await?;
    page.expect("the published day there", |view| view.heading().contains(PUBLISHED)).await?;
    driver.close_window().await?;
    driver.switch_to_window(first).await?;
    page.expect("a word that is true", |view| {
        view.heading() == MADE_UP && view.main.contains("Il n'est pas gardé sur cet appareil")
    })
    .await?;
    Ok(())
}

/// A file that the device has lost says so, and gives way to the published day; in the end nothing is left of it.
pub async fn a_kept_file_that_is_lost_says_so(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    open_and_keep(page).await?;
    let lose = "const done = arguments[arguments.length - 1]; \
        const gone = indexedDB.deleteDatabase('restitution'); gone.onsuccess = () => done(true); gone.onblocked = () => done(false);";
    page.run_async(lose, vec![]).await?;
    for _ in 0..2 {
        page.reload().await?;
        page.expect("the published day, and a word on the file", |view| {
            view.heading().contains(PUBLISHED)
                && view.alerts.iter().any(|alert| alert.contains("whole.json") && alert.contains("rouvert"))
        })
        .await?;
    }
    page.reload().await?;
    page.expect("the published day alone", |view| {
        view.heading().contains(PUBLISHED) && view.alerts.is_empty()
    })
    .await?;
    Ok(())
}

/// Each finding says where, what stands there, and which rule it breaks.
pub async fn what_is_wrong_in_a_file_is_listed_and_counted_on_the_link(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page("#/donnees").await?;
    let link = Query::new("link", "Données").inside("navigation", "Navigation principale");
    page.find(link).await.context("without findings the link is named as its page")?;
    choose(page, "many-faults-in-one-record.json").await?;
    page.expect("eight errors and one piece of information", |view| {
        view.main.contains("8 erreurs") && view.main.contains("1 information")
    })
    .await?;
    let items = page.all(Query::new("listitem", "").inside("region", "Remarques sur le fichier")).await?;
    ensure!(items.len() == 9, "{} findings are listed", items.len());
    let view = page.view().await?;
    for words in ["projects[0].places[0].lat", "\"Faulty Project\"", "Une valeur obligatoire manque."] {
        ensure!(view.main.contains(words), "nothing says {words}");
    }
    let counted = Query::new("link", "Données").matching(Match::Starts);
    let counted = page.find(counted.inside("navigation", "Navigation principale")).await?;
    let name = counted.text().await?;
    ensure!(name.contains('9'), "the link is {name:?}");
    Ok(())
}

/// Only a name of the same folder is one.
pub async fn the_address_asks_for_another_published_file(stage: &Stage) -> Result<()> {
    let whole = fs::read_to_string(Settings::fixture("whole.json"))?;
    let running = site::serve_with_data(&stage.settings, "autre.json", whole)?;
    let page = stage.page.on(running.url());
    page.open_file("?data=autre.json", "#/").await?;
    page.expect("the other day", |view| view.heading() == MADE_UP && !says_it_is_of_the_device(view)).await?;
    page.go("#/projets").await?;
    page.expect("its projects", |view| view.articles.len() == 1).await?;
    for name in ["../index.html", "https://example.org/x.json", "autre.txt", "absent.json"] {
        page.open_file(&format!("?data={name}"), "#/").await?;
        page.expect(&format!("an alert for {name}"), |view| !view.alerts.is_empty()).await?;
    }
    ensure!(
        running.requests().iter().all(|path| !path.contains("example.org") && !path.ends_with("autre.txt")),
        "a name that is none was asked for: {:?}",
        running.requests()
    );
    Ok(())
}

/// Opens the made-up day in place of the published one, and waits until the device keeps it.
async fn open_and_keep(page: &Page) -> Result<()> {
    page.open_page("#/").await?;
    drop_file(page, "whole.json").await?;
    page.expect("the file is kept", |view| view.main.contains(KEPT)).await?;
    Ok(())
}

fn says_it_is_of_the_device(view: &View) -> bool {
    view.main.contains("Fichier ouvert sur cet appareil")
}

/// Chooses a fixture with the control of the page.
pub async fn choose(page: &Page, name: &str) -> Result<()> {
    let input = page.driver().handle().find(thirtyfour::By::Css("main input[type=file]")).await?;
    let path = Settings::fixture(name);
    input
        .send_keys(path.to_string_lossy().as_ref())
        .await
        .with_context(|| format!("cannot choose {name}"))?;
    Ok(())
}

/// Drops a fixture on the page. Returns whether the page showed where to drop: while the file was held over it, and
/// afterwards.
async fn drop_file(page: &Page, name: &str) -> Result<(bool, bool)> {
    drop_text(page, name, &fs::read_to_string(Settings::fixture(name))?).await
}

/// The same with a file that is none yet.
async fn drop_text(page: &Page, name: &str, text: &str) -> Result<(bool, bool)> {
    let drop = "const transfer = new DataTransfer(); \
        transfer.items.add(new File([arguments[0]], arguments[1], { type: 'application/json' })); \
        const fire = (type) => document.querySelector('main').dispatchEvent( \
          new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true })); \
        fire('dragover'); const held = document.documentElement.hasAttribute('data-dropping'); fire('drop'); \
        return [held, document.documentElement.hasAttribute('data-dropping')];";
    page.js(drop, vec![json!(text), json!(name)]).await
}
