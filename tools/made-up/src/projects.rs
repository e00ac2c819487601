//! Made-up projects. Each has only some of the optional fields, as real ones do.

use super::audiences::AUDIENCES;
use super::chance::{Chance, Deck};
use super::communes::{TOWNS, Town};
use super::dates::{self, LAST_MONTH, month};
use super::json::Object;
use super::organisations::Organisation;
use super::places::{self, Spot};
use super::slug::Ids;
use super::story::{MONTHS, Story};
use super::themes::{THEMES, Theme};
use super::vocabularies::STATUSES;
use super::{descriptions, evidence, sources, summaries, titles, tracks};

/// Makes up one project after the other.
pub struct Projects<'a> {
    chance: Chance,
    ids: Ids,
    organisations: &'a [Organisation],
    /// Those that carry projects, dealt so that each carries some when there are enough projects.
    carriers: Deck<'a, &'a Organisation>,
    towns: Deck<'static, Town>,
}

impl<'a> Projects<'a> {
    /// Nothing made up yet.
    pub fn new(organisations: &'a [Organisation], carriers: &'a [&'a Organisation], chance: Chance) -> Self {
        let (carriers, towns) = (Deck::new(carriers), Deck::new(&TOWNS));
        Self { chance, ids: Ids::default(), organisations, carriers, towns }
    }

    /// The next project: its id and its record. None when nobody could carry it.
    pub fn next(&mut self) -> Option<(String, Object)> {
        let chance = &mut self.chance;
        let carriers = carriers(&mut self.carriers, chance);
        let main = *carriers.first()?;
        let partners = partners(self.organisations, &carriers, chance);
        let spots = places::choose(main.town, &mut self.towns, chance);
        let period = Period::make_up(chance);
        let story = story(main, &spots, &period, chance);

        let title = titles::make_up(&story, chance);
        let id = self.ids.of(&title);
        let record = Object::of("id", &id)
            .text("title", &title)
            .text("summary", &summaries::make_up(&story, chance))
            .maybe("description", chance.maybe(92, |chance| descriptions::make_up(&story, chance)))
            .texts("carriers", &ids_of(&carriers))
            .texts("partners", &ids_of(&partners))
            .maybe("status", period.status)
            .flag("trial", chance.happens(20))
            .texts("themes", &themes(story.theme, chance))
            .texts("audiences", &audiences(story.audience.id, chance))
            .maybe("start", period.is_start_known.then(|| dates::partial(period.start, chance)))
            .maybe("joined", period.joined.map(|joined| dates::partial(joined, chance)))
            .maybe("left", period.left.map(|left| dates::partial(left, chance)))
            .objects("tracks", &tracks::links(&story, chance));

        let actors: Vec<&Organisation> = carriers.iter().chain(&partners).copied().collect();
        let places: Vec<Object> =
            spots.iter().map(|spot| places::record(spot, period.start, &actors, chance)).collect();
        let record = record
            .objects("places", &places)
            .objects("figures", &evidence::figures(&story, period.start, chance))
            .objects("links", &evidence::links(&id, chance))
            .maybe("note", evidence::note(chance))
            .texts("sources", &sources::some(75, chance));
        Some((id, record))
    }
}

/// When a project began and when it was in the programme, in months.
struct Period {
    start: usize,
    is_start_known: bool,
    joined: Option<usize>,
    left: Option<usize>,
    status: Option<&'static str>,
}

impl Period {
    fn make_up(chance: &mut Chance) -> Self {
        let start = chance.between(month(2014, 1), month(2026, 6));
        let is_start_known = chance.happens(80);
        let first = start.max(month(2021, 1));
        let joined = chance.maybe(70, |chance| chance.between(first, LAST_MONTH));
        let (staying, sorted_out) = STATUSES.split_at(STATUSES.len() - 1);
        let left = joined.and_then(|joined| chance.maybe(22, |chance| chance.between(joined, LAST_MONTH)));
        let statuses = if left.is_some() { sorted_out } else { staying };
        let status = chance.maybe(93, |chance| chance.pick(statuses).0);
        Self { start, is_start_known, joined, left, status }
    }
}

fn story<'a>(main: &'a Organisation, spots: &[Spot], period: &Period, chance: &mut Chance) -> Story<'a> {
    let theme = chance.pick(&THEMES);
    Story {
        theme,
        work: chance.pick(&theme.works),
        audience: chance.pick(&AUDIENCES),
        trade: chance.word(&theme.trades),
        here: places::here(spots.first()),
        town: match spots.first() {
            Some(Spot::Town(town)) => Some(town.name),
            _ => None,
        },
        carrier: &main.name,
        year: period.is_start_known.then(|| dates::year(period.start)),
        months: chance.word(&MONTHS),
        hours: chance.between(12, 35),
    }
}

fn carriers<'a>(deck: &mut Deck<'a, &'a Organisation>, chance: &mut Chance) -> Vec<&'a Organisation> {
    let count = if chance.happens(82) { 1 } else { chance.between(2, 4) };
    let mut carriers: Vec<&Organisation> = Vec::new();
    for carrier in (0..count).filter_map(|_| deck.deal(chance)) {
        if carriers.iter().all(|known| known.id != carrier.id) {
            carriers.push(carrier);
        }
    }
    carriers
}

/// Those who help do not carry as well.
fn partners<'a>(
    organisations: &'a [Organisation],
    carriers: &[&Organisation],
    chance: &mut Chance,
) -> Vec<&'a Organisation> {
    let count = if chance.happens(45) { 0 } else { chance.between(1, 4) };
    let mut partners = chance.in_order(count, organisations);
    partners.retain(|partner| carriers.iter().all(|carrier| carrier.id != partner.id));
    partners
}

fn ids_of<'a>(organisations: &[&'a Organisation]) -> Vec<&'a str> {
    organisations.iter().map(|organisation| organisation.id.as_str()).collect()
}

/// Most often the theme of the story, some others with it, and now and then none.
fn themes(main: &Theme, chance: &mut Chance) -> Vec<&'static str> {
    let others = if chance.happens(60) { 0 } else { chance.between(1, 2) };
    let others: Vec<&str> = chance.in_order(others, &THEMES).iter().map(|theme| theme.id).collect();
    if chance.happens(5) {
        return Vec::new();
    }
    let ids = THEMES.iter().map(|theme| theme.id);
    ids.filter(|id| *id == main.id || others.contains(id)).collect()
}

fn audiences(main: &str, chance: &mut Chance) -> Vec<&'static str> {
    let others = if chance.happens(55) { 0 } else { chance.between(1, 3) };
    let others: Vec<&str> = chance.in_order(others, &AUDIENCES).iter().map(|other| other.id).collect();
    if chance.happens(8) {
        return Vec::new();
    }
    let ids = AUDIENCES.iter().map(|audience| audience.id);
    ids.filter(|id| *id == main || others.contains(id)).collect()
}
