//! What the report formats share: sums, states in words, what is open, texts made inert.

use crate::ledger::Words;
use crate::ledger::{
    Availability, EditionStatus, SegmentStatus, SeriesStatus, Status, StudyStatus,
};
use crate::locale::{Catalog, Lang};
use crate::message::{Arg, Message, say};
use crate::study::{Planned, SegmentKind, Series, Study};
use crate::text::SourceFile;

/// The statuses that words are counted by, from what is done to what is not.
pub(super) const COUNTED: [Status; 6] = [
    Status::Current,
    Status::Glance,
    Status::Unconfirmed,
    Status::Outdated,
    Status::Untranslated,
    Status::Missing,
];

/// The words of each of [`COUNTED`], in its order.
pub(super) fn counts(words: &Words) -> [usize; 6] {
    let Words { total: _, current, glance, outdated, missing, unconfirmed, untranslated } = *words;
    [current, glance, unconfirmed, outdated, untranslated, missing]
}

/// The sum of several counts.
pub(super) fn sum<'w>(all: impl IntoIterator<Item = &'w Words>) -> Words {
    all.into_iter().fold(Words::default(), |a, b| Words {
        total: a.total + b.total,
        current: a.current + b.current,
        glance: a.glance + b.glance,
        outdated: a.outdated + b.outdated,
        missing: a.missing + b.missing,
        unconfirmed: a.unconfirmed + b.unconfirmed,
        untranslated: a.untranslated + b.untranslated,
    })
}

/// The words that a translator has to write or rewrite.
pub(super) fn todo(words: &Words) -> usize {
    words.missing + words.untranslated + words.outdated
}

/// The words that somebody has to read and confirm.
pub(super) fn review(words: &Words) -> usize {
    words.unconfirmed + words.glance
}

/// The per cent of words that a reader finds, rounded down: 99.9 % is not all.
pub(super) fn percent(words: &Words) -> f64 {
    (words.share_present() * 100.0).floor()
}

/// The languages of a report with the sums over all studies, originals included: what a reader of
/// the language finds.
pub(super) fn languages(status: &SeriesStatus<'_>) -> Vec<(Lang, Words)> {
    let Some(first) = status.studies.first() else { return Vec::new() };
    // Every study has an edition per language, in the same order.
    (0..first.editions.len())
        .map(|index| {
            let editions = status.studies.iter().filter_map(|study| study.editions.get(index));
            (first.editions[index].lang.clone(), sum(editions.map(|edition| &edition.words)))
        })
        .collect()
}

/// Puts the studies into the order in which people look for them: by number, those without by title
/// as the report's language sorts. Reports for programs keep the order of the series.
pub fn for_people(status: &mut SeriesStatus<'_>, catalog: &Catalog) {
    catalog.collator().arrange(&mut status.studies, |row| {
        let title = row.study.original().map_or(row.study.slug.as_str(), |v| &v.meta.title);
        (row.study.number, title)
    });
}

/// All editions with their studies.
pub(super) fn editions<'a>(
    status: &'a SeriesStatus<'a>,
) -> impl Iterator<Item = (&'a StudyStatus<'a>, &'a EditionStatus)> {
    status.studies.iter().flat_map(|study| study.editions.iter().map(move |e| (study, e)))
}

/// The editions that want work, the oldest and largest gaps first: by the words that are open, times
/// the days that they have been so where a history tells; then those that want review.
pub(super) fn gaps<'a>(
    status: &'a SeriesStatus<'a>,
) -> Vec<(&'a StudyStatus<'a>, &'a EditionStatus)> {
    let mut all: Vec<_> =
        editions(status).filter(|(_, e)| todo(&e.words) + review(&e.words) > 0).collect();
    // What is not in the history yet is of today. A stable sort: equals stay in the order of the
    // series.
    let weight = |e: &EditionStatus| {
        let words = u64::try_from(todo(&e.words)).unwrap_or(u64::MAX);
        e.waiting.as_ref().map_or(words, |waiting| waiting.word_days.max(words))
    };
    all.sort_by_key(|(_, e)| std::cmp::Reverse((weight(e), todo(&e.words), review(&e.words))));
    all
}

/// What a segment's status asks for in a list of open segments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Need {
    /// Nothing to report one by one.
    Nothing,
    /// A look: it may be right.
    Look,
    /// Work: it is not right.
    Work,
}

