//! Floor 3: TOML and YAML as one tree in which every key and value knows its place.
//!
//! Decoding goes through [`Reader`], which collects *all* findings of a file (serde stops at the
//! first) and, having been asked for every known key, can tell an unknown one and its nearest
//! neighbour.

mod reader;
mod toml_tree;
mod yaml_tree;

pub use reader::{Reader, Source, nearest};
pub use toml_tree::parse as parse_toml;
pub use yaml_tree::parse as parse_yaml;

use crate::text::Span;

/// A value and where it stands in its file.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// The bytes of the value, quotes included.
    pub span: Span,
    /// The value.
    pub value: Value,
}

/// A value of a configuration file.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// No value (`key:` in YAML).
    Null,
    /// True or false.
    Bool(bool),
    /// A whole number.
    Integer(i64),
    /// Another number, kept as written.
    Float(String),
    /// A date, kept as written (ISO 8601).
    Date(String),
    /// A text.
    Text(String),
    /// Several values.
    List(Vec<Node>),
    /// Keys with values, in file order.
    Map(Vec<Entry>),
}

/// A key and its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// The bytes of the key.
    pub key_span: Span,
    /// The value.
    pub node: Node,
}

impl Node {
    /// The entries, if it is a map.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        match &self.value {
            Value::Map(entries) => entries,
            _ => &[],
        }
    }

    /// The value of a key, if it is a map that has it.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.entries().iter().find(|entry| entry.key == key).map(|entry| &entry.node)
    }

    /// A scalar as text, whatever its type; nothing for lists and maps.
    #[must_use]
    pub fn scalar(&self) -> Option<String> {
        match &self.value {
            Value::Text(text) | Value::Float(text) | Value::Date(text) => Some(text.clone()),
            Value::Integer(number) => Some(number.to_string()),
            Value::Bool(value) => Some(value.to_string()),
            Value::Null | Value::List(_) | Value::Map(_) => None,
        }
    }
}
