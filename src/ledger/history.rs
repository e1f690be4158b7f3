//! Infers from past versions which source a translation was in step with when it was last changed.
//!
//! A passage of a translation that has said the same since some commit was made from the source as
//! it stood then, or earlier: a translation knows nothing of later sources. Among those, the latest is
//! taken, unless what survives translation (numbers, addresses, code, names in capitals) says
//! clearly that an earlier one was translated. **Invariant:** nothing is asserted to be current; what
//! is inferred can only show that the source has changed since.

use super::class::{EditClass, EditRules, classify, lexicon_words};
use super::entry::{Ledger, State};
use super::identify::{Fate, Item, identify};
use super::track::{Relation, present, track};
use crate::align::align;
use crate::study::{Prints, Segment, SegmentKind, Version, units};
use std::collections::{BTreeMap, BTreeSet};

/// The two texts at a commit, where they were there.
#[derive(Debug)]
pub struct Snapshot {
    /// The commit's short name.
    pub commit: String,
    /// The source then.
    pub source: Option<Version>,
    /// The translation then.
    pub target: Option<Version>,
}

/// The source that a passage of the translation was made from, as far as one can tell.
#[derive(Debug, Clone, PartialEq)]
struct Baseline {
    /// The place in the source's segments now.
    source: usize,
    markdown: String,
    prints: Prints,
    commit: String,
    confidence: f64,
}

/// Below this a guess is worse than none.
const LEAST: f64 = 0.6;
/// So much more of what survives translation must speak for an earlier source.
const CLEARLY: f64 = 0.2;

/// The ledger with baselines inferred for the pairs that `adopt` made and nobody has looked at, and
/// how many there are. Snapshots are newest first.
#[must_use]
pub fn with_history(
    ledger: &Ledger,
    original: &Version,
    translation: &Version,
    snapshots: &[Snapshot],
    rules: &EditRules,
) -> (Ledger, usize) {
    let (source, target) = (units(original), units(translation));
    let baselines = baselines(&source, &target, snapshots, rules);
    let mut out = ledger.clone();
    let mut count = 0;
    for row in track(&source, &target, ledger).rows {
        let (Some(at), Some(to), Some(entry)) = (row.source, row.target, row.entry) else {
            continue;
        };
        let entry = &mut out.entries[entry];
        let adopted = entry.state == State::Aligned && entry.note.is_none();
        let Some(baseline) = &baselines[to] else { continue };
        if adopted && row.relation == Relation::Is && baseline.source == at {
            entry.source.clone_from(&baseline.markdown);
            entry.source_prints = baseline.prints;
            entry.note = Some(format!("git {} {:.2}", baseline.commit, baseline.confidence));
            count += 1;
        }
    }
    (out, count)
}

/// A text of the past with its segments.
struct Past<'s> {
    version: &'s Version,
    segments: Vec<Segment>,
}

impl<'s> Past<'s> {
    fn of(version: Option<&'s Version>) -> Option<Self> {
        version.map(|version| Self { segments: units(version), version })
    }
}

