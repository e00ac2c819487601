//! The map as a picture by itself: an SVG that needs no style sheet and no font of ours.

use std::cmp::Reverse;
use std::fmt::Write;

use super::atlas::Atlas;
use super::lens::LENS;
use super::level::Level;
use super::marks::{Frame, Mark, marks};
use super::plane::{Point, SIZE};
use super::tally::Tally;

/// The size of the text in a picture, in units of the plane.
const TEXT: f64 = 15.0;

/// The sizes of the other texts: the title, the lines below it, and those at the foot.
const TITLE: f64 = 24.0;
const SUBTITLE: f64 = 16.0;
const NOTE: f64 = 13.0;

/// How wide a letter is on average, in the size of its text; rather too much than too little.
const LETTER: f64 = 0.6;

/// The room above the map for each line of the head, and below it for each line of the foot.
const HEAD: f64 = 28.0;
const FOOT: f64 = 20.0;
const MARGIN: f64 = 24.0;

const PAPER: &str = "#ffffff";
const LAND: &str = "#e8e0d2";
const CHOSEN: &str = "#f6d98b";
const BORDER: &str = "#ffffff";
const INK: &str = "#1d1b18";
const SOFT: &str = "#59534b";
const CIRCLE: &str = "#1c4a86";
const FONT: &str = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif";

/// What a picture shows.
#[derive(Debug)]
pub struct Picture<'a> {
    /// The shapes.
    pub atlas: &'a Atlas,
    /// What the map is divided into.
    pub level: Level,
    /// The counts.
    pub tally: &'a Tally,
    /// The INSEE codes of the territories that are chosen.
    pub chosen: &'a [&'static str],
    /// The language of its texts.
    pub lang: &'a str,
    /// What is said of the lens.
    pub lens_title: &'a str,
    /// The lines above the map: the title and what it shows.
    pub head: &'a [String],
    /// The lines below it: what lies beside the map, and the sources.
    pub foot: &'a [String],
}

impl Picture<'_> {
    /// Its width and its height.
    #[must_use]
    pub fn size(&self) -> [f64; 2] {
        let [width, height] = SIZE;
        let height = height
            + self.head_lines().len() as f64 * HEAD
            + self.foot_lines().len() as f64 * FOOT
            + 2.0 * MARGIN;
        [width + 2.0 * MARGIN, height]
    }

    /// The lines above the map, as many as it takes, each with the size of its text.
    fn head_lines(&self) -> Vec<(f64, String)> {
        let sized = |(at, line): (usize, &String)| {
            let size = if at == 0 { TITLE } else { SUBTITLE };
            wrapped(line, size).into_iter().map(move |line| (size, line))
        };
        self.head.iter().enumerate().flat_map(sized).collect()
    }

    fn foot_lines(&self) -> Vec<String> {
        self.foot.iter().flat_map(|line| wrapped(line, NOTE)).collect()
    }

    /// The picture.
    #[must_use]
    pub fn svg(&self) -> String {
        let [width, height] = self.size();
        let title = escaped(&self.head.join(" – "));
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
             xml:lang=\"{}\" role=\"img\" font-family=\"{FONT}\" font-size=\"{TEXT}\" fill=\"{INK}\">\
             <title>{title}</title><rect width=\"{width}\" height=\"{height}\" fill=\"{PAPER}\"/>",
            escaped(self.lang)
        );
        let mut y = MARGIN;
        for (size, line) in self.head_lines() {
            let weight = if size > SUBTITLE { "600" } else { "400" };
            put(
                &mut svg,
                format_args!(
                    "<text x=\"{MARGIN}\" y=\"{}\" font-size=\"{size}\" font-weight=\"{weight}\">{}</text>",
                    y + HEAD * 0.6,
                    escaped(&line)
                ),
            );
            y += HEAD;
        }
        put(&mut svg, format_args!("<g transform=\"translate({MARGIN} {y})\">"));
        self.map(&mut svg);
        svg.push_str("</g>");
        y += SIZE[1];
        for line in self.foot_lines() {
            y += FOOT;
            put(
                &mut svg,
                format_args!(
                    "<text x=\"{MARGIN}\" y=\"{y}\" font-size=\"{NOTE}\" fill=\"{SOFT}\">{}</text>",
                    escaped(&line)
                ),
            );
        }
        svg.push_str("</svg>\n");
        svg
    }

    fn map(&self, svg: &mut String) {
        let plane = &self.atlas.plane;
        let shapes = self.shapes();
        put(
            svg,
            format_args!(
                "<g transform=\"scale(.1)\" stroke=\"{BORDER}\" stroke-width=\"8\" stroke-linejoin=\"round\">{shapes}</g>"
            ),
        );
        for inset in &plane.insets {
            let ([x, y], [right, bottom]) = (inset.frame.least, inset.frame.most);
            put(
                svg,
                format_args!(
                    "<rect x=\"{x}\" y=\"{y}\" width=\"{}\" height=\"{}\" fill=\"none\" stroke=\"{SOFT}\" stroke-width=\".6\"/>\
                 <text x=\"{}\" y=\"{}\" font-size=\"12\" fill=\"{SOFT}\">{}</text>",
                    right - x,
                    bottom - y,
                    x + 6.0,
                    y + 15.0,
                    escaped(&inset.name)
                ),
            );
        }
        if self.level == Level::Departements {
            self.lens(svg);
        }
        let frame = Frame {
            zoom: 1.0,
            width: SIZE[0] / TEXT,
            most: self.tally.most(),
            has_lens: true,
            widening: 1.0,
        };
        let mut marks = marks(self.atlas, self.level, self.tally, &frame);
        marks.retain(|mark| mark.count.projects > 0);
        // A small circle stands upon a large one that it meets, not under it.
        marks.sort_by_key(|mark| Reverse(mark.count.projects));
        for mark in &marks {
            draw(svg, mark);
        }
    }

    fn shapes(&self) -> String {
        let mut shapes = String::new();
        for shape in self.atlas.shapes(self.level) {
            let fill = if self.chosen.contains(&shape.code.as_str()) { CHOSEN } else { LAND };
            put(&mut shapes, format_args!("<path fill=\"{fill}\" d=\"{}\"/>", self.atlas.path(shape)));
        }
        shapes
    }

    /// The same shapes again, in a circle.
    fn lens(&self, svg: &mut String) {
        let Point { x, y } = LENS.at;
        let radius = LENS.radius;
        let transform = LENS.transform();
        put(
            svg,
            format_args!(
                "<clipPath id=\"lens\"><circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/></clipPath>\
             <g clip-path=\"url(#lens)\"><g transform=\"{transform}\" stroke=\"{BORDER}\" stroke-width=\"2\">"
            ),
        );
        for shape in self.atlas.departements.iter().filter(|shape| LENS.is_met_by(&self.atlas.bounds(shape)))
        {
            let fill = if self.chosen.contains(&shape.code.as_str()) { CHOSEN } else { LAND };
            put(svg, format_args!("<path fill=\"{fill}\" d=\"{}\"/>", self.atlas.path(shape)));
        }
        put(
            svg,
            format_args!(
                "</g></g><circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" fill=\"none\" stroke=\"{SOFT}\"/>\
                 <text x=\"{}\" y=\"12\" font-size=\"12\" fill=\"{SOFT}\">{}</text>",
                x + 0.8 * radius,
                escaped(self.lens_title)
            ),
        );
    }
}

