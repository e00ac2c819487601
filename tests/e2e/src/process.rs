//! Programs that end with the test, whatever happens to it.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};

/// A running program and all that it started: ended on drop.
#[derive(Debug)]
pub struct Running {
    child: Child,
    log: PathBuf,
}

impl Running {
    /// Starts the program; what it says goes to `log`.
    pub fn start(command: &mut Command, log: &Path) -> Result<Self> {
        let file = File::create(log).with_context(|| format!("cannot write {}", log.display()))?;
        command.stdout(file.try_clone()?);
        Self::spawn(command, file, log)
    }

    fn spawn(command: &mut Command, errors: File, log: &Path) -> Result<Self> {
        command.stdin(Stdio::null()).stderr(errors);
        let child = command.spawn().with_context(|| format!("cannot start {command:?}"))?;
        Ok(Self { child, log: log.to_owned() })
    }

    /// Whether the program is still there.
    pub fn is_alive(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }

    /// The end of what the program said, for a message.
    pub fn last_words(&self) -> String {
        let log = fs::read_to_string(&self.log).unwrap_or_default();
        let lines: Vec<&str> = log.lines().rev().take(12).collect();
        lines.into_iter().rev().collect::<Vec<_>>().join("\n")
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // A driver that is killed leaves its browser behind, so the whole tree goes, read before its root is gone.
        let tree = descendants(self.child.id());
        let _ = self.child.kill();
        let _ = self.child.wait();
        if !tree.is_empty() {
            let _ = kill(&tree);
        }
    }
}

/// The processes of which the arguments, the program's own name first, are as wanted.
pub fn with_arguments(wanted: impl Fn(&[&str]) -> bool) -> Vec<u32> {
    let id_of = |entry: fs::DirEntry| {
        let id = entry.file_name().to_str()?.parse().ok()?;
        let line = fs::read_to_string(entry.path().join("cmdline")).ok()?;
        let arguments: Vec<&str> = line.split_terminator('\0').collect();
        wanted(&arguments).then_some(id)
    };
    fs::read_dir("/proc").into_iter().flatten().flatten().filter_map(id_of).collect()
}

/// Ends a process that has no time to do anything any more, and then all that it started.
pub fn kill_at_once(root: u32) -> Result<()> {
    let tree = [vec![root], descendants(root)].concat();
    kill(&tree)
}

/// Whether the process still holds what it had open.
pub fn is_running(id: u32) -> bool {
    fs::read_dir(format!("/proc/{id}/fd")).is_ok_and(|mut open| open.next().is_some())
}

/// One after the other, in this order. Some may have ended by themselves meanwhile.
fn kill(ids: &[u32]) -> Result<()> {
    let ids = ids.iter().map(u32::to_string);
    Command::new("kill").arg("-KILL").args(ids).stderr(Stdio::null()).status().context("no `kill`")?;
    Ok(())
}

/// The processes below this one, from `/proc`; empty where there is none.
fn descendants(root: u32) -> Vec<u32> {
    let parents: Vec<(u32, u32)> =
        fs::read_dir("/proc").into_iter().flatten().flatten().filter_map(parent_of).collect();
    let mut tree = vec![root];
    let mut next = 0;
    while let Some(&parent) = tree.get(next) {
        tree.extend(parents.iter().filter(|(_, its)| *its == parent).map(|(id, _)| *id));
        next += 1;
    }
    tree.split_off(1)
}

/// A process and its parent. The name in `stat` may hold anything, so the fields are read behind its last bracket.
fn parent_of(entry: fs::DirEntry) -> Option<(u32, u32)> {
    let id = entry.file_name().to_str()?.parse().ok()?;
    let stat = fs::read_to_string(entry.path().join("stat")).ok()?;
    let (_, fields) = stat.rsplit_once(')')?;
    Some((id, fields.split_whitespace().nth(1)?.parse().ok()?))
}

/// A virtual screen, for the engine that has no headless mode.
#[derive(Debug)]
pub struct Screen {
    _running: Running,
    /// What `DISPLAY` is to be.
    pub display: String,
}

impl Screen {
    /// Starts Xvfb on a display that it chooses itself, and waits until it has said which: then it is ready.
    pub fn start(program: &Path, log: &Path) -> Result<Self> {
        let mut command = Command::new(program);
        // Without a window manager the window under the pointer has the focus, and the pointer starts in the middle
        // of the screen: on a larger one, the window would not be there, and `:focus` would not match in it.
        command
            .args(["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped());
        let mut running = Running::spawn(&mut command, File::create(log)?, log)?;
        let out = running.child.stdout.take().context("Xvfb has no output")?;
        let mut line = String::new();
        BufReader::new(out).read_line(&mut line)?;
        anyhow::ensure!(!line.trim().is_empty(), "Xvfb did not start: {}", running.last_words());
        Ok(Self { display: format!(":{}", line.trim()), _running: running })
    }
}

/// A folder of this run, removed on drop.
#[derive(Debug)]
pub struct Scratch(PathBuf);

impl Scratch {
    /// Makes the folder under the system's temporary folder.
    pub fn new(name: &str) -> Result<Self> {
        let path = std::env::temp_dir().join(format!("restitution-e2e-{}-{name}", std::process::id()));
        fs::create_dir_all(&path).with_context(|| format!("cannot make {}", path.display()))?;
        Ok(Self(path))
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
