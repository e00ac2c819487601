//! The stage, handed to its pages.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

use super::followed::Followed;
use super::notes::focus_if_lost;
use super::parts::NotesDesk;
use super::signs::shared_address;
use crate::browser::{clock, dom, screen, sound};
use crate::domain::catalog::Catalog;
use crate::domain::stage::{
    Body, Choice, Item, Scene, Screen, Show, StagePress, place_after, place_in, place_of, press_of_key,
};
use crate::domain::territory::Region;
use crate::domain::timer::{Announcement, Timer};
use crate::route::Route;
use crate::state::navigation::Navigation;
use crate::state::preferences::Preferences;
use crate::state::stage::StageState;
use crate::state::timer::{look, time_left};
use crate::ui::{self, StepTimer};

/// What matches the button that leads back to the whole map.
const BACK: &str = ".stage-map__back";

/// What matches the button that leads on, and that of the timer.
const NEXT: &str = "[name=next]";
const TIMER: &str = "[name=timer]";

/// What matches the buttons that hide a note.
const HIDE: &str = "[name=hide]";

/// How long the timer runs unless the screen says otherwise, in minutes.
const MINUTES: u32 = 10;

/// Takes the stage for a day, as long as the page is there: the room's, or the presenter's.
pub fn take_stage(catalog: &Arc<Catalog>, is_presenter: bool) -> ui::Stage {
    let navigation = expect_context::<Navigation>();
    let has_keys = expect_context::<Preferences>().shortcuts;
    let desk = expect_context::<NotesDesk>();
    let id = catalog.dataset.id.to_string();
    let state = StageState::take(&id, is_presenter);
    let followed = Followed::of(catalog);
    let (walls, arrangement, only_reviewed, is_ready) =
        (followed.walls, followed.arrangement, followed.only_reviewed, followed.are_there);
    let scene = Memo::new(move |_| {
        state.show.with(|show| if is_presenter { show.scene.clone() } else { show.in_the_room().clone() })
    });
    // What follows from the notes and from what is chosen, and not from where one is.
    let chosen = Memo::new(move |_| Scene { item: Item::Opening, part: 0, ..scene.get() });
    let sequenced = followed.clone();
    let sequence = Memo::new(move |_| {
        let shown = sequenced.items.with(|items| arrangement.with(|arrangement| arrangement.shown(items)));
        Arc::new(chosen.with(|chosen| sequenced.screens(&shown, chosen)))
    });
    // The order in which things come, with what is not shown, or no longer there.
    let order = move |gone: &Item| followed.order(gone);
    let at = Memo::new(move |_| {
        sequence.with(|screens| {
            // Before the notes are there, nobody knows which screen a scene is.
            let by_address = !is_presenter && !is_ready.get();
            if by_address {
                place_of(navigation.screen(), screens.len())
            } else {
                scene.with(|scene| place_in(screens, scene, || order(&scene.item)))
            }
        })
    });
    let timer = stage_timer(state);
    // Who leads from the room changes what is seen there.
    let led: fn(&mut Show) -> &mut Scene =
        if is_presenter { |show| &mut show.scene } else { Show::led_from_the_room };
    // What changes with another screen.
    let change_to = move |place: usize| {
        let goal = sequence.with_untracked(|screens| {
            let goal = screens.get(place)?;
            Some((goal.item.clone(), goal.part))
        });
        goal.map(|(item, part)| {
            move |show: &mut Show| {
                let scene = led(show);
                (scene.item, scene.part) = (item, part);
            }
        })
    };
    let go = move |place: usize| {
        // As long as it goes by the address, that goes along.
        let by_address = !is_presenter && !is_ready.get_untracked() && state.leads.get_untracked();
        let number = u32::try_from(place + 1).ok().filter(|_| by_address);
        number.into_iter().for_each(|number| navigation.show_screen(number));
        change_to(place).into_iter().for_each(|change| state.change(change));
    };
    let begin = move |place: usize| change_to(place).into_iter().for_each(|change| state.begin(change));
    follow_sound(state, timer);
    // A dialog lies above all else: when it becomes dark, or another window takes the lead, none stays open.
    let standing = Memo::new(move |_| (state.show.with(|show| show.is_black), state.leads.get()));
    Effect::new(move || {
        let (is_black, leads) = standing.get();
        if is_black || !leads {
            state.is_helping.set(false);
            state.is_revealing.set(false);
        }
    });
    if !is_presenter {
        Effect::new(move || {
            if is_ready.get() {
                untrack(|| follow_address(navigation, state, sequence, at, begin));
            }
        });
    }
    let press = Callback::new(move |press: StagePress| {
        let is_dark = !is_presenter && state.show.with_untracked(|show| show.is_black);
        if is_dark && press.lifts_black(state.leads.get_untracked()) {
            return state.change(|show| show.is_black = false);
        }
        let screen = || sequence.with_untracked(|screens| screens.get(at.get_untracked()).cloned());
        let minutes = screen().as_ref().and_then(Screen::minutes).unwrap_or(MINUTES);
        // What is meant, or what the key does with all of them.
        let reveal = |choice: Option<&Choice>| {
            let is_only = only_reviewed.get_untracked();
            let revealed = walls.with_untracked(|walls| {
                let screen = screen()?;
                let shows_covered = matches!(screen.body, Body::Covered { .. });
                let Item::Wall(of) = screen.item else { return None };
                let wall = walls.iter().find(|wall| wall.of == of)?;
                Some(scene.with_untracked(|scene| match choice {
                    Some(choice) => wall.toggled(choice, &scene.revealed, is_only),
                    None => wall.turned(shows_covered, &scene.revealed, is_only),
                }))
            });
            if let Some(revealed) = revealed {
                state.change(|show| led(show).revealed = revealed);
            }
        };
        let press_region = |region: Option<&'static Region>| {
            let before = scene.with_untracked(|scene| scene.region);
            state.change(|show| led(show).region = region);
            // The map is drawn anew, and with it what was pressed on it.
            let circle = before.map(|region| ["[name=region][value=\"", region.code, "\"]"].concat());
            focus_if_lost(if region.is_some() { BACK.to_owned() } else { circle.unwrap_or_default() });
        };
        match press {
            StagePress::Black => state.change(|show| show.is_black = !show.is_black),
            StagePress::Help => {
                // What is offered there follows from both.
                state.look_for_sound();
                state.look_round();
                state.is_helping.set(true);
            }
            StagePress::EndHelp => state.is_helping.set(false),
            StagePress::FullScreen => screen::toggle_full(),
            StagePress::Back => {
                let is_near = screen().is_some_and(|screen| matches!(screen.item, Item::Map))
                    && scene.with_untracked(|scene| scene.region.is_some());
                if is_near && state.leads.get_untracked() {
                    return press_region(None);
                }
                navigation.leave_stage();
            }
            StagePress::Leave => navigation.leave_stage(),
            StagePress::Timer => state.change(|show| {
                show.timer = Some(Timer::pressed(show.timer, minutes, clock::wall_ms()));
            }),
            StagePress::Minutes(more) => timer.on_add.run(more),
            StagePress::EndTimer => {
                timer.on_stop.run(());
                focus_if_lost(TIMER.to_owned());
            }
            StagePress::Reveal => reveal(None),
            StagePress::RevealSome(choice) => reveal(Some(&choice)),
            StagePress::AskReveal => state.is_revealing.set(true),
            StagePress::EndReveal => state.is_revealing.set(false),
            StagePress::Region(region) => press_region(region),
            StagePress::Track(track) => state.change(|show| led(show).track = track),
            StagePress::Freeze => state.change(|show| {
                show.frozen = if show.frozen.is_some() { None } else { Some(show.scene.clone()) };
            }),
            StagePress::TakeLead => {
                state.take_lead();
                if !is_presenter {
                    // The others are told that it goes on from what is seen here.
                    state.change(|show| {
                        led(show);
                    });
                }
                focus_if_lost(NEXT.to_owned());
            }
            StagePress::OpenPresenter => {
                // It is asked for in a dialog, which the room is not to go on looking at.
                state.is_helping.set(false);
                state.is_revealing.set(false);
                screen::open_window(&Route::Presenter.to_string());
            }
            StagePress::OpenRoom => screen::open_window(&Route::Stage(None).to_string()),
            StagePress::Sound => state.toggle_sound(),
            step => {
                let count = sequence.with_untracked(|screens| screens.len());
                place_after(&step, at.get_untracked(), count).into_iter().for_each(go);
            }
        }
    });
    state.on_key(move |key| {
        let known = press_of_key(key).filter(|press| *press == StagePress::Back || has_keys.get_untracked());
        // The browser leaves the whole screen by that key.
        let known = known.filter(|press| *press != StagePress::Back || !screen::is_full());
        known.map(|known| press.run(known)).is_some()
    });
    ui::Stage {
        only_reviewed: only_reviewed.into(),
        walls: walls.into(),
        screens: sequence.into(),
        at: at.into(),
        show: state.show.into(),
        scene: scene.into(),
        leads: state.leads.into(),
        has_others: state.has_others.into(),
        is_refused: state.is_refused.into(),
        is_full: (state.is_full.into(), screen::can_be_full()),
        is_still: state.is_still.into(),
        is_helping: state.is_helping.into(),
        is_revealing: state.is_revealing.into(),
        has_sound: state.has_sound.into(),
        has_keys: (has_keys.into(), Callback::new(move |has_keys_now| has_keys.set(has_keys_now))),
        timer,
        address: shared_address(catalog),
        on_press: press,
        on_focus: Callback::new(|selector: String| {
            dom::focus(&selector);
        }),
        told: Signal::derive(move || desk.get()?.sorting.told.get()),
        undo: (
            Signal::derive(move || desk.get().is_some_and(|desk| desk.sorting.can_turn_back().0)),
            Callback::new(move |()| {
                if let Some(desk) = desk.get_untracked() {
                    desk.sorting.undo();
                }
                focus_if_lost(HIDE.to_owned());
            }),
        ),
        on_sort: Callback::new(move |command| {
            if let Some(desk) = desk.get_untracked() {
                desk.sorting.run(&command);
            }
        }),
    }
}