/// What a status asks for. An unconfirmed segment is counted, not listed: before the first review
/// that is every segment of a translation.
pub(super) fn need(status: Status) -> Need {
    match status {
        Status::Current | Status::Unconfirmed => Need::Nothing,
        Status::Glance | Status::Mechanical | Status::Edited | Status::Orphan => Need::Look,
        Status::Outdated
        | Status::Split
        | Status::Merged
        | Status::Untranslated
        | Status::Missing => Need::Work,
    }
}

/// The open segments of an edition that exists; an edition that does not is open as a whole.
pub(super) fn open(edition: &EditionStatus) -> impl Iterator<Item = &SegmentStatus> {
    let exists = edition.availability == Availability::Published;
    edition.segments.iter().filter(move |s| exists && need(s.status) > Need::Nothing)
}

/// Whether something in a translation that is all there should be looked at or patched.
pub(super) fn wants_a_look(edition: &EditionStatus) -> bool {
    edition.segments.iter().any(|segment| {
        segment.is_light() || matches!(segment.status, Status::Mechanical | Status::Edited)
    })
}

/// The status of a segment in words, with how its source changed.
pub(super) fn status_text(catalog: &Catalog, segment: &SegmentStatus) -> String {
    let status = catalog.text(&status_message(segment.status));
    match segment.class {
        Some(class) if class != segment.status.name() => {
            let class = Message::named(format!("class-{class}"));
            catalog.text(&say::diff_status(status, class))
        }
        _ => status,
    }
}

/// A place in a file: 1-based first and last line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lines<'f> {
    pub(super) file: &'f SourceFile,
    pub(super) first: usize,
    pub(super) last: usize,
}

impl Lines<'_> {
    /// `path:12` or `path:12-14`, as editors and `grep` write it.
    pub(super) fn text(&self) -> String {
        format!("{}:{}", plain(self.file.path()), self.range())
    }

    /// `12` or `12-14`.
    pub(super) fn range(&self) -> String {
        if self.first == self.last {
            self.first.to_string()
        } else {
            format!("{}-{}", self.first, self.last)
        }
    }
}

/// Where a segment stands in the original.
pub(super) fn source<'f>(edition: &'f EditionStatus, segment: &SegmentStatus) -> Option<Lines<'f>> {
    let (first, last) = segment.source?;
    Some(Lines { file: edition.source_file.as_deref()?, first, last })
}

/// Where a segment stands in the translation.
pub(super) fn target<'f>(edition: &'f EditionStatus, segment: &SegmentStatus) -> Option<Lines<'f>> {
    let (first, last) = segment.target?;
    Some(Lines { file: edition.target_file.as_deref()?, first, last })
}

/// A user's text for people: white space made single spaces, and without the characters that
/// would act on what stands around it: controls, and the marks that embed, override or isolate a
/// direction (<https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing>). The implicit
/// marks (U+200E, U+200F, U+061C) act on nothing else and stay.
pub(super) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            // Not characters at all, and forbidden in XML.
            '\u{fffe}' | '\u{ffff}' => {}
            // No-break spaces are typography, not layout.
            '\u{a0}' | '\u{202f}' => out.push(c),
            c if c.is_whitespace() || c.is_control() => {
                if !out.is_empty() && !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            c => out.push(c),
        }
    }
    out.truncate(out.trim_end_matches(' ').len());
    out
}

/// A study's title in its own language; its name where it has no original.
pub(super) fn title(study: &Study) -> String {
    plain(study.original().map_or(study.slug.as_str(), |version| &version.meta.title))
}

/// The title after the study's number.
pub(super) fn numbered_title(study: &Study) -> String {
    match study.number {
        Some(number) => format!("{number} {}", title(study)),
        None => title(study),
    }
}

/// The series' title in the language of the report, else in its own, else its name.
pub(super) fn series_title(series: &Series, catalog: &Catalog) -> String {
    let same = |lang: &&Lang| lang.language() == catalog.lang().language();
    let lang = series.title.keys().find(same).or(series.source.as_ref());
    plain(lang.and_then(|lang| series.title.get(lang)).unwrap_or(&series.id))
}

pub(super) fn status_message(status: Status) -> Message {
    Message::named(format!("status-name-{}", status.name()))
}

pub(super) fn kind_message(kind: SegmentKind) -> Message {
    Message::named(format!("kind-{}", kind.name()))
}

