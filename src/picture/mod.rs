//! Floor 1: photographs made ready for print and for screens: no more pixels than are seen, nothing of
//! where they were taken, upright, and on paper no photograph in a format for drawings.
//!
//! **Invariant:** same picture, same bytes. What is not understood is left as it is: the typesetter
//! says what it thinks of it.
//!
//! Decoding is the expensive and dangerous part, so it is done where the typesetting is, in a
//! process that can be killed.

mod exif;
mod inks;
mod jpeg;
mod png;
mod webp;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::imageops;
use image::{DynamicImage, ImageDecoder, ImageEncoder as _, ImageFormat, ImageReader, Limits};
use std::borrow::Cow;
use std::io::Cursor;

/// The quality of photographs that are encoded anew: artefacts are invisible in print.
const QUALITY: u8 = 88;
/// Pictures smaller than this are not worth encoding anew.
const WORTH_BYTES: usize = 48 << 10;
/// A photograph as JPEG takes less than a third of the same as PNG; a drawing does not.
const PHOTOGRAPH: usize = 3;
/// What decoding may allocate: 100 million pixels of four bytes, and as much again to work in.
const MOST_MEMORY: u64 = 1 << 30;

/// A picture for print, of at most so many pixels across and down.
///
/// A JPEG of the right size keeps its data: only what was noted about it goes, its orientation
/// stays. Anything else is returned as it is if it need not change or cannot be read.
#[must_use]
pub fn for_print(bytes: &[u8], most: (u32, u32)) -> Cow<'_, [u8]> {
    let Ok(format) = image::guess_format(bytes) else { return bytes.into() };
    let known = matches!(
        format,
        ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP | ImageFormat::Gif
    );
    let Some((width, height)) = known.then(|| dimensions(bytes, format)).flatten() else {
        return bytes.into();
    };
    let large = width > most.0 || height > most.1;
    // PDF/A refuses inks without a profile of the press; photographs are shown on screens as well.
    if format == ImageFormat::Jpeg
        && jpeg::is_of_inks(bytes)
        && let Some(anew) = encoded_anew(bytes, format, most, large)
    {
        return anew.into();
    }
    if !large && format == ImageFormat::Jpeg {
        return jpeg::without_notes(bytes).map_or(bytes.into(), Cow::Owned);
    }
    let worth = bytes.len() >= WORTH_BYTES || format == ImageFormat::WebP;
    if large || (worth && format != ImageFormat::Gif) {
        if let Some(anew) = encoded_anew(bytes, format, most, large) {
            return anew.into();
        }
    }
    without_notes(bytes)
}

/// Whether [`for_screen`] would have to decode a picture: it has more pixels, or lies on its side. Read
/// from its header alone.
#[must_use]
pub fn asks_for_redrawing(bytes: &[u8], most: (u32, u32)) -> bool {
    let Some(format) = still(bytes) else { return false };
    let turned = orientation(bytes, format).is_some_and(|orientation| orientation > 1);
    let large = |(width, height)| width > most.0 || height > most.1;
    turned || dimensions(bytes, format).is_some_and(large)
}

/// A picture for pages and e-books: upright, of at most so many pixels across and down, without notes.
/// One that moves keeps its pixels. What cannot be read is returned as it is.
#[must_use]
pub fn for_screen(bytes: &[u8], most: (u32, u32)) -> Cow<'_, [u8]> {
    let redrawn = || {
        let format = still(bytes)?;
        let (width, height) = dimensions(bytes, format)?;
        // The second time that a picture is encoded costs it nothing that can be seen.
        encoded_anew(
            bytes,
            format,
            most,
            width > most.0 || height > most.1 || format != ImageFormat::Jpeg,
        )
    };
    let redrawn = asks_for_redrawing(bytes, most).then(redrawn).flatten();
    redrawn.map_or_else(|| without_notes(bytes), Cow::Owned)
}

/// The format of a picture that does not move.
fn still(bytes: &[u8]) -> Option<ImageFormat> {
    let format = image::guess_format(bytes).ok()?;
    match format {
        ImageFormat::Jpeg | ImageFormat::Png => Some(format),
        ImageFormat::WebP if !webp::moves(bytes) => Some(format),
        _ => None,
    }
}

/// The same picture without what was noted about it: where and when it was taken, by whom, a small
/// version of it before it was cropped. Its orientation stays.
#[must_use]
pub fn without_notes(bytes: &[u8]) -> Cow<'_, [u8]> {
    let bare = match image::guess_format(bytes) {
        Ok(ImageFormat::Jpeg) => jpeg::without_notes(bytes),
        Ok(ImageFormat::Png) => png::without_notes(bytes),
        Ok(ImageFormat::WebP) => webp::without_notes(bytes),
        _ => None,
    };
    bare.map_or(bytes.into(), Cow::Owned)
}

