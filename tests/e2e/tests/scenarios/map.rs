//! The map: by keys, by touch, as a table, and as files.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result, ensure};
use e2e::crew::Stage;
use e2e::engine::EngineKind;
use e2e::media::{Medium, emulate};
use e2e::page::Page;
use e2e::roles::{Match, Query};
use e2e::site;
use e2e::until::{PATIENCE, until};
use serde_json::{Value, json};
use thirtyfour::Key;

const MAP: &str = "#/carte";
const SHAPES: &str = "geo/territories.json";

/// What the map shows, read together.
#[derive(Debug, serde::Deserialize)]
struct Seen {
    hash: String,
    /// The name of the option that the keys have come to.
    active: Option<String>,
    /// The names of the options, and of those that are selected.
    options: Vec<String>,
    selected: Vec<String>,
    has_focus: bool,
    zoom: f64,
    /// The rows of the table, as their names and numbers.
    rows: Vec<(String, usize)>,
}

const READ: &str = "const map = document.querySelector('[role=listbox]'); if (!map) return null; \
    const options = [...map.querySelectorAll('[role=option]')]; const name = (option) => option.getAttribute('aria-label'); \
    const active = document.getElementById(map.getAttribute('aria-activedescendant')); \
    return { hash: location.hash, active: active && name(active), options: options.map(name), \
      selected: options.filter((option) => option.getAttribute('aria-selected') === 'true').map(name), \
      has_focus: document.activeElement === map, zoom: Number(getComputedStyle(map).getPropertyValue('--zoom')), \
      rows: [...document.querySelectorAll('.territories__table tbody:not(.territories__beside) tr')].map((row) => \
        [row.cells[0].innerText.trim(), Number(row.cells[1].innerText)]) };";

/// Waits until the map is as expected.
async fn expect(page: &Page, what: &str, holds: impl Fn(&Seen) -> bool) -> Result<Seen> {
    until(what, PATIENCE, async || {
        let seen: Option<Seen> = page.js(READ, vec![]).await?;
        Ok(match seen {
            Some(seen) if holds(&seen) => Ok(seen),
            seen => Err(format!("{seen:?}")),
        })
    })
    .await
}

async fn open(page: &Page, hash: &str) -> Result<Seen> {
    page.open_page(hash).await?;
    expect(page, "the map", |seen| !seen.options.is_empty() && seen.active.is_some()).await
}

/// Waits until the map has arrived: two frames in a row are alike.
async fn at_rest(page: &Page) -> Result<()> {
    let alike = "const done = arguments[arguments.length - 1]; const map = document.querySelector('[role=listbox]'); \
        const seen = () => ['--cx', '--cy', '--zoom'].map((name) => getComputedStyle(map).getPropertyValue(name)).join(); \
        const before = seen(); requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => done(seen() === before))));";
    until("a map at rest", PATIENCE, async || {
        Ok(if page.run_async(alike, vec![]).await? == true { Ok(()) } else { Err("it moves".to_owned()) })
    })
    .await
}

async fn focus_map(page: &Page) -> Result<()> {
    page.run("document.querySelector('[role=listbox]').focus()", vec![]).await?;
    expect(page, "the focus on the map", |seen| seen.has_focus).await.map(drop)
}

async fn press(page: &Page, key: Key, what: &str, holds: impl Fn(&Seen) -> bool) -> Result<Seen> {
    page.press(key).await?;
    expect(page, what, holds).await
}

