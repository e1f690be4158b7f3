//! Gives back the room into which the lists of a document grew while it was read: most hold one element
//! and have room for four, and a large series is in memory as a whole.

use super::model::{Block, BlockKind, Inline, InlineKind};

/// Gives back the room of some blocks, and of all that is inside.
pub(super) fn shrink(blocks: &mut Vec<Block>) {
    blocks.shrink_to_fit();
    for block in blocks {
        match &mut block.kind {
            BlockKind::Heading { content, .. } | BlockKind::Paragraph(content) => inlines(content),
            BlockKind::List { items, .. } => {
                items.shrink_to_fit();
                items.iter_mut().for_each(|item| shrink(&mut item.blocks));
            }
            BlockKind::Quote(blocks)
            | BlockKind::Callout { blocks, .. }
            | BlockKind::Foreign { blocks, .. }
            | BlockKind::Figures(blocks) => shrink(blocks),
            BlockKind::Table { align, head, rows, caption, .. } => {
                align.shrink_to_fit();
                head.shrink_to_fit();
                rows.shrink_to_fit();
                rows.iter_mut().for_each(Vec::shrink_to_fit);
                let cells = head.iter_mut().chain(rows.iter_mut().flatten()).chain(caption);
                cells.for_each(|cell| inlines(&mut cell.content));
            }
            BlockKind::Figure { caption, .. } => inlines(caption),
            BlockKind::Definitions(definitions) => {
                definitions.shrink_to_fit();
                for definition in definitions {
                    inlines(&mut definition.term.content);
                    definition.details.shrink_to_fit();
                    definition.details.iter_mut().for_each(shrink);
                }
            }
            // Charts are few, and the others have no lists here.
            BlockKind::Chart(_)
            | BlockKind::Drawing(_)
            | BlockKind::References(_)
            | BlockKind::Code { .. }
            | BlockKind::Math(_)
            | BlockKind::Rule => {}
        }
    }
}

fn inlines(run: &mut Vec<Inline>) {
    run.shrink_to_fit();
    for inline in run {
        match &mut inline.kind {
            InlineKind::Text(text) | InlineKind::Code(text) => text.shrink_to_fit(),
            kind => {
                if let Some(content) = kind.content_mut() {
                    inlines(content);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::markdown::{parse, visit_inlines_mut};
    use crate::text::SourceFile;
    use std::sync::Arc;

    #[test]
    fn no_list_of_a_document_has_room_to_grow() {
        let text = "A *b* c\nd.\n\n- e\n  - f\n\n| g | h |\n|---|---|\n| i | j |\n\n> k\n\nl\n: m\n\n[^n]: o\n\np[^n]\n";
        let file = Arc::new(SourceFile::new("a.md", text));
        let mut document = parse(&file).output;
        let mut runs = 0;
        let mut fits = |run: &mut Vec<crate::markdown::Inline>| {
            runs += 1;
            assert_eq!(run.capacity(), run.len(), "{run:?}");
        };
        visit_inlines_mut(&mut document.body, &mut fits);
        for note in document.notes.values_mut() {
            visit_inlines_mut(&mut note.blocks, &mut fits);
        }
        assert!(runs >= 11, "{runs}");
    }
}
