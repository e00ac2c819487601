//! The projection in the room.

use std::collections::BTreeSet;
use std::fs;

use anyhow::{Result, ensure};
use e2e::crew::Stage;
use e2e::engine::EngineKind;
use e2e::page::Page;
use e2e::roles::{Match, Query};
use e2e::settings::Settings;
use e2e::site;
use e2e::until::{PATIENCE, until};
use serde_json::Value;
use thirtyfour::Key;

const FIRST: &str = "#/projection/1";

/// What the screens say of themselves: which of how many.
const POSITION: &str =
    "return document.querySelector('.stage__position').textContent.split(' / ').map(Number)";

/// The sizes of rooms that a window can have here: WebKit's is no larger than its screen.
fn sizes(kind: EngineKind) -> &'static [(u32, u32)] {
    match kind {
        EngineKind::WebKit => &[(1024, 768), (1280, 720)],
        _ => &[(1024, 768), (1280, 720), (1920, 1080), (3840, 2160)],
    }
}

/// From « Projeter » to the page that was left, without a pointer.
pub async fn the_day_is_projected_by_keyboard_alone(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page("#/projets?q=air").await?;
    let entries: u32 = page.js("return history.length", vec![]).await?;
    let link = page.by_role("link", "Projeter").await?;
    page.run("arguments[0].focus()", vec![link.to_json()?]).await?;
    page.press(Key::Enter).await?;
    page.expect("the projection", |view| view.hash == "#/projection" && view.heading() == "Projection")
        .await?;
    page.expect_script(PATIENCE, "return Boolean(document.querySelector('.stage'))").await?;
    ensure!(
        page.all(Query::new("navigation", "Navigation principale")).await?.is_empty(),
        "the navigation is there"
    );
    let (_, count): (u32, u32) = page.js(POSITION, vec![]).await?;
    ensure!(count > 20, "only {count} screens");
    for (key, screen) in [
        (Key::Right, 2),
        (Key::PageDown, 3),
        (Key::Space, 4),
        (Key::Left, 3),
        (Key::PageUp, 2),
        (Key::End, count),
        (Key::Right, count),
        (Key::Home, 1),
        (Key::Left, 1),
    ] {
        page.press(key.clone()).await?;
        let hash = format!("#/projection/{screen}");
        page.expect(&format!("{hash} after {key:?}"), |view| view.hash == hash).await?;
    }
    page.expect("which screen it is", |view| {
        view.statuses.iter().any(|status| status.starts_with(&format!("Écran 1 sur {count} :")))
    })
    .await?;
    let more: u32 = page.js("return history.length", vec![]).await?;
    // WebKit keeps no more entries than that.
    let most = if page.kind() == EngineKind::WebKit { 100 } else { u32::MAX };
    ensure!(more == (entries + 1).min(most), "the history grew from {entries} to {more}");
    the_light_goes_out_and_comes_back(page).await?;
    time_runs_and_stands_still(page).await?;
    page.press(Key::Escape).await?;
    page.expect("the page that was left", |view| view.hash == "#/projets?q=air" && view.heading_has_focus())
        .await?;
    page.by_role("navigation", "Navigation principale").await.map(drop)
}

async fn the_light_goes_out_and_comes_back(page: &Page) -> Result<()> {
    let is_black = "return Boolean(document.querySelector('.stage__black'))";
    let is_light = "return !document.querySelector('.stage__black')";
    for key in [".", "b"] {
        page.type_text(key).await?;
        page.expect_script(PATIENCE, is_black).await?;
        // It only brings the light back: nobody sees where one goes in the dark.
        page.press(Key::Right).await?;
        page.expect_script(PATIENCE, is_light).await?;
        page.expect("the same screen", |view| view.hash == FIRST).await?;
    }
    page.click("button", "Écran noir").await?;
    page.expect_script(PATIENCE, is_black).await?;
    page.press(Key::Escape).await?;
    page.expect_script(PATIENCE, is_light).await
}

async fn time_runs_and_stands_still(page: &Page) -> Result<()> {
    let left = |minutes: &str| {
        format!("return document.querySelector('[role=timer]')?.innerText.trim().startsWith('{minutes}:')")
    };
    page.type_text("t").await?;
    page.expect_script(PATIENCE, &left("9")).await?;
    page.type_text("+").await?;
    page.expect_script(PATIENCE, &left("10")).await?;
    page.type_text("-").await?;
    page.expect_script(PATIENCE, &left("9")).await?;
    page.type_text("t").await?;
    page.expect_script(PATIENCE, "return Boolean(document.querySelector('[role=timer][data-paused]'))")
        .await?;
    // It survives a page that is loaded again.
    page.reload().await?;
    page.expect_script(PATIENCE, "return Boolean(document.querySelector('[role=timer][data-paused]'))")
        .await?;
    page.click("button", "Arrêter").await?;
    page.expect_script(PATIENCE, "return !document.querySelector('[role=timer]')").await?;
    page.expect("the focus on what begins it", |view| view.focus.text.contains("Minuteur")).await?;
    Ok(())
}

