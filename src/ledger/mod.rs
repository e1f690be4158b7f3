//! Floor 8: what is known about each translation.
//!
//! The Markdown files are the master; the ledger follows. It stores what people decided about a
//! segment, and the source as it was then; everything else is computed at each run.
//!
//! **Invariant:** status is computed, never stored; a decision is stored, never computed.

mod analysis;
mod class;
mod codec;
mod compute;
mod decide;
mod entry;
mod history;
mod identify;
mod judge;
mod lexicon;
mod load;
mod merge;
mod passage;
mod patch;
mod status;
mod tokens;
mod track;

pub use analysis::{Analysis, analyse};
pub use class::{EditClass, EditRules, classify, lexicon_words, mechanical_name};
pub use codec::{CodecError, FORMAT, decode, encode};
pub use compute::{Early, availability, standing, status, status_with};
pub use decide::{Decision, Outcome, decide};
pub use entry::{Entry, Ledger, Origin, State};
pub use history::{Snapshot, with_history};
pub use load::{load, path};
pub use merge::merge;
pub use passage::{Passage, passages};
pub use patch::{Patch, Patches, Refusal, patch, settle};
pub use status::{
    Availability, Change, EditionStatus, SegmentStatus, SeriesStatus, Status, StudyStatus, Waiting,
    Words,
};
pub use track::{Relation, Row, Tracked, track};
