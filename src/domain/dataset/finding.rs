//! What the gate has to say about a file that it accepts.

/// How much a finding matters, the gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Something that the file gives is left out.
    Error,
    /// Everything is shown, but something is doubtful.
    Warning,
}

/// One thing that is wrong in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Where: a path such as `projects[2].places[0].territory`.
    pub path: String,
    /// What stands there, shortened; empty when nothing does.
    pub value: String,
    /// Which rule it breaks.
    pub rule: Rule,
}

/// The rules of the format that a single record can break.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rule {
    /// A required value is absent.
    Required,
    /// The value must be a text.
    Text,
    /// The value must be `true` or `false`.
    Flag,
    /// The value must be a number.
    Number,
    /// The value must be a list.
    List,
    /// The value must be an object.
    Object,
    /// The value must be a slug.
    Slug,
    /// The value must be a date, `YYYY-MM-DD`.
    Date,
    /// The value must be a date, a month or a year.
    PartialDate,
    /// The value must be the code of a territory.
    Territory,
    /// The value must be a latitude or a longitude in degrees.
    Coordinate,
    /// The address must be `https:`, `http:` or `mailto:`; it is dropped.
    Link,
    /// A text is plain: markup in it is shown as it stands.
    PlainText,
    /// The id must exist in the list named here; the reference is dropped.
    Reference {
        /// The list, as the format names it.
        list: &'static str,
    },
    /// The id is already taken by the record at that path; the second one is left out.
    UniqueId {
        /// Where the first one stands.
        first: String,
    },
    /// A track cannot be its own ancestor; the tracks of the cycle become root tracks.
    NoCycle,
    /// A track has too many ancestors; it becomes a root track.
    TrackDepth,
}

impl Rule {
    /// How much it matters that the rule is broken.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self {
            Self::PlainText => Severity::Warning,
            _ => Severity::Error,
        }
    }
}
