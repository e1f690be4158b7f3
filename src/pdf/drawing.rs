//! What is written in drawings: which of its characters no font has a form for.

use crate::edition::{Edition, PictureFormat};
use crate::markdown::{Block, BlockKind, Inline, InlineKind, visit_inlines};
use crate::text::Span;
use roxmltree::{Document, Node, ParsingOptions};
use std::collections::{BTreeMap, BTreeSet};

/// The characters without a form in the drawings that some texts show, each with its drawing and the
/// place where that is shown first. Charts are left out: their words stand in their data too.
pub(super) fn uncovered<'b>(
    edition: &Edition,
    texts: &[&'b [Block]],
    is_uncovered: &dyn Fn(char) -> bool,
) -> Vec<(char, &'b str, Span)> {
    let mut shown: BTreeMap<&'b str, &'b Span> = BTreeMap::new();
    for &blocks in texts {
        super::limits::each(blocks, &mut |block| {
            if let BlockKind::Figure { image, .. } = &block.kind {
                shown.entry(&image.source).or_insert(&block.span);
            }
        });
        visit_inlines(blocks, &mut |inlines| images(inlines, &mut shown));
    }
    let mut out = Vec::new();
    for (source, span) in shown {
        let picture = edition.pictures.get(source).filter(|p| p.format == PictureFormat::Svg);
        let Some(svg) = picture.and_then(|p| std::str::from_utf8(&p.bytes).ok()) else { continue };
        let written = written(svg, is_uncovered);
        out.extend(written.into_iter().map(|c| (c, source, span.clone())));
    }
    out
}

fn images<'b>(inlines: &'b [Inline], shown: &mut BTreeMap<&'b str, &'b Span>) {
    for inline in inlines {
        match &inline.kind {
            InlineKind::Image(image) => drop(shown.entry(&image.source).or_insert(&inline.span)),
            kind => images(kind.children(), shown),
        }
    }
}

/// The characters in the texts of a drawing that are wanted. Titles, comments and scripts are no texts.
fn written(svg: &str, is_wanted: &dyn Fn(char) -> bool) -> BTreeSet<char> {
    let wanted = |c: char| !c.is_ascii() && !c.is_whitespace() && is_wanted(c);
    // Most drawings have none, and need not be taken apart for that.
    if !svg.contains(wanted) && !svg.contains("&#") {
        return BTreeSet::new();
    }
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let Ok(document) = Document::parse_with_options(svg, options) else { return BTreeSet::new() };
    // Each text is gone through once: one within another is no text of its own.
    let is_text = |node: &Node<'_, '_>| node.tag_name().name() == "text";
    let texts = document.descendants().filter(is_text);
    let outer = texts.filter(|text| !text.ancestors().skip(1).any(|node| is_text(&node)));
    let parts = outer.flat_map(|text| text.descendants().filter(Node::is_text));
    parts.flat_map(|part| part.text().unwrap_or_default().chars()).filter(|c| wanted(*c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_drawn_is_looked_at() {
        for (inside, expected) in [
            ("<text>a\u{378}b</text>", "\u{378}"),
            ("<text>a<tspan>&#x378;</tspan>&#889;</text>", "\u{378}\u{379}"),
            ("<title>\u{378}</title><!-- \u{378} --><text>é</text>", ""),
            ("<text x='\u{378}'>a</text>", ""),
            ("<text>\u{378}", ""),
        ] {
            let svg = format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{inside}</svg>");
            let found: String = written(&svg, &|c| c > '\u{300}').into_iter().collect();
            assert_eq!(found, expected, "{inside}");
        }
    }
}
