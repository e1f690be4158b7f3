//! Photographs in the inks of a press as light: by the profile that they bring, else by the one of an
//! ordinary press (CGATS TR 001), which is what documents without a profile were mostly made for.

use super::jpeg;
use image::RgbImage;
use moxcms::{ColorProfile, DataColorSpace, Layout, RenderingIntent, TransformOptions};
use std::io::Cursor;
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

/// A JPEG of four inks as red, green and blue; nothing if it cannot be read.
pub(super) fn as_light(bytes: &[u8]) -> Option<RgbImage> {
    let options = DecoderOptions::default()
        .set_strict_mode(false)
        .set_max_width(usize::MAX)
        .set_max_height(usize::MAX);
    let mut decoder = JpegDecoder::new_with_options(Cursor::new(bytes), options);
    decoder.decode_headers().ok()?;
    let stored = decoder.input_colorspace().filter(|space| space.num_components() == 4)?;
    let (width, height) = decoder.dimensions()?;
    let profile = decoder.icc_profile();
    // As they are stored: what the decoder would make of them knows of no profile.
    decoder.set_options(decoder.options().jpeg_set_out_colorspace(stored));
    let mut inks = decoder.decode().ok()?;
    let lacking = jpeg::is_of_adobe(bytes);
    for dot in inks.as_chunks_mut::<4>().0 {
        if stored == ColorSpace::YCCK {
            let [y, blue, red, black] = *dot;
            let [r, g, b] = full(y, blue, red);
            *dot = [255 - r, 255 - g, 255 - b, black];
        }
        // Programs of Adobe store how much of each ink is lacking.
        if lacking {
            *dot = dot.map(|ink| 255 - ink);
        }
    }
    let mut light = vec![0; width * height * 3];
    let own = profile.as_deref().and_then(|profile| converted(profile, &inks, &mut light));
    own.or_else(|| converted(typst_assets::icc::CMYK_TO_XYZ, &inks, &mut light))?;
    RgbImage::from_raw(width.try_into().ok()?, height.try_into().ok()?, light)
}

fn converted(profile: &[u8], inks: &[u8], light: &mut [u8]) -> Option<()> {
    let press = ColorProfile::new_from_slice(profile).ok()?;
    if press.color_space != DataColorSpace::Cmyk {
        return None;
    }
    let screen = ColorProfile::new_srgb();
    let intent = RenderingIntent::Perceptual;
    let options = TransformOptions { rendering_intent: intent, ..TransformOptions::default() };
    let transform =
        press.create_transform_8bit(Layout::Rgba, &screen, Layout::Rgb, options).ok()?;
    transform.transform(inks, light).ok()
}

