//! What stands elsewhere: runs of units without a partner that go with each other out of order.

use super::evidence::Evidence;

/// What a run loses where a unit of either side has no partner in it.
const GAP: f32 = 4.0;
/// A run must be this much likelier than chance, beyond the number of places it could have gone to:
/// the logarithm of how rarely translators move anything.
const RARE: f32 = 3.0;
/// More pairs than this are not tried: then there is no translation to speak of.
const MAX_PAIRS: usize = 1 << 20;
/// A document in more pieces than this is another document.
const MAX_RUNS: usize = 64;

/// Pairs among some source and target units, in any order; either list rises.
pub(super) fn moved(
    evidence: &Evidence<'_>,
    mut source: Vec<usize>,
    mut target: Vec<usize>,
) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    for _ in 0..MAX_RUNS {
        if source.is_empty() || target.is_empty() || source.len() * target.len() > MAX_PAIRS {
            break;
        }
        let run = best_run(evidence, &source, &target);
        if run.is_empty() {
            break;
        }
        source.retain(|unit| !run.iter().any(|(i, _)| i == unit));
        target.retain(|unit| !run.iter().any(|(_, j)| j == unit));
        out.extend(run);
    }
    out
}

/// The likeliest run, by Smith and Waterman's local alignment; empty if none is likelier than
/// chance.
fn best_run(evidence: &Evidence<'_>, source: &[usize], target: &[usize]) -> Vec<(usize, usize)> {
    let columns = target.len() + 1;
    let mut score = vec![0.0_f32; (source.len() + 1) * columns];
    let mut paired = vec![false; score.len()];
    let mut best = (0.0, 0);
    for (row, &i) in source.iter().enumerate() {
        for (column, &j) in target.iter().enumerate() {
            let at = (row + 1) * columns + column + 1;
            let pair = score[at - columns - 1] + evidence.pair(i, j);
            let gap = score[at - columns].max(score[at - 1]) - GAP;
            paired[at] = pair > gap;
            score[at] = pair.max(gap).max(0.0);
            if score[at] > best.0 {
                best = (score[at], at);
            }
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "a threshold needs no precision")]
    let places = (source.len() * target.len()) as f32;
    if best.0 < RARE + places.ln() {
        return Vec::new();
    }
    let mut out = Vec::new();
    let mut at = best.1;
    while score[at] > 0.0 {
        if paired[at] {
            out.push((source[at / columns - 1], target[at % columns - 1]));
            at -= columns + 1;
        } else if score[at - columns] >= score[at - 1] {
            at -= columns;
        } else {
            at -= 1;
        }
    }
    out
}
