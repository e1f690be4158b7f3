//! What changed between two texts, in words: for reviewers to see, and for the ledger to judge.

use super::Span;
use std::collections::BTreeMap;

/// Gaps between anchors whose two sides multiply to more than this are shown as replaced whole:
/// an exact comparison needs that many cells of four bytes (here 4 MiB at most).
const MAX_CELLS: usize = 1 << 20;
/// Anchors inside gaps between anchors and so on, at most this deep.
const MAX_DEPTH: usize = 32;

/// A piece of two texts laid side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'t> {
    /// In both.
    Same(&'t str),
    /// Only in the old text.
    Removed(&'t str),
    /// Only in the new text.
    Added(&'t str),
}

/// The pieces of two texts in order: words, runs of white space and single marks are compared whole.
///
/// The pieces that are `Same` or `Removed` concatenate to the old text, those that are `Same` or
/// `Added` to the new one; of two neighbours that differ, the removed one comes first. Equal texts
/// give one `Same`, empty ones nothing.
#[must_use]
pub fn diff<'t>(old: &'t str, new: &'t str) -> Vec<Piece<'t>> {
    let (a, b) = (tokens(old), tokens(new));
    let mut out = Vec::new();
    let (mut from_a, mut from_b) = (0, 0); // bytes that are told
    let (mut at_a, mut at_b) = (0, 0); // tokens and bytes that are passed
    let (mut byte_a, mut byte_b) = (0, 0);
    let mut same: Span = 0..0;
    let flush = |same: &mut Span, out: &mut Vec<Piece<'t>>| {
        if same.start < same.end {
            out.push(Piece::Same(&old[same.clone()]));
        }
        *same = 0..0;
    };
    for (x, y) in common(&a, &b, |token| weight(token)) {
        byte_a += bytes(&a[at_a..x]);
        byte_b += bytes(&b[at_b..y]);
        if byte_a > from_a || byte_b > from_b {
            flush(&mut same, &mut out);
            changed(&old[from_a..byte_a], &new[from_b..byte_b], &mut out);
        }
        if same.is_empty() {
            same = byte_a..byte_a;
        }
        byte_a += a[x].len();
        byte_b += b[y].len();
        same.end = byte_a;
        (from_a, from_b, at_a, at_b) = (byte_a, byte_b, x + 1, y + 1);
    }
    flush(&mut same, &mut out);
    changed(&old[from_a..], &new[from_b..], &mut out);
    out
}

fn bytes(tokens: &[&str]) -> usize {
    tokens.iter().map(|token| token.len()).sum()
}

fn changed<'t>(removed: &'t str, added: &'t str, out: &mut Vec<Piece<'t>>) {
    if !removed.is_empty() {
        out.push(Piece::Removed(removed));
    }
    if !added.is_empty() {
        out.push(Piece::Added(added));
    }
}

/// Pieces as people read them: a stretch that stayed, or one text in place of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Group {
    /// In both.
    Same(String),
    /// One in place of the other; either may be empty.
    Changed {
        /// What went.
        removed: String,
        /// What came.
        added: String,
    },
}

/// Joins neighbouring changes, and changes with only white space or marks between them, so that a
/// phrase that was rewritten reads as one.
///
/// What is `Same` and `removed` still concatenates to the old text, what is `Same` and `added` to
/// the new one.
#[must_use]
pub fn grouped(pieces: &[Piece<'_>]) -> Vec<Group> {
    let mut out: Vec<Group> = Vec::new();
    for (index, piece) in pieces.iter().enumerate() {
        let (went, came) = match *piece {
            Piece::Same(text) => {
                let glue = !text.contains(char::is_alphanumeric) && index + 1 < pieces.len();
                if glue && matches!(out.last(), Some(Group::Changed { .. })) {
                    (text, text)
                } else {
                    out.push(Group::Same(text.to_owned()));
                    continue;
                }
            }
            Piece::Removed(text) => (text, ""),
            Piece::Added(text) => ("", text),
        };
        match out.last_mut() {
            Some(Group::Changed { removed, added }) => {
                removed.push_str(went);
                added.push_str(came);
            }
            _ => out.push(Group::Changed { removed: went.to_owned(), added: came.to_owned() }),
        }
    }
    out
}

/// Words (numbers with their separators are one), runs of white space, and single other characters.
/// They concatenate to the text.
#[must_use]
pub fn tokens(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = if first.is_whitespace() {
            rest.find(|c: char| !c.is_whitespace()).unwrap_or(rest.len())
        } else if in_word(first) {
            word_length(rest)
        } else {
            first.len_utf8()
        };
        let (token, after) = rest.split_at(length);
        out.push(token);
        rest = after;
    }
    out
}

