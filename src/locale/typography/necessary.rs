//! What a text must have for a pattern to match: the pattern without its assertions.
//!
//! A Unicode word boundary keeps the regular-expression library from its fast automaton as soon as a
//! text has a letter beyond ASCII, which every French paragraph has. Without the boundary a pattern
//! matches more, never less: good enough to tell which rules need a closer look.

use regex_syntax::hir::{Capture, Hir, HirKind, Repetition};

/// A pattern that matches wherever `pattern` does, without assertions.
pub(super) fn pattern(pattern: &str) -> String {
    match regex_syntax::parse(pattern) {
        Ok(hir) => bare(hir).to_string(),
        // It was compiled before, so it can be parsed; if not, it is its own condition.
        Err(_) => pattern.to_owned(),
    }
}

fn bare(hir: Hir) -> Hir {
    match hir.into_kind() {
        HirKind::Look(_) | HirKind::Empty => Hir::empty(),
        HirKind::Literal(literal) => Hir::literal(literal.0),
        HirKind::Class(class) => Hir::class(class),
        HirKind::Repetition(Repetition { min, max, greedy, sub }) => {
            Hir::repetition(Repetition { min, max, greedy, sub: Box::new(bare(*sub)) })
        }
        HirKind::Capture(Capture { sub, .. }) => bare(*sub),
        HirKind::Concat(parts) => Hir::concat(parts.into_iter().map(bare).collect()),
        HirKind::Alternation(parts) => Hir::alternation(parts.into_iter().map(bare).collect()),
    }
}

#[cfg(test)]
mod tests {
    use regex::Regex;

    #[test]
    fn whatever_the_pattern_matches_has_what_is_necessary() {
        let texts = ["l\u{2019}\u{e9}t\u{e9} : 10 %", "a--b", "", "no. 5 No 5", "x\ny ;z", "\\b"];
        for pattern in
            [r"(?i)\bn(?:o|r)\. ?(?<fix>\d)", r"^\s*-+(?<fix> )$|\B:", r"(\w+)\b ;", r"\\b"]
        {
            let (whole, needed) = (Regex::new(pattern), Regex::new(&super::pattern(pattern)));
            let (whole, needed) = (whole.unwrap(), needed.unwrap());
            assert!(!needed.as_str().contains("\\b{") && !needed.as_str().contains('$'));
            for text in texts {
                assert!(needed.is_match(text) || !whole.is_match(text), "{pattern} {text:?}");
            }
        }
    }
}
