//! Floor 7: which segment of a translation goes with which of its source.
//!
//! Never the nth with the nth: one paragraph left out would shift all that follow. A dynamic
//! programme finds the cheapest pairing in order, where a pair costs less the more its kinds,
//! lengths, numbers and names agree (Gale and Church 1993, with anchors).

use crate::study::{Segment, SegmentKind};
use std::collections::BTreeSet;

/// A pair, or a segment without a partner: indices into the two lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bead {
    /// The source segment.
    pub source: Option<usize>,
    /// The target segment.
    pub target: Option<usize>,
}

/// What leaving a segment alone costs; a pair that costs more than two of these is no pair.
const SKIP: f64 = 3.2;

/// Pairs the segments of a source with those of its translation, in order.
#[must_use]
pub fn align(source: &[Segment], target: &[Segment]) -> Vec<Bead> {
    let ratio = length_ratio(source, target);
    let left: Vec<Features<'_>> = source.iter().map(Features::of).collect();
    let right: Vec<Features<'_>> = target.iter().map(Features::of).collect();
    let columns = right.len() + 1;
    // cost[i][j]: the first i source and j target segments are done.
    let mut cost = vec![f64::INFINITY; (left.len() + 1) * columns];
    let mut step = vec![Step::Both; cost.len()];
    cost[0] = 0.0;
    for i in 0..=left.len() {
        for j in 0..=right.len() {
            let here = i * columns + j;
            let mut best = (cost[here], step[here]);
            if i > 0 && j > 0 {
                let both = cost[here - columns - 1] + left[i - 1].cost(&right[j - 1], ratio);
                if both < best.0 {
                    best = (both, Step::Both);
                }
            }
            if i > 0 && cost[here - columns] + SKIP < best.0 {
                best = (cost[here - columns] + SKIP, Step::Source);
            }
            if j > 0 && cost[here - 1] + SKIP < best.0 {
                best = (cost[here - 1] + SKIP, Step::Target);
            }
            (cost[here], step[here]) = best;
        }
    }
    let mut beads = Vec::new();
    let (mut i, mut j) = (left.len(), right.len());
    while i > 0 || j > 0 {
        let bead = match step[i * columns + j] {
            Step::Both if i > 0 && j > 0 => Bead { source: Some(i - 1), target: Some(j - 1) },
            Step::Target if j > 0 => Bead { source: None, target: Some(j - 1) },
            _ if i > 0 => Bead { source: Some(i - 1), target: None },
            _ => Bead { source: None, target: Some(j - 1) },
        };
        i -= usize::from(bead.source.is_some());
        j -= usize::from(bead.target.is_some());
        beads.push(bead);
    }
    beads.reverse();
    beads
}

#[derive(Clone, Copy)]
enum Step {
    Both,
    Source,
    Target,
}

/// Characters of target per character of source, over the whole pair of documents.
fn length_ratio(source: &[Segment], target: &[Segment]) -> f64 {
    let length = |segments: &[Segment]| {
        segments.iter().map(|segment| segment.text.chars().count()).sum::<usize>().max(1)
    };
    #[expect(clippy::cast_precision_loss, reason = "texts are far below 2^53 characters")]
    let ratio = length(target) as f64 / length(source) as f64;
    // Half a translation must not make every sentence look twice too long.
    ratio.clamp(0.8, 1.35)
}

/// What of a segment survives translation.
struct Features<'s> {
    kind: SegmentKind,
    text: &'s str,
    length: f64,
    names: BTreeSet<String>,
    numbers: BTreeSet<String>,
}

impl<'s> Features<'s> {
    fn of(segment: &'s Segment) -> Self {
        #[expect(clippy::cast_precision_loss, reason = "texts are far below 2^53 characters")]
        let length = segment.text.chars().count() as f64;
        let mut names = BTreeSet::new();
        let mut numbers = BTreeSet::new();
        // The first word of a sentence is a capital in any language and says nothing.
        let mut starts = true;
        for word in segment.text.split_whitespace() {
            let core = word.trim_matches(|c: char| !c.is_alphanumeric());
            if core.chars().any(|c| c.is_ascii_digit()) {
                // 1,240 and 1 240 and 1.240 share their digits.
                numbers.extend(
                    core.split(|c: char| !c.is_ascii_digit())
                        .filter(|d| !d.is_empty())
                        .map(str::to_owned),
                );
            } else if !starts && core.chars().count() > 2 && core.starts_with(char::is_uppercase) {
                names.insert(core.chars().take(5).collect());
            }
            starts = word.ends_with(['.', '!', '?', ':', '…', '»', '”']);
        }
        Self { kind: segment.kind, text: &segment.text, length, names, numbers }
    }

