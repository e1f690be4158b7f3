//! What a PDF cannot hold, found before rendering; and where to look when rendering never ends.
//!
//! PDF/A-2 (6.1.13) allows strings of 32,767 bytes. The exporter says so without a place, because it
//! sees the strings only when all is set: bookmarks, descriptions, addresses.

use crate::diag::{Code, Diagnostic};
use crate::edition::Edition;
use crate::markdown::{Block, BlockKind, Image, Inline, InlineKind, plain_text, visit_inlines};
use crate::message::say;
use crate::study::{LONGEST, bytes_in_pdf};
use crate::text::{SourceFile, Span};
use icu::properties::CodePointMapData;
use icu::properties::props::{GeneralCategory, GeneralCategoryGroup};
use std::sync::Arc;

/// A word of more characters than this gets places where it may break. A line without any is one
/// string of two bytes a glyph.
const LONG_WORD: usize = 2000;
/// How many characters stand between those places.
const PIECE: usize = 40;

/// Reports bookmarks, descriptions, formulas and addresses that are too long.
pub(super) fn check(blocks: &[Block], file: &Arc<SourceFile>, out: &mut Vec<Diagnostic>) {
    let mut too_long = |text: &str, span: &Span| {
        let length = bytes_in_pdf(text);
        if length > LONGEST {
            let message = say::diag_text_long(length, LONGEST);
            let finding = Diagnostic::at(Code::TooDeep, file, span, message);
            out.push(finding.help(say::diag_text_long_help()));
        }
    };
    each(blocks, &mut |block| match &block.kind {
        // The bookmark holds the places to break too.
        BlockKind::Heading { content, .. } => {
            too_long(&broken(plain_text(content)), &block.span);
        }
        BlockKind::Figure { image, .. } => too_long(described(image), &block.span),
        BlockKind::Drawing(drawing) => too_long(&drawing.image.alt, &block.span),
        BlockKind::Math(tex) => too_long(&twice(tex), &block.span),
        _ => {}
    });
    visit_inlines(blocks, &mut |inlines| {
        leaves(inlines, &mut |inline| match &inline.kind {
            InlineKind::Link { target, .. } => too_long(target, &inline.span),
            InlineKind::Image(image) => too_long(described(image), &inline.span),
            InlineKind::Math(tex) => too_long(&twice(tex), &inline.span),
            _ => {}
        });
    });
}

/// Words in a formula are not broken: each letter may be a glyph of two bytes in one string.
fn twice(tex: &str) -> String {
    tex.repeat(2)
}

fn described(image: &Image) -> &str {
    if image.alt.trim().is_empty() { &image.title } else { &image.alt }
}

fn leaves<'b>(inlines: &'b [Inline], visit: &mut impl FnMut(&'b Inline)) {
    for inline in inlines {
        visit(inline);
        leaves(inline.kind.children(), visit);
    }
}

/// Every block, those within others too.
pub(super) fn each<'b>(blocks: &'b [Block], visit: &mut impl FnMut(&'b Block)) {
    for block in blocks {
        visit(block);
        match &block.kind {
            BlockKind::Quote(blocks)
            | BlockKind::Callout { blocks, .. }
            | BlockKind::Foreign { blocks, .. }
            | BlockKind::Figures(blocks) => each(blocks, visit),
            BlockKind::List { items, .. } => {
                items.iter().for_each(|item| each(&item.blocks, visit));
            }
            BlockKind::Definitions(definitions) => {
                let details = definitions.iter().flat_map(|definition| &definition.details);
                details.for_each(|blocks| each(blocks, visit));
            }
            _ => {}
        }
    }
}

/// The text with places to break (U+200B) in words that are longer than any line. They stand before
/// no mark that belongs to the letter before it.
pub(super) fn broken(text: String) -> String {
    let mut run = 0;
    let long = text.chars().any(|c| {
        run = if c.is_whitespace() || c == '\u{200b}' { 0 } else { run + 1 };
        run > LONG_WORD
    });
    if !long {
        return text;
    }
    let categories = CodePointMapData::<GeneralCategory>::new();
    let joins = GeneralCategoryGroup::Mark.union(GeneralCategoryGroup::Format);
    let mut out = String::with_capacity(text.len() + text.len() / PIECE);
    let (mut run, mut joined) = (0, false);
    for c in text.chars() {
        let clings = joins.contains(categories.get(c)) || ('\u{1f3fb}'..='\u{1f3ff}').contains(&c);
        if run >= PIECE && !clings && !joined && !c.is_whitespace() {
            out.push('\u{200b}');
            run = 0;
        }
        run = if c.is_whitespace() || c == '\u{200b}' { 0 } else { run + 1 };
        joined = c == '\u{200d}';
        out.push(c);
    }
    out
}

/// Where the passage begins that costs most to set, as far as can be told without setting it.
#[must_use]
pub fn heaviest(edition: &Edition) -> Span {
    let weight = |block: &Block| -> usize {
        let mut weight = block.span.len();
        let mut pictures = Vec::new();
        each(std::slice::from_ref(block), &mut |block| match &block.kind {
            BlockKind::Table { rows, .. } => {
                weight += rows.iter().map(Vec::len).sum::<usize>() * 50
            }
            BlockKind::Math(tex) => weight += tex.len() * 20,
            BlockKind::Figure { image, .. } => pictures.push(&image.source),
            BlockKind::Drawing(drawing) => pictures.push(&drawing.image.source),
            _ => {}
        });
        visit_inlines(std::slice::from_ref(block), &mut |inlines| {
            leaves(inlines, &mut |inline| match &inline.kind {
                InlineKind::Math(tex) => weight += tex.len() * 20,
                InlineKind::NoteMark(_) => weight += 500,
                InlineKind::Image(image) => pictures.push(&image.source),
                _ => {}
            });
        });
        for picture in pictures.into_iter().filter_map(|source| edition.pictures.get(source)) {
            // Filters of drawings are computed dot by dot.
            let filtered = picture.bytes.windows(7).any(|bytes| bytes == b"<filter");
            weight += picture.bytes.len() + if filtered { 10 << 20 } else { 0 };
        }
        weight
    };
    // Passages of the original have their places in another file.
    let own = edition.body.iter().filter(|b| !matches!(b.kind, BlockKind::Foreign { .. }));
    own.map(|block| (weight(block), &block.span))
        .max_by_key(|(weight, span)| (*weight, std::cmp::Reverse(span.start)))
        .map(|(_, span)| span.clone())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_endless_words_are_broken() {
        let words = "a word of a text ".repeat(500);
        assert_eq!(broken(words.clone()), words);
        let long = broken("x".repeat(LONG_WORD + 1));
        assert!(long.split('\u{200b}').all(|piece| piece.len() <= PIECE));
        assert_eq!(long.replace('\u{200b}', ""), "x".repeat(LONG_WORD + 1));
        let marked = broken("e\u{301}".repeat(LONG_WORD));
        assert!(!marked.contains("\u{200b}\u{301}"), "a mark stays with its letter");
        let family = "👩\u{200d}👩\u{200d}👧";
        let families = broken(family.repeat(LONG_WORD));
        assert!(families.split('\u{200b}').all(|piece| piece.replace(family, "").is_empty()));
    }
}
