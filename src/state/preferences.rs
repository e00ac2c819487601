//! What a person chose for this device: the language, the theme, and whether single keys do something.

use leptos::prelude::*;

use crate::browser::{dom, storage};
use crate::i18n::{Locale, Messages};

/// A choice of colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the device is set.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// Every theme, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// How the theme is written.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme that is written so; anything else means the system's.
    #[must_use]
    pub fn from_key(key: &str) -> Self {
        Self::ALL.into_iter().find(|theme| theme.key() == key).unwrap_or_default()
    }
}

/// How it is written that shortcuts are switched off.
const OFF: &str = "off";

/// The preferences, as the shell sees them.
#[derive(Clone, Copy)]
pub struct Preferences {
    /// The language of the interface.
    pub locale: RwSignal<Locale>,
    /// The theme.
    pub theme: RwSignal<Theme>,
    /// Whether keys that are pressed by themselves do something.
    pub shortcuts: RwSignal<bool>,
}

impl Preferences {
    /// The words of the chosen language; tracked.
    #[must_use]
    pub fn messages(self) -> &'static Messages {
        self.locale.get().messages()
    }

    /// One word of the chosen language. Being of one type, such signals share the code that follows them.
    #[must_use]
    pub fn word(self, word: fn(&Messages) -> &'static str) -> Signal<&'static str> {
        Signal::derive(move || word(self.messages()))
    }
}

/// Restores the preferences, keeps them and the document in step, and provides them to everything below.
pub fn provide_preferences() -> Preferences {
    let language = storage::read(storage::LANGUAGE);
    let theme = storage::read(storage::THEME);
    let preferences = Preferences {
        locale: RwSignal::new(language.and_then(|tag| Locale::from_tag(&tag)).unwrap_or_default()),
        theme: RwSignal::new(Theme::from_key(&theme.unwrap_or_default())),
        shortcuts: RwSignal::new(storage::read(storage::SHORTCUTS).as_deref() != Some(OFF)),
    };
    Effect::new(move || {
        let tag = preferences.locale.get().tag();
        dom::set_root_attribute("lang", Some(tag));
        storage::write(storage::LANGUAGE, Some(tag));
    });
    Effect::new(move || {
        let theme = preferences.theme.get();
        // The system's theme is what the style falls back to, and needs no word anywhere.
        let key = (theme != Theme::System).then(|| theme.key());
        dom::set_root_attribute("data-theme", key);
        storage::write(storage::THEME, key);
    });
    Effect::new(move || {
        let is_off = !preferences.shortcuts.get();
        storage::write(storage::SHORTCUTS, is_off.then_some(OFF));
    });
    provide_context(preferences);
    preferences
}
