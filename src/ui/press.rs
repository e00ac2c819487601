//! Presses on the buttons of a large part of a page, heard in one place: a listener on each of ten thousand buttons is much
//! for a browser to keep account of.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// Reads the value of the button that a press is on.
#[derive(Clone, Copy)]
struct Press(fn(&MouseEvent) -> Option<String>);

/// Gives pages what reads a press.
pub fn provide_press(read: fn(&MouseEvent) -> Option<String>) {
    provide_context(Press(read));
}

/// Listens to presses: what is made of it goes on an element around the buttons (`on:click`), and calls `then` with the
/// value of the button that is pressed. Outside a page, nothing reads a press.
pub fn on_press(then: impl Fn(String) + 'static) -> impl Fn(MouseEvent) {
    let press = use_context::<Press>();
    move |event| {
        if let Some(value) = press.and_then(|Press(read)| read(&event)) {
            then(value);
        }
    }
}
