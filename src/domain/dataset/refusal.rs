//! Why a file cannot be shown at all, and the limits that it must keep.

use std::fmt;

/// The versions of the format that this program reads.
pub const FORMATS: [&str; 1] = ["restitution/1"];

/// The largest file, in bytes: 32 MiB.
pub const MAX_BYTES: usize = 32 * 1024 * 1024;

/// How many arrays and objects may stand inside one another.
pub const MAX_DEPTH: usize = 64;

/// Why a file is refused as a whole.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Nothing but white space.
    #[error("empty")]
    Empty,
    /// More than [`MAX_BYTES`].
    #[error("{0} bytes, over the limit of {MAX_BYTES}")]
    TooLarge(usize),
    /// Nested deeper than [`MAX_DEPTH`], at this line, counted from 1.
    #[error("nested deeper than {MAX_DEPTH} levels at line {0}")]
    TooDeep(usize),
    /// Not UTF-8.
    #[error("not UTF-8 at {0}")]
    NotUtf8(FilePlace),
    /// JSON as far as it goes, but it goes no further.
    #[error("cut off at {0}")]
    Truncated(FilePlace),
    /// Not JSON.
    #[error("not JSON at {place}: {syntax:?}")]
    NotJson {
        /// Where.
        place: FilePlace,
        /// What is wrong there.
        syntax: Syntax,
    },
    /// A key without which there is nothing to show is absent or not of its type: its path.
    #[error("the key `{0}` is missing or of the wrong type")]
    MissingKey(String),
    /// Another format, or another version of it.
    #[error("the format is `{0}`")]
    WrongFormat(String),
}

/// A place in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FilePlace {
    /// The line, counted from 1.
    pub line: usize,
    /// The column, in characters, counted from 1.
    pub column: usize,
}

impl FilePlace {
    /// The place of a byte.
    pub(super) fn of(text: &str, offset: usize) -> Self {
        let before: &str = text.get(..text.floor_char_boundary(offset)).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
        Self { line, column: before.get(line_start..).unwrap_or_default().chars().count() + 1 }
    }
}

impl fmt::Display for FilePlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}", self.line, self.column)
    }
}

/// What a text that is not JSON breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Syntax {
    /// A value should stand here.
    Value,
    /// A key between double quotes should stand here.
    Key,
    /// A colon should stand between a key and its value.
    Colon,
    /// A comma or the end of the list should stand here.
    CommaOrEndOfList,
    /// A comma or the end of the object should stand here.
    CommaOrEndOfObject,
    /// A comma stands before the end of a list or an object.
    TrailingComma,
    /// The file should end here.
    EndOfFile,
    /// A number is not written as JSON writes it, or is too large.
    Number,
    /// A backslash is followed by what is no escape.
    Escape,
    /// A line end, a tab or another control character stands inside a text.
    ControlCharacter,
    /// Something else.
    Other,
}

impl Syntax {
    /// Reads the parser's message, of which nothing but the text tells one fault from the other.
    pub(super) fn of(message: &str) -> Self {
        const MEANINGS: [(&str, Syntax); 16] = [
            ("expected value", Syntax::Value),
            ("expected ident", Syntax::Value),
            ("key must be a string", Syntax::Key),
            ("expected `\"`", Syntax::Key),
            ("expected `:`", Syntax::Colon),
            ("expected `,` or `]`", Syntax::CommaOrEndOfList),
            ("expected `,` or `}`", Syntax::CommaOrEndOfObject),
            ("trailing comma", Syntax::TrailingComma),
            ("trailing characters", Syntax::EndOfFile),
            ("invalid number", Syntax::Number),
            ("number out of range", Syntax::Number),
            ("invalid escape", Syntax::Escape),
            ("hex escape", Syntax::Escape),
            ("surrogate", Syntax::Escape),
            ("unicode code point", Syntax::Escape),
            ("control character", Syntax::ControlCharacter),
        ];
        MEANINGS.iter().find(|(words, _)| message.contains(words)).map_or(Self::Other, |(_, syntax)| *syntax)
    }
}
