//! The numbers of a chart, from its CSV file.

use super::Studio;
use crate::data::nearest;
use crate::diag::{Code, Diagnostic};
use crate::markdown::{Chart, ChartKind, Setting};
use crate::message::{Message, say};
use crate::study::MAX_TEXT_BYTES;
use crate::text::read::{self, ReadError};
use crate::text::{SourceFile, Span};
use std::sync::Arc;

/// More series than this look alike.
const MAX_SERIES: usize = 6;
/// More parts of a whole than this look alike.
const MAX_PARTS: usize = 8;
/// More bars than this fill more than a page.
const MAX_BARS: usize = 60;
/// More points on a line than this are no points any more.
const MAX_POINTS: usize = 200;

/// The data of a chart.
#[derive(Debug)]
pub(super) struct Table {
    /// The name of the column of categories.
    pub(super) heading: String,
    /// The categories in order.
    pub(super) categories: Vec<String>,
    /// The columns of values.
    pub(super) series: Vec<Series>,
}

/// A column of values.
#[derive(Debug)]
pub(super) struct Series {
    pub(super) name: String,
    pub(super) values: Vec<f64>,
    /// The values in the formats of the language.
    pub(super) shown: Vec<String>,
}

impl Table {
    /// The smallest and largest value, zero included.
    pub(super) fn range(&self) -> (f64, f64) {
        let values = self.series.iter().flat_map(|series| &series.values);
        values.fold((0.0_f64, 0.0_f64), |(low, high), &value| (low.min(value), high.max(value)))
    }

    /// The data as lines of text, the first of them the names.
    pub(super) fn shown(&self) -> Vec<Vec<String>> {
        let names = self.series.iter().map(|series| series.name.clone());
        let head = std::iter::once(self.heading.clone()).chain(names).collect();
        let lines = self.categories.iter().enumerate().map(|(index, category)| {
            let values = self.series.iter().map(|series| series.shown[index].clone());
            std::iter::once(category.clone()).chain(values).collect()
        });
        std::iter::once(head).chain(lines).collect()
    }
}

type Failure = Box<Diagnostic>;

/// A line of the file, with its bytes.
struct Line {
    cells: Vec<String>,
    span: Span,
}

