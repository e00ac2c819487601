//! Where things are, and the environment that the project's tools run in.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The checked-out project.
#[derive(Clone, Debug)]
pub struct Project {
    /// The folder of the workspace.
    pub root: PathBuf,
}

impl Project {
    /// The project that this program belongs to.
    pub fn here() -> Self {
        // Cargo says where the package is now; the path noted at compile time is for a start without cargo.
        let package = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = package.parent().map_or_else(|| package.clone(), Path::to_path_buf);
        Self { root }
    }

    /// The finished release build.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// What is made on the way; not where a person may have sent cargo's own files, since `index.html` names it.
    pub fn target(&self) -> PathBuf {
        self.root.join("target")
    }

    /// The tools that the set-up installs.
    pub fn tools(&self) -> PathBuf {
        self.root.join(".tools")
    }

    /// A program, looked up and run with the installed tools in front, in the root of the project.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let program = program.as_ref();
        let found = self.find(program).unwrap_or_else(|| program.into());
        let mut command = Command::new(found);
        command.current_dir(&self.root).env("PATH", self.path());
        // `cargo xtask` describes the package xtask to this process; it is not the one being built below.
        for (name, _) in std::env::vars_os() {
            let name = name.to_string_lossy();
            if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") {
                command.env_remove(&*name);
            }
        }
        command
    }

    /// Where the program would be started from.
    pub fn find(&self, program: impl AsRef<OsStr>) -> Option<PathBuf> {
        let program = program.as_ref();
        std::env::split_paths(&self.path()).map(|dir| dir.join(program)).find(|path| path.is_file())
    }

    fn path(&self) -> OsString {
        let inherited = std::env::var_os("PATH").unwrap_or_default();
        let own = [self.tools().join("bin"), self.tools().join("npm/node_modules/.bin")];
        let all = own.into_iter().chain(std::env::split_paths(&inherited));
        // Only a folder with a `:` in its name cannot be joined; then the inherited PATH has to do.
        std::env::join_paths(all).unwrap_or(inherited)
    }
}
