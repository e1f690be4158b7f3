//! Taking decisions: a new ledger from an old one, the texts, and what a person says of them.

use super::entry::{Entry, Ledger, Origin, State};
use super::track::{Relation, Row, track};
use crate::study::{Prints, Segment, Version, units};

/// What a person decides about some segments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// The translation is in step with the source.
    Confirm,
    /// The source's change means nothing for the translation; its state stays.
    Trivial,
    /// In step and good.
    Review,
    /// Right as it is, for a reason.
    Waive(String),
    /// Left out on purpose.
    Omit,
    /// Paired, by the tool; nobody has looked.
    Adopt,
    /// The last decision no longer holds.
    Undo,
}

/// What a decision did.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Outcome {
    /// Segments decided about.
    pub decided: usize,
    /// Of those, source segments without a translation, recorded as left out on purpose.
    pub omitted: usize,
    /// Passages that only the translation has, recorded as meant.
    pub target_only: usize,
}

/// Applies a decision to the segments whose keys `selected` accepts.
#[must_use]
pub fn decide(
    original: &Version,
    translation: Option<&Version>,
    ledger: &Ledger,
    selected: &dyn Fn(&str) -> bool,
    decision: &Decision,
    by: Option<&str>,
) -> (Ledger, Outcome) {
    let source = units(original);
    let target = translation.map(units).unwrap_or_default();
    let tracked = track(&source, &target, ledger);
    let mut new = Ledger::default();
    let mut outcome = Outcome::default();
    let mut kept = vec![false; ledger.entries.len()];
    let scribe = Scribe { original, source: &source, target: &target, decision, by };
    for row in &tracked.rows {
        let old = row.entry.map(|at| &ledger.entries[at]);
        let Some(at) = row.source else { continue };
        let key = match old {
            Some(old) if row.relation != Relation::Part => old.key.as_str(),
            _ => source[at].key.as_str(),
        };
        let first = row.entry.is_none_or(|at| !std::mem::replace(&mut kept[at], true));
        if !selected(key) {
            // A record that several parts share is kept once.
            new.entries.extend(old.filter(|_| first).cloned());
            continue;
        }
        let wanted = old.filter(|_| first).map_or(source[at].key.as_str(), |old| &old.key);
        let key =
            if first && old.is_some() { wanted.to_owned() } else { mint(&new, ledger, wanted) };
        // Code that a translation does without is not left out by anybody's decision.
        if source[at].kind.is_verbatim() && row.target.is_none() {
            new.entries.extend(old.filter(|_| first).cloned());
            continue;
        }
        if let Some(entry) = scribe.entry(row, old, key, &mut outcome) {
            outcome.decided += 1;
            new.entries.push(entry);
        }
    }
    let confirms = matches!(decision, Decision::Confirm | Decision::Review);
    // A source edit never deletes a record, as long as its translation stands; confirming the
    // document as a whole does.
    for (at, entry) in ledger.entries.iter().enumerate() {
        let stands =
            entry.target.is_some_and(|print| target.iter().any(|t| t.prints.words == print));
        let dropped = confirms && selected(&entry.key);
        if !kept[at] && stands && !dropped {
            new.entries.push(entry.clone());
        }
    }
    if *decision == Decision::Confirm {
        for row in tracked.rows.iter().filter(|row| row.source.is_none()) {
            let Some(at) = row.target.filter(|&at| !target[at].kind.is_verbatim()) else {
                continue;
            };
            let known = new.entries.iter().any(|entry| {
                entry.state == State::TargetOnly && entry.target == Some(target[at].prints.words)
            });
            if !known && selected(&target[at].key) {
                let key = mint(&new, ledger, &target[at].key);
                new.entries.push(Entry {
                    key,
                    kind: target[at].kind.name().into(),
                    source_prints: Prints::of_text(""),
                    source: String::new(),
                    target: Some(target[at].prints.words),
                    state: State::TargetOnly,
                    by: by.map(str::to_owned),
                    origin: Origin::Human,
                    note: None,
                });
                outcome.target_only += 1;
            }
        }
    }
    (new, outcome)
}

fn mint(new: &Ledger, old: &Ledger, wanted: &str) -> String {
    let mut all = Ledger { entries: new.entries.clone() };
    if old.get(wanted).is_some() {
        all.entries.extend(old.get(wanted).cloned());
    }
    all.mint(wanted)
}

struct Scribe<'a> {
    original: &'a Version,
    source: &'a [Segment],
    target: &'a [Segment],
    decision: &'a Decision,
    by: Option<&'a str>,
}

impl Scribe<'_> {
    /// The record after the decision; nothing if there is none any more.
    fn entry(
        &self,
        row: &Row,
        old: Option<&Entry>,
        key: String,
        outcome: &mut Outcome,
    ) -> Option<Entry> {
        let source = &self.source[row.source?];
        let target = row.target.map(|at| &self.target[at]);
        let fresh = Entry {
            key,
            kind: source.kind.name().into(),
            source_prints: source.prints,
            source: source.markdown(&self.original.document.file),
            target: target.map(|target| target.prints.words),
            state: State::Translated,
            by: self.by.map(str::to_owned),
            origin: old.map_or(Origin::Human, |old| old.origin),
            note: None,
        };
        Some(match self.decision {
            Decision::Confirm | Decision::Review if target.is_none() => {
                outcome.omitted += 1;
                Entry { state: State::Omitted, ..fresh }
            }
            Decision::Confirm => match old {
                // Confirming again what was reviewed, unchanged, takes nothing from the review.
                Some(old)
                    if old.state == State::Reviewed
                        && old.source_prints == fresh.source_prints
                        && old.target == fresh.target =>
                {
                    old.clone()
                }
                _ => fresh,
            },
            Decision::Trivial => {
                let old = old?;
                Entry {
                    source_prints: fresh.source_prints,
                    source: fresh.source,
                    note: Some("trivial".into()),
                    ..old.clone()
                }
            }
            Decision::Review => Entry { state: State::Reviewed, ..fresh },
            Decision::Waive(reason) => {
                Entry { state: State::Waived, note: Some(reason.clone()), ..fresh }
            }
            Decision::Omit => Entry { state: State::Omitted, target: None, ..fresh },
            Decision::Adopt => match (old, target) {
                (Some(old), _) => old.clone(),
                (None, None) => return None,
                (None, Some(_)) => {
                    Entry { state: State::Aligned, by: None, origin: Origin::Import, ..fresh }
                }
            },
            Decision::Undo => {
                let old = old?;
                let state = match old.state {
                    State::Reviewed => State::Translated,
                    State::Omitted | State::Aligned => return None,
                    State::Translated | State::Waived | State::Draft | State::TargetOnly => {
                        State::Draft
                    }
                };
                Entry { state, note: None, by: self.by.map(str::to_owned), ..old.clone() }
            }
        })
    }
}
