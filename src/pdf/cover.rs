//! The first page of a document as a picture, for pages, e-books and links in other people's texts.

use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder};
use serde::{Deserialize, Serialize};
use typst_layout::PagedDocument;
use typst_render::RenderOptions;
use typst_utils::Scalar;

/// How wide it is, in pixels: twice what a page shows, for dense screens.
const WIDTH: f64 = 480.0;

/// A picture of a first page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cover {
    /// A PNG file.
    #[serde(with = "serde_bytes")]
    pub bytes: Vec<u8>,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}

/// Draws the first page; nothing if there is none.
///
/// Drawn from the document and not from its file, so that the same document gives the same bytes on
/// every processor.
pub(super) fn cover(document: &PagedDocument) -> Option<Cover> {
    let page = document.pages().first()?;
    let scale = WIDTH / page.frame.width().to_pt().max(1.0);
    let options = RenderOptions { pixel_per_pt: Scalar::new(scale), render_bleed: false };
    let drawn = typst_render::render(page, &options);
    let (width, height) = (drawn.width(), drawn.height());
    // Pages are opaque: what is transparent is paper.
    let pixels: Vec<u8> = drawn
        .pixels()
        .iter()
        .flat_map(|pixel| {
            let paper = 255 - pixel.alpha();
            [pixel.red(), pixel.green(), pixel.blue()].map(|channel| channel.saturating_add(paper))
        })
        .collect();
    let mut bytes = Vec::new();
    PngEncoder::new_with_quality(&mut bytes, CompressionType::Default, FilterType::Adaptive)
        .write_image(&pixels, width, height, ExtendedColorType::Rgb8)
        .ok()?;
    Some(Cover { bytes, width, height })
}
