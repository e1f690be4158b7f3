//! The tables of the page: what to do first, every edition, every open paragraph.

use super::Page;
use crate::ledger::{Availability, Change, EditionStatus, SegmentStatus, Status};
use crate::message::{Message, say};
use crate::report::common::{self, COUNTED, Lines, Need, plain};
use crate::report::markup::Attribute;
use crate::study::{SegmentKind, Study};
use crate::text::SourceFile;
use crate::text::diff::{Group, diff, grouped};
use std::collections::BTreeMap;

/// How many editions the list of what to do first has: one screen.
const FIRST: usize = 8;
/// How many words around a change show where it is.
const CONTEXT: usize = 6;
/// How many characters of a paragraph identify it.
const EXCERPT: usize = 72;

impl Page<'_> {
    /// The largest gaps, in words; and how much awaits review after them, or where, if nothing else
    /// is to be done.
    pub(super) fn first(&mut self) {
        let gaps = common::gaps(self.status);
        let (work, review): (Vec<_>, Vec<_>) =
            gaps.iter().partition(|(_, edition)| common::todo(&edition.words) > 0);
        if gaps.is_empty() {
            self.html.element("p", &[], &self.say(&say::report_complete()));
            return;
        }
        let only_review = work.is_empty();
        let listed = if only_review { review } else { work };
        let columns = self.columns(&[
            (say::status_column_study(), false),
            (say::report_column_language(), false),
            (say::report_column_words_todo(), true),
            (say::report_column_todo(), false),
        ]);
        self.table_head(&say::report_caption_first(), &columns, false);
        for (study, edition) in listed.iter().take(FIRST) {
            self.html.open("tr", &[("role", "row")]);
            self.study_head(study.study);
            self.text_cell(&columns[1].0, &self.catalog.language(&edition.lang.to_string()));
            let words = if only_review { common::review } else { common::todo };
            self.number_cell(&columns[2].0, words(&edition.words));
            let gap = common::gap(self.catalog, edition, !only_review);
            self.text_cell(&columns[3].0, &gap);
            self.html.close();
        }
        self.table_end();
        if listed.len() > FIRST {
            let more = self.say(&say::report_more(listed.len() - FIRST));
            self.html.element("p", &[], &more);
        }
        let waiting = || gaps.iter().map(|(_, e)| common::review(&e.words)).filter(|w| *w > 0);
        if !only_review && waiting().count() > 0 {
            let then = say::report_then_review(waiting().sum::<usize>(), waiting().count());
            self.html.element("p", &[], &self.say(&then));
        }
    }

    /// Every edition, with the counts that occur.
    pub(super) fn studies(&mut self) {
        let all = common::sum(common::editions(self.status).map(|(_, edition)| &edition.words));
        let used: Vec<Status> = common::parts(&all).map(|(status, _)| status).collect();
        let mut columns = self.columns(&[
            (say::status_column_study(), false),
            (say::report_column_language(), false),
            (say::report_column_state(), false),
            (say::status_column_words(), true),
        ]);
        columns.extend(used.iter().map(|s| (self.say(&common::status_message(*s)), true)));
        self.table_head(&say::report_caption_studies(), &columns, true);
        for (study, edition) in common::editions(self.status) {
            self.html.open("tr", &[("role", "row")]);
            self.study_head(study.study);
            self.text_cell(&columns[1].0, &self.catalog.language(&edition.lang.to_string()));
            self.html.open("td", &[("role", "cell"), ("data-label", &columns[2].0)]);
            // One box beside the label, on a narrow screen.
            self.html.open("span", &[]);
            self.html.text(&common::state(self.catalog, edition));
            self.bar(&edition.words, None);
            self.html.close();
            self.html.close();
            self.number_cell(&columns[3].0, edition.words.total);
            let counts = COUNTED.into_iter().zip(common::counts(&edition.words));
            let counts = counts.filter(|(status, _)| used.contains(status));
            for ((name, _), (_, count)) in columns[4..].iter().zip(counts) {
                self.number_cell(name, count);
            }
            self.html.close();
        }
        self.table_end();
    }

    /// What is open in every edition that exists, folded.
    pub(super) fn segments(&mut self, with_unconfirmed: bool) {
        let mut any = false;
        for (study, edition) in common::editions(self.status) {
            let wanted = |segment: &&SegmentStatus| {
                common::need(segment.status) > Need::Nothing
                    || with_unconfirmed && segment.status == Status::Unconfirmed
            };
            let exists = edition.availability == Availability::Published;
            let open: Vec<_> = edition.segments.iter().filter(|_| exists).filter(wanted).collect();
            if !open.is_empty() {
                any = true;
                self.edition(study.study, edition, &open);
            }
        }
        if !any {
            self.html.element("p", &[], &self.say(&say::status_next_none()));
        }
    }

    fn edition(&mut self, study: &Study, edition: &EditionStatus, open: &[&SegmentStatus]) {
        let language = self.catalog.language(&edition.lang.to_string());
        self.html.line();
        self.html.open("details", &[("class", "edition")]);
        self.html.open("summary", &[]);
        self.study_title(study);
        self.html.element("span", &[("class", "name")], &language);
        let mut counts: BTreeMap<Status, usize> = BTreeMap::new();
        for segment in open {
            *counts.entry(segment.status).or_default() += 1;
        }
        let segments = self.say(&say::report_segments(open.len()));
        let kinds = common::list(self.catalog, counts.into_iter());
        let text = self.say(&say::cli_labelled(segments, kinds));
        self.html.element("span", &[("class", "counts")], &text);
        self.html.close();
        for file in [&edition.source_file, &edition.target_file].into_iter().flatten() {
            self.html.element("p", &[("class", "file")], &plain(file.path()));
        }
        let columns = self.columns(&[
            (say::report_column_source(), false),
            (say::report_column_translation(), false),
            (say::report_column_status(), false),
            (say::report_column_kind(), false),
            (say::status_column_words(), true),
            (say::report_column_text(), false),
        ]);
        let title = common::title(study);
        self.table_head(&say::report_caption_segments(title, &edition.lang), &columns, true);
        let texts = Texts::new(study, edition);
        for segment in open {
            self.segment(edition, segment, &columns, &texts);
        }
        self.table_end();
        self.html.close();
    }

    fn segment(
        &mut self,
        edition: &EditionStatus,
        segment: &SegmentStatus,
        columns: &[(String, bool)],
        texts: &Texts<'_>,
    ) {
        self.html.open("tr", &[("role", "row")]);
        let places = [common::source(edition, segment), common::target(edition, segment)];
        for ((name, _), place) in columns.iter().zip(places) {
            let first = place.map(|place| place.first).unwrap_or_default().to_string();
            let text = place.map(|p| format!("{}:{}", plain(p.file.name()), p.range()));
            let empty = if text.is_some() { "line" } else { "line zero" };
            let cell =
                [("role", "cell"), ("class", empty), ("data-label", name), ("data-value", &first)];
            self.html.element("td", &cell, text.as_deref().unwrap_or("–"));
        }
        self.html.open("td", &[("role", "cell"), ("data-label", &columns[2].0)]);
        self.html.open("span", &[]);
        let counted = counted(segment.status).name();
        self.html.open("svg", &[("class", "swatch"), ("aria-hidden", "true")]);
        for layer in ["fill", "over"] {
            let class = format!("{layer} {counted}");
            self.html.void("rect", &[("class", &class), ("width", "100%"), ("height", "100%")]);
        }
        self.html.close();
        self.html.text(&self.say(&common::status_message(segment.status)));
        self.html.close();
        self.html.close();
        self.text_cell(&columns[3].0, &self.say(&common::kind_message(segment.kind)));
        self.number_cell(&columns[4].0, segment.words);
        let text = places[0].map(|p| (&texts.source, p, texts.source_lang.as_str()));
        let text = text.or(places[1].map(|p| (&texts.target, p, texts.target_lang.as_str())));
        let (excerpt, lang) = match text {
            Some((lines, place, lang)) => {
                let is_field = matches!(segment.kind, SegmentKind::Field(_));
                (excerpt(lines, place, is_field), lang)
            }
            None => (String::new(), ""),
        };
        let cell = [
            ("role", "cell"),
            ("class", "text"),
            ("data-label", &*columns[5].0),
            ("lang", lang),
            ("dir", "auto"),
        ];
        match &segment.change {
            Some(change) => self.change(&cell, change),
            None => self.html.element("td", &cell, &excerpt),
        }
        self.html.close();
    }

    /// A cell with what changed in a source, and the words around it.
    fn change(&mut self, cell: &[Attribute<'_>], change: &Change) {
        self.html.open("td", cell);
        // One box beside the label, on a narrow screen.
        self.html.open("span", &[]);
        let groups = grouped(&diff(&change.was, &change.now));
        let last = groups.len().saturating_sub(1);
        for (index, group) in groups.iter().enumerate() {
            match group {
                Group::Same(text) => {
                    let text = around(text, index > 0, index < last);
                    self.html.text(&text);
                }
                Group::Changed { removed, added } => {
                    for (name, text) in [("del", removed), ("ins", added)] {
                        if !text.is_empty() {
                            self.html.element(name, &[], text);
                        }
                    }
                }
            }
        }
        self.html.close();
        self.html.close();
    }

    fn columns(&self, columns: &[(Message, bool)]) -> Vec<(String, bool)> {
        columns.iter().map(|(name, number)| (self.say(name), *number)).collect()
    }

    /// Opens a table: a caption, then columns, of which some are numbers.
    ///
    /// Roles are said although the elements imply them: on a narrow screen rows are shown as
    /// blocks, and browsers then forget what they were.
    pub(super) fn table_head(
        &mut self,
        caption: &Message,
        columns: &[(String, bool)],
        sortable: bool,
    ) {
        let sort = self.say(&say::report_sort());
        let mut attributes = vec![("role", "table")];
        if sortable {
            attributes.push(("data-sort", sort.as_str()));
        }
        let caption = self.say(caption);
        let html = &mut self.html;
        html.line();
        html.open("table", &attributes);
        html.element("caption", &[], &caption);
        html.open("thead", &[("role", "rowgroup")]);
        html.open("tr", &[("role", "row")]);
        for (name, number) in columns {
            let class = if *number { "n" } else { "t" };
            let head = [("role", "columnheader"), ("scope", "col"), ("class", class)];
            html.element("th", &head, name);
        }
        html.close();
        html.close();
        html.open("tbody", &[("role", "rowgroup")]);
    }

    pub(super) fn table_end(&mut self) {
        self.html.close();
        self.html.close();
    }

    /// The head of a row, in its own language if it has one.
    pub(super) fn row_head(&mut self, text: &str, lang: Option<&str>) {
        let mut head = vec![("role", "rowheader"), ("scope", "row"), ("dir", "auto")];
        head.extend(lang.map(|lang| ("lang", lang)));
        self.html.element("th", &head, text);
    }

    fn study_head(&mut self, study: &Study) {
        let value = study.number.map_or_else(|| common::title(study), |number| number.to_string());
        let head = [("role", "rowheader"), ("scope", "row"), ("data-value", value.as_str())];
        self.html.open("th", &head);
        self.study_title(study);
        self.html.close();
    }

    /// The number, and the title in its own language and direction.
    fn study_title(&mut self, study: &Study) {
        if let Some(number) = study.number {
            self.html.element("span", &[("class", "no")], &number.to_string());
            self.html.text(" ");
        }
        let lang = study.source.to_string();
        self.html.element("bdi", &[("lang", &lang)], &common::title(study));
    }

    pub(super) fn text_cell(&mut self, column: &str, text: &str) {
        self.html.element("td", &[("role", "cell"), ("data-label", column)], text);
    }

    pub(super) fn number_cell(&mut self, column: &str, number: usize) {
        let text = self.number(number);
        self.value_cell(column, &number.to_string(), &text);
    }

    /// A number with the value that it sorts by.
    pub(super) fn value_cell(&mut self, column: &str, value: &str, text: &str) {
        let class = if value == "0" { "n zero" } else { "n" };
        let cell =
            [("role", "cell"), ("class", class), ("data-label", column), ("data-value", value)];
        self.html.element("td", &cell, text);
    }
}

