//! The windows of a projection: how they agree, whatever becomes of their messages.

use std::collections::BTreeSet;

use ::notes::NoteId;
use restitution::domain::stage::{Item, Message, News, Peer, Scene, Show, StagePress, WindowId};
use restitution::domain::territory::REGIONS;
use restitution::domain::timer::Timer;

use crate::support::chance::Chance;

fn scene(chance: &mut Chance) -> Scene {
    let items =
        ["carte", "ouverture", "projet:un", "piste:deux", "atelier:trois", "notes:groupe:000000000000000b"];
    Scene {
        item: chance.pick(&items).parse().unwrap_or(Item::Map),
        part: chance.below(9),
        region: (chance.below(2) == 0).then(|| chance.pick(&REGIONS)),
        track: ["une", "deux"].get(chance.below(3)).and_then(|id| id.parse().ok()),
        revealed: (0..chance.below(5)).map(|_| NoteId(chance.below(1_000) as u64)).collect(),
    }
}

fn show(chance: &mut Chance) -> Show {
    let mut timer = Timer::start(chance.below(3), 5, 1_000);
    if chance.below(2) == 0 {
        timer.pause(90_000);
    }
    Show {
        scene: scene(chance),
        frozen: (chance.below(3) == 0).then(|| scene(chance)),
        is_black: chance.below(2) == 0,
        timer: (chance.below(2) == 0).then_some(timer),
    }
}

#[test]
fn what_windows_tell_is_read_as_it_is_written() {
    let mut chance = Chance::new(5);
    for _ in 0..500 {
        let show = show(&mut chance);
        assert_eq!(show.to_string().parse(), Ok(show.clone()));
        let from = WindowId(chance.below(1_000) as u64);
        let leader = (chance.below(2) == 0).then(|| WindowId(chance.below(1_000) as u64));
        let state = News::State((chance.below(1_000) as u64, leader), Box::new(show));
        for news in [News::Hello, News::Bye, state] {
            let message = Message { from, news };
            assert_eq!(message.to_string().parse(), Ok(message));
        }
    }
    let sound = Message { from: WindowId(1), news: News::State((3, None), Box::default()) }.to_string();
    assert!(sound.len() < 100, "small enough to be told at each change: {sound}");
    for text in [
        "",
        "bonjour",
        "bonjour 1",
        "bonjour 000000000000000G",
        "etat 0000000000000001 3 -",
        "etat 0000000000000001 x - ;;ouverture|0|||;",
        "etat 0000000000000001 3 - ;;ouverture|0|99||;",
        "etat 0000000000000001 3 - gris;;ouverture|0|||;",
        "etat 0000000000000001 3 - ;;nulle-part|0|||;",
    ] {
        assert!(text.parse::<Message>().is_err(), "{text:?}");
    }
}

/// Windows, and the messages that are on their way: to whom, and what.
struct Room {
    windows: Vec<Peer>,
    on_their_way: Vec<(usize, Message)>,
    names: u64,
}

impl Room {
    fn new(count: u64) -> Self {
        let windows = (0..count).map(|name| Peer::open(WindowId(name), Show::default())).collect();
        Self { windows, on_their_way: Vec::new(), names: count }
    }

    fn tell(&mut self, from: usize, message: Option<Message>) {
        let others = (0..self.windows.len()).filter(|to| *to != from);
        self.on_their_way.extend(others.flat_map(|to| message.clone().map(|message| (to, message))));
    }

    fn deliver(&mut self, to: usize, message: Message) {
        self.names += 1;
        let name = WindowId(self.names);
        let answer = self.windows[to].hear(message, || name);
        self.tell(to, answer);
    }

    /// All that is on its way arrives, and all that is answered.
    fn settle(&mut self) {
        while let Some((to, message)) = self.on_their_way.pop() {
            self.deliver(to, message);
        }
    }

    fn leaders(&self) -> usize {
        self.windows.iter().filter(|window| window.leads()).count()
    }

    fn assert_agreed(&self) {
        for window in &self.windows {
            assert_eq!(window.show(), self.windows[0].show());
        }
        assert_eq!(self.leaders(), 1);
    }
}

