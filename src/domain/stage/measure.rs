//! How many lines a text takes, before it is drawn.
//!
//! Lengths are in hundredths of the height of the screen. A line is reckoned as wide as DejaVu Sans sets it, the widest of the fonts
//! that systems take for text without serifs, so that what fits here fits everywhere.

/// How wide a character is, in thousandths of the height of its font: the advance widths of DejaVu Sans, the widest of each kind.
fn advance(character: char) -> u32 {
    match character {
        'i' | 'j' | 'l' | '\u{2019}' | '\'' | '|' => 340,
        ' ' | '\u{a0}' | '\u{202f}' | '.' | ',' | ':' | ';' | 'f' | 't' | 'I' | 'J' | '-' | '!' => 420,
        '(' | ')' | '[' | ']' | 'r' => 420,
        'm' | 'M' | 'W' | '%' | '@' | '—' | '…' | 'œ' | 'Œ' | 'Æ' | '→' => 1_030,
        'w' | 'O' | 'Q' | 'D' | 'G' | 'H' | 'N' | 'U' => 840,
        '0'..='9' | 'a'..='z' => 640,
        'A'..='Z' => 700,
        'à'..='ÿ' => 640,
        'À'..='Þ' => 800,
        c if c.is_ascii() => 840,
        // What is not of these may be as wide as high.
        _ => 1_100,
    }
}

/// The width of a text on one line, given the height of its font.
#[must_use]
pub fn width(text: &str, font: f64) -> f64 {
    text.chars().map(|character| f64::from(advance(character))).sum::<f64>() * font / 1000.0
}

/// How many lines a text takes where each is so wide: words go to the next line whole, a word that is wider than a line is broken, a
/// line break of the text begins a line.
#[must_use]
pub fn lines(text: &str, font: f64, room: f64) -> usize {
    let mut filling = Filling::new(font, room);
    for (at, paragraph) in text.split('\n').enumerate() {
        filling.end_lines(at.min(1));
        words(paragraph).for_each(|word| filling.set(word));
    }
    filling.count
}

/// Lines as they fill with words, one word after the other.
#[derive(Debug)]
pub struct Filling {
    font: f64,
    room: f64,
    /// How many there are, the one that is being filled included.
    pub count: usize,
    /// How much of that one is used.
    used: f64,
}

impl Filling {
    /// An empty line of that width, for a font of that height.
    #[must_use]
    pub fn new(font: f64, room: f64) -> Self {
        Self { font, room, count: 1, used: 0.0 }
    }

    /// Sets the next word.
    pub fn set(&mut self, word: &str) {
        let (blank, wide) = (width(" ", self.font), width(word, self.font));
        if self.used > 0.0 && self.used + blank + wide <= self.room {
            self.used += blank + wide;
            return;
        }
        self.count += usize::from(self.used > 0.0);
        // A piece of a broken word may leave room for less than one character at the end of its line.
        let line = (self.room - self.font * 1.1).max(self.font);
        let further = if wide > self.room { (wide / line).ceil() as usize - 1 } else { 0 };
        self.count += further;
        self.used = wide - further as f64 * line;
    }

    /// Ends so many lines: what comes next stands on another one.
    pub fn end_lines(&mut self, count: usize) {
        if count > 0 {
            self.count += count;
            self.used = 0.0;
        }
    }
}

/// The words of a text: a blank that does not break is within one.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split([' ', '\t', '\n', '\r']).filter(|word| !word.is_empty())
}