/// The status that a segment's words are counted under; an orphan looks like what it is not.
fn counted(status: Status) -> Status {
    match status {
        Status::Glance | Status::Mechanical | Status::Edited | Status::Orphan => Status::Glance,
        Status::Outdated | Status::Split | Status::Merged => Status::Outdated,
        Status::Current | Status::Unconfirmed | Status::Untranslated | Status::Missing => status,
    }
}

/// The lines of both files, found once per edition.
struct Texts<'e> {
    source: Vec<&'e str>,
    target: Vec<&'e str>,
    source_lang: String,
    target_lang: String,
}

impl<'e> Texts<'e> {
    fn new(study: &Study, edition: &'e EditionStatus) -> Self {
        let lines = |file: Option<&'e SourceFile>| -> Vec<&'e str> {
            file.map(|file| file.text().lines().collect()).unwrap_or_default()
        };
        Self {
            source: lines(edition.source_file.as_deref()),
            target: lines(edition.target_file.as_deref()),
            source_lang: study.source.to_string(),
            target_lang: edition.lang.to_string(),
        }
    }
}

/// What stands next to a change, of a text that stayed: its start if one comes `before` it, its end if
/// one comes `after`.
fn around(text: &str, before: bool, after: bool) -> String {
    let words: Vec<&str> = text.split_inclusive(' ').collect();
    let kept = CONTEXT * (usize::from(before) + usize::from(after));
    if words.len() <= kept + 2 {
        return text.to_owned();
    }
    let (start, end) = (if before { CONTEXT } else { 0 }, if after { CONTEXT } else { 0 });
    format!("{}… {}", words[..start].concat(), words[words.len() - end..].concat())
}

