//! Made-up action tracks, and why a project would illustrate each.

mod list;

pub use list::TRACKS;

use super::chance::Chance;
use super::json::Object;
use super::sources;
use super::story::Story;

/// An action track.
pub struct Track {
    /// Its id.
    pub id: &'static str,
    /// Its short title.
    pub title: &'static str,
    /// The track it is a part of.
    pub parent: Option<&'static str>,
    wording: Option<&'static str>,
    /// Every other one is numbered by its place in the list.
    number: Option<&'static str>,
    description: Option<&'static str>,
    reasons: [&'static str; 4],
}

/// The records of the file.
pub fn records(chance: &mut Chance) -> Vec<Object> {
    let record = |track: &Track| {
        Object::of("id", track.id)
            .maybe("number", track.number)
            .text("title", track.title)
            .maybe("wording", track.wording)
            .maybe("parent", track.parent)
            .maybe("description", track.description)
            .texts("sources", &sources::some(60, chance))
    };
    TRACKS.iter().map(record).collect()
}

/// The links of a project to the tracks that it illustrates: none for some, many for a few.
pub fn links(story: &Story, chance: &mut Chance) -> Vec<Object> {
    let count = match chance.below(100) {
        0..15 => 0,
        15..55 => 1,
        55..80 => 2,
        80..93 => 3,
        _ => chance.between(4, 8),
    };
    let mut links = Vec::new();
    for track in chance.in_order(count, &TRACKS) {
        let reason = chance.maybe(85, |chance| story.tell_one(&track.reasons, chance));
        links.push(
            Object::of("track", track.id)
                .maybe("reason", reason)
                .flag("editorial", chance.happens(60))
                .texts("sources", &sources::some(55, chance)),
        );
    }
    links
}
