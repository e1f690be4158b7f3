//! Drawn pages as PNG files: with a palette where few colours make up nearly all of a page.
//!
//! Words and flat areas need a few dozen colours and the steps between them, a byte a pixel instead of
//! three, and pack to a third; a photograph keeps all of its colours.

use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use std::collections::BTreeMap;

/// A colour as `0x00RRGGBB`.
type Colour = u32;

/// More colours than this are a photograph's.
const DRAWN: usize = 4096;
/// How far a colour may be from its place in the palette, in steps of a channel out of 255. The least
/// that leaves 256 colours is taken; the last is not to be seen in the step between a letter and its paper.
const NEAR: [u32; 6] = [0, 2, 4, 8, 14, 20];

/// Pixels, premultiplied by how opaque they are, on white paper as a PNG file; nothing if it cannot be written.
pub(super) fn encode(rgba: &[u8], width: u32, height: u32) -> Option<Vec<u8>> {
    let colours: Vec<Colour> = rgba.chunks_exact(4).map(on_paper).collect();
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, width, height);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Balanced);
    let data = if let Some((palette, indices)) = indexed(&colours) {
        encoder.set_color(ColorType::Indexed);
        encoder
            .set_palette(palette.iter().flat_map(|&colour| channels(colour)).collect::<Vec<_>>());
        // What the rows of a palette have in common are the very bytes, not their differences.
        encoder.set_filter(Filter::NoFilter);
        indices
    } else {
        encoder.set_color(ColorType::Rgb);
        encoder.set_filter(Filter::Adaptive);
        colours.iter().flat_map(|&colour| channels(colour)).collect()
    };
    encoder.write_header().ok()?.write_image_data(&data).ok()?;
    Some(bytes)
}

/// Paper shows through where a pixel is not opaque.
fn on_paper(pixel: &[u8]) -> Colour {
    let paper = 255 - pixel[3];
    pixel[..3]
        .iter()
        .fold(0, |colour, &channel| colour << 8 | u32::from(channel.saturating_add(paper)))
}

/// The three channels of a colour.
const fn channels(colour: Colour) -> [u8; 3] {
    let [_, red, green, blue] = colour.to_be_bytes();
    [red, green, blue]
}

/// At most 256 colours, and each pixel's place among them; nothing if that is too few.
fn indexed(pixels: &[Colour]) -> Option<(Vec<Colour>, Vec<u8>)> {
    let mut counts = BTreeMap::new();
    for run in pixels.chunk_by(|one, other| one == other) {
        *counts.entry(run[0]).or_insert(0) += run.len();
        if counts.len() > DRAWN {
            return None;
        }
    }
    let mut colours: Vec<(Colour, usize)> = counts.into_iter().collect();
    colours.sort_by_key(|&(colour, count)| (std::cmp::Reverse(count), colour));
    let palette = NEAR.into_iter().find_map(|near| palette(&colours, near))?;
    let nearest = |colour| {
        let distances = palette.iter().map(|&other| distance(colour, other)).enumerate();
        distances.min_by_key(|&(_, far)| far).and_then(|(place, _)| u8::try_from(place).ok())
    };
    let places: BTreeMap<Colour, u8> = colours
        .iter()
        .map(|&(colour, _)| Some((colour, nearest(colour)?)))
        .collect::<Option<_>>()?;
    let mut indices = Vec::with_capacity(pixels.len());
    for run in pixels.chunk_by(|one, other| one == other) {
        indices.resize(indices.len() + run.len(), *places.get(&run[0])?);
    }
    Some((palette, indices))
}

/// The most frequent colours, none near to one before it; nothing if these are more than 256.
fn palette(colours: &[(Colour, usize)], near: u32) -> Option<Vec<Colour>> {
    let mut palette: Vec<Colour> = Vec::new();
    for &(colour, _) in colours {
        if palette.iter().all(|&other| distance(colour, other) > near) {
            palette.push(colour);
        }
        if palette.len() > 256 {
            return None;
        }
    }
    Some(palette)
}

/// How far two colours are apart in the channel where they differ most.
fn distance(one: Colour, other: Colour) -> u32 {
    channels(one)
        .into_iter()
        .zip(channels(other))
        .map(|(one, other)| u32::from(one.abs_diff(other)))
        .max()
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pixels of a file, as it says them.
    fn decoded(file: &[u8]) -> (ColorType, Vec<Colour>) {
        let colour = png::Decoder::new(std::io::Cursor::new(file))
            .read_info()
            .expect("a PNG file")
            .info()
            .color_type;
        let picture = image::load_from_memory(file).expect("a picture").to_rgb8();
        (
            colour,
            picture
                .pixels()
                .map(|pixel| u32::from_be_bytes([0, pixel[0], pixel[1], pixel[2]]))
                .collect(),
        )
    }

    #[test]
    fn few_colours_are_kept_exactly() {
        let rgba: Vec<u8> = (0..64 * 64)
            .flat_map(|at| [[16, 90, 107, 255], [0, 0, 0, 0], [10, 10, 10, 128]][at / 7 % 3])
            .collect();
        let (colour, pixels) = decoded(&encode(&rgba, 64, 64).expect("a file"));
        assert_eq!(colour, ColorType::Indexed);
        assert_eq!(pixels, rgba.chunks_exact(4).map(on_paper).collect::<Vec<_>>());
        assert_eq!(pixels[7..8], [0xff_ff_ff], "paper where nothing is drawn");
    }

    #[test]
    fn steps_between_colours_stay_near_and_photographs_stay_whole() {
        // A soft edge of a thousand shades: each has a neighbour in the palette.
        let soft: Vec<u8> = (0..256 * 4u32)
            .flat_map(|at| {
                let shade = u8::try_from(at / 4).expect("a shade");
                [shade, shade, shade.saturating_add(u8::try_from(at % 4).expect("a step")), 255]
            })
            .collect();
        let (colour, pixels) = decoded(&encode(&soft, 256, 4).expect("a file"));
        assert_eq!(colour, ColorType::Indexed);
        for (pixel, drawn) in pixels.iter().zip(soft.chunks_exact(4).map(on_paper)) {
            assert!(distance(*pixel, drawn) <= 4, "{pixel:06x} for {drawn:06x}");
        }
        // Colours all over the cube: no palette is near to all.
        let photograph: Vec<u8> = (0..32 * 32u32)
            .flat_map(|at| {
                let [red, green, blue, _] = at.wrapping_mul(2_654_435_761).to_be_bytes();
                [red, green, blue, 255]
            })
            .collect();
        let (colour, pixels) = decoded(&encode(&photograph, 32, 32).expect("a file"));
        assert_eq!(colour, ColorType::Rgb);
        assert_eq!(pixels, photograph.chunks_exact(4).map(on_paper).collect::<Vec<_>>());
    }
}
