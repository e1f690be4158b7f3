//! What kind of edit happened to a source segment: whether its translation still says the same.
//!
//! Never judged by edit distance alone: a real word in place of another is a change of what is said,
//! even for one letter (`increase`, `decrease`). **Invariant:** nothing is cleared in doubt. A false
//! alarm costs a translator a glance, a wrong all-clear costs a reader the truth.

use super::judge::{Judge, parts};
use super::tokens::{Token, TokenKind, folded, tokens};
use crate::locale::TrackingProfile;
use crate::markdown::{Fragment, Part, fragment};
use std::collections::BTreeSet;

/// The kinds of edits, lightest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EditClass {
    /// The same bytes.
    Same,
    /// White space, wrapping, comments, the way markup is written, typographic variants of the same
    /// characters: `'` and `’`, `...` and `…`, composed and decomposed accents.
    Cosmetic,
    /// The same words; markup, addresses, labels or code differ. The translation can be patched.
    Mechanical,
    /// Only punctuation, or the capital of a word that is no name.
    Punctuation,
    /// Misspelt words are corrected, or a word is joined or split.
    Misspelling,
    /// It says something else, or may.
    Substantive,
}

impl EditClass {
    /// Every class.
    pub const ALL: [Self; 6] = [
        Self::Same,
        Self::Cosmetic,
        Self::Mechanical,
        Self::Punctuation,
        Self::Misspelling,
        Self::Substantive,
    ];

    /// The name in the contract.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Cosmetic => "cosmetic",
            Self::Mechanical => "mechanical",
            Self::Punctuation => "punctuation",
            Self::Misspelling => "misspelling",
            Self::Substantive => "substantive",
        }
    }
}

/// The words of a language that weigh more than their letters.
#[derive(Debug, Clone, Default)]
pub struct EditRules {
    /// Negations, one or more words each.
    pub(super) negations: Vec<Vec<String>>,
    /// Modal verbs and quantities, likewise.
    pub(super) weighty: Vec<Vec<String>>,
    /// Words that mean something else in two words.
    pub(super) joined: BTreeSet<String>,
    /// Words that are one slip from another.
    pub(super) confusable: BTreeSet<String>,
}

impl EditRules {
    /// Takes the lists of a locale.
    #[must_use]
    pub fn new(profile: &TrackingProfile) -> Self {
        let phrase = |entry: &String| {
            folded(entry).to_lowercase().split_whitespace().map(str::to_owned).collect()
        };
        let TrackingProfile { negations, modals, quantities, joined, confusable } = profile;
        let words = |list: &[String]| list.iter().map(|word| folded(word).to_lowercase()).collect();
        Self {
            negations: negations.iter().map(phrase).collect(),
            weighty: modals.iter().chain(quantities).map(phrase).collect(),
            joined: words(joined),
            confusable: words(confusable),
        }
    }
}

/// The words of a text that show that they are words of the language, for the lexicon behind
/// `is_word` of [`classify`]: those in lower case, as they are and in the parts that apostrophes
/// make. Capitalised ones may be names.
#[must_use]
pub fn lexicon_words(text: &str) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    for token in tokens(text).into_iter().filter(|token| token.kind == TokenKind::Word) {
        if token.has_capital() {
            continue;
        }
        out.extend(parts(&token.raw).map(str::to_owned));
        out.insert(token.raw);
    }
    out
}

