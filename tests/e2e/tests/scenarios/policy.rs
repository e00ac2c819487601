//! The Content-Security-Policy of the build.

use anyhow::{Context, Result, ensure};
use e2e::address::ADDRESSES;
use e2e::crew::Stage;
use e2e::site;

/// The policy as written.
pub async fn the_policy_allows_no_inline_script_and_no_eval(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page("#/").await?;
    let script =
        "return document.querySelector('meta[http-equiv=\"Content-Security-Policy\" i]')?.content ?? null";
    let policy: Option<String> = page.js(script, vec![]).await?;
    let policy = policy.context("the index has no policy")?;
    ensure!(!policy.contains("'unsafe-inline'"), "unsafe-inline in {policy}");
    ensure!(!policy.contains("'unsafe-eval'"), "unsafe-eval in {policy}");
    let directives: Vec<Vec<&str>> =
        policy.split(';').map(|part| part.split_whitespace().collect()).collect();
    let sources = |name: &str| {
        directives
            .iter()
            .find(|words| words.first() == Some(&name))
            .map(|words| words.get(1..).unwrap_or_default())
    };
    let scripts = sources("script-src").context("no script-src")?;
    for source in scripts {
        let allowed = matches!(*source, "'self'" | "'wasm-unsafe-eval'") || source.starts_with("'sha");
        ensure!(allowed, "script-src allows {source}");
    }
    ensure!(sources("connect-src") == Some(&["'self'"]), "connect-src is {:?}", sources("connect-src"));
    ensure!(
        sources("default-src").is_some_and(|allowed| allowed == ["'self'"] || allowed == ["'none'"]),
        "default-src is {:?}",
        sources("default-src")
    );
    Ok(())
}

/// A page that broke its own policy would lack a style or a script; a listener that is there before the program counts.
pub async fn no_page_breaks_the_policy(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_file(site::WATCHED_PAGE, "#/").await?;
    page.expect("the day", |view| view.links_below("#/projets/").len() == 5).await?;
    for address in ADDRESSES {
        page.go(address.hash).await?;
        let violations: Vec<String> = page.js("return window.__violations", vec![]).await?;
        ensure!(violations.is_empty(), "{}: {violations:?}", address.hash);
    }
    Ok(())
}

/// The policy in force, not only as written: what a hole in the page would let in stays without effect.
pub async fn an_injected_script_does_not_run(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_file(site::WATCHED_PAGE, "#/").await?;
    page.expect("the day", |view| !view.heading().is_empty()).await?;
    let inject = "const script = document.createElement('script'); \
        script.textContent = 'document.documentElement.dataset.injected = \"ran\"'; document.body.append(script); \
        const image = document.createElement('img'); image.setAttribute('onerror', 'document.documentElement.dataset.injected = \"ran\"'); \
        document.body.append(image); image.dispatchEvent(new Event('error'));";
    page.run(inject, vec![]).await?;
    e2e::until::until("a report of the blocked script", e2e::until::PATIENCE, async || {
        let reports: Vec<String> = page.js("return window.__violations", vec![]).await?;
        Ok(if reports.iter().any(|report| report.contains("script-src")) {
            Ok(())
        } else {
            Err(format!("{reports:?}"))
        })
    })
    .await?;
    let ran: Option<String> =
        page.js("return document.documentElement.dataset.injected ?? null", vec![]).await?;
    ensure!(ran.is_none(), "an injected script ran");
    Ok(())
}
