//! The files that the device keeps, through a part of the program: a visit without one does not need what reads a database.

use std::pin::Pin;

use crate::browser::database;
use crate::state::on_demand::{Absent, loaded, once_there, part};

/// What is asked of the part, by the key of a file.
enum Ask {
    Read,
    Write(Vec<u8>),
    Forget,
}

/// What was read, if there was something to read, and whether it was done.
type Answer = (Option<Vec<u8>>, bool);

/// Loads the part, so that it is there when the network has gone. Returns whether it is.
pub async fn prepare() -> bool {
    loaded!(load_files)
}

/// The bytes that the device keeps under a key.
pub async fn read(key: &str) -> Option<Vec<u8>> {
    ask(key, Ask::Read).await.0
}

/// Keeps bytes on the device under a key. Returns whether that was done.
pub async fn write(key: &str, bytes: &[u8]) -> bool {
    ask(key, Ask::Write(bytes.to_vec())).await.1
}

/// Forgets what the device keeps under a key.
pub async fn forget(key: &str) {
    ask(key, Ask::Forget).await;
}

async fn ask(key: &str, ask: Ask) -> Answer {
    match once_there(files(key.to_owned(), ask)).await {
        Ok(answering) => answering.await,
        Err(Absent) => (None, false),
    }
}

// One function: each that begins a part weighs something in the one that is loaded first.
part! {
    device, load_files,
    fn files(key: String, ask: Ask) -> Result<Pin<Box<dyn Future<Output = Answer>>>, Absent> {
        Ok(Box::pin(async move {
            match ask {
                Ask::Read => (database::read(&key).await, true),
                Ask::Write(bytes) => (None, database::write(&key, &bytes).await),
                Ask::Forget => {
                    database::forget(&key).await;
                    (None, true)
                }
            }
        }))
    }
}
