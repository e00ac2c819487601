//! Walls: what a room may see of notes, and how it is laid out.

use std::collections::BTreeSet;

use ::notes::{Content, DeviceId, Form, Kind, NoteId, Notes, Writer};
use restitution::domain::dataset::{Dataset, Workshop, read};
use restitution::domain::sorting::{Mark, Sorted};
use restitution::domain::stage::measure::lines;
use restitution::domain::stage::paper::{self, BOLD, CARD_HEAD_FONT, CARD_TEXT, MOST_ITEMS};
use restitution::domain::stage::{
    Arrangement, Aspect, Body, Card, Choice, Item, Lead, Material, Scene, Screen, Wall, WallNote, WallOf,
    for_a_room, items, items_with, place_in, ranks, screens, walls,
};

use restitution::i18n::Locale;

use crate::support::chance::Chance;
use crate::support::repo;

fn day() -> Dataset {
    match read(&repo::bytes("public/data/dataset.json")) {
        Ok((dataset, _)) => dataset,
        Err(refusal) => unreachable!("the day is refused: {refusal}"),
    }
}

fn put(notes: &mut Notes, id: u64, content: Content) {
    put_as(notes, NoteId(id), content);
}

fn put_as(notes: &mut Notes, id: NoteId, content: Content) {
    let at = notes.all().count() as u64;
    let revision = Writer::begin(id, DeviceId(1), 1).write(content, notes, at);
    notes.add(revision);
}

fn mark(notes: &mut Notes, id: u64, mark: &Mark) {
    put_as(notes, mark.id(NoteId(id)), mark.content(NoteId(id)));
}

/// Somebody reads a note as it is.
fn review(dataset: &Dataset, notes: &mut Notes, id: u64) {
    let walls = all_walls(dataset, notes);
    let note = walls.iter().flat_map(|wall| &wall.notes).find(|note| note.id == NoteId(id));
    let said = note.map(WallNote::says).unwrap_or_else(|| unreachable!("{id} is on no wall"));
    mark(notes, id, &Mark::Reviewed(said));
}

fn on_first_workshop(dataset: &Dataset, text: &str) -> Content {
    let workshop = dataset.day_workshops().iter().next().map(|workshop| workshop.id.to_string());
    Content { text: text.to_owned(), workshop, ..Content::default() }
}

fn all_walls(dataset: &Dataset, notes: &Notes) -> Vec<Wall> {
    let workshops: Vec<_> = dataset.day_workshops().iter().cloned().collect();
    walls(dataset, &workshops, notes, Sorted::of(notes))
}

fn sequence(
    dataset: &Dataset,
    notes: &Notes,
    revealed: &BTreeSet<NoteId>,
    only_reviewed: bool,
) -> Vec<Screen> {
    let workshops: Vec<_> = dataset.day_workshops().iter().cloned().collect();
    let walls = all_walls(dataset, notes);
    let material = Material { dataset, workshops: &workshops, walls: &walls, only_reviewed };
    screens(material, &items(material), &Scene { revealed: revealed.clone(), ..Scene::opening() })
}

/// The cards of all screens of walls, in the order in which they are seen.
fn cards(screens: &[Screen]) -> Vec<Card> {
    let of_walls = screens.iter().filter_map(|screen| match &screen.body {
        Body::Wall(columns) => Some(columns.iter().flatten().cloned().collect::<Vec<_>>()),
        _ => None,
    });
    of_walls.flatten().collect()
}

