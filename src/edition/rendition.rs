//! How an edition deals with what is not in step with the original.

use crate::ledger::{EditionStatus, Passage, SegmentStatus, Status};
use crate::study::Day;
use std::sync::Arc;

/// The forms of an edition.
#[derive(Debug, Clone, Default)]
pub enum Rendition {
    /// The translation as it is.
    #[default]
    Plain,
    /// The translation as it is, with a notice of how much is not in step.
    Behind(Arc<Standing>),
    /// With what is not in step in the language of the original, and a notice of it.
    Mixed(Arc<Standing>),
    /// With marks for whoever reads the proofs.
    Proof(Arc<Vec<Passage>>),
}

/// How a translation stands to its original, for what is printed of it.
#[derive(Debug)]
pub struct Standing {
    /// The segments with their places in both texts.
    pub segments: Vec<SegmentStatus>,
    /// The words of the original.
    pub total: usize,
    /// When the original last changed, where that is known.
    pub changed: Option<Day>,
}

impl Standing {
    /// Of a status.
    #[must_use]
    pub fn new(status: &EditionStatus, changed: Option<Day>) -> Self {
        let total = status.words.total;
        Self { segments: status.segments.clone(), total, changed }
    }

    /// How many words are not in step.
    #[must_use]
    pub fn words(&self) -> usize {
        self.segments.iter().filter(|s| is_stale(s)).map(|s| s.words).sum()
    }
}

/// Whether a reader of the translation does not find what the original says now.
#[must_use]
pub(super) fn is_stale(segment: &SegmentStatus) -> bool {
    match segment.status {
        Status::Outdated => !segment.is_light(),
        status => status.needs_work(),
    }
}
