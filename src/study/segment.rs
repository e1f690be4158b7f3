//! The segments of a language version: the pieces that are translated one by one.

use super::{Print, Prints, Version, flattened};
use crate::markdown::{
    Block, BlockKind, Chart, Document, Image, Inline, InlineKind, label_key, plain_text,
    reference_label,
};
use crate::text::{Digest, SourceFile, Span, words};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// What a segment is (the `kind` of the status contract).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SegmentKind {
    /// A paragraph, also inside quotes and callouts.
    Paragraph,
    /// A heading of this level.
    Heading(u8),
    /// The first paragraph of a list item, or a definition's term.
    Item,
    /// A cell of a table.
    Cell,
    /// The caption of a figure or table.
    Caption,
    /// The description of a picture.
    Alt,
    /// A paragraph of a footnote.
    Footnote,
    /// A field of the front matter.
    Field(&'static str),
    /// A block of code. Not a segment to translate, but one to [align](units).
    Code,
    /// A formula on its own. Not a segment either.
    Math,
}

impl SegmentKind {
    /// The name in the status contract.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Paragraph => "paragraph",
            Self::Heading(_) => "heading",
            Self::Item => "item",
            Self::Cell => "cell",
            Self::Caption => "caption",
            Self::Alt => "alt",
            Self::Footnote => "footnote",
            Self::Field(_) => "field",
            Self::Code => "code",
            Self::Math => "math",
        }
    }

    /// Whether it stands in a translation as it stands in its source: code, a formula.
    #[must_use]
    pub fn is_verbatim(self) -> bool {
        matches!(self, Self::Code | Self::Math)
    }
}

/// A translatable piece of a language version.
#[derive(Debug, Clone)]
pub struct Segment {
    /// A short name, unique in its version. Until a ledger gives it a lasting one it changes with
    /// the text.
    pub key: String,
    /// What it is.
    pub kind: SegmentKind,
    /// Its bytes.
    pub span: Span,
    /// Its words without markup, white space normalised.
    pub text: String,
    /// How many words.
    pub words: usize,
    /// Its fingerprints.
    pub prints: Prints,
    /// What its markup says besides its words, as written: addresses of links and pictures, code
    /// after a backtick, formulas after a `$`, footnote marks as `[^label]`, and `[^label]:` in the
    /// note. Translation keeps most of it.
    pub markup: Vec<String>,
    /// Row and column of a cell, from 0; the header is row 0.
    pub cell: Option<(usize, usize)>,
    /// The references that its links use, label and address; they are defined elsewhere in its file.
    pub references: Vec<(String, String)>,
    /// Of code and formulas, what they say to the byte, between one kind of fence.
    pub verbatim: Option<String>,
}

impl Segment {
    /// Its Markdown as a ledger keeps it; for a field, its value.
    #[must_use]
    pub fn markdown(&self, file: &SourceFile) -> String {
        match self.kind {
            SegmentKind::Field(_) | SegmentKind::Alt | SegmentKind::Caption => self.text.clone(),
            SegmentKind::Code | SegmentKind::Math => self.verbatim.clone().unwrap_or_default(),
            _ => {
                let mut out = flattened(&file.text()[file.clamp(&self.span)]);
                for (index, (label, target)) in self.references.iter().enumerate() {
                    let gap = if index == 0 { "\n\n" } else { "\n" };
                    let _ = write!(out, "{gap}[{label}]: <{}>", escaped(target));
                }
                out
            }
        }
    }
}

