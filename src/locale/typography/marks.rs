//! Straight quotation marks and apostrophes: which of them open, close or elide.

use std::ops::Range;

/// Quotations within quotations, at most.
const MAX_DEPTH: usize = 4;

/// What a straight mark is, with its bytes.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// It opens or closes a quotation; the index of the mark in `[“ ” ‘ ’]`.
    Quote(Range<usize>, usize),
    /// It stands for letters left out.
    Apostrophe(Range<usize>),
}

/// Reads all straight marks of a paragraph. A mark that pairs with nothing is left out: it may
/// mean inches.
pub(super) fn read(text: &str, quotes: bool) -> Vec<Mark> {
    let mut out = Vec::new();
    if !text.contains(['"', '\'']) {
        return out;
    }
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    // Where the last marks stand that can close: what opens after them never closes.
    let last_double = chars.iter().rposition(|&(_, c)| c == '"').unwrap_or(0);
    let last_single = (1..chars.len()).rev().find(|&at| closes(&chars, at)).unwrap_or(0);
    // Places in `out` of the marks that are open, with their sign and level.
    let mut open: Vec<(char, usize, usize)> = Vec::new();
    let mut unclosed: Vec<usize> = Vec::new();
    for (index, &(at, c)) in chars.iter().enumerate() {
        if !matches!(c, '"' | '\'') {
            continue;
        }
        let before = index.checked_sub(1).map(|index| chars[index].1);
        let after = chars.get(index + 1).map(|&(_, c)| c);
        let starts = before.is_none_or(opens_after);
        let span = at..at + 1;
        if c == '"' {
            if !quotes {
                continue;
            }
            let opened = open.iter().rposition(|&(sign, ..)| sign == '"');
            // A mark between a space and a word cannot close: the one before it was never closed.
            let reopens = before.is_some_and(char::is_whitespace)
                && after.is_some_and(|c| c.is_alphanumeric() || matches!(c, '¿' | '¡'));
            if let Some(level) = opened.filter(|_| reopens) {
                unclosed.extend(open.drain(level..).map(|(_, place, _)| place));
            }
            if let Some(level) = opened.filter(|_| !reopens) {
                let outer = open[level].2;
                out.push(Mark::Quote(span, outer + 1));
                open.truncate(level);
            } else if starts
                && after.is_some_and(|c| !c.is_whitespace() && c != '"')
                && last_double > index
                && open.len() < MAX_DEPTH
            {
                open.push(('"', out.len(), 0));
                out.push(Mark::Quote(span, 0));
            }
            continue;
        }
        let word_follows = after.is_some_and(char::is_alphanumeric);
        let closes_later = last_single > index + 1 && open.len() < MAX_DEPTH;
        if quotes && starts && word_follows && closes_later {
            let level = if open.is_empty() { 0 } else { 2 };
            open.push(('\'', out.len(), level));
            out.push(Mark::Quote(span, level));
        } else if let (Some(&('\'', _, level)), false) = (open.last(), word_follows) {
            out.push(Mark::Quote(span, level + 1));
            open.pop();
        } else if before.is_some_and(|c| c.is_alphabetic() || c == '.')
            || (starts && word_follows)
            || before.is_some_and(|c| c.is_ascii_digit()) && after.is_some_and(char::is_alphabetic)
        {
            out.push(Mark::Apostrophe(span));
        }
    }
    // What never closed is no quotation.
    unclosed.extend(open.iter().map(|&(_, place, _)| place));
    let mut place = 0;
    out.retain(|_| {
        place += 1;
        !unclosed.contains(&(place - 1))
    });
    out
}

/// Whether a quotation mark after this character opens.
fn opens_after(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '(' | '[' | '{' | '«' | '“' | '‘' | '—' | '–' | '-' | '/' | '¿' | '¡')
        || matches!(c, '"' | '\'')
}

/// Whether a single mark can close a quotation.
fn closes(chars: &[(usize, char)], at: usize) -> bool {
    chars[at].1 == '\''
        && !chars[at - 1].1.is_whitespace()
        && !chars.get(at + 1).is_some_and(|&(_, c)| c.is_alphanumeric())
}
