//! The browsers and drivers of the tests: where they are, and what to do when one is not there.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::debian;
use crate::engines::{self, Engine};
use crate::project::Project;

/// One program of an engine.
#[derive(Debug)]
pub struct Part {
    pub engine: Engine,
    /// The variable that tells the tests where it is; a person may set it too.
    variable: &'static str,
    what: &'static str,
    programs: &'static [&'static str],
    /// The package of Debian, when there is one.
    pub package: Option<&'static str>,
    elsewhere: &'static str,
}

const PARTS: [Part; 7] = [
    Part {
        engine: Engine::Chromium,
        variable: "CHROMIUM",
        what: "Chromium or Chrome",
        programs: &["chromium", "google-chrome", "google-chrome-stable", "chromium-browser"],
        package: Some("chromium"),
        elsewhere: "install Google Chrome or Chromium (not as a snap, which drivers cannot start everywhere)",
    },
    Part {
        engine: Engine::Chromium,
        variable: "CHROMEDRIVER",
        what: "ChromeDriver",
        programs: &["chromedriver"],
        package: Some("chromium-driver"),
        elsewhere: "take the version of your Chrome from Chrome for Testing and put it on the PATH",
    },
    Part {
        engine: Engine::Firefox,
        variable: "FIREFOX",
        what: "Firefox",
        programs: &["firefox-esr", "firefox"],
        package: Some("firefox-esr"),
        elsewhere: "install Firefox from Mozilla (not as a snap, which drivers cannot start everywhere)",
    },
    Part {
        engine: Engine::Firefox,
        variable: "GECKODRIVER",
        what: "geckodriver",
        programs: &["geckodriver"],
        package: None,
        elsewhere: "`cargo xtask test` installs it into .tools/",
    },
    Part {
        engine: Engine::Webkit,
        variable: "WEBKITDRIVER",
        what: "WebKitWebDriver",
        programs: &["WebKitWebDriver"],
        package: Some("webkit2gtk-driver"),
        elsewhere: "install WebKitGTK with its WebDriver (webkit2gtk-driver on Ubuntu); it exists for Linux only",
    },
    Part {
        engine: Engine::Webkit,
        variable: "MINIBROWSER",
        what: "WebKitGTK's MiniBrowser",
        programs: &["MiniBrowser"],
        package: Some("webkit2gtk-driver"),
        elsewhere: "it comes with the libraries of WebKitGTK (webkit2gtk-driver on Ubuntu)",
    },
    Part {
        engine: Engine::Webkit,
        variable: "XVFB",
        what: "Xvfb",
        programs: &["Xvfb"],
        package: Some("xvfb"),
        elsewhere: "install Xvfb (xvfb on Ubuntu)",
    },
];

/// Where each program of the chosen engines is.
#[derive(Debug)]
pub struct Browsers {
    found: Vec<(&'static str, PathBuf)>,
}

impl Browsers {
    /// The variables that tell the tests.
    pub fn variables(&self) -> impl Iterator<Item = (&'static str, &Path)> {
        self.found.iter().map(|(variable, path)| (*variable, path.as_path()))
    }

    /// The program that this variable names.
    pub fn path(&self, variable: &str) -> Option<&Path> {
        self.variables().find(|(name, _)| *name == variable).map(|(_, path)| path)
    }
}

/// Finds everything that these engines need; on Debian as root, installs what is missing first.
pub fn ensure(project: &Project, engines: &[Engine]) -> Result<Browsers> {
    let missing = missing(project, engines)?;
    if !missing.is_empty() {
        debian::install(project, &missing)?;
    }
    let still = self::missing(project, engines)?;
    if !still.is_empty() {
        bail!(sentence(&still));
    }
    let mut found = Vec::new();
    for part in parts(engines) {
        if let Some(path) = locate(project, part)? {
            found.push((part.variable, path));
        }
    }
    Ok(Browsers { found })
}

fn missing(project: &Project, engines: &[Engine]) -> Result<Vec<&'static Part>> {
    let mut missing = Vec::new();
    for part in parts(engines) {
        if locate(project, part)?.is_none() {
            missing.push(part);
        }
    }
    Ok(missing)
}

/// What these engines consist of.
pub fn parts(engines: &[Engine]) -> impl Iterator<Item = &'static Part> {
    PARTS.iter().filter(|part| engines.contains(&part.engine))
}

fn locate(project: &Project, part: &Part) -> Result<Option<PathBuf>> {
    if let Some(path) = std::env::var_os(part.variable).map(PathBuf::from) {
        if !path.is_file() {
            bail!("{} is set to {}, where there is no file", part.variable, path.display());
        }
        return Ok(Some(path));
    }
    let on_path = part.programs.iter().find_map(|program| project.find(program));
    Ok(on_path.or_else(|| part.programs.iter().find_map(|program| in_webkit_library(program))))
}

/// WebKitGTK keeps its MiniBrowser beside the library, off the PATH.
fn in_webkit_library(program: &str) -> Option<PathBuf> {
    let libraries = ["/usr/lib", "/usr/libexec"].into_iter().filter_map(|path| fs::read_dir(path).ok());
    let folders = libraries.flatten().flatten().map(|entry| entry.path());
    let mut candidates = folders.flat_map(|folder| {
        ["webkit2gtk-4.1", "webkit2gtk-4.0", "webkitgtk-6.0"]
            .map(|version| folder.join(version).join(program))
    });
    candidates.find(|path| path.is_file())
}

fn sentence(missing: &[&Part]) -> String {
    let mut sentence = String::from("the browser tests lack:");
    let mut without: Vec<Engine> = Vec::new();
    for part in missing {
        sentence.push_str(&format!(
            "\n  {} ({}): {}; or set {} to its path",
            part.what,
            part.engine.name(),
            part.elsewhere,
            part.variable
        ));
        without.push(part.engine);
    }
    let left = engines::left_out(&without);
    if !left.is_empty() && !engines::on_ci() {
        let names = engines::names_of(&left);
        sentence.push_str(&format!("\nTo test without, say so: `cargo xtask test --engines {names}`"));
    }
    sentence
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_what_is_missing_and_how_to_go_on() {
        let webkit: Vec<&Part> = parts(&[Engine::Webkit]).collect();
        let sentence = sentence(&webkit);
        for expected in ["WebKitWebDriver (webkit)", "MiniBrowser", "Xvfb", "set WEBKITDRIVER to its path"] {
            assert!(sentence.contains(expected), "{expected} in {sentence}");
        }
    }

    #[test]
    fn debian_packages_all_but_geckodriver() {
        let without: Vec<&str> =
            PARTS.iter().filter(|part| part.package.is_none()).map(|part| part.variable).collect();
        assert_eq!(without, ["GECKODRIVER"]);
    }
}
