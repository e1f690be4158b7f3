//! From the document to native Typst content, every element with its bytes in the Markdown.
//!
//! Where the template must tell kinds apart that Typst has no element for (a callout, a task list,
//! a wide table), the element carries a label: `<callout-note>`, `<task-list>`, `<table-small>`.

use super::insert::Places;
use super::table::{self, Fit, Width};
use super::{decimal, quote};
use super::{math, span, world};
use crate::edition::Edition;
use crate::locale::{Direction, Lang};
use crate::markdown::{
    Align, Block, BlockKind, Cell, Definition, Inline, InlineKind, Item, plain_text,
};
use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroUsize;
use typst::diag::SourceResult;
use typst::engine::Engine;
use typst::foundations::{Bytes, Content, Label, NativeElement, Packed, Smart};
use typst::layout::{
    Alignment, BlockBody, BlockElem, BoxElem, Celled, Dir, Em, Fr, HAlignment, HideElem, Length,
    Ratio, Rel, Sizing, TrackSizings,
};
use typst::model::{
    Attribution, Destination, EmphElem, EnumElem, EnumItem, FootnoteElem, HeadingElem, LinkElem,
    LinkTarget, ListElem, ListItem, ParElem, ParbreakElem, QuoteElem, StrongElem, TableCell,
    TableChild, TableElem, TableHLine, TableHeader, TableItem, TermItem, TermsElem, Url,
};
use typst::syntax::{FileId, Span};
use typst::text::{
    LinebreakElem, RawContent, RawElem, SpaceElem, StrikeElem, SubElem, SuperElem, TextDir,
    TextElem,
};
use typst::utils::PicoStr;
use typst::visualize::LineElem;

/// Notes within notes deeper than this are left out: only a cycle, which was reported, gets there.
const MAX_NOTE_DEPTH: usize = 4;
/// Tables of at most so many rows are not broken over pages.
const MAX_SHORT_TABLE: usize = 9;
/// A run of code longer than this gets places where it may break.
const LONG_CODE: usize = 24;
/// A paragraph of more characters than this does not only open the list after it.
const MAX_LEAD_IN: usize = 240;
/// The width of the box of a task, in ems. The template lets the lines below hang as far.
const TASK_MARK: f64 = 1.5;

/// Builds the content of one edition.
pub(super) struct Builder<'a, 'e> {
    edition: &'a Edition,
    pub(super) engine: &'a mut Engine<'e>,
    uncovered: &'a dyn Fn(char) -> bool,
    /// Where links within the document lead.
    pub(super) places: Places,
    /// The pictures by their address, ready for print.
    pub(super) pictures: &'a BTreeMap<String, Bytes>,
    noted: BTreeSet<String>,
    note_depth: usize,
    /// In how many others the block stands that is being built.
    depth: usize,
    /// The file that spans point into.
    file: FileId,
}

impl<'a, 'e> Builder<'a, 'e> {
    pub(super) fn new(
        edition: &'a Edition,
        engine: &'a mut Engine<'e>,
        uncovered: &'a dyn Fn(char) -> bool,
        pictures: &'a BTreeMap<String, Bytes>,
    ) -> Self {
        Self {
            edition,
            engine,
            uncovered,
            places: Places::of(&edition.body),
            pictures,
            noted: BTreeSet::new(),
            note_depth: 0,
            depth: 0,
            file: world::document_id(),
        }
    }

    /// A span of the file that is being drawn from.
    pub(super) fn place(&self, bytes: &crate::text::Span) -> Span {
        span::span(self.file, bytes)
    }

    /// The whole text.
    pub(super) fn document(&mut self) -> SourceResult<Content> {
        let body = self.blocks(&self.edition.body)?;
        Ok(if self.edition.attach_source {
            Content::sequence([super::insert::source(&self.edition.file), body])
        } else {
            body
        })
    }