fn baselines(
    source: &[Segment],
    target: &[Segment],
    snapshots: &[Snapshot],
    rules: &EditRules,
) -> Vec<Option<Baseline>> {
    let sources: Vec<Option<Past<'_>>> =
        snapshots.iter().map(|s| Past::of(s.source.as_ref())).collect();
    let targets: Vec<Option<Past<'_>>> =
        snapshots.iter().map(|s| Past::of(s.target.as_ref())).collect();
    let since = unchanged_since(target, &targets, rules);
    let mut out = vec![None; target.len()];
    let moments: BTreeSet<usize> = since.iter().flatten().map(|(moment, _)| *moment).collect();
    for moment in moments {
        let (Some(then), Some(said)) = (&sources[moment], &targets[moment]) else { continue };
        let mut partner: BTreeMap<usize, (usize, f64)> = BTreeMap::new();
        for bead in align(&then.segments, &said.segments) {
            if let ([from], [to]) = (bead.source.as_slice(), bead.target.as_slice()) {
                partner.insert(*to, (*from, bead.confidence));
            }
        }
        let to_now = fates(&then.segments, source);
        // The same segment in earlier sources.
        let earlier: Vec<(&Past<'_>, Vec<Option<usize>>)> = sources[moment + 1..]
            .iter()
            .flatten()
            .map(|older| {
                let mut back = vec![None; then.segments.len()];
                for (index, fate) in fates(&older.segments, &then.segments).iter().enumerate() {
                    if let Fate::Is(at) = fate {
                        back[*at] = Some(index);
                    }
                }
                (older, back)
            })
            .collect();
        for (j, place) in since.iter().enumerate() {
            let Some((_, at)) = place.filter(|(m, _)| *m == moment) else { continue };
            let Some(&(from, aligned)) = partner.get(&at) else { continue };
            let Fate::Is(now) = to_now[from] else { continue };
            let translated = anchors(&said.segments[at]);
            let score = |segment: &Segment| share(&anchors(segment), &translated);
            let (mut best, mut commit) = ((then, from), moment);
            let mut best_score = score(&then.segments[from]);
            for (index, (older, back)) in earlier.iter().enumerate() {
                if let Some(i) = back[from]
                    && score(&older.segments[i]) >= best_score + CLEARLY
                {
                    best = (older, i);
                    best_score = score(&older.segments[i]);
                    commit = moment + 1 + index;
                }
            }
            let confidence = aligned * (0.5 + best_score / 2.0);
            if confidence >= LEAST {
                let segment = &best.0.segments[best.1];
                out[j] = Some(Baseline {
                    source: now,
                    markdown: segment.markdown(&best.0.version.document.file),
                    prints: segment.prints,
                    commit: snapshots[commit].commit.clone(),
                    confidence,
                });
            }
        }
    }
    out
}

/// Since which snapshot each segment of the translation has said what it says, slips aside, and
/// which segment it was there.
fn unchanged_since(
    target: &[Segment],
    targets: &[Option<Past<'_>>],
    rules: &EditRules,
) -> Vec<Option<(usize, usize)>> {
    let words: BTreeSet<String> =
        target.iter().flat_map(|segment| lexicon_words(&segment.text)).collect();
    let mut since = vec![None; target.len()];
    let mut open = vec![true; target.len()];
    for (moment, past) in targets.iter().enumerate() {
        let mut place = vec![None; target.len()];
        if let Some(past) = past {
            for (index, fate) in fates(&past.segments, target).iter().enumerate() {
                if let Fate::Is(at) = fate {
                    place[*at] = Some((index, &past.segments[index]));
                }
            }
        }
        for (j, segment) in target.iter().enumerate() {
            if !open[j] {
                continue;
            }
            let same = place[j].filter(|(_, then)| {
                then.prints.words == segment.prints.words
                    || classify(&then.text, &segment.text, rules, &|word| words.contains(word))
                        <= EditClass::Misspelling
            });
            match same {
                Some((index, _)) => since[j] = Some((moment, index)),
                None => open[j] = false,
            }
        }
        if !open.contains(&true) {
            break;
        }
    }
    since
}

fn fates(old: &[Segment], new: &[Segment]) -> Vec<Fate> {
    let kinds: Vec<SegmentKind> = new.iter().map(|segment| segment.kind).collect();
    identify(&items(old), &items(new), &kinds)
}

fn items(segments: &[Segment]) -> Vec<Item<'_>> {
    segments.iter().map(present).collect()
}

/// What a translation keeps of a segment: digits of numbers, words in capitals, markup.
fn anchors(segment: &Segment) -> BTreeMap<String, usize> {
    let mut out = BTreeMap::new();
    for word in segment.text.split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '/')) {
        let digits: String = word.chars().filter(char::is_ascii_digit).collect();
        let letters: String = word.chars().filter(|c| c.is_alphabetic()).collect();
        let capitals = letters.len() > 1 && letters.chars().all(char::is_uppercase);
        if !digits.is_empty() {
            *out.entry(digits).or_default() += 1;
        } else if capitals {
            *out.entry(letters).or_default() += 1;
        }
    }
    for mark in &segment.markup {
        *out.entry(mark.clone()).or_default() += 1;
    }
    out
}

/// How much two sets of anchors have in common (Dice); all where there are none.
fn share(a: &BTreeMap<String, usize>, b: &BTreeMap<String, usize>) -> f64 {
    let size = |set: &BTreeMap<String, usize>| set.values().sum::<usize>();
    let both: usize = a.iter().map(|(key, count)| *count.min(b.get(key).unwrap_or(&0))).sum();
    #[expect(clippy::cast_precision_loss, reason = "a segment has few anchors")]
    let share =
        |part: usize, whole: usize| if whole == 0 { 1.0 } else { part as f64 / whole as f64 };
    share(2 * both, size(a) + size(b))
}
