//! The published day: what the report of 7 December 2016 says, and what nobody has to find in it.

use std::collections::BTreeSet;

use restitution::domain::dataset::{Dataset, Findings, read};
use restitution::domain::link::Link;
use serde_json::Value;

use crate::support::typography::french_faults;
use crate::support::{assert_no_fault, repo};

const PATH: &str = "public/data/dataset.json";

/// The lines of the report that the file quotes.
const REPORT: &str = "tests/sources/retour-journee-2016-12-07.md";

/// Where the file states facts.
const FACTS: [&str; 12] = [
    "event",
    "event/contact",
    "organisations/*",
    "projects/*",
    "projects/*/tracks/*",
    "projects/*/places/*",
    "projects/*/figures/*",
    "projects/*/links/*",
    "tracks/*",
    "figures/*",
    "quotes/*",
    "timeline/*",
];

fn day() -> Dataset {
    match read(&repo::bytes(PATH)) {
        Ok((dataset, _)) => dataset,
        Err(refusal) => unreachable!("the published day is refused: {refusal}"),
    }
}

fn json() -> Value {
    match serde_json::from_slice(&repo::bytes(PATH)) {
        Ok(json) => json,
        Err(error) => unreachable!("the published day is not JSON: {error}"),
    }
}

/// Every text of a JSON file that stands under a key, wherever it is.
fn texts_under<'a>(json: &'a Value, key: &str, texts: &mut Vec<&'a str>) {
    match json {
        Value::Array(items) => items.iter().for_each(|item| texts_under(item, key, texts)),
        Value::Object(members) => {
            texts.extend(members.get(key).and_then(Value::as_str));
            members.values().for_each(|member| texts_under(member, key, texts));
        }
        _ => {}
    }
}

/// Every text of a JSON file that somebody reads: an address and the code of a territory are for machines.
fn readable<'a>(json: &'a Value, texts: &mut Vec<&'a str>) {
    match json {
        Value::String(text) => texts.push(text),
        Value::Array(items) => items.iter().for_each(|item| readable(item, texts)),
        Value::Object(members) => members
            .iter()
            .filter(|(key, _)| !matches!(key.as_str(), "url" | "territory"))
            .for_each(|(_, member)| readable(member, texts)),
        _ => {}
    }
}

/// The values at a path such as `projects/*/places/*`, each with its own path.
fn values_at<'a>(json: &'a Value, path: &str) -> Vec<(String, &'a Value)> {
    let steps_into = |(at, value): (String, &'a Value), step: &str| -> Vec<(String, &'a Value)> {
        match (step, value) {
            ("*", Value::Array(items)) => {
                items.iter().enumerate().map(|(index, item)| (format!("{at}/{index}"), item)).collect()
            }
            ("*", Value::Object(members)) => {
                members.iter().map(|(key, member)| (format!("{at}/{key}"), member)).collect()
            }
            _ => value.get(step).map(|member| (format!("{at}/{step}"), member)).into_iter().collect(),
        }
    };
    path.split('/').fold(vec![(String::new(), json)], |found, step| {
        found.into_iter().flat_map(|value| steps_into(value, step)).collect()
    })
}

/// The ids that a record names as its sources.
fn sources(record: &Value) -> Vec<&str> {
    record.get("sources").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect()
}

#[test]
fn it_loads_without_any_finding() {
    let findings = read(&repo::bytes(PATH)).map(|(_, findings)| findings);
    assert_eq!(findings, Ok(Findings::default()));
}

#[test]
fn the_five_projects_stand_in_the_order_of_the_report_and_four_are_on_trial() {
    let projects: Vec<(String, String, bool)> = day()
        .projects
        .iter()
        .map(|project| (project.id.to_string(), project.title.clone(), project.trial))
        .collect();
    let project = |id: &str, title: &str, trial| (id.to_owned(), title.to_owned(), trial);
    let report = [
        project("territoires-zero-chomeur", "Territoire zéro chômeur", false),
        project("vita-air", "VITA-Air", true),
        project("parcours-gardien", "Parcours gardien", true),
        project("tapaj", "Tapaj", true),
        project("soleni", "Soleni", true),
    ];
    assert_eq!(projects, report);
}

