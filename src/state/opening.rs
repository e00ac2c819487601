//! Opening a file of the device, and the way back from it.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::clock;
use crate::browser::files::File;
use crate::domain::catalog::{Catalog, Origin};
use crate::state::catalog::{CatalogLoad, Keeping, Load, Opening};
use crate::state::{opened_file, reading};

impl CatalogLoad {
    /// Opens a file of the device in place of what is shown, which stays when the file is refused. `before` is called
    /// just before it is shown.
    pub fn open(self, file: File, before: impl FnOnce() + 'static) {
        let attempt = self.openings.begin();
        let name = file.name();
        self.opening.set(Opening::Reading(name.clone()));
        spawn_local(async move {
            let read = reading::file(&file).await;
            if !self.openings.is_current(&attempt) {
                return;
            }
            let (dataset, findings, bytes) = match read {
                Ok(read) => read,
                Err(refusal) => return self.opening.set(Opening::Refused(name, refusal)),
            };
            // A load that is still under way comes too late from now on.
            let load_attempt = self.loads.begin();
            before();
            self.opening.set(Opening::Idle);
            self.keeping.set(Keeping::UnderWay);
            let catalog = Catalog { dataset, findings, origin: Origin::Device { name: name.clone() } };
            self.load.set(Load::Ready(Arc::new(catalog)));
            let Ok(path) = reading::published_path() else { return self.keeping.set(Keeping::NotKept) };
            // Once it is drawn: a file that would stop the application is not kept.
            clock::rest(0).await;
            let slot = opened_file::keep(&path, &bytes).await;
            if self.loads.is_current(&load_attempt) {
                let is_kept = match slot {
                    Some(slot) => opened_file::replace(&path, &name, slot).await,
                    None => false,
                };
                self.keeping.set(if is_kept { Keeping::Kept } else { Keeping::NotKept });
            }
        });
    }

    /// Shows the published dataset again and forgets the file of the device, which stays as long as the other is not
    /// there. `before` is called just before that is shown.
    pub fn return_to_published(self, before: impl FnOnce() + 'static) {
        let attempt = self.openings.begin();
        self.opening.set(Opening::Returning);
        spawn_local(async move {
            let published = match reading::published_path() {
                Ok(path) => {
                    reading::published_again(&path, &attempt.stop).await.map(|catalog| (catalog, path))
                }
                Err(failure) => Err(failure),
            };
            if !self.openings.is_current(&attempt) {
                return;
            }
            match published {
                Ok((catalog, path)) => {
                    self.loads.begin();
                    before();
                    self.opening.set(Opening::Idle);
                    self.load.set(Load::Ready(Arc::new(catalog)));
                    opened_file::forget(&path).await;
                }
                Err(failure) => self.opening.set(Opening::NotReturned(failure)),
            }
        });
    }
}
