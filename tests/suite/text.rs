//! The small texts of a dataset: prose, addresses, ids, dates and the codes of territories.

use restitution::domain::date::{PartialDate, day};
use restitution::domain::ids::{MAX_SLUG_LEN, ProjectId};
use restitution::domain::link::{Link, typed};
use restitution::domain::prose::{Block, blocks};
use restitution::domain::territory::{DEPARTEMENTS, REGIONS, Territory};
use restitution::route::{asks_for_another, published_path};

fn paragraph(text: &str) -> Block<'_> {
    Block::Paragraph(text.to_owned())
}

#[test]
fn a_blank_line_separates_paragraphs_and_a_line_end_is_a_space() {
    assert_eq!(blocks("one\n two \n\n\n three"), [paragraph("one two"), paragraph("three")]);
    assert_eq!(blocks("one\r\ntwo\r\n\r\nthree"), [paragraph("one two"), paragraph("three")]);
    assert_eq!(blocks(" \n\n \t"), []);
    assert_eq!(blocks(""), []);
}

#[test]
fn lines_that_begin_with_a_dash_and_a_space_make_a_list() {
    let expected = [paragraph("before"), Block::List(vec!["one", "two"]), paragraph("after")];
    assert_eq!(blocks("before\n- one\n-   two\nafter"), expected);
    assert_eq!(blocks("- one\n\n  - two"), [Block::List(vec!["one", "two"])]);
}

#[test]
fn a_dash_that_starts_no_item_is_text() {
    assert_eq!(blocks("-one\n–\u{a0}two\n-"), [paragraph("-one –\u{a0}two -")]);
}

#[test]
fn markup_in_prose_stays_text() {
    assert_eq!(blocks("<ul><li>one</li></ul>"), [paragraph("<ul><li>one</li></ul>")]);
}

#[test]
fn web_and_mail_addresses_are_safe_whatever_their_case() {
    for address in [
        "https://example.org/",
        "http://example.org",
        "mailto:a@example.org",
        "HTTPS://example.org",
        "MailTo:a",
    ] {
        assert_eq!(address.parse::<Link>().map(|link| link.to_string()), Ok(address.to_owned()));
    }
}

/// On a sign, on a screen and beside a link, it is the same.
#[test]
fn an_address_is_said_as_it_is_typed() {
    for (address, expected) in [
        ("https://example.org/2016/", "example.org/2016/"),
        ("HTTPS://example.org", "example.org"),
        ("http://salle.local/", "http://salle.local/"),
        ("mailto:a@example.org", "a@example.org"),
        ("example.org/?a=https://b", "example.org/?a=https://b"),
    ] {
        assert_eq!(typed(address), expected);
    }
    for (address, expected) in [
        ("https://example.org//", "example.org"),
        ("http://salle.local", "http://salle.local"),
        ("MailTo:a", "a"),
    ] {
        assert_eq!(address.parse::<Link>().as_ref().map(Link::said), Ok(expected));
    }
}

#[test]
fn any_other_address_is_not() {
    for address in [
        "",
        "example.org",
        "/projets",
        "//example.org",
        "https:",
        "https://",
        "https:////",
        "https:/example.org",
        "mailto:",
        "mailto:/",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java\nscript:alert(1)",
        "\u{1}javascript:alert(1)",
        " https://example.org",
        "https://example.org/a b",
        "https://example.org/\t",
        "https://example.org/\0",
        "https://example.org/\u{7f}",
        "data:text/html,x",
        "blob:https://example.org/x",
        "file:///etc/passwd",
        "ftp://example.org",
        "vbscript:x",
        "é://example.org",
        "httpsé//example.org",
    ] {
        assert!(address.parse::<Link>().is_err(), "{address:?}");
    }
}

#[test]
fn an_id_is_a_slug_and_is_displayed_as_it_was_written() {
    let longest = "a".repeat(MAX_SLUG_LEN);
    for id in ["a", "0", "tapaj", "zero-chomeur", "a-1-b-2", "2016", longest.as_str()] {
        assert_eq!(id.parse::<ProjectId>().map(|id| id.to_string()), Ok(id.to_owned()));
    }
}

#[test]
fn what_is_no_slug_is_no_id() {
    let too_long = "a".repeat(MAX_SLUG_LEN + 1);
    assert_eq!(too_long.len(), 65);
    for id in
        ["", "-", "-a", "a-", "a--b", "A", "é", "a_b", "a b", "a.b", "a/b", "a\n", "٣", too_long.as_str()]
    {
        assert!(id.parse::<ProjectId>().is_err(), "{id:?}");
    }
}

#[test]
fn a_date_is_known_to_the_year_the_month_or_the_day() {
    assert_eq!("2016".parse(), Ok(PartialDate::Year(2016)));
    assert_eq!("2016-02".parse(), Ok(PartialDate::Month(2016, 2)));
    assert_eq!("2016-12".parse(), Ok(PartialDate::Month(2016, 12)));
    assert_eq!("2016-02-29".parse(), day("2016-02-29").map(PartialDate::Day));
    assert_eq!(day("2016-02-29").map(|day| day.to_string()), Ok("2016-02-29".to_owned()));
    assert!(day("2000-02-29").is_ok(), "a leap century");
}

#[test]
fn what_no_calendar_has_is_no_date() {
    for text in [
        "",
        "16",
        "+016",
        "-016",
        "20 6",
        "20160",
        "2016-",
        "2016-0",
        "2016-00",
        "2016-13",
        "2016-+1",
        "201-612",
        "2016/12",
        "2016-2-29",
        "2016-02-30",
        "2015-02-29",
        "1900-02-29",
        "2016-04-31",
        "2016-12-00",
        "2016-12-07T10:00",
        "2016-12-07-",
        "02016-12-07",
        "07-12-2016",
        "٢٠١٦",
        "２",
    ] {
        assert!(text.parse::<PartialDate>().is_err(), "{text:?}");
        assert!(day(text).is_err(), "{text:?}");
    }
    assert!(day("2016").is_err() && day("2016-12").is_err(), "a day is a day");
}

