//! All that is known of a translation's passages, with their texts: what `diff` shows, `sync` patches
//! and `analyse` counts. `status` has no use for the texts and does without them.

use super::compute::{Judge, Sides, compare};
use super::entry::Entry;
use super::lexicon::Lexicon;
use super::load::load;
use super::status::SegmentStatus;
use super::track::Relation;
use crate::diag::Diagnostic;
use crate::locale::{Lang, Locales};
use crate::study::{Segment, Series, Study, Version, units};

/// A segment of the source, of the translation, or both, with all that is known of it.
#[derive(Debug, Clone)]
pub struct Passage {
    /// Its status.
    pub status: SegmentStatus,
    /// What was decided about it. Parts of a divided segment share a record.
    pub record: Option<Entry>,
    /// How the source now stands to the record.
    pub relation: Relation,
    /// The source's segment now.
    pub source: Option<Segment>,
    /// The translation's segment now.
    pub target: Option<Segment>,
    /// The Markdown of the source when it was decided about; nothing if nothing was.
    pub was: Option<String>,
    /// The Markdown of the source now.
    pub now: Option<String>,
    /// The Markdown of the translation now.
    pub translation: Option<String>,
}

impl Passage {
    /// Whether the source says or is marked up otherwise than when it was decided about.
    #[must_use]
    pub fn has_changed(&self) -> bool {
        matches!((&self.was, &self.now), (Some(was), Some(now)) if was != now)
    }
}

/// The passages of a study in a language, in the order of the source; what only the translation
/// has comes last.
///
/// # Errors
/// A finding if the ledger cannot be read.
pub fn passages(
    series: &Series,
    study: &Study,
    lang: &Lang,
    locales: &Locales,
) -> Result<Vec<Passage>, Box<Diagnostic>> {
    let lexicon = Lexicon::new(series);
    let judge = Judge::new(locales, &study.source, &lexicon);
    passages_by(series, study, lang, &judge)
}

/// The same with a judge that is there already.
pub(super) fn passages_by(
    series: &Series,
    study: &Study,
    lang: &Lang,
    judge: &Judge<'_>,
) -> Result<Vec<Passage>, Box<Diagnostic>> {
    let Some(original) = study.original() else { return Ok(Vec::new()) };
    let translation: Option<&Version> = study.versions.get(lang);
    let ledger = load(series, study, lang)?;
    let source = units(original);
    let translated = translation.map(units).unwrap_or_default();
    let sides = Sides { original, translation, source: &source, translated: &translated };
    let markdown = |version: Option<&Version>, segment: Option<&Segment>| {
        Some(segment?.markdown(&version?.document.file))
    };
    let passage = |(row, status): (super::Row, SegmentStatus)| {
        let record = row.entry.map(|at| ledger.entries[at].clone());
        let source = row.source.map(|at| source[at].clone());
        let target = row.target.map(|at| translated[at].clone());
        Passage {
            was: record.as_ref().map(|entry| entry.source.clone()),
            now: markdown(Some(original), source.as_ref()),
            translation: markdown(translation, target.as_ref()),
            relation: row.relation,
            status,
            record,
            source,
            target,
        }
    };
    Ok(compare(&sides, &ledger, judge).into_iter().map(passage).collect())
}
