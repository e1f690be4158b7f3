//! Brings together what a ledger recorded, what the source says now, and what the translation says
//! now.

use super::entry::{Ledger, State};
use super::identify::{Fate, Item, identify, longest_increasing};
use crate::align::align;
use crate::study::{Segment, SegmentKind};

/// How a present source segment stands to the recorded one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// Nothing is recorded about it.
    New,
    /// It is the recorded segment, edited or not.
    Is,
    /// It is a part of the recorded segment.
    Part,
    /// It is several recorded segments joined.
    Joined,
}

/// A segment of the source, of the translation, or both, with its record.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// Index into the source's segments.
    pub source: Option<usize>,
    /// Index into the translation's segments.
    pub target: Option<usize>,
    /// Index into the ledger's records.
    pub entry: Option<usize>,
    /// How source and record stand to one another.
    pub relation: Relation,
}

/// All rows: the source's in its order, then what only the translation has.
#[derive(Debug)]
pub struct Tracked {
    /// The rows.
    pub rows: Vec<Row>,
    /// Records whose source segment is gone.
    pub gone: Vec<usize>,
}

/// Tracks a translation.
#[must_use]
pub fn track(source: &[Segment], target: &[Segment], ledger: &Ledger) -> Tracked {
    let mut rows: Vec<Row> = (0..source.len())
        .map(|at| Row { source: Some(at), target: None, entry: None, relation: Relation::New })
        .collect();
    let mut gone = Vec::new();
    let recorded: Vec<usize> = (0..ledger.entries.len())
        .filter(|&at| ledger.entries[at].state != State::TargetOnly)
        .collect();
    for (&entry, fate) in recorded.iter().zip(sources(source, ledger, &recorded)) {
        match fate {
            Fate::Is(at) => {
                rows[at].entry = Some(entry);
                rows[at].relation = Relation::Is;
            }
            Fate::Split(parts) => {
                for at in parts {
                    rows[at].entry = Some(entry);
                    rows[at].relation = Relation::Part;
                }
            }
            Fate::Merged(at) => {
                // The first of the joined records stands for all; the others go with it.
                if rows[at].entry.is_none() {
                    rows[at].entry = Some(entry);
                    rows[at].relation = Relation::Joined;
                } else {
                    gone.push(entry);
                }
            }
            Fate::Gone => gone.push(entry),
        }
    }
    let of_entry = targets(target, ledger);
    let mut used = vec![false; target.len()];
    for at in of_entry.iter().flatten() {
        used[*at] = true;
    }
    for row in &mut rows {
        row.target = row.entry.and_then(|entry| of_entry[entry]);
    }
    align_the_rest(source, target, ledger, &mut rows, &mut used);
    for (at, used) in used.iter().enumerate() {
        if !used {
            let row = Row { source: None, target: Some(at), entry: None, relation: Relation::New };
            rows.push(row);
        }
    }
    // The translation of a segment that is gone stays where it is, and is shown.
    for &entry in &gone {
        if let Some(at) = of_entry[entry] {
            let shared = rows.iter().any(|row| row.target == Some(at));
            if !shared {
                let entry = Some(entry);
                let relation = Relation::New;
                rows.push(Row { source: None, target: Some(at), entry, relation });
            }
        }
    }
    Tracked { rows, gone }
}

fn sources(source: &[Segment], ledger: &Ledger, recorded: &[usize]) -> Vec<Fate> {
    let old: Vec<Item<'_>> = recorded
        .iter()
        .map(|&at| {
            let entry = &ledger.entries[at];
            Item {
                print: entry.source_prints.words.value(),
                text: &entry.source,
                kind: kind_name(&entry.kind),
            }
        })
        .collect();
    let new: Vec<Item<'_>> = source.iter().map(present).collect();
    let kinds: Vec<SegmentKind> = source.iter().map(|segment| segment.kind).collect();
    identify(&old, &new, &kinds)
}