/// The sequence as a facilitator arranges it, as long as the page is there.
pub fn stage_plan(catalog: &Arc<Catalog>) -> ui::StagePlan {
    let followed = Followed::of(catalog);
    let (items, workshops, walls) = (followed.items, followed.workshops, followed.walls);
    // As long as nothing is revealed.
    let counts = Memo::new(move |_| {
        let screens = followed.screens(&items.get(), &Scene::opening());
        screens.into_iter().map(|screen| (screen.item, screen.parts)).collect::<BTreeMap<_, _>>()
    });
    ui::StagePlan {
        items: items.into(),
        workshops: workshops.into(),
        walls: walls.into(),
        on_moved: Callback::new(focus_if_lost),
        count: Callback::new(move |item: Item| {
            counts.with(|counts| counts.get(&item).copied().unwrap_or_default())
        }),
    }
}

/// The address and what is shown follow each other.
fn follow_address(
    navigation: Navigation,
    state: StageState,
    sequence: Memo<Arc<Vec<Screen>>>,
    at: Memo<usize>,
    begin: impl Fn(usize) + Copy + 'static,
) {
    let asked = move || sequence.with_untracked(|screens| place_of(navigation.screen(), screens.len()));
    // Who opens it at a screen wants that one; a document that is loaded anew knows what that was. Who comes back without saying where goes on
    // where they left it.
    let follow = move |screen: Option<u32>| {
        let place = untrack(asked);
        if screen != state.number() && place != at.get_untracked() {
            begin(place);
        }
    };
    if let Some(first) = navigation.screen().or_else(|| state.number().is_none().then_some(1)) {
        follow(Some(first));
    }
    Effect::new(move || {
        let at = at.get();
        let Ok(number) = u32::try_from(at + 1) else { return };
        state.note_number(number);
        if at != untrack(asked) {
            navigation.show_screen(number);
        }
    });
    Effect::watch(move || navigation.screen(), move |screen, _, _| follow(*screen), false);
}

