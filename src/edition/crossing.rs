//! References within a text: `[](#fig-map)` becomes "Figure 2" in the language, and every link to a
//! place of the document leads somewhere or becomes its words.

use crate::diag::{Code, Diagnostic, Severity};
use crate::locale::Catalog;
use crate::markdown::{
    Anchor, Block, Inline, InlineKind, Note, Target, plain_text, visit_inlines_mut,
};
use crate::message::{Message, say};
use crate::text::SourceFile;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Words for references, and findings about them.
pub(super) struct Crossing<'a> {
    catalog: &'a Catalog,
    file: &'a Arc<SourceFile>,
    places: BTreeMap<String, Target>,
    /// Anchors that the edition adds.
    own: &'a [String],
    diagnostics: Vec<Diagnostic>,
}

/// Resolves the references of a document.
pub(super) fn settle(
    body: &mut [Block],
    notes: &mut BTreeMap<String, Note>,
    own: &[String],
    catalog: &Catalog,
    file: &Arc<SourceFile>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut crossing =
        Crossing { catalog, file, places: BTreeMap::new(), own, diagnostics: Vec::new() };
    crossing.places(crate::markdown::anchors(body));
    visit_inlines_mut(body, &mut |inlines| crossing.inlines(inlines));
    for note in notes.values_mut() {
        visit_inlines_mut(&mut note.blocks, &mut |inlines| crossing.inlines(inlines));
    }
    diagnostics.append(&mut crossing.diagnostics);
}

impl Crossing<'_> {
    fn places(&mut self, anchors: Vec<Anchor>) {
        for Anchor { name, target, span } in anchors {
            let Some(name) = name else { continue };
            if self.places.contains_key(&name) {
                let message = say::diag_anchor_twice(&name);
                self.diagnostics.push(
                    Diagnostic::at(Code::AnchorTwice, self.file, &span, message)
                        .help(say::diag_anchor_twice_help()),
                );
            } else {
                self.places.insert(name, target);
            }
        }
    }

    fn inlines(&mut self, inlines: &mut Vec<Inline>) {
        let mut at = 0;
        while at < inlines.len() {
            let inline = &mut inlines[at];
            let mut gone = None;
            if let InlineKind::Link { target, content } = &mut inline.kind
                && let Some(name) = target.trim().strip_prefix('#')
                && !self.own.iter().any(|own| own == name)
            {
                let empty = plain_text(content).trim().is_empty() && !has_image(content);
                let words = self.words(name);
                match words {
                    Some(Ok(words)) if empty => {
                        let span = inline.span.clone();
                        *content = vec![Inline { span, kind: InlineKind::Text(words) }];
                    }
                    Some(Err((message, help))) if empty => {
                        let name = name.to_owned();
                        self.diagnostics.push(
                            Diagnostic::at(Code::AnchorUnknown, self.file, &inline.span, message)
                                .help(help),
                        );
                        let span = inline.span.clone();
                        *content = vec![Inline { span, kind: InlineKind::Text(name) }];
                    }
                    Some(_) => {}
                    None => {
                        let message = say::diag_anchor_unknown(name);
                        let mut finding =
                            Diagnostic::at(Code::AnchorUnknown, self.file, &inline.span, message)
                                .help(say::diag_anchor_unknown_help());
                        // Words stay words; a reference without any leaves a hole.
                        if !empty {
                            finding.severity = Severity::Info;
                        }
                        self.diagnostics.push(finding);
                        gone = Some(if empty {
                            let kind = InlineKind::Text(format!("[#{name}]"));
                            vec![Inline { span: inline.span.clone(), kind }]
                        } else {
                            std::mem::take(content)
                        });
                    }
                }
            }
            if let Some(content) = gone {
                let length = content.len();
                inlines.splice(at..=at, content);
                at += length;
                continue;
            }
            match &mut inlines[at].kind {
                InlineKind::Emphasis(content)
                | InlineKind::Strong(content)
                | InlineKind::Strikethrough(content)
                | InlineKind::Superscript(content)
                | InlineKind::Subscript(content)
                | InlineKind::Foreign { content, .. } => self.inlines(content),
                _ => {}
            }
            at += 1;
        }
    }

    /// What a reference to a place says; or why it can say nothing.
    fn words(&self, name: &str) -> Option<Result<String, (Message, Message)>> {
        let label = |id: &str| self.catalog.text(&Message::named(format!("pdf-label-{id}")));
        let numbered = |label: String, number: Option<usize>| match number {
            Some(number) => Ok(self.catalog.text(&say::pdf_reference(label, number.to_string()))),
            None => Err((say::diag_anchor_unnumbered(name), say::diag_anchor_unnumbered_help())),
        };
        Some(match self.places.get(name)? {
            Target::Heading(words) => Ok(words.clone()),
            Target::Figure(number) => numbered(label("figure"), *number),
            Target::Table(number) => numbered(label("table"), *number),
        })
    }
}

fn has_image(inlines: &[Inline]) -> bool {
    inlines.iter().any(|inline| {
        matches!(inline.kind, InlineKind::Image(_)) || has_image(inline.kind.children())
    })
}
