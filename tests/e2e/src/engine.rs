//! The three engines: how each is started, told to be quiet, and ended.

use std::net::TcpListener;
use std::path::PathBuf;
use std::process::Command;
use std::str::FromStr;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use thirtyfour::{Capabilities, WebDriver};

use crate::process::{Running, Scratch, Screen};
use crate::settings::program;
use crate::until::until;

/// An engine that the application has to work in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EngineKind {
    /// Blink, as in Chrome and Edge.
    Chromium,
    /// Gecko.
    Firefox,
    /// WebKit in its GTK port, the nearest to Safari that runs here.
    WebKit,
}

/// What an engine is started with.
#[derive(Clone, Debug)]
pub struct Programs {
    driver: PathBuf,
    browser: PathBuf,
    screen: Option<PathBuf>,
}

impl EngineKind {
    /// The name used in test names and paths.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// Finds the driver and the browser; fails naming what is missing.
    pub fn programs(self) -> Result<Programs> {
        let found = || -> Result<Programs> {
            let (driver, browser) = match self {
                Self::Chromium => (
                    program("CHROMEDRIVER", &["/usr/bin/chromedriver"])?,
                    program("CHROMIUM", &["/usr/bin/chromium", "/usr/bin/google-chrome"])?,
                ),
                Self::Firefox => (
                    program("GECKODRIVER", &[".tools/bin/geckodriver", "/usr/bin/geckodriver"])?,
                    program("FIREFOX", &["/usr/bin/firefox-esr", "/usr/bin/firefox"])?,
                ),
                Self::WebKit => (
                    program("WEBKITDRIVER", &["/usr/bin/WebKitWebDriver"])?,
                    program("MINIBROWSER", &MINIBROWSER)?,
                ),
            };
            let screen = if self == Self::WebKit { Some(program("XVFB", &["/usr/bin/Xvfb"])?) } else { None };
            Ok(Programs { driver, browser, screen })
        };
        found().with_context(|| format!("the engine {} is missing", self.name()))
    }
}

const MINIBROWSER: [&str; 3] = [
    "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    "/usr/libexec/webkit2gtk-4.1/MiniBrowser",
];

impl FromStr for EngineKind {
    type Err = anyhow::Error;

    fn from_str(name: &str) -> Result<Self> {
        match name {
            "chromium" => Ok(Self::Chromium),
            "firefox" => Ok(Self::Firefox),
            "webkit" => Ok(Self::WebKit),
            _ => bail!("unknown engine {name:?}: chromium, firefox or webkit"),
        }
    }
}

/// A started browser with its one session.
#[derive(Debug)]
pub struct Engine {
    /// Which engine it is.
    pub kind: EngineKind,
    /// The session.
    pub driver: WebDriver,
    // In this order: the driver ends before its screen, the folder goes last.
    _process: Running,
    _screen: Option<Screen>,
    _scratch: Scratch,
}

/// A session that has not answered by then never will.
const COMMAND_TIMEOUT: Duration = Duration::from_secs(30);
const START_TIMEOUT: Duration = Duration::from_secs(60);

/// Nothing here has a graphics processor, and WebKit's painting by an emulated one takes both cores.
const PAINTING: (&str, &str) = ("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1");

impl Engine {
    /// Starts the driver on a free port, waits until it says that it is ready, and opens a session.
    pub async fn start(kind: EngineKind) -> Result<Self> {
        Self::start_with(kind, &[]).await
    }

    /// The same, with more arguments for the browser.
    pub async fn start_with(kind: EngineKind, arguments: &[&str]) -> Result<Self> {
        Self::launch(kind, arguments, &[PAINTING]).await
    }

    /// The same where time is measured: WebKit puts no layers together either, for which an emulated processor takes both cores. It is not so
    /// elsewhere, since it takes no pictures of elements then, and may hang where windows are opened.
    pub async fn start_to_measure(kind: EngineKind) -> Result<Self> {
        Self::launch(kind, &[], &[PAINTING, ("WEBKIT_DISABLE_COMPOSITING_MODE", "1")]).await
    }

