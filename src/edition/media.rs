//! The pictures of an edition: found, read, and looked at before anything decodes them.

use super::build::PartnerLogo;
use crate::diag::{Code, Diagnostic};
use crate::markdown::{Block, BlockKind, Document, Image, Inline, InlineKind, visit_inlines};
use crate::message::say;
use crate::study::{Limits, Series, Study};
use crate::text::read::{self, ReadError};
use crate::text::{SourceFile, Span};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// The most pixels that print shows across and down: 160 by 245 millimetres at 300 dots per inch.
pub const PRINTED: (u32, u32) = (1900, 2900);

/// A picture's bytes.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Picture {
    /// The file's bytes.
    #[serde(with = "super::wire::bytes")]
    pub bytes: Arc<[u8]>,
    /// What they are.
    pub format: PictureFormat,
}

/// The formats that can be printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PictureFormat {
    /// Portable Network Graphics.
    Png,
    /// JPEG.
    Jpeg,
    /// WebP.
    Webp,
    /// GIF, its first frame.
    Gif,
    /// Scalable Vector Graphics.
    Svg,
}

/// Reads the pictures of a document. What cannot be used is reported and absent from the result, so
/// that a placeholder is printed.
pub(super) fn collect(
    root: &Path,
    folder: &Path,
    document: &Document,
    limits: Limits,
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeMap<String, Picture> {
    let mut found: Vec<(Image, Span)> = Vec::new();
    in_blocks(&document.body, &mut found);
    for note in document.notes.values() {
        in_blocks(&note.blocks, &mut found);
    }
    let mut out = BTreeMap::new();
    let file = &document.file;
    for (image, span) in found {
        if image.alt.trim().is_empty() {
            let message = say::diag_alt_missing(&image.source);
            diagnostics.push(
                Diagnostic::at(Code::AltMissing, file, &span, message)
                    .help(say::diag_alt_missing_help()),
            );
        }
        if out.contains_key(&image.source) {
            continue;
        }
        if is_name_of(&image.alt, &image.source) {
            let message = say::diag_alt_filename(&image.source);
            diagnostics.push(
                Diagnostic::at(Code::AltFilename, file, &span, message)
                    .help(say::diag_alt_filename_help()),
            );
        }
        match load(root, folder, &image, file, &span, limits, diagnostics) {
            Ok(picture) => drop(out.insert(image.source, picture)),
            Err(diagnostic) => diagnostics.push(*diagnostic),
        }
    }
    out
}

/// Reads the logo of a series. That it is there was checked with the series.
pub(super) fn logo(series: &Series, diagnostics: &mut Vec<Diagnostic>) -> Option<Picture> {
    let logo = series.brand.logo.as_ref()?;
    let image = Image { source: logo.path.clone(), ..Image::default() };
    let (root, place) = (&series.root, &logo.place);
    match load(root, root, &image, &place.file, &place.span, series.limits, diagnostics) {
        Ok(picture) => Some(picture),
        Err(diagnostic) => {
            diagnostics.push(*diagnostic);
            None
        }
    }
}

/// Reads the logos of a study's partners. Those that cannot be used are reported and left out.
pub(super) fn partner_logos(
    series: &Series,
    study: &Study,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<PartnerLogo> {
    let folder = series.root.join(&study.slug);
    let mut out = Vec::new();
    for partner in &study.partners {
        let Some(logo) = &partner.logo else { continue };
        let image = Image { source: logo.path.clone(), ..Image::default() };
        let (root, place) = (&series.root, &logo.place);
        let limits = series.limits;
        match load(root, &folder, &image, &place.file, &place.span, limits, diagnostics) {
            Ok(logo) => {
                let (name, url) = (partner.name.clone(), partner.url.clone());
                out.push(PartnerLogo { name, url, logo });
            }
            Err(diagnostic) => diagnostics.push(*diagnostic),
        }
    }
    out
}

fn load(
    root: &Path,
    folder: &Path,
    image: &Image,
    file: &Arc<SourceFile>,
    span: &Span,
    limits: Limits,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Picture, Box<Diagnostic>> {
    let source = &image.source;
    let finding =
        |code, message, help| Box::new(Diagnostic::at(code, file, span, message).help(help));
    if source.starts_with("//") || source.contains("://") || source.starts_with("data:") {
        let message = say::diag_media_remote(source);
        return Err(finding(Code::MediaRemote, message, say::diag_media_remote_help()));
    }
    // An absolute path means the root of the web site that a document comes from.
    let relative = source.strip_prefix('/');
    let written = source.split(['?', '#']).next().unwrap_or_default().replace("%20", " ");
    let path = match relative {
        Some(_) => read::confined(root, root, written.trim_start_matches('/')),
        None => read::confined(root, folder, &written),
    };
    let bytes = path.and_then(|path| read::bytes(&path, limits.image_megabytes << 20)).map_err(
        |error| match error {
            ReadError::NotFound => finding(
                Code::MediaMissing,
                say::diag_media_missing(source),
                say::diag_media_missing_help(),
            ),
            ReadError::Outside => finding(
                Code::MediaOutside,
                say::diag_media_outside(source),
                say::diag_media_outside_help(),
            ),
            error => finding(
                Code::MediaUnusable,
                say::diag_unreadable(source, crate::study::reason(&error)),
                say::diag_unreadable_help(),
            ),
        },
    )?;
    let unusable = |message| finding(Code::MediaUnusable, message, say::diag_media_unusable_help());
    let Some(format) = sniff(&bytes) else {
        return Err(unusable(say::diag_media_format(source)));
    };
    if let Some((width, height)) = pixels(format, &bytes) {
        if width.saturating_mul(height) > limits.image_megapixels.saturating_mul(1_000_000) {
            return Err(unusable(say::diag_media_pixels(source, width, height)));
        }
        // A photograph may lie on its side.
        let (short, long) = (width.min(height), width.max(height));
        if short > u64::from(PRINTED.0) || long > u64::from(PRINTED.1) {
            let size = megabytes(bytes.len());
            let message = say::diag_media_large(source, width, height, size, PRINTED.0);
            diagnostics.push(
                Diagnostic::at(Code::MediaLarge, file, span, message)
                    .help(say::diag_media_large_help()),
            );
        }
    }
    if format == PictureFormat::Svg {
        let text = String::from_utf8_lossy(&bytes);
        if text.contains("<!ENTITY") {
            let message = say::diag_media_entities(source);
            return Err(finding(Code::MediaUnusable, message, say::diag_media_entities_help()));
        }
        if let Some(target) = linked(&text) {
            let message = say::diag_media_linked(source, target);
            diagnostics.push(
                Diagnostic::at(Code::MediaRemote, file, span, message)
                    .help(say::diag_media_linked_help()),
            );
        }
    }
    Ok(Picture { bytes: bytes.into(), format })
}

fn megabytes(bytes: usize) -> String {
    let tenths = (bytes * 10).div_ceil(1 << 20);
    format!("{}.{} MB", tenths / 10, tenths % 10)
}

/// Whether a description is the name of the picture's file, with or without its extension.
fn is_name_of(alt: &str, source: &str) -> bool {
    let name = source.rsplit('/').next().unwrap_or_default();
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let alt = alt.trim();
    !alt.is_empty() && [source, name, stem].iter().any(|known| alt.eq_ignore_ascii_case(known))
}

/// The first file outside itself that an SVG wants to show.
fn linked(svg: &str) -> Option<&str> {
    for (at, _) in svg.match_indices("href=") {
        let rest = &svg[at + "href=".len()..];
        let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let target = rest[1..].split(quote).next().unwrap_or_default();
        // Inside itself, or a link for readers.
        let element = svg[..at].rsplit('<').next().unwrap_or_default();
        let shown = ["image", "use", "feImage", "pattern"].iter().any(|name| {
            element.strip_prefix(name).is_some_and(|rest| rest.starts_with(char::is_whitespace))
        });
        if shown && !target.starts_with('#') && !target.starts_with("data:") {
            return Some(target);
        }
    }
    None
}

fn in_blocks(blocks: &[Block], out: &mut Vec<(Image, Span)>) {
    for block in blocks {
        match &block.kind {
            BlockKind::Figure { image, .. } => out.push((image.clone(), block.span.clone())),
            BlockKind::Figures(figures) => in_blocks(figures, out),
            BlockKind::List { items, .. } => {
                items.iter().for_each(|item| in_blocks(&item.blocks, out));
            }
            BlockKind::Quote(blocks)
            | BlockKind::Callout { blocks, .. }
            | BlockKind::Foreign { blocks, .. } => in_blocks(blocks, out),
            BlockKind::Definitions(definitions) => {
                definitions.iter().flat_map(|d| &d.details).for_each(|b| in_blocks(b, out));
            }
            _ => visit_inlines(std::slice::from_ref(block), &mut |run| in_inlines(run, out)),
        }
    }
}

fn in_inlines(inlines: &[Inline], out: &mut Vec<(Image, Span)>) {
    for inline in inlines {
        match &inline.kind {
            InlineKind::Image(image) => out.push(((**image).clone(), inline.span.clone())),
            kind => in_inlines(kind.children(), out),
        }
    }
}

/// The format by its first bytes; a file's name proves nothing.
fn sniff(bytes: &[u8]) -> Option<PictureFormat> {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Some(PictureFormat::Png);
    }
    if bytes.starts_with(b"\xff\xd8\xff") {
        return Some(PictureFormat::Jpeg);
    }
    if bytes.starts_with(b"GIF8") {
        return Some(PictureFormat::Gif);
    }
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return Some(PictureFormat::Webp);
    }
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]);
    head.contains("<svg").then_some(PictureFormat::Svg)
}

