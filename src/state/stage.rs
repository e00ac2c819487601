//! What changes on stage, as long as one of its pages is there.

use leptos::prelude::*;

use crate::browser::tabs::Channel;
use crate::browser::{Listening, clock, keys, life, random, screen, storage};
use crate::domain::stage::{Message, Peer, Show, WindowId};

/// After which time a pointer that does not move is out of the way.
const STILL_AFTER_MS: i32 = 3000;

/// How long another window has to answer. One that is covered does so as soon as one that is seen.
const ANSWER_MS: i32 = 3000;

/// What the style calls a document that is on stage.
const STAGE: &str = "data-stage";

/// What of a window is for it alone, and what all windows of the projection agree on.
#[derive(Clone, Copy)]
pub struct StageState {
    /// What all of them agree on.
    pub show: RwSignal<Show>,
    /// Whether this one leads.
    pub leads: RwSignal<bool>,
    /// Whether it knows of another one.
    pub has_others: RwSignal<bool>,
    /// Whether something was to be done in it that only the one that leads does.
    pub is_refused: RwSignal<bool>,
    /// Whether it has the whole screen.
    pub is_full: RwSignal<bool>,
    /// Whether the keys are listed.
    pub is_helping: RwSignal<bool>,
    /// Whether it is asked which notes are to be revealed.
    pub is_revealing: RwSignal<bool>,
    /// Whether the end of the time is heard.
    pub has_sound: RwSignal<bool>,
    /// Whether the pointer has not moved for a while.
    pub is_still: RwSignal<bool>,
    peer: StoredValue<Peer>,
    /// Whether it takes the lead from whoever it meets first; nobody who comes later.
    takes: StoredValue<bool>,
    key: StoredValue<String>,
    /// The number of the screen that was shown when the document was loaded anew, or is shown now.
    number: StoredValue<Option<u32>>,
    channel: StoredValue<Channel, LocalStorage>,
    moves: StoredValue<u32>,
    greetings: StoredValue<u32>,
    /// What is listened to meanwhile.
    listening: StoredValue<Vec<Listening>, LocalStorage>,
}

impl StageState {
    /// Takes the stage of a dataset, given by its id, as long as the page is there. A window that was loaded anew goes on; one that opens
    /// asks the others how things are. `takes` says whether it leads from then on.
    #[must_use]
    pub fn take(dataset: &str, takes: bool) -> Self {
        let key = storage::stage_of(dataset);
        let kept = storage::read_for_tab(&key);
        let kept = kept.as_deref().and_then(|kept| kept.split_once('\n'));
        let number = kept.and_then(|(number, _)| number.parse().ok());
        let kept = kept.and_then(|(_, peer)| Peer::again(peer));
        let takes = takes && kept.is_none();
        let peer = kept.unwrap_or_else(|| Peer::open(draw(), Show::default()));
        let state = Self {
            show: RwSignal::new(peer.show().clone()),
            leads: RwSignal::new(peer.leads()),
            has_others: RwSignal::new(false),
            is_refused: RwSignal::new(false),
            is_full: RwSignal::new(screen::is_full()),
            is_helping: RwSignal::new(false),
            is_revealing: RwSignal::new(false),
            has_sound: RwSignal::new(hears_the_end()),
            is_still: RwSignal::new(false),
            peer: StoredValue::new(peer),
            takes: StoredValue::new(takes),
            key: StoredValue::new(key),
            number: StoredValue::new(number),
            channel: StoredValue::new_local(Channel::open(&storage::stage_channel(dataset))),
            moves: StoredValue::new(0),
            greetings: StoredValue::new(0),
            listening: StoredValue::new_local(Vec::new()),
        };
        let heard = state.channel.with_value(|channel| channel.on_told_while(move |text| state.hear(&text)));
        let listening = [
            screen::mark_root(STAGE),
            screen::keep_awake(),
            screen::on_full(move || {
                // Told once more when the page is gone.
                let _ = state.is_full.try_set(screen::is_full());
            }),
            screen::on_pointer(move || state.wake_pointer()),
            heard,
            life::on_seen(move || state.greet()),
            life::on_left(move || state.say_bye()),
        ];
        state.listening.set_value(listening.into_iter().flatten().collect());
        state.wake_pointer();
        state.greet();
        on_cleanup(move || {
            state.say_bye();
            screen::end_full();
        });
        state
    }

    /// Tells each key, meanwhile; `then` says whether it has done something with it.
    pub fn on_key(self, then: impl Fn(&str) -> bool + 'static) {
        let listening = keys::on_key_while(then);
        self.listening.update_value(|all| all.extend(listening));
    }

