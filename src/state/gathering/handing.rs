//! Handing notes over: by the system's sheet, as codes, as a file or as a text.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Gathering;
use crate::browser::share::{self, Shared};
use crate::browser::storage::{self, CODE_SHOWN_MS};
use crate::browser::{clipboard, clock};
use crate::domain::gathering::{Export, Handed, Parcel, Reading, Way, changed_since};
use crate::state::notebook::{file_stamp, give_file};

/// What such a file is told to be. Chromium shares texts, and not JSON.
const TEXT: &str = "text/plain";

/// How often it is looked whether what was received is read.
const WAIT_MS: i32 = 50;
/// How often at the most.
const WAITS: u32 = 20;

impl Gathering {
    /// Whether the device can share a file.
    #[must_use]
    pub fn can_share() -> bool {
        share::can_share("notes.txt", TEXT)
    }

    /// Makes what is to be handed over now: what was written here, and what was received.
    pub fn begin_handing(self) {
        self.notebook.flush();
        let begins = self.hands.get_value() + 1;
        self.hands.set_value(begins);
        spawn_local(async move {
            // What was received goes along, unless the device is slow to give it: that is told then.
            for _ in 0..WAITS {
                if self.reading.try_get_untracked() == Some(Reading::UnderWay) {
                    clock::rest(WAIT_MS).await;
                }
            }
            if self.hands.try_get_value() == Some(begins) {
                self.make_parcel();
            }
        });
    }

    fn parcel_now(self, made_ms: u64) -> Parcel {
        let day = self.notebook.day.get_untracked();
        let gathered = self.gathered.get_untracked();
        self.notebook.shelf.with_untracked(|shelf| {
            Parcel::of(&day.id, &day.title, self.notebook.device(), made_ms, &gathered.with(shelf.notes()))
        })
    }

    /// Gives what was gathered as a file.
    pub fn export(self, kind: Export, text: String) {
        let day = self.notebook.day.with_untracked(|day| day.id.clone());
        let text = if kind == Export::Json { self.parcel_now(clock::wall_ms()).text } else { text };
        give_file(
            &text,
            kind.media_type(),
            &format!("mise-en-commun-{day}-{}.{}", file_stamp(), kind.ending()),
        );
    }

    fn make_parcel(self) {
        let made_ms = clock::wall_ms();
        let parcel = self.parcel_now(made_ms);
        self.made_ms.set_value(made_ms);
        self.handed.set(None);
        self.code.set(0);
        self.is_playing.set(true);
        self.parcel.set(Some(Arc::new(parcel)));
        self.show_codes();
    }

    /// Nobody looks at it any more.
    pub fn end_handing(self) {
        self.hands.update_value(|hands| *hands += 1);
        self.parcel.set(None);
    }

    /// Hands it over.
    pub fn hand_over(self, way: Way) {
        let Some(parcel) = self.parcel.get_untracked() else { return };
        match way {
            Way::Sheet => spawn_local(async move {
                match share::share(&parcel.text, TEXT, &self.file_name()).await {
                    Shared::Done => self.tell_handed(way),
                    Shared::Cancelled => {}
                    Shared::Refused => self.handed.set(Some(Handed::Refused(way))),
                }
            }),
            Way::Codes => self.tell_handed(way),
            Way::File => {
                give_file(&parcel.text, TEXT, &self.file_name());
                self.tell_handed(way);
            }
            Way::Text => spawn_local(async move {
                if clipboard::write(&parcel.lines()).await {
                    self.tell_handed(way);
                } else {
                    self.handed.set(Some(Handed::Refused(way)));
                }
            }),
        }
    }

    /// Shows another code, so many further on or back.
    pub fn step(self, further: isize) {
        self.is_playing.set(false);
        self.turn_code(further);
    }

    /// Has the codes stand still, or come by themselves.
    pub fn toggle_codes(self) {
        self.is_playing.update(|is_playing| *is_playing = !*is_playing);
        self.show_codes();
    }

    /// How many notes were written or deleted here since they were handed over last, and how many other things; tracked.
    #[must_use]
    pub fn changed_since_handed(self) -> (usize, usize) {
        let since_ms = self.handed_ms.get().unwrap_or_default();
        self.notebook.shelf.with(|shelf| changed_since(shelf.notes(), self.notebook.device(), since_ms))
    }

    fn tell_handed(self, way: Way) {
        let made_ms = self.made_ms.get_value();
        let day = self.notebook.day.with_untracked(|day| day.id.clone());
        // Without it, the state is not known after a reload; nothing else is lost.
        storage::write(&storage::handed(&day), Some(&made_ms.to_string()));
        self.handed_ms.set(Some(made_ms));
        self.handed.set(Some(Handed::Done(way)));
    }

    fn file_name(self) -> String {
        let day = self.notebook.day.with_untracked(|day| day.id.clone());
        // Thirty devices may do so in the same minute, and all of it may end on one key.
        let device: String = self.notebook.device().to_string().chars().take(4).collect();
        format!("notes-{day}-{}-{device}.txt", file_stamp())
    }

    fn turn_code(self, further: isize) {
        let count =
            self.parcel.with_untracked(|parcel| parcel.as_ref().map_or(0, |parcel| parcel.frames.len()));
        if count > 1 {
            self.code.update(|code| *code = (*code).wrapping_add_signed(further).wrapping_add(count) % count);
        }
    }

    /// Turns the codes, as long as somebody looks at them and they do not stand still.
    fn show_codes(self) {
        self.shows.update_value(|shows| *shows += 1);
        let show = self.shows.get_value();
        spawn_local(async move {
            let is_shown = || {
                self.shows.try_get_value() == Some(show)
                    && self.is_playing.try_get_untracked() == Some(true)
                    && self.parcel.with_untracked(Option::is_some)
            };
            while is_shown() {
                clock::rest(CODE_SHOWN_MS).await;
                if is_shown() {
                    self.turn_code(1);
                }
            }
        });
    }
}
