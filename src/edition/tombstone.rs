//! What stands in the place of an edition that was withdrawn: its cover, when, and why.

use super::build::{Edition, build};
use crate::locale::{Lang, Locales};
use crate::markdown::{Block, BlockKind, Inline, InlineKind};
use crate::message::say;
use crate::study::{Series, Study};
use std::collections::BTreeMap;

/// Builds the page that readers find instead of a withdrawn edition. Nothing if it was not withdrawn,
/// or its text is no longer there to tell the title.
#[must_use]
pub fn tombstone(
    series: &Series,
    study: &Study,
    lang: &Lang,
    locales: &Locales,
) -> Option<Edition> {
    let withdrawal = study.withdrawn.get(lang)?;
    // What is wrong with the text concerns nobody any more.
    let mut edition = build(series, study, lang, locales).output?;
    let catalog = locales.catalog(lang);
    let notice = match &withdrawal.date {
        Some(date) => catalog.text(&say::pdf_withdrawn_dated(date)),
        None => catalog.text(&say::pdf_withdrawn()),
    };
    let paragraph = |text: String| Block {
        span: 0..0,
        kind: BlockKind::Paragraph(vec![Inline { span: 0..0, kind: InlineKind::Text(text) }]),
    };
    edition.body = vec![paragraph(notice), paragraph(withdrawal.reason.clone())];
    edition.notes = BTreeMap::new();
    edition.pictures = BTreeMap::new();
    edition.face.summary = None;
    edition.face.facts = Vec::new();
    // Nor what the document was made from.
    edition.attach_source = false;
    Some(edition)
}
