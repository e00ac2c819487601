//! The size gate: what a first visit of `#/` downloads until the page is rendered.

mod files;

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::project::Project;

/// In bytes, compressed.
const LIMIT: usize = 200_000;
const AIM: usize = 150_000;

/// What is fetched by the application itself, so that no page names it.
const FETCHED: [&str; 1] = ["data/dataset.json"];

/// Prints what `dist/` weighs; fails over the limit.
pub fn gate(project: &Project) -> Result<()> {
    let weight = weigh(&project.dist())?;
    println!("{}", weight.table());
    let total = weight.total();
    if total > LIMIT {
        bail!(
            "the first load is {} KB over the limit of {} KB: the table shows where it went",
            kilobytes(total - LIMIT),
            kilobytes(LIMIT)
        );
    }
    Ok(())
}

/// The files of the first load.
#[derive(Debug)]
struct Weight {
    files: Vec<Weighed>,
}

#[derive(Debug)]
struct Weighed {
    name: String,
    raw: usize,
    compressed: usize,
}

// A service worker's precache is loaded after the page is rendered: when there is one (`sw.js`), it gets a line of
// its own under the total and does not count in it.
fn weigh(dist: &Path) -> Result<Weight> {
    let mut names = files::of_first_page(dist)?;
    names.extend(FETCHED.map(str::to_owned));
    let mut files = Vec::new();
    for name in names {
        let path = dist.join(&name);
        let bytes = fs::read(&path).with_context(|| {
            format!("{} could not be read; `cargo xtask build` writes it", path.display())
        })?;
        let compressed = compress(&bytes)?.min(bytes.len());
        files.push(Weighed { name, raw: bytes.len(), compressed });
    }
    Ok(Weight { files })
}

fn compress(bytes: &[u8]) -> Result<usize> {
    const BUFFER: usize = 4096;
    const QUALITY: u32 = 11;
    const WINDOW: u32 = 22;
    let mut writer = brotli::CompressorWriter::new(Vec::new(), BUFFER, QUALITY, WINDOW);
    writer.write_all(bytes)?;
    Ok(writer.into_inner().len())
}

impl Weight {
    fn total(&self) -> usize {
        self.files.iter().map(|file| file.compressed).sum()
    }

    fn table(&self) -> String {
        let width = self.files.iter().map(|file| file.name.len()).max().unwrap_or(0).max(12);
        let mut table = format!("{:<width$} {:>11} {:>11}\n", "first load", "raw", "brotli 11");
        for file in &self.files {
            table.push_str(&row(&file.name, file.raw, file.compressed, width));
        }
        let raw = self.files.iter().map(|file| file.raw).sum();
        table.push_str(&row("total", raw, self.total(), width));
        table.push_str(&format!(
            "first load of #/: {} KB (1 KB = 1000 bytes); limit {} KB, aim {} KB: {}",
            kilobytes(self.total()),
            kilobytes(LIMIT),
            kilobytes(AIM),
            verdict(self.total())
        ));
        table
    }
}

fn row(name: &str, raw: usize, compressed: usize, width: usize) -> String {
    format!("{name:<width$} {raw:>9} B {compressed:>9} B\n")
}

fn verdict(total: usize) -> &'static str {
    if total <= AIM {
        "within the aim"
    } else if total <= LIMIT {
        "within the limit, over the aim"
    } else {
        "over the limit"
    }
}

fn kilobytes(bytes: usize) -> String {
    format!("{}.{}", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_in_thousands() {
        assert_eq!(kilobytes(200_000), "200.0");
        assert_eq!(kilobytes(1_990), "1.9");
    }

    #[test]
    fn adds_up_and_says_where_it_stands() {
        let file =
            |name: &str, compressed| Weighed { name: name.to_owned(), raw: 2 * compressed, compressed };
        let weight = Weight { files: vec![file("a.wasm", 140_000), file("a.js", 20_000)] };
        assert_eq!(weight.total(), 160_000);
        let table = weight.table();
        assert!(table.contains("160.0 KB") && table.contains("within the limit, over the aim"), "{table}");
        assert_eq!(verdict(150_000), "within the aim");
        assert_eq!(verdict(200_001), "over the limit");
    }

    #[test]
    fn compresses() -> Result<()> {
        assert!(compress(&b"restitution ".repeat(100))? < 40);
        Ok(())
    }
}
