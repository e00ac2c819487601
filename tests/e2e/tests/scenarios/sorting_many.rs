//! Fifteen thousand notes that are gathered.

use std::time::Duration;

use anyhow::{Result, ensure};
use e2e::crew::Stage;
use e2e::page::Page;
use e2e::site;
use e2e::until::PATIENCE;
use thirtyfour::Key;

use super::handing::notes_file;
use super::sorting::{SORTING, plant_received};

const DEVICES: usize = 300;
const NOTES_EACH: usize = 50;

/// What a letter in the search costs must be over within a frame, in milliseconds.
const FRAME_MS: f64 = 16.7;

/// Nothing else that a person does may make the page silent for longer, in milliseconds.
const SILENCE_MS: f64 = 200.0;

/// How long they may take to be read, on a slow machine.
const LOADING: Duration = Duration::from_secs(60);

/// Three hundred devices with fifty notes each: opened, searched, scrolled and sorted, the page answers all the while.
pub async fn fifteen_thousand_notes_stay_fluid(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    let words =
        ["accompagner", "les", "entreprises", "voisines", "autrement", "et", "durablement", "ensemble"];
    let files: Vec<String> = (0..DEVICES)
        .map(|device| {
            let texts: Vec<String> = (0..NOTES_EACH)
                .map(|note| {
                    let turned = words.iter().cycle().skip(device + note).take(20).copied();
                    format!("Note {note} de {device} : {}", turned.collect::<Vec<_>>().join(" "))
                })
                .collect();
            notes_file(device as u64, &texts.iter().map(String::as_str).collect::<Vec<_>>())
        })
        .collect();
    plant_received(page, &files).await?;
    page.open_file(site::WATCHED_PAGE, SORTING).await?;
    let all =
        "return document.querySelector('.notes__count')?.textContent.replace(/\\s/gu, '') === '15000notes'";
    page.expect_script(LOADING, all).await?;
    let (opening_ms, _, elements): (f64, f64, usize) =
        page.js("return window.__longest_silence", vec![]).await?;
    let measured = page.run_async(WORK, vec![]).await?;
    let (letter_ms, worst_ms, scrolling_ms, marking_ms, drawn): (f64, f64, f64, f64, usize) =
        serde_json::from_value(measured)?;
    println!(
        "{} {SORTING}: 15000 notes, silent for {opening_ms:.0} ms at the most while they were read ({elements} elements then); a letter in the \
         search costs at most {letter_ms:.1} ms (once in three rounds {worst_ms:.1} ms); silent for {scrolling_ms:.0} ms while scrolling, \
         {marking_ms:.0} ms while 50 notes are put into a group; {drawn} notes in the document",
        page.kind().name()
    );
    page.expect_script(
        PATIENCE,
        "return document.querySelector('.group__title')?.textContent === 'Cinquante'",
    )
    .await?;
    ensure!(letter_ms < FRAME_MS, "a letter costs {letter_ms:.1} ms");
    ensure!(opening_ms < SILENCE_MS, "opening was silent for {opening_ms:.0} ms");
    ensure!(scrolling_ms < SILENCE_MS, "scrolling was silent for {scrolling_ms:.0} ms");
    ensure!(marking_ms < SILENCE_MS, "marking was silent for {marking_ms:.0} ms");
    ensure!(drawn < 1_000, "{drawn} notes are in the document");
    step_to_what_is_not_drawn(page).await
}

/// Who scrolls far away by the wheel and then presses an arrow key goes on from the note that has the focus, not from what is in view.
async fn step_to_what_is_not_drawn(page: &Page) -> Result<()> {
    let (leave, is_away) = (
        "document.querySelector('[aria-posinset=\"50\"] input').focus(); scrollTo(0, 400 * innerHeight)",
        "const places = [...document.querySelectorAll('[aria-posinset]')].map((item) => Number(item.getAttribute('aria-posinset'))); \
         return places.some((place) => place > 1000) && !places.includes(51)",
    );
    page.run(leave, vec![]).await?;
    page.expect_script(PATIENCE, is_away).await?;
    page.press(Key::Down).await?;
    let focused =
        "return document.activeElement.closest('[aria-posinset]')?.getAttribute('aria-posinset') === '51'";
    page.expect_script(PATIENCE, focused).await?;
    page.expect_script(PATIENCE, "const box = document.activeElement.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight").await
}

/// Types into the search three times, the least of each letter counts, since the machine now and then does something else in the middle of
/// one; scrolls; puts fifty notes into a group. What follows an event at once are microtasks.
const WORK: &str = "const done = arguments[arguments.length - 1]; const frame = () => new Promise(requestAnimationFrame); \
    const rest = async (frames) => { for (let left = frames; left; left -= 1) await frame(); }; \
    const field = document.querySelector('#search'); const word = 'entreprises voisines'; \
    const costs = Array(word.length * 2).fill(Infinity); let worst = 0; \
    const type = async (at, text) => { await frame(); field.value = text; const start = performance.now(); \
      field.dispatchEvent(new InputEvent('input', { bubbles: true })); for (let step = 0; step < 20; step += 1) await null; \
      const cost = performance.now() - start; costs[at] = Math.min(costs[at], cost); worst = Math.max(worst, cost); }; \
    const silence = async (work) => { window.__longest_silence = [0, 0, 0]; await work(); await rest(30); return window.__longest_silence[0]; }; \
    (async () => { await rest(60); \
      for (let round = 0; round < 3; round += 1) { \
        for (let at = 0; at < word.length; at += 1) await type(at, word.slice(0, at + 1)); \
        for (let at = 0; at < word.length; at += 1) await type(word.length + at, word.slice(0, word.length - at - 1)); await rest(30); } \
      const scrolling = await silence(async () => { for (let step = 0; step < 120; step += 1) { scrollBy(0, innerHeight * (step < 60 ? 1 : 40)); await frame(); } scrollTo(0, 0); }); \
      await rest(30); \
      for (const box of [...document.querySelectorAll('.sorted__box')].slice(0, 50)) box.click(); await rest(10); \
      const marking = await silence(async () => { const title = document.querySelector('[name=new-group]'); title.value = 'Cinquante'; title.form.requestSubmit(); await rest(30); }); \
      done([Math.max(...costs), worst, scrolling, marking, document.querySelectorAll('.sorted').length]); })();";
