//! The words of a user: open, click, type, press, and expect.

use std::rc::Rc;
use std::time::Duration;

use anyhow::{Context, Result, anyhow, bail, ensure};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::error::WebDriverErrorInner;
use thirtyfour::{By, Key, WebDriver, WebElement, WindowHandle};

use crate::address::{LANGUAGE_KEY, THEME_KEY};
use crate::engine::EngineKind;
use crate::roles::{self, Found, Query};
use crate::site;
use crate::until::{OPENING, PATIENCE, Seen, until};
use crate::view::{self, View};

/// Notes and files outlive the page in the database. It is emptied and not deleted, for which nobody has to let go of it.
const EMPTY_DATABASE: &str = "const done = arguments[arguments.length - 1]; setTimeout(() => done(false), 5000); const opening = indexedDB.open('restitution'); \
    opening.onupgradeneeded = () => opening.transaction.abort(); opening.onerror = () => done(true); \
    opening.onsuccess = () => { const database = opening.result; const stores = [...database.objectStoreNames]; \
      const end = (is_empty) => { database.close(); done(is_empty); }; if (stores.length === 0) return end(true); \
      const emptying = database.transaction(stores, 'readwrite'); stores.forEach((store) => emptying.objectStore(store).clear()); \
      emptying.oncomplete = () => end(true); emptying.onabort = () => end(false); };";

/// Whether an element is in two frames, one after the other, where it was; a window without frames is asked once. Where the next
/// click comes down is noted: also on what was drawn in the place of the element, and on a label, where another follows on what it
/// labels.
const STANDS_STILL: &str = "const [element, done] = arguments; \
    const where = () => { const { x, y, width, height } = element.getBoundingClientRect(); return [x, y, width, height].join(); }; \
    const before = where(); window.__hit = null; \
    removeEventListener('click', window.__note, true); \
    const replaces = (other) => !element.isConnected && other?.textContent === element.textContent; \
    window.__note = ({ target }) => { window.__hit ||= element.contains(target) || replaces(target.closest(element.localName)); }; \
    addEventListener('click', window.__note, true); \
    const tell = () => done(where() === before); \
    if (document.hidden) tell(); else requestAnimationFrame(() => requestAnimationFrame(tell));";

/// Whether the click came down on the element: `true`, `false`, or `null` when none came within so many milliseconds. A document that
/// came after the click knows of none.
const HIT: &str = "const [ms, done] = arguments; const until = performance.now() + ms; \
    const look = () => { if (window.__hit === null && performance.now() < until) setTimeout(look, 10); else done(window.__hit); }; look();";

/// How long a click may be on its way, in milliseconds.
const CLICK_MS: u32 = 5_000;

/// The browser's window, on one served site.
#[derive(Clone, Debug)]
pub struct Page {
    driver: WebDriver,
    kind: EngineKind,
    base: String,
    axe: Rc<str>,
}

impl Page {
    /// A window on the site at this address; `axe` is the text of axe-core.
    pub fn new(driver: WebDriver, kind: EngineKind, base: String, axe: Rc<str>) -> Self {
        Self { driver, kind, base, axe }
    }

    /// The same window, on another site.
    pub fn on(&self, base: String) -> Self {
        Self { base, ..self.clone() }
    }

    /// Which engine this is.
    pub fn kind(&self) -> EngineKind {
        self.kind
    }

    /// The session, for what has no word here.
    pub fn driver(&self) -> &WebDriver {
        &self.driver
    }

    /// The address of the site.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// Forgets everything of an earlier scenario, and leaves an empty page.
    pub async fn clean(&self) -> Result<()> {
        let handle = self.driver.handle();
        let mut windows = handle.windows().await?;
        let last = windows.pop().context("no window is left")?;
        for window in windows {
            handle.switch_to_window(window).await?;
            handle.close_window().await?;
        }
        handle.switch_to_window(last).await?;
        handle.enter_default_frame().await?;
        crate::media::reset(self).await?;
        self.resize(1280, 900).await?;
        self.leave().await?;
        self.run("localStorage.clear(); sessionStorage.clear();", vec![]).await?;
        let is_empty = self.run_async(EMPTY_DATABASE, vec![]).await?;
        ensure!(is_empty == true, "the database cannot be emptied");
        Ok(())
    }

    /// Sets the preferences as the application keeps them; they count from the next document on.
    pub async fn prefer(&self, language: &str, theme: &str) -> Result<()> {
        let script = "localStorage.setItem(arguments[0], arguments[1]); localStorage.setItem(arguments[2], arguments[3]);";
        self.run(script, vec![json!(LANGUAGE_KEY), json!(language), json!(THEME_KEY), json!(theme)]).await?;
        Ok(())
    }

