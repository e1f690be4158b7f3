//! The text of a Markdown file, paragraph by paragraph, with its bytes.

use crate::data::{Node, Value};
use crate::locale::Paragraph;
use crate::markdown::{Document, Image, Inline, InlineKind, html_blocks, visit_inlines};
use crate::text::Span;

/// Keys of the front matter whose values are text for readers.
const TEXT_FIELDS: [&str; 4] = ["title", "subtitle", "summary", "keywords"];

/// All paragraphs, headings, cells, captions, descriptions of pictures and text fields of the front
/// matter. What stands in HTML is left out.
#[must_use]
pub fn paragraphs(document: &Document) -> Vec<Paragraph> {
    let text = document.file.text();
    let html = html_blocks(text);
    let mut out = Vec::new();
    for entry in document.front.entries() {
        if TEXT_FIELDS.contains(&entry.key.as_str()) {
            field(&entry.node, text, entry.key != "summary", &mut out);
        }
    }
    let mut reader = Reader { text, html: &html, out };
    for blocks in
        std::iter::once(&document.body).chain(document.notes.values().map(|note| &note.blocks))
    {
        visit_inlines(blocks, &mut |inlines| reader.run(inlines));
    }
    let mut out = reader.out;
    out.retain(|paragraph| !paragraph.is_empty());
    out
}

struct Reader<'t> {
    text: &'t str,
    html: &'t [Span],
    out: Vec<Paragraph>,
}

impl Reader<'_> {
    fn run(&mut self, inlines: &[Inline]) {
        let Some(first) = inlines.first() else { return };
        if self.in_html(&first.span) {
            return;
        }
        let line = self.text[..first.span.start].rfind('\n').map_or(0, |at| at + 1);
        let heading = self.text[line..].trim_start_matches([' ', '>']).starts_with('#');
        let mut paragraph = Paragraph::new(heading);
        self.inlines(inlines, &mut paragraph);
        self.out.push(paragraph);
    }

    fn in_html(&self, span: &Span) -> bool {
        let at = self.html.partition_point(|html| html.end <= span.start);
        self.html.get(at).is_some_and(|html| html.start < span.end.max(span.start + 1))
    }

    fn inlines(&mut self, inlines: &[Inline], out: &mut Paragraph) {
        for inline in inlines {
            match &inline.kind {
                InlineKind::Text(_) if self.in_html(&inline.span) => out.opaque(),
                InlineKind::Text(text) => spelled(text, self.text, &inline.span, out),
                InlineKind::Image(image) => {
                    self.image(image);
                    out.opaque();
                }
                InlineKind::Code(_) | InlineKind::Math(_) => out.opaque(),
                InlineKind::SoftBreak => out.space(),
                InlineKind::HardBreak => out.line_break(),
                InlineKind::Link { target, content } => {
                    let said = crate::markdown::plain_text(content);
                    if target.strip_prefix("mailto:").unwrap_or(target) == said {
                        out.opaque();
                    } else {
                        self.inlines(content, out);
                    }
                }
                InlineKind::NoteMark(_) => {}
                // A passage in another language has rules of its own.
                InlineKind::Foreign { .. } => out.opaque(),
                kind if kind.children().is_empty() => out.opaque(),
                kind => self.inlines(kind.children(), out),
            }
        }
    }

    fn image(&mut self, image: &Image) {
        let mut paragraph = Paragraph::new(false);
        if self.text.get(image.alt_span.clone()) == Some(image.alt.as_str()) {
            paragraph.text(&image.alt, image.alt_span.start);
        }
        self.out.push(paragraph);
    }
}

