//! What a publication changed, as a table, as Markdown for a message to colleagues, as JSON.

use super::session::Session;
use crate::edition::Ruling;
use crate::locale::Lang;
use crate::message::{Message, say};
use crate::publish::{Change, Entry, Held, Publication};
use crate::report::Rows;
use crate::study::Series;
use serde_json::json;

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
}

/// An edition in a report.
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
    pub(super) fn table(&self) -> String {
        let look = self.session.look;
        let mut rows = Rows::new(look, &self.header());
        rows.keep_whole(0);
        rows.align_end(2);
        rows.align_end(3);
        for line in self.lines() {
            let state = match line.change {
                "failed" => look.bad(&line.state),
                "added" | "updated" => look.good(&line.state),
                _ => look.dim(&line.state),
            };
            let mut cells = vec![line.study, line.language, line.pages, line.size, state];
            cells.extend(self.gates.then_some(line.gate));
            rows.push(cells);
        }
        rows.render()
    }

    pub(super) fn markdown(&self) -> String {
        let row = |cells: &[String]| {
            let cells: Vec<String> =
                cells.iter().map(|c| c.replace('|', "\\|").replace('\n', " ")).collect();
            format!("| {} |\n", cells.join(" | "))
        };
        let mut out = row(&self.header());
        out.push_str("|---|---|--:|--:|---|");
        out.push_str(if self.gates { "---|\n" } else { "\n" });
        for line in self.lines() {
            let mut cells = vec![line.study, line.language, line.pages, line.size, line.state];
            cells.extend(self.gates.then_some(line.gate));
            out.push_str(&row(&cells));
        }
        out
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
                "sha256": outcome.entry.as_ref().map(|entry| &entry.sha256),
                "foreign": outcome.entry.as_ref().and_then(|entry| entry.foreign.as_ref()),
                "reason": null,
                "gate": self.gate_json(outcome.item.ruling.as_ref()),
            })
        });
        let held = self.held.iter().map(|held| {
            json!({
                "study": held.study.slug,
                "language": held.lang.to_string(),
                "change": if held.withdrawn { "withdrawn" } else { "held" },
                "rendered": false,
                "because": [],
                "path": null,
                "sha256": null,
                "reason": self.session.say(&held.reason),
                "gate": self.gate_json(held.ruling.as_ref()),
                "stays": self.kept(held),
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
        let report = json!({ "format": 1, "series": self.series.id, "editions": editions });
        serde_json::to_string_pretty(&report).unwrap_or_default() + "\n"
    }

    fn header(&self) -> Vec<String> {
        [
            say::publish_column_edition(),
            say::publish_column_language(),
            say::publish_column_pages(),
            say::publish_column_size(),
            say::publish_column_state(),
            say::publish_column_gate(),
        ]
        .iter()
        .take(if self.gates { 6 } else { 5 })
        .map(|message| self.session.say(message))
        .collect()
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
                Change::Added if self.publication.first => say::publish_published(),
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
            if held.withdrawn {
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
            held.withdrawn && same
        })
    }

    /// The place of an edition in the series.
    fn order(&self, slug: &str, lang: &str) -> (usize, usize) {
        let study = self.series.studies.iter().position(|study| study.slug == slug);
        let lang = self.series.languages.iter().map(Lang::to_string).position(|l| l == lang);
        (study.unwrap_or(usize::MAX), lang.unwrap_or(usize::MAX))
    }
}
