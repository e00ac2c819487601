//! What was asked on the command line.

mod bench;
mod crash;

use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use lexopt::{Arg, Parser, ValueExt};
use restitution::i18n::Locale;

use crate::engines::{self, Engine};
use crate::test::Stage;

pub use bench::{Bench, SearchBench};
pub use crash::Crashes;

/// The help text.
pub const HELP: &str = "\
Usage: cargo xtask COMMAND [OPTIONS]

  serve [--port N] [--open]   build in release mode and serve on http://127.0.0.1:8080/
  dev   [--port N] [--open]   build in debug mode, serve, and reload on change
  build                       write the release build to dist/ and print its size
  test                        everything that CI runs, fast checks first
      --only STEP[,STEP]      only these: format, clippy, pure, geodata, wasm, build, size, browsers,
                              crash
      --engines NAME[,NAME]   only these: chromium, firefox, webkit (refused when CI=true)
  crash [--times N] [--engine NAME]
                              kill the browser N times while a note is typed, on what is in dist/, and say what is
                              left of the notes; the engines are chromium and firefox
  shots [--engines NAMES] [ARGS]
                              take the pictures of every page into target/shots/
  bench search [--sizes N[,N]] [--rounds N] [--only NAME[,NAME]]
                              time the search in a browser beside engines in JavaScript, and print a table;
                              the engines are wasm, plain, minisearch, flexsearch
  bench typing                time from a key to the painted list, with 10 000 projects on a slowed-down processor
  bench map                   time the first drawing and updates of the map beside d3-geo and Leaflet
  bench notes                 time the merging of the notes of 300 devices beside Yjs and plain JSON
  check-data FILE [--lang TAG]
                              read a dataset as the application does, and print every finding
  generate [--projects N] [--seed S] [--out FILE]
                              write a made-up dataset of that size; the same seed gives the same file
  size                        weigh what is in dist/ against the limit
  style                       join the style sheets (Trunk calls it before each build)

What is missing is installed into .tools/ by the commands that need it.
";

const DEFAULT_PORT: u16 = 8080;

/// One command and its options.
#[derive(Debug, PartialEq, Eq)]
pub enum Request {
    Help,
    Serve(Address),
    Dev(Address),
    Build,
    Style,
    Test(Selection),
    Crash(Crashes),
    Shots(Pictures),
    Bench(Bench),
    CheckData(DataFile),
    Generate(MadeUp),
    Size,
}

/// Where to serve.
#[derive(Debug, PartialEq, Eq)]
pub struct Address {
    pub port: u16,
    pub open: bool,
}

/// Which dataset to check, and in which language to say what is wrong with it.
#[derive(Debug, PartialEq, Eq)]
pub struct DataFile {
    pub path: PathBuf,
    pub locale: Locale,
}

/// Which dataset to make up.
#[derive(Debug, PartialEq, Eq)]
pub struct MadeUp {
    pub projects: usize,
    pub seed: u64,
    /// Where to write it; the standard output when there is none.
    pub out: Option<PathBuf>,
}

/// Which part of the tests to run; nothing selected is everything.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Selection {
    pub stages: Vec<Stage>,
    pub engines: Option<Vec<Engine>>,
}

/// Which pictures to take; the arguments are those of the program that takes them.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Pictures {
    pub engines: Option<Vec<Engine>>,
    pub arguments: Vec<String>,
}

/// Reads the command line.
pub fn parse(mut parser: Parser) -> Result<Request> {
    let command = match parser.next()? {
        None => return Ok(Request::Help),
        Some(Arg::Short('h') | Arg::Long("help")) => return Ok(Request::Help),
        Some(Arg::Value(value)) => value.string()?,
        Some(other) => return Err(unknown(&other)),
    };
    match command.as_str() {
        "help" => Ok(Request::Help),
        "serve" => address(&mut parser).map(Request::Serve),
        "dev" => address(&mut parser).map(Request::Dev),
        "build" => nothing_more(&mut parser, Request::Build),
        "style" => nothing_more(&mut parser, Request::Style),
        "size" => nothing_more(&mut parser, Request::Size),
        "test" => selection(&mut parser).map(Request::Test),
        "crash" => crash::parse(&mut parser).map(Request::Crash),
        "shots" => pictures(&mut parser).map(Request::Shots),
        "bench" => bench::parse(&mut parser).map(Request::Bench),
        "check-data" => data_file(&mut parser).map(Request::CheckData),
        "generate" => made_up(&mut parser).map(Request::Generate),
        other => bail!("there is no command `{other}`; `cargo xtask help` lists them"),
    }
}

fn address(parser: &mut Parser) -> Result<Address> {
    let mut address = Address { port: DEFAULT_PORT, open: false };
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Long("port") => {
                address.port = parser.value()?.parse().context("`--port` takes a number")?;
            }
            Arg::Long("open") => address.open = true,
            other => return Err(unknown(&other)),
        }
    }
    Ok(address)
}

