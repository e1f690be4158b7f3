//! A text file in memory, and places in it that a person can find again.

use std::fmt;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

/// A range of bytes in a source file. Always on character boundaries.
pub type Span = Range<usize>;

/// One file's text with the path that messages name it by.
///
/// The text is kept exactly as it was read, byte order mark and line ends included, so that a span
/// into it is a span into the file.
pub struct SourceFile {
    path: String,
    text: String,
    line_starts: Vec<usize>,
    /// How many characters stand before every `STEP`th byte, counted when a column in a long line
    /// is asked for: else a megabyte on one line with a finding per word would take hours.
    counts: OnceLock<Vec<usize>>,
}

/// How many bytes of a long line are counted anew for each column.
const STEP: usize = 1024;

impl SourceFile {
    /// Wraps a text; `path` is for people and uses `/`.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        let text = text.into();
        let line_starts = std::iter::once(0)
            .chain(text.bytes().enumerate().filter(|&(_, b)| b == b'\n').map(|(at, _)| at + 1))
            .collect();
        Self { path: path.into(), text, line_starts, counts: OnceLock::new() }
    }

    /// The path as messages show it.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The last component of the path.
    #[must_use]
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// The whole text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The 1-based line on which the byte at `offset` stands.
    #[must_use]
    pub fn line(&self, offset: usize) -> usize {
        self.line_starts.partition_point(|&start| start <= offset)
    }

    /// The 1-based column of the byte at `offset`, in characters.
    #[must_use]
    pub fn column(&self, offset: usize) -> usize {
        let offset = self.text.floor_char_boundary(offset.min(self.text.len()));
        let start = self.line_starts[self.line(offset) - 1];
        let count = if offset - start <= STEP {
            characters(&self.text.as_bytes()[start..offset])
        } else {
            self.characters_before(offset) - self.characters_before(start)
        };
        // The byte order mark is no character of the first line.
        let mark = usize::from(start == 0 && offset > 0 && self.text.starts_with('\u{feff}'));
        1 + count - mark
    }

    fn characters_before(&self, offset: usize) -> usize {
        let counts = self.counts.get_or_init(|| {
            let mut sum = 0;
            let mut counts = vec![sum];
            for chunk in self.text.as_bytes().chunks(STEP) {
                sum += characters(chunk);
                counts.push(sum);
            }
            counts
        });
        let step = offset / STEP;
        counts[step] + characters(&self.text.as_bytes()[step * STEP..offset])
    }

    /// The first and last line of a span, 1-based and inclusive. Trailing line ends do not count.
    #[must_use]
    pub fn lines(&self, span: &Span) -> (usize, usize) {
        let span = self.clamp(span);
        let content = self.text[span.clone()].trim_end_matches(['\n', '\r', ' ', '\t']).len();
        let last = (span.start + content).saturating_sub(1).max(span.start);
        (self.line(span.start), self.line(last))
    }

    /// The nearest valid span: inside the text, on character boundaries.
    #[must_use]
    pub fn clamp(&self, span: &Span) -> Span {
        let end = self.text.floor_char_boundary(span.end.min(self.text.len()));
        let start = self.text.floor_char_boundary(span.start.min(end));
        start..end
    }

    /// The byte offset of the character with this index, as parsers that count characters need it.
    #[must_use]
    pub fn offset_of_char(&self, index: usize) -> usize {
        self.text.char_indices().nth(index).map_or(self.text.len(), |(at, _)| at)
    }
}

/// How many characters begin in some bytes.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xc0 != 0x80).count()
}

impl fmt::Debug for SourceFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SourceFile({})", self.path)
    }
}

/// A span in a particular file.
#[derive(Debug, Clone)]
pub struct Place {
    /// The file.
    pub file: Arc<SourceFile>,
    /// The bytes in it; empty for "this file as a whole".
    pub span: Span,
}

impl Place {
    /// A place in a file, moved to valid boundaries.
    #[must_use]
    pub fn new(file: &Arc<SourceFile>, span: &Span) -> Self {
        Self { span: file.clamp(span), file: Arc::clone(file) }
    }

    /// The 1-based column, in characters, where the place begins.
    #[must_use]
    pub fn column(&self) -> usize {
        self.file.column(self.span.start)
    }

    /// The 1-based line where the place begins.
    #[must_use]
    pub fn line(&self) -> usize {
        self.file.line(self.span.start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_one_based_and_inclusive() {
        let file = SourceFile::new("a.md", "one\ntwo\r\nthree\n");
        assert_eq!(file.lines(&(0..3)), (1, 1));
        assert_eq!(file.lines(&(0..4)), (1, 1), "the line end belongs to its line");
        assert_eq!(file.lines(&(4..15)), (2, 3));
        assert_eq!(file.lines(&(99..120)), (4, 4), "past the end is the last line");
    }

    #[test]
    fn columns_of_long_lines_are_those_of_short_ones() {
        let text = format!("\u{feff}é\n{}", "aé\u{2019}😀".repeat(2000));
        let file = SourceFile::new("a.md", text.as_str());
        for (offset, _) in text.char_indices().step_by(97) {
            let before = &text[..offset];
            let line = before.rfind('\n').map_or(before, |at| &before[at + 1..]);
            let expected = 1 + line.chars().filter(|&c| c != '\u{feff}').count();
            assert_eq!(file.column(offset), expected, "{offset}");
        }
    }

    #[test]
    fn spans_are_moved_to_character_boundaries() {
        let file = SourceFile::new("a.md", "é");
        assert_eq!(file.clamp(&(1..9)), 0..2);
    }
}
