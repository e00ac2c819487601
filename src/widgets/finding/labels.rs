//! What facets and their values are called.

use crate::domain::search::{Facet, Filters, Label, ProjectIndex, Value};
use crate::domain::territory::Territory;
use crate::ui::{Draw, Drawn, Words, in_language};

/// The label of a value; in the language of the dataset, `lang`, when it is the dataset's.
#[must_use]
pub fn label(words: Words, value: &Value, lang: &str) -> Drawn {
    match &value.label {
        Label::OfDataset(text) => in_language(lang, text.clone()),
        _ => text(words, value).drawn(),
    }
}

/// The same as a plain text.
#[must_use]
pub fn text(words: Words, value: &Value) -> String {
    match &value.label {
        Label::OfDataset(text) | Label::Name(text) => text.clone(),
        Label::Country => words.whole_country.to_owned(),
        Label::Yes => words.yes.to_owned(),
        Label::NotKnown => words.not_known.to_owned(),
    }
}

/// What a chosen value is called away from its facet, in the language of the dataset, `lang`, when it is the dataset's.
#[must_use]
pub fn filter_label(words: Words, index: &ProjectIndex, facet: Facet, key: &str, lang: &str) -> Drawn {
    let name = filter_name(words, index, facet, key);
    let value = index.values.position(facet, key).and_then(|at| index.values.list(facet).get(at));
    match value {
        Some(Value { label: Label::OfDataset(_), .. }) => in_language(lang, name),
        _ => name.drawn(),
    }
}

/// What the chosen values of a facet are called away from it, one after the other.
#[must_use]
pub fn filter_names(words: Words, index: &ProjectIndex, facet: Facet, filters: &Filters) -> String {
    let names = filters.chosen(facet).iter().map(|key| filter_name(words, index, facet, key));
    names.collect::<Vec<_>>().join(", ")
}

/// What a chosen value is called away from its facet: « Isère », but « Thème : non renseigné ».
#[must_use]
pub fn filter_name(words: Words, index: &ProjectIndex, facet: Facet, key: &str) -> String {
    let Some(value) = index.values.position(facet, key).and_then(|at| index.values.list(facet).get(at))
    else {
        // A territory without projects is no value of the facet.
        let territory: Option<Territory> = key.parse().ok();
        let territory = territory.filter(|_| facet == Facet::Territory);
        let departement = territory.as_ref().and_then(Territory::departement).map(|found| found.name);
        let name = departement.or_else(|| territory.as_ref()?.region().map(|found| found.name));
        return name.unwrap_or(key).to_owned();
    };
    match value.label {
        Label::Yes | Label::NotKnown => (words.filter_of)((words.facet)(facet), &text(words, value)),
        _ => text(words, value),
    }
}