#[test]
fn the_eleven_tracks_are_eight_roots_and_three_sub_tracks_of_the_fourth() {
    let day = day();
    let numbers: Vec<&str> = day.tracks.iter().map(|track| track.number.as_str()).collect();
    assert_eq!(numbers, ["1", "2", "3", "4", "4a", "4b", "4c", "5", "6", "7", "8"]);
    let roots: Vec<usize> = day.root_tracks().map(|track| track.root).collect();
    assert_eq!(roots, [0, 1, 2, 3, 4, 5, 6, 7]);
    let parent = "sens-evaluation".parse().unwrap();
    let below: Vec<(&str, usize)> =
        day.sub_tracks(&parent).map(|track| (track.number.as_str(), track.root)).collect();
    assert_eq!(below, [("4a", 3), ("4b", 3), ("4c", 3)]);
    assert!(day.tracks.iter().all(|track| track.wording.is_some()), "each has its official wording");
}

#[test]
fn the_day_is_the_seventh_of_december_2016_organised_by_the_ansa() {
    let day = day();
    assert_eq!(day.event.date.to_string(), "2016-12-07");
    assert_eq!(day.event.organisers.iter().map(ToString::to_string).collect::<Vec<_>>(), ["ansa"]);
    assert!(day.event.chair.is_some_and(|chair| chair.starts_with("Myriam El Khomri, ministre du Travail")));
}

#[test]
fn every_fact_of_the_file_names_its_sources_and_every_source_backs_a_fact() {
    let json = json();
    let mut facts: Vec<(String, &Value)> = Vec::new();
    for path in FACTS {
        let found = values_at(&json, path);
        assert!(!found.is_empty(), "nothing at {path}: the test looks in the wrong place");
        facts.extend(found);
    }
    // A label needs no source; what a term means does.
    let terms = values_at(&json, "vocabularies/*/*");
    facts.extend(terms.into_iter().filter(|(_, term)| term.get("description").is_some()));
    let bare: Vec<String> =
        facts.iter().filter(|(_, fact)| sources(fact).is_empty()).map(|(path, _)| path.clone()).collect();
    assert_no_fault(&bare);
    let named: BTreeSet<&str> = facts.iter().flat_map(|(_, fact)| sources(fact)).collect();
    let listed = values_at(&json, "sources/*/id");
    let listed: BTreeSet<&str> = listed.iter().filter_map(|(_, id)| id.as_str()).collect();
    assert_eq!(named, listed);
}

#[test]
fn the_official_wordings_are_those_of_the_report_letter_for_letter() {
    let (report, day) = (repo::text(REPORT), day());
    let official: Vec<String> = bullets(&report, false).into_iter().map(unified).collect();
    assert_eq!(official.len(), 11, "the tracks of the report");
    let wordings: Vec<&str> = day.tracks.iter().filter_map(|track| track.wording.as_deref()).collect();
    assert_eq!(wordings.iter().map(|wording| unified(wording)).collect::<Vec<_>>(), official);
    let punctuated: Vec<&&str> =
        wordings.iter().filter(|wording| wording.ends_with([';', ',', '.'])).collect();
    assert_eq!(punctuated, Vec::<&&str>::new(), "what ends a wording in a list is not part of it");
}

#[test]
fn the_titles_of_the_day_are_those_of_the_report() {
    let (report, day) = (repo::text(REPORT), day());
    let lines: Vec<String> = report.lines().map(unified).collect();
    let has = |line: &str| assert!(lines.contains(&unified(line)), "not a line of the report: {line}");
    // The report prints its two headings in capitals, without their accents.
    has(&in_bare_capitals(day.subtitle.as_deref().unwrap_or_default()));
    let full_title = day.event.title.strip_prefix("Journée nationale ").unwrap_or_default();
    let programme = full_title.rsplit_once("autour de l’").unwrap_or_default().1;
    has(&in_bare_capitals(programme));
    has(&format!("Retour sur la journée nationale {full_title} - Mercredi 7 décembre 2016"));
    assert!(day.event.title.starts_with(&day.title));
    has(&format!("En présence de {}", day.event.chair.clone().unwrap_or_default()));
}

#[test]
fn the_projects_their_carriers_and_their_trials_are_those_of_the_report() {
    let (report, day) = (repo::text(REPORT), day());
    let official = bullets(&report, true);
    assert_eq!(official.len(), 5, "the projects of the report");
    assert_eq!(official.iter().filter(|line| line.contains(r"\*")).count(), 4, "the trials of the report");
    assert_eq!(official.len(), day.projects.len());
    for (line, project) in official.into_iter().zip(day.projects.iter()) {
        let text = unified(line);
        let title = text.split([',', '(']).next().unwrap_or_default().trim_end();
        assert_eq!(unified(&project.title), title);
        assert_eq!(project.trial, line.contains(r"\*"), "{title}");
        let carrier = day.organisations_of(&project.carriers).next().map(|carrier| unified(&carrier.name));
        assert!(carrier.is_some_and(|name| text.ends_with(&name)), "{text}");
    }
}

