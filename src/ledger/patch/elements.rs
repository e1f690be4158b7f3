//! The markup of a segment as a list: what it is, what it says, around which words, at which bytes.

use crate::markdown::{Inline, InlineKind, plain_text};
use crate::text::{Span, words};

/// What a piece of markup is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Emphasis,
    Strong,
    Strikethrough,
    Link,
    /// An address that stands for itself.
    Address,
    Code,
    Note,
    Picture,
    Break,
    /// Whatever else there is; it is never touched.
    Other,
}

impl Kind {
    /// What stands before and after the words, for the kinds that are nothing but that.
    pub(super) fn delimiter(self) -> Option<&'static str> {
        match self {
            Self::Emphasis => Some("*"),
            Self::Strong => Some("**"),
            Self::Strikethrough => Some("~~"),
            _ => None,
        }
    }
}

/// A piece of markup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Element {
    pub(super) kind: Kind,
    /// The address, code, label or picture.
    pub(super) value: String,
    /// The words that it stands around.
    pub(super) words: String,
    /// Its bytes.
    pub(super) span: Span,
    /// The bytes of what it stands around; empty if nothing.
    pub(super) inner: Span,
}

/// The markup of some inlines of a text, outer before inner.
pub(super) fn elements(text: &str, inlines: &[Inline]) -> Vec<Element> {
    let mut out = Vec::new();
    collect(text, inlines, &mut out);
    out
}

fn collect(text: &str, inlines: &[Inline], out: &mut Vec<Element>) {
    for inline in inlines {
        let span = inline.span.clone();
        let children = inline.kind.children();
        let inner = match (children.first(), children.last()) {
            (Some(first), Some(last)) => first.span.start..last.span.end,
            _ => span.end..span.end,
        };
        let said = words::normalised(&plain_text(children));
        let (kind, value) = match &inline.kind {
            InlineKind::Text(_) => {
                addresses(text, &span, out);
                continue;
            }
            InlineKind::SoftBreak => continue,
            InlineKind::HardBreak => (Kind::Break, String::new()),
            InlineKind::Emphasis(_) => (Kind::Emphasis, String::new()),
            InlineKind::Strong(_) => (Kind::Strong, String::new()),
            InlineKind::Strikethrough(_) => (Kind::Strikethrough, String::new()),
            InlineKind::Code(code) => (Kind::Code, code.clone()),
            InlineKind::NoteMark(label) => (Kind::Note, label.clone()),
            InlineKind::Image(image) => (Kind::Picture, image.source.clone()),
            InlineKind::Link { target, .. }
                if target.strip_prefix("mailto:").unwrap_or(target) == said =>
            {
                let inner = span.end..span.end;
                let value = said.clone();
                out.push(Element { kind: Kind::Address, value, words: String::new(), span, inner });
                continue;
            }
            InlineKind::Link { target, .. } => (Kind::Link, target.clone()),
            _ => (Kind::Other, words::normalised(text.get(span.clone()).unwrap_or_default())),
        };
        out.push(Element { kind, value, words: said, span, inner });
        collect(text, children, out);
    }
}

/// Addresses in running text.
fn addresses(text: &str, span: &Span, out: &mut Vec<Element>) {
    let Some(mut rest) = text.get(span.clone()) else { return };
    let mut at = span.start;
    while let Some(found) = ["https://", "http://"].iter().filter_map(|s| rest.find(s)).min() {
        let tail = &rest[found..];
        let end = tail.find(|c: char| c.is_whitespace() || c == '>').unwrap_or(tail.len());
        let length = tail[..end]
            .trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '"', '\'', '»', '”', '’'])
            .len();
        let start = at + found;
        let span = start..start + length;
        let value = tail[..length].to_owned();
        let inner = span.end..span.end;
        out.push(Element { kind: Kind::Address, value, words: String::new(), span, inner });
        at = start + length;
        rest = &tail[length..];
    }
}
