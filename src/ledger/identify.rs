//! Who is who after edits: pairs what was recorded with what is there now.
//!
//! In this order: words that occur once, with their equal neighbours; equal words along a patience
//! diff; equal words anywhere (moves); inside the gaps,
//! similar words of a related kind; then whole runs whose words joined are those of one record
//! (splits), and the reverse (merges). Equal texts, such as repeated cells, are told apart by their
//! neighbours and then by their order.

use super::entry::related;
use crate::study::SegmentKind;
use crate::text::words::words;
use std::collections::BTreeMap;

/// What identification knows of a segment, recorded or present.
#[derive(Debug, Clone)]
pub(super) struct Item<'t> {
    /// Equal for equal words.
    pub(super) print: u64,
    /// The words; what is similar is measured on them.
    pub(super) text: &'t str,
    /// The kind's name.
    pub(super) kind: &'static str,
}

/// What became of a recorded segment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fate {
    /// It is the present segment with this index.
    Is(usize),
    /// It was divided into these.
    Split(Vec<usize>),
    /// It was joined with others into this one.
    Merged(usize),
    /// It is gone.
    Gone,
}

/// The least share of common words with which two segments are versions of one another.
const SIMILAR: f64 = 0.5;
/// The least share of common words for a split or a merge, which must account for nearly all.
const WHOLE: f64 = 0.85;

/// Pairs recorded segments with present ones.
pub(super) fn identify(old: &[Item<'_>], new: &[Item<'_>], kinds: &[SegmentKind]) -> Vec<Fate> {
    // Of a translation that nobody has looked at nothing is recorded.
    if old.is_empty() {
        return Vec::new();
    }
    let mut pairing =
        Pairing { old, new, kinds, of_old: vec![None; old.len()], of_new: vec![None; new.len()] };
    pairing.unique_with_neighbours();
    for (old, new) in pairing.gaps() {
        pairing.equal_in_order(old, new);
    }
    pairing.equal_anywhere();
    let mut fates: Vec<Option<Fate>> = vec![None; old.len()];
    pairing.splits_and_merges(&mut fates);
    pairing.similar_in_gaps(&fates);
    fates
        .into_iter()
        .enumerate()
        .map(|(index, fate)| match (fate, pairing.of_old[index]) {
            (Some(fate), _) => fate,
            (None, Some(at)) => Fate::Is(at),
            (None, None) => Fate::Gone,
        })
        .collect()
}

struct Pairing<'a, 't> {
    old: &'a [Item<'t>],
    new: &'a [Item<'t>],
    kinds: &'a [SegmentKind],
    of_old: Vec<Option<usize>>,
    of_new: Vec<Option<usize>>,
}

type Range = std::ops::Range<usize>;

impl Pairing<'_, '_> {
    fn pair(&mut self, old: usize, new: usize) {
        self.of_old[old] = Some(new);
        self.of_new[new] = Some(old);
    }

    fn equal(&self, old: usize, new: usize) -> bool {
        self.of_old[old].is_none()
            && self.of_new[new].is_none()
            && self.old[old].print == self.new[new].print
            && related(self.old[old].kind, self.kinds[new])
    }

    /// Texts that occur once on each side are the same wherever they stand; and what follows them
    /// word for word goes with them, then what precedes them. So the ticks of a table's row stay with
    /// the row when it moves, or when another comes between: a row is known by its first cells, which
    /// is why what follows comes first.
    fn unique_with_neighbours(&mut self) {
        let anchors = self.unique_in(&(0..self.old.len()), &(0..self.new.len()));
        for &(old, new) in &anchors {
            self.pair(old, new);
        }
        for &(old, new) in &anchors {
            let rest = (old + 1..self.old.len()).zip(new + 1..self.new.len());
            for (old, new) in rest {
                if !self.equal(old, new) {
                    break;
                }
                self.pair(old, new);
            }
        }
        for &(old, new) in &anchors {
            let rest = (0..old).rev().zip((0..new).rev());
            for (old, new) in rest {
                if !self.equal(old, new) {
                    break;
                }
                self.pair(old, new);
            }
        }
    }

