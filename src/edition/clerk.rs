//! The wording of citations and references by a CSL style: what is ordered, and what comes of it.
//!
//! Styles and bibliographies come from outside, and a long one takes long. So this is done by a
//! [`Clerk`]: here, or in a process that can be killed. Nothing is read here but what is in the order.

use crate::diag::Code;
use crate::markdown::{Citation, Inline, InlineKind, Reference};
use crate::message::Message;
use crate::text::{Digest, Span};
use citationberg::taxonomy::Locator;
use citationberg::{IndependentStyle, Locale, LocaleCode, Style, StyleClass};
use hayagriva::archive::ArchivedStyle;
use hayagriva::{
    BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, ElemChild,
    ElemChildren, ElemMeta, Library, LocatorPayload, SpecificLocator,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

/// The words of CSL in all its languages; decoding them takes longer than using them.
static LOCALES: LazyLock<Vec<Locale>> = LazyLock::new(hayagriva::archive::locales);

/// The styles that were used before: decoding one takes as long as wording a study's references with
/// it.
static STYLES: Mutex<BTreeMap<Digest, Arc<IndependentStyle>>> = Mutex::new(BTreeMap::new());
/// How many styles are kept. A series has one.
const MOST_STYLES: usize = 8;

/// Who words citations and references.
pub trait Clerk: Sync + std::fmt::Debug {
    /// Carries an order out.
    ///
    /// # Errors
    /// If nothing came of it although nothing is known to be wrong with it: it took too long, or took
    /// the process down.
    fn word(&self, order: &Order) -> Result<Answer, Lapse>;
}

/// A clerk who does it at once and here, however long it takes.
#[derive(Debug, Clone, Copy)]
pub struct AtHand;

impl Clerk for AtHand {
    fn word(&self, order: &Order) -> Result<Answer, Lapse> {
        Ok(word(order))
    }
}

/// What is to be worded.
#[derive(Debug, Serialize, Deserialize)]
pub struct Order {
    /// The text of the bibliography.
    pub(super) bibliography: String,
    /// Whether it is BibLaTeX; else Hayagriva's YAML.
    pub(super) is_biblatex: bool,
    pub(super) style: StyleOrder,
    /// The language of the words.
    pub(super) lang: String,
    /// The citations in their order.
    pub(super) citations: Vec<(Span, Citation)>,
}

/// A style.
#[derive(Debug, Hash, Serialize, Deserialize)]
pub(super) enum StyleOrder {
    /// One that comes with the program, by its name in the CSL repository.
    Known(String),
    /// The text of a file.
    Text(String),
    /// None: only the keys of the bibliography are wanted.
    None,
}

/// What came of an order.
#[derive(Debug, Serialize, Deserialize)]
pub enum Answer {
    /// The bibliography cannot be read, from this place on, for this reason.
    BibliographyInvalid(Span, String),
    /// The bibliography has these works.
    Read {
        /// The keys, in the order of the file.
        keys: Vec<String>,
        /// The words; or why there are none.
        words: Result<Words, String>,
    },
}

/// What readers read.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Words {
    /// Whether each citation is to be a note.
    pub(super) as_notes: bool,
    /// The words of each citation; nothing for one with a work that nobody knows.
    pub(super) citations: Vec<Option<Vec<Inline>>>,
    /// The list of works referred to, in the order of the style.
    pub(super) works: Vec<Reference>,
}

/// Why nothing came of an order.
#[derive(Debug)]
pub struct Lapse {
    /// What kind of finding it is.
    pub code: Code,
    /// What happened.
    pub message: Message,
    /// What to do about it.
    pub help: Message,
}

/// Carries an order out.
#[must_use]
pub fn word(order: &Order) -> Answer {
    let library = match library(order) {
        Ok(library) => library,
        Err((span, reason)) => return Answer::BibliographyInvalid(span, reason),
    };
    let keys = library.keys().map(str::to_owned).collect();
    let words = match style(&order.style) {
        Ok(Some(style)) => Ok(worded_by(&style, order, &library)),
        Ok(None) => Ok(Words::default()),
        Err(reason) => Err(reason),
    };
    Answer::Read { keys, words }
}

fn library(order: &Order) -> Result<Library, (Span, String)> {
    if order.is_biblatex {
        hayagriva::io::from_biblatex_str(&order.bibliography).map_err(|errors| {
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
        hayagriva::io::from_yaml_str(&order.bibliography).map_err(|error| {
            let at = error.location().map_or(0, |location| location.index());
            (at..at + 1, error.to_string())
        })
    }
}

fn style(order: &StyleOrder) -> Result<Option<Arc<IndependentStyle>>, String> {
    let key = Digest::of_value(order);
    let mut styles = STYLES.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(style) = styles.get(&key) {
        return Ok(Some(Arc::clone(style)));
    }
    let style = match order {
        StyleOrder::None => return Ok(None),
        StyleOrder::Known(name) => match ArchivedStyle::by_name(name).map(ArchivedStyle::get) {
            Some(Style::Independent(style)) => style,
            _ => return Err(name.clone()),
        },
        StyleOrder::Text(text) => {
            IndependentStyle::from_xml(text).map_err(|error| error.to_string())?
        }
    };
    if styles.len() >= MOST_STYLES {
        styles.clear();
    }
    let style = Arc::new(style);
    styles.insert(key, Arc::clone(&style));
    Ok(Some(style))
}

fn worded_by(style: &IndependentStyle, order: &Order, library: &Library) -> Words {
    // A citation with a work that nobody knows stays as it is written.
    let known = |citation: &Citation| citation.works.iter().all(|w| library.get(&w.key).is_some());
    let locale = LocaleCode(order.lang.clone());
    let locators: Vec<Vec<Option<(Locator, String)>>> = order
        .citations
        .iter()
        .map(|(_, citation)| {
            citation.works.iter().map(|work| work.locator.as_deref().map(locator)).collect()
        })
        .collect();
    let mut driver = BibliographyDriver::new();
    let mut requested = 0;
    let cited = order.citations.iter().zip(&locators);
    for ((_, citation), locators) in cited.filter(|((_, c), _)| known(c)) {
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
        driver.citation(CitationRequest::new(items, style, locale, &LOCALES, Some(requested)));
    }
    let rendered = driver.finish(BibliographyRequest::new(style, Some(locale), &LOCALES));
    let mut words = rendered.citations.into_iter();
    let citations = order
        .citations
        .iter()
        .map(|(span, citation)| {
            let rendered = known(citation).then(|| words.next()).flatten()?;
            Some(worded(&rendered.citation, span, Some(citation)))
        })
        .collect();
    let works = rendered.bibliography.map(|list| list.items).unwrap_or_default();
    let works = works
        .into_iter()
        .map(|item| Reference {
            anchor: anchor(&item.key),
            mark: item.first_field.map(|field| {
                let words = worded(&ElemChildren(vec![field]), &(0..0), None);
                crate::markdown::plain_text(&words).trim().to_owned()
            }),
            content: worded(&item.content, &(0..0), None),
        })
        .collect();
    Words { as_notes: style.settings.class == StyleClass::Note, citations, works }
}

fn anchor(key: &str) -> String {
    format!("ref-{key}")
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