/// The map is one stop of the Tab key: arrows travel, Enter opens, Backspace goes back, up to the regions.
pub async fn the_map_is_travelled_and_opened_by_keys(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    let seen = open(page, "#/carte?niveau=departements").await?;
    ensure!(seen.options.len() == 101, "{} options", seen.options.len());
    ensure!(seen.options.iter().any(|name| name == "Isère, 1 projet"), "{:?}", seen.options);
    ensure!(seen.options.iter().any(|name| name == "Ain, aucun projet"), "{:?}", seen.options);
    page.by_role("listbox", "Carte des territoires").await?;
    focus_map(page).await?;
    press(page, Key::End, "the last one", |seen| seen.active.as_deref() == Some("Mayotte, aucun projet"))
        .await?;
    // Out of the insets, onto the mainland.
    press(page, Key::Right, "another one", |seen| seen.active.as_deref() != Some("Mayotte, aucun projet"))
        .await?;
    press(page, Key::Home, "the first one", |seen| seen.active.as_deref() == Some("Ain, aucun projet"))
        .await?;
    page.type_text("i").await?;
    let named = |name: &'static str| move |seen: &Seen| seen.active.as_deref() == Some(name);
    expect(page, "a name that begins so", named("Ille-et-Vilaine, 1 projet")).await?;
    page.type_text("iii").await?;
    expect(page, "the third one from there", named("Isère, 1 projet")).await?;
    let opened = press(page, Key::Enter, "Isère open", |seen| {
        seen.hash == "#/carte?territoire=departement:38&niveau=departements"
            && seen.selected == ["Isère, 1 projet"]
            && seen.zoom > 2.0
    })
    .await?;
    ensure!(opened.has_focus, "the focus has left the map");
    page.expect("its project and its number", |view| {
        view.statuses.iter().any(|status| status == "1 projet") && view.main.contains("Soleni")
    })
    .await?;
    press(page, Key::Backspace, "out of it", |seen| {
        seen.hash == "#/carte?niveau=departements" && seen.selected.is_empty() && seen.zoom == 1.0
    })
    .await?;
    press(page, Key::Backspace, "up to the regions", |seen| {
        seen.hash == MAP && seen.options.len() == 18 && seen.has_focus
    })
    .await?;
    let regions = page.find(Query::new("radio", "Régions").inside("radiogroup", "Niveau")).await?;
    ensure!(regions.is_selected().await?, "the switch says another level");
    Ok(())
}

/// Each arrow key moves on, and the focus stays on the map; the next Tab leaves it.
pub async fn tab_passes_the_map_in_one_step(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    open(page, MAP).await?;
    focus_map(page).await?;
    let before = expect(page, "the map", |_| true).await?.active;
    let after = press(page, Key::Down, "another territory", |seen| seen.active != before).await?;
    ensure!(after.has_focus, "the focus has left the map");
    page.press(Key::Tab).await?;
    expect(page, "the focus elsewhere", |seen| !seen.has_focus).await.map(drop)
}

/// What is chosen on the map is chosen in the list, and the other way round; table, options and facet say the same numbers.
pub async fn list_and_map_are_one_state(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    let seen = open(page, MAP).await?;
    agree(&seen)?;
    page.click("button", "Nouvelle-Aquitaine").await?;
    let opened = expect(page, "Nouvelle-Aquitaine open", |seen| {
        seen.hash == "#/carte?territoire=region:75" && seen.selected == ["Nouvelle-Aquitaine, 3 projets"]
    })
    .await?;
    // Choosing a territory leaves the others countable.
    ensure!(opened.options == seen.options, "{:?}", opened.options);
    page.click_on(Query::new("link", "Voir ces projets en liste").inside("region", "Nouvelle-Aquitaine"))
        .await?;
    page.expect("its projects", |view| {
        view.hash == "#/projets?territoire=region:75" && view.articles.len() == 3
    })
    .await?;
    page.click("link", "Voir sur la carte").await?;
    expect(page, "the map again, open", |seen| seen.selected == ["Nouvelle-Aquitaine, 3 projets"]).await?;
    page.click("button", "Retirer le filtre Nouvelle-Aquitaine").await?;
    expect(page, "the whole map", |seen| seen.hash == MAP && seen.selected.is_empty() && seen.zoom == 1.0)
        .await?;
    // A filter of the list acts on the map.
    let status = Query::new("checkbox", "Sorti").matching(Match::Starts).inside("group", "Statut");
    let status = page.find(status).await?;
    page.run("arguments[0].click()", vec![status.to_json()?]).await?;
    let filtered = expect(page, "fewer on the map", |now| {
        now.hash == "#/carte?statut=sorti" && now.options != seen.options
    })
    .await?;
    agree(&filtered)?;
    page.back().await?;
    expect(page, "all again", |now| now.hash == MAP && now.options == seen.options).await.map(drop)
}