#[test]
fn a_wall_has_the_notes_of_its_workshop_its_track_or_its_group() {
    let dataset = day();
    let mut notes = Notes::default();
    let track = dataset.tracks.iter().next().map(|track| track.id.clone());
    let track = track.unwrap_or_else(|| unreachable!("the day has tracks"));
    put(&mut notes, 1, on_first_workshop(&dataset, "atelier"));
    put(
        &mut notes,
        2,
        Content { text: "piste".to_owned(), about: format!("piste:{track}"), ..Content::default() },
    );
    put(&mut notes, 3, Content { text: "rattachée".to_owned(), ..Content::default() });
    mark(&mut notes, 3, &Mark::Track(track));
    put(&mut notes, 4, Content { form: Form::Group, title: "G".to_owned(), ..Content::default() });
    mark(&mut notes, 1, &Mark::Group(NoteId(4)));
    put(&mut notes, 5, on_first_workshop(&dataset, "masquée"));
    mark(&mut notes, 5, &Mark::Hidden);
    put(&mut notes, 6, on_first_workshop(&dataset, "double"));
    mark(&mut notes, 6, &Mark::Same(NoteId(1)));
    let found: Vec<(bool, Vec<u64>)> = all_walls(&dataset, &notes)
        .iter()
        .map(|wall| (matches!(wall.of, WallOf::Group(_)), wall.notes.iter().map(|note| note.id.0).collect()))
        .collect();
    assert_eq!(found, [(false, vec![1]), (false, vec![2, 3]), (true, vec![1])]);
    // Nothing of them is shown before it is revealed.
    let covered = sequence(&dataset, &notes, &BTreeSet::new(), false);
    assert!(cards(&covered).is_empty());
    let counts: Vec<usize> = covered
        .iter()
        .filter_map(|screen| if let Body::Covered { count, .. } = screen.body { Some(count) } else { None })
        .collect();
    assert_eq!(counts, [2, 1, 1]);
    let told = format!("{covered:?}");
    for text in ["rattachée", "masquée", "double"] {
        assert!(!told.contains(&format!("{text:?}")), "{text} is told");
    }
}

#[test]
fn what_a_group_says_together_is_covered_as_its_notes_are() {
    let dataset = day();
    let group = |title: &str, synthesis: &str| {
        let mut notes = Notes::default();
        put(&mut notes, 1, on_first_workshop(&dataset, "une note"));
        let (title, text) = (title.to_owned(), synthesis.to_owned());
        put(&mut notes, 4, Content { form: Form::Group, title, text, ..Content::default() });
        mark(&mut notes, 1, &Mark::Group(NoteId(4)));
        notes
    };
    let told = |notes: &Notes, revealed: BTreeSet<NoteId>| {
        format!("{:?}", sequence(&dataset, notes, &revealed, false))
    };
    let harmless = group("Un titre", "Une synthèse");
    let covered = told(&harmless, BTreeSet::new());
    assert!(covered.contains("Un titre") && !covered.contains("Une synthèse"));
    assert!(told(&harmless, BTreeSet::from([NoteId(1)])).contains("Une synthèse"));
    // It is about all of them.
    let mut two = group("Un titre", "Une synthèse");
    put(&mut two, 2, on_first_workshop(&dataset, "une autre"));
    mark(&mut two, 2, &Mark::Group(NoteId(4)));
    assert!(!told(&two, BTreeSet::from([NoteId(1)])).contains("Une synthèse"));
    assert!(told(&two, BTreeSet::from([NoteId(1), NoteId(2)])).contains("Une synthèse"));
    // Nobody reviews a group: what names somebody in it is not shown at all.
    let personal = group("Ada, 06 12 34 56 78", "ada@example.org");
    let revealed = told(&personal, BTreeSet::from([NoteId(1)]));
    assert!(revealed.contains("une note") && !revealed.contains("06 12") && !revealed.contains("ada@"));
}

