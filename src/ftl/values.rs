//! Values as texts: blank, the same words as the reference, longer than their place allows.

use super::facts::VALUE;
use super::index::Entry;
use super::unit::Unit;
use crate::diag::{Code, Diagnostic};
use crate::message::say;
use std::collections::BTreeSet;

/// Whether a reader sees nothing.
fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{feff}'))
}

/// A value that is blank where the reference says something.
pub(super) fn blank(reference: &Unit<'_>, own: &Unit<'_>, out: &mut Vec<Diagnostic>) {
    if own.facts.texts.iter().any(|text| is_blank(text))
        && !reference.facts.texts.iter().any(|text| is_blank(text))
    {
        let message = say::ftl_value_blank(own.name());
        out.push(own.finding(Code::ValueBlank, message).help(say::ftl_value_blank_help()));
    }
}

/// The most characters that a comment allows: a line `@max 40`, or words such as "at most 40
/// characters", "max. length: 40".
pub(super) fn budget(entry: &Entry<'_>) -> Option<usize> {
    entry.comment_lines().find_map(budget_of)
}

fn budget_of(line: &str) -> Option<usize> {
    if !line.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let line = line.trim().to_lowercase();
    let number = |text: &str| -> Option<(usize, String)> {
        let text = text.trim_start_matches([' ', ':', '=', '(', '.']);
        let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
        Some((text[..digits].parse().ok()?, text[digits..].to_owned()))
    };
    // Written for programs: nothing else is meant.
    for key in
        ["@max-length", "@maxlength", "@max", "@limit", "max-length", "maxlength", "max_length"]
    {
        if let Some(rest) = line.strip_prefix(key)
            && let Some((limit, _)) = number(rest)
        {
            return Some(limit);
        }
    }
    // Written for people: the number must count characters.
    const WORDS: [&str; 12] = [
        "at most",
        "no more than",
        "not more than",
        "max.",
        "maximum of",
        "maximum length of",
        "maximum length",
        "max length",
        "maximum",
        "max",
        "limited to",
        "limit",
    ];
    for words in WORDS {
        for (at, _) in line.match_indices(words) {
            let Some((limit, rest)) = number(&line[at + words.len()..]) else { continue };
            let unit = rest.trim_start_matches([' ', '-']);
            let counts = ["char", "letter", "sign"].iter().any(|unit_of| unit.starts_with(unit_of));
            if counts || (words.contains("length") && limit > 0) {
                return Some(limit);
            }
        }
    }
    None
}

/// A text that is longer than its place, whatever its values add.
pub(super) fn too_long(limit: usize, own: &Unit<'_>, out: &mut Vec<Diagnostic>) {
    let length = |text: &String| text.chars().filter(|c| *c != VALUE).count();
    let longest = own.facts.texts.iter().map(length).max().unwrap_or(0);
    if longest > limit {
        let message = say::ftl_value_long(own.name(), longest, limit);
        out.push(own.finding(Code::ValueTooLong, message).help(say::ftl_value_long_help()));
    }
}

/// The texts of a pattern as one set, for what is compared over all variants.
pub(super) fn texts<'u>(unit: &'u Unit<'_>) -> BTreeSet<&'u str> {
    unit.facts.texts.iter().map(String::as_str).collect()
}

#[cfg(test)]
mod tests {
    use super::budget_of;

    #[test]
    fn budgets_are_read_from_comments() {
        for (line, expected) in [
            ("@max 40", Some(40)),
            ("max-length: 12", Some(12)),
            ("A label of at most 24 characters.", Some(24)),
            ("(max. 30 chars)", Some(30)),
            ("Maximum length: 18", Some(18)),
            ("$count (Number) – at most 40 files", None),
            ("the maximum number of studies", None),
            ("shown for 5 seconds at most", None),
            ("maxlength", None),
        ] {
            assert_eq!(budget_of(line), expected, "{line}");
        }
    }
}
