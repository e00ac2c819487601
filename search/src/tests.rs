//! The index beside a judge that reads every document anew, word by word.

use crate::phrase;
use crate::query::{Exclusion, Letters, Query, parts};
use crate::rank::{Form, Rank, in_field, summand, word_rank};
use crate::stem::stem;
use crate::typos::tests::is_near;
use crate::{Builder, Index, NoTexts, Scratch, Selection, Sequence, Texts, for_each_word, typos};

/// A small linear congruential generator, after Numerical Recipes.
struct Chance(u32);

impl Chance {
    fn below(&mut self, limit: u32) -> u32 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) % limit
    }

    fn pick<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.below(words.len() as u32) as usize]
    }
}

const WORDS: [&str; 40] = [
    "emploi",
    "emplois",
    "employeur",
    "insertion",
    "insérer",
    "école",
    "L’école",
    "d'emploi",
    "Saint-Étienne",
    "saint",
    "étienne",
    "jardin",
    "jardins",
    "jardinage",
    "partagé",
    "partagée",
    "œuvre",
    "oeuvres",
    "de",
    "la",
    "pour",
    "2A",
    "29",
    "290",
    "mobilité",
    "mobilités",
    "mobilier",
    "tiers-lieu",
    "lieu",
    "tiers",
    "rénovation",
    "rénover",
    "énergétique",
    "énergie",
    "aujourd’hui",
    "sœur",
    "a",
    "art",
    "artisan",
    "artisans",
];

const QUERIES: [&str; 48] = [
    "",
    "emploi",
    "e",
    "empl",
    "ecole",
    "l'école",
    "saint etienne",
    "saintetienne",
    "st-etienne",
    "jardins",
    "jadrin",
    "partage",
    "oeuvre",
    "de",
    "de la",
    "emploi de",
    "2a",
    "29",
    "2",
    "mobilite solidaire",
    "mobilite",
    "renovatoin",
    "renvatoin energie",
    "\"de la\"",
    "\"saint-etienne\" emploi",
    "-emploi",
    "jardin -partage",
    "emploi -\"la de\"",
    "a",
    "artisan art",
    "xyz",
    "emploi xyz",
    "« jardin partagé »",
    "aujourdhui",
    "co-voiturage",
    "jar-dinage",
    "emploi st",
    "st",
    "jardin pour",
    "tiers-lieu-de",
    "\"emploi\"",
    "-\"emploi\"",
    "\"xyz\"",
    "emploi \"de\"",
    "emploi -art",
    "jardin de -emploi",
    "jardin/co-voiturage",
    "e\u{301}col",
];

const FACETS: usize = 3;

struct Document {
    texts: Vec<(u8, String)>,
    values: Vec<(usize, u32)>,
}

struct Documents(Vec<Document>);

impl Texts for Documents {
    fn visit(&self, document: u32, visit: &mut dyn FnMut(u8, &str)) {
        self.0[document as usize].texts.iter().for_each(|(field, text)| visit(*field, text));
    }
}

fn make_up(count: u32, chance: &mut Chance) -> Documents {
    let document = |chance: &mut Chance| {
        let texts = (0..1 + chance.below(4)).map(|_| {
            let words: Vec<&str> = (0..1 + chance.below(6)).map(|_| chance.pick(&WORDS)).collect();
            (chance.below(8) as u8, words.join(" "))
        });
        let texts = texts.collect();
        let values = (0..chance.below(6)).map(|_| (chance.below(3) as usize, chance.below(9))).collect();
        Document { texts, values }
    };
    Documents((0..count).map(|_| document(chance)).collect())
}

fn index(documents: &Documents) -> Index {
    let mut builder = Builder::new(FACETS);
    for document in &documents.0 {
        builder.begin();
        document.texts.iter().for_each(|(field, text)| builder.text(*field, text));
        document.values.iter().for_each(|(facet, value)| builder.value(*facet, *value));
    }
    builder.finish()
}

fn words_of(text: &str) -> Vec<Letters> {
    let mut words = Vec::new();
    for_each_word(text, &mut Vec::new(), |word| words.push(word.folded.to_vec()));
    words
}

/// Every way in which a word of the query is found in a word of a text, but for typos.
fn forms(sought: &[u8], is_last: bool, word: &[u8], has_exact: bool) -> Option<Form> {
    let has_digit = sought.iter().any(u8::is_ascii_digit);
    if word == sought {
        Some(Form::Exact)
    } else if has_digit {
        (!has_exact && word.starts_with(sought)).then_some(Form::Beginning)
    } else if stem(word) == stem(sought) {
        Some(Form::Stem)
    } else {
        ((is_last || sought.len() >= 3) && word.starts_with(sought)).then_some(Form::Beginning)
    }
}

/// A word that is looked for: its place in the query, its letters, whether it may be the beginning of a longer one, and whether
/// it is meant as it is.
type Sought<'a> = (usize, &'a Letters, bool, bool);