/// Reads the data of a chart, labels in the words of the language.
pub(super) fn read(studio: &Studio<'_>, chart: &Chart) -> Result<Table, Failure> {
    let path = &chart.data.text;
    let file = Arc::new(open(studio, &chart.data)?);
    let comma =
        !file.text().lines().next().is_some_and(|line| line.contains(';') && !line.contains(','));
    let mut lines = lines(&file, if comma { b',' } else { b';' })?.into_iter();
    let at = |setting: &Setting, message, help: Message| -> Failure {
        Box::new(Diagnostic::at(Code::ChartData, studio.file, &setting.span, message).help(help))
    };
    let empty = || at(&chart.data, say::diag_chart_empty(), say::diag_chart_empty_help());
    let names = lines.next().ok_or_else(empty)?.cells;
    let column = |setting: &Setting| {
        names.iter().position(|name| *name == setting.text).ok_or_else(|| {
            let known: Vec<&str> = names.iter().map(String::as_str).collect();
            let help = match nearest(&setting.text, &known) {
                Some(near) => say::diag_did_you_mean(near),
                None => say::diag_chart_column_help(names.join("`, `")),
            };
            at(setting, say::diag_chart_column(&setting.text, path), help)
        })
    };
    let x = chart.x.as_ref().map_or(Ok(0), column)?;
    let columns: Vec<usize> = if chart.y.is_empty() {
        (0..names.len()).filter(|&index| index != x).collect()
    } else {
        chart.y.iter().map(column).collect::<Result<_, _>>()?
    };
    let lines: Vec<Line> = lines.collect();
    if columns.is_empty() || lines.is_empty() {
        return Err(empty());
    }
    let (count, limit) = match chart.kind {
        _ if columns.len() > MAX_SERIES => (columns.len(), MAX_SERIES),
        ChartKind::Bars => (columns.len() * lines.len(), MAX_BARS),
        ChartKind::Lines => (lines.len(), MAX_POINTS),
        ChartKind::Shares => (lines.len(), MAX_PARTS),
    };
    if count > limit {
        let help = say::diag_chart_much_help(limit);
        return Err(at(&chart.data, say::diag_chart_much(count), help));
    }
    let label = |word: &str| chart.labels.get(word).cloned().unwrap_or_else(|| word.to_owned());
    let cell = |line: &Line, index: usize| line.cells.get(index).cloned().unwrap_or_default();
    let mut series = Vec::new();
    for index in columns {
        let mut out = Series { name: label(&names[index]), values: Vec::new(), shown: Vec::new() };
        for line in &lines {
            let written = cell(line, index);
            let plain = if comma { written.clone() } else { written.replace(',', ".") };
            let value = plain.parse::<f64>().ok().filter(|value| value.is_finite());
            let (Some(value), Some(shown)) = (value, studio.catalog.number(&plain)) else {
                let message = say::diag_chart_number(&written, &names[index]);
                let finding = Diagnostic::at(Code::ChartData, &file, &line.span, message);
                return Err(Box::new(finding.help(say::diag_chart_number_help())));
            };
            if value < 0.0 && chart.kind == ChartKind::Shares {
                let message = say::diag_chart_negative("shares");
                let finding = Diagnostic::at(Code::ChartData, &file, &line.span, message);
                return Err(Box::new(finding.help(say::diag_chart_negative_help())));
            }
            let percent = chart.unit.as_deref() == Some("%");
            out.values.push(value);
            out.shown.push(if percent {
                studio.catalog.text(&say::chart_percent(shown))
            } else {
                shown
            });
        }
        series.push(out);
    }
    let categories = lines.iter().map(|line| label(&cell(line, x))).collect();
    Ok(Table { heading: label(&names[x]), categories, series })
}

fn open(studio: &Studio<'_>, data: &Setting) -> Result<SourceFile, Failure> {
    let path = &data.text;
    let shown = match studio.file.path().rsplit_once('/') {
        Some((folder, _)) => format!("{folder}/{path}"),
        None => path.clone(),
    };
    let found = read::confined(studio.root, studio.folder, path)
        .and_then(|found| read::text(&found, &shown, MAX_TEXT_BYTES));
    found.map_err(|error| {
        let (message, help) = match error {
            ReadError::NotFound => (say::diag_media_missing(path), say::diag_chart_help()),
            ReadError::Outside => (say::diag_media_outside(path), say::diag_media_outside_help()),
            error => (
                say::diag_unreadable(path, crate::study::reason(&error)),
                say::diag_unreadable_help(),
            ),
        };
        Box::new(Diagnostic::at(Code::ChartData, studio.file, &data.span, message).help(help))
    })
}

fn lines(file: &Arc<SourceFile>, delimiter: u8) -> Result<Vec<Line>, Failure> {
    let bom = if file.text().starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .delimiter(delimiter)
        .trim(csv::Trim::All)
        .from_reader(&file.text().as_bytes()[bom..]);
    let mut out = Vec::new();
    let offset = |position: Option<&csv::Position>| {
        bom + usize::try_from(position.map_or(0, csv::Position::byte)).unwrap_or(usize::MAX)
    };
    for record in reader.records() {
        match record {
            Ok(record) => {
                let start = offset(record.position());
                let length =
                    file.text()[start.min(file.text().len())..].lines().next().map_or(0, str::len);
                let cells = record.iter().map(str::to_owned).collect();
                out.push(Line { cells, span: start..start + length });
            }
            Err(error) => {
                let start = offset(error.position());
                let message = say::diag_chart_csv(error.to_string());
                let finding = Diagnostic::at(Code::ChartData, file, &(start..start + 1), message);
                return Err(Box::new(finding.help(say::diag_chart_csv_help())));
            }
        }
    }
    Ok(out)
}
