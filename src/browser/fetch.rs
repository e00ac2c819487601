//! Fetching files of the application's own folder.

use gloo_net::http::{Request, Response};
use web_sys::AbortController;

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

/// Breaks requests off. A second request for a file waits for the first one, in browsers that share what they cache: one that
/// hangs has to go before it is of any use to try again.
#[derive(Debug, Clone)]
pub struct Stop(Option<AbortController>);

impl Default for Stop {
    fn default() -> Self {
        Self(AbortController::new().ok())
    }
}

impl Stop {
    /// Breaks off what was asked for with it, and whatever will be.
    pub fn stop(&self) {
        if let Some(controller) = &self.0 {
            controller.abort();
        }
    }
}

/// The bytes of a file, by its path relative to the page.
///
/// # Errors
/// When the server cannot be reached, when it was stopped, or when it answers with a status other than success.
pub async fn bytes(path: &str, stop: &Stop) -> Result<Vec<u8>, FetchError> {
    answer(path, stop).await?.binary().await.map_err(|_| FetchError::Unreachable)
}

/// The same as a text, which the browser decodes. What is not UTF-8 becomes replacement characters.
///
/// # Errors
/// As [`bytes`].
pub async fn text(path: &str, stop: &Stop) -> Result<String, FetchError> {
    answer(path, stop).await?.text().await.map_err(|_| FetchError::Unreachable)
}

async fn answer(path: &str, stop: &Stop) -> Result<Response, FetchError> {
    let signal = stop.0.as_ref().map(AbortController::signal);
    let request = Request::get(path).abort_signal(signal.as_ref());
    let response = request.send().await.map_err(|_| FetchError::Unreachable)?;
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    Ok(response)
}
