//! Rules ready to search: patterns compiled, names settled.

use super::necessary::Present;
use super::pattern::Pattern;
use super::profile::{Headings, Kind, RuleData, TypographyProfile};
use crate::diag::Severity;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A rule of a profile.
#[derive(Debug)]
pub struct Rule {
    /// Its stable name, `FR01`.
    pub code: Arc<str>,
    /// How much it matters.
    pub severity: Severity,
    /// Whether it is applied when a document is rendered.
    pub render: bool,
    /// Whether `check` reports it.
    pub report: bool,
    /// Whether `check --fix` applies it.
    pub fix: bool,
    pub(super) headings: Headings,
    pub(super) with: Option<String>,
    pub(super) each: Option<String>,
    pub(super) search: Search,
}

/// How a rule finds its places.
#[derive(Debug)]
pub(super) enum Search {
    Pattern(Pattern),
    Words(Pattern, BTreeMap<String, String>),
    Quotes([String; 4]),
    Apostrophe,
    Pair { open: char, close: char, evidence: Vec<String> },
    TitleCase { evidence: Vec<String> },
}

impl Rule {
    /// Whether it may find something in a text with these characters.
    pub(super) fn may_apply(&self, present: &Present) -> bool {
        self.pattern().is_none_or(|pattern| pattern.may_match(present))
    }

    /// Compiles what is compiled when needed.
    pub(super) fn prove(&self) -> Result<(), RuleError> {
        let proved = self.pattern().map_or(Ok(()), Pattern::prove);
        proved.map_err(|reason| RuleError { code: self.code.to_string(), reason })
    }

    fn pattern(&self) -> Option<&Pattern> {
        match &self.search {
            Search::Pattern(pattern) | Search::Words(pattern, _) => Some(pattern),
            _ => None,
        }
    }
}

/// Why a rule cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{code}: {reason}")]
pub struct RuleError {
    /// The rule.
    pub code: String,
    /// What is wrong with it, in the words of the regular-expression library or a field's name.
    pub reason: String,
}

/// Rules, frequent words of the language, and frequent words of others.
type Compiled = (Vec<Rule>, BTreeSet<String>, BTreeSet<String>);

/// Compiles the rules of a profile and, after them, those of its base.
///
/// # Errors
/// The first rule that makes no sense, or a base that does not exist or leads back.
pub(super) fn compile(
    profile: &TypographyProfile,
    named: &dyn Fn(&str) -> Option<TypographyProfile>,
) -> Result<Compiled, RuleError> {
    let mut rules = Vec::new();
    let mut off: Vec<String> = Vec::new();
    let (mut own_words, mut foreign_words) = (BTreeSet::new(), BTreeSet::new());
    let mut current = profile.clone();
    for _ in 0..8 {
        for data in &current.rules {
            if !off.contains(&data.code) {
                rules.push(rule(data)?);
            }
        }
        off.append(&mut current.off);
        own_words.extend(current.own_words.drain(..));
        foreign_words.extend(current.foreign_words.drain(..));
        let Some(base) = current.base.take() else {
            return Ok((rules, own_words, foreign_words));
        };
        current = named(&base)
            .ok_or_else(|| RuleError { code: base.clone(), reason: "no such profile".into() })?;
    }
    Err(RuleError { code: profile.base.clone().unwrap_or_default(), reason: "base".into() })
}

fn rule(data: &RuleData) -> Result<Rule, RuleError> {
    let wrong = |reason: &str| RuleError { code: data.code.clone(), reason: reason.to_owned() };
    let name = data.code.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    if !name || data.code.is_empty() {
        return Err(wrong("code"));
    }
    let pattern = |source: String| Pattern::new(source).map_err(|reason| wrong(&reason));
    let search = match data.kind {
        Kind::Pattern => {
            Search::Pattern(pattern(data.pattern.clone().ok_or_else(|| wrong("pattern"))?)?)
        }
        Kind::Words => {
            let words: Vec<String> = data.words.keys().map(|word| regex::escape(word)).collect();
            if words.is_empty() {
                return Err(wrong("words"));
            }
            // The longest first: of two that begin alike, the shorter would hide the longer.
            let mut words = words;
            words.sort_by_key(|word| std::cmp::Reverse(word.len()));
            let whole = r"(?:^|[^\p{L}\p{N}_’'-])WORDS(?:$|[^\p{L}\p{N}_-])";
            let around = data.pattern.as_deref().unwrap_or(whole);
            let words = format!("(?P<fix>{})", words.join("|"));
            Search::Words(pattern(around.replace("WORDS", &words))?, data.words.clone())
        }
        Kind::Quotes => Search::Quotes(
            data.marks.clone().try_into().map_err(|_| wrong("marks: four are needed"))?,
        ),
        Kind::Apostrophe => Search::Apostrophe,
        Kind::Pair => {
            let mark = |index: usize| data.marks.get(index).and_then(|mark| mark.chars().next());
            match (mark(0), mark(1)) {
                (Some(open), Some(close)) => {
                    Search::Pair { open, close, evidence: data.evidence.clone() }
                }
                _ => return Err(wrong("marks: two are needed")),
            }
        }
        Kind::TitleCase => Search::TitleCase { evidence: data.evidence.clone() },
    };
    Ok(Rule {
        code: data.code.as_str().into(),
        severity: data.severity.severity(),
        render: data.render,
        report: data.report,
        fix: data.fix,
        headings: data.headings,
        with: data.with.clone(),
        each: data.each.clone(),
        search,
    })
}
