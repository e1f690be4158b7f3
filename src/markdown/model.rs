//! The document: blocks and inlines with the bytes they come from.

use super::chart::Chart;
use crate::data::Node;
use crate::locale::{Direction, Lang};
use crate::text::{SourceFile, Span, words};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A parsed Markdown file.
#[derive(Debug, Clone)]
pub struct Document {
    /// The file.
    pub file: Arc<SourceFile>,
    /// The front matter; an empty map if there is none.
    pub front: Node,
    /// The blocks after the front matter.
    pub body: Vec<Block>,
    /// The footnotes by label.
    pub notes: BTreeMap<String, Note>,
    /// The definitions of references (`[label]: address`), by place; of equal labels the first.
    pub references: Vec<LinkDefinition>,
}

/// The definition of a reference: where a label leads, said once for all links that use it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkDefinition {
    /// The bytes of the definition.
    pub span: Span,
    /// The label, as [`label_key`] has it.
    pub label: String,
    /// The address.
    pub target: String,
}

/// Labels that mean the same definition are equal in this: case and the kind of white space do
/// not count (`CommonMark`, *matches*).
#[must_use]
pub fn label_key(label: &str) -> String {
    words::normalised(label).to_lowercase()
}

/// The label in the source of a link or picture that takes its address from a definition:
/// `[text][label]`, `[label][]`, `[label]`. Nothing for one that says its address itself.
///
/// ```
/// use polyfolio::markdown::reference_label;
/// assert_eq!(reference_label("[the law][act]"), Some("act"));
/// assert_eq!(reference_label("[act][]"), Some("act"));
/// assert_eq!(reference_label("![act]"), Some("act"));
/// assert_eq!(reference_label("[the law](act.md)"), None);
/// ```
#[must_use]
pub fn reference_label(source: &str) -> Option<&str> {
    let inner = source.strip_prefix('!').unwrap_or(source).strip_prefix('[')?.strip_suffix(']')?;
    match inner.rsplit_once("][") {
        Some((label, "")) | Some((_, label)) => Some(label),
        None => Some(inner),
    }
}

/// A footnote's text.
#[derive(Debug, Clone, PartialEq, Hash, Serialize, Deserialize)]
pub struct Note {
    /// The bytes of the whole definition.
    pub span: Span,
    /// Its blocks.
    pub blocks: Vec<Block>,
}

/// A block.
#[derive(Debug, Clone, PartialEq, Hash, Serialize, Deserialize)]
pub struct Block {
    /// Its bytes.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
}

/// The kinds of blocks.
#[derive(Debug, Clone, PartialEq, Hash, Serialize, Deserialize)]
pub enum BlockKind {
    /// A heading of level 1 to 6, with the anchor its author gave it.
    Heading {
        /// As many as it has `#`.
        level: u8,
        /// From `{#anchor}`.
        anchor: Option<String>,
        /// The words.
        content: Vec<Inline>,
    },
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list; numbered if it has a start.
    List {
        /// The first number.
        start: Option<u64>,
        /// Whether no blank line stands between its items.
        tight: bool,
        /// The items.
        items: Vec<Item>,
    },
    /// A block quote.
    Quote(Vec<Block>),
    /// A GFM alert: a block quote with a purpose.
    Callout {
        /// Its purpose.
        kind: CalloutKind,
        /// Its blocks.
        blocks: Vec<Block>,
    },
    /// A passage in another language than the document's: in an edition, text of the original where
    /// a translation is lacking. Tagged with its language wherever it is shown.
    Foreign {
        /// Its language, with the region whose conventions it follows.
        lang: Lang,
        /// The direction of its text.
        direction: Direction,
        /// What readers are told of it, in the document's language; nothing if it needs no words.
        label: Option<String>,
        /// Its blocks, already set by the rules of its own language.
        blocks: Vec<Block>,
    },
    /// Code, shown as it is.
    Code {
        /// The first word of the info string.
        language: String,
        /// The code without its last line end.
        text: String,
    },
    /// A table.
    Table {
        /// How each column is aligned.
        align: Vec<Align>,
        /// The header row.
        head: Vec<Cell>,
        /// The other rows.
        rows: Vec<Vec<Cell>>,
        /// A paragraph right after the table that begins with `: `.
        caption: Option<Cell>,
        /// From `{#anchor}` at the end of the caption.
        anchor: Option<String>,
    },
    /// A picture alone in its paragraph; the title is its caption.
    Figure {
        /// The picture.
        image: Image,
        /// The words of its title.
        caption: Vec<Inline>,
    },
    /// Figures side by side: several pictures alone in one paragraph. Each block is a figure.
    Figures(Vec<Block>),
    /// A chart to be drawn from data. An edition replaces it with its drawing; one that could not be
    /// drawn stays.
    Chart(Box<Chart>),
    /// A chart that was drawn.
    Drawing(Box<Drawing>),
    /// The list of works referred to. No Markdown says this: an edition appends it.
    References(Vec<Reference>),
    /// Terms with their definitions.
    Definitions(Vec<Definition>),
    /// A formula alone in its paragraph, in TeX.
    Math(String),
    /// A thematic break.
    Rule,
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Hash, Serialize, Deserialize)]
pub struct Item {
    /// Its bytes.
    pub span: Span,
    /// Whether it is ticked, if it is a task.
    pub checked: Option<bool>,
    /// Its blocks.
    pub blocks: Vec<Block>,
}

