//! The commands of the project, started with `cargo xtask`. Every one does its own set-up first.

mod args;
mod bench;
mod browsers;
mod build;
mod cargo_tools;
mod check_data;
mod crash;
mod csp;
mod debian;
mod engines;
mod floor;
mod fresh;
mod generate;
mod html;
mod imports;
mod npm;
mod process;
mod project;
mod rust;
mod serve;
mod setup;
mod shots;
mod size;
mod split;
mod step;
mod style;
mod test;
mod webdriver;

use std::process::ExitCode;

use anyhow::Result;

use args::{Bench, Request};
use project::Project;

fn main() -> ExitCode {
    match args::parse(lexopt::Parser::from_env()).and_then(|request| run(&request)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(request: &Request) -> Result<()> {
    let project = Project::here();
    match request {
        Request::Help => {
            print!("{}", args::HELP);
            Ok(())
        }
        Request::Serve(site) => serve::release(&project, site),
        Request::Dev(site) => serve::develop(&project, site),
        Request::Build => build::command(&project),
        Request::Style => style::write(&project),
        Request::Test(what) => test::command(&project, what),
        Request::Crash(what) => crash::command(&project, what),
        Request::Shots(what) => shots::command(&project, what),
        Request::Bench(Bench::Search(what)) => bench::search(&project, what),
        Request::Bench(Bench::Typing) => bench::typing(&project),
        Request::Bench(Bench::Map) => bench::map(&project),
        Request::Bench(Bench::Notes) => bench::notes(&project),
        Request::CheckData(file) => check_data::command(&project, file),
        Request::Generate(made_up) => generate::command(made_up),
        Request::Size => size::gate(&project),
    }
}
