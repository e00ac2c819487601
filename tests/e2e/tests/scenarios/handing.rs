//! Notes that go from one device to another: as a file, as a text, as codes.

use anyhow::{Context, Result, ensure};
use e2e::crew::Stage;
use e2e::kept::{self, Place};
use e2e::page::Page;
use e2e::roles::Query;
use e2e::site;
use e2e::until::{PATIENCE, until};
use serde_json::{Value, json};

use super::map::CATCH;
use super::notebook::{NOTES, click_hidden, close, press, second_tab, to, write};

/// Where what was received is looked at.
pub const GATHERING: &str = "#/notes/mise-en-commun";

pub const TAKE: &str = "Tout prendre";

/// A file goes from one device to another; a second time nothing comes of it; taken back, nothing is left of it; erased, neither.
pub async fn a_file_is_handed_over_received_and_given_back(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    let file = hand_over_a_file(page).await?;
    let name = file["name"].as_str().context("no name")?;
    // Chromium shares files of that name, and no JSON.
    ensure!(name.starts_with("notes-journee-nationale-ais-2016-") && name.ends_with(".txt"), "{name}");
    page.expect("when it was handed over", |view| said(view, "Remise à ") && said(view, "rien depuis"))
        .await?;
    page.clean().await?;

    page.open_page(GATHERING).await?;
    begin_receiving(page).await?;
    choose(page, &[("photo.jpg", text(&file)?)]).await?;
    expect_offer(page, &["photo.jpg", "2 nouvelles"]).await?;
    page.click("button", TAKE).await?;
    page.expect("that it is kept", |view| said(view, "Une remise de plus, gardée sur cet appareil.")).await?;
    page.expect("the notes on the board", |view| view.main.contains("Hors atelier 2 notes · 1 appareil"))
        .await?;
    page.reload().await?;
    page.expect("what was received", |view| view.main.contains("Hors atelier 2 notes · 1 appareil")).await?;

    begin_receiving(page).await?;
    choose(page, &[("encore.json", text(&file)?)]).await?;
    expect_offer(page, &["encore.json", "2 déjà connues"]).await?;
    page.expect("that nothing is new", |view| said(view, "rien de nouveau")).await?;
    close(page).await?;

    page.click("button", "Effacer ce qui a été reçu").await?;
    page.expect("that it is erased", |view| said(view, "effacée")).await?;
    page.click("button", "Annuler").await?;
    page.expect("that it is back", |view| view.main.contains("Hors atelier 2 notes · 1 appareil")).await?;
    page.reload().await?;
    page.expect("that it is back after a reload", |view| {
        view.main.contains("Hors atelier 2 notes · 1 appareil")
    })
    .await?;
    page.click("button", "Effacer ce qui a été reçu").await?;
    page.expect("that it is erased", |view| said(view, "effacée")).await?;
    page.reload().await?;
    page.expect("that nothing was received", |view| said(view, "Rien n'a été reçu")).await.map(drop)
}

/// What is gathered is taken along as files, with the names of those who agreed to that.
pub async fn what_is_gathered_is_taken_along(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    let note = |id: &str, members: Value| (kept::key(id), kept::record(id, &members));
    let records = [
        note(
            "00000000000000aa",
            json!({ "text": "=1+1", "kind": "idee", "author": "Claire D.", "public": true }),
        ),
        note(
            "00000000000000bb",
            json!({ "text": "discrète", "author": "Sans Nom", "workshop": "decloisonner", "table": "2" }),
        ),
    ];
    kept::plant(page, &Place::BOTH, &records.into_iter().collect()).await?;
    page.open_page(GATHERING).await?;
    page.expect("both notes", |view| {
        view.main.contains("Sortir des silos 1 note") && view.main.contains("Hors atelier 1 note")
    })
    .await?;
    page.run(CATCH, vec![]).await?;
    let file = async |button: &str, ending: &str| -> Result<String> {
        click_hidden(page, Query::new("button", button)).await?;
        let find = "return (window.__files ?? []).find((file) => file.name.endsWith(arguments[0])) ?? null";
        let file = until(&format!("a file that ends with {ending}"), PATIENCE, async || {
            let file = page.run(find, vec![json!(ending)]).await?;
            Ok(if file.is_null() { Err("none".to_owned()) } else { Ok(file) })
        })
        .await?;
        text(&file)
    };
    let csv = file("Tableau (CSV)", ".csv").await?;
    ensure!(
        csv.lines().count() == 3 && csv.contains(";'=1+1;;;Claire D.;") && !csv.contains("Sans Nom"),
        "{csv}"
    );
    let markdown = file("Texte mis en forme (Markdown)", ".md").await?;
    ensure!(markdown.contains("## Sortir des silos") && markdown.contains("discrète"), "{markdown}");
    let plain = file("Texte simple", ".txt").await?;
    ensure!(plain.contains("Hors atelier") && !plain.contains("Sans Nom"), "{plain}");
    let json = file("Fichier complet (JSON)", ".json").await?;
    ensure!(json.contains("restitution-notes/1") && json.contains("Sans Nom"), "{json}");
    Ok(())
}

