//! Which links of a document can be followed from a PDF.

use crate::diag::{Code, Diagnostic, Severity};
use crate::markdown::{Inline, InlineKind};
use crate::message::say;
use crate::text::{SourceFile, Span};
use std::sync::Arc;

/// Schemes that a document may link to. `javascript:`, `file:` and `data:` are not among them.
const SCHEMES: [&str; 4] = ["https", "http", "mailto", "tel"];

/// Settles links, and collects what is wrong with them.
pub(super) struct Links<'a> {
    base_url: Option<&'a str>,
    file: &'a Arc<SourceFile>,
    relative: Vec<Span>,
    diagnostics: Vec<Diagnostic>,
}

impl<'a> Links<'a> {
    pub(super) fn new(base_url: Option<&'a str>, file: &'a Arc<SourceFile>) -> Self {
        Self { base_url, file, relative: Vec::new(), diagnostics: Vec::new() }
    }

    /// Makes targets absolute; a link that cannot be followed becomes its words.
    pub(super) fn settle(&mut self, inlines: &mut Vec<Inline>) {
        let mut at = 0;
        while at < inlines.len() {
            let span = inlines[at].span.clone();
            let mut dissolve = false;
            if let InlineKind::Link { target, .. } = &mut inlines[at].kind {
                match self.target(target, &span) {
                    Some(settled) => *target = settled,
                    None => dissolve = true,
                }
            }
            match &mut inlines[at].kind {
                InlineKind::Emphasis(c)
                | InlineKind::Strong(c)
                | InlineKind::Strikethrough(c)
                | InlineKind::Superscript(c)
                | InlineKind::Subscript(c)
                | InlineKind::Foreign { content: c, .. }
                | InlineKind::Link { content: c, .. } => self.settle(c),
                _ => {}
            }
            if dissolve {
                let content = match std::mem::replace(&mut inlines[at].kind, InlineKind::SoftBreak)
                {
                    InlineKind::Link { content, .. } => content,
                    _ => Vec::new(),
                };
                let length = content.len();
                inlines.splice(at..=at, content);
                at += length;
            } else {
                at += 1;
            }
        }
    }

    fn target(&mut self, target: &str, span: &Span) -> Option<String> {
        let target = target.trim();
        if target.starts_with('#') {
            return Some(target.to_owned());
        }
        let scheme = target.split_once(':').map(|(scheme, _)| scheme).filter(|scheme| {
            !scheme.is_empty()
                && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b))
        });
        match scheme {
            Some(scheme) if SCHEMES.contains(&scheme.to_ascii_lowercase().as_str()) => {
                Some(target.to_owned())
            }
            Some(scheme) => {
                let message = say::diag_link_scheme(scheme);
                self.diagnostics.push(
                    Diagnostic::at(Code::LinkUnusable, self.file, span, message)
                        .help(say::diag_link_scheme_help(SCHEMES.join("`, `"))),
                );
                None
            }
            None if target.starts_with("//") => Some(format!("https:{target}")),
            None if target.is_empty() => None,
            None => match self.base_url {
                Some(base) => Some(format!("{base}{}", target.trim_start_matches(['/', '.']))),
                None => {
                    self.relative.push(span.clone());
                    None
                }
            },
        }
    }

    /// The findings; links relative to a site that is not known are counted, not listed.
    pub(super) fn finish(mut self) -> Vec<Diagnostic> {
        if let Some(first) = self.relative.first() {
            let message = say::diag_link_relative(self.relative.len());
            let mut finding = Diagnostic::at(Code::LinkUnusable, self.file, first, message)
                .help(say::diag_link_relative_help());
            finding.severity = Severity::Info;
            self.diagnostics.push(finding);
        }
        self.diagnostics
    }
}
