//! From pulldown-cmark's events to blocks.

use super::attribute::trailing_anchor;
use super::chart::Chart;
use super::front::body_start;
use super::html::{self, Role, Token};
use super::inline::Events;
use super::model::{
    Align, Block, BlockKind, CalloutKind, Cell, Definition, Document, Image, Inline, InlineKind,
    Item, LinkDefinition, Note, label_key,
};
use super::shrink::shrink;
use crate::data::{self, Node, Value};
use crate::diag::{Checked, Code, Diagnostic};
use crate::message::{Message, say};
use crate::text::{SourceFile, Span};
use pulldown_cmark::{
    Alignment, BlockQuoteKind, CodeBlockKind, Event, Options, Parser, RefDefs, Tag, TagEnd,
};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Lists and quotes nested deeper than this are refused. Typst's own ceiling with default styles is
/// 31 lists or 16 quotes; nothing readable comes near.
pub(super) const MAX_BLOCK_DEPTH: usize = 12;
/// Emphasis, links and the like nested deeper than this are refused.
pub(super) const MAX_INLINE_DEPTH: usize = 24;

/// Parses a Markdown file.
pub fn parse(file: &Arc<SourceFile>) -> Checked<Document> {
    let (yaml, start) = body_start(file.text());
    let mut diagnostics = Vec::new();
    let front = match &yaml {
        Some(span) => data::parse_yaml(file, span).report_to(&mut diagnostics),
        None => Node { span: start..start, value: Value::Map(Vec::new()) },
    };
    let mut builder = Builder::new(file);
    let (mut body, references) = {
        let parser = Parser::new_ext(&file.text()[start..], options()).into_offset_iter();
        let references = references(parser.reference_definitions(), start);
        let mut events = Events::from_iter(parser.peekable(), start);
        (builder.blocks(&mut events, None), references)
    };
    attach_captions(&mut body, file.text());
    diagnostics.append(&mut builder.diagnostics);
    diagnostics.extend(check_notes(file, &body, &builder.notes));
    shrink(&mut body);
    builder.notes.values_mut().for_each(|note| shrink(&mut note.blocks));
    Checked::new(
        Document { file: Arc::clone(file), front, body, notes: builder.notes, references },
        diagnostics,
    )
}

fn references(all: &RefDefs<'_>, start: usize) -> Vec<LinkDefinition> {
    let mut out: Vec<LinkDefinition> = all
        .iter()
        .map(|(label, definition)| LinkDefinition {
            span: definition.span.start + start..definition.span.end + start,
            label: label_key(label),
            target: definition.dest.to_string(),
        })
        .collect();
    out.sort_by_key(|definition| definition.span.start);
    out
}

/// The bytes of the blocks that are HTML, in order.
#[must_use]
pub fn html_blocks(text: &str) -> Vec<Span> {
    let (_, start) = body_start(text);
    Parser::new_ext(&text[start..], options())
        .into_offset_iter()
        .filter(|(event, _)| matches!(event, Event::Start(Tag::HtmlBlock)))
        .map(|(_, span)| span.start + start..span.end + start)
        .collect()
}

/// The Markdown that is understood: `CommonMark` with the extensions of GitHub, definition lists,
/// heading anchors and TeX formulas. Single tildes stay as they are: people write "~5".
pub(super) fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_MATH
}

/// Builds blocks and collects notes and findings.
pub(super) struct Builder<'f> {
    pub(super) file: &'f Arc<SourceFile>,
    pub(super) notes: BTreeMap<String, Note>,
    pub(super) diagnostics: Vec<Diagnostic>,
    block_depth: usize,
    pub(super) inline_depth: usize,
    in_html: bool,
}

impl<'f> Builder<'f> {
    fn new(file: &'f Arc<SourceFile>) -> Self {
        Self {
            file,
            notes: BTreeMap::new(),
            diagnostics: Vec::new(),
            block_depth: 0,
            inline_depth: 0,
            in_html: false,
        }
    }

