//! Why there is no dataset to show.

use super::refusal::Refusal;

/// Why the file of the day did not become a dataset.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LoadFailure {
    /// No answer: no network, or no server.
    #[error("unreachable")]
    Unreachable,
    /// The server answered with this HTTP status.
    #[error("status {0}")]
    Status(u16),
    /// The address asks for what cannot be a file of the application's data: its name.
    #[error("no such name: {0}")]
    NoSuchName(String),
    /// The file came and was refused.
    #[error("refused: {0}")]
    Refused(#[from] Refusal),
}
