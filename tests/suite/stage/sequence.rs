//! The sequence of screens of a day.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use restitution::domain::dataset::{Dataset, Project, Step, read};
use restitution::domain::ids::TrackId;
use restitution::domain::map::{Level, Tally};
use restitution::domain::stage::measure::{lines, words};
use restitution::domain::stage::paper::{
    self, BACK, BELOW_HEADING, BESIDE_CODE, BESIDE_MAP, BOLD, CODE, FONT, GAP, HEADINGS, HEIGHT, LINE, MAP,
    OVER_FONT, WIDTH, address_line,
};
use restitution::domain::stage::{
    Aspect, Body, Item, Lead, Material, Point, Scene, Screen, Way, is_chosen, items, regions, screens,
    short_choice, short_title,
};
use restitution::domain::territory::Region;
use restitution::i18n::format::long_range;
use restitution::i18n::{Locale, StageMessages};
use serde_json::Value;

use crate::support::repo;

const PUBLISHED: &str = "public/data/dataset.json";
const WHOLE: &str = "tests/fixtures/whole.json";

fn day(json: &[u8]) -> Dataset {
    match read(json) {
        Ok((dataset, _)) => dataset,
        Err(refusal) => unreachable!("the day is refused: {refusal}"),
    }
}

/// The published day with texts that are as many times as long.
fn long_day(path: &str, times: usize) -> Dataset {
    let mut json: Value = serde_json::from_slice(&repo::bytes(path)).unwrap_or_default();
    lengthen(&mut json, times);
    day(json.to_string().as_bytes())
}

const TEXTS: [&str; 10] =
    ["title", "summary", "description", "wording", "text", "label", "question", "prompt", "place", "name"];

fn lengthen(json: &mut Value, times: usize) {
    match json {
        Value::Array(items) => items.iter_mut().for_each(|item| lengthen(item, times)),
        Value::Object(members) => {
            for (name, member) in members {
                match member {
                    Value::String(text) if TEXTS.contains(&name.as_str()) => {
                        *text = vec![text.as_str(); times].join(" ");
                    }
                    other => lengthen(other, times),
                }
            }
        }
        _ => {}
    }
}

fn sequence(dataset: &Dataset) -> Vec<Screen> {
    let workshops: Vec<_> = dataset.day_workshops().iter().cloned().collect();
    let material = Material { dataset, workshops: &workshops, walls: &[], only_reviewed: false };
    screens(material, &items(material), &Scene::opening())
}

fn items_of(dataset: &Dataset) -> Vec<Item> {
    let workshops: Vec<_> = dataset.day_workshops().iter().cloned().collect();
    items(Material { dataset, workshops: &workshops, walls: &[], only_reviewed: false })
}

/// The words of all screens of an item, each text as often as it is shown.
fn shown(sequence: &[Screen], item: &Item) -> String {
    let texts = sequence.iter().filter(|screen| screen.item == *item).flat_map(|screen| {
        let body = match &screen.body {
            Body::Prose(text) | Body::Quote { text, .. } | Body::Step { text, .. } => vec![text.clone()],
            Body::Opening(text) | Body::Closing(text) => vec![text.clone()],
            Body::Points(points) => points.iter().map(|point| point.text.clone()).collect(),
            _ => Vec::new(),
        };
        screen.heading.iter().cloned().chain(body).collect::<Vec<_>>()
    });
    texts.map(|text| words(&text).collect::<Vec<_>>().join(" ")).collect::<Vec<_>>().join(" ")
}

fn assert_shown(sequence: &[Screen], item: &Item, text: &str) {
    let (shown, text) = (shown(sequence, item), words(text).collect::<Vec<_>>());
    // The heading stands on each screen, and between the pieces of a text.
    let mut rest = shown.as_str();
    for word in text {
        let Some(at) = rest.find(word) else {
            unreachable!("{word:?} of {item} is not shown, or not in its place: {shown:?}")
        };
        rest = rest.get(at + word.len()..).unwrap_or_default();
    }
}

