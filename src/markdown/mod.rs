//! Floor 5: Markdown into a [`Document`] of our own, every piece with its bytes in the file.
//!
//! **Invariant:** parsing never fails and never loses text in silence. What cannot be shown in
//! print is reported.

mod anchor;
mod attribute;
mod chart;
mod fragment;
mod front;
mod html;
mod inline;
mod model;
mod parse;
mod shape;
mod shrink;
mod slug;

pub use anchor::{Anchor, Target, anchors};
pub use chart::{Chart, ChartKind, Setting};
pub use fragment::{Fragment, Part, alone, fragment};
pub use front::body_start;
pub use model::{
    Align, Block, BlockKind, CalloutKind, Cell, Citation, Cited, Definition, Document, Drawing,
    Image, Inline, InlineKind, Item, LinkDefinition, Note, Reference, label_key, plain_text,
    reference_label, visit_inlines, visit_inlines_mut,
};
pub use parse::{html_blocks, parse};
pub use shape::same_but_text;
pub use slug::slug;