/// The state of an edition in a word or two.
pub(super) fn state(catalog: &Catalog, edition: &EditionStatus) -> String {
    let words = &edition.words;
    catalog.text(&match &edition.availability {
        Availability::Published if edition.is_original => say::status_original(),
        Availability::Published if words.share_present() >= 1.0 && words.unconfirmed > 0 => {
            say::status_unconfirmed()
        }
        Availability::Published if words.share_present() >= 1.0 && wants_a_look(edition) => {
            status_message(Status::Glance)
        }
        Availability::Published if words.current == words.total && edition.reviewed => {
            say::status_reviewed()
        }
        Availability::Published if words.share_present() >= 1.0 => say::status_complete(),
        Availability::Published => say::status_share(percent(words)),
        other => return super::availability_text(catalog, other),
    })
}

/// Why there is nothing to list in an edition, where it does not exist.
pub(super) fn absent(catalog: &Catalog, availability: &Availability) -> Option<String> {
    Some(catalog.text(&match availability {
        Availability::Published => return None,
        Availability::Record(None) => say::report_record(),
        Availability::None => say::report_nothing(),
        Availability::Record(Some(planned)) | Availability::Planned(planned) => match planned {
            Planned::Soon => say::report_planned(),
            Planned::For(date) => say::report_planned_for(date),
        },
    }))
}

/// "missing: 311, not translated: 95": what an edition lacks, or why it is not there. What only
/// wants review is left out on demand.
pub(super) fn gap(catalog: &Catalog, edition: &EditionStatus, only_work: bool) -> String {
    let gap = absent(catalog, &edition.availability).unwrap_or_else(|| {
        let mut parts: Vec<_> = parts(&edition.words)
            .filter(|(status, _)| *status != Status::Current)
            .filter(|(status, _)| !only_work || need(*status) == Need::Work)
            .collect();
        parts.reverse(); // the worst first
        list(catalog, parts.into_iter())
    });
    match &edition.waiting {
        Some(waiting) => catalog.text(&say::report_gap_since(gap, &waiting.since)),
        None => gap,
    }
}

/// The statuses that some words have.
pub(super) fn parts(words: &Words) -> impl Iterator<Item = (Status, usize)> {
    COUNTED.into_iter().zip(counts(words)).filter(|(_, words)| *words > 0)
}

/// Statuses with their words in a row.
pub(super) fn list(catalog: &Catalog, parts: impl Iterator<Item = (Status, usize)>) -> String {
    let part =
        |(status, words)| Arg::Message(Box::new(say::report_part(status_message(status), words)));
    catalog.text(&say::report_parts(parts.map(part).collect()))
}

/// What there is to say about an open segment, in a sentence.
pub(super) fn finding(
    catalog: &Catalog,
    edition: &EditionStatus,
    segment: &SegmentStatus,
) -> String {
    let text = catalog.text(&say::report_segment(
        &edition.lang,
        kind_message(segment.kind),
        status_message(segment.status),
        segment.words,
    ));
    match (source(edition, segment), target(edition, segment)) {
        // Where the translation has a place of its own, that of the original is told beside it.
        (Some(source), Some(_)) => catalog.text(&say::report_segment_of(text, source.text())),
        _ => text,
    }
}

/// What there is to say about an edition as a whole.
pub(super) fn edition_finding(catalog: &Catalog, edition: &EditionStatus) -> String {
    let language = catalog.language(&edition.lang.to_string());
    catalog.text(&say::cli_labelled(language, gap(catalog, edition, false)))
}

/// Where an open segment is best shown: in the translation, or else in the original.
pub(super) fn place<'f>(edition: &'f EditionStatus, segment: &SegmentStatus) -> Option<Lines<'f>> {
    target(edition, segment).or_else(|| source(edition, segment))
}

/// Where an edition is best shown: its file, or else that of the original.
pub(super) fn edition_place(edition: &EditionStatus) -> Option<Lines<'_>> {
    let file = edition.target_file.as_deref().or(edition.source_file.as_deref())?;
    Some(Lines { file, first: 1, last: 1 })
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn texts_act_on_nothing_around_them() {
        for (text, expected) in [
            ("a\r\n b\tc ", "a b c"),
            ("\u{202e}evil\u{202c} \u{2067}x\u{2069}", "evil x"),
            ("\u{200f}سلام", "\u{200f}سلام"),
            ("10\u{202f}%", "10\u{202f}%"),
            ("a\u{0}\u{1b}[31mb\u{ffff}", "a [31mb"),
        ] {
            assert_eq!(plain(text), expected, "{text:?}");
        }
    }
}