/// What is looked for: words, and what hyphens join where a part of it is nowhere and the whole is somewhere.
fn all_sought<'a>(query: &'a Query, vocabulary: &[Letters]) -> Vec<Sought<'a>> {
    let is_somewhere = |sought: &[u8], is_last: bool| {
        let has_exact = vocabulary.iter().any(|word| word == sought);
        vocabulary.iter().any(|word| forms(sought, is_last, word, has_exact).is_some())
    };
    let is_last = |at: usize| at + 1 == query.words.len();
    let mut all = Vec::new();
    let mut skipped_to = 0;
    for (at, word) in query.words.iter().enumerate() {
        if at < skipped_to {
            continue;
        }
        match &word.joined {
            Some((joined, parts))
                if is_somewhere(joined, true)
                    && (at..at + parts)
                        .any(|part| !is_somewhere(&query.words[part].letters, is_last(part))) =>
            {
                skipped_to = at + parts;
                all.push((skipped_to - 1, joined, true, false));
            }
            _ => all.push((at, &word.letters, is_last(at), word.is_quoted)),
        }
    }
    all
}

/// The rank of each document that matches, by reading all of it.
fn judge(query: &Query, documents: &Documents) -> Vec<Option<Rank>> {
    let texts = documents.0.iter().flat_map(|document| &document.texts);
    let vocabulary: Vec<Letters> = texts.flat_map(|(_, text)| words_of(text)).collect();
    let mut ranks: Vec<Option<Rank>> = vec![Some(0); documents.0.len()];
    for (at, sought, is_last, is_quoted) in all_sought(query, &vocabulary) {
        let has_exact = vocabulary.contains(sought);
        let found = |word: &[u8]| {
            let open = query.open.as_ref().filter(|open| at + 1 == query.words.len() && *open != sought);
            let as_open = open.filter(|open| word.starts_with(open)).map(|_| Form::Beginning);
            let form = forms(sought, is_last, word, has_exact);
            let form = form.filter(|form| !is_quoted || *form == Form::Exact);
            form.into_iter().chain(as_open).map(|form| word_rank(form, 0)).min()
        };
        let may_be_beginning = is_last || sought.len() >= 3;
        let is_found =
            vocabulary.iter().any(|word| word == sought || (may_be_beginning && word.starts_with(sought)));
        let is_word = |beginning: &[u8]| vocabulary.iter().any(|word| word == beginning);
        let edits = typos::allowed(sought)
            .filter(|_| !is_quoted)
            .find(|edits| !is_found && vocabulary.iter().any(|word| is_near(sought, word, *edits, is_word)));
        let best_of = |document: &Document| {
            let words = document
                .texts
                .iter()
                .flat_map(|(field, text)| words_of(text).into_iter().map(move |word| (*field, word)));
            let all = words.filter_map(|(field, word)| {
                let typo = edits.filter(|edits| is_near(sought, &word, *edits, is_word));
                let typo = typo.map(|edits| word_rank(Form::Typo, edits));
                found(&word).or(typo).map(|rank| in_field(rank, field))
            });
            all.min()
        };
        let after: Vec<Option<Rank>> = ranks
            .iter()
            .zip(&documents.0)
            .map(|(rank, document)| rank.zip(best_of(document)).map(|(rank, best)| rank + summand(best)))
            .collect();
        if !query.is_optional(at) || after.iter().any(Option::is_some) {
            ranks = after;
        }
    }
    let has_phrase = |document: &Document, phrase: &[Letters]| {
        document.texts.iter().filter(|(_, text)| phrase::is_in(phrase, text)).map(|(field, _)| *field).min()
    };
    for phrase in &query.phrases {
        for (rank, document) in ranks.iter_mut().zip(&documents.0) {
            let best = has_phrase(document, phrase).map(|field| in_field(word_rank(Form::Exact, 0), field));
            *rank = rank.zip(best).map(|(rank, best)| rank + summand(best));
        }
    }
    for Exclusion { words, is_quoted } in &query.excluded {
        for (rank, document) in ranks.iter_mut().zip(&documents.0) {
            let has_word = |word: &Letters| {
                let mut all = document.texts.iter().flat_map(|(_, text)| words_of(text));
                all.any(|other| other == *word || (!is_quoted && stem(&other) == stem(word)))
            };
            let is_excluded = match &words[..] {
                [word] => has_word(word),
                _ => has_phrase(document, words).is_some(),
            };
            *rank = rank.filter(|_| !is_excluded);
        }
    }
    ranks
}

fn has_chosen(document: &Document, facet: usize, selection: &Selection) -> bool {
    let values = selection.of(facet);
    values.is_empty() || values.iter().any(|value| document.values.contains(&(facet, *value)))
}

