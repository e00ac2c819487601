//! Dragging, pinching and turning the wheel on an element.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{AddEventListenerOptions, Element, Event, MouseEvent, PointerEvent, WheelEvent};

use super::{Listening, clock, dom, listen_with};

/// How far a pointer may move, in CSS pixels, and still press what it is on.
const STILL_PX: f64 = 6.0;

/// How much one zooms in by a pixel of the wheel; a pinch on a trackpad is told as a wheel with Ctrl, and in smaller steps.
const WHEEL_STEP: f64 = 0.0016;
const PINCH_STEP: f64 = 0.01;

/// How many pixels a line of the wheel has, where it tells lines.
const LINE_PX: f64 = 16.0;

/// A wheel that scrolled the page goes on to do so over the element until it has stood still for that long.
const SCROLL_GOES_ON_MS: f64 = 250.0;

/// What a person does. Lengths are shares of the width and the height of the element.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Gesture {
    /// Moves it.
    Drag {
        /// To the right.
        right: f64,
        /// Downwards.
        down: f64,
    },
    /// Zooms in, by a factor, around a point; out when that is less than 1.
    Zoom {
        /// How many times as near.
        factor: f64,
        /// Where, from the upper left corner.
        at: (f64, f64),
    },
}

/// The pointers that are down.
#[derive(Default)]
struct Pointers {
    /// Their ids, and where they are.
    down: Vec<(i32, (f64, f64))>,
    /// Whether they have moved: then nothing is pressed when they go up.
    has_moved: bool,
}

thread_local! {
    /// When a wheel last scrolled the page; nothing before that is listened to.
    static SCROLLED_MS: Cell<Option<f64>> = const { Cell::new(None) };
}

/// Calls `then` with each gesture on the first element that matches, as long as that is listened to. It says whether anything came
/// of it: a wheel of which nothing came scrolls the page.
pub fn on_gestures(selector: &str, then: impl Fn(Gesture) -> bool + 'static) -> Vec<Listening> {
    let Some(element) = dom::find(selector) else { return Vec::new() };
    let then = Rc::new(then);
    let pointers = Rc::new(RefCell::new(Pointers::default()));
    let mut listening = vec![on_wheel(&element, Rc::clone(&then))];
    listening.push(listen_on(&element, "pointerdown", false, {
        let pointers = Rc::clone(&pointers);
        move |_, event| {
            let Some(event) = event.dyn_ref::<PointerEvent>().filter(|event| event.button() == 0) else {
                return;
            };
            let mut pointers = pointers.borrow_mut();
            pointers.has_moved &= !pointers.down.is_empty();
            pointers.down.retain(|(id, _)| *id != event.pointer_id());
            pointers.down.push((event.pointer_id(), place(event)));
        }
    }));
    listening.push(listen_on(&element, "pointermove", false, {
        let pointers = Rc::clone(&pointers);
        move |element, event| {
            if let Some(event) = event.dyn_ref::<PointerEvent>() {
                let gestures = pointers.borrow_mut().moved(event, element);
                gestures.into_iter().flatten().for_each(|gesture| {
                    then(gesture);
                });
            }
        }
    }));
    for over in ["pointerup", "pointercancel", "lostpointercapture"] {
        let pointers = Rc::clone(&pointers);
        listening.push(listen_on(&element, over, false, move |_, event| {
            if let Some(event) = event.dyn_ref::<PointerEvent>() {
                pointers.borrow_mut().down.retain(|(id, _)| *id != event.pointer_id());
                // The click that belongs to it comes at once, or never.
                let pointers = Rc::clone(&pointers);
                clock::after(0, move || {
                    let mut pointers = pointers.borrow_mut();
                    pointers.has_moved &= !pointers.down.is_empty();
                });
            }
        }));
    }
    listening.push(listen_on(&element, "click", true, move |_, event| {
        // Twice in a row would be there and back.
        let is_again = event.dyn_ref::<MouseEvent>().is_some_and(|event| event.detail() > 1);
        if std::mem::take(&mut pointers.borrow_mut().has_moved) || is_again {
            event.stop_propagation();
        }
    }));
    listening
}

