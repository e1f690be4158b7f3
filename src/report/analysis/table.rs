//! The analysis as a table: a row per band, a column per language.

use super::{cost, digits, sum, weighted};
use crate::ledger::Analysis;
use crate::locale::{Catalog, Lang};
use crate::message::{Message, say};
use crate::report::{Look, Rows};
use crate::study::{Band, Series};

/// The analysis of some studies as a table, with what its lines mean under it.
#[must_use]
pub fn analysis_table(
    rows: &[Analysis<'_>],
    series: &Series,
    languages: &[Lang],
    catalog: &Catalog,
    look: Look,
) -> String {
    let say = |message: Message| catalog.text(&message);
    let languages: Vec<&Lang> =
        languages.iter().filter(|lang| rows.iter().any(|row| row.lang == **lang)).collect();
    if languages.is_empty() {
        return format!("{}\n", say(say::analyse_nothing()));
    }
    let sums: Vec<_> = languages
        .iter()
        .map(|lang| (series.rates.of(lang), sum(rows.iter().filter(|row| row.lang == **lang))))
        .collect();
    let mut header = vec![say(say::analyse_column_words())];
    header.extend(languages.iter().map(|lang| catalog.language(&lang.to_string())));
    let mut table = Rows::new(look, &header);
    (1..header.len()).for_each(|column| table.align_end(column));
    let number = |count: usize| say(say::status_words(count));
    let mut line = |label: String, cells: Vec<String>| {
        let mut row = vec![label];
        row.extend(cells);
        table.push(row);
    };
    line(say(say::analyse_total()), sums.iter().map(|(_, s)| number(s.total)).collect());
    line(say(say::analyse_in_step()), sums.iter().map(|(_, s)| number(s.in_step)).collect());
    line(say(say::analyse_to_review()), sums.iter().map(|(_, s)| number(s.to_review)).collect());
    for band in Band::ALL {
        let label = say(Message::named(format!("analyse-band-{}", band.name())));
        let count = |index: usize| sums.iter().map(move |(_, s)| s.bands[index]);
        line(format!("  {label}"), count(band.index()).map(number).collect());
    }
    line(say(say::analyse_changed()), sums.iter().map(|(_, s)| number(s.changed)).collect());
    let weights = sums.iter().map(|(rate, s)| say(say::analyse_number(weighted(&s.bands, rate))));
    line(look.bold(&say(say::analyse_weighted())), weights.collect());
    if sums.iter().any(|(rate, _)| rate.word.is_some()) {
        let costs = sums.iter().map(|(rate, s)| match cost(&s.bands, rate) {
            Some(cost) => {
                let currency = rate.currency.as_deref().unwrap_or_default();
                let amount = say(say::analyse_amount(cost, digits(currency), currency));
                look.bold(amount.trim_end())
            }
            None => say(say::status_none()),
        });
        line(look.bold(&say(say::analyse_cost())), costs.collect());
    }
    format!("{}{}\n", table.render(), say(say::analyse_note()))
}
