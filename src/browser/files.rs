//! Files that a person opens: chosen with a control, or dropped on the window.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, DragEvent, Event, FileList, HtmlInputElement};

use super::{dom, listen_with};

/// A file of the device.
#[derive(Debug, Clone)]
pub struct File(web_sys::File);

impl File {
    /// Its name, without its folder.
    #[must_use]
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// How many bytes it has.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a size is a whole number")]
    pub fn len(&self) -> usize {
        self.0.size() as usize
    }

    /// Whether it has none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Itself, for what shows it.
    pub(super) fn blob(&self) -> &Blob {
        &self.0
    }

    /// Its bytes; nothing when it cannot be read, such as when it was moved meanwhile.
    pub async fn bytes(&self) -> Option<Vec<u8>> {
        let buffer = JsFuture::from(self.0.array_buffer()).await.ok()?;
        Some(Uint8Array::new(&buffer).to_vec())
    }
}

/// The file that was chosen with the control of this event. The control forgets it, so that the same file can be chosen
/// again.
#[must_use]
pub fn chosen(event: &Event) -> Option<File> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = first(input.files());
    input.set_value("");
    file
}

/// The same for a control with which several files can be chosen.
#[must_use]
pub fn all_chosen(event: &Event) -> Vec<File> {
    let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else {
        return Vec::new();
    };
    let files = all(input.files());
    input.set_value("");
    files
}

/// Calls `then` with the files that are dropped on the window; there is at least one. While one is held over it, the root element bears the
/// attribute `data-dropping`.
pub fn on_drop(then: impl Fn(Vec<File>) + 'static) {
    listen_with("dragover", |event| {
        if holds_files(&event) && !is_for_a_control(&event) {
            // Without this the browser leaves the application and shows the file.
            event.prevent_default();
            dom::set_root_attribute("data-dropping", Some(""));
        }
    });
    listen_with("dragleave", |event| {
        // It also comes each time the pointer passes from one element to another: then it says which.
        let leaves = event.dyn_ref::<DragEvent>().is_some_and(|event| event.related_target().is_none());
        if leaves {
            dom::set_root_attribute("data-dropping", None);
        }
    });
    listen_with("drop", move |event| {
        dom::set_root_attribute("data-dropping", None);
        if holds_files(&event) && !is_for_a_control(&event) {
            event.prevent_default();
            let transfer = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
            let files = all(transfer.and_then(|transfer| transfer.files()));
            if !files.is_empty() {
                then(files);
            }
        }
    });
}

fn holds_files(event: &Event) -> bool {
    let transfer = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
    transfer.is_some_and(|transfer| transfer.types().includes(&"Files".into(), 0))
}

/// Whether files are over a control that takes them itself.
fn is_for_a_control(event: &Event) -> bool {
    event.target().is_some_and(|target| target.is_instance_of::<HtmlInputElement>())
}

fn first(files: Option<FileList>) -> Option<File> {
    files?.get(0).map(File)
}

fn all(files: Option<FileList>) -> Vec<File> {
    let files = files.into_iter().flat_map(|files| (0..files.length()).map(move |at| files.get(at)));
    files.flatten().map(File).collect()
}
