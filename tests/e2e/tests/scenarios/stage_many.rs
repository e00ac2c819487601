//! Fifteen thousand notes behind the projection.

use std::time::Duration;

use anyhow::{Result, ensure};
use e2e::crew::Stage;
use e2e::site;

use super::handing::notes_file_of;
use super::large::least_silence;
use super::sorting::plant_received;

const PRESENTER: &str = "#/projection/animation";

const DEVICES: usize = 300;
const NOTES_EACH: usize = 50;

/// The workshops of the published day; each has its wall then.
const WORKSHOPS: [&str; 8] = [
    "partenariats-locaux",
    "coherence-offre-classique",
    "outils-evaluation-adaptes",
    "sens-evaluation",
    "accompagnement-methodologique",
    "territorialisation",
    "decloisonner",
    "nouveaux-gisements",
];

/// What a letter may cost at most, in milliseconds.
const FRAME_MS: f64 = 16.7;

/// What a step to the next screen may: within that, one feels that one has done it oneself (R. B. Miller, 1968).
const STEP_MS: f64 = 100.0;

/// Nothing may make the page silent for longer, in milliseconds.
const SILENCE_MS: f64 = 200.0;

/// How long they may take to be read, on a slow machine.
const LOADING: Duration = Duration::from_secs(60);

/// While they are there, one writes down what one wants to say, and goes on from screen to screen, as if there were none.
pub async fn fifteen_thousand_notes_hold_nobody_up_on_stage(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    let files: Vec<String> = (0..DEVICES)
        .zip(WORKSHOPS.iter().cycle())
        .map(|(device, workshop)| {
            let texts: Vec<String> = (0..NOTES_EACH)
                .map(|note| format!("Note {note} de {device} : accompagner les entreprises voisines, autrement et durablement"))
                .collect();
            let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
            notes_file_of(device as u64, &texts, Some(workshop))
        })
        .collect();
    plant_received(page, &files).await?;
    let opening_ms = least_silence(page, async || {
        page.open_file(site::WATCHED_PAGE, PRESENTER).await?;
        // The last wall is there with all of its notes.
        page.expect_script(
            LOADING,
            "const last = document.querySelector('.stage__position')?.textContent.match(/[0-9]+$/u)?.[0]; \
            return Number(last) > 85 && Boolean(document.querySelector('textarea'))",
        )
        .await?;
        let (ms, at_ms, _): (f64, f64, usize) = page.js("return window.__longest_silence", vec![]).await?;
        println!("{} {PRESENTER}: longest silence {ms:.0} ms (until {at_ms:.0} ms)", page.kind().name());
        Ok(ms)
    })
    .await?;
    let (letter_ms, worst_ms, step_ms, silence_ms): (f64, f64, f64, f64) =
        serde_json::from_value(page.run_async(WORK, vec![]).await?)?;
    println!(
        "{} {PRESENTER}: 15000 notes on 8 walls, silent for {opening_ms:.0} ms at the most while they were read; a letter of one's own notes costs \
         at most {letter_ms:.1} ms (once in three rounds {worst_ms:.1} ms), a step to the next screen {step_ms:.1} ms; never silent for more than {silence_ms:.0} ms meanwhile",
        page.kind().name()
    );
    ensure!(opening_ms < SILENCE_MS, "opening was silent for {opening_ms:.0} ms");
    ensure!(letter_ms < FRAME_MS, "a letter costs {letter_ms:.1} ms");
    ensure!(step_ms < STEP_MS, "a step costs {step_ms:.1} ms");
    ensure!(silence_ms < SILENCE_MS, "silent for {silence_ms:.0} ms");
    Ok(())
}

/// Types three times, the least of each letter counts, since the machine now and then does something else in the middle of one; then goes
/// through the first forty screens three times. What follows an event at once are microtasks.
const WORK: &str = "const done = arguments[arguments.length - 1]; const frame = () => new Promise(requestAnimationFrame); \
    const rest = async (frames) => { for (let left = frames; left; left -= 1) await frame(); }; \
    const word = 'remercier les associations'; const costs = Array(word.length).fill(Infinity); let worst = 0; \
    const cost = async (work) => { await frame(); const start = performance.now(); work(); for (let step = 0; step < 20; step += 1) await null; return performance.now() - start; }; \
    (async () => { await rest(60); window.__longest_silence = [0, 0, 0]; \
      for (let round = 0; round < 3; round += 1) { \
        for (let at = 0; at < word.length; at += 1) { const field = document.querySelector('textarea'); field.value = word.slice(0, at + 1); \
          const took = await cost(() => field.dispatchEvent(new InputEvent('input', { bubbles: true }))); \
          costs[at] = Math.min(costs[at], took); worst = Math.max(worst, took); } \
        await rest(30); } \
      const next = [...document.querySelectorAll('.presenter__controls button')].find((button) => button.textContent.includes('Suivant') || button.getAttribute('aria-label') === 'Suivant'); \
      const first = () => dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true })); \
      const steps = Array(40).fill(Infinity); \
      for (let round = 0; round < 3; round += 1) { first(); await rest(5); \
        for (let at = 0; at < steps.length; at += 1) steps[at] = Math.min(steps[at], await cost(() => next.click())); } \
      await rest(30); \
      done([Math.max(...costs), worst, Math.max(...steps), window.__longest_silence[0]]); })();";