    async fn launch(kind: EngineKind, arguments: &[&str], variables: &[(&str, &str)]) -> Result<Self> {
        let programs = kind.programs()?;
        let scratch = Scratch::new(kind.name())?;
        let log = |name: &str| scratch.path().join(name);
        let screen =
            programs.screen.as_deref().map(|xvfb| Screen::start(xvfb, &log("xvfb.log"))).transpose()?;
        let port = free_port()?;

        let mut command = Command::new(&programs.driver);
        // Profiles land in a folder that goes with the run, even when a browser is killed.
        command.env("TMPDIR", scratch.path()).envs(variables.iter().copied());
        match kind {
            EngineKind::Chromium => command.arg(format!("--port={port}")),
            EngineKind::Firefox => {
                command.args(["--port", &port.to_string(), "--websocket-port", &free_port()?.to_string()])
            }
            EngineKind::WebKit => command
                .arg(format!("--port={port}"))
                .arg("--replace-on-new-session")
                .env("HOME", scratch.path()),
        };
        if let Some(screen) = &screen {
            command.env("DISPLAY", &screen.display).env_remove("WAYLAND_DISPLAY").env("GDK_BACKEND", "x11");
        }
        let process = Running::start(&mut command, &log("driver.log"))?;
        let driver = match connect(kind, &programs, port, arguments).await {
            Ok(driver) => driver,
            Err(error) => {
                return Err(error.context(format!(
                    "{} did not start; its driver said:\n{}",
                    kind.name(),
                    process.last_words()
                )));
            }
        };
        Ok(Self { kind, driver, _process: process, _screen: screen, _scratch: scratch })
    }

    /// Whether the session still answers.
    pub async fn is_alive(&self) -> bool {
        self.driver.handle().window().await.is_ok()
    }

    /// Ends the session in an orderly way; what is left is killed on drop.
    pub async fn stop(self) {
        let _ = tokio::time::timeout(Duration::from_secs(10), self.driver.clone().quit()).await;
    }

    /// Ends what is left when the browser is gone: its driver would be asked in vain, for half a minute, to end the session.
    pub fn abandon(self) {
        let _ = self.driver.clone().leak();
    }
}

async fn connect(kind: EngineKind, programs: &Programs, port: u16, arguments: &[&str]) -> Result<WebDriver> {
    let server = format!("http://127.0.0.1:{port}");
    until("the driver is ready", START_TIMEOUT, async || {
        let status: Value =
            serde_json::from_str(&reqwest::get(format!("{server}/status")).await?.text().await?)?;
        Ok(if status["value"]["ready"] == true { Ok(()) } else { Err(status.to_string()) })
    })
    .await?;
    let mut wanted = capabilities(kind, programs);
    add_arguments(&mut wanted, arguments);
    let Value::Object(wanted) = wanted else { bail!("capabilities are an object") };
    let driver =
        WebDriver::builder(server, Capabilities::from(wanted)).request_timeout(COMMAND_TIMEOUT).await?;
    driver.handle().set_script_timeout(COMMAND_TIMEOUT).await?;
    driver.handle().set_page_load_timeout(COMMAND_TIMEOUT).await?;
    Ok(driver)
}

/// "eager": a page counts as loaded when its document is there, so that a held wasm or dataset can be looked at.
fn capabilities(kind: EngineKind, programs: &Programs) -> Value {
    let binary = &programs.browser;
    match kind {
        EngineKind::Chromium => json!({
            "browserName": "chrome",
            "pageLoadStrategy": "eager",
            "goog:chromeOptions": {"binary": binary, "args": [
                "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars",
                "--window-size=1280,900",
            ]},
        }),
        EngineKind::Firefox => json!({
            "browserName": "firefox",
            "pageLoadStrategy": "eager",
            "moz:firefoxOptions": {"binary": binary, "args": ["-headless", "--width=1280", "--height=900"],
                // A scroll bar that takes room would make a frame of 320 px narrower than that.
                "prefs": {"ui.useOverlayScrollbars": 1}},
        }),
        EngineKind::WebKit => json!({
            // Not "eager": this driver then waits for ever after Back within one document.
            "pageLoadStrategy": "normal",
            "webkitgtk:browserOptions": {"binary": binary, "args": ["--automation"]},
        }),
    }
}

/// Each engine has a name of its own for the object that holds its arguments.
fn add_arguments(capabilities: &mut Value, arguments: &[&str]) {
    let options = capabilities.as_object_mut().into_iter().flat_map(|all| all.values_mut());
    for args in options.filter_map(|option| option.get_mut("args")).filter_map(Value::as_array_mut) {
        args.extend(arguments.iter().copied().map(Value::from));
    }
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}
