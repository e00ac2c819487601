//! What the two places of a record hold, and what is still to be done for it.

use std::collections::{BTreeMap, VecDeque};

use chrono::NaiveDateTime;

use crate::domain::notes::{NotHeld, Saving};

/// What the two places do not hold yet.
#[derive(Debug, Default)]
pub(super) struct Places {
    /// Records that one of them lacks, by their keys. The texts are here until both have them, whatever is shown meanwhile.
    lacking: BTreeMap<String, Lack>,
    /// Keys that the database is to forget, and what it is to forget them for; before anything else is kept.
    pub forgetting: VecDeque<Forget>,
    /// The number of the last batch that was given to the database.
    last_batch: u32,
    /// The batch that the database works on, if it has not been given up.
    batch: Option<u32>,
    /// Whether somebody is about to give it something.
    is_asked: bool,
    /// Whether records that were erased are still in the database, since it failed.
    pub is_erasing_failing: bool,
    /// When both places came to hold all that was written.
    kept_at: Option<Now>,
}

/// The minute where the device is; none when it has no sound clock.
type Now = Option<NaiveDateTime>;

/// What the database is to forget.
#[derive(Debug, Clone)]
pub(super) enum Forget {
    /// All records of a dataset but those of these names.
    AllOf(String, Vec<String>),
    /// The records of these keys.
    Keys(Vec<String>),
}

/// What is lacking of a record.
#[derive(Debug)]
struct Lack {
    text: String,
    storage: Option<NotHeld>,
    database: Answer,
    /// The batch that has this text; none while it waits for one.
    batch: Option<u32>,
    /// The batch that has an earlier text of it: if that never ends, this one waits in vain.
    before: Option<u32>,
}

/// What the database says of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Answer {
    Awaited,
    Held,
    /// It failed; while it is tried again, this stands until it succeeds.
    Failed,
}

impl Lack {
    /// Whether no batch has it that is to be in one.
    fn is_waiting(&self) -> bool {
        self.batch.is_none() && self.database != Answer::Held
    }
}

/// Something that the database is to do: to forget, or to keep records.
#[derive(Debug)]
pub(super) struct Job {
    pub number: u32,
    pub forget: Option<Forget>,
    pub records: Vec<(String, String)>,
}

impl Places {
    /// A record is to be kept in the database; in local storage it is, or not.
    pub fn begin(&mut self, key: String, text: String, storage: Option<NotHeld>) {
        let before = self.lacking.get(&key);
        let has_failed = before.is_some_and(|lack| lack.database == Answer::Failed);
        let database = if has_failed { Answer::Failed } else { Answer::Awaited };
        let before = before.and_then(|lack| lack.batch.or(lack.before));
        self.lacking.insert(key, Lack { text, storage, database, batch: None, before });
    }

    /// Whether the database is to be given something, which nobody does; who asks is to do it.
    pub fn ask(&mut self) -> bool {
        let has_work = !self.forgetting.is_empty() || self.lacking.values().any(Lack::is_waiting);
        let is_idle = self.batch.is_none() && !self.is_asked;
        self.is_asked |= has_work && is_idle;
        has_work && is_idle
    }

    /// What the database is to do next.
    pub fn next_job(&mut self) -> Option<Job> {
        self.is_asked = false;
        let number = self.last_batch + 1;
        let forget = self.forgetting.pop_front();
        let records = if forget.is_none() { self.take_batch(number) } else { Vec::new() };
        (forget.is_some() || !records.is_empty()).then(|| {
            (self.last_batch, self.batch) = (number, Some(number));
            Job { number, forget, records }
        })
    }

    /// The records that the database is to keep next, as a batch of that number.
    fn take_batch(&mut self, number: u32) -> Vec<(String, String)> {
        let waiting = self.lacking.iter_mut().filter(|(_, lack)| lack.is_waiting());
        waiting
            .map(|(key, lack)| {
                lack.batch = Some(number);
                (key.clone(), lack.text.clone())
            })
            .collect()
    }

