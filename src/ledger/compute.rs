//! Computes the status of a series from its texts and ledgers.

use super::class::{EditClass, EditRules, classify, mechanical_name};
use super::entry::{Entry, Ledger, State};
use super::lexicon::Lexicon;
use super::load::load;
use super::status::{
    Availability, Change, EditionStatus, SegmentStatus, SeriesStatus, Status, StudyStatus, Words,
};
use super::track::{Relation, Row, track};
use crate::diag::{Checked, Diagnostic};
use crate::locale::{Lang, Locales};
use crate::study::{Segment, SegmentKind, Series, Study, Version, units};
use crate::text::SourceFile;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// Computes the status of some studies of a series in some languages. A ledger that cannot be read
/// is reported, and its language computed as if nothing were decided.
pub fn status<'s>(
    series: &'s Series,
    studies: &[&'s Study],
    languages: &[Lang],
    locales: &Locales,
) -> Checked<SeriesStatus<'s>> {
    status_with(series, studies, languages, locales, Early::default())
}

/// The same with those segments only that readers of a translation are told of: headings, and what
/// they do not find as the original has it. Of a large series the others need more memory than its
/// texts.
pub fn standing<'s>(
    series: &'s Series,
    studies: &[&'s Study],
    languages: &[Lang],
    locales: &Locales,
) -> Checked<SeriesStatus<'s>> {
    let told =
        |s: &SegmentStatus| s.status.needs_work() || matches!(s.kind, SegmentKind::Heading(_));
    computed(series, studies, languages, locales, Early::default(), &told)
}

/// Statuses that were computed while their series was being read.
#[derive(Debug, Default)]
pub struct Early(Mutex<BTreeMap<String, Computed>>);

type Computed = (Vec<EditionStatus>, Vec<Diagnostic>);

impl Early {
    /// Computes the status of a study by itself and keeps it, with all its segments or with those only
    /// that are open. Not all can be: what an edit means may depend on the words of other studies.
    ///
    /// Returns whether it was kept, so that the study's documents are no longer needed.
    pub fn compute(
        &self,
        series: &Series,
        study: &Study,
        languages: &[Lang],
        locales: &Locales,
        all_segments: bool,
    ) -> bool {
        let lexicon = Lexicon::new(series);
        let mut computed = editions(series, study, languages, locales, &lexicon);
        if lexicon.was_asked() {
            return false;
        }
        for edition in computed.0.iter_mut().filter(|_| !all_segments) {
            let is_open =
                |s: &SegmentStatus| !matches!(s.status, Status::Current | Status::Unconfirmed);
            edition.segments.retain(is_open);
            edition.segments.shrink_to_fit();
        }
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.insert(study.slug.clone(), computed);
        true
    }
}

/// The same as [`status`], with what was computed early.
pub fn status_with<'s>(
    series: &'s Series,
    studies: &[&'s Study],
    languages: &[Lang],
    locales: &Locales,
    early: Early,
) -> Checked<SeriesStatus<'s>> {
    computed(series, studies, languages, locales, early, &|_| true)
}

fn computed<'s>(
    series: &'s Series,
    studies: &[&'s Study],
    languages: &[Lang],
    locales: &Locales,
    early: Early,
    wanted: &(dyn Fn(&SegmentStatus) -> bool + Sync),
) -> Checked<SeriesStatus<'s>> {
    let lexicon = Lexicon::new(series);
    let mut early = early.0.into_inner().unwrap_or_else(PoisonError::into_inner);
    let studies: Vec<(&'s Study, Option<Computed>)> =
        studies.iter().map(|&study| (study, early.remove(&study.slug))).collect();
    let computed: Vec<(StudyStatus<'s>, Vec<Diagnostic>)> = studies
        .into_par_iter()
        .map(|(study, early)| {
            let (mut editions, diagnostics) =
                early.unwrap_or_else(|| editions(series, study, languages, locales, &lexicon));
            for edition in &mut editions {
                edition.segments.retain(wanted);
                edition.segments.shrink_to_fit();
            }
            (StudyStatus { study, editions }, diagnostics)
        })
        .collect();
    let mut diagnostics = Vec::new();
    let mut rows = Vec::new();
    for (row, found) in computed {
        rows.push(row);
        diagnostics.extend(found);
    }
    Checked::new(SeriesStatus { series, studies: rows }, diagnostics)
}

fn editions(
    series: &Series,
    study: &Study,
    languages: &[Lang],
    locales: &Locales,
    lexicon: &Lexicon<'_>,
) -> Computed {
    let source = study.original().map(|version| (version, units(version)));
    let judge = Judge::new(locales, &study.source, lexicon);
    let mut diagnostics = Vec::new();
    let editions = languages
        .iter()
        .map(|lang| edition(series, study, lang, source.as_ref(), &judge, &mut diagnostics))
        .collect();
    (editions, diagnostics)
}

/// What exists of some studies in some languages, without a look at the segments.
#[must_use]
pub fn availability<'s>(
    series: &'s Series,
    studies: &[&'s Study],
    languages: &[Lang],
) -> SeriesStatus<'s> {
    let row = |&study: &&'s Study| {
        let edition = |lang: &Lang| EditionStatus {
            lang: lang.clone(),
            is_original: study.source == *lang,
            availability: Availability::of(study, lang),
            words: Words::default(),
            reviewed: false,
            segments: Vec::new(),
            source_file: None,
            target_file: None,
            waiting: None,
        };
        StudyStatus { study, editions: languages.iter().map(edition).collect() }
    };
    SeriesStatus { series, studies: studies.iter().map(row).collect() }
}