/// Every territory of the table is an option of that number, and every option with projects is in the table.
fn agree(seen: &Seen) -> Result<()> {
    let table: BTreeMap<&str, usize> =
        seen.rows.iter().map(|(name, count)| (name.as_str(), *count)).collect();
    ensure!(table.len() > 1, "hardly a table: {seen:?}");
    for option in &seen.options {
        let (name, rest) = option.split_once(", ").context("an option without a number")?;
        let count = rest.split(' ').next().and_then(|count| count.parse().ok()).unwrap_or(0);
        let in_table = table.get(name).copied().unwrap_or(0);
        ensure!(count == in_table, "{option}, and {in_table} in the table");
    }
    Ok(())
}

/// A circle and a shape answer to a click or a finger alike; what one drags is not pressed.
pub async fn territories_answer_to_touch(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    open(page, MAP).await?;
    page.click("option", "Occitanie, 1 projet").await?;
    expect(page, "Occitanie open, and the focus on the map", |seen| {
        seen.hash == "#/carte?territoire=region:76" && seen.has_focus
    })
    .await?;
    page.click("button", "Toute la France").await?;
    expect(page, "the whole map", |seen| seen.zoom == 1.0).await?;
    // What a screen reader does with an option, and a finger with a shape.
    let tap =
        "document.querySelector(arguments[0]).dispatchEvent(new MouseEvent('click', { bubbles: true }))";
    page.run(tap, vec![json!("[role=option][data-value='53']")]).await?;
    expect(page, "Bretagne open", |seen| seen.hash == "#/carte?territoire=region:53").await?;
    page.run(tap, vec![json!("path[data-value='94']")]).await?;
    expect(page, "Corse open", |seen| seen.hash == "#/carte?territoire=region:94").await?;
    let before = expect(page, "near", |seen| seen.zoom > 2.0).await?;
    at_rest(page).await?;
    page.run(DRAG, vec![]).await?;
    let after = expect(page, "the map", |_| true).await?;
    ensure!(after.hash == before.hash, "what was dragged was pressed: {}", after.hash);
    // A finger that drags is followed by no click: the next one counts.
    page.run(DRAG_WITHOUT_CLICK, vec![]).await?;
    page.run_async("setTimeout(arguments[arguments.length - 1], 50)", vec![]).await?;
    page.run(tap, vec![json!("[role=option][data-value='53']")]).await?;
    expect(page, "Bretagne open again", |seen| seen.hash == "#/carte?territoire=region:53").await?;
    at_rest(page).await?;
    // A button that went up elsewhere holds nothing any more.
    let left =
        "return document.querySelector('[role=option][data-value=\"53\"]').getBoundingClientRect().left";
    let before: f64 = page.js(left, vec![]).await?;
    page.run(HOVER_AFTER_PRESS, vec![]).await?;
    let after: f64 = page.js(left, vec![]).await?;
    ensure!((after - before).abs() < 1.0, "the map follows a pointer without a button");
    // Twice in a row is not there and back.
    page.run("const shape = document.querySelector(\"path[data-value='84']\"); \
        for (const detail of [1, 2]) shape.dispatchEvent(new MouseEvent('click', { bubbles: true, detail }));", vec![]).await?;
    expect(page, "open after a double click", |seen| seen.hash == "#/carte?territoire=region:84")
        .await
        .map(drop)
}