    /// Changes what all windows agree on, if this one leads; else it is said that it does not.
    pub fn change(self, change: impl FnOnce(&mut Show)) {
        let told = self.peer.try_update_value(|peer| peer.change(change)).flatten();
        self.is_refused.set(told.is_none());
        self.tell(told);
        self.look_round();
    }

    /// Looks who is still there, unless it waits for that already.
    pub fn look_round(self) {
        if self.peer.try_with_value(|peer| peer.has_others() && !peer.waits()) == Some(true) {
            self.greet();
        }
    }

    /// The same for what the address asks for: where this window does not lead, nothing follows, and nothing is said.
    pub fn begin(self, change: impl FnOnce(&mut Show)) {
        let told = self.peer.try_update_value(|peer| peer.begin(change)).flatten();
        self.tell(told);
    }

    /// The number of the screen that is shown, or was before the document was loaded anew.
    #[must_use]
    pub fn number(self) -> Option<u32> {
        self.number.get_value()
    }

    /// Another screen is shown, of that number.
    pub fn note_number(self, number: u32) {
        self.number.set_value(Some(number));
        self.tell(None);
    }

    /// Leads from now on.
    pub fn take_lead(self) {
        let told = self.peer.try_update_value(Peer::take);
        self.is_refused.set(false);
        self.tell(told);
    }

    /// Looks whether the end of the time is heard on this device: another window may have switched that.
    pub fn look_for_sound(self) {
        self.has_sound.set(hears_the_end());
    }

    /// Hears or not the end of the time, on this device from now on.
    pub fn toggle_sound(self) {
        let has_sound = !self.has_sound.get_untracked();
        storage::write(storage::STAGE_SOUND, has_sound.then_some("on"));
        self.has_sound.set(has_sound);
    }

    /// Asks the others how things are. Who does not answer in time is gone.
    fn greet(self) {
        let hello = self.peer.try_update_value(Peer::hello);
        self.tell(hello);
        let count = self.greetings.try_update_value(|greetings| {
            *greetings += 1;
            *greetings
        });
        clock::after(ANSWER_MS, move || {
            let is_last = self.greetings.try_get_value() == count;
            if is_last && self.peer.try_update_value(Peer::forget_silent) == Some(true) {
                self.is_refused.set(false);
                self.tell(None);
            }
        });
    }

    fn say_bye(self) {
        let bye = self.peer.try_with_value(Peer::bye);
        self.tell(bye);
    }

    fn hear(self, text: &str) {
        let Ok(message) = text.parse::<Message>() else { return };
        let Some((was_alone, is_news, answer)) = self.peer.try_update_value(|peer| {
            let (was_alone, before) = (!peer.has_others(), (peer.show().clone(), peer.leads()));
            let answer = peer.hear(message, draw);
            (was_alone, (peer.show().clone(), peer.leads()) != before, answer)
        }) else {
            return;
        };
        if is_news {
            self.is_refused.set(false);
        }
        self.tell(answer);
        let meets = was_alone && self.peer.with_value(Peer::has_others);
        if meets {
            let takes = self.takes.try_update_value(std::mem::take) == Some(true);
            if takes && !self.leads.get_untracked() {
                self.take_lead();
            }
        }
    }

    /// Tells the others, and shows what is agreed on.
    fn tell(self, message: Option<Message>) {
        if let Some(message) = message {
            self.channel.with_value(|channel| channel.tell(&message.to_string()));
        }
        let Some((kept, show, leads, has_others)) = self
            .peer
            .try_with_value(|peer| (peer.kept(), peer.show().clone(), peer.leads(), peer.has_others()))
        else {
            return;
        };
        let number = self.number.get_value().unwrap_or_default();
        self.key.with_value(|key| storage::write_for_tab(key, &[&number.to_string(), "\n", &kept].concat()));
        if self.show.with_untracked(|shown| *shown != show) {
            self.show.set(show);
        }
        self.leads.set(leads);
        self.has_others.set(has_others);
    }

    /// The pointer has moved: it is out of the way again a while later.
    fn wake_pointer(self) {
        let moves = self.moves.try_update_value(|moves| {
            *moves += 1;
            *moves
        });
        if self.is_still.try_get_untracked() == Some(true) {
            self.is_still.set(false);
        }
        clock::after(STILL_AFTER_MS, move || {
            if self.moves.try_get_value() == moves {
                self.is_still.try_set(true);
            }
        });
    }
}

fn hears_the_end() -> bool {
    storage::read(storage::STAGE_SOUND).is_some()
}

fn draw() -> WindowId {
    WindowId(random::bits())
}
