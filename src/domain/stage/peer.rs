//! How the windows of a projection agree: one leads, the others follow, and each can take the lead.
//!
//! A message holds the whole state with a version: a count of changes and, so that two windows that change at once agree on one of them,
//! the name of who leads. A window that opens, or wakes, asks; whoever is there answers. So it does not matter whether messages are lost,
//! come twice, or in another order: the greatest version that was heard holds, and whoever tells a smaller one is answered. Only a window
//! that comes back joins those that went on without it, however many changes it has seen before.

use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use super::scene::Show;

/// Names a window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct WindowId(pub u64);

/// Which state of a projection is the later one: the count of changes, and who leads since; nobody, before the first.
pub type Version = (u64, Option<WindowId>);

/// What a window tells the others.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// Which one tells it.
    pub from: WindowId,
    /// What it tells.
    pub news: News,
}

/// What is told.
#[derive(Debug, Clone, PartialEq)]
pub enum News {
    /// It is there, and asks how things are.
    Hello,
    /// How things are.
    State(Version, Box<Show>),
    /// It goes.
    Bye,
}

/// A window among others.
#[derive(Debug, Clone, PartialEq)]
pub struct Peer {
    me: WindowId,
    version: Version,
    show: Show,
    /// Whether it has told nobody how things are, nor heard it from anybody, since it opened or was loaded anew.
    is_fresh: bool,
    /// The others that it knows of.
    others: BTreeSet<WindowId>,
    /// Those among them that have said nothing since it asked last.
    silent: BTreeSet<WindowId>,
}

impl Peer {
    /// A window that opens, with what it shows as long as it hears of no other.
    #[must_use]
    pub fn open(me: WindowId, show: Show) -> Self {
        Self::with(me, (0, None), show)
    }

    /// The same window, after its document was loaded anew: `kept` is what [`Peer::kept`] gave. Nothing when that is not sound.
    #[must_use]
    pub fn again(kept: &str) -> Option<Self> {
        let Message { from, news: News::State(version, show) } = kept.parse().ok()? else { return None };
        Some(Self::with(from, version, *show))
    }

    fn with(me: WindowId, version: Version, show: Show) -> Self {
        Self { me, version, show, is_fresh: true, others: BTreeSet::new(), silent: BTreeSet::new() }
    }

    /// What is kept of it in case its document is loaded anew.
    #[must_use]
    pub fn kept(&self) -> String {
        self.state().to_string()
    }

    /// What is shown.
    #[must_use]
    pub fn show(&self) -> &Show {
        &self.show
    }

    /// Whether it leads: it is the one that was taken last or, where whoever led has gone, any.
    #[must_use]
    pub fn leads(&self) -> bool {
        self.version.1.is_none_or(|leader| leader == self.me || !self.others.contains(&leader))
    }

    /// Whether it knows of another window.
    #[must_use]
    pub fn has_others(&self) -> bool {
        !self.others.is_empty()
    }

    /// What it says when it opens, wakes, or comes back, and to know who is still there.
    pub fn hello(&mut self) -> Message {
        self.silent.clone_from(&self.others);
        self.tell(News::Hello)
    }

    /// Whether it waits for an answer of one that it knows.
    #[must_use]
    pub fn waits(&self) -> bool {
        !self.silent.is_empty()
    }

    /// Those that have not answered in time are gone: a window that crashed has not said so. Returns whether there were any.
    pub fn forget_silent(&mut self) -> bool {
        let silent = std::mem::take(&mut self.silent);
        self.others.retain(|other| !silent.contains(other));
        !silent.is_empty()
    }

    /// What it says when it goes.
    #[must_use]
    pub fn bye(&self) -> Message {
        self.tell(News::Bye)
    }

    /// Changes what is shown, if it leads. Returns what is to be told.
    pub fn change(&mut self, change: impl FnOnce(&mut Show)) -> Option<Message> {
        if !self.leads() {
            return None;
        }
        change(&mut self.show);
        Some(self.take())
    }

    /// Shows what was asked for where it was opened, if it leads. As long as it does not know who is there, that is no news: whoever is
    /// there goes on leading. Returns what is to be told.
    pub fn begin(&mut self, change: impl FnOnce(&mut Show)) -> Option<Message> {
        if self.is_fresh {
            change(&mut self.show);
            return None;
        }
        self.change(change)
    }