/// What was taken can be given back as a whole.
pub async fn what_was_taken_is_given_back_as_a_whole(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page(GATHERING).await?;
    begin_receiving(page).await?;
    choose(page, &[("1.txt", notes_file(1, &["une", "deux"])), ("2.txt", notes_file(2, &["trois"]))]).await?;
    expect_offer(page, &["1.txt", "2 nouvelles", "2.txt", "1 nouvelle"]).await?;
    page.click("button", TAKE).await?;
    page.expect("both", |view| view.main.contains("Hors atelier 3 notes · 2 appareils")).await?;
    page.click("button", "Annuler").await?;
    page.expect("neither", |view| said(view, "C'est annulé") && !view.main.contains("Hors atelier")).await?;
    page.reload().await?;
    page.expect("neither after a reload", |view| said(view, "Rien n'a été reçu")).await?;
    // The same where one's own notes are.
    page.go(NOTES).await?;
    begin_receiving(page).await?;
    choose(page, &[("1.txt", notes_file(1, &["une", "deux"]))]).await?;
    expect_offer(page, &["1.txt", "2 nouvelles"]).await?;
    page.click("button", TAKE).await?;
    page.click("button", "Annuler").await?;
    page.expect("that it is given back", |view| said(view, "C'est annulé")).await.map(drop)
}

/// Back leads to the page before, and not below a dialog.
pub async fn back_closes_the_ways_in_and_out(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page("#/").await?;
    for begin in ["Remettre mes notes", "Recevoir des notes"] {
        // By a person's own hand: of other entries, WebKit passes by.
        page.click_on(Query::new("link", "Notes").inside("navigation", "Navigation principale")).await?;
        page.click("button", begin).await?;
        page.expect_script(PATIENCE, "return Boolean(document.querySelector('dialog[open]'))").await?;
        page.back().await?;
        page.expect("the day", |view| view.hash == "#/").await?;
        page.expect_script(PATIENCE, "return !document.querySelector('dialog[open]')").await?;
    }
    Ok(())
}

/// What the device does not keep stays in the page, whatever day is looked at meanwhile; that is told, and it is kept when it can be.
pub async fn what_is_not_kept_is_told_and_kept_later(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page(GATHERING).await?;
    page.expect("that all is read", |view| said(view, "Rien n'a été reçu")).await?;
    let refuse = "window.__open = IDBFactory.prototype.open; \
        IDBFactory.prototype.open = () => { throw new DOMException('refused', 'SecurityError'); }";
    page.run(refuse, vec![]).await?;
    begin_receiving(page).await?;
    choose(page, &[("1.txt", notes_file(1, &["une", "deux"]))]).await?;
    expect_offer(page, &["1.txt", "2 nouvelles"]).await?;
    page.click("button", TAKE).await?;
    page.expect("that it is not kept", |view| said(view, "n'a pas pu les garder")).await?;
    page.expect("the notes all the same", |view| view.main.contains("Hors atelier 2 notes · 1 appareil"))
        .await?;
    page.run("IDBFactory.prototype.open = window.__open", vec![]).await?;
    page.click("button", "Garder sur cet appareil").await?;
    page.expect("that it is kept", |view| said(view, "gardée sur cet appareil")).await?;
    page.reload().await?;
    page.expect("it after a reload", |view| view.main.contains("Hors atelier 2 notes · 1 appareil"))
        .await
        .map(drop)
}

