//! What a made-up project is about, and sentences filled with it.
//!
//! A sentence has slots such as `{le}`. One whose name begins with a capital gives its words one.

use std::borrow::Cow;

use super::audiences::Audience;
use super::chance::Chance;
use super::french;
use super::themes::{Theme, Work};

/// The facts of a project that its texts share.
pub struct Story<'a> {
    /// What it is about.
    pub theme: &'static Theme,
    /// What is done, and where.
    pub work: &'static Work,
    /// For whom, above all.
    pub audience: &'static Audience,
    /// Ends « les métiers … ».
    pub trade: &'static str,
    /// « à Quimper », « en Bretagne ».
    pub here: String,
    /// The town, when it is in one.
    pub town: Option<&'static str>,
    /// The name of who carries it.
    pub carrier: &'a str,
    /// The year in which it began, when that is told.
    pub year: Option<usize>,
    /// « six mois ».
    pub months: &'static str,
    /// How many a week.
    pub hours: usize,
}

impl Story<'_> {
    /// One of these sentences, told.
    pub fn tell_one(&self, sentences: &[&str], chance: &mut Chance) -> String {
        let sentence = *chance.pick(sentences);
        self.tell(sentence, chance)
    }

    /// The sentence with its slots filled.
    pub fn tell(&self, sentence: &str, chance: &mut Chance) -> String {
        let mut told = String::with_capacity(sentence.len() * 2);
        let mut rest = sentence;
        while let Some((before, slot)) = rest.split_once('{') {
            let (name, after) = slot.split_once('}').unwrap_or((slot, ""));
            told.push_str(before);
            told.push_str(&self.worded(name, chance));
            rest = after;
        }
        told.push_str(rest);
        told
    }

    fn worded(&self, slot: &str, chance: &mut Chance) -> String {
        let words = self.words(&slot.to_lowercase(), chance);
        if slot.starts_with(char::is_uppercase) { french::capitalised(&words) } else { words.into_owned() }
    }

    fn words(&self, slot: &str, chance: &mut Chance) -> Cow<'_, str> {
        match slot {
            "le" => self.work.venue.the().into(),
            "un" => self.work.venue.a().into(),
            "du" => self.work.venue.of_the().into(),
            "au" => self.work.venue.at_the().into(),
            "doing" => self.work.doing.into(),
            "de_doing" => french::of(self.work.doing).into(),
            "some" => self.audience.some().into(),
            "the" => self.audience.the().into(),
            "they" if chance.happens(70) => chance.word(&PARTICIPANTS).into(),
            "they" => self.audience.the().into(),
            "to_the" => self.audience.to_the().into(),
            "of" => self.audience.of().into(),
            "e" => self.audience.ending.into(),
            "trade" => self.trade.into(),
            "here" => self.here.as_str().into(),
            "carrier" => self.carrier.into(),
            "year" => self.year.map(|year| year.to_string()).unwrap_or_default().into(),
            "ally" => chance.word(&ALLIES).into(),
            "n" => chance.word(&NUMBERS).into(),
            "few" => chance.word(&FEW).into(),
            "months" => self.months.into(),
            "places" => chance.between(9, 64).to_string().into(),
            "hours" => self.hours.to_string().into(),
            "percent" => chance.between(31, 79).to_string().into(),
            unknown => format!("{{{unknown}}}").into(),
        }
    }
}

const FEW: [&str; 5] = ["trois", "quatre", "cinq", "six", "sept"];

const NUMBERS: [&str; 9] = ["huit", "neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize"];

/// How long a parcours lasts.
pub const MONTHS: [&str; 7] =
    ["trois mois", "quatre mois", "six mois", "neuf mois", "dix mois", "douze mois", "dix-huit mois"];

/// Other words for the audience, where nothing has to agree with them but the plural.
const PARTICIPANTS: [&str; 3] = ["les participants", "les personnes accueillies", "les nouveaux venus"];

/// Who helps; each follows « avec ».
const ALLIES: [&str; 12] = [
    "un bailleur social",
    "le centre social",
    "la mission locale",
    "des artisans du bassin d’emploi",
    "les commerçants du quartier",
    "un lycée professionnel",
    "la médiathèque",
    "des agriculteurs voisins",
    "le club des entreprises",
    "un centre de formation",
    "une association de retraités",
    "les services de la commune",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audiences::AUDIENCES;
    use crate::themes::THEMES;

    #[test]
    fn fills_slots_and_gives_capitals() {
        let theme = &THEMES[0];
        let story = Story {
            theme,
            work: &theme.works[0],
            audience: &AUDIENCES[1],
            trade: theme.trades[0],
            here: "à Quimper".to_owned(),
            town: Some("Quimper"),
            carrier: "L’Atelier du Canal",
            year: None,
            months: MONTHS[0],
            hours: 26,
        };
        let told = story.tell("{Here}, {le} apprend {to_the} à {doing}.", &mut Chance::new(1));
        assert_eq!(
            told,
            "À Quimper, le fournil apprend aux jeunes sans diplôme à pétrir, cuire et vendre le pain du quartier."
        );
        assert_eq!(story.tell("{what}", &mut Chance::new(1)), "{what}");
    }
}