#[test]
fn nothing_of_a_day_is_lost() {
    for dataset in [
        day(&repo::bytes(PUBLISHED)),
        day(&repo::bytes(WHOLE)),
        long_day(PUBLISHED, 40),
        long_day(WHOLE, 300),
    ] {
        let sequence = sequence(&dataset);
        let shown = |item: Item, text: &str| assert_shown(&sequence, &item, text);
        shown(Item::Opening, &dataset.event.title);
        dataset.event.place.iter().for_each(|place| shown(Item::Opening, place));
        let contact = dataset.event.contact.iter();
        contact.filter_map(|contact| contact.name.as_ref()).for_each(|name| shown(Item::Closing, name));
        dataset.event.report_url.iter().for_each(|link| shown(Item::Closing, link.said()));
        for project in dataset.projects.iter() {
            let item = || Item::Project(project.id.clone());
            shown(item(), &project.title);
            shown(item(), &project.summary);
            project.description.iter().for_each(|text| shown(item(), text));
            project.figures.iter().for_each(|figure| shown(item(), &figure.label));
        }
        for root in dataset.root_tracks() {
            let item = || Item::Track(root.id.clone());
            shown(item(), &root.title);
            root.wording.iter().chain(&root.description).for_each(|text| shown(item(), text));
            for below in dataset.sub_tracks(&root.id) {
                shown(item(), &below.title);
                below.wording.iter().chain(&below.description).for_each(|text| shown(item(), text));
            }
        }
        for workshop in dataset.day_workshops().iter() {
            let item = || Item::Workshop(workshop.id.clone());
            shown(item(), &workshop.title);
            workshop.question.iter().for_each(|text| shown(item(), text));
            for step in &workshop.steps {
                shown(item(), &step.title);
                step.prompt.iter().for_each(|text| shown(item(), text));
            }
        }
        dataset.quotes.iter().for_each(|quote| shown(Item::Quotes, &quote.text));
        dataset.timeline.iter().for_each(|moment| shown(Item::Timeline, &moment.text));
        dataset.figures.iter().for_each(|figure| shown(Item::Figures, &figure.label));
        dataset.event.programme.iter().for_each(|part| shown(Item::Programme, &part.title));
    }
}

/// How many lines stand beside a code: an address of 100 characters, or the longest name and password that a network can have, of wide
/// letters, as far as they occur there.
fn beside_code(way: Way, said: &StageMessages) -> usize {
    let high = |text: &str, font: f64| lines(text, font, BESIDE_CODE);
    match way {
        Way::Address => high(said.join_by_address, FONT) + high(&"w".repeat(100), FONT * BOLD),
        Way::Wifi => high(said.wifi, FONT) + high(&"W".repeat(32), FONT * BOLD) + high(&"W".repeat(63), FONT),
    }
}

/// A date that is as long as any.
fn widest(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2028, 9, day).unwrap_or_default()
}

/// How high the choice below the map is, with the gap above it.
const CHOICE: f64 = 5.0 + 1.5;