/// What another tab receives is shown here as well.
pub async fn what_one_tab_receives_the_others_show(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page(GATHERING).await?;
    let (first, second) = second_tab(page, GATHERING).await?;
    begin_receiving(page).await?;
    choose(page, &[("1.txt", notes_file(1, &["une", "deux"]))]).await?;
    expect_offer(page, &["2 nouvelles"]).await?;
    page.click("button", TAKE).await?;
    page.expect("the notes", |view| view.main.contains("Hors atelier 2 notes")).await?;
    to(page, &first).await?;
    page.expect("the notes in the other tab", |view| view.main.contains("Hors atelier 2 notes")).await?;
    page.click("button", "Effacer ce qui a été reçu").await?;
    page.expect("that it is erased", |view| said(view, "effacée")).await?;
    to(page, &second).await?;
    page.expect("nothing in the other tab", |view| said(view, "Rien n'a été reçu")).await.map(drop)
}

/// A deletion goes with the next hand-over.
pub async fn a_deletion_travels_with_the_next_hand_over(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    let first = hand_over_a_file(page).await?;
    page.go(NOTES).await?;
    press(page, "Supprimer", "la seconde").await?;
    page.expect("that something changed", |view| said(view, "1 note depuis")).await?;
    let second = hand_over(page).await?;
    page.clean().await?;
    page.open_page(GATHERING).await?;
    for (file, outcome) in [(&first, "2 nouvelles"), (&second, "1 supprimée, 1 déjà connue")] {
        begin_receiving(page).await?;
        choose(page, &[("notes.txt", text(file)?)]).await?;
        expect_offer(page, &["notes.txt", outcome]).await?;
        page.click("button", TAKE).await?;
    }
    page.expect("one note", |view| view.main.contains("Hors atelier 1 note · 1 appareil")).await.map(drop)
}

/// A text that is copied here is pasted there.
pub async fn a_text_is_pasted(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page(NOTES).await?;
    write(page, "par courriel").await?;
    let catch = "window.__copied = ''; Object.defineProperty(navigator, 'clipboard', \
        { value: { writeText: async (text) => { window.__copied = text; } }, configurable: true })";
    page.run(catch, vec![]).await?;
    open_ways(page).await?;
    page.click("button", "Copier le texte").await?;
    page.expect("that it is copied", |view| said(view, "Le texte est copié")).await?;
    let copied: String = page.js("return window.__copied", vec![]).await?;
    page.clean().await?;
    page.open_page(GATHERING).await?;
    begin_receiving(page).await?;
    // As a mail brings it: quoted, and with other words around it.
    let quoted = format!("Bonjour,\n> {}\nÀ demain", copied.trim().replace('\n', "\n> "));
    page.run("document.querySelector('#receive-text').value = arguments[0]", vec![json!(quoted)]).await?;
    page.click("button", "Lire ce texte").await?;
    expect_offer(page, &["Texte ou codes", "1 nouvelle"]).await?;
    page.click("button", TAKE).await?;
    page.expect("the note", |view| view.main.contains("Hors atelier 1 note · 1 appareil")).await.map(drop)
}

/// So many notes are more than one code holds.
const CODED_NOTES: usize = 40;

/// Pictures of codes, in any order and one of them twice, are read by the program itself.
pub async fn codes_are_read_from_pictures(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    let codes = show_codes(page).await?;
    page.clean().await?;

    page.open_page(GATHERING).await?;
    begin_receiving(page).await?;
    let (first, rest) = codes.split_first().context("no code")?;
    photograph(page, &[rest.last().context("no other code")?, first].map(Clone::clone)).await?;
    let missing = codes.len() - 2;
    let incomplete = format!("Il manque {missing} code");
    if missing > 0 {
        expect_offer(page, &["Texte ou codes", &incomplete]).await?;
        photograph(page, rest).await?;
    }
    expect_offer(page, &[&format!("{CODED_NOTES} nouvelles")]).await?;
    page.click("button", TAKE).await?;
    let all = format!("Hors atelier {CODED_NOTES} notes · 1 appareil");
    page.expect("all notes", |view| view.main.contains(&all)).await.map(drop)
}