/// The same of a finger: no click follows.
const DRAG_WITHOUT_CLICK: &str = "const shape = document.querySelector('[role=listbox] path'); \
    const send = (type, x) => shape.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerId: 2, pointerType: 'touch', \
      clientX: x, clientY: 300, button: 0, buttons: type === 'pointerup' ? 0 : 1 })); \
    send('pointerdown', 400); send('pointermove', 430); send('pointerup', 430);";

/// A pointer that goes down, up elsewhere, and comes back.
const HOVER_AFTER_PRESS: &str = "const shape = document.querySelector('[role=listbox] path'); \
    const send = (type, x, buttons) => shape.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerId: 3, \
      clientX: x, clientY: 300, button: 0, buttons })); \
    send('pointerdown', 400, 1); send('pointermove', 430, 0); send('pointermove', 500, 0);";

/// A pointer that goes down on a shape, moves and goes up.
const DRAG: &str = "const map = document.querySelector('[role=listbox]'); const shape = map.querySelector('path[data-value=\"93\"]'); \
    const send = (type, x) => shape.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerId: 1, clientX: x, clientY: 300, button: 0, buttons: type === 'pointerup' ? 0 : 1 })); \
    send('pointerdown', 400); send('pointermove', 430); send('pointermove', 480); send('pointerup', 480); \
    shape.dispatchEvent(new MouseEvent('click', { bubbles: true }));";

/// The wheel, keys and buttons change the scale, a drag what is seen; with less motion, nothing moves by itself.
pub async fn the_map_is_zoomed_and_moved(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    open(page, MAP).await?;
    let wheel = "const map = document.querySelector('[role=listbox]'); const box = map.getBoundingClientRect(); \
        return map.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, deltaY: arguments[0], \
          clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 }));";
    // At the whole map there is nothing to zoom out of: the page scrolls.
    ensure!(page.js::<bool>(wheel, vec![json!(200)]).await?, "the page cannot be scrolled over the map");
    // A wheel that scrolled goes on to do so, until it has stood still.
    page.run_async("setTimeout(arguments[arguments.length - 1], 300)", vec![]).await?;
    ensure!(!page.js::<bool>(wheel, vec![json!(-400)]).await?, "the page scrolls while the map is zoomed");
    let near = expect(page, "nearer", |seen| seen.zoom > 1.5).await?;
    at_rest(page).await?;
    let left =
        "return document.querySelector('[role=option][data-value=\"84\"]').getBoundingClientRect().left";
    let before: f64 = page.js(left, vec![]).await?;
    page.run(DRAG, vec![]).await?;
    let after: f64 = page.js(left, vec![]).await?;
    ensure!((after - before - 80.0).abs() < 2.0, "dragged by 80 px, moved by {}", after - before);
    page.click("button", "Agrandir").await?;
    let nearer = expect(page, "nearer still", |seen| seen.zoom > near.zoom * 1.5).await?;
    focus_map(page).await?;
    page.type_text("-").await?;
    expect(page, "farther", |seen| seen.zoom < nearer.zoom / 1.5).await?;
    page.type_text("0").await?;
    expect(page, "the whole map", |seen| seen.zoom == 1.0).await?;
    if page.kind() == EngineKind::Chromium {
        emulate(page, Medium::ReducedMotion).await?;
        // It is there before the next picture is painted.
        let zoom = page.run_async(ZOOM_AT_ONCE, vec![]).await?;
        ensure!(zoom.as_f64() > Some(1.5), "it moves by itself: {zoom}");
    }
    Ok(())
}

/// The scale that a key gives, before a frame has passed.
const ZOOM_AT_ONCE: &str = "const done = arguments[arguments.length - 1]; const map = document.querySelector('[role=listbox]'); \
    map.dispatchEvent(new KeyboardEvent('keydown', { key: '+', bubbles: true, cancelable: true })); \
    Promise.resolve().then(() => Promise.resolve()).then(() => done(Number(getComputedStyle(map).getPropertyValue('--zoom'))));";

