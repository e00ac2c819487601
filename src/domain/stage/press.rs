//! What a facilitator does on stage, and by which keys.

use super::wall::Choice;
use crate::domain::ids::TrackId;
use crate::domain::territory::Region;

/// Something that is done on stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StagePress {
    /// To the screen after, if there is one.
    Next,
    /// To the screen before, if there is one.
    Previous,
    /// To the first screen.
    First,
    /// To the last screen.
    Last,
    /// All notes of the wall are revealed, or covered again.
    Reveal,
    /// The same, of some of them.
    RevealSome(Choice),
    /// It is asked which ones.
    AskReveal,
    /// It is no longer.
    EndReveal,
    /// A region is chosen on the map, or none.
    Region(Option<&'static Region>),
    /// A track is chosen there, or none.
    Track(Option<TrackId>),
    /// The room sees no change, or again what whoever leads looks at.
    Freeze,
    /// This window leads from now on.
    TakeLead,
    /// The presenter's window opens.
    OpenPresenter,
    /// The window of the room opens.
    OpenRoom,
    /// The end of the time is heard, or no longer.
    Sound,
    /// Everything black, or no longer.
    Black,
    /// The timer begins, stands still, or goes on.
    Timer,
    /// The timer gets so many minutes more, or less.
    Minutes(i32),
    /// The timer is no longer needed.
    EndTimer,
    /// The whole screen, or no longer.
    FullScreen,
    /// The keys are listed.
    Help,
    /// They are no longer.
    EndHelp,
    /// Back from the region that is seen nearer, or else as [`StagePress::Leave`].
    Back,
    /// Back to the page that was left.
    Leave,
}

impl StagePress {
    /// Whether something that is done in a black room brings the light back, and does nothing else then: nobody sees where one goes in the
    /// dark. A room that does not lead cannot bring it back, and is left all the same.
    #[must_use]
    pub fn lifts_black(&self, leads: bool) -> bool {
        match self {
            Self::Timer
            | Self::Minutes(_)
            | Self::EndTimer
            | Self::FullScreen
            | Self::EndHelp
            | Self::EndReveal
            | Self::TakeLead
            | Self::OpenPresenter
            | Self::Sound => false,
            Self::Back | Self::Leave => leads,
            _ => true,
        }
    }
}

/// What a key does, named as the layout of the keyboard has it. Presentation clickers send `PageDown` and `PageUp`, and `.` for black.
#[must_use]
pub fn press_of_key(key: &str) -> Option<StagePress> {
    Some(match key {
        "ArrowRight" | "PageDown" | " " => StagePress::Next,
        "ArrowLeft" | "PageUp" => StagePress::Previous,
        "Home" => StagePress::First,
        "End" => StagePress::Last,
        "f" | "F" => StagePress::FullScreen,
        "b" | "B" | "." => StagePress::Black,
        "t" | "T" => StagePress::Timer,
        "r" | "R" => StagePress::Reveal,
        "+" => StagePress::Minutes(1),
        "-" => StagePress::Minutes(-1),
        "?" => StagePress::Help,
        "Escape" => StagePress::Back,
        _ => return None,
    })
}

/// The screen that is shown when one of that number is asked for, counted from 1, and there are so many: its place, counted from 0.
#[must_use]
pub fn place_of(number: Option<u32>, count: usize) -> usize {
    let place = usize::try_from(number.unwrap_or(1)).unwrap_or(usize::MAX).saturating_sub(1);
    place.min(count.saturating_sub(1))
}

/// Where a step leads from a place, where there are so many screens; nothing when it is no step, or leads nowhere else.
#[must_use]
pub fn place_after(press: &StagePress, place: usize, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    let goal = match press {
        StagePress::Next => (place + 1).min(last),
        StagePress::Previous => place.saturating_sub(1),
        StagePress::First => 0,
        StagePress::Last => last,
        _ => return None,
    };
    (goal != place).then_some(goal)
}