#[test]
fn what_names_somebody_waits_until_it_was_reviewed() {
    let dataset = day();
    let mut notes = Notes::default();
    put(&mut notes, 1, on_first_workshop(&dataset, "Appelez le 06 12 34 56 78"));
    put(&mut notes, 2, on_first_workshop(&dataset, "sans rien"));
    let author = |name: &str, is_author_public| Content {
        author: Some(name.to_owned()),
        is_author_public,
        kind: Some(Kind::Idea),
        ..on_first_workshop(&dataset, name)
    };
    put(&mut notes, 3, author("Ada", true));
    put(&mut notes, 4, author("Bob", false));
    // A name by which somebody can be reached waits as well.
    put(&mut notes, 5, Content { text: "signée".to_owned(), ..author("eve@example.org", true) });
    let wall = &all_walls(&dataset, &notes)[0];
    let shown = |only| wall.showable(only).map(|note| note.id.0).collect::<Vec<_>>();
    assert_eq!(shown(false), [2, 3, 4]);
    assert!(shown(true).is_empty());
    // Whoever does not agree is not named.
    let authors: Vec<Option<&str>> = wall.notes.iter().map(|note| note.author.as_deref()).collect();
    assert_eq!(authors, [None, None, Some("Ada"), None, Some("eve@example.org")]);
    let all = wall.toggled(&Choice::All, &BTreeSet::new(), false);
    assert_eq!(all, [2, 3, 4].map(NoteId).into());
    assert_eq!(wall.toggled(&Choice::All, &all, false), BTreeSet::new());
    let ideas = wall.toggled(&Choice::Kind(Some(Kind::Idea)), &BTreeSet::new(), false);
    assert_eq!(ideas, [3, 4].map(NoteId).into());
    let ada = Choice::Author(Some("Ada".to_owned()));
    assert_eq!(wall.toggled(&ada, &ideas, false), [NoteId(4)].into());
    assert_eq!(wall.toggled(&Choice::Note(NoteId(1)), &BTreeSet::new(), false), BTreeSet::new());
    // A choice has what may be shown.
    let shown = |choice: &Choice| wall.toggled(choice, &BTreeSet::new(), false).len();
    assert_eq!(wall.choices(false).iter().map(shown).collect::<Vec<_>>(), [1, 2, 2, 1]);
    assert!(wall.choices(true).is_empty());
    review(&dataset, &mut notes, 1);
    let wall = &all_walls(&dataset, &notes)[0];
    assert_eq!(wall.toggled(&Choice::All, &BTreeSet::new(), true), [NoteId(1)].into());
    // What was read is what it said then: whatever is written into it later waits again, and comes back as it was read.
    put(&mut notes, 1, on_first_workshop(&dataset, "Appelez le 06 87 65 43 21"));
    let wall = &all_walls(&dataset, &notes)[0];
    assert!(wall.toggled(&Choice::All, &BTreeSet::new(), true).is_empty());
    assert!(!wall.toggled(&Choice::All, &BTreeSet::new(), false).contains(&NoteId(1)));
    put(&mut notes, 1, on_first_workshop(&dataset, "Appelez le 06 12 34 56 78"));
    let wall = &all_walls(&dataset, &notes)[0];
    assert_eq!(wall.toggled(&Choice::All, &BTreeSet::new(), true), [NoteId(1)].into());
}

/// What comes to a wall that is revealed waits behind its notes, and is told there.
#[test]
fn a_revealed_wall_says_how_many_notes_came_meanwhile() {
    let dataset = day();
    let mut notes = Notes::default();
    (0..3).for_each(|id| put(&mut notes, id, on_first_workshop(&dataset, &format!("note {id}"))));
    put(&mut notes, 3, on_first_workshop(&dataset, "Appeler le 06 12 34 56 78"));
    mark(&mut notes, 0, &Mark::Votes(2));
    let bodies = |revealed: &[u64]| {
        let revealed = revealed.iter().copied().map(NoteId).collect();
        let of_wall = |screen: &Screen| matches!(screen.item, Item::Wall(_));
        let screens = sequence(&dataset, &notes, &revealed, false).into_iter().filter(of_wall);
        screens.map(|screen| screen.body).collect::<Vec<_>>()
    };
    let some = bodies(&[0, 1]);
    assert!(
        matches!(some.as_slice(), [Body::Wall(_), Body::Points(_), Body::Covered { count: 1, unread: 1 }]),
        "{some:?}"
    );
    let all = bodies(&[0, 1, 2]);
    assert!(matches!(all.as_slice(), [Body::Wall(_), Body::Points(_)]), "{all:?}");
    // The key reveals them where they are told, and elsewhere covers all: nothing that nobody has read comes up by it.
    let wall = &all_walls(&dataset, &notes)[0];
    let some = BTreeSet::from([NoteId(0), NoteId(1), NoteId(77)]);
    assert_eq!(wall.turned(true, &some, false), BTreeSet::from([0, 1, 2, 77].map(NoteId)));
    assert_eq!(wall.turned(false, &some, false), BTreeSet::from([NoteId(77)]));
}

