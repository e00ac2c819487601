//! The way back to what was prepared before, and forth again. It follows from the revisions alone, so that it is there after a reload, and
//! for what another device prepared as well.

use notes::{Note, Revision};

/// What was prepared before, and what was turned back from. An empty text is that nothing was prepared.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Turns {
    /// What comes when what was done last is undone.
    pub back: Option<String>,
    /// What comes when that is done again.
    pub forth: Option<String>,
}

/// The way back and forth from what is shown of something that is prepared; none when nobody has prepared it.
///
/// Its revisions are gone through as they were written. One that says what stood there before the last one undid it, and one that
/// says what was undone did it again.
#[must_use]
pub fn turns(note: Option<&Note>) -> Turns {
    let text = |revision: &Revision| revision.content.as_ref().map_or("", |content| &content.text).to_owned();
    let mut texts: Vec<String> =
        note.into_iter().flat_map(|note| note.revisions().map(text).collect::<Vec<_>>()).collect();
    texts.reverse();
    // At first, nothing was prepared.
    let (mut done, mut undone) = (vec![String::new()], Vec::new());
    for text in texts {
        let before = done.len().checked_sub(2).and_then(|at| done.get(at));
        if done.last() == Some(&text) {
            continue;
        }
        if before == Some(&text) {
            undone.extend(done.pop());
        } else {
            if undone.last() == Some(&text) {
                undone.pop();
            } else {
                undone.clear();
            }
            done.push(text);
        }
    }
    Turns { back: done.len().checked_sub(2).and_then(|at| done.get(at)).cloned(), forth: undone.pop() }
}
