//! The floor of browsers: which WebAssembly features the application may use.
//!
//! Chrome and Edge 111, Firefox 113 and Safari 16.4 all have what version 2.0 of the specification asks for:
//! mutable globals, sign extension, saturating conversions, bulk memory, reference types, multi-value and SIMD.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use wasmparser::{Validator, WasmFeatures};

/// Checks every wasm file of a folder of the build.
pub fn check(dist: &Path) -> Result<()> {
    let entries = fs::read_dir(dist).with_context(|| format!("{} could not be read", dist.display()))?;
    let mut modules = 0;
    for entry in entries {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "wasm") {
            let bytes = fs::read(&path).with_context(|| format!("{} could not be read", path.display()))?;
            check_module(&bytes)
                .with_context(|| format!("{} is not for every supported browser", path.display()))?;
            modules += 1;
        }
    }
    if modules == 0 {
        bail!(
            "there is no wasm file in {}: is the link with data-trunk rel=\"rust\" in index.html?",
            dist.display()
        );
    }
    Ok(())
}

fn check_module(bytes: &[u8]) -> Result<()> {
    let mut allowed = WasmFeatures::WASM2;
    let mut beyond: Vec<String> = Vec::new();
    while let Err(error) = Validator::new_with_features(allowed).validate_all(bytes) {
        // The feature whose permission gets the validator further is the one that is used there.
        let further = WasmFeatures::all().difference(allowed).iter_names().find(|(_, feature)| {
            let with = allowed.union(*feature);
            Validator::new_with_features(with)
                .validate_all(bytes)
                .err()
                .is_none_or(|next| next.offset() > error.offset())
        });
        let Some((name, feature)) = further else {
            beyond.push(format!("something else ({error})"));
            break;
        };
        beyond.push(name.to_lowercase().replace('_', "-"));
        allowed = allowed.union(feature);
    }
    if beyond.is_empty() {
        return Ok(());
    }
    bail!(
        "it uses {}, which Chrome 111, Firefox 113 or Safari 16.4 lack: find which compiler flag, wasm-opt \
         option or crate brought it",
        beyond.join(", ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &[u8] = b"\0asm\x01\0\0\0";

    /// One function, of no parameters and results, with this code.
    fn module(code: &[u8]) -> Vec<u8> {
        let length = code.len() as u8 + 2;
        let mut bytes = HEADER.to_vec();
        bytes.extend([1, 4, 1, 0x60, 0, 0]);
        bytes.extend([3, 2, 1, 0]);
        bytes.extend([10, length + 2, 1, length, 0]);
        bytes.extend(code);
        bytes.push(0x0b);
        bytes
    }

    #[test]
    fn allows_what_the_floor_has() -> Result<()> {
        // i32.const 0, i32.extend8_s, drop; ref.null func, drop.
        check_module(&module(&[0x41, 0, 0xc0, 0x1a]))?;
        check_module(&module(&[0xd0, 0x70, 0x1a]))
    }

    #[test]
    fn names_what_it_lacks() {
        // return_call 0: a tail call. atomic.fence: threads.
        let tail = check_module(&module(&[0x12, 0])).map_err(|error| error.to_string());
        assert!(tail.as_ref().is_err_and(|text| text.contains("tail-call")), "{tail:?}");
        let both = check_module(&module(&[0xfe, 3, 0, 0x12, 0])).map_err(|error| error.to_string());
        assert!(both.as_ref().is_err_and(|text| text.contains("threads, tail-call")), "{both:?}");
        assert!(check_module(b"not wasm").is_err());
    }
}