#[test]
fn every_screen_holds_what_stands_on_it() {
    for dataset in [
        day(&repo::bytes(PUBLISHED)),
        day(&repo::bytes(WHOLE)),
        long_day(PUBLISHED, 40),
        long_day(WHOLE, 300),
    ] {
        for screen in sequence(&dataset) {
            let (size, room) = screen
                .heading
                .as_deref()
                .map_or_else(|| Some(paper::named_heading()), paper::heading)
                .unwrap_or_else(|| unreachable!("a heading is too long: {screen:?}"));
            let is_enlarged = matches!(screen.body, Body::Opening(_)) && screen.size != size;
            assert!(screen.size == size || is_enlarged, "{screen:?}");
            match &screen.body {
                Body::Prose(text) => assert!(lines(text, FONT, WIDTH) <= room.lines(), "{screen:?}"),
                Body::Quote { text, by } => {
                    assert!(lines(text, FONT, WIDTH) + lines(by, FONT, WIDTH) < room.lines(), "{screen:?}");
                }
                Body::Points(points) => {
                    let heights: Vec<usize> = points.iter().map(Point::lines).collect();
                    assert!(room.holds(&heights) && !points.is_empty(), "{screen:?}");
                }
                Body::Matrix(rows, columns) => {
                    let title = |project: &Project| lines(&short_title(&project.title), FONT * BOLD, 44.0);
                    let heights: Vec<usize> =
                        dataset.projects.iter().skip(rows.start).take(rows.len()).map(title).collect();
                    assert!(room.holds_rows(&heights) && !columns.is_empty(), "{screen:?}");
                }
                Body::Step { text, .. } => assert!(lines(text, FONT, WIDTH) < room.lines(), "{screen:?}"),
                Body::Opening(place) => {
                    let dates = Locale::ALL.map(|locale| {
                        let (from, to) = long_range(locale, widest(20), widest(27));
                        lines(&(locale.messages().from_to)(&from, &to), FONT, WIDTH)
                    });
                    for date in dates {
                        let below = date + lines(place, FONT, WIDTH);
                        let heading = screen.heading.as_deref().unwrap_or_default();
                        let is_held =
                            match HEADINGS.iter().find(|(size, ..)| is_enlarged && *size == screen.size) {
                                Some((_, font, line, _)) => {
                                    let heading = lines(heading, font * BOLD, WIDTH) as f64 * line;
                                    heading + BELOW_HEADING + below as f64 * LINE <= HEIGHT
                                }
                                None => below <= room.lines(),
                            };
                        assert!(is_held, "{screen:?}");
                    }
                }
                Body::Closing(text) => {
                    for locale in Locale::ALL {
                        let thanks = lines(locale.stage_messages().thanks, FONT, WIDTH);
                        assert!(thanks + lines(text, FONT, WIDTH) <= room.lines(), "{screen:?}");
                    }
                }
                Body::Join(way) => {
                    for locale in Locale::ALL {
                        let high = beside_code(*way, locale.stage_messages());
                        assert!(
                            high <= room.lines() && room.holds_cards(&[CODE]),
                            "{high} lines: {screen:?}"
                        );
                    }
                }
                // What stands beside the map has a test of its own, and so have walls, which a day without notes has not.
                Body::Map { .. } => assert!(room.holds_cards(&[MAP[1] + CHOICE]), "{screen:?}"),
                Body::Bare | Body::Wall(_) | Body::Covered { .. } => {}
            }
        }
    }
}

/// What stands above a heading takes two lines, whatever it is and wherever the application is.
#[test]
fn what_stands_above_a_heading_takes_two_lines() {
    let is_a_line = |text: &str| lines(text, OVER_FONT, WIDTH) == 1;
    let dataset = day(&repo::bytes(PUBLISHED));
    let aspects = [
        Aspect::Itself,
        Aspect::Description,
        Aspect::Figures,
        Aspect::Tracks,
        Aspect::SubTracks,
        Aspect::Projects,
        Aspect::Steps,
        Aspect::Step(30),
        Aspect::Ranking,
    ];
    for locale in Locale::ALL {
        let said = locale.stage_messages();
        for item in items_of(&dataset) {
            for aspect in aspects {
                let parts = [Some((said.name)(&item).to_owned()), (said.aspect)(aspect)];
                let parts = parts.into_iter().flatten().chain([(said.continued)(100, 100)]);
                let what = parts.collect::<Vec<_>>().join(" · ");
                assert!(is_a_line(&what), "{what}");
            }
        }
    }
    let app = "https://restitution.example.org/jour-16/";
    assert_eq!(app.len(), 40);
    let usual = address_line(Some(app), "#/projets/territoires");
    assert_eq!(usual.as_deref(), Some("restitution.example.org/jour-16/#/projets/territoires"));
    // No address is cut: where that of a page is too long, that of the application leads there.
    let long = ["#/projets/", &"projet-".repeat(9)].concat();
    assert_eq!(address_line(Some(app), &long).as_deref(), Some("restitution.example.org/jour-16/"));
    assert_eq!(address_line(Some(&app.repeat(4)), &long), None);
    assert_eq!(address_line(None, "#/carte").as_deref(), Some("#/carte"));
    for route in ["#/", "#/projets/territoires", &long] {
        assert!(address_line(Some(app), route).is_some_and(|shown| is_a_line(&shown)));
    }
}

