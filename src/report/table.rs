//! Tables for the terminal: aligned by display width, folded when it is narrow.

use super::common::{Need, need, wants_a_look};
use crate::ledger::{Availability, EditionStatus, SeriesStatus};
use crate::locale::Catalog;
use crate::message::{Message, say};
use crate::study::Planned;
use anstyle::{AnsiColor, Style};
use comfy_table::{Cell, CellAlignment, ColumnConstraint, ContentArrangement, Table, presets};
use unicode_width::UnicodeWidthStr as _;

/// What the terminal can show.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// How many columns it has.
    pub width: usize,
    /// Whether to use colours.
    pub colour: bool,
    /// Whether to use characters beyond ASCII for marks and rules.
    pub unicode: bool,
}

const GREEN: Style = AnsiColor::Green.on_default();
const YELLOW: Style = AnsiColor::Yellow.on_default();
const RED: Style = AnsiColor::Red.on_default();
const DIM: Style = Style::new().dimmed();
const BOLD: Style = Style::new().bold();

impl Look {
    fn paint(self, style: Style, text: &str) -> String {
        if self.colour { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }

    /// A text in bold, where colours are allowed.
    #[must_use]
    pub fn bold(self, text: &str) -> String {
        self.paint(BOLD, text)
    }

    /// A text in the colour of success.
    #[must_use]
    pub fn good(self, text: &str) -> String {
        self.paint(GREEN, text)
    }

    /// A text in the colour of failure.
    #[must_use]
    pub fn bad(self, text: &str) -> String {
        self.paint(RED, text)
    }

    /// A text in the background.
    #[must_use]
    pub fn dim(self, text: &str) -> String {
        self.paint(DIM, text)
    }
}

/// A table being built: a header and rows of equal length.
#[derive(Debug)]
pub struct Rows {
    look: Look,
    table: Table,
    columns: usize,
}

impl Rows {
    /// Starts a table.
    #[must_use]
    pub fn new(look: Look, header: &[String]) -> Self {
        let mut table = Table::new();
        table.load_style(presets::NOTHING);
        table.set_content_arrangement(ContentArrangement::Dynamic);
        table.set_width(u16::try_from(look.width).unwrap_or(u16::MAX));
        table.set_header(header.iter().map(|text| Cell::new(look.bold(text))));
        Self { look, table, columns: header.len() }
    }

    /// Aligns a column to its end, for numbers.
    pub fn align_end(&mut self, column: usize) {
        if let Some(column) = self.table.column_mut(column) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }

    /// Keeps a column as wide as its content, where the terminal allows: names are not cut.
    pub fn keep_whole(&mut self, column: usize) {
        if let (true, Some(column)) = (self.look.width >= 80, self.table.column_mut(column)) {
            column.set_constraint(ColumnConstraint::ContentWidth);
        }
    }

    /// Adds a row.
    pub fn push(&mut self, row: Vec<String>) {
        debug_assert_eq!(row.len(), self.columns);
        self.table.add_row(row);
    }

