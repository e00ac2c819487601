//! A plain static file server: what any cheap host of static files does, and no more.
//!
//! It rewrites nothing: an unknown path is a 404, so that whatever works here works on every static host. The
//! application can be mounted under a sub-path, responses are compressed on the fly, and tests can hold a
//! response back ([`Gate`]) or add a page that exists in memory only.

#![forbid(unsafe_code)]

mod answer;
mod gate;
mod running;

pub use gate::Gate;
pub use running::Running;

use std::collections::HashMap;
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;

use answer::{Headers, Page, Shared};
use axum::http::{HeaderName, HeaderValue};
use gate::Hold;

/// What to serve, and where.
#[derive(Debug)]
pub struct Site {
    /// The folder whose files are served.
    pub root: PathBuf,
    /// The path that the folder appears under: `/`, or for instance `/un/sous-chemin/`.
    pub mount: String,
    /// The port on 127.0.0.1; 0 takes any free one.
    pub port: u16,
    pages: HashMap<String, Page>,
    holds: HashMap<String, Hold>,
    headers: Headers,
}

impl Site {
    /// Serves the folder `root` at `/`, on any free port.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self {
            root: root.into(),
            mount: "/".to_owned(),
            port: 0,
            pages: HashMap::new(),
            holds: HashMap::new(),
            headers: Headers::new(),
        }
    }

    /// Serves under this path instead of `/`; everything outside of it is a 404.
    #[must_use]
    pub fn mounted_at(mut self, mount: &str) -> Self {
        let inner = mount.trim_matches('/');
        self.mount = if inner.is_empty() { "/".to_owned() } else { format!("/{inner}/") };
        self
    }

    /// Listens on this port; 0 takes any free one.
    #[must_use]
    pub fn on_port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// Adds a page that exists in memory only. It hides a file of the same path; the path is relative to the
    /// mount, and `""` is the mount itself.
    #[must_use]
    pub fn with_page(mut self, path: &str, content_type: &str, body: String) -> Self {
        let page = Page { content_type: content_type.to_owned(), body };
        self.pages.insert(relative(path), page);
        self
    }

    /// Sends this header with every response, in place of one of the same name.
    ///
    /// # Panics
    ///
    /// When the name is not in lower case, or one of the two cannot stand in a response.
    #[must_use]
    pub fn with_header(mut self, name: &'static str, value: &'static str) -> Self {
        self.headers.push((HeaderName::from_static(name), HeaderValue::from_static(value)));
        self
    }

    /// Holds every response for this path, relative to the mount, until the gate is opened.
    #[must_use]
    pub fn with_gate(mut self, path: &str) -> (Self, Gate) {
        let (gate, hold) = gate::closed();
        self.holds.insert(relative(path), hold);
        (self, gate)
    }

    /// Starts to serve on a thread of its own, and returns once it listens.
    ///
    /// # Errors
    ///
    /// When the port is taken, or the system gives neither a socket nor a thread.
    pub fn start(self) -> std::io::Result<Running> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, self.port))?;
        let shared = Shared::new(self.root, self.mount, self.pages, self.holds, self.headers);
        Running::spawn(listener, shared)
    }
}

fn relative(path: &str) -> String {
    path.trim_start_matches('/').to_owned()
}
