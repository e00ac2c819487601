//! Pictures made of pictures.

use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url};

use super::document;

/// A PNG of an SVG, so many pixels wide and high; nothing when the browser cannot make one.
pub async fn png_of_svg(svg: &str, [width, height]: [u32; 2]) -> Option<Blob> {
    let address = Url::create_object_url_with_blob(&blob(svg, "image/svg+xml")?).ok()?;
    let png = drawn(&address, [width, height]).await;
    // It fails for nothing that it gave itself.
    let _ = Url::revoke_object_url(&address);
    png
}

async fn drawn(address: &str, [width, height]: [u32; 2]) -> Option<Blob> {
    let image = HtmlImageElement::new().ok()?;
    image.set_src(address);
    JsFuture::from(image.decode()).await.ok()?;
    let canvas: HtmlCanvasElement = document()?.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let (width, height) = (f64::from(width), f64::from(height));
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height).ok()?;
    let mut ask = |resolve: js_sys::Function, _| {
        if canvas.to_blob_with_type(&resolve, "image/png").is_err() {
            let _ = resolve.call1(&JsValue::NULL, &JsValue::NULL);
        }
    };
    JsFuture::from(Promise::new(&mut ask)).await.ok()?.dyn_into().ok()
}

/// A text as a file of that type.
#[must_use]
pub fn blob(text: &str, kind: &str) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    Blob::new_with_str_sequence_and_options(&Array::of1(&JsValue::from_str(text)), &options).ok()
}
