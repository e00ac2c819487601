//! What has come in of each workshop and table, and what has not.

use std::collections::{BTreeMap, BTreeSet};

use notes::{Content, DeviceId, Form, Note, Notes};

use crate::domain::dataset::{Dataset, Tables, Workshop};
use crate::domain::ids::WorkshopId;
use crate::domain::notes::{Subject, added_workshops};

/// What there is of a workshop, or of one of its tables.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many took part, when somebody has counted.
    pub head_count: Option<usize>,
    /// The devices that something came from.
    pub devices: BTreeSet<DeviceId>,
    /// How many notes.
    pub notes: usize,
    /// When the last one was written, in milliseconds since 1970.
    pub last_ms: Option<u64>,
}

impl Tally {
    /// Whether nothing has come in.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.devices.is_empty()
    }

    fn count(&mut self, content: &Content, note: &Note) {
        self.devices.extend(note.revisions().map(|revision| revision.stamp.device));
        self.last_ms = self.last_ms.max(Some(note.shown().stamp.at_ms));
        match content.form {
            Form::Note => self.notes += 1,
            _ => {
                let count = content.count.map(|count| count as usize);
                self.head_count =
                    [self.head_count, count].into_iter().flatten().reduce(|sum, count| sum + count);
            }
        }
    }
}

/// A workshop on the board.
#[derive(Debug, Clone, PartialEq)]
pub struct BoardRow {
    /// The workshop, by its id and title; none for what was written in none that is known.
    pub workshop: Option<(WorkshopId, String)>,
    /// All of it.
    pub all: Tally,
    /// Its tables, those first that the file names, in its order; last, without a name, what was written at none.
    pub tables: Vec<(String, Tally)>,
}

/// What has come in.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Board {
    /// The workshops of the day in their order, those that were added, and what belongs to none.
    pub rows: Vec<BoardRow>,
}

/// Counts what there is of each workshop.
#[must_use]
pub fn board(dataset: &Dataset, notes: &Notes) -> Board {
    let workshops: Vec<Workshop> =
        dataset.day_workshops().iter().cloned().chain(added_workshops(notes)).collect();
    let places: BTreeMap<String, usize> =
        workshops.iter().enumerate().map(|(place, workshop)| (workshop.id.to_string(), place)).collect();
    let mut rows: Vec<BoardRow> = workshops.into_iter().map(row).collect();
    let named: Vec<usize> = rows.iter().map(|row| row.tables.len()).collect();
    let mut rest = BoardRow { workshop: None, all: Tally::default(), tables: Vec::new() };
    for (_, note) in notes.iter() {
        let Some(content) = note.content() else { continue };
        let workshop = match content.form {
            Form::Note => content.workshop.clone(),
            Form::Outcome => match Subject::parse(&content.about) {
                Subject::Workshop(id) => Some(id.to_string()),
                _ => None,
            },
            _ => continue,
        };
        let known = workshop.and_then(|id| places.get(&id)).and_then(|place| rows.get_mut(*place));
        let row = known.unwrap_or(&mut rest);
        row.all.count(content, note);
        if row.workshop.is_some() {
            let table = content.table.as_deref().unwrap_or_default();
            let place = row.tables.iter().position(|(name, _)| name == table).unwrap_or_else(|| {
                row.tables.push((table.to_owned(), Tally::default()));
                row.tables.len() - 1
            });
            if let Some((_, tally)) = row.tables.get_mut(place) {
                tally.count(content, note);
            }
        }
    }
    for (row, named) in rows.iter_mut().zip(named) {
        // Numbers by their size, names behind them.
        if let Some(others) = row.tables.get_mut(named..) {
            others.sort_by_cached_key(|(table, _)| {
                (table.is_empty(), table.parse::<u32>().unwrap_or(u32::MAX), table.clone())
            });
        }
        // Of a workshop at whose tables nobody wrote, all of it is said above.
        if row.tables.len() == 1 {
            row.tables.retain(|(table, _)| !table.is_empty());
        }
    }
    rows.extend(Some(rest).filter(|rest| !rest.all.is_empty()));
    Board { rows }
}

fn row(workshop: Workshop) -> BoardRow {
    let tables = workshop.tables.as_ref().map(Tables::names).unwrap_or_default();
    let tables = tables.into_iter().map(|table| (table, Tally::default())).collect();
    BoardRow { workshop: Some((workshop.id, workshop.title)), all: Tally::default(), tables }
}
