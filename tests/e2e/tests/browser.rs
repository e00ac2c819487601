//! The browser tests: every scenario in every engine, named `chromium::the_day_opens`.
//!
//! `cargo xtask test` runs them on a fresh build. By hand: `cargo test -p e2e -- firefox::` after `cargo xtask build`.

mod scenarios;

use std::process::ExitCode;

use e2e::crew::{Desk, Scenario, Worker};
use e2e::settings::Settings;
use libtest_mimic::{Arguments, Failed, Trial};

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> anyhow::Result<ExitCode> {
    let mut arguments = Arguments::from_args();
    let settings = Settings::from_env()?;
    if !arguments.list {
        settings.check()?;
    }
    let mut workers = Vec::new();
    let mut trials = Vec::new();
    for &kind in &settings.engines {
        let (worker, desk) = Worker::start(kind, settings.clone())?;
        for scenario in scenarios::all() {
            trials.push(trial(kind.name(), desk.clone(), scenario));
        }
        workers.push(worker);
    }
    // A trial only waits for its engine's thread, so all of them may wait at once: no engine ever idles for another.
    arguments.test_threads.get_or_insert(trials.len().max(1));
    let conclusion = libtest_mimic::run(&arguments, trials);
    // Ends the browsers before the process ends.
    drop(workers);
    Ok(conclusion.exit_code())
}

fn trial(engine: &str, desk: Desk, scenario: Scenario) -> Trial {
    Trial::test(format!("{engine}::{}", scenario.name), move || {
        desk.run(scenario).map_err(|error| Failed::from(format!("{error:#}")))
    })
}
