//! Bars: a row for each category, its bars side by side, each with its value at its end.

use super::canvas::{Anchor, Canvas, LEADING, TYPE, Tone, WIDTH};
use super::data::Table;

/// The widest that names of categories get.
const MOST_NAMES: f64 = 130.0;

pub(super) fn draw(canvas: &mut Canvas, table: &Table, unit: Option<&str>) {
    let names: Vec<&str> = table.series.iter().map(|series| series.name.as_str()).collect();
    let mut top = 0.0;
    if names.len() > 1 {
        top = canvas.legend(top, &names);
    }
    if let Some(unit) = unit {
        canvas.text(0.0, top + TYPE, Anchor::Start, Tone::Muted, unit);
        top += LEADING + 4.0;
    }
    let categories: Vec<Vec<String>> =
        table.categories.iter().map(|category| Canvas::wrap(category, MOST_NAMES, 3)).collect();
    let widest = categories.iter().flatten().map(|line| Canvas::measure(line)).fold(0.0, f64::max);
    let left = widest + 8.0;
    let shown = table.series.iter().flat_map(|series| &series.shown);
    let value_width = shown.map(|value| Canvas::measure(value)).fold(0.0, f64::max) + 6.0;
    let (low, high) = table.range();
    let span = if high > low { high - low } else { 1.0 };
    // Values below zero stand left of their bars.
    let start = left + if low < 0.0 { value_width } else { 0.0 };
    let scale = (WIDTH - start - value_width).max(40.0) / span;
    let zero = start - low * scale;
    let thickness = if names.len() > 1 { 10.0 } else { 13.0 };
    let mut y = top;
    for (index, category) in categories.iter().enumerate() {
        #[expect(clippy::cast_precision_loss, reason = "six series, three lines")]
        let (bars, text) = (names.len() as f64 * thickness, category.len() as f64 * LEADING);
        let height = bars.max(text);
        canvas.lines(left - 8.0, y + height / 2.0, Anchor::End, category);
        let mut bar = y + (height - bars) / 2.0;
        for (number, series) in table.series.iter().enumerate() {
            let (value, shown) = (series.values[index], &series.shown[index]);
            let length = (value * scale).abs();
            let from = if value < 0.0 { zero - length } else { zero };
            canvas.area(from, bar + 0.8, length.max(0.4), thickness - 1.6, number);
            let (x, anchor) = if value < 0.0 {
                (zero - length - 4.0, Anchor::End)
            } else {
                (zero + length + 4.0, Anchor::Start)
            };
            canvas.text(x, bar + thickness / 2.0 + TYPE * 0.34, anchor, Tone::Plain, shown);
            bar += thickness;
        }
        y += height + 7.0;
    }
    canvas.rule((zero, top - 2.0), (zero, y - 5.0), true);
}
