//! Fingerprints of segments: what they say, and the markup they say it in.

use crate::markdown::{Inline, InlineKind};
use crate::study::SegmentKind;
use crate::text::{Digest, words};
use std::fmt::{self, Write as _};
use std::str::FromStr;

/// The version of the rules by which segments are cut and fingerprinted. A ledger written under
/// other rules is migrated, not compared.
pub const SEGMENTER: u32 = 1;

/// The first 64 bits of a SHA-256, written as 16 hexadecimal digits. It changes with what is
/// fingerprinted and with [`SEGMENTER`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Print(u64);

impl Print {
    /// The fingerprint of a text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let bytes = Digest::of(text.as_bytes());
        let mut first = [0_u8; 8];
        first.copy_from_slice(&bytes.as_bytes()[..8]);
        Self(u64::from_be_bytes(first))
    }

    /// The number itself, to compare by.
    #[must_use]
    pub fn value(self) -> u64 {
        self.0
    }
}

impl fmt::Display for Print {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl fmt::Debug for Print {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl FromStr for Print {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let digits = text.len() == 16 && text.bytes().all(|b| b.is_ascii_hexdigit());
        u64::from_str_radix(text, 16).ok().filter(|_| digits).map(Self).ok_or(())
    }
}

/// The two fingerprints of a segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Prints {
    /// Of its words without markup, white space normalised.
    pub words: Print,
    /// Of its markup: which, around how many words, with which addresses, code and footnotes.
    pub shape: Print,
}

impl Prints {
    /// Of words alone, as a field of the front matter has them.
    #[must_use]
    pub fn of_text(text: &str) -> Self {
        Self { words: Print::of(text), shape: Print::of("") }
    }

    /// The same with an anchor that links lead to.
    #[must_use]
    pub fn anchored(self, anchor: &str) -> Self {
        Self { shape: Print::of(&format!("{} {{#{anchor}}}", self.shape)), ..self }
    }

    /// Of inlines whose words are known.
    #[must_use]
    pub fn of_inlines(kind: SegmentKind, text: &str, inlines: &[Inline]) -> Self {
        let mut shape = String::new();
        if let SegmentKind::Heading(level) = kind {
            shape.push(char::from(b'0' + level));
        }
        describe(inlines, &mut shape);
        Self { words: Print::of(text), shape: Print::of(&shape) }
    }
}

fn describe(inlines: &[Inline], out: &mut String) {
    // Text broken over lines, or by an entity, is one run: only its number of words counts.
    let mut run = 0;
    for inline in inlines {
        if let InlineKind::Text(text) = &inline.kind {
            run += words::count(text);
            continue;
        }
        if inline.kind == InlineKind::SoftBreak {
            continue;
        }
        if run > 0 {
            let _ = write!(out, "{run}");
            run = 0;
        }
        match &inline.kind {
            InlineKind::Code(code) => out.extend(["`", code, "`"]),
            InlineKind::Math(tex) => out.extend(["$", tex, "$"]),
            InlineKind::HardBreak => out.push('\\'),
            InlineKind::NoteMark(label) => out.extend(["^", label, "^"]),
            InlineKind::Image(image) => out.extend(["!", &image.source, "!"]),
            InlineKind::Link { target, .. } => out.extend(["<", target, ">"]),
            InlineKind::Foreign { lang, .. } => out.extend(["{", &lang.to_string(), "}"]),
            InlineKind::Citation(citation) => out.push_str(&citation.raw),
            InlineKind::Emphasis(_) => out.push('*'),
            InlineKind::Strong(_) => out.push('#'),
            InlineKind::Strikethrough(_) => out.push('~'),
            InlineKind::Superscript(_) => out.push('+'),
            InlineKind::Subscript(_) => out.push('-'),
            InlineKind::Text(_) | InlineKind::SoftBreak => {}
        }
        if !inline.kind.children().is_empty() {
            out.push('(');
            describe(inline.kind.children(), out);
            out.push(')');
        }
    }
    if run > 0 {
        let _ = write!(out, "{run}");
    }
}

/// The Markdown of a segment as a ledger keeps it: block markers of continued lines and wrapping
/// gone, so that it depends on neither.
#[must_use]
pub fn flattened(markdown: &str) -> String {
    let mut out = String::with_capacity(markdown.len());
    for line in markdown.lines() {
        let hard = line.ends_with("  ") || line.ends_with('\\');
        let words = if out.is_empty() {
            line.trim()
        } else {
            line.trim_start_matches(['>', ' ', '\t']).trim_end()
        };
        if words.is_empty() {
            continue;
        }
        if !out.is_empty() && !out.ends_with('\n') {
            out.push(' ');
        }
        out.push_str(words);
        if hard {
            if line.ends_with("  ") {
                out.push_str("  ");
            }
            out.push('\n');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrapping_and_block_markers_do_not_show() {
        for (markdown, expected) in [
            ("a b\nc\n", "a b c"),
            ("a\n> b\n> c", "a b c"),
            ("a  \n   b", "a  \nb"),
            ("  a\r\nb\r\n", "a b"),
        ] {
            assert_eq!(flattened(markdown), expected, "{markdown:?}");
        }
    }

    #[test]
    fn fingerprints_are_read_back() {
        let print = Print::of("x");
        assert_eq!(print.to_string().parse(), Ok(print));
        for bad in ["", "xyz", "00000000000000000", "+000000000000001"] {
            assert_eq!(bad.parse::<Print>(), Err(()), "{bad}");
        }
    }
}
