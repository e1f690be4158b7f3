//! How much speaks for a pair: the logarithm of how much likelier two units are as each other's
//! translation than by chance.
//!
//! Three kinds of evidence add up. Classes: a heading goes with a heading, and the rarer the class
//! the more that says. Lengths: translations keep them in proportion (Gale and Church 1993), with
//! the proportion taken from the pair of documents. Tokens: a word, number or address that both
//! documents have speaks for units that share it and against units of which one lacks it, the
//! rarer the louder.

use super::band::{Band, shared, unique_links};
use super::token::Class;
use super::unit::{KINDS, Units, becomes};

/// Deviations of log lengths: of long texts, and what each character adds for short ones.
/// In published prose in French and Spanish nine of ten paragraphs are within a fifth of the usual
/// ratio; Gale and Church's variance per character of 6.8 is about what this gives at usual lengths.
const SPREAD: f32 = 0.015;
const SPREAD_PER_CHARACTER: f32 = 3.0;
/// No length is further off than this counts, in halves of squared deviations: translators add
/// and leave out.
const MAX_DEVIATION: f32 = 6.0;
/// Words come in company, so their evidence is not independent.
const TOKEN_WEIGHT: f32 = 0.7;
/// Tokens in more than this share of the units say nothing and cost time.
const COMMON: f32 = 0.4;

/// The evidence for any pair of units of two documents.
pub(super) struct Evidence<'u> {
    pub(super) source: &'u Units,
    pub(super) target: &'u Units,
    /// By classes.
    pub(super) kinds: [[f32; KINDS]; KINDS],
    /// The logarithm of target characters per source character.
    pub(super) ratio: f32,
    left: Lengths,
    right: Lengths,
    /// What a unit's tokens say if none of them is found in the other: little, and against.
    pub(super) alone_source: Vec<f32>,
    pub(super) alone_target: Vec<f32>,
    /// What a unit's tokens would say twice if it were joined with the one before it, which has
    /// them too.
    pub(super) twice_source: Vec<f32>,
    pub(super) twice_target: Vec<f32>,
    /// What shared tokens say, by pair.
    pub(super) tokens: Vec<f32>,
    pub(super) band: Band,
}

/// Length statistics per unit of one side.
struct Lengths {
    /// How surprising the length is among units of the class.
    surprise: Vec<f32>,
    /// The expected squared deviation of the log length of a translation.
    variance: Vec<f32>,
    /// The logarithm of its root.
    scale: Vec<f32>,
}

impl<'u> Evidence<'u> {
    /// Gathers the evidence.
    pub(super) fn of(source: &'u Units, target: &'u Units) -> Self {
        let band = Band::new(source.len(), target.len(), &source.tokens, &target.tokens);
        let mut evidence = Self {
            kinds: kinds(source, target),
            ratio: ratio(source, target),
            left: Lengths::of(source),
            right: Lengths::of(target),
            alone_source: vec![0.0; source.len()],
            alone_target: vec![0.0; target.len()],
            twice_source: vec![0.0; source.len()],
            twice_target: vec![0.0; target.len()],
            tokens: vec![0.0; band.cells()],
            source,
            target,
            band,
        };
        evidence.weigh_tokens();
        evidence
    }

    fn weigh_tokens(&mut self) {
        let (rows, columns) = (count(self.source.len()), count(self.target.len()));
        let (band, tokens) = (&self.band, &mut self.tokens);
        let (alone_source, alone_target) = (&mut self.alone_source, &mut self.alone_target);
        let (twice_source, twice_target) = (&mut self.twice_source, &mut self.twice_target);
        shared(&self.source.tokens, &self.target.tokens, |left, right| {
            let (in_source, in_target) = (count(left.len()), count(right.len()));
            if in_source > (COMMON * rows).max(2.0) || in_target > (COMMON * columns).max(2.0) {
                return;
            }
            let kept = Class::kept(left[0].class());
            let there = weigh(kept * (in_target / in_source).min(1.0), in_target / columns);
            let back = weigh(kept * (in_source / in_target).min(1.0), in_source / rows);
            for token in left {
                alone_source[token.unit()] += there.absent;
            }
            for token in right {
                alone_target[token.unit()] += back.absent;
            }
            let both = there.present - there.absent + back.present - back.absent;
            for (list, twice) in [(left, &mut *twice_source), (right, &mut *twice_target)] {
                for two in list.windows(2) {
                    if two[0].unit() + 1 == two[1].unit() {
                        twice[two[1].unit()] += both;
                    }
                }
            }
            for token in left {
                for other in right {
                    // Positions count what is done: unit 0 is done at position 1.
                    if let Some(at) = band.at(token.unit() + 1, other.unit() + 1) {
                        tokens[at] += both;
                    }
                }
            }
        });
    }

    /// What speaks for one source and one target unit.
    pub(super) fn pair(&self, i: usize, j: usize) -> f32 {
        self.kinds[usize::from(self.source.kind[i])][usize::from(self.target.kind[j])]
            + self.length(i, j)
            + self.alone_source[i]
            + self.alone_target[j]
            + self.shared_tokens(i, j)
    }

    /// What shared tokens say.
    #[inline]
    pub(super) fn shared_tokens(&self, i: usize, j: usize) -> f32 {
        self.band.at(i + 1, j + 1).map_or(0.0, |at| self.tokens[at])
    }

