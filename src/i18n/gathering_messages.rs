//! What the interface says of notes on their way, by name. Apart from the rest: this is loaded with the notes.

use crate::domain::gathering::{Coming, Export, Handed, NotOffered, Received, Scanning, Tally};
use crate::domain::notes::Personal;

/// The words of one language, as [`super::Messages`].
#[expect(missing_docs, reason = "a message is documented by its words in fr/gathering.rs")]
pub struct GatheringMessages {
    // Handing over
    pub hand_over: &'static str,
    pub to_hand_over: fn(usize, usize) -> String,
    pub hand_over_what: &'static str,
    pub nothing_to_hand_over: &'static str,
    pub received_unread: &'static str,
    pub personal: fn(usize) -> String,
    pub personal_in_files: fn(usize) -> String,
    pub personal_kind: fn(Personal) -> &'static str,
    pub share: &'static str,
    pub share_how: &'static str,
    pub codes: &'static str,
    pub codes_how: &'static str,
    pub code_of: fn(usize, usize) -> String,
    pub stop_codes: &'static str,
    pub play_codes: &'static str,
    pub previous_code: &'static str,
    pub next_code: &'static str,
    pub codes_are_read: &'static str,
    pub too_many_codes: &'static str,
    pub file: &'static str,
    pub file_how: &'static str,
    pub text: &'static str,
    pub text_how: &'static str,
    pub handed: fn(Handed) -> &'static str,
    pub handed_at: fn(Option<&str>, &str, usize, bool) -> String,
    pub hand_over_now: fn(usize) -> String,
    pub deletions_travel: &'static str,

    // Receiving
    pub receive: &'static str,
    pub receive_how: &'static str,
    pub choose_files: &'static str,
    pub scan: &'static str,
    pub stop_scanning: &'static str,
    pub scanning: fn(Scanning) -> &'static str,
    pub paste: &'static str,
    pub look_at_paste: &'static str,
    pub reading: fn(usize, usize) -> String,
    pub pasted: &'static str,
    pub coming: fn(&Coming) -> String,
    pub coming_from: fn(&str) -> String,
    pub not_offered: fn(&NotOffered) -> String,
    pub looked: fn(usize, usize) -> String,
    pub take: &'static str,
    pub keep_again: &'static str,
    pub nothing_comes: &'static str,
    pub received: fn(Received) -> String,

    // The board
    pub gathering_lead: &'static str,
    pub board: &'static str,
    pub board_tally: fn(&Tally, Option<&str>) -> String,
    pub board_missing: fn(usize) -> String,
    pub no_workshop: &'static str,
    pub no_table: &'static str,
    pub received_sources: fn(usize) -> String,
    pub unread_sources: fn(usize) -> String,
    pub exports: &'static str,
    pub exports_how: &'static str,
    pub export: fn(Export) -> &'static str,
    pub export_heads: [&'static str; 12],
    pub erase_received: &'static str,
    pub to_the_gathering: &'static str,
}
