//! English: what a facilitator prepares.

use std::cmp::Ordering;

use crate::domain::facilitation::Preset;
use crate::i18n::FacilitationMessages;
use crate::i18n::format::duration;

/// All of them.
pub static ENGLISH_FACILITATION: FacilitationMessages = FacilitationMessages {
    prepare: "Prepare the steps",
    method: "Method",
    preset,
    preset_steps,
    methods_by: "1-2-4-All and What? So what? Now what? are Liberating Structures by Henri Lipmanowicz and Keith McCandless; the World Café is by Juanita Brown and David Isaacs. The prompts are our own.",
    apply: "Apply this method",
    applied: |name| format!("Method applied: {name}. “Undo” brings the steps back that were there before."),
    redo: "Redo",
    undone: "The steps before are back.",
    redone: "Done again.",
    step: |number| format!("Step {number}"),
    step_title: "Title of the step",
    step_minutes: "Length in minutes",
    no_minutes: "A step takes 1 to 600 minutes.",
    step_prompt: "Prompt (optional)",
    move_up: "Move up",
    move_down: "Move down",
    moved: |title, place, count| format!("“{title}” is now step {place} of {count}."),
    remove: "Remove",
    removed: |title| format!("“{title}” is removed. “Undo” brings the steps back that were there before."),
    add_step: "Add a step",
    full: |most| format!("There are {most} steps at most."),
    total,
    back_to_file: "Back to the steps of the file",
    is_of_file: "These are the steps of the file again. “Undo” brings back what you had prepared.",
    back_to_none: "Remove the steps that were prepared",
    is_none: "The steps that were prepared are removed. “Undo” brings them back.",
};

fn preset(preset: Preset) -> &'static str {
    match preset {
        Preset::OneTwoFourAll => "1-2-4-All",
        Preset::WorldCafe => "World Café",
        Preset::WhatSoWhatNowWhat => "What? So what? Now what?",
        Preset::Free => "Free",
    }
}

fn preset_steps(preset: Preset) -> &'static [(&'static str, &'static str)] {
    match preset {
        Preset::OneTwoFourAll => &[
            ("Alone", "In silence, note what the question brings to your mind."),
            ("In twos", "Tell your neighbour what you noted, and add to it together."),
            ("In fours", "Two pairs meet. What do you have in common, and where do you differ?"),
            ("All together", "Each group tells the room one idea, the one that it wants to be heard."),
        ],
        Preset::WorldCafe => &[
            (
                "First table",
                "Talk about the question at your table, and write on the cloth. One person will stay to welcome the next ones.",
            ),
            (
                "Second table",
                "Change tables. The host sums up what was said there; go on with what you bring along.",
            ),
            ("Third table", "Change tables once more. Which links do you see between the conversations?"),
            ("Harvest", "All together: what do we keep from all tables?"),
        ],
        Preset::WhatSoWhatNowWhat => &[
            ("What?", "What happened, what have you seen? Facts only. Alone first, then at the table."),
            ("So what?", "Why does it matter, what do you make of it?"),
            ("Now what?", "What do we decide to do? Say of each action who will see to it, and when."),
        ],
        Preset::Free => &[("Discussion", "")],
    }
}

fn total(minutes: u32, own: Option<u32>) -> String {
    let total = format!("{} in all", duration(minutes));
    let Some(own) = own else { return format!("{total}.") };
    let whole = duration(own);
    match minutes.cmp(&own) {
        Ordering::Less => {
            format!("{total}. The workshop takes {whole}: {} are left.", duration(own - minutes))
        }
        Ordering::Equal => format!("{total}, as long as the workshop."),
        Ordering::Greater => {
            format!("{total}. That is {} too long: the workshop takes {whole}.", duration(minutes - own))
        }
    }
}
