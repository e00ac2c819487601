//! The time, and waiting.

use chrono::{NaiveDate, NaiveDateTime};
use js_sys::{Date, Function, Promise};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;

use super::window;

/// Calls `then` once, after that many milliseconds.
pub fn after(delay_ms: i32, then: impl FnOnce() + 'static) {
    call_after(Closure::once_into_js(then).unchecked_ref(), delay_ms);
}

fn call_after(then: &Function, delay_ms: i32) {
    // It fails only for what is no function.
    let _ =
        window().map(|window| window.set_timeout_with_callback_and_timeout_and_arguments_0(then, delay_ms));
}

/// Calls `then` every so many milliseconds, for as long as the document lives.
pub fn every(period_ms: i32, then: impl Fn() + 'static) {
    let Some(window) = window() else { return };
    let callback = Closure::<dyn Fn()>::new(then);
    let _ = window
        .set_interval_with_callback_and_timeout_and_arguments_0(callback.as_ref().unchecked_ref(), period_ms);
    callback.forget();
}

/// Goes on before the next picture is painted. Returns when that is, in milliseconds since the document began to load.
pub async fn next_frame() -> f64 {
    let Some(window) = window() else { return 0.0 };
    let mut ask = |resolve, _| {
        let _ = window.request_animation_frame(&resolve);
    };
    let time = JsFuture::from(Promise::new(&mut ask)).await;
    time.ok().and_then(|time| time.as_f64()).unwrap_or_default()
}

/// Goes on in a later task, after that many milliseconds, so that the browser can paint and answer in between.
pub async fn rest(delay_ms: i32) {
    wait(|go_on| call_after(&go_on, delay_ms)).await;
}

/// Goes on when the browser has laid out and painted what there is; after that many milliseconds where it does not paint, as in a page
/// that nobody sees.
pub async fn rest_for_a_frame(at_most_ms: i32) {
    wait(|go_on| {
        call_after(&go_on, at_most_ms);
        // It is called before the frame is laid out: a task that is asked for then comes after it.
        let lay_out = Closure::once_into_js(move || call_after(&go_on, 0));
        let _ = window().map(|window| window.request_animation_frame(lay_out.unchecked_ref()));
    })
    .await;
}

/// Goes on when the browser has nothing else to do, or after that many milliseconds. WebKit does not tell when that is.
pub async fn rest_until_idle(at_most_ms: i32) {
    wait(|go_on| {
        call_after(&go_on, at_most_ms);
        let _ = window().map(|window| window.request_idle_callback(&go_on));
    })
    .await;
}

/// Waits for the first call of what it hands over.
async fn wait(ask: impl FnOnce(Function)) {
    let mut ask = Some(ask);
    // The promise is never rejected.
    let _ = JsFuture::from(Promise::new(&mut |go_on, _| {
        if let Some(ask) = ask.take() {
            ask(go_on);
        }
    }))
    .await;
}

/// Whether nobody sees the page, as in a tab behind another. Timers then come at most once a second.
#[must_use]
pub fn is_unseen() -> bool {
    super::document().is_some_and(|document| document.hidden())
}

/// Milliseconds since the document began to load.
#[must_use]
pub fn now_ms() -> f64 {
    window().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now())
}

/// Milliseconds since 1970, as the device has it.
#[must_use]
#[expect(
    clippy::disallowed_methods,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the one door to the clock; a time before 1970 is 0"
)]
pub fn wall_ms() -> u64 {
    Date::now() as u64
}

/// The date and the time of day where the device is, at that many milliseconds since 1970, to the minute.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "a time is less than 2⁵³")]
pub fn local_time_at(wall_ms: u64) -> Option<NaiveDateTime> {
    to_the_minute(&Date::new(&(wall_ms as f64).into()))
}

/// The date and the time of day where the device is, to the minute.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "the one door to the clock")]
pub fn local_time() -> Option<NaiveDateTime> {
    to_the_minute(&Date::new_0())
}

fn to_the_minute(now: &Date) -> Option<NaiveDateTime> {
    let year = i32::try_from(now.get_full_year()).ok()?;
    NaiveDate::from_ymd_opt(year, now.get_month() + 1, now.get_date())?.and_hms_opt(
        now.get_hours(),
        now.get_minutes(),
        0,
    )
}
