//! Where in a text a rule is not kept.

use super::marks::{self, Mark};
use super::pattern::Pattern;
use super::rule::{Rule, Search};
use super::{OPAQUE, profile::Headings};
use crate::text::Span;

impl Headings {
    pub(super) fn allow(self, heading: bool) -> bool {
        match self {
            Self::Also => true,
            Self::Only => heading,
            Self::Never => !heading,
        }
    }
}

/// The places with what belongs there.
pub(super) fn places(rule: &Rule, text: &str) -> Vec<(Span, Option<String>)> {
    match &rule.search {
        Search::Pattern(pattern) => captures(pattern, text)
            .into_iter()
            .map(|span| {
                let with = rule.with.as_deref().map(|with| remedy(rule, &text[span.clone()], with));
                (span, with)
            })
            .collect(),
        Search::Words(pattern, words) => captures(pattern, text)
            .into_iter()
            .map(|span| {
                let with = words.get(&text[span.clone()]).cloned();
                (span, with)
            })
            .collect(),
        Search::Quotes(signs) => marks::read(text, true)
            .into_iter()
            .filter_map(|mark| match mark {
                Mark::Quote(span, index) => Some(quote(text, span, &signs[index], index)),
                Mark::Apostrophe(_) => None,
            })
            .collect(),
        Search::Apostrophe => marks::read(text, true)
            .into_iter()
            .filter_map(|mark| match mark {
                Mark::Apostrophe(span) => Some((span, rule.with.clone())),
                Mark::Quote(..) => None,
            })
            .collect(),
        Search::Pair { open, close, evidence } => pairs(text, *open, *close, evidence),
        Search::TitleCase { evidence } => {
            title_case(text, evidence).into_iter().map(|span| (span, None)).collect()
        }
    }
}

fn remedy(rule: &Rule, wrong: &str, with: &str) -> String {
    match &rule.each {
        None => with.replace("{}", wrong),
        Some(each) => wrong
            .chars()
            .map(|c| if each.contains(c) { with.to_owned() } else { c.to_string() })
            .collect(),
    }
}

/// The groups `fix` of all matches. The next search begins where the last group ended, so that a
/// character may be the end of one match's context and the beginning of the next one's.
fn captures(pattern: &Pattern, text: &str) -> Vec<Span> {
    let mut out = Vec::new();
    let Some(regex) = pattern.regex() else { return out };
    let mut at = 0;
    while at <= text.len()
        && let Some(found) = regex.captures_at(text, at)
        && let Some(span) = found.name("fix").or(found.get(0)).map(|group| group.range())
    {
        at = span.end.max(at);
        if span.is_empty() || span.end == at && out.last() == Some(&span) {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
        }
        if out.last() != Some(&span) {
            out.push(span);
        }
    }
    out
}

/// A straight mark, with the spaces inside that the sign brings itself.
fn quote(text: &str, span: Span, sign: &str, index: usize) -> (Span, Option<String>) {
    let opening = index % 2 == 0;
    let brings_space = if opening {
        sign.ends_with(char::is_whitespace)
    } else {
        sign.starts_with(char::is_whitespace)
    };
    let mut span = span;
    if brings_space && opening {
        let rest = &text[span.end..];
        span.end += rest.len() - rest.trim_start_matches([' ', '\u{a0}', '\u{202f}']).len();
    } else if brings_space {
        span.start = text[..span.start].trim_end_matches([' ', '\u{a0}', '\u{202f}']).len();
    }
    (span, Some(sign.to_owned()))
}

/// Marks that lack their partner in the sentence. There is no remedy: where a question begins only
/// its author knows.
fn pairs(text: &str, open: char, close: char, evidence: &[String]) -> Vec<(Span, Option<String>)> {
    let mut out = Vec::new();
    let mut opened: Option<usize> = None;
    let mut sentence = 0;
    let mut previous = ' ';
    for (at, c) in text.char_indices() {
        let next = text[at + c.len_utf8()..].chars().next();
        let ends = next.is_none_or(|n| n.is_whitespace() || ends_word(n));
        if matches!(c, '"' | '«' | '“') && (previous.is_whitespace() || previous == '(') {
            sentence = at; // what is quoted may be of another language
        }
        if c == open {
            opened = Some(at);
        } else if c == close && ends {
            // `(?)` is a comment, `??` and `?!` are one sign.
            let alone = previous.is_whitespace() || matches!(previous, '(' | '[' | OPAQUE);
            let repeated = matches!(previous, '?' | '!');
            let own = speaks(&text[sentence..at], evidence);
            if opened.take().is_none() && !alone && !repeated && own {
                out.push((at..at + c.len_utf8(), None));
            }
            sentence = at;
        } else if matches!(c, '.' | '?' | '!' | '\n') && ends && opened.is_none() {
            sentence = at;
        }
        previous = c;
    }
    if let Some(at) = opened {
        out.push((at..at + open.len_utf8(), None));
    }
    out
}

fn ends_word(c: char) -> bool {
    matches!(
        c,
        ')' | ']'
            | '»'
            | '”'
            | '’'
            | '"'
            | '\''
            | '*'
            | '_'
            | '?'
            | '!'
            | ','
            | '.'
            | ';'
            | ':'
            | '…'
    )
}

/// Whether a sentence has one of some words. A foreign title in a text follows other rules.
fn speaks(sentence: &str, evidence: &[String]) -> bool {
    evidence.is_empty()
        || sentence
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| evidence.iter().any(|one| word.to_lowercase() == *one))
}

/// A heading of at least four words all of which begin with a capital (short ones aside), one of
/// them a word that no name has: `The Global Compact for Migration` is one.
fn title_case(text: &str, evidence: &[String]) -> Option<Span> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let long = |word: &&&str| word.chars().filter(|c| c.is_alphabetic()).count() > 3;
    let capital =
        |word: &&str| word.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase);
    // A word in capitals is an acronym or a shout, and says nothing about the others.
    let plain = |word: &&&str| word.chars().any(char::is_lowercase);
    let rest: Vec<&str> = words.iter().skip(1).filter(long).filter(plain).copied().collect();
    let all = rest.len() >= 3 && rest.iter().all(capital);
    let no_name = words.iter().skip(1).filter(|word| capital(word)).any(|word| {
        let word = word.trim_matches(|c: char| !c.is_alphabetic()).to_lowercase();
        evidence.contains(&word)
    });
    (all && no_name).then(|| 0..text.len())
}