    /// Sets the size of the window.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        Ok(self.driver.handle().set_window_rect(0, 0, width, height).await?)
    }

    /// Leaves the application for an empty page of the same origin.
    pub async fn leave(&self) -> Result<()> {
        Ok(self.driver.goto(format!("{}{}", self.base, site::EMPTY_PAGE)).await?)
    }

    /// Opens another tab; the window itself stays where it is. In Firefox as a link to a new one does: there, the driver's own command was
    /// not answered, twice in so many runs that nobody could find out when.
    pub async fn new_tab(&self) -> Result<WindowHandle> {
        if self.kind != EngineKind::Firefox {
            return Ok(self.driver.new_tab().await?);
        }
        let before = self.driver.windows().await?;
        let address = format!("{}{}", self.base, site::EMPTY_PAGE);
        self.run("window.open(arguments[0], '_blank', 'noopener')", vec![json!(address)]).await?;
        until("another tab", PATIENCE, async || {
            let windows = self.driver.windows().await?;
            let other = windows.iter().find(|window| !before.contains(window)).cloned();
            Ok(other.ok_or_else(|| format!("{} windows", windows.len())))
        })
        .await
    }

    /// Opens an address in a fresh document, as a bookmark does. Does not wait for anything to be shown.
    pub async fn open(&self, hash: &str) -> Result<()> {
        self.open_file("", hash).await
    }

    /// The same with another file than the index.
    pub async fn open_file(&self, file: &str, hash: &str) -> Result<()> {
        // From the same file, only the part after `#` would change, and the document would stay.
        self.leave().await?;
        Ok(self.driver.goto(format!("{}{file}{hash}", self.base)).await?)
    }

    /// Opens an address in a fresh document and waits for its page.
    pub async fn open_page(&self, hash: &str) -> Result<View> {
        self.open(hash).await?;
        self.expect_within(OPENING, &format!("a page with one h1 at {hash}"), |view| {
            view.hash == hash && !view.heading().is_empty()
        })
        .await
    }

    /// Goes to an address in the document that is open, as typing it in the address bar does, and waits for its page.
    pub async fn go(&self, hash: &str) -> Result<View> {
        // The new page is there when the heading is another element, says something else, or has received the focus.
        let before = "const h1 = document.querySelector('h1:not(main:has(#boot) h1)'); window.__before = [h1, h1?.innerText]; \
            document.activeElement?.blur(); if (location.hash === arguments[0]) return false; location.hash = arguments[0]; return true;";
        let moves: bool = self.js(before, vec![json!(hash)]).await?;
        let arrived = "const h1 = document.querySelector('h1:not(main:has(#boot) h1)'); const [old, text] = window.__before ?? []; \
            return Boolean(h1) && (h1 !== old || h1.innerText !== text || document.activeElement === h1);";
        until(&format!("the page of {hash}"), OPENING, async || {
            let there = !moves || self.js::<bool>(arrived, vec![]).await?;
            let view = self.view().await?;
            Ok(if there && view.hash == hash && !view.heading().is_empty() {
                Ok(view)
            } else {
                Err(view.to_string())
            })
        })
        .await
    }

    /// Loads the document again.
    pub async fn reload(&self) -> Result<()> {
        Ok(self.driver.handle().refresh().await?)
    }

    /// The browser's Back.
    pub async fn back(&self) -> Result<()> {
        Ok(self.driver.handle().back().await?)
    }

    /// The browser's Forward.
    pub async fn forward(&self) -> Result<()> {
        Ok(self.driver.handle().forward().await?)
    }

    /// What the page shows now.
    pub async fn view(&self) -> Result<View> {
        self.js(view::SCRIPT, vec![]).await
    }

    /// Waits until what the page shows is what is expected.
    pub async fn expect(&self, what: &str, holds: impl Fn(&View) -> bool) -> Result<View> {
        self.expect_within(PATIENCE, what, holds).await
    }

    /// The same, with another patience.
    pub async fn expect_within(
        &self,
        patience: Duration,
        what: &str,
        holds: impl Fn(&View) -> bool,
    ) -> Result<View> {
        until(what, patience, async || {
            let view = self.view().await?;
            Ok(if holds(&view) { Ok(view) } else { Err(view.to_string()) })
        })
        .await
    }

    /// Waits until a script returns `true`.
    pub async fn expect_script(&self, patience: Duration, script: &str) -> Result<()> {
        let outcome = until(script, patience, async || {
            let holds: bool = self.js(script, vec![]).await?;
            Ok(if holds { Ok(()) } else { Err("false".to_owned()) })
        });
        let Err(error) = outcome.await else { return Ok(()) };
        // What a person would have seen instead.
        let seen = self.view().await.map_or_else(|error| format!("{error:#}"), |view| view.to_string());
        Err(anyhow!("{error:#}\nthe page was {seen}"))
    }

    /// Waits for the one element with this role and name. Two of them would be an ambiguity for a user as well.
    pub async fn by_role(&self, role: &str, name: &str) -> Result<WebElement> {
        self.find(Query::new(role, name)).await
    }

    /// The same for any query.
    pub async fn find(&self, query: Query<'_>) -> Result<WebElement> {
        self.find_within(PATIENCE, query).await
    }

    /// The same, with another patience.
    pub async fn find_within(&self, patience: Duration, query: Query<'_>) -> Result<WebElement> {
        until(&format!("one element for {query:?}"), patience, async || self.look_for_one(query).await).await
    }

    async fn look_for_one(&self, query: Query<'_>) -> Result<Seen<WebElement>> {
        let found = roles::find_all(self, query).await?;
        let names: Vec<&str> = found.iter().map(|found| found.name.as_str()).collect();
        match found.as_slice() {
            [only] => Ok(Ok(only.element.clone())),
            [] => Ok(Err(format!("none; the page was {}", self.view().await?))),
            _ => Ok(Err(format!("{} of them: {names:?}", found.len()))),
        }
    }

    /// All elements that match now, without waiting.
    pub async fn all(&self, query: Query<'_>) -> Result<Vec<Found>> {
        roles::find_all(self, query).await
    }

    /// Clicks the one element with this role and name.
    pub async fn click(&self, role: &str, name: &str) -> Result<()> {
        self.click_on(Query::new(role, name)).await
    }

    /// The same for any query. As a person does, it waits until the element stands still; one that is drawn anew or moves away
    /// under the click is looked for again, since nothing was clicked.
    pub async fn click_on(&self, query: Query<'_>) -> Result<()> {
        let what = format!("{query:?} stands still");
        let clicked = until(&what, PATIENCE, async || {
            let element = match self.look_for_one(query).await? {
                Ok(element) => element,
                Err(there) => return Ok(Err(there)),
            };
            if self.run_async(STANDS_STILL, vec![element.to_json()?]).await? != json!(true) {
                return Ok(Err("it moves".to_owned()));
            }
            let clicked = element.click().await;
            // A driver says so of what went before the click, and now and then of what went by the click.
            let is_gone = matches!(
                clicked.as_ref().map_err(|error| &**error),
                Err(WebDriverErrorInner::StaleElementReference(_))
            );
            // A window that the click closes, or a document that it leaves, answers nothing.
            let hit = self.run_async(HIT, vec![json!(CLICK_MS)]).await.unwrap_or(Value::Null);
            Ok(match (hit.as_bool(), is_gone) {
                (Some(true), _) => Ok(Ok(())),
                (_, true) => Err("it was drawn anew".to_owned()),
                (Some(false), _) => Err("the click came down beside it".to_owned()),
                (None, false) => Ok(clicked),
            })
        });
        clicked.await?.with_context(|| format!("cannot click {query:?}"))
    }

    /// Chooses an option of the combobox with this name.
    pub async fn choose(&self, name: &str, option: &str) -> Result<()> {
        let select = self.by_role("combobox", name).await?;
        let mut offered = Vec::new();
        for candidate in select.find_all(By::Tag("option")).await? {
            let text = candidate.text().await?.trim().to_owned();
            if text == option {
                return Ok(candidate.click().await?);
            }
            offered.push(text);
        }
        bail!("{name:?} has no option {option:?}, only {offered:?}")
    }

    /// Types into what has the focus.
    pub async fn type_text(&self, text: &str) -> Result<()> {
        let chain = self.driver.handle().action_chain_with_delay(Some(Duration::ZERO), None);
        Ok(chain.send_keys(text).perform().await?)
    }

    /// Presses one key.
    pub async fn press(&self, key: Key) -> Result<()> {
        let chain = self.driver.handle().action_chain_with_delay(Some(Duration::ZERO), None);
        Ok(chain.key_down(key.clone()).key_up(key).perform().await?)
    }

    /// Runs a script in the page.
    pub async fn run(&self, script: &str, args: Vec<Value>) -> Result<Value> {
        Ok(self.driver.handle().execute(script, args).await?.json().clone())
    }

    /// Runs a script in the page and reads what it returns.
    pub async fn js<T: DeserializeOwned>(&self, script: &str, args: Vec<Value>) -> Result<T> {
        let value = self.run(script, args).await?;
        serde_json::from_value(value.clone()).with_context(|| format!("the script returned {value}"))
    }

    /// Runs a script that ends by calling its last argument.
    pub async fn run_async(&self, script: &str, args: Vec<Value>) -> Result<Value> {
        Ok(self.driver.handle().execute_async(script, args).await?.json().clone())
    }

    /// Puts axe-core into the document, where it stays as long as the document does.
    pub async fn bring_axe(&self) -> Result<()> {
        self.run(&self.axe, vec![]).await.context("axe-core does not run")?;
        let there: bool = self.js("return typeof window.axe === 'object'", vec![]).await?;
        ensure!(there, "axe-core ran and is not there");
        Ok(())
    }
}
