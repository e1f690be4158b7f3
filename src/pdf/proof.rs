//! The marks of a proof: the line of every block in the Markdown, and what is to be said beside it.

use super::builder::{Builder, classed, spoken};
use super::world;
use crate::edition::{Change, Proof, Remark};
use crate::markdown::{Block, BlockKind};
use typst::foundations::{Array, Content, Dict, IntoValue, NativeElement as _, Value};
use typst::model::StrongElem;
use typst::text::{LinebreakElem, StrikeElem, TextElem};

impl<'a> Builder<'a, '_> {
    /// A block with its marks, in a proof; as it is otherwise.
    pub(super) fn proofed(&self, block: &Block, content: Content) -> Content {
        let Some(proof) = &self.edition().proof else { return content };
        let leaf = matches!(
            block.kind,
            BlockKind::Paragraph(_)
                | BlockKind::Heading { .. }
                | BlockKind::Table { .. }
                | BlockKind::Figure { .. }
                | BlockKind::Definitions(_)
                | BlockKind::Code { .. }
                | BlockKind::Math(_)
        );
        if !leaf || block.span.is_empty() || !self.is_own() {
            return content;
        }
        let span = self.place(&block.span);
        let (first, last) = self.edition().file.lines(&block.span);
        let number = classed(TextElem::packed(first.to_string()), "proof-line", span);
        let remarks: Vec<&Remark> = proof
            .notes
            .iter()
            .filter(|remark| first <= remark.lines.0 && remark.lines.1 <= last)
            .collect();
        if remarks.is_empty() {
            return Content::sequence([number, content]);
        }
        let beside = matches!(block.kind, BlockKind::Paragraph(_))
            || matches!(block.kind, BlockKind::Heading { level, .. } if level > 1);
        let class = match (beside, remarks.iter().any(|remark| remark.work)) {
            (true, true) => "proof-work",
            (true, false) => "proof-look",
            (false, true) => "proof-work-above",
            (false, false) => "proof-look-above",
        };
        let words = remarks.iter().map(|remark| self.remark(proof, remark));
        let words = Content::sequence(words.collect::<Vec<_>>());
        let marked = classed(Content::sequence([words, content]), class, span);
        Content::sequence([number, marked])
    }

    fn remark(&self, proof: &Proof, remark: &Remark) -> Content {
        let mut out = vec![
            StrongElem::new(TextElem::packed(self.printable(&remark.label))).pack(),
            LinebreakElem::shared().clone(),
        ];
        let pieces = remark.pieces.iter().map(|piece| match piece {
            Change::Same(text) => TextElem::packed(self.printable(text)),
            Change::Removed(text) => StrikeElem::new(TextElem::packed(self.printable(text))).pack(),
            Change::Added(text) => StrongElem::new(TextElem::packed(self.printable(text))).pack(),
        });
        let (lang, direction) = &proof.original;
        out.push(spoken(Content::sequence(pieces.collect::<Vec<_>>()), lang, *direction));
        out.push(LinebreakElem::shared().clone());
        Content::sequence(out)
    }

    /// Whether what is being set stands in the edition's own file.
    fn is_own(&self) -> bool {
        self.file() == world::document_id()
    }
}

/// What the template learns of a proof.
pub(super) fn value(proof: &Proof) -> Value {
    let mut dict = Dict::new();
    let mut labels = Dict::new();
    for (key, words) in &proof.labels {
        labels.insert(key.as_str().into(), words.as_str().into_value());
    }
    dict.insert("labels".into(), labels.into_value());
    let counts = proof.counts.iter().map(|count| {
        let mut entry = Dict::new();
        entry.insert("key".into(), count.key.as_str().into_value());
        entry.insert("name".into(), count.name.as_str().into_value());
        entry.insert("passages".into(), count.passages.into_value());
        entry.insert("words".into(), count.words.into_value());
        entry.insert("shown".into(), count.shown.as_str().into_value());
        entry.into_value()
    });
    dict.insert("counts".into(), Value::Array(counts.collect::<Array>()));
    let checks = proof.checklist.iter().map(|check| check.as_str().into_value());
    dict.insert("checklist".into(), Value::Array(checks.collect::<Array>()));
    dict.into_value()
}
