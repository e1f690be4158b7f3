//! How much there is to translate and what it costs: for people, for spreadsheets, for programs.

mod csv;
mod json;
mod table;

pub use csv::analysis_csv;
pub use json::analysis_json;
pub use table::analysis_table;

use crate::ledger::Analysis;
use crate::study::Rate;

/// Words to translate, each counted as the share of a new word that its band costs.
fn weighted(bands: &[usize; 8], rate: &Rate) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "word counts stay far below 2^53")]
    let words = |count: usize| count as f64;
    bands.iter().zip(rate.factors).map(|(count, factor)| words(*count) * factor).sum()
}

/// What it costs, where a price is known.
fn cost(bands: &[usize; 8], rate: &Rate) -> Option<f64> {
    rate.word.map(|word| word * weighted(bands, rate))
}

/// The sum of several rows of one language.
fn sum<'a>(rows: impl Iterator<Item = &'a Analysis<'a>>) -> Sum {
    rows.fold(Sum::default(), |mut sum, row| {
        sum.total += row.total;
        sum.in_step += row.in_step;
        sum.to_review += row.to_review;
        sum.changed += row.changed;
        for (all, count) in sum.bands.iter_mut().zip(row.bands) {
            *all += count;
        }
        sum
    })
}

#[derive(Default)]
struct Sum {
    total: usize,
    in_step: usize,
    to_review: usize,
    changed: usize,
    bands: [usize; 8],
}

/// How many digits a currency has after the point (ISO 4217, "minor unit").
fn digits(currency: &str) -> usize {
    const NONE: &str = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";
    const THREE: &str = "BHD IQD JOD KWD LYD OMR TND";
    if NONE.split(' ').any(|code| code == currency) {
        0
    } else if THREE.split(' ').any(|code| code == currency) {
        3
    } else {
        2
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cost_is_words_by_share_by_price() {
        let bands = [100, 50, 10, 0, 20, 0, 0, 1000];
        let mut rate = Rate::default();
        assert_eq!(cost(&bands, &rate), None);
        rate.word = Some(0.10);
        // 100 × .1 + 50 × 0 + 10 × .1 + 20 × .5 + 1000 × 1
        assert!((weighted(&bands, &rate) - 1021.0).abs() < 1e-9);
        assert!((cost(&bands, &rate).unwrap() - 102.1).abs() < 1e-9);
    }

    #[test]
    fn currencies_have_their_digits() {
        assert_eq!(["EUR", "XOF", "TND"].map(digits), [2, 0, 3]);
    }
}