/// Letters, digits and the combining marks of U+0300–U+036F, which belong to the letter before.
fn in_word(c: char) -> bool {
    c.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&c)
}

fn word_length(text: &str) -> usize {
    let mut chars = text.char_indices().peekable();
    let mut before = ' ';
    while let Some((at, c)) = chars.next() {
        let separates = matches!(c, '.' | ',')
            && before.is_numeric()
            && chars.peek().is_some_and(|(_, next)| next.is_numeric());
        if !in_word(c) && !separates {
            return at;
        }
        before = c;
    }
    text.len()
}

/// Words count for more than what stands between them.
fn weight(token: &str) -> u32 {
    if token.starts_with(in_word) { 4 } else { 1 }
}

/// Which items of two sequences correspond, as increasing pairs of indices.
///
/// Anchors are items that occur once on both sides and weigh more than 1 (patience diff); between
/// anchors the heaviest common subsequence is taken, unless the gap is too large to compare.
/// Deterministic; memory is linear but for one gap at a time.
#[must_use]
pub fn common<T: Ord>(old: &[T], new: &[T], weight: impl Fn(&T) -> u32) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    Comparison { old, new, weight: &weight }.range(0..old.len(), 0..new.len(), 0, &mut out);
    out
}

struct Comparison<'c, T, W> {
    old: &'c [T],
    new: &'c [T],
    weight: &'c W,
}

impl<T: Ord, W: Fn(&T) -> u32> Comparison<'_, T, W> {
    fn range(&self, mut a: Span, mut b: Span, depth: usize, out: &mut Vec<(usize, usize)>) {
        while !a.is_empty() && !b.is_empty() && self.old[a.start] == self.new[b.start] {
            out.push((a.start, b.start));
            a.start += 1;
            b.start += 1;
        }
        let mut tail = 0;
        while !a.is_empty() && !b.is_empty() && self.old[a.end - 1] == self.new[b.end - 1] {
            a.end -= 1;
            b.end -= 1;
            tail += 1;
        }
        let (end_a, end_b) = (a.end, b.end);
        if !a.is_empty() && !b.is_empty() {
            let anchors = if depth < MAX_DEPTH { self.anchors(&a, &b) } else { Vec::new() };
            if anchors.is_empty() {
                self.exact(&a, &b, out);
            }
            for (index, &(x, y)) in anchors.iter().enumerate() {
                self.range(a.start..x, b.start..y, depth + 1, out);
                out.push((x, y));
                (a.start, b.start) = (x + 1, y + 1);
                if index + 1 == anchors.len() {
                    self.range(a.clone(), b.clone(), depth + 1, out);
                }
            }
        }
        out.extend((0..tail).map(|index| (end_a + index, end_b + index)));
    }

    /// The longest run of unique common items that increases on both sides.
    fn anchors(&self, a: &Span, b: &Span) -> Vec<(usize, usize)> {
        let mut places: BTreeMap<&T, [(usize, usize); 2]> = BTreeMap::new();
        for (side, items, span) in [(0, self.old, a), (1, self.new, b)] {
            for index in span.clone().filter(|&index| (self.weight)(&items[index]) > 1) {
                let place = &mut places.entry(&items[index]).or_default()[side];
                *place = (place.0 + 1, index);
            }
        }
        let mut pairs: Vec<(usize, usize)> = places
            .values()
            .filter(|[old, new]| old.0 == 1 && new.0 == 1)
            .map(|[old, new]| (old.1, new.1))
            .collect();
        pairs.sort_unstable();
        increasing(&pairs)
    }

    /// The heaviest common subsequence, by dynamic programming.
    fn exact(&self, a: &Span, b: &Span, out: &mut Vec<(usize, usize)>) {
        let (rows, columns) = (a.len() + 1, b.len() + 1);
        if rows.saturating_mul(columns) > MAX_CELLS {
            return;
        }
        // best[x][y]: the weight that the items from x and y on have in common.
        let mut best = vec![0_u32; rows * columns];
        for x in (0..a.len()).rev() {
            for y in (0..b.len()).rev() {
                let item = &self.old[a.start + x];
                let skip = best[(x + 1) * columns + y].max(best[x * columns + y + 1]);
                best[x * columns + y] = if *item == self.new[b.start + y] {
                    skip.max(best[(x + 1) * columns + y + 1] + (self.weight)(item))
                } else {
                    skip
                };
            }
        }
        let (mut x, mut y) = (0, 0);
        while x < a.len() && y < b.len() {
            let item = &self.old[a.start + x];
            let here = best[x * columns + y];
            if *item == self.new[b.start + y]
                && here == best[(x + 1) * columns + y + 1] + (self.weight)(item)
            {
                out.push((a.start + x, b.start + y));
                (x, y) = (x + 1, y + 1);
            } else if here == best[(x + 1) * columns + y] {
                x += 1;
            } else {
                y += 1;
            }
        }
    }
}