/// Where keys are switched off, none but Escape does anything, and buttons do all of it.
pub async fn the_projection_is_led_by_buttons(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.run("localStorage.setItem('restitution.shortcuts', 'off')", vec![]).await?;
    page.open_page(FIRST).await?;
    // Had the key led on, the button would lead to the third.
    page.press(Key::Right).await?;
    page.click("button", "Suivant").await?;
    page.expect("the second", |view| view.hash == "#/projection/2").await?;
    page.click("button", "Précédent").await?;
    page.expect("the first", |view| view.hash == FIRST).await?;
    page.click("button", "Minuteur").await?;
    page.by_role("timer", "").await?;
    page.click("button", "Suivant").await?;
    page.click("button", "Quitter").await?;
    page.expect("the day", |view| view.hash == "#/").await?;
    // Who comes back goes on where they left it.
    page.click("link", "Projeter").await?;
    page.expect("the second again", |view| view.hash == "#/projection/2").await?;
    page.press(Key::Escape).await?;
    page.expect("the day again", |view| view.hash == "#/").await.map(drop)
}

/// Whatever the screen of the room: everything on it is in it, and large enough.
pub async fn no_screen_of_the_room_is_cut(stage: &Stage) -> Result<()> {
    each_screen_fits(&stage.page, "", sizes(stage.page.kind())).await
}

/// Nor where texts are as long as nobody hopes.
pub async fn no_screen_of_long_texts_is_cut(stage: &Stage) -> Result<()> {
    let day = fs::read_to_string(Settings::fixture("whole.json"))?;
    let mut day: Value = serde_json::from_str(&day)?;
    lengthen(&mut day, 12);
    let event = &mut day["event"];
    // As long as an address that one can still type.
    let address = ["https://restitution.example.org/", &"actes-de-la-journee/".repeat(3)].concat();
    event["app_url"] = address.clone().into();
    event["report_url"] = address.into();
    event["place"] = "Conservatoire national des arts et métiers, Paris ".repeat(20).trim().into();
    event["contact"]["name"] = "Agence nouvelle des solidarités actives ".repeat(20).trim().into();
    event["wifi"]["ssid"] = "W".repeat(32).into();
    event["wifi"]["password"] = "m".repeat(63).into();
    let running = site::serve_with_data(&stage.settings, "longue.json", day.to_string())?;
    let page = stage.page.on(running.url());
    each_screen_fits(&page, "?data=longue.json", &[(1024, 768)]).await
}

fn lengthen(json: &mut Value, times: usize) {
    const TEXTS: [&str; 8] =
        ["title", "summary", "description", "wording", "text", "label", "question", "prompt"];
    match json {
        Value::Array(items) => items.iter_mut().for_each(|item| lengthen(item, times)),
        Value::Object(members) => {
            for (name, member) in members {
                match member {
                    Value::String(text) if TEXTS.contains(&name.as_str()) => {
                        *text = vec![text.as_str(); times].join(" ");
                    }
                    other => lengthen(other, times),
                }
            }
        }
        _ => {}
    }
}

async fn each_screen_fits(page: &Page, file: &str, sizes: &[(u32, u32)]) -> Result<()> {
    let mut faults = Vec::new();
    for (width, height) in sizes {
        page.resize(*width, *height).await?;
        page.open_file(file, FIRST).await?;
        page.expect_script(PATIENCE, "return Boolean(document.querySelector('.stage__heading'))").await?;
        let (_, count): (u32, u32) = page.js(POSITION, vec![]).await?;
        // The time has its place as well.
        if page.js("return !document.querySelector('[role=timer]')", vec![]).await? {
            page.type_text("t").await?;
            page.by_role("timer", "").await?;
        }
        for screen in 1..=count {
            page.expect_script(
                PATIENCE,
                &format!(
                    "return document.querySelector('.stage__position').textContent.startsWith('{screen} /')"
                ),
            )
            .await?;
            let found: Vec<String> = page.js(CHECK, vec![]).await?;
            faults
                .extend(found.into_iter().map(|fault| format!("{width}×{height}, screen {screen}: {fault}")));
            page.press(Key::PageDown).await?;
        }
    }
    let some = faults.iter().take(20).cloned().collect::<Vec<_>>().join("\n");
    ensure!(faults.is_empty(), "{} faults:\n{some}", faults.len());
    Ok(())
}

