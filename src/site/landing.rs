//! The page of a study in a language: what it is, what can be had of it, and the text itself.

use super::address::{self, Address};
use super::frame::{Frame, Link, is_web, licence_address};
use super::notice::{self, Notice};
use super::pictures::Pictures;
use super::shelf::{Offer, Row, Shelf, Title};
use super::theme::view;
use super::{Input, Page, PageKind, cite, metadata};
use crate::diag::{Code, Diagnostic, Severity};
use crate::edition::{self, Edition, Fact};
use crate::epub::{self, Book, Identifier};
use crate::html::{self, Fragment, Markup, Options, Syntax, Text};
use crate::locale::{Lang, Part};
use crate::message::{Arg, say};
use crate::text::read;
use minijinja::{Value, context};
use serde::Serialize;
use std::collections::BTreeMap;

/// More is no picture of a page.
const MAX_COVER_BYTES: u64 = 16 << 20;

/// A document in a language: a link, or words that say when.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Document {
    pub(super) lang: String,
    /// The language's own name.
    pub(super) name: String,
    /// The language's name in the words of the page.
    pub(super) language: String,
    /// `available`, `available-earlier-version`, `coming-soon`, `withdrawn`, `not-planned`.
    pub(super) state: &'static str,
    /// The state in words.
    pub(super) words: String,
    /// "PDF, en français, 45 KB, 12 pages".
    pub(super) label: Option<String>,
    pub(super) href: Option<String>,
    /// Where the page in that language is.
    pub(super) page: Option<String>,
    /// The title in that language, if it has a page.
    pub(super) title: Option<String>,
    pub(super) date: Option<String>,
    pub(super) current: bool,
}

/// The first page of the document of the page's own language.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Cover {
    pub(super) src: String,
    pub(super) width: u32,
    pub(super) height: u32,
    /// For those who do not see it, where it does not stand beside the title.
    pub(super) alt: String,
    /// The document.
    pub(super) href: String,
}

/// A version of the document.
#[derive(Debug, Serialize)]
struct VersionView {
    /// "Version 2".
    label: String,
    /// "PDF, 45 KB".
    file: String,
    href: String,
}

#[derive(Debug, Serialize)]
struct Related {
    href: String,
    heading: String,
    title: String,
    country: Option<String>,
}

#[derive(Debug, Serialize)]
struct StudyView {
    slug: String,
    number: Option<u64>,
    heading: String,
    title: String,
    subtitle: Option<String>,
    summary: Option<String>,
    country: Option<Link>,
    themes: Vec<Link>,
    goals: Vec<Link>,
    keywords: Vec<String>,
    /// The language that names of partners are in, where it is another one.
    source: Option<String>,
    partners: Vec<String>,
    /// Authors, translators, dates: what the colophon of the PDF has, without what is on the page
    /// anyway.
    facts: Vec<Fact>,
    availability: String,
    documents: Vec<Document>,
    /// The e-book in the page's language.
    book: Option<Link>,
    cover: Option<Cover>,
    /// Addresses that keep a version, the latest first.
    versions: Vec<VersionView>,
    notice: Option<Notice>,
    links: Vec<Link>,
    related: Vec<Related>,
    permalink: String,
    /// The same in words: absolute where the series has an address.
    permalink_label: String,
    citation: String,
    citations: Vec<Link>,
    licence: Option<Link>,
    errata: Vec<Erratum>,
    body: Option<Value>,
    notes: Option<Value>,
    contents: Vec<Entry>,
}

#[derive(Debug, Serialize)]
struct Erratum {
    date: Option<String>,
    text: String,
}

#[derive(Debug, Serialize)]
struct Entry {
    level: u8,
    id: String,
    title: String,
}

