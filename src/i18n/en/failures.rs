//! Why a day does not open, and what to do about it.

use crate::domain::dataset::{FORMATS, FilePlace, LoadFailure, MAX_BYTES, MAX_DEPTH, Refusal, Syntax};
use crate::i18n::Locale;
use crate::i18n::format::number;

pub(super) fn load_failure(failure: &LoadFailure) -> String {
    let (what, advice) = what_and_advice(failure);
    format!("{what} Nothing was changed on this device. {advice}")
}

pub(super) fn return_failure(failure: &LoadFailure) -> String {
    let (what, advice) = what_and_advice(failure);
    format!("{what} Your file stays open. {advice}")
}

/// What happened, and what to do about it.
fn what_and_advice(failure: &LoadFailure) -> (String, &'static str) {
    match failure {
        LoadFailure::Unreachable => {
            ("The file of the day could not be reached.".to_owned(), "Check the connection, then try again.")
        }
        LoadFailure::Status(404) => (
            "There is no file of the day at this address (error 404).".to_owned(),
            "Check the address, or ask the organisers for it.",
        ),
        LoadFailure::Status(status) => (
            format!("The server answered with error {status} instead of the file of the day."),
            "Try again in a moment; if the error persists, tell the organisers.",
        ),
        LoadFailure::NoSuchName(name) => (
            format!(
                "The address asks for the file “{name}”. It can only ask for a file of the application’s “data” \
                 folder, by its name followed by “.json”."
            ),
            "Correct the address, or ask the organisers for it.",
        ),
        LoadFailure::Refused(refusal) => {
            (refused(refusal), "Tell the organisers: the file needs correcting.")
        }
    }
}

pub(super) fn open_failure(name: &str, refusal: Option<&Refusal>) -> String {
    let what = match refusal {
        Some(refusal) => refused(refusal),
        None => "The browser could not read it: it may have been moved or deleted.".to_owned(),
    };
    format!(
        "“{name}” was not opened. {what} What was shown still is. Correct this file, or open another one."
    )
}

pub(super) fn reopen_failure(name: &str, refusal: Option<&Refusal>) -> String {
    let what = match refusal {
        Some(refusal) => format!("{} It is no longer kept on this device.", refused(refusal)),
        None => "It could not be read again on this device.".to_owned(),
    };
    format!(
        "“{name}”, which you had opened, was not opened again. {what} The published dataset is shown in its place. You can open \
         that file anew from the page “Data”."
    )
}

pub(super) fn refused(refusal: &Refusal) -> String {
    let known = FORMATS.join(", ");
    match refusal {
        Refusal::Empty => "The file is empty.".to_owned(),
        Refusal::TooLarge(bytes) => format!(
            "The file is {} bytes long; the limit is {}.",
            number(Locale::English, *bytes),
            number(Locale::English, MAX_BYTES)
        ),
        Refusal::TooDeep(line) => format!("The file nests more than {MAX_DEPTH} levels, at line {line}."),
        Refusal::NotUtf8(FilePlace { line, column }) => {
            format!("The file is not UTF-8 text, so probably not a dataset: line {line}, column {column}.")
        }
        Refusal::Truncated(FilePlace { line, column }) => {
            format!(
                "The file stops too early, at line {line}, column {column}: it was probably copied badly."
            )
        }
        Refusal::NotJson { place: FilePlace { line, column }, syntax } => {
            format!("The file is not JSON: line {line}, column {column}, {}.", expected(*syntax))
        }
        Refusal::MissingKey(key) => {
            format!("The key “{key}” is missing from the file, or its value is not what the format expects.")
        }
        Refusal::WrongFormat(found) => format!(
            "The file claims the format “{found}”, which this version does not read. Formats read: {known}."
        ),
    }
}

fn expected(syntax: Syntax) -> &'static str {
    match syntax {
        Syntax::Value => "where a value is expected",
        Syntax::Key => "where a key between double quotes is expected",
        Syntax::Colon => "where a colon is expected",
        Syntax::CommaOrEndOfList => "where a comma or a closing bracket is expected",
        Syntax::CommaOrEndOfObject => "where a comma or a closing brace is expected",
        Syntax::TrailingComma => "where there is one comma too many",
        Syntax::EndOfFile => "where the file should end",
        Syntax::Number => "where a number is badly written or too large",
        Syntax::Escape => "where a backslash is misused",
        Syntax::ControlCharacter => "where a text holds a line break or a control character",
        Syntax::Other => "where the text strays from the syntax",
    }
}
