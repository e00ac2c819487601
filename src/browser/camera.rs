//! The camera, shown in the page and looked at.

use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    HtmlCanvasElement, HtmlVideoElement, MediaDevices, MediaStream, MediaStreamConstraints, MediaStreamTrack,
};

use super::pictures::{Brightness, brightness_of_video, empty_canvas};
use super::{document, window};

/// Why nothing is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoCamera {
    /// There is none, or the browser gives it to nobody, as on a page that is not secure.
    Absent,
    /// The person, or somebody for them, does not allow it.
    Refused,
}

/// A camera that looks. It is let go with this.
#[derive(Debug)]
pub struct Camera {
    stream: MediaStream,
    video: HtmlVideoElement,
    canvas: HtmlCanvasElement,
}

impl Camera {
    /// Whether the browser would give one.
    #[must_use]
    pub fn is_there() -> bool {
        devices().is_some()
    }

    /// Asks for the camera, the one at the back if there is one, and shows what it sees in the video that matches.
    ///
    /// # Errors
    ///
    /// [`NoCamera`].
    pub async fn open(selector: &str) -> Result<Self, NoCamera> {
        let devices = devices().ok_or(NoCamera::Absent)?;
        let asked = devices.get_user_media_with_constraints(&constraints()).map_err(|_| NoCamera::Absent)?;
        let stream: MediaStream = JsFuture::from(asked).await.map_err(|error| why(&error))?.unchecked_into();
        let video = document().and_then(|document| document.query_selector(selector).ok().flatten());
        let video = video.and_then(|video| video.dyn_into::<HtmlVideoElement>().ok());
        let Some((video, canvas)) = video.zip(empty_canvas()) else {
            stop(&stream);
            return Err(NoCamera::Absent);
        };
        video.set_src_object(Some(&stream));
        let camera = Self { stream, video, canvas };
        match camera.video.play() {
            // One that does not play shows nothing, and gives no picture.
            Ok(playing) => drop(JsFuture::from(playing).await),
            Err(_) => return Err(NoCamera::Absent),
        }
        Ok(camera)
    }

    /// What it sees now, made smaller if the longer side has more than so many points; nothing before it sees something.
    #[must_use]
    pub fn look(&self, longer_side: u32) -> Option<Brightness> {
        brightness_of_video(&self.video, &self.canvas, longer_side)
    }
}

impl Drop for Camera {
    fn drop(&mut self) {
        stop(&self.stream);
        self.video.set_src_object(None);
    }
}

fn stop(stream: &MediaStream) {
    stream.get_tracks().iter().for_each(|track| track.unchecked_into::<MediaStreamTrack>().stop());
}

fn devices() -> Option<MediaDevices> {
    super::present(window()?.navigator().media_devices().ok()?)
}

/// What is wished for: whatever a device has instead is taken.
fn constraints() -> MediaStreamConstraints {
    let wish = Object::new();
    let width = Object::new();
    // Setting a member of an object that was just made does not fail.
    let _ = Reflect::set(&width, &"ideal".into(), &JsValue::from(1280));
    let _ = Reflect::set(&wish, &"width".into(), &width);
    let _ = Reflect::set(&wish, &"facingMode".into(), &"environment".into());
    let constraints = MediaStreamConstraints::new();
    constraints.set_video(&wish);
    constraints
}

fn why(error: &JsValue) -> NoCamera {
    let name = Reflect::get(error, &"name".into()).ok().and_then(|name| name.as_string());
    if name.as_deref() == Some(NOT_ALLOWED) { NoCamera::Refused } else { NoCamera::Absent }
}

/// What browsers call a camera that somebody does not allow.
const NOT_ALLOWED: &str = "NotAllowedError";
