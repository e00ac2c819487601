//! Media that a window does not have by itself: print, reduced motion, forced colours.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use crate::engine::EngineKind;
use crate::page::Page;

/// A medium to show the page in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Medium {
    /// Paper.
    Print,
    /// A person who asked the system for less motion.
    ReducedMotion,
    /// A person whose system chooses the colours.
    ForcedColours,
}

const STYLE_SHEETS: &str = include_str!("media.js");

/// Shows the document that is open in this medium. Chromium emulates it; in the others the conditions of the page's
/// own style sheets are rewritten, which tests the same rules (but not the system's colours).
pub async fn emulate(page: &Page, medium: Medium) -> Result<()> {
    if page.kind() == EngineKind::Chromium {
        let feature =
            |name: &str, value: &str| json!({"media": "", "features": [{"name": name, "value": value}]});
        return set(
            page,
            match medium {
                Medium::Print => json!({"media": "print", "features": []}),
                Medium::ReducedMotion => feature("prefers-reduced-motion", "reduce"),
                Medium::ForcedColours => feature("forced-colors", "active"),
            },
        )
        .await;
    }
    let changes = match medium {
        Medium::Print => json!([["print", "all"], ["screen", "not all"]]),
        Medium::ReducedMotion => {
            json!([
                ["prefers-reduced-motion: reduce", "all"],
                ["prefers-reduced-motion: no-preference", "not all"]
            ])
        }
        Medium::ForcedColours => {
            json!([["forced-colors: active", "all"], ["forced-colors: none", "not all"]])
        }
    };
    let changed: u32 = page.js(STYLE_SHEETS, vec![changes]).await?;
    ensure!(changed > 0, "no style sheet speaks of {medium:?}");
    Ok(())
}

/// Back to an ordinary screen; elsewhere than in Chromium a new document does the same.
pub async fn reset(page: &Page) -> Result<()> {
    if page.kind() == EngineKind::Chromium {
        set(page, json!({"media": "", "features": []})).await?;
    }
    Ok(())
}

async fn set(page: &Page, media: Value) -> Result<()> {
    page.driver().cdp().send_raw("Emulation.setEmulatedMedia", media).await?;
    Ok(())
}
