//! The steps of a workshop as the text that is kept of them, and what can be done with them.

use serde::Serialize;

use crate::domain::dataset::{MINUTES, Step};
use crate::domain::json::Json;

/// How many steps can be prepared for a workshop.
pub const MAX_STEPS: usize = 12;

/// How many characters the title of a step can have.
pub const MAX_STEP_TITLE: usize = 80;

/// How many characters its prompt can have.
pub const MAX_PROMPT: usize = 300;

/// How long a step takes that is added, in minutes.
const NEW_MINUTES: u32 = 10;

/// A step as it is written.
#[derive(Serialize)]
struct Written<'a> {
    title: &'a str,
    minutes: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    prompt: Option<&'a str>,
}

/// Steps as the text that is kept: a JSON array of `{title, minutes, prompt?}`, cut as [`fitting`] does.
#[must_use]
pub fn write_steps(steps: &[Step]) -> String {
    let steps = fitting(steps);
    let written = |step| {
        let Step { title, minutes, prompt, .. }: &Step = step;
        Written { title, minutes: *minutes, prompt: prompt.as_deref() }
    };
    let written: Vec<_> = steps.iter().map(written).collect();
    serde_json::to_string(&written).unwrap_or_default()
}

/// Reads what [`write_steps`] writes; nothing when it is anything else, even in one step only. Of no step at all there is a list, which
/// is empty.
#[must_use]
pub fn read_steps(text: &str) -> Option<Vec<Step>> {
    let Json::List(items) = serde_json::from_str(text).ok()? else { return None };
    let steps: Option<Vec<Step>> = items.iter().map(read_step).collect();
    steps.map(|steps| fitting(&steps))
}

fn read_step(step: &Json) -> Option<Step> {
    let prompt = match step.get("prompt") {
        None | Some(Json::Null) => None,
        Some(prompt) => Some(prompt.as_str()?.to_owned()),
    };
    Some(Step {
        title: step.get("title")?.as_str()?.to_owned(),
        minutes: step.get("minutes")?.as_count(MINUTES)?,
        prompt,
        sources: Vec::new(),
    })
}

/// Steps cut to what can be prepared: the first [`MAX_STEPS`], with titles of [`MAX_STEP_TITLE`] characters, prompts of [`MAX_PROMPT`] that
/// say something, and minutes within [`MINUTES`]. They have no sources: whoever prepares them is not in the file.
#[must_use]
pub fn fitting(steps: &[Step]) -> Vec<Step> {
    let (least, most) = MINUTES;
    let cut = |text: &str, length| text.chars().take(length).collect::<String>();
    let fit = |step: &Step| Step {
        title: cut(&step.title, MAX_STEP_TITLE),
        minutes: step.minutes.clamp(least, most),
        prompt: step
            .prompt
            .as_deref()
            .map(|prompt| cut(prompt, MAX_PROMPT))
            .filter(|prompt| !prompt.trim().is_empty()),
        sources: Vec::new(),
    };
    steps.iter().take(MAX_STEPS).map(fit).collect()
}

/// A step that is added.
#[must_use]
pub fn new_step(title: String) -> Step {
    Step { title, minutes: NEW_MINUTES, prompt: None, sources: Vec::new() }
}

/// Moves a step, given by its place counted from 0, so many places on, or back. Returns its place then; nothing when there is no such
/// place, and the steps stay as they are.
pub fn move_step(steps: &mut [Step], at: usize, by: isize) -> Option<usize> {
    let to = at.checked_add_signed(by).filter(|to| at.max(*to) < steps.len())?;
    if to < at {
        steps.get_mut(to..=at)?.rotate_right(1);
    } else {
        steps.get_mut(at..=to)?.rotate_left(1);
    }
    Some(to)
}

/// How long all steps take, in minutes.
#[must_use]
pub fn total_minutes(steps: &[Step]) -> u32 {
    steps.iter().fold(0, |sum, step| sum.saturating_add(step.minutes))
}
