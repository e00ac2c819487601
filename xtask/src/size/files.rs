//! Which files of the build a first visit asks for.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::html::{self, Element};

const PAGE: &str = "index.html";

/// Kinds of links that a browser follows by itself.
const FOLLOWED: [&str; 5] = ["stylesheet", "modulepreload", "preload", "icon", "manifest"];

/// The page, every file that it names, and every module that those import; paths relative to `dist`.
pub fn of_first_page(dist: &Path) -> Result<Vec<String>> {
    let path = dist.join(PAGE);
    let page = fs::read_to_string(&path)
        .with_context(|| format!("{} could not be read; `cargo xtask build` writes it", path.display()))?;
    let mut names = vec![PAGE.to_owned()];
    for element in html::elements(&page) {
        for name in named(&element) {
            if !dist.join(&name).is_file() {
                bail!("index.html names {name}, which is not in {}: build again", dist.display());
            }
            names.push(name);
        }
        names.extend(literals(&element.text).filter_map(|text| existing(dist, "", text)));
    }
    with_imports(dist, names)
}

/// Files that the element makes the browser load.
fn named(element: &Element) -> Vec<String> {
    let address = match element.name.as_str() {
        "script" | "img" => element.attribute("src"),
        "link" if is_followed(element) => element.attribute("href"),
        _ => None,
    };
    address.and_then(local).into_iter().collect()
}

fn is_followed(element: &Element) -> bool {
    let rel = element.attribute("rel").unwrap_or_default().to_ascii_lowercase();
    rel.split_whitespace().any(|word| FOLLOWED.contains(&word))
}

/// A path in the build, unless the address leads elsewhere (`https:`, `data:`, `//host`).
fn local(address: &str) -> Option<String> {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let name = path.trim_start_matches("./");
    let name = if path.starts_with("//") {
        return None;
    } else {
        name.trim_start_matches('/')
    };
    (!name.is_empty() && !name.contains(':')).then(|| name.to_owned())
}

/// Adds what the scripts import, such as the snippets of crates that bring JavaScript; each file once.
fn with_imports(dist: &Path, names: Vec<String>) -> Result<Vec<String>> {
    let mut seen = BTreeSet::new();
    let mut all = Vec::new();
    let mut waiting = names;
    waiting.reverse();
    while let Some(name) = waiting.pop() {
        if !seen.insert(name.clone()) {
            continue;
        }
        if name.ends_with(".js") {
            let script =
                fs::read_to_string(dist.join(&name)).with_context(|| format!("{name} could not be read"))?;
            let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
            let relative = literals(&script).filter(|text| text.starts_with('.') && text.ends_with(".js"));
            waiting.extend(relative.filter_map(|text| existing(dist, folder, text)));
        }
        all.push(name);
    }
    Ok(all)
}

/// Texts between quotes. Good enough to find paths: what is no path of an existing file is dropped by the caller.
fn literals(script: &str) -> impl Iterator<Item = &str> {
    script.split(['\'', '"', '`'])
}

fn existing(dist: &Path, folder: &str, text: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    let name = local(text)?;
    // A longer text is program code that stood between two strings.
    if name.len() > 200 || name.contains(['\n', ' ']) {
        return None;
    }
    for part in name.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    let name = parts.join("/");
    dist.join(&name).is_file().then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_only_local_addresses() {
        assert_eq!(local("./app-1.js?v=2"), Some("app-1.js".to_owned()));
        assert_eq!(local("/data/x.json"), Some("data/x.json".to_owned()));
        for elsewhere in
            ["https://example.org/a.js", "//example.org/a.js", "data:image/svg+xml,x", "#top", ""]
        {
            assert_eq!(local(elsewhere), None, "{elsewhere}");
        }
    }

    #[test]
    fn follows_links_scripts_and_imports() -> Result<()> {
        let dist = std::env::temp_dir().join(format!("xtask-files-{}", std::process::id()));
        fs::create_dir_all(dist.join("snippets/a"))?;
        let page = "<head><link rel=stylesheet href=./a.css><link rel=canonical href=./none.html>\
                    <script type=module>import init from './app.js'; init('./app.wasm', 'not/there')</script>";
        for (name, text) in [
            (PAGE, page),
            ("a.css", ""),
            ("app.js", "import { x } from './snippets/a/one.js'; const o = 'app.wasm';"),
            ("app.wasm", ""),
            ("snippets/a/one.js", "import \"../../two.js\""),
            ("two.js", ""),
            ("unused.js", ""),
        ] {
            fs::write(dist.join(name), text)?;
        }
        let found = of_first_page(&dist)?;
        assert_eq!(found, [PAGE, "a.css", "app.js", "snippets/a/one.js", "two.js", "app.wasm"]);
        fs::remove_file(dist.join("a.css"))?;
        assert!(of_first_page(&dist).is_err_and(|error| error.to_string().contains("a.css")));
        fs::remove_dir_all(dist)?;
        Ok(())
    }
}
