//! A sound, made by the browser: there is no file to be loaded.

use web_sys::AudioContext;

use super::clock;

/// The tone in hertz, how loud it is at its beginning, and when each beginning is, in seconds.
const TONE_HZ: f32 = 660.0;
const LOUDNESS: f32 = 0.4;
const BEGINNINGS_S: [f64; 3] = [0.0, 0.6, 1.2];

/// How long each of them takes to fade away, in seconds.
const FADING_S: f64 = 0.5;

/// After which time all of them have, in milliseconds.
const ENDED_MS: i32 = 2_500;

/// What a sound that has faded is as loud as.
const SILENCE: f32 = 0.001;

/// Rings three times. A browser that has no sound, or waits for a press before it makes one, stays silent.
pub fn ring() {
    let _ = try_ring();
}

fn try_ring() -> Option<()> {
    let context = AudioContext::new().ok()?;
    let open = context.clone();
    // A browser gives a document no more than a few; one that stayed silent as well.
    clock::after(ENDED_MS, move || drop(open.close()));
    let now = context.current_time();
    for begins in BEGINNINGS_S {
        let (tone, loudness) = (context.create_oscillator().ok()?, context.create_gain().ok()?);
        tone.frequency().set_value(TONE_HZ);
        let (from, to) = (now + begins, now + begins + FADING_S);
        loudness.gain().set_value_at_time(LOUDNESS, from).ok()?;
        loudness.gain().exponential_ramp_to_value_at_time(SILENCE, to).ok()?;
        tone.connect_with_audio_node(&loudness).ok()?;
        loudness.connect_with_audio_node(&context.destination()).ok()?;
        tone.start_with_when(from).ok()?;
        tone.stop_with_when(to).ok()?;
    }
    Some(())
}
