//! The pictures of an edition: found, read, and looked at before anything decodes them.

use crate::diag::{Code, Diagnostic};
use crate::markdown::{Block, BlockKind, Document, Image, Inline, InlineKind, visit_inlines};
use crate::message::say;
use crate::text::read::{self, ReadError};
use crate::text::{SourceFile, Span};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// The largest picture that is read, in bytes.
const MAX_BYTES: u64 = 50 << 20;
/// The largest picture that is decoded, in pixels.
const MAX_PIXELS: u64 = 100_000_000;

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
        match load(root, folder, &image, file, &span) {
            Ok(picture) => drop(out.insert(image.source, picture)),
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
    let bytes =
        path.and_then(|path| read::bytes(&path, MAX_BYTES)).map_err(|error| match error {
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
        })?;
    let unusable = |message| finding(Code::MediaUnusable, message, say::diag_media_unusable_help());
    let Some(format) = sniff(&bytes) else {
        return Err(unusable(say::diag_media_format(source)));
    };
    if let Some((width, height)) = pixels(format, &bytes)
        && width.saturating_mul(height) > MAX_PIXELS
    {
        return Err(unusable(say::diag_media_pixels(source, width, height)));
    }
    Ok(Picture { bytes: bytes.into(), format })
}

fn in_blocks(blocks: &[Block], out: &mut Vec<(Image, Span)>) {
    for block in blocks {
        match &block.kind {
            BlockKind::Figure { image, .. } => out.push((image.clone(), block.span.clone())),
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