/// What is cut, scrolls, runs over something else, or is too small to be read from the back of the room.
pub const CHECK: &str = "const faults = []; const stage = document.querySelector('.stage'); const content = stage.querySelector('.stage__content'); \
    const bar = stage.querySelector('.stage__bar'); const [top, low] = [content.getBoundingClientRect(), bar.getBoundingClientRect()]; \
    for (const box of [document.documentElement, stage, content, bar]) \
      if (box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1) \
        faults.push(`${box.className || box.tagName} scrolls: ${box.scrollWidth}×${box.scrollHeight} in ${box.clientWidth}×${box.clientHeight}`); \
    if (top.bottom > low.top + 1) faults.push('the content runs into the bar'); \
    for (const part of bar.children) for (const box of part.getClientRects()) { \
      if (box.left < innerWidth * 0.045 || box.right > innerWidth * 0.955) faults.push(`${part.textContent} is in the margin`); } \
    const walker = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT); \
    while (walker.nextNode()) { const text = walker.currentNode; const element = text.parentElement; \
      if (!text.textContent.trim() || element.closest('.visually-hidden, dialog')) continue; \
      const range = document.createRange(); range.selectNodeContents(text); \
      for (const box of range.getClientRects()) { \
        if (box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1) faults.push(`out of the screen: ${text.textContent.slice(0, 60)}`); \
        if (content.contains(element) && box.bottom > low.top + 1) faults.push(`under the bar: ${text.textContent.slice(0, 60)}`); } \
      const share = parseFloat(getComputedStyle(element).fontSize) / innerHeight; \
      const is_small = element.closest('.stage__over, .stage__bar, .stage__keys, .stage__chosen, .stage__card-head, .stage__matrix thead, .stage-map__view, .stage-map__back'); \
      if (innerWidth * 3 >= innerHeight * 4 - 3 && share < (is_small ? 0.0299 : 0.0399)) faults.push(`${(share * 100).toFixed(2)} % high: ${text.textContent.slice(0, 60)}`); } \
    const items = content.querySelectorAll('.stage__point, .stage__card, .stage__matrix tbody tr, .stage-map__titles li').length; if (items > 7) faults.push(`${items} items`); \
    const names = [...content.querySelectorAll('.stage-map__name')].map((name) => [name.textContent, name.getBoundingClientRect()]).filter(([, box]) => box.width); \
    names.forEach(([name, box], at) => { for (const [other, there] of names.slice(at + 1)) \
      if (box.left < there.right - 1 && there.left < box.right - 1 && box.top < there.bottom - 1 && there.top < box.bottom - 1) faults.push(`${name} stands over ${other}`); }); \
    return [...new Set(faults)];";

/// What is read of the map, and which screen it is.
const MAP: &str =
    "return document.querySelector('.stage-map__beside')?.textContent.replace(/\\s+/g, ' ') ?? ''";

/// Counts how often it is said which screen is shown.
const WATCH: &str = "window.spoken = 0; \
    const said = [...document.querySelectorAll('.stage > [role=status]')].find((said) => said.textContent.startsWith('Écran ')); \
    new MutationObserver((changes) => window.spoken += changes.length).observe(said, { characterData: true, childList: true, subtree: true });";

