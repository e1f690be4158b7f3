//! What a reader is told where a translation is behind its original.

use super::Matched;
use super::frame::Frame;
use super::shelf::{Offer, Row, Title};
use crate::html::Text;
use crate::ledger::{EditionStatus, SegmentStatus, Status};
use crate::message::{Message, say};
use crate::study::{SegmentKind, Withdrawal};
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
    /// `outdated`, `incomplete`, `earlier-version`, `record`, `withdrawn`.
    pub(super) state: &'static str,
    pub(super) text: String,
    /// "That is 120 of 2,134 words, or 6%."
    pub(super) extent: Option<String>,
    /// "The translation matches the version of …", if that is known.
    pub(super) matches: Option<String>,
    /// "Last change of the original: …", if that is known.
    pub(super) changed: Option<String>,
    pub(super) sections: Vec<Section>,
}

/// How much of an original its translation does not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Extent {
    pub(super) passages: usize,
    /// Their words in the original.
    pub(super) words: usize,
    /// All words of the original.
    pub(super) total: usize,
}

impl Extent {
    /// How much a translation that is published is behind its original; nothing if it is not.
    pub(super) fn of(title: &Title<'_>) -> Option<Self> {
        let status = title.status.filter(|status| !status.is_original && title.file.is_some())?;
        let behind = || status.segments.iter().filter(|segment| is_behind(segment));
        let (passages, words) = (behind().count(), behind().map(|segment| segment.words).sum());
        (passages > 0).then_some(Self { passages, words, total: status.words.total })
    }

    /// The words per cent: never none of them, and all only if it is all.
    pub(super) fn share(self) -> usize {
        match self.words * 100 / self.total.max(1) {
            0 => 1,
            share => share.min(100),
        }
    }
}

/// The state of the original that a translation that is behind matches, as far as it is known: what
/// the translation says of itself, else what was noted when it was published.
pub(super) fn matched(title: &Title<'_>) -> Option<Matched> {
    let file = title.file?;
    if !title.has_text() {
        return file.matches.clone();
    }
    Extent::of(title)?;
    let meta = &title.version.meta;
    let date = meta.modified.as_ref().or(meta.date.as_ref()).cloned();
    let version = meta.version.clone();
    (date.is_some() || version.is_some()).then_some(Matched { version, date })
}

/// When the original last changed what it says, if it tells.
pub(super) fn changed<'t>(title: &Title<'t>) -> Option<&'t str> {
    let meta = &title.study.original()?.meta;
    meta.modified.as_deref().or(meta.date.as_deref())
}

/// What is to be said of a page, if anything is.
pub(super) fn notice(
    frame: &Frame<'_>,
    row: &Row<'_>,
    title: &Title<'_>,
    text: Option<&Text>,
) -> Option<Notice> {
    let plain = |state, text| {
        let (extent, matches, changed) = (None, None, None);
        Some(Notice { state, text, extent, matches, changed, sections: Vec::new() })
    };
    let matches = matched(title).map(|matched| {
        frame.say(&match (&matched.version, &matched.date) {
            (_, Some(date)) => say::site_notice_matches(date),
            (version, None) => say::site_notice_matches_version(version.as_deref().unwrap_or("")),
        })
    });
    if let Some(withdrawal) = title.withdrawal() {
        return plain("withdrawn", frame.say(&withdrawn(withdrawal)));
    }
    let Some(text) = text else {
        return match row.offer(title.lang) {
            Offer::Earlier => {
                let notice = plain("earlier-version", frame.say(&say::site_notice_earlier()));
                notice.map(|notice| Notice { matches, ..notice })
            }
            Offer::Soon(Some(date)) => {
                plain("record", frame.say(&say::site_notice_record_dated(title.lang, date)))
            }
            Offer::Soon(None) => {
                plain("record", frame.say(&say::site_notice_record_soon(title.lang)))
            }
            _ => plain("record", frame.say(&say::site_notice_record(title.lang))),
        };
    };
    let extent = Extent::of(title)?;
    let status = title.status?;
    let state = state(status);
    let source = &title.study.source;
    let words = if state == "outdated" {
        say::site_notice_outdated(extent.passages, source)
    } else {
        say::site_notice_incomplete(extent.passages, source)
    };
    Some(Notice {
        state,
        text: frame.say(&words),
        // A formula or a mark has no words: its passage is enough.
        extent: (extent.words > 0).then(|| {
            frame.say(&say::site_notice_extent(extent.words, extent.total, extent.share()))
        }),
        matches,
        changed: changed(title).map(|date| frame.say(&say::site_notice_changed(date))),
        sections: sections(frame, title, text, &status.segments),
    })
}

/// What readers of a page or a feed are told of a withdrawal.
pub(super) fn withdrawn(withdrawal: &Withdrawal) -> Message {
    let reason = &withdrawal.reason;
    match &withdrawal.date {
        Some(date) => say::site_notice_withdrawn_dated(date, reason),
        None => say::site_notice_withdrawn(reason),
    }
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
