//! Citations and the list of references, worded by a CSL style in the edition's language.

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
use citationberg::taxonomy::Locator;
use citationberg::{IndependentStyle, Locale, LocaleCode, Style, StyleClass};
use hayagriva::archive::ArchivedStyle;
use hayagriva::{
    BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, ElemChild,
    ElemChildren, ElemMeta, Library, LocatorPayload, SpecificLocator,
};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

/// The style of a series that names none: authors and years.
const STYLE: &str = "apa";
/// What a bibliography may be called, and whether it is BibLaTeX.
const FILES: [(&str, bool); 3] =
    [("references.yml", false), ("references.yaml", false), ("references.bib", true)];

/// The words of CSL in all its languages; decoding them takes longer than using them.
static LOCALES: LazyLock<Vec<Locale>> = LazyLock::new(hayagriva::archive::locales);

/// The styles of the program that were used before: decoding one takes as long as wording a study's
/// references with it.
static STYLES: Mutex<BTreeMap<String, Arc<IndependentStyle>>> = Mutex::new(BTreeMap::new());

/// Where bibliography and style are looked for.
pub(super) struct Desk<'a> {
    pub(super) root: &'a Path,
    pub(super) folder: &'a Path,
    pub(super) file: &'a Arc<SourceFile>,
    pub(super) style: Option<&'a str>,
    pub(super) lang: &'a Lang,
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
    let Some((library, source)) = library(desk, diagnostics) else {
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
    report(desk, &library, &source, &cited, diagnostics);
    let Some(style) = style(desk, diagnostics) else { return Vec::new() };
    // A citation with a work that nobody knows stays as it is written.
    let known = |citation: &Citation| citation.works.iter().all(|w| library.get(&w.key).is_some());
    let locale = LocaleCode(desk.lang.to_string());
    let locators: Vec<Vec<Option<(Locator, String)>>> = cited
        .iter()
        .map(|(_, citation)| {
            citation.works.iter().map(|work| work.locator.as_deref().map(locator)).collect()
        })
        .collect();
    let mut driver = BibliographyDriver::new();
    let mut requested = 0;
    for ((_, citation), locators) in cited.iter().zip(&locators).filter(|((_, c), _)| known(c)) {
        let items = citation
            .works
            .iter()
            .zip(locators)
            .filter_map(|(work, locator)| {
                let locator = locator
                    .as_ref()
                    .map(|(kind, text)| SpecificLocator(*kind, LocatorPayload::Str(text)));
                Some(CitationItem::with_locator(library.get(&work.key)?, locator))
            })
            .collect();
        let locale = Some(locale.clone());
        requested += 1;
        driver.citation(CitationRequest::new(items, &style, locale, &LOCALES, Some(requested)));
    }
    let rendered = driver.finish(BibliographyRequest::new(&style, Some(locale), &LOCALES));
    let mut words = rendered.citations.into_iter();
    let mut next = |span: &Span, citation: &Citation| {
        let rendered = known(citation).then(|| words.next()).flatten()?;
        Some(worded(&rendered.citation, span, Some(citation)))
    };
    // A style for notes words each citation as one; within a note it stays where it is.
    let as_notes = style.settings.class == StyleClass::Note;
    let mut added: Vec<(String, Note)> = Vec::new();
    visit_inlines_mut(body, &mut |inlines| {
        replace(inlines, &mut |span, citation| {
            let words = next(span, citation)?;
            if !as_notes {
                return Some(words);
            }
            let taken = |name: &String| {
                notes.contains_key(name) || added.iter().any(|(other, _)| other == name)
            };
            let mut names = (added.len() + 1..).map(|number| format!("cite-{number}"));
            let name = names.find(|name| !taken(name))?;
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
            replace(inlines, &mut |span, citation| {
                let mut words = next(span, citation)?;
                if as_notes {
                    without_stop(&mut words);
                }
                Some(words)
            });
        });
    });
    notes.extend(added);
    let works = rendered.bibliography.map(|list| list.items).unwrap_or_default();
    works
        .into_iter()
        .map(|item| Reference {
            anchor: anchor(&item.key),
            mark: item.first_field.map(|field| {
                let words = worded(&ElemChildren(vec![field]), &(0..0), None);
                crate::markdown::plain_text(&words).trim().to_owned()
            }),
            content: worded(&item.content, &(0..0), None),
        })
        .collect()
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

fn anchor(key: &str) -> String {
    format!("ref-{key}")
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
fn replace(
    inlines: &mut Vec<Inline>,
    words: &mut dyn FnMut(&Span, &Citation) -> Option<Vec<Inline>>,
) {
    let mut at = 0;
    while at < inlines.len() {
        let span = inlines[at].span.clone();
        match &mut inlines[at].kind {
            InlineKind::Citation(citation) => {
                if let Some(words) = words(&span, citation) {
                    let length = words.len();
                    inlines.splice(at..=at, words);
                    at += length;
                    continue;
                }
            }
            InlineKind::Emphasis(content)
            | InlineKind::Strong(content)
            | InlineKind::Strikethrough(content)
            | InlineKind::Superscript(content)
            | InlineKind::Subscript(content)
            | InlineKind::Foreign { content, .. }
            | InlineKind::Link { content, .. } => replace(content, words),
            _ => {}
        }
        at += 1;
    }
}

/// The bibliography of the study; reports one that cannot be read.
fn library(
    desk: &Desk<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<(Library, Arc<SourceFile>)> {
    let (path, name, biblatex) = FILES.iter().find_map(|&(name, biblatex)| {
        let path = desk.folder.join(name);
        read::is_file(&path).then_some((path, name, biblatex))
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
            let reason = crate::study::reason(&error);
            diagnostics.push(
                Diagnostic::of_path(
                    Code::BibliographyInvalid,
                    &shown,
                    say::diag_unreadable(&shown, reason),
                )
                .help(say::diag_unreadable_help()),
            );
            return None;
        }
    };
    if let Some((span, message)) = biblatex.then(|| super::bibtex::trap(source.text())).flatten() {
        let finding = Diagnostic::at(Code::BibliographyInvalid, &source, &span, message);
        diagnostics.push(finding.help(say::diag_bibliography_loop_help()));
        return None;
    }
    let library = if biblatex {
        hayagriva::io::from_biblatex_str(source.text()).map_err(|errors| {
            use hayagriva::io::BibLaTeXError;
            let first = errors.into_iter().next();
            let span = match &first {
                Some(BibLaTeXError::Parse(error)) => error.span.clone(),
                Some(BibLaTeXError::Type(error)) => error.span.clone(),
                None => 0..0,
            };
            (span, first.map(|error| error.to_string()).unwrap_or_default())
        })
    } else {
        hayagriva::io::from_yaml_str(source.text()).map_err(|error| {
            let at = error.location().map_or(0, |location| location.index());
            (at..at + 1, error.to_string())
        })
    };
    match library {
        Ok(library) => Some((library, source)),
        Err((span, reason)) => {
            let message = say::diag_bibliography(reason);
            diagnostics.push(
                Diagnostic::at(Code::BibliographyInvalid, &source, &span, message)
                    .help(say::diag_bibliography_help()),
            );
            None
        }
    }
}

/// Reports keys that the bibliography does not have, and works that nothing refers to.
fn report(
    desk: &Desk<'_>,
    library: &Library,
    source: &Arc<SourceFile>,
    cited: &[(Span, Citation)],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let keys: Vec<&str> = library.keys().collect();
    let mut used = BTreeSet::new();
    for (span, citation) in cited {
        for work in &citation.works {
            used.insert(work.key.as_str());
            if library.get(&work.key).is_none() {
                let help = match crate::data::nearest(&work.key, &keys) {
                    Some(near) => say::diag_did_you_mean(near),
                    None => say::diag_citation_unknown_help(),
                };
                let message = say::diag_citation_unknown(&work.key);
                diagnostics.push(
                    Diagnostic::at(Code::CitationUnknown, desk.file, span, message).help(help),
                );
            }
        }
    }
    let mut from = 0;
    for key in keys.iter().filter(|key| !used.contains(**key)) {
        // Most often they come in the order of the file.
        let ahead = source.text()[from..].find(*key).map(|at| from + at);
        let at = ahead.or_else(|| source.text().find(*key)).unwrap_or(0);
        from = at;
        let message = say::diag_reference_unused(key);
        let span = at..at + key.len();
        diagnostics.push(Diagnostic::at(Code::ReferenceUnused, source, &span, message));
    }
}

/// The style: one that comes with the program by its name in the CSL repository, or a file.
fn style(desk: &Desk<'_>, diagnostics: &mut Vec<Diagnostic>) -> Option<Arc<IndependentStyle>> {
    let name = desk.style.unwrap_or(STYLE);
    let shown = format!("{}/{name}", desk.root.display());
    let refused = |reason: Option<String>| match reason {
        Some(reason) => {
            Diagnostic::of_path(Code::BibliographyInvalid, &shown, say::diag_bibliography(reason))
                .help(say::diag_bibliography_style_help())
        }
        None => Diagnostic::of_path(
            Code::BibliographyInvalid,
            desk.file.path(),
            say::diag_bibliography_style(name),
        )
        .help(say::diag_bibliography_style_help()),
    };
    if !name.ends_with(".csl") {
        let mut styles = STYLES.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(style) = styles.get(name) {
            return Some(Arc::clone(style));
        }
        let found = ArchivedStyle::by_name(name).map(ArchivedStyle::get);
        let style = match found {
            Some(Style::Independent(style)) => Some(Arc::new(style)),
            _ => None,
        };
        if let Some(style) = &style {
            styles.insert(name.to_owned(), Arc::clone(style));
        }
        if style.is_none() {
            diagnostics.push(refused(None));
        }
        return style;
    }
    let text = read::confined(desk.root, desk.root, name)
        .and_then(|path| read::text(&path, &shown, MAX_TEXT_BYTES))
        .map_err(|error| match error {
            ReadError::NotFound => refused(None),
            error => {
                let reason = crate::study::reason(&error);
                Diagnostic::of_path(
                    Code::BibliographyInvalid,
                    &shown,
                    say::diag_unreadable(&shown, reason),
                )
            }
        });
    let style = text.and_then(|file| {
        IndependentStyle::from_xml(file.text()).map_err(|error| refused(Some(error.to_string())))
    });
    style.map(Arc::new).map_err(|diagnostic| diagnostics.push(diagnostic)).ok()
}

/// What a locator counts, and its number: `p. 3` is page 3. Abbreviations that most languages share;
/// anything else is printed as it is written.
fn locator(text: &str) -> (Locator, String) {
    const KINDS: [(&str, Locator); 14] = [
        ("pp.", Locator::Page),
        ("p.", Locator::Page),
        ("págs.", Locator::Page),
        ("pág.", Locator::Page),
        ("chap.", Locator::Chapter),
        ("ch.", Locator::Chapter),
        ("cap.", Locator::Chapter),
        ("sec.", Locator::Section),
        ("§", Locator::Section),
        ("vol.", Locator::Volume),
        ("par.", Locator::Paragraph),
        ("fig.", Locator::Figure),
        ("n.", Locator::Note),
        ("l.", Locator::Line),
    ];
    for (abbreviation, kind) in KINDS {
        if let Some(rest) = text.strip_prefix(abbreviation) {
            return (kind, rest.trim().to_owned());
        }
    }
    let pages = text.chars().all(|c| c.is_ascii_digit() || "-–, ".contains(c));
    (if pages { Locator::Page } else { Locator::Custom }, text.to_owned())
}

/// What hayagriva worded as inlines; the parts of a citation link to their works.
fn worded(words: &ElemChildren, span: &Span, citation: Option<&Citation>) -> Vec<Inline> {
    let mut out = Vec::new();
    for child in &words.0 {
        element(child, span, citation, &mut out);
    }
    out
}

fn element(child: &ElemChild, span: &Span, citation: Option<&Citation>, out: &mut Vec<Inline>) {
    let mut push = |kind| out.push(Inline { span: span.clone(), kind });
    match child {
        ElemChild::Text(text) => push(formatted(text, span)),
        ElemChild::Link { text, url } => {
            let content = vec![Inline { span: span.clone(), kind: formatted(text, span) }];
            let web = url.starts_with("https://") || url.starts_with("http://");
            if web {
                push(InlineKind::Link { target: url.clone(), content });
            } else {
                out.extend(content);
            }
        }
        // Typst's markup is not ours: it is text.
        ElemChild::Markup(text) => push(InlineKind::Text(text.clone())),
        ElemChild::Elem(elem) => {
            let content = worded(&elem.children, span, citation);
            match (&elem.meta, citation) {
                (Some(ElemMeta::Entry(index)), Some(citation)) => {
                    match citation.works.get(*index) {
                        Some(work) => {
                            let target = format!("#{}", anchor(&work.key));
                            if !work.prefix.is_empty() {
                                push(InlineKind::Text(format!("{}\u{a0}", work.prefix)));
                            }
                            push(InlineKind::Link { target, content });
                        }
                        None => out.extend(content),
                    }
                }
                _ => out.extend(content),
            }
        }
        ElemChild::Transparent { .. } => {}
    }
}

fn formatted(text: &hayagriva::Formatted, span: &Span) -> InlineKind {
    let kind = InlineKind::Text(text.text.clone());
    let formatting = text.formatting;
    let one = |kind| vec![Inline { span: span.clone(), kind }];
    let kind = match formatting.font_style {
        citationberg::FontStyle::Italic => InlineKind::Emphasis(one(kind)),
        citationberg::FontStyle::Normal => kind,
    };
    let kind = match formatting.font_weight {
        citationberg::FontWeight::Bold => InlineKind::Strong(one(kind)),
        _ => kind,
    };
    match formatting.vertical_align {
        citationberg::VerticalAlign::Sup => InlineKind::Superscript(one(kind)),
        citationberg::VerticalAlign::Sub => InlineKind::Subscript(one(kind)),
        _ => kind,
    }
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