    /// Takes the lead. Returns what is to be told.
    pub fn take(&mut self) -> Message {
        self.version = (self.version.0 + 1, Some(self.me));
        self.is_fresh = false;
        self.state()
    }

    /// Hears a message. Returns what is to be answered. `draw` gives a new name, for a window that has been doubled with all that it
    /// kept, its name among it.
    pub fn hear(&mut self, message: Message, draw: impl FnOnce() -> WindowId) -> Option<Message> {
        let Message { from, news } = message;
        if from == self.me && matches!(news, News::State(..)) {
            // The other one keeps the name: it was there before, and answers.
            self.me = draw();
        }
        self.silent.remove(&from);
        match news {
            News::Bye => {
                self.others.remove(&from);
                None
            }
            News::Hello => {
                if from != self.me {
                    self.others.insert(from);
                }
                Some(self.answer())
            }
            News::State(version, show) => {
                self.others.insert(from);
                // Others went on without it; what it told them itself and has changed since is not news.
                let is_its_past = version < self.version && version.1 == Some(self.me);
                let joins = self.is_fresh && !is_its_past;
                // Two that were changed apart may have one version: then the one holds that reads later.
                let theirs = (version, show.to_string());
                match theirs.cmp(&(self.version, self.show.to_string())) {
                    Ordering::Less if !joins => return Some(self.answer()),
                    Ordering::Equal => {}
                    _ => {
                        // Whoever leads was there, also when it says nothing.
                        self.others.extend(version.1.filter(|leader| *leader != self.me));
                        (self.version, self.show) = (version, *show);
                    }
                }
                self.is_fresh = false;
                None
            }
        }
    }

    fn answer(&mut self) -> Message {
        self.is_fresh = false;
        // Somebody has to lead, so that the other one knows whom to follow.
        let leads_unsaid = self.leads() && self.version.1 != Some(self.me);
        if leads_unsaid { self.take() } else { self.state() }
    }

    fn state(&self) -> Message {
        self.tell(News::State(self.version, Box::new(self.show.clone())))
    }

    fn tell(&self, news: News) -> Message {
        Message { from: self.me, news }
    }
}

/// A text that is no message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a message of a projection")]
pub struct NotAMessage;

const HELLO: &str = "bonjour";
const BYE: &str = "au-revoir";
const STATE: &str = "etat";

impl fmt::Display for WindowId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl FromStr for WindowId {
    type Err = NotAMessage;

    fn from_str(text: &str) -> Result<Self, NotAMessage> {
        let id = u64::from_str_radix(text, 16).map(Self).map_err(|_| NotAMessage)?;
        // There is one way to write it.
        if id.to_string() == text { Ok(id) } else { Err(NotAMessage) }
    }
}

/// `bonjour FROM`, `au-revoir FROM`, `etat FROM COUNT LEADER SHOW`; `-` where nobody leads.
impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let from = self.from;
        match &self.news {
            News::Hello => write!(f, "{HELLO} {from}"),
            News::Bye => write!(f, "{BYE} {from}"),
            News::State((count, leader), show) => {
                let leader = leader.map_or("-".to_owned(), |leader| leader.to_string());
                write!(f, "{STATE} {from} {count} {leader} {show}")
            }
        }
    }
}

impl FromStr for Message {
    type Err = NotAMessage;

    fn from_str(text: &str) -> Result<Self, NotAMessage> {
        let parts: Vec<&str> = text.splitn(5, ' ').collect();
        let (from, news) = match parts.as_slice() {
            [HELLO, from] => (from, News::Hello),
            [BYE, from] => (from, News::Bye),
            [STATE, from, count, leader, show] => {
                let leader = match *leader {
                    "-" => None,
                    leader => Some(leader.parse()?),
                };
                let count = count.parse().map_err(|_| NotAMessage)?;
                let show = show.parse().map_err(|_| NotAMessage)?;
                (from, News::State((count, leader), Box::new(show)))
            }
            _ => return Err(NotAMessage),
        };
        Ok(Self { from: from.parse()?, news })
    }
}
