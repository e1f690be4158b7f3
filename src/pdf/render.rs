//! Sets an edition and exports it; turns the typesetter's findings into ours.

use super::cover::{Cover, cover};
use super::data::Registration;
use super::finding::Finding;
use super::world::DocumentWorld;
use super::{Environment, drawing, limits, math};
use crate::diag::{Code, Diagnostic};
use crate::edition::Edition;
use crate::markdown::{Block, BlockKind, Inline, InlineKind, visit_inlines};
use crate::message::say;
use crate::text::{SourceFile, Span};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use typst::diag::{SourceDiagnostic, SourceResult, Warned};
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

/// What stands for a character that no font has.
pub(super) const REPLACEMENT: char = '\u{25af}';

/// The longest text in which a culprit is searched for, in bytes.
const MOST_SEARCHED: usize = 200 << 10;

/// A rendered PDF.
#[derive(Debug, Serialize, Deserialize)]
pub struct Artifact {
    /// The file.
    #[serde(with = "serde_bytes")]
    pub bytes: Vec<u8>,
    /// How many pages.
    pub pages: usize,
    /// Its pictures, if they were asked for.
    pub cover: Option<Cover>,
}

/// What the typesetter made of an edition.
#[derive(Debug, Serialize, Deserialize)]
pub struct Typeset {
    /// The file; nothing if there is a fatal finding.
    pub artifact: Option<Artifact>,
    /// What it had to say.
    pub findings: Vec<Finding>,
}

/// Sets an edition and exports it. This may take for ever, or take the process down, if the edition
/// or a template is hostile: `publish` calls it in a process that can be killed. `covers` asks for
/// pictures: of the first page, and the card.
#[must_use]
pub fn typeset(environment: &Environment, edition: &Arc<Edition>, covers: bool) -> Typeset {
    let registration = Registration::new(edition, environment);
    let world = DocumentWorld::new(environment, edition, registration.identity());
    let Warned { output, warnings } = typst::compile::<PagedDocument>(&world);
    let exported = output.and_then(|document| {
        let date = edition.face.date.as_deref().and_then(super::world::datetime);
        let name = format!("{}/{}", edition.study, edition.lang);
        let bytes = export(&document, &name, date, edition.attach_source)?;
        let drawn = || cover(&document, environment, registration.identity());
        let cover = if covers { drawn()? } else { None };
        Ok(Artifact { bytes, pages: document.pages().len(), cover })
    });
    // After every document, failed ones too: memory stays flat, and the shared parts are kept.
    typst::comemo::evict(1);
    let typeset = concluded(&world, environment, &warnings, exported);
    match typeset.artifact {
        None if typeset.findings.iter().filter(|f| f.fatal).all(Finding::is_lost) => {
            let place = culprit(environment, edition);
            let findings = typeset.findings.into_iter().map(|finding| {
                finding.placed(place.as_ref()).placed_in(environment, &edition.template)
            });
            Typeset { artifact: None, findings: findings.collect() }
        }
        _ => typeset,
    }
}

/// What came of a compilation: the file, unless something fatal was found.
pub(super) fn concluded(
    world: &DocumentWorld<'_>,
    environment: &Environment,
    warnings: &[SourceDiagnostic],
    exported: SourceResult<Artifact>,
) -> Typeset {
    let mut findings: Vec<Finding> = warnings
        .iter()
        .map(|warning| {
            // A layout that never settles is a wrong page number somewhere: not for publication.
            let fatal = warning.message.contains("converge");
            Finding::new(world, environment, warning, fatal)
        })
        .collect();
    let artifact = match exported {
        Ok(artifact) => Some(artifact),
        Err(errors) => {
            findings.extend(errors.iter().map(|e| Finding::new(world, environment, e, true)));
            None
        }
    };
    let failed = findings.iter().any(|finding| finding.fatal);
    Typeset { artifact: artifact.filter(|_| !failed), findings }
}

