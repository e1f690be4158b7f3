//! What can be linked to within a document: headings, figures, tables, charts.

use super::model::{Block, BlockKind, Image};
use super::{plain_text, slug};
use crate::text::Span;
use std::collections::BTreeMap;

/// A place that links can lead to.
#[derive(Debug, Clone, PartialEq)]
pub struct Anchor {
    /// Its name; nothing if its author gave a figure or table none.
    pub name: Option<String>,
    /// What stands there.
    pub target: Target,
    /// The bytes of the block.
    pub span: Span,
}

/// What a link can lead to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A heading with these words.
    Heading(String),
    /// A figure or chart; numbered from 1 if it has a caption.
    Figure(Option<usize>),
    /// A table; numbered from 1 if it has a caption.
    Table(Option<usize>),
}

/// The anchors of a document in its order. Headings without a name of their own are named after
/// their words; equal names of headings are numbered as on GitHub. Figures and tables are numbered
/// as they are printed.
#[must_use]
pub fn anchors(blocks: &[Block]) -> Vec<Anchor> {
    let mut collector = Collector::default();
    collector.blocks(blocks);
    collector.out
}

#[derive(Default)]
struct Collector {
    out: Vec<Anchor>,
    headings: BTreeMap<String, usize>,
    figures: usize,
    tables: usize,
}

impl Collector {
    fn push(&mut self, name: Option<String>, target: Target, span: &Span) {
        self.out.push(Anchor { name, target, span: span.clone() });
    }

    fn figure(&mut self, name: Option<&String>, captioned: bool, span: &Span) {
        let number = captioned.then(|| {
            self.figures += 1;
            self.figures
        });
        self.push(name.cloned(), Target::Figure(number), span);
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match &block.kind {
                BlockKind::Heading { content, anchor, .. } => {
                    let words = plain_text(content);
                    let base = anchor.clone().unwrap_or_else(|| slug(&words));
                    let base = if base.is_empty() { "section".to_owned() } else { base };
                    let count = self.headings.entry(base.clone()).or_insert(0);
                    let name = if *count == 0 { base.clone() } else { format!("{base}-{count}") };
                    *count += 1;
                    let words = words.trim().to_owned();
                    self.push(Some(name), Target::Heading(words), &block.span);
                }
                BlockKind::Figure { image: Image { anchor, .. }, caption } => {
                    self.figure(anchor.as_ref(), !caption.is_empty(), &block.span);
                }
                BlockKind::Chart(chart) => {
                    self.figure(chart.anchor.as_ref(), !chart.caption.is_empty(), &block.span);
                }
                BlockKind::Drawing(drawing) => {
                    let captioned = !drawing.caption.is_empty();
                    self.figure(drawing.image.anchor.as_ref(), captioned, &block.span);
                }
                BlockKind::Table { caption, anchor, .. } => {
                    let number = caption.is_some().then(|| {
                        self.tables += 1;
                        self.tables
                    });
                    self.push(anchor.clone(), Target::Table(number), &block.span);
                }
                BlockKind::Quote(blocks)
                | BlockKind::Callout { blocks, .. }
                | BlockKind::Foreign { blocks, .. }
                | BlockKind::Figures(blocks) => self.blocks(blocks),
                BlockKind::List { items, .. } => {
                    items.iter().for_each(|item| self.blocks(&item.blocks));
                }
                BlockKind::Definitions(definitions) => {
                    let details = definitions.iter().flat_map(|definition| &definition.details);
                    details.for_each(|blocks| self.blocks(blocks));
                }
                BlockKind::References(_)
                | BlockKind::Paragraph(_)
                | BlockKind::Code { .. }
                | BlockKind::Math(_)
                | BlockKind::Rule => {}
            }
        }
    }
}
