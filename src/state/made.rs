//! What takes long to make.

use leptos::prelude::*;

use super::slices::work_in_slices;

/// Works on something for a moment, and gives it once it is done.
pub type Step<T> = Box<dyn FnMut() -> Option<T>>;

/// What takes long to make, made in slices, anew whenever that changes which `begin` looks at; when that gives nothing, it stays as it is.
/// What was made last stands meanwhile; nothing as long as nothing was.
pub fn made_in_slices<T: Send + Sync + 'static>(
    begin: impl Fn() -> Option<Step<T>> + 'static,
) -> Signal<Option<T>> {
    let made = RwSignal::new(None);
    Effect::new(move || {
        let Some(mut step) = begin() else { return };
        // It is given up when this runs again.
        work_in_slices(move || match step() {
            Some(done) => {
                made.set(Some(done));
                false
            }
            None => true,
        });
    });
    made.into()
}