fn dimensions(bytes: &[u8], format: ImageFormat) -> Option<(u32, u32)> {
    let reader = ImageReader::with_format(Cursor::new(bytes), format);
    let (width, height) = reader.into_dimensions().ok()?;
    // Seen through its orientation: a photograph on its side is as wide as it is high.
    let turned = orientation(bytes, format).is_some_and(|orientation| orientation >= 5);
    Some(if turned { (height, width) } else { (width, height) })
}

fn orientation(bytes: &[u8], format: ImageFormat) -> Option<u8> {
    match format {
        ImageFormat::Jpeg => jpeg::orientation(bytes),
        ImageFormat::Png => png::orientation(bytes),
        ImageFormat::WebP => webp::orientation(bytes),
        _ => None,
    }
}

/// Decodes, turns upright, reduces and encodes; nothing if that does not pay or does not work.
fn encoded_anew(
    bytes: &[u8],
    format: ImageFormat,
    most: (u32, u32),
    large: bool,
) -> Option<Vec<u8>> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().ok()?;
    let profile = decoder.icc_profile().ok().flatten();
    let orientation = decoder.orientation().ok();
    let grey = matches!(decoder.original_color_type(), image::ExtendedColorType::L8);
    let inks = format == ImageFormat::Jpeg && jpeg::is_of_inks(bytes);
    let mut image = if inks {
        inks::as_light(bytes)?.into()
    } else {
        DynamicImage::from_decoder(decoder).ok()?
    };
    if let Some(orientation) = orientation {
        image.apply_orientation(orientation);
    }
    if large {
        let scale = f64::min(
            f64::from(most.0) / f64::from(image.width()),
            f64::from(most.1) / f64::from(image.height()),
        )
        .min(1.0);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "at most `most`"
        )]
        let part = |pixels: u32| ((f64::from(pixels) * scale).round() as u32).max(1);
        let (width, height) = (part(image.width()), part(image.height()));
        image = image.resize_exact(width, height, imageops::FilterType::CatmullRom);
    }
    // A profile for other numbers of channels would be wrong.
    let profile =
        profile.filter(|_| format != ImageFormat::Jpeg || (image.color().has_color() && !inks));
    let opaque = !image.color().has_alpha() || image.to_rgba8().pixels().all(|p| p.0[3] == 255);
    let photograph = opaque.then(|| as_jpeg(&image, grey, profile.clone())).flatten();
    if format == ImageFormat::Jpeg {
        return photograph;
    }
    let original = if large { as_png(&image, profile)? } else { bytes.to_vec() };
    match photograph {
        // WebP of photographs is small, but the PDF would hold its pixels.
        Some(photograph) if format == ImageFormat::WebP => Some(photograph),
        Some(photograph) if photograph.len() * PHOTOGRAPH < original.len() => Some(photograph),
        _ => large.then_some(original),
    }
}

fn as_jpeg(image: &DynamicImage, grey: bool, profile: Option<Vec<u8>>) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut out, QUALITY);
    if let Some(profile) = profile.filter(|_| !grey) {
        encoder.set_icc_profile(profile).ok()?;
    }
    let done = if grey {
        encoder.encode_image(&image.to_luma8())
    } else {
        encoder.encode_image(&image.to_rgb8())
    };
    done.ok().map(|()| out)
}