    /// What lengths say of one and one.
    #[inline]
    pub(super) fn length(&self, i: usize, j: usize) -> f32 {
        let off = self.target.log[j] - self.source.log[i] - self.ratio;
        let variance = self.left.variance[i] + self.right.variance[j];
        (self.left.surprise[i] + self.right.surprise[j]) * 0.5
            - self.left.scale[i]
            - self.right.scale[j]
            - (off * off / (2.0 * variance)).min(MAX_DEVIATION)
    }

    /// What lengths say of source unit `i` with the one before it, and target unit `j`. `log` is
    /// the logarithm of the two lengths' sum.
    #[inline]
    pub(super) fn length_joined(&self, log: f32, j: usize) -> f32 {
        let off = self.target.log[j] - log - self.ratio;
        self.right.joined(off, j)
    }

    /// What lengths say of source unit `i`, and target unit `j` with the one before it.
    #[inline]
    pub(super) fn length_parted(&self, i: usize, log: f32) -> f32 {
        let off = log - self.source.log[i] - self.ratio;
        self.left.joined(off, i)
    }
}

impl Lengths {
    fn of(units: &Units) -> Self {
        let mut by_kind = [(0.0_f32, 0.0_f32, 0.0_f32); KINDS];
        for (&kind, &log) in units.kind.iter().zip(&units.log) {
            let (n, sum, squares) = &mut by_kind[usize::from(kind)];
            *n += 1.0;
            *sum += log;
            *squares += log * log;
        }
        // Two imagined units of each class, at its mean and of usual variance, keep small classes
        // from looking more regular than they are.
        let usual = 0.5;
        let normal = by_kind.map(|(n, sum, squares)| {
            let mean = sum / n.max(1.0);
            (mean, ((squares - sum * mean).max(0.0) + 2.0 * usual) / (n + 2.0))
        });
        let variance: Vec<f32> = units
            .length
            .iter()
            .map(|length| (SPREAD + SPREAD_PER_CHARACTER / length) * 0.5)
            .collect();
        Self {
            surprise: (0..units.len())
                .map(|unit| {
                    let (mean, variance) = normal[usize::from(units.kind[unit])];
                    let off = units.log[unit] - mean;
                    (off * off / (2.0 * variance)).min(4.5) + 0.5 * variance.ln()
                })
                .collect(),
            scale: variance.iter().map(|variance| 0.25 * (2.0 * variance).ln()).collect(),
            variance,
        }
    }

    #[inline]
    fn joined(&self, off: f32, unit: usize) -> f32 {
        let variance = 2.0 * self.variance[unit];
        self.surprise[unit]
            - 2.0 * self.scale[unit]
            - (off * off / (2.0 * variance)).min(MAX_DEVIATION)
    }
}

/// What a token says where it is found on the other side, and where it is not; halved, because
/// both directions are counted.
struct Weight {
    present: f32,
    absent: f32,
}

fn weigh(kept: f32, by_chance: f32) -> Weight {
    let by_chance = by_chance.clamp(1e-6, 0.9);
    // A token that a pair does not keep oftener than chance says nothing.
    let kept = kept.max(by_chance);
    let half = 0.5 * TOKEN_WEIGHT;
    Weight {
        present: half * (kept / by_chance).ln(),
        absent: half * ((1.0 - kept) / (1.0 - by_chance)).ln(),
    }
}

/// The evidence of classes, from how frequent they are in the two documents.
fn kinds(source: &Units, target: &Units) -> [[f32; KINDS]; KINDS] {
    let mut frequency = [0.5_f32; KINDS];
    for &kind in source.kind.iter().chain(&target.kind) {
        frequency[usize::from(kind)] += 1.0;
    }
    let total: f32 = frequency.iter().sum();
    let mut out = [[0.0; KINDS]; KINDS];
    for (from, row) in out.iter_mut().enumerate() {
        for (to, evidence) in row.iter_mut().enumerate() {
            let chance = (frequency[from] * frequency[to]).sqrt() / total;
            *evidence = (becomes(from, to) / chance).ln().min(3.0);
        }
    }
    out
}

/// The logarithm of target characters per source character: the median over units that share what
/// nothing else has, and over the middles of the classes' lengths.
///
/// Not the quotient of the totals: half a translation must not make every sentence look twice too
/// long.
fn ratio(source: &Units, target: &Units) -> f32 {
    let mut ratios: Vec<f32> = unique_links(&source.tokens, &target.tokens)
        .into_iter()
        .filter(|&(i, j)| source.kind[i] == target.kind[j] && source.length[i] >= 20.0)
        .map(|(i, j)| target.log[j] - source.log[i])
        .collect();
    // Prose in related scripts keeps its length or grows by a tenth; with nothing known, that.
    ratios.extend([0.0, 0.05, 0.1, 0.15]);
    if ratios.len() < 12 {
        let mean = |units: &Units| units.log.iter().sum::<f32>() / count(units.len()).max(1.0);
        let whole = mean(target) - mean(source);
        // Scripts differ by more than that.
        ratios.extend([whole; 5]);
    }
    let middle = ratios.len() / 2;
    let (_, median, _) = ratios.select_nth_unstable_by(middle, f32::total_cmp);
    *median
}

#[expect(clippy::cast_precision_loss, reason = "counts of units are far below 2^24")]
fn count(n: usize) -> f32 {
    n as f32
}
