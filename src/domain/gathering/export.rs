//! What was gathered, as files to read and to work with elsewhere.

use crate::domain::csv::csv;

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Export {
    /// All that is known, as it is handed over: nothing is lost.
    Json,
    /// A table for spreadsheets.
    Csv,
    /// A text with headings, for editors and web pages.
    Markdown,
    /// A text.
    Text,
}

impl Export {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Csv, Self::Markdown, Self::Text, Self::Json];

    /// How the name of such a file ends.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Markdown => "md",
            Self::Text => "txt",
        }
    }

    /// The media type of such a file.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Csv => "text/csv",
            Self::Markdown => "text/markdown",
            Self::Text => "text/plain",
        }
    }
}

/// A note, in words. What it does not say is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// The workshop.
    pub workshop: String,
    /// The table.
    pub table: String,
    /// What it is.
    pub kind: String,
    /// What it is about.
    pub subject: String,
    /// The text.
    pub text: String,
    /// Of a commitment: who will do it.
    pub who: String,
    /// Of a commitment: when.
    pub due: String,
    /// Who wrote it, when they agreed that their name may appear.
    pub author: String,
    /// When it was written.
    pub written: String,
}

impl Entry {
    fn fields(&self) -> Vec<String> {
        let Self { workshop, table, kind, subject, text, who, due, author, written } = self;
        [workshop, table, kind, subject, text, who, due, author, written].map(String::clone).to_vec()
    }

    /// What stands before or behind the text: all that there is besides it.
    fn aside(&self, parts: [&String; 4]) -> String {
        let parts: Vec<&str> =
            parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        parts.join(" · ")
    }
}

/// The entries as a table, below these heads.
#[must_use]
pub fn export_csv(heads: [&str; 9], entries: &[Entry]) -> String {
    let mut lines = vec![heads.map(str::to_owned).to_vec()];
    lines.extend(entries.iter().map(Entry::fields));
    csv(&lines)
}

/// The entries below a title and, where it changes, the name of their workshop; `elsewhere` stands for none.
#[must_use]
pub fn export_markdown(title: &str, elsewhere: &str, entries: &[Entry]) -> String {
    let mut text = format!("# {}\n", escaped(title));
    for_each(entries, elsewhere, |workshop, entry| {
        if let Some(workshop) = workshop {
            text.push_str(&format!("\n## {}\n\n", escaped(workshop)));
        }
        let head = entry.aside([&entry.kind, &entry.subject, &entry.who, &entry.due]);
        let end = entry.aside([&entry.table, &entry.author, &entry.written, &String::new()]);
        // A line of its own for each line of the note, within one item.
        let body = escaped(&entry.text).replace('\n', "\n  ");
        let head = if head.is_empty() { String::new() } else { format!("**{}** ", escaped(&head)) };
        let end = if end.is_empty() { String::new() } else { format!(" ({})", escaped(&end)) };
        text.push_str(&format!("- {head}{body}{end}\n"));
    });
    text
}

/// The same as a plain text.
#[must_use]
pub fn export_text(title: &str, elsewhere: &str, entries: &[Entry]) -> String {
    let mut text = format!("{title}\n");
    for_each(entries, elsewhere, |workshop, entry| {
        if let Some(workshop) = workshop {
            text.push_str(&format!("\n{workshop}\n\n"));
        }
        let head = entry.aside([&entry.kind, &entry.subject, &entry.who, &entry.due]);
        let end = entry.aside([&entry.table, &entry.author, &entry.written, &String::new()]);
        for part in [head, entry.text.clone(), end].iter().filter(|part| !part.is_empty()) {
            text.push_str(&format!("  {}\n", part.replace('\n', "\n  ")));
        }
        text.push('\n');
    });
    text
}

/// Calls `each` with every entry, and with the name of its workshop when that is another one than before.
fn for_each(entries: &[Entry], elsewhere: &str, mut each: impl FnMut(Option<&str>, &Entry)) {
    let mut before: Option<&str> = None;
    for entry in entries {
        let workshop = if entry.workshop.is_empty() { elsewhere } else { entry.workshop.as_str() };
        each(Some(workshop).filter(|workshop| before != Some(*workshop)), entry);
        before = Some(workshop);
    }
}

/// A text in which nothing means anything to Markdown, nor to a browser that shows what becomes of it.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut begins_line = true;
    for sign in text.chars() {
        let means_something =
            matches!(sign, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&')
                || begins_line && matches!(sign, '#' | '-' | '+' | '=');
        if means_something {
            escaped.push('\\');
        }
        escaped.push(sign);
        begins_line = sign == '\n' || begins_line && sign == ' ';
    }
    escaped
}
