//! The signs for tables, as their page sees them.

use leptos::prelude::*;

/// Where signs lead, and how they come onto paper.
#[derive(Clone)]
pub struct Signs {
    /// Where the application is for everybody, without its hash; nothing when only this device reaches it.
    pub address: Option<String>,
    /// The page is to be printed.
    pub on_print: Callback<()>,
}
