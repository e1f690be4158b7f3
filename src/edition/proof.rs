//! What a proof shows beside the text: how the translation stands, what changed in the original, what
//! to look at.

use super::rendition::is_stale;
use crate::ledger::{Passage, Status};
use crate::locale::{Catalog, Direction, Lang};
use crate::message::{Message, say};
use crate::study::{SegmentKind, Series, Study};
use crate::text::diff::{Piece, diff};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A stretch without changes longer than this is cut in a margin, in characters.
const CONTEXT: usize = 60;

/// What a proof adds to an edition.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Proof {
    /// The words of the sheet before the cover, by what they are.
    pub labels: BTreeMap<String, String>,
    /// The passages by status: what it is called, how many there are, their words.
    pub counts: Vec<Count>,
    /// What to look at.
    pub checklist: Vec<String>,
    /// The language of the original and its direction.
    pub original: (Lang, Direction),
    /// The passages to be looked at.
    pub notes: Vec<Remark>,
}

/// How much there is of a status.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Count {
    /// The name of the status in the contract.
    pub key: String,
    /// The same in words.
    pub name: String,
    /// How many passages.
    pub passages: usize,
    /// How many words.
    pub words: usize,
    /// The words, written out.
    pub shown: String,
}

/// A remark beside a passage.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Remark {
    /// Where the passage stands in the translation: first and last line.
    pub lines: (usize, usize),
    /// Whether there is work, or only something to look at.
    pub work: bool,
    /// A few words.
    pub label: String,
    /// How the original changed, in pieces.
    pub pieces: Vec<Change>,
}

/// A piece of a changed text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Change {
    /// As before.
    Same(String),
    /// No longer there.
    Removed(String),
    /// New.
    Added(String),
}

/// What a proof of a translation shows.
pub(super) fn proof(
    catalog: &Catalog,
    series: &Series,
    study: &Study,
    lang: &Lang,
    passages: &[Passage],
    original: (Lang, Direction),
) -> Proof {
    let text = |message: &Message| catalog.text(message);
    let mut counts: BTreeMap<Status, (usize, usize)> = BTreeMap::new();
    for passage in passages {
        let count = counts.entry(passage.status.status).or_default();
        count.0 += 1;
        count.1 += passage.status.words;
    }
    let counts = counts
        .into_iter()
        .map(|(status, (passages, words))| Count {
            key: status.name().into(),
            name: text(&Message::named(format!("status-name-{}", status.name()))),
            passages,
            words,
            shown: text(&say::proof_count(passages, words)),
        })
        .collect();
    let mut notes: Vec<Remark> = passages.iter().filter_map(|p| remark(catalog, p)).collect();
    notes.extend(lacking_cells(catalog, passages));
    let stale = passages.iter().filter(|passage| is_stale(&passage.status)).count();
    let version = study.versions.get(lang);
    let footnotes = version.map_or(0, |version| version.document.notes.len());
    let checks = [
        say::proof_check_fields(),
        if stale == 0 { say::proof_check_marked_none() } else { say::proof_check_marked(stale) },
        say::proof_check_figures(),
        say::proof_check_terms(),
        say::proof_check_pictures(),
        if footnotes == 0 {
            say::proof_check_notes_none()
        } else {
            say::proof_check_notes(footnotes)
        },
        say::proof_check_links(),
        say::proof_check_typography(),
    ];
    let is_original = study.source == *lang;
    let labels = [
        ("proof", say::proof_title()),
        ("warning", say::proof_warning()),
        ("of", if is_original { say::proof_of_original() } else { say::proof_of(&study.source) }),
        ("status", say::proof_heading_status()),
        ("legend", say::proof_heading_legend()),
        ("line", say::proof_legend_line()),
        ("bar", say::proof_legend_bar()),
        ("missing", say::proof_legend_missing(&study.source)),
        ("change", say::proof_legend_change(&study.source)),
        ("removed", say::proof_legend_removed()),
        ("added", say::proof_legend_added()),
        ("checklist", say::proof_heading_checklist()),
        ("reviewer", say::proof_reviewer()),
        ("date", say::proof_date()),
        ("file", say::proof_file(file(series, study, lang))),
        ("passages", say::proof_column_passages()),
        ("state", say::proof_column_state()),
    ];
    Proof {
        labels: labels.into_iter().map(|(key, words)| (key.to_owned(), text(&words))).collect(),
        counts,
        checklist: checks.iter().map(text).collect(),
        original,
        notes,
    }
}