/// Width and height from the header alone.
fn pixels(format: PictureFormat, bytes: &[u8]) -> Option<(u64, u64)> {
    let be16 =
        |at: usize| Some(u64::from(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?)));
    let be32 =
        |at: usize| Some(u64::from(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?)));
    let le16 =
        |at: usize| Some(u64::from(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?)));
    match format {
        PictureFormat::Png => Some((be32(16)?, be32(20)?)),
        PictureFormat::Gif => Some((le16(6)?, le16(8)?)),
        PictureFormat::Jpeg => {
            // Segments until a start of frame (C0–CF but C4, C8, CC).
            let mut at = 2;
            loop {
                let marker = *bytes.get(at + 1)?;
                if (0xc0..=0xcf).contains(&marker) && !matches!(marker, 0xc4 | 0xc8 | 0xcc) {
                    return Some((be16(at + 7)?, be16(at + 5)?));
                }
                at += 2 + usize::try_from(be16(at + 2)?).ok()?;
            }
        }
        PictureFormat::Webp => match bytes.get(12..16)? {
            b"VP8 " => Some((le16(26)? & 0x3fff, le16(28)? & 0x3fff)),
            b"VP8L" => {
                let bits = u32::from_le_bytes(bytes.get(21..25)?.try_into().ok()?);
                Some((u64::from(bits & 0x3fff) + 1, u64::from((bits >> 14) & 0x3fff) + 1))
            }
            b"VP8X" => {
                let le24 = |at: usize| Some(le16(at)? | u64::from(*bytes.get(at + 2)?) << 16);
                Some((le24(24)? + 1, le24(27)? + 1))
            }
            _ => None,
        },
        PictureFormat::Svg => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_come_from_headers() {
        let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        png.extend([0, 1, 0, 0, 0, 0, 0, 9]);
        assert_eq!(sniff(&png), Some(PictureFormat::Png));
        assert_eq!(pixels(PictureFormat::Png, &png), Some((65536, 9)));
        let jpeg = b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x11\x08\x01\x02\x03\x04";
        assert_eq!(pixels(PictureFormat::Jpeg, jpeg), Some((0x0304, 0x0102)));
        assert_eq!(pixels(PictureFormat::Jpeg, b"\xff\xd8\xff"), None, "cut short");
        assert_eq!(sniff(b"<?xml version='1.0'?><svg/>"), Some(PictureFormat::Svg));
        assert_eq!(sniff(b"GIF"), None);
    }
}
