//! What the gate has to say about a file that it accepts.

use crate::domain::territory::Territory;

/// How much a finding matters, the gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Something that the file gives is left out.
    Error,
    /// Everything is shown, but something is doubtful.
    Warning,
    /// Nothing is wrong with what is shown.
    Information,
}

impl Severity {
    /// Every severity, the gravest first.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Information];
}

/// One thing that is wrong in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Where: a path such as `projects[2].places[0].territory`.
    pub path: String,
    /// What the record around it is called, shortened, when it has a name: few people count records.
    pub about: Option<String>,
    /// What stands there, shortened; empty when nothing does.
    pub value: String,
    /// Which rule it breaks.
    pub rule: Rule,
}

/// How many findings of one severity are kept; the others are only counted. Nobody reads a thousand, and a hostile file
/// can have millions.
pub const MAX_FINDINGS: usize = 1000;

/// What is wrong in a file, in the order of the reading.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Findings {
    kept: Vec<Finding>,
    counts: [usize; Severity::ALL.len()],
}

impl Findings {
    /// Adds a finding, or counts it when there are [`MAX_FINDINGS`] of its severity.
    pub(in crate::domain) fn push(&mut self, finding: Finding) {
        let Some(count) = self.counts.get_mut(finding.rule.severity() as usize) else { return };
        *count += 1;
        if *count <= MAX_FINDINGS {
            self.kept.push(finding);
        }
    }

    /// Adds what was found later, as if it had been found in one go.
    pub fn append(&mut self, later: Self) {
        let left_out = Severity::ALL.map(|severity| later.count(severity) - later.of(severity).count());
        later.kept.into_iter().for_each(|finding| self.push(finding));
        self.counts.iter_mut().zip(left_out).for_each(|(count, left_out)| *count += left_out);
    }

    /// Those that are kept, in the order of the reading.
    pub fn iter(&self) -> std::slice::Iter<'_, Finding> {
        self.kept.iter()
    }

    /// Those of one severity that are kept.
    pub fn of(&self, severity: Severity) -> impl Iterator<Item = &Finding> {
        self.kept.iter().filter(move |finding| finding.rule.severity() == severity)
    }

    /// How many of one severity there are, kept or not.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.counts.get(severity as usize).copied().unwrap_or_default()
    }

    /// How many there are, kept or not.
    #[must_use]
    pub fn len(&self) -> usize {
        self.counts.iter().sum()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
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
    /// The value must be the tag of a language, BCP 47.
    Language,
    /// The value must be a date, `YYYY-MM-DD`.
    Date,
    /// The value must be a date, a month or a year.
    PartialDate,
    /// The value must be a date and a time, `YYYY-MM-DDTHH:MM`.
    Time,
    /// The value must be a whole number of minutes within the limits.
    Minutes,
    /// The same, of a part of the programme.
    PartMinutes,
    /// The last day cannot come before the first; it is dropped.
    LastDay,
    /// The value must be a number of tables within the limits, or the list of their names.
    Tables,
    /// The value must be a whole number of days, at least 0.
    Days,
    /// The value must be a SIRET: fourteen digits.
    Siret,
    /// The value must be an RNA number: `W` and nine digits.
    Rna,
    /// The value must have the form of a territory's code.
    Territory,
    /// No region, no département has or had this code.
    NoSuchTerritory,
    /// The territory's code is no longer in use; today's stands in its place.
    RenamedTerritory {
        /// Today's territory.
        now: Territory,
    },
    /// No commune is known to have or to have had this code; only the gazetteer tells.
    NoSuchCommune,
    /// The commune's code is no longer in use; only the gazetteer tells.
    FormerCommune {
        /// The last name under this code.
        name: String,
        /// Today's commune.
        now: Territory,
        /// Its name.
        now_name: String,
        /// The name of the département that the place counts for because of its code, and that today's commune is not in.
        counted_in: Option<&'static str>,
    },
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
    /// The reference stands in the list already; it is dropped.
    RepeatedReference,
    /// The id is already taken by the record at that path; the second one is left out.
    UniqueId {
        /// Where the first one stands.
        first: String,
    },
    /// A track cannot be its own ancestor; the tracks of the cycle become root tracks.
    NoCycle,
    /// A track has too many ancestors; it becomes a root track.
    TrackDepth,
    /// The format has no such key; it is not read.
    UnknownKey,
    /// The key stands twice in one object; the first one counts.
    RepeatedKey,
}

impl Rule {
    /// How much it matters that the rule is broken.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self {
            Self::PlainText
            | Self::RepeatedKey
            | Self::RepeatedReference
            | Self::NoSuchCommune
            | Self::FormerCommune { counted_in: Some(_), .. } => Severity::Warning,
            Self::UnknownKey | Self::RenamedTerritory { .. } | Self::FormerCommune { .. } => {
                Severity::Information
            }
            _ => Severity::Error,
        }
    }
}