    /// The table, without spaces at line ends.
    #[must_use]
    pub fn render(&self) -> String {
        let text = self.table.to_string();
        let mut out: String = text.lines().map(|line| format!("{}\n", line.trim_end())).collect();
        if self.look.colour {
            out.push_str("\u{1b}[0m");
        }
        out
    }
}

/// What a reader finds in a language, in words.
#[must_use]
pub fn availability_text(catalog: &Catalog, availability: &Availability) -> String {
    let planned = |planned: &Planned| match planned {
        Planned::Soon => say::status_planned(),
        Planned::For(date) => say::status_planned_for(date),
    };
    catalog.text(&match availability {
        Availability::Published => say::status_complete(),
        Availability::Record(None) => say::status_record(),
        Availability::Record(Some(date)) | Availability::Planned(date) => planned(date),
        Availability::None => say::status_none(),
    })
}

/// A mark and a word for an edition: never the mark alone, for those who do not see colours.
fn edition_cell(look: Look, catalog: &Catalog, edition: &EditionStatus) -> String {
    let whole = edition.words.share_present() >= 1.0;
    let (mark, ascii, style) = match &edition.availability {
        Availability::Published if edition.is_original => ("●", "*", GREEN),
        Availability::Published
            if whole && (edition.words.unconfirmed > 0 || wants_a_look(edition)) =>
        {
            ("●", "*", YELLOW)
        }
        Availability::Published if whole => ("●", "*", GREEN),
        Availability::Published => ("◐", "o", YELLOW),
        Availability::Record(Some(_)) | Availability::Planned(_) => ("◌", ".", DIM),
        Availability::Record(None) | Availability::None => ("○", "-", RED),
    };
    let mark = if look.unicode { mark } else { ascii };
    format!("{} {}", look.paint(style, mark), super::common::state(catalog, edition))
}

/// The status of a series as a table, with a closing line that says what to do next.
#[must_use]
pub fn status_table(
    status: &SeriesStatus<'_>,
    catalog: &Catalog,
    look: Look,
    with_segments: bool,
) -> String {
    let Some(first) = status.studies.first() else { return String::new() };
    let languages: Vec<String> =
        first.editions.iter().map(|e| catalog.language(&e.lang.to_string())).collect();
    let narrow = look.width < 26 + 18 * languages.len();
    let mut out = String::new();
    if narrow {
        // One block per study instead of one row: nothing is cut, nothing wraps in mid-word.
        for study in &status.studies {
            out.push_str(&look.bold(&fold(&title(study.study), look.width, "  ")));
            out.push('\n');
            let widest = languages.iter().map(|name| name.width()).max().unwrap_or(0);
            for (edition, name) in study.editions.iter().zip(&languages) {
                let pad = " ".repeat(widest - name.width());
                out.push_str(&format!("  {name}{pad}  {}\n", edition_cell(look, catalog, edition)));
            }
            if with_segments {
                out.push_str(&segments(catalog, look, study));
            }
            out.push('\n');
        }
    } else {
        let mut header = vec![catalog.text(&say::status_column_study())];
        header.push(catalog.text(&say::status_column_words()));
        header.extend(languages.iter().cloned());
        let mut rows = Rows::new(look, &header);
        rows.align_end(1);
        for study in &status.studies {
            let words = study.editions.iter().map(|e| e.words.total).max().unwrap_or(0);
            let mut row = vec![title(study.study), catalog.text(&say::status_words(words))];
            row.extend(study.editions.iter().map(|e| edition_cell(look, catalog, e)));
            rows.push(row);
        }
        out.push_str(&rows.render());
        if with_segments {
            for study in &status.studies {
                out.push_str(&segments(catalog, look, study));
            }
        }
    }
    out.push_str(&fold(&summary(status, catalog), look.width, ""));
    out
}

fn title(study: &crate::study::Study) -> String {
    let title = study.original().map_or(study.slug.as_str(), |version| &version.meta.title);
    match study.number {
        Some(number) => format!("{number} {title}"),
        None => title.to_owned(),
    }
}

fn fold(text: &str, width: usize, indent: &str) -> String {
    let mut out = String::new();
    let mut column = 0;
    for word in text.split(' ') {
        if column > 0 && column + 1 + word.width() > width {
            out.push('\n');
            out.push_str(indent);
            column = indent.width();
        } else if column > 0 {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += word.width();
    }
    out
}

/// The segments that need somebody, by language.
fn segments(catalog: &Catalog, look: Look, study: &crate::ledger::StudyStatus<'_>) -> String {
    let mut out = String::new();
    for edition in study.editions.iter().filter(|e| e.availability == Availability::Published) {
        let open: Vec<_> = super::common::open(edition).collect();
        let (Some(source), false) = (&edition.source_file, open.is_empty()) else { continue };
        let target = edition.target_file.as_ref().map_or("", |file| file.path());
        out.push_str(&format!("\n{}\n", look.bold(target)));
        for segment in open {
            let status = super::common::status_text(catalog, segment);
            let kind = catalog.text(&Message::named(format!("kind-{}", segment.kind.name())));
            let place = match (segment.source, segment.target) {
                (Some((line, _)), _) => format!("{}:{line}", source.path()),
                (None, Some((line, _))) => format!("{target}:{line}"),
                (None, None) => String::new(),
            };
            let style = if need(segment.status) == Need::Work { RED } else { YELLOW };
            let said = format!("{status} · {kind}");
            let taken = segment.key.width() + said.width() + place.width() + 6;
            // A path that is parted in the middle cannot be opened.
            let gap = if taken <= look.width { "  " } else { "\n    " };
            out.push_str(&format!(
                "  {}  {said}{gap}{}\n",
                look.paint(style, &segment.key),
                look.dim(&place)
            ));
        }
    }
    out
}

/// How much there is, and where most is to be done.
pub(super) fn summary(status: &SeriesStatus<'_>, catalog: &Catalog) -> String {
    let editions = status.studies.iter().flat_map(|study| &study.editions);
    let exist = editions.clone().filter(|e| e.availability == Availability::Published).count();
    let possible = editions.clone().count();
    let mut out = catalog.text(&say::status_summary(status.studies.len(), exist, possible));
    let mut open: std::collections::BTreeMap<String, usize> = std::collections::BTreeMap::new();
    for edition in editions {
        let words = edition.words.missing + edition.words.untranslated + edition.words.outdated;
        *open.entry(edition.lang.to_string()).or_default() += words;
    }
    let most = open.iter().max_by_key(|(_, words)| **words).filter(|(_, words)| **words > 0);
    out.push(' ');
    out.push_str(&catalog.text(&match most {
        Some((lang, words)) => say::status_next(lang, *words),
        None => say::status_next_none(),
    }));
    out.push('\n');
    out
}

#[cfg(test)]
mod tests {
    use super::{Look, Rows, fold};
    use unicode_width::UnicodeWidthStr as _;

    /// Accents of their own, wide characters, signs of several characters, from right to left.
    const NAMES: [&str; 8] = [
        "Ete",
        "E\u{301}te\u{301} a\u{300} Gene\u{300}ve",
        "Été à Genève",
        "水の家、川のほとり",
        "물의 집",
        "👩‍🔬 sondea 🇹🇳",
        "בית המים",
        "ﾊﾝｶｸ and 全角",
    ];

    #[test]
    fn columns_stand_under_each_other_whatever_is_in_them() {
        for colour in [false, true] {
            let look = Look { width: 60, colour, unicode: true };
            let mut rows = Rows::new(look, &["Name".into(), "|".into(), "12".into()]);
            rows.align_end(2);
            for name in NAMES {
                rows.push(vec![look.good(name), "|".into(), "7".into()]);
            }
            let text = rows.render().replace("\u{1b}[0m", "").replace("\u{1b}[32m", "");
            let text = text.replace("\u{1b}[1m", "");
            let places: Vec<usize> =
                text.lines().filter_map(|line| Some(line[..line.find('|')?].width())).collect();
            assert_eq!(places.len(), NAMES.len() + 1, "{text}");
            assert!(places.iter().all(|place| *place == places[0]), "{places:?}\n{text}");
            let widths: Vec<usize> = text.lines().map(|line| line.width()).collect();
            assert!(widths.iter().all(|width| *width == widths[0]), "{widths:?}\n{text}");
        }
    }

    #[test]
    fn narrow_tables_are_no_wider_than_the_terminal_and_part_no_sign() {
        let look = Look { width: 16, colour: false, unicode: true };
        let mut rows = Rows::new(look, &["N".into(), "Z".into()]);
        for name in NAMES {
            rows.push(vec![name.into(), "zz".into()]);
        }
        let text = rows.render();
        assert!(text.lines().all(|line| line.width() <= 16), "{text}");
        for whole in ["e\u{301}", "👩‍🔬", "🇹🇳"] {
            assert!(text.contains(whole), "{whole}: {text}");
        }
        assert!(!text.lines().any(|line| line.starts_with(['\u{300}', '\u{301}', '\u{200d}'])));
    }

    #[test]
    fn titles_are_folded_by_what_is_seen() {
        for name in NAMES {
            let title = format!("{name} {name} {name}");
            let folded = fold(&title, 24, "  ");
            assert!(folded.lines().all(|line| line.width() <= 24), "{folded}");
            assert_eq!(folded.split_whitespace().count(), title.split_whitespace().count());
        }
    }
}
