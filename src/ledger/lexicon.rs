//! Which words a series knows, to tell a misspelling from a word.
//!
//! A dictionary of the system would make a status depend on the machine. What the series itself
//! writes elsewhere is enough to recognise `goverment` and not to mistake `increase` for a slip of
//! `decrease`: a word counts if it stands in at least two segments of the texts of its language.
//!
//! Few words are ever asked for, and only where a source changed. So nothing is counted beforehand:
//! the texts are searched for the letters, and only those that have them are taken apart.

use super::class::lexicon_words;
use crate::locale::Lang;
use crate::study::{Series, Study, segments, version};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError};

/// In how many segments a word must be written to be one. One is the very place that is judged.
const LEAST: usize = 2;

/// In how many segments of a text each word stands.
type Counts = BTreeMap<String, usize>;

/// The vocabularies of a series' source languages, looked into when asked.
pub(super) struct Lexicon<'s> {
    series: &'s Series,
    /// Of each study's original, once a word was found in it.
    counts: Vec<OnceLock<Counts>>,
    known: Mutex<BTreeMap<(Lang, String), bool>>,
    asked: AtomicBool,
}

impl<'s> Lexicon<'s> {
    pub(super) fn new(series: &'s Series) -> Self {
        let counts = series.studies.iter().map(|_| OnceLock::new()).collect();
        Self { series, counts, known: Mutex::default(), asked: AtomicBool::new(false) }
    }

    /// Whether anything was asked, so that an answer depends on the series as a whole.
    pub(super) fn was_asked(&self) -> bool {
        self.asked.load(Ordering::Relaxed)
    }

    /// Whether the series writes a word often enough in a language.
    pub(super) fn knows(&self, lang: &Lang, word: &str) -> bool {
        self.asked.store(true, Ordering::Relaxed);
        let asked = (lang.clone(), word.to_owned());
        let known = || self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = known().get(&asked) {
            return *known;
        }
        let found = self.is_written(lang, word);
        known().insert(asked, found);
        found
    }

    fn is_written(&self, lang: &Lang, word: &str) -> bool {
        let letters = plain_letters(word);
        let mut count = 0;
        for (study, counts) in self.series.studies.iter().zip(&self.counts) {
            let Some(original) = study.original().filter(|_| study.source == *lang) else {
                continue;
            };
            if original.document.file.text().contains(letters) {
                let counts = counts.get_or_init(|| counted(study));
                count += counts.get(word).copied().unwrap_or_default();
            }
            if count >= LEAST {
                return true;
            }
        }
        false
    }
}

/// The longest run of letters that are written in one way only: no accents, which may be composed or
/// not, and no apostrophes, which may be curly.
fn plain_letters(word: &str) -> &str {
    let runs = word.split(|c: char| !c.is_ascii_alphanumeric());
    runs.max_by_key(|run| run.len()).unwrap_or_default()
}

fn counted(study: &Study) -> Counts {
    let mut counts = Counts::new();
    // From its text: the document may have been let go.
    let original = study.original().map(|original| version(&original.document.file).output);
    for segment in original.as_ref().map(segments).unwrap_or_default() {
        for word in lexicon_words(&segment.text) {
            *counts.entry(word).or_default() += 1;
        }
    }
    counts
}
