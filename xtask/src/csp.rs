//! The Content-Security-Policy, written into the built page.
//!
//! It comes after Trunk, since the script that Trunk writes names files by their hash and so changes at each build.

use anyhow::{Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::html::{self, Element};

/// The page with its policy, which allows exactly the scripts that it contains.
pub fn with_policy(page: &str) -> Result<String> {
    let page = with_head(page)?;
    let elements = html::elements(&page);
    check(&elements)?;
    let hashes: Vec<String> = elements
        .iter()
        .filter(|element| element.is_inline_script())
        .map(|element| hash(&element.text))
        .collect();
    let tag = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">", policy(&hashes));
    let place = place(&elements)?;
    let (before, after) = page.split_at(place);
    Ok(format!("{before}{tag}{after}"))
}

fn policy(hashes: &[String]) -> String {
    let mut scripts = String::from("script-src 'self' 'wasm-unsafe-eval'");
    for hash in hashes {
        scripts.push_str(&format!(" 'sha256-{hash}'"));
    }
    format!(
        "default-src 'none'; {scripts}; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; \
         manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"
    )
}

fn hash(script: &str) -> String {
    STANDARD.encode(Sha256::digest(script))
}

/// What the policy would silently block must not be in the page.
fn check(elements: &[Element]) -> Result<()> {
    for element in elements {
        let name = &element.name;
        if name == "style" {
            bail!("the page has a <style>, which its policy blocks: put the rules into a file under style/");
        }
        let equiv = element.attribute("http-equiv").unwrap_or_default();
        if equiv.eq_ignore_ascii_case("content-security-policy") {
            bail!(
                "the page already has a Content-Security-Policy: leave it out of index.html, the build writes it"
            );
        }
        for (attribute, value) in &element.attributes {
            if attribute == "style" {
                bail!("<{name}> has a style attribute, which the policy blocks: give it a class");
            }
            if attribute.starts_with("on") {
                bail!(
                    "<{name}> has the event handler {attribute}, which the policy blocks: listen in a script"
                );
            }
            if value.trim_start().to_ascii_lowercase().starts_with("javascript:") {
                bail!("<{name}> has a javascript: address in {attribute}, which the policy blocks");
            }
        }
    }
    Ok(())
}

/// A minifier may leave `<head>` out, since browsers add it; the policy needs a place that is certain.
fn with_head(page: &str) -> Result<String> {
    let elements = html::elements(page);
    if elements.iter().any(|element| element.name == "head") {
        return Ok(page.to_owned());
    }
    let Some(html) = elements.first().filter(|element| element.name == "html") else {
        bail!(
            "the built page has neither <head> nor <html> to write the policy into: add them to index.html"
        );
    };
    let (before, after) = page.split_at(html.end);
    Ok(format!("{before}<head>{after}"))
}

/// After `<meta charset>`, which must be near the start of the file; otherwise first in the head.
fn place(elements: &[Element]) -> Result<usize> {
    let Some(head) = elements.iter().position(|element| element.name == "head") else {
        bail!("the built page has no <head> to write the policy into: add one to index.html");
    };
    let first = elements.get(head + 1);
    let charset = first.filter(|element| element.name == "meta" && element.attribute("charset").is_some());
    Ok(charset.unwrap_or(&elements[head]).end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stands_before_everything_that_it_governs() -> Result<()> {
        let page = with_policy(
            "<html><head><meta charset=\"utf-8\"><link rel=stylesheet href=a.css></head></html>",
        )?;
        let start =
            "<html><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"";
        assert!(page.starts_with(start), "{page}");
        let page = with_policy("<html><head><title>A</title></head></html>")?;
        assert!(page.starts_with("<html><head><meta http-equiv="), "{page}");
        let minified = with_policy("<!doctypehtml><html lang=fr><meta charset=utf-8><title>A</title>")?;
        let start = "<!doctypehtml><html lang=fr><head><meta charset=utf-8><meta http-equiv=";
        assert!(minified.starts_with(start), "{minified}");
        Ok(())
    }

    #[test]
    fn allows_inline_scripts_by_their_hash_and_nothing_unsafe() -> Result<()> {
        // Computed with `printf 'alert(1)' | openssl dgst -sha256 -binary | base64`.
        let known = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='";
        let page = with_policy("<head></head><script>alert(1)</script><script src=a.js></script>")?;
        assert!(page.contains(known), "{page}");
        assert_eq!(page.matches("sha256-").count(), 1);
        assert!(page.contains("'wasm-unsafe-eval'"));
        assert!(!page.contains("'unsafe-inline'") && !page.contains("'unsafe-eval'"));
        Ok(())
    }

    #[test]
    fn hashes_a_script_as_a_browser_reads_it() -> Result<()> {
        let unix = with_policy("<head></head><script>\na\n</script>")?;
        let windows = with_policy("<head></head><script>\r\na\r\n</script>")?;
        assert_eq!(unix, windows.replace("\r\n", "\n"));
        Ok(())
    }

    #[test]
    fn refuses_what_would_be_blocked() {
        for body in [
            "<p style=\"color:red\">",
            "<button onclick=go()>",
            "<svg onload=go()>",
            "<a href=\" JavaScript:go()\">",
            "<style>p{}</style>",
            "<noscript><p style=\"color:red\"></noscript>",
            "<meta http-equiv=content-security-policy content=\"\">",
        ] {
            assert!(with_policy(&format!("<head></head>{body}")).is_err(), "{body}");
        }
        assert!(with_policy("<p>no head").is_err());
    }
}
