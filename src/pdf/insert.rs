//! What is set into the text: pictures and figures, figures side by side, charts, references,
//! passages in other languages, and the places that links lead to.

use super::builder::{Builder, classed, label, spoken};
use super::credit::{self, Parting};
use crate::locale::{Direction, Lang};
use crate::markdown::{
    Anchor, Block, BlockKind, Chart, Drawing, Image, Inline, InlineKind, Reference, Target,
};
use crate::text::SourceFile;
use std::collections::BTreeSet;
use std::str::FromStr as _;
use typst::diag::SourceResult;
use typst::foundations::{
    Bytes, Content, Derived, Label, NativeElement as _, Packed, PathOrStr, Smart,
};
use typst::layout::{
    Abs, BlockBody, BlockElem, Celled, Dir, Fr, GridCell, GridChild, GridElem, GridItem,
    HAlignment, Length, Ratio, Rel, Sizing, TrackSizings,
};
use typst::loading::{DataSource, Load as _};
use typst::model::{
    FigureCaption, FigureElem, FigureKind, ListElem, ListItem, ParbreakElem, TableCell, TableChild,
    TableElem, TableHeader, TableItem,
};
use typst::pdf::{AttachElem, AttachedFileRelationship};
use typst::syntax::{Span, Spanned};
use typst::text::{Lang as TextLang, TextElem};
use typst::visualize::ImageElem;

/// The space between pictures side by side, in points.
const ROW_GAP: f64 = 12.0;

/// Where links within the document lead.
pub(super) struct Places {
    /// The anchors of the headings in order.
    headings: Vec<String>,
    next: usize,
    /// All anchors that something carries.
    all: BTreeSet<String>,
    /// Those that were given to an element.
    taken: BTreeSet<String>,
}

impl Places {
    pub(super) fn of(blocks: &[Block]) -> Self {
        let anchors = crate::markdown::anchors(blocks);
        let mut headings = Vec::new();
        let mut all = BTreeSet::new();
        for Anchor { name, target, .. } in anchors {
            let Some(name) = name else { continue };
            if matches!(target, Target::Heading(_)) {
                headings.push(name.clone());
            }
            all.insert(name);
        }
        let works = blocks.iter().flat_map(|block| match &block.kind {
            BlockKind::References(works) => works.as_slice(),
            _ => &[],
        });
        all.extend(works.map(|work| work.anchor.clone()));
        Self { headings, next: 0, all, taken: BTreeSet::new() }
    }

    /// The label of the next heading.
    pub(super) fn heading(&mut self) -> Option<Label> {
        let name = self.headings.get(self.next).cloned();
        self.next += 1;
        self.take(name.as_deref())
    }

    /// The label of an anchor, once: Typst refuses links to a label that two elements have.
    fn take(&mut self, name: Option<&str>) -> Option<Label> {
        let name = name.filter(|name| self.all.contains(*name))?;
        self.taken.insert(name.to_owned()).then(|| label(&place(name))).flatten()
    }

    /// The label that a link to an anchor leads to.
    pub(super) fn target(&self, name: &str) -> Option<Label> {
        self.all.contains(name).then(|| label(&place(name))).flatten()
    }
}

/// The label of an anchor. Prefixed, so that no heading is called as a class of the template is.
fn place(name: &str) -> String {
    format!("at-{name}")
}

