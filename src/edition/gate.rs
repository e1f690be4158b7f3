//! Decides whether a translation may be published.

use crate::ledger::{EditionStatus, Words};
use crate::message::{Message, say};
use crate::study::{Gate, Policy};

/// What a gate says of an edition.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    /// Publish it.
    Publish,
    /// Do not publish it; withdraw it if it is published.
    Hold(Message),
    /// Do not publish it; what was published last stays.
    KeepLast(Message),
}

/// Applies a gate. The original always passes: there is nothing that it could be behind.
#[must_use]
pub fn verdict(gate: Gate, edition: &EditionStatus) -> Verdict {
    if edition.is_original {
        return Verdict::Publish;
    }
    let Words { total, outdated, missing, untranslated, .. } = edition.words;
    let open = outdated + missing + untranslated;
    #[expect(clippy::cast_precision_loss, reason = "word counts stay far below 2^53")]
    let share = open as f64 / total.max(1) as f64;
    let behind = share > gate.tolerance;
    match gate.policy {
        Policy::Open => Verdict::Publish,
        Policy::Hold => Verdict::Hold(say::gate_hold()),
        Policy::Strict if behind => Verdict::Hold(say::gate_behind(open, total)),
        Policy::Strict if !edition.reviewed => Verdict::Hold(say::gate_not_reviewed()),
        Policy::LastGood if behind => Verdict::KeepLast(say::gate_behind_last(open, total)),
        Policy::Strict | Policy::LastGood => Verdict::Publish,
    }
}
