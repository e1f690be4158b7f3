//! The shape of a text, from which a template may draw: its blocks in order, and how long each is.

use crate::markdown::{Block, BlockKind, Inline, plain_text};

/// At most so many; longer texts are summed up in groups.
const MAX_STROKES: usize = 96;

/// One block of the text, or several of a long text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stroke {
    /// `text`, `list`, `quote`, `table` or `figure`.
    pub(super) kind: &'static str,
    /// How long it is, in characters.
    pub(super) weight: usize,
    /// Whether a section begins with it.
    pub(super) first: bool,
}

/// What a figure counts as, in characters: about the room it takes.
const FIGURE: usize = 900;

/// The strokes of a text.
pub(super) fn strokes(body: &[Block]) -> Vec<Stroke> {
    let mut all: Vec<Stroke> = Vec::new();
    let mut first = false;
    for block in body {
        if let BlockKind::Heading { level, .. } = block.kind {
            first |= level == 1;
            continue;
        }
        let weight = weight(block);
        if weight > 0 {
            all.push(Stroke { kind: kind(block), weight, first });
            first = false;
        }
    }
    let group = all.len().div_ceil(MAX_STROKES).max(1);
    let sum = |strokes: &[Stroke]| Stroke {
        // The rarest of the kinds tells most.
        kind: strokes.iter().map(|s| s.kind).find(|kind| *kind != "text").unwrap_or("text"),
        weight: strokes.iter().map(|s| s.weight).sum(),
        first: strokes.iter().any(|s| s.first),
    };
    all.chunks(group).map(sum).collect()
}

fn kind(block: &Block) -> &'static str {
    match block.kind {
        BlockKind::Table { .. } => "table",
        BlockKind::Figure { .. } => "figure",
        BlockKind::List { .. } | BlockKind::Definitions(_) => "list",
        BlockKind::Quote(_) | BlockKind::Callout { .. } => "quote",
        _ => "text",
    }
}

fn weight(block: &Block) -> usize {
    let words = |content: &[Inline]| plain_text(content).chars().count();
    let blocks = |blocks: &[Block]| blocks.iter().map(weight).sum();
    match &block.kind {
        BlockKind::Paragraph(content) | BlockKind::Heading { content, .. } => words(content),
        BlockKind::List { items, .. } => items.iter().map(|item| blocks(&item.blocks)).sum(),
        BlockKind::Quote(inner) | BlockKind::Callout { blocks: inner, .. } => blocks(inner),
        BlockKind::Code { text, .. } => text.chars().count(),
        BlockKind::Table { head, rows, .. } => {
            std::iter::once(head).chain(rows).flatten().map(|cell| words(&cell.content)).sum()
        }
        BlockKind::Figure { .. } => FIGURE,
        BlockKind::Definitions(definitions) => definitions
            .iter()
            .map(|d| words(&d.term.content) + d.details.iter().map(|d| blocks(d)).sum::<usize>())
            .sum(),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::parse;
    use crate::text::SourceFile;
    use std::sync::Arc;

    fn of(text: &str) -> Vec<(&'static str, usize, bool)> {
        let file = Arc::new(SourceFile::new("en.md", text));
        let document = parse(&file).output;
        strokes(&document.body).into_iter().map(|s| (s.kind, s.weight, s.first)).collect()
    }

    #[test]
    fn blocks_become_strokes_and_headings_begin_sections() {
        let text = "# A\n\nfour\n\n- one\n- two\n\n## B\n\n> six\n\n# C\n\n| a |\n|---|\n| bc |\n";
        let expected =
            [("text", 4, true), ("list", 6, false), ("quote", 3, false), ("table", 3, true)];
        assert_eq!(of(text), expected);
    }

    #[test]
    fn a_long_text_has_no_more_strokes_than_fit() {
        let text = "a paragraph\n\n".repeat(500);
        let strokes = of(&text);
        assert!(strokes.len() <= MAX_STROKES);
        assert_eq!(strokes.iter().map(|s| s.1).sum::<usize>(), 500 * 11);
    }
}
