//! Codes in pictures. What reads them is a part of the program of its own, which most people never need.

use handover::{Frame, scan};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Gathering;
use crate::browser::camera::{Camera, NoCamera};
use crate::browser::clock;
use crate::browser::files::File;
use crate::browser::pictures::{self, Brightness};
use crate::domain::gathering::{Intake, NotReceived, Scanning};
use crate::state::on_demand::{Absent, loaded, once_there, part};

/// How many points of a picture are looked at along its longer side: a code that fills a quarter of it still has four for each module.
const LONGER_SIDE: u32 = 1600;

part! {
    scan, load_scan,
    fn read_codes(columns: usize, rows: usize, brightness: Vec<u8>) -> Result<Vec<String>, Absent> {
        Ok(scan(columns, rows, &brightness))
    }
}

/// How long the camera rests between two looks: a code is shown for five times that.
const LOOK_EACH_MS: i32 = 100;

/// Loads what reads codes.
pub(super) async fn prepare() {
    // Should it not come, it is asked for again when it is needed.
    let _ = loaded!(load_scan);
}

impl Gathering {
    /// Whether there may be a camera.
    #[must_use]
    pub fn has_camera() -> bool {
        Camera::is_there()
    }

    /// Looks through the camera, shown in the video that matches, and takes all codes that it sees, until somebody has it stop.
    pub fn begin_scanning(self, video: &'static str) {
        self.end_scanning();
        self.scanning.set(Some(Scanning::Beginning));
        let scan = self.scans.get_value();
        spawn_local(async move {
            let camera = match Camera::open(video).await {
                Ok(camera) => camera,
                Err(why) => {
                    let is_refused = why == NoCamera::Refused;
                    return self.say(scan, Scanning::Failed { is_refused });
                }
            };
            self.say(scan, Scanning::Looking);
            while self.is_scan(scan) {
                if let Some(Brightness { columns, rows, brightness }) = camera.look(LONGER_SIDE) {
                    let read = once_there(read_codes(columns, rows, brightness)).await;
                    match read {
                        Ok(texts) if self.is_scan(scan) => self.look_at_codes(&texts),
                        Ok(_) => return,
                        Err(Absent) => return self.say(scan, Scanning::WithoutReader),
                    }
                }
                clock::rest(LOOK_EACH_MS).await;
            }
        });
    }

    /// Has the camera stop.
    pub fn end_scanning(self) {
        self.scans.update_value(|scans| *scans += 1);
        self.scanning.set(None);
    }

    fn is_scan(self, scan: u32) -> bool {
        self.scans.try_get_value() == Some(scan)
    }

    fn say(self, scan: u32, scanning: Scanning) {
        if self.is_scan(scan) {
            self.scanning.set(Some(scanning));
        }
    }

    fn look_at_codes(self, texts: &[String]) {
        let is_new = self.intake.try_update_value(|intake| take_all("", texts, intake));
        if is_new == Some(true) {
            self.look();
        }
    }

    /// Takes the codes in a picture.
    pub(super) async fn scan(self, name: &str, file: &File, session: u32) -> Result<(), NotReceived> {
        let picture = pictures::brightness(file, LONGER_SIDE).await.ok_or(NotReceived::NotShown)?;
        let Brightness { columns, rows, brightness } = picture;
        let texts = once_there(read_codes(columns, rows, brightness))
            .await
            .map_err(|Absent| NotReceived::NoReader)?;
        // A code may be of anything.
        if texts.iter().all(|text| Frame::all_in(text).frames.is_empty()) {
            return Err(NotReceived::NoCode);
        }
        if self.is_session(session) {
            self.intake.update_value(|intake| {
                take_all(name, &texts, intake);
            });
        }
        Ok(())
    }
}

/// Takes all codes. Whether one of them brought something.
fn take_all(name: &str, texts: &[String], intake: &mut Intake) -> bool {
    texts.iter().filter(|text| intake.take_code(name, text)).count() > 0
}