#[test]
fn a_step_is_shown_before_it_has_a_title() {
    let dataset = day(&repo::bytes(WHOLE));
    let mut workshops: Vec<_> = dataset.day_workshops().iter().cloned().collect();
    let workshop = workshops.first_mut().unwrap_or_else(|| unreachable!("the day has workshops"));
    let step = |title: &str, prompt: Option<&str>| Step {
        title: title.to_owned(),
        minutes: 5,
        prompt: prompt.map(str::to_owned),
        sources: Vec::new(),
    };
    workshop.steps = vec![step("", None), step(" ", Some("Qu’en dites-vous ?")), step("Seul", None)];
    let item = Item::Workshop(workshop.id.clone());
    let material = Material { dataset: &dataset, workshops: &workshops, walls: &[], only_reviewed: false };
    let screens = screens(material, &[item], &Scene::opening());
    let leads: Vec<&Lead> = screens
        .iter()
        .filter_map(|screen| if let Body::Points(points) = &screen.body { Some(points) } else { None })
        .flatten()
        .map(|point| &point.lead)
        .filter(|lead| matches!(lead, Lead::Step(..)))
        .collect();
    assert_eq!(leads, [&Lead::Step(1, 5), &Lead::Step(2, 5), &Lead::Step(3, 5)]);
    let steps: Vec<(Aspect, &str)> = screens
        .iter()
        .filter_map(|screen| {
            if let Body::Step { text, .. } = &screen.body { Some((screen.of, text.as_str())) } else { None }
        })
        .collect();
    let expected =
        [(Aspect::Step(1), ""), (Aspect::Step(2), "Qu’en dites-vous ?"), (Aspect::Step(3), "Seul")];
    assert_eq!(steps, expected);
}

