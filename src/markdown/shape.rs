//! Whether two documents differ in their text only.

use super::Document;
use crate::data::{Node, Value};
use serde::Serialize;
use serde_json::Value as Json;

/// Whether two documents have the same structure, code, formulas, addresses, labels, anchors and
/// keys, so that nothing but text for readers may differ. Where things stand does not count.
#[must_use]
pub fn same_but_text(one: &Document, other: &Document) -> bool {
    same_keys(&one.front, &other.front)
        && shape(&one.body) == shape(&other.body)
        && shape(&one.notes) == shape(&other.notes)
}

/// The tree without places and words.
fn shape(tree: &impl Serialize) -> Json {
    let mut value = serde_json::to_value(tree).unwrap_or_default();
    blank(&mut value);
    value
}

fn blank(value: &mut Json) {
    match value {
        Json::Object(map) => {
            map.retain(|key, _| !key.ends_with("span"));
            for (key, value) in map {
                match (key.as_str(), value) {
                    ("Text" | "alt" | "title", Json::String(text)) => text.clear(),
                    (_, value) => blank(value),
                }
            }
        }
        Json::Array(items) => items.iter_mut().for_each(blank),
        _ => {}
    }
}

fn same_keys(one: &Node, other: &Node) -> bool {
    match (&one.value, &other.value) {
        (Value::Text(_), Value::Text(_)) => true,
        (Value::List(ones), Value::List(others)) => {
            ones.len() == others.len() && ones.iter().zip(others).all(|(a, b)| same_keys(a, b))
        }
        (Value::Map(ones), Value::Map(others)) => {
            ones.len() == others.len()
                && ones
                    .iter()
                    .zip(others)
                    .all(|(a, b)| a.key == b.key && same_keys(&a.node, &b.node))
        }
        (one, other) => one == other,
    }
}