impl<'a> Builder<'a, '_> {
    pub(super) fn figure(
        &mut self,
        image: &'a Image,
        caption: &'a [Inline],
        span: Span,
        alone: bool,
    ) -> SourceResult<Content> {
        let place = self.places.take(image.anchor.as_deref());
        let body = self.image(image, span)?;
        if caption.is_empty() {
            let picture = classed(body, "picture", span);
            return Ok(match place {
                Some(place) => placed(picture, place, span),
                None => picture,
            });
        }
        // Beside others a picture is as wide as its column.
        let body = if alone { classed(body, "figure-picture", span) } else { body };
        let figure = self.numbered(body, caption, ImageElem::ELEM, span)?;
        let figure = if alone { figure } else { figure.with_placement(None) };
        let figure = figure.pack().spanned(span);
        Ok(match place {
            Some(place) => figure.labelled(place),
            None => figure,
        })
    }

    /// What it says above, where it is from below.
    fn numbered(
        &mut self,
        body: Content,
        caption: &'a [Inline],
        kind: typst::foundations::Element,
        span: Span,
    ) -> SourceResult<FigureElem> {
        let (caption, body) = match credit::parting(caption, &self.edition().face.source_words) {
            Some(parting) => {
                let (said, source) = self.parted(caption, parting, span)?;
                (said, Content::sequence([body, classed(source, "figure-source", span)]))
            }
            None => (self.inlines(caption)?, body),
        };
        let caption = Packed::new(FigureCaption::new(caption)).spanned(span);
        Ok(FigureElem::new(body)
            .with_kind(Smart::Custom(FigureKind::Elem(kind)))
            .with_caption(Some(caption)))
    }

    fn parted(
        &mut self,
        caption: &'a [Inline],
        Parting { inline, end, start }: Parting,
        span: Span,
    ) -> SourceResult<(Content, Content)> {
        let text = match &caption[inline].kind {
            InlineKind::Text(text) => text.as_str(),
            _ => "",
        };
        let words = |text: &str| TextElem::packed(self.printable(text)).spanned(span);
        let (last, first) = (words(&text[..end]), words(&text[start..]));
        let said = self.inlines(&caption[..inline])? + last;
        let source = first + self.inlines(&caption[inline + 1..])?;
        Ok((said, source))
    }

    /// A captioned table, which links can lead to.
    pub(super) fn captioned_table(
        &mut self,
        table: Content,
        caption: &'a [Inline],
        anchor: Option<&str>,
        spans: (Span, Span),
        floats: bool,
    ) -> SourceResult<Content> {
        let figure = self.numbered(table, caption, TableElem::ELEM, spans.1)?;
        let figure = if floats { figure.with_placement(Some(Smart::Auto)) } else { figure };
        let figure = figure.pack().spanned(spans.0);
        Ok(match self.places.take(anchor) {
            Some(place) => figure.labelled(place),
            None => figure,
        })
    }

    /// Figures side by side, each as wide as its share.
    pub(super) fn row(&mut self, figures: &'a [Block], span: Span) -> SourceResult<Content> {
        let mut cells = Vec::new();
        for figure in figures {
            if let BlockKind::Figure { image, caption } = &figure.kind {
                let body = self.figure(image, caption, self.place(&figure.span), false)?;
                cells.push(GridChild::Item(GridItem::Cell(Packed::new(GridCell::new(body)))));
            }
        }
        let columns = TrackSizings(cells.iter().map(|_| Sizing::Fr(Fr::one())).collect());
        let gap = Sizing::Rel(Rel::from(Length::from(Abs::pt(ROW_GAP))));
        let gap = TrackSizings([gap].into_iter().collect());
        let grid = GridElem::new(cells).with_columns(columns).with_column_gutter(gap);
        Ok(classed(grid.pack().spanned(span), "figure-row", span))
    }

    /// A picture, or what stands for one that could not be used.
    pub(super) fn image(&mut self, image: &Image, span: Span) -> SourceResult<Content> {
        self.picture(image, span, false)
    }

    /// The same; `full` makes it as wide as there is room.
    fn picture(&mut self, image: &Image, span: Span, full: bool) -> SourceResult<Content> {
        let alt = if image.alt.trim().is_empty() { &image.title } else { &image.alt };
        let Some(bytes) = self.pictures.get(&image.source) else {
            let words = if alt.trim().is_empty() { &image.source } else { alt };
            return Ok(self.placeholder(words, span));
        };
        let source = DataSource::Bytes(Bytes::clone(bytes));
        let loaded = Spanned::new(&source, span).load(self.engine.world)?;
        // PDF/UA-1 (7.3) refuses a picture without a description; its absence was reported.
        let alt = if alt.trim().is_empty() { "–" } else { alt.as_str() };
        let mut element = ImageElem::new(Derived::new(source, loaded)).with_alt(Some(alt.into()));
        if full {
            element = element.with_width(Smart::Custom(Ratio::one().into()));
        }
        Ok(element.pack().spanned(span))
    }

    fn placeholder(&self, words: &str, span: Span) -> Content {
        classed(TextElem::packed(self.printable(words)), "placeholder", span)
    }

    /// A chart that could not be drawn, which was reported.
    pub(super) fn undrawn(&self, chart: &Chart, span: Span) -> Content {
        let alt = chart.alt.as_ref().map_or(chart.data.text.as_str(), |alt| alt.text.as_str());
        self.placeholder(alt, span)
    }

    /// A chart: its picture, its source and, if it is wanted, its data.
    pub(super) fn drawing(&mut self, drawing: &'a Drawing, span: Span) -> SourceResult<Content> {
        let Drawing { image, caption, note, rows, table } = drawing;
        let mut parts = vec![classed(self.picture(image, span, true)?, "chart-picture", span)];
        if !note.is_empty() {
            parts.push(classed(self.inlines(note)?, "figure-source", span));
        }
        if *table {
            parts.push(classed(self.data(rows, span), "chart-data", span));
        }
        let body = Content::sequence(parts);
        let place = self.places.take(image.anchor.as_deref());
        let content = if caption.is_empty() {
            classed(body, "picture", span)
        } else {
            self.numbered(body, caption, ImageElem::ELEM, span)?.pack().spanned(span)
        };
        Ok(match place {
            Some(place) if caption.is_empty() => placed(content, place, span),
            Some(place) => content.labelled(place),
            None => content,
        })
    }

    fn data(&self, rows: &[Vec<String>], span: Span) -> Content {
        let cell = |text: &String| {
            let body = TextElem::packed(self.printable(text));
            TableItem::Cell(Packed::new(TableCell::new(body)).spanned(span))
        };
        let columns = rows.first().map_or(0, Vec::len);
        let mut children = Vec::new();
        for (index, row) in rows.iter().enumerate() {
            let cells = row.iter().map(cell);
            if index == 0 {
                let header = TableHeader::new(cells.collect());
                children.push(TableChild::Header(Packed::new(header)));
            } else {
                children.extend(cells.map(TableChild::Item));
            }
        }
        let align = (0..columns).map(|column| {
            let align = if column == 0 { HAlignment::Start } else { HAlignment::End };
            Smart::Custom(align.into())
        });
        TableElem::new(children)
            .with_columns(TrackSizings((0..columns).map(|_| Sizing::Auto).collect()))
            .with_align(Celled::Array(align.collect()))
            .pack()
            .spanned(span)
    }

    /// The list of works, each where citations lead to.
    pub(super) fn references(
        &mut self,
        works: &'a [Reference],
        span: Span,
    ) -> SourceResult<Content> {
        let mut items = Vec::new();
        for work in works {
            let mut body = Vec::new();
            if let Some(mark) = &work.mark {
                body.push(TextElem::packed(self.printable(&format!("{mark} "))));
            }
            body.push(self.inlines(&work.content)?);
            body.push(ParbreakElem::shared().clone());
            let body = Content::sequence(body);
            let body = match self.places.take(Some(&work.anchor)) {
                Some(place) => placed(body, place, span),
                None => body,
            };
            items.push(Packed::new(ListItem::new(body)).spanned(span));
        }
        let list = ListElem::new(items).with_tight(false).pack().spanned(span);
        Ok(classed(list, "references", span))
    }

    /// A passage in another language: hyphenated by its rules, spoken in its voice.
    pub(super) fn foreign(&mut self, lang: &Lang, content: &'a [Inline]) -> SourceResult<Content> {
        let body = self.inlines(content)?;
        let rtl = TextLang::from_str(lang.language()).is_ok_and(|lang| lang.dir() == Dir::RTL);
        Ok(spoken(body, lang, if rtl { Direction::Rtl } else { Direction::Ltr }))
    }
}

/// The Markdown file, attached to the PDF as what it was made from (ISO 19005-3, 6.8).
pub(super) fn source(file: &SourceFile) -> Content {
    let path = PathOrStr::Str(file.name().into());
    AttachElem::new(
        Derived::new(path, file.name().into()),
        Bytes::new(file.text().to_owned().into_bytes()),
    )
    .with_relationship(Some(AttachedFileRelationship::Source))
    .with_mime_type(Some("text/markdown".into()))
    .with_description(Some(file.name().into()))
    .pack()
}

/// A block around what has a class of its own, for links to lead to.
fn placed(body: Content, place: Label, span: Span) -> Content {
    let block = BlockElem::new().with_body(Some(BlockBody::Content(body)));
    block.pack().spanned(span).labelled(place)
}