/// The camera reads codes that come one after the other, and stops when it is told to.
pub async fn codes_are_read_by_the_camera(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    let codes = show_codes(page).await?;
    page.clean().await?;
    page.open_page(GATHERING).await?;
    page.run(CAMERA, vec![json!(codes)]).await?;
    begin_receiving(page).await?;
    page.click("button", "Lire des codes avec l'appareil photo").await?;
    expect_offer(page, &[&format!("{CODED_NOTES} nouvelles")]).await?;
    page.click("button", "Arrêter l'appareil photo").await?;
    page.expect_script(
        PATIENCE,
        "return window.__stream.getTracks().every((track) => track.readyState === 'ended')",
    )
    .await?;
    page.click("button", TAKE).await?;
    let all = format!("Hors atelier {CODED_NOTES} notes · 1 appareil");
    page.expect("all notes", |view| view.main.contains(&all)).await.map(drop)
}

/// A camera that is not allowed is told, with what to do instead.
pub async fn a_camera_that_is_not_allowed_is_told(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page(GATHERING).await?;
    let refuse = "Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: { getUserMedia: async () => { \
        throw new DOMException('no', 'NotAllowedError'); } } })";
    page.run(refuse, vec![]).await?;
    begin_receiving(page).await?;
    page.click("button", "Lire des codes avec l'appareil photo").await?;
    page.expect("what to do", |view| said(view, "L'accès à l'appareil photo est refusé")).await.map(drop)
}

/// Each file that is none is refused for its own reason; the one among them that is one is received; nothing runs, and the page stays.
pub async fn hostile_files_are_refused_and_neutralised(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_file(site::WATCHED_PAGE, GATHERING).await?;
    begin_receiving(page).await?;
    let deep = format!("{{\"format\":\"restitution-notes/1\",\"revisions\":{}", "[".repeat(1_000_000));
    let script = "<img src=x onerror='window.__ran = true'><script>window.__ran = true</script>";
    let good = notes_file(7, &[script, "__proto__", "{{constructor}}"]);
    let forged = good.replace("window.__ran", "window.__RAN");
    let newer = good.replace("restitution-notes/1", "restitution-notes/9");
    let prototype = "{\"__proto__\":{\"format\":\"restitution-notes/1\"},\"format\":[1]}";
    choose(
        page,
        &[
            ("tableau.json", "[1, 2, 3]".to_owned()),
            ("profond.json", deep),
            ("prototype.json", prototype.to_owned()),
            ("demain.json", newer),
            ("vide.txt", String::new()),
            ("<b>bon</b>.txt", good),
            ("retouche.txt", forged),
            ("fausse.png", "\u{89}PNG".to_owned()),
        ],
    )
    .await?;
    expect_offer(
        page,
        &[
            "tableau.json",
            "Ce ne sont pas des notes",
            "profond.json",
            "abîmées",
            "demain.json",
            "plus récente",
            "vide.txt",
            "<b>bon</b>.txt",
            "3 nouvelles",
            "retouche.txt",
            "modifié depuis",
        ],
    )
    .await?;
    // Too large to be made in a text: 100 MB of nothing.
    let huge = "const data = new DataTransfer(); data.items.add(new File([new Uint8Array(100 << 20)], 'enorme.json')); \
        const input = document.querySelector('dialog[open] input[type=file]'); input.files = data.files; \
        input.dispatchEvent(new Event('change', { bubbles: true }));";
    page.run(huge, vec![]).await?;
    expect_offer(page, &["enorme.json", "trop lourd"]).await?;
    page.click("button", TAKE).await?;
    page.expect("what was sound", |view| view.main.contains("Hors atelier")).await?;
    let (ran, violations): (bool, Vec<String>) =
        page.js("return [window.__ran === true, window.__violations]", vec![]).await?;
    ensure!(!ran && violations.is_empty(), "something ran, or tried to: {violations:?}");
    Ok(())
}

