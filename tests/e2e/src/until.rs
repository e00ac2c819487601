//! Waiting for what is expected: the only place with a pause, and every pause ends at the thing or at a deadline.

use std::time::Duration;

use anyhow::{Result, bail};
use tokio::time::Instant;

/// How long an ordinary expectation waits: generous, because two slow cores may carry three browsers. What has to come sooner is
/// measured.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// How long a document may take to open: a program is fetched, compiled and begun, by three browsers at a time.
pub const OPENING: Duration = Duration::from_secs(30);

const INTERVAL: Duration = Duration::from_millis(25);

/// What a probe found: the thing, or a description of what was there instead.
pub type Seen<T> = std::result::Result<T, String>;

/// Probes until the thing is there. An error of the driver counts as "not yet": an element may leave between two
/// commands, a document may be on its way.
pub async fn until<T>(what: &str, patience: Duration, probe: impl AsyncFn() -> Result<Seen<T>>) -> Result<T> {
    until_at(INTERVAL, what, patience, probe).await
}

/// The same at another interval, for what every probe disturbs.
pub async fn until_at<T>(
    interval: Duration,
    what: &str,
    patience: Duration,
    probe: impl AsyncFn() -> Result<Seen<T>>,
) -> Result<T> {
    let deadline = Instant::now() + patience;
    loop {
        let there = match probe().await {
            Ok(Ok(found)) => return Ok(found),
            Ok(Err(there)) => there,
            Err(error) => format!("{error:#}"),
        };
        if Instant::now() >= deadline {
            bail!("expected within {patience:?}: {what}\nthere was: {there}");
        }
        tokio::time::sleep(interval).await;
    }
}
