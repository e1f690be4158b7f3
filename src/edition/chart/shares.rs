//! Shares: one divided bar for each series, and below it each part with its share.

use super::canvas::{Anchor, Canvas, LEADING, TYPE, Tone, WIDTH};
use super::data::Table;
use crate::locale::Catalog;
use crate::message::say;

const THICKNESS: f64 = 24.0;

pub(super) fn draw(canvas: &mut Canvas, table: &Table, catalog: &Catalog) {
    let single = table.series.len() == 1;
    let mut top = 0.0;
    let mut shares: Vec<Vec<String>> = Vec::new();
    for series in &table.series {
        let total: f64 = series.values.iter().sum();
        let part = |value: f64| if total > 0.0 { value / total } else { 0.0 };
        if !single {
            canvas.text(0.0, top + TYPE, Anchor::Start, Tone::Strong, &series.name);
            top += LEADING + 3.0;
        }
        let mut x = 0.0;
        let mut texts = Vec::new();
        for (index, &value) in series.values.iter().enumerate() {
            let width = part(value) * WIDTH;
            // A gap of white keeps neighbours apart.
            canvas.area(x, top, (width - 1.6).max(0.3), THICKNESS, index);
            x += width;
            let percent = format!("{:.0}", part(value) * 100.0);
            let percent = catalog.number(&percent).unwrap_or(percent);
            texts.push(catalog.text(&say::chart_percent(percent)));
        }
        shares.push(texts);
        top += THICKNESS + 8.0;
    }
    // Two columns of parts, read down.
    let half = table.categories.len().div_ceil(2);
    let mut deepest = top;
    for (column, start) in [(0.0, 0), (WIDTH / 2.0 + 6.0, half)] {
        let mut y = top;
        let end = if start == 0 { half } else { table.categories.len() };
        for index in start..end {
            let values: Vec<&str> = shares.iter().map(|texts| texts[index].as_str()).collect();
            let values = values.join(" → ");
            let name = &table.categories[index];
            let room = WIDTH / 2.0 - 26.0 - Canvas::measure(&values);
            let lines = Canvas::wrap(name, room.max(60.0), 3);
            canvas.area(column, y, 9.0, 9.0, index);
            let baseline = y + 8.0;
            canvas.text(column + 14.0, baseline, Anchor::Start, Tone::Strong, &values);
            let indent = column + 14.0 + Canvas::measure(&values) + 6.0;
            for line in &lines {
                canvas.text(indent, y + 8.0, Anchor::Start, Tone::Plain, line);
                y += LEADING;
            }
            y += 4.0;
        }
        deepest = deepest.max(y);
    }
}