/// The map is given as files that open: pictures with their title, counts and sources, and a table.
pub async fn the_map_is_taken_along_as_files(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    open(page, "#/carte?statut=accompagne&niveau=departements").await?;
    page.run(CATCH, vec![]).await?;
    let file = async |button: &str, ending: &str| -> Result<Value> {
        page.click("button", button).await?;
        let what = format!("a file that ends with {ending}");
        until(&what, PATIENCE, async || {
            let file = page
                .run(
                    "return (window.__files ?? []).find((file) => file.name.endsWith(arguments[0])) ?? null",
                    vec![json!(ending)],
                )
                .await?;
            Ok(if file.is_null() { Err("none".to_owned()) } else { Ok(file) })
        })
        .await
    };
    let csv = file("Tableau CSV", ".csv").await?;
    let text = csv["text"].as_str().context("no text")?;
    ensure!(text.contains("\r\n38;Isère;1;0\r\n") && text.contains(";Sans territoire;0;\r\n"), "{text}");
    ensure!(csv["name"] == "carte-journee-nationale-ais-2016.csv", "{}", csv["name"]);
    let svg = file("Image SVG", ".svg").await?;
    for part in ["Journée nationale", "Filtres", "Accompagné", "Isère", "IGN", "données mises à jour"] {
        ensure!(svg["text"].as_str().is_some_and(|text| text.contains(part)), "no {part} in the picture");
    }
    ensure!(svg["is_sound"] == true, "the SVG is not well-formed");
    let png = file("Image PNG", ".png").await?;
    ensure!(png["width"] == 2620 && png["height"].as_u64() > Some(2000), "{png}");
    ensure!(png["colours"].as_u64() > Some(20), "a blank picture: {png}");
    Ok(())
}

/// Reads each file that is given, in place of saving it.
pub const CATCH: &str = "window.__files = []; HTMLAnchorElement.prototype.click = async function () { \
    const file = { name: this.download }; const blob = await (await fetch(this.href).catch(() => null))?.blob() ?? window.__blobs.get(this.href); \
    if (blob.type === 'image/png') { const picture = await createImageBitmap(blob); const canvas = document.createElement('canvas'); \
      canvas.width = 100; canvas.height = 100; const context = canvas.getContext('2d'); context.drawImage(picture, 0, 0, 100, 100); \
      const data = context.getImageData(0, 0, 100, 100).data; const colours = new Set(); \
      for (let at = 0; at < data.length; at += 4) colours.add(data.slice(at, at + 4).join()); \
      Object.assign(file, { width: picture.width, height: picture.height, colours: colours.size }); } \
    else { file.text = await blob.text(); \
      file.is_sound = !new DOMParser().parseFromString(file.text, 'image/svg+xml').querySelector('parsererror'); } \
    window.__files.push(file); }; \
    window.__blobs = new Map(); const create = URL.createObjectURL; \
    URL.createObjectURL = (blob) => { const address = create.call(URL, blob); window.__blobs.set(address, blob); return address; };";

/// Without the shapes the table says it all; they come when they are asked for again.
pub async fn without_its_shapes_the_map_is_a_table(stage: &Stage) -> Result<()> {
    let (running, gate) = site::serve_with_gate(&stage.settings, SHAPES)?;
    gate.fail_with(404);
    let page = stage.page.on(running.url());
    page.open(MAP).await?;
    page.expect("why, and the table", |view| {
        view.alerts.iter().any(|alert| alert.contains("fond de carte"))
            && view.main.contains("Nouvelle-Aquitaine")
    })
    .await?;
    page.by_role("table", "Projets par territoire").await?;
    page.click("button", "Auvergne-Rhône-Alpes").await?;
    page.expect("its projects", |view| view.main.contains("Soleni")).await?;
    gate.open();
    page.click("button", "Réessayer").await?;
    expect(&page, "the map, open there", |seen| seen.selected == ["Auvergne-Rhône-Alpes, 3 projets"])
        .await
        .map(drop)
}

