//! Records that cannot be read in one place, while the other has one of the same note that can.

use anyhow::{Context, Result, ensure};
use e2e::crew::Stage;
use e2e::kept::{self, Kept, Place, Records};
use serde_json::json;

use super::notebook::{NOTES, begin, expect_listed, expect_saved};
use super::notes_unread::{BROKEN, NEWER, expect_read_only};

/// A record of a note that is damaged in one place alone: what the other has of it is shown and kept, and what cannot be read stays
/// for who can.
pub async fn a_record_damaged_in_one_place_is_never_touched(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    let key = kept::key("00000000000000cc");
    let whole = kept::record("00000000000000cc", &json!({ "text": "entier" }));
    for (damaged, sound) in [(Place::Storage, Place::Database), (Place::Database, Place::Storage)] {
        page.clean().await?;
        kept::plant(page, &[sound], &Records::from([(key.clone(), whole.clone())])).await?;
        kept::plant(page, &[damaged], &Records::from([(key.clone(), BROKEN.to_owned())])).await?;
        page.open_page(NOTES).await?;
        expect_listed(page, "entier").await?;
        begin(page).await?;
        page.type_text("un autre").await?;
        expect_saved(page).await?;
        page.leave().await?;
        let Kept { storage, database } = kept::read(page).await?;
        let place = if damaged == Place::Storage { &storage } else { &database };
        ensure!(
            place.get(&key).map(String::as_str) == Some(BROKEN),
            "what could not be read in {damaged:?} was written over: {place:#?}"
        );
        let other = if damaged == Place::Storage { &database } else { &storage };
        ensure!(other.values().any(|record| record.contains("entier")), "the note is gone: {other:#?}");
    }
    Ok(())
}

/// The same where the newer record stands in the place of a note that the other place still has in the old format.
pub async fn a_newer_record_in_one_place_alone_is_never_touched(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    let key = kept::key("00000000000000cc");
    let old = kept::record("00000000000000cc", &json!({ "text": "ancien" }));
    for (newer, older) in [(Place::Storage, Place::Database), (Place::Database, Place::Storage)] {
        page.clean().await?;
        kept::plant(page, &[older], &Records::from([(key.clone(), old.clone())])).await?;
        kept::plant(page, &[newer], &Records::from([(key.clone(), NEWER.to_owned())])).await?;
        let before = kept::read(page).await?;
        page.open_page(NOTES).await?;
        expect_read_only(page).await.with_context(|| format!("the newer record is in {newer:?}"))?;
        begin(page).await?;
        page.type_text("perdu").await?;
        page.leave().await?;
        let after = kept::read(page).await?;
        ensure!(after == before, "before {before:#?}, afterwards {after:#?}");
    }
    Ok(())
}