/// Everything that belongs to a landing page.
pub(super) struct Landing {
    pub(super) template: &'static str,
    pub(super) context: Value,
    /// Files beside it: name and bytes.
    pub(super) files: Vec<(&'static str, Vec<u8>)>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Builds the page.
pub(super) fn landing<E>(
    input: &Input<'_>,
    shelf: &Shelf<'_>,
    frame: &Frame<'_>,
    row: &Row<'_>,
    title: &Title<'_>,
    pictures: &Pictures<'_, E>,
) -> Result<Landing, E> {
    let at = title.address();
    let study = title.study;
    let face = &title.face;
    let mut diagnostics = Vec::new();
    let (text, book) = match title.has_text() {
        true => text(input, frame, title, &at, pictures, &mut diagnostics)?
            .map(|(standing, text, book)| ((standing, text), book))
            .unzip(),
        false => {
            if title.withdrawal().is_some() {
                grave(input, frame, title, pictures)?;
            }
            (None, None)
        }
    };
    let (standing, text) = text.unzip();
    let place = |lang: &Lang| match row.titles.get(lang) {
        Some(other) => Ok(other.address()),
        None => Err(match row.offer(lang) {
            Offer::None => None,
            offer => Some(frame.offer(offer)),
        }),
    };
    let choices = frame.choices(&at, &shelf.languages, &place);
    let documents = documents(frame, row, &at);
    let facet = |kind: &str, key: &str, label: &str| {
        let to = Address::of(&frame.tag, &format!("{kind}/{key}"));
        Link::new(label, frame.link(&at, &to))
    };
    let licence = study.licence.as_ref().or(input.series.licence.as_ref());
    let links =
        [("project", say::site_link_project()), ("country-profile", say::site_link_profile())]
            .into_iter()
            .filter_map(|(key, label)| {
                let target = study.links.get(key).filter(|target| is_web(target))?;
                Some(Link::new(frame.say(&label), target.clone()))
            })
            .collect();
    let notice = notice::notice(frame, row, title, text.as_ref());
    let citations = cite::FILES
        .iter()
        .map(|(name, label)| Link::new(*label, frame.link(&at, &at.beside(name))))
        .collect();
    let study_view =
        StudyView {
            slug: study.slug.clone(),
            number: study.number,
            heading: face.heading.clone(),
            title: face.title.clone(),
            subtitle: face.subtitle.clone(),
            summary: face.summary.clone(),
            country: face.country.as_ref().zip(study.country).map(|(name, code)| {
                facet("countries", &code.to_string().to_ascii_lowercase(), name)
            }),
            themes: face
                .themes
                .iter()
                .zip(&study.themes)
                .map(|(name, key)| facet("themes", key, name))
                .collect(),
            goals: face
                .sdgs
                .iter()
                .map(|(goal, name)| {
                    let label = frame.say(&say::pdf_sdg(goal.to_string(), name));
                    facet("goals", &goal.to_string(), &label)
                })
                .collect(),
            keywords: face.keywords.clone(),
            source: (study.source != *title.lang).then(|| study.source.to_string()),
            partners: fact(&face.facts, "partners"),
            facts: face
                .colophon
                .iter()
                .filter(|fact| {
                    let shown = ["authors", "translators", "reviewers", "date", "version"];
                    shown.contains(&&*fact.key)
                })
                .cloned()
                .collect(),
            availability: availability(frame, row),
            documents,
            book,
            cover: cover(frame, title, &at),
            versions: versions(frame, title, &at),
            notice,
            links,
            related: related(shelf, frame, title, &at),
            permalink_label: match frame.base {
                Some(base) => Address::permalink(study).absolute(base),
                None => Address::permalink(study).path(),
            },
            permalink: match frame.base {
                Some(base) => Address::permalink(study).absolute(base),
                None => frame.link(&at, &Address::permalink(study)),
            },
            citation: face.citation.clone(),
            citations,
            licence: licence.map(|id| Link::new(id, licence_address(id))),
            errata: study
                .errata
                .iter()
                .filter_map(|erratum| {
                    let text = erratum.text.get(title.lang)?.clone();
                    let date = erratum.date.as_ref().map(|date| frame.catalog.date(date));
                    Some(Erratum { date, text })
                })
                .collect(),
            contents: text
                .iter()
                .flat_map(|text| &text.headings)
                .filter(|heading| heading.level <= 3)
                .map(|h| Entry { level: h.level, id: h.id.clone(), title: h.title.clone() })
                .collect(),
            body: text.as_ref().zip(standing).map(|(text, standing)| {
                Value::from_safe_string(format!("{}{}", standing.as_str(), text.body.as_str()))
            }),
            notes: text
                .as_ref()
                .filter(|text| !text.notes.is_empty())
                .map(|text| Value::from_safe_string(text.notes.as_str().to_owned())),
        };
    let description = face.summary.clone().unwrap_or_else(|| face.title.clone());
    let mut page = frame.page(&at, face.title.clone(), description, choices);
    let data = metadata::landing(input, shelf, frame, row, title, &mut page);
    let mut files = cite::files(input, frame, title);
    files.push(("record.jsonld", metadata::pretty(&data)));
    let context = context! {
        page => view(&page),
        labels => frame.labels.clone(),
        series => frame.series.clone(),
        study => view(&study_view),
    };
    Ok(Landing { template: "study.html", context, files, diagnostics })
}

/// The text of an edition as markup, and the way to its e-book, which is written.
fn text<E>(
    input: &Input<'_>,
    frame: &Frame<'_>,
    title: &Title<'_>,
    at: &Address,
    pictures: &Pictures<'_, E>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Option<(Fragment, Text, Link)>, E> {
    // What is wrong with the text was reported when its document was made.
    let rendition = title.file.map(|file| file.rendition.clone()).unwrap_or_default();
    let (study, lang) = (title.study, title.lang);
    let Input { series, locales, clerk, .. } = *input;
    let built = edition::build_as(&rendition, series, study, lang, locales, clerk);
    // Unless the document was made just now and could be read then: a disk that fails in between must
    // not decide what the page shows.
    if title.file.is_some_and(|file| file.edition.is_some()) {
        let errors = built.diagnostics.into_iter().filter(|d| d.severity == Severity::Error);
        diagnostics.extend(errors);
    }
    let Some(edition) = built.output else { return Ok(None) };
    let ready = pictures.publish(&edition, diagnostics)?;
    let words = |name: &str| match edition.face.labels.get(name).map(Vec::as_slice) {
        Some([Part::Text(text)]) => text.clone(),
        _ => frame.say(&match name {
            "done" => say::site_task_done(),
            "open" => say::site_task_open(),
            "data" => say::html_chart_data(),
            _ => say::site_note_back(),
        }),
    };
    let options = Options {
        syntax: Syntax::Html,
        below: 1,
        words: &words,
        picture: &|source| {
            let (image, place) = ready.images.get(source).zip(ready.places.get(source))?;
            Some(html::Shown { address: frame.link(at, place), size: image.size() })
        },
    };
    let mut notice = Markup::new(Syntax::Html);
    if let Some(words) = &edition.face.notice {
        notice.open("div", &[("class", "callout important"), ("role", "note")]);
        notice.element("p", &[("class", "label")], &words.title);
        notice.element("p", &[], &words.text);
        notice.close();
    }
    let text = html::render(&edition.body, &edition.notes, &options);
    let drawn = title.file.and_then(|file| file.cover.as_ref());
    let cover = drawn.and_then(|drawn| match read::bytes(&drawn.source, MAX_COVER_BYTES) {
        Ok(bytes) => Some(epub::Cover { bytes, width: drawn.width, height: drawn.height }),
        Err(error) => {
            // A disk that fails now must not decide what is published.
            let reason = crate::study::reason(&error);
            let path = drawn.source.to_string_lossy().into_owned();
            let message = say::diag_unreadable(&drawn.path, reason);
            diagnostics.push(Diagnostic::of_path(Code::Unreadable, path, message));
            None
        }
    });
    let (path, size) =
        book(input, frame, title, &edition, &ready.images, cover.as_ref(), pictures)?;
    let label = frame.say(&say::site_epub(title.lang, frame.size(size)));
    Ok(Some((notice.finish(), text, Link::new(label, frame.link(at, &Address::file(path))))))
}

/// Writes an e-book; gives its path and its size.
fn book<E>(
    input: &Input<'_>,
    frame: &Frame<'_>,
    title: &Title<'_>,
    edition: &Edition,
    images: &BTreeMap<String, html::Image>,
    cover: Option<&epub::Cover>,
    pictures: &Pictures<'_, E>,
) -> Result<(String, u64), E> {
    let bytes = epub::bind(Book {
        edition,
        catalog: &frame.catalog,
        identifier: Identifier::new(&input.series.id, &title.study.slug, title.lang),
        style: input.theme.book_style(),
        pictures: images,
        cover,
    });
    let path = address::book(&title.study.slug, title.lang);
    pictures.write(Page {
        path: &path,
        language: Some(title.lang),
        kind: PageKind::Book,
        group: Some(&title.study.slug),
        bytes: &bytes,
    })?;
    Ok((path, bytes.len() as u64))
}

/// Writes what lies at the address of the e-book of a withdrawn edition, for whoever has a link to it.
fn grave<E>(
    input: &Input<'_>,
    frame: &Frame<'_>,
    title: &Title<'_>,
    pictures: &Pictures<'_, E>,
) -> Result<(), E> {
    let edition = edition::tombstone(input.series, title.study, title.lang, input.locales);
    match edition {
        // A notice shows no picture.
        Some(edition) => {
            book(input, frame, title, &edition, &BTreeMap::new(), None, pictures).map(drop)
        }
        None => Ok(()),
    }
}

/// The cover of a title, if its document has one.
pub(super) fn cover(frame: &Frame<'_>, title: &Title<'_>, at: &Address) -> Option<Cover> {
    let file = title.file?;
    let drawn = file.cover.as_ref()?;
    Some(Cover {
        src: frame.link(at, &Address::file(&drawn.path)),
        width: drawn.width,
        height: drawn.height,
        alt: frame.say(&say::site_cover(title.lang)),
        href: frame.link(at, &Address::file(&file.path)),
    })
}

fn versions(frame: &Frame<'_>, title: &Title<'_>, at: &Address) -> Vec<VersionView> {
    let versions = title.file.map(|file| file.versions.as_slice()).unwrap_or_default();
    versions
        .iter()
        .map(|kept| VersionView {
            label: frame.say(&say::site_version(&kept.version)),
            file: frame.say(&say::site_version_file(frame.size(kept.bytes))),
            href: frame.link(at, &Address::file(&kept.path)),
        })
        .collect()
}

fn fact(facts: &[Fact], key: &str) -> Vec<String> {
    facts.iter().find(|fact| fact.key == key).map(|f| f.values.clone()).unwrap_or_default()
}

/// The documents of a study in every language, in the series' order.
pub(super) fn documents(frame: &Frame<'_>, row: &Row<'_>, at: &Address) -> Vec<Document> {
    row.offers
        .iter()
        .map(|(lang, offer)| {
            let title = row.titles.get(lang);
            let file = title.and_then(|title| title.file);
            let label = file.map(|file| {
                let size = frame.size(file.bytes);
                frame.say(&say::site_pdf(lang, size, file.pages))
            });
            Document {
                lang: lang.to_string(),
                name: frame.autonym(lang),
                language: frame.language(lang),
                state: offer.name(),
                words: frame.offer(offer),
                label,
                href: file.map(|file| frame.link(at, &Address::file(&file.path))),
                page: title.map(|title| frame.link(at, &title.address())),
                title: title.map(|title| title.face.title.clone()),
                date: title.and_then(Title::date).map(|date| frame.date(date)),
                current: *lang == frame.lang,
            }
        })
        .collect()
}

/// "Available in French; coming soon in English (March 2027)": what is published, not what is
/// written.
pub(super) fn availability(frame: &Frame<'_>, row: &Row<'_>) -> String {
    let (mut now, mut soon, mut gone) = (Vec::new(), Vec::new(), false);
    for (lang, offer) in &row.offers {
        match offer {
            Offer::Available | Offer::Earlier => now.push(Arg::Language(lang.to_string())),
            Offer::Soon(Some(date)) => {
                soon.push(Arg::Message(Box::new(say::availability_dated(lang, date))));
            }
            Offer::Soon(None) => soon.push(Arg::Language(lang.to_string())),
            Offer::Withdrawn(_) => gone = true,
            Offer::None => {}
        }
    }
    frame.say(&match (now.is_empty(), soon.is_empty()) {
        (false, false) => say::availability_now_and_soon(now, soon),
        (false, true) => say::availability_now(now),
        (true, false) => say::availability_soon(soon),
        (true, true) if gone => say::availability_withdrawn(),
        (true, true) => say::availability_none(),
    })
}

/// The related studies that have a page in this language; those that name this one count too.
fn related(shelf: &Shelf<'_>, frame: &Frame<'_>, title: &Title<'_>, at: &Address) -> Vec<Related> {
    let own = &title.study.slug;
    let named = title.study.related.iter().map(String::as_str);
    let mut seen = std::collections::BTreeSet::from([own.as_str()]);
    named
        .chain(shelf.naming(own))
        .filter(|slug| seen.insert(slug))
        .filter_map(|slug| {
            let other = shelf.row(slug)?.titles.get(title.lang)?;
            Some(Related {
                href: frame.link(at, &other.address()),
                heading: other.face.heading.clone(),
                title: other.face.title.clone(),
                country: other.face.country.clone(),
            })
        })
        .collect()
}
