//! Notes as everybody has to be able to read and write them: axe-core, narrow windows, large text, forced colours.

use anyhow::{Result, ensure};
use e2e::address::PROJECT;
use e2e::axe;
use e2e::crew::Stage;
use e2e::frame;
use e2e::kept::{self, Place, Records};
use e2e::media::{Medium, emulate};
use e2e::page::Page;
use e2e::roles::Query;
use e2e::until::PATIENCE;
use serde_json::{Value, json};
use thirtyfour::Key;

use super::narrow::widest;
use super::notebook::{NOTES, click_hidden, expect_field};
use super::workshop_page::{self, PAGE};

/// The dialog with everything open, the list with everything in it, and a workshop in the middle of it.
pub async fn axe_finds_nothing_in_notes_in_light(stage: &Stage) -> Result<()> {
    axe_finds_nothing(stage, "light").await
}

pub async fn axe_finds_nothing_in_notes_in_dark(stage: &Stage) -> Result<()> {
    axe_finds_nothing(stage, "dark").await
}

async fn axe_finds_nothing(stage: &Stage, theme: &str) -> Result<()> {
    let page = &stage.page;
    page.prefer("fr", theme).await?;
    let mut found = Vec::new();
    let mut look = async |page: &Page, what: &str| -> Result<()> {
        found
            .extend(axe::violations(page).await?.into_iter().map(|violation| format!("{what}: {violation}")));
        Ok(())
    };
    plant(page).await?;
    page.open_page(NOTES).await?;
    open_all(page, 10).await?;
    look(page, "the list").await?;
    page.click("button", "Effacer toutes mes notes").await?;
    page.find(Query::new("dialog", "Effacer vos 10 notes ?")).await?;
    look(page, "the question whether to erase").await?;
    page.press(Key::Escape).await?;
    delete_first(page).await?;
    look(page, "what can be had back").await?;
    page.open_page(PROJECT).await?;
    open_dialog(page).await?;
    look(page, "the dialog").await?;
    page.run("Storage.prototype.setItem = () => { throw new DOMException('', 'SecurityError'); }", vec![])
        .await?;
    page.type_text("!").await?;
    page.expect("the alert", |view| view.alerts.iter().any(|alert| alert.contains("refuse"))).await?;
    look(page, "the dialog with an alert").await?;
    let running = workshop_page::serve(stage)?;
    let page = stage.page.on(running.url());
    page.leave().await?;
    page.prefer("fr", theme).await?;
    open_workshop(&page).await?;
    look(&page, "a workshop").await?;
    ensure!(found.is_empty(), "{} violations:\n{}", found.len(), found.join("\n"));
    Ok(())
}

/// On a phone of 320 px everything is there without scrolling sideways.
pub async fn notes_fit_320_px(stage: &Stage) -> Result<()> {
    nothing_scrolls_sideways(stage, 320, "100%").await
}

/// Nor does anything at 360 px, with the text at twice its size.
pub async fn notes_fit_360_px_with_text_at_200_percent(stage: &Stage) -> Result<()> {
    nothing_scrolls_sideways(stage, 360, "200%").await
}

async fn nothing_scrolls_sideways(stage: &Stage, width: u32, size: &str) -> Result<()> {
    let page = &stage.page;
    let mut wide = Vec::new();
    let mut look = async |page: &Page, what: &str| -> Result<()> {
        let view = page.view().await?;
        let dialog = "const dialog = document.querySelector('dialog[open]'); \
            return dialog ? dialog.scrollWidth - dialog.clientWidth : 0";
        let beyond: f64 = page.js(dialog, vec![]).await?;
        if view.scrolls_sideways() || beyond > 1.0 {
            let widest = widest(page).await?;
            wide.push(format!(
                "{what}: {} px in {}, {beyond} px in the dialog; {widest}",
                view.scroll_width, view.client_width
            ));
        }
        Ok(())
    };
    let large = async |page: &Page| {
        page.run("document.documentElement.style.fontSize = arguments[0]", vec![json!(size)]).await
    };
    plant(page).await?;
    frame::open(page, NOTES, width, 700).await?;
    large(page).await?;
    open_all(page, 10).await?;
    look(page, "the list").await?;
    delete_first(page).await?;
    look(page, "what can be had back").await?;
    frame::open(page, PROJECT, width, 700).await?;
    large(page).await?;
    open_dialog(page).await?;
    look(page, "the dialog").await?;
    frame::leave(page).await?;
    let running = workshop_page::serve(stage)?;
    let page = stage.page.on(running.url());
    frame::open_file(&page, "?data=atelier.json", PAGE, width, 700).await?;
    large(&page).await?;
    fill_workshop(&page).await?;
    look(&page, "a workshop").await?;
    frame::leave(&page).await?;
    ensure!(wide.is_empty(), "scrolls sideways:\n{}", wide.join("\n"));
    Ok(())
}

