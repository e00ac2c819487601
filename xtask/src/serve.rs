//! Serving: the release build, or a debug build that reloads.

use std::fs;
use std::net::{Ipv4Addr, TcpListener};

use anyhow::{Context, Result, bail};
use static_server::Site;

use crate::args::Address;
use crate::project::Project;
use crate::step::Steps;
use crate::{build, process, setup, size};

/// `cargo xtask serve`.
pub fn release(project: &Project, address: &Address) -> Result<()> {
    // Before minutes of compiling, rather than after.
    ensure_free(address.port, "serve")?;
    let mut steps = Steps::new();
    steps.run("set-up", "looks for the tools and installs what is missing", || setup::for_build(project))?;
    steps.run("build", "release build into dist/", || build::release_if_changed(project))?;
    if let Err(error) = size::gate(project) {
        // Too much to publish is not too much to look at.
        println!("warning: {error:#}");
    }
    let running = Site::new(project.dist())
        .on_port(address.port)
        .start()
        .with_context(|| format!("port {} could not be listened on", address.port))?;
    let url = running.url();
    println!("\nRestitution is on {url} (Ctrl-C stops it)");
    if address.open {
        open(project, &url);
    }
    running.wait();
    Ok(())
}

/// `cargo xtask dev`.
pub fn develop(project: &Project, address: &Address) -> Result<()> {
    ensure_free(address.port, "dev")?;
    setup::for_build(project)?;
    for ignored in [project.dist(), project.target()] {
        // Trunk refuses to start when a folder that Trunk.toml tells it not to watch is missing.
        fs::create_dir_all(&ignored).with_context(|| format!("{} could not be made", ignored.display()))?;
    }
    println!("\nRestitution will be on http://127.0.0.1:{}/ (Ctrl-C stops it)", address.port);
    let mut trunk = build::trunk(project);
    trunk.args(["serve", "--address", "127.0.0.1", "--port"]).arg(address.port.to_string());
    // Not dist/, which always holds a release build.
    trunk.arg("--dist").arg(project.target().join("trunk-dev"));
    if address.open {
        trunk.arg("--open");
    }
    process::run(&mut trunk)
}

fn ensure_free(port: u16, command: &str) -> Result<()> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => bail!(
            "port {port} is taken by another program: stop it, or choose another port, as in \
             `cargo xtask {command} --port {}`",
            port.checked_add(1).unwrap_or(8081)
        ),
        Err(error) => {
            Err(error).with_context(|| format!("port {port} cannot be listened on: choose another"))
        }
    }
}

fn open(project: &Project, url: &str) {
    let program = if cfg!(target_os = "macos") { "open" } else { "xdg-open" };
    if project.command(program).arg(url).spawn().is_err() {
        println!("No browser could be started ({program} is not there): open the address yourself");
    }
}