#[test]
fn the_projects_of_a_region_stand_beside_the_map_or_behind_it() {
    let dataset = day(&repo::bytes(PUBLISHED));
    let map = |dataset: &Dataset, region: Option<&'static Region>, track: Option<TrackId>| {
        let material = Material { dataset, workshops: &[], walls: &[], only_reviewed: false };
        screens(material, &[Item::Map], &Scene { item: Item::Map, region, track, ..Scene::opening() })
    };
    let whole = map(&dataset, None, None);
    assert!(matches!(whole.as_slice(), [Screen { body: Body::Map { titles, .. }, .. }] if titles.is_empty()));
    let mut beside = 0;
    for dataset in [dataset, long_day(PUBLISHED, 4), long_day(PUBLISHED, 40)] {
        let tracks = std::iter::once(None).chain(dataset.tracks.iter().map(|track| Some(track.id.clone())));
        let choices: Vec<_> = tracks
            .flat_map(|track| {
                let regions = std::iter::once(None).chain(regions().into_iter().map(Some));
                regions.map(move |region| (region, track.clone())).collect::<Vec<_>>()
            })
            .collect();
        for (region, track) in
            choices.into_iter().filter(|(region, track)| region.is_some() || track.is_some())
        {
            let screens = map(&dataset, region, track.clone());
            let [Screen { body: Body::Map { titles, count, .. }, .. }, further @ ..] = screens.as_slice()
            else {
                unreachable!("the map comes first: {screens:?}")
            };
            // Each is shown once, in one of both places.
            let listed: Vec<String> =
                further
                    .iter()
                    .flat_map(|screen| {
                        if let Body::Points(points) = &screen.body { points.clone() } else { Vec::new() }
                    })
                    .map(|point| point.text)
                    .collect();
            assert!(titles.is_empty() || listed.is_empty());
            let found = dataset.projects.iter().filter(|project| is_chosen(region, track.as_ref(), project));
            assert_eq!(found.clone().count(), *count);
            let expected = words(&found.map(|project| project.title.as_str()).collect::<Vec<_>>().join(" "))
                .map(str::to_owned)
                .collect::<Vec<_>>();
            let shown =
                words(&[titles.clone(), listed].concat().join(" ")).map(str::to_owned).collect::<Vec<_>>();
            assert_eq!(shown, expected);
            // They fit below what stands above them: what is chosen, the way back, their number, and those that the map has no place for.
            let chosen = track.as_ref().and_then(|track| dataset.tracks.get(track));
            let chosen = chosen.map(|track| short_choice(&track.title));
            let names = region.map(|region| region.name.to_owned()).into_iter().chain(chosen);
            let names: Vec<usize> = names.map(|name| lines(&name, FONT * BOLD, BESIDE_MAP)).collect();
            assert!(names.iter().all(|count| *count <= 3), "{region:?} {track:?}: {names:?}");
            let found = dataset.projects.iter().filter(|project| is_chosen(None, track.as_ref(), project));
            let tally = Tally::of(Level::Regions, found);
            let aside = [("National : 99", tally.national), ("Without a territory: 99", tally.unplaced)]
                .into_iter()
                .filter(|(_, count)| *count > 0 && region.is_none())
                .map(|(name, _)| lines(name, FONT, BESIDE_MAP));
            let texts = titles.iter().map(|title| lines(title, FONT, BESIDE_MAP));
            let all: Vec<usize> = [1].into_iter().chain(names).chain(aside).chain(texts).collect();
            let back = if region.is_some() { BACK } else { 0.0 };
            let height = all.iter().map(|count| *count as f64 * LINE + GAP).sum::<f64>() - GAP + back;
            assert!(height <= MAP[1], "{region:?} {track:?}: {height}");
            beside += titles.len();
        }
    }
    assert!(beside > 10, "{beside} stand beside it");
}

#[test]
fn each_screen_knows_which_of_how_many_it_is() {
    let dataset = long_day(PUBLISHED, 10);
    let sequence = sequence(&dataset);
    let mut next = 0;
    for screen in &sequence {
        assert_eq!(screen.part, next);
        assert!(screen.part < screen.parts);
        next = if screen.part + 1 == screen.parts { 0 } else { next + 1 };
    }
    assert_eq!(next, 0, "the last item is whole");
}

#[test]
fn the_published_day_is_told_in_order() {
    let dataset = day(&repo::bytes(PUBLISHED));
    let items = items_of(&dataset);
    assert_eq!(items.first(), Some(&Item::Opening));
    assert_eq!(items.last(), Some(&Item::Closing));
    assert_eq!(items.iter().collect::<BTreeSet<_>>().len(), items.len(), "nothing comes twice");
    // It has no programme: what is not known is not shown.
    assert!(!items.contains(&Item::Programme));
    for project in dataset.projects.iter() {
        assert!(items.contains(&Item::Project(project.id.clone())));
    }
    let sequence = sequence(&dataset);
    let of_first = sequence.iter().filter(|screen| matches!(screen.item, Item::Project(_)));
    assert!(of_first.clone().any(|screen| screen.of == Aspect::Tracks));
    assert!(of_first.clone().any(|screen| screen.of == Aspect::Itself));
}

#[test]
fn items_are_named_both_ways() {
    for path in [PUBLISHED, WHOLE] {
        let dataset = day(&repo::bytes(path));
        for item in items_of(&dataset) {
            assert_eq!(item.to_string().parse(), Ok(item));
        }
    }
    for text in ["", "carte:x", "projet:", "projet:Pas Un Slug", "atelier", "inconnu"] {
        assert!(text.parse::<Item>().is_err(), "{text:?}");
    }
}
