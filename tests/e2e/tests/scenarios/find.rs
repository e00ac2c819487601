//! Finding projects: by text and by facets, in the address and out of it.

use std::time::Duration;

use anyhow::{Result, ensure};
use e2e::crew::Stage;
use e2e::page::Page;
use e2e::roles::{Match, Query};
use e2e::until::PATIENCE;
use e2e::{frame, site};
use thirtyfour::Key;

const LIST: &str = "#/projets";

/// A value of a facet: its checkbox is named by its label and its count.
fn value<'a>(facet: &'a str, label: &'a str) -> Query<'a> {
    Query::new("checkbox", label).matching(Match::Starts).inside("group", facet)
}

/// Chooses a value by the keyboard: the driver of WebKit does not find its way into what scrolls by itself.
async fn choose(page: &Page, query: Query<'_>) -> Result<()> {
    let checkbox = page.find(query).await?;
    page.run("arguments[0].focus()", vec![checkbox.to_json()?]).await?;
    page.type_text(" ").await
}

async fn search(page: &Page, text: &str) -> Result<()> {
    page.by_role("searchbox", "Rechercher").await?.click().await?;
    page.type_text(text).await
}

/// Waits until the list has these projects and the address and the status say so.
async fn expect_list(page: &Page, hash: &str, count: &str, titles: &[&str]) -> Result<()> {
    page.expect(&format!("{count} at {hash}: {titles:?}"), |view| {
        let are_there = view.articles.len() == titles.len()
            && view.articles.iter().zip(titles).all(|(article, title)| article.contains(title));
        are_there && view.hash == hash && view.statuses.iter().any(|status| status == count)
    })
    .await
    .map(drop)
}

/// Choices are undone one by one; what is typed is never undone by the letter.
pub async fn back_undoes_a_choice_and_never_a_letter(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page("#/").await?;
    // By hand: WebKit's Back passes over what a script did alone.
    page.click_on(Query::new("link", "Projets").inside("navigation", "Navigation principale")).await?;
    search(page, "soleni").await?;
    expect_list(page, "#/projets?q=soleni", "1 projet", &["Soleni"]).await?;
    choose(page, value("Statut", "Accompagné")).await?;
    expect_list(page, "#/projets?q=soleni&statut=accompagne", "1 projet", &["Soleni"]).await?;
    choose(page, value("Statut", "Sorti")).await?;
    expect_list(page, "#/projets?q=soleni&statut=accompagne&statut=sorti", "1 projet", &["Soleni"]).await?;
    page.back().await?;
    expect_list(page, "#/projets?q=soleni&statut=accompagne", "1 projet", &["Soleni"]).await?;
    page.back().await?;
    expect_list(page, "#/projets?q=soleni", "1 projet", &["Soleni"]).await?;
    page.back().await?;
    page.expect("the day", |view| view.hash == "#/").await?;
    page.forward().await?;
    expect_list(page, "#/projets?q=soleni", "1 projet", &["Soleni"]).await
}

/// The address is all there is to a list: it opens from it, and Back from a project comes to it.
pub async fn a_filtered_list_opens_from_its_address(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    let address = "#/projets?q=emploi&statut=sorti";
    page.open(address).await?;
    expect_list(page, address, "1 projet", &["Territoire zéro chômeur"]).await?;
    page.click("link", "Territoire zéro chômeur").await?;
    page.expect("the project", |view| view.hash.starts_with("#/projets/")).await?;
    page.back().await?;
    expect_list(page, address, "1 projet", &["Territoire zéro chômeur"]).await?;
    let marked: Vec<String> = page
        .js("return [...document.querySelectorAll('article mark')].map((mark) => mark.textContent)", vec![])
        .await?;
    ensure!(marked.iter().any(|text| text.to_lowercase().starts_with("emploi")), "marked: {marked:?}");
    // Written in another order, it is the same list.
    page.open("#/projets?statut=sorti&statut=&q=emploi").await?;
    page.expect("one project", |view| view.articles.len() == 1).await?;
    Ok(())
}

