//! A made-up dataset of any size, to see how the application bears it.
//!
//! The same number of projects and the same seed give the same bytes, on every machine: there is no clock and no
//! outside source of chance. Everything is invented and says so, except the territories, since a map of invented ones
//! would show nothing. The texts are put together from whole sentences, so that they read as French.

mod arrondissements;
mod audiences;
mod chance;
mod communes;
mod corners;
mod dates;
mod day;
mod descriptions;
mod evidence;
mod french;
mod json;
mod numbers;
mod organisations;
mod places;
mod projects;
mod sentences;
mod slug;
mod sources;
mod story;
mod summaries;
mod territories;
#[cfg(test)]
mod tests;
mod themes;
mod titles;
mod tracks;
mod typography;
mod vocabularies;
mod voices;
mod workshops;

use std::io::{self, BufWriter, Write};

use chance::Chance;
use json::Root;
use organisations::Organisation;
use projects::Projects;

/// Writes a dataset of so many projects.
///
/// # Errors
/// When `out` cannot be written to.
pub fn write(out: impl Write, projects: usize, seed: u64) -> io::Result<()> {
    let mut chance = Chance::new(seed);
    let (organisations, records) = organisations::make_up(organisations::count(projects), &mut chance);
    let workshops = workshops::choose(&mut chance);

    let mut root = Root::begin(BufWriter::new(out), &day::head(projects, seed))?;
    root.object("event", &day::event(&organisations, workshops))?;
    root.list("organisations", records)?;
    root.object("vocabularies", &vocabularies::record())?;

    let carriers: Vec<&Organisation> =
        organisations.iter().filter(|organisation| !organisation.is_partner).collect();
    let mut made_up = Projects::new(&organisations, &carriers, chance.branch());
    let mut ids = Vec::new();
    root.list(
        "projects",
        (0..projects).map_while(|_| made_up.next()).map(|(id, record)| {
            ids.push(id);
            record
        }),
    )?;

    root.list("tracks", tracks::records(&mut chance))?;
    let of_workshop = |(index, workshop)| workshops::record(index, workshop, &ids, &mut chance);
    root.list("workshops", workshops.iter().enumerate().map(of_workshop))?;
    root.list("figures", day::figures(projects, organisations.len(), &mut chance))?;
    root.list("quotes", voices::quotes(&mut chance))?;
    root.list("timeline", voices::timeline(&ids, &mut chance))?;
    root.list("sources", sources::records(&mut chance))?;
    root.end()
}
