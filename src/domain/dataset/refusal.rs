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
    /// Not JSON: where, counted from 1, and what the parser expected there.
    #[error("not JSON at line {line}, column {column}: {reason}")]
    NotJson {
        /// The line.
        line: usize,
        /// The column, in bytes.
        column: usize,
        /// The parser's words, in English.
        reason: String,
    },
    /// A key without which there is nothing to show is absent or not of its type: its path.
    #[error("the key `{0}` is missing or of the wrong type")]
    MissingKey(String),
    /// Another format, or another version of it.
    #[error("the format is `{0}`")]
    WrongFormat(String),
}