#[test]
fn the_code_of_a_territory_is_displayed_as_it_was_written() {
    for code in [
        "pays:FR",
        "region:84",
        "region:01",
        "departement:01",
        "departement:95",
        "departement:2A",
        "departement:2B",
        "departement:971",
        "departement:976",
        "epci:200046977",
        "commune:38185",
        "commune:01004",
        "commune:2A004",
        "commune:2B033",
        "commune:75113",
        "commune:97105",
    ] {
        assert_eq!(code.parse::<Territory>().map(|territory| territory.to_string()), Ok(code.to_owned()));
    }
}

#[test]
fn what_has_another_form_is_no_territory() {
    for code in [
        "",
        ":",
        "FR",
        "pays:",
        "pays:fr",
        "pays:DE",
        "region:",
        "region:8",
        "region:084",
        "region:2A",
        "departement:1",
        "departement:00",
        "departement:96",
        "departement:97",
        "departement:99",
        "departement:2a",
        "departement:2C",
        "departement:038",
        "departement:981",
        "epci:20004697",
        "epci:2000469770",
        "epci:20004697A",
        "commune:3818",
        "commune:381850",
        "commune:2C004",
        "commune:2a004",
        "commune:A2004",
        "commune:381é",
        "commune: 38185",
        "Commune:38185",
        "canton:3801",
    ] {
        assert!(code.parse::<Territory>().is_err(), "{code:?}");
    }
}

#[test]
fn a_territory_knows_what_it_lies_in() {
    let around = |code: &str| {
        let territory: Territory = code.parse().unwrap();
        (territory.departement().map(|found| found.name), territory.region().map(|found| found.name))
    };
    assert_eq!(around("commune:38185"), (Some("Isère"), Some("Auvergne-Rhône-Alpes")));
    assert_eq!(around("commune:2A004"), (Some("Corse-du-Sud"), Some("Corse")));
    assert_eq!(around("commune:97411"), (Some("La Réunion"), Some("La Réunion")));
    assert_eq!(around("commune:75113"), (Some("Paris"), Some("Île-de-France")));
    assert_eq!(around("commune:20004"), (None, Some("Corse")), "a code until 1975");
    assert_eq!(around("commune:98818"), (None, None), "a collectivity has neither");
    assert_eq!(around("departement:976"), (Some("Mayotte"), Some("Mayotte")));
    assert_eq!(around("region:75"), (None, Some("Nouvelle-Aquitaine")));
    assert_eq!((around("pays:FR"), around("epci:200046977")), ((None, None), (None, None)));
}

#[test]
fn every_departement_lies_in_a_region_and_every_region_has_one() {
    assert!(DEPARTEMENTS.iter().all(|departement| departement.region().is_some()));
    assert!(DEPARTEMENTS.is_sorted_by_key(|departement| departement.code));
    assert!(REGIONS.is_sorted_by_key(|region| region.code));
    for region in &REGIONS {
        let within = DEPARTEMENTS.iter().filter(|departement| departement.region == region.code).count();
        assert!(within >= 1, "{}", region.name);
    }
    // INSEE counts them so: 96 départements and 13 regions in Europe, five of each overseas.
    let overseas = |code: &str| code.len() == 3;
    assert_eq!(DEPARTEMENTS.iter().filter(|departement| overseas(departement.code)).count(), 5);
}

#[test]
fn codes_of_the_past_lead_to_those_of_today() {
    let today = |code: &str| code.parse::<Territory>().unwrap().today().map(|now| now.to_string());
    // The 22 regions of mainland France until 2015, and what became of those that ended (law n° 2015-29).
    let ended = [
        (["21", "41", "42"].as_slice(), "44"),
        (&["22", "31"], "32"),
        (&["23", "25"], "28"),
        (&["26", "43"], "27"),
        (&["54", "72", "74"], "75"),
        (&["73", "91"], "76"),
        (&["82", "83"], "84"),
    ];
    for (old, now) in ended {
        for code in old {
            assert_eq!(today(&format!("region:{code}")), Some(format!("region:{now}")), "{code}");
        }
    }
    for code in ["region:11", "departement:2B", "commune:97105", "epci:200046977", "pays:FR"] {
        assert_eq!(today(code).as_deref(), Some(code));
    }
    assert_eq!([today("region:99"), today("region:05"), today("commune:99999")], [None, None, None]);
}

#[test]
fn a_published_dataset_is_asked_for_by_a_plain_name() {
    for (search, path) in [
        ("", "data/dataset.json"),
        ("?data=autre.json", "data/autre.json"),
        ("?lang=fr&data=2017_mars-1.json", "data/2017_mars-1.json"),
        ("?donnees=x", "data/dataset.json"),
    ] {
        assert_eq!(published_path(search), Ok(path.to_owned()), "{search}");
        assert_eq!(asks_for_another(search), path != "data/dataset.json", "{search}");
    }
    for name in [
        "",
        "x",
        "../x.json",
        "/x.json",
        "a/b.json",
        ".json",
        "x.json#",
        "x%2F.json",
        "https://example.org/x.json",
    ] {
        let search = format!("?data={name}");
        assert_eq!(published_path(&search), Err(name.to_owned()));
        assert!(asks_for_another(&search), "{search}");
    }
}
