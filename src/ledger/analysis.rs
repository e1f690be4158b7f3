//! How much there is to translate, by how much of it is known from confirmed translations.
//!
//! The memory is the series' own ledgers: the sources of all confirmed pairs of a pair of languages,
//! whichever study they stand in. A segment's match is the best it has there, in per cent:
//! `200 × common / (words + words of the other)`, where `common` is the length of the longest run of
//! words that both have in the same order. It is rounded down; 100 is for equal words only.

use super::compute::Judge;
use super::entry::{Entry, State};
use super::lexicon::Lexicon;
use super::load::load;
use super::passage::{Passage, passages_by};
use super::status::Status;
use crate::diag::{Checked, Diagnostic};
use crate::locale::{Lang, Locales};
use crate::study::{Band, Print, SegmentKind, Series, Study};
use crate::text::diff::{Group, common, diff, grouped};
use crate::text::words;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// What a study asks for in a language, in words of the source.
#[derive(Debug, Clone)]
pub struct Analysis<'s> {
    /// The study.
    pub study: &'s Study,
    /// The language.
    pub lang: Lang,
    /// All words.
    pub total: usize,
    /// Words that nobody has to touch.
    pub in_step: usize,
    /// Words that somebody has to read: nobody has confirmed them, or they changed lightly.
    pub to_review: usize,
    /// Words to translate, per band in the order of [`Band::ALL`].
    pub bands: [usize; 8],
    /// Of the words to translate in outdated segments, those that changed: per change the words that
    /// came or those that went, whichever are more.
    pub changed: usize,
}

/// Candidates that share most words with a segment, which are compared exactly.
const CANDIDATES: usize = 16;
/// A word that more texts than this have tells none of them from another.
const COMMON: usize = 400;

/// The sources of confirmed pairs in a pair of languages.
#[derive(Default)]
struct Memory {
    texts: Vec<Vec<String>>,
    exact: BTreeSet<Print>,
    /// A text with its neighbours before and after.
    context: BTreeSet<(Option<Print>, Print, Option<Print>)>,
    by_word: BTreeMap<String, Vec<usize>>,
}

/// Analyses studies in languages: one row each, originals aside. A ledger that cannot be read is
/// reported, and its study left out in that language.
pub fn analyse<'s>(
    series: &'s Series,
    studies: &[&'s Study],
    languages: &[Lang],
    locales: &Locales,
) -> Checked<Vec<Analysis<'s>>> {
    let lexicon = Lexicon::new(series);
    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    let mut rows = Vec::new();
    for lang in languages {
        let memories = memories(series, lang);
        let read: Vec<_> = studies
            .par_iter()
            .filter(|study| study.source != *lang)
            .map(|&study| {
                let judge = Judge::new(locales, &study.source, &lexicon);
                (study, passages_by(series, study, lang, &judge))
            })
            .collect();
        let mut before: BTreeMap<&Lang, BTreeSet<Print>> = BTreeMap::new();
        let mut jobs = Vec::new();
        for (study, read) in read {
            match read {
                // What occurs before is told in the order of the series.
                Ok(passages) => {
                    let seen = before.entry(&study.source).or_default();
                    let repeated = passages
                        .iter()
                        .filter(|passage| is_prose(passage))
                        .map(|passage| {
                            let words = passage.source.as_ref().filter(|_| is_open(passage));
                            words.is_some_and(|source| !seen.insert(source.prints.words))
                        })
                        .collect::<Vec<bool>>();
                    jobs.push((study, passages, repeated));
                }
                Err(finding) => diagnostics.push(*finding),
            }
        }
        let empty = Memory::default();
        rows.par_extend(jobs.into_par_iter().map(|(study, passages, repeated)| {
            let memory = memories.get(&study.source).unwrap_or(&empty);
            count(study, lang, &passages, &repeated, memory)
        }));
    }
    // By study, then by language, as statuses are.
    let place = |study: &Study| studies.iter().position(|other| other.slug == study.slug);
    rows.sort_by_key(|row: &Analysis<'_>| place(row.study));
    Checked::new(rows, diagnostics)
}

/// Whether a passage has words that are paid for: code has none.
fn is_prose(passage: &Passage) -> bool {
    !passage.status.kind.is_verbatim()
}

/// Whether a passage has to be translated.
fn is_open(passage: &Passage) -> bool {
    passage.status.status.needs_work() && !passage.status.is_light()
}

fn count<'s>(
    study: &'s Study,
    lang: &Lang,
    passages: &[Passage],
    repeated: &[bool],
    memory: &Memory,
) -> Analysis<'s> {
    let mut out = Analysis {
        study,
        lang: lang.clone(),
        total: 0,
        in_step: 0,
        to_review: 0,
        bands: [0; 8],
        changed: 0,
    };
    let passages: Vec<&Passage> = passages.iter().filter(|passage| is_prose(passage)).collect();
    let sources: Vec<Option<Print>> =
        passages.iter().map(|p| p.source.as_ref().map(|s| s.prints.words)).collect();
    for (index, passage) in passages.iter().enumerate() {
        let Some(source) = &passage.source else { continue };
        let words = source.words;
        out.total += words;
        if !is_open(passage) {
            let current = matches!(passage.status.status, Status::Current | Status::Mechanical);
            *if current { &mut out.in_step } else { &mut out.to_review } += words;
            continue;
        }
        let context = (
            index.checked_sub(1).and_then(|before| sources[before]),
            source.prints.words,
            sources.get(index + 1).copied().flatten(),
        );
        out.bands[memory.band(&source.text, context, repeated[index]).index()] += words;
        if passage.status.status == Status::Outdated
            && let (Some(was), Some(now)) = (&passage.was, &passage.now)
        {
            out.changed += changed_words(was, now).min(words);
        }
    }
    out
}