fn as_png(image: &DynamicImage, profile: Option<Vec<u8>>) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let mut encoder =
        PngEncoder::new_with_quality(&mut out, CompressionType::Default, FilterType::Adaptive);
    if let Some(profile) = profile {
        encoder.set_icc_profile(profile).ok()?;
    }
    image.write_with_encoder(encoder).ok().map(|()| out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{Rgb, RgbImage, Rgba, RgbaImage};

    /// Noise like a photograph's, the same in every run.
    fn photograph(width: u32, height: u32) -> RgbImage {
        RgbImage::from_fn(width, height, |x, y| {
            let mut hash = (x * 7919 + y * 104_729).wrapping_mul(2_654_435_761);
            hash = (hash ^ (hash >> 15)).wrapping_mul(2_246_822_519);
            let noise = (hash >> 13) % 12;
            let base = x * 150 / width + y * 80 / height + noise;
            let [r, g, b] = [base, base / 2 + 60 + noise, 120 + y * 60 / height + noise / 2];
            Rgb([r, g, b].map(|value| u8::try_from(value).unwrap_or(255)))
        })
    }

    fn size(bytes: &[u8]) -> (u32, u32) {
        let image = image::load_from_memory(bytes).unwrap();
        (image.width(), image.height())
    }

    #[test]
    fn large_photographs_are_reduced() {
        let jpeg = as_jpeg(&photograph(1200, 600).into(), false, None).unwrap();
        let printed = for_print(&jpeg, (400, 900));
        assert_eq!(size(&printed), (400, 200));
        assert_eq!(printed, for_print(&jpeg, (400, 900)), "same bytes");
        assert_eq!(for_print(&jpeg, (1200, 600)), jpeg, "one of the right size keeps its data");
    }

    #[test]
    fn photographs_in_png_become_jpeg_and_drawings_stay() {
        let png = as_png(&photograph(500, 400).into(), None).unwrap();
        assert!(png.len() > WORTH_BYTES);
        let printed = for_print(&png, (2000, 2000));
        assert_eq!(image::guess_format(&printed).unwrap(), ImageFormat::Jpeg);
        assert!(printed.len() * 3 < png.len(), "{} {}", printed.len(), png.len());
        let flat = RgbImage::from_fn(3000, 3000, |x, y| {
            if (x / 9 + y / 7) % 5 == 0 { Rgb([0, 0, 0]) } else { Rgb([255, 255, 255]) }
        });
        let drawing = as_png(&flat.into(), None).unwrap();
        assert_eq!(for_print(&drawing, (3000, 3000)), drawing);
        let photograph = photograph(500, 400);
        let glass = RgbaImage::from_fn(500, 400, |x, y| {
            let Rgb([r, g, b]) = *photograph.get_pixel(x, y);
            Rgba([r, g, b, u8::try_from(x % 256).unwrap_or(0)])
        });
        let glass = as_png(&glass.into(), None).unwrap();
        let printed = for_print(&glass, (100, 100));
        assert_eq!(image::guess_format(&printed).unwrap(), ImageFormat::Png, "glass stays glass");
        assert_eq!(size(&printed), (100, 80));
    }

    #[test]
    fn notes_go_and_the_orientation_stays() {
        let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x02".to_vec();
        exif.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0]); // orientation 6
        exif.extend([0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38]); // where the position is
        exif.extend([0, 0, 0, 0]);
        exif.extend(b"GPS 12.3456 N");
        let plain = as_jpeg(&photograph(300, 100).into(), false, None).unwrap();
        let mut noted = plain[..2].to_vec();
        noted.extend([0xff, 0xe1]);
        noted.extend(u16::try_from(exif.len() + 2).unwrap().to_be_bytes());
        noted.extend(&exif);
        noted.extend(&plain[2..]);
        noted.extend(b"GPS after the end");
        let bare = without_notes(&noted);
        assert!(!bare.windows(3).any(|w| w == b"GPS"));
        assert_eq!(jpeg::orientation(&bare), Some(6));
        assert_eq!(size(&bare), (300, 100), "the data are the same");
        // Reduced, it stands upright.
        assert_eq!(size(&for_print(&noted, (50, 300))), (50, 150));
    }

    #[test]
    fn inks_are_told_from_light() {
        let frame = |parts: u8| {
            [b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x14\x08\0\x09\0\x09".as_slice(), &[parts; 13]]
                .concat()
        };
        assert!(jpeg::is_of_inks(&frame(4)));
        assert!(!jpeg::is_of_inks(&frame(3)) && !jpeg::is_of_inks(&frame(4)[..17]));
        let light = as_jpeg(&photograph(8, 8).into(), false, None).unwrap();
        assert!(!jpeg::is_of_inks(&light));
        let night = inks::tests::of_night();
        let printed = for_print(&night, (100, 100));
        assert!(jpeg::is_of_inks(&night) && !jpeg::is_of_inks(&printed));
        let dot = image::load_from_memory(&printed).unwrap().to_rgb8().get_pixel(4, 4).0;
        assert!(dot[0] < 30 && dot[1] < 90, "by its profile: {dot:?}");
    }

    #[test]
    fn broken_pictures_are_left_to_the_typesetter() {
        let jpeg = as_jpeg(&photograph(64, 64).into(), false, None).unwrap();
        for cut in [0, 2, 3, 20, 200, jpeg.len() - 1] {
            let _ = for_print(&jpeg[..cut], (10, 10));
            let _ = without_notes(&jpeg[..cut]);
        }
        let png = as_png(&photograph(64, 64).into(), None).unwrap();
        for cut in [8, 9, 20, 33, 40, png.len() - 1] {
            let _ = for_print(&png[..cut], (10, 10));
            let _ = without_notes(&png[..cut]);
        }
        assert_eq!(for_print(b"not a picture", (1, 1)), b"not a picture".as_slice());
    }
}