fn selection(parser: &mut Parser) -> Result<Selection> {
    let mut selection = Selection::default();
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Long("only") => {
                let names = parser.value()?.string()?;
                for name in names.split(',') {
                    selection.stages.push(Stage::named(name)?);
                }
            }
            Arg::Long("engines") => {
                selection.engines = Some(engines::parse(&parser.value()?.string()?)?);
            }
            other => return Err(unknown(&other)),
        }
    }
    Ok(selection)
}

fn pictures(parser: &mut Parser) -> Result<Pictures> {
    let mut arguments = Vec::new();
    for argument in parser.raw_args()? {
        arguments.push(argument.string()?);
    }
    let mut engines = None;
    if arguments.first().is_some_and(|first| first == "--engines") {
        let names =
            arguments.get(1).context("`--engines` takes names, as in `--engines chromium,firefox`")?;
        engines = Some(engines::parse(names)?);
        arguments.drain(..2);
    }
    Ok(Pictures { engines, arguments })
}

fn data_file(parser: &mut Parser) -> Result<DataFile> {
    let (mut path, mut locale) = (None, Locale::default());
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Long("lang") => {
                let tag = parser.value()?.string()?;
                locale =
                    Locale::from_tag(&tag).with_context(|| format!("`--lang` takes fr or en, not {tag}"))?;
            }
            Arg::Value(value) if path.is_none() => path = Some(PathBuf::from(value)),
            other => return Err(unknown(&other)),
        }
    }
    let path = path.context("`check-data` takes the path of a file")?;
    Ok(DataFile { path, locale })
}

fn made_up(parser: &mut Parser) -> Result<MadeUp> {
    let mut made_up = MadeUp { projects: 100, seed: 1, out: None };
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Long("projects") => {
                made_up.projects = parser.value()?.parse().context("`--projects` takes a number")?;
            }
            Arg::Long("seed") => made_up.seed = parser.value()?.parse().context("`--seed` takes a number")?,
            Arg::Long("out") => made_up.out = Some(PathBuf::from(parser.value()?)),
            other => return Err(unknown(&other)),
        }
    }
    Ok(made_up)
}

fn nothing_more(parser: &mut Parser, request: Request) -> Result<Request> {
    match parser.next()? {
        None => Ok(request),
        Some(arg) => Err(unknown(&arg)),
    }
}

fn unknown(arg: &Arg<'_>) -> anyhow::Error {
    let sentence = match arg {
        Arg::Short(letter) => format!("the option `-{letter}` is unknown here"),
        Arg::Long(name) => format!("the option `--{name}` is unknown here"),
        Arg::Value(value) => format!("`{}` was not expected here", value.to_string_lossy()),
    };
    anyhow::anyhow!("{sentence}; `cargo xtask help` lists what is known")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse_words(words: &[&str]) -> Result<Request> {
        parse(Parser::from_args(words))
    }

    #[test]
    fn serves_on_8080_unless_told() -> Result<()> {
        assert_eq!(parse_words(&["serve"])?, Request::Serve(Address { port: 8080, open: false }));
        let told = parse_words(&["dev", "--open", "--port", "9000"])?;
        assert_eq!(told, Request::Dev(Address { port: 9000, open: true }));
        assert!(parse_words(&["serve", "--port", "many"]).is_err());
        Ok(())
    }

    #[test]
    fn selects_stages_and_engines() -> Result<()> {
        let request = parse_words(&["test", "--only", "format,size", "--engines", "firefox"])?;
        let stages = vec![Stage::Format, Stage::Size];
        let engines = Some(vec![Engine::Firefox]);
        assert_eq!(request, Request::Test(Selection { stages, engines }));
        assert!(parse_words(&["test", "--only", "everything"]).is_err());
        assert!(parse_words(&["test", "--engines", "netscape"]).is_err());
        Ok(())
    }

    #[test]
    fn takes_a_file_to_check_and_the_size_of_one_to_make_up() -> Result<()> {
        let checked = DataFile { path: PathBuf::from("day.json"), locale: Locale::English };
        assert_eq!(parse_words(&["check-data", "day.json", "--lang", "en"])?, Request::CheckData(checked));
        assert!(parse_words(&["check-data"]).is_err() && parse_words(&["check-data", "a", "b"]).is_err());
        let made_up = MadeUp { projects: 10_000, seed: 7, out: Some(PathBuf::from("big.json")) };
        let words = ["generate", "--projects", "10000", "--seed", "7", "--out", "big.json"];
        assert_eq!(parse_words(&words)?, Request::Generate(made_up));
        Ok(())
    }

    #[test]
    fn hands_the_arguments_of_shots_on() -> Result<()> {
        let request = parse_words(&["shots", "--engines", "webkit", "--width", "360"])?;
        let engines = Some(vec![Engine::Webkit]);
        let arguments = vec!["--width".to_owned(), "360".to_owned()];
        assert_eq!(request, Request::Shots(Pictures { engines, arguments }));
        Ok(())
    }
}
