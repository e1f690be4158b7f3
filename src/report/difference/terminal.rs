//! Differences on the terminal: side by side where it is wide, one under the other where it is not.
//! Colour where it is allowed, `[-old-]` and `{+new+}` where it is not.

use super::{Difference, Mark, Run, Text};
use crate::ledger::Passage;
use crate::locale::Catalog;
use crate::message::say;
use crate::report::Look;
use crate::report::common::plain;
use crate::text::diff::{Piece, diff};
use anstyle::{AnsiColor, Style};
use unicode_width::UnicodeWidthStr as _;

/// A column narrower than this is no pleasure to read.
const LEAST: usize = 34;
/// Between columns.
const GUTTER: usize = 3;
const INDENT: usize = 2;

const REMOVED: Style = AnsiColor::Red.on_default().strikethrough();
const ADDED: Style = AnsiColor::Green.on_default().bold();

/// A line of marked words.
type Line = Vec<(Mark, String)>;

/// The differences as text, with a closing line that says what to do.
#[must_use]
pub fn difference_text(difference: &Difference<'_>, catalog: &Catalog, look: Look) -> String {
    let say = |message| catalog.text(&message);
    let slug = &difference.study.slug;
    if difference.passages.is_empty() {
        return format!("{}\n", say(say::diff_nothing(slug, difference.lang)));
    }
    let mut out = String::new();
    for (passage, under) in difference.passages.iter().zip(&difference.under) {
        let places = difference.places(passage).join(" · ");
        out.push_str(&format!(
            "{}  {} · {}\n",
            look.bold(&passage.status.key),
            super::status(catalog, passage),
            super::kind(catalog, passage),
        ));
        let mut about = vec![places];
        about.extend(under.iter().map(|heading| format!("# {heading}")));
        about.extend(super::record(catalog, passage));
        for line in about {
            for line in fold(&[Run { mark: Mark::Same, text: line }], room(look), true) {
                let text: String = line.into_iter().map(|(_, text)| text).collect();
                out.push_str(&format!("{:INDENT$}{}\n", "", look.dim(&text)));
            }
        }
        out.push_str(&body(catalog, look, passage));
        out.push('\n');
    }
    out.push_str(&format!("{}\n", difference.counts(catalog)));
    out.push_str(&format!("{}\n", say(say::diff_next(slug, difference.lang))));
    out
}

/// A text with what goes and what comes in its place, indented.
#[must_use]
pub fn changed_text(before: &str, after: &str, look: Look) -> String {
    let mut runs = Vec::new();
    for piece in diff(before, after) {
        let (mark, text) = match piece {
            Piece::Same(text) => (Mark::Same, text),
            Piece::Removed(text) => (Mark::Removed, text),
            Piece::Added(text) => (Mark::Added, text),
        };
        runs.push(Run { mark, text: text.to_owned() });
    }
    let lines = fold(&runs, room(look), look.colour);
    lines.iter().map(|line| format!("{:INDENT$}{}\n", "", painted(look, line))).collect()
}

/// The same for code, line by line.
#[must_use]
pub fn changed_lines(before: &str, after: &str, look: Look) -> String {
    verbatim(&super::lines(before, after), look)
}

/// Lines as they are, those that went and came with a sign before them.
fn verbatim(runs: &[Run], look: Look) -> String {
    let mut out = String::new();
    for run in runs {
        for line in run.text.lines() {
            // Tabs keep the shape of code; other controls would act on the terminal.
            let line: String = line.chars().filter(|&c| c == '\t' || !c.is_control()).collect();
            let (sign, line) = match run.mark {
                Mark::Same => (" ", look.dim(&line)),
                Mark::Removed if look.colour => ("-", format!("{REMOVED}{line}{REMOVED:#}")),
                Mark::Added if look.colour => ("+", format!("{ADDED}{line}{ADDED:#}")),
                Mark::Removed => ("-", line),
                Mark::Added => ("+", line),
            };
            out.push_str(format!("{:INDENT$}{sign} {line}", "").trim_end());
            out.push('\n');
        }
    }
    out
}

fn room(look: Look) -> usize {
    look.width.saturating_sub(INDENT).max(12)
}

fn body(catalog: &Catalog, look: Look, passage: &Passage) -> String {
    let texts = super::texts(passage);
    let columns = texts.len().max(1);
    let width = (room(look).saturating_sub(GUTTER * (columns - 1))) / columns;
    let label = |text: &Text| catalog.text(&text.label);
    let mut out = String::new();
    if texts.iter().any(|text| text.is_verbatim) {
        for text in &texts {
            out.push_str(&format!("{:INDENT$}{}\n", "", look.bold(&label(text))));
            out.push_str(&verbatim(&text.runs, look));
        }
        return out;
    }
    if columns == 1 || width < LEAST {
        for text in &texts {
            out.push_str(&format!("{:INDENT$}{}\n", "", look.bold(&label(text))));
            for line in fold(&text.runs, room(look).saturating_sub(INDENT), look.colour) {
                out.push_str(&format!("{:1$}{2}\n", "", 2 * INDENT, painted(look, &line)));
            }
        }
        return out;
    }
    let cells: Vec<Vec<Line>> =
        texts.iter().map(|text| fold(&text.runs, width, look.colour)).collect();
    let heads: Vec<(String, usize)> =
        texts.iter().map(|text| (look.bold(&label(text)), label(text).width())).collect();
    out.push_str(&row(&heads, width));
    for index in 0..cells.iter().map(Vec::len).max().unwrap_or(0) {
        let parts: Vec<(String, usize)> = cells
            .iter()
            .map(|lines| match lines.get(index) {
                Some(line) => {
                    (painted(look, line), line.iter().map(|(_, text)| text.width()).sum())
                }
                None => (String::new(), 0),
            })
            .collect();
        out.push_str(&row(&parts, width));
    }
    out
}