    /// Patience diff: equal ends, then texts that occur once on each side, in their longest common
    /// order, then the stretches between them. Where nothing is unique, a longest common
    /// subsequence keeps repeated cells in step with their neighbours.
    fn equal_in_order(&mut self, mut old: Range, mut new: Range) {
        while !old.is_empty() && !new.is_empty() && self.equal(old.start, new.start) {
            self.pair(old.start, new.start);
            (old.start, new.start) = (old.start + 1, new.start + 1);
        }
        while !old.is_empty() && !new.is_empty() && self.equal(old.end - 1, new.end - 1) {
            self.pair(old.end - 1, new.end - 1);
            (old.end, new.end) = (old.end - 1, new.end - 1);
        }
        if old.is_empty() || new.is_empty() {
            return;
        }
        let unique = self.unique_in(&old, &new);
        let anchors = longest_increasing(&unique);
        if anchors.is_empty() {
            self.common_subsequence(&old, &new);
            return;
        }
        let (mut from_old, mut from_new) = (old.start, new.start);
        for (at_old, at_new) in anchors {
            self.equal_in_order(from_old..at_old, from_new..at_new);
            self.pair(at_old, at_new);
            (from_old, from_new) = (at_old + 1, at_new + 1);
        }
        self.equal_in_order(from_old..old.end, from_new..new.end);
    }

    /// Pairs of texts that occur exactly once in each range, in the order of the old one.
    fn unique_in(&self, old: &Range, new: &Range) -> Vec<(usize, usize)> {
        let mut seen: BTreeMap<u64, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
        for at in old.clone() {
            seen.entry(self.old[at].print).or_default().0.push(at);
        }
        for at in new.clone() {
            seen.entry(self.new[at].print).or_default().1.push(at);
        }
        let mut out: Vec<(usize, usize)> = seen
            .values()
            .filter_map(|(old, new)| match (old.as_slice(), new.as_slice()) {
                ([old], [new]) if self.equal(*old, *new) => Some((*old, *new)),
                _ => None,
            })
            .collect();
        out.sort_unstable();
        out
    }

    fn common_subsequence(&mut self, old: &Range, new: &Range) {
        let (rows, columns) = (old.len(), new.len());
        if rows * columns > 4_000_000 {
            return; // thousands of equal cells: their order alone will pair them
        }
        let width = columns + 1;
        let mut length = vec![0_u32; (rows + 1) * width];
        for i in (0..rows).rev() {
            for j in (0..columns).rev() {
                length[i * width + j] = if self.equal(old.start + i, new.start + j) {
                    length[(i + 1) * width + j + 1] + 1
                } else {
                    length[(i + 1) * width + j].max(length[i * width + j + 1])
                };
            }
        }
        let (mut i, mut j) = (0, 0);
        while i < rows && j < columns {
            if self.equal(old.start + i, new.start + j) {
                self.pair(old.start + i, new.start + j);
                (i, j) = (i + 1, j + 1);
            } else if length[(i + 1) * width + j] >= length[i * width + j + 1] {
                i += 1;
            } else {
                j += 1;
            }
        }
    }

    /// Moves: what is equal and still alone, wherever it stands. Of several equal ones those with a
    /// neighbour in common go together first, then the rest in order.
    fn equal_anywhere(&mut self) {
        let mut left: BTreeMap<u64, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
        for at in 0..self.old.len() {
            if self.of_old[at].is_none() {
                left.entry(self.old[at].print).or_default().0.push(at);
            }
        }
        for at in 0..self.new.len() {
            if self.of_new[at].is_none() {
                left.entry(self.new[at].print).or_default().1.push(at);
            }
        }
        for (old, new) in left.into_values() {
            for by_neighbour in [true, false] {
                for &at in &old {
                    if self.of_old[at].is_some() {
                        continue;
                    }
                    let found = new.iter().copied().find(|&other| {
                        self.of_new[other].is_none()
                            && self.equal(at, other)
                            && (!by_neighbour || self.neighbours(at, other))
                    });
                    if let Some(other) = found {
                        self.pair(at, other);
                    }
                }
            }
        }
    }

    /// Whether the segments before or after the two are the same segment.
    fn neighbours(&self, old: usize, new: usize) -> bool {
        let before = old.checked_sub(1).zip(new.checked_sub(1));
        let after =
            (old + 1 < self.old.len() && new + 1 < self.new.len()).then_some((old + 1, new + 1));
        before.into_iter().chain(after).any(|(o, n)| {
            self.of_old[o] == Some(n)
                || (self.of_old[o].is_none() && self.old[o].print == self.new[n].print)
        })
    }

    /// Runs of unpaired present segments whose words are those of one recorded, and the reverse.
    fn splits_and_merges(&mut self, fates: &mut [Option<Fate>]) {
        for (old, new) in self.gaps() {
            for at in old.clone() {
                if self.of_old[at].is_some() || fates[at].is_some() {
                    continue;
                }
                if let Some(run) =
                    self.run(self.old[at].text, &new, self.new, &self.of_new, self.old[at].kind)
                {
                    for part in run.clone() {
                        self.of_new[part] = Some(at);
                    }
                    fates[at] = Some(Fate::Split(run.collect()));
                }
            }
            for at in new {
                if self.of_new[at].is_some() {
                    continue;
                }
                let taken: Vec<Option<usize>> = self
                    .of_old
                    .iter()
                    .zip(fates.iter())
                    .map(|(pair, fate)| pair.or(fate.as_ref().map(|_| 0)))
                    .collect();
                if let Some(run) =
                    self.run(self.new[at].text, &old, self.old, &taken, self.kinds[at].name())
                {
                    self.of_new[at] = Some(run.start);
                    for part in run {
                        fates[part] = Some(Fate::Merged(at));
                    }
                }
            }
        }
    }

