//! What is wrong in a file, a sentence for each rule of the format.

use crate::domain::dataset::{Finding, MINUTES, MINUTES_OF_A_PART, Rule, Severity, TABLES};
use crate::domain::territory::Territory;
use crate::i18n::Locale;
use crate::i18n::format::{named, number, range};

pub(in crate::i18n) fn finding(finding: &Finding) -> String {
    let sentence = match &finding.rule {
        Rule::Required => "A required value is missing.",
        Rule::Text => "A text is expected.",
        Rule::Flag => "The value must be true or false.",
        Rule::Number => "A number is expected.",
        Rule::List => "A list is expected.",
        Rule::Object => "An object is expected.",
        Rule::Slug => {
            "An identifier is expected: lowercase letters without accents, digits and hyphens, 64 characters at most."
        }
        Rule::Language => "The code of a language is expected, such as “fr” or “fr-CA”.",
        Rule::Date => "A date that exists is expected, written YYYY-MM-DD.",
        Rule::PartialDate => "A date that exists is expected, written YYYY-MM-DD, YYYY-MM or YYYY.",
        Rule::Time => "A date and a time are expected, written YYYY-MM-DDThh:mm.",
        Rule::Minutes => {
            return format!("A whole number of minutes is expected, {}.", range(Locale::English, MINUTES));
        }
        Rule::PartMinutes => {
            let limits = range(Locale::English, MINUTES_OF_A_PART);
            return format!("A whole number of minutes is expected, {limits}.");
        }
        Rule::LastDay => "The last day comes before the first; it is left out.",
        Rule::Tables => {
            return format!(
                "A number of tables, {}, or the list of their names is expected.",
                range(Locale::English, TABLES)
            );
        }
        Rule::Days => "A whole number of days is expected.",
        Rule::Siret => "A SIRET number is expected: fourteen digits.",
        Rule::Rna => "An RNA number is expected: the letter W and nine digits.",
        Rule::Territory => {
            "The code of a territory is expected, such as pays:FR, region:84, departement:2A, epci:200046977 or \
             commune:38185."
        }
        Rule::NoSuchTerritory => "No territory has or had this code; this place is left out.",
        Rule::RenamedTerritory { now } => {
            return format!("This code is no longer in use; the place is shown under “{}”.", named(now));
        }
        Rule::NoSuchCommune => {
            "No commune seems to have this code, or to have had it; the place is shown all the same."
        }
        Rule::FormerCommune { name, now, now_name, counted_in } => {
            return former_commune(name, (now, now_name), *counted_in);
        }
        Rule::Coordinate => {
            "Degrees are expected: from −90 to 90 for a latitude, from −180 to 180 for a longitude."
        }
        Rule::Link => "Only https, http and mailto addresses are followed; this one is left out.",
        Rule::PlainText => "This text holds markup, which is shown as it stands.",
        Rule::Reference { list } => {
            return format!("Nothing in the list “{list}” has this identifier; the reference is left out.");
        }
        Rule::RepeatedReference => "This reference is already in the list; only the first one counts.",
        Rule::UniqueId { first } => {
            return format!("This identifier is already that of “{first}”, which alone is shown.");
        }
        Rule::NoCycle => "This track would be its own sub-track; it is shown as a main track.",
        Rule::TrackDepth => "This track is nested too deeply; it is shown as a main track.",
        Rule::UnknownKey => "The format knows no such key; it changes nothing.",
        Rule::RepeatedKey => "This key stands twice in the same object; the first value counts.",
    };
    sentence.to_owned()
}

fn former_commune(name: &str, (now, now_name): (&Territory, &str), counted_in: Option<&str>) -> String {
    let today = match name == now_name {
        true => format!("“{name}” has the code {now} today"),
        false => format!("“{name}” is a part of “{now_name}” ({now}) today"),
    };
    let counted = counted_in.map_or(String::new(), |departement| {
        format!(" This place is counted in “{departement}”, which it is no longer in.")
    });
    format!("This code is no longer in use; {today}.{counted}")
}

pub(in crate::i18n) fn finding_count(severity: Severity, count: usize) -> String {
    let noun = match (severity, count) {
        (Severity::Error, 1) => "error",
        (Severity::Error, _) => "errors",
        (Severity::Warning, 1) => "warning",
        (Severity::Warning, _) => "warnings",
        (Severity::Information, 1) => "note",
        (Severity::Information, _) => "notes",
    };
    format!("{} {noun}", number(Locale::English, count))
}

pub(in crate::i18n) fn severity_meaning(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "Invalid values are not shown; nor is a record that cannot stand without them.",
        Severity::Warning => "All of it is shown, or nearly: something is worth a look.",
        Severity::Information => "Nothing is wrong with what is shown.",
    }
}
