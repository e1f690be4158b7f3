//! `locale.toml`: what a language needs beside its words.

use super::{Lang, TypographyChoice};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Which way the language is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

/// The profile of a locale.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct LocaleProfile {
    /// The language's own name for itself.
    pub autonym: String,
    /// Its direction.
    pub direction: Direction,
    /// The locale whose formats and PDF language it takes, as `fr` takes those of `fr-FR`.
    pub format: String,
    /// Whether its messages are the contract for all others.
    #[serde(default)]
    pub reference: bool,
    /// Where a missing message is looked for before the reference locale.
    #[serde(default)]
    pub fallback: Option<String>,
    /// How its numbers and dates are written where the house differs from CLDR.
    #[serde(default)]
    pub formats: Formats,
    /// The house's names of countries, which come before CLDR's.
    #[serde(default)]
    pub countries: BTreeMap<String, String>,
    /// How its texts are set.
    #[serde(default)]
    pub typography: TypographyChoice,
    /// What its texts avoid for the sake of those who listen to them.
    #[serde(default)]
    pub accessibility: AccessibilityProfile,
    /// What weighs when its texts are edited.
    #[serde(default)]
    pub tracking: TrackingProfile,
}

impl LocaleProfile {
    /// The format locale as a tag; `own` where it is malformed.
    #[must_use]
    pub fn format_lang(&self, own: &Lang) -> Lang {
        self.format.parse().unwrap_or_else(|_| own.clone())
    }
}

/// House style of numbers and dates.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Formats {
    /// What stands between thousands.
    #[serde(default)]
    pub group: Option<char>,
    /// How a percentage is written; `{}` is the number.
    #[serde(default = "percent")]
    pub percent: String,
    /// How an amount is written; `{currency}` is the ISO 4217 code.
    #[serde(default = "currency")]
    pub currency: String,
    /// How a date with a time is written.
    #[serde(default = "date_time")]
    pub date_time: String,
    /// What the first day of a month is in words, where it is not a plain 1.
    #[serde(default)]
    pub first_of_month: Option<String>,
}

fn percent() -> String {
    "{}%".into()
}

fn currency() -> String {
    "{currency}\u{a0}{}".into()
}

fn date_time() -> String {
    "{date}, {time}".into()
}

impl Default for Formats {
    fn default() -> Self {
        Self {
            group: None,
            percent: percent(),
            currency: currency(),
            date_time: date_time(),
            first_of_month: None,
        }
    }
}

/// What makes texts of a language hard to use without seeing them.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct AccessibilityProfile {
    /// Words of links that do not say where they lead, in lower case with straight apostrophes.
    #[serde(default)]
    pub vague_links: Vec<String>,
}

/// The words of a language whose change always changes what is said. An entry is a word, the part
/// of one up to its apostrophe (`n'`), or several words; all inflected forms are listed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct TrackingProfile {
    /// Negations.
    #[serde(default)]
    pub negations: Vec<String>,
    /// Verbs of ability, permission, duty and likelihood.
    #[serde(default)]
    pub modals: Vec<String>,
    /// Numbers in words, and words for all, some, only and the like.
    #[serde(default)]
    pub quantities: Vec<String>,
    /// Words that mean something else when written in two (`apart`, `a part`).
    #[serde(default)]
    pub joined: Vec<String>,
    /// Words that a slip of the fingers makes of one another (`adapt`, `adopt`). None of them is ever
    /// taken for a misspelling, whether a series writes it elsewhere or not.
    #[serde(default)]
    pub confusable: Vec<String>,
}
