//! Finds what in a BibLaTeX file would never end: entries that inherit from themselves, and
//! abbreviations that grow at every use. The reader of BibLaTeX follows both without looking, in the
//! process that does everything else.
//!
//! What is not understood here is left to that reader, which says where it stumbles.

use super::measure::measure;
use crate::message::{Message, say};
use crate::text::Span;
use std::collections::BTreeMap;

/// Bytes that an abbreviation may stand for: many times the longest name of a journal.
const MOST_ABBREVIATED: usize = 64 << 10;
/// Bytes that all abbreviations may stand for at all their uses.
const MOST_EXPANDED: usize = 16 << 20;
/// From how many entries one may inherit, by way of others; a chain of more is not followed.
const MOST_INHERITED: usize = 1000;

/// What would never end, and where.
pub(super) fn trap(text: &str) -> Option<(Span, Message)> {
    let file = read(text);
    let mut sizes = BTreeMap::new();
    for name in file.strings.keys() {
        let size = measure(name, &mut sizes, &mut |name, of| {
            let (_, value) = file.strings.get(name)?;
            value.names.iter().try_fold(value.plain, |sum, used| Some(sum + of(used)?))
        });
        if size.is_none_or(|size| size > MOST_ABBREVIATED) {
            let span = file.strings.get(name).map(|(span, _)| span.clone()).unwrap_or_default();
            return Some((span, say::diag_bibliography_grows(*name)));
        }
    }
    let mut sum = 0_usize;
    for (span, value) in &file.values {
        let used = value.names.iter().filter_map(|name| sizes.get(name).copied().flatten());
        sum += used.sum::<usize>();
        if sum > MOST_EXPANDED {
            let name = value.names.first().copied().unwrap_or_default();
            return Some((span.clone(), say::diag_bibliography_grows(name)));
        }
    }
    let mut costs = BTreeMap::new();
    for (key, (span, _)) in &file.parents {
        let cost = measure(key, &mut costs, &mut |key, of| {
            let Some((_, parents)) = file.parents.get(key) else { return Some(1) };
            parents.iter().try_fold(1_usize, |sum, parent| Some(sum + of(parent)?))
        });
        if cost.is_none_or(|cost| cost > MOST_INHERITED) {
            return Some((span.clone(), say::diag_bibliography_loop(*key)));
        }
    }
    None
}

/// What a value is made of.
#[derive(Default)]
struct Value<'t> {
    /// Bytes of text.
    plain: usize,
    /// Abbreviations.
    names: Vec<&'t str>,
    /// The text, if it is one piece.
    text: &'t str,
}

#[derive(Default)]
struct File<'t> {
    strings: BTreeMap<&'t str, (Span, Value<'t>)>,
    /// The values of fields that use abbreviations.
    values: Vec<(Span, Value<'t>)>,
    /// Every entry that inherits, and what from.
    parents: BTreeMap<&'t str, (Span, Vec<&'t str>)>,
}

