//! The plain text of datasets: paragraphs and lists, never markup.

/// A piece of a text, in reading order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block<'a> {
    /// A paragraph; its line ends are spaces.
    Paragraph(String),
    /// The items of a list, without their dash.
    List(Vec<&'a str>),
}

/// Splits a text: a blank line ends a paragraph, lines that begin with `- ` make a list.
#[must_use]
pub fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    let mut paragraph = String::new();
    for line in text.lines().map(str::trim) {
        if let Some(item) = line.strip_prefix("- ") {
            end_paragraph(&mut blocks, &mut paragraph);
            match blocks.last_mut() {
                Some(Block::List(items)) => items.push(item.trim_start()),
                _ => blocks.push(Block::List(vec![item.trim_start()])),
            }
        } else if line.is_empty() {
            end_paragraph(&mut blocks, &mut paragraph);
        } else {
            if !paragraph.is_empty() {
                paragraph.push(' ');
            }
            paragraph.push_str(line);
        }
    }
    end_paragraph(&mut blocks, &mut paragraph);
    blocks
}

fn end_paragraph(blocks: &mut Vec<Block<'_>>, paragraph: &mut String) {
    if !paragraph.is_empty() {
        blocks.push(Block::Paragraph(std::mem::take(paragraph)));
    }
}
