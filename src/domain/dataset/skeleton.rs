//! The skeleton of a file: its root, with each record of its lists cut out.
//!
//! A large day is read record by record, with pauses between them, so that a page stays alive meanwhile. One walk over
//! the bytes, which can pause anywhere, cuts the records out. What is left is small, and a parser can check it in one
//! go; each record is parsed when its turn comes. Between them they have looked at every byte.

use super::refusal::{MAX_DEPTH, Syntax};

/// What stands in the skeleton in place of each record.
const PLACEHOLDER: &[u8] = b"{}";

/// How deep the lists of the root stand, whose objects and lists are cut out.
const LIST_DEPTH: usize = 2;

/// Why a walk stops.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// Nested deeper than [`MAX_DEPTH`], at this line, counted from 1.
    TooDeep(usize),
    /// A bracket closes what another kind opened, at this byte.
    Mismatch(usize, Syntax),
}

/// A file, as far as it has been walked over.
#[derive(Debug)]
pub(super) struct Skeleton {
    /// The file without its records.
    pub text: Vec<u8>,
    /// Where the records begin and end in the file, in bytes.
    pub records: Vec<(usize, usize)>,
    /// Where each placeholder ends in the skeleton, in bytes.
    ends: Vec<usize>,
    offset: usize,
    line: usize,
    depth: usize,
    /// Whether each container around the byte is a list: a bit for each, the innermost last.
    lists: u64,
    /// Whether the container at [`LIST_DEPTH`] is a list.
    in_list: bool,
    in_string: bool,
    is_escaped: bool,
}

impl Default for Skeleton {
    fn default() -> Self {
        Self {
            text: Vec::new(),
            records: Vec::new(),
            ends: Vec::new(),
            offset: 0,
            line: 1,
            depth: 0,
            lists: 0,
            in_list: false,
            in_string: false,
            is_escaped: false,
        }
    }
}

impl Skeleton {
    /// Walks over the next bytes of the file. It fails where they nest too deep, so that no parser ever recurses on a
    /// hostile file, and where records cannot be told apart.
    ///
    /// Not part of what calls it: a browser compiles the function anew that such a loop is in, and that one is large.
    #[inline(never)]
    pub fn walk(&mut self, bytes: &[u8]) -> Result<(), Fault> {
        for byte in bytes {
            self.step(*byte)?;
            self.offset += 1;
        }
        Ok(())
    }

    fn step(&mut self, byte: u8) -> Result<(), Fault> {
        let was_inside = self.is_in_record();
        match byte {
            _ if self.is_escaped => self.is_escaped = false,
            b'\\' if self.in_string => self.is_escaped = true,
            b'"' => self.in_string = !self.in_string,
            b'\n' => self.line += 1,
            b'[' | b'{' if !self.in_string => self.open(byte)?,
            b']' | b'}' if !self.in_string => self.close(byte)?,
            _ => {}
        }
        if !was_inside && !self.is_in_record() {
            self.text.push(byte);
        }
        Ok(())
    }

    fn open(&mut self, byte: u8) -> Result<(), Fault> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(Fault::TooDeep(self.line));
        }
        self.lists = (self.lists << 1) | u64::from(byte == b'[');
        if self.depth == LIST_DEPTH {
            self.in_list = byte == b'[';
        }
        if self.depth == LIST_DEPTH + 1 && self.in_list {
            self.records.push((self.offset, self.offset));
            self.text.extend(PLACEHOLDER);
            self.ends.push(self.text.len());
        }
        Ok(())
    }

    fn close(&mut self, byte: u8) -> Result<(), Fault> {
        let is_list = self.lists & 1 == 1;
        if self.depth > 0 && is_list != (byte == b']') {
            let expected = if is_list { Syntax::CommaOrEndOfList } else { Syntax::CommaOrEndOfObject };
            return Err(Fault::Mismatch(self.offset, expected));
        }
        self.lists >>= 1;
        if self.depth == LIST_DEPTH + 1
            && self.in_list
            && let Some((_, end)) = self.records.last_mut()
        {
            *end = self.offset + 1;
        }
        self.depth = self.depth.saturating_sub(1);
        Ok(())
    }

    fn is_in_record(&self) -> bool {
        self.depth > LIST_DEPTH && self.in_list
    }

    /// Where a byte of the skeleton stands in the file.
    pub fn offset_in_file(&self, in_skeleton: usize) -> usize {
        let before = self.ends.partition_point(|end| *end <= in_skeleton);
        let last = before.checked_sub(1);
        match last.and_then(|last| Some((self.ends.get(last)?, self.records.get(last)?))) {
            None => in_skeleton,
            Some((end, (_, record_end))) => record_end + (in_skeleton - end),
        }
    }
}
