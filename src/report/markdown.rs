//! The status as GitHub-flavoured Markdown, for pasting into an issue.

use super::common::{self, COUNTED, counts, plain};
use crate::ledger::{EditionStatus, SeriesStatus, Words};
use crate::locale::Catalog;
use crate::message::{Message, say};

/// How many editions the list of what to do first has.
const FIRST: usize = 8;

/// The status as Markdown tables: per language, what to do first, per study, and open segments if asked for.
#[must_use]
pub fn status_markdown(
    status: &SeriesStatus<'_>,
    catalog: &Catalog,
    with_segments: bool,
) -> String {
    let say = |message: &Message| catalog.text(message);
    let language = |edition: &EditionStatus| catalog.language(&edition.lang.to_string());
    let title = say(&say::report_title_of(common::series_title(status.series, catalog)));
    let mut out = format!("## {}\n\n", escape(&title));
    out.push_str(&escape(super::table::summary(status, catalog).trim_end()));
    out.push('\n');

    heading(&mut out, 3, &say(&say::report_heading_languages()));
    let mut table =
        Table::new(&mut out, 1, &words_header(catalog, &[say::report_column_language()]));
    for (lang, words) in common::languages(status) {
        let share = say(&say::status_share(common::percent(&words)));
        let name = catalog.language(&lang.to_string());
        table.row([name].into_iter().chain(words_cells(catalog, &words)).chain([share]));
    }

    let gaps = common::gaps(status);
    let work: Vec<_> = gaps.iter().filter(|(_, e)| common::todo(&e.words) > 0).collect();
    if !work.is_empty() {
        heading(&mut out, 3, &say(&say::report_heading_first()));
        let header = [
            say::status_column_study(),
            say::report_column_language(),
            say::report_column_words_todo(),
            say::report_column_todo(),
        ];
        let mut table = Table::new(&mut out, 2, &header.map(|message| say(&message)));
        for (study, edition) in work.iter().take(FIRST) {
            table.row([
                common::numbered_title(study.study),
                language(edition),
                say(&say::status_words(common::todo(&edition.words))),
                common::gap(catalog, edition, true),
            ]);
        }
    }

    heading(&mut out, 3, &say(&say::report_heading_studies()));
    let columns =
        [say::status_column_study(), say::report_column_language(), say::report_column_state()];
    let mut table = Table::new(&mut out, 3, &words_header(catalog, &columns));
    for (study, edition) in common::editions(status) {
        let share = say(&say::status_share(common::percent(&edition.words)));
        let cells = [
            common::numbered_title(study.study),
            language(edition),
            common::state(catalog, edition),
        ];
        table.row(cells.into_iter().chain(words_cells(catalog, &edition.words)).chain([share]));
    }

    for (study, edition) in common::editions(status).filter(|_| with_segments) {
        if common::open(edition).next().is_none() {
            continue;
        }
        let title = common::numbered_title(study.study);
        heading(&mut out, 3, &say(&say::report_caption_segments(title, &edition.lang)));
        let header = [
            say::report_column_key(),
            say::report_column_kind(),
            say::report_column_status(),
            say::report_column_source(),
            say::report_column_translation(),
            say::status_column_words(),
        ];
        let mut table = Table::new(&mut out, 5, &header.map(|message| say(&message)));
        for segment in common::open(edition) {
            let lines = |place: Option<common::Lines<'_>>| place.map(|p| p.text());
            table.row([
                segment.key.clone(),
                say(&common::kind_message(segment.kind)),
                say(&common::status_message(segment.status)),
                lines(common::source(edition, segment)).unwrap_or_default(),
                lines(common::target(edition, segment)).unwrap_or_default(),
                say(&say::status_words(segment.words)),
            ]);
        }
    }
    out
}

/// The given columns, then all words, words by status, and the share that is there.
fn words_header(catalog: &Catalog, first: &[Message]) -> Vec<String> {
    let mut header: Vec<String> = first.iter().map(|message| catalog.text(message)).collect();
    header.push(catalog.text(&say::status_column_words()));
    header.extend(COUNTED.map(|status| catalog.text(&common::status_message(status))));
    header.push(catalog.text(&say::report_column_share()));
    header
}

fn words_cells(catalog: &Catalog, words: &Words) -> Vec<String> {
    let all = std::iter::once(words.total).chain(counts(words));
    all.map(|count| catalog.text(&say::status_words(count))).collect()
}

fn heading(out: &mut String, level: usize, text: &str) {
    out.push_str(&format!("\n{} {}\n\n", "#".repeat(level), escape(text)));
}

/// A table being written: its first columns are text, the others numbers.
struct Table<'o> {
    out: &'o mut String,
}

impl<'o> Table<'o> {
    fn new(out: &'o mut String, texts: usize, header: &[String]) -> Self {
        let mut table = Self { out };
        table.row(header.iter().cloned());
        let rule = |index| if index < texts { " --- |" } else { " ---: |" };
        let rules: String = (0..header.len()).map(rule).collect();
        table.out.push_str(&format!("|{rules}\n"));
        table
    }

    fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        let cells: String = cells.into_iter().map(|cell| format!(" {} |", escape(&cell))).collect();
        self.out.push_str(&format!("|{cells}\n"));
    }
}

/// A text that Markdown leaves as it is: no markup, no HTML, no table borders, no links, and on
/// forges no mentions of people and issues.
fn escape(text: &str) -> String {
    let text = plain(text);
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&'
            | '!' | '$' => {
                out.push('\\');
                out.push(c);
            }
            // Bare addresses become links.
            ':' if chars.peek() == Some(&'/') => out.push_str("\\:"),
            '.' if out.to_ascii_lowercase().ends_with("www") => out.push_str("\\."),
            c => out.push(c),
        }
        // Forges look for mentions after escapes are gone; a space of no width stands between.
        if matches!(c, '@' | '#') {
            out.push('\u{200b}');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn texts_are_not_markup() {
        for (text, expected) in [
            ("a | b", "a \\| b"),
            ("<b>*x*</b>", "\\<b\\>\\*x\\*\\</b\\>"),
            ("[a](http://b)", "\\[a\\](http\\://b)"),
            ("@team #12", "@\u{200b}team \\#\u{200b}12"),
            ("www.a.org", "www\\.a.org"),
            ("two\nlines", "two lines"),
            ("Cuenca : 12 %", "Cuenca : 12 %"),
        ] {
            assert_eq!(super::escape(text), expected, "{text}");
        }
    }
}