fn pressed(chance: &mut Chance) -> impl FnOnce(&mut Show) + use<> {
    let next = show(chance);
    move |show| *show = next
}

/// Messages are lost, doubled and overtake each other; windows change what is shown, take the lead, or leave and come back, at the same
/// time. Once one of them asks how things are, all of them show the same, and one leads.
#[test]
fn windows_agree_whatever_becomes_of_their_messages() {
    let mut chance = Chance::new(14);
    for round in 0..400 {
        let count = 2 + chance.below(3);
        let mut room = Room::new(count as u64);
        for _ in 0..chance.below(60) {
            let at = chance.below(count);
            match chance.below(10) {
                // It has waited long enough for an answer.
                9 => {
                    room.windows[at].forget_silent();
                }
                // It leaves, and comes back with what it kept; somebody else may have gone on meanwhile.
                8 => {
                    let (bye, kept) = (room.windows[at].bye(), room.windows[at].kept());
                    room.tell(at, Some(bye));
                    room.windows[at] = Peer::again(&kept).unwrap_or_else(|| unreachable!("{kept}"));
                    let hello = room.windows[at].hello();
                    room.tell(at, Some(hello));
                }
                0 => {
                    let hello = room.windows[at].hello();
                    room.tell(at, Some(hello));
                }
                1 => {
                    let told = room.windows[at].take();
                    room.tell(at, Some(told));
                }
                2 | 3 => {
                    let change = pressed(&mut chance);
                    let told = room.windows[at].change(change);
                    room.tell(at, told);
                }
                _ if room.on_their_way.is_empty() => {}
                sort => {
                    let which = chance.below(room.on_their_way.len());
                    let (to, message) = match sort {
                        // It comes again later.
                        4 => room.on_their_way[which].clone(),
                        _ => room.on_their_way.swap_remove(which),
                    };
                    if sort != 5 {
                        room.deliver(to, message);
                    }
                }
            }
        }
        // What was on its way is lost; then one of them wakes.
        room.on_their_way.clear();
        let at = chance.below(count);
        let hello = room.windows[at].hello();
        room.tell(at, Some(hello));
        room.settle();
        assert_eq!(room.leaders(), 1, "round {round}");
        room.assert_agreed();
    }
}

#[test]
fn one_leads_and_the_other_takes_the_lead() {
    let mut room = Room::new(2);
    // Alone, each leads: nobody has to ask.
    assert!(room.windows[0].leads());
    let told = room.windows[0].change(|show| show.scene.part = 4);
    room.tell(0, told);
    room.on_their_way.clear();
    // A window that comes late asks, and shows the same.
    let hello = room.windows[1].hello();
    room.tell(1, Some(hello));
    room.settle();
    room.assert_agreed();
    assert_eq!(room.windows[1].show().scene.part, 4);
    assert!(room.windows[0].leads() && !room.windows[1].leads());
    assert_eq!(room.windows[1].change(|show| show.is_black = true), None);
    assert!(!room.windows[1].show().is_black, "nothing changes in a window that does not lead");
    let told = room.windows[1].take();
    room.tell(1, Some(told));
    room.settle();
    assert!(!room.windows[0].leads() && room.windows[1].leads());
    // When it goes, the other one leads without asking.
    let bye = room.windows[1].bye();
    room.tell(1, Some(bye));
    room.settle();
    assert!(room.windows[0].leads());
    assert!(!room.windows[0].has_others());
}

#[test]
fn a_window_that_is_loaded_anew_goes_on() {
    let mut room = Room::new(2);
    for _ in 0..2 {
        let hello = room.windows[1].hello();
        room.tell(1, Some(hello));
        room.settle();
    }
    let told = room.windows[1].take();
    room.tell(1, Some(told));
    let told = room.windows[1].change(|show| show.scene.part = 7);
    room.tell(1, told);
    room.settle();
    for at in [1, 0] {
        let bye = room.windows[at].bye();
        room.tell(at, Some(bye));
        room.settle();
        let kept = room.windows[at].kept();
        room.windows[at] = Peer::again(&kept).unwrap_or_else(|| unreachable!("{kept}"));
        let hello = room.windows[at].hello();
        room.tell(at, Some(hello));
        room.settle();
        room.assert_agreed();
        assert!(room.windows[1].leads());
        assert_eq!(room.windows[0].show().scene.part, 7);
    }
    assert_eq!(Peer::again("bonjour 0000000000000001"), None);
    assert_eq!(Peer::again("etat"), None);
}

