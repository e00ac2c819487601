//! Pictures made of pictures, and their points.

use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, HtmlVideoElement,
    Url,
};

use super::document;
use super::files::File;

/// A PNG of an SVG, so many pixels wide and high; nothing when the browser cannot make one.
pub async fn png_of_svg(svg: &str, [width, height]: [u32; 2]) -> Option<Blob> {
    let address = Url::create_object_url_with_blob(&blob(svg, "image/svg+xml")?).ok()?;
    let png = drawn(&address, [width, height]).await;
    // It fails for nothing that it gave itself.
    let _ = Url::revoke_object_url(&address);
    png
}

async fn drawn(address: &str, [width, height]: [u32; 2]) -> Option<Blob> {
    let image = decoded(address).await?;
    let (canvas, _) = on_canvas(&image, [width, height])?;
    let mut ask = |resolve: js_sys::Function, _| {
        if canvas.to_blob_with_type(&resolve, "image/png").is_err() {
            let _ = resolve.call1(&JsValue::NULL, &JsValue::NULL);
        }
    };
    JsFuture::from(Promise::new(&mut ask)).await.ok()?.dyn_into().ok()
}

async fn decoded(address: &str) -> Option<HtmlImageElement> {
    let image = HtmlImageElement::new().ok()?;
    image.set_src(address);
    JsFuture::from(image.decode()).await.ok()?;
    Some(image)
}

fn on_canvas(
    image: &HtmlImageElement,
    [width, height]: [u32; 2],
) -> Option<(HtmlCanvasElement, CanvasRenderingContext2d)> {
    let (canvas, context) = canvas([width, height])?;
    let (across, down) = (f64::from(width), f64::from(height));
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, across, down).ok()?;
    Some((canvas, context))
}

fn canvas(size: [u32; 2]) -> Option<(HtmlCanvasElement, CanvasRenderingContext2d)> {
    let canvas = empty_canvas()?;
    let context = sized(&canvas, size)?;
    Some((canvas, context))
}

/// A canvas that is in no page.
pub(super) fn empty_canvas() -> Option<HtmlCanvasElement> {
    document()?.create_element("canvas").ok()?.dyn_into().ok()
}

fn sized(canvas: &HtmlCanvasElement, [width, height]: [u32; 2]) -> Option<CanvasRenderingContext2d> {
    canvas.set_width(width);
    canvas.set_height(height);
    canvas.get_context("2d").ok()??.dyn_into().ok()
}

/// How bright the points of a picture are, row by row: 0 is black, 255 white.
#[derive(Debug, Clone)]
pub struct Brightness {
    /// How many points are in a row.
    pub columns: usize,
    /// How many rows there are.
    pub rows: usize,
    /// The points.
    pub brightness: Vec<u8>,
}

/// The points of a picture, made smaller if its longer side has more than so many; nothing when the browser cannot show it.
pub async fn brightness(file: &File, longer_side: u32) -> Option<Brightness> {
    let address = Url::create_object_url_with_blob(file.blob()).ok()?;
    let points = points(&address, longer_side).await;
    // It fails for nothing that it gave itself.
    let _ = Url::revoke_object_url(&address);
    points
}

async fn points(address: &str, longer_side: u32) -> Option<Brightness> {
    let image = decoded(address).await?;
    let size = within([image.natural_width(), image.natural_height()], longer_side);
    let (canvas, context) = on_canvas(&image, size)?;
    let points = read(&context, size);
    // So that its memory is free at once.
    canvas.set_width(0);
    points
}

/// The points of what a video shows now, made smaller likewise; nothing before it shows something. It is drawn on that canvas: a browser
/// is slow to clear up behind canvases, and has a limit for all of them.
pub(super) fn brightness_of_video(
    video: &HtmlVideoElement,
    canvas: &HtmlCanvasElement,
    longer_side: u32,
) -> Option<Brightness> {
    let size = Some([video.video_width(), video.video_height()]).filter(|size| !size.contains(&0))?;
    let [width, height] = within(size, longer_side);
    let context = sized(canvas, [width, height])?;
    let (across, down) = (f64::from(width), f64::from(height));
    context.draw_image_with_html_video_element_and_dw_and_dh(video, 0.0, 0.0, across, down).ok()?;
    read(&context, [width, height])
}

/// A size of the same shape whose longer side has at most so many points.
fn within([width, height]: [u32; 2], longer_side: u32) -> [u32; 2] {
    let scale = (f64::from(longer_side) / f64::from(width.max(height).max(1))).min(1.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "at most the side of the picture"
    )]
    [width, height].map(|side| ((f64::from(side) * scale) as u32).max(1))
}

fn read(context: &CanvasRenderingContext2d, [width, height]: [u32; 2]) -> Option<Brightness> {
    let data = context.get_image_data(0.0, 0.0, width.into(), height.into()).ok()?.data();
    // Green is the brightest, blue the darkest (Rec. ITU-R BT.601), in parts of 256; what is transparent is white.
    let bright = |point: &[u8]| match point {
        &[red, green, blue, alpha] => {
            let of_colours = (77 * u32::from(red) + 150 * u32::from(green) + 29 * u32::from(blue)) >> 8;
            let alpha = u32::from(alpha);
            u8::try_from((of_colours * alpha + 255 * (255 - alpha)) / 255).unwrap_or(u8::MAX)
        }
        _ => u8::MAX,
    };
    let brightness = data.0.chunks_exact(4).map(bright).collect();
    Some(Brightness { columns: width as usize, rows: height as usize, brightness })
}

/// A text as a file of that type.
#[must_use]
pub fn blob(text: &str, kind: &str) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    Blob::new_with_str_sequence_and_options(&Array::of1(&JsValue::from_str(text)), &options).ok()
}