    /// The database holds a batch, or does not; `now` is what time it is.
    pub fn answered(&mut self, number: u32, is_held: bool, now: Now) {
        for lack in self.lacking.values_mut().filter(|lack| lack.batch == Some(number)) {
            lack.database = if is_held { Answer::Held } else { Answer::Failed };
        }
        self.settle(now);
    }

    /// The database has not answered to a batch for too long. Should it answer after all, that counts. Returns whether it was still at
    /// work on it.
    pub fn give_up(&mut self, number: u32) -> bool {
        let is_at_work = self.end(number);
        let awaited = self.lacking.values_mut().filter(|lack| lack.database == Answer::Awaited);
        for lack in awaited.filter(|lack| [lack.batch, lack.before].contains(&Some(number))) {
            lack.database = Answer::Failed;
        }
        is_at_work
    }

    /// The database is done with a batch. Returns whether it was at work on it.
    pub fn end(&mut self, number: u32) -> bool {
        let is_at_work = self.batch == Some(number);
        if is_at_work {
            self.batch = None;
        }
        is_at_work
    }

    /// What failed in the database is given to it once more.
    pub fn try_again(&mut self) {
        for lack in self.lacking.values_mut().filter(|lack| lack.database == Answer::Failed) {
            lack.batch = None;
        }
    }

    /// Tries once more to keep in local storage what it lacks, until that fails.
    pub fn keep_in_storage(&mut self, now: Now, keep: impl Fn(&str, &str) -> Result<(), NotHeld>) {
        for (key, lack) in self.lacking.iter_mut().filter(|(_, lack)| lack.storage.is_some()) {
            match keep(key, &lack.text) {
                Ok(()) => lack.storage = None,
                Err(why) => {
                    lack.storage = Some(why);
                    break;
                }
            }
        }
        self.settle(now);
    }

    /// The records of a dataset that one place lacks, by their names; `beginning` is what their keys begin with.
    pub fn lacking_of(&self, beginning: &str) -> Vec<(String, String)> {
        let named = self.lacking.iter().filter_map(|(key, lack)| Some((key.strip_prefix(beginning)?, lack)));
        named.map(|(name, lack)| (name.to_owned(), lack.text.clone())).collect()
    }

    /// Whether local storage lacks anything.
    pub fn is_storage_lacking(&self) -> bool {
        self.lacking.values().any(|lack| lack.storage.is_some())
    }

    /// Whether any of these keys is lacking in the database.
    pub fn is_awaited(&self, keys: &[String]) -> bool {
        keys.iter().any(|key| self.lacking.get(key).is_some_and(|lack| lack.database != Answer::Held))
    }

    /// The records of a dataset are no longer to be kept.
    pub fn forget(&mut self, beginning: &str) {
        self.lacking.retain(|key, _| !key.starts_with(beginning));
    }

    /// What both places hold is no longer lacking.
    fn settle(&mut self, now: Now) {
        let is_held = |lack: &Lack| lack.storage.is_none() && lack.database == Answer::Held;
        let before = self.lacking.len();
        self.lacking.retain(|_, lack| !is_held(lack));
        if self.lacking.is_empty() && before > 0 {
            self.kept_at = Some(now);
        }
    }

    /// Whether all that was written is kept; `is_writing` says that something is written that nobody was told to keep yet.
    pub fn saving(&self, is_writing: bool) -> Saving {
        let storage = self.lacking.values().find_map(|lack| lack.storage);
        let is_database_failing = self.lacking.values().any(|lack| lack.database == Answer::Failed);
        if storage.is_some() || is_database_failing {
            Saving::NotKept { storage, is_database_failing }
        } else if self.is_erasing_failing {
            Saving::NotErased
        } else if is_writing || !self.lacking.is_empty() {
            Saving::UnderWay
        } else {
            self.kept_at.map_or(Saving::Nothing, Saving::Kept)
        }
    }
}
