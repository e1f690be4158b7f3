//! Pictures made by hand: what no encoder writes.

use image::codecs::gif::GifEncoder;
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::codecs::webp::WebPEncoder;
use image::{DynamicImage, Frame, GrayImage, Rgb, RgbImage, RgbaImage};

/// Noise, the same in every run.
pub(crate) fn noise(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let hash = (x * 7919 + y * 104_729).wrapping_mul(2_654_435_761);
        Rgb([(x + y) as u8, (hash >> 24) as u8, y as u8])
    })
}

pub(crate) fn jpeg(image: &RgbImage) -> Vec<u8> {
    let mut out = Vec::new();
    JpegEncoder::new_with_quality(&mut out, 80).encode_image(image).unwrap();
    out
}

pub(crate) fn png(image: &DynamicImage) -> Vec<u8> {
    let mut out = Vec::new();
    image.write_with_encoder(PngEncoder::new(&mut out)).unwrap();
    out
}

/// A chunk of a PNG file (PNG 3rd edition, 5.3).
pub(crate) fn chunk(name: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let named = [name.as_slice(), body].concat();
    let length = u32::try_from(body.len()).unwrap().to_be_bytes();
    [length.as_slice(), &named, &crc(&named).to_be_bytes()].concat()
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg())
        })
    })
}

/// A PNG file that has a header and an end, and nothing between them.
pub(crate) fn png_header(width: u32, height: u32, depth: u8, colour: u8) -> Vec<u8> {
    let sizes = [width.to_be_bytes(), height.to_be_bytes()].concat();
    let header = chunk(b"IHDR", &[sizes.as_slice(), &[depth, colour, 0, 0, 0]].concat());
    [b"\x89PNG\r\n\x1a\n".as_slice(), &header, &chunk(b"IEND", b"")].concat()
}

/// So many zeros as a zlib stream: the pixels of a black PNG.
pub(crate) fn deflated_zeros(count: u32) -> Vec<u8> {
    let png = png(&GrayImage::new(8192, count / 8192).into());
    let mut out = Vec::new();
    let mut at = 8;
    while let Some(length) = png.get(at..at + 4) {
        let length = u32::from_be_bytes(length.try_into().unwrap()) as usize;
        if &png[at + 4..at + 8] == b"IDAT" {
            out.extend(&png[at + 8..at + 8 + length]);
        }
        at += 12 + length;
    }
    out
}

/// A JPEG that says it has another size.
pub(crate) fn jpeg_of_size(jpeg: &[u8], width: u16, height: u16) -> Vec<u8> {
    let mut out = jpeg.to_vec();
    let frame = out.windows(2).position(|pair| pair == [0xff, 0xc0]).unwrap();
    out[frame + 5..frame + 7].copy_from_slice(&height.to_be_bytes());
    out[frame + 7..frame + 9].copy_from_slice(&width.to_be_bytes());
    out
}

/// A GIF that moves.
pub(crate) fn gif(frames: usize) -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = GifEncoder::new(&mut out);
    for n in 0..frames {
        let image = RgbaImage::from_pixel(64, 64, image::Rgba([(n * 9) as u8, 99, 0, 255]));
        encoder.encode_frame(Frame::new(image)).unwrap();
    }
    drop(encoder);
    out
}

/// A WebP that moves (RFC 9649, 2.7.1.1).
pub(crate) fn webp_animated(frames: usize) -> Vec<u8> {
    let mut still = Vec::new();
    WebPEncoder::new_lossless(&mut still)
        .encode(&[90; 64 * 64 * 3], 64, 64, image::ExtendedColorType::Rgb8)
        .unwrap();
    let riff = |name: &[u8], body: &[u8]| {
        let mut out = [name, &u32::try_from(body.len()).unwrap().to_le_bytes(), body].concat();
        out.resize(out.len() + body.len() % 2, 0);
        out
    };
    let mut body = b"WEBP".to_vec();
    body.extend(riff(b"VP8X", &[2, 0, 0, 0, 63, 0, 0, 63, 0, 0]));
    body.extend(riff(b"ANIM", &[0; 6]));
    for _ in 0..frames {
        let head = [0, 0, 0, 0, 0, 0, 63, 0, 0, 63, 0, 0, 100, 0, 0, 0];
        body.extend(riff(b"ANMF", &[head.as_slice(), &still[12..]].concat()));
    }
    riff(b"RIFF", &body)
}
