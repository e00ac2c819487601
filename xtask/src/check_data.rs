//! Reading a dataset on the command line, as the application does: the same findings, in the same order and words.

use std::fs;

use anyhow::{Context, Result, bail};
use restitution::domain::dataset::{Finding, Findings, Severity, read};
use restitution::i18n::Messages;

use crate::args::DataFile;

/// `cargo xtask check-data`: prints every finding, and fails when there is an error or when the file is refused.
pub fn command(file: &DataFile) -> Result<()> {
    let path = file.path.display();
    let bytes = fs::read(&file.path).with_context(|| format!("{path} could not be read"))?;
    let words = file.locale.messages();
    let (dataset, findings) = match read(&bytes) {
        Ok(read) => read,
        Err(refusal) => bail!("{path}: {}", (words.refusal)(&refusal)),
    };
    println!("{path}: {}", (words.content_counts)(&dataset.counts()));
    print!("{}", report(&findings, words));
    match findings.count(Severity::Error) {
        0 => Ok(()),
        errors => bail!("{path}: {}", (words.finding_count)(Severity::Error, errors)),
    }
}

/// Every finding that is kept, the gravest first, grouped as on the page of the dataset.
fn report(findings: &Findings, words: &Messages) -> String {
    if findings.is_empty() {
        return format!("{}\n", words.no_finding);
    }
    let mut report = String::new();
    for severity in Severity::ALL {
        let count = findings.count(severity);
        if count == 0 {
            continue;
        }
        report.push_str(&format!("\n{}\n", (words.finding_count)(severity, count)));
        for finding in findings.of(severity) {
            let Finding { path, about, value, .. } = finding;
            let about = about.as_ref().map(|about| format!("  ({about})")).unwrap_or_default();
            report.push_str(&format!("  {path}{about}  {value}  {}\n", (words.finding)(finding)));
        }
        let left_out = count - findings.of(severity).count();
        if left_out > 0 {
            report.push_str(&format!("  {}\n", (words.findings_left_out)(left_out)));
        }
    }
    report
}

#[cfg(test)]
mod tests {
    use restitution::i18n::Locale;

    use super::*;

    const FAULTY: &str = r#"{
        "format": "restitution/1", "id": "made-up", "title": "Made up",
        "event": { "title": "Made up", "date": "2016-12-07", "colour": "red" },
        "projects": [{ "id": "bare" }], "tracks": []
    }"#;

    #[test]
    fn findings_are_grouped_the_gravest_first() -> Result<()> {
        let (_, findings) = read(FAULTY.as_bytes())?;
        let report = report(&findings, Locale::English.messages());
        let lines: Vec<&str> = report.lines().map(str::trim).collect();
        assert_eq!(lines[1], "3 errors", "{report}");
        assert!(lines[2].starts_with("projects[0].title"), "{report}");
        assert_eq!(lines[6], "1 note", "{report}");
        assert!(lines[7].starts_with("event.colour  (Made up)  \"red\""), "{report}");
        Ok(())
    }

    #[test]
    fn a_sound_file_passes_and_a_faulty_one_fails() -> Result<()> {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let check = |path: &str| command(&DataFile { path: root.join(path), locale: Locale::French });
        check("public/data/dataset.json")?;
        check("tests/fixtures/html-in-text.json")?;
        assert!(check("tests/fixtures/project-without-title.json").is_err());
        assert!(check("tests/fixtures/truncated.json").is_err());
        Ok(())
    }
}
