//! What changed in the source since a translation was in step, beside the translation: for
//! translators, on the terminal or as a file to send.

mod html;
mod terminal;

pub use html::difference_html;
pub use terminal::{changed_lines, changed_text, difference_text};

use super::common::{self, Need};
use crate::ledger::{Passage, Status};
use crate::locale::{Catalog, Lang};
use crate::message::{Arg, Message, say};
use crate::study::{SegmentKind, Study};
use crate::text::diff::{Group, common, diff, grouped};
use std::collections::BTreeMap;

/// What is shown: a study's passages in a language.
#[derive(Debug)]
pub struct Difference<'d> {
    /// The study.
    pub study: &'d Study,
    /// The language of the translation.
    pub lang: &'d Lang,
    /// The passages to show; see [`is_open`].
    pub passages: Vec<&'d Passage>,
    /// The heading that each of them stands under, if any.
    pub under: Vec<Option<String>>,
}

/// Whether a passage wants a translator, so that it is shown unless others are asked for.
#[must_use]
pub fn is_open(passage: &Passage) -> bool {
    common::need(passage.status.status) > Need::Nothing
}

impl<'d> Difference<'d> {
    /// Takes the passages that `wanted` accepts.
    pub fn new(
        study: &'d Study,
        lang: &'d Lang,
        passages: &'d [Passage],
        wanted: impl Fn(&Passage) -> bool,
    ) -> Self {
        let mut out = Self { study, lang, passages: Vec::new(), under: Vec::new() };
        let mut heading = None;
        for passage in passages {
            if wanted(passage) {
                out.passages.push(passage);
                out.under.push(if passage.source.is_some() { heading.clone() } else { None });
            }
            if let Some(source) = &passage.source
                && matches!(source.kind, SegmentKind::Heading(_))
            {
                heading = Some(common::plain(&source.text));
            }
        }
        out
    }

    /// "7 segments: outdated: 4, missing: 3".
    fn counts(&self, catalog: &Catalog) -> String {
        let mut counts: BTreeMap<Status, usize> = BTreeMap::new();
        for passage in &self.passages {
            *counts.entry(passage.status.status).or_default() += 1;
        }
        let parts = counts.into_iter().map(|(status, count)| {
            Arg::Message(Box::new(say::report_part(common::status_message(status), count)))
        });
        let parts = catalog.text(&say::report_parts(parts.collect()));
        let segments = catalog.text(&say::report_segments(self.passages.len()));
        catalog.text(&say::cli_labelled(segments, parts))
    }

    /// `path:12` of the source and of the translation, those that there are.
    fn places(&self, passage: &Passage) -> Vec<String> {
        let place = |lang: &Lang, lines: Option<(usize, usize)>| {
            let (first, _) = lines?;
            let file = &self.study.versions.get(lang)?.document.file;
            Some(format!("{}:{first}", common::plain(file.path())))
        };
        let source = place(&self.study.source, passage.status.source);
        source.into_iter().chain(place(self.lang, passage.status.target)).collect()
    }
}

/// One of the texts of a passage, taken apart.
struct Text {
    /// What it is.
    label: Message,
    /// Whether it is the translation.
    is_target: bool,
    /// Its runs; whole lines where it is verbatim.
    runs: Vec<Run>,
    /// Whether its lines are to be kept, as those of code are.
    is_verbatim: bool,
}

/// A stretch of text that stayed, went or came.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Run {
    mark: Mark,
    text: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Same,
    Removed,
    Added,
}

/// The texts of a passage: the source as it was and is with what differs, and the translation. A
/// source that is as it was is shown once.
fn texts(passage: &Passage) -> Vec<Text> {
    let same = |text: &str| vec![Run { mark: Mark::Same, text: text.to_owned() }];
    let is_verbatim = passage.status.kind.is_verbatim();
    let compared = if is_verbatim { compared_lines } else { compared };
    let source = |label, runs| Text { label, is_target: false, runs, is_verbatim };
    let mut out = Vec::new();
    match (&passage.was, &passage.now) {
        (Some(was), Some(now)) if was != now => {
            let (old, new) = compared(was, now);
            out.push(source(say::diff_was(), old));
            out.push(source(say::diff_now(), new));
        }
        (Some(was), None) if !was.is_empty() => {
            out.push(source(say::diff_was(), vec![Run { mark: Mark::Removed, text: was.clone() }]))
        }
        (_, Some(now)) => out.push(source(say::diff_source(), same(now))),
        _ => {}
    }
    if let Some(translation) = &passage.translation {
        let runs = same(translation);
        out.push(Text { label: say::diff_target(), is_target: true, runs, is_verbatim });
    }
    out
}

/// Two texts as runs: the old one with what went, the new one with what came.
fn compared(was: &str, now: &str) -> (Vec<Run>, Vec<Run>) {
    let (mut old, mut new) = (Vec::new(), Vec::new());
    for group in grouped(&diff(was, now)) {
        let (went, came) = match group {
            Group::Same(text) => {
                let run = Run { mark: Mark::Same, text };
                (run.clone(), run)
            }
            Group::Changed { removed, added } => {
                (Run { mark: Mark::Removed, text: removed }, Run { mark: Mark::Added, text: added })
            }
        };
        old.extend(Some(went).filter(|run| !run.text.is_empty()));
        new.extend(Some(came).filter(|run| !run.text.is_empty()));
    }
    (old, new)
}

/// The same by lines.
fn compared_lines(was: &str, now: &str) -> (Vec<Run>, Vec<Run>) {
    let without = |left_out| lines(was, now).into_iter().filter(move |run| run.mark != left_out);
    (without(Mark::Added).collect(), without(Mark::Removed).collect())
}

/// The lines of two texts as one, those that went before those that came in their place.
fn lines(was: &str, now: &str) -> Vec<Run> {
    let (old, new): (Vec<&str>, Vec<&str>) = (was.lines().collect(), now.lines().collect());
    let run = |mark, line: &str| Run { mark, text: format!("{line}\n") };
    let mut pairs = common(&old, &new, |_| 1);
    pairs.push((old.len(), new.len()));
    let (mut from_old, mut from_new) = (0, 0);
    let mut out = Vec::new();
    for (at_old, at_new) in pairs {
        out.extend(old[from_old..at_old].iter().map(|line| run(Mark::Removed, line)));
        out.extend(new[from_new..at_new].iter().map(|line| run(Mark::Added, line)));
        out.extend(old.get(at_old).map(|line| run(Mark::Same, line)));
        (from_old, from_new) = (at_old + 1, at_new + 1);
    }
    out
}

/// "outdated (a change of words)".
fn status(catalog: &Catalog, passage: &Passage) -> String {
    common::status_text(catalog, &passage.status)
}

/// "paragraph, 39 words".
fn kind(catalog: &Catalog, passage: &Passage) -> String {
    if passage.status.kind.is_verbatim() {
        return catalog.text(&common::kind_message(passage.status.kind));
    }
    let words = say::report_words(passage.status.words);
    catalog.text(&say::diff_kind(common::kind_message(passage.status.kind), words))
}

/// "reviewed · Amina Diallo · a remark": what was decided last.
fn record(catalog: &Catalog, passage: &Passage) -> Option<String> {
    let record = passage.record.as_ref()?;
    let mut out = catalog.text(&Message::named(format!("state-{}", record.state.name())));
    for more in [&record.by, &record.note].into_iter().flatten() {
        out.push_str(" · ");
        out.push_str(&common::plain(more));
    }
    Some(out)
}