    /// Part of the text alone: links to the rest of it are only their words.
    pub(super) fn excerpt(&mut self, blocks: &'a [Block]) -> SourceResult<Content> {
        self.places = Places::of(blocks);
        self.blocks(blocks)
    }

    fn blocks(&mut self, blocks: &'a [Block]) -> SourceResult<Content> {
        let mut out = Vec::with_capacity(blocks.len() * 2);
        let mut rest = blocks;
        while let [block, after @ ..] = rest {
            let content = self.block(block)?;
            out.push(if leads_in(block, after) {
                self.lead_in(content, block, "lead-in")
            } else {
                content
            });
            out.push(ParbreakElem::shared().clone());
            rest = after;
        }
        Ok(Content::sequence(out))
    }

    /// Blocks without space between: a list within a tight list's item.
    fn close(&mut self, blocks: &'a [Block]) -> SourceResult<Content> {
        let mut out = Vec::with_capacity(blocks.len());
        let mut rest = blocks;
        while let [block, after @ ..] = rest {
            let content = self.block(block)?;
            let opens = matches!(block.kind, BlockKind::Paragraph(_))
                && matches!(after, [Block { kind: BlockKind::List { .. }, .. }, ..]);
            out.push(if opens { self.lead_in(content, block, "lead-in-close") } else { content });
            rest = after;
        }
        Ok(Content::sequence(out))
    }

    /// A paragraph that stays with what comes after it.
    fn lead_in(&self, content: Content, block: &Block, class: &str) -> Content {
        // In a proof the marks stand around it already.
        if self.edition.proof.is_some() {
            return content;
        }
        classed(ParElem::new(content).pack(), class, self.place(&block.span))
    }

    fn block(&mut self, block: &'a Block) -> SourceResult<Content> {
        self.depth += 1;
        let content = self.unmarked(block);
        self.depth -= 1;
        Ok(self.proofed(block, content?))
    }

