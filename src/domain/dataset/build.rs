//! From the tree of a file to the dataset and its findings.

use super::Dataset;
use super::event::Event;
use super::evidence::{Figure, Moment, Quote, Source};
use super::finding::{Finding, Rule};
use super::known::Known;
use super::organisation::Organisation;
use super::project::Project;
use super::record::{Log, Record};
use super::refusal::Refusal;
use super::tree;
use super::vocabulary::Vocabularies;
use crate::domain::json::Json;

/// Builds a dataset. The findings are in the order of the reading.
pub(super) fn build(json: &Json) -> Result<(Dataset, Vec<Finding>), Refusal> {
    let log = Log::default();
    let root = Record::root(json, &log);
    let known = read_lists(&root);
    // What the last finding says of such a key is why there is nothing to show.
    let missing = |key: &str| {
        let path = log.borrow().last().map(|finding| finding.path.clone());
        Refusal::MissingKey(path.filter(|path| path.starts_with(key)).unwrap_or_else(|| key.to_owned()))
    };

    let dataset = Dataset {
        id: root.parsed("id", Rule::Slug).ok_or_else(|| missing("id"))?,
        lang: root.optional_text("lang").flatten().unwrap_or_else(|| "fr".to_owned()),
        title: root.text("title").ok_or_else(|| missing("title"))?,
        subtitle: root.optional_text("subtitle").flatten(),
        summary: root.optional_text("summary").flatten(),
        updated: root.optional_date("updated").flatten(),
        licence: root.optional_text("licence").flatten(),
        event: root
            .optional_record("event", |event| Event::read(event, &known))
            .flatten()
            .ok_or_else(|| missing("event"))?,
        figures: root.records("figures", |figure| Figure::read(figure, &known)),
        quotes: root.records("quotes", |quote| Quote::read(quote, &known)),
        timeline: root.records("timeline", |moment| Moment::read(moment, &known)),
        organisations: known.organisations,
        vocabularies: known.vocabularies,
        projects: known.projects,
        tracks: known.tracks,
        sources: known.sources,
    };
    Ok((dataset, log.into_inner()))
}

fn read_lists(root: &Record) -> Known {
    let mut known = Known {
        sources: root.collection("sources", Source::read),
        vocabularies: root
            .optional_record("vocabularies", |lists| Some(Vocabularies::read(lists)))
            .flatten()
            .unwrap_or_default(),
        ..Known::default()
    };
    known.organisations = root.collection("organisations", |record| Organisation::read(record, &known));
    known.tracks = tree::read(root, &known);
    known.projects = root.collection("projects", |record| Project::read(record, &known));
    known
}
