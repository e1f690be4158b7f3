//! Spans of Typst that point into Markdown files.

use crate::text::Span as Bytes;
use std::num::NonZeroU64;
use typst::syntax::{FileId, Span};

/// The largest offset that fits; beyond it Typst saturates too.
const MAX_OFFSET: u64 = (1 << 23) - 1;

/// A span of bytes in a file that is not Typst.
///
/// `Span::from_range` is private to `typst-syntax` 0.15; the layout is documented there (16 bits of
/// file, then 2^47 + 2^46 plus two offsets of 23 bits), and a test below holds it to what
/// `Span::get` reads.
pub(super) fn span(file: FileId, bytes: &Bytes) -> Span {
    let offset = |at: usize| u64::try_from(at).unwrap_or(MAX_OFFSET).min(MAX_OFFSET);
    let low = (1_u64 << 47) + (1 << 46) + (offset(bytes.start) << 23 | offset(bytes.end));
    match NonZeroU64::new(u64::from(file.into_raw().get()) << 48 | low) {
        Some(raw) => Span::from_raw(raw),
        None => Span::detached(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use typst::syntax::SpanKind;

    #[test]
    fn typst_reads_what_was_written() {
        let file = crate::pdf::world::document_id();
        for range in [0..0, 5..17, 8_388_000..8_388_607] {
            let SpanKind::Range { id, range: read } = span(file, &range).get() else {
                panic!("a range")
            };
            assert_eq!((id, read), (file, range));
        }
        let SpanKind::Range { range, .. } = span(file, &(9_000_000..9_000_001)).get() else {
            panic!("a range")
        };
        assert_eq!(range, 8_388_607..8_388_607, "saturated");
    }
}
