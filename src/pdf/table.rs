//! How a table fits on the page, decided from its words before anything is laid out.

use crate::markdown::{Cell, Inline, InlineKind, plain_text};

/// How a table is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// As it is.
    Normal,
    /// In smaller type.
    Small,
    /// On pages turned sideways.
    Landscape,
}

impl Fit {
    /// The label by which the template knows it.
    pub(super) fn label(self) -> &'static str {
        match self {
            Self::Normal => "table-normal",
            Self::Small => "table-small",
            Self::Landscape => "table-landscape",
        }
    }
}

/// Characters that fit on a line of the text column in table type, and in smaller type: 155 mm at
/// 8.6 and 7.6 points, half an em a character, less the insets of the columns.
const NORMAL_LINE: usize = 92;
const SMALL_LINE: usize = 108;
/// Characters that fit in the text column, without the column for labels.
const COLUMN_LINE: usize = 60;
/// What a column's insets cost, in characters.
const INSET: usize = 3;

/// Decides by the longest words, which cannot be broken, and by how narrow the text would run.
pub(super) fn fit(head: &[Cell], rows: &[Vec<Cell>]) -> Fit {
    let columns = head.len().max(rows.iter().map(Vec::len).max().unwrap_or(0));
    let mut longest = vec![0_usize; columns];
    let mut total = vec![0_usize; columns];
    for row in std::iter::once(head).chain(rows.iter().map(Vec::as_slice)) {
        for (column, cell) in row.iter().enumerate() {
            let text = plain_text(&cell.content);
            let word = text.split([' ', '-', '/']).map(|word| word.chars().count()).max();
            longest[column] = longest[column].max(word.unwrap_or(0));
            total[column] = total[column].max(text.chars().count());
        }
    }
    let least: usize = longest.iter().map(|word| word + INSET).sum();
    // Columns of prose need room for three or four words a line, or they run down the page.
    let comfortable: usize = longest
        .iter()
        .zip(&total)
        .map(|(word, total)| (*word).max((total / 6).min(22)) + INSET)
        .sum();
    if least > SMALL_LINE || (columns > 5 && comfortable > SMALL_LINE + 30) {
        Fit::Landscape
    } else if comfortable > NORMAL_LINE || least > NORMAL_LINE {
        Fit::Small
    } else {
        Fit::Normal
    }
}

/// Whether a table needs more room than the text column has.
pub(super) fn is_wide(head: &[Cell], rows: &[Vec<Cell>]) -> bool {
    let count = head.len().max(rows.iter().map(Vec::len).max().unwrap_or(0));
    natural(&widest(head, rows, count)) > COLUMN_LINE
}

/// The characters of the longest cell of each column.
fn widest(head: &[Cell], rows: &[Vec<Cell>], count: usize) -> Vec<usize> {
    let mut widest = vec![0_usize; count];
    for row in std::iter::once(head).chain(rows.iter().map(Vec::as_slice)) {
        for (widest, cell) in widest.iter_mut().zip(row) {
            *widest = (*widest).max(plain_text(&cell.content).chars().count());
        }
    }
    widest
}

/// The characters of a line on which every cell fits.
fn natural(widest: &[usize]) -> usize {
    widest.iter().map(|width| width + INSET).sum()
}

/// Whether cells as wide as these fit on a line of both columns: 445 points, 4.5 a letter at 8.8 points
/// of the house's sans, half of the letters bold, and ten points of insets a column.
fn fits_a_line(widest: &[usize]) -> bool {
    widest.iter().map(|width| width * 9 + 20).sum::<usize>() <= 2 * 445
}

/// How wide a column is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Width {
    /// As its longest cell.
    Natural,
    /// A share of what the others leave.
    Share(f64),
    /// So many ems: its head runs over two lines.
    Ems(f64),
}

/// A head of more characters over short cells would make its column wide and empty.
const LONG_HEAD: usize = 22;
/// What is short below such a head.
const SHORT_CELL: usize = 12;

/// How the columns share the line: columns of prose have shares. In a table whose words all fit on one
/// line the first column of words takes the rest (numbers stand at their column's end, which would be far
/// from the words that they number), and long heads over numbers run over two lines.
pub(super) fn columns(head: &[Cell], rows: &[Vec<Cell>], count: usize) -> Vec<Width> {
    let folds: Vec<Option<usize>> = (0..count).map(|column| folded(head, rows, column)).collect();
    let mut widest = widest(head, rows, count);
    for (widest, fold) in widest.iter_mut().zip(&folds) {
        *widest = fold.unwrap_or(*widest);
    }
    let on_a_line = natural(&widest) <= NORMAL_LINE || fits_a_line(&widest);
    let rest = (0..count).find(|column| !is_of_numbers(rows, *column)).unwrap_or(0);
    #[expect(clippy::cast_precision_loss, reason = "cells are short")]
    let width = |(column, &width): (usize, &usize)| match folds[column] {
        // One column takes what is left: tables are as wide as the column they stand in.
        _ if on_a_line && column == rest => Width::Share(1.0),
        Some(characters) => Width::Ems(characters as f64 * EMS + INSETS),
        // Twice the text is given 1.4 times the room: long cells may run on, short ones must not
        // be squeezed.
        None if !on_a_line && width > 20 => Width::Share((width as f64).sqrt()),
        None => Width::Natural,
    };
    widest.iter().enumerate().map(width).collect()
}