    /// Two or more unpaired neighbours in `range` whose joined words are nearly those of `whole`.
    fn run(
        &self,
        whole: &str,
        range: &Range,
        items: &[Item<'_>],
        taken: &[Option<usize>],
        kind: &str,
    ) -> Option<Range> {
        let target = bag(whole);
        let size: usize = target.values().sum();
        let mut best: Option<(f64, Range)> = None;
        for start in range.clone() {
            let mut joined: BTreeMap<&str, usize> = BTreeMap::new();
            let mut count = 0;
            for end in start..range.end {
                if taken[end].is_some() || items[end].kind != kind {
                    break;
                }
                let part = bag(items[end].text);
                // Each part must come from the whole, or a neighbour that changed would be swallowed.
                let own = dice(&part, &target) * (part.values().sum::<usize>() + size) as f64
                    / (2 * part.values().sum::<usize>().max(1)) as f64;
                if own < 0.6 {
                    break;
                }
                count += part.values().sum::<usize>();
                for (word, times) in part {
                    *joined.entry(word).or_insert(0) += times;
                }
                if end > start {
                    let share = dice(&joined, &target);
                    if share >= WHOLE && best.as_ref().is_none_or(|(score, _)| share > *score) {
                        best = Some((share, start..end + 1));
                    }
                }
                if count > size * 2 {
                    break;
                }
            }
        }
        // A single segment that is nearly the whole is an edit, not a part.
        let alone = range
            .clone()
            .filter(|&at| taken[at].is_none())
            .map(|at| dice(&bag(items[at].text), &target));
        let alone = alone.fold(0.0, f64::max);
        best.filter(|(share, _)| *share > alone).map(|(_, run)| run)
    }

    /// Inside the gaps, the best pairs of similar words first.
    fn similar_in_gaps(&mut self, fates: &[Option<Fate>]) {
        let gaps = self.gaps();
        // Gaps first; then anything still alone, wherever it moved to.
        let everywhere = (0..self.old.len(), 0..self.new.len());
        for (index, (old, new)) in gaps.iter().cloned().chain([everywhere]).enumerate() {
            let least = if index < gaps.len() { SIMILAR } else { 0.6 };
            let olds: Vec<usize> =
                old.filter(|&at| self.of_old[at].is_none() && fates[at].is_none()).collect();
            let news: Vec<usize> = new.filter(|&at| self.of_new[at].is_none()).collect();
            if olds.is_empty() || news.is_empty() || olds.len() * news.len() > 250_000 {
                continue;
            }
            // Code between passages takes nothing from their being alone, nor they from its.
            let lone = [false, true].map(|code| {
                let old = |&&at: &&usize| matches!(self.old[at].kind, "code" | "math") == code;
                let new = |&&at: &&usize| self.kinds[at].is_verbatim() == code;
                olds.iter().filter(old).count() == 1 && news.iter().filter(new).count() == 1
            });
            let bags: Vec<_> = news.iter().map(|&at| bag(self.new[at].text)).collect();
            let mut candidates: Vec<(u64, usize, usize)> = Vec::new();
            for (rank, &at) in olds.iter().enumerate() {
                let words = bag(self.old[at].text);
                for (other_rank, &other) in news.iter().enumerate() {
                    if !related(self.old[at].kind, self.kinds[other]) {
                        continue;
                    }
                    let share = dice(&words, &bags[other_rank]);
                    // A gap with one segment on each side, between paired neighbours, is that segment
                    // however much it changed.
                    let code = self.kinds[other].is_verbatim();
                    let lone = lone[usize::from(code)] && index < gaps.len();
                    // Titles and captions are renamed outright, and so is code; prose that shares
                    // nothing is new.
                    let named = code
                        || matches!(self.old[at].kind, "field" | "heading" | "caption" | "alt");
                    let needed = if lone && (named || share > 0.2) { 0.0 } else { least };
                    if share >= needed {
                        // Of equally similar ones the nearest in order.
                        let distance = rank.abs_diff(other_rank).min(999) as f64;
                        let score = (share - distance * 1e-4) * 1e9;
                        #[expect(
                            clippy::cast_possible_truncation,
                            clippy::cast_sign_loss,
                            reason = "a rank"
                        )]
                        candidates.push((score.max(0.0) as u64, at, other));
                    }
                }
            }
            candidates.sort_unstable_by(|a, b| b.0.cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
            for (_, at, other) in candidates {
                if self.of_old[at].is_none() && self.of_new[other].is_none() {
                    self.pair(at, other);
                }
            }
        }
    }