/// Whoever comes back joins those that went on without it: it does not lead them back to where it was.
#[test]
fn a_window_that_comes_back_joins_who_is_there() {
    let mut room = Room::new(1);
    for part in 0..40 {
        let told = room.windows[0].change(|show| show.scene.part = part);
        room.tell(0, told);
    }
    let kept = room.windows.remove(0).kept();
    room.on_their_way.clear();
    // Meanwhile the presenter's window opens.
    room.windows.push(Peer::open(WindowId(7), Show::default()));
    let hello = room.windows[0].hello();
    room.tell(0, Some(hello));
    let told = room.windows[0].change(|show| show.scene.part = 3);
    room.tell(0, told);
    room.windows.push(Peer::again(&kept).unwrap_or_else(|| unreachable!("{kept}")));
    let hello = room.windows[1].hello();
    room.tell(1, Some(hello));
    room.settle();
    room.assert_agreed();
    assert!(room.windows[0].leads());
    assert_eq!(room.windows[1].show().scene.part, 3);
}

/// The address of a window that opens says what it is to show; where another one leads, it neither leads for that nor says anything.
#[test]
fn what_the_address_asks_for_takes_the_lead_from_nobody() {
    let mut room = Room::new(2);
    let told = room.windows[0].change(|show| show.scene.part = 5);
    room.tell(0, told);
    room.on_their_way.clear();
    // Before it has been answered, and afterwards.
    let hello = room.windows[1].hello();
    room.tell(1, Some(hello));
    assert_eq!(room.windows[1].begin(|show| show.scene.part = 1), None);
    assert_eq!(room.windows[1].show().scene.part, 1);
    room.settle();
    assert_eq!(room.windows[1].begin(|show| show.scene.part = 1), None);
    room.assert_agreed();
    assert!(room.windows[0].leads());
    assert_eq!(room.windows[1].show().scene.part, 5);
    // Whoever leads is moved by its address as by anything else.
    let told = room.windows[0].begin(|show| show.scene.part = 6);
    room.tell(0, told);
    room.settle();
    assert_eq!(room.windows[1].show().scene.part, 6);
}

/// Also where it leads itself, as far as the others know: they have stayed where it left them.
#[test]
fn a_window_that_comes_back_at_another_address_shows_what_the_others_show() {
    for part in [1, 9] {
        let mut room = Room::new(2);
        let told = room.windows[0].change(|show| show.scene.part = 5);
        room.tell(0, told);
        room.settle();
        let (bye, kept) = (room.windows[0].bye(), room.windows[0].kept());
        room.tell(0, Some(bye));
        room.settle();
        room.windows[0] = Peer::again(&kept).unwrap_or_else(|| unreachable!("{kept}"));
        let hello = room.windows[0].hello();
        room.tell(0, Some(hello));
        assert_eq!(room.windows[0].begin(|show| show.scene.part = part), None);
        room.settle();
        room.assert_agreed();
        assert_eq!(room.windows[0].show().scene.part, 5);
    }
}

/// Whoever tells what is no longer so is told how things are, without asking.
#[test]
fn two_windows_that_do_not_hear_each_other_agree_at_the_next_change() {
    for behind in [0, 1] {
        let mut room = Room::new(2);
        for at in [0, 0, 0, 1] {
            let told = room.windows[at].change(|show| show.scene.part += 1);
            room.tell(at, told);
        }
        room.on_their_way.clear();
        assert_eq!(room.leaders(), 2, "each is alone");
        let told = room.windows[behind].change(|show| show.scene.part += 1);
        room.tell(behind, told);
        room.settle();
        room.assert_agreed();
        assert!(room.windows[0].leads(), "it has seen more");
    }
}

