//! The application in a frame of any width: Firefox and WebKit have no window narrower than about 500 px.

use anyhow::Result;
use serde_json::json;
use thirtyfour::{By, WebElement};

use crate::page::Page;
use crate::site;
use crate::view::View;

/// Opens an address in a frame of this size and steps inside: all words of the page then speak of the frame.
pub async fn open(page: &Page, hash: &str, width: u32, height: u32) -> Result<View> {
    open_file(page, "", hash, width, height).await
}

/// The same with another file than the index.
pub async fn open_file(page: &Page, file: &str, hash: &str, width: u32, height: u32) -> Result<View> {
    let frame = show(page, &format!("{file}{hash}"), width, height).await?;
    frame.enter_frame().await?;
    page.expect(&format!("{hash} in a frame of {width} px"), |view| {
        view.hash == hash && !view.heading().is_empty() && (view.inner_width - f64::from(width)).abs() < 0.5
    })
    .await
}

/// Opens an address in a frame and stays outside.
pub async fn show(page: &Page, address: &str, width: u32, height: u32) -> Result<WebElement> {
    leave(page).await?;
    page.driver().goto(format!("{}{}", page.base(), site::FRAME_PAGE)).await?;
    let build = "const frame = document.createElement('iframe'); frame.title = 'cadre'; \
        frame.width = arguments[1]; frame.height = arguments[2]; frame.src = arguments[0]; document.body.append(frame);";
    page.run(build, vec![json!(format!("./{address}")), json!(width), json!(height)]).await?;
    Ok(page.driver().handle().find(By::Tag("iframe")).await?)
}

/// Steps back to the window itself.
pub async fn leave(page: &Page) -> Result<()> {
    Ok(page.driver().handle().enter_default_frame().await?)
}
