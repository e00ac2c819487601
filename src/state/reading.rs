//! Where a dataset is read from: the published file, the one that is kept on the device, one that a person opens.

use crate::browser::fetch::{self, FetchError, Stop};
use crate::browser::files::File;
use crate::browser::history;
use crate::domain::catalog::{Catalog, Origin};
use crate::domain::dataset::{self, Dataset, Findings, LoadFailure, MAX_BYTES, Refusal};
use crate::route;
use crate::state::catalog::Wait;
use crate::state::opened_file;
use crate::state::slices::Slices;

/// The path of the published dataset that the address asks for.
pub(super) fn published_path() -> Result<String, LoadFailure> {
    route::published_path(&history::search()).map_err(LoadFailure::NoSuchName)
}

/// The published dataset of that path.
pub(super) async fn published(path: &str, wait: &Wait) -> Result<Catalog, LoadFailure> {
    wait.begin();
    let bytes = fetched(path, &wait.attempt.stop).await;
    wait.end();
    of_published(&bytes?).await
}

/// The same while another dataset is shown, so that nobody waits for it.
pub(super) async fn published_again(path: &str, stop: &Stop) -> Result<Catalog, LoadFailure> {
    of_published(&fetched(path, stop).await?).await
}

/// The file that stands in for the published dataset of that path, if one is kept: or else its name, and why it is not to
/// be had. A later version of the application may be stricter than the one that kept it.
pub(super) async fn kept(path: &str, wait: &Wait) -> Option<Result<Catalog, (String, Option<Refusal>)>> {
    wait.begin();
    let file = opened_file::take(path).await;
    wait.end();
    let file = file?;
    let Some(bytes) = file.bytes else { return Some(Err((file.name, None))) };
    Some(match read(&bytes).await {
        Ok((dataset, findings)) => {
            Ok(Catalog { dataset, findings, origin: Origin::Device { name: file.name } })
        }
        Err(refusal) => Err((file.name, Some(refusal))),
    })
}

/// A file that a person opens, with its bytes; no reason when the browser could not read it.
pub(super) async fn file(file: &File) -> Result<(Dataset, Findings, Vec<u8>), Option<Refusal>> {
    if file.len() > MAX_BYTES {
        return Err(Some(Refusal::TooLarge(file.len())));
    }
    let bytes = file.bytes().await.ok_or(None)?;
    let (dataset, findings) = read(&bytes).await.map_err(Some)?;
    Ok((dataset, findings, bytes))
}

async fn fetched(path: &str, stop: &Stop) -> Result<Vec<u8>, LoadFailure> {
    fetch::bytes(path, stop).await.map_err(|error| match error {
        FetchError::Unreachable => LoadFailure::Unreachable,
        FetchError::Status(status) => LoadFailure::Status(status),
    })
}

async fn of_published(bytes: &[u8]) -> Result<Catalog, LoadFailure> {
    let (dataset, findings) = read(bytes).await?;
    Ok(Catalog { dataset, findings, origin: Origin::Published })
}

async fn read(bytes: &[u8]) -> Result<(Dataset, Findings), Refusal> {
    let slices = Slices::begin();
    dataset::read_in_slices(bytes, async || slices.pause().await).await
}
