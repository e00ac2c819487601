//! Rust sources, cut into code and string literals: a rule about code must not stumble over a comment that names
//! what it forbids, and a rule about words must not miss one that runs over two lines.

/// A source file in two parts.
pub struct Source {
    /// The code: comments and the insides of literals are blanked out, line ends stay where they were.
    pub code: String,
    /// The string literals, as the program sees them.
    pub literals: Vec<Literal>,
}

/// A string literal.
pub struct Literal {
    /// Where its opening quote stands in [`Source::code`], in bytes.
    pub at: usize,
    /// Its value, escapes resolved.
    pub value: String,
}

impl Source {
    /// Reads a source. It must compile: what no compiler takes is read in some way or other.
    pub fn read(text: &str) -> Self {
        let chars: Vec<char> = text.chars().collect();
        let mut source = Self { code: String::with_capacity(text.len()), literals: Vec::new() };
        let mut at = 0;
        while at < chars.len() {
            at = source.step(&chars, at);
        }
        source
    }

    /// The line of a place in the code, counted from 1.
    pub fn line(&self, at: usize) -> usize {
        self.code.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
    }

    /// Where a word stands in the code: not as a part of a longer one.
    pub fn places_of(&self, word: &str) -> Vec<usize> {
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        let starts_a_word = word.starts_with(is_word);
        let ends_a_word = word.ends_with(is_word);
        self.code
            .match_indices(word)
            .map(|(at, _)| at)
            .filter(|at| !(starts_a_word && self.code[..*at].ends_with(is_word)))
            .filter(|at| !(ends_a_word && self.code[at + word.len()..].starts_with(is_word)))
            .collect()
    }

    fn step(&mut self, chars: &[char], at: usize) -> usize {
        let rest = &chars[at..];
        match rest {
            ['/', '/', ..] => self.blank(chars, at, position(rest, 0, |rest| rest[0] == '\n')),
            ['/', '*', ..] => {
                self.blank(chars, at, position(rest, 2, |rest| rest.starts_with(&['*', '/'])) + 2)
            }
            ['r', '"', ..] | ['r', '#', ..] if !self.code.ends_with(|c: char| c.is_alphanumeric()) => {
                self.raw_string(chars, at)
            }
            ['"', ..] => self.string(chars, at),
            ['\'', '\\', ..] => self.blank(chars, at, position(rest, 3, |rest| rest[0] == '\'') + 1),
            ['\'', _, '\'', ..] => self.blank(chars, at, 3),
            [first, ..] => {
                self.code.push(*first);
                at + 1
            }
            [] => at + 1,
        }
    }

    fn string(&mut self, chars: &[char], at: usize) -> usize {
        // An escaped quote does not end the literal.
        let mut end = at + 1;
        while end < chars.len() && chars[end] != '"' {
            end += if chars[end] == '\\' { 2 } else { 1 };
        }
        let value = unescape(&chars[at + 1..end.min(chars.len())]);
        self.literal(chars, at, end + 1, value)
    }

    fn raw_string(&mut self, chars: &[char], at: usize) -> usize {
        let hashes = chars[at + 1..].iter().take_while(|c| **c == '#').count();
        let start = at + 2 + hashes;
        if chars.get(start - 1) != Some(&'"') {
            // A raw identifier.
            self.code.push('r');
            return at + 1;
        }
        let mut close = vec!['"'];
        close.extend(std::iter::repeat_n('#', hashes));
        let end = start + position(&chars[start..], 0, |rest| rest.starts_with(&close));
        let value = chars[start..end.min(chars.len())].iter().collect();
        self.literal(chars, at, end + close.len(), value)
    }

    fn literal(&mut self, chars: &[char], at: usize, end: usize, value: String) -> usize {
        self.literals.push(Literal { at: self.code.len(), value });
        self.code.push('"');
        self.blank(chars, at + 1, end - at - 2);
        self.code.push('"');
        end
    }

    fn blank(&mut self, chars: &[char], at: usize, length: usize) -> usize {
        let end = (at + length).min(chars.len());
        self.code.extend(chars[at..end].iter().map(|c| if *c == '\n' { '\n' } else { ' ' }));
        end
    }
}

/// How far it is from the start to where `found` holds, `from` there on; to the end if nowhere.
fn position(chars: &[char], from: usize, found: impl Fn(&[char]) -> bool) -> usize {
    (from..chars.len()).find(|at| found(&chars[*at..])).unwrap_or(chars.len())
}

fn unescape(chars: &[char]) -> String {
    let mut value = String::new();
    let mut rest = chars;
    while let [first, after @ ..] = rest {
        rest = after;
        let ('\\', [escape, after @ ..]) = (*first, rest) else {
            value.push(*first);
            continue;
        };
        rest = after;
        match escape {
            'n' => value.push('\n'),
            't' => value.push('\t'),
            // A line that goes on below: neither its end nor the indentation belong to the text.
            '\n' => rest = &rest[rest.iter().take_while(|c| c.is_ascii_whitespace()).count()..],
            'u' => {
                let end = position(rest, 0, |rest| rest[0] == '}');
                let digits: String = rest[1..end].iter().collect();
                value.extend(u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32));
                rest = &rest[(end + 1).min(rest.len())..];
            }
            other => value.push(*other),
        }
    }
    value
}

#[test]
fn a_source_is_cut_into_code_and_literals() {
    let source =
        Source::read("let a = \"x \\\n   y\\u{a0}\\\"z\"; // \"not\" one\nlet 'b: char = '\"'; r#\"raw \"#;");
    let values: Vec<&str> = source.literals.iter().map(|literal| literal.value.as_str()).collect();
    assert_eq!(values, ["x y\u{a0}\"z", "raw "]);
    assert_eq!(source.places_of("one"), Vec::<usize>::new());
    assert_eq!(source.places_of("let").iter().map(|at| source.line(*at)).collect::<Vec<_>>(), [1, 3]);
    assert_eq!(source.places_of("le"), Vec::<usize>::new());
}