/// A commune that the dataset gives by its code alone is named, placed and found.
pub async fn communes_are_known_by_their_codes(stage: &Stage) -> Result<()> {
    let text = fs::read_to_string(stage.settings.dist.join("data/dataset.json"))?;
    let mut dataset: Value = serde_json::from_str(&text)?;
    let project = dataset["projects"]
        .as_array_mut()
        .and_then(|projects| projects.iter_mut().find(|project| project["id"] == "soleni"))
        .context("no Soleni")?;
    project["places"] = json!([{ "territory": "commune:14167" }, { "territory": "commune:38999" }]);
    let running = site::serve_with_data(&stage.settings, "code.json", dataset.to_string())?;
    let page = stage.page.on(format!("{}?data=code.json", running.url()));
    // Already on the day, where nothing else asks for the list of communes.
    page.open_page("#/").await?;
    page.expect_script(
        PATIENCE,
        "return [...document.querySelectorAll('nav a')].some((link) => /1\\sremarque/.test(link.textContent))",
    )
    .await?;
    page.open("#/projets?q=colombelles").await?;
    page.expect("what is in Colombelles, by its name", |view| {
        view.articles.iter().any(|title| title.contains("Soleni"))
    })
    .await?;
    page.go("#/projets/soleni").await?;
    page.expect("the name", |view| view.main.contains("Colombelles")).await?;
    page.go("#/carte?territoire=departement:14&niveau=departements").await?;
    page.expect_script(PATIENCE, "return [...document.querySelectorAll('.map__place')].some((place) => place.innerText.includes('Colombelles'))")
        .await?;
    page.go("#/donnees").await?;
    page.expect("a word on the code that never was one", |view| {
        view.main.contains("commune:38999")
            && view.main.contains("Aucune commune ne semble porter")
            && view.current.iter().any(|link| link.contains("1 remarque"))
    })
    .await
    .map(drop)
}

/// A département that is chosen is on the map whatever the level; back to the regions, its region is.
pub async fn a_departement_is_shown_at_any_level(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    let seen = open(page, "#/carte?territoire=departement:38").await?;
    ensure!(seen.options.len() == 101, "{} options", seen.options.len());
    let isere = |seen: &Seen| seen.selected == ["Isère, 1 projet"] && seen.zoom > 2.0;
    expect(page, "Isère, near", isere).await?;
    page.expect("what is open, below the map", |view| {
        view.statuses.iter().any(|status| status == "Isère, 1 projet")
    })
    .await?;
    // Its places stand in the place of its circle, and are named in words as well.
    page.expect_script(
        PATIENCE,
        "return document.querySelector('.map__place')?.innerText.includes('Grenoble')",
    )
    .await?;
    page.expect("the place, in words", |view| view.main.contains("Grenoble")).await?;
    let regions = page.find(Query::new("radio", "Régions").inside("radiogroup", "Niveau")).await?;
    page.run("arguments[0].click()", vec![regions.to_json()?]).await?;
    expect(page, "its region", |seen| {
        seen.hash == "#/carte?territoire=region:84" && seen.selected == ["Auvergne-Rhône-Alpes, 3 projets"]
    })
    .await
    .map(drop)
}

/// A file is not said to be sound while its communes could not be checked.
pub async fn unchecked_communes_are_told(stage: &Stage) -> Result<()> {
    let (running, gate) = site::serve_with_gate(&stage.settings, "geo/communes.json")?;
    gate.fail_with(404);
    let page = stage.page.on(running.url());
    page.open("#/donnees").await?;
    page.expect("that they could not be checked", |view| {
        view.alerts.iter().any(|alert| alert.contains("répertoire des communes"))
            && !view.main.contains("conforme au format")
    })
    .await?;
    gate.open();
    page.click("button", "Réessayer").await?;
    page.expect("a sound file", |view| view.alerts.is_empty() && view.main.contains("conforme au format"))
        .await
        .map(drop)
}
