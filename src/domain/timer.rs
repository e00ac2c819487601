//! The timer of the steps of a workshop. It is a moment and not a count of ticks: a tab that is out of sight ticks seldom.

use std::fmt;
use std::str::FromStr;

const SECOND_MS: i64 = 1000;
const MINUTE_MS: i64 = 60 * SECOND_MS;

/// The latest moment, and the longest time, that is believed: a double holds it exactly.
const LATEST_MS: u64 = 1 << 53;

/// A timer, started at a step of a workshop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timer {
    /// At which step, counted from 0.
    pub step: usize,
    state: State,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Over at that moment.
    Running { deadline_ms: u64 },
    /// Stopped, with so much left; less than nothing when it was over.
    Paused { left_ms: i64 },
}

impl State {
    fn running(left_ms: i64, now_ms: u64) -> Self {
        Self::Running { deadline_ms: now_ms.saturating_add_signed(left_ms).min(LATEST_MS) }
    }

    fn paused(left_ms: i64) -> Self {
        let most = signed(LATEST_MS);
        Self::Paused { left_ms: left_ms.clamp(-most, most) }
    }
}

impl Timer {
    /// Starts at a step that is to take so many minutes.
    #[must_use]
    pub fn start(step: usize, minutes: u32, now_ms: u64) -> Self {
        Self { step, state: State::running(i64::from(minutes) * MINUTE_MS, now_ms) }
    }

    /// What one press makes of a timer, or of none: it begins, of so many minutes, stands still, or goes on. Where nothing is left, it
    /// begins anew: nobody wants an overrun to stand still.
    #[must_use]
    pub fn pressed(timer: Option<Self>, minutes: u32, now_ms: u64) -> Self {
        match timer.filter(|timer| timer.left_ms(now_ms) > 0) {
            None => Self::start(0, minutes, now_ms),
            Some(mut timer) => {
                if timer.is_running() {
                    timer.pause(now_ms);
                } else {
                    timer.go_on(now_ms);
                }
                timer
            }
        }
    }

    /// Stops it for a while.
    pub fn pause(&mut self, now_ms: u64) {
        self.state = State::paused(self.left_ms(now_ms));
    }

    /// Goes on after a pause.
    pub fn go_on(&mut self, now_ms: u64) {
        self.state = State::running(self.left_ms(now_ms), now_ms);
    }

    /// Gives some minutes more, or takes some away: no more than there are. When the time is over, they are given from now on,
    /// whatever the overrun, for that is what a room is told.
    pub fn add(&mut self, minutes: i32, now_ms: u64) {
        let left_ms = self.left_ms(now_ms);
        if minutes < 0 && left_ms <= 0 {
            return;
        }
        let left_ms = (left_ms.max(0) + i64::from(minutes) * MINUTE_MS).max(0);
        self.state = match self.state {
            State::Running { .. } => State::running(left_ms, now_ms),
            State::Paused { .. } => State::paused(left_ms),
        };
    }

    /// How much is left, in milliseconds; less than nothing when it is over.
    #[must_use]
    pub fn left_ms(&self, now_ms: u64) -> i64 {
        match self.state {
            State::Running { deadline_ms } => signed(deadline_ms) - signed(now_ms),
            State::Paused { left_ms } => left_ms,
        }
    }

    /// Whether it is not paused.
    #[must_use]
    pub fn is_running(&self) -> bool {
        matches!(self.state, State::Running { .. })
    }
}

fn signed(ms: u64) -> i64 {
    i64::try_from(ms).unwrap_or(i64::MAX)
}

/// A text that is no timer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a timer")]
pub struct NotATimer;

const UNTIL: &str = "until";
const LEFT: &str = "left";

/// The step, and what it has: `2 until 1481115600000` when it runs, `2 left 90000` when it is paused.
impl fmt::Display for Timer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.state {
            State::Running { deadline_ms } => write!(f, "{} {UNTIL} {deadline_ms}", self.step),
            State::Paused { left_ms } => write!(f, "{} {LEFT} {left_ms}", self.step),
        }
    }
}

impl FromStr for Timer {
    type Err = NotATimer;

    fn from_str(text: &str) -> Result<Self, NotATimer> {
        let (step, rest) = text.split_once(' ').ok_or(NotATimer)?;
        let (state, time) = rest.split_once(' ').ok_or(NotATimer)?;
        let state = match state {
            UNTIL => State::Running { deadline_ms: time.parse().map_err(|_| NotATimer)? },
            LEFT => State::Paused { left_ms: time.parse().map_err(|_| NotATimer)? },
            _ => return Err(NotATimer),
        };
        let is_believed = match state {
            State::Running { deadline_ms } => deadline_ms <= LATEST_MS,
            State::Paused { left_ms } => left_ms.unsigned_abs() <= LATEST_MS,
        };
        let timer = Self { step: step.parse().map_err(|_| NotATimer)?, state };
        // There is one way to write it.
        if is_believed && timer.to_string() == text { Ok(timer) } else { Err(NotATimer) }
    }
}

/// What is said to a room about its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Announcement {
    /// There are five minutes left.
    FiveMinutes,
    /// There is one minute left.
    OneMinute,
    /// The time is over.
    Over,
}

/// How long what is said to a room stands where it is seen.
const SEEN_MS: i64 = 20 * SECOND_MS;

impl Announcement {
    /// Said from the longest time on.
    const ALL: [Self; 3] = [Self::FiveMinutes, Self::OneMinute, Self::Over];

    /// How much is left when it is said.
    fn left_ms(self) -> i64 {
        match self {
            Self::FiveMinutes => 5 * MINUTE_MS,
            Self::OneMinute => MINUTE_MS,
            Self::Over => 0,
        }
    }

    /// Whether it was said a moment ago, when so much is left.
    #[must_use]
    pub fn is_fresh(self, left_ms: i64) -> bool {
        self.left_ms() - left_ms < SEEN_MS
    }
}

/// What is to be said when so much was left at the last look, and so much is now. Each is said once, when its moment passes; of
/// several that passed meanwhile, the last one. What was shorter from the start is not said.
#[must_use]
pub fn announcement(before_left_ms: i64, now_left_ms: i64) -> Option<Announcement> {
    let has_passed = |said: &Announcement| (now_left_ms..before_left_ms).contains(&said.left_ms());
    Announcement::ALL.into_iter().rev().find(has_passed)
}

/// What a clock shows: whether the time is over, and the minutes and seconds that are left, or have passed since. A second that
/// has begun counts as long as there is time, so that the end is shown when it is there, and not a second before.
#[must_use]
pub fn clock_parts(left_ms: i64) -> (bool, u64, u64) {
    let is_over = left_ms < 0;
    let (ms, second) = (left_ms.unsigned_abs(), SECOND_MS.unsigned_abs());
    let seconds = if is_over { ms / second } else { ms.div_ceil(second) };
    (is_over, seconds / 60, seconds % 60)
}
