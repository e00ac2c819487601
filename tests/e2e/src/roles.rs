//! Elements by accessible role and name: what a screen reader announces, not how the page is written.

use anyhow::{Context, Result};
use serde_json::{Value, json};
use thirtyfour::WebElement;

use crate::page::Page;

const SCRIPT: &str = include_str!("roles.js");

/// How a name is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Match {
    /// The whole name.
    Is,
    /// The beginning.
    Starts,
    /// Any part.
    Contains,
}

/// What to look for.
#[derive(Clone, Copy, Debug)]
pub struct Query<'a> {
    role: &'a str,
    name: &'a str,
    how: Match,
    scope: (&'a str, &'a str),
}

impl<'a> Query<'a> {
    /// Elements with this role and exactly this name; an empty name is any name.
    pub fn new(role: &'a str, name: &'a str) -> Self {
        Self { role, name, how: Match::Is, scope: ("", "") }
    }

    /// Compares the name in another way.
    #[must_use]
    pub fn matching(mut self, how: Match) -> Self {
        self.how = how;
        self
    }

    /// Only inside of the element with this role and name.
    #[must_use]
    pub fn inside(mut self, role: &'a str, name: &'a str) -> Self {
        self.scope = (role, name);
        self
    }
}

/// An element with its accessible name.
#[derive(Clone, Debug)]
pub struct Found {
    /// The element.
    pub element: WebElement,
    /// Its name, with white space as one blank.
    pub name: String,
}

/// All elements that match now, in document order.
pub async fn find_all(page: &Page, query: Query<'_>) -> Result<Vec<Found>> {
    let how = match query.how {
        Match::Is => "is",
        Match::Starts => "starts",
        Match::Contains => "contains",
    };
    let args =
        vec![json!(query.role), json!(query.name), json!(how), json!(query.scope.0), json!(query.scope.1)];
    let mut answer = page.run(SCRIPT, args.clone()).await?;
    if answer.is_null() {
        page.bring_axe().await?;
        answer = page.run(SCRIPT, args).await?;
    }
    let elements = answer["elements"].as_array().context("axe-core is not in the page")?;
    let names = answer["names"].as_array().context("no names")?;
    let found = elements.iter().zip(names).map(|(element, name)| {
        let element = WebElement::from_json(element.clone(), page.driver().handle().clone())?;
        Ok(Found { element, name: name.as_str().unwrap_or_default().to_owned() })
    });
    found.collect()
}

impl From<Found> for Value {
    fn from(found: Found) -> Self {
        found.element.to_json().unwrap_or(Self::Null)
    }
}