/// Where the system chooses the colours, every control of a note shows its focus, and what is pressed differs from what is not.
pub async fn forced_colours_show_focus_and_choice_in_notes(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    plant(page).await?;
    page.open_page(NOTES).await?;
    open_all(page, 10).await?;
    emulate(page, Medium::ForcedColours).await?;
    page.run("document.querySelector('main button[value^=edit]').focus()", vec![]).await?;
    // A focus that came by a script alone is not shown as one of the keyboard.
    page.press(Key::Tab).await?;
    let view = page.view().await?;
    ensure!(
        view.focus.tag == "button" && view.focus.is_visible(),
        "the focus cannot be seen: {:?}",
        view.focus
    );
    let look = "const style = (pressed) => { const button = document.querySelector(`main button[value^=star][aria-pressed=${pressed}]`); \
        const style = getComputedStyle(button); return [style.color, style.backgroundColor, style.borderColor, style.borderWidth, \
        getComputedStyle(button, '::before').content].join(); }; return [style(true), style(false)];";
    let (pressed, loose): (String, String) = page.js(look, vec![]).await?;
    ensure!(pressed != loose, "a star that is set looks like one that is not: {pressed}");
    page.open_page(PROJECT).await?;
    open_dialog(page).await?;
    emulate(page, Medium::ForcedColours).await?;
    for _ in 0..12 {
        page.press(Key::Tab).await?;
        let focus = page.view().await?.focus;
        ensure!(focus.is_visible() || focus.tag == "body", "the focus cannot be seen on {focus:?}");
    }
    Ok(())
}

/// The end of the dialog stays in sight; what takes the focus is never below it.
pub async fn what_takes_the_focus_in_the_dialog_is_seen(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.resize(700, 600).await?;
    page.open_page(PROJECT).await?;
    open_dialog(page).await?;
    let mut hidden = Vec::new();
    for _ in 0..30 {
        page.press(Key::Tab).await?;
        // WebKit scrolls to what takes the focus some frames later.
        let look = "const done = arguments[arguments.length - 1]; const focused = document.activeElement; \
            if (!focused.closest('dialog')) return done(null); let left = 30; \
            const is_seen = () => { const box = focused.getBoundingClientRect(); \
              const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2); \
              return focused.contains(top) || Boolean(top?.closest('label')?.contains(focused)); }; \
            const frame = () => { left -= 1; if (left > 0 && !is_seen()) return requestAnimationFrame(frame); \
              done([focused.localName + ' ' + (focused.innerText || focused.labels?.[0]?.innerText || ''), is_seen()]); }; frame();";
        let looked: Option<(String, bool)> = serde_json::from_value(page.run_async(look, vec![]).await?)?;
        let Some((name, is_seen)) = looked else { break };
        if !is_seen {
            hidden.push(name);
        }
    }
    ensure!(hidden.is_empty(), "has the focus and is not seen: {}", hidden.join(", "));
    Ok(())
}

