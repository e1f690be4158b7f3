//! The status as data for the template `templates/pdf/report.typ`, all words settled.

use super::common::{self, COUNTED};
use crate::edition::Sheet;
use crate::ledger::{EditionStatus, SegmentStatus, SeriesStatus, Status, Words};
use crate::locale::Catalog;
use crate::markdown::fragment;
use crate::message::{Message, say};
use crate::study::SegmentKind;
use crate::text::SourceFile;
use serde_json::{Value, json};

/// How many editions are listed as what to do first.
const FIRST: usize = 8;
/// How many characters of a paragraph are shown.
const EXCERPT: usize = 160;

/// The status as a document to be set.
#[must_use]
pub fn status_sheet(status: &SeriesStatus<'_>, catalog: &Catalog, with_segments: bool) -> Sheet {
    let say = |message: &Message| catalog.text(message);
    let number = |count: usize| say(&say::status_words(count));
    let series = common::series_title(status.series, catalog);
    let names: Vec<Value> = COUNTED
        .iter()
        .map(|s| json!({ "key": s.name(), "name": say(&common::status_message(*s)) }))
        .collect();
    let languages: Vec<Value> = common::languages(status)
        .iter()
        .map(|(lang, words)| {
            let name = catalog.language(&lang.to_string());
            let said = common::list(catalog, common::parts(words));
            json!({
                "name": name,
                "share": say(&say::report_available(common::percent(words))),
                "percent": say(&say::status_share(common::percent(words))),
                "total": say(&say::report_words(words.total)),
                "words": number(words.total),
                "counts": counts(words),
                "numbers": common::counts(words).map(number),
                "said": say(&say::cli_labelled(&name, said)),
            })
        })
        .collect();
    let gaps = common::gaps(status);
    let working = gaps.iter().any(|(_, edition)| common::todo(&edition.words) > 0);
    let open = |e: &EditionStatus| {
        if working { common::todo(&e.words) } else { common::review(&e.words) }
    };
    let listed: Vec<_> = gaps.iter().filter(|(_, edition)| open(edition) > 0).collect();
    let first: Vec<Value> = listed
        .iter()
        .take(FIRST)
        .map(|(study, edition)| {
            json!({
                "study": common::numbered_title(study.study),
                "study-lang": study.study.source.to_string(),
                "language": catalog.language(&edition.lang.to_string()),
                "words": number(open(edition)),
                "gap": common::gap(catalog, edition, working),
            })
        })
        .collect();
    let more = listed.len().saturating_sub(FIRST);
    let studies: Vec<Value> = status
        .studies
        .iter()
        .map(|row| {
            let editions: Vec<Value> = row
                .editions
                .iter()
                .map(|edition| {
                    json!({
                        "language": catalog.language(&edition.lang.to_string()),
                        "state": common::state(catalog, edition),
                        "original": edition.is_original,
                        "counts": counts(&edition.words),
                        "words": number(edition.words.total),
                        "todo": number(common::todo(&edition.words)),
                        "review": number(common::review(&edition.words)),
                    })
                })
                .collect();
            json!({
                "title": common::numbered_title(row.study),
                "lang": row.study.source.to_string(),
                "editions": editions,
            })
        })
        .collect();
    let segments = if with_segments { details(status, catalog) } else { Vec::new() };
    let heading = |message: Message| say(&message);
    let data = json!({
        "title": say(&say::report_title()),
        "series": series,
        "document": say(&say::report_title_of(&series)),
        "summary": super::table::summary(status, catalog).trim(),
        "accent": status.series.brand.accent,
        "statuses": names,
        "languages": languages,
        "first": first,
        "first-more": (more > 0).then(|| say(&say::report_more(more))),
        "complete": gaps.is_empty().then(|| say(&say::report_complete())),
        "studies": studies,
        "segments": segments,
        "labels": {
            "languages": heading(say::report_heading_languages()),
            "first": heading(say::report_heading_first()),
            "studies": heading(say::report_heading_studies()),
            "segments": heading(say::report_heading_segments()),
            "language": heading(say::report_column_language()),
            "study": heading(say::status_column_study()),
            "words": heading(say::status_column_words()),
            "share": heading(say::report_column_share()),
            "state": heading(say::report_column_state()),
            "todo": heading(say::report_column_todo()),
            "words-todo": heading(say::report_column_words_todo()),
            "status": heading(say::report_column_status()),
            "source": heading(say::report_column_source()),
            "target": heading(say::report_column_translation()),
            "kind": heading(say::report_column_kind()),
            "note": heading(say::report_note()),
            "page": catalog.parts(&say::pdf_label_page("", ""), &["page", "total"])
                .iter().map(part).collect::<Vec<_>>(),
        },
    });
    Sheet {
        template: "report".into(),
        name: format!("{}/status", status.series.id),
        lang: catalog.format_lang(),
        direction: catalog.profile().direction,
        data,
    }
}

