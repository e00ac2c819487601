//! The methods that a workshop can go by.

use std::collections::BTreeSet;

use restitution::domain::facilitation::{Preset, fitting, read_steps, total_minutes, write_steps};
use restitution::i18n::Locale;

#[test]
fn a_method_is_found_by_its_name() {
    for preset in Preset::ALL {
        assert_eq!(Preset::from_key(preset.key()), Some(preset));
    }
    assert_eq!(Preset::ALL.map(Preset::key).into_iter().collect::<BTreeSet<_>>().len(), Preset::ALL.len());
    assert_eq!([Preset::from_key(""), Preset::from_key("etoile-de-mer")], [None; 2]);
}

#[test]
fn each_method_has_a_name_and_words_for_its_steps_in_both_languages_within_the_limits() {
    for locale in Locale::ALL {
        let said = locale.facilitation_messages();
        let names: BTreeSet<_> = Preset::ALL.into_iter().map(said.preset).collect();
        assert_eq!(names.len(), Preset::ALL.len());
        for preset in Preset::ALL {
            for own in [None, Some(1), Some(45), Some(600)] {
                let words = (said.preset_steps)(preset);
                assert_eq!(words.len(), preset.minutes(own).len(), "{preset:?}");
                let steps = preset.steps(own, words);
                assert_eq!(steps.len(), words.len());
                assert_eq!(fitting(&steps), steps, "{preset:?} is cut");
                assert_eq!(read_steps(&write_steps(&steps)), Some(steps.clone()));
                assert!(steps.iter().all(|step| !step.title.trim().is_empty()));
                let has_prompts = steps.iter().all(|step| step.prompt.is_some());
                assert_eq!(has_prompts, preset != Preset::Free, "{preset:?}");
            }
        }
    }
}

#[test]
fn methods_take_as_long_as_their_authors_say() {
    let total = |preset: Preset, own| {
        total_minutes(&preset.steps(own, (Locale::French.facilitation_messages().preset_steps)(preset)))
    };
    assert_eq!(Preset::OneTwoFourAll.minutes(Some(90)), [1, 2, 4, 5]);
    assert_eq!(Preset::WorldCafe.minutes(Some(90)), [20, 20, 20, 20]);
    assert_eq!(total(Preset::WhatSoWhatNowWhat, Some(90)), 45);
    assert_eq!([None, Some(90)].map(|own| total(Preset::Free, own)), [20, 90]);
}