/// Nobody reviews a workshop that somebody adds.
#[test]
fn an_added_workshop_that_names_somebody_is_not_projected() {
    let dataset = day();
    let day: Vec<Workshop> = dataset.day_workshops().iter().cloned().collect();
    let added = |title: &str, question: Option<&str>| Workshop {
        id: "ajoute".parse().unwrap_or_else(|_| unreachable!("it is a slug")),
        title: title.to_owned(),
        question: question.map(str::to_owned),
        ..day[0].clone()
    };
    let shown = |added: Workshop| {
        let all = day.iter().cloned().chain([added]).collect();
        for_a_room(&dataset, all).len() - day.len()
    };
    assert_eq!(shown(added("Mobilité", Some("Comment venir ?"))), 1);
    assert_eq!(shown(added("Appeler le 06 12 34 56 78", None)), 0);
    assert_eq!(shown(added("Mobilité", Some("ada@example.org ?"))), 0);
}

/// Even when its note is among those that are revealed, what is not reviewed is not shown any more once that is asked for.
#[test]
fn only_reviewed_notes_are_shown_where_that_is_asked() {
    let dataset = day();
    let mut notes = Notes::default();
    (0..9).for_each(|id| put(&mut notes, id, on_first_workshop(&dataset, &format!("note {id}"))));
    review(&dataset, &mut notes, 4);
    let revealed: BTreeSet<NoteId> = (0..9).map(NoteId).collect();
    assert_eq!(cards(&sequence(&dataset, &notes, &revealed, false)).len(), 9);
    let shown = cards(&sequence(&dataset, &notes, &revealed, true));
    assert_eq!(shown.iter().map(|card| card.note.0).collect::<Vec<_>>(), [4]);
    // A wall that shows nothing says why.
    let waiting = sequence(&dataset, &notes, &BTreeSet::new(), true);
    assert!(waiting.iter().any(|screen| screen.body == Body::Covered { count: 1, unread: 8 }), "{waiting:?}");
}

/// Of any length up to the longest that is allowed: every word is there, and every screen holds what stands on it.
#[test]
fn notes_of_any_length_fit_and_lose_nothing() {
    let dataset = day();
    let mut chance = Chance::new(21);
    for _ in 0..40 {
        let mut notes = Notes::default();
        let count = 1 + chance.below(25) as u64;
        let mut texts = Vec::new();
        for id in 0..count {
            let words = [1, 8, 40, 300, 700][chance.below(5)];
            let text: Vec<String> =
                (0..words).map(|at| format!("m{at}{}", "x".repeat(chance.below(9)))).collect();
            texts.push(text.join(" "));
            let content = on_first_workshop(&dataset, &texts[texts.len() - 1]);
            let author = Some("Anne-Marie Delacroix-Montmorency").filter(|_| chance.below(2) == 0);
            let kind = Some(Kind::ALL[chance.below(Kind::ALL.len())]).filter(|_| chance.below(2) == 0);
            let author = author.map(str::to_owned);
            put(&mut notes, id, Content { kind, author, is_author_public: true, ..content });
            mark(&mut notes, id, &Mark::Votes(chance.below(40) as u32));
        }
        let revealed = (0..count).map(NoteId).collect();
        let screens = sequence(&dataset, &notes, &revealed, false);
        for screen in screens.iter().filter(|screen| matches!(screen.body, Body::Wall(_))) {
            let Body::Wall(columns) = &screen.body else { unreachable!("{screen:?}") };
            let room = screen.heading.as_deref().map_or_else(|| Some(paper::named_heading()), paper::heading);
            let (_, room) = room.unwrap_or_else(|| unreachable!("{screen:?}"));
            for column in columns {
                let heights: Vec<f64> = column.iter().map(Card::height).collect();
                assert!(room.holds_cards(&heights), "{screen:?}");
            }
            let count: usize = columns.iter().map(Vec::len).sum();
            assert!((1..=MOST_ITEMS).contains(&count), "{count}");
        }
        let shown = cards(&screens);
        for (id, text) in (0..).zip(texts) {
            let of_note = shown.iter().filter(|card| card.note == NoteId(id));
            assert_eq!(of_note.clone().map(|card| card.text.as_str()).collect::<Vec<_>>().join(" "), text);
            assert_eq!(of_note.filter(|card| !card.is_further).count(), 1);
        }
    }
}