/// The first characters of a line, without the commonest marks of Markdown, and of front matter in
/// a field.
fn excerpt(lines: &[&str], place: Lines<'_>, is_field: bool) -> String {
    let line = place.first.checked_sub(1).and_then(|index| lines.get(index)).copied();
    let text = plain(line.unwrap_or_default()).replace('|', " ").replace(['*', '`'], "");
    let text = match text.split_once(": ") {
        Some((_, value)) if is_field => value.trim_matches(['"', '\'']),
        _ => &text,
    };
    let text = text.trim_start_matches(['#', '>', '-', '+', ' ', '\u{feff}']);
    let mut words: String = text.split(' ').filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" ");
    if let Some((end, _)) = words.char_indices().nth(EXCERPT) {
        words.truncate(end);
        words.truncate(words.rfind(' ').filter(|at| *at > EXCERPT / 2).unwrap_or(words.len()));
        words.push('…');
    }
    words
}

#[cfg(test)]
mod tests {
    use super::around;

    #[test]
    fn a_change_keeps_the_words_beside_it() {
        let text = "a b c d e f g h i j k l m n o p";
        for (before, after, expected) in [
            (true, false, "a b c d e f … "),
            (false, true, "… k l m n o p"),
            (true, true, "a b c d e f … k l m n o p"),
        ] {
            assert_eq!(around(text, before, after), expected);
        }
        assert_eq!(around("a b", true, true), "a b");
    }
}