fn part(part: &crate::locale::Part) -> Value {
    match part {
        crate::locale::Part::Text(text) => json!(text),
        crate::locale::Part::Late(name) => json!({ "late": name }),
    }
}

/// The words by status, in the order of [`COUNTED`].
fn counts(words: &Words) -> [usize; 6] {
    common::counts(words)
}

/// The open paragraphs of every edition that has some.
fn details(status: &SeriesStatus<'_>, catalog: &Catalog) -> Vec<Value> {
    let mut out = Vec::new();
    for (study, edition) in common::editions(status) {
        // The cells of a row stand in the same lines: they are told together.
        let together = |a: &SegmentStatus, b: &SegmentStatus| {
            let of = |s: &SegmentStatus| (s.kind, s.status, s.class, s.source, s.target);
            a.kind == SegmentKind::Cell && of(a) == of(b)
        };
        let open: Vec<&SegmentStatus> = common::open(edition).collect();
        let rows: Vec<Value> = open
            .chunk_by(|a, b| together(a, b))
            .filter_map(|alike| Some((*alike.first()?, alike.len())))
            .map(|(segment, count)| {
                let kind = catalog.text(&common::kind_message(segment.kind));
                let source = excerpt(edition.source_file.as_deref(), segment.source);
                let target = excerpt(edition.target_file.as_deref(), segment.target);
                json!({
                    "kind": if count > 1 { format!("{kind} × {count}") } else { kind },
                    "status": common::status_text(catalog, segment),
                    "work": common::need(segment.status) == common::Need::Work
                        && segment.status != Status::Orphan,
                    "source-lines": source.as_ref().map(|(range, _)| range),
                    "source": source.as_ref().map(|(_, text)| text),
                    "target-lines": target.as_ref().map(|(range, _)| range),
                    "target": target.as_ref().map(|(_, text)| text),
                })
            })
            .collect();
        if !rows.is_empty() {
            out.push(json!({
                "study": common::numbered_title(study.study),
                "study-lang": study.study.source.to_string(),
                "language": catalog.language(&edition.lang.to_string()),
                "lang": edition.lang.to_string(),
                "source-lang": study.study.source.to_string(),
                "rows": rows,
            }));
        }
    }
    out
}

/// The lines of a segment and how it begins, as written.
fn excerpt(file: Option<&SourceFile>, lines: Option<(usize, usize)>) -> Option<(String, String)> {
    let (first, last) = lines?;
    let text = file?.text().lines().skip(first.saturating_sub(1)).take(last + 1 - first);
    let text = text.collect::<Vec<_>>().join("\n");
    // A row of a table, a field of the front matter: as they are written.
    let said = if text.starts_with('|') { text.clone() } else { fragment(&text).text() };
    let text = common::plain(if said.is_empty() { &text } else { &said });
    let text = text.trim_matches(['|', ' ']);
    let mut begin: String = text.chars().take(EXCERPT).collect();
    if begin.len() < text.len() {
        begin.push('…');
    }
    let range = if first == last { first.to_string() } else { format!("{first}–{last}") };
    Some((range, begin))
}
