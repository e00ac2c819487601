//! Tables as files for spreadsheets.

/// What makes a spreadsheet take a text for a formula when it begins with it (OWASP, « CSV Injection »).
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A table as a file for spreadsheets: UTF-8 with a byte order mark and semicolons, which is what they expect where a comma
/// parts the decimals. Quoted as RFC 4180 has it. What would be a formula gets an apostrophe before it, so that it stays a text.
#[must_use]
pub fn csv(lines: &[Vec<String>]) -> String {
    let line =
        |line: &Vec<String>| line.iter().map(|text| field(text)).collect::<Vec<_>>().join(";") + "\r\n";
    format!("\u{feff}{}", lines.iter().map(line).collect::<String>())
}

fn field(text: &str) -> String {
    let text = if text.starts_with(FORMULA) { format!("'{text}") } else { text.to_owned() };
    if text.contains([';', '"', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}
