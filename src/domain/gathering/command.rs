//! What a person does with notes on their way, as pages tell it.

use super::{Export, Way};

/// Something that a person does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GatheringCommand {
    /// Is about to hand notes over.
    BeginHandingOver,
    /// Is no longer.
    EndHandingOver,
    /// Hands them over.
    HandOver(Way),
    /// Has the codes stand still, or come by themselves.
    ToggleCodes,
    /// Goes to another code, so many further on or back.
    StepCode(isize),
    /// Is about to receive something.
    BeginReceiving,
    /// Is no longer.
    EndReceiving,
    /// Looks through the camera, shown in the video that this selector matches.
    BeginScanning(&'static str),
    /// Has the camera stop.
    EndScanning,
    /// Has a text looked at.
    LookAt(String),
    /// Takes all that was looked at.
    Take,
    /// Has the device keep what is in the page alone.
    KeepAgain,
    /// Undoes what was taken or erased last.
    Undo,
    /// Takes what was gathered along, given as the text of the file; all that is known when there is none.
    Export(Export, String),
    /// Erases all that was received.
    Erase,
}
