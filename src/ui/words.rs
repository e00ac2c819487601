//! The words of the interface, for the pieces of a page.

use std::ops::Deref;

use leptos::prelude::*;

use crate::domain::sorting::Told;
use crate::i18n::format::number;
use crate::i18n::{
    FacilitationMessages, GatheringMessages, Locale, MapMessages, Messages, NoteMessages, PageMessages,
    SortingMessages, StageMessages,
};

/// The words of one language. A page is drawn anew when the language changes, so its pieces read them once.
#[derive(Clone, Copy)]
pub struct Words {
    /// The language.
    pub locale: Locale,
}

impl Words {
    /// The words of maps.
    #[must_use]
    pub fn of_map(self) -> &'static MapMessages {
        self.locale.map_messages()
    }

    /// The words of the matrix and of organisations.
    #[must_use]
    pub fn of_pages(self) -> &'static PageMessages {
        self.locale.page_messages()
    }

    /// The words of notes.
    #[must_use]
    pub fn notes(self) -> &'static NoteMessages {
        self.locale.note_messages()
    }

    /// The words of notes on their way.
    #[must_use]
    pub fn of_gathering(self) -> &'static GatheringMessages {
        self.locale.gathering_messages()
    }

    /// The words on stage.
    #[must_use]
    pub fn of_stage(self) -> &'static StageMessages {
        self.locale.stage_messages()
    }

    /// The words of what a facilitator prepares.
    #[must_use]
    pub fn of_facilitation(self) -> &'static FacilitationMessages {
        self.locale.facilitation_messages()
    }

    /// The words of sorting.
    #[must_use]
    pub fn of_sorting(self) -> &'static SortingMessages {
        self.locale.sorting_messages()
    }

    /// What is said of the last that was done with notes.
    pub fn told(self, told: &Told) -> String {
        match told {
            Told::ReadOnly => self.notes().read_only.to_owned(),
            told => (self.of_sorting().told)(told),
        }
    }

    /// A number, as the language writes it.
    #[must_use]
    pub fn number(self, count: usize) -> String {
        number(self.locale, count)
    }
}

impl Deref for Words {
    type Target = Messages;

    fn deref(&self) -> &Messages {
        self.locale.messages()
    }
}

/// Gives a page its words.
pub fn provide_words(locale: Locale) {
    provide_context(Words { locale });
}

/// The words of the page.
#[must_use]
pub fn expect_words() -> Words {
    // A piece that is drawn outside a page still speaks: in French.
    use_context().unwrap_or(Words { locale: Locale::default() })
}
