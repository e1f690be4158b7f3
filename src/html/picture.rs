//! Pictures as pages and e-books may show them: harmless, and of a known size, so that nothing moves
//! when they load.

use super::svg;
use crate::edition::{Picture, PictureFormat};
use crate::picture;
use std::io::Cursor;
use std::sync::Arc;

/// A picture as a page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Its address, relative to the page.
    pub address: String,
    /// Width and height in CSS pixels, if they are known.
    pub size: Option<(u32, u32)>,
}

/// A picture that runs nothing, loads nothing and tells nothing of who took it where.
///
/// **Invariant:** it is only ever made by [`Image::of`], so whatever shows one need not look at it.
#[derive(Debug, Clone)]
pub struct Image {
    bytes: Arc<[u8]>,
    format: PictureFormat,
    size: Option<(u32, u32)>,
}

impl Image {
    /// Drawings keep what draws, photographs lose what a camera noted. Nothing if a drawing is none.
    #[must_use]
    pub fn of(picture: &Picture) -> Option<Self> {
        let format = picture.format;
        let (bytes, size) = match format {
            PictureFormat::Svg => {
                let (bytes, size) = svg::clean(&picture.bytes)?;
                (bytes.into(), size)
            }
            _ => {
                let bytes = match picture::without_notes(&picture.bytes) {
                    std::borrow::Cow::Borrowed(_) => Arc::clone(&picture.bytes),
                    std::borrow::Cow::Owned(bare) => bare.into(),
                };
                (bytes, measure(&picture.bytes))
            }
        };
        Some(Self { bytes, format, size })
    }

    /// The bytes of its file.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Width and height in CSS pixels, if the file tells them.
    #[must_use]
    pub fn size(&self) -> Option<(u32, u32)> {
        self.size
    }

    /// Its media type: all are core media types of EPUB 3.3 (section 3.2).
    #[must_use]
    pub fn media_type(&self) -> &'static str {
        match self.format {
            PictureFormat::Png => "image/png",
            PictureFormat::Jpeg => "image/jpeg",
            PictureFormat::Webp => "image/webp",
            PictureFormat::Gif => "image/gif",
            PictureFormat::Svg => "image/svg+xml",
        }
    }

    /// The usual ending of the names of such files.
    #[must_use]
    pub fn extension(&self) -> &'static str {
        match self.format {
            PictureFormat::Png => "png",
            PictureFormat::Jpeg => "jpg",
            PictureFormat::Webp => "webp",
            PictureFormat::Gif => "gif",
            PictureFormat::Svg => "svg",
        }
    }
}

/// Width and height in pixels, from the header of a raster picture.
fn measure(bytes: &[u8]) -> Option<(u32, u32)> {
    let reader = image::ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    reader.into_dimensions().ok()
}
