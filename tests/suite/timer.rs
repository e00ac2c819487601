//! The timer of a workshop: it is exact however seldom somebody looks at it.

use restitution::domain::timer::{Announcement, NotATimer, Timer, announcement, clock_parts};

use crate::support::chance::Chance;

const NOW: u64 = 1_481_115_600_000;
const MINUTE: i64 = 60_000;

fn later(seconds: u64) -> u64 {
    NOW + seconds * 1000
}

#[test]
fn runs_towards_a_moment_and_beyond() {
    let timer = Timer::start(2, 10, NOW);
    assert_eq!((timer.step, timer.is_running()), (2, true));
    assert_eq!(timer.left_ms(NOW), 10 * MINUTE);
    assert_eq!(timer.left_ms(NOW + 1), 10 * MINUTE - 1);
    assert_eq!(timer.left_ms(later(600)), 0);
    assert_eq!(timer.left_ms(later(630)), -30_000);
    // A clock that was set back gives more time; there is nothing to know it from.
    assert_eq!(timer.left_ms(NOW - 1000), 10 * MINUTE + 1000);
}

#[test]
fn a_pause_takes_no_time() {
    let mut timer = Timer::start(0, 10, NOW);
    timer.pause(later(60));
    assert!(!timer.is_running());
    assert_eq!(timer.left_ms(later(9000)), 9 * MINUTE);
    timer.pause(later(9000));
    timer.go_on(later(9000));
    assert!(timer.is_running());
    timer.go_on(later(9030));
    assert_eq!(timer.left_ms(later(9060)), 8 * MINUTE);
    // An overrun is paused as well.
    timer.pause(later(9000 + 600));
    assert_eq!(timer.left_ms(0), -MINUTE);
    timer.go_on(NOW);
    assert_eq!(timer.left_ms(later(1)), -MINUTE - 1000);
}

#[test]
fn one_press_begins_stands_still_goes_on_and_begins_anew() {
    let timer = Timer::pressed(None, 10, NOW);
    assert_eq!(timer, Timer::start(0, 10, NOW));
    let still = Timer::pressed(Some(timer), 5, later(60));
    assert_eq!((still.is_running(), still.left_ms(later(90))), (false, 9 * MINUTE));
    let again = Timer::pressed(Some(still), 5, later(90));
    assert_eq!((again.is_running(), again.left_ms(later(90))), (true, 9 * MINUTE));
    // The time of the next step, whether what was over ran on, or stands still.
    let mut paused = timer;
    paused.pause(later(700));
    for over in [timer, paused] {
        assert_eq!(Timer::pressed(Some(over), 5, later(700)), Timer::start(0, 5, later(700)));
    }
    assert_eq!(Timer::pressed(Some(timer), 5, later(600)), Timer::start(0, 5, later(600)));
}

#[test]
fn minutes_are_given_and_taken() {
    for is_paused in [false, true] {
        let mut timer = Timer::start(0, 3, NOW);
        if is_paused {
            timer.pause(NOW);
        }
        timer.add(1, NOW);
        assert_eq!(timer.left_ms(NOW), 4 * MINUTE);
        timer.add(-2, NOW);
        assert_eq!(timer.left_ms(NOW), 2 * MINUTE);
        // There is no less than none.
        timer.add(-7, NOW);
        assert_eq!(timer.left_ms(NOW), 0);
        timer.add(-1, NOW);
        assert_eq!((timer.left_ms(NOW), timer.is_running()), (0, !is_paused));
    }
    // When the time is over, nothing is left to take, and a minute is a minute from now.
    let mut timer = Timer::start(0, 1, NOW);
    timer.add(-1, later(100));
    assert_eq!(timer.left_ms(later(100)), -40_000);
    timer.add(1, later(100));
    assert_eq!(timer.left_ms(later(100)), MINUTE);
}

/// Whatever is done to a timer, and whenever it is looked at: it is that of a clock which counts each millisecond.
#[test]
fn is_what_a_clock_that_counts_would_be() {
    let mut chance = Chance::new(6);
    for round in 0..300 {
        let mut now = NOW;
        let minutes = chance.below(8);
        let mut timer = Timer::start(round, minutes as u32, now);
        let (mut left, mut runs) = (minutes as i64 * MINUTE, true);
        for _ in 0..30 {
            let passed = chance.below(90_000);
            now += passed as u64;
            left -= if runs { passed as i64 } else { 0 };
            match chance.below(6) {
                0 => {
                    timer.pause(now);
                    runs = false;
                }
                1 => {
                    timer.go_on(now);
                    runs = true;
                }
                2 => {
                    timer.add(1, now);
                    left = left.max(0) + MINUTE;
                }
                3 => {
                    timer.add(-1, now);
                    left = if left > 0 { (left - MINUTE).max(0) } else { left };
                }
                // The page is loaded again.
                4 => timer = timer.to_string().parse().unwrap(),
                _ => {}
            }
            assert_eq!((timer.left_ms(now), timer.is_running(), timer.step), (left, runs, round));
        }
    }
}

