use leptos::prelude::*;

use crate::i18n::Locale;
use crate::state::preferences::{Preferences, Theme};
use crate::ui::{Choice, SelectField};

/// The language and the theme.
#[component]
pub fn Settings() -> impl IntoView {
    let preferences = expect_context::<Preferences>();
    let Preferences { locale, theme, .. } = preferences;
    let word = |word| preferences.word(word);

    let languages = Locale::ALL
        .map(|language| Choice {
            value: language.tag(),
            label: Signal::stored(language.name()),
            lang: Some(language.tag()),
        })
        .to_vec();
    let choose_language = move |tag: &str| locale.set(Locale::from_tag(tag).unwrap_or_default());

    let themes = Theme::ALL
        .map(|theme| Choice {
            value: theme.key(),
            label: word(match theme {
                Theme::System => |words| words.theme_system,
                Theme::Light => |words| words.theme_light,
                Theme::Dark => |words| words.theme_dark,
            }),
            lang: None,
        })
        .to_vec();
    let choose_theme = move |key: &str| theme.set(Theme::from_key(key));

    view! {
        <div class="settings">
            <SelectField
                label=word(|words| words.language)
                choices=languages
                chosen=Signal::derive(move || locale.get().tag())
                on_choose=choose_language
            />
            <SelectField
                label=word(|words| words.theme)
                choices=themes
                chosen=Signal::derive(move || theme.get().key())
                on_choose=choose_theme
            />
        </div>
    }
}
