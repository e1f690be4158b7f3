//! Citations and the list of references, worded by a CSL style in the edition's language.

use super::clerk::{Answer, Clerk, Order, StyleOrder, Words};
use crate::diag::{Code, Diagnostic};
use crate::locale::{Catalog, Lang};
use crate::markdown::{
    Block, BlockKind, Citation, Inline, InlineKind, Note, Reference, visit_inlines,
    visit_inlines_mut,
};
use crate::message::say;
use crate::study::MAX_TEXT_BYTES;
use crate::text::read::{self, ReadError};
use crate::text::{SourceFile, Span};
use hayagriva::archive::ArchivedStyle;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

/// The style of a series that names none: authors and years.
const STYLE: &str = "apa";
/// What a bibliography may be called, and whether it is BibLaTeX.
const FILES: [(&str, bool); 3] =
    [("references.yml", false), ("references.yaml", false), ("references.bib", true)];
/// For so many unknown works a similar one is looked for: each is compared with all.
const MOST_SIMILAR: usize = 50;

/// Where bibliography and style are looked for, and who words citations.
pub(super) struct Desk<'a> {
    pub(super) root: &'a Path,
    pub(super) folder: &'a Path,
    pub(super) file: &'a Arc<SourceFile>,
    pub(super) style: Option<&'a str>,
    pub(super) lang: &'a Lang,
    pub(super) clerk: &'a dyn Clerk,
}

