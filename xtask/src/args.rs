//! What was asked on the command line.

use anyhow::{Context, Result, bail};
use lexopt::{Arg, Parser, ValueExt};

use crate::engines::{self, Engine};
use crate::test::Stage;

/// The help text.
pub const HELP: &str = "\
Usage: cargo xtask COMMAND [OPTIONS]

  serve [--port N] [--open]   build in release mode and serve on http://127.0.0.1:8080/
  dev   [--port N] [--open]   build in debug mode, serve, and reload on change
  build                       write the release build to dist/ and print its size
  test                        everything that CI runs, fast checks first
      --only STEP[,STEP]      only these: format, clippy, pure, wasm, build, size, browsers
      --engines NAME[,NAME]   only these: chromium, firefox, webkit (refused when CI=true)
  shots [--engines NAMES] [ARGS]
                              take the pictures of every page into target/shots/
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
    Shots(Pictures),
    Size,
}

/// Where to serve.
#[derive(Debug, PartialEq, Eq)]
pub struct Address {
    pub port: u16,
    pub open: bool,
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
        "shots" => pictures(&mut parser).map(Request::Shots),
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
    fn hands_the_arguments_of_shots_on() -> Result<()> {
        let request = parse_words(&["shots", "--engines", "webkit", "--width", "360"])?;
        let engines = Some(vec![Engine::Webkit]);
        let arguments = vec!["--width".to_owned(), "360".to_owned()];
        assert_eq!(request, Request::Shots(Pictures { engines, arguments }));
        Ok(())
    }
}