    /// What is being set.
    pub(super) fn edition(&self) -> &'a Edition {
        self.edition
    }

    /// The file that spans point into now.
    pub(super) fn file(&self) -> FileId {
        self.file
    }

    fn unmarked(&mut self, block: &'a Block) -> SourceResult<Content> {
        let span = self.place(&block.span);
        let content = match &block.kind {
            BlockKind::Heading { level, content, .. } => {
                let depth = NonZeroUsize::new(usize::from(*level)).unwrap_or(NonZeroUsize::MIN);
                let heading = HeadingElem::new(self.inlines(content)?).with_depth(depth).pack();
                match self.places.heading() {
                    Some(anchor) => heading.spanned(span).labelled(anchor),
                    None => heading,
                }
            }
            BlockKind::Paragraph(content) => self.inlines(content)?,
            BlockKind::List { start, tight, items } => self.list(*start, *tight, items, span)?,
            BlockKind::Quote(blocks) => {
                let (words, voice) = quote::attributed(blocks);
                let quote = QuoteElem::new(self.blocks(words)?).with_block(true);
                match voice {
                    Some(voice) => {
                        let voice = Attribution::Content(self.inlines(voice)?);
                        let quote = quote.with_attribution(Some(voice)).pack().spanned(span);
                        match label("pull-quote").filter(|_| quote::is_short(words)) {
                            Some(label) => quote.labelled(label),
                            None => quote,
                        }
                    }
                    None => quote.pack(),
                }
            }
            BlockKind::Callout { kind, blocks } => {
                // The title is the template's: a localised label.
                let body = self.blocks(blocks)?;
                classed(body, &format!("callout-{}", kind.name()), span)
            }
            BlockKind::Foreign { lang, direction, label, blocks } => {
                let file = std::mem::replace(&mut self.file, world::original_id());
                let body = match blocks.as_slice() {
                    // One paragraph is a line of text, as in a note.
                    [Block { kind: BlockKind::Paragraph(content), .. }] if label.is_none() => {
                        self.inlines(content)
                    }
                    blocks => self.blocks(blocks),
                };
                self.file = file;
                let body = spoken(body?, lang, *direction);
                match label {
                    // Two things, of which the template makes one.
                    Some(words) => {
                        let words = TextElem::packed(self.printable(words));
                        // What takes both columns leaves no room for words beside it.
                        let wide = blocks.iter().any(|block| {
                            !matches!(
                                block.kind,
                                BlockKind::Paragraph(_)
                                    | BlockKind::List { .. }
                                    | BlockKind::Quote(_)
                                    | BlockKind::Code { .. }
                                    | BlockKind::Math(_)
                                    | BlockKind::Heading { level: 2.., .. }
                            )
                        });
                        let class = if wide { "foreign-wide" } else { "foreign" };
                        classed(Content::sequence([words, body]), class, span)
                    }
                    None => body,
                }
            }
            BlockKind::Code { language, text } => {
                let lang = (!language.is_empty()).then(|| language.as_str().into());
                RawElem::new(RawContent::Text(self.printable(text).into()))
                    .with_block(true)
                    .with_lang(lang)
                    .pack()
            }
            BlockKind::Table { .. } => self.table(&block.kind, span)?,
            BlockKind::Figure { image, caption } => self.figure(image, caption, span, true)?,
            BlockKind::Figures(figures) => self.row(figures, span)?,
            BlockKind::Drawing(drawing) => self.drawing(drawing, span)?,
            BlockKind::Chart(chart) => self.undrawn(chart, span),
            BlockKind::References(works) => self.references(works, span)?,
            BlockKind::Definitions(definitions) => self.definitions(definitions, span)?,
            BlockKind::Math(tex) => self.math(tex, true),
            BlockKind::Rule => {
                let length = Rel::new(Ratio::new(0.3), Length::zero());
                classed(LineElem::new().with_length(length).pack(), "rule", span)
            }
        };
        Ok(if content.span().is_detached() { content.spanned(span) } else { content })
    }

    fn list(
        &mut self,
        start: Option<u64>,
        tight: bool,
        items: &'a [Item],
        span: Span,
    ) -> SourceResult<Content> {
        let tasks = items.iter().any(|item| item.checked.is_some());
        let mut bodies = Vec::with_capacity(items.len());
        for item in items {
            let span = self.place(&item.span);
            let mut blocks = item.blocks.as_slice();
            let mut body = Vec::new();
            if let Some(done) = item.checked {
                // The lines below the first hang, so the words are a paragraph, with a mark as wide
                // as the template lets them hang.
                let mark = TextElem::packed(if done { "☑" } else { "☐" });
                let mark = BoxElem::new()
                    .with_width(Sizing::Rel(Rel::from(Length::from(Em::new(TASK_MARK)))))
                    .with_body(Some(mark));
                let mut words = vec![mark.pack().spanned(span)];
                if let [Block { kind: BlockKind::Paragraph(content), .. }, after @ ..] = blocks {
                    words.push(self.inlines(content)?);
                    blocks = after;
                }
                body.push(ParElem::new(Content::sequence(words)).pack().spanned(span));
            }
            body.push(if tight { self.close(blocks)? } else { self.blocks(blocks)? });
            bodies.push((Content::sequence(body), span));
        }
        if let Some(start) = start {
            let items = bodies
                .into_iter()
                .map(|(body, span)| Packed::new(EnumItem::new(body)).spanned(span))
                .collect();
            return Ok(EnumElem::new(items)
                .with_tight(tight)
                .with_start(Smart::Custom(start))
                .pack());
        }
        let items = bodies
            .into_iter()
            .map(|(body, span)| Packed::new(ListItem::new(body)).spanned(span))
            .collect();
        let list = ListElem::new(items).with_tight(tight).pack().spanned(span);
        Ok(match label("task-list").filter(|_| tasks) {
            Some(label) => list.labelled(label),
            None => list,
        })
    }

    fn definitions(&mut self, definitions: &'a [Definition], span: Span) -> SourceResult<Content> {
        let mut items = Vec::new();
        for definition in definitions {
            let term = self.inlines(&definition.term.content)?;
            let mut details = Vec::new();
            for blocks in &definition.details {
                details.push(self.blocks(blocks)?);
            }
            let item = TermItem::new(term, Content::sequence(details));
            items.push(Packed::new(item).spanned(self.place(&definition.term.span)));
        }
        Ok(TermsElem::new(items).with_tight(false).pack().spanned(span))
    }

    fn table(&mut self, table: &'a BlockKind, span: Span) -> SourceResult<Content> {
        let BlockKind::Table { align, head, rows, caption, anchor } = table else {
            return Ok(Content::empty());
        };
        // Within something else there are no pages to turn.
        let fit = match table::fit(head, rows) {
            Fit::Landscape if self.depth > 1 || self.note_depth > 0 => Fit::Small,
            fit => fit,
        };
        let mut children = Vec::new();
        // A header row without words is a trick of Markdown, which has no tables without one.
        if head.iter().any(|cell| !plain_text(&cell.content).trim().is_empty()) {
            let cells = self.cells(head, &[])?;
            // On later pages a repeated head is an artifact, and PDF/UA-1 allows no links in those.
            let links = head.iter().any(|cell| has_link(&cell.content));
            let header = TableHeader::new(cells).with_repeat(!links);
            children.push(TableChild::Header(Packed::new(header)));
        }
        let lacking = decimal::padding(rows, align, self.edition.decimal_separator);
        for (index, (row, lacking)) in rows.iter().zip(&lacking).enumerate() {
            if index > 0 && table::is_total(row) {
                children.push(TableChild::Item(TableItem::HLine(Packed::new(TableHLine::new()))));
            }
            children.extend(self.cells(row, lacking)?.into_iter().map(TableChild::Item));
        }
        let alignments = align.iter().map(|align| {
            Smart::Custom(Alignment::H(match align {
                Align::Start => HAlignment::Start,
                Align::Center => HAlignment::Center,
                Align::End => HAlignment::End,
            }))
        });
        let columns = TrackSizings(
            table::columns(head, rows, align.len())
                .into_iter()
                .map(|width| match width {
                    Width::Natural => Sizing::Auto,
                    Width::Share(share) => Sizing::Fr(Fr::new(share)),
                    Width::Ems(ems) => Sizing::Rel(Rel::from(Length::from(Em::new(ems)))),
                })
                .collect(),
        );
        let table = TableElem::new(children)
            .with_columns(columns)
            .with_align(Celled::Array(alignments.collect()))
            .pack()
            .spanned(span);
        let table = if table::is_wide(head, rows) { classed(table, "wide", span) } else { table };
        let short = rows.len() <= MAX_SHORT_TABLE && fit != Fit::Landscape;
        // A short one with a caption may move to the head or foot of a page, and the text flows on.
        // In a proof it stays by its marks, within something else by what is said of it.
        let floats = short
            && fit == Fit::Normal
            && caption.is_some()
            && self.depth == 1
            && self.edition.proof.is_none();
        let content = match caption {
            Some(caption) => {
                let spans = (span, self.place(&caption.span));
                let anchor = anchor.as_deref();
                self.captioned_table(table, &caption.content, anchor, spans, floats)?
            }
            None => table,
        };
        let content = match fit {
            Fit::Normal => content,
            Fit::Small | Fit::Landscape => classed(content, fit.label(), span),
        };
        // A short table stays on one page; a page break in it would cost more than white space.
        Ok(if short && !floats { classed(content, "table-short", span) } else { content })
    }

    /// Cells, with what each lacks to be aligned after it, hidden.
    fn cells(&mut self, cells: &'a [Cell], lacking: &[String]) -> SourceResult<Vec<TableItem>> {
        cells
            .iter()
            .enumerate()
            .map(|(column, cell)| {
                let mut body = self.inlines(&cell.content)?;
                if let Some(lacking) = lacking.get(column).filter(|lacking| !lacking.is_empty()) {
                    let hidden = HideElem::new(TextElem::packed(lacking.as_str())).pack();
                    let bold = matches!(
                        cell.content.as_slice(),
                        [Inline { kind: InlineKind::Strong(_), .. }]
                    );
                    body += if bold { StrongElem::new(hidden).pack() } else { hidden };
                }
                let cell = Packed::new(TableCell::new(body)).spanned(self.place(&cell.span));
                Ok(TableItem::Cell(cell))
            })
            .collect()
    }

    pub(super) fn inlines(&mut self, inlines: &'a [Inline]) -> SourceResult<Content> {
        let mut out = Vec::with_capacity(inlines.len());
        for inline in inlines {
            let span = self.place(&inline.span);
            let content = match &inline.kind {
                InlineKind::Text(text) => self.text(text, span, &mut out),
                InlineKind::Code(text) => {
                    RawElem::new(RawContent::Text(self.breakable(text).into())).pack()
                }
                InlineKind::Math(tex) => self.math(tex, false),
                InlineKind::SoftBreak => SpaceElem::shared().clone(),
                InlineKind::HardBreak => LinebreakElem::shared().clone(),
                InlineKind::Emphasis(content) => EmphElem::new(self.inlines(content)?).pack(),
                InlineKind::Strong(content) => StrongElem::new(self.inlines(content)?).pack(),
                InlineKind::Strikethrough(content) => {
                    StrikeElem::new(self.inlines(content)?).pack()
                }
                InlineKind::Superscript(content) => SuperElem::new(self.inlines(content)?).pack(),
                InlineKind::Subscript(content) => SubElem::new(self.inlines(content)?).pack(),
                InlineKind::Link { target, content } => self.link(target, content)?,
                InlineKind::Image(image) => {
                    let body = self.image(image, span)?;
                    BoxElem::new().with_body(Some(body)).pack()
                }
                InlineKind::NoteMark(name) => match self.note(name)? {
                    Some(note) => note,
                    None => TextElem::packed(format!("[{name}]")),
                },
                InlineKind::Foreign { lang, content } => self.foreign(lang, content)?,
                InlineKind::Citation(citation) => TextElem::packed(self.printable(&citation.raw)),
            };
            if !content.is_empty() {
                out.push(if content.span().is_detached() {
                    content.spanned(span)
                } else {
                    content
                });
            }
        }
        Ok(Content::sequence(out))
    }

    /// Text, with spaces as elements of their own so that runs of them count once.
    fn text(&self, text: &str, span: Span, out: &mut Vec<Content>) -> Content {
        let text = self.printable(text);
        let is_space = |c: char| c == ' ' || c == '\n' || c == '\t';
        if text.starts_with(is_space) {
            out.push(SpaceElem::shared().clone());
        }
        let words = text.trim_matches(is_space);
        if !words.is_empty() {
            out.push(TextElem::packed(words).spanned(span));
            if text.ends_with(is_space) {
                out.push(SpaceElem::shared().clone());
            }
        }
        Content::empty()
    }

    fn link(&mut self, target: &str, content: &'a [Inline]) -> SourceResult<Content> {
        let body = self.inlines(content)?;
        let destination = match target.strip_prefix('#') {
            // A link within the document works if something has the anchor; else it is its words.
            Some(anchor) => match self.places.target(anchor) {
                Some(label) => LinkTarget::Label(label),
                None => return Ok(body),
            },
            None => match Url::new(target) {
                Ok(url) => LinkTarget::Dest(Destination::Url(url)),
                Err(_) => return Ok(body),
            },
        };
        Ok(LinkElem::new(destination, body).pack())
    }

    /// A footnote; the second mark for the same note points to the first.
    fn note(&mut self, name: &str) -> SourceResult<Option<Content>> {
        let edition = self.edition;
        let Some((name, note)) = edition.notes.get_key_value(name) else { return Ok(None) };
        let anchor = label(&format!("note-{name}"));
        if self.noted.contains(name) {
            return Ok(anchor.map(|label| FootnoteElem::with_label(label).pack()));
        }
        if self.note_depth >= MAX_NOTE_DEPTH {
            return Ok(None);
        }
        self.noted.insert(name.clone());
        self.note_depth += 1;
        // One paragraph is set as a line of text: a block of its own would start a new line.
        let body = match note.blocks.as_slice() {
            [Block { kind: BlockKind::Paragraph(content), .. }] => self.inlines(content)?,
            [block @ Block { kind: BlockKind::Foreign { .. }, .. }] => self.block(block)?,
            blocks => self.blocks(blocks)?,
        };
        self.note_depth -= 1;
        let footnote = FootnoteElem::with_content(body).pack().spanned(self.place(&note.span));
        Ok(Some(match anchor {
            Some(label) => footnote.labelled(label),
            None => footnote,
        }))
    }

    fn math(&self, tex: &str, block: bool) -> Content {
        math::equation(tex, block).unwrap_or_else(|_| {
            let text = self.printable(tex.trim());
            RawElem::new(RawContent::Text(text.into())).with_block(block).pack()
        })
    }

    /// The text with characters that no font has replaced; which they are was reported.
    pub(super) fn printable(&self, text: &str) -> String {
        let printable = text.chars().map(|c| super::data::shown(c, self.uncovered));
        super::limits::broken(printable.collect())
    }

    /// Code with places to break after punctuation, where it is long.
    fn breakable(&self, text: &str) -> String {
        let text = self.printable(text);
        if !text.split(' ').any(|word| word.chars().count() > LONG_CODE) {
            return text;
        }
        let mut out = String::with_capacity(text.len() + 16);
        for c in text.chars() {
            out.push(c);
            if matches!(c, '/' | '.' | '-' | '_' | ':' | '=' | '&' | '?' | ',' | ';') {
                out.push('\u{200b}');
            }
        }
        out
    }
}