    pub(super) fn report(&mut self, code: Code, span: &Span, message: Message, help: Message) {
        self.diagnostics.push(Diagnostic::at(code, self.file, span, message).help(help));
    }

    /// Reports nesting that is refused, once per file: one deep nest has thousands of levels.
    pub(super) fn report_depth(&mut self, span: &Span, limit: usize) {
        if !self.diagnostics.iter().any(|d| d.code == Code::TooDeep) {
            self.report(Code::TooDeep, span, say::diag_too_deep(limit), say::diag_too_deep_help());
        }
    }

    /// Reads blocks up to the end of the container that `end` names, or of the events.
    fn blocks(&mut self, events: &mut Events<'_>, end: Option<TagEnd>) -> Vec<Block> {
        let mut out: Vec<Block> = Vec::new();
        // Ends of containers that were too deep to open.
        let mut ignored: Vec<TagEnd> = Vec::new();
        loop {
            if events.at_inline() {
                let content = self.inlines(events, None);
                if let (Some(first), Some(last)) = (content.first(), content.last()) {
                    let span = first.span.start..last.span.end;
                    out.extend(paragraph(span, content));
                }
                continue;
            }
            let Some((event, span)) = events.next() else { break };
            match event {
                Event::End(tag) if ignored.last() == Some(&tag) => {
                    ignored.pop();
                }
                Event::End(tag) if Some(tag) == end => break,
                Event::Start(tag) => {
                    let container = matches!(
                        tag,
                        Tag::List(_) | Tag::BlockQuote(_) | Tag::DefinitionList | Tag::Item
                    );
                    if container && self.block_depth >= MAX_BLOCK_DEPTH {
                        self.report_depth(&span, MAX_BLOCK_DEPTH);
                        ignored.push(tag.to_end());
                        continue;
                    }
                    self.block_depth += usize::from(container);
                    self.block(events, tag, span, &mut out);
                    self.block_depth -= usize::from(container);
                }
                Event::Rule => out.push(Block { span, kind: BlockKind::Rule }),
                _ => {}
            }
        }
        out.shrink_to_fit();
        out
    }

    fn block(&mut self, events: &mut Events<'_>, tag: Tag<'_>, span: Span, out: &mut Vec<Block>) {
        let end = tag.to_end();
        let kind = match tag {
            Tag::Paragraph => {
                let content = self.inlines(events, Some(end));
                out.extend(paragraph(span, content));
                return;
            }
            Tag::Heading { level, id, .. } => BlockKind::Heading {
                level: level as u8,
                anchor: id.map(|id| id.to_string()),
                content: self.inlines(events, Some(end)),
            },
            Tag::BlockQuote(kind) => {
                let mut blocks = self.blocks(events, Some(end));
                attach_captions(&mut blocks, self.file.text());
                match kind {
                    None => BlockKind::Quote(blocks),
                    Some(kind) => BlockKind::Callout { kind: callout(kind), blocks },
                }
            }
            Tag::List(start) => {
                let (items, tight) = self.items(events);
                BlockKind::List { start, tight, items }
            }
            Tag::CodeBlock(kind) => {
                let language = match kind {
                    CodeBlockKind::Fenced(info) => {
                        info.split_whitespace().next().unwrap_or_default().to_owned()
                    }
                    CodeBlockKind::Indented => String::new(),
                };
                let (text, body) = events.text_until(end);
                match self.chart(&language, &body, &span) {
                    Some(chart) => BlockKind::Chart(Box::new(chart)),
                    None => BlockKind::Code {
                        language,
                        text: text.trim_end_matches(['\n', '\r']).to_owned(),
                    },
                }
            }
            Tag::Table(align) => self.table(events, &align),
            Tag::FootnoteDefinition(label) => {
                let blocks = self.blocks(events, Some(end));
                self.notes.entry(label.to_string()).or_insert(Note { span, blocks });
                return;
            }
            Tag::DefinitionList => BlockKind::Definitions(self.definitions(events)),
            Tag::HtmlBlock => {
                events.skip_until(end);
                self.html(&span, out);
                return;
            }
            // Only below the tags above, or never asked for.
            _ => return,
        };
        out.push(Block { span, kind });
    }

