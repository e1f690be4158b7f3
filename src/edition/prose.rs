//! Settles the text of a document: typography, control characters, heading levels.

use super::links::Links;
use crate::diag::{Code, Diagnostic};
use crate::locale::{Locales, Run, Typographer};
use crate::markdown::{Block, BlockKind, Inline, InlineKind, plain_text, visit_inlines_mut};
use crate::message::say;
use crate::text::{SourceFile, Span, is_control};
use std::sync::Arc;

/// Sets text by the rules of its language.
pub(super) struct Settler<'a> {
    /// The rules of the edition's language.
    pub(super) typographer: &'a Typographer,
    /// Those of other languages, for passages in them.
    pub(super) locales: &'a Locales,
    pub(super) file: &'a Arc<SourceFile>,
    pub(super) links: Links<'a>,
}

impl Settler<'_> {
    /// Sets every run of text of some blocks.
    pub(super) fn settle(&mut self, blocks: &mut [Block], diagnostics: &mut Vec<Diagnostic>) {
        visit_inlines_mut(blocks, &mut |inlines| {
            clean(inlines, self.file, diagnostics);
            self.links.settle(inlines);
            let mut runs = Vec::new();
            runs_of(inlines, &mut runs);
            self.typographer.settle(&mut runs);
            foreign(inlines, self.locales);
        });
    }
}

/// Sets passages in other languages by the rules of theirs; one without a locale stays as it is.
fn foreign(inlines: &mut [Inline], locales: &Locales) {
    for inline in inlines {
        if let InlineKind::Foreign { lang, content } = &mut inline.kind
            && locales.exact_or_parent(lang).is_some()
        {
            let mut runs = Vec::new();
            runs_of(content, &mut runs);
            locales.typographer(lang, None).settle(&mut runs);
        }
        foreign(inline.kind.children_mut(), locales);
    }
}

fn runs_of<'i>(inlines: &'i mut [Inline], out: &mut Vec<Run<'i>>) {
    for inline in inlines {
        if inline.kind == InlineKind::SoftBreak {
            // A line end is a space to the rules; it is one on paper as well.
            inline.kind = InlineKind::Text(" ".into());
        }
        match &mut inline.kind {
            InlineKind::Text(text) => out.push(Run::Text(text)),
            // A passage in another language has rules of its own.
            InlineKind::Code(_)
            | InlineKind::Math(_)
            | InlineKind::Image(_)
            | InlineKind::Foreign { .. } => out.push(Run::Opaque),
            // A note's mark hugs the word before it and is not part of the sentence.
            InlineKind::NoteMark(_) | InlineKind::Citation(_) | InlineKind::SoftBreak => {}
            InlineKind::HardBreak => out.push(Run::Break),
            kind => runs_of(kind.children_mut(), out),
        }
    }
}

fn clean(inlines: &mut [Inline], file: &Arc<SourceFile>, diagnostics: &mut Vec<Diagnostic>) {
    for inline in inlines {
        match &mut inline.kind {
            InlineKind::Text(text) | InlineKind::Code(text) | InlineKind::Math(text) => {
                if let Some(found) = text.chars().find(|&c| is_control(c)) {
                    text.retain(|c| !is_control(c));
                    let code = format!("U+{:04X}", u32::from(found));
                    let message = say::diag_control_character(code);
                    diagnostics.push(
                        Diagnostic::at(Code::ControlCharacter, file, &inline.span, message)
                            .help(say::diag_control_character_help()),
                    );
                }
            }
            kind => clean(kind.children_mut(), file, diagnostics),
        }
    }
}

/// Leaves out headings without words, which PDF/UA-1 refuses.
pub(super) fn drop_empty_headings(
    blocks: &mut Vec<Block>,
    file: &Arc<SourceFile>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    blocks.retain(|block| match &block.kind {
        BlockKind::Heading { content, .. } if plain_text(content).trim().is_empty() => {
            diagnostics.push(
                Diagnostic::at(Code::HeadingEmpty, file, &block.span, say::diag_heading_empty())
                    .help(say::diag_heading_empty_help()),
            );
            false
        }
        _ => true,
    });
}

/// Makes heading levels start at one and never skip one, as PDF/UA-1 (7.4.2) demands.
pub(super) fn settle_headings(
    blocks: &mut [Block],
    file: &Arc<SourceFile>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut headings: Vec<(&mut u8, Span)> = Vec::new();
    collect_headings(blocks, &mut headings);
    // The levels above the present heading, as written. What is printed is how many there are.
    let mut above: Vec<u8> = Vec::new();
    for (level, span) in headings {
        let written = *level;
        while above.last().is_some_and(|&last| last >= written) {
            above.pop();
        }
        if let Some(&parent) = above.last()
            && written > parent + 1
        {
            let message = say::diag_heading_skipped(written, parent);
            diagnostics.push(
                Diagnostic::at(Code::HeadingSkipped, file, &span, message)
                    .help(say::diag_heading_skipped_help(parent + 1)),
            );
        }
        above.push(written);
        *level = u8::try_from(above.len()).unwrap_or(6);
    }
}

fn collect_headings<'b>(blocks: &'b mut [Block], out: &mut Vec<(&'b mut u8, Span)>) {
    for block in blocks {
        match &mut block.kind {
            BlockKind::Heading { level, .. } => out.push((level, block.span.clone())),
            BlockKind::Quote(blocks)
            | BlockKind::Callout { blocks, .. }
            | BlockKind::Foreign { blocks, .. } => {
                collect_headings(blocks, out);
            }
            BlockKind::List { items, .. } => {
                items.iter_mut().for_each(|item| collect_headings(&mut item.blocks, out));
            }
            _ => {}
        }
    }
}