/// The file that the line numbers are those of, as seen from the series.
fn file(series: &Series, study: &Study, lang: &Lang) -> String {
    let path = study.versions.get(lang).map(|v| v.document.file.path()).unwrap_or_default();
    let root = series.root.to_string_lossy().replace('\\', "/");
    path.strip_prefix(&*root).unwrap_or(path).trim_start_matches('/').to_owned()
}

/// What stands beside a passage; nothing where there is nothing to say, or no place to say it at.
fn remark(catalog: &Catalog, passage: &Passage) -> Option<Remark> {
    let status = passage.status.status;
    let said = match status {
        Status::Current | Status::Unconfirmed | Status::Missing => return None,
        _ => Message::named(format!("status-name-{}", status.name())),
    };
    let pieces = match (&passage.was, &passage.now) {
        (Some(was), Some(now)) if was != now => changes(was, now),
        _ => Vec::new(),
    };
    let lines = passage.status.target?;
    let label = catalog.text(&said);
    Some(Remark { lines, work: is_stale(&passage.status), label, pieces })
}

/// Cells that a table lacks have no place in the translation; they are told beside the table, at the
/// cell before them. A table that is missing as a whole stands in the text.
fn lacking_cells(catalog: &Catalog, passages: &[Passage]) -> Vec<Remark> {
    let mut out: Vec<Remark> = Vec::new();
    // Where the last cell of the same table stands: the next line of the original at most.
    let mut before: Option<((usize, usize), (usize, usize))> = None;
    for passage in passages.iter().filter(|p| p.status.kind == SegmentKind::Cell) {
        let Some(source) = passage.status.source else { continue };
        let same_table = before.filter(|((_, last), _)| source.0 <= last + 1);
        if let Some(target) = passage.status.target {
            before = Some((source, target));
            continue;
        }
        let Some((_, lines)) = same_table.filter(|_| passage.status.status == Status::Missing)
        else {
            continue;
        };
        before = Some((source, lines));
        let cell = Change::Added(passage.now.clone().unwrap_or_default());
        match out.last_mut().filter(|remark| remark.lines == lines) {
            Some(remark) => remark.pieces.extend([Change::Same(" · ".into()), cell]),
            None => {
                let label = Message::named(format!("status-name-{}", Status::Missing.name()));
                let label = catalog.text(&label);
                out.push(Remark { lines, work: true, label, pieces: vec![cell] });
            }
        }
    }
    out
}

fn changes(was: &str, now: &str) -> Vec<Change> {
    let pieces = diff(was, now);
    let last = pieces.len().saturating_sub(1);
    let change = |(at, piece): (usize, Piece<'_>)| match piece {
        Piece::Same(text) => Change::Same(shortened(text, at > 0, at < last)),
        Piece::Removed(text) => Change::Removed(text.to_owned()),
        Piece::Added(text) => Change::Added(text.to_owned()),
    };
    pieces.into_iter().enumerate().map(change).collect()
}

/// A long stretch without changes, with only what stands next to them.
fn shortened(text: &str, after: bool, before: bool) -> String {
    let chars: Vec<char> = text.chars().collect();
    let kept = if after && before { CONTEXT } else { CONTEXT / 2 };
    if chars.len() <= kept + 10 {
        return text.to_owned();
    }
    let half = CONTEXT / 2;
    let head: String = chars[..if after { half } else { 0 }].iter().collect();
    let tail: String = chars[chars.len() - if before { half } else { 0 }..].iter().collect();
    format!("{head}…{tail}")
}

#[cfg(test)]
mod tests {
    use super::{Change, changes};

    #[test]
    fn a_margin_holds_what_changed_and_a_little_around_it() {
        let long = "word ".repeat(40);
        let (was, now) = (format!("{long}deep. {long}"), format!("{long}dry. {long}"));
        let pieces = changes(&was, &now);
        assert!(pieces.contains(&Change::Removed("deep".into())), "{pieces:?}");
        assert!(pieces.contains(&Change::Added("dry".into())));
        let length: usize = pieces
            .iter()
            .map(|piece| match piece {
                Change::Same(text) | Change::Removed(text) | Change::Added(text) => text.len(),
            })
            .sum();
        assert!(length < 100, "{pieces:?}");
    }
}