/// An address between angle brackets.
fn escaped(target: &str) -> String {
    let mut out = String::with_capacity(target.len());
    for c in target.chars() {
        if matches!(c, '<' | '>' | '\\') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// The segments of a version in document order: fields, then the body, then footnotes.
#[must_use]
pub fn segments(version: &Version) -> Vec<Segment> {
    collect(version, false)
}

/// The segments and, where they stand, the blocks that are not translated but have their place:
/// code and formulas.
#[must_use]
pub fn units(version: &Version) -> Vec<Segment> {
    collect(version, true)
}

fn collect(version: &Version, verbatim: bool) -> Vec<Segment> {
    let mut collector = Collector { out: Vec::new(), verbatim, document: &version.document };
    let meta = &version.meta;
    let front = &version.document.front;
    let keywords = meta.keywords.join(", ");
    for (name, text) in [
        ("title", Some(&meta.title).filter(|_| front.get("title").is_some())),
        ("subtitle", meta.subtitle.as_ref()),
        ("summary", meta.summary.as_ref()),
        ("keywords", Some(&keywords)),
    ] {
        let key = if name == "summary" && front.get(name).is_none() { "description" } else { name };
        if let (Some(text), Some(node)) = (text, front.get(key)) {
            collector.push(SegmentKind::Field(name), &node.span, text);
        }
    }
    collector.blocks(&version.document.body, SegmentKind::Paragraph);
    let mut notes: Vec<_> = version.document.notes.iter().collect();
    notes.sort_by_key(|(_, note)| note.span.start);
    for (label, note) in notes {
        let before = collector.out.len();
        collector.blocks(&note.blocks, SegmentKind::Footnote);
        if let Some(segment) = collector.out.get_mut(before) {
            segment.markup.push(format!("[^{label}]:"));
        }
    }
    collector.finish()
}

struct Collector<'v> {
    document: &'v Document,
    out: Vec<Segment>,
    /// Whether code and formulas count.
    verbatim: bool,
}

impl Collector<'_> {
    fn push(&mut self, kind: SegmentKind, span: &Span, text: &str) {
        let text = words::normalised(text);
        if !text.is_empty() {
            let prints = Prints::of_text(&text);
            self.add(kind, span, text, prints);
        }
    }

    fn add(&mut self, kind: SegmentKind, span: &Span, text: String, prints: Prints) {
        let words = words::count(&text);
        let span = span.clone();
        self.out.push(Segment {
            key: String::new(),
            kind,
            span,
            text,
            words,
            prints,
            markup: Vec::new(),
            cell: None,
            references: Vec::new(),
            verbatim: None,
        });
    }

    fn verbatim(&mut self, kind: SegmentKind, span: &Span, text: &str, whole: String) {
        let before = self.out.len();
        self.push(kind, span, text);
        if let Some(segment) = self.out.get_mut(before) {
            segment.prints.shape = Print::of(&whole);
            segment.verbatim = Some(whole);
        }
    }

    fn inlines(&mut self, kind: SegmentKind, span: &Span, inlines: &[Inline]) {
        let text = words::normalised(&plain_text(inlines));
        if !text.is_empty() {
            let prints = Prints::of_inlines(kind, &text, inlines);
            self.add(kind, span, text, prints);
            if let Some(segment) = self.out.last_mut() {
                markup(inlines, &mut segment.markup);
                if !self.document.references.is_empty() {
                    references(self.document, inlines, &mut segment.references);
                }
            }
        }
        self.images(inlines);
    }

    fn picture(&mut self, image: &Image) {
        let before = self.out.len();
        self.push(SegmentKind::Alt, &image.alt_span, &image.alt);
        if let Some(segment) = self.out.get_mut(before) {
            segment.markup.push(image.source.clone());
        }
    }

    /// What a chart says: its description, its title, its source. Labels and numbers are data.
    fn chart(&mut self, chart: &Chart) {
        if let Some(alt) = &chart.alt {
            self.push(SegmentKind::Alt, &alt.span, &alt.text);
        }
        for (setting, words) in [(&chart.title, &chart.caption), (&chart.source, &chart.note)] {
            if let Some(setting) = setting {
                self.inlines(SegmentKind::Caption, &setting.span, words);
            }
        }
    }

    fn images(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match &inline.kind {
                InlineKind::Image(image) => self.picture(image),
                kind => self.images(kind.children()),
            }
        }
    }

    /// `paragraph` is what a paragraph counts as here.
    fn blocks(&mut self, blocks: &[Block], paragraph: SegmentKind) {
        for block in blocks {
            match &block.kind {
                BlockKind::Heading { level, content, anchor } => {
                    let before = self.out.len();
                    self.inlines(SegmentKind::Heading(*level), &block.span, content);
                    if let (Some(anchor), Some(segment)) = (anchor, self.out.get_mut(before)) {
                        segment.prints = segment.prints.anchored(anchor);
                    }
                }
                BlockKind::Paragraph(content) => self.inlines(paragraph, &block.span, content),
                BlockKind::List { items, .. } => {
                    for item in items {
                        let first = usize::from(!item.blocks.is_empty());
                        self.blocks(&item.blocks[..first], SegmentKind::Item);
                        self.blocks(&item.blocks[first..], paragraph);
                    }
                }
                BlockKind::Quote(blocks)
                | BlockKind::Callout { blocks, .. }
                | BlockKind::Foreign { blocks, .. } => {
                    self.blocks(blocks, paragraph);
                }
                BlockKind::Table { head, rows, caption, .. } => {
                    for (row, cells) in std::iter::once(head).chain(rows).enumerate() {
                        for (column, cell) in cells.iter().enumerate() {
                            let before = self.out.len();
                            self.inlines(SegmentKind::Cell, &cell.span, &cell.content);
                            for segment in &mut self.out[before..] {
                                segment.cell = Some((row, column));
                            }
                        }
                    }
                    if let Some(caption) = caption {
                        self.inlines(SegmentKind::Caption, &caption.span, &caption.content);
                    }
                }
                BlockKind::Figure { image, caption } => {
                    self.picture(image);
                    self.inlines(SegmentKind::Caption, &block.span, caption);
                }
                BlockKind::Figures(figures) => self.blocks(figures, paragraph),
                BlockKind::Chart(chart) => self.chart(chart),
                BlockKind::Definitions(definitions) => {
                    for definition in definitions {
                        let term = &definition.term;
                        self.inlines(SegmentKind::Item, &term.span, &term.content);
                        for blocks in &definition.details {
                            self.blocks(blocks, paragraph);
                        }
                    }
                }
                BlockKind::Code { language, text } if self.verbatim => {
                    let whole = fenced(language, text);
                    self.verbatim(SegmentKind::Code, &block.span, text, whole);
                }
                BlockKind::Math(text) if self.verbatim => {
                    let whole = format!("$$\n{}\n$$", text.trim());
                    self.verbatim(SegmentKind::Math, &block.span, text, whole);
                }
                // Drawings and references are an edition's.
                BlockKind::Code { .. }
                | BlockKind::Math(_)
                | BlockKind::Rule
                | BlockKind::Drawing(_)
                | BlockKind::References(_) => {}
            }
        }
    }

    /// Gives each segment a key from its kind and text; equal ones are told apart by their order.
    fn finish(mut self) -> Vec<Segment> {
        let mut seen: BTreeMap<(&str, Print), usize> = BTreeMap::new();
        for segment in &mut self.out {
            let ordinal = seen.entry((segment.kind.name(), segment.prints.words)).or_insert(0);
            *ordinal += 1;
            let identity = format!("{}\n{}\n{ordinal}", segment.kind.name(), segment.text);
            segment.key = Digest::of(identity.as_bytes()).short(6);
        }
        self.out
    }
}

