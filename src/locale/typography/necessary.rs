//! What a text must have for a pattern to match in it: for each of some sets one of its characters.
//!
//! A profile has dozens of patterns and a paragraph needs one or two of them. Which characters a text
//! has is found in one pass, and the patterns that cannot match are not even compiled.

use regex_syntax::hir::{Class, ClassUnicode, ClassUnicodeRange, Hir, HirKind};

/// Larger sets say too little: almost every text has a letter.
const MAX_CHARACTERS: u32 = 2_000;

/// Sets of characters; a text without one of any set has no match.
#[derive(Debug)]
pub(super) struct Necessary(Vec<Set>);

#[derive(Debug)]
struct Set {
    ascii: u128,
    /// Beyond ASCII, in order, both ends included.
    ranges: Vec<(char, char)>,
}

/// The characters of a text.
#[derive(Debug, Default)]
pub(super) struct Present {
    ascii: u128,
    others: Vec<char>,
}

impl Necessary {
    /// What a pattern needs.
    ///
    /// # Errors
    /// If it is no pattern.
    pub(super) fn of(pattern: &str) -> Result<Self, Box<regex_syntax::Error>> {
        let hir = regex_syntax::parse(pattern)?;
        Ok(Self(needs(&hir).iter().map(Set::of).collect()))
    }

    /// Whether a text may match.
    pub(super) fn is_in(&self, present: &Present) -> bool {
        self.0.iter().all(|set| set.meets(present))
    }
}

impl Set {
    fn of(class: &ClassUnicode) -> Self {
        let (mut ascii, mut ranges) = (0, Vec::new());
        for range in class.iter() {
            let (first, last) = (range.start(), range.end());
            for c in (first..=last).take_while(char::is_ascii) {
                ascii |= 1 << u32::from(c);
            }
            if !last.is_ascii() {
                ranges.push((first, last));
            }
        }
        Self { ascii, ranges }
    }

    fn meets(&self, present: &Present) -> bool {
        self.ascii & present.ascii != 0
            || present.others.iter().any(|c| {
                let after = self.ranges.partition_point(|(first, _)| first <= c);
                after.checked_sub(1).is_some_and(|at| self.ranges[at].1 >= *c)
            })
    }
}

impl Present {
    pub(super) fn in_text(text: &str) -> Self {
        let mut present = Self::default();
        for c in text.chars() {
            if c.is_ascii() {
                present.ascii |= 1 << u32::from(c);
            } else if !present.others.contains(&c) {
                present.others.push(c);
                if present.others.len() > 64 {
                    // A script of its own: looking them up would cost more than the patterns.
                    return Self { ascii: u128::MAX, others: present.others };
                }
            }
        }
        present
    }
}

/// Sets each of which every match has a character of.
fn needs(hir: &Hir) -> Vec<ClassUnicode> {
    match hir.kind() {
        HirKind::Literal(literal) => {
            let text = std::str::from_utf8(&literal.0).unwrap_or_default();
            text.chars().map(|c| ClassUnicode::new([ClassUnicodeRange::new(c, c)])).collect()
        }
        HirKind::Class(Class::Unicode(class)) if size(class) <= MAX_CHARACTERS => {
            vec![class.clone()]
        }
        HirKind::Class(_) | HirKind::Look(_) | HirKind::Empty => Vec::new(),
        HirKind::Repetition(repetition) if repetition.min == 0 => Vec::new(),
        HirKind::Repetition(repetition) => needs(&repetition.sub),
        HirKind::Capture(capture) => needs(&capture.sub),
        HirKind::Concat(parts) => parts.iter().flat_map(needs).collect(),
        // One of each branch, and together they must still say something.
        HirKind::Alternation(branches) => {
            let mut all = ClassUnicode::empty();
            for branch in branches {
                match needs(branch).into_iter().min_by_key(size) {
                    Some(smallest) => all.union(&smallest),
                    None => return Vec::new(),
                }
            }
            if size(&all) <= MAX_CHARACTERS { vec![all] } else { Vec::new() }
        }
    }
}

fn size(class: &ClassUnicode) -> u32 {
    class.iter().map(|range| u32::from(range.end()) - u32::from(range.start()) + 1).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use regex::Regex;

    const PATTERNS: [&str; 8] = [
        r"(?i)n(?:o|r)\. ?(?P<fix>\d)",
        r"(?:^|[^.])(?P<fix>\.\.\.)(?:$|[^.])",
        r"[^\s](?P<fix>[ \t\x{00A0}]+)[;!?]+(?:$|\s)",
        r"(?:\d+|[IVX]+)(?P<fix>[èe]me)",
        r"é*x?",
        r"(?:a|)b",
        r"\p{L}+",
        r"(?:ab|[c-e]|é)(?:1|2)$",
    ];

    #[test]
    fn a_text_that_lacks_something_is_seen() {
        let cases = [
            (r"(?P<fix>\.\.\.)x", "a.b", false),
            (r"(?P<fix>\.\.\.)x", "x.", true),
            (r"[;!?é]1", "é 1", true),
            (r"[;!?é]1", "è 1", false),
            (r"(?:a|)b", "b", true),
            (r"\p{L}", "1", true),
        ];
        for (pattern, text, may) in cases {
            let necessary = Necessary::of(pattern).unwrap();
            assert_eq!(necessary.is_in(&Present::in_text(text)), may, "{pattern} {text}");
        }
        assert!(Necessary::of("(").is_err());
    }

    proptest! {
        #[test]
        fn whatever_matches_has_what_is_necessary(text in "[a-zèé0-9.;!? \u{a0}IVXNoOR]{0,24}") {
            for pattern in PATTERNS {
                let necessary = Necessary::of(pattern).unwrap();
                let matches = Regex::new(pattern).unwrap().is_match(&text);
                prop_assert!(!matches || necessary.is_in(&Present::in_text(&text)), "{pattern}");
            }
        }
    }
}