/// Adds a text whose spelling in the file may have entities and escapes.
fn spelled(text: &str, file: &str, span: &Span, out: &mut Paragraph) {
    let source = file.get(span.clone()).unwrap_or_default();
    if source == text {
        out.text(text, span.start);
        return;
    }
    // A caption is the title of its picture: it stands somewhere in the picture's bytes.
    if source.starts_with("![") {
        match source.rfind(text) {
            Some(at) if !text.is_empty() => out.text(text, span.start + at),
            _ => out.opaque(),
        }
        return;
    }
    let Some(pieces) = unescaped(text, source) else {
        out.spelled(text, span.clone());
        return;
    };
    for (said, at) in pieces {
        let at = span.start + at.start..span.start + at.end;
        if file.get(at.clone()) == Some(said) {
            out.text(said, at.start);
        } else {
            out.spelled(said, at);
        }
    }
}

/// Stretches of a text beside their spelling: the same, an escape, or an entity.
fn unescaped<'t>(text: &'t str, source: &str) -> Option<Vec<(&'t str, Span)>> {
    let mut out: Vec<(&str, Span)> = Vec::new();
    let (mut said, mut at, mut same) = (0, 0, 0);
    while at < source.len() || said < text.len() {
        let (c, s) = (text[said..].chars().next()?, source[at..].chars().next()?);
        let escape = s == '\\' && source[at + 1..].starts_with(c) && c.is_ascii_punctuation();
        let entity = entity(&source[at..]).filter(|entity| !text[said..].starts_with(entity));
        if c == s && !escape && entity.is_none() {
            said += c.len_utf8();
            at += s.len_utf8();
            same += c.len_utf8();
            continue;
        }
        if same > 0 {
            out.push((&text[said - same..said], at - same..at));
            same = 0;
        }
        let length = if escape { 2 } else { entity?.len() };
        out.push((&text[said..said + c.len_utf8()], at..at + length));
        said += c.len_utf8();
        at += length;
    }
    if same > 0 {
        out.push((&text[said - same..said], at - same..at));
    }
    Some(out)
}

/// The entity that a text begins with.
fn entity(text: &str) -> Option<&str> {
    let end = text.strip_prefix('&')?.find(|c: char| !c.is_ascii_alphanumeric() && c != '#')? + 1;
    text[end..].starts_with(';').then(|| &text[..=end])
}

/// Adds the paragraphs of a field: a text, or each of several.
fn field(node: &Node, text: &str, heading: bool, out: &mut Vec<Paragraph>) {
    match &node.value {
        Value::List(items) => items.iter().for_each(|item| field(item, text, heading, out)),
        Value::Text(said) => out.push(scalar(said, text, &node.span, heading)),
        _ => {}
    }
}

/// A scalar of YAML, white space folded. What its quotes escape with a backslash is only looked at.
fn scalar(said: &str, text: &str, span: &Span, heading: bool) -> Paragraph {
    let mut out = Paragraph::new(heading);
    let source = &text[span.clone()];
    let escaped = source.starts_with('"') && source.contains('\\');
    // The header of a block (`>-`) has none of its letters.
    let begin = said.trim().chars().next().and_then(|first| source.find(first));
    let begin = begin.filter(|_| !escaped);
    let Some(mut at) = begin else {
        out.spelled(said, span.clone());
        return out;
    };
    let single = source.starts_with('\'');
    let mut rest = said.trim();
    let mut same = 0;
    let flush = |same: &mut usize, at: usize, out: &mut Paragraph| {
        out.text(&source[at - *same..at], span.start + at - *same);
        *same = 0;
    };
    while let (Some(c), Some(s)) = (rest.chars().next(), source[at..].chars().next()) {
        if single && c == '\'' && source[at..].starts_with("''") {
            flush(&mut same, at, &mut out);
            out.spelled("'", span.start + at..span.start + at + 2);
            at += 2;
            rest = &rest[1..];
        } else if c == s && c != '\n' {
            same += c.len_utf8();
            at += c.len_utf8();
            rest = &rest[c.len_utf8()..];
        } else if c.is_whitespace() || s.is_whitespace() {
            flush(&mut same, at, &mut out);
            if c.is_whitespace() {
                out.space();
            }
            at += source[at..].len() - source[at..].trim_start().len();
            rest = rest.trim_start();
        } else {
            break; // another spelling than is known here
        }
    }
    flush(&mut same, at, &mut out);
    out
}