/// Whatever a note is, whoever wrote it, and however many have voted for it: room is kept for all of it, in each language.
#[test]
fn what_stands_above_a_note_has_room() {
    let high = |text: &str| lines(text, CARD_HEAD_FONT * BOLD, CARD_TEXT);
    let long = "Anne-Marie Delacroix-Montmorency, présidente de l’association";
    for kind in std::iter::once(None).chain(Kind::ALL.into_iter().map(Some)) {
        for (votes, is_further) in
            [(None, false), (Some(12), false), (Some(100_000), false), (Some(12), true)]
        {
            for author in [None, Some(long.to_owned())] {
                let text = "Oui".to_owned();
                let card = Card { note: NoteId(1), kind, text, author, votes, is_further };
                for locale in Locale::ALL {
                    let (notes, said) = (locale.note_messages(), locale.stage_messages());
                    let parts = [
                        kind.map(|kind| (notes.kind)(kind).to_owned()),
                        is_further.then(|| said.further.to_owned()),
                        card.counted_votes().map(said.votes),
                    ];
                    let what = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
                    let count = [what, card.author.clone().unwrap_or_default()]
                        .iter()
                        .filter(|text| !text.is_empty())
                        .map(|text| high(text))
                        .sum::<usize>();
                    assert!(count <= card.head_lines(), "{count} lines above {card:?}");
                }
            }
        }
    }
}

/// A name is shown by its beginning when it is none.
#[test]
fn a_name_leaves_room_for_the_note() {
    let dataset = day();
    let mut notes = Notes::default();
    let content = on_first_workshop(&dataset, "Oui");
    put(&mut notes, 1, Content { author: Some("nom ".repeat(900)), is_author_public: true, ..content });
    let shown = cards(&sequence(&dataset, &notes, &[NoteId(1)].into(), false));
    let [card] = shown.as_slice() else { unreachable!("{shown:?}") };
    assert_eq!(card.head_lines(), 2);
    assert!(card.author.as_ref().is_some_and(|author| author.ends_with('…')));
}

#[test]
fn ranks_have_ties() {
    assert_eq!(ranks(&[5, 3, 3, 2]), [(1, false), (2, true), (2, true), (4, false)]);
    assert_eq!(ranks(&[]), []);
    let dataset = day();
    let mut notes = Notes::default();
    (0..5).for_each(|id| put(&mut notes, id, on_first_workshop(&dataset, &format!("note {id}"))));
    for (id, votes) in [(0, 2), (1, 7), (2, 0), (3, 7), (4, 9)] {
        mark(&mut notes, id, &Mark::Votes(votes));
    }
    // Those that nobody has revealed are not in it.
    let screens = sequence(&dataset, &notes, &(0..4).map(NoteId).collect(), false);
    let ranking = screens.iter().find(|screen| screen.of == Aspect::Ranking);
    let Some(Body::Points(points)) = ranking.map(|screen| &screen.body) else { unreachable!("no ranking") };
    let told: Vec<(Lead, &str)> =
        points.iter().map(|point| (point.lead.clone(), point.text.as_str())).collect();
    let lead = |rank, is_tied, votes| Lead::Rank { rank, is_tied, votes };
    assert_eq!(
        told,
        [(lead(1, true, 7), "note 1"), (lead(1, true, 7), "note 3"), (lead(3, false, 2), "note 0")]
    );
}

