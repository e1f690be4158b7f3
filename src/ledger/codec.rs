//! The ledger's file: TOML, one record per segment, made to be merged line by line.
//!
//! Only this file reads and writes it. The reader is our own because `status` reads thousands of
//! ledgers: it takes exactly what the writer writes, in any order of keys, and says the line where
//! something else stands. Every file is valid TOML; a test reads some with the `toml` crate.

use super::entry::{Entry, Ledger, Origin, State};
use crate::study::{Print, Prints, SEGMENTER};
use std::fmt::Write as _;

/// The format that is written, and the only one that is read.
pub const FORMAT: u32 = 1;

/// Why a ledger's text is not one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodecError {
    /// Written by a later version of the program.
    Format(String),
    /// Something is not as it was written, at this 1-based line.
    Line(usize),
}

/// The file's text.
#[must_use]
pub fn encode(ledger: &Ledger) -> String {
    let mut out = format!("format = {FORMAT}\nsegmenter = {SEGMENTER}\n");
    for entry in &ledger.entries {
        let _ = write!(out, "\n[{}]\nkind = \"{}\"\n", entry.key, entry.kind);
        let _ = writeln!(out, "state = \"{}\"", entry.state.name());
        if let Some(by) = &entry.by {
            line(&mut out, "by", by);
        }
        if entry.origin != Origin::Human {
            let _ = writeln!(out, "origin = \"{}\"", entry.origin.name());
        }
        if let Some(note) = &entry.note {
            line(&mut out, "note", note);
        }
        let Prints { words, shape } = entry.source_prints;
        let _ = writeln!(out, "words = \"{words}\"\nshape = \"{shape}\"");
        if let Some(target) = entry.target {
            let _ = writeln!(out, "target = \"{target}\"");
        }
        line(&mut out, "source", &entry.source);
    }
    out
}

fn line(out: &mut String, key: &str, value: &str) {
    let _ = write!(out, "{key} = \"");
    for c in value.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            c if c.is_control() => {
                let _ = write!(out, "\\u{:04X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push_str("\"\n");
}

/// Reads a file's text.
///
/// # Errors
/// If it is of another format, or not as [`encode`] writes it.
pub fn decode(text: &str) -> Result<Ledger, CodecError> {
    let mut ledger = Ledger::default();
    let mut keys = std::collections::BTreeSet::new();
    let mut format = None;
    let mut draft: Option<Draft> = None;
    for (index, raw) in text.lines().enumerate() {
        let at = index + 1;
        let content = raw.trim();
        if content.is_empty() || content.starts_with('#') {
            continue;
        }
        if let Some(key) = content.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            if format.is_none() {
                return Err(CodecError::Line(at));
            }
            if let Some(draft) = draft.take() {
                ledger.entries.push(draft.finish()?);
            }
            let plain =
                !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
            if !plain || !keys.insert(key.to_owned()) {
                return Err(CodecError::Line(at));
            }
            draft = Some(Draft::new(key, at));
            continue;
        }
        let (key, value) = content.split_once('=').ok_or(CodecError::Line(at))?;
        let (key, value) = (key.trim(), value.trim());
        match &mut draft {
            Some(draft) => draft.set(key, value).ok_or(CodecError::Line(at))?,
            None if key == "format" => {
                if value != FORMAT.to_string() {
                    return Err(CodecError::Format(value.to_owned()));
                }
                format = Some(());
            }
            None if key == "segmenter" => {
                if value != SEGMENTER.to_string() {
                    return Err(CodecError::Format(value.to_owned()));
                }
            }
            None => return Err(CodecError::Line(at)),
        }
    }
    if let Some(draft) = draft {
        ledger.entries.push(draft.finish()?);
    }
    format.map(|()| ledger).ok_or(CodecError::Line(1))
}

/// A record being read.
struct Draft {
    line: usize,
    key: String,
    kind: Option<String>,
    state: Option<State>,
    by: Option<String>,
    origin: Origin,
    note: Option<String>,
    words: Option<Print>,
    shape: Option<Print>,
    target: Option<Print>,
    source: Option<String>,
}

impl Draft {
    fn new(key: &str, line: usize) -> Self {
        Self {
            line,
            key: key.to_owned(),
            kind: None,
            state: None,
            by: None,
            origin: Origin::Human,
            note: None,
            words: None,
            shape: None,
            target: None,
            source: None,
        }
    }

