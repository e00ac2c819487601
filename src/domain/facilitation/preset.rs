//! Methods of facilitation: how many steps each has, and how long they take. What is said in them is in `i18n/`, in our own words.

use crate::domain::dataset::{MINUTES, Step};

/// How long a workshop takes of which nobody says so, in minutes.
const OWN_MINUTES: u32 = 20;

/// A method that a workshop can go by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preset {
    /// Alone, in twos, in fours, all together: 1, 2, 4 and 5 minutes (« 1-2-4-All », H. Lipmanowicz and K. McCandless, *The Surprising
    /// Power of Liberating Structures*, 2013).
    OneTwoFourAll,
    /// Three rounds of 20 minutes at tables that one changes in between, and a harvest (J. Brown and D. Isaacs, *The World Café*, 2005).
    /// The book leaves the length of the harvest open: here it is that of a round.
    WorldCafe,
    /// What there is, what it means, what to do (« What, So What, Now What? », *The Surprising Power of Liberating Structures*): 45
    /// minutes in all, here in three equal parts.
    WhatSoWhatNowWhat,
    /// One step, for as long as the workshop takes.
    Free,
}

impl Preset {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::OneTwoFourAll, Self::WorldCafe, Self::WhatSoWhatNowWhat, Self::Free];

    /// What it is called in forms.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::OneTwoFourAll => "1-2-4-tous",
            Self::WorldCafe => "world-cafe",
            Self::WhatSoWhatNowWhat => "quoi-et-alors-et-maintenant",
            Self::Free => "libre",
        }
    }

    /// The method of that name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|preset| preset.key() == key)
    }

    /// How long each of its steps takes, in minutes; `own` is how long the workshop does, where that is known.
    #[must_use]
    pub fn minutes(self, own: Option<u32>) -> Vec<u32> {
        let (least, most) = MINUTES;
        match self {
            Self::OneTwoFourAll => vec![1, 2, 4, 5],
            Self::WorldCafe => vec![20; 4],
            Self::WhatSoWhatNowWhat => vec![15; 3],
            Self::Free => vec![own.unwrap_or(OWN_MINUTES).clamp(least, most)],
        }
    }

    /// Its steps, with the title and the prompt of each in the words of a language; a prompt that is empty is none.
    #[must_use]
    pub fn steps(self, own: Option<u32>, words: &[(&str, &str)]) -> Vec<Step> {
        let step = |(minutes, (title, prompt)): (u32, &(&str, &str))| Step {
            title: (*title).to_owned(),
            minutes,
            prompt: Some((*prompt).to_owned()).filter(|prompt| !prompt.is_empty()),
            sources: Vec::new(),
        };
        self.minutes(own).into_iter().zip(words).map(step).collect()
    }
}
