//! The elements of a page, as far as the policy and the size gate have to know them.

use std::collections::BTreeMap;

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{HtmlString, Token, Tokenizer};

/// One start tag, with its text when that is a script's.
#[derive(Debug)]
pub struct Element {
    pub name: String,
    pub attributes: BTreeMap<String, String>,
    /// Where the tag ends in the page, or in the `noscript` around it.
    pub end: usize,
    /// What a script (or `noscript`) contains, as a browser reads it; empty for other elements.
    pub text: String,
}

impl Element {
    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }

    /// Whether this is a script whose text stands in the page.
    pub fn is_inline_script(&self) -> bool {
        self.name == "script" && !self.attributes.contains_key("src")
    }
}

/// All elements, in the order of the page.
pub fn elements(page: &str) -> Vec<Element> {
    let mut all = Vec::new();
    for element in tags(page) {
        // Its text is markup again for a browser that runs no script.
        let inner = if element.name == "noscript" { elements(&element.text) } else { Vec::new() };
        all.push(element);
        all.extend(inner);
    }
    all
}

fn tags(page: &str) -> Vec<Element> {
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    // Without it the text of a script would be read as tags.
    emitter.naively_switch_states(true);
    let mut elements: Vec<Element> = Vec::new();
    let mut is_raw = false;
    for Ok(token) in Tokenizer::new_with_emitter(page, emitter) {
        match token {
            Token::StartTag(tag) => {
                let name = text(&tag.name);
                is_raw = name == "script" || name == "noscript";
                let attributes =
                    tag.attributes.iter().map(|(name, value)| (text(name), text(value))).collect();
                elements.push(Element { name, attributes, end: tag.span.end, text: String::new() });
            }
            Token::String(string) if is_raw => {
                if let Some(element) = elements.last_mut() {
                    element.text.push_str(&text(&string));
                }
            }
            Token::EndTag(_) => is_raw = false,
            _ => {}
        }
    }
    elements
}

fn text(string: &HtmlString) -> String {
    String::from_utf8_lossy(string).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_tags_and_the_text_of_scripts() {
        let page = "<!doctype html><head><META charset='utf-8'>\
                    <!-- <script>no</script> --><script type=module>if (a < b) { '<p>' }</script><p>text";
        let elements = elements(page);
        let names: Vec<&str> = elements.iter().map(|element| element.name.as_str()).collect();
        assert_eq!(names, ["head", "meta", "script", "p"]);
        assert_eq!(elements[1].attribute("charset"), Some("utf-8"));
        assert!(page[..elements[1].end].ends_with("<META charset='utf-8'>"));
        assert_eq!(elements[2].text, "if (a < b) { '<p>' }");
        assert!(elements[2].is_inline_script());
    }
}