fn draw(svg: &mut String, mark: &Mark) {
    let (Point { x, y }, radius) = (mark.at, mark.radius * TEXT);
    let number = mark.count.projects;
    let halo =
        format!("stroke=\"{PAPER}\" stroke-width=\"3\" paint-order=\"stroke\" stroke-linejoin=\"round\"");
    let ink = if mark.holds_number { format!("fill=\"{PAPER}\"") } else { halo.clone() };
    put(
        svg,
        format_args!(
            "<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius:.2}\" fill=\"{CIRCLE}\" stroke=\"{PAPER}\"/>\
         <text x=\"{x}\" y=\"{:.1}\" text-anchor=\"middle\" font-weight=\"600\" {ink}>{number}</text>",
            y + TEXT * 0.35
        ),
    );
    if let Some(side) = mark.side {
        let size = TEXT * 0.85;
        let room = if mark.holds_number { radius } else { radius.max(TEXT * 0.575) };
        let at = side.middle(mark.at, room, [TEXT * 0.6, TEXT * 1.15]);
        let anchor = match side {
            super::Side::Right => "start",
            super::Side::Left => "end",
            super::Side::Above | super::Side::Below => "middle",
        };
        put(
            svg,
            format_args!(
                "<text x=\"{:.1}\" y=\"{:.1}\" font-size=\"{size}\" text-anchor=\"{anchor}\" {halo}>{}</text>",
                at.x,
                at.y + size * 0.35,
                escaped(mark.name)
            ),
        );
    }
}

/// A text in lines that fit across the picture, broken between words; a word that does not fit is cut.
fn wrapped(text: &str, size: f64) -> Vec<String> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "less than a hundred")]
    let most = (SIZE[0] / (size * LETTER)) as usize;
    let mut lines = vec![String::new()];
    let mut length = 0;
    for word in text.split(' ') {
        let letters: Vec<char> = word.chars().collect();
        for (at, piece) in letters.chunks(most.max(1)).enumerate() {
            let gap = usize::from(length > 0 && at == 0);
            if length + gap + piece.len() > most && length > 0 {
                lines.push(String::new());
                length = 0;
            }
            if let Some(line) = lines.last_mut() {
                if length > 0 && at == 0 {
                    line.push(' ');
                    length += 1;
                }
                line.extend(piece);
                length += piece.len();
            }
        }
    }
    lines
}

/// Writing to a string never fails.
fn put(svg: &mut String, markup: std::fmt::Arguments<'_>) {
    let _ = svg.write_fmt(markup);
}

/// A text as XML has it, without the characters that it may not have.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\0'..='\x1f' | '\u{fffe}' | '\u{ffff}' => escaped.push(' '),
            _ => escaped.push(c),
        }
    }
    escaped
}
