//! What a publication changed, as a table, as Markdown for a message to colleagues, as JSON.

use super::session::Session;
use crate::edition::Ruling;
use crate::locale::Lang;
use crate::message::{Message, say};
use crate::publish::{Change, Entry, Held, Publication};
use crate::report::Rows;
use crate::study::Series;
use serde_json::json;
use std::collections::BTreeMap;

/// A publication, done or foreseen, and what was held back.
pub(super) struct Report<'a> {
    pub(super) session: &'a Session,
    pub(super) series: &'a Series,
    pub(super) publication: &'a Publication<'a>,
    pub(super) held: &'a [Held<'a>],
    /// What was published before, where that is not all in the publication.
    pub(super) before: Vec<Entry>,
    /// Whether to say what the gates decided.
    pub(super) gates: bool,
    /// Whether nothing of it was done.
    pub(super) foreseen: bool,
}

/// What may become of an edition, in the order in which it is told.
const CHANGES: [&str; 6] = ["added", "updated", "unchanged", "withdrawn", "held", "failed"];

/// A column of a report: what it is called, and what it takes of a line.
struct Column {
    title: Message,
    is_number: bool,
    cell: fn(&Line) -> &str,
}

/// An edition in a report.
#[derive(Clone)]
struct Line {
    order: (usize, usize),
    study: String,
    language: String,
    pages: String,
    size: String,
    change: &'static str,
    state: String,
    gate: String,
}

