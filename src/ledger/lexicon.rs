//! Which words a series knows, to tell a misspelling from a word.
//!
//! A dictionary of the system would make a status depend on the machine. What the series itself
//! writes elsewhere is enough to recognise `goverment` and not to mistake `increase` for a slip of
//! `decrease`: a word counts if it stands at least twice in the texts of its language.

use super::class::lexicon_words;
use crate::locale::Lang;
use crate::study::{Series, segments};
use std::collections::BTreeMap;
use std::sync::{Mutex, OnceLock, PoisonError};

/// How often a word must be written to be one. Once is the very place that is judged.
const LEAST: u32 = 2;

/// The vocabularies of a series' source languages, each counted when first asked for.
pub(super) struct Lexicon<'s> {
    series: &'s Series,
    counted: OnceLock<()>,
    words: Mutex<BTreeMap<Lang, BTreeMap<String, u32>>>,
}

impl<'s> Lexicon<'s> {
    pub(super) fn new(series: &'s Series) -> Self {
        Self { series, counted: OnceLock::new(), words: Mutex::default() }
    }

    /// Whether the series writes a word often enough in a language.
    pub(super) fn knows(&self, lang: &Lang, word: &str) -> bool {
        self.counted.get_or_init(|| self.count());
        let words = self.words.lock().unwrap_or_else(PoisonError::into_inner);
        words.get(lang).and_then(|words| words.get(word)).is_some_and(|count| *count >= LEAST)
    }

    fn count(&self) {
        let mut words = self.words.lock().unwrap_or_else(PoisonError::into_inner);
        for study in &self.series.studies {
            let Some(original) = study.original() else { continue };
            let counts = words.entry(study.source.clone()).or_default();
            for segment in segments(original) {
                for word in lexicon_words(&segment.text) {
                    *counts.entry(word).or_insert(0) += 1;
                }
            }
        }
    }
}