#[test]
fn is_read_as_it_is_written() {
    let mut timer = Timer::start(2, 10, NOW);
    assert_eq!(timer.to_string(), "2 until 1481116200000");
    timer.pause(later(630));
    assert_eq!(timer.to_string(), "2 left -30000");
    for text in ["0 until 0", "2 until 9007199254740992", "7 left 0", "2 left -9007199254740992"] {
        assert_eq!(text.parse::<Timer>().unwrap().to_string(), text);
    }
    for text in [
        "",
        "2",
        "2 until",
        "2 until ",
        "until 5",
        "2 for 5",
        "2 until -5",
        "2 until +5",
        "2 until 05",
        "2 until 5 ",
        " 2 until 5",
        "2  until 5",
        "-1 until 5",
        "2 until 5.5",
        "2 until 9007199254740993",
        "2 left 9007199254740993",
        "2 left -9007199254740993",
        "2 left -9223372036854775808",
        "2 left -0",
        "2 left",
        "99999999999999999999999 left 0",
        "{\"step\":2}",
    ] {
        assert_eq!(text.parse::<Timer>(), Err(NotATimer), "{text}");
    }
    // The ends of time are no panic.
    let mut far: Timer = "0 until 9007199254740992".parse().unwrap();
    far.add(i32::MAX, u64::MAX);
    far.pause(u64::MAX);
    assert_eq!(far.to_string().parse(), Ok(far));
    far.add(i32::MAX, 0);
    far.go_on(u64::MAX);
    Timer::start(0, u32::MAX, u64::MAX).add(i32::MIN, 0);
}

#[test]
fn says_the_most_urgent_of_what_passed() {
    use Announcement::{FiveMinutes, OneMinute, Over};
    for (before, now, expected) in [
        (5 * MINUTE + 1, 5 * MINUTE, Some(FiveMinutes)),
        (5 * MINUTE + 200, 5 * MINUTE - 50, Some(FiveMinutes)),
        (6 * MINUTE, 5 * MINUTE + 1, None),
        (5 * MINUTE, 5 * MINUTE - 1, None),
        (4 * MINUTE, 2 * MINUTE, None),
        (MINUTE + 1, MINUTE, Some(OneMinute)),
        (MINUTE, MINUTE - 1, None),
        (6 * MINUTE, 30_000, Some(OneMinute)),
        (1, 0, Some(Over)),
        (6 * MINUTE, -5, Some(Over)),
        (0, -1, None),
        (-1, -5000, None),
        // Time was given.
        (30_000, 6 * MINUTE, None),
        (-30_000, MINUTE, None),
    ] {
        assert_eq!(announcement(before, now), expected, "{before} → {now}");
    }
}

/// What is said to a room is seen for twenty seconds, and again only when it is said again.
#[test]
fn what_is_said_is_seen_for_a_moment() {
    for (said, at) in
        [(Announcement::FiveMinutes, 5 * MINUTE), (Announcement::OneMinute, MINUTE), (Announcement::Over, 0)]
    {
        assert!(said.is_fresh(at) && said.is_fresh(at - 19_999), "{said:?}");
        assert!(!said.is_fresh(at - 20_000), "{said:?}");
    }
}

/// However often one looks, each is said at most once, and the last of them always.
#[test]
fn each_is_said_once() {
    let mut chance = Chance::new(8);
    for _ in 0..500 {
        let minutes = 1 + chance.below(8) as i64;
        let (mut left, mut said) = (minutes * MINUTE, Vec::new());
        while left > -MINUTE {
            let now = left - 1 - chance.below(200_000) as i64;
            said.extend(announcement(left, now));
            left = now;
        }
        let in_order = [Announcement::FiveMinutes, Announcement::OneMinute, Announcement::Over];
        let expected: Vec<_> =
            in_order.into_iter().filter(|announcement| said.contains(announcement)).collect();
        assert_eq!(said, expected);
        assert_eq!(said.last(), Some(&Announcement::Over));
        assert!(minutes > 5 || !said.contains(&Announcement::FiveMinutes));
        assert!(minutes > 1 || !said.contains(&Announcement::OneMinute));
    }
}

#[test]
fn a_clock_shows_the_second_that_has_begun() {
    for (left, expected) in [
        (5 * MINUTE, (false, 5, 0)),
        (5 * MINUTE - 1, (false, 5, 0)),
        (5 * MINUTE - 800, (false, 5, 0)),
        (5 * MINUTE - 1000, (false, 4, 59)),
        (1001, (false, 0, 2)),
        (1000, (false, 0, 1)),
        (1, (false, 0, 1)),
        (0, (false, 0, 0)),
        (-1, (true, 0, 0)),
        (-999, (true, 0, 0)),
        (-1000, (true, 0, 1)),
        (-61_500, (true, 1, 1)),
        (125 * MINUTE, (false, 125, 0)),
    ] {
        assert_eq!(clock_parts(left), expected, "{left}");
    }
    // No second is left out and none is shown twice as long.
    let mut lengths = std::collections::BTreeMap::new();
    for left in 1..=120_000 {
        *lengths.entry(clock_parts(left)).or_insert(0) += 1;
    }
    assert!(lengths.len() == 120 && lengths.values().all(|length| *length == 1000));
    assert!(clock_parts(i64::MIN).0 && !clock_parts(i64::MAX).0);
}