/// A window that leads, and is loaded anew, still leads, also where the others have not heard of its last change.
#[test]
fn a_window_that_leads_keeps_the_lead_and_what_is_shown() {
    let mut room = Room::new(2);
    let told = room.windows[0].change(|show| show.scene.part = 1);
    room.tell(0, told);
    room.settle();
    let told = room.windows[0].change(|show| show.scene.part = 2);
    assert!(told.is_some(), "and it is lost");
    let kept = room.windows[0].kept();
    let bye = room.windows[0].bye();
    room.tell(0, Some(bye));
    room.settle();
    room.windows[0] = Peer::again(&kept).unwrap_or_else(|| unreachable!("{kept}"));
    let hello = room.windows[0].hello();
    room.tell(0, Some(hello));
    room.settle();
    room.assert_agreed();
    assert!(room.windows[0].leads());
    assert_eq!(room.windows[1].show().scene.part, 2);
}

/// What is done in the room starts from what is seen there, and is seen there.
#[test]
fn what_is_done_in_a_frozen_room_is_seen_there() {
    let mut chance = Chance::new(3);
    let (seen, ahead) = (scene(&mut chance), scene(&mut chance));
    let mut show = Show { scene: ahead, frozen: Some(seen.clone()), ..Show::default() };
    show.led_from_the_room().part = 77;
    assert_eq!(*show.in_the_room(), Scene { part: 77, ..seen });
    assert_eq!(show.frozen, None);
    show.led_from_the_room().part = 78;
    assert_eq!(show.scene.part, 78);
}

/// In the dark, nothing is done but what nobody has to see; a dialog that was open before is closed, and a room that does not lead can be
/// left.
#[test]
fn what_is_done_in_the_dark() {
    for leads in [true, false] {
        for press in [StagePress::EndHelp, StagePress::EndReveal, StagePress::TakeLead, StagePress::Timer] {
            assert!(!press.lifts_black(leads), "{press:?}");
        }
        for press in [StagePress::Next, StagePress::Black, StagePress::Reveal, StagePress::Help] {
            assert!(press.lifts_black(leads), "{press:?}");
        }
        assert_eq!(StagePress::Leave.lifts_black(leads), leads);
        assert_eq!(StagePress::Back.lifts_black(leads), leads);
    }
}

/// A window that crashed has not said that it goes: it is gone when it does not answer.
#[test]
fn who_does_not_answer_is_gone() {
    let mut room = Room::new(3);
    for at in 0..3 {
        let hello = room.windows[at].hello();
        room.tell(at, Some(hello));
        room.settle();
    }
    let told = room.windows[2].take();
    room.tell(2, Some(told));
    room.settle();
    // The one that leads crashes.
    room.windows.pop();
    assert_eq!(room.windows[0].change(|show| show.is_black = true), None);
    let hello = room.windows[0].hello();
    assert!(room.windows[0].waits());
    room.tell(0, Some(hello));
    room.settle();
    assert!(!room.windows[0].leads(), "it may answer yet");
    assert!(room.windows[0].forget_silent());
    assert!(room.windows[0].leads() && room.windows[0].has_others());
    let told = room.windows[0].change(|show| show.is_black = true);
    room.tell(0, told);
    room.settle();
    room.assert_agreed();
    // Whoever has answered stays.
    let hello = room.windows[0].hello();
    room.tell(0, Some(hello));
    room.settle();
    assert!(!room.windows[0].forget_silent() && room.windows[0].has_others());
}

/// A tab that is doubled has all that the first one kept, its name among it.
#[test]
fn a_window_that_was_doubled_gets_a_name_of_its_own() {
    let mut room = Room::new(1);
    let told = room.windows[0].change(|show| show.scene.part = 2);
    room.tell(0, told);
    let doubled = Peer::again(&room.windows[0].kept()).unwrap_or_else(|| unreachable!("it is sound"));
    room.windows.push(doubled);
    let hello = room.windows[1].hello();
    room.tell(1, Some(hello));
    room.settle();
    room.assert_agreed();
    assert!(room.windows[0].leads(), "the one that was there");
}

/// What is revealed is small as well: the whole state of a day of a hundred notes.
#[test]
fn the_whole_state_is_small() {
    let revealed: BTreeSet<NoteId> = (0..100).map(|id| NoteId(u64::MAX - id)).collect();
    let show = Show { scene: Scene { revealed, ..Scene::opening() }, ..Show::default() };
    assert!(show.to_string().len() < 4_096);
}
