//! From the outline of a file to the dataset and its findings.

use std::cell::Cell;

use super::Dataset;
use super::distinct::Distinct;
use super::event::Event;
use super::evidence::{Figure, Moment, Quote, Source};
use super::finding::{Findings, Rule};
use super::known::Known;
use super::organisation::Organisation;
use super::outline::Outline;
use super::project::Project;
use super::record::{Log, Record};
use super::refusal::Refusal;
use super::root::Root;
use super::tree;
use super::vocabulary::Vocabularies;
use super::workshop::Workshop;

/// Builds a dataset, with a pause behind each record of the root. The findings are in the order of the reading.
pub(super) async fn build(
    outline: &Outline<'_>,
    pause: &impl AsyncFn(),
) -> Result<(Dataset, Findings), Refusal> {
    let log = Log::default();
    let root = Root::new(outline, &log);
    let known = read_lists(&root, pause).await?;
    let (mut figures, mut quotes, mut timeline) = (Vec::new(), Vec::new(), Vec::new());
    let mut read = |record: &Record| figures.extend(record.read_with(|figure| Figure::read(figure, &known)));
    root.each("figures", &mut read, pause).await?;
    let mut read = |record: &Record| quotes.extend(record.read_with(|quote| Quote::read(quote, &known)));
    root.each("quotes", &mut read, pause).await?;
    let mut read = |record: &Record| timeline.extend(record.read_with(|moment| Moment::read(moment, &known)));
    root.each("timeline", &mut read, pause).await?;
    root.finish(pause).await?;
    let missing = Cell::new("");
    let needs = |key: &'static str, is_there: bool| {
        if !is_there && missing.get().is_empty() {
            missing.set(key);
        }
    };
    let dataset = root.record.read_with(|record| {
        // What the gate has checked already, it is asked for as well: a key that nobody asks for is unknown.
        record.member("format");
        let id = record.parsed("id", Rule::Slug);
        let title = record.text("title");
        let event = record.optional_lenient_record("event", |record| {
            let event = Event::read(record, &known);
            needs("event.title", !event.as_ref().is_some_and(|event| event.title.is_empty()));
            needs("event.date", event.is_some());
            event
        });
        needs("id", id.is_some());
        needs("title", !title.is_empty());
        needs("event", event.is_some());
        Some(Dataset {
            lang: record.optional_parsed("lang", Rule::Language).unwrap_or_default(),
            title,
            subtitle: record.optional_text("subtitle"),
            summary: record.optional_text("summary"),
            updated: record.optional_date("updated"),
            licence: record.optional_text("licence"),
            figures,
            quotes,
            timeline,
            organisations: known.organisations,
            vocabularies: known.vocabularies,
            projects: known.projects,
            tracks: known.tracks,
            workshops: known.workshops,
            sources: known.sources,
            id: id?,
            event: event?,
        })
    });
    let findings = log.into_inner();
    match dataset {
        Some(dataset) => Ok((dataset, findings)),
        None => Err(Refusal::MissingKey(missing.into_inner().to_owned())),
    }
}

/// Reads the lists that others refer to, in the order in which they do.
async fn read_lists(root: &Root<'_>, pause: &impl AsyncFn()) -> Result<Known, Refusal> {
    let mut known = Known::default();

    let mut list = Distinct::default();
    root.each("sources", &mut |record| list.read(record, Source::read), pause).await?;
    known.sources = list.collected("sources");

    let vocabularies = |lists: &Record| Some(Vocabularies::read(lists, &known.sources));
    known.vocabularies =
        root.record.optional_lenient_record("vocabularies", vocabularies).unwrap_or_default();

    let mut list = Distinct::default();
    let mut read = |record: &Record| list.read(record, |record| Organisation::read(record, &known));
    root.each("organisations", &mut read, pause).await?;
    known.organisations = list.collected("organisations");

    known.tracks = tree::read(root, &known, pause).await?;

    let mut list = Distinct::default();
    let mut read = |record: &Record| list.read(record, |record| Project::read(record, &known));
    root.each("projects", &mut read, pause).await?;
    known.projects = list.collected("projects");

    let mut list = Distinct::default();
    let mut read = |record: &Record| list.read(record, |record| Workshop::read(record, &known));
    root.each("workshops", &mut read, pause).await?;
    known.workshops = list.collected("workshops");
    Ok(known)
}
