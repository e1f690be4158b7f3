//! A paragraph of a file as one text, with the way back to the file's bytes.

use super::{Found, OPAQUE, Typographer};
use crate::text::Span;

/// Text of a paragraph put together from pieces of a file.
///
/// ```
/// use polyfolio::locale::Paragraph;
/// // `a **b** c` without its markup
/// let mut paragraph = Paragraph::new(false);
/// paragraph.text("a ", 0);
/// paragraph.text("b", 4);
/// paragraph.text(" c", 7);
/// assert_eq!(paragraph.as_str(), "a b c");
/// assert_eq!(paragraph.source(&(2..3)), Some(4..5));
/// assert_eq!(paragraph.source(&(2..4)), None, "two pieces");
/// ```
#[derive(Debug, Clone, Default)]
pub struct Paragraph {
    text: String,
    heading: bool,
    pieces: Vec<Piece>,
}

#[derive(Debug, Clone)]
struct Piece {
    /// Its bytes in the text.
    span: Span,
    /// Its bytes in the file.
    source: Span,
}

impl Paragraph {
    /// An empty paragraph, or heading.
    #[must_use]
    pub fn new(heading: bool) -> Self {
        Self { heading, ..Self::default() }
    }

    /// Adds text that stands in the file from `start` on as it is.
    pub fn text(&mut self, text: &str, start: usize) {
        self.piece(text, start..start + text.len());
    }

    /// Adds text that the file spells in another way, as an entity or an escape: it is seen, and
    /// found fault with, but only whole.
    pub fn spelled(&mut self, text: &str, source: Span) {
        self.piece(text, source);
    }

    fn piece(&mut self, text: &str, source: Span) {
        let start = self.text.len();
        self.text.push_str(text);
        self.pieces.push(Piece { span: start..self.text.len(), source });
    }

    /// Adds something that is not text.
    pub fn opaque(&mut self) {
        self.text.push(OPAQUE);
    }

    /// Adds a space that the file has as a line end.
    pub fn space(&mut self) {
        self.text.push(' ');
    }

    /// Adds a line break that is meant.
    pub fn line_break(&mut self) {
        self.text.push('\n');
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether there is anything to look at.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// The bytes in the file of some bytes of the text, if they stand together there and may be
    /// replaced.
    #[must_use]
    pub fn source(&self, span: &Span) -> Option<Span> {
        let piece = self.piece_at(span.start)?;
        if span.end > piece.span.end || span.is_empty() {
            return None;
        }
        if piece.span.len() == piece.source.len() {
            let by = |at: usize| piece.source.start + (at - piece.span.start);
            return Some(by(span.start)..by(span.end));
        }
        (piece.span == *span).then(|| piece.source.clone())
    }

    /// Where in the file a place of the text is, roughly: the piece that it begins in.
    #[must_use]
    pub fn place(&self, span: &Span) -> Span {
        if let Some(source) = self.source(span) {
            return source;
        }
        let piece = self.piece_at(span.start).or_else(|| self.pieces.last());
        let Some(piece) = piece else { return 0..0 };
        if piece.span.len() == piece.source.len() && span.start < piece.span.end {
            let start = piece.source.start + span.start.saturating_sub(piece.span.start);
            let end = span.end.min(piece.span.end) - piece.span.start + piece.source.start;
            return start..end.max(start);
        }
        piece.source.clone()
    }

    fn piece_at(&self, at: usize) -> Option<&Piece> {
        let index = self.pieces.partition_point(|piece| piece.span.end <= at);
        self.pieces.get(index).filter(|piece| piece.span.start <= at)
    }

    /// Where the paragraph does not keep the rules: what was found, its bytes in the file, and
    /// whether what belongs there can be put there.
    pub fn find<'t>(&self, typographer: &'t Typographer) -> Vec<(Found<'t>, Span, bool)> {
        typographer
            .find(&self.text, self.heading)
            .into_iter()
            .map(|found| match self.source(&found.span) {
                Some(source) => {
                    let fixable = found.with.is_some() && found.rule.fix;
                    (found, source, fixable)
                }
                None => {
                    let place = self.place(&found.span);
                    (found, place, false)
                }
            })
            .collect()
    }
}