/// Values of one facet add up, facets narrow, and a chip for each takes it back.
pub async fn facets_add_up_within_and_narrow_across(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page(LIST).await?;
    choose(page, value("Thème", "Santé et addictions")).await?;
    expect_list(page, "#/projets?theme=addictions", "1 projet", &["Tapaj"]).await?;
    choose(page, value("Thème", "Précarité énergétique")).await?;
    expect_list(page, "#/projets?theme=addictions&theme=energie", "2 projets", &["Tapaj", "Soleni"]).await?;
    choose(page, value("Territoire", "Auvergne-Rhône-Alpes")).await?;
    let address = "#/projets?territoire=region:84&theme=addictions&theme=energie";
    expect_list(page, address, "1 projet", &["Soleni"]).await?;
    // What is left out stays in sight, with what it would give.
    page.find(value("Thème", "Création d’emplois 1")).await?;
    page.find(value("Statut", "Sorti de l’Accélérateur 0")).await?;
    page.click("button", "Retirer le filtre Précarité énergétique").await?;
    page.expect("no project, and the focus on what is left", |view| {
        view.hash == "#/projets?territoire=region:84&theme=addictions"
            && view.articles.is_empty()
            && view.focus.tag == "button"
    })
    .await?;
    page.click("button", "Tout effacer").await?;
    page.expect("all projects", |view| view.hash == LIST && view.articles.len() == 5).await?;
    Ok(())
}

/// A list that gives way to another is out of sight at once, however long it takes to be cleared away.
pub async fn what_is_hidden_is_not_shown(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page(LIST).await?;
    let displayed = "const list = document.querySelector('.long-list'); list.hidden = true; \
        const displayed = getComputedStyle(list).display; list.hidden = false; return displayed;";
    let displayed: String = page.js(displayed, vec![]).await?;
    ensure!(displayed == "none", "a hidden list is laid out as {displayed}");
    Ok(())
}

/// An empty list names what to drop, and how many projects there would be.
pub async fn an_empty_list_says_what_to_drop(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open("#/projets?q=grenoble&statut=sorti").await?;
    page.expect("no project, and the way out in the status", |view| {
        view.statuses.iter().any(|status| status.starts_with("Aucun projet") && status.contains("1 projet"))
            && view.articles.is_empty()
    })
    .await?;
    page.click_on(Query::new("button", "Retirer «").matching(Match::Starts)).await?;
    page.expect("one project", |view| view.articles.len() == 1).await?;
    search(page, " xyzzy").await?;
    page.expect("no project, and no word on filters", |view| {
        view.statuses.iter().any(|status| status == "Aucun projet") && !view.main.contains("filtre n'en est")
    })
    .await?;
    page.click("button", "Effacer la recherche").await?;
    page.expect("all projects, and the focus where reading begins", |view| {
        view.hash == LIST && view.articles.len() == 5 && view.heading_has_focus()
    })
    .await?;
    Ok(())
}

/// What an address asks for in vain is told, and the rest of it counts.
pub async fn unknown_values_are_told(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open("#/projets?theme=inconnu&theme=energie&annee=2099").await?;
    page.expect("the notice, and what is known", |view| {
        view.statuses.iter().any(|status| status.contains("inconnu") && status.contains("2099"))
            && view.articles.len() == 1
    })
    .await?;
    Ok(())
}

/// The table is sorted by buttons in its heads, which the address holds as well.
pub async fn the_table_is_sorted_by_its_heads(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page(LIST).await?;
    page.choose("Affichage", "Tableau").await?;
    page.expect("the table", |view| view.hash == "#/projets?vue=tableau").await?;
    page.click("button", "Lancement").await?;
    let heads = "return [...document.querySelectorAll('main tbody th')].map((head) => head.innerText.split('*')[0].trim())";
    let sorted = "return document.querySelector('th[aria-sort=ascending]')?.innerText.trim() === 'Lancement'";
    page.expect_script(Duration::from_secs(10), sorted).await?;
    let titles: Vec<String> = page.js(heads, vec![]).await?;
    ensure!(titles.first().is_some_and(|title| title == "Soleni"), "{titles:?}");
    ensure!(titles.last().is_some_and(|title| title == "VITA-Air"), "{titles:?}");
    page.expect("the head keeps the focus", |view| {
        view.hash == "#/projets?tri=lancement&vue=tableau" && view.focus.text == "Lancement"
    })
    .await?;
    // The other way round, and then in no order of its own.
    page.click("button", "Lancement").await?;
    page.expect("the latest first", |view| view.hash == "#/projets?tri=-lancement&vue=tableau").await?;
    let sorted =
        "return document.querySelector('th[aria-sort=descending]')?.innerText.trim() === 'Lancement'";
    page.expect_script(Duration::from_secs(10), sorted).await?;
    let titles: Vec<String> = page.js(heads, vec![]).await?;
    ensure!(titles.last().is_some_and(|title| title == "VITA-Air"), "{titles:?}");
    page.click("button", "Lancement").await?;
    page.expect("no order", |view| view.hash == "#/projets?vue=tableau").await?;
    Ok(())
}