    /// The stretches between pairs that are in order: where unpaired ones of both sides meet.
    fn gaps(&self) -> Vec<(Range, Range)> {
        let pairs: Vec<(usize, usize)> =
            self.of_old.iter().enumerate().filter_map(|(old, new)| Some((old, (*new)?))).collect();
        let anchors = longest_increasing(&pairs);
        let mut out = Vec::new();
        let (mut from_old, mut from_new) = (0, 0);
        let ends = anchors.into_iter().chain([(self.old.len(), self.new.len())]);
        for (at_old, at_new) in ends {
            if from_old < at_old && from_new < at_new {
                out.push((from_old..at_old, from_new..at_new));
            }
            (from_old, from_new) = (at_old + 1, at_new + 1);
        }
        out
    }
}

/// The longest run of pairs that rise on both sides; `pairs` rise in the first.
pub(super) fn longest_increasing(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut tails: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (index, (_, new)) in pairs.iter().enumerate() {
        let at = tails.partition_point(|&tail| pairs[tail].1 < *new);
        before.push(at.checked_sub(1).map(|at| tails[at]));
        if at == tails.len() {
            tails.push(index);
        } else {
            tails[at] = index;
        }
    }
    let mut out = Vec::new();
    let mut next = tails.last().copied();
    while let Some(at) = next {
        out.push(pairs[at]);
        next = before[at];
    }
    out.reverse();
    out
}

/// The words of a text with their counts, case folded as far as comparing needs.
fn bag(text: &str) -> BTreeMap<&str, usize> {
    let mut out = BTreeMap::new();
    for word in words(text) {
        *out.entry(word.trim_matches(|c: char| !c.is_alphanumeric())).or_insert(0) += 1;
    }
    out
}

/// Dice's coefficient: twice what is common over the sum of both.
fn dice(left: &BTreeMap<&str, usize>, right: &BTreeMap<&str, usize>) -> f64 {
    let common: usize =
        left.iter().map(|(word, count)| right.get(word).map_or(0, |other| *count.min(other))).sum();
    let total: usize = left.values().sum::<usize>() + right.values().sum::<usize>();
    if total == 0 { 0.0 } else { 2.0 * common as f64 / total as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Texts before and after, separated by `|`; the expectation names, for each text before, the
    /// index after.
    #[track_caller]
    fn check(old: &str, new: &str, expected: &str) {
        let items = |text: &'static str| -> Vec<Item<'static>> {
            text.split('|')
                .map(|text| Item {
                    print: text.bytes().fold(7, |h, b| h * 31 + u64::from(b)),
                    text,
                    kind: "paragraph",
                })
                .collect()
        };
        let (old, new) = (items(old.to_owned().leak()), items(new.to_owned().leak()));
        let kinds = vec![SegmentKind::Paragraph; new.len()];
        let shown: Vec<String> = identify(&old, &new, &kinds)
            .iter()
            .map(|fate| match fate {
                Fate::Is(at) => at.to_string(),
                Fate::Split(parts) => format!("split{parts:?}").replace(' ', ""),
                Fate::Merged(at) => format!("merged{at}"),
                Fate::Gone => "-".into(),
            })
            .collect();
        assert_eq!(shown.join(" "), expected);
    }

    #[test]
    fn fates() {
        check("a|b|c", "a|b|c", "0 1 2");
        check("a|b|c", "a|x|b|c", "0 2 3");
        check("a|b|c", "a|c", "0 - 1");
        check("a|b|c", "c|a|b", "1 2 0");
        // Repeated cells keep their places among their neighbours.
        check("x|yes|y|yes|z", "x|yes|new|yes|y|yes|z", "0 1 4 5 6");
        check("yes|yes|yes", "yes|yes", "0 1 -");
        check("yes|no|yes|no", "no|yes|no", "- 0 1 2");
        // An edited text is still itself.
        check("the old bridge is long|b", "the new bridge is long|b", "0 1");
        check("b|one two three four", "seven eight nine ten|b", "1 -");
        // Split and merge.
        check(
            "a|one two three four five six|z",
            "a|one two three|four five six|z",
            "0 split[1,2] 3",
        );
        check(
            "a|one two three|four five six|z",
            "a|one two three four five six|z",
            "0 merged1 merged1 2",
        );
        check("a|one two three four|z", "a|one two three four|five|z", "0 1 3");
    }
}
