//! The pictures of an edition as the typesetter gets them, and those that it had lately.

use crate::edition::{Edition, PRINTED, PictureFormat};
use crate::markdown::{Block, BlockKind};
use crate::picture;
use crate::text::Digest;
use std::borrow::Cow;
use std::collections::{BTreeMap, VecDeque};
use std::sync::{Mutex, PoisonError};
use typst::foundations::Bytes;

/// Pictures are kept up to so many bytes: the sibling languages of a study come one after another.
const KEPT_BYTES: usize = 64 << 20;

/// What was prepared last, oldest first.
static KEPT: Mutex<VecDeque<(Digest, Bytes)>> = Mutex::new(VecDeque::new());

/// The pictures of an edition by their address, ready for print.
pub(super) fn pictures(
    edition: &Edition,
    uncovered: &dyn Fn(char) -> bool,
) -> BTreeMap<String, Bytes> {
    let mut shares = BTreeMap::new();
    row_shares(&edition.body, &mut shares);
    edition
        .pictures
        .iter()
        .map(|(source, picture)| {
            let bytes = if picture.format == PictureFormat::Svg {
                drawn(&picture.bytes, uncovered)
            } else {
                let share = shares.get(source).copied().unwrap_or(1);
                kept(&picture.bytes, (PRINTED.0 / share, PRINTED.1))
            };
            (source.clone(), bytes)
        })
        .collect()
}

/// A drawing; PDF/UA-1 (7.21.8) refuses characters for which no font has a form.
fn drawn(svg: &[u8], uncovered: &dyn Fn(char) -> bool) -> Bytes {
    let lacking = |c: char| !c.is_ascii() && uncovered(c);
    match std::str::from_utf8(svg) {
        Ok(text) if text.contains(lacking) || text.contains("&#") => {
            let shown = |c| if lacking(c) { super::render::REPLACEMENT } else { c };
            let text: String = text.chars().map(shown).collect();
            Bytes::new(without_references(&text, &lacking).into_bytes())
        }
        _ => Bytes::new(svg.to_vec()),
    }
}

/// XML with references to characters (`&#x1F9FF;`) that have no form replaced.
fn without_references(text: &str, lacking: &dyn Fn(char) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("&#") {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.find(';').map_or(rest.len(), |end| end + 1);
        let number = rest[2..end].trim_end_matches(';');
        let value = match number.strip_prefix('x') {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => number.parse(),
        };
        match value.ok().and_then(char::from_u32) {
            Some(c) if lacking(c) => out.push(super::render::REPLACEMENT),
            _ => out.push_str(&rest[..end]),
        }
        rest = &rest[end..];
    }
    out + rest
}

fn kept(bytes: &[u8], most: (u32, u32)) -> Bytes {
    let key = Digest::of_value(&(bytes, most));
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(at) = kept.iter().position(|(known, _)| *known == key)
        && let Some(entry) = kept.remove(at)
    {
        let bytes = entry.1.clone();
        kept.push_back(entry);
        return bytes;
    }
    drop(kept);
    let ready = match picture::for_print(bytes, most) {
        Cow::Borrowed(same) => Bytes::new(same.to_vec()),
        Cow::Owned(new) => Bytes::new(new),
    };
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    kept.push_back((key, ready.clone()));
    while kept.iter().map(|(_, bytes)| bytes.len()).sum::<usize>() > KEPT_BYTES {
        kept.pop_front();
    }
    ready
}

/// How many pictures share the width with each that is only ever shown beside others.
fn row_shares(blocks: &[Block], out: &mut BTreeMap<String, u32>) {
    for block in blocks {
        match &block.kind {
            BlockKind::Figures(figures) => {
                let share = u32::try_from(figures.len()).unwrap_or(1).max(1);
                for figure in figures {
                    if let BlockKind::Figure { image, .. } = &figure.kind {
                        let least = out.entry(image.source.clone()).or_insert(share);
                        *least = share.min(*least);
                    }
                }
            }
            BlockKind::Figure { image, .. } => drop(out.insert(image.source.clone(), 1)),
            BlockKind::Quote(blocks)
            | BlockKind::Callout { blocks, .. }
            | BlockKind::Foreign { blocks, .. } => {
                row_shares(blocks, out);
            }
            BlockKind::List { items, .. } => {
                items.iter().for_each(|item| row_shares(&item.blocks, out));
            }
            _ => {}
        }
    }
}