#[test]
fn the_quotes_are_those_of_the_report() {
    let report = repo::text(REPORT);
    let quoted: Vec<String> = report.lines().filter(|line| line.starts_with("> ")).map(unified).collect();
    assert_eq!(quoted.len(), 3, "the passages that the report quotes");
    let quotes = day().quotes;
    assert!(!quotes.is_empty());
    for quote in quotes {
        let text = unified(&quote.text);
        assert!(quoted.iter().any(|passage| passage.contains(&text)), "{text}");
    }
}

/// The items of the report's lists: its projects stand in bold, its tracks do not.
fn bullets(report: &str, bold: bool) -> Vec<&str> {
    let items = report.lines().filter_map(|line| line.trim_start().strip_prefix("- "));
    items.filter(|item| item.starts_with("**") == bold).collect()
}

/// A text without what the report and the file may write differently: apostrophes, the width of spaces, the marks of
/// emphasis and of quotations, and the punctuation that ends it.
fn unified(text: &str) -> String {
    let text: String = text
        .chars()
        .filter(|c| !matches!(c, '*' | '_' | '\\' | '#' | '>'))
        .map(|c| if c == '\'' { '’' } else { c })
        .collect();
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").trim_end_matches([' ', ';', ',', '.']).to_owned()
}

fn in_bare_capitals(text: &str) -> String {
    let bare = |c: char| match c {
        'À' | 'Â' => 'A',
        'É' | 'È' | 'Ê' | 'Ë' => 'E',
        'Î' | 'Ï' => 'I',
        'Ô' => 'O',
        'Û' | 'Ù' => 'U',
        'Ç' => 'C',
        _ => c,
    };
    text.to_uppercase().chars().map(bare).collect()
}

#[test]
fn a_letter_an_accent_or_a_comma_inside_still_makes_a_difference() {
    assert_eq!(unified("**L'accès**\\* à\u{a0}l’emploi\u{202f};"), "L’accès à l’emploi");
    for other in ["L'acces à l'emploi", "l'accès à l'emploi", "L'accès, à l'emploi", "L'accès à l'emplois"]
    {
        assert_ne!(unified("L’accès à l’emploi"), unified(other));
    }
    assert_eq!(in_bare_capitals("à l’accès"), "A L’ACCES");
}

#[test]
fn what_nobody_attests_is_not_in_the_file() {
    let json = json();
    assert!(json.get("workshops").is_none(), "the report names no workshop");
    for key in ["end_date", "place", "programme", "wifi", "report_url"] {
        assert!(json["event"].get(key).is_none(), "the sources give no {key}");
    }
    // The population that one page prints for Mauléon is a third of what others give.
    let digits: String = repo::text(PATH).chars().filter(|c| !c.is_whitespace()).collect();
    assert!(!digits.contains("3069"));
}

#[test]
fn the_timeline_goes_forward_and_says_what_came_after_the_day() {
    let json = json();
    let moments = values_at(&json, "timeline/*");
    let dates: Vec<&str> =
        moments.iter().filter_map(|(_, moment)| moment.get("date").and_then(Value::as_str)).collect();
    assert_eq!(dates.len(), moments.len());
    assert!(dates.is_sorted(), "{dates:?}");
    for ((path, moment), date) in moments.iter().zip(dates) {
        let is_later = moment.get("later").is_some_and(|later| later == true);
        assert_eq!(is_later, date > "2016-12-07", "{path}: {date}");
    }
}

#[test]
fn a_summary_fits_on_a_card() {
    for project in day().projects.iter() {
        let characters = project.summary.chars().count();
        assert!(characters <= 220, "{}: {characters} characters", project.title);
    }
}

#[test]
fn a_french_editor_would_mark_nothing() {
    let json = json();
    let mut texts = Vec::new();
    readable(&json, &mut texts);
    assert!(texts.len() > 500, "the texts were not found");
    let faults: Vec<String> = texts
        .iter()
        .flat_map(|text| {
            let faults = french_faults(text).into_iter().chain(loose_numbers(text));
            faults.map(|fault| format!("{fault}: {text}")).collect::<Vec<_>>()
        })
        .collect();
    assert_no_fault(&faults);
}

