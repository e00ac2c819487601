//! Records that cannot be read: nothing is ever written over them.

use anyhow::{Context, Result, ensure};
use e2e::address::PROJECT;
use e2e::crew::Stage;
use e2e::kept::{self, Kept, Place, Records};
use e2e::page::Page;
use e2e::roles::Query;
use e2e::until::PATIENCE;
use serde_json::json;

use super::notebook::{NOTES, begin, close, expect_listed, expect_saved, second_tab, to, write};

/// The beginning of a record.
pub const BROKEN: &str = "{\"format\":1,\"revisions\":[{\"id\":\"00000000000000aa\",\"te";
/// A record of a format that is yet to come.
pub const NEWER: &str = "{\"format\":7,\"feuilles\":[{\"id\":\"00000000000000bb\",\"encre\":\"bleue\"}]}";
const READ_ONLY: &str = "Une version plus récente de l'application a écrit ici";

/// A record that is damaged is told of and left as it is; notes are written beside it, and it can be taken along.
pub async fn a_damaged_record_is_told_and_never_touched(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    let broken = kept::key("00000000000000aa");
    kept::plant(page, &Place::BOTH, &Records::from([(broken.clone(), BROKEN.to_owned())])).await?;
    page.open_page(NOTES).await?;
    expect_told(page).await?;
    page.by_role("button", "Télécharger ces enregistrements").await?;
    write(page, "à côté").await?;
    page.reload().await?;
    expect_listed(page, "à côté").await?;
    expect_told(page).await?;
    let Kept { storage, database } = kept::read(page).await?;
    for place in [&storage, &database] {
        ensure!(place.get(&broken).map(String::as_str) == Some(BROKEN), "it was touched: {place:#?}");
        ensure!(place.len() == 2, "{place:#?}");
    }
    Ok(())
}

/// Where a newer version has written, this one reads, says why it does not write, and changes nothing, byte by byte.
pub async fn records_of_a_newer_version_make_the_tab_read_only(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    let sound = kept::record("00000000000000cc", &json!({ "text": "lisible", "about": "projet:vita-air" }));
    let records = Records::from([
        (kept::key("00000000000000bb"), NEWER.to_owned()),
        (kept::key("00000000000000cc"), sound),
    ]);
    kept::plant(page, &Place::BOTH, &records).await?;
    page.open_page(PROJECT).await?;
    expect_listed(page, "lisible").await?;
    begin(page).await?;
    expect_read_only(page).await?;
    page.type_text("perdu").await?;
    close(page).await?;
    page.go(NOTES).await?;
    expect_read_only(page).await?;
    expect_untouched(page, &records).await
}

/// The newer version arrives in another tab, while one writes here: from then on nothing is written, and that is said.
pub async fn a_newer_version_in_another_tab_stops_this_one(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page(PROJECT).await?;
    begin(page).await?;
    page.type_text("avant").await?;
    kept::expect_text(page, "avant").await?;
    expect_saved(page).await?;
    meet_newer(page, kept::key("00000000000000bb"), 2).await
}

/// The same where the newer record takes the place of the very note that is being written.
pub async fn a_newer_version_of_the_note_that_is_written_is_left_alone(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page(PROJECT).await?;
    begin(page).await?;
    page.type_text("avant").await?;
    kept::expect_text(page, "avant").await?;
    let records = kept::expect(page, "one record", |records| records.len() == 1).await?;
    let (key, _) = records.first_key_value().context("there is one")?;
    meet_newer(page, key.clone(), 1).await
}

/// Another tab puts a newer record under a key, so that there are so many records. This one goes on typing, and writes nothing.
async fn meet_newer(page: &Page, key: String, count: usize) -> Result<()> {
    let (first, second) = second_tab(page, NOTES).await?;
    page.leave().await?;
    kept::plant(page, &Place::BOTH, &Records::from([(key, NEWER.to_owned())])).await?;
    let planted = kept::expect(page, "the newer record", |records| {
        records.len() == count && records.values().any(|record| record == NEWER)
    })
    .await?;
    to(page, &first).await?;
    expect_read_only(page).await?;
    page.type_text(" et après").await?;
    close(page).await?;
    to(page, &second).await?;
    page.driver().handle().close_window().await?;
    to(page, &first).await?;
    expect_untouched(page, &planted).await
}

async fn expect_told(page: &Page) -> Result<()> {
    page.expect("a word on the record that cannot be read", |view| {
        let told = "Un enregistrement ne peut pas être lu par cette version. Il reste là, intact.";
        view.statuses.iter().any(|status| status == told)
    })
    .await
    .map(drop)
}

/// That it is said why, and that no field takes a letter.
pub async fn expect_read_only(page: &Page) -> Result<()> {
    page.expect("why nothing is written", |view| view.alerts.iter().any(|alert| alert.contains(READ_ONLY)))
        .await?;
    if !page.all(Query::new("dialog", "")).await?.is_empty() {
        let read_only = "return document.querySelector('dialog[open] textarea')?.readOnly ?? true";
        page.expect_script(PATIENCE, read_only).await?;
    }
    Ok(())
}

/// Leaves the application, by which it would write what it had to, and looks at both places.
async fn expect_untouched(page: &Page, records: &Records) -> Result<()> {
    page.leave().await?;
    let kept = kept::read(page).await?;
    let expected = Kept { storage: records.clone(), database: records.clone() };
    ensure!(kept == expected, "expected {records:#?}\nthere was {kept:#?}");
    Ok(())
}