    fn set(&mut self, key: &str, value: &str) -> Option<()> {
        let text = string(value)?;
        match key {
            "kind" => self.kind = Some(text),
            "state" => self.state = Some(State::by_name(&text)?),
            "by" => self.by = Some(text),
            "origin" => self.origin = Origin::by_name(&text)?,
            "note" => self.note = Some(text),
            "words" => self.words = Some(text.parse().ok()?),
            "shape" => self.shape = Some(text.parse().ok()?),
            "target" => self.target = Some(text.parse().ok()?),
            "source" => self.source = Some(text),
            _ => return None,
        }
        Some(())
    }

    fn finish(self) -> Result<Entry, CodecError> {
        let missing = CodecError::Line(self.line);
        match (self.kind, self.state, self.words, self.shape, self.source) {
            (Some(kind), Some(state), Some(words), Some(shape), Some(source)) => Ok(Entry {
                key: self.key,
                kind,
                source_prints: Prints { words, shape },
                source,
                target: self.target,
                state,
                by: self.by,
                origin: self.origin,
                note: self.note,
            }),
            _ => Err(missing),
        }
    }
}

/// A TOML basic string.
fn string(value: &str) -> Option<String> {
    let inner = value.strip_prefix('"')?.strip_suffix('"')?;
    if !inner.contains(['\\', '"']) {
        return Some(inner.to_owned());
    }
    let mut out = String::with_capacity(inner.len());
    let mut chars = inner.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => return None,
            '\\' => match chars.next()? {
                'n' => out.push('\n'),
                't' => out.push('\t'),
                'r' => out.push('\r'),
                'u' => {
                    let digits: String = chars.by_ref().take(4).collect();
                    out.push(char::from_u32(u32::from_str_radix(&digits, 16).ok()?)?);
                }
                c @ ('"' | '\\') => out.push(c),
                _ => return None,
            },
            c => out.push(c),
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn entry() -> impl Strategy<Value = Entry> {
        (
            ("[a-z0-9]{6}", any::<String>(), any::<u64>(), 0..State::ALL.len()),
            (any::<Option<String>>(), any::<Option<String>>(), any::<Option<u64>>()),
        )
            .prop_map(|((key, source, seed, state), (by, note, target))| Entry {
                key,
                kind: "paragraph".into(),
                source_prints: Prints::of_text(&seed.to_string()),
                source,
                target: target.map(|seed| Print::of(&seed.to_string())),
                state: State::ALL[state],
                by,
                origin: Origin::Import,
                note,
            })
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(entries in prop::collection::btree_map("[a-z0-9]{6}", entry(), 0..8)) {
            let entries = entries.into_iter().map(|(key, entry)| Entry { key, ..entry }).collect();
            let ledger = Ledger { entries };
            let text = encode(&ledger);
            prop_assert_eq!(decode(&text), Ok(ledger.clone()));
            // Valid TOML, and the same strings, to a reader that knows nothing of us.
            let table: toml::Table = text.parse().unwrap();
            for entry in &ledger.entries {
                prop_assert_eq!(table[&entry.key]["source"].as_str(), Some(entry.source.as_str()));
            }
        }

        #[test]
        fn reading_never_panics(text in any::<String>()) {
            drop(decode(&text));
        }
    }

    #[test]
    fn damage_is_found_with_its_line() {
        let good = encode(&Ledger {
            entries: vec![Entry {
                key: "k7f3q".into(),
                kind: "paragraph".into(),
                source_prints: Prints::of_text("x"),
                source: "x".into(),
                target: None,
                state: State::Translated,
                by: None,
                origin: Origin::Human,
                note: None,
            }],
        });
        assert!(decode(&good).is_ok());
        for (damage, expected) in [
            (good.replace("format = 1", "format = 2"), CodecError::Format("2".into())),
            (good.replace("\"translated\"", "\"done\""), CodecError::Line(6)),
            (good.replace("source = \"x\"", "source = \"x"), CodecError::Line(9)),
            (good.replace("shape", "shap"), CodecError::Line(8)),
            (good.replace("kind = \"paragraph\"\n", ""), CodecError::Line(4)),
            (good.replace("source = \"x\"\n", "<<<<<<< ours\n"), CodecError::Line(9)),
            (String::new(), CodecError::Line(1)),
        ] {
            assert_eq!(decode(&damage), Err(expected), "{damage}");
        }
    }
}
