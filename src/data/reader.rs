//! Decoding a map key by key, with every finding in its place.

use super::{Node, Value};
use crate::diag::{Code, Diagnostic, Origin};
use crate::message::{Message, say};
use crate::text::{Place, SourceFile, Span};
use std::sync::Arc;

/// The file being decoded, and the findings so far.
#[derive(Debug)]
pub struct Source {
    /// The file.
    pub file: Arc<SourceFile>,
    /// What was found.
    pub diagnostics: Vec<Diagnostic>,
}

impl Source {
    /// Starts on a file.
    #[must_use]
    pub fn new(file: &Arc<SourceFile>) -> Self {
        Self { file: Arc::clone(file), diagnostics: Vec::new() }
    }

    /// Reports a finding at a span; returns it for additions.
    pub fn report(&mut self, code: Code, span: &Span, message: Message, help: Option<Message>) {
        let mut diagnostic = Diagnostic::at(code, &self.file, span, message);
        diagnostic.help = help;
        self.diagnostics.push(diagnostic);
    }

    /// A place in this file.
    #[must_use]
    pub fn origin(&self, span: &Span) -> Origin {
        Origin::Place(Place::new(&self.file, span))
    }
}

/// Reads one map. Each getter takes a key, reports a value of the wrong type, and remembers that
/// the key is known; [`Reader::finish`] reports the rest.
#[derive(Debug)]
pub struct Reader<'n> {
    node: &'n Node,
    known: Vec<&'static str>,
}

impl<'n> Reader<'n> {
    /// Starts on a map; a node of another type reads as empty (its owner reports the type).
    #[must_use]
    pub fn new(node: &'n Node) -> Self {
        Self { node, known: Vec::new() }
    }

    /// The raw value of a key.
    pub fn node(&mut self, key: &'static str) -> Option<&'n Node> {
        self.known.push(key);
        self.node.get(key).filter(|node| node.value != Value::Null)
    }

    /// A text. Numbers are not texts: `title = 4` is more likely a slip.
    pub fn text(&mut self, source: &mut Source, key: &'static str) -> Option<String> {
        match self.node(key)? {
            Node { value: Value::Text(text), .. } => Some(text.trim().into()),
            node => wrong(source, key, node, say::type_text()),
        }
    }

    /// Any scalar, as written: versions and dates are often left unquoted.
    pub fn scalar(&mut self, source: &mut Source, key: &'static str) -> Option<String> {
        let node = self.node(key)?;
        node.scalar().or_else(|| wrong(source, key, node, say::type_text()))
    }

    /// True or false.
    pub fn bool(&mut self, source: &mut Source, key: &'static str) -> Option<bool> {
        match self.node(key)? {
            Node { value: Value::Bool(value), .. } => Some(*value),
            node => wrong(source, key, node, say::type_bool()),
        }
    }

    /// A whole number of at least zero.
    pub fn count(&mut self, source: &mut Source, key: &'static str) -> Option<u64> {
        let node = self.node(key)?;
        match node.value {
            Value::Integer(number) => u64::try_from(number).ok(),
            _ => None,
        }
        .or_else(|| wrong(source, key, node, say::type_count()))
    }

    /// Several values; one value alone counts as a list of one.
    pub fn list(&mut self, key: &'static str) -> Vec<&'n Node> {
        match self.node(key) {
            None => Vec::new(),
            Some(Node { value: Value::List(items), .. }) => items.iter().collect(),
            Some(node) => vec![node],
        }
    }

    /// Several texts, with their spans.
    pub fn texts(&mut self, source: &mut Source, key: &'static str) -> Vec<(String, Span)> {
        let mut out = Vec::new();
        for node in self.list(key) {
            match node.scalar() {
                Some(text) => out.push((text.trim().to_owned(), node.span.clone())),
                None => {
                    wrong::<()>(source, key, node, say::type_texts());
                }
            }
        }
        out
    }

    /// A map below a key.
    pub fn map(&mut self, source: &mut Source, key: &'static str) -> Option<&'n Node> {
        match self.node(key)? {
            node @ Node { value: Value::Map(_), .. } => Some(node),
            node => wrong(source, key, node, say::type_table()),
        }
    }

    /// The keys nobody asked for, with the nearest known one where a slip is likely.
    pub fn unknown(&self) -> impl Iterator<Item = (&'n str, &'n Span, Option<&'static str>)> {
        self.node
            .entries()
            .iter()
            .filter(|entry| !self.known.contains(&entry.key.as_str()))
            .map(|entry| (entry.key.as_str(), &entry.key_span, nearest(&entry.key, &self.known)))
    }

    /// Reports every key nobody asked for as an error.
    pub fn finish(self, source: &mut Source) {
        for (key, span, near) in self.unknown() {
            let help = match near {
                Some(near) => say::diag_did_you_mean(near),
                None => say::diag_known_keys(self.known.join("`, `")),
            };
            source.report(Code::UnknownKey, span, say::diag_unknown_key(key), Some(help));
        }
    }
}

fn wrong<T>(source: &mut Source, key: &str, node: &Node, expected: Message) -> Option<T> {
    let found = match node.value {
        Value::Null => say::type_nothing(),
        Value::Bool(_) => say::type_bool(),
        Value::Integer(_) | Value::Float(_) => say::type_number(),
        Value::Date(_) => say::type_date(),
        Value::Text(_) => say::type_text(),
        Value::List(_) => say::type_list(),
        Value::Map(_) => say::type_table(),
    };
    let message = say::diag_wrong_type(key, expected, found);
    source.report(Code::WrongType, &node.span, message, None);
    None
}

/// Whether two words can be two slips apart at all: a slip changes the length by one at most, and
/// how often letters occur by two. (Measuring the distance costs a hundred times as much.)
fn may_be_near(a: &str, b: &str) -> bool {
    if !a.is_ascii() || !b.is_ascii() {
        return true;
    }
    if a.len().abs_diff(b.len()) > 2 {
        return false;
    }
    let mut counts = [0_i32; 128];
    for byte in a.bytes() {
        counts[usize::from(byte & 127)] += 1;
    }
    for byte in b.bytes() {
        counts[usize::from(byte & 127)] -= 1;
    }
    counts.iter().map(|count| count.abs()).sum::<i32>() <= 4
}

/// The candidate that a person most likely meant, if one is near enough.
#[must_use]
pub fn nearest<'c>(word: &str, candidates: &[&'c str]) -> Option<&'c str> {
    candidates
        .iter()
        .filter(|candidate| may_be_near(word, candidate))
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), *candidate))
        .filter(|(distance, candidate)| *distance <= 2 && *distance * 3 <= candidate.len().max(3))
        .min()
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn one_or_two_slips_are_near() {
        let known = ["summary", "subtitle", "título", "sdgs", "ab"];
        for (word, expected) in [
            ("sumary", Some("summary")),
            ("smumary", Some("summary")),
            ("summaries", None),
            ("subttile", Some("subtitle")),
            ("zubtitel", Some("subtitle")),
            ("titulo", Some("título")),
            ("sdg", Some("sdgs")),
            ("gsd", None),
            ("ba", Some("ab")),
            ("summary-of-it", None),
        ] {
            assert_eq!(nearest(word, &known), expected, "{word}");
        }
    }
}