/// Ten notes: of every kind of thing that a note can show.
async fn plant(page: &Page) -> Result<()> {
    let long = "Un mot".repeat(40);
    let all: [Value; 9] = [
        json!({ "text": "Sans rien" }),
        json!({ "text": "Sur un projet", "kind": "constat", "about": "projet:vita-air", "title": "VITA-Air", "starred": true }),
        json!({ "text": "Sur une piste", "kind": "idee", "about": "piste:decloisonner", "title": "Sortir des silos" }),
        json!({ "text": "Une question ?", "kind": "question", "author": "Ada", "public": true }),
        json!({ "text": "Nous le ferons", "kind": "engagement", "who": "Notre association", "due": "avant juin" }),
        json!({ "text": "Au croisement", "about": "croisement:tapaj:decloisonner", "title": "Tapaj × Sortir des silos" }),
        json!({ "text": "Ailleurs", "about": "territoire:departement:38", "title": "Isère (38)", "kind": "retour-personne" }),
        json!({ "text": "Orpheline", "about": "projet:disparu", "title": "Un projet disparu", "workshop": "decloisonner", "table": "4" }),
        json!({ "text": long, "author": long.chars().take(100).collect::<String>() }),
    ];
    let mut records: Records = (1..)
        .zip(&all)
        .map(|(number, members)| {
            let id = format!("{number:016x}");
            (kept::key(&id), kept::record(&id, members))
        })
        .collect();
    let id = "00000000000000ff";
    let revision = |rev: &str, logical: u64, text: &str| json!({ "id": id, "rev": rev, "device": "00000000deadbeef", "logical": logical, "at": 1_480_000_000_000_u64, "text": text });
    let versions = json!({ "format": 1, "revisions": [
        revision("2-0000beef", 2, "Puis ceci"), revision("1-0000beef", 1, "D’abord cela"),
    ] });
    records.insert(kept::key(id), versions.to_string());
    records.insert(kept::key("00000000000000aa"), "{ abîmé".to_owned());
    records.insert(
        kept::key_of("autre-jour", "00000000000000bb"),
        kept::record("00000000000000bb", &json!({ "text": "D’un autre jour" })),
    );
    kept::plant(page, &Place::BOTH, &records).await
}

/// Opens all that can be opened in the list, once it has so many notes.
async fn open_all(page: &Page, notes: usize) -> Result<()> {
    let there = format!(
        "return document.querySelectorAll('main .note-list > li').length === {notes} && document.body.textContent.includes('autre-jour')"
    );
    page.expect_script(PATIENCE, &there).await?;
    let open = "for (const details of document.querySelectorAll('main details')) details.open = true; \
        for (const note of document.querySelectorAll('main .note-list > li')) note.style.contentVisibility = 'visible';";
    page.run(open, vec![]).await.map(drop)
}

/// Deletes the first note, and waits until it can be had back.
async fn delete_first(page: &Page) -> Result<()> {
    page.run("document.querySelector('main button[value^=delete]').click()", vec![]).await?;
    page.by_role("button", "Annuler").await.map(drop)
}

/// Opens the dialog with all it has: a commitment, all kinds, where one sits, and where notes go.
async fn open_dialog(page: &Page) -> Result<()> {
    page.by_role("button", "Nouvelle note").await?;
    page.run("document.querySelector('.new-note__button').click()", vec![]).await?;
    expect_field(page).await?;
    page.type_text("Nous le ferons").await?;
    click_hidden(page, Query::new("radio", "Engagement").inside("radiogroup", "Nature")).await?;
    page.by_role("textbox", "Pour quand").await?;
    click_hidden(page, Query::new("button", "Plus")).await?;
    let open = "for (const details of document.querySelectorAll('dialog[open] details')) details.open = true; \
        document.querySelector('#note-text').focus();";
    page.run(open, vec![]).await.map(drop)
}

async fn open_workshop(page: &Page) -> Result<()> {
    workshop_page::open(page).await?;
    fill_workshop(page).await
}

/// A workshop with notes, a running timer, a seat and an outcome.
async fn fill_workshop(page: &Page) -> Result<()> {
    let field = page.by_role("textbox", "Noter dans cet atelier").await?;
    page.run("arguments[0].focus()", vec![field.to_json()?]).await?;
    for text in ["La premiere", "La deuxieme"] {
        page.type_text(text).await?;
        page.press(Key::Enter).await?;
    }
    click_hidden(page, Query::new("button", "C'est mon atelier")).await?;
    click_hidden(page, Query::new("button", "Lancer 5 min Chacun pour soi")).await?;
    page.by_role("button", "Pause").await?;
    page.expect_script(PATIENCE, "return document.querySelectorAll('main .note-list > li').length === 2")
        .await?;
    let open = "for (const details of document.querySelectorAll('main details')) details.open = true; \
        for (const note of document.querySelectorAll('main .note-list > li')) note.style.contentVisibility = 'visible';";
    page.run(open, vec![]).await.map(drop)
}
