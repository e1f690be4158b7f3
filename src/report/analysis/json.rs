//! The analysis as JSON, version 1.

use super::{cost, weighted};
use crate::ledger::Analysis;
use crate::study::{Band, Series};
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Serialize)]
struct Report<'a> {
    format: u32,
    series: &'a str,
    studies: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Row<'a> {
    study: &'a str,
    source: String,
    language: String,
    words: usize,
    in_step: usize,
    to_review: usize,
    bands: BTreeMap<&'static str, usize>,
    changed_words: usize,
    weighted_words: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    price_per_word: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    currency: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cost: Option<f64>,
}

/// The analysis as JSON.
#[must_use]
pub fn analysis_json(rows: &[Analysis<'_>], series: &Series) -> String {
    let rounded = |number: f64| (number * 1000.0).round() / 1000.0;
    let studies = rows
        .iter()
        .map(|row| {
            let rate = series.rates.of(&row.lang);
            Row {
                study: &row.study.slug,
                source: row.study.source.to_string(),
                language: row.lang.to_string(),
                words: row.total,
                in_step: row.in_step,
                to_review: row.to_review,
                bands: Band::ALL
                    .iter()
                    .map(|band| (band.name(), row.bands[band.index()]))
                    .collect(),
                changed_words: row.changed,
                weighted_words: rounded(weighted(&row.bands, rate)),
                price_per_word: rate.word,
                currency: rate.currency.as_deref(),
                cost: cost(&row.bands, rate).map(rounded),
            }
        })
        .collect();
    let report = Report { format: 1, series: &series.id, studies };
    serde_json::to_string(&report).unwrap_or_default() + "\n"
}