/// A cell of a table, or its caption.
#[derive(Debug, Clone, PartialEq, Hash, Serialize, Deserialize)]
pub struct Cell {
    /// Its bytes.
    pub span: Span,
    /// Its words.
    pub content: Vec<Inline>,
}

/// A term and what it means.
#[derive(Debug, Clone, PartialEq, Hash, Serialize, Deserialize)]
pub struct Definition {
    /// The term.
    pub term: Cell,
    /// Its definitions.
    pub details: Vec<Vec<Block>>,
}

/// A drawn chart. Its picture is among the edition's, under the image's address.
#[derive(Debug, Clone, PartialEq, Hash, Serialize, Deserialize)]
pub struct Drawing {
    /// The picture; its description holds the numbers as well.
    pub image: Image,
    /// The words of its title.
    pub caption: Vec<Inline>,
    /// Where the data come from.
    pub note: Vec<Inline>,
    /// The data as they are said in the language: the names of the columns, then the lines.
    pub rows: Vec<Vec<String>>,
    /// Whether the author wants the data below the picture.
    pub table: bool,
}

/// A work in the list of references.
#[derive(Debug, Clone, PartialEq, Hash, Serialize, Deserialize)]
pub struct Reference {
    /// The anchor that citations link to.
    pub anchor: String,
    /// The mark before it, in styles that number works.
    pub mark: Option<String>,
    /// What the list says of it.
    pub content: Vec<Inline>,
}

/// How a column is aligned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Align {
    /// With the direction of the text.
    Start,
    /// In the middle.
    Center,
    /// Against it; for numbers.
    End,
}

/// The purposes of GFM alerts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum CalloutKind {
    /// `[!NOTE]`
    Note,
    /// `[!TIP]`
    Tip,
    /// `[!IMPORTANT]`
    Important,
    /// `[!WARNING]`
    Warning,
    /// `[!CAUTION]`
    Caution,
}

impl CalloutKind {
    /// The name in message ids.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Tip => "tip",
            Self::Important => "important",
            Self::Warning => "warning",
            Self::Caution => "caution",
        }
    }
}

/// A picture.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Image {
    /// Its address as written.
    pub source: String,
    /// What it shows, for those who cannot see it.
    pub alt: String,
    /// The bytes of the description.
    pub alt_span: Span,
    /// Its title as written.
    pub title: String,
    /// From `{#anchor}` right after it.
    pub anchor: Option<String>,
}

/// A mark that refers to works of the bibliography: `[see @key, p. 3; @other]`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Citation {
    /// The mark as written.
    pub raw: String,
    /// The works in order.
    pub works: Vec<Cited>,
}

/// A work in a citation.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Cited {
    /// Words before it, as written: `see`.
    pub prefix: String,
    /// Its key in the bibliography.
    pub key: String,
    /// Where in it, as written: `p. 3`.
    pub locator: Option<String>,
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Hash, Serialize, Deserialize)]
pub struct Inline {
    /// Its bytes.
    pub span: Span,
    /// What it is.
    pub kind: InlineKind,
}

/// The kinds of inlines.
#[derive(Debug, Clone, PartialEq, Hash, Serialize, Deserialize)]
pub enum InlineKind {
    /// Words, entities and escapes resolved.
    Text(String),
    /// Code.
    Code(String),
    /// A formula in TeX.
    Math(String),
    /// A line end that is a space.
    SoftBreak,
    /// A line end that is meant.
    HardBreak,
    /// Emphasis.
    Emphasis(Vec<Inline>),
    /// Strong emphasis.
    Strong(Vec<Inline>),
    /// Struck out.
    Strikethrough(Vec<Inline>),
    /// Raised.
    Superscript(Vec<Inline>),
    /// Lowered.
    Subscript(Vec<Inline>),
    /// A link.
    Link {
        /// Its address as written.
        target: String,
        /// Its words.
        content: Vec<Inline>,
    },
    /// A picture within a line.
    Image(Box<Image>),
    /// A footnote mark, with the note's label.
    NoteMark(String),
    /// A passage in another language: `[texte]{lang=es}`.
    Foreign {
        /// The language.
        lang: Lang,
        /// Its words.
        content: Vec<Inline>,
    },
    /// A reference to the bibliography. An edition replaces it with the words of the citation; where
    /// there is no bibliography it stays, and what was written is printed.
    Citation(Citation),
}