/// The block of the text without which the exporter would not refuse the document: some of its
/// findings have no place. Found by halves, in a document of a size that leaves time for it.
fn culprit(environment: &Environment, edition: &Arc<Edition>) -> Option<Span> {
    // Passages of an original have their places in another file.
    if edition.original.is_some() || edition.file.text().len() > MOST_SEARCHED {
        return None;
    }
    let fails = |count: usize| {
        let body = edition.body[..count].to_vec();
        let part = Arc::new(Edition { body, ..(**edition).clone() });
        let registration = Registration::new(&part, environment);
        let world = DocumentWorld::new(environment, &part, registration.identity());
        let exported = typst::compile::<PagedDocument>(&world)
            .output
            .and_then(|document| export(&document, "part", None, part.attach_source));
        typst::comemo::evict(1);
        exported.is_err()
    };
    if edition.body.is_empty() || fails(0) {
        return None;
    }
    let (mut sound, mut failing) = (0, edition.body.len());
    while failing - sound > 1 {
        let middle = usize::midpoint(sound, failing);
        if fails(middle) {
            failing = middle;
        } else {
            sound = middle;
        }
    }
    edition.body.get(sound).map(|block| block.span.clone())
}

/// A document as the bytes of a PDF.
pub(super) fn export(
    document: &PagedDocument,
    name: &str,
    date: Option<Datetime>,
    attaches: bool,
) -> SourceResult<Vec<u8>> {
    let mut bytes = typst_pdf::pdf(document, &options(name, date, attaches))?;
    super::streams::disambiguate(&mut bytes);
    Ok(bytes)
}

fn options(name: &str, date: Option<Datetime>, attaches: bool) -> PdfOptions {
    // PDF/A demands a date. A study without one gets the first day of 1970, the usual "unknown" of
    // reproducible builds: today's would change the file's bytes from day to day.
    let midnight = date
        .and_then(|date| Some((date.year()?, date.month()?, date.day()?)))
        .or(Some((1970, 1, 1)))
        .and_then(|(year, month, day)| Datetime::from_ymd_hms(year, month, day, 0, 0, 0));
    PdfOptions {
        ident: Smart::Custom(name.to_owned()),
        creator: Smart::Custom(Some(concat!("Polyfolio ", env!("CARGO_PKG_VERSION")).into())),
        timestamp: midnight.map(Timestamp::new_utc),
        // The two standards are compatible, which `super::standards` names and a test renders.
        standards: PdfStandards::new(&[
            PdfStandard::Ua_1,
            if attaches { PdfStandard::A_3a } else { PdfStandard::A_2a },
        ])
        .unwrap_or_default(),
        ..PdfOptions::default()
    }
}

/// Finds what Typst would refuse without a place, or drop in silence.
pub fn lint(environment: &Environment, edition: &Edition) -> Vec<Diagnostic> {
    let notes = edition.notes.values().map(|note| note.blocks.as_slice());
    let texts: Vec<&[Block]> = std::iter::once(edition.body.as_slice()).chain(notes).collect();
    let mut brought = BTreeSet::new();
    super::data::face_characters(&edition.face, &mut brought);
    let Some(original) = &edition.original else {
        let mut out = lint_texts(environment, &edition.file, &texts, &brought);
        out.extend(lint_drawings(environment, edition, &edition.file, &texts));
        return out;
    };
    // Passages of the original have their places in another file.
    let mut foreign = Vec::new();
    let own: Vec<Vec<Block>> = texts.iter().map(|text| without(text, &mut foreign)).collect();
    let own: Vec<&[Block]> = own.iter().map(Vec::as_slice).collect();
    let mut out = lint_texts(environment, &edition.file, &own, &brought);
    out.extend(lint_texts(environment, original, &[&foreign], &BTreeSet::new()));
    out.extend(lint_drawings(environment, edition, &edition.file, &own));
    out.extend(lint_drawings(environment, edition, original, &[&foreign]));
    out
}