/// Cells beside each other, each a text with its width on the screen.
fn row(cells: &[(String, usize)], width: usize) -> String {
    let mut out = " ".repeat(INDENT);
    for (index, (text, taken)) in cells.iter().enumerate() {
        out.push_str(text);
        if index + 1 < cells.len() {
            out.push_str(&" ".repeat((width + GUTTER).saturating_sub(*taken)));
        }
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

fn painted(look: Look, line: &Line) -> String {
    line.iter()
        .map(|(mark, text)| match mark {
            Mark::Removed if look.colour => format!("{REMOVED}{text}{REMOVED:#}"),
            Mark::Added if look.colour => format!("{ADDED}{text}{ADDED:#}"),
            _ => text.clone(),
        })
        .collect()
}

/// Folds runs into lines, at spaces. Without colour, marks stand around what changed.
fn fold(runs: &[Run], width: usize, colour: bool) -> Vec<Line> {
    let mut lines: Vec<Line> = vec![Vec::new()];
    let mut column = 0;
    for word in words(runs, colour) {
        let taken: usize = word.iter().map(|(_, text)| text.width()).sum();
        if column > 0 && column + 1 + taken > width {
            lines.push(Vec::new());
            column = 0;
        } else if column > 0 {
            // The space between two words of a phrase that changed is of that phrase.
            let before = lines.last().and_then(|line| line.last()).map(|(mark, _)| *mark);
            let mark = before.filter(|mark| word.first().is_some_and(|(next, _)| next == mark));
            push(&mut lines, mark.unwrap_or(Mark::Same), " ");
            column += 1;
        }
        for (mark, text) in word {
            for (index, piece) in pieces(&text, width, column).into_iter().enumerate() {
                if index > 0 {
                    lines.push(Vec::new());
                    column = 0;
                }
                push(&mut lines, mark, piece);
                column += piece.width();
            }
        }
    }
    lines
}

/// What may not be parted: words, of pieces that stayed, went or came.
fn words(runs: &[Run], colour: bool) -> Vec<Line> {
    let mut out: Vec<Line> = Vec::new();
    let mut word: Line = Vec::new();
    for run in runs {
        let (before, after) = match run.mark {
            Mark::Removed if !colour => ("[-", "-]"),
            Mark::Added if !colour => ("{+", "+}"),
            _ => ("", ""),
        };
        let text = plain(&run.text);
        if run.text.starts_with(char::is_whitespace) && !word.is_empty() {
            out.push(std::mem::take(&mut word));
        }
        if text.is_empty() {
            continue;
        }
        let count = text.split(' ').count();
        for (index, part) in text.split(' ').enumerate() {
            if index > 0 && !word.is_empty() {
                out.push(std::mem::take(&mut word));
            }
            let first = if index == 0 { before } else { "" };
            let last = if index + 1 == count { after } else { "" };
            let part = format!("{first}{part}{last}");
            if !part.is_empty() {
                word.push((run.mark, part));
            }
        }
        if run.text.ends_with(char::is_whitespace) && !word.is_empty() {
            out.push(std::mem::take(&mut word));
        }
    }
    out.extend(Some(word).filter(|word| !word.is_empty()));
    out
}

fn push(lines: &mut [Line], mark: Mark, text: &str) {
    let Some(line) = lines.last_mut() else { return };
    match line.last_mut() {
        Some((last, run)) if *last == mark => run.push_str(text),
        _ => line.push((mark, text.to_owned())),
    }
}

/// A word in pieces that fit a line, such as a long address; `taken` columns of the first line are
/// full.
fn pieces(word: &str, width: usize, mut taken: usize) -> Vec<&str> {
    let mut out = Vec::new();
    let mut start = 0;
    for (at, c) in word.char_indices() {
        let wide = c.to_string().width();
        if taken > 0 && taken + wide > width {
            out.push(&word[start..at]);
            (start, taken) = (at, 0);
        }
        taken += wide;
    }
    out.push(&word[start..]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(was: &str, now: &str, width: usize) -> String {
        let (old, new) = super::super::compared(was, now);
        let text = |runs: &[Run]| {
            let lines = fold(runs, width, false);
            let line = |line: &Line| line.iter().map(|(_, text)| text.as_str()).collect::<String>();
            lines.iter().map(line).collect::<Vec<_>>().join("/")
        };
        format!("{} | {}", text(&old), text(&new))
    }

    #[test]
    fn marks_stand_around_what_changed_and_lines_fit() {
        for (was, now, width, expected) in [
            ("it may stop", "it must stop", 30, "it [-may-] stop | it {+must+} stop"),
            ("a b c d", "a x y d", 30, "a [-b c-] d | a {+x y+} d"),
            ("end.", "end?", 30, "end[-.-] | end{+?+}"),
            ("a b c d", "a x y d", 5, "a [-b/c-] d | a {+x/y+} d"),
            ("it is so", "it **is** so", 8, "it is so | it/{+**+}is/{+**+}/so"),
            ("see https://example.org/x", "see", 12, "see/[-https://ex/ample.org/x-/] | see"),
            ("ab cd", "abcd", 30, "[-ab cd-] | {+abcd+}"),
            ("a  b", "a b", 30, "a b | a b"),
        ] {
            assert_eq!(shown(was, now, width), expected, "{was} -> {now}");
        }
    }
}
