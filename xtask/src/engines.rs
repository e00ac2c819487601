//! The three browser engines, and which of them a run uses.

use anyhow::{Result, bail};

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Engine {
    Chromium,
    Firefox,
    Webkit,
}

/// All of them, in the order of the tests.
pub const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::Webkit];

impl Engine {
    /// Its name on the command line and in `RESTITUTION_ENGINES`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        }
    }
}

/// Reads names separated by commas.
pub fn parse(names: &str) -> Result<Vec<Engine>> {
    let mut engines = Vec::new();
    for name in names.split(',').map(str::trim) {
        let Some(engine) = ALL.into_iter().find(|engine| engine.name() == name) else {
            bail!("there is no engine `{name}`; the engines are {}", names_of(&ALL));
        };
        if !engines.contains(&engine) {
            engines.push(engine);
        }
    }
    engines.sort();
    Ok(engines)
}

/// The engines to use; on CI always all, so that a green run means the same thing everywhere.
pub fn chosen(asked: Option<&[Engine]>) -> Result<Vec<Engine>> {
    match asked {
        None => Ok(ALL.to_vec()),
        Some(engines) if engines != ALL && on_ci() => {
            bail!("with CI=true every engine is tested: leave `--engines` out")
        }
        Some(engines) => Ok(engines.to_vec()),
    }
}

/// Those left out of a run.
pub fn left_out(engines: &[Engine]) -> Vec<Engine> {
    ALL.into_iter().filter(|engine| !engines.contains(engine)).collect()
}

/// The names, separated by commas.
pub fn names_of(engines: &[Engine]) -> String {
    let names: Vec<&str> = engines.iter().map(|engine| engine.name()).collect();
    names.join(",")
}

/// Whether this runs on a continuous integration machine.
pub fn on_ci() -> bool {
    std::env::var("CI").is_ok_and(|value| value == "true" || value == "1")
}