/// Whether the results have the focus, and are read from their beginning.
const AT_RESULTS: &str = "const results = document.querySelector('.finder__results'); \
    return document.activeElement === results && Math.abs(results.getBoundingClientRect().top) < 50";

/// On a phone the facets are a dialog, which says what there is behind it and gives the focus back.
pub async fn on_a_phone_the_facets_are_a_dialog(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.resize(600, 800).await?;
    let view = frame::open(page, LIST, 360, 740).await?;
    ensure!(view.scroll_width <= view.client_width, "the page scrolls sideways: {view}");
    ensure!(page.all(Query::new("group", "Thème")).await?.is_empty(), "the facets are beside the list");
    page.click("button", "Filtrer").await?;
    page.by_role("dialog", "Filtres").await?;
    choose(page, value("Thème", "Santé et addictions")).await?;
    page.by_role("searchbox", "Chercher dans le filtre « Territoire »").await?.click().await?;
    page.type_text("gren").await?;
    page.click("button", "Voir 1 projet").await?;
    page.expect("the list", |view| view.articles.len() == 1 && view.hash == "#/projets?theme=addictions")
        .await?;
    page.expect_script(PATIENCE, AT_RESULTS).await?;
    // What was sought among the values hides none of them the next time; Escape leads back to where one was.
    page.click("button", "Filtrer (1)").await?;
    page.find(value("Territoire", "Auvergne")).await?;
    page.press(Key::Escape).await?;
    page.expect("the list again", |view| view.focus.text == "Filtrer (1)").await?;
    // A search that is sent leads below the keyboard.
    page.by_role("searchbox", "Rechercher").await?.click().await?;
    page.press(Key::Enter).await?;
    page.expect_script(PATIENCE, AT_RESULTS).await?;
    frame::leave(page).await
}

/// A long facet shows its first values, and finds the others.
pub async fn a_long_facet_is_searched(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page(LIST).await?;
    let regions = page.all(value("Territoire", "Normandie")).await?;
    ensure!(regions.is_empty(), "Normandie is among the first values");
    let field = page.by_role("searchbox", "Chercher dans le filtre « Territoire »").await?;
    field.click().await?;
    page.type_text("xyz").await?;
    page.expect("a word on it", |view| {
        view.statuses.iter().any(|status| status.starts_with("Aucune valeur"))
    })
    .await?;
    ensure!(page.all(value("Territoire", "Auvergne")).await?.is_empty(), "what does not match is shown");
    field.clear().await?;
    field.click().await?;
    // By its code, or by its name.
    for text in ["38", "isere"] {
        page.type_text(text).await?;
        page.find(value("Territoire", "Isère")).await?;
        field.clear().await?;
        field.click().await?;
    }
    page.type_text("rhone alpes").await?;
    page.find(value("Territoire", "Isère")).await?;
    choose(page, value("Territoire", "Isère")).await?;
    expect_list(page, "#/projets?territoire=departement:38", "1 projet", &["Soleni"]).await?;
    // What is chosen stays in sight when the values are no longer narrowed.
    field.click().await?;
    page.type_text(&Key::Backspace.value().to_string().repeat("rhone alpes".len())).await?;
    page.find(value("Territoire", "Bretagne")).await?;
    page.find(value("Territoire", "Isère")).await.map(drop)
}

/// The link to a list is copied, or else where to find it is said.
pub async fn the_link_to_a_list_is_copied(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page("#/projets?theme=energie").await?;
    page.click("button", "Copier le lien").await?;
    page.expect("a word on it", |view| {
        view.statuses
            .iter()
            .any(|status| status.starts_with("Lien copié") || status.contains("adresse de la page"))
    })
    .await?;
    Ok(())
}

/// A page whose part of the program does not come says so, and comes when it is asked for again.
pub async fn a_page_that_does_not_come_can_be_asked_for_again(stage: &Stage) -> Result<()> {
    let part = site::built_file(&stage.settings, site::PROJECTS_PART)?;
    let (running, gate) = site::serve_with_gate(&stage.settings, &part)?;
    gate.fail_with(404);
    let page = stage.page.on(running.url());
    page.open(LIST).await?;
    page.expect("why", |view| {
        view.heading() == "Projets"
            && view.alerts.iter().any(|alert| alert.contains("n'a pas pu être chargée"))
    })
    .await?;
    gate.open();
    page.click("button", "Réessayer").await?;
    page.expect("the projects", |view| view.articles.len() == 5 && view.alerts.is_empty()).await?;
    Ok(())
}
