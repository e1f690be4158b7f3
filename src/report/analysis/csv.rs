//! The analysis as CSV (RFC 4180): one row per study and language. Column names are stable.

use super::{cost, weighted};
use crate::ledger::Analysis;
use crate::report::csv::{cell, row};
use crate::study::{Band, Series};

/// The analysis as CSV with a header. Amounts have a decimal point and as many digits as they need.
#[must_use]
pub fn analysis_csv(rows: &[Analysis<'_>], series: &Series) -> String {
    let mut out = String::new();
    let start = ["series", "study", "source_language", "language", "words", "in_step", "to_review"];
    let end = ["changed_words", "weighted_words", "price_per_word", "currency", "cost"];
    let bands = Band::ALL.iter().map(|band| format!("words_{}", band.name().replace('-', "_")));
    let names = start.iter().map(|name| (*name).to_owned()).chain(bands);
    row(&mut out, names.chain(end.iter().map(|name| (*name).to_owned())));
    for analysis in rows {
        let rate = series.rates.of(&analysis.lang);
        let mut cells = vec![
            cell(&series.id),
            cell(&analysis.study.slug),
            analysis.study.source.to_string(),
            analysis.lang.to_string(),
            analysis.total.to_string(),
            analysis.in_step.to_string(),
            analysis.to_review.to_string(),
        ];
        cells.extend(analysis.bands.iter().map(ToString::to_string));
        cells.push(analysis.changed.to_string());
        cells.push(rounded(weighted(&analysis.bands, rate)));
        cells.push(rate.word.map(|word| word.to_string()).unwrap_or_default());
        cells.push(cell(rate.currency.as_deref().unwrap_or_default()));
        cells.push(cost(&analysis.bands, rate).map(rounded).unwrap_or_default());
        row(&mut out, cells.into_iter());
    }
    out
}

/// Without the noise of binary fractions.
fn rounded(number: f64) -> String {
    ((number * 1000.0).round() / 1000.0).to_string()
}
