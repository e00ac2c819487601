//! What the tests in browsers are told: by variables, and for the wasm tests by a file of capabilities.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::{Map, Value};

use crate::browsers::Browsers;
use crate::engines::{self, Engine};
use crate::npm;
use crate::project::Project;

/// Tells the browser tests where everything is.
pub fn describe(project: &Project, command: &mut Command, browsers: &Browsers, engines: &[Engine]) {
    command
        .env("RESTITUTION_DIST", project.dist())
        .env("RESTITUTION_AXE", npm::axe(project))
        .env("RESTITUTION_ENGINES", engines::names_of(engines))
        .envs(browsers.variables());
}

/// The engines that the runner of wasm tests can drive, with the variable and the options of each.
const RUNNERS: [(Engine, &str, &str, &str); 2] = [
    (Engine::Chromium, "CHROMEDRIVER", "CHROMIUM", "goog:chromeOptions"),
    (Engine::Firefox, "GECKODRIVER", "FIREFOX", "moz:firefoxOptions"),
];

/// Tells the runner of the wasm tests to use this engine; false when it cannot.
pub fn drive(project: &Project, command: &mut Command, browsers: &Browsers, engine: Engine) -> Result<bool> {
    // The runner takes the first driver that it is told of: it must be told of one only.
    for (_, driver, _, _) in RUNNERS {
        command.env_remove(driver).env_remove(format!("{driver}_REMOTE"));
    }
    let Some((_, driver, browser, options)) = RUNNERS.into_iter().find(|(runner, ..)| *runner == engine)
    else {
        return Ok(false);
    };
    let (Some(driver_path), Some(browser_path)) = (browsers.path(driver), browsers.path(browser)) else {
        return Ok(false);
    };
    let file = capabilities(project, engine, options, browser_path)?;
    command.env(driver, driver_path).env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", file);
    Ok(true)
}

/// `webdriver.json` serves runs by hand and does not say where a browser is; this copy does.
fn capabilities(project: &Project, engine: Engine, options: &str, browser: &Path) -> Result<PathBuf> {
    let path = project.root.join("webdriver.json");
    let text = fs::read_to_string(&path).with_context(|| format!("{} could not be read", path.display()))?;
    let told =
        with_browser(&text, options, browser).with_context(|| format!("{} is not right", path.display()))?;
    let copy = project.target().join(format!("webdriver-{}.json", engine.name()));
    fs::create_dir_all(project.target())?;
    fs::write(&copy, told).with_context(|| format!("{} could not be written", copy.display()))?;
    Ok(copy)
}

/// Only the options of one engine, with the path of its browser.
fn with_browser(text: &str, options: &str, browser: &Path) -> Result<String> {
    let all: Map<String, Value> = serde_json::from_str(text)?;
    let own = all.get(options).and_then(Value::as_object).cloned();
    let mut own = own.with_context(|| format!("it has no \"{options}\""))?;
    own.insert("binary".to_owned(), Value::from(browser.to_string_lossy().into_owned()));
    let told = Map::from_iter([(options.to_owned(), Value::Object(own))]);
    Ok(serde_json::to_string_pretty(&told)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_the_options_of_one_engine_and_names_its_browser() -> Result<()> {
        let text = r#"{"goog:chromeOptions":{"args":["--no-sandbox"]},"moz:firefoxOptions":{"args":[]}}"#;
        let told = with_browser(text, "goog:chromeOptions", Path::new("/opt/chrome"))?;
        let told: Value = serde_json::from_str(&told)?;
        assert_eq!(told["goog:chromeOptions"]["binary"], "/opt/chrome");
        assert_eq!(told["goog:chromeOptions"]["args"][0], "--no-sandbox");
        assert!(told.get("moz:firefoxOptions").is_none());
        assert!(with_browser("{}", "goog:chromeOptions", Path::new("x")).is_err());
        Ok(())
    }
}
