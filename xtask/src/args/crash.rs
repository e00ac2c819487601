//! How often a browser is killed, and which one.

use anyhow::{Context, Result, bail};
use lexopt::{Arg, Parser, ValueExt};

use super::unknown;
use crate::engines::{self, Engine};

/// What is killed.
#[derive(Debug, PartialEq, Eq)]
pub struct Crashes {
    /// How often, for each engine.
    pub times: u32,
    pub engines: Vec<Engine>,
}

/// Thirty of each of two engines take more than five minutes.
const MANY: u32 = 30;
/// Enough to notice what is kept too late or in the wrong place.
const FEW: u32 = 10;

impl Crashes {
    /// Those of every test run, in those of these engines that can be asked.
    pub fn few(engines: &[Engine]) -> Self {
        Self { times: FEW, engines: engines.iter().copied().filter(|engine| keeps(*engine)).collect() }
    }
}

/// Reads what follows `crash`.
pub fn parse(parser: &mut Parser) -> Result<Crashes> {
    let mut crashes = Crashes { times: MANY, ..Crashes::few(&engines::ALL) };
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Long("times") => {
                crashes.times = parser.value()?.parse().context("`--times` takes a number")?;
            }
            Arg::Long("engine") => crashes.engines = engines::parse(&parser.value()?.string()?)?,
            other => return Err(unknown(&other)),
        }
    }
    if crashes.times == 0 {
        bail!("nothing is found out by no crash");
    }
    if let Some(engine) = crashes.engines.iter().find(|engine| !keeps(**engine)) {
        bail!("{} under its driver keeps nothing between two sessions", engine.name());
    }
    Ok(crashes)
}

/// Whether the next session of the engine finds what the last one kept.
fn keeps(engine: Engine) -> bool {
    engine != Engine::Webkit
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse_words(words: &[&str]) -> Result<Crashes> {
        super::parse(&mut Parser::from_args(words))
    }

    #[test]
    fn kills_both_engines_that_keep_something_unless_told() -> Result<()> {
        assert_eq!(
            parse_words(&[])?,
            Crashes { times: 30, engines: vec![Engine::Chromium, Engine::Firefox] }
        );
        let told = Crashes { times: 3, engines: vec![Engine::Firefox] };
        assert_eq!(parse_words(&["--times", "3", "--engine", "firefox"])?, told);
        for wrong in [["--times", "0"], ["--times", "many"], ["--engine", "webkit"]] {
            assert!(parse_words(&wrong).is_err(), "{wrong:?}");
        }
        Ok(())
    }
}
