//! Floor 8: what is known about each translation.
//!
//! The Markdown files are the master; the ledger follows. It stores what people decided about a
//! segment, and the source as it was then; everything else is computed at each run.
//!
//! **Invariant:** status is computed, never stored; a decision is stored, never computed.

mod codec;
mod compute;
mod decide;
mod entry;
mod identify;
mod load;
mod merge;
mod status;
mod track;

pub use codec::{CodecError, FORMAT, decode, encode};
pub use compute::status;
pub use decide::{Decision, Outcome, decide};
pub use entry::{Entry, Ledger, Origin, State};
pub use load::{load, path};
pub use merge::merge;
pub use status::{
    Availability, EditionStatus, SegmentStatus, SeriesStatus, Status, StudyStatus, Words,
};
pub use track::{Relation, Row, Tracked, track};

use crate::study::Segment;
use crate::text::SourceFile;

/// TEMP
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditClass {
    Same,
    Cosmetic,
    Mechanical,
    Punctuation,
    Misspelling,
    Substantive,
}
impl EditClass {
    /// name
    pub fn name(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Cosmetic => "cosmetic",
            Self::Mechanical => "mechanical",
            Self::Punctuation => "punctuation",
            Self::Misspelling => "misspelling",
            Self::Substantive => "substantive",
        }
    }
}
fn change(entry: &Entry, source: &Segment, _file: &SourceFile) -> EditClass {
    if entry.source_prints == source.prints {
        EditClass::Same
    } else if entry.source_prints.words == source.prints.words {
        EditClass::Mechanical
    } else {
        EditClass::Substantive
    }
}