#[test]
fn agrees_with_the_judge() {
    let mut chance = Chance(2016);
    for round in 0..15 {
        let documents = make_up(1 + chance.below(150), &mut chance);
        let index = index(&documents);
        let mut scratch = Scratch::default();
        for text in QUERIES {
            let query = Query::parse(text);
            let mut selection = Selection::new();
            for _ in 0..chance.below(4) {
                selection.choose(chance.below(3) as usize, chance.below(10));
            }
            let ranks = judge(&query, &documents);
            let answer = index.search(&query, &selection, &documents, &mut scratch);
            let matches = |skipped: Option<usize>| -> Vec<u32> {
                let is_chosen = |document: &Document| {
                    (0..FACETS).all(|facet| Some(facet) == skipped || has_chosen(document, facet, &selection))
                };
                let all = (0..).zip(&documents.0).zip(&ranks);
                all.filter(|((_, document), rank)| rank.is_some() && is_chosen(document))
                    .map(|((id, _), _)| id)
                    .collect()
            };
            let mut expected = matches(None);
            expected.sort_by_key(|id| ranks[*id as usize]);
            let told = format!("round {round}, {text:?}, {selection:?}");
            assert_eq!(answer.total() as usize, expected.len(), "{told}");
            assert_eq!(answer.ranked(), expected, "{told}");
            assert_eq!(answer.top(7), expected[..expected.len().min(7)], "{told}");
            let backwards = Sequence::new((0..index.len()).rev().collect());
            let mut last: Vec<u32> = matches(None);
            last.reverse();
            assert_eq!(answer.first_in(&backwards, 7), last[..last.len().min(7)], "{told}");
            assert_eq!(answer.first_in(&backwards, usize::MAX), last, "{told}");
            for facet in 0..FACETS {
                let others = matches(Some(facet));
                assert_eq!(answer.total_without(facet) as usize, others.len(), "{told}");
                for (value, count) in (0..).zip(answer.counts(facet)) {
                    let has_it = |id: &&u32| documents.0[**id as usize].values.contains(&(facet, value));
                    assert_eq!(
                        *count as usize,
                        others.iter().filter(has_it).count(),
                        "{told}, value {value}"
                    );
                }
            }
        }
    }
}

/// Choosing a value gives as many results as were told beside it.
#[test]
fn counts_come_true() {
    let mut chance = Chance(7);
    let documents = make_up(3000, &mut chance);
    let index = index(&documents);
    let (mut scratch, mut after) = (Scratch::default(), Scratch::default());
    for text in ["", "emploi", "jardin -partage", "a"] {
        let query = Query::parse(text);
        for _ in 0..20 {
            let mut selection = Selection::new();
            for _ in 0..chance.below(3) {
                selection.choose(chance.below(2) as usize, chance.below(9));
            }
            // Of the last facet nothing is chosen yet.
            let answer = index.search(&query, &selection, &documents, &mut scratch);
            for (value, count) in (0..).zip(answer.counts(FACETS - 1)) {
                let mut with_value = selection.clone();
                with_value.choose(FACETS - 1, value);
                assert_eq!(index.search(&query, &with_value, &documents, &mut after).total(), *count);
            }
        }
    }
}

#[test]
fn marks_the_original_letters() {
    let documents = Documents(
        ["L’École de Saint-Étienne", "Rénovations d’œuvres", "Jardins partagés", "Le jardin de la sœur"]
            .map(|text| Document { texts: vec![(0, text.to_owned())], values: Vec::new() })
            .into(),
    );
    let index = index(&documents);
    let marked = |query: &str, document: usize| -> String {
        let text = &documents.0[document].texts[0].1;
        let (query, mut scratch) = (Query::parse(query), Scratch::default());
        let answer = index.search(&query, &Selection::new(), &NoTexts, &mut scratch);
        let marks = answer.marker(&query).marks(text);
        marks.iter().map(|mark| &text[mark.clone()]).collect::<Vec<_>>().join("|")
    };
    assert_eq!(marked("eco", 0), "Éco");
    assert_eq!(marked("st eti", 0), "Saint|Éti");
    assert_eq!(marked("saintet", 0), "Saint-Ét");
    assert_eq!(marked("renovatoin", 1), "Rénovations");
    assert_eq!(marked("oeuvre", 1), "œuvres");
    assert_eq!(marked("o", 1), "œ");
    assert_eq!(marked("jardin partagé", 2), "Jardins|partagés");
    assert_eq!(marked("« de la »", 3), "de la");
    assert_eq!(marked("-jardin", 3), "");
    assert_eq!(marked("", 3), "");
    assert_eq!(parts("Jardins partagés").len(), 2);
}

#[test]
fn an_index_of_nothing_answers() {
    let index = Builder::new(FACETS).finish();
    let mut scratch = Scratch::default();
    for text in QUERIES {
        let answer =
            index.search(&Query::parse(text), &Selection::new(), &Documents(Vec::new()), &mut scratch);
        assert_eq!((answer.total(), answer.top(5), answer.counts(0).len()), (0, Vec::new(), 0));
    }
}
