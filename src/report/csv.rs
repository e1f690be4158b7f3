//! The status as CSV (RFC 4180), for spreadsheets and scripts.
//!
//! One row per study and language; with segments, each is followed by a row per segment. The
//! columns of one kind of row are empty in the other, so that the sum of a column is right in
//! either case. Column names are stable and English.
//!
//! A text that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, or a tab)
//! gets an apostrophe before it, as
//! [OWASP](https://owasp.org/www-community/attacks/CSV_Injection) advises. The file is UTF-8 without
//! a byte order mark: scripts would read one as part of the first column's name.

use super::common::{self, Lines, counts, plain};
use crate::ledger::{EditionStatus, SegmentStatus, SeriesStatus, StudyStatus};
use crate::study::Planned;

const EDITION: [&str; 16] = [
    "series",
    "study",
    "number",
    "title",
    "source_language",
    "language",
    "original",
    "availability",
    "planned",
    "words",
    "words_current",
    "words_glance",
    "words_unconfirmed",
    "words_outdated",
    "words_untranslated",
    "words_missing",
];

const SEGMENT: [&str; 11] = [
    "segment",
    "kind",
    "status",
    "class",
    "segment_words",
    "source_file",
    "source_first_line",
    "source_last_line",
    "translation_file",
    "translation_first_line",
    "translation_last_line",
];

/// The status as CSV with a header.
#[must_use]
pub fn status_csv(status: &SeriesStatus<'_>, with_segments: bool) -> String {
    let mut out = String::new();
    let segment_columns = if with_segments { SEGMENT.as_slice() } else { &[] };
    row(&mut out, EDITION.iter().chain(segment_columns).map(|name| (*name).to_owned()));
    for (study, edition) in common::editions(status) {
        let identity = identity(status, study, edition);
        let empty = segment_columns.iter().map(|_| String::new());
        row(&mut out, identity.iter().cloned().chain(numbers(edition)).chain(empty));
        for segment in edition.segments.iter().filter(|_| with_segments) {
            let empty = (identity.len()..EDITION.len()).map(|_| String::new());
            row(&mut out, identity.iter().cloned().chain(empty).chain(details(edition, segment)));
        }
    }
    out
}

/// The columns that both kinds of rows fill.
fn identity(
    status: &SeriesStatus<'_>,
    study: &StudyStatus<'_>,
    edition: &EditionStatus,
) -> [String; 9] {
    let study = study.study;
    [
        cell(&status.series.id),
        cell(&study.slug),
        study.number.map(|number| number.to_string()).unwrap_or_default(),
        cell(&common::title(study)),
        study.source.to_string(),
        edition.lang.to_string(),
        edition.is_original.to_string(),
        edition.availability.name().to_owned(),
        match edition.availability.planned() {
            Some(Planned::For(date)) => date.clone(),
            Some(Planned::Soon) => "soon".to_owned(),
            None => String::new(),
        },
    ]
}

fn numbers(edition: &EditionStatus) -> impl Iterator<Item = String> {
    let words = &edition.words;
    std::iter::once(words.total).chain(counts(words)).map(|count| count.to_string())
}

fn details(edition: &EditionStatus, segment: &SegmentStatus) -> Vec<String> {
    let mut cells = vec![
        cell(&segment.key),
        segment.kind.name().to_owned(),
        segment.status.name().to_owned(),
        segment.class.unwrap_or_default().to_owned(),
        segment.words.to_string(),
    ];
    for place in [common::source(edition, segment), common::target(edition, segment)] {
        cells.extend(match place {
            Some(Lines { file, first, last }) => {
                [cell(file.path()), first.to_string(), last.to_string()]
            }
            None => [String::new(), String::new(), String::new()],
        });
    }
    cells
}

/// A user's text as a cell that no spreadsheet calculates.
pub(super) fn cell(text: &str) -> String {
    // The full-width forms are formulas to spreadsheets in East Asian locales.
    let formula = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    let quote =
        if text.starts_with(formula) || plain(text).starts_with(formula) { "'" } else { "" };
    format!("{quote}{}", plain(text))
}

pub(super) fn row(out: &mut String, cells: impl Iterator<Item = String>) {
    for (index, cell) in cells.enumerate() {
        if index > 0 {
            out.push(',');
        }
        if cell.contains([',', '"', '\r', '\n']) {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(&cell);
        }
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    #[test]
    fn formulas_are_texts() {
        for (text, expected) in [
            ("=1+1", "'=1+1"),
            ("-2", "'-2"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=x", "'=x"),
            (" +1", "'+1"),
            ("＝1", "'＝1"),
            ("2-1", "2-1"),
        ] {
            assert_eq!(super::cell(text), expected, "{text:?}");
        }
    }
}
