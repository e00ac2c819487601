//! Installing browsers where that can be done without asking: on Debian (and in part Ubuntu), as root.

use std::fs;

use anyhow::{Context, Result};

use crate::browsers::Part;
use crate::engines::Engine;
use crate::process;
use crate::project::Project;

/// Installs the packages of the missing parts; does nothing on other systems or without the rights.
pub fn install(project: &Project, missing: &[&Part]) -> Result<()> {
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    let Some(system) = System::of(&release) else {
        return Ok(());
    };
    let packages = packages(system, missing);
    if packages.is_empty() || !is_root(project) {
        return Ok(());
    }
    println!("Installing {} with apt-get", packages.join(", "));
    let wait = "DPkg::Lock::Timeout=120";
    let mut update = project.command("apt-get");
    process::run(update.args(["update", "--quiet", "-o", wait]))
        .context("the list of packages could not be read")?;
    let mut install = project.command("apt-get");
    install.env("DEBIAN_FRONTEND", "noninteractive");
    install.args(["install", "--yes", "--quiet", "--no-install-recommends", "-o", wait]).args(&packages);
    process::run(&mut install).context("the browsers could not be installed")
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum System {
    Debian,
    Ubuntu,
}

impl System {
    fn of(release: &str) -> Option<Self> {
        let id = release.lines().find_map(|line| line.strip_prefix("ID="))?;
        match id.trim_matches('"') {
            "debian" => Some(Self::Debian),
            "ubuntu" => Some(Self::Ubuntu),
            _ => None,
        }
    }
}

/// Ubuntu's packages of Chromium and Firefox only stand for snaps, which drivers cannot start everywhere.
fn packages(system: System, missing: &[&Part]) -> Vec<&'static str> {
    let mut packages: Vec<&str> = missing
        .iter()
        .filter(|part| system == System::Debian || part.engine == Engine::Webkit)
        .filter_map(|part| part.package)
        .collect();
    if !packages.is_empty() {
        // Without any font a page has no text to measure.
        packages.push("fonts-liberation");
    }
    packages.sort_unstable();
    packages.dedup();
    packages
}

fn is_root(project: &Project) -> bool {
    process::read(project.command("id").arg("-u")).is_some_and(|id| id == "0")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_its_systems() {
        assert_eq!(System::of("PRETTY_NAME=\"Debian GNU/Linux 12\"\nID=debian\n"), Some(System::Debian));
        assert_eq!(System::of("ID=ubuntu\nID_LIKE=debian\n"), Some(System::Ubuntu));
        assert_eq!(System::of("ID=\"fedora\"\n"), None);
    }

    #[test]
    fn takes_from_ubuntu_only_what_is_no_snap() {
        let missing: Vec<&Part> = crate::browsers::parts(&crate::engines::ALL).collect();
        let debian =
            ["chromium", "chromium-driver", "firefox-esr", "fonts-liberation", "webkit2gtk-driver", "xvfb"];
        assert_eq!(packages(System::Debian, &missing), debian);
        assert_eq!(packages(System::Ubuntu, &missing), debian[3..]);
        assert!(packages(System::Debian, &[]).is_empty());
    }
}