fn edition(
    series: &Series,
    study: &Study,
    lang: &Lang,
    source: Option<&(&Version, Vec<Segment>)>,
    judge: &Judge<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> EditionStatus {
    let target = study.versions.get(lang);
    let is_original = study.source == *lang;
    let mut reviewed = is_original;
    let segments = match source {
        None => Vec::new(),
        Some((version, source)) if is_original => original(version, source),
        Some((version, source)) => {
            let ledger = load(series, study, lang).unwrap_or_else(|finding| {
                diagnostics.push(*finding);
                Ledger::default()
            });
            reviewed = is_reviewed(&ledger);
            let translated = target.map(units).unwrap_or_default();
            let sides =
                Sides { original: version, translation: target, source, translated: &translated };
            compare(&sides, &ledger, judge).into_iter().map(|(_, status)| status).collect()
        }
    };
    EditionStatus {
        lang: lang.clone(),
        is_original,
        availability: Availability::of(study, lang),
        words: count(&segments),
        reviewed,
        segments,
        source_file: source.map(|(version, _)| Arc::clone(&version.document.file)),
        target_file: target.map(|version| Arc::clone(&version.document.file)),
        waiting: None,
    }
}

/// What is not recorded at all shows in the counts; here it is only asked who approved the rest.
/// Nobody approves code.
fn is_reviewed(ledger: &Ledger) -> bool {
    let verbatim = [SegmentKind::Code.name(), SegmentKind::Math.name()];
    let mut prose =
        ledger.entries.iter().filter(|e| !verbatim.contains(&e.kind.as_str())).peekable();
    prose.peek().is_some() && prose.all(|entry| entry.state >= State::Reviewed)
}

fn original(version: &Version, source: &[Segment]) -> Vec<SegmentStatus> {
    let file = &version.document.file;
    source
        .iter()
        .filter(|s| !s.kind.is_verbatim())
        .map(|s| SegmentStatus {
            key: s.key.clone(),
            kind: s.kind,
            status: Status::Current,
            class: None,
            change: None,
            words: s.words,
            source: Some(file.lines(&s.span)),
            target: Some(file.lines(&s.span)),
        })
        .collect()
}

fn count(segments: &[SegmentStatus]) -> Words {
    let mut words = Words::default();
    for segment in segments.iter().filter(|segment| segment.status != Status::Orphan) {
        words.total += segment.words;
        *match segment.status {
            Status::Current => &mut words.current,
            Status::Glance | Status::Mechanical | Status::Edited => &mut words.glance,
            Status::Outdated if segment.is_light() => &mut words.glance,
            Status::Outdated | Status::Split | Status::Merged => &mut words.outdated,
            Status::Unconfirmed => &mut words.unconfirmed,
            Status::Untranslated => &mut words.untranslated,
            Status::Missing => &mut words.missing,
            Status::Orphan => continue,
        } += segment.words;
    }
    words
}

/// A text and its translation, with their segments.
#[derive(Clone, Copy)]
pub(super) struct Sides<'a> {
    pub(super) original: &'a Version,
    pub(super) translation: Option<&'a Version>,
    pub(super) source: &'a [Segment],
    pub(super) translated: &'a [Segment],
}

/// The rows of a translation with their status; passages meant to be in the translation only are
/// left out.
pub(super) fn compare(
    sides: &Sides<'_>,
    ledger: &Ledger,
    judge: &Judge<'_>,
) -> Vec<(Row, SegmentStatus)> {
    let file = &sides.original.document.file;
    let lines = |segment: &Segment| {
        sides.translation.map(|version| version.document.file.lines(&segment.span))
    };
    let tracked = track(sides.source, sides.translated, ledger);
    tracked
        .rows
        .iter()
        .filter_map(|row| {
            let s = row.source.map(|at| &sides.source[at]);
            let t = row.target.map(|at| &sides.translated[at]);
            let entry = row.entry.map(|at| &ledger.entries[at]);
            let leading = s.or(t)?;
            if s.is_none() && is_target_only(t, ledger) {
                return None;
            }
            let (status, class) = judge.status(row, entry, s, t, file);
            // Code is no segment: that it is there, or not, is for `check` to compare.
            if leading.kind.is_verbatim() && status != Status::Mechanical {
                return None;
            }
            let status = SegmentStatus {
                key: match entry {
                    Some(entry) if row.relation != Relation::Part => entry.key.clone(),
                    _ => leading.key.clone(),
                },
                kind: leading.kind,
                status,
                class,
                change: class.filter(|class| *class != EditClass::Cosmetic.name()).and_then(|_| {
                    let (was, now) = (entry?.source.clone(), s?.markdown(file));
                    Some(Box::new(Change { was, now }))
                }),
                words: if leading.kind.is_verbatim() { 0 } else { leading.words },
                source: s.map(|s| file.lines(&s.span)),
                target: t.and_then(lines),
            };
            Some((*row, status))
        })
        .collect()
}