/// What is shown of the day in this order, once these notes are gone: the item at which one is, and the part of it.
fn shown_instead(dataset: &Dataset, arrangement: &Arrangement, gone: &str, part: usize) -> (String, usize) {
    let workshops: Vec<_> = dataset.day_workshops().iter().cloned().collect();
    let material = Material { dataset, workshops: &workshops, walls: &[], only_reviewed: false };
    let item: Item = gone.parse().unwrap_or_else(|_| unreachable!("{gone}"));
    let scene = Scene { item, part, ..Scene::opening() };
    let screens = screens(material, &arrangement.shown(&items(material)), &scene);
    let order = || {
        let all = arrangement.of(&items_with(material, Some(&scene.item)));
        all.into_iter().map(|(item, _)| item).collect()
    };
    let screen = &screens[place_in(&screens, &scene, order)];
    (screen.item.to_string(), screen.part)
}

#[test]
fn what_is_gone_leads_to_what_it_was_of_or_to_what_comes_before_it() {
    let dataset = day();
    let natural = Arrangement::default();
    let (first, last) = {
        let workshops = dataset.day_workshops();
        let named = |workshop: Option<&Workshop>| workshop.map(|workshop| workshop.id.to_string());
        (named(workshops.iter().next()), named(workshops.iter().last()))
    };
    let (Some(first), Some(last)) = (first, last) else { unreachable!("the day has workshops") };
    let of = |item: &str| (item.to_owned(), 0);
    // The part is that of the notes.
    let workshop = format!("atelier:{first}");
    assert_eq!(shown_instead(&dataset, &natural, &format!("notes:{workshop}"), 3), of(&workshop));
    assert_eq!(shown_instead(&dataset, &natural, &workshop, 1), (workshop.clone(), 1));
    // A group has come behind the workshops; one that was added as well.
    let behind = of(&format!("atelier:{last}"));
    assert_eq!(shown_instead(&dataset, &natural, "notes:groupe:0000000000000001", 3), behind);
    assert_eq!(shown_instead(&dataset, &natural, "atelier:ajoute", 3), behind);
    assert_eq!(shown_instead(&dataset, &natural, "notes:atelier:ajoute", 3), behind);
    // A track below another is shown with it.
    let (above, below) = {
        let below = dataset.tracks.iter().find(|track| track.parent.is_some());
        let below = below.unwrap_or_else(|| unreachable!("the day has tracks below others"));
        (
            below.parent.clone().map(|id| format!("piste:{id}")).unwrap_or_default(),
            format!("piste:{}", below.id),
        )
    };
    assert_eq!(shown_instead(&dataset, &natural, &format!("notes:{below}"), 2), of(&above));
    // What a facilitator no longer shows, and where they have put it.
    let arranged = Arrangement::from("ouverture\n-chiffres\nparticiper\n-carte\ncloture");
    assert_eq!(shown_instead(&dataset, &arranged, "chiffres", 1), of("ouverture"));
    assert_eq!(shown_instead(&dataset, &arranged, "carte", 1), of("participer"));
    let group = Arrangement::from("ouverture\nnotes:groupe:0000000000000001\nchiffres");
    assert_eq!(shown_instead(&dataset, &group, "notes:groupe:0000000000000001", 1), of("ouverture"));
    assert_eq!(shown_instead(&dataset, &Arrangement::from("-ouverture"), "ouverture", 0), of("chiffres"));
}