/// Characters in drawings are told at the figure: the drawing is no file of the edition.
fn lint_drawings(
    environment: &Environment,
    edition: &Edition,
    file: &Arc<SourceFile>,
    texts: &[&[Block]],
) -> Vec<Diagnostic> {
    drawing::uncovered(edition, texts, &|c| !environment.covers(c))
        .into_iter()
        .map(|(c, source, span)| {
            let code = format!("U+{:04X}", u32::from(c));
            let message = say::diag_glyph_missing_drawing(c, code, source);
            Diagnostic::at(Code::GlyphMissing, file, &span, message)
                .help(say::diag_glyph_missing_help(REPLACEMENT))
        })
        .collect()
}

/// Blocks without the passages of the original, which are collected.
fn without(blocks: &[Block], foreign: &mut Vec<Block>) -> Vec<Block> {
    let mut out = Vec::new();
    for block in blocks {
        let kind = match &block.kind {
            BlockKind::Foreign { blocks, .. } => {
                foreign.extend_from_slice(blocks);
                continue;
            }
            BlockKind::Quote(blocks) | BlockKind::Callout { blocks, .. } => {
                BlockKind::Quote(without(blocks, foreign))
            }
            BlockKind::List { items, .. } => {
                let blocks = items.iter().flat_map(|item| without(&item.blocks, foreign)).collect();
                BlockKind::Quote(blocks)
            }
            kind => kind.clone(),
        };
        out.push(Block { span: block.span.clone(), kind });
    }
    out
}

fn lint_texts(
    environment: &Environment,
    file: &Arc<SourceFile>,
    texts: &[&[Block]],
    brought: &BTreeSet<char>,
) -> Vec<Diagnostic> {
    let mut out = Vec::new();
    let mut seen: BTreeMap<char, Span> = BTreeMap::new();
    let mut formulas: Vec<(String, Span)> = Vec::new();
    for &blocks in texts {
        limits::check(blocks, file, &mut out);
        limits::each(blocks, &mut |block| match &block.kind {
            BlockKind::Code { text, .. } => see(text, &block.span, &mut seen),
            BlockKind::Math(tex) => formulas.push((tex.clone(), block.span.clone())),
            BlockKind::Drawing(drawing) => {
                let data = drawing.rows.iter().flatten();
                data.for_each(|text| see(text, &block.span, &mut seen));
            }
            _ => {}
        });
        visit_inlines(blocks, &mut |inlines| {
            leaves(inlines, &mut |kind, span| match kind {
                InlineKind::Text(text) | InlineKind::Code(text) => {
                    see(text, span, &mut seen);
                }
                InlineKind::Math(tex) => formulas.push((tex.clone(), span.clone())),
                _ => {}
            });
        });
    }
    // In the front matter, or in what its file does not hold: names of the series, of partners.
    for c in brought.iter().filter(|c| !seen.contains_key(c)).copied().collect::<Vec<char>>() {
        let at = file.text().find(c).map(|at| at..at + c.len_utf8()).unwrap_or_default();
        see(c.encode_utf8(&mut [0; 4]), &at, &mut seen);
    }
    for (c, span) in seen.into_iter().filter(|(c, _)| !environment.covers(*c)) {
        let message = say::diag_glyph_missing(c, format!("U+{:04X}", u32::from(c)));
        out.push(
            Diagnostic::at(Code::GlyphMissing, file, &span, message)
                .help(say::diag_glyph_missing_help(REPLACEMENT)),
        );
    }
    for (tex, span) in formulas {
        if let Err(why) = math::equation(&tex, false) {
            let message = say::diag_math(why.lines().next().unwrap_or_default());
            out.push(
                Diagnostic::at(Code::MathUnreadable, file, &span, message)
                    .help(say::diag_math_help()),
            );
        }
    }
    out
}

/// Where a character is first seen.
fn see(text: &str, span: &Span, seen: &mut BTreeMap<char, Span>) {
    let odd = |c: &char| (!c.is_ascii() && !c.is_whitespace()) || c.is_ascii_control();
    for c in text.chars().filter(odd) {
        seen.entry(c).or_insert_with(|| span.clone());
    }
}

fn leaves<'b>(inlines: &'b [Inline], visit: &mut impl FnMut(&'b InlineKind, &'b Span)) {
    for inline in inlines {
        visit(&inline.kind, &inline.span);
        leaves(inline.kind.children(), visit);
    }
}