    /// A chart, if that is what the code means and it can be read; reported otherwise.
    fn chart(&mut self, language: &str, body: &Span, block: &Span) -> Option<Chart> {
        if language != "chart" {
            return None;
        }
        // With the indentation of its first line, so that all lines have the same.
        let before = &self.file.text()[..body.start];
        let start = before.trim_end_matches(' ').len();
        super::chart::chart(self.file, &(start..body.end), block, &mut self.diagnostics)
    }

    fn items(&mut self, events: &mut Events<'_>) -> (Vec<Item>, bool) {
        let (mut items, mut tight) = (Vec::new(), true);
        while let Some((event, span)) = events.next() {
            match event {
                Event::Start(Tag::Item) => {
                    tight &= !events.peek_is_paragraph();
                    let checked = events.task_marker();
                    let mut blocks = self.blocks(events, Some(TagEnd::Item));
                    attach_captions(&mut blocks, self.file.text());
                    items.push(Item { span, checked: checked.or(events.take_task()), blocks });
                }
                Event::End(TagEnd::List(_)) => break,
                _ => {}
            }
        }
        (items, tight)
    }

    fn table(&mut self, events: &mut Events<'_>, align: &[Alignment]) -> BlockKind {
        let (mut head, mut rows) = (Vec::new(), Vec::new());
        let mut row: Vec<Cell> = Vec::new();
        while let Some((event, span)) = events.next() {
            match event {
                Event::Start(Tag::TableCell) => {
                    let content = self.inlines(events, Some(TagEnd::TableCell));
                    row.push(Cell { span, content });
                }
                Event::End(TagEnd::TableHead) => head = std::mem::take(&mut row),
                Event::End(TagEnd::TableRow) => rows.push(std::mem::take(&mut row)),
                Event::End(TagEnd::Table) => break,
                _ => {}
            }
        }
        let align = align
            .iter()
            .map(|align| match align {
                Alignment::Right => Align::End,
                Alignment::Center => Align::Center,
                Alignment::None | Alignment::Left => Align::Start,
            })
            .collect();
        BlockKind::Table { align, head, rows, caption: None, anchor: None }
    }

    fn definitions(&mut self, events: &mut Events<'_>) -> Vec<Definition> {
        let mut out: Vec<Definition> = Vec::new();
        while let Some((event, span)) = events.next() {
            match event {
                Event::Start(Tag::DefinitionListTitle) => {
                    let content = self.inlines(events, Some(TagEnd::DefinitionListTitle));
                    out.push(Definition { term: Cell { span, content }, details: Vec::new() });
                }
                Event::Start(Tag::DefinitionListDefinition) => {
                    let blocks = self.blocks(events, Some(TagEnd::DefinitionListDefinition));
                    if let Some(definition) = out.last_mut() {
                        definition.details.push(blocks);
                    }
                }
                Event::End(TagEnd::DefinitionList) => break,
                _ => {}
            }
        }
        out
    }

