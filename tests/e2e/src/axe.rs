//! axe-core on the page as it is: every rule, best practices included.

use anyhow::{Result, bail};
use serde_json::Value;

use crate::page::Page;

const RUN: &str = "const done = arguments[arguments.length - 1]; \
    window.axe.run(document, { resultTypes: ['violations'] }).then( \
      (result) => done({ violations: result.violations.map((v) => ({ id: v.id, help: v.help, \
        nodes: v.nodes.map((n) => ({ target: n.target.join(' '), html: n.html.slice(0, 200), why: n.failureSummary })) })) }), \
      (error) => done({ error: String(error) }));";

/// Runs axe-core; gives one line for each thing that is wrong.
pub async fn violations(page: &Page) -> Result<Vec<String>> {
    let there: bool = page.js("return typeof window.axe === 'object'", vec![]).await?;
    if !there {
        page.bring_axe().await?;
    }
    let result = page.run_async(RUN, vec![]).await?;
    let Some(violations) = result["violations"].as_array() else { bail!("axe-core failed: {result}") };
    let text = |value: &Value| value.as_str().unwrap_or_default().replace('\n', " ");
    let mut lines = Vec::new();
    for violation in violations {
        for node in violation["nodes"].as_array().into_iter().flatten() {
            let (id, target) = (text(&violation["id"]), text(&node["target"]));
            lines.push(format!("{id} at {target}: {} — {}", text(&node["why"]), text(&node["html"])));
        }
    }
    Ok(lines)
}