#[test]
fn a_number_that_could_lose_what_it_counts_is_seen() {
    let good = "Le 1er\u{a0}juillet 2016, 2\u{202f}000\u{a0}noms, 20\u{a0}%, n°\u{a0}2020-1577 du 4\u{a0}mai, 2016–2017";
    assert_eq!(loose_numbers(good), Vec::<String>::new());
    for bad in
        ["n° 12", "1er juillet", "2 000", "9,7 %", "10 €", "18 à", "2\u{202f}000 personnes", "2016-2017"]
    {
        assert_eq!(loose_numbers(bad).len(), 1, "{bad}");
    }
}

/// Plain spaces at which a line could part a number from itself or from what it counts, and spans of years without
/// their dash. A year is no count: what follows it may go to the next line.
fn loose_numbers(text: &str) -> Vec<String> {
    let last = |word: &str| word.rsplit(['\u{a0}', '\n', '(', '’']).next().unwrap_or_default().to_owned();
    let is_number = |word: &str| {
        word.starts_with(|c: char| c.is_ascii_digit())
            && word.chars().all(|c| c.is_ascii_digit() || c == '\u{202f}')
    };
    let is_year = |word: &str| word.parse().is_ok_and(|year: u16| (1900..2100).contains(&year));
    let words: Vec<&str> = text.split(' ').collect();
    let parted = words.windows(2).filter(|pair| {
        let (before, after) = (last(pair[0]), pair[1]);
        let goes_on = after.starts_with(|c: char| c.is_ascii_digit());
        let is_counted = after.starts_with(char::is_lowercase) && !is_year(&before);
        matches!(before.as_str(), "n°" | "1er")
            || after.starts_with(['%', '€'])
            || is_number(&before) && (goes_on || is_counted)
    });
    let spans = words.iter().filter(|word| {
        last(word)
            .split_once('-')
            .is_some_and(|(from, to)| is_year(from) && is_year(to.trim_end_matches(',')))
    });
    let parted = parted.map(|pair| format!("no no-break space in “{} {}”", pair[0], pair[1]));
    parted.chain(spans.map(|span| format!("no dash in “{span}”"))).collect()
}

#[test]
fn every_project_illustrates_a_track_by_an_editorial_reading_that_gives_its_reason() {
    // The report relates no project to a track: whatever does so here is the editors' reading.
    for project in day().projects.iter() {
        assert!(!project.tracks.is_empty(), "{}", project.title);
        assert!(
            project.tracks.iter().all(|link| link.editorial && link.reason.is_some()),
            "{}",
            project.title
        );
    }
}

#[test]
fn every_address_in_the_file_is_safe_to_follow() {
    let json = json();
    let mut addresses = Vec::new();
    texts_under(&json, "url", &mut addresses);
    texts_under(&json, "report_url", &mut addresses);
    texts_under(&json, "app_url", &mut addresses);
    assert!(addresses.len() > 40, "the addresses were not found");
    let unsafe_ones: Vec<&str> =
        addresses.into_iter().filter(|address| address.parse::<Link>().is_err()).collect();
    assert_eq!(unsafe_ones, Vec::<&str>::new());
    // An address that hides in a text would escape the check above.
    let text = repo::text(PATH);
    let schemes: Vec<&str> =
        text.split("://").map(|before| before.rsplit('"').next().unwrap_or_default()).collect();
    let others: Vec<&&str> =
        schemes[..schemes.len() - 1].iter().filter(|scheme| !matches!(**scheme, "http" | "https")).collect();
    assert_eq!(others, Vec::<&&str>::new());
}

#[test]
fn nobody_s_mail_address_or_telephone_number_is_in_the_file() {
    let text = repo::text(PATH);
    assert!(!text.contains('@') && !text.contains("mailto:") && !text.contains("tel:"));
    assert_eq!(telephone_numbers(&text), Vec::<String>::new());
    for number in ["06 12 34 56 78", "+33 1 23 45 67 89", "01.23.45.67.89", "0612345678", "0033123456789"] {
        assert_eq!(telephone_numbers(&format!("\"{number}\"")).len(), 1, "the test must see {number}");
    }
}

/// Runs of digits as the French write telephone numbers: ten of them from 0 on, or what stands behind +33.
fn telephone_numbers(text: &str) -> Vec<String> {
    let is_separator = |c: char| matches!(c, ' ' | '.' | '-' | '\u{a0}' | '\u{202f}');
    text.split(|c: char| !(c.is_ascii_digit() || c == '+' || is_separator(c)))
        .map(|run| run.chars().filter(|c| !is_separator(*c)).collect::<String>())
        .filter(|run| {
            let national = run.strip_prefix("+33").or_else(|| run.strip_prefix("0033"));
            national.map_or(run.len() == 10 && run.starts_with('0'), |rest| rest.len() == 9)
        })
        .collect()
}