/// Whether no cell of a column has a letter.
fn is_of_numbers(rows: &[Vec<Cell>], column: usize) -> bool {
    let cells = rows.iter().filter_map(|row| row.get(column));
    cells.map(|cell| plain_text(&cell.content)).all(|text| !text.contains(char::is_alphabetic))
}

/// How wide a character of a head is, and the insets of a column, in ems.
const EMS: f64 = 0.53;
const INSETS: f64 = 1.2;

/// The characters of a line of a column whose head is long and whose cells are short: half the head,
/// and never less than its longest word.
fn folded(head: &[Cell], rows: &[Vec<Cell>], column: usize) -> Option<usize> {
    let title = plain_text(&head.get(column)?.content);
    let length = title.chars().count();
    let cells = rows.iter().filter_map(|row| row.get(column));
    let longest = cells.map(|cell| plain_text(&cell.content).chars().count()).max()?;
    if length <= LONG_HEAD || longest > SHORT_CELL || rows.is_empty() {
        return None;
    }
    let word = title.split(' ').map(|word| word.chars().count()).max()?;
    // Where it breaks is not the middle: half a word more.
    Some((length.div_ceil(2) + word / 2).max(word + 1).max(longest))
}

/// Whether a row sums up those above it: every cell that says something is strong.
pub(super) fn is_total(row: &[Cell]) -> bool {
    let mut said =
        row.iter().filter(|cell| !plain_text(&cell.content).trim().is_empty()).peekable();
    said.peek().is_some()
        && said.all(|cell| {
            matches!(cell.content.as_slice(), [Inline { kind: InlineKind::Strong(_), .. }])
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(text: &str) -> Cell {
        let kind = InlineKind::Text(text.into());
        Cell { span: 0..0, content: vec![Inline { span: 0..0, kind }] }
    }

    #[test]
    fn a_long_head_over_numbers_runs_over_two_lines() {
        let head = [cell("Desk"), cell("2024"), cell("Resolved at the first visit, 2024 (%)")];
        let rows = [vec![cell("Orientation"), cell("4,576"), cell("81.3")]];
        let columns = columns(&head, &rows, 3);
        assert_eq!(columns[..2], [Width::Share(1.0), Width::Natural]);
        let Width::Ems(ems) = columns[2] else { panic!("{columns:?}") };
        assert!((10.0..16.0).contains(&ems), "{ems}");
        let said =
            [vec![cell("Orientation"), cell("4,576"), cell("as many as had an appointment")]];
        assert_eq!(super::columns(&head, &said, 3)[2], Width::Natural, "words are no numbers");
    }

    #[test]
    fn a_row_that_is_strong_throughout_is_a_total() {
        let strong = |text| {
            let Cell { content, .. } = cell(text);
            let kind = InlineKind::Strong(content);
            Cell { span: 0..0, content: vec![Inline { span: 0..0, kind }] }
        };
        assert!(is_total(&[strong("Total"), strong("12"), cell("")]));
        assert!(!is_total(&[strong("Health"), cell("12")]));
        assert!(!is_total(&[cell("")]));
    }

    #[test]
    fn the_first_column_of_words_takes_the_rest() {
        let of = |cells: &[&str]| cells.iter().map(|text| cell(text)).collect::<Vec<_>>();
        for (row, wide) in [
            (["Cuenca", "12", "3 %"], 0),
            (["7", "Cuenca", "3 %"], 1),
            (["1", "2", "3"], 0),
            (["2019–2024", "1.5", "words"], 2),
        ] {
            let columns = columns(&of(&["No", "Name", "Share"]), &[of(&row)], 3);
            let found = columns.iter().position(|width| *width == Width::Share(1.0));
            assert_eq!(found, Some(wide), "{row:?}");
        }
    }

    #[test]
    fn long_words_in_many_columns_turn_the_page() {
        let narrow = vec![cell("a"), cell("12")];
        assert_eq!(fit(&narrow, std::slice::from_ref(&narrow)), Fit::Normal);
        let prose = "de nombreux mots qui se suivent dans une cellule ".repeat(6);
        let requirement: Vec<Cell> =
            vec![cell("2.1.1"), cell(&prose), cell("✓"), cell("✓"), cell("✓"), cell("521")];
        assert_eq!(
            fit(&requirement, std::slice::from_ref(&requirement)),
            Fit::Normal,
            "one column of prose"
        );
        let wide: Vec<Cell> = (0..6).map(|_| cell(&prose)).collect();
        assert_eq!(fit(&wide, std::slice::from_ref(&wide)), Fit::Landscape);
        let words: Vec<Cell> = (0..8).map(|_| cell("Verantwortungsbewusstsein")).collect();
        assert_eq!(fit(&words, &[]), Fit::Landscape);
    }
}
