//! Style sheets, as flat lists of rules: enough of a parser for files that nest nothing but at-rules.

/// A rule with its declarations.
pub struct Rule {
    /// What stands around it, from the outside in, such as `@layer base` and `@media print`.
    pub around: Vec<String>,
    /// Its selector, or its name when it is an at-rule.
    pub selector: String,
    /// Its line, counted from 1.
    pub line: usize,
    /// Its declarations, in their order.
    pub declarations: Vec<Declaration>,
}

/// A property and its value.
pub struct Declaration {
    pub name: String,
    pub value: String,
    pub line: usize,
}

/// A parsed style sheet.
pub struct Sheet {
    /// Rules, each after those that it contains.
    pub rules: Vec<Rule>,
    /// Statements without a block, such as `@layer a, b`.
    pub statements: Vec<String>,
}

impl Sheet {
    /// Parses a style sheet.
    pub fn parse(text: &str) -> Self {
        let mut sheet = Self { rules: Vec::new(), statements: Vec::new() };
        let mut open: Vec<Rule> = Vec::new();
        let (mut part, mut line, mut part_line, mut quote) = (String::new(), 1, 1, None);
        for c in without_comments(text).chars() {
            line += usize::from(c == '\n');
            if quote.is_some() || !matches!(c, '{' | '}' | ';') {
                match quote {
                    None if matches!(c, '"' | '\'') => quote = Some(c),
                    Some(open) if open == c => quote = None,
                    _ => {}
                }
                if part.trim().is_empty() {
                    part_line = line;
                }
                part.push(if c == '\n' { ' ' } else { c });
                continue;
            }
            let text = std::mem::take(&mut part).split_whitespace().collect::<Vec<_>>().join(" ");
            if c == '{' {
                let around = open.iter().map(|rule| rule.selector.clone()).collect();
                open.push(Rule { around, selector: text, line: part_line, declarations: Vec::new() });
                continue;
            }
            match (open.last_mut(), text.split_once(':')) {
                (Some(rule), Some((name, value))) => rule.declarations.push(Declaration {
                    name: name.trim().to_owned(),
                    value: value.trim().to_owned(),
                    line: part_line,
                }),
                _ if !text.is_empty() => sheet.statements.push(text),
                _ => {}
            }
            if c == '}' {
                sheet.rules.extend(open.pop());
            }
        }
        sheet
    }
}

impl Rule {
    /// Whether it is an at-rule, such as `@media print`.
    pub fn is_at_rule(&self) -> bool {
        self.selector.starts_with('@')
    }

    /// The value of a property of its own.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.declarations
            .iter()
            .find(|declaration| declaration.name == name)
            .map(|found| found.value.as_str())
    }
}

/// The classes of a selector, in their order.
pub fn classes(selector: &str) -> Vec<&str> {
    let is_name = |c: char| c.is_alphanumeric() || c == '_' || c == '-';
    // What an attribute is compared with is no class.
    let outside =
        selector.split('[').flat_map(|part| part.split_once(']').map_or(part, |(_, after)| after).split(' '));
    outside
        .flat_map(|part| part.split('.').skip(1))
        .map(|name| name.split(|c| !is_name(c)).next().unwrap_or_default())
        .filter(|name| !name.is_empty())
        .collect()
}

/// The text without comments; its line ends stay where they were.
pub fn without_comments(text: &str) -> String {
    let mut parts = text.split("/*");
    let mut code = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (comment, after) = part.split_once("*/").unwrap_or((part, ""));
        code.push(' ');
        code.extend(comment.chars().filter(|c| *c == '\n'));
        code.push_str(after);
    }
    code
}

#[test]
fn a_sheet_is_read_as_flat_rules() {
    let sheet = Sheet::parse(
        "@layer a, b;\n/* c\n{ */ @layer a {\n  .x,\n  .x__y[d=\".n\"]:hover { --e: ; f: \"}\" }\n}",
    );
    assert_eq!(sheet.statements, ["@layer a, b"]);
    let [rule, layer] = &sheet.rules[..] else { unreachable!("two rules") };
    assert_eq!((rule.selector.as_str(), rule.line), (".x, .x__y[d=\".n\"]:hover", 4));
    assert_eq!(rule.around, ["@layer a"]);
    assert_eq!((rule.value("--e"), rule.value("f")), (Some(""), Some("\"}\"")));
    assert_eq!(classes(&rule.selector), ["x", "x__y"]);
    assert!(layer.is_at_rule() && layer.declarations.is_empty());
}
