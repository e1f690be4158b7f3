//! Rules of typography as data: what a profile's file may say.

use crate::diag::Severity;
use serde::Deserialize;
use std::collections::BTreeMap;

/// What a locale says about its typography: the name of a profile, or a profile of its own.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub enum TypographyChoice {
    /// One of the program's profiles, `fr-in` for instance.
    Named(String),
    /// Its own rules.
    Own(Box<TypographyProfile>),
}

impl Default for TypographyChoice {
    fn default() -> Self {
        Self::Own(Box::default())
    }
}

/// The rules of one house style for one language.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct TypographyProfile {
    /// The profile whose rules come after its own.
    #[serde(default)]
    pub base: Option<String>,
    /// Codes of the base's rules that do not apply.
    #[serde(default)]
    pub off: Vec<String>,
    /// Frequent words of the language.
    #[serde(default)]
    pub own_words: Vec<String>,
    /// Frequent words of languages that texts are translated from. A paragraph with more of these
    /// than of its own is left alone: it is not translated, or quotes.
    #[serde(default)]
    pub foreign_words: Vec<String>,
    /// Its rules; where two want the same characters, the first wins.
    #[serde(default, rename = "rule")]
    pub rules: Vec<RuleData>,
}

/// One rule. Several may share a code.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct RuleData {
    /// Its stable name, `FR01`. Its words are the messages `typography-fr01` and `explain-fr01`.
    pub code: String,
    /// How much it matters.
    #[serde(default)]
    pub severity: Level,
    /// How it finds its places.
    #[serde(default)]
    pub kind: Kind,
    /// For `pattern`: a regular expression. Its group `fix`, else all of it, is what is wrong. The
    /// text has U+FFFC for code, formulas and pictures, and markup is not in it.
    #[serde(default)]
    pub pattern: Option<String>,
    /// What comes in place of the wrong; `{}` is the wrong itself. Nothing: no remedy is safe.
    #[serde(default)]
    pub with: Option<String>,
    /// Only these characters within the wrong are replaced, each by `with`.
    #[serde(default)]
    pub each: Option<String>,
    /// For `words`: wrong and right spellings; the pattern, if given, has `WORDS` in their place.
    #[serde(default)]
    pub words: BTreeMap<String, String>,
    /// For `quotes`: outer marks, inner marks, with their spaces. For `pair`: both marks.
    #[serde(default)]
    pub marks: Vec<String>,
    /// For `pair`: a sentence is of this language if it has one of these words. For `title-case`:
    /// words that are not part of names.
    #[serde(default)]
    pub evidence: Vec<String>,
    /// Whether headings and titles are looked at.
    #[serde(default)]
    pub headings: Headings,
    /// Whether it is applied when a document is rendered. Rules that change words are not.
    #[serde(default = "yes")]
    pub render: bool,
    /// Whether `check` reports it. What is usual to type and settled in print is not.
    #[serde(default = "yes")]
    pub report: bool,
    /// Whether `check --fix` applies it.
    #[serde(default = "yes")]
    pub fix: bool,
}

fn yes() -> bool {
    true
}

/// How a rule finds its places.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// By a regular expression.
    #[default]
    Pattern,
    /// By a list of words.
    Words,
    /// Straight quotation marks, paired.
    Quotes,
    /// Straight apostrophes that are not quotation marks.
    Apostrophe,
    /// A closing mark whose opening mark is missing, or the other way round.
    Pair,
    /// A heading whose words all begin with a capital.
    TitleCase,
}

/// What a rule does in headings and titles.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Headings {
    /// The same as elsewhere.
    #[default]
    Also,
    /// It applies nowhere else.
    Only,
    /// Nothing.
    Never,
}

/// A severity as profiles spell it.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Settled in print, or a matter of style.
    #[default]
    Info,
    /// A reader will see it.
    Warning,
}

impl Level {
    pub(super) fn severity(self) -> Severity {
        match self {
            Self::Info => Severity::Info,
            Self::Warning => Severity::Warning,
        }
    }
}
