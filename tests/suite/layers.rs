//! The layers of the sources: arrows only go down, and each door to the outside is in one place.

use crate::support::rust::Source;
use crate::support::{assert_no_fault, repo};

/// A module of the root, its level, and the modules that it may use besides what is its own.
struct Layer {
    module: &'static str,
    level: usize,
    uses: &'static [&'static str],
}

/// The strictest table that holds. A new arrow is a decision: it is taken here, and it must go down.
const LAYERS: [Layer; 11] = [
    Layer { module: "domain", level: 0, uses: &[] },
    Layer { module: "i18n", level: 0, uses: &["domain"] },
    Layer { module: "route", level: 0, uses: &["domain"] },
    Layer { module: "browser", level: 1, uses: &[] },
    Layer { module: "state", level: 2, uses: &["domain", "i18n", "route", "browser"] },
    Layer { module: "ui", level: 3, uses: &["domain", "i18n"] },
    Layer { module: "widgets", level: 4, uses: &["domain", "i18n", "route", "ui"] },
    Layer { module: "pages", level: 5, uses: &["domain", "i18n", "route", "ui", "widgets"] },
    Layer {
        module: "shell",
        level: 6,
        uses: &["domain", "i18n", "route", "browser", "state", "ui", "widgets", "pages"],
    },
    Layer { module: "app", level: 7, uses: &["browser", "state", "shell"] },
    Layer { module: "main", level: 8, uses: &["app"] },
];

/// Words that may stand in the code of some modules only.
const DOORS: [(&[&str], &[&str], &str); 6] = [
    (
        &["web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "gloo_net"],
        &["browser"],
        "the browser has one door, src/browser/",
    ),
    (
        &["leptos", "RwSignal", "Effect"],
        &["state", "ui", "widgets", "pages", "shell", "app"],
        "the core and the browser's door know nothing of the screen",
    ),
    (&["RwSignal", "ArcRwSignal", "StoredValue", "signal("], &["state"], "signals live in src/state/"),
    (&["chrono::Utc", "chrono::Local", "Utc", "Local"], &[], "there is no clock in what we compile"),
    (&["SystemTime", "Instant"], &[], "there is no clock in what we compile"),
    (&["now("], &["browser"], "the clock has one door, src/browser/clock.rs"),
];

/// What would put markup into a page that is not ours, wherever it stands.
const RAW_MARKUP: [&str; 6] =
    ["inner_html", "innerHTML", "outerHTML", "insertAdjacentHTML", "insert_adjacent_html", "document.write"];

const MAX_LINES: usize = 400;

struct Module {
    path: String,
    /// Where it stands in the tree: `["pages", "day"]`.
    names: Vec<String>,
    lines: usize,
    source: Source,
}

fn modules() -> Vec<Module> {
    let module = |file: repo::File| {
        let inner = file.path.trim_start_matches("src/").trim_end_matches(".rs").trim_end_matches("/mod");
        Module {
            names: inner.split('/').map(str::to_owned).collect(),
            lines: file.text.lines().count(),
            source: Source::read(&file.text),
            path: file.path,
        }
    };
    repo::files("src", "rs").into_iter().map(module).filter(|module| module.path != "src/lib.rs").collect()
}

impl Module {
    fn layer(&self) -> Option<&'static Layer> {
        LAYERS.iter().find(|layer| layer.module == self.names[0])
    }

    fn fault(&self, at: usize, rule: &str) -> String {
        format!("{}:{}: {rule}", self.path, self.source.line(at))
    }

    /// The modules of the root that it names, each with the place.
    fn arrows(&self) -> Vec<(usize, String)> {
        let mut arrows = Vec::new();
        for root in ["crate::", "restitution::"] {
            for at in self.source.places_of(root) {
                let after = &self.source.code[at + root.len()..];
                arrows.extend(first_names(after).into_iter().map(|name| (at, name)));
            }
        }
        arrows
    }

    /// Where `super::` climbs as far as the root of the crate.
    fn climbs(&self) -> Vec<usize> {
        let is_too_high = |at: &usize| {
            let chain = &self.source.code[*at..];
            let steps = chain.split("super::").skip(1).take_while(|between| between.is_empty()).count() + 1;
            steps >= self.names.len()
        };
        self.source.places_of("super::").into_iter().filter(is_too_high).collect()
    }
}

