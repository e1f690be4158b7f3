//! The likeliest way through two documents in order.

use super::evidence::Evidence;

/// Logarithms of how often translators do what, for one unit: pair it, leave it out or add one,
/// leave out the next too, join or part two.
pub(super) const PAIR: f32 = -0.05;
pub(super) const SKIP: f32 = -4.0;
const SKIP_MORE: f32 = -1.2;
const JOIN: f32 = -4.6;

/// A step along both documents: how many units of each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Step {
    Pair,
    /// Two source units, one target unit.
    Join,
    /// One source unit, two target units.
    Part,
    Source,
    Target,
}

impl Step {
    const ALL: [Self; 5] = [Self::Pair, Self::Join, Self::Part, Self::Source, Self::Target];

    /// How many units of either side it takes.
    pub(super) fn size(self) -> (usize, usize) {
        match self {
            Self::Pair => (1, 1),
            Self::Join => (2, 1),
            Self::Part => (1, 2),
            Self::Source => (1, 0),
            Self::Target => (0, 1),
        }
    }
}

/// Marks, beside the step, that a gap of the source or target was opened before.
const MORE_SOURCE: u8 = 8;
const MORE_TARGET: u8 = 16;
/// Places before the first column, so that looking back needs no test.
const PAD: usize = 2;
const NEVER: f32 = f32::NEG_INFINITY;

/// A row of the programme: the best scores up to a source position, by target position.
struct Row {
    start: usize,
    best: Vec<f32>,
    /// The same for paths that end by leaving out a source unit.
    gap: Vec<f32>,
}

impl Row {
    fn new(width: usize) -> Self {
        Self { start: 0, best: vec![NEVER; width + PAD], gap: vec![NEVER; width + PAD] }
    }
}

/// Finds the path: steps from the documents' starts to their ends.
pub(super) fn path(evidence: &Evidence<'_>) -> Vec<Step> {
    let band = &evidence.band;
    let (rows, columns) = (evidence.source.len(), evidence.target.len());
    let mut steps = vec![0_u8; band.cells()];
    let mut last = Row::new(band.width);
    let mut before_last = Row::new(band.width);
    let mut row = Row::new(band.width);
    let parted = logs_of_two(evidence.target);
    let joined = logs_of_two(evidence.source);
    for i in 0..=rows {
        row.start = band.start(i);
        fill(evidence, i, columns, &joined, &parted, (&mut row, &last, &before_last), &mut steps);
        std::mem::swap(&mut before_last, &mut last);
        std::mem::swap(&mut last, &mut row);
    }
    trace(evidence, &steps)
}

/// The logarithm of the length of each unit together with the one before it, where they can be
/// one.
fn logs_of_two(units: &super::unit::Units) -> Vec<Option<f32>> {
    (0..units.len())
        .map(|unit| units.joins[unit].then(|| (units.length[unit] + units.length[unit - 1]).ln()))
        .collect()
}

fn fill(
    evidence: &Evidence<'_>,
    i: usize,
    columns: usize,
    joined: &[Option<f32>],
    parted: &[Option<f32>],
    (row, last, before_last): (&mut Row, &Row, &Row),
    steps: &mut [u8],
) {
    let band = &evidence.band;
    let shift = row.start - if i > 0 { last.start } else { row.start };
    let shift_two = row.start - if i > 1 { before_last.start } else { row.start };
    let get = |list: &[f32], at: usize| list.get(at).copied().unwrap_or(NEVER);
    let mut gap_target = NEVER;
    let log_joined = i.checked_sub(1).and_then(|i| joined[i]);
    let tokens = &evidence.tokens[i * band.width..(i + 1) * band.width];
    for k in 0..band.width.min(columns + 1 - row.start) {
        let j = row.start + k;
        let here = k + PAD;
        let (mut best, mut step, mut marks) =
            if i == 0 && j == 0 { (0.0, Step::Pair, 0) } else { (NEVER, Step::Pair, 0) };
        let mut gap_source = NEVER;
        if i > 0 {
            let (open, more) =
                (get(&last.best, here + shift) + SKIP, get(&last.gap, here + shift) + SKIP_MORE);
            gap_source = open.max(more);
            marks |= if more > open { MORE_SOURCE } else { 0 };
            (best, step) = (gap_source, Step::Source);
        }
        if j > 0 && k > 0 {
            let (open, more) = (row.best[here - 1] + SKIP, gap_target + SKIP_MORE);
            gap_target = open.max(more);
            marks |= if more > open { MORE_TARGET } else { 0 };
            if gap_target > best {
                (best, step) = (gap_target, Step::Target);
            }
        }
        if i > 0 && j > 0 {
            let (s, t) = (i - 1, j - 1);
            let words = evidence.alone_source[s] + evidence.alone_target[t] + tokens[k];
            let kind = evidence.kinds[usize::from(evidence.source.kind[s])]
                [usize::from(evidence.target.kind[t])];
            let common = kind + words;
            let from = get(&last.best, here - 1 + shift);
            let pair = from + PAIR + common + evidence.length(s, t);
            if pair > best {
                (best, step) = (pair, Step::Pair);
            }
            if let (Some(log), true) = (log_joined, i > 1) {
                let from = get(&before_last.best, here - 1 + shift_two);
                let join = from + JOIN + common + evidence.alone_source[s - 1]
                    - evidence.twice_source[s]
                    + evidence.shared_tokens(s - 1, t)
                    + evidence.length_joined(log, t);
                if join > best {
                    (best, step) = (join, Step::Join);
                }
            }
            if let (Some(log), true) = (parted[t], j > 1) {
                let from = get(&last.best, here - 2 + shift);
                let part = from + JOIN + common + evidence.alone_target[t - 1]
                    - evidence.twice_target[t]
                    + evidence.shared_tokens(s, t - 1)
                    + evidence.length_parted(s, log);
                if part > best {
                    (best, step) = (part, Step::Part);
                }
            }
        }
        row.best[here] = best;
        row.gap[here] = gap_source;
        steps[i * band.width + k] = step as u8 | marks;
    }
}

fn trace(evidence: &Evidence<'_>, steps: &[u8]) -> Vec<Step> {
    let (mut i, mut j) = (evidence.source.len(), evidence.target.len());
    let mut out = Vec::with_capacity(i.max(j));
    let mut forced = None;
    while i > 0 || j > 0 {
        let code = evidence.band.at(i, j).map_or(Step::Source as u8, |at| steps[at]);
        let mut step = forced.unwrap_or(Step::ALL[usize::from(code & 7) % Step::ALL.len()]);
        let (down, right) = step.size();
        if down > i || right > j {
            step = if i > 0 { Step::Source } else { Step::Target };
        }
        forced = match step {
            Step::Source if code & MORE_SOURCE != 0 => Some(Step::Source),
            Step::Target if code & MORE_TARGET != 0 => Some(Step::Target),
            _ => None,
        };
        let (down, right) = step.size();
        (i, j) = (i - down, j - right);
        out.push(step);
    }
    out.reverse();
    out
}
