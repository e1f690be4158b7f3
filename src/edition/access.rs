//! What the typesetter does not notice and a reader who listens does: links that do not say where
//! they lead, tables without names for their columns, passages in a language that is none.

use crate::diag::{Code, Diagnostic, Severity};
use crate::locale::LocaleProfile;
use crate::markdown::{Block, BlockKind, Inline, InlineKind, plain_text, visit_inlines};
use crate::message::say;
use crate::text::{SourceFile, Span};
use std::sync::Arc;

/// Looks at some blocks.
pub(super) fn check(
    blocks: &[Block],
    profile: &LocaleProfile,
    file: &Arc<SourceFile>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    visit_inlines(blocks, &mut |inlines| {
        links(inlines, profile, file, diagnostics);
        languages(inlines, file, diagnostics);
    });
    tables(blocks, file, diagnostics);
}

fn links(
    inlines: &[Inline],
    profile: &LocaleProfile,
    file: &Arc<SourceFile>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for inline in inlines {
        if let InlineKind::Link { content, target } = &inline.kind {
            let said = plain_text(content);
            let said = said.trim();
            let plain: String = said
                .to_lowercase()
                .replace('’', "'")
                .trim_matches(|c: char| !c.is_alphanumeric())
                .to_owned();
            let vague = &profile.accessibility.vague_links;
            let finding = if vague.contains(&plain) {
                let message = say::diag_link_vague(said);
                Some((message, say::diag_link_vague_help(), Severity::Warning))
            } else if target.contains("://") && is_address(said) {
                Some((say::diag_link_address(), say::diag_link_address_help(), Severity::Info))
            } else {
                None
            };
            if let Some((message, help, severity)) = finding {
                let mut finding =
                    Diagnostic::at(Code::LinkText, file, &inline.span, message).help(help);
                finding.severity = severity;
                diagnostics.push(finding);
            }
        }
        links(inline.kind.children(), profile, file, diagnostics);
    }
}

/// A language that is known would not have been left in the text.
fn languages(inlines: &[Inline], file: &Arc<SourceFile>, diagnostics: &mut Vec<Diagnostic>) {
    for inline in inlines {
        if let InlineKind::Text(text) = &inline.kind
            && text.contains(LANGUAGE)
            && let Some((tag, span)) = unknown(file.text(), &inline.span)
        {
            let message = say::diag_unknown_language(tag);
            let finding = Diagnostic::at(Code::UnknownLanguage, file, &span, message);
            diagnostics.push(Diagnostic {
                severity: Severity::Warning,
                ..finding.help(say::diag_unknown_language_help())
            });
        }
        languages(inline.kind.children(), file, diagnostics);
    }
}

/// What begins the language of a passage.
const LANGUAGE: &str = "]{lang=";

/// The first tag of a language within a span, and where it is.
fn unknown<'t>(text: &'t str, span: &Span) -> Option<(&'t str, Span)> {
    let within = text.get(span.clone())?;
    let start = within.find(LANGUAGE)? + LANGUAGE.len();
    let length = within[start..].find(['}', '\n'])?;
    let tag = within[start..start + length].trim_matches(['"', '\'', ' ']);
    Some((tag, span.start + start..span.start + start + length))
}

fn is_address(text: &str) -> bool {
    !text.contains(char::is_whitespace)
        && ["https://", "http://", "www."].iter().any(|start| text.starts_with(start))
}

fn tables(blocks: &[Block], file: &Arc<SourceFile>, diagnostics: &mut Vec<Diagnostic>) {
    for block in blocks {
        match &block.kind {
            BlockKind::Table { head, .. }
                if head.iter().all(|cell| plain_text(&cell.content).trim().is_empty()) =>
            {
                diagnostics.push(
                    Diagnostic::at(
                        Code::TableHeadless,
                        file,
                        &block.span,
                        say::diag_table_headless(),
                    )
                    .help(say::diag_table_headless_help()),
                );
            }
            BlockKind::Quote(blocks)
            | BlockKind::Callout { blocks, .. }
            | BlockKind::Foreign { blocks, .. } => {
                tables(blocks, file, diagnostics);
            }
            BlockKind::List { items, .. } => {
                items.iter().for_each(|item| tables(&item.blocks, file, diagnostics));
            }
            BlockKind::Definitions(definitions) => {
                let details = definitions.iter().flat_map(|definition| &definition.details);
                details.for_each(|blocks| tables(blocks, file, diagnostics));
            }
            _ => {}
        }
    }
}
