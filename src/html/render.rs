//! Blocks and inlines into markup.

use super::markup::{Fragment, Markup, Syntax};
use super::math;
use super::picture::Shown;
use crate::locale::Direction;
use crate::markdown::{
    Align, Block, BlockKind, CalloutKind, Cell, Definition, Drawing, Image, Inline, InlineKind,
    Item, Note, plain_text, slug,
};
use crate::text::Span;
use std::collections::{BTreeMap, BTreeSet};

/// Blocks nested deeper than this are left out; the parser allows fewer.
const MAX_DEPTH: usize = 64;
/// What the ids of a page around the text begin with, so that no heading has one of them.
const RESERVED: [&str; 3] = ["page-", "note-", "mark-"];

/// How a text becomes markup.
pub struct Options<'a> {
    /// HTML or XHTML.
    pub syntax: Syntax,
    /// What is added to the levels of headings: 1 below a page's own title.
    pub below: u8,
    /// Words that are not in the text, by name: `note` … `caution`, `figure`, `table`,
    /// `placeholder`, `done`, `open`, `back`, `data`.
    pub words: &'a dyn Fn(&str) -> String,
    /// Where a picture is, by its address as written; nothing if it cannot be shown.
    pub picture: &'a dyn Fn(&str) -> Option<Shown>,
}

impl std::fmt::Debug for Options<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Options").field("syntax", &self.syntax).finish_non_exhaustive()
    }
}

/// A heading of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// Its level in the page.
    pub level: u8,
    /// Its id.
    pub id: String,
    /// Its words.
    pub title: String,
    /// Its bytes in the Markdown file.
    pub span: Span,
}

/// A text as markup.
#[derive(Debug, Clone, Default)]
pub struct Text {
    /// The blocks.
    pub body: Fragment,
    /// The footnotes as a list, each with a way back; empty if there are none.
    pub notes: Fragment,
    /// The headings in order.
    pub headings: Vec<Heading>,
}

/// Renders a text. Ids of headings are those that the PDF uses; equal ones are numbered.
#[must_use]
pub fn render(blocks: &[Block], notes: &BTreeMap<String, Note>, options: &Options<'_>) -> Text {
    let mut anchors = Anchors::default();
    anchors.collect(blocks);
    let ids = anchors.ids.iter().chain(&anchors.others).cloned().collect();
    let mut renderer = Renderer {
        options,
        notes,
        ids,
        anchors: anchors.ids.into_iter(),
        headings: Vec::new(),
        marks: BTreeMap::new(),
        order: Vec::new(),
        figures: 0,
        tables: 0,
        depth: 0,
    };
    let mut out = Markup::new(options.syntax);
    renderer.blocks(blocks, &mut out);
    let body = out.finish();
    let notes = renderer.note_list();
    Text { body, notes, headings: renderer.headings }
}

struct Renderer<'a> {
    options: &'a Options<'a>,
    notes: &'a BTreeMap<String, Note>,
    ids: BTreeSet<String>,
    anchors: std::vec::IntoIter<String>,
    headings: Vec<Heading>,
    /// Number of a note and how many marks it has, by its label.
    marks: BTreeMap<&'a str, (usize, usize)>,
    order: Vec<&'a str>,
    figures: usize,
    tables: usize,
    depth: usize,
}