/// Replaces the citations of a document by their words, each linked to its work; gives the list of
/// works referred to, in the order of the style. Without a bibliography citations stay as they are.
pub(super) fn settle(
    desk: &Desk<'_>,
    body: &mut [Block],
    notes: &mut BTreeMap<String, Note>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Reference> {
    let mut cited: Vec<(Span, Citation)> = Vec::new();
    collect(body, &mut cited);
    notes.values().for_each(|note| collect(&note.blocks, &mut cited));
    let Some((source, is_biblatex)) = bibliography(desk, diagnostics) else {
        // Words in brackets with an at sign are a citation only where there is something to cite.
        let plain = |citation: &Citation| citation.works.iter().all(|work| work.prefix.is_empty());
        if let Some((span, _)) = cited.iter().find(|(_, citation)| plain(citation))
            && !FILES.iter().any(|(name, _)| read::is_file(&desk.folder.join(name)))
        {
            diagnostics.push(
                Diagnostic::at(Code::CitationUnknown, desk.file, span, say::diag_citation_alone())
                    .help(say::diag_citation_alone_help()),
            );
        }
        return Vec::new();
    };
    let (style, style_file) = style(desk, diagnostics);
    let bibliography = source.text().to_owned();
    let lang = desk.lang.to_string();
    let order = Order { bibliography, is_biblatex, style, lang, citations: cited };
    let answer = desk.clerk.word(&order);
    let cited = order.citations;
    let Words { as_notes, citations, works } = match answer {
        Ok(Answer::Read { keys, words }) => {
            report(desk, &keys, &source, &cited, diagnostics);
            match words {
                Ok(words) => words,
                Err(reason) => {
                    diagnostics.push(unusable(style_file.as_ref(), desk, reason));
                    return Vec::new();
                }
            }
        }
        Ok(Answer::BibliographyInvalid(span, reason)) => {
            let message = say::diag_bibliography(reason);
            diagnostics.push(
                Diagnostic::at(Code::BibliographyInvalid, &source, &span, message)
                    .help(say::diag_bibliography_help()),
            );
            return Vec::new();
        }
        Err(lapse) => {
            // Where the first is of what took so long.
            let finding = match cited.first() {
                Some((span, _)) => Diagnostic::at(lapse.code, desk.file, span, lapse.message),
                None => Diagnostic::at(lapse.code, &source, &(0..0), lapse.message),
            };
            diagnostics.push(finding.help(lapse.help));
            return Vec::new();
        }
    };
    let mut words = citations.into_iter();
    // A style for notes words each citation as one; within a note it stays where it is.
    let mut added: Vec<(String, Note)> = Vec::new();
    let mut number = 0;
    visit_inlines_mut(body, &mut |inlines| {
        replace(inlines, &mut |span| {
            let words = words.next().flatten()?;
            if !as_notes {
                return Some(words);
            }
            let name = loop {
                number += 1;
                let name = format!("cite-{number}");
                if !notes.contains_key(&name) {
                    break name;
                }
            };
            let kind = BlockKind::Paragraph(words);
            let blocks = vec![Block { span: span.clone(), kind }];
            added.push((name.clone(), Note { span: span.clone(), blocks }));
            Some(vec![Inline { span: span.clone(), kind: InlineKind::NoteMark(name) }])
        });
        if as_notes {
            close_up(inlines);
        }
    });
    notes.values_mut().for_each(|note| {
        visit_inlines_mut(&mut note.blocks, &mut |inlines| {
            replace(inlines, &mut |_| {
                let mut words = words.next().flatten()?;
                if as_notes {
                    without_stop(&mut words);
                }
                Some(words)
            });
        });
    });
    notes.extend(added);
    works
}

/// Takes away the full stop at the end of a note's words, for a place within a sentence.
fn without_stop(words: &mut [Inline]) {
    if let Some(InlineKind::Text(text)) = words.last_mut().map(|inline| &mut inline.kind)
        && text.ends_with('.')
    {
        text.pop();
    }
}

/// Takes away the space before the marks of notes that were citations: `words [@key]`.
fn close_up(inlines: &mut [Inline]) {
    for at in 1..inlines.len() {
        let cited =
            matches!(&inlines[at].kind, InlineKind::NoteMark(name) if name.starts_with("cite-"));
        if let (true, InlineKind::Text(text)) = (cited, &mut inlines[at - 1].kind) {
            text.truncate(text.trim_end().len());
        }
    }
}

fn collect(blocks: &[Block], out: &mut Vec<(Span, Citation)>) {
    fn within(inlines: &[Inline], out: &mut Vec<(Span, Citation)>) {
        for inline in inlines {
            match &inline.kind {
                InlineKind::Citation(citation) => out.push((inline.span.clone(), citation.clone())),
                kind => within(kind.children(), out),
            }
        }
    }
    visit_inlines(blocks, &mut |inlines| within(inlines, out));
}

/// Puts words in the place of citations, in the order of [`collect`].
fn replace(inlines: &mut Vec<Inline>, words: &mut dyn FnMut(&Span) -> Option<Vec<Inline>>) {
    let mut at = 0;
    while at < inlines.len() {
        let span = inlines[at].span.clone();
        match &mut inlines[at].kind {
            InlineKind::Citation(_) => {
                if let Some(words) = words(&span) {
                    let length = words.len();
                    inlines.splice(at..=at, words);
                    at += length;
                    continue;
                }
            }
            kind => {
                if let Some(content) = kind.content_mut() {
                    replace(content, words);
                }
            }
        }
        at += 1;
    }
}

/// The bibliography of the study, and whether it is BibLaTeX; reports one that cannot be read.
fn bibliography(
    desk: &Desk<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<(Arc<SourceFile>, bool)> {
    let (path, name, is_biblatex) = FILES.iter().find_map(|&(name, is_biblatex)| {
        let path = desk.folder.join(name);
        read::is_file(&path).then_some((path, name, is_biblatex))
    })?;
    let shown = match desk.file.path().rsplit_once('/') {
        Some((folder, _)) => format!("{folder}/{name}"),
        None => name.to_owned(),
    };
    // A link may lead out of the series.
    let text = read::confined(desk.root, desk.folder, name)
        .and_then(|_| read::text(&path, &shown, MAX_TEXT_BYTES));
    let source = match text {
        Ok(source) => Arc::new(source),
        Err(error) => {
            diagnostics.push(unreadable(&path, &shown, &error));
            return None;
        }
    };
    let trap = is_biblatex.then(|| super::bibtex::trap(source.text())).flatten();
    if let Some((span, message)) = trap {
        let finding = Diagnostic::at(Code::BibliographyInvalid, &source, &span, message);
        diagnostics.push(finding.help(say::diag_bibliography_loop_help()));
        return None;
    }
    Some((source, is_biblatex))
}

/// A file that cannot be read: at the line from which on it is no text, if that is why.
fn unreadable(path: &Path, shown: &str, error: &ReadError) -> Diagnostic {
    let message = say::diag_unreadable(shown, crate::study::reason(error));
    let code = Code::BibliographyInvalid;
    let finding = match error {
        ReadError::NotUtf8 { .. } => match read::bytes(path, MAX_TEXT_BYTES) {
            Ok(bytes) => {
                let good = std::str::from_utf8(&bytes).map_or_else(|e| e.valid_up_to(), str::len);
                let file = SourceFile::new(shown, String::from_utf8_lossy(&bytes));
                Diagnostic::at(code, &Arc::new(file), &(good..good), message)
            }
            Err(_) => Diagnostic::of_path(code, shown, message),
        },
        _ => Diagnostic::of_path(code, shown, message),
    };
    finding.help(say::diag_unreadable_help())
}

/// Reports keys that the bibliography does not have, and works that nothing refers to.
fn report(
    desk: &Desk<'_>,
    keys: &[String],
    source: &Arc<SourceFile>,
    cited: &[(Span, Citation)],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let all: Vec<&str> = keys.iter().map(String::as_str).collect();
    let known: BTreeSet<&str> = all.iter().copied().collect();
    let mut used = BTreeSet::new();
    let mut similar = 0;
    for (span, work) in cited.iter().flat_map(|(span, c)| c.works.iter().map(move |w| (span, w))) {
        used.insert(work.key.as_str());
        if known.contains(work.key.as_str()) {
            continue;
        }
        similar += 1;
        let near = (similar <= MOST_SIMILAR).then(|| crate::data::nearest(&work.key, &all));
        let help = match near.flatten() {
            Some(near) => say::diag_did_you_mean(near),
            None => say::diag_citation_unknown_help(),
        };
        let message = say::diag_citation_unknown(&work.key);
        let finding = Diagnostic::at(Code::CitationUnknown, desk.file, span, message);
        diagnostics.push(finding.help(help));
    }
    let unused: Vec<&str> = all.into_iter().filter(|key| !used.contains(key)).collect();
    if unused.is_empty() {
        return;
    }
    // The first place of every word, so that the file is gone through once.
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    let mut at = 0;
    for word in source.text().split(|c: char| c.is_whitespace() || ",{}\"'".contains(c)) {
        places.entry(word.strip_suffix(':').unwrap_or(word)).or_insert(at);
        at +=
            word.len() + source.text()[at + word.len()..].chars().next().map_or(0, char::len_utf8);
    }
    for key in unused {
        let span = places.get(key).map(|&at| at..at + key.len()).unwrap_or_default();
        let message = say::diag_reference_unused(key);
        diagnostics.push(Diagnostic::at(Code::ReferenceUnused, source, &span, message));
    }
}

/// The style: one that comes with the program by its name in the CSL repository, or a file. Reports
/// one that cannot be used.
fn style(
    desk: &Desk<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> (StyleOrder, Option<Arc<SourceFile>>) {
    let name = desk.style.unwrap_or(STYLE);
    let absent = || {
        let message = say::diag_bibliography_style(name);
        Diagnostic::of_path(Code::BibliographyInvalid, desk.file.path(), message)
            .help(say::diag_bibliography_style_help())
    };
    if !name.ends_with(".csl") {
        if ArchivedStyle::by_name(name).is_none() {
            diagnostics.push(absent());
            return (StyleOrder::None, None);
        }
        return (StyleOrder::Known(name.to_owned()), None);
    }
    let shown = format!("{}/{name}", desk.root.display()).replace('\\', "/");
    let text = read::confined(desk.root, desk.root, name)
        .and_then(|path| read::text(&path, &shown, MAX_TEXT_BYTES));
    let file = match text {
        Ok(file) => Arc::new(file),
        Err(ReadError::NotFound) => {
            diagnostics.push(absent());
            return (StyleOrder::None, None);
        }
        Err(error) => {
            diagnostics.push(unreadable(&desk.root.join(name), &shown, &error));
            return (StyleOrder::None, None);
        }
    };
    if let Some((span, message)) = super::csl::trap(file.text()) {
        let finding = Diagnostic::at(Code::BibliographyInvalid, &file, &span, message);
        diagnostics.push(finding.help(say::diag_bibliography_style_help()));
        return (StyleOrder::None, None);
    }
    (StyleOrder::Text(file.text().to_owned()), Some(file))
}

/// A style that is well-formed and yet none.
fn unusable(file: Option<&Arc<SourceFile>>, desk: &Desk<'_>, reason: String) -> Diagnostic {
    let message = say::diag_style_unreadable(reason);
    let code = Code::BibliographyInvalid;
    let finding = match file {
        Some(file) => {
            let at = file.text().find("<style").unwrap_or(0);
            Diagnostic::at(code, file, &(at..at), message)
        }
        None => Diagnostic::of_path(code, desk.file.path(), message),
    };
    finding.help(say::diag_bibliography_style_help())
}

/// The list under its heading, which is of the level that the text's own begin with.
pub(super) fn section(body: &[Block], works: Vec<Reference>, catalog: &Catalog) -> [Block; 2] {
    let levels = body.iter().filter_map(|block| match block.kind {
        BlockKind::Heading { level, .. } => Some(level),
        _ => None,
    });
    let words = InlineKind::Text(catalog.text(&say::pdf_references()));
    let heading = BlockKind::Heading {
        level: levels.min().unwrap_or(1),
        anchor: None,
        content: vec![Inline { span: 0..0, kind: words }],
    };
    let list = BlockKind::References(works);
    [Block { span: 0..0, kind: heading }, Block { span: 0..0, kind: list }]
}
