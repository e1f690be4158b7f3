//! The settings of a chart, from a fenced block `chart` in YAML.

use super::inline;
use super::model::{Image, Inline};
use crate::data::{self, Node, Reader, Source, Value};
use crate::diag::{Code, Diagnostic};
use crate::message::say;
use crate::text::{SourceFile, Span};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// How a chart shows its data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ChartKind {
    /// Lengths to compare: a bar for each value.
    Bars,
    /// Development: a line for each column.
    Lines,
    /// Parts of a whole: one bar that is divided.
    Shares,
}

impl ChartKind {
    /// The names in the block.
    pub const NAMES: [&'static str; 3] = ["bars", "lines", "shares"];

    fn by_name(name: &str) -> Option<Self> {
        match name {
            "bars" => Some(Self::Bars),
            "lines" => Some(Self::Lines),
            "shares" => Some(Self::Shares),
            _ => None,
        }
    }
}

/// A word of the settings, with its bytes in the Markdown.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Setting {
    /// What it says.
    pub text: String,
    /// Where.
    pub span: Span,
}

/// A chart: which data, how they are drawn, and what is said of them in this language.
#[derive(Debug, Clone, PartialEq, Hash, Serialize, Deserialize)]
pub struct Chart {
    /// How it shows them.
    pub kind: ChartKind,
    /// The CSV file, relative to the Markdown file.
    pub data: Setting,
    /// The column of the categories; else the first.
    pub x: Option<Setting>,
    /// The columns of the values; else all others.
    pub y: Vec<Setting>,
    /// What is printed for a column's name or a category, where that is not the word in the file.
    pub labels: BTreeMap<String, String>,
    /// The unit of the values.
    pub unit: Option<String>,
    /// What it shows, for those who cannot see it.
    pub alt: Option<Setting>,
    /// Its title as written.
    pub title: Option<Setting>,
    /// The same as words.
    pub caption: Vec<Inline>,
    /// Where the data come from, as written.
    pub source: Option<Setting>,
    /// The same as words.
    pub note: Vec<Inline>,
    /// Whether the data are printed as a table below it.
    pub table: bool,
    /// The name by which references know it.
    pub anchor: Option<String>,
}

/// Reads the settings; nothing if there is no chart without what is missing.
pub(super) fn chart(
    file: &Arc<SourceFile>,
    body: &Span,
    block: &Span,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Chart> {
    let before = diagnostics.len();
    let node = data::parse_yaml(file, body).report_to(diagnostics);
    if diagnostics.len() > before {
        return None;
    }
    let mut source = Source::new(file);
    let chart = settings(&node, &mut source, block);
    diagnostics.append(&mut source.diagnostics);
    chart
}

fn settings(node: &Node, source: &mut Source, block: &Span) -> Option<Chart> {
    let mut reader = Reader::new(node);
    let mut setting = |source: &mut Source, key: &'static str| {
        let span = reader.node(key)?.span.clone();
        let text = reader.scalar(source, key)?.trim().to_owned();
        (!text.is_empty()).then_some(Setting { text, span })
    };
    let kind = setting(source, "kind");
    let data = setting(source, "data");
    let x = setting(source, "x");
    let unit = setting(source, "unit").map(|unit| unit.text);
    let alt = setting(source, "alt");
    let title = setting(source, "title");
    let origin = setting(source, "source");
    let anchor = setting(source, "id").map(|id| id.text);
    let y =
        reader.texts(source, "y").into_iter().map(|(text, span)| Setting { text, span }).collect();
    let labels = match reader.map(source, "labels") {
        Some(node) => node
            .entries()
            .iter()
            .filter_map(|entry| Some((entry.key.clone(), entry.node.scalar()?)))
            .collect(),
        None => BTreeMap::new(),
    };
    let table = reader.bool(source, "table").unwrap_or(false);
    if !matches!(node.value, Value::Map(_)) {
        let message = say::diag_missing_key("data");
        source.report(Code::MissingKey, block, message, Some(say::diag_chart_help()));
        return None;
    }
    reader.finish(source);
    let mut lacks = |key: &str| {
        let message = say::diag_missing_key(key);
        source.report(Code::MissingKey, block, message, Some(say::diag_chart_help()));
    };
    let Some(data) = data else {
        lacks("data");
        return None;
    };
    let Some(kind) = kind else {
        lacks("kind");
        return None;
    };
    let Some(drawn) = ChartKind::by_name(&kind.text) else {
        let message = say::diag_chart_kind(&kind.text);
        let help = match data::nearest(&kind.text, &ChartKind::NAMES) {
            Some(near) => say::diag_did_you_mean(near),
            None => say::diag_chart_kind_help(ChartKind::NAMES.join("`, `")),
        };
        source.report(Code::WrongValue, &kind.span, message, Some(help));
        return None;
    };
    let words = |setting: &Option<Setting>| match setting {
        Some(Setting { text, span }) => {
            let title = Image {
                source: String::new(),
                alt: String::new(),
                alt_span: span.clone(),
                title: text.clone(),
                anchor: None,
            };
            inline::caption(&title, span)
        }
        None => Vec::new(),
    };
    Some(Chart {
        kind: drawn,
        data,
        x,
        y,
        labels,
        unit,
        caption: words(&title),
        note: words(&origin),
        alt,
        title,
        source: origin,
        table,
        anchor,
    })
}