/// Whether a paragraph only opens the list after it: a short one that ends with a colon.
fn leads_in(block: &Block, after: &[Block]) -> bool {
    let BlockKind::Paragraph(content) = &block.kind else { return false };
    if !matches!(after, [Block { kind: BlockKind::List { .. }, .. }, ..]) {
        return false;
    }
    let text = plain_text(content);
    let text = text.trim_end();
    text.ends_with([':', '：']) && text.chars().count() <= MAX_LEAD_IN
}

fn has_link(inlines: &[Inline]) -> bool {
    inlines.iter().any(|inline| {
        matches!(inline.kind, InlineKind::Link { .. }) || has_link(inline.kind.children())
    })
}

/// Content in a language. The region is set anew with the language, none included: `en` within `fr-FR`
/// is not `en-FR`. The exporter writes the language into the structure tree (PDF/UA-1, 7.2).
pub(super) fn spoken(body: Content, lang: &Lang, direction: Direction) -> Content {
    let Ok(language) = lang.language().parse() else { return body };
    let direction = match direction {
        Direction::Ltr => Dir::LTR,
        Direction::Rtl => Dir::RTL,
    };
    body.set(TextElem::lang, language)
        .set(TextElem::region, lang.region().and_then(|region| region.parse().ok()))
        .set(TextElem::dir, TextDir(Smart::Custom(direction)))
}

/// A block with a label, which is how the template tells what it is.
pub(super) fn classed(body: Content, class: &str, span: Span) -> Content {
    let block = BlockElem::new().with_body(Some(BlockBody::Content(body))).pack().spanned(span);
    match label(class) {
        Some(label) => block.labelled(label),
        None => block,
    }
}

pub(super) fn label(name: &str) -> Option<Label> {
    Label::new(PicoStr::intern(name))
}
