//! Aligns the numbers of a table's column on the decimal separator of the edition's language.
//!
//! A number with fewer decimals than others of its column gets, after it, what it lacks, hidden: it
//! takes the right width in whatever font the template sets, is not drawn, and is in no text that a
//! reader copies or a screen reader speaks.

use crate::markdown::{Align, Cell, plain_text};

/// What each cell lacks at its end; an empty text for most.
///
/// Only columns set flush to the end are aligned, and only cells that hold a number and nothing
/// else beside a sign or unit.
pub(super) fn padding(rows: &[Vec<Cell>], align: &[Align], separator: char) -> Vec<Vec<String>> {
    let mut out: Vec<Vec<String>> = rows.iter().map(|row| vec![String::new(); row.len()]).collect();
    for (column, _) in align.iter().enumerate().filter(|(_, align)| **align == Align::End) {
        let numbers: Vec<Option<Number>> = rows
            .iter()
            .map(|row| number(&plain_text(&row.get(column)?.content), separator))
            .collect();
        let decimals = numbers.iter().flatten().map(|n| n.decimals).max().unwrap_or(0);
        let unit = numbers.iter().flatten().map(|n| n.unit.as_str()).max_by_key(|u| u.len());
        for (row, number) in numbers.iter().enumerate() {
            let Some(number) = number else { continue };
            let mut lacking = String::new();
            if number.decimals < decimals {
                if number.decimals == 0 {
                    lacking.push(separator);
                }
                lacking.extend(std::iter::repeat_n('0', decimals - number.decimals));
            }
            if number.unit.is_empty() {
                lacking.push_str(unit.unwrap_or_default());
            }
            out[row][column] = lacking;
        }
    }
    out
}

struct Number {
    decimals: usize,
    unit: String,
}

/// The longest unit after a number; more is text.
const MAX_UNIT: usize = 3;

fn number(text: &str, separator: char) -> Option<Number> {
    let text = text.trim();
    let digits = text.trim_start_matches(['+', '-', '−', '–', '±', '<', '>', '≈', '~', ' ']);
    if !digits.starts_with(|c: char| c.is_numeric()) {
        return None;
    }
    let last = digits.rfind(|c: char| c.is_numeric())?;
    let end = last + digits[last..].chars().next()?.len_utf8();
    let (digits, unit) = digits.split_at(end);
    let grouping = [' ', '\u{a0}', '\u{202f}', '\u{2009}', '.', ',', '’', '\'', '٬', '٫'];
    let plain = |c: char| c.is_numeric() || grouping.contains(&c);
    if !digits.chars().all(plain) || unit.chars().count() > MAX_UNIT {
        return None;
    }
    let decimals = digits.rsplit_once(separator).map_or(0, |(_, tail)| tail.chars().count());
    Some(Number { decimals, unit: unit.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::{Inline, InlineKind};

    fn column(cells: &[&str], separator: char) -> Vec<String> {
        let cell = |text: &&str| {
            let kind = InlineKind::Text((*text).into());
            vec![Cell { span: 0..0, content: vec![Inline { span: 0..0, kind }] }]
        };
        let rows: Vec<Vec<Cell>> = cells.iter().map(cell).collect();
        padding(&rows, &[Align::End], separator).into_iter().flatten().collect()
    }

    #[test]
    fn what_is_lacking_is_added_by_the_separator_of_the_language() {
        assert_eq!(column(&["12", "8,5", "1 234,25"], ','), [",00", "0", ""]);
        assert_eq!(column(&["1,234", "0.5"], '.'), [".0", ""]);
        assert_eq!(column(&["44,16", "8,8\u{202f}%"], ','), ["\u{202f}%", "0"]);
        assert_eq!(column(&["−3", "+2,5"], ','), [",0", ""]);
    }

    #[test]
    fn what_is_no_number_is_left_alone() {
        assert_eq!(column(&["n. d.", "–", "2021 to 2025", "3,5"], ','), ["", "", "", ""]);
        assert_eq!(column(&["12", "13"], ','), ["", ""]);
    }
}
