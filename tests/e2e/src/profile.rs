//! A profile that outlives its browser: what a browser kept there is there for the next one.

use anyhow::{Result, bail};

use crate::engine::{Engine, EngineKind};
use crate::process::{self, Scratch};
use crate::until::{PATIENCE, until};

/// A profile of one engine, removed on drop.
#[derive(Debug)]
pub struct Profile {
    kind: EngineKind,
    folder: Scratch,
}

impl Profile {
    /// Makes an empty one.
    pub fn new(kind: EngineKind) -> Result<Self> {
        Ok(Self { kind, folder: Scratch::new(&format!("{}-profile", kind.name()))? })
    }

    /// Starts a browser on it. Two at once would be one too many.
    pub async fn start(&self) -> Result<Engine> {
        let arguments = self.arguments()?;
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        Engine::start_with(self.kind, &arguments).await
    }

    /// The browser itself, which holds the profile, and none of the processes that it starts for its pages.
    pub fn browser(&self) -> Result<u32> {
        let own = self.arguments()?;
        let found = process::with_arguments(|arguments| {
            let is_helper = |argument: &&str| argument.starts_with("--type=") || *argument == "-contentproc";
            arguments.windows(own.len()).any(|some| some == own) && !arguments.iter().any(is_helper)
        });
        match found.as_slice() {
            [only] => Ok(*only),
            _ => bail!("{} is {} processes with {own:?}: {found:?}", self.kind.name(), found.len()),
        }
    }

    /// Kills the browser, and waits until the profile is free.
    pub async fn kill(browser: u32) -> Result<()> {
        process::kill_at_once(browser)?;
        until("a browser that was killed is gone", PATIENCE, async || {
            Ok(if process::is_running(browser) { Err(format!("process {browser}")) } else { Ok(()) })
        })
        .await
    }

    fn arguments(&self) -> Result<Vec<String>> {
        let folder = self.folder.path().display();
        Ok(match self.kind {
            EngineKind::Chromium => vec![format!("--user-data-dir={folder}")],
            EngineKind::Firefox => vec!["-profile".to_owned(), folder.to_string()],
            EngineKind::WebKit => bail!("WebKitGTK under its driver keeps nothing for the next session"),
        })
    }
}