    /// What it costs to say that the two are each other's translation.
    fn cost(&self, other: &Features<'_>, ratio: f64) -> f64 {
        let kind = match (self.kind, other.kind) {
            (SegmentKind::Field(a), SegmentKind::Field(b)) if a != b => return f64::INFINITY,
            (SegmentKind::Field(_), SegmentKind::Field(_)) => return 0.0,
            (SegmentKind::Field(_), _) | (_, SegmentKind::Field(_)) => return f64::INFINITY,
            (a, b) if a == b => 0.0,
            (SegmentKind::Heading(_), SegmentKind::Heading(_)) => 1.0,
            (SegmentKind::Heading(_), _) | (_, SegmentKind::Heading(_)) => 6.0,
            (SegmentKind::Cell, _) | (_, SegmentKind::Cell) => 5.0,
            _ => 2.0,
        };
        if self.text == other.text {
            return kind * 0.5;
        }
        // The deviation of lengths grows with their root, as if each character gave rise to some.
        let expected = self.length * ratio;
        let deviation = (other.length - expected).abs() / (6.8 * expected.max(6.0)).sqrt();
        let names = agreement(&self.names, &other.names).map_or(0.0, |share| 1.6 * share);
        // Numbers survive translation; where both have some and share none, it is another passage.
        let numbers = agreement(&self.numbers, &other.numbers).map_or(0.0, |s| 3.4 * s - 1.7);
        0.4 + kind + deviation.min(8.0) - names - numbers
    }
}

/// The share of two sets' members that both have; nothing if both are empty.
fn agreement(left: &BTreeSet<String>, right: &BTreeSet<String>) -> Option<f64> {
    let all = left.union(right).count();
    #[expect(clippy::cast_precision_loss, reason = "a handful of words")]
    let share = left.intersection(right).count() as f64 / all.max(1) as f64;
    (all > 0).then_some(share)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn segment(kind: SegmentKind, text: &str) -> Segment {
        Segment {
            key: String::new(),
            kind,
            span: 0..0,
            text: text.into(),
            words: 1,
            prints: crate::study::Prints::of_text(text),
        }
    }

    #[test]
    fn a_left_out_paragraph_does_not_shift_the_rest() {
        use SegmentKind::{Heading, Paragraph};
        let source = [
            segment(Heading(2), "Context"),
            segment(Paragraph, "The county counted 1,240 water points in 2019, half of them dry."),
            segment(Paragraph, "Families abroad sent money for pumps, and nobody for repairs."),
            segment(Heading(2), "Lessons"),
            segment(Paragraph, "Meters pay for themselves."),
        ];
        let target = [
            segment(Heading(2), "Contexte"),
            segment(
                Paragraph,
                "Les familles envoyaient de l’argent pour les pompes, jamais pour réparer.",
            ),
            segment(Heading(2), "Enseignements"),
            segment(Paragraph, "Les compteurs se remboursent seuls."),
        ];
        let pairs: Vec<_> = align(&source, &target).iter().map(|b| (b.source, b.target)).collect();
        assert_eq!(
            pairs,
            [
                (Some(0), Some(0)),
                (Some(1), None),
                (Some(2), Some(1)),
                (Some(3), Some(2)),
                (Some(4), Some(3)),
            ]
        );
    }

    #[test]
    fn nothing_on_one_side() {
        let one = [segment(SegmentKind::Paragraph, "x")];
        assert_eq!(align(&one, &[]), [Bead { source: Some(0), target: None }]);
        assert_eq!(align(&[], &one), [Bead { source: None, target: Some(0) }]);
        assert_eq!(align(&[], &[]), []);
    }
}
