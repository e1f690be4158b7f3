//! `locale.toml`: what a language needs beside its words.

use super::Lang;
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
    /// How its texts are set.
    #[serde(default)]
    pub typography: TypographyProfile,
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

/// The marks and spaces of a language.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct TypographyProfile {
    /// Opening and closing quotation marks, then those for quotations inside quotations, with the
    /// spaces that belong inside them. Empty leaves straight quotes alone.
    #[serde(default)]
    pub quotes: Vec<String>,
    /// What `'` between letters becomes.
    #[serde(default)]
    pub apostrophe: Option<String>,
    /// Whether `...` becomes one character.
    #[serde(default)]
    pub ellipsis: bool,
    /// What `--` and `---` become.
    #[serde(default)]
    pub dashes: Vec<String>,
    /// The space to put before each of some marks: a space, then the marks.
    #[serde(default)]
    pub space_before: BTreeMap<String, String>,
    /// The space to put after each of some marks.
    #[serde(default)]
    pub space_after: BTreeMap<String, String>,
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
}
