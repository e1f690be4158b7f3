//! What the rules of typography find, as findings.

use super::fix::around;
use super::prose::paragraphs;
use crate::diag::{Code, Diagnostic};
use crate::locale::{Found, OPAQUE, Paragraph, Typographer};
use crate::markdown::Document;
use crate::message::{Message, say};
use crate::text::{SourceFile, Span};
use std::sync::Arc;

/// Where a document does not keep the rules.
#[must_use]
pub fn findings(document: &Document, typographer: &Typographer) -> Vec<Diagnostic> {
    paragraphs(document)
        .iter()
        .flat_map(|paragraph| of_paragraph(paragraph, &document.file, typographer))
        .collect()
}

/// Where a paragraph does not keep the rules that are reported.
pub(super) fn of_paragraph(
    paragraph: &Paragraph,
    file: &Arc<SourceFile>,
    typographer: &Typographer,
) -> Vec<Diagnostic> {
    paragraph
        .find(typographer)
        .into_iter()
        .filter(|(found, ..)| found.rule.report)
        .map(|(found, span, fixable)| finding(paragraph, file, &found, &span, fixable))
        .collect()
}

fn finding(
    paragraph: &Paragraph,
    file: &Arc<SourceFile>,
    found: &Found<'_>,
    span: &Span,
    fixable: bool,
) -> Diagnostic {
    let code = &found.rule.code;
    let message = Message::named(format!("typography-{}", code.to_lowercase()));
    let mut finding = Diagnostic::at(Code::Typography, file, span, message);
    finding.rule = Some(Arc::clone(code));
    finding.severity = found.rule.severity;
    finding.help = found.with.as_ref().map(|with| {
        let text = paragraph.as_str();
        let (before, after) = around(text, &found.span);
        let right = visible(&format!("{}{with}{}", &text[before], &text[after]));
        if fixable {
            say::typography_fix(right.trim())
        } else {
            say::typography_write(right.trim())
        }
    });
    finding
}

/// No-break spaces that can be seen.
fn visible(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\u{a0}' | '\u{202f}' => '⍽',
            OPAQUE => '…',
            c => c,
        })
        .collect()
}