/// Says what kind of edit makes `new` out of `old`, the Markdown of a segment before and after.
///
/// `is_word` says whether a word, in lower case and with straight apostrophes, is one of the
/// language (see [`lexicon_words`]). It is asked about the word that went as well as about the one
/// that came, so a lexicon made of the new texts only makes every word that was replaced look
/// misspelt: it should hold a dictionary, or the texts of all versions but this segment's.
///
/// Always substantive: a change of a digit, sign, per cent, currency or other symbol; of a negation,
/// modal verb or quantity; of a name (a capital inside a sentence, or a word that is never written
/// small) or acronym; of a formula; of what is raised, lowered or struck out; a question mark that
/// comes or goes; a comma beside a negation; punctuation between digits; a change of a word's ending,
/// which is how words inflect.
#[must_use]
pub fn classify(
    old: &str,
    new: &str,
    rules: &EditRules,
    is_word: &dyn Fn(&str) -> bool,
) -> EditClass {
    if old == new {
        return EditClass::Same;
    }
    let signs = (sign(old), sign(new));
    let (old, new) = (fragment(old), fragment(new));
    let signed = |fragment: &Fragment| fragment.words.starts_with(char::is_numeric);
    if signs.0 != signs.1 && (signed(&old) || signed(&new)) {
        return EditClass::Substantive;
    }
    if shape(&old) == shape(&new) {
        return EditClass::Cosmetic;
    }
    if telling_markup(&old) != telling_markup(&new) {
        return EditClass::Substantive;
    }
    let (a, b) = (tokens(&old.words), tokens(&new.words));
    let same = |a: &[Token], b: &[Token]| a.iter().map(|t| &t.raw).eq(b.iter().map(|t| &t.raw));
    if same(&a, &b) || same(&tokens(&old.text()), &tokens(&new.text())) {
        return EditClass::Mechanical;
    }
    Judge { rules, is_word }.wording(&a, &b)
}

/// What of the markup is another, in a mechanical edit: `url` if only addresses are, `code` if only
/// code is, else `mechanical`.
#[must_use]
pub fn mechanical_name(old: &str, new: &str) -> &'static str {
    let (old, new) = (fragment(old), fragment(new));
    let without = |blank: fn(&Part) -> Part| {
        let parts = |fragment: &Fragment| fragment.parts.iter().map(blank).collect::<Vec<_>>();
        parts(&old) == parts(&new)
    };
    let no_address = |part: &Part| match part {
        Part::Markup(mark) if mark.starts_with("](") || mark.starts_with("![](") => {
            Part::Markup("](".to_owned())
        }
        Part::Markup(mark) if mark.contains("://") || mark.starts_with("mailto:") => {
            Part::Markup("://".to_owned())
        }
        other => other.clone(),
    };
    let no_code = |part: &Part| match part {
        Part::Code(_) => Part::Code(String::new()),
        other => other.clone(),
    };
    if without(no_address) {
        "url"
    } else if without(no_code) {
        "code"
    } else {
        EditClass::Mechanical.name()
    }
}

/// A segment with variants made one: equal for cosmetic edits.
fn shape(fragment: &Fragment) -> Vec<(bool, String)> {
    let mut out = Vec::new();
    for part in &fragment.parts {
        match part {
            Part::Text(text) => out.extend(tokens(text).into_iter().map(|token| (true, token.raw))),
            Part::Code(text) => out.push((false, format!("`{text}"))),
            Part::Formula(tex) => out.push((false, format!("${tex}"))),
            Part::Markup(mark) => out.push((false, mark.clone())),
        }
    }
    // Parts meet without a space: words that touch across markup are one word.
    out.push((true, tokens(&fragment.words).len().to_string()));
    out
}

/// What may be the sign of a number although Markdown reads it as the mark of an item or a quotation:
/// a cell can say `- 3` or `> 5`.
fn sign(source: &str) -> Option<char> {
    match source.trim_start().chars().next()? {
        '-' | '*' => Some('-'),
        sign @ ('+' | '>' | '#') => Some(sign),
        _ => None,
    }
}

/// What is not words but says something: formulas, `10<sup>6</sup>`, `~~no~~`.
fn telling_markup(fragment: &Fragment) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut inside = false;
    for part in &fragment.parts {
        match part {
            Part::Formula(tex) => out.push(tex.clone()),
            Part::Markup(mark) => match mark.as_str() {
                "<sup>" | "<sub>" | "~~" | "</sup>" | "</sub>" => {
                    inside = if mark == "~~" { !inside } else { !mark.starts_with("</") };
                    out.push(mark.clone());
                }
                _ => {}
            },
            Part::Text(text) if inside => {
                out.extend(tokens(text).into_iter().map(|token| token.raw));
            }
            _ => {}
        }
    }
    out
}
