//! What a reader is told where a translation is behind its original.

use super::frame::Frame;
use super::shelf::{Offer, Row, Title};
use crate::html::Text;
use crate::ledger::{EditionStatus, SegmentStatus, Status};
use crate::message::say;
use crate::study::SegmentKind;
use serde::Serialize;

/// A passage of the page in which something changed.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Section {
    pub(super) title: String,
    /// The heading's id on this page.
    pub(super) id: Option<String>,
    /// "2 passages".
    pub(super) words: String,
}

/// The notice of a page.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Notice {
    /// `outdated`, `incomplete`, `earlier-version`, `record`.
    pub(super) state: &'static str,
    pub(super) text: String,
    /// "It matches the version of …", if that date is known.
    pub(super) matches: Option<String>,
    pub(super) date: Option<String>,
    pub(super) sections: Vec<Section>,
}

/// What is to be said of a page, if anything is.
pub(super) fn notice(
    frame: &Frame<'_>,
    row: &Row<'_>,
    title: &Title<'_>,
    text: Option<&Text>,
) -> Option<Notice> {
    let plain =
        |state, text| Some(Notice { state, text, matches: None, date: None, sections: Vec::new() });
    if let Some(withdrawal) = row.study.withdrawn.get(title.lang).filter(|_| text.is_none()) {
        let reason = &withdrawal.reason;
        let message = match &withdrawal.date {
            Some(date) => say::site_notice_withdrawn_dated(date, reason),
            None => say::site_notice_withdrawn(reason),
        };
        return plain("withdrawn", frame.say(&message));
    }
    let Some(text) = text else {
        return match row.offer(title.lang) {
            Offer::Earlier => plain("earlier-version", frame.say(&say::site_notice_earlier())),
            Offer::Soon(Some(date)) => {
                plain("record", frame.say(&say::site_notice_record_dated(title.lang, date)))
            }
            Offer::Soon(None) => {
                plain("record", frame.say(&say::site_notice_record_soon(title.lang)))
            }
            _ => plain("record", frame.say(&say::site_notice_record(title.lang))),
        };
    };
    let status = title.status.filter(|status| !status.is_original)?;
    let behind: Vec<&SegmentStatus> =
        status.segments.iter().filter(|segment| is_behind(segment)).collect();
    if behind.is_empty() {
        return None;
    }
    let state = state(status);
    let source = &title.study.source;
    let words = if state == "outdated" {
        say::site_notice_outdated(behind.len(), source)
    } else {
        say::site_notice_incomplete(behind.len(), source)
    };
    // The day that this language was published is when it was in step.
    let date = title.version.meta.date.clone();
    Some(Notice {
        state,
        text: frame.say(&words),
        matches: date.as_ref().map(|date| frame.say(&say::site_notice_matches(date))),
        date,
        sections: sections(frame, title, text, &status.segments),
    })
}

/// The state of a translation whose text is shown, by the name that machines read.
pub(super) fn state(status: &EditionStatus) -> &'static str {
    let mut behind = status.segments.iter().filter(|segment| is_behind(segment)).peekable();
    if behind.peek().is_none() {
        return "current";
    }
    let changed = |segment: &SegmentStatus| {
        matches!(segment.status, Status::Outdated | Status::Split | Status::Merged)
    };
    if behind.any(changed) { "outdated" } else { "incomplete" }
}

/// Whether a reader of the translation does not find what the original says now.
fn is_behind(segment: &SegmentStatus) -> bool {
    segment.status.needs_work() && !segment.is_light()
}

/// Where it changed: the headings of this page, each with how many passages.
fn sections(
    frame: &Frame<'_>,
    title: &Title<'_>,
    text: &Text,
    segments: &[SegmentStatus],
) -> Vec<Section> {
    let file = &title.version.document.file;
    let mut counts: Vec<(Option<usize>, usize)> = Vec::new();
    let mut present = None;
    for segment in segments {
        if matches!(segment.kind, SegmentKind::Heading(_)) {
            let line = segment.target.map(|(first, _)| first);
            present = text
                .headings
                .iter()
                .position(|heading| line == Some(file.line(heading.span.start)))
                .or(present);
        }
        if !is_behind(segment) || segment.status == Status::Orphan {
            continue;
        }
        match counts.iter_mut().find(|(at, _)| *at == present) {
            Some((_, count)) => *count += 1,
            None => counts.push((present, 1)),
        }
    }
    counts
        .into_iter()
        .map(|(at, count)| {
            let heading = at.and_then(|at| text.headings.get(at));
            Section {
                title: match heading {
                    Some(heading) => heading.title.clone(),
                    None => frame.say(&say::site_notice_opening()),
                },
                id: heading.map(|heading| heading.id.clone()),
                words: frame.say(&say::site_passages(count)),
            }
        })
        .collect()
}