/// Red, green and blue of brightness and its differences to blue and red (JFIF 1.02, page 3).
fn full(y: u8, blue: u8, red: u8) -> [u8; 3] {
    let (y, blue, red) = (f32::from(y), f32::from(blue) - 128.0, f32::from(red) - 128.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped to the range of a byte"
    )]
    let byte = |value: f32| value.round().clamp(0.0, 255.0) as u8;
    [byte(y + 1.402 * red), byte(y - 0.344_136 * blue - 0.714_136 * red), byte(y + 1.772 * blue)]
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// A segment of a JPEG.
    fn segment(marker: u8, body: &[u8]) -> Vec<u8> {
        let length = u16::try_from(body.len() + 2).unwrap().to_be_bytes();
        [&[0xff, marker], length.as_slice(), body].concat()
    }

    /// A JPEG of one square of eight dots in one colour, as its four values are stored.
    fn square(stored: [u8; 4], adobe: Option<u8>, profile: Option<&[u8]>) -> Vec<u8> {
        let mut out = vec![0xff, 0xd8];
        if let Some(transform) = adobe {
            out.extend(segment(0xee, &[b"Adobe\0\x64\0\0\0\0".as_slice(), &[transform]].concat()));
        }
        if let Some(profile) = profile {
            let body = [b"ICC_PROFILE\0\x01\x01".as_slice(), profile].concat();
            out.extend(segment(0xe2, &body));
        }
        // Steps of 8, so that the first coefficient is the value less 128.
        out.extend(segment(0xdb, &[[0].as_slice(), &[8; 64]].concat()));
        let parts: Vec<u8> = (1..=4).flat_map(|part| [part, 0x11, 0]).collect();
        out.extend(segment(0xc0, &[&[8, 0, 8, 0, 8, 4], parts.as_slice()].concat()));
        // Nine lengths of a first coefficient, coded in four bits each; one code that ends a block.
        let mut first = vec![0, 0, 0, 0, 9];
        first.resize(17, 0);
        first.extend(0..9);
        out.extend(segment(0xc4, &first));
        let mut others = vec![0x10, 1];
        others.resize(17, 0);
        others.push(0);
        out.extend(segment(0xc4, &others));
        out.extend(segment(0xda, &[4, 1, 0, 2, 0, 3, 0, 4, 0, 0, 63, 0]));
        let mut bits = String::new();
        for value in stored {
            let value = i32::from(value) - 128;
            let length = (32 - value.unsigned_abs().leading_zeros()) as usize;
            let coded = if value < 0 { value + (1 << length) - 1 } else { value };
            bits.push_str(&format!("{length:04b}"));
            if length > 0 {
                bits.push_str(&format!("{coded:0length$b}"));
            }
            bits.push('0');
        }
        while bits.len() % 8 != 0 {
            bits.push('1');
        }
        for at in (0..bits.len()).step_by(8) {
            let byte = u8::from_str_radix(&bits[at..at + 8], 2).unwrap();
            out.push(byte);
            if byte == 0xff {
                out.push(0);
            }
        }
        out.extend([0xff, 0xd9]);
        out
    }

    /// A white square with a profile for which every ink is the same blue of the night.
    pub(in crate::picture) fn of_night() -> Vec<u8> {
        let mut profile = typst_assets::icc::CMYK_TO_XYZ.to_vec();
        let table = profile.windows(4).position(|tag| tag == b"mft2").unwrap();
        // Behind the header of the table and the curves of the inks.
        let end = profile.len();
        profile[table + 52 + 4 * 2 * 2..end - 3 * 2 * 2].fill(0);
        square([255; 4], Some(0), Some(&profile))
    }

    #[track_caller]
    fn check(jpeg: &[u8], expected: [u8; 3]) {
        let light = as_light(jpeg).unwrap();
        assert_eq!((light.width(), light.height()), (8, 8));
        let found = light.get_pixel(4, 4).0;
        let far = found.iter().zip(expected).any(|(a, b)| a.abs_diff(b) > 12);
        assert!(!far, "{found:?} instead of {expected:?}");
    }

    #[test]
    fn inks_become_light() {
        let (paper, cyan) = ([255, 255, 255], [0, 174, 239]);
        check(&square([255; 4], Some(0), None), paper);
        check(&square([0, 255, 255, 255], Some(0), None), cyan);
        check(&square([0; 4], None, None), paper);
        check(&square([255, 0, 0, 0], None, None), cyan);
        // Cyan by brightness and differences: the inverse of (255, 0, 0) of light.
        check(&square([76, 85, 255, 255], Some(2), None), cyan);
    }

    #[test]
    fn the_profile_of_a_photograph_is_honoured() {
        let usual = typst_assets::icc::CMYK_TO_XYZ;
        check(&square([255; 4], Some(0), Some(usual)), [255; 3]);
        check(&of_night(), [0, 59, 195]);
        // One that cannot be used is as none.
        check(&square([255; 4], Some(0), Some(b"no profile")), [255; 3]);
    }

    #[test]
    fn what_is_broken_is_nothing() {
        let jpeg = square([255; 4], Some(0), None);
        assert!(as_light(&jpeg[..40]).is_none());
        assert!(as_light(b"\xff\xd8").is_none());
    }
}
