//! What became of handing over and of receiving.

/// A way to hand notes over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// The system's sheet, to any application.
    Sheet,
    /// Codes, one after the other.
    Codes,
    /// A file.
    File,
    /// A text in the clipboard.
    Text,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Handed {
    /// They are handed over, as far as this device knows.
    Done(Way),
    /// The browser did not do it.
    Refused(Way),
}

/// What became of what was received.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Received {
    /// So many sources were taken that were not there.
    Taken {
        /// How many.
        sources: usize,
        /// Whether the device keeps them; otherwise they are in the page alone.
        is_kept: bool,
    },
    /// So many were erased.
    Erased {
        /// How many.
        sources: usize,
    },
    /// The device has not forgotten them: all of it is there.
    NotErased,
    /// What was taken or erased last was undone.
    Undone,
    /// The device did not do it: all is as it was.
    NotUndone,
}

/// How far the reading of what was received has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Reading {
    /// It is read.
    #[default]
    UnderWay,
    /// It is there.
    Done,
    /// The device does not give it.
    Failed,
}

/// What the camera does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scanning {
    /// The browser asks for it.
    Beginning,
    /// It looks for codes.
    Looking,
    /// There is none, or it is not allowed.
    Failed {
        /// Whether somebody did not allow it.
        is_refused: bool,
    },
    /// The part of the program that reads codes is not there.
    WithoutReader,
}