/// « Et chez nous ? »: a region is chosen by its circle, its shape and its name, with a pointer and with keys; whatever is chosen fits.
pub async fn the_map_of_the_room_answers_what_is_chosen(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.resize(1024, 768).await?;
    page.open_page(FIRST).await?;
    let is_map = "return document.querySelector('.stage__heading')?.textContent === 'Carte'";
    until("the map", PATIENCE, async || {
        if page.js(is_map, vec![]).await? {
            return Ok(Ok(()));
        }
        page.press(Key::PageDown).await?;
        Ok(Err("another screen".to_owned()))
    })
    .await?;
    let here = page.view().await?.hash;
    let reads = |text: &str| format!("return (() => {{ {MAP} }})().includes('{text}')");
    let has_focus = |selector: &str| format!("return document.activeElement?.matches('{selector}')");
    let bretagne = || Query::new("button", "Bretagne, ").matching(Match::Starts);
    page.click_on(bretagne()).await?;
    page.expect_script(PATIENCE, &reads("Bretagne")).await?;
    page.expect_script(PATIENCE, &has_focus(".stage-map__back")).await?;
    page.press(Key::Enter).await?;
    page.expect_script(PATIENCE, &has_focus("[value=\"53\"]")).await?;
    ensure!(!page.js::<bool>(&reads("Bretagne"), vec![]).await?, "the whole map is there again");
    // Arrows are the map's as long as it has the focus, PageDown stays the projection's.
    page.press(Key::Right).await?;
    page.expect_script(PATIENCE, &has_focus(".stage-map__circle:not([value=\"53\"])")).await?;
    ensure!(page.view().await?.hash == here, "the arrow led on");
    page.press(Key::Space).await?;
    page.expect_script(PATIENCE, &has_focus(".stage-map__back")).await?;
    ensure!(page.view().await?.hash == here, "the screen is another one");
    page.press(Key::Escape).await?;
    page.expect_script(PATIENCE, "return !document.querySelector('.stage-map__back')").await?;
    ensure!(page.view().await?.hash == here, "Escape leaves the projection, and not the region");
    page.run("document.querySelector('.stage-map__shape[data-value=\"53\"]').dispatchEvent(new MouseEvent('click', { bubbles: true }))", vec![])
        .await?;
    page.expect_script(PATIENCE, &reads("Bretagne")).await?;
    page.run(WATCH, vec![]).await?;
    let mut counts = BTreeSet::new();
    let mut faults = Vec::new();
    for name in ["Région", "Piste d'action"] {
        let list = page.find(Query::new("combobox", name)).await?;
        let options: Vec<String> = page
            .js("return [...arguments[0].options].map((option) => option.textContent)", vec![list.to_json()?])
            .await?;
        ensure!(options.len() > 2, "{name}: {options:?}");
        for option in options {
            page.choose(name, &option).await?;
            let (_, count): (u32, u32) = page.js(POSITION, vec![]).await?;
            counts.insert(count);
            let found: Vec<String> = page.js(CHECK, vec![]).await?;
            faults.extend(found.into_iter().map(|fault| format!("{option}: {fault}")));
        }
    }
    ensure!(counts.len() > 1, "whatever is chosen, there are as many screens: {counts:?}");
    let spoken: u32 = page.js("return window.spoken", vec![]).await?;
    ensure!(spoken == 0, "which screen it is was said {spoken} times though it was the same one");
    for theme in ["light", "dark"] {
        page.leave().await?;
        page.prefer("fr", theme).await?;
        page.open_page(&here).await?;
        page.choose("Région", "Bretagne").await?;
        page.expect_script(PATIENCE, &reads("Bretagne")).await?;
        faults.extend(
            e2e::axe::violations(page).await?.into_iter().map(|violation| format!("{theme}: {violation}")),
        );
    }
    page.press(Key::PageDown).await?;
    page.expect("the next screen", |view| view.hash != here).await?;
    // What is called so leaves, whatever is chosen.
    page.press(Key::PageUp).await?;
    page.expect_script(PATIENCE, &reads("Bretagne")).await?;
    page.click("button", "Quitter").await?;
    page.expect_script(PATIENCE, "return !document.querySelector('.stage')").await?;
    ensure!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    Ok(())
}

/// The whole of it, in both themes, at the size of a room: contrast above all.
pub async fn axe_finds_nothing_on_stage(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    let mut found = Vec::new();
    for theme in ["light", "dark"] {
        page.leave().await?;
        page.prefer("fr", theme).await?;
        page.open_page(FIRST).await?;
        let (_, count): (u32, u32) = page.js(POSITION, vec![]).await?;
        let mut seen = Vec::new();
        for screen in 1..=count {
            page.expect_script(
                PATIENCE,
                &format!(
                    "return document.querySelector('.stage__position').textContent.startsWith('{screen} /')"
                ),
            )
            .await?;
            // Of screens that are made of the same pieces, one tells as much as all.
            let pieces: String = page.js("return [...new Set([...document.querySelectorAll('.stage__content [class]')].map((box) => box.className.baseVal ?? box.className))].sort().join()", vec![]).await?;
            if !seen.contains(&pieces) {
                let violations = e2e::axe::violations(page).await?;
                found.extend(
                    violations.into_iter().map(|violation| format!("{theme}, screen {screen}: {violation}")),
                );
                seen.push(pieces);
            }
            page.press(Key::PageDown).await?;
        }
        ensure!(seen.len() > 4, "only {} kinds of screens: {seen:#?}", seen.len());
    }
    ensure!(found.is_empty(), "{} violations:\n{}", found.len(), found.join("\n"));
    Ok(())
}
