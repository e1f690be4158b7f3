//! TOML into the common tree.

use super::{Entry, Node, Value};
use crate::diag::{Checked, Code, Diagnostic};
use crate::message::say;
use crate::text::SourceFile;
use std::sync::Arc;
use toml::de::{DeTable, DeValue};

/// Parses a TOML file. What cannot be read is left out and reported.
pub fn parse(file: &Arc<SourceFile>) -> Checked<Node> {
    // A byte order mark is not TOML, but editors write one.
    let bom = if file.text().starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let (table, errors) = DeTable::parse_recoverable(&file.text()[bom..]);
    let diagnostics = errors
        .iter()
        .map(|error| {
            let span = error.span().unwrap_or(0..0);
            let span = span.start + bom..span.end + bom;
            Diagnostic::at(Code::Syntax, file, &span, say::diag_syntax_toml(error.message()))
                .help(say::diag_syntax_toml_help())
        })
        .collect();
    let value = map(table.get_ref(), bom);
    Checked::new(Node { span: bom..file.text().len(), value }, diagnostics)
}

fn map(table: &DeTable<'_>, shift: usize) -> Value {
    let mut entries: Vec<Entry> = table
        .iter()
        .map(|(key, value)| Entry {
            key: key.get_ref().to_string(),
            key_span: key.span().start + shift..key.span().end + shift,
            node: Node {
                span: value.span().start + shift..value.span().end + shift,
                value: convert(value.get_ref(), shift),
            },
        })
        .collect();
    entries.sort_by_key(|entry| entry.key_span.start);
    Value::Map(entries)
}

fn convert(value: &DeValue<'_>, shift: usize) -> Value {
    match value {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Integer(number) => {
            let digits = number.as_str().replace('_', "");
            i64::from_str_radix(&digits, number.radix())
                .map_or_else(|_| Value::Float(digits.clone()), Value::Integer)
        }
        DeValue::Float(number) => Value::Float(number.as_str().into()),
        DeValue::Boolean(value) => Value::Bool(*value),
        DeValue::Datetime(date) => Value::Date(date.to_string()),
        DeValue::Array(items) => Value::List(
            items
                .iter()
                .map(|item| Node {
                    span: item.span().start + shift..item.span().end + shift,
                    value: convert(item.get_ref(), shift),
                })
                .collect(),
        ),
        DeValue::Table(table) => map(table, shift),
    }
}
