//! Puts right what can be put right without a person.

use super::prose::paragraphs;
use crate::locale::{Paragraph, Typographer};
use crate::markdown::{Document, parse, same_but_text};
use crate::text::edit::{Edit, Edits};
use crate::text::{SourceFile, Span};
use std::sync::Arc;

/// Passes that a file may need: one rule may make another one apply.
pub(super) const MAX_PASSES: usize = 4;

/// How often a file is parsed to tell safe edits from others. A file for which that does not do was
/// made to be difficult, and keeps the rest of its faults.
const MAX_TRIES: usize = 500;

/// A file put right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fixed {
    /// The whole new text.
    pub text: String,
    /// How many places were changed.
    pub places: usize,
}

/// A Markdown file by the rules of its language; nothing if there is nothing to put right.
///
/// The law: what is parsed of the result differs from what is parsed of the file in text only, and
/// the result has nothing more to put right.
#[must_use]
pub fn fix(file: &Arc<SourceFile>, typographer: &Typographer) -> Option<Fixed> {
    let mut text = file.text().to_owned();
    let mut places = 0;
    // What would change more than text is left alone in later passes too.
    for _ in 0..MAX_PASSES {
        let source = Arc::new(SourceFile::new(file.path(), text.as_str()));
        let document = parse(&source).output;
        let edits = safe(&document, edits(&paragraphs(&document), typographer));
        if edits.is_empty() {
            break;
        }
        places += edits.len();
        text = edits.apply(&text);
    }
    (places > 0).then_some(Fixed { text, places })
}

/// What the rules want to change, narrowed to the bytes that differ.
pub(super) fn edits(paragraphs: &[Paragraph], typographer: &Typographer) -> Edits {
    let mut out = Edits::default();
    for paragraph in paragraphs {
        for (found, span, fixable) in paragraph.find(typographer) {
            // What is usual to type is not reported, so nobody asked to have it changed: print
            // settles it.
            if let (true, true, Some(with)) = (found.rule.report, fixable, found.with) {
                out.add(Edit::new(span, with));
            }
        }
    }
    out
}

/// Those edits that change text only. Most often all do; those that do not are found by halving.
fn safe(document: &Document, edits: Edits) -> Edits {
    let all: Vec<Edit> = edits.into_iter().collect();
    let mut kept = Edits::default();
    let mut tries = MAX_TRIES;
    keep(document, &all, &mut kept, &mut tries);
    kept
}

fn keep(document: &Document, edits: &[Edit], kept: &mut Edits, tries: &mut usize) {
    if edits.is_empty() || *tries == 0 {
        return;
    }
    *tries -= 1;
    let mut tried = kept.clone();
    for edit in edits {
        tried.add(edit.clone());
    }
    let changed = tried.apply(document.file.text());
    let changed = parse(&Arc::new(SourceFile::new(document.file.path(), changed))).output;
    if same_but_text(document, &changed) {
        *kept = tried;
    } else if edits.len() > 1 {
        let (left, right) = edits.split_at(edits.len() / 2);
        keep(document, left, kept, tries);
        keep(document, right, kept, tries);
    }
}

/// A change as two lines, before and after, with the number of the line.
#[must_use]
pub fn changed_lines<'t>(before: &'t str, after: &'t str) -> Vec<(usize, &'t str, &'t str)> {
    // No rule adds or removes a line.
    before
        .lines()
        .zip(after.lines())
        .enumerate()
        .filter(|(_, (old, new))| old != new)
        .map(|(index, (old, new))| (index + 1, old, new))
        .collect()
}

/// The bytes around a span that show what it is about: some words on its line.
pub(super) fn around(text: &str, span: &Span) -> (Span, Span) {
    const REACH: usize = 12;
    let before = text[..span.start].char_indices().rev().take(REACH);
    let start = before.take_while(|(_, c)| *c != '\n').last().map_or(span.start, |(at, _)| at);
    let after = text[span.end..].char_indices().take(REACH / 2).take_while(|(_, c)| *c != '\n');
    let end = after.last().map_or(span.end, |(at, c)| span.end + at + c.len_utf8());
    (start..span.start, span.end..end)
}