    /// Keeps the words of an HTML block; reports what of it cannot be printed.
    fn html(&mut self, span: &Span, out: &mut Vec<Block>) {
        let text = &self.file.text()[span.clone()];
        let mut dropped: Vec<String> = Vec::new();
        let mut hidden: Option<String> = None;
        let mut run: Option<Span> = None;
        let mut aside: Option<(usize, Vec<Block>)> = None;
        let mut blocks: Vec<Block> = Vec::new();
        let extend = |run: &mut Option<Span>, piece: &Span| match run {
            Some(run) => run.end = piece.end,
            None => *run = Some(piece.clone()),
        };
        for token in html::tokens(text) {
            let tag = match token {
                Token::Text(piece) if hidden.is_none() => {
                    extend(&mut run, &piece);
                    continue;
                }
                Token::Tag(tag) => tag,
                Token::Text(_) | Token::Comment => continue,
            };
            if let Some(name) = &hidden {
                if tag.closing && tag.name == *name {
                    hidden = None;
                }
                continue;
            }
            match html::role(&tag.name) {
                Role::Hidden => {
                    self.html_run(&mut run, span, &mut blocks);
                    dropped.push(tag.name.clone());
                    if !tag.closing && !matches!(tag.name.as_str(), "meta" | "link" | "base") {
                        hidden = Some(tag.name);
                    }
                }
                Role::Block | Role::Heading(_) => {
                    let heading = run.is_some() && tag.closing;
                    let before = blocks.len();
                    self.html_run(&mut run, span, &mut blocks);
                    if let (true, Role::Heading(level)) = (heading, html::role(&tag.name)) {
                        as_headings(&mut blocks[before..], level);
                    }
                }
                Role::Aside => {
                    self.html_run(&mut run, span, &mut blocks);
                    let start = span.start + tag.span.start;
                    if !tag.closing && aside.is_none() {
                        aside = Some((start, std::mem::take(&mut blocks)));
                    } else if let (true, Some((start, before))) = (tag.closing, aside.take()) {
                        let inside = std::mem::replace(&mut blocks, before);
                        let span = start..span.start + tag.span.end;
                        blocks.push(Block { span, kind: BlockKind::Quote(inside) });
                    }
                }
                Role::Image => {
                    let source = tag.attribute("src").unwrap_or_default();
                    self.html_run(&mut run, span, &mut blocks);
                    if source.contains("://") || source.is_empty() {
                        dropped.push(tag.name.clone());
                    } else {
                        let at = span.start + tag.span.start..span.start + tag.span.end;
                        let image = Image {
                            source: source.to_owned(),
                            alt: tag.attribute("alt").unwrap_or_default().to_owned(),
                            alt_span: at.clone(),
                            title: String::new(),
                            anchor: tag.attribute("id").map(str::to_owned),
                        };
                        let kind = BlockKind::Figure { image, caption: Vec::new() };
                        blocks.push(Block { span: at, kind });
                    }
                }
                Role::Control => {
                    self.html_run(&mut run, span, &mut blocks);
                    if !tag.closing {
                        dropped.push(tag.name.clone());
                    }
                }
                _ => extend(&mut run, &tag.span),
            }
        }
        self.html_run(&mut run, span, &mut blocks);
        if let Some((start, mut before)) = aside.take() {
            let end = span.end;
            before.push(Block { span: start..end, kind: BlockKind::Quote(blocks) });
            blocks = before;
        }
        out.append(&mut blocks);
        self.report_dropped(span, dropped);
    }

    /// Reads a run of HTML text and inline tags as Markdown.
    fn html_run(&mut self, run: &mut Option<Span>, block: &Span, out: &mut Vec<Block>) {
        let Some(run) = run.take() else { return };
        let whole = block.start + run.start..block.start + run.end;
        let text = &self.file.text()[whole.clone()];
        let trimmed = text.trim();
        if trimmed.is_empty() {
            return;
        }
        let start = whole.start + (text.len() - text.trim_start().len());
        if self.in_html {
            // A run that is an HTML block again (a lone inline tag on its line): its text only.
            for token in html::tokens(trimmed) {
                if let Token::Text(piece) = token {
                    let words = trimmed[piece.clone()].trim_start();
                    let from = start + piece.end - words.len();
                    if words.starts_with('<') {
                        // What opens and never closes, such as `<?`, would be one for ever.
                        let span = from..from + words.len();
                        let kind = InlineKind::Text(words.trim_end().to_owned());
                        let content = vec![Inline { span: span.clone(), kind }];
                        out.push(Block { span, kind: BlockKind::Paragraph(content) });
                    } else {
                        out.append(&mut self.blocks(&mut Events::new(words, from), None));
                    }
                }
            }
            return;
        }
        self.in_html = true;
        let mut events = Events::new(trimmed, start);
        out.append(&mut self.blocks(&mut events, None));
        self.in_html = false;
    }