/// Who is about to hand over is shown which notes name somebody so that they can be reached.
pub async fn what_names_somebody_is_pointed_at_first(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page(NOTES).await?;
    write(page, "Rappeler Claire au 06 12 34 56 78").await?;
    write(page, "Rien de personnel").await?;
    open_ways(page).await?;
    let warned = "const said = document.querySelector('dialog[open] .namings'); \
        return said !== null && said.textContent.includes('Une note contient') && said.textContent.includes('numéro de téléphone')";
    page.expect_script(PATIENCE, warned).await?;
    page.click_on(Query::new("button", "Modifier").inside("dialog", "Remettre mes notes")).await?;
    page.expect("the note", |view| view.focus.tag == "textarea" && view.focus.label == "Note").await?;
    let text: String =
        page.js("return document.querySelector('dialog[open] textarea').value", vec![]).await?;
    ensure!(text == "Rappeler Claire au 06 12 34 56 78", "{text}");
    Ok(())
}

/// What is dropped anywhere on the window while somebody is about to receive is received, and opened as a day otherwise; what a later
/// version received stays, which is told.
pub async fn files_dropped_on_the_window_are_received(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    let later = notes_file(9, &["de demain"]).replace("restitution-notes/1", "restitution-notes/9");
    super::sorting::plant_received(page, &[later]).await?;
    page.open_page(GATHERING).await?;
    page.expect("what is not read", |view| said(view, "Une remise reçue ne peut pas être relue")).await?;
    begin_receiving(page).await?;
    let drop = "const data = new DataTransfer(); \
        for (const [name, text] of arguments[0]) data.items.add(new File([text], name)); \
        document.querySelector('dialog[open]').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));";
    let files = [("une.txt", notes_file(1, &["une"])), ("deux.txt", notes_file(2, &["deux"]))];
    page.run(drop, vec![json!(files)]).await?;
    expect_offer(page, &["une.txt", "1 nouvelle", "deux.txt", "1 nouvelle"]).await?;
    page.click("button", TAKE).await?;
    page.expect("both", |view| view.main.contains("Hors atelier 2 notes · 2 appareils")).await?;
    Ok(())
}

/// How many files there are, and how many notes in each.
const FILES: usize = 300;
const NOTES_EACH: usize = 50;

/// Nobody waits longer for all of them, in milliseconds.
const RECEIVED_WITHIN_MS: f64 = 5_000.0;

/// Three hundred devices hand over fifty notes each: they are there within five seconds, with their progress told.
pub async fn three_hundred_files_are_received_within_five_seconds(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_file(site::WATCHED_PAGE, GATHERING).await?;
    page.expect("the page", |view| view.headings == ["Mise en commun"]).await?;
    begin_receiving(page).await?;
    let texts: Vec<String> = (0..NOTES_EACH)
        .map(|note| {
            format!("Note {note} : ce que les entreprises voisines attendent des structures. ").repeat(3)
        })
        .collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let file = notes_file(0, &texts);
    // Each device has its own notes: the names of both are another in each file.
    let give = "const [text, count, done] = arguments; const data = new DataTransfer(); \
        for (let at = 0; at < count; at += 1) { const device = at.toString(16).padStart(4, '0'); \
          data.items.add(new File([text.replaceAll('\"ab00', `\"${device}`)], `${at}.txt`)); } \
        const input = document.querySelector('dialog[open] input[type=file]'); input.files = data.files; \
        const said = []; const status = document.querySelector('dialog[open] .receive > [role=status]'); \
        const look = () => { if (!said.includes(status.textContent)) said.push(status.textContent); }; \
        new MutationObserver(look).observe(status, { childList: true, subtree: true, characterData: true }); \
        window.__longest_silence = [0, 0, 0]; const start = performance.now(); \
        input.dispatchEvent(new Event('change', { bubbles: true })); \
        const wait = () => { const button = [...document.querySelectorAll('dialog[open] button')].find((b) => b.textContent.includes('Tout prendre')); \
          if (!button) return setTimeout(wait, 20); \
          const looked = performance.now() - start; button.click(); \
          const end = () => (document.querySelector('main').textContent.includes('de plus') \
            ? done([looked, performance.now() - start, said.length, window.__longest_silence[0]]) : setTimeout(end, 20)); end(); }; wait();";
    let measured = page.run_async(give, vec![json!(file), json!(FILES)]).await?;
    let (looked_ms, kept_ms, said, silence_ms): (f64, f64, usize, f64) = serde_json::from_value(measured)?;
    println!(
        "{}: {FILES} files of {NOTES_EACH} notes looked at in {looked_ms:.0} ms, taken and kept after {kept_ms:.0} ms, told {said} times, \
         longest silence {silence_ms:.0} ms",
        page.kind().name()
    );
    page.expect("all of them", |view| view.main.contains("Hors atelier 15 000 notes · 300 appareils"))
        .await?;
    ensure!(kept_ms < RECEIVED_WITHIN_MS, "it took {kept_ms:.0} ms");
    ensure!(said > 3, "its progress was told {said} times");
    Ok(())
}

