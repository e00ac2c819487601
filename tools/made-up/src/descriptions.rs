//! Descriptions of made-up projects: two to four paragraphs, and now and then a list.

use super::chance::Chance;
use super::sentences::{AFTER, LISTS, ORIGINS, PARTNERS, RESULTS, SUPPORT, WAYS, YEARS};
use super::story::Story;

/// A description.
pub fn make_up(story: &Story, chance: &mut Chance) -> String {
    let mut blocks = vec![origin(story, chance), paragraph(story, &WAYS, (2, 3), chance)];
    if chance.happens(35) {
        blocks.push(list(story, chance));
    }
    let wanted = chance.between(0, 3);
    if wanted > 0 {
        blocks.push(paragraph(story, if chance.happens(50) { &SUPPORT } else { &PARTNERS }, (2, 3), chance));
    }
    if wanted > 1 {
        let mut last = paragraph(story, &RESULTS, (1, 2), chance);
        last.push(' ');
        last.push_str(&paragraph(story, &AFTER, (1, 2), chance));
        blocks.push(last);
    }
    blocks.join("\n\n")
}

fn origin(story: &Story, chance: &mut Chance) -> String {
    let told = paragraph(story, &ORIGINS, (1, 2), chance);
    match story.year.filter(|_| chance.happens(60)) {
        Some(_) => format!("{} {told}", story.tell_one(&YEARS, chance)),
        None => told,
    }
}

fn paragraph(
    story: &Story,
    sentences: &[&str],
    (least, most): (usize, usize),
    chance: &mut Chance,
) -> String {
    let count = chance.between(least, most);
    let told: Vec<String> =
        chance.different(count, sentences).into_iter().map(|sentence| story.tell(sentence, chance)).collect();
    told.join(" ")
}

fn list(story: &Story, chance: &mut Chance) -> String {
    let (head, items) = chance.pick(&LISTS);
    let count = chance.between(3, items.len());
    let mut lines = vec![story.tell(head, chance)];
    let chosen = chance.in_order(count, items);
    for (index, item) in chosen.iter().enumerate() {
        let end = if index + 1 == chosen.len() { "." } else { " ;" };
        lines.push(format!("- {}{end}", story.tell(item, chance)));
    }
    lines.join("\n")
}