impl Pointers {
    /// What it means that one of them has moved: a drag, and a zoom when there are two.
    fn moved(&mut self, event: &PointerEvent, element: &Element) -> [Option<Gesture>; 2] {
        if event.buttons() & 1 == 0 {
            // It went up where nobody heard of it.
            self.down.retain(|(id, _)| *id != event.pointer_id());
            return [None; 2];
        }
        let before = self.down.clone();
        let Some((_, slot)) = self.down.iter_mut().find(|(id, _)| *id == event.pointer_id()) else {
            return [None; 2];
        };
        let (from, to) = (*slot, place(event));
        if before.len() == 1 && !self.has_moved && distance(from, to) < STILL_PX {
            return [None; 2];
        }
        *slot = to;
        if !self.has_moved {
            self.has_moved = true;
            // It fails only for a pointer that is gone.
            let _ = element.set_pointer_capture(event.pointer_id());
        }
        let (width, height) = size(element);
        let (was, is) = (middle(&before), middle(&self.down));
        let drag = Gesture::Drag { right: (is.0 - was.0) / width, down: (is.1 - was.1) / height };
        let zoom = spread(&self.down).zip(spread(&before)).filter(|(_, before)| *before > 0.0);
        let zoom = zoom.map(|(now, before)| Gesture::Zoom { factor: now / before, at: shares(element, is) });
        [Some(drag), zoom]
    }
}

fn on_wheel(element: &Element, then: Rc<impl Fn(Gesture) -> bool + 'static>) -> Listening {
    if SCROLLED_MS.get().is_none() {
        SCROLLED_MS.set(Some(f64::NEG_INFINITY));
        listen_with("wheel", |event| {
            if !event.default_prevented() {
                SCROLLED_MS.set(Some(clock::now_ms()));
            }
        });
    }
    listen_on(element, "wheel", false, move |element, event| {
        let Some(wheel) = event.dyn_ref::<WheelEvent>() else { return };
        let since_scroll_ms = clock::now_ms() - SCROLLED_MS.get().unwrap_or(f64::NEG_INFINITY);
        if !wheel.ctrl_key() && since_scroll_ms < SCROLL_GOES_ON_MS {
            return;
        }
        let lines = if wheel.delta_mode() == WheelEvent::DOM_DELTA_PIXEL { 1.0 } else { LINE_PX };
        let step = if wheel.ctrl_key() { PINCH_STEP } else { WHEEL_STEP };
        let factor = (-wheel.delta_y() * lines * step).exp();
        let at = shares(element, (f64::from(wheel.client_x()), f64::from(wheel.client_y())));
        if then(Gesture::Zoom { factor, at }) || wheel.ctrl_key() {
            event.prevent_default();
        }
    })
}

fn place(event: &PointerEvent) -> (f64, f64) {
    (f64::from(event.client_x()), f64::from(event.client_y()))
}

fn distance(one: (f64, f64), other: (f64, f64)) -> f64 {
    (one.0 - other.0).hypot(one.1 - other.1)
}

fn middle(pointers: &[(i32, (f64, f64))]) -> (f64, f64) {
    let count = pointers.len().max(1) as f64;
    let sum = pointers.iter().fold((0.0, 0.0), |sum, (_, at)| (sum.0 + at.0, sum.1 + at.1));
    (sum.0 / count, sum.1 / count)
}

/// How far the first two are apart.
fn spread(pointers: &[(i32, (f64, f64))]) -> Option<f64> {
    match pointers {
        [(_, one), (_, other), ..] => Some(distance(*one, *other)),
        _ => None,
    }
}

fn size(element: &Element) -> (f64, f64) {
    let rect = element.get_bounding_client_rect();
    (rect.width().max(1.0), rect.height().max(1.0))
}

fn shares(element: &Element, (x, y): (f64, f64)) -> (f64, f64) {
    let (rect, (width, height)) = (element.get_bounding_client_rect(), size(element));
    ((x - rect.left()) / width, (y - rect.top()) / height)
}

/// Calls `then` with the element and each such event on it, as long as that is listened to.
fn listen_on(
    element: &Element,
    event: &'static str,
    is_first: bool,
    then: impl Fn(&Element, &Event) + 'static,
) -> Listening {
    let callback = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        let element = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
        element.iter().for_each(|element| then(element, &event));
    });
    let options = AddEventListenerOptions::new();
    options.set_capture(is_first);
    // A wheel that zooms does not scroll the page as well.
    options.set_passive(false);
    // Both fail only for a callback that is no function.
    let _ = element.add_event_listener_with_callback_and_add_event_listener_options(
        event,
        callback.as_ref().unchecked_ref(),
        &options,
    );
    let element = element.clone();
    Listening::until(move || {
        let callback = callback.as_ref().unchecked_ref();
        let _ = element.remove_event_listener_with_callback_and_bool(event, callback, is_first);
    })
}