/// The first name of a path, or of each path of a group in braces.
fn first_names(code: &str) -> Vec<String> {
    let name =
        |path: &str| path.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    if !code.starts_with('{') {
        return vec![name(code)];
    }
    let (mut depth, mut paths) = (0_usize, vec![String::new()]);
    for c in code.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 1 => break,
            '}' => depth -= 1,
            ',' if depth == 1 => paths.push(String::new()),
            c if depth == 1 => paths.last_mut().into_iter().for_each(|path| path.push(c)),
            _ => {}
        }
    }
    paths.iter().map(|path| name(path)).filter(|name| !name.is_empty()).collect()
}

#[test]
fn arrows_between_modules_only_go_where_the_table_lets_them() {
    let mut faults = Vec::new();
    for module in modules() {
        let Some(layer) = module.layer() else {
            faults.push(module.fault(0, "the table of layers does not know this module"));
            continue;
        };
        for (at, used) in module.arrows() {
            // Within pages/ even an arrow sideways is one too many.
            let is_own = used == layer.module && used != "pages";
            if !is_own && !layer.uses.contains(&used.as_str()) {
                faults.push(module.fault(at, &format!("`{}` may not use `{used}`", layer.module)));
            }
        }
        let climbs = module.climbs().into_iter();
        faults.extend(climbs.map(|at| module.fault(at, "another layer is named from `crate::`")));
    }
    assert_no_fault(&faults);
}

#[test]
fn the_table_itself_only_points_down() {
    let level = |name: &str| LAYERS.iter().find(|layer| layer.module == name).map(|layer| layer.level);
    for layer in &LAYERS {
        for used in layer.uses {
            let lower = level(used).is_some_and(|used| used < layer.level);
            // The core is one level: i18n and route stand on the domain.
            assert!(lower || (layer.level == 0 && *used == "domain"), "{} → {used}", layer.module);
        }
    }
}

#[test]
fn a_page_never_uses_another_page() {
    let mut faults = Vec::new();
    for module in modules().iter().filter(|module| module.names.len() > 1 && module.names[0] == "pages") {
        // A page of several files may use its own: `super` is then the page itself.
        let is_own =
            |at: &usize| module.names.len() > 2 && !module.source.code[*at..].starts_with("super::super");
        let places = module.source.places_of("super").into_iter().filter(|at| !is_own(at));
        faults.extend(places.map(|at| module.fault(at, "a page never uses another one")));
    }
    assert_no_fault(&faults);
}

#[test]
fn each_door_to_the_outside_is_in_one_place() {
    let mut faults = Vec::new();
    for module in modules() {
        for (words, homes, rule) in DOORS {
            if homes.contains(&module.names[0].as_str()) {
                continue;
            }
            for word in words {
                let places = module.source.places_of(word).into_iter();
                faults.extend(places.map(|at| module.fault(at, &format!("`{word}`: {rule}"))));
            }
        }
    }
    assert_no_fault(&faults);
}

#[test]
fn no_markup_is_ever_written_as_text() {
    let mut files = repo::files("src", "rs");
    files.extend(repo::files("src", "js"));
    files.push(repo::File { path: "index.html".to_owned(), text: repo::text("index.html") });
    let mut faults = Vec::new();
    for file in &files {
        for (index, line) in file.text.lines().enumerate() {
            for word in RAW_MARKUP.iter().filter(|word| line.contains(**word)) {
                faults.push(format!("{}:{}: `{word}` would let markup in", file.path, index + 1));
            }
        }
    }
    assert_no_fault(&faults);
}

#[test]
fn no_source_file_is_too_long_to_be_read_in_one_go() {
    let long = modules().into_iter().filter(|module| module.lines >= MAX_LINES);
    let faults: Vec<String> = long
        .map(|module| format!("{}: {} lines, and the limit is {MAX_LINES}", module.path, module.lines))
        .collect();
    assert_no_fault(&faults);
}

#[test]
fn modules_are_declared_in_the_order_of_their_layers() {
    let lib = Source::read(&repo::text("src/lib.rs"));
    let declared: Vec<String> =
        lib.places_of("mod").into_iter().flat_map(|at| first_names(&lib.code[at + "mod".len()..])).collect();
    let expected: Vec<&str> =
        LAYERS.iter().map(|layer| layer.module).filter(|module| *module != "main").collect();
    assert_eq!(declared, expected, "src/lib.rs: a newcomer reads from the core up");
}

#[test]
fn a_group_of_imports_is_seen_through() {
    let names = |code| first_names(&Source::read(code).code);
    assert_eq!(names("{browser::{dom, clock}, domain::ids::TrackId};"), ["browser", "domain"]);
    assert_eq!(names("pages::{self, Day};"), ["pages"]);
    assert_eq!(names("{\n    ui,\n    widgets::*,\n};"), ["ui", "widgets"]);
}
