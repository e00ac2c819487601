//! Why a file cannot be shown at all, and the limits that it must keep.

/// The versions of the format that this program reads.
pub const FORMATS: [&str; 1] = ["restitution/1"];

/// The largest file, in bytes: 32 MiB.
pub const MAX_BYTES: usize = 32 * 1024 * 1024;

/// How many arrays and objects may stand inside one another.
pub const MAX_DEPTH: usize = 64;

/// Why a file is refused as a whole.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// More than [`MAX_BYTES`].
    #[error("{0} bytes, over the limit of {MAX_BYTES}")]
    TooLarge(usize),
    /// Nested deeper than [`MAX_DEPTH`], at this line, counted from 1.
    #[error("nested deeper than {MAX_DEPTH} levels at line {0}")]
    TooDeep(usize),
    /// Not UTF-8: where, counted from 1.
    #[error("not UTF-8 at line {line}, column {column}")]
    NotUtf8 {
        /// The line.
        line: usize,
        /// The column, in bytes.
        column: usize,
    },
    /// JSON as far as it goes, but it goes no further: where, counted from 1.
    #[error("cut off at line {line}, column {column}")]
    Truncated {
        /// The line.
        line: usize,
        /// The column, in bytes.
        column: usize,
    },
    /// Not JSON: where, counted from 1, and what is wrong there.
    #[error("not JSON at line {line}, column {column}: {syntax:?}")]
    NotJson {
        /// The line.
        line: usize,
        /// The column, in bytes.
        column: usize,
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