fn is_target_only(target: Option<&Segment>, ledger: &Ledger) -> bool {
    let Some(target) = target else { return false };
    ledger
        .entries
        .iter()
        .any(|entry| entry.state == State::TargetOnly && entry.target == Some(target.prints.words))
}

/// What a change of the source is judged by.
pub(super) struct Judge<'a> {
    locales: &'a Locales,
    lang: &'a Lang,
    /// Made when a source has changed: of a thousand studies most have not.
    rules: OnceLock<EditRules>,
    lexicon: &'a Lexicon<'a>,
}

impl<'a> Judge<'a> {
    pub(super) fn new(locales: &'a Locales, lang: &'a Lang, lexicon: &'a Lexicon<'a>) -> Self {
        Self { locales, lang, rules: OnceLock::new(), lexicon }
    }

    /// What kind of edit lies between a record and the source now.
    fn change(&self, entry: &Entry, source: &Segment, file: &SourceFile) -> EditClass {
        if entry.source_prints == source.prints {
            return EditClass::Same;
        }
        let is_word = |word: &str| self.lexicon.knows(self.lang, word);
        let rules = || EditRules::new(&self.locales.catalog(self.lang).profile().tracking);
        classify(&entry.source, &source.markdown(file), self.rules.get_or_init(rules), &is_word)
    }

    /// The status of a row, and the class of the source's change where there is one.
    fn status(
        &self,
        row: &Row,
        entry: Option<&Entry>,
        source: Option<&Segment>,
        target: Option<&Segment>,
        file: &SourceFile,
    ) -> (Status, Option<&'static str>) {
        let Some(source) = source else { return (Status::Orphan, None) };
        let Some(entry) = entry else {
            let status = match target {
                None => Status::Missing,
                Some(target) if target.text == source.text && is_language(&source.text) => {
                    Status::Untranslated
                }
                Some(_) => Status::Unconfirmed,
            };
            return (status, None);
        };
        if matches!(entry.state, State::Waived | State::Omitted) && row.relation == Relation::Is {
            // A waiver holds for the source it was given for; after a change of words it is asked again.
            if entry.source_prints.words == source.prints.words || entry.state == State::Waived {
                return (Status::Current, None);
            }
            return (Status::Missing, None);
        }
        let Some(target) = target else { return (Status::Missing, None) };
        match row.relation {
            Relation::Part => return (Status::Split, None),
            Relation::Joined => return (Status::Merged, None),
            Relation::New | Relation::Is => {}
        }
        if source.kind.is_verbatim() {
            let changed = entry.source_prints != source.prints && row.relation == Relation::Is;
            let status = if changed { Status::Mechanical } else { Status::Current };
            return (status, changed.then_some("code"));
        }
        let change = self.change(entry, source, file);
        let class = match change {
            EditClass::Same => None,
            EditClass::Mechanical => Some(mechanical_name(&entry.source, &source.markdown(file))),
            other => Some(other.name()),
        };
        let status = match change {
            EditClass::Substantive => Status::Outdated,
            // The text did change, so it is told; that it needs no more than a look, the class says.
            EditClass::Misspelling | EditClass::Punctuation => Status::Outdated,
            EditClass::Mechanical => Status::Mechanical,
            EditClass::Cosmetic | EditClass::Same => match entry.state {
                State::Aligned | State::Draft
                    if target.text == source.text && is_language(&source.text) =>
                {
                    Status::Untranslated
                }
                State::Aligned | State::Draft => Status::Unconfirmed,
                State::Reviewed if entry.target != Some(target.prints.words) => Status::Edited,
                _ => Status::Current,
            },
        };
        (status, class)
    }
}

/// Whether a text is language that a translation would change, rather than names, numbers or
/// codes: it has a word of three letters or more that is not capitalised.
fn is_language(text: &str) -> bool {
    text.split(|c: char| !c.is_alphabetic()).any(|word| {
        word.chars().count() >= 3 && word.chars().next().is_some_and(char::is_lowercase)
    })
}

#[cfg(test)]
mod tests {
    use super::is_language;

    #[test]
    fn names_and_numbers_are_not_untranslated() {
        for (text, expected) in [
            ("Jane Wanjiru", false),
            ("12.5 %", false),
            ("OWASP ASVS 4.0", false),
            ("The county pays", true),
            ("https", true),
        ] {
            assert_eq!(is_language(text), expected, "{text}");
        }
    }
}
