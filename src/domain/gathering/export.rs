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
    /// The group that it is in.
    pub group: String,
    /// The place of that among the groups of the [`Frame`].
    pub group_at: Option<usize>,
    /// The tracks that it belongs to.
    pub tracks: String,
    /// What else is said of it.
    pub marks: String,
    /// Whether it is not to be shown.
    pub is_hidden: bool,
}

/// What texts say besides the notes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Frame {
    /// What stands above all.
    pub title: String,
    /// What stands above the groups.
    pub groups_heading: String,
    /// The groups: the title of each, and its synthesis with the tracks that it belongs to.
    pub groups: Vec<(String, String)>,
    /// What stands above the notes that belong to no workshop.
    pub elsewhere: String,
    /// What is said of the notes that are not to be shown, when there are some.
    pub left_out: String,
}

impl Entry {
    fn fields(&self) -> Vec<String> {
        let Self { workshop, table, kind, subject, text, who, due, author, written, .. } = self;
        let Self { group, tracks, marks, .. } = self;
        [workshop, table, kind, subject, text, who, due, author, written, group, tracks, marks]
            .map(String::clone)
            .to_vec()
    }

    /// What stands before the text.
    fn head(&self) -> String {
        let Self { kind, subject, who, due, .. } = self;
        Self::aside(&[kind, subject, who, due])
    }

    /// What stands behind it.
    fn end(&self) -> String {
        // Below a group nobody sees any more in which workshop that was.
        let workshop = if self.group_at.is_some() { self.workshop.as_str() } else { "" };
        let Self { tracks, marks, table, author, written, .. } = self;
        Self::aside(&[tracks, marks, workshop, table, author, written])
    }

    fn aside(parts: &[&str]) -> String {
        parts.iter().copied().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }
}

/// The entries as a table, below these heads.
#[must_use]
pub fn export_csv(heads: [&str; 12], entries: &[Entry]) -> String {
    let mut lines = vec![heads.map(str::to_owned).to_vec()];
    lines.extend(entries.iter().map(Entry::fields));
    csv(&lines)
}

/// The groups, each with what it comes to and its notes; then the other notes below the name of their workshop. Those that are not to be
/// shown are left out, which is said.
#[must_use]
pub fn export_markdown(frame: &Frame, entries: &[Entry]) -> String {
    let mut text = format!("# {}\n", escaped(&frame.title));
    let item = |entry: &Entry| {
        // A line of its own for each line of the note, within one item.
        let body = escaped(&entry.text).replace('\n', "\n  ");
        let (head, end) = (entry.head(), entry.end());
        let head = if head.is_empty() { String::new() } else { format!("**{}** ", escaped(&head)) };
        let end = if end.is_empty() { String::new() } else { format!(" ({})", escaped(&end)) };
        format!("- {head}{body}{end}\n")
    };
    if !frame.groups.is_empty() {
        text.push_str(&format!("\n## {}\n", escaped(&frame.groups_heading)));
    }
    for (place, (title, synthesis)) in frame.groups.iter().enumerate() {
        text.push_str(&format!("\n### {}\n", escaped(title)));
        if !synthesis.is_empty() {
            text.push_str(&format!("\n{}\n", escaped(synthesis)));
        }
        let items: String = of_group(entries, place).map(item).collect();
        if !items.is_empty() {
            text.push_str(&format!("\n{items}"));
        }
    }
    for_each(entries, &frame.elsewhere, |workshop, entry| {
        if let Some(workshop) = workshop {
            text.push_str(&format!("\n## {}\n\n", escaped(workshop)));
        }
        text.push_str(&item(entry));
    });
    if !frame.left_out.is_empty() {
        text.push_str(&format!("\n{}\n", escaped(&frame.left_out)));
    }
    text
}

/// The same as a plain text.
#[must_use]
pub fn export_text(frame: &Frame, entries: &[Entry]) -> String {
    let mut text = format!("{}\n", frame.title);
    let lines = |parts: &[&str]| {
        let parts = parts.iter().filter(|part| !part.is_empty());
        let lines: String = parts.map(|part| format!("  {}\n", part.replace('\n', "\n  "))).collect();
        format!("{lines}\n")
    };
    let item = |entry: &Entry| lines(&[&entry.head(), &entry.text, &entry.end()]);
    if !frame.groups.is_empty() {
        text.push_str(&format!("\n{}\n\n", frame.groups_heading));
    }
    for (place, (title, synthesis)) in frame.groups.iter().enumerate() {
        text.push_str(&lines(&[title, synthesis]));
        of_group(entries, place).for_each(|entry| text.push_str(&item(entry)));
    }
    for_each(entries, &frame.elsewhere, |workshop, entry| {
        if let Some(workshop) = workshop {
            text.push_str(&format!("\n{workshop}\n\n"));
        }
        text.push_str(&item(entry));
    });
    if !frame.left_out.is_empty() {
        text.push_str(&format!("\n{}\n", frame.left_out));
    }
    text
}

/// The entries of a group that are to be shown.
fn of_group(entries: &[Entry], place: usize) -> impl Iterator<Item = &Entry> {
    entries.iter().filter(move |entry| entry.group_at == Some(place) && !entry.is_hidden)
}

/// Calls `each` with every entry that is to be shown and is in no group, and with the name of its workshop when that is another one than before.
fn for_each(entries: &[Entry], elsewhere: &str, mut each: impl FnMut(Option<&str>, &Entry)) {
    let mut before: Option<&str> = None;
    for entry in entries.iter().filter(|entry| entry.group_at.is_none() && !entry.is_hidden) {
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
        begins_line = matches!(sign, '\n' | '\r') || begins_line && sign == ' ';
    }
    escaped
}