impl<'a> Renderer<'a> {
    /// The attribute that says a language.
    fn lang(&self) -> &'static str {
        if self.options.syntax == Syntax::Xml { "xml:lang" } else { "lang" }
    }

    fn word(&self, name: &str) -> String {
        (self.options.words)(name)
    }

    fn blocks(&mut self, blocks: &'a [Block], out: &mut Markup) {
        self.depth += 1;
        if self.depth <= MAX_DEPTH {
            for block in blocks {
                self.block(block, out);
                out.line();
            }
        }
        self.depth -= 1;
    }

    fn block(&mut self, block: &'a Block, out: &mut Markup) {
        match &block.kind {
            BlockKind::Heading { level, content, .. } => {
                self.heading(*level, content, &block.span, out);
            }
            BlockKind::Paragraph(content) => {
                out.open("p", &[]);
                self.inlines(content, out);
                out.close();
            }
            BlockKind::List { start, tight, items } => self.list(*start, *tight, items, out),
            BlockKind::Quote(blocks) => {
                out.open("blockquote", &[]);
                self.blocks(blocks, out);
                out.close();
            }
            BlockKind::Callout { kind, blocks } => self.callout(*kind, blocks, out),
            BlockKind::Foreign { lang, direction, label, blocks } => {
                // The label is in the document's language, the passage in its own.
                out.open("div", &[("class", "foreign")]);
                if let Some(label) = label {
                    out.element("p", &[("class", "label")], label);
                }
                let tag = lang.to_string();
                let direction = match direction {
                    Direction::Ltr => "ltr",
                    Direction::Rtl => "rtl",
                };
                let mut attributes = vec![("lang", tag.as_str()), ("dir", direction)];
                if self.options.syntax == Syntax::Xml {
                    attributes.push(("xml:lang", &tag));
                }
                out.open("div", &attributes);
                self.blocks(blocks, out);
                out.close();
                out.close();
            }
            BlockKind::Code { language, text } => {
                let class = format!("language-{language}");
                let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '+' | '#');
                let attributes = [("class", class.as_str())];
                let known = !language.is_empty() && language.chars().all(plain);
                // It may be wider than the page, and then a keyboard must be able to scroll it.
                out.open("pre", &[("dir", "ltr"), ("tabindex", "0")]);
                out.element("code", if known { &attributes } else { &[] }, text);
                out.close();
            }
            BlockKind::Table { align, head, rows, caption, anchor } => {
                anchored(anchor.as_deref(), out);
                self.table(align, head, rows, caption.as_ref(), out);
            }
            BlockKind::Figure { image, caption } => self.figure(image, caption, out),
            BlockKind::Figures(figures) => {
                out.open("div", &[("class", "figure-row")]);
                self.blocks(figures, out);
                out.close();
            }
            BlockKind::Drawing(drawing) => self.drawing(drawing, out),
            // One that could not be drawn, which was reported.
            BlockKind::Chart(chart) => {
                let alt = chart.alt.as_ref().map(|alt| alt.text.as_str()).unwrap_or_default();
                out.element("p", &[("class", "placeholder")], alt);
            }
            BlockKind::References(works) => {
                out.open("ul", &[("class", "references")]);
                for work in works {
                    out.open("li", &[("id", &work.anchor)]);
                    if let Some(mark) = &work.mark {
                        out.element("span", &[("class", "mark")], mark);
                        out.text(" ");
                    }
                    self.inlines(&work.content, out);
                    out.close();
                }
                out.close();
            }
            BlockKind::Definitions(definitions) => self.definitions(definitions, out),
            BlockKind::Math(tex) => {
                out.open("div", &[("class", "math"), ("tabindex", "0")]);
                self.math(tex, true, out);
                out.close();
            }
            BlockKind::Rule => out.void("hr", &[]),
        }
    }

    fn heading(&mut self, level: u8, content: &'a [Inline], span: &Span, out: &mut Markup) {
        const NAMES: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
        let level = level.saturating_add(self.options.below).clamp(1, 6);
        let id = self.anchors.next().unwrap_or_default();
        out.open(NAMES[usize::from(level) - 1], &[("id", &id)]);
        self.inlines(content, out);
        out.close();
        let title = plain_text(content).trim().to_owned();
        self.headings.push(Heading { level, id, title, span: span.clone() });
    }

    fn list(&mut self, start: Option<u64>, tight: bool, items: &'a [Item], out: &mut Markup) {
        let tasks = items.iter().any(|item| item.checked.is_some());
        let first = start.map(|start| start.to_string()).filter(|start| start != "1");
        let mut attributes = Vec::new();
        if let Some(first) = &first {
            attributes.push(("start", first.as_str()));
        }
        if tasks {
            attributes.push(("class", "tasks"));
        }
        out.open(if start.is_some() { "ol" } else { "ul" }, &attributes);
        for item in items {
            out.open("li", &[]);
            if let Some(done) = item.checked {
                let (mark, word) = if done { ("☑", "done") } else { ("☐", "open") };
                let label = self.word(word);
                out.element("span", &[("role", "img"), ("aria-label", &label)], mark);
                out.text(" ");
            }
            match item.blocks.as_slice() {
                [Block { kind: BlockKind::Paragraph(content), .. }, rest @ ..] if tight => {
                    self.inlines(content, out);
                    self.blocks(rest, out);
                }
                blocks => self.blocks(blocks, out),
            }
            out.close();
        }
        out.close();
    }

    fn callout(&mut self, kind: CalloutKind, blocks: &'a [Block], out: &mut Markup) {
        let class = format!("callout {}", kind.name());
        out.open("div", &[("class", &class), ("role", "note")]);
        out.element("p", &[("class", "label")], &self.word(kind.name()));
        self.blocks(blocks, out);
        out.close();
    }

    fn definitions(&mut self, definitions: &'a [Definition], out: &mut Markup) {
        out.open("dl", &[]);
        for definition in definitions {
            out.open("dt", &[]);
            self.inlines(&definition.term.content, out);
            out.close();
            for blocks in &definition.details {
                out.open("dd", &[]);
                self.blocks(blocks, out);
                out.close();
            }
        }
        out.close();
    }

    fn table(
        &mut self,
        align: &[Align],
        head: &'a [Cell],
        rows: &'a [Vec<Cell>],
        caption: Option<&'a Cell>,
        out: &mut Markup,
    ) {
        self.tables += 1;
        let label = format!("{} {}", self.word("table"), self.tables);
        let class = |at: usize| match align.get(at) {
            Some(Align::Center) => Some(("class", "center")),
            Some(Align::End) => Some(("class", "end")),
            Some(Align::Start) | None => None,
        };
        // It may be wider than the page, and then a keyboard must be able to scroll it.
        let region =
            [("class", "table"), ("role", "region"), ("tabindex", "0"), ("aria-label", &label)];
        out.open("div", &region);
        out.open("table", &[]);
        if let Some(caption) = caption {
            out.open("caption", &[]);
            out.element("span", &[("class", "label")], &label);
            out.text(" ");
            self.inlines(&caption.content, out);
            out.close();
        }
        // A header row without words is a trick of Markdown, which has no tables without one.
        let has_words = |cell: &Cell| !plain_text(&cell.content).trim().is_empty();
        let headed = head.iter().any(has_words);
        if headed {
            out.open("thead", &[]);
            out.open("tr", &[]);
            for (at, cell) in head.iter().enumerate() {
                let scope = [("scope", "col")];
                let attributes: Vec<_> = scope.into_iter().chain(class(at)).collect();
                // A header without words heads nothing.
                let name = if has_words(cell) { "th" } else { "td" };
                out.open(name, &attributes[usize::from(name == "td")..]);
                self.inlines(&cell.content, out);
                out.close();
            }
            out.close();
            out.close();
        }
        // The first column names its rows if every row has a word in it and more follows.
        let names_rows = headed
            && align.first().is_none_or(|align| *align == Align::Start)
            && rows.iter().all(|row| row.len() > 1 && row.first().is_some_and(has_words));
        out.open("tbody", &[]);
        for row in rows {
            out.open("tr", &[]);
            for (at, cell) in row.iter().enumerate() {
                let is_name = names_rows && at == 0;
                let scope = is_name.then_some(("scope", "row"));
                let attributes: Vec<_> = scope.into_iter().chain(class(at)).collect();
                out.open(if is_name { "th" } else { "td" }, &attributes);
                self.inlines(&cell.content, out);
                out.close();
            }
            out.close();
        }
        out.close();
        out.close();
        out.close();
    }

    /// A chart: its picture, its source, and its data for those who want them.
    fn drawing(&mut self, drawing: &'a Drawing, out: &mut Markup) {
        let Drawing { image, caption, note, rows, .. } = drawing;
        anchored(image.anchor.as_deref(), out);
        out.open("figure", &[("class", "chart")]);
        self.caption(caption, out);
        self.image(image, out);
        if !note.is_empty() {
            out.open("p", &[("class", "source")]);
            self.inlines(note, out);
            out.close();
        }
        out.open("details", &[]);
        out.element("summary", &[], &self.word("data"));
        out.open("table", &[]);
        for (index, row) in rows.iter().enumerate() {
            out.open("tr", &[]);
            for (column, cell) in row.iter().enumerate() {
                match (index, column) {
                    (0, _) => out.element("th", &[("scope", "col")], cell),
                    (_, 0) => out.element("th", &[("scope", "row")], cell),
                    _ => out.element("td", &[], cell),
                }
            }
            out.close();
        }
        out.close();
        out.close();
        out.close();
    }

    fn figure(&mut self, image: &'a Image, caption: &'a [Inline], out: &mut Markup) {
        anchored(image.anchor.as_deref(), out);
        out.open("figure", &[]);
        self.caption(caption, out);
        self.image(image, out);
        out.close();
    }

    fn caption(&mut self, caption: &'a [Inline], out: &mut Markup) {
        if !caption.is_empty() {
            self.figures += 1;
            let label = format!("{} {}", self.word("figure"), self.figures);
            out.open("figcaption", &[]);
            out.element("span", &[("class", "label")], &label);
            out.text(" ");
            self.inlines(caption, out);
            out.close();
        }
    }

    fn image(&mut self, image: &Image, out: &mut Markup) {
        let alt = if image.alt.trim().is_empty() { &image.title } else { &image.alt };
        let Some(shown) = (self.options.picture)(&image.source) else {
            out.open("span", &[("class", "placeholder")]);
            out.element("span", &[("class", "label")], &self.word("placeholder"));
            out.text(" ");
            out.text(alt.trim());
            out.close();
            return;
        };
        let size = shown.size.map(|(width, height)| (width.to_string(), height.to_string()));
        let mut attributes = vec![("src", shown.address.as_str()), ("alt", alt.trim())];
        if let Some((width, height)) = &size {
            attributes.extend([("width", width.as_str()), ("height", height.as_str())]);
        }
        if self.options.syntax == Syntax::Html {
            attributes.extend([("loading", "lazy"), ("decoding", "async")]);
        }
        out.void("img", &attributes);
    }

    fn inlines(&mut self, inlines: &'a [Inline], out: &mut Markup) {
        for inline in inlines {
            let name = match &inline.kind {
                InlineKind::Text(text) => {
                    out.text(text);
                    continue;
                }
                InlineKind::Code(text) => {
                    out.element("code", &[("dir", "ltr")], text);
                    continue;
                }
                InlineKind::Math(tex) => {
                    self.math(tex, false, out);
                    continue;
                }
                InlineKind::SoftBreak => {
                    out.line();
                    continue;
                }
                InlineKind::HardBreak => {
                    out.void("br", &[]);
                    continue;
                }
                InlineKind::Image(image) => {
                    self.image(image, out);
                    continue;
                }
                InlineKind::NoteMark(name) => {
                    self.mark(name, out);
                    continue;
                }
                InlineKind::Foreign { lang, content } => {
                    let lang = lang.to_string();
                    let name = self.lang();
                    out.open("bdi", &[(name, lang.as_str())]);
                    self.inlines(content, out);
                    out.close();
                    continue;
                }
                InlineKind::Citation(citation) => {
                    out.text(&citation.raw);
                    continue;
                }
                InlineKind::Link { target, content } => {
                    // A link within the text works if a heading has the anchor.
                    let lost = target.strip_prefix('#').is_some_and(|id| !self.ids.contains(id));
                    if lost {
                        self.inlines(content, out);
                    } else {
                        out.open("a", &[("href", target)]);
                        self.inlines(content, out);
                        out.close();
                    }
                    continue;
                }
                InlineKind::Emphasis(_) => "em",
                InlineKind::Strong(_) => "strong",
                InlineKind::Strikethrough(_) => "s",
                InlineKind::Superscript(_) => "sup",
                InlineKind::Subscript(_) => "sub",
            };
            out.open(name, &[]);
            self.inlines(inline.kind.children(), out);
            out.close();
        }
    }

    fn math(&self, tex: &str, block: bool, out: &mut Markup) {
        match math::formula(tex, block, self.options.syntax) {
            Some(formula) => out.fragment(&formula),
            None => out.element("code", &[("dir", "ltr")], tex.trim()),
        }
    }

    /// The mark of a footnote.
    fn mark(&mut self, name: &str, out: &mut Markup) {
        let Some((name, _)) = self.notes.get_key_value(name) else {
            out.text(&format!("[{name}]"));
            return;
        };
        let next = self.order.len() + 1;
        let (number, marks) = self.marks.entry(name).or_insert((next, 0));
        if *number == next {
            self.order.push(name);
        }
        *marks += 1;
        let (number, mark) = (*number, *marks);
        let id = mark_id(number, mark);
        let target = format!("#note-{number}");
        let mut attributes =
            vec![("id", id.as_str()), ("href", target.as_str()), ("role", "doc-noteref")];
        if self.options.syntax == Syntax::Xml {
            attributes.push(("epub:type", "noteref"));
        }
        out.open("sup", &[("class", "mark")]);
        out.element("a", &attributes, &number.to_string());
        out.close();
    }

    /// All notes that have a mark, in the order of their first marks. A note may bring up others.
    fn note_list(&mut self) -> Fragment {
        let mut out = Markup::new(self.options.syntax);
        let mut at = 0;
        while let Some(&name) = self.order.get(at) {
            if at == 0 {
                out.open("ol", &[("class", "notes")]);
            }
            at += 1;
            let id = format!("note-{at}");
            let mut attributes = vec![("id", id.as_str())];
            if self.options.syntax == Syntax::Xml {
                attributes.push(("epub:type", "footnote"));
            }
            out.open("li", &attributes);
            let blocks = self.notes.get(name).map(|note| note.blocks.as_slice());
            let (last, before) = match blocks.unwrap_or_default() {
                [before @ .., Block { kind: BlockKind::Paragraph(last), .. }] => {
                    (Some(last), before)
                }
                blocks => (None, blocks),
            };
            self.blocks(before, &mut out);
            out.open("p", &[]);
            if let Some(last) = last {
                self.inlines(last, &mut out);
            }
            let marks = self.marks.get(name).map_or(0, |(_, marks)| *marks);
            for mark in 1..=marks {
                let target = format!("#{}", mark_id(at, mark));
                let mut label = format!("{} {at}", self.word("back"));
                if marks > 1 {
                    label.push_str(&format!(".{mark}"));
                }
                out.text("\u{a0}");
                let attributes = [
                    ("href", target.as_str()),
                    ("class", "back"),
                    ("role", "doc-backlink"),
                    ("aria-label", label.as_str()),
                ];
                // The variation selector asks for the plain arrow, not the coloured one.
                out.element("a", &attributes, "↩\u{fe0e}");
            }
            out.close();
            out.close();
            out.line();
        }
        out.finish()
    }
}