fn read(text: &str) -> File<'_> {
    let mut file = File::default();
    let mut reader = Reader { text, at: 0 };
    while let Some(found) = reader.rest().find('@') {
        reader.at += found + 1;
        let kind = reader.name().to_ascii_lowercase();
        if !reader.eat(&['{', '(']) || kind == "comment" || kind == "preamble" {
            continue;
        }
        if kind == "string" {
            let begin = reader.at;
            let name = reader.name();
            if reader.eat(&['=']) {
                let value = reader.value();
                file.strings.insert(name, (begin..reader.at, value));
            }
            continue;
        }
        let begin = reader.at;
        let key = reader.key();
        let span = begin..begin + key.len();
        while reader.eat(&[',']) {
            let begin = reader.at;
            let name = reader.name().to_ascii_lowercase();
            if name.is_empty() || !reader.eat(&['=']) {
                break;
            }
            let value = reader.value();
            if name == "crossref" || name == "xdata" {
                let parents = value.text.split(',').map(str::trim).filter(|key| !key.is_empty());
                let entry = file.parents.entry(key).or_insert_with(|| (span.clone(), Vec::new()));
                entry.1.extend(parents);
            }
            if !value.names.is_empty() {
                file.values.push((begin..reader.at, value));
            }
        }
    }
    file
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Reader<'t> {
    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    fn space(&mut self) {
        self.at += self.rest().len() - self.rest().trim_start().len();
    }

    fn take(&mut self, is: impl Fn(char) -> bool) -> &'t str {
        let rest = self.rest();
        let taken = &rest[..rest.find(|c| !is(c)).unwrap_or(rest.len())];
        self.at += taken.len();
        taken
    }

    fn name(&mut self) -> &'t str {
        self.space();
        self.take(|c| !c.is_whitespace() && !"{}()=,#\"@".contains(c))
    }

    fn key(&mut self) -> &'t str {
        self.space();
        self.take(|c| !c.is_whitespace() && !",{}".contains(c))
    }

    fn eat(&mut self, wanted: &[char]) -> bool {
        self.space();
        let found = self.rest().starts_with(wanted);
        self.at += usize::from(found);
        found
    }

    /// Pieces with `#` between them: `{…}`, `"…"`, a name, a number.
    fn value(&mut self) -> Value<'t> {
        let mut value = Value::default();
        loop {
            self.space();
            let begin = self.at;
            match self.rest().chars().next() {
                Some('{') => {
                    self.braced();
                    value.text = self.text[begin..self.at].trim_matches(['{', '}']);
                    value.plain += self.at - begin;
                }
                Some('"') => {
                    self.at += 1;
                    while let Some(c) = self.rest().chars().next() {
                        if c == '{' {
                            self.braced();
                            continue;
                        }
                        self.at += c.len_utf8();
                        if c == '"' {
                            break;
                        }
                    }
                    value.text = self.text[begin..self.at].trim_matches('"');
                    value.plain += self.at - begin;
                }
                _ => match self.name() {
                    "" => return value,
                    number if number.bytes().all(|b| b.is_ascii_digit()) => {
                        value.plain += number.len()
                    }
                    name => value.names.push(name),
                },
            }
            if !self.eat(&['#']) {
                return value;
            }
        }
    }

    /// To behind the brace that closes the one here.
    fn braced(&mut self) {
        let mut depth = 0_usize;
        let mut escaped = false;
        let end = self.rest().find(|c| {
            let here = !escaped;
            escaped = c == '\\' && here;
            match c {
                '{' if here => depth += 1,
                '}' if here => depth -= 1,
                _ => {}
            }
            depth == 0
        });
        self.at = end.map_or(self.text.len(), |end| self.at + end + 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        assert_eq!(trap(text).map(|(span, _)| &text[span]), expected);
    }

    #[test]
    fn loops_are_found() {
        check("@book{a, title = {A}, crossref = {b}}\n@book{b, crossref = \"a\"}", Some("a"));
        check("@xdata{x, xdata = {y, x}}\n@book{b, xdata={x}}", Some("b"));
        check("@book{a, title={A {\\}} crossref = {a}}, year = 2000}", None);
        check("@book{a, crossref = {b}}\n@collection{b, title = {B}}", None);
        check("@string{a = a # a}", Some("a = a # a"));
        check("@string{a = {x} # b}\n@string{b = a}", Some("a = {x} # b"));
        check("@string(j = \"Journal\")\n@article{a, journal = j # { of } # j, month = jan}", None);
    }

    #[test]
    fn growth_is_found() {
        let mut doubled = String::from("@string{s0 = {ha}}\n");
        for n in 0..30 {
            doubled.push_str(&format!("@string{{s{} = s{n} # s{n}}}\n", n + 1));
        }
        assert!(trap(&doubled).is_some());
        let long = format!("@string{{s = {{{}}}}}\n", "x".repeat(60_000));
        assert!(trap(&long).is_none());
        assert!(trap(&format!("{long}@book{{a, title = {}s}}", "s # ".repeat(400))).is_some());
        let mut halves = String::from("@xdata{x0, title = {T}}\n");
        for n in 0..30 {
            halves.push_str(&format!("@xdata{{x{}, xdata = {{x{n}, x{n}}}}}\n", n + 1));
        }
        assert!(trap(&halves).is_some());
        let chain: String =
            (0..5000).map(|n| format!("@book{{k{n}, crossref = {{k{}}}}}\n", n + 1)).collect();
        assert!(trap(&chain).is_some());
    }

    #[test]
    fn broken_files_end() {
        for text in [
            "@",
            "@book",
            "@book{",
            "@book{a,",
            "@book{a, t",
            "@book{a, t=",
            "@book{a,t={",
            "@book{a,t=\"",
            "@string{a",
            "@string{é={é} #",
            "@book{a,,,}",
            "\\@{{{",
            "@book{a, t = {\\",
        ] {
            assert!(trap(text).is_none(), "{text}");
        }
    }
}
