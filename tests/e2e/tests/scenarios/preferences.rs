//! Language and theme.

use anyhow::{Result, ensure};
use e2e::crew::Stage;
use e2e::page::Page;

/// English, for the interface; the words of the dataset stay French and say so.
pub async fn the_language_changes_and_is_remembered(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open("#/projets").await?;
    page.expect("the list in French", |view| view.lang == "fr" && view.articles.len() == 5).await?;
    page.choose("Langue", "English").await?;
    page.expect("the document in English", |view| view.lang == "en").await?;
    page.by_role("navigation", "Main navigation").await?;
    page.reload().await?;
    let view =
        page.expect("English after a reload", |view| view.lang == "en" && view.articles.len() == 5).await?;
    ensure!(view.heading() != "Projets", "the heading stayed French");
    let script = "return [...document.querySelectorAll('main article :is(h2, h3) a')].map((a) => a.closest('[lang]')?.lang ?? '')";
    let languages: Vec<String> = page.js(script, vec![]).await?;
    ensure!(
        languages.len() == 5 && languages.iter().all(|lang| lang == "fr"),
        "the titles of projects are marked {languages:?}"
    );
    page.choose("Language", "Français").await?;
    page.expect("French again", |view| view.lang == "fr" && view.heading() == "Projets").await?;
    Ok(())
}

/// The theme of one's own choice wins over the system's, and is there before anything is painted again.
pub async fn the_theme_changes_and_is_remembered(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page("#/").await?;
    page.choose("Thème", "Clair").await?;
    background(page, "a light background", |luminance| luminance > 0.7).await?;
    page.choose("Thème", "Sombre").await?;
    background(page, "a dark background", |luminance| luminance < 0.2).await?;
    page.reload().await?;
    page.expect("the day again", |view| !view.heading().is_empty()).await?;
    background(page, "a dark background after a reload", |luminance| luminance < 0.2).await?;
    page.choose("Thème", "Système").await?;
    // The browsers of the tests say that their system is light.
    background(page, "the system's light background", |luminance| luminance > 0.7).await?;
    Ok(())
}

async fn background(page: &Page, what: &str, holds: impl Fn(f64) -> bool) -> Result<()> {
    page.expect(what, |view| {
        luminance(&view.background).or_else(|| luminance(&view.root_background)).is_some_and(&holds)
    })
    .await?;
    Ok(())
}

/// How light a computed colour is, from 0 to 1; nothing when it is transparent or written in another way than `rgb`
/// or `oklch`, the two that engines report for what style sheets contain.
fn luminance(colour: &str) -> Option<f64> {
    let (kind, rest) = colour.split_once('(')?;
    let parts = rest.trim_end_matches(')').split([',', ' ', '/']).filter(|part| !part.is_empty());
    let numbers: Vec<f64> =
        parts.map(|part| part.trim_end_matches('%').parse()).collect::<Result<_, _>>().ok()?;
    match (kind, numbers.as_slice()) {
        (_, [.., alpha]) if numbers.len() == 4 && *alpha == 0.0 => None,
        ("rgb" | "rgba", [red, green, blue, ..]) => {
            Some((0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255.0)
        }
        ("oklch" | "oklab", [lightness, ..]) => Some(*lightness),
        ("lab" | "lch", [lightness, ..]) => Some(lightness / 100.0),
        _ => None,
    }
}