/// Code between fences that it does not hold itself.
fn fenced(language: &str, text: &str) -> String {
    let mut fence = String::from("```");
    while text.contains(&fence) {
        fence.push('`');
    }
    format!("{fence}{language}\n{text}\n{fence}")
}

/// The references that some inlines use, each once.
fn references(document: &Document, inlines: &[Inline], out: &mut Vec<(String, String)>) {
    for inline in inlines {
        if let InlineKind::Link { .. } | InlineKind::Image(_) = &inline.kind {
            let source = document.file.text().get(inline.span.clone()).unwrap_or_default();
            let label = reference_label(source).map(label_key);
            let defined = document.references.iter().find(|d| Some(&d.label) == label.as_ref());
            if let Some(definition) = defined
                && !out.iter().any(|(label, _)| *label == definition.label)
            {
                out.push((definition.label.clone(), definition.target.clone()));
            }
        }
        references(document, inline.kind.children(), out);
    }
}

/// What some inlines say besides words, as [`Segment::markup`] has it.
fn markup(inlines: &[Inline], out: &mut Vec<String>) {
    for inline in inlines {
        match &inline.kind {
            InlineKind::Code(code) => out.push(format!("`{code}")),
            InlineKind::Math(tex) => out.push(format!("${tex}")),
            InlineKind::NoteMark(label) => out.push(format!("[^{label}]")),
            InlineKind::Citation(citation) => out.push(citation.raw.clone()),
            InlineKind::Image(image) => out.push(image.source.clone()),
            InlineKind::Link { target, content } => {
                out.push(target.clone());
                markup(content, out);
            }
            kind => markup(kind.children(), out),
        }
    }
}