impl Report<'_> {
    /// What became of each edition that did not stay as it was, and how many did what by language.
    pub(super) fn table(&self) -> String {
        let look = self.session.look;
        let (all, shown) = self.shown();
        let mut out = String::new();
        if !shown.is_empty() {
            let columns = self.columns(&shown);
            let header: Vec<String> = columns.iter().map(|c| self.session.say(&c.title)).collect();
            let mut rows = Rows::new(look, &header);
            rows.keep_whole(0);
            for (at, _) in columns.iter().enumerate().filter(|(_, column)| column.is_number) {
                rows.align_end(at);
            }
            for line in &shown {
                let state = match line.change {
                    "failed" => look.bad(&line.state),
                    "added" | "updated" => look.good(&line.state),
                    _ => look.dim(&line.state),
                };
                let line = Line { state, ..line.clone() };
                rows.push(columns.iter().map(|column| (column.cell)(&line).to_owned()).collect());
            }
            out.push_str(&rows.render());
        }
        if let Some((header, counts)) = self.by_language(&all) {
            let mut rows = Rows::new(look, &header);
            (1..header.len()).for_each(|at| rows.align_end(at));
            counts.into_iter().for_each(|row| rows.push(row));
            out.push_str(if out.is_empty() { "" } else { "\n" });
            out.push_str(&rows.render());
        }
        out
    }

    pub(super) fn markdown(&self) -> String {
        let row = |cells: &[String]| {
            let cells: Vec<String> =
                cells.iter().map(|c| c.replace('|', "\\|").replace('\n', " ")).collect();
            format!("| {} |\n", cells.join(" | "))
        };
        let (all, shown) = self.shown();
        let mut out = String::new();
        if !shown.is_empty() {
            let columns = self.columns(&shown);
            let header: Vec<String> = columns.iter().map(|c| self.session.say(&c.title)).collect();
            out.push_str(&row(&header));
            let marks = columns.iter().map(|c| if c.is_number { "--:|" } else { "---|" });
            out.push_str(&format!("|{}\n", marks.collect::<String>()));
            for line in &shown {
                let cells: Vec<String> =
                    columns.iter().map(|column| (column.cell)(line).to_owned()).collect();
                out.push_str(&row(&cells));
            }
        }
        if let Some((header, counts)) = self.by_language(&all) {
            out.push_str(if out.is_empty() { "" } else { "\n" });
            out.push_str(&row(&header));
            out.push_str(&format!("|---|{}\n", "--:|".repeat(header.len() - 1)));
            counts.iter().for_each(|cells| out.push_str(&row(cells)));
        }
        out
    }

    /// All editions, and those of them that did not stay as they were: a paragraph that changes in a
    /// thousand studies must not be looked for among three thousand lines.
    fn shown(&self) -> (Vec<Line>, Vec<Line>) {
        let all = self.lines();
        let shown = all.iter().filter(|line| line.change != "unchanged").cloned().collect();
        (all, shown)
    }

    /// The columns that tell something.
    fn columns(&self, lines: &[Line]) -> Vec<Column> {
        let column = |title, is_number, cell| Column { title, is_number, cell };
        let all = [
            column(say::publish_column_edition(), false, (|line| &line.study) as fn(&Line) -> &str),
            column(say::publish_column_language(), false, |line| &line.language),
            column(say::publish_column_pages(), true, |line| &line.pages),
            column(say::publish_column_size(), true, |line| &line.size),
            column(say::publish_column_state(), false, |line| &line.state),
            column(say::publish_column_gate(), false, |line| &line.gate),
        ];
        let tells = |column: &Column| lines.iter().any(|line| !(column.cell)(line).is_empty());
        let columns = if self.gates { 6 } else { 5 };
        all.into_iter().take(columns).filter(tells).collect()
    }

    /// How many editions did what in each language of the series; nothing where the lines say so.
    fn by_language(&self, lines: &[Line]) -> Option<(Vec<String>, Vec<Vec<String>>)> {
        let told: Vec<&str> = CHANGES
            .into_iter()
            .filter(|change| lines.iter().any(|line| line.change == *change))
            .collect();
        if lines.len() < 2 {
            return None;
        }
        let mut languages: Vec<(usize, &str)> =
            lines.iter().map(|line| (line.order.1, line.language.as_str())).collect();
        languages.sort_unstable();
        languages.dedup();
        let title = |change: &str| Message::named(format!("changes-column-{change}"));
        let mut header = vec![self.session.say(&say::publish_column_language())];
        header.extend(told.iter().map(|change| self.session.say(&title(change))));
        let rows = languages.into_iter().map(|(_, language)| {
            let of = lines.iter().filter(|line| line.language == language);
            let count = |change: &str| of.clone().filter(|line| line.change == change).count();
            let mut row = vec![language.to_owned()];
            row.extend(
                told.iter().map(|change| self.session.say(&say::site_number(count(change)))),
            );
            row
        });
        Some((header, rows.collect()))
    }

    pub(super) fn json(&self) -> String {
        let editions = self.publication.outcomes.iter().map(|outcome| {
            json!({
                "study": outcome.item.study.slug,
                "language": outcome.item.lang.to_string(),
                "change": outcome.change.name(),
                "rendered": outcome.rendered(),
                "because": outcome.reasons.iter().map(|reason| reason.name()).collect::<Vec<_>>(),
                "path": outcome.entry.as_ref().map(|entry| &entry.path),
                // What is only foreseen has none yet.
                "sha256": outcome
                    .entry
                    .as_ref()
                    .map(|entry| &entry.sha256)
                    .filter(|sha256| !sha256.is_empty()),
                "foreign": outcome.entry.as_ref().and_then(|entry| entry.foreign.as_ref()),
                "reason": null,
                "gate": self.gate_json(outcome.item.ruling.as_ref()),
            })
        });
        let held = self.held.iter().map(|held| {
            json!({
                "study": held.study.slug,
                "language": held.lang.to_string(),
                "change": if held.withdrawn.is_some() { "withdrawn" } else { "held" },
                "rendered": false,
                "because": [],
                "path": null,
                "sha256": null,
                "reason": self.session.say(&held.reason),
                "gate": self.gate_json(held.ruling.as_ref()),
                "stays": self.kept(held),
                "withdrawn": held.withdrawn.map(|withdrawal| json!({
                    "date": withdrawal.date,
                    "reason": withdrawal.reason,
                })),
            })
        });
        let told = |entry: &&Entry| !self.is_withdrawn(entry);
        let withdrawn = self.publication.withdrawn.iter().filter(told).map(|entry| {
            json!({
                "study": entry.study,
                "language": entry.language,
                "change": "withdrawn",
                "rendered": false,
                "because": [],
                "path": entry.path,
                "sha256": entry.sha256,
                "reason": null,
            })
        });
        let editions: Vec<_> = editions.chain(held).chain(withdrawn).collect();
        let mut languages: BTreeMap<&str, BTreeMap<&str, usize>> = BTreeMap::new();
        for edition in &editions {
            let name = |key: &str| edition[key].as_str().unwrap_or_default();
            let counts = languages.entry(name("language")).or_default();
            *counts.entry(name("change")).or_default() += 1;
        }
        let report = json!({
            "format": 1,
            "series": self.series.id,
            "languages": languages,
            "editions": editions,
        });
        serde_json::to_string_pretty(&report).unwrap_or_default() + "\n"
    }

    /// What a gate decided, for programs; nothing where no gate was asked.
    fn gate_json(&self, ruling: Option<&Ruling>) -> serde_json::Value {
        ruling.map_or(serde_json::Value::Null, |ruling| {
            json!({
                "policy": ruling.policy.name(),
                "verdict": ruling.verdict.name(),
                "reason": self.session.say(&ruling.reason),
                "until": ruling.until.map(|day| day.to_string()),
            })
        })
    }

    /// The same for people. Nobody needs to be told of gates that stand open.
    fn gate(&self, ruling: Option<&Ruling>) -> String {
        ruling.map(|ruling| self.session.say(&ruling.reason)).unwrap_or_default()
    }

    /// What stays published of an edition that is held back.
    fn kept(&self, held: &Held<'_>) -> Option<&Entry> {
        let lang = held.lang.to_string();
        let mut files = self.before.iter().chain(&self.publication.manifest.files);
        files.find(|e| held.keeps_last && e.study == held.study.slug && e.language == lang)
    }

    /// All editions in the series' order; what is no longer in the series comes last.
    fn lines(&self) -> Vec<Line> {
        let session = self.session;
        let mut lines = Vec::new();
        let mut push = |study: &str,
                        lang: &str,
                        size: Option<(usize, u64)>,
                        change,
                        state: Message,
                        gate: String| {
            lines.push(Line {
                gate,
                order: self.order(study, lang),
                study: study.to_owned(),
                language: session.catalog.language(lang),
                pages: size.map(|(pages, _)| pages.to_string()).unwrap_or_default(),
                size: size.map(|(_, bytes)| session.size(bytes)).unwrap_or_default(),
                change,
                state: session.say(&state),
            });
        };
        for outcome in &self.publication.outcomes {
            // What is only foreseen has no size yet.
            let made = outcome.entry.as_ref().filter(|entry| entry.pages > 0);
            let size = made.map(|entry| (entry.pages, entry.bytes));
            let state = match outcome.change {
                // When all is new, that it is new says nothing.
                Change::Added if self.publication.first && !self.foreseen => {
                    say::publish_published()
                }
                Change::Added => say::publish_added(),
                Change::Updated => say::publish_updated(),
                Change::Unchanged => say::publish_unchanged(),
                Change::Failed => say::publish_failed(),
            };
            let state = match outcome.entry.as_ref().and_then(|entry| entry.foreign.as_ref()) {
                Some(f) => say::publish_mixed(state, f.passages, f.words, &f.language),
                None => state,
            };
            let lang = outcome.item.lang.to_string();
            let gate = self.gate(outcome.item.ruling.as_ref());
            push(&outcome.item.study.slug, &lang, size, outcome.change.name(), state, gate);
        }
        for held in self.held {
            // With a column of its own, the reason need not be said twice.
            if held.withdrawn.is_some() {
                let (study, lang) = (&held.study.slug, held.lang.to_string());
                push(study, &lang, None, "withdrawn", held.reason.clone(), String::new());
                continue;
            }
            let gate = self.gate(held.ruling.as_ref());
            let mut state = if self.gates && held.ruling.is_some() {
                say::publish_held_back()
            } else {
                say::publish_held(held.reason.clone())
            };
            if let Some(matches) = self.kept(held).and_then(|entry| entry.matches.as_ref()) {
                state = match (&matches.version, &matches.date) {
                    (Some(version), Some(date)) => say::publish_matches(state, version, date),
                    (Some(version), None) => say::publish_matches_version(state, version),
                    (None, Some(date)) => say::publish_matches_date(state, date),
                    (None, None) => state,
                };
            }
            push(&held.study.slug, &held.lang.to_string(), None, "held", state, gate);
        }
        for entry in &self.publication.withdrawn {
            let held = self.held.iter().any(|held| {
                held.study.slug == entry.study && held.lang.to_string() == entry.language
            });
            if !held {
                let state = say::publish_withdrawn();
                push(&entry.study, &entry.language, None, "withdrawn", state, String::new());
            }
        }
        lines.sort_by(|a, b| (a.order, &a.study).cmp(&(b.order, &b.study)));
        lines
    }

    /// Whether an edition is told among those that are not published, with the reason.
    fn is_withdrawn(&self, entry: &Entry) -> bool {
        self.held.iter().any(|held| {
            let same = held.study.slug == entry.study && held.lang.to_string() == entry.language;
            held.withdrawn.is_some() && same
        })
    }

    /// The place of an edition in the series.
    fn order(&self, slug: &str, lang: &str) -> (usize, usize) {
        let study = self.series.studies.iter().position(|study| study.slug == slug);
        let lang = self.series.languages.iter().map(Lang::to_string).position(|l| l == lang);
        (study.unwrap_or(usize::MAX), lang.unwrap_or(usize::MAX))
    }
}