    pub(super) fn report_dropped(&mut self, span: &Span, mut dropped: Vec<String>) {
        dropped.sort();
        dropped.dedup();
        if !dropped.is_empty() {
            let names = dropped.iter().map(|name| format!("<{name}>")).collect::<Vec<_>>();
            self.report(
                Code::HtmlDropped,
                span,
                say::diag_html_dropped(names.join(" ")),
                say::diag_html_dropped_help(),
            );
        }
    }
}

fn callout(kind: BlockQuoteKind) -> CalloutKind {
    match kind {
        BlockQuoteKind::Note => CalloutKind::Note,
        BlockQuoteKind::Tip => CalloutKind::Tip,
        BlockQuoteKind::Important => CalloutKind::Important,
        BlockQuoteKind::Warning => CalloutKind::Warning,
        BlockQuoteKind::Caution => CalloutKind::Caution,
    }
}

fn as_headings(blocks: &mut [Block], level: u8) {
    for block in blocks {
        if let BlockKind::Paragraph(content) = &mut block.kind {
            let content = std::mem::take(content);
            block.kind = BlockKind::Heading { level, anchor: None, content };
        }
    }
}

/// A paragraph, or the figures or the formula it really is.
fn paragraph(span: Span, content: Vec<Inline>) -> Vec<Block> {
    let is_space = |inline: &Inline| match &inline.kind {
        InlineKind::SoftBreak | InlineKind::HardBreak => true,
        InlineKind::Text(text) => text.trim().is_empty(),
        _ => false,
    };
    let mut things = content.iter().filter(|inline| !is_space(inline)).peekable();
    if things.peek().is_none() {
        return Vec::new();
    }
    if things.clone().all(|inline| matches!(inline.kind, InlineKind::Image(_))) {
        let mut figures: Vec<Block> = things
            .filter_map(|inline| match &inline.kind {
                InlineKind::Image(image) => Some(figure(inline.span.clone(), (**image).clone())),
                _ => None,
            })
            .collect();
        if figures.len() > 1 {
            figures = vec![Block { span, kind: BlockKind::Figures(figures) }];
        }
        return figures;
    }
    let first = things.next().map(|inline| &inline.kind);
    let kind = match (first, things.next()) {
        (Some(InlineKind::Math(tex)), None) if tex.contains('\n') || content.len() == 1 => {
            BlockKind::Math(tex.clone())
        }
        _ => BlockKind::Paragraph(content),
    };
    vec![Block { span, kind }]
}

fn figure(span: Span, image: Image) -> Block {
    let caption = super::inline::caption(&image, &span);
    Block { span, kind: BlockKind::Figure { image, caption } }
}

/// Makes a paragraph that begins with `: ` the caption of the table before it (as in Pandoc).
fn attach_captions(blocks: &mut Vec<Block>, text: &str) {
    let mut at = 1;
    while at < blocks.len() {
        let span = blocks[at].span.clone();
        let marked = text[span].starts_with(": ");
        let after_table = matches!(blocks[at - 1].kind, BlockKind::Table { caption: None, .. });
        if !(marked && after_table && matches!(blocks[at].kind, BlockKind::Paragraph(_))) {
            at += 1;
            continue;
        }
        let block = blocks.remove(at);
        if let (BlockKind::Paragraph(mut content), BlockKind::Table { caption, anchor, .. }) =
            (block.kind, &mut blocks[at - 1].kind)
        {
            if let Some(Inline { kind: InlineKind::Text(text), span }) = content.last_mut()
                && let Some((found, end)) = trailing_anchor(text)
            {
                span.end -= (text.len() - end).min(span.len());
                text.truncate(end);
                *anchor = Some(found);
            }
            if let Some(Inline { kind: InlineKind::Text(text), span }) = content.first_mut()
                && let Some(rest) = text.strip_prefix(": ").map(str::to_owned)
            {
                *text = rest;
                span.start += 2;
            }
            *caption = Some(Cell { span: block.span.start + 2..block.span.end, content });
        }
    }
}

