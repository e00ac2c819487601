//! Short names for what the module imports from its script.
//!
//! wasm-bindgen names each of some three hundred imports so that it never meets another one, with sixteen digits that no compression makes
//! smaller, once in the module and once in the script. Nothing else reads these names.

use std::collections::BTreeMap;

use anyhow::{Context, Result, anyhow, bail};
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{ImportSection, Module};
use wasmparser::{ImportSectionReader, Parser, Payload};

/// The script and the module, in which what the module imports from `from` has the shortest names that there are.
pub fn shorten(script: &str, module: &[u8], from: &str) -> Result<(String, Vec<u8>)> {
    let names = names(module, from)?;
    let mut lines = Vec::new();
    let mut left = names.clone();
    for line in script.lines() {
        let key = line.trim_start().split_once(": function(");
        match key.and_then(|(name, rest)| Some((left.remove(name)?, rest))) {
            Some((short, rest)) => lines.push(format!("{short}: function({rest}")),
            None => lines.push(line.to_owned()),
        }
    }
    if let Some(name) = left.keys().next() {
        bail!("the script has no function {name}, which the module imports");
    }
    let mut short = Module::new();
    Renamer { names, from }
        .parse_core_module(&mut short, Parser::new(0), module)
        .map_err(|error| anyhow!("the module could not be written anew: {error}"))?;
    Ok((lines.join("\n") + "\n", short.finish()))
}

/// A short name for each import.
fn names(module: &[u8], from: &str) -> Result<BTreeMap<String, String>> {
    let mut names = BTreeMap::new();
    for payload in Parser::new(0).parse_all(module) {
        if let Payload::ImportSection(section) = payload.context("the module cannot be read")? {
            for import in section.into_imports() {
                let import = import.context("an import cannot be read")?;
                if import.module == from && !names.contains_key(import.name) {
                    let short = name(names.len());
                    names.insert(import.name.to_owned(), short);
                }
            }
        }
    }
    Ok(names)
}

/// Names in their order: `a`, `b`, … `Z`, `aa`, …
fn name(mut place: usize) -> String {
    const LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    let mut name = String::new();
    loop {
        name.insert(0, LETTERS.get(place % LETTERS.len()).copied().unwrap_or(b'_').into());
        match (place / LETTERS.len()).checked_sub(1) {
            Some(rest) => place = rest,
            None => return name,
        }
    }
}

struct Renamer<'a> {
    names: BTreeMap<String, String>,
    from: &'a str,
}

impl Reencode for Renamer<'_> {
    type Error = std::convert::Infallible;

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        for import in section.into_imports() {
            let import = import?;
            let kind = self.entity_type(import.ty)?;
            let short = Some(import.name).filter(|_| import.module == self.from);
            let name = short.and_then(|name| self.names.get(name)).map_or(import.name, String::as_str);
            imports.import(import.module, name, kind);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{EntityType, TypeSection};

    use super::*;

    fn module() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import("./script.js", "__wbg_one_0123456789abcdef", EntityType::Function(0));
        imports.import("./parts.js", "__wbg_two_0123456789abcdef", EntityType::Function(0));
        imports.import("./script.js", "__wbindgen_three", EntityType::Function(0));
        let mut module = Module::new();
        module.section(&types).section(&imports);
        module.finish()
    }

    fn imports(module: &[u8]) -> Result<Vec<(String, String)>> {
        let mut all = Vec::new();
        for payload in Parser::new(0).parse_all(module) {
            if let Payload::ImportSection(section) = payload? {
                for import in section.into_imports() {
                    let import = import?;
                    all.push((import.module.to_owned(), import.name.to_owned()));
                }
            }
        }
        Ok(all)
    }

    #[test]
    fn what_is_imported_from_the_script_is_renamed_in_both() -> Result<()> {
        let script = "const import0 = {\n    __wbg_one_0123456789abcdef: function(arg0) {\n        one();\n    },\n    \
            __wbindgen_three: function() {},\n};\n";
        let (script, module) = shorten(script, &module(), "./script.js")?;
        assert_eq!(
            script,
            "const import0 = {\na: function(arg0) {\n        one();\n    },\nb: function() {},\n};\n"
        );
        let pair = |module: &str, name: &str| (module.to_owned(), name.to_owned());
        assert_eq!(
            imports(&module)?,
            [
                pair("./script.js", "a"),
                pair("./parts.js", "__wbg_two_0123456789abcdef"),
                pair("./script.js", "b")
            ]
        );
        Ok(())
    }

    #[test]
    fn a_script_that_lacks_a_function_is_told() {
        let error = shorten("const import0 = {};\n", &module(), "./script.js").map(drop);
        assert!(error.is_err_and(|error| error.to_string().contains("__wbg_one_0123456789abcdef")));
    }

    #[test]
    fn names_are_short_and_never_the_same() {
        let names: Vec<String> = (0..4000).map(name).collect();
        assert_eq!(
            [&names[0], &names[51], &names[52], &names[2755], &names[2756]],
            ["a", "Z", "aa", "ZZ", "aaa"]
        );
        assert_eq!(names.iter().collect::<std::collections::BTreeSet<_>>().len(), names.len());
    }
}
