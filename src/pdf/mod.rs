//! Floor 12: editions into accessible PDFs through embedded Typst.
//!
//! **Invariant:** text never becomes Typst code. A document reaches the template as native content,
//! each element with its bytes in the Markdown file, so that an error of the typesetter points
//! there.

mod builder;
mod code;
mod cover;
mod credit;
mod data;
mod decimal;
mod drawing;
mod drawn;
mod environment;
mod excerpt;
mod finding;
mod insert;
mod limits;
mod math;
mod pattern;
mod prepared;
mod proof;
mod quote;
mod render;
mod sheet;
mod span;
mod streams;
mod table;
mod world;

pub use cover::{CARD, Cover};
pub use environment::Environment;
pub use finding::Finding;
pub use limits::heaviest;
pub use render::{Artifact, Typeset, lint, typeset};
pub use sheet::typeset_sheet;
pub use world::STUDY;

/// The standards every PDF conforms to. One with its source attached is PDF/A-3a, because PDF/A-2
/// forbids attachments of any other kind.
#[must_use]
pub fn standards(attach_source: bool) -> [&'static str; 2] {
    ["ua-1", if attach_source { "a-3a" } else { "a-2a" }]
}