/// Reports marks without notes, notes without marks, and notes that lead back to themselves.
fn check_notes(
    file: &Arc<SourceFile>,
    body: &[Block],
    notes: &BTreeMap<String, Note>,
) -> Vec<Diagnostic> {
    let mut out = Vec::new();
    let mut marks: Vec<(String, Span)> = Vec::new();
    let collect = |blocks: &[Block]| {
        let mut found = Vec::new();
        super::visit_inlines(blocks, &mut |inlines| note_marks(inlines, &mut found));
        found
    };
    let mut todo = collect(body);
    let mut seen: std::collections::BTreeSet<String> = std::collections::BTreeSet::new();
    while let Some((label, span)) = todo.pop() {
        if seen.insert(label.clone())
            && let Some(note) = notes.get(&label)
        {
            todo.extend(collect(&note.blocks));
        }
        marks.push((label, span));
    }
    // The parser leaves a mark without a note as text; its reader takes it for a slip of the press.
    let mut texts = Vec::new();
    for blocks in std::iter::once(body).chain(notes.values().map(|note| note.blocks.as_slice())) {
        super::visit_inlines(blocks, &mut |inlines| undefined_marks(file, inlines, &mut texts));
    }
    marks.extend(texts);
    marks.sort_by_key(|(_, span)| span.start);
    for (label, span) in &marks {
        if !notes.contains_key(label) {
            let message = say::diag_footnote_undefined(label);
            out.push(
                Diagnostic::at(Code::FootnoteUndefined, file, span, message)
                    .help(say::diag_footnote_undefined_help(label)),
            );
        }
    }
    for (label, note) in notes {
        if !seen.contains(label) {
            let message = say::diag_footnote_unused(label);
            out.push(
                Diagnostic::at(Code::FootnoteUnused, file, &note.span, message)
                    .help(say::diag_footnote_unused_help(label)),
            );
        }
        // A note is on a cycle if it can be reached from itself.
        let mut todo = collect(&note.blocks);
        let mut reached = std::collections::BTreeSet::new();
        while let Some((next, _)) = todo.pop() {
            if next == *label {
                let message = say::diag_footnote_cycle(label);
                out.push(
                    Diagnostic::at(Code::FootnoteCycle, file, &note.span, message)
                        .help(say::diag_footnote_cycle_help()),
                );
                break;
            }
            if reached.insert(next.clone())
                && let Some(note) = notes.get(&next)
            {
                todo.extend(collect(&note.blocks));
            }
        }
    }
    out
}

fn note_marks(inlines: &[Inline], out: &mut Vec<(String, Span)>) {
    for inline in inlines {
        match &inline.kind {
            InlineKind::NoteMark(label) => out.push((label.clone(), inline.span.clone())),
            kind => note_marks(kind.children(), out),
        }
    }
}

/// Texts such as `[^a]` that stand in the source as they are, not escaped.
fn undefined_marks(file: &SourceFile, inlines: &[Inline], out: &mut Vec<(String, Span)>) {
    for inline in inlines {
        if let InlineKind::Text(_) = &inline.kind {
            let source = &file.text()[inline.span.clone()];
            for (at, _) in source.match_indices("[^") {
                let stop = |c: char| matches!(c, ']' | '[') || c.is_whitespace();
                let label = source[at + 2..].split(stop).next().unwrap_or_default();
                let plain = !label.is_empty();
                let closed = source[at + 2 + label.len()..].starts_with(']');
                if plain && closed && !source[..at].ends_with('\\') {
                    let from = inline.span.start + at;
                    out.push((label.to_owned(), from..from + label.len() + 3));
                }
            }
        }
        undefined_marks(file, inline.kind.children(), out);
    }
}

impl<'t> Events<'t> {
    /// Starts on a slice of a file that begins at `base`.
    pub(super) fn new(text: &'t str, base: usize) -> Self {
        let iter = Parser::new_ext(text, options()).into_offset_iter().peekable();
        Self::from_iter(iter, base)
    }
}
