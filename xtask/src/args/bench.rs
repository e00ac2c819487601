//! What to measure, and how much of it.

use anyhow::{Context, Result, bail};
use lexopt::{Arg, Parser, ValueExt};

use super::unknown;

/// What to measure.
#[derive(Debug, PartialEq, Eq)]
pub enum Bench {
    Search(SearchBench),
    Typing,
    Map,
    Notes,
}

/// How much of the search to measure.
#[derive(Debug, PartialEq, Eq)]
pub struct SearchBench {
    /// How many projects, one size after the other.
    pub sizes: Vec<u32>,
    /// How often each query is timed.
    pub rounds: u32,
    /// Which engines, by their names in `tools/bench/run.js`.
    pub engines: Vec<String>,
}

impl Default for SearchBench {
    fn default() -> Self {
        Self {
            sizes: vec![1_000, 10_000, 100_000],
            rounds: 7,
            engines: SEARCH_ENGINES.map(str::to_owned).to_vec(),
        }
    }
}

/// The search itself first: the others are compared with it.
const SEARCH_ENGINES: [&str; 4] = ["wasm", "plain", "minisearch", "flexsearch"];

/// Reads what follows `bench`.
pub fn parse(parser: &mut Parser) -> Result<Bench> {
    match parser.next()? {
        Some(Arg::Value(what)) if what == "search" => search(parser).map(Bench::Search),
        Some(Arg::Value(what)) if what == "typing" => nothing_more(parser, Bench::Typing),
        Some(Arg::Value(what)) if what == "map" => nothing_more(parser, Bench::Map),
        Some(Arg::Value(what)) if what == "notes" => nothing_more(parser, Bench::Notes),
        Some(other) => Err(unknown(&other)),
        None => bail!("`bench` takes what to measure: search, typing, map or notes"),
    }
}

fn nothing_more(parser: &mut Parser, bench: Bench) -> Result<Bench> {
    match parser.next()? {
        None => Ok(bench),
        Some(other) => Err(unknown(&other)),
    }
}

fn search(parser: &mut Parser) -> Result<SearchBench> {
    let mut bench = SearchBench::default();
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Long("sizes") => {
                let sizes = parser.value()?.string()?.split(',').map(str::parse).collect::<Result<_, _>>();
                bench.sizes = sizes.context("`--sizes` takes numbers, as in `--sizes 1000,10000`")?;
            }
            Arg::Long("rounds") => {
                bench.rounds = parser.value()?.parse().context("`--rounds` takes a number")?;
            }
            Arg::Long("only") => {
                bench.engines = parser.value()?.string()?.split(',').map(str::to_owned).collect();
            }
            other => return Err(unknown(&other)),
        }
    }
    if let Some(other) = bench.engines.iter().find(|name| !SEARCH_ENGINES.contains(&name.as_str())) {
        bail!("there is no engine `{other}`; the engines are {}", SEARCH_ENGINES.join(", "));
    }
    if bench.rounds == 0 || bench.sizes.contains(&0) {
        bail!("nothing can be measured in no round, or among no projects");
    }
    Ok(bench)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse_words(words: &[&str]) -> Result<Bench> {
        super::parse(&mut Parser::from_args(words))
    }

    #[test]
    fn measures_the_search_in_full_unless_told() -> Result<()> {
        let all = Bench::Search(SearchBench::default());
        assert_eq!(parse_words(&["search"])?, all);
        let words = ["search", "--sizes", "500,2000", "--rounds", "3", "--only", "wasm,plain"];
        let engines = vec!["wasm".to_owned(), "plain".to_owned()];
        let told = SearchBench { sizes: vec![500, 2_000], rounds: 3, engines };
        assert_eq!(parse_words(&words)?, Bench::Search(told));
        for wrong in [["--sizes", "many"], ["--rounds", "0"], ["--only", "grep"]] {
            assert!(parse_words(&[&["search"], &wrong[..]].concat()).is_err(), "{wrong:?}");
        }
        assert_eq!(parse_words(&["typing"])?, Bench::Typing);
        assert_eq!(parse_words(&["map"])?, Bench::Map);
        assert_eq!(parse_words(&["notes"])?, Bench::Notes);
        assert!(parse_words(&["map", "--rounds", "3"]).is_err());
        assert!(parse_words(&[]).is_err() && parse_words(&["everything"]).is_err());
        Ok(())
    }
}
