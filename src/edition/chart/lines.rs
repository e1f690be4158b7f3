//! Lines: a line for each series over the categories, its name and last value at its end.

use super::canvas::{Anchor, Canvas, LEADING, TYPE, Tone, WIDTH};
use super::data::Table;
use crate::locale::Catalog;

const HEIGHT: f64 = 150.0;
/// The widest that names of series get.
const MOST_NAMES: f64 = 110.0;

#[expect(clippy::cast_precision_loss, reason = "at most 200 points")]
pub(super) fn draw(canvas: &mut Canvas, table: &Table, unit: Option<&str>, catalog: &Catalog) {
    let mut top = TYPE;
    if let Some(unit) = unit {
        canvas.text(0.0, TYPE, Anchor::Start, Tone::Muted, unit);
        top += LEADING;
    }
    let (low, high) = table.range();
    let step = step(high - low);
    let (bottom_value, top_value) = ((low / step).floor() * step, (high / step).ceil() * step);
    let span = (top_value - bottom_value).max(step);
    let height = |value: f64| top + HEIGHT - (value - bottom_value) / span * HEIGHT;
    let count = (span / step).round();
    let ticks: Vec<(f64, String)> = (0_u32..=20)
        .map(f64::from)
        .take_while(|&tick| tick <= count)
        .map(|tick| {
            let value = bottom_value + tick * step;
            let text = plain(value, step);
            (value, catalog.number(&text).unwrap_or(text))
        })
        .collect();
    let left = ticks.iter().map(|(_, text)| Canvas::measure(text)).fold(0.0, f64::max) + 8.0;
    let ends: Vec<Vec<String>> = table
        .series
        .iter()
        .map(|series| {
            let last = series.shown.last().map(String::as_str).unwrap_or_default();
            let text = if table.series.len() > 1 {
                format!("{} {last}", series.name)
            } else {
                last.to_owned()
            };
            Canvas::wrap(&text, MOST_NAMES, 2)
        })
        .collect();
    let right = ends.iter().flatten().map(|line| Canvas::measure(line)).fold(0.0, f64::max) + 10.0;
    let right = WIDTH - right.min(WIDTH / 2.0);
    for (value, text) in &ticks {
        let y = height(*value);
        canvas.rule((left, y), (right, y), *value == 0.0);
        canvas.text(left - 6.0, y + TYPE * 0.34, Anchor::End, Tone::Muted, text);
    }
    let gaps = (table.categories.len() - 1).max(1) as f64;
    let x = |index: usize| left + 4.0 + index as f64 / gaps * (right - left - 8.0);
    names(canvas, table, &x, top + HEIGHT + LEADING + 3.0);
    let mut placed: Vec<(f64, usize)> = Vec::new();
    for (number, series) in table.series.iter().enumerate() {
        let points: Vec<(f64, f64)> =
            series.values.iter().enumerate().map(|(at, &value)| (x(at), height(value))).collect();
        canvas.line(&points, number);
        placed.push((points.last().map_or(top, |point| point.1), number));
    }
    // Names at the ends make room for each other, from the top down.
    placed.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut free = f64::MIN;
    for (y, number) in placed {
        let lines = &ends[number];
        let half = lines.len() as f64 * LEADING / 2.0;
        let middle = y.max(free + half);
        canvas.lines(right + 4.0, middle, Anchor::Start, lines);
        free = middle + half;
    }
}

/// The names of the categories below, as many as there is room for.
fn names(canvas: &mut Canvas, table: &Table, x: &dyn Fn(usize) -> f64, y: f64) {
    let widest = table.categories.iter().map(|name| Canvas::measure(name)).fold(0.0, f64::max);
    let room = if table.categories.len() > 1 { x(1) - x(0) } else { WIDTH };
    let every = ((widest + 8.0) / room).ceil().max(1.0);
    let last = table.categories.len() - 1;
    for (index, name) in table.categories.iter().enumerate() {
        #[expect(clippy::cast_precision_loss, reason = "at most 200 points")]
        let due = (last - index) as f64 % every == 0.0;
        if due {
            canvas.text(x(index), y, Anchor::Middle, Tone::Plain, name);
        }
    }
}

/// The distance of rules: 1, 2 or 5 times a power of ten, so that there are three to six.
fn step(span: f64) -> f64 {
    if span <= 0.0 {
        return 1.0;
    }
    let rough = span / 4.0;
    let power = 10_f64.powf(rough.log10().floor());
    let factor = [1.0, 2.0, 5.0, 10.0].into_iter().find(|factor| factor * power >= rough);
    factor.unwrap_or(10.0) * power
}

/// A value of the scale as a plain decimal, with as many digits as the step has.
fn plain(value: f64, step: f64) -> String {
    let digits = (-step.log10().floor()).clamp(0.0, 12.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 12")]
    let digits = digits as usize;
    let text = format!("{value:.digits$}");
    if text.trim_start_matches('-').chars().all(|c| c == '0' || c == '.') {
        "0".into()
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scales_are_round() {
        for (span, expected) in [(100.0, 50.0), (7.0, 2.0), (0.3, 0.1), (12_345.0, 5000.0)] {
            assert!((step(span) - expected).abs() < expected * 1e-9, "{span}: {}", step(span));
        }
        assert_eq!(plain(0.30000000000000004, 0.1), "0.3");
        assert_eq!(plain(-0.0, 5.0), "0");
    }
}
