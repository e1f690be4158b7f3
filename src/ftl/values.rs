//! Values as texts: blank, the same words as the reference, longer than their place allows.

use super::facts::VALUE;
use super::index::Entry;
use super::unit::{Context, Unit};
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

/// A value that says the same words as the reference: not translated, as far as can be told.
///
/// One word may be the same in both languages, names begin with capitals, and what a comment asks
/// to keep is kept.
pub(super) fn untranslated(
    reference: &Unit<'_>,
    own: &Unit<'_>,
    context: &Context<'_>,
    out: &mut Vec<Diagnostic>,
) {
    let languages = context.lang.zip(context.reference);
    let same_language = languages.is_none_or(|(a, b)| a.language() == b.language());
    if same_language || reference.facts.texts != own.facts.texts {
        return;
    }
    let kept = reference.entry.comment_lines().any(|line| {
        let line = line.to_lowercase();
        ["translate", "localize", "localise"].iter().any(|word| {
            line.contains(&format!("not {word}")) || line.contains(&format!("n't {word}"))
        })
    });
    // By convention what is typed in, not read.
    let is_code = own.entry.id.ends_with("-examples") || own.entry.id.ends_with("-example");
    if !kept && !is_code && own.facts.texts.iter().any(|text| is_prose(text)) {
        let message = say::ftl_value_untranslated(own.name());
        out.push(
            own.finding(Code::ValueUntranslated, message).help(say::ftl_value_untranslated_help()),
        );
    }
}

/// Two words or more of which one is neither a name nor code: it begins with a small letter and is
/// not the first.
fn is_prose(text: &str) -> bool {
    let mut words = text
        .split(|c: char| c.is_whitespace() || c == VALUE)
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric() && c != '`'))
        .filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 1)
        .filter(|word| !word.contains(['/', '@', '_', '<', '>', '=', '\\', '`', '.', ':', '-']));
    words.next().is_some()
        && words.any(|word| {
            let mut letters = word.chars();
            letters.next().is_some_and(char::is_lowercase)
                && letters.all(|c| c.is_lowercase() || "'’".contains(c))
        })
}

/// The most characters that a comment allows: a line `@max 40`, or words such as "at most 40
/// characters", "max. length: 40".
pub(super) fn budget(entry: &Entry<'_>) -> Option<usize> {
    entry.comment_lines().find_map(budget_of)
}

fn budget_of(line: &str) -> Option<usize> {
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
    use super::{budget_of, is_prose};

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

    #[test]
    fn prose_is_told_from_names() {
        for (text, expected) in [
            ("Download the study", true),
            ("Case study", true),
            ("Polyfolio", false),
            ("Google Maps", false),
            ("Contents", false),
            ("{ $n } PDF", false),
            ("--lang <LANG>", false),
            ("n.d.", false),
            ("\u{fffc} / \u{fffc}", false),
        ] {
            assert_eq!(is_prose(text), expected, "{text}");
        }
    }
}