/// Writes two notes and hands them over as a file, which is given.
async fn hand_over_a_file(page: &Page) -> Result<Value> {
    page.open_page(NOTES).await?;
    write(page, "la première").await?;
    write(page, "la seconde").await?;
    hand_over(page).await
}

/// Hands all notes over as a file, which is given.
pub async fn hand_over(page: &Page) -> Result<Value> {
    page.run(CATCH, vec![]).await?;
    open_ways(page).await?;
    page.click("button", "Télécharger le fichier").await?;
    page.expect("that it is given", |view| said(view, "Le fichier est téléchargé")).await?;
    let file = until("a file", PATIENCE, async || {
        let file = page.run("return (window.__files ?? []).at(-1) ?? null", vec![]).await?;
        Ok(if file.is_null() { Err("none".to_owned()) } else { Ok(file) })
    })
    .await?;
    close(page).await?;
    Ok(file)
}

/// Opens the ways to hand notes over.
pub async fn open_ways(page: &Page) -> Result<()> {
    click_hidden(page, Query::new("button", "Remettre mes notes")).await?;
    page.find(Query::new("dialog", "Remettre mes notes")).await.map(drop)
}

/// Opens what is received in.
pub async fn begin_receiving(page: &Page) -> Result<()> {
    click_hidden(page, Query::new("button", "Recevoir des notes")).await?;
    page.find(Query::new("dialog", "Recevoir des notes")).await.map(drop)
}

/// Chooses files of these names and texts; a letter below 256 is one byte.
pub async fn choose(page: &Page, files: &[(&str, String)]) -> Result<()> {
    let choose = "const data = new DataTransfer(); \
        for (const [name, text] of arguments[0]) data.items.add(new File([text], name)); \
        const input = document.querySelector('dialog[open] input[type=file]'); input.files = data.files; \
        input.dispatchEvent(new Event('change', { bubbles: true }));";
    page.run(choose, vec![json!(files)]).await.map(drop)
}

/// Waits until what is offered says all of this, in this order.
pub async fn expect_offer(page: &Page, parts: &[&str]) -> Result<()> {
    until(&format!("an offer that says {parts:?}"), PATIENCE, async || {
        let read = "return (document.querySelector('dialog[open] .offer')?.textContent ?? '').replace(/[\\s\\u00a0\\u202f]+/g, ' ')";
        let offer: String = page.js(read, vec![]).await?;
        let mut rest = offer.as_str();
        for part in parts {
            match rest.split_once(part) {
                Some((_, after)) => rest = after,
                None => return Ok(Err(offer)),
            }
        }
        Ok(Ok(()))
    })
    .await
}

