//! What a page knows of a picture: where it is, and how large, so that nothing moves when it loads.

use crate::edition::{Picture, PictureFormat};
use std::io::Cursor;

/// A picture as a page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Its address, relative to the page.
    pub address: String,
    /// Width and height in CSS pixels, if they are known.
    pub size: Option<(u32, u32)>,
}

/// Width and height in pixels, from the header of a raster picture. Drawings are measured when they
/// are [cleaned](super::clean_svg).
#[must_use]
pub fn measure(picture: &Picture) -> Option<(u32, u32)> {
    if picture.format == PictureFormat::Svg {
        return None;
    }
    let reader = image::ImageReader::new(Cursor::new(&picture.bytes)).with_guessed_format().ok()?;
    reader.into_dimensions().ok()
}
