//! What is aligned as one: a segment, or a table row with all its cells.

use super::token::{self, MAX_UNITS, Token};
use crate::study::{Segment, SegmentKind};
use std::ops::Range;

/// How many classes of units there are.
pub(super) const KINDS: usize = 15;

/// Classes of units: headings by level.
pub(super) const PARAGRAPH: usize = 0;
const HEADING: Range<usize> = 1..7;
const ITEM: usize = 7;
const ROW: usize = 8;
const HEAD_ROW: usize = 9;
const CAPTION: usize = 10;
const ALT: usize = 11;
const FOOTNOTE: usize = 12;
const CODE: usize = 13;
const MATH: usize = 14;

fn class(segment: &Segment) -> usize {
    match (segment.cell, segment.kind) {
        (Some((0, _)), _) => HEAD_ROW,
        (Some(_), _) | (None, SegmentKind::Cell) => ROW,
        (None, SegmentKind::Paragraph | SegmentKind::Field(_)) => PARAGRAPH,
        (None, SegmentKind::Heading(level)) => usize::from(level.clamp(1, 6)),
        (None, SegmentKind::Item) => ITEM,
        (None, SegmentKind::Caption) => CAPTION,
        (None, SegmentKind::Alt) => ALT,
        (None, SegmentKind::Footnote) => FOOTNOTE,
        (None, SegmentKind::Code) => CODE,
        (None, SegmentKind::Math) => MATH,
    }
}

/// How often a unit of one class is translated by one of another.
pub(super) fn becomes(from: usize, to: usize) -> f32 {
    let either = |a: usize, b: usize| (from == a && to == b) || (from == b && to == a);
    if from == to {
        0.965
    } else if HEADING.contains(&from) && HEADING.contains(&to) {
        0.02
    } else if either(PARAGRAPH, ITEM) {
        0.015
    } else if either(ROW, HEAD_ROW) || either(PARAGRAPH, CAPTION) || either(PARAGRAPH, FOOTNOTE) {
        0.005
    } else if [from, to].contains(&PARAGRAPH) || either(CAPTION, ALT) {
        0.002
    } else {
        0.0002
    }
}

/// The units of one side, feature by feature.
pub(super) struct Units {
    /// The segments of each.
    pub(super) segments: Vec<Range<usize>>,
    /// The class of each.
    pub(super) kind: Vec<u8>,
    /// Characters without spaces, at least 1.
    pub(super) length: Vec<f32>,
    /// The logarithm of the length.
    pub(super) log: Vec<f32>,
    /// Whether it may be joined with, or have been parted from, the one before it.
    pub(super) joins: Vec<bool>,
    /// The tokens of all, sorted, each once per unit.
    pub(super) tokens: Vec<Token>,
}

impl Units {
    /// The units of some segments, fields left out: those are paired by their names.
    pub(super) fn of(segments: &[Segment]) -> Self {
        let mut units = Self {
            segments: Vec::new(),
            kind: Vec::new(),
            length: Vec::new(),
            log: Vec::new(),
            joins: Vec::new(),
            tokens: Vec::with_capacity(segments.len() * 16),
        };
        let mut before: Option<(usize, usize)> = None;
        for (index, segment) in segments.iter().enumerate() {
            if matches!(segment.kind, SegmentKind::Field(_)) {
                continue;
            }
            // The cells of a row follow each other; a column that does not grow is another table.
            let same_row = match (before, segment.cell) {
                (Some((row, column)), Some((here, next))) => row == here && next >= column,
                _ => false,
            };
            before = segment.cell;
            if same_row && let Some(range) = units.segments.last_mut() {
                range.end = index + 1;
            } else {
                units.segments.push(index..index + 1);
                units.kind.push(u8::try_from(class(segment)).unwrap_or_default());
                units.length.push(0.0);
            }
            let unit = units.segments.len() - 1;
            let length = token::tokens(segment, unit, &mut units.tokens);
            #[expect(clippy::cast_precision_loss, reason = "lengths need no precision")]
            if let Some(total) = units.length.last_mut() {
                *total += length as f32;
            }
        }
        // Beyond the limit tokens are not told apart, so they are worth nothing.
        if units.segments.len() > MAX_UNITS {
            units.tokens.clear();
        }
        units.tokens.sort_unstable();
        units.tokens.dedup();
        for unit in 0..units.segments.len() {
            units.length[unit] = units.length[unit].max(1.0);
            units.log.push(units.length[unit].ln());
            let running = |unit: usize| {
                matches!(usize::from(units.kind[unit]), PARAGRAPH | ITEM | CAPTION | FOOTNOTE)
            };
            units.joins.push(unit > 0 && running(unit) && running(unit - 1));
        }
        units
    }

    /// How many.
    pub(super) fn len(&self) -> usize {
        self.segments.len()
    }
}
