//! Floor 8: what is known about each translation.
//!
//! **Invariant:** status is computed, never stored. Decisions that people take about a segment will
//! be stored here; until then no translation is asserted to be `current`, only to be there.

mod class;
mod judge;
mod status;
mod tokens;

pub use class::{EditClass, EditRules, classify, lexicon_words};
pub use status::{
    Availability, EditionStatus, SegmentStatus, SeriesStatus, Status, StudyStatus, Words, status,
};
