//! Merging two ledgers that grew from one, record by record.

use super::entry::{Entry, Ledger};
use std::collections::BTreeSet;

/// Merges. A record changed on one side takes that side; one changed on both sides keeps the weaker
/// state, with a note of what the other side said, so that nothing is lost and nothing is claimed
/// that one side did not say. Records stand in our order, theirs alone after their neighbour.
#[must_use]
pub fn merge(base: &Ledger, ours: &Ledger, theirs: &Ledger) -> Ledger {
    let mut out = Ledger::default();
    for entry in &ours.entries {
        let merged = match (base.get(&entry.key), theirs.get(&entry.key)) {
            (_, Some(other)) if other == entry => Some(entry.clone()),
            (Some(before), Some(other)) if before == entry => Some(other.clone()),
            (Some(before), Some(other)) if before == other => Some(entry.clone()),
            (_, Some(other)) => Some(weaker(entry, other)),
            // They dropped a record that we left as it was.
            (Some(before), None) if before == entry => None,
            (_, None) => Some(entry.clone()),
        };
        out.entries.extend(merged);
    }
    let ours_keys: BTreeSet<&str> = ours.entries.iter().map(|e| e.key.as_str()).collect();
    for (at, entry) in theirs.entries.iter().enumerate() {
        if ours_keys.contains(entry.key.as_str()) {
            continue;
        }
        // We dropped a record that they left as it was.
        if base.get(&entry.key) == Some(entry) {
            continue;
        }
        // After the nearest record before it that both have.
        let place = theirs.entries[..at]
            .iter()
            .rev()
            .find_map(|before| out.entries.iter().position(|e| e.key == before.key))
            .map_or(0, |at| at + 1);
        out.entries.insert(place, entry.clone());
    }
    out
}

fn weaker(ours: &Entry, theirs: &Entry) -> Entry {
    let (keep, other) = if theirs.state < ours.state { (theirs, ours) } else { (ours, theirs) };
    let said = |entry: &Entry| {
        let by = entry.by.as_deref().unwrap_or("?");
        format!("{} ({by})", entry.state.name())
    };
    let mut note = format!("merge: {} | {}", said(keep), said(other));
    for text in [&keep.note, &other.note].into_iter().flatten() {
        note.push_str(" | ");
        note.push_str(text);
    }
    if keep.source != other.source {
        note.push_str(" | ");
        note.push_str(&other.source);
    }
    Entry { note: Some(note), ..keep.clone() }
}