/// The timer that all windows agree on.
fn stage_timer(state: StageState) -> StepTimer {
    let timer = Memo::new(move |_| state.show.with(|show| show.timer));
    let left_ms = time_left(timer.into());
    Effect::new(move || {
        timer.track();
        look(timer.into(), left_ms);
    });
    let change = move |change: &dyn Fn(&mut Timer, u64)| {
        state.change(|show| {
            let now = clock::wall_ms();
            show.timer.iter_mut().for_each(|timer| change(timer, now));
        });
    };
    StepTimer {
        timer: timer.into(),
        left_ms: left_ms.into(),
        on_start: Callback::new(move |(step, minutes)| {
            state.change(|show| show.timer = Some(Timer::start(step, minutes, clock::wall_ms())));
        }),
        on_toggle: Callback::new(move |()| {
            change(&|timer, now| if timer.is_running() { timer.pause(now) } else { timer.go_on(now) });
        }),
        on_add: Callback::new(move |minutes| change(&|timer, now| timer.add(minutes, now))),
        on_stop: Callback::new(move |()| state.change(|show| show.timer = None)),
    }
}

/// The end of the time is heard, where that is wished for; of several windows, in the one that leads.
fn follow_sound(state: StageState, timer: StepTimer) {
    let news = timer.news();
    Effect::watch(
        move || news.get(),
        move |news, before, _| {
            let is_news = *news == Some(Announcement::Over) && before.is_some_and(|before| before != news);
            if is_news && state.leads.get_untracked() {
                state.look_for_sound();
                if state.has_sound.get_untracked() {
                    sound::ring();
                }
            }
        },
        false,
    );
}
