//! Reading a dataset on the command line, as the application does: the same findings, in the same order and words; and then those
//! that only the list of communes can tell.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use restitution::domain::dataset::{Finding, Findings, Severity, read};
use restitution::domain::gazetteer::{self, Gazetteer};
use restitution::i18n::Locale;

use crate::args::DataFile;
use crate::project::Project;

/// The list of communes, from the root of the project.
const COMMUNES: &str = "public/geo/communes.json";

/// `cargo xtask check-data`: prints every finding, and fails when there is an error or when the file is refused.
pub fn command(project: &Project, file: &DataFile) -> Result<()> {
    let path = file.path.display();
    let bytes = fs::read(&file.path).with_context(|| format!("{path} could not be read"))?;
    let words = file.locale.messages();
    let (dataset, mut findings) = match read(&bytes) {
        Ok(read) => read,
        Err(refusal) => bail!("{path}: {}", (words.refusal)(&refusal)),
    };
    findings.append(gazetteer::findings(&dataset, &communes(&project.root.join(COMMUNES))?));
    println!("{path}: {}", (words.content_counts)(&dataset.counts()));
    print!("{}", report(&findings, file.locale));
    match findings.count(Severity::Error) {
        0 => Ok(()),
        errors => bail!("{path}: {}", file.locale.finding_count(Severity::Error, errors)),
    }
}

fn communes(path: &Path) -> Result<Gazetteer> {
    let path_shown = path.display();
    let text = fs::read_to_string(path).with_context(|| format!("{path_shown} could not be read"))?;
    Gazetteer::read(&text).with_context(|| path_shown.to_string())
}

/// Every finding that is kept, the gravest first, grouped as on the page of the dataset.
fn report(findings: &Findings, locale: Locale) -> String {
    let words = locale.messages();
    if findings.is_empty() {
        return format!("{}\n", words.no_finding);
    }
    let mut report = String::new();
    for severity in Severity::ALL {
        let count = findings.count(severity);
        if count == 0 {
            continue;
        }
        report.push_str(&format!("\n{}\n", locale.finding_count(severity, count)));
        for finding in findings.of(severity) {
            let Finding { path, about, value, .. } = finding;
            let about = about.as_ref().map(|about| format!("  ({about})")).unwrap_or_default();
            report.push_str(&format!("  {path}{about}  {value}  {}\n", locale.finding(finding)));
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
        let report = report(&findings, Locale::English);
        let lines: Vec<&str> = report.lines().map(str::trim).collect();
        assert_eq!(lines[1], "3 errors", "{report}");
        assert!(lines[2].starts_with("projects[0].title"), "{report}");
        assert_eq!(lines[6], "1 note", "{report}");
        assert!(lines[7].starts_with("event.colour  (Made up)  \"red\""), "{report}");
        Ok(())
    }

    #[test]
    fn a_sound_file_passes_and_a_faulty_one_fails() -> Result<()> {
        let project = Project::here();
        let check = |path: &str| {
            command(&project, &DataFile { path: project.root.join(path), locale: Locale::French })
        };
        check("public/data/dataset.json")?;
        check("tests/fixtures/html-in-text.json")?;
        assert!(check("tests/fixtures/project-without-title.json").is_err());
        assert!(check("tests/fixtures/truncated.json").is_err());
        Ok(())
    }

    #[test]
    fn the_list_of_communes_is_that_of_the_project_and_its_absence_is_no_silence() -> Result<()> {
        let project = Project::here();
        assert!(communes(&project.root.join(COMMUNES))?.commune("38185").is_some());
        let nowhere = Project { root: project.root.join("tests") };
        let published =
            DataFile { path: project.root.join("public/data/dataset.json"), locale: Locale::French };
        assert!(command(&nowhere, &published).is_err());
        Ok(())
    }
}
