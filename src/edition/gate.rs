//! Decides whether a translation may be published, in which form, and why.

use crate::ledger::{EditionStatus, SegmentStatus, Status};
use crate::message::{Arg, Message, say};
use crate::study::{Day, Gate, Mandatory, Policy, Study};

/// What becomes of an edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Publish it as it is.
    Publish,
    /// Publish it with what is not in step in the language of the original.
    Mix,
    /// Do not publish it; withdraw it if it is published.
    Hold,
    /// Do not publish it; what was published last stays.
    KeepLast,
}

impl Verdict {
    /// The name in machine-readable reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Publish => "publish",
            Self::Mix => "mix",
            Self::Hold => "hold",
            Self::KeepLast => "keep-last",
        }
    }
}

/// What a gate decides about an edition, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Ruling {
    /// The policy that decided.
    pub policy: Policy,
    /// The decision.
    pub verdict: Verdict,
    /// Why.
    pub reason: Message,
    /// The last day on which it holds, where time decides.
    pub until: Option<Day>,
}

/// What counts how much, in thousandths of its words. A correction of spelling or punctuation counts
/// nothing: the translation holds. A changed address or formula leaves the words right. Passages that
/// were divided or joined say most of what they should.
#[must_use]
fn weight(segment: &SegmentStatus) -> usize {
    match segment.status {
        Status::Missing | Status::Untranslated => 1000,
        Status::Outdated if segment.is_light() => 0,
        Status::Outdated => 1000,
        Status::Split | Status::Merged => 500,
        Status::Mechanical => 100,
        Status::Current
        | Status::Glance
        | Status::Edited
        | Status::Unconfirmed
        | Status::Orphan => 0,
    }
}

/// How many words of the original are not in step, weighted, rounded up.
#[must_use]
pub fn out_of_step(edition: &EditionStatus) -> usize {
    edition.segments.iter().map(|s| s.words * weight(s)).sum::<usize>().div_ceil(1000)
}

/// When the original of a study last changed what it says, by its own word: `modified`, else `date`,
/// else the study's day of publication.
#[must_use]
pub fn changed(study: &Study) -> Option<Day> {
    let meta = study.original().map(|version| &version.meta);
    let dates = meta.map(|meta| [meta.modified.as_deref(), meta.date.as_deref()]);
    let dates = dates.into_iter().flatten().chain([study.published.as_deref()]);
    dates.flatten().find_map(Day::last_of)
}

/// Applies a gate. The original always passes: there is nothing that it could be behind.
///
/// `changed` is the day on which the original last changed, `today` the day of the decision. Nothing
/// but the decision depends on the latter: an edition has the same bytes on every day it is published.
#[must_use]
pub fn rule(gate: &Gate, edition: &EditionStatus, changed: Option<Day>, today: Day) -> Ruling {
    let ruling = |verdict, reason| Ruling { policy: gate.policy, verdict, reason, until: None };
    if edition.is_original {
        return ruling(Verdict::Publish, say::gate_original());
    }
    if gate.policy == Policy::Hold {
        return ruling(Verdict::Hold, say::gate_hold());
    }
    if let Some(lacking) = lacking(&gate.mandatory, edition) {
        return if gate.policy == Policy::LastGood {
            ruling(Verdict::KeepLast, say::gate_mandatory_last(lacking))
        } else {
            ruling(Verdict::Hold, say::gate_mandatory(lacking))
        };
    }
    let (open, total) = (out_of_step(edition), edition.words.total);
    #[expect(clippy::cast_precision_loss, reason = "word counts stay far below 2^53")]
    let share = open as f64 / total.max(1) as f64;
    let behind = share > gate.tolerance.unwrap_or(0.0);
    let in_step = || match open {
        0 => say::gate_in_step(),
        _ => say::gate_tolerated(open, total),
    };
    match gate.policy {
        Policy::Open | Policy::Hold => ruling(Verdict::Publish, say::gate_open()),
        Policy::Mixed if share > gate.tolerance.unwrap_or(1.0) => {
            ruling(Verdict::Hold, say::gate_behind(open, total))
        }
        Policy::Mixed if open > 0 => ruling(Verdict::Mix, say::gate_mixed(open, total)),
        Policy::Strict if behind => ruling(Verdict::Hold, say::gate_behind(open, total)),
        Policy::Strict if !edition.reviewed || awaits_review(edition) => {
            ruling(Verdict::Hold, say::gate_not_reviewed())
        }
        Policy::LastGood if behind => ruling(Verdict::KeepLast, say::gate_behind_last(open, total)),
        Policy::Grace if behind => match changed {
            None => ruling(Verdict::Hold, say::gate_grace_undated(open, total)),
            Some(changed) => {
                let until = changed.after(gate.days);
                if today <= until {
                    let reason = say::gate_grace(open, total, changed, until);
                    Ruling { until: Some(until), ..ruling(Verdict::Publish, reason) }
                } else {
                    ruling(Verdict::Hold, say::gate_grace_over(open, total, until))
                }
            }
        },
        Policy::Strict | Policy::LastGood | Policy::Grace | Policy::Mixed => {
            ruling(Verdict::Publish, in_step())
        }
    }
}

/// Whether something was written or changed since the last review.
fn awaits_review(edition: &EditionStatus) -> bool {
    edition.segments.iter().any(|s| matches!(s.status, Status::Unconfirmed | Status::Edited))
}

/// The mandatory parts that the original has and the translation has not.
fn lacking(mandatory: &[Mandatory], edition: &EditionStatus) -> Option<Vec<Arg>> {
    let lacks = |part: &Mandatory| {
        edition.segments.iter().any(|segment| {
            part.covers(segment.kind)
                && matches!(segment.status, Status::Missing | Status::Untranslated)
        })
    };
    let parts: Vec<Arg> = mandatory
        .iter()
        .filter(|part| lacks(part))
        .map(|part| Arg::Message(Box::new(Message::named(format!("gate-part-{}", part.name())))))
        .collect();
    (!parts.is_empty()).then_some(parts)
}