impl InlineKind {
    /// The inlines inside.
    #[must_use]
    pub fn children(&self) -> &[Inline] {
        match self {
            Self::Emphasis(c)
            | Self::Strong(c)
            | Self::Strikethrough(c)
            | Self::Superscript(c)
            | Self::Subscript(c)
            | Self::Foreign { content: c, .. }
            | Self::Link { content: c, .. } => c,
            _ => &[],
        }
    }

    /// The inlines inside, to change.
    pub fn children_mut(&mut self) -> &mut [Inline] {
        self.content_mut().map_or(&mut [], Vec::as_mut_slice)
    }

    /// The run of inlines inside, to change its length too; nothing where there can be none.
    pub(crate) fn content_mut(&mut self) -> Option<&mut Vec<Inline>> {
        match self {
            Self::Emphasis(c)
            | Self::Strong(c)
            | Self::Strikethrough(c)
            | Self::Superscript(c)
            | Self::Subscript(c)
            | Self::Foreign { content: c, .. }
            | Self::Link { content: c, .. } => Some(c),
            _ => None,
        }
    }
}

/// The words of some inlines without any markup; formulas and code as written, pictures left out.
#[must_use]
pub fn plain_text(inlines: &[Inline]) -> String {
    let mut out = String::new();
    for inline in inlines {
        match &inline.kind {
            InlineKind::Text(text) | InlineKind::Code(text) | InlineKind::Math(text) => {
                out.push_str(text);
            }
            InlineKind::SoftBreak | InlineKind::HardBreak => out.push(' '),
            InlineKind::Image(_) | InlineKind::NoteMark(_) | InlineKind::Citation(_) => {}
            kind => out.push_str(&plain_text(kind.children())),
        }
    }
    out
}

/// Calls `visit` with every run of inlines (a paragraph's, a heading's, a cell's …) of some blocks,
/// in document order.
pub fn visit_inlines<'b>(blocks: &'b [Block], visit: &mut impl FnMut(&'b [Inline])) {
    for block in blocks {
        match &block.kind {
            BlockKind::Heading { content, .. } | BlockKind::Paragraph(content) => visit(content),
            BlockKind::List { items, .. } => {
                items.iter().for_each(|item| visit_inlines(&item.blocks, visit));
            }
            BlockKind::Quote(blocks)
            | BlockKind::Callout { blocks, .. }
            | BlockKind::Foreign { blocks, .. } => {
                visit_inlines(blocks, visit);
            }
            BlockKind::Table { head, rows, caption, .. } => {
                let cells = head.iter().chain(rows.iter().flatten()).chain(caption);
                cells.for_each(|cell| visit(&cell.content));
            }
            BlockKind::Figure { caption, .. } => visit(caption),
            BlockKind::Figures(figures) => visit_inlines(figures, visit),
            BlockKind::Chart(chart) => {
                visit(&chart.caption);
                visit(&chart.note);
            }
            BlockKind::Drawing(drawing) => {
                visit(&drawing.caption);
                visit(&drawing.note);
            }
            BlockKind::References(works) => works.iter().for_each(|work| visit(&work.content)),
            BlockKind::Definitions(definitions) => {
                for definition in definitions {
                    visit(&definition.term.content);
                    definition.details.iter().for_each(|blocks| visit_inlines(blocks, visit));
                }
            }
            BlockKind::Code { .. } | BlockKind::Math(_) | BlockKind::Rule => {}
        }
    }
}

/// The same, to change them.
pub fn visit_inlines_mut(blocks: &mut [Block], visit: &mut impl FnMut(&mut Vec<Inline>)) {
    for block in blocks {
        match &mut block.kind {
            BlockKind::Heading { content, .. } | BlockKind::Paragraph(content) => visit(content),
            BlockKind::List { items, .. } => {
                items.iter_mut().for_each(|item| visit_inlines_mut(&mut item.blocks, visit));
            }
            BlockKind::Quote(blocks)
            | BlockKind::Callout { blocks, .. }
            | BlockKind::Foreign { blocks, .. } => {
                visit_inlines_mut(blocks, visit);
            }
            BlockKind::Table { head, rows, caption, .. } => {
                let cells = head.iter_mut().chain(rows.iter_mut().flatten()).chain(caption);
                cells.for_each(|cell| visit(&mut cell.content));
            }
            BlockKind::Figure { caption, .. } => visit(caption),
            BlockKind::Figures(figures) => visit_inlines_mut(figures, visit),
            BlockKind::Chart(chart) => {
                visit(&mut chart.caption);
                visit(&mut chart.note);
            }
            BlockKind::Drawing(drawing) => {
                visit(&mut drawing.caption);
                visit(&mut drawing.note);
            }
            BlockKind::References(works) => {
                works.iter_mut().for_each(|work| visit(&mut work.content));
            }
            BlockKind::Definitions(definitions) => {
                for definition in definitions {
                    visit(&mut definition.term.content);
                    for blocks in &mut definition.details {
                        visit_inlines_mut(blocks, visit);
                    }
                }
            }
            BlockKind::Code { .. } | BlockKind::Math(_) | BlockKind::Rule => {}
        }
    }
}
