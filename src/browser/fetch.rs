//! Fetching files of the application's own folder.

use gloo_net::http::Request;

/// Why a file did not come.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FetchError {
    /// No answer, or one that broke off.
    #[error("unreachable")]
    Unreachable,
    /// An answer with this status instead of the file.
    #[error("status {0}")]
    Status(u16),
}

/// The bytes of a file, by its path relative to the page.
///
/// # Errors
/// When the server cannot be reached, or answers with a status other than success.
pub async fn bytes(path: &str) -> Result<Vec<u8>, FetchError> {
    let response = Request::get(path).send().await.map_err(|_| FetchError::Unreachable)?;
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    response.binary().await.map_err(|_| FetchError::Unreachable)
}
