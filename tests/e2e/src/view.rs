//! What the page shows at one moment.

use std::collections::BTreeSet;
use std::fmt;

use serde::Deserialize;

/// Reads a [`View`]; runs in the page.
pub const SCRIPT: &str = include_str!("view.js");

/// Addresses, texts, focus and measures, read together. In texts, white space is one blank and an apostrophe is `'`.
#[derive(Clone, Debug, Deserialize)]
#[expect(missing_docs, reason = "the fields are named after what they hold")]
pub struct View {
    pub url: String,
    pub hash: String,
    pub title: String,
    pub lang: String,
    /// The texts of the visible `h1`.
    pub headings: Vec<String>,
    /// The text of the main content.
    pub main: String,
    /// The `href`s of the visible links in the main content, as written.
    pub links: Vec<String>,
    /// The headings of the visible articles in the main content.
    pub articles: Vec<String>,
    /// The texts of what navigation marks as the current page.
    pub current: Vec<String>,
    pub statuses: Vec<String>,
    pub alerts: Vec<String>,
    /// The text of what stands in the page before the program does.
    pub boot: String,
    pub focus: Focus,
    pub background: String,
    pub root_background: String,
    pub scroll_y: f64,
    pub inner_width: f64,
    pub inner_height: f64,
    pub client_width: f64,
    pub scroll_width: f64,
    pub scroll_height: f64,
}

/// What has the focus, and how that can be seen.
#[derive(Clone, Debug, Deserialize)]
#[expect(missing_docs, reason = "the fields are named after what they hold")]
pub struct Focus {
    pub tag: String,
    pub text: String,
    pub href: String,
    pub label: String,
    /// Whether the window itself has the focus.
    pub in_window: bool,
    pub in_main: bool,
    pub outline: String,
    pub shadow: String,
}

impl View {
    /// The only heading of the first level; empty when there is none, or more than one.
    pub fn heading(&self) -> &str {
        match self.headings.as_slice() {
            [only] => only,
            _ => "",
        }
    }

    /// The distinct links of the main content to one level below this address: `#/projets/` gives the projects.
    pub fn links_below(&self, start: &str) -> BTreeSet<&str> {
        let below = |link: &&str| {
            link.strip_prefix(start).is_some_and(|id| !id.is_empty() && !id.contains(['/', '?']))
        };
        self.links.iter().map(String::as_str).filter(below).collect()
    }

    /// Whether the page's own heading has the focus.
    pub fn heading_has_focus(&self) -> bool {
        self.focus.tag == "h1"
    }

    /// Whether the page is wider than what it is shown in. Browsers round measures, hence the pixel.
    pub fn scrolls_sideways(&self) -> bool {
        self.scroll_width > self.client_width + 1.0
    }
}

impl Focus {
    /// Whether the focus can be seen: an outline, or a shadow in its place.
    pub fn is_visible(&self) -> bool {
        let (style, width) = self.outline.split_once(' ').unwrap_or_default();
        let outlined =
            style != "none" && width.trim_end_matches("px").parse::<f64>().is_ok_and(|px| px > 0.0);
        outlined || !matches!(self.shadow.as_str(), "none" | "")
    }
}

/// Short enough for the message of a failure.
impl fmt::Display for View {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let start: String = self.main.chars().take(400).collect();
        writeln!(f, "{} (lang {:?}, title {:?})", self.url, self.lang, self.title)?;
        writeln!(f, "  h1 {:?}, current {:?}, focus {:?}", self.headings, self.current, self.focus)?;
        writeln!(f, "  status {:?}, alert {:?}, scrollY {}", self.statuses, self.alerts, self.scroll_y)?;
        writeln!(f, "  {} articles, links {:?}", self.articles.len(), self.links)?;
        write!(f, "  boot {:?}, main {start:?}", self.boot)
    }
}
