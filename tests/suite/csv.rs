//! Tables for spreadsheets.

use restitution::domain::csv::csv;

use crate::support::chance::Chance;

/// Reads the lines of such a file, as strictly as RFC 4180 has it but with semicolons.
fn read(file: &str) -> Vec<Vec<String>> {
    let (mut lines, mut line, mut field) = (Vec::new(), Vec::new(), String::new());
    let mut chars = file.chars().peekable();
    let mut is_quoted = false;
    while let Some(c) = chars.next() {
        match c {
            '"' if is_quoted && chars.peek() == Some(&'"') => {
                chars.next();
                field.push('"');
            }
            '"' => {
                let is_at_end = matches!(chars.peek(), Some(';' | '\r'));
                assert!(if is_quoted { is_at_end } else { field.is_empty() }, "a quote within: {file:?}");
                is_quoted = !is_quoted;
            }
            ';' if !is_quoted => line.push(std::mem::take(&mut field)),
            '\r' if !is_quoted && chars.peek() == Some(&'\n') => {
                chars.next();
                line.push(std::mem::take(&mut field));
                lines.push(std::mem::take(&mut line));
            }
            other => {
                assert!(is_quoted || !matches!(other, '\r' | '\n'), "a line ends within: {file:?}");
                field.push(other);
            }
        }
    }
    assert!(!is_quoted && line.is_empty() && field.is_empty(), "it ends within a line: {file:?}");
    lines
}

#[test]
fn whatever_a_field_holds_comes_back_from_the_file() {
    const PARTS: [&str; 14] = ["", "a", ";", "\"", "\n", "\r\n", "\r", " ", "é", "\"\"", ",", "=", "@", "-"];
    let mut chance = Chance::new(2);
    for _ in 0..500 {
        let mut field = || (0..chance.below(6)).map(|_| *chance.pick(&PARTS)).collect::<String>();
        let lines: Vec<Vec<String>> = (0..5).map(|_| (0..3).map(|_| field()).collect()).collect();
        let file = csv(&lines);
        let Some(text) = file.strip_prefix('\u{feff}') else { panic!("no byte order mark: {file:?}") };
        // What would be a formula is none any more.
        let told = |field: &String| {
            let is_formula = field.starts_with(['=', '+', '-', '@', '\t', '\r']);
            if is_formula { format!("'{field}") } else { field.clone() }
        };
        let expected: Vec<Vec<String>> = lines.iter().map(|line| line.iter().map(told).collect()).collect();
        assert_eq!(read(text), expected, "{file:?}");
    }
}

#[test]
fn a_file_is_for_spreadsheets() {
    let lines = [["Territoire", "Projets"], ["Val-d’Oise", "3"], ["a;b", "1"], ["dit « a \"b\" »", "0"]];
    let lines = lines.map(|line| line.map(String::from).to_vec());
    assert_eq!(
        csv(&lines),
        "\u{feff}Territoire;Projets\r\nVal-d’Oise;3\r\n\"a;b\";1\r\n\"dit « a \"\"b\"\" »\";0\r\n"
    );
    assert!(csv(&lines).as_bytes().starts_with(&[0xef, 0xbb, 0xbf]));
    assert_eq!(csv(&[]), "\u{feff}");
}
