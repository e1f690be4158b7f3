//! The status as JSON: a contract, with its schema in `tests/schema/status.schema.json`.

use crate::ledger::{EditionStatus, SegmentStatus, SeriesStatus, Words};
use crate::study::Planned;
use crate::text::SourceFile;
use serde::Serialize;

/// The format that this version writes.
const FORMAT: u32 = 1;

#[derive(Serialize)]
struct Report<'s> {
    format: u32,
    series: &'s str,
    studies: Vec<StudyRow<'s>>,
}

#[derive(Serialize)]
struct StudyRow<'s> {
    study: &'s str,
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<u64>,
    source: String,
    editions: Vec<EditionRow<'s>>,
}

#[derive(Serialize)]
struct EditionRow<'s> {
    language: String,
    original: bool,
    availability: &'static str,
    /// An ISO date or month, or absent: announced without a date.
    #[serde(skip_serializing_if = "Option::is_none")]
    planned: Option<&'s str>,
    reviewed: bool,
    words: WordsRow,
    #[serde(skip_serializing_if = "Option::is_none")]
    segments: Option<Vec<SegmentRow<'s>>>,
}

#[derive(Serialize)]
struct WordsRow {
    total: usize,
    current: usize,
    glance: usize,
    outdated: usize,
    missing: usize,
    unconfirmed: usize,
    untranslated: usize,
}

#[derive(Serialize)]
struct SegmentRow<'s> {
    key: &'s str,
    kind: &'static str,
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    class: Option<&'static str>,
    words: usize,
    source: Option<PlaceRow<'s>>,
    target: Option<PlaceRow<'s>>,
}

#[derive(Serialize)]
struct PlaceRow<'s> {
    file: &'s str,
    lines: (usize, usize),
}

/// The status as indented JSON with a final newline.
#[must_use]
pub fn status_json(status: &SeriesStatus<'_>, with_segments: bool) -> String {
    let report = Report {
        format: FORMAT,
        series: &status.series.id,
        studies: status
            .studies
            .iter()
            .map(|study| StudyRow {
                study: &study.study.slug,
                number: study.study.number,
                source: study.study.source.to_string(),
                editions: study.editions.iter().map(|e| edition(e, with_segments)).collect(),
            })
            .collect(),
    };
    serde_json::to_string_pretty(&report).unwrap_or_default() + "\n"
}

fn edition(edition: &EditionStatus, with_segments: bool) -> EditionRow<'_> {
    let Words { total, current, glance, outdated, missing, unconfirmed, untranslated } =
        edition.words;
    EditionRow {
        language: edition.lang.to_string(),
        original: edition.is_original,
        availability: edition.availability.name(),
        planned: match edition.availability.planned() {
            Some(Planned::For(date)) => Some(date),
            _ => None,
        },
        reviewed: edition.reviewed,
        words: WordsRow { total, current, glance, outdated, missing, unconfirmed, untranslated },
        segments: with_segments
            .then(|| edition.segments.iter().map(|s| segment(s, edition)).collect()),
    }
}

fn segment<'s>(segment: &'s SegmentStatus, edition: &'s EditionStatus) -> SegmentRow<'s> {
    let place = |file: Option<&'s std::sync::Arc<SourceFile>>, lines: Option<(usize, usize)>| {
        Some(PlaceRow { file: file?.name(), lines: lines? })
    };
    SegmentRow {
        key: &segment.key,
        kind: segment.kind.name(),
        status: segment.status.name(),
        class: segment.class,
        words: segment.words,
        source: place(edition.source_file.as_ref(), segment.source),
        target: place(edition.target_file.as_ref(), segment.target),
    }
}
