//! What the tabs of one browser tell each other.

use wasm_bindgen::JsCast;
use web_sys::{BroadcastChannel, MessageEvent};

use super::{Listening, listen_while};

/// A channel between the tabs of this host. A browser that has none, or forbids it, loses nothing but speed: what is kept on the device is
/// told by an event of its own.
#[derive(Debug, Clone)]
pub struct Channel(Option<BroadcastChannel>);

impl Channel {
    /// Opens the channel of that name.
    #[must_use]
    pub fn open(name: &str) -> Self {
        Self(BroadcastChannel::new(name).ok())
    }

    /// Tells the other tabs.
    pub fn tell(&self, text: &str) {
        if let Some(channel) = &self.0 {
            // It fails only for what cannot be copied, or once the channel is closed.
            let _ = channel.post_message(&text.into());
        }
    }

    /// Calls `then` with what other tabs tell, for as long as the document lives.
    pub fn on_told(&self, then: impl Fn(String) + 'static) {
        self.on_told_while(then).into_iter().for_each(std::mem::forget);
    }

    /// The same, as long as that is kept.
    pub fn on_told_while(&self, then: impl Fn(String) + 'static) -> Option<Listening> {
        let channel = self.0.clone()?;
        listen_while(channel, "message", move |event| {
            let text = event.dyn_ref::<MessageEvent>().and_then(|event| event.data().as_string());
            text.into_iter().for_each(&then);
        })
    }
}