/// The words that a change concerns.
fn changed_words(was: &str, now: &str) -> usize {
    grouped(&diff(was, now))
        .iter()
        .map(|group| match group {
            Group::Same(_) => 0,
            Group::Changed { removed, added } => words::count(removed).max(words::count(added)),
        })
        .sum()
}

fn memories<'s>(series: &'s Series, lang: &Lang) -> BTreeMap<&'s Lang, Memory> {
    let mut out: BTreeMap<&Lang, Memory> = BTreeMap::new();
    for study in series.studies.iter().filter(|study| study.source != *lang) {
        // Whatever is wrong with it is reported where its own study is read.
        let Ok(ledger) = load(series, study, lang) else { continue };
        let memory = out.entry(&study.source).or_default();
        let verbatim = [SegmentKind::Code.name(), SegmentKind::Math.name()];
        let entries: Vec<&Entry> =
            ledger.entries.iter().filter(|e| !verbatim.contains(&e.kind.as_str())).collect();
        let prints: Vec<Print> = entries.iter().map(|entry| entry.source_prints.words).collect();
        for (index, entry) in entries.into_iter().enumerate() {
            let confirmed = matches!(entry.state, State::Translated | State::Reviewed);
            if !confirmed || entry.target.is_none() || entry.source.is_empty() {
                continue;
            }
            let before = index.checked_sub(1).map(|before| prints[before]);
            memory.context.insert((before, prints[index], prints.get(index + 1).copied()));
            if memory.exact.insert(prints[index]) {
                memory.add(&crate::markdown::fragment(&entry.source).text());
            }
        }
    }
    out
}

fn folded(text: &str) -> Vec<String> {
    words::words(text)
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase())
        .collect()
}

impl Memory {
    fn add(&mut self, text: &str) {
        let index = self.texts.len();
        let words = folded(text);
        for word in words.iter().collect::<BTreeSet<_>>() {
            self.by_word.entry(word.clone()).or_default().push(index);
        }
        self.texts.push(words);
    }

    fn band(
        &self,
        text: &str,
        context: (Option<Print>, Print, Option<Print>),
        repeated: bool,
    ) -> Band {
        if self.context.contains(&context) {
            return Band::Context;
        }
        if self.exact.contains(&context.1) {
            return Band::Exact;
        }
        if repeated {
            return Band::Repetition;
        }
        match self.best(text) {
            95.. => Band::P95,
            85.. => Band::P85,
            75.. => Band::P75,
            50.. => Band::P50,
            _ => Band::New,
        }
    }

    /// The best match in per cent, below 100.
    fn best(&self, text: &str) -> usize {
        let words = folded(text);
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        for word in words.iter().collect::<BTreeSet<_>>() {
            let texts = self.by_word.get(word).map(Vec::as_slice).unwrap_or_default();
            for &index in texts.iter().filter(|_| texts.len() <= COMMON) {
                *shared.entry(index).or_default() += 1;
            }
        }
        let mut candidates: Vec<(usize, usize)> =
            shared.into_iter().map(|(index, count)| (count, index)).collect();
        candidates.sort_unstable_by_key(|(count, index)| (std::cmp::Reverse(*count), *index));
        candidates
            .iter()
            .take(CANDIDATES)
            .map(|&(_, index)| {
                let other = &self.texts[index];
                let same = common(&words, other, |_| 2).len();
                (200 * same / (words.len() + other.len()).max(1)).min(99)
            })
            .max()
            .unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bands_follow_the_share_of_words_in_order() {
        let mut memory = Memory::default();
        let ten = "one two three four five six seven eight nine ten";
        memory.add(ten);
        for (text, expected) in [
            ("One two three four five six seven eight nine ten!", 99),
            ("one two three four five six seven eight nine eleven", 90),
            ("one two three four five", 66),
            ("ten nine eight seven six five four three two one", 10),
            ("nothing of the kind", 0),
            ("", 0),
        ] {
            assert_eq!(memory.best(text), expected, "{text}");
        }
    }

    #[test]
    fn only_changed_words_count() {
        for (was, now, expected) in [
            ("a b c", "a b c", 0),
            ("a b c", "a x c", 1),
            ("a b c", "a c", 1),
            ("a c", "a x y c", 2),
            ("It pays 10.", "It pays 12 or 13.", 3),
        ] {
            assert_eq!(changed_words(was, now), expected, "{was} -> {now}");
        }
    }
}