/// The longest subsequence of pairs, sorted by their first part, that increases in the second
/// (patience sorting).
fn increasing(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut tops: Vec<usize> = Vec::new(); // index of the pair on top of each pile
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (index, pair) in pairs.iter().enumerate() {
        let pile = tops.partition_point(|&top| pairs[top].1 < pair.1);
        before.push(pile.checked_sub(1).map(|below| tops[below]));
        match tops.get_mut(pile) {
            Some(top) => *top = index,
            None => tops.push(index),
        }
    }
    let mut out = Vec::with_capacity(tops.len());
    let mut next = tops.last().copied();
    while let Some(index) = next {
        out.push(pairs[index]);
        next = before[index];
    }
    out.reverse();
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Old and new in one text: `[-removed-]`, `{+added+}`.
    fn shown(old: &str, new: &str) -> String {
        diff(old, new)
            .into_iter()
            .map(|piece| match piece {
                Piece::Same(text) => text.to_owned(),
                Piece::Removed(text) => format!("[-{text}-]"),
                Piece::Added(text) => format!("{{+{text}+}}"),
            })
            .collect()
    }

    #[test]
    fn words_are_compared_whole() {
        for (old, new, expected) in [
            ("", "", ""),
            ("", "a", "{+a+}"),
            ("a b", "a b", "a b"),
            ("taux de 1,5 %", "taux de 1.5 %", "taux de [-1,5-]{+1.5+} %"),
            ("The fund pays.", "The new fund pays.", "The {+new +}fund pays."),
            ("it may stop", "it must stop", "it [-may-]{+must+} stop"),
            ("end.", "end?", "end[-.-]{+?+}"),
            ("e\u{301}t\u{e9}", "e\u{301}te", "[-e\u{301}t\u{e9}-]{+e\u{301}te+}"),
        ] {
            assert_eq!(shown(old, new), expected);
        }
    }

    #[test]
    fn a_rewritten_phrase_is_one_change() {
        let pieces = diff("We pay the old county.", "We owe a new county.");
        let changed = Group::Changed { removed: "pay the old".into(), added: "owe a new".into() };
        assert_eq!(
            grouped(&pieces),
            [Group::Same("We ".into()), changed, Group::Same(" county.".into())]
        );
    }

    #[test]
    fn huge_texts_are_compared_roughly_but_truly() {
        // No word occurs once, so there are no anchors, and the gap is beyond the cap.
        let old = "a b c ".repeat(20_000);
        let new = "c b a ".repeat(20_000);
        let (mut left, mut right) = (String::new(), String::new());
        rebuild(&diff(&old, &new), &mut left, &mut right);
        assert!(left == old && right == new);
    }

    fn rebuild(pieces: &[Piece<'_>], old: &mut String, new: &mut String) {
        for piece in pieces {
            match piece {
                Piece::Same(text) => {
                    old.push_str(text);
                    new.push_str(text);
                }
                Piece::Removed(text) => old.push_str(text),
                Piece::Added(text) => new.push_str(text),
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn pieces_concatenate_to_both_texts(old in "[ab cé,.1\u{301}]{0,30}", new in "[ab cé,.1\u{301}]{0,30}") {
            let pieces = diff(&old, &new);
            let (mut left, mut right) = (String::new(), String::new());
            rebuild(&pieces, &mut left, &mut right);
            prop_assert_eq!((&left, &right), (&old, &new));
            let (mut left, mut right) = (String::new(), String::new());
            for group in grouped(&pieces) {
                let (went, came) = match group {
                    Group::Same(text) => (text.clone(), text),
                    Group::Changed { removed, added } => (removed, added),
                };
                left.push_str(&went);
                right.push_str(&came);
            }
            prop_assert_eq!((left, right), (old, new));
        }

        #[test]
        fn a_text_is_the_same_as_itself(text in "\\PC{1,40}") {
            prop_assert_eq!(diff(&text, &text), [Piece::Same(text.as_str())]);
        }
    }
}