/// Where each record's translation stands now, by its fingerprint.
fn targets(target: &[Segment], ledger: &Ledger) -> Vec<Option<usize>> {
    let recorded: Vec<usize> =
        (0..ledger.entries.len()).filter(|&at| ledger.entries[at].target.is_some()).collect();
    let old: Vec<Item<'_>> = recorded
        .iter()
        .map(|&at| {
            let entry = &ledger.entries[at];
            let print = entry.target.map_or(0, crate::study::Print::value);
            // What a translation said is not recorded, so it is known by its fingerprint or not.
            Item { print, text: "", kind: kind_name(&entry.kind) }
        })
        .collect();
    let new: Vec<Item<'_>> = target.iter().map(present).collect();
    let kinds: Vec<SegmentKind> = target.iter().map(|segment| segment.kind).collect();
    let mut out = vec![None; ledger.entries.len()];
    for (&entry, fate) in recorded.iter().zip(identify(&old, &new, &kinds)) {
        if let Fate::Is(at) = fate {
            out[entry] = Some(at);
        }
    }
    // One passage may translate two neighbours that say different things: it is then recorded with
    // both. Not so in tables, where equal cells are cells of their own.
    for pair in recorded.windows(2) {
        let (first, second) = (&ledger.entries[pair[0]], &ledger.entries[pair[1]]);
        let shared = first.target == second.target
            && first.source_prints.words != second.source_prints.words
            && second.kind != SegmentKind::Cell.name();
        if shared && out[pair[1]].is_none() {
            out[pair[1]] = out[pair[0]];
        }
    }
    out
}

/// Source segments without a translation and translations without a source: the aligner pairs what
/// is left, as a translator's new and changed paragraphs are.
fn align_the_rest(
    source: &[Segment],
    target: &[Segment],
    ledger: &Ledger,
    rows: &mut [Row],
    used: &mut [bool],
) {
    let open = |row: &Row| {
        let omitted = row.entry.is_some_and(|entry| ledger.entries[entry].state == State::Omitted);
        row.target.is_none() && !omitted
    };
    if used.iter().all(|used| *used) || !rows.iter().any(open) {
        return;
    }
    if !meet(rows, used) {
        return;
    }
    for bead in align(source, target) {
        // Joined or parted, the first of the translation stands for all of it.
        let free = bead.target.iter().copied().find(|&to| !used[to]);
        let Some(to) = free.or(bead.target.first().copied()) else { continue };
        let mut taken = false;
        for &at in &bead.source {
            if open(&rows[at]) && (free.is_some() || bead.source.len() > 1) {
                rows[at].target = Some(to);
                taken = true;
            }
        }
        if taken {
            bead.target.iter().for_each(|&to| used[to] = true);
        }
    }
}

/// Whether a source segment without a translation and a translation without a source stand between
/// the same neighbours somewhere. Where they do not, the one is missing and the other is the
/// translator's own: what they have in common could only be chance.
fn meet(rows: &[Row], used: &[bool]) -> bool {
    let pairs: Vec<(usize, usize)> =
        rows.iter().enumerate().filter_map(|(at, row)| Some((at, row.target?))).collect();
    // With few pairs there are no neighbours to speak of.
    if 2 * pairs.len() < rows.len() {
        return true;
    }
    let (mut from_source, mut from_target) = (0, 0);
    let ends = longest_increasing(&pairs).into_iter().chain([(rows.len(), used.len())]);
    for (source, target) in ends {
        let lacks = rows[from_source..source].iter().any(|row| row.target.is_none());
        let free = used.get(from_target..target).is_some_and(|used| used.contains(&false));
        if lacks && free {
            return true;
        }
        (from_source, from_target) = (source + 1, target + 1);
    }
    false
}

pub(super) fn present(segment: &Segment) -> Item<'_> {
    Item { print: segment.prints.words.value(), text: &segment.text, kind: segment.kind.name() }
}

/// The static name of a kind, for records that hold it as a text.
fn kind_name(kind: &str) -> &'static str {
    const KINDS: [&str; 10] = [
        "paragraph",
        "heading",
        "item",
        "cell",
        "caption",
        "alt",
        "footnote",
        "field",
        "code",
        "math",
    ];
    KINDS.into_iter().find(|name| *name == kind).unwrap_or("paragraph")
}