/// Where a link to a figure or table leads.
fn anchored(id: Option<&str>, out: &mut Markup) {
    if let Some(id) = id.filter(|id| RESERVED.iter().all(|prefix| !id.starts_with(prefix))) {
        out.element("span", &[("id", id)], "");
    }
}

fn mark_id(number: usize, mark: usize) -> String {
    if mark == 1 { format!("mark-{number}") } else { format!("mark-{number}-{mark}") }
}

/// The ids of the headings in document order, each once.
#[derive(Default)]
struct Anchors {
    ids: Vec<String>,
    /// Those of figures, tables and works.
    others: Vec<String>,
    seen: BTreeSet<String>,
}

impl Anchors {
    fn collect(&mut self, blocks: &[Block]) {
        for block in blocks {
            match &block.kind {
                BlockKind::Heading { content, anchor, .. } => {
                    let wanted = anchor.clone().unwrap_or_else(|| slug(&plain_text(content)));
                    self.take(&wanted);
                }
                BlockKind::Quote(blocks)
                | BlockKind::Callout { blocks, .. }
                | BlockKind::Foreign { blocks, .. }
                | BlockKind::Figures(blocks) => self.collect(blocks),
                BlockKind::Figure { image: Image { anchor: Some(anchor), .. }, .. }
                | BlockKind::Table { anchor: Some(anchor), .. } => {
                    self.others.extend([anchor.clone()])
                }
                BlockKind::Drawing(drawing) => self.others.extend(drawing.image.anchor.clone()),
                BlockKind::References(works) => {
                    self.others.extend(works.iter().map(|work| work.anchor.clone()));
                }
                BlockKind::List { items, .. } => {
                    items.iter().for_each(|item| self.collect(&item.blocks));
                }
                BlockKind::Definitions(definitions) => {
                    let details = definitions.iter().flat_map(|definition| &definition.details);
                    details.for_each(|blocks| self.collect(blocks));
                }
                _ => {}
            }
        }
    }

    fn take(&mut self, wanted: &str) {
        let clean: String =
            wanted.chars().map(|c| if c.is_whitespace() { '-' } else { c }).collect();
        let base = match clean.as_str() {
            "" => "section".to_owned(),
            text if RESERVED.iter().any(|prefix| text.starts_with(prefix)) => {
                format!("section-{text}")
            }
            _ => clean,
        };
        let mut id = base.clone();
        let mut count = 0;
        while !self.seen.insert(id.clone()) {
            count += 1;
            id = format!("{base}-{count}");
        }
        self.ids.push(id);
    }
}