/// Hands over so many notes as codes. Gives their paths.
async fn show_codes(page: &Page) -> Result<Vec<String>> {
    let records = (0..CODED_NOTES as u64).map(|number| {
        let id = format!("{:016x}", (number + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let text = format!("Note {number} : ce que les entreprises voisines attendent des structures");
        (kept::key(&id), kept::record(&id, &json!({ "text": text })))
    });
    kept::plant(page, &Place::BOTH, &records.collect()).await?;
    page.open_page(NOTES).await?;
    open_ways(page).await?;
    page.run("document.querySelector('.codes').open = true", vec![]).await?;
    let stop = Query::new("button", "Arrêter sur ce code");
    click_hidden(page, stop).await?;
    let codes = all_codes(page).await?;
    ensure!(codes.len() > 1, "one code is no loop");
    page.click("button", "Tous les codes sont lus").await?;
    page.expect("that it is noted", |view| said(view, "vos notes sont remises")).await?;
    Ok(codes)
}

/// A camera that sees a canvas on which codes come one after the other.
const CAMERA: &str = "const codes = arguments[0]; const canvas = document.createElement('canvas'); canvas.width = 960; canvas.height = 720; \
    const context = canvas.getContext('2d'); let at = 0; \
    const draw = () => { context.setTransform(1, 0, 0, 1, 0, 0); context.fillStyle = '#888'; context.fillRect(0, 0, 960, 720); \
      context.translate(480, 360); context.rotate(-0.08); context.scale(7, 7); context.translate(-42.5, -42.5); \
      context.fillStyle = '#eee'; context.fillRect(0, 0, 85, 85); context.fillStyle = '#222'; \
      context.fill(new Path2D(codes[Math.floor(at / 5) % codes.length])); at += 1; }; \
    draw(); setInterval(draw, 100); window.__stream = canvas.captureStream(10); \
    Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: { getUserMedia: async () => window.__stream } });";

/// The paths of all codes, each once.
async fn all_codes(page: &Page) -> Result<Vec<String>> {
    let mut codes: Vec<String> = Vec::new();
    loop {
        let code: String =
            page.js("return document.querySelector('.codes__code path').getAttribute('d')", vec![]).await?;
        if codes.contains(&code) {
            return Ok(codes);
        }
        codes.push(code);
        let before: String =
            page.js("return document.querySelector('.codes__place').textContent", vec![]).await?;
        click_hidden(page, Query::new("button", "Code suivant")).await?;
        let turned = format!("return document.querySelector('.codes__place').textContent !== '{before}'");
        page.expect_script(PATIENCE, &turned).await?;
    }
}

/// Draws pictures of codes, a little turned and on grey, and chooses them.
async fn photograph(page: &Page, codes: &[String]) -> Result<()> {
    let draw = "const [codes, done] = arguments; (async () => { const data = new DataTransfer(); \
        for (const [at, d] of codes.entries()) { const canvas = document.createElement('canvas'); canvas.width = canvas.height = 900; \
          const context = canvas.getContext('2d'); context.fillStyle = '#999'; context.fillRect(0, 0, 900, 900); \
          context.translate(450, 450); context.rotate(0.12); context.scale(7, 7); context.translate(-42.5, -42.5); \
          context.fillStyle = '#eee'; context.fillRect(0, 0, 85, 85); context.fillStyle = '#222'; context.fill(new Path2D(d)); \
          const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/png')); \
          data.items.add(new File([blob], `code-${at}.png`)); } \
        const input = document.querySelector('dialog[open] input[type=file]'); input.files = data.files; \
        input.dispatchEvent(new Event('change', { bubbles: true })); done(true); })();";
    page.run_async(draw, vec![json!(codes)]).await.map(drop)
}

/// A file of notes by a device, with these texts.
pub fn notes_file(device: u64, texts: &[&str]) -> String {
    notes_file_of(device, texts, None)
}

/// The same, written in a workshop.
pub fn notes_file_of(device: u64, texts: &[&str], workshop: Option<&str>) -> String {
    let revision = |(at, text): (usize, &&str)| {
        let mut revision = json!({
            "id": format!("ab{:02x}{device:04x}{at:08x}", device % 256), "rev": "1-0000beef", "device": format!("ab{device:014x}"),
            "logical": 1, "at": 1_480_000_000_000_u64 + at as u64, "text": text,
        });
        if let (Some(revision), Some(workshop)) = (revision.as_object_mut(), workshop) {
            revision.insert("workshop".to_owned(), workshop.into());
        }
        revision.to_string()
    };
    let revisions: Vec<String> = texts.iter().enumerate().map(revision).collect();
    let revisions = format!("[{}]", revisions.join(","));
    let sha256 = notes::digest(&revisions);
    format!(
        "{{\"format\":\"restitution-notes/1\",\"dataset\":\"{}\",\"title\":\"La journée\",\"device\":\"ab{device:014x}\",\"made\":1480000000000,\
         \"sha256\":\"{sha256}\",\"revisions\":{revisions}}}",
        e2e::kept::DAY
    )
}

/// The text of a file that was given.
pub fn text(file: &Value) -> Result<String> {
    file["text"].as_str().map(str::to_owned).context("no text")
}

/// Whether something is said in a status.
pub fn said(view: &e2e::view::View, words: &str) -> bool {
    view.statuses.iter().any(|status| status.contains(words))
}
