//! Floor 12: the publication as a static site, in every language that it is published in.
//!
//! ```text
//! index.html  cases/004/                     without a language: the chooser, permalinks
//! fr/  fr/cases/SLUG/  fr/countries/tn/ …    pages of a language; lists go on in fr/2/ …
//! assets/  media/                            named by digest, never changed
//! catalogue.json .csv .jsonld  sitemap.xml  robots.txt  _headers  404.html
//! ```
//!
//! # Honesty
//!
//! A page exists in a language only if something of the study is published in it. [`shelf`] decides
//! that once, from what is published; pages, language bars, alternates, feeds and catalogues all
//! read it there. Nothing in one language ever stands in the place of another.
//!
//! **Invariant:** pages are given to the caller one by one and not kept, so that a thousand studies
//! need no more memory than ten; nothing here writes.

mod address;
mod cite;
mod colour;
mod feeds;
mod files;
mod filter;
mod find;
mod frame;
mod key;
mod landing;
mod lists;
mod menu;
mod metadata;
mod notice;
mod pictures;
mod portal;
mod shelf;
mod theme;

pub(crate) use address::{published, published_version};
pub use theme::Theme;

use crate::diag::{Checked, Code, Diagnostic};
use crate::edition::{self, Clerk, Rendition};
use crate::ledger::SeriesStatus;
use crate::locale::{Lang, Locales};
use crate::message::say;
use crate::study::Series;
use crate::text::Digest;
use address::Address;
use frame::Frame;
use lists::Lists;
use minijinja::Value;
use pictures::Pictures;
use rayon::prelude::*;
use shelf::Shelf;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// A published document.
#[derive(Debug, Clone)]
pub struct Published {
    /// The study's slug.
    pub study: String,
    /// The BCP 47 tag of the language.
    pub language: String,
    /// Relative to the publication, with `/`.
    pub path: String,
    /// Its size.
    pub bytes: u64,
    /// Its SHA-256 in hexadecimal.
    pub sha256: String,
    /// How many pages.
    pub pages: usize,
    /// The standards it conforms to.
    pub conformance: Vec<String>,
    /// Whether the text as it is now is what the document says. If not, only the document is
    /// offered.
    pub current: bool,
    /// Its form, for the text on its page.
    pub rendition: Rendition,
    /// Its first page as a picture.
    pub cover: Option<Cover>,
    /// Its addresses that keep a version, the latest first.
    pub versions: Vec<PublishedVersion>,
    /// The state of the original that a translation was published with.
    pub matches: Option<Matched>,
    /// The digest of all that the document was made from; nothing if it was not made from the series
    /// as it is.
    pub edition: Option<String>,
}

/// A picture of the first page of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cover {
    /// Relative to the publication, with `/`; named by its digest.
    pub path: String,
    /// Where its bytes are now, for e-books.
    pub source: PathBuf,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// What links to the document's page are shown with.
    pub card: Option<Card>,
}

/// A picture that a link is shown with: a PNG file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Relative to the publication, with `/`; named by its digest.
    pub path: String,
    /// Width and height in pixels.
    pub size: (u32, u32),
}

/// A state of an original.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matched {
    /// Its version, as its author counts.
    pub version: Option<String>,
    /// Its date, ISO 8601.
    pub date: Option<String>,
}

/// A document as it was in one of its versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedVersion {
    /// The version, as its author counts.
    pub version: String,
    /// Relative to the publication, with `/`.
    pub path: String,
    /// Its size.
    pub bytes: u64,
}

/// What a site is made from.
#[derive(Debug, Clone, Copy)]
pub struct Input<'a> {
    /// The series.
    pub series: &'a Series,
    /// The status of all its studies in all its languages.
    pub status: &'a SeriesStatus<'a>,
    /// The words.
    pub locales: &'a Locales,
    /// Who words references.
    pub clerk: &'a dyn Clerk,
    /// The look.
    pub theme: &'a Theme,
    /// What is published.
    pub files: &'a [Published],
    /// The digest of the program and the workspace's locales.
    pub program: Digest,
    /// Where photographs are made smaller.
    pub darkroom: &'a dyn Darkroom,
}

/// Where photographs are made ready for screens. Decoding is the expensive and dangerous part of it, so
/// it is not done here.
pub trait Darkroom: std::fmt::Debug + Sync {
    /// The picture upright and of at most so many pixels across and down; nothing if that fails.
    fn redraw(&self, bytes: &[u8], most: (u32, u32)) -> Option<Vec<u8>>;
}

/// What a page is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageKind {
    /// A study in a language; to be found by a search.
    Study,
    /// A list of studies.
    List,
    /// A page without a language of its own.
    Portal,
    /// A style, script or picture.
    Asset,
    /// A file for programs.
    Data,
    /// An e-book.
    Book,
}

/// A file of the site.
#[derive(Debug, Clone, Copy)]
pub struct Page<'p> {
    /// Relative to the publication, with `/`.
    pub path: &'p str,
    /// The language of a page that has one.
    pub language: Option<&'p Lang>,
    /// What it is.
    pub kind: PageKind,
    /// What it is made together with: the slug of a study, or the path of a list. A picture may belong
    /// to several, and is given for each.
    pub group: Option<&'p str>,
    /// What is in it. HTML marks the text to search with `data-pagefind-body`.
    pub bytes: &'p [u8],
}

/// Where pages go, and what is known of those that were made before.
pub trait Target: Sync {
    /// Why a page could not be taken.
    type Error: Send;

    /// Takes a page; from several threads and in no order.
    ///
    /// # Errors
    /// Whatever the target says.
    fn write(&self, page: Page<'_>) -> Result<(), Self::Error>;

    /// Takes all pages of a group over from before, if they were made under this key and are whole.
    ///
    /// # Errors
    /// Whatever the target says.
    fn adopt(&self, group: &str, key: &Digest) -> Result<bool, Self::Error>;

    /// Learns that all pages of a group were written, under which key, and that there is nothing to
    /// report of them.
    fn keep(&self, group: &str, key: &Digest);

    /// Learns that the pages of all studies are there. Lists are made meanwhile.
    ///
    /// # Errors
    /// Whatever the target says.
    fn studied(&self) -> Result<(), Self::Error>;
}

/// Builds the site and gives every file to the target.
///
/// If there is an error among the findings, a template is wrong and pages are missing: what was
/// written must not become current.
///
/// # Errors
/// The first that the target returned.
pub fn build<T: Target>(input: &Input<'_>, target: &T) -> Result<Checked<()>, T::Error> {
    let write: &(dyn Fn(Page<'_>) -> Result<(), T::Error> + Sync) = &|page| target.write(page);
    let mut diagnostics = Vec::new();
    let mut shelf = Shelf::new(input);
    if shelf.rows.iter().all(|row| !row.has_page()) {
        return Ok(Checked::new((), diagnostics));
    }
    let assets = assets(input, write)?;
    let frames: Vec<Frame<'_>> =
        shelf.languages.iter().map(|lang| Frame::new(input, &shelf, lang, &assets)).collect();
    let shared = key::shared(input, &shelf, &frames);
    let keys: Vec<Option<Digest>> = shelf
        .rows
        .par_iter()
        .map(|row| row.has_page().then(|| key::key(shared, &shelf, row)).flatten())
        .collect();
    shelf.rows.iter_mut().zip(keys).for_each(|(row, key)| row.key = key);
    let shelf = shelf;
    let by_lang: BTreeMap<&Lang, &Frame<'_>> =
        frames.iter().map(|frame| (frame.lang, frame)).collect();
    let landings: Vec<Vec<Diagnostic>> = shelf
        .rows
        .par_iter()
        .map(|row| {
            let mut found = Vec::new();
            let slug = row.study.slug.as_str();
            if let Some(key) = &row.key
                && target.adopt(slug, key)?
            {
                return Ok(found);
            }
            let site = Site { input, write, group: Some(slug) };
            let pictures = Pictures::new(write, input.darkroom);
            for title in row.titles.values() {
                let Some(frame) = by_lang.get(title.lang) else { continue };
                let landing = landing::landing(input, &shelf, frame, row, title, &pictures)?;
                found.extend(landing.diagnostics);
                let at = title.address();
                let page = (&at, Some(title.lang), PageKind::Study);
                site.page(page, landing.template, landing.context, &mut found)?;
                for (name, bytes) in landing.files {
                    site.file(&at.beside(name).path(), PageKind::Data, &bytes)?;
                }
            }
            if let Some((at, context)) = portal::permalink(&frames, row) {
                site.page((&at, None, PageKind::Portal), "permalink.html", context, &mut found)?;
            }
            // What was found is to be found again the next time.
            if let Some(key) = row.key.filter(|_| found.is_empty()) {
                target.keep(slug, &key);
            }
            Ok(found)
        })
        .collect::<Result<_, T::Error>>()?;
    diagnostics.extend(landings.into_iter().flatten());
    let site = Site { input, write, group: None };
    let index = lists::Index::new(&shelf);
    let open: BTreeSet<&Lang> = shelf.open().collect();
    let frames_open = || frames.par_iter().filter(|frame| open.contains(frame.lang));
    let lists: Vec<Lists<'_, '_>> =
        frames_open().map(|frame| Lists::new(input, &shelf, &index, frame, shared)).collect();
    let listed = || {
        let pages: Vec<(&Lists<'_, '_>, lists::Which<'_>)> =
            lists.iter().flat_map(|lists| lists.all().map(move |which| (lists, which))).collect();
        pages
            .into_par_iter()
            .map(|(lists, which)| {
                let mut found = Vec::new();
                let at = lists.address(which);
                let (path, key) = (at.path(), lists.key(which));
                if let Some(key) = &key
                    && target.adopt(&path, key)?
                {
                    return Ok(found);
                }
                let site = Site { input, write, group: Some(&path) };
                let list = lists.page(which);
                let page = (&at, Some(lists.frame.lang), PageKind::List);
                site.page(page, list.template, list.context, &mut found)?;
                if let Some(key) = key.filter(|_| found.is_empty()) {
                    target.keep(&path, &key);
                }
                Ok(found)
            })
            .collect::<Result<Vec<Vec<Diagnostic>>, T::Error>>()
    };
    let around = || {
        frames_open()
            .map(|frame| {
                let mut found = Vec::new();
                if let Some(index) = lists::index(&shelf, frame) {
                    site.file(&filter::address(frame).path(), PageKind::Data, &index)?;
                    if frame.base.is_none() {
                        let script = filter::script(&index);
                        site.file(&filter::script_address(frame).path(), PageKind::Data, &script)?;
                    }
                }
                let list = find::page(&shelf, frame);
                let page = (&list.address, Some(frame.lang), PageKind::List);
                site.page(page, list.template, list.context, &mut found)?;
                if let Some(base) = frame.base {
                    let at = Address::of(&frame.tag, "").beside("feed.atom");
                    if let Some(feed) = feeds::atom(&shelf, frame, base, &at) {
                        site.file(&at.path(), PageKind::Data, &feed)?;
                    }
                }
                Ok(found)
            })
            .collect::<Result<Vec<Vec<Diagnostic>>, T::Error>>()
    };
    let data = || data(input, &shelf, &by_lang, &site);
    // None of these needs another, and each is slow by itself.
    let (studied, (listed, (around, data))) =
        rayon::join(|| target.studied(), || rayon::join(listed, || rayon::join(around, data)));
    studied?;
    diagnostics.extend(listed?.into_iter().chain(around?).flatten());
    data?;
    if let Some(context) = portal::chooser(input, &shelf, &frames) {
        let page = (&Address::root(), None, PageKind::Portal);
        site.page(page, "chooser.html", context, &mut diagnostics)?;
    }
    if let Some(context) = portal::missing(input, &shelf, &frames) {
        let page = (&Address::file("404.html"), None, PageKind::Portal);
        site.page(page, "missing.html", context, &mut diagnostics)?;
    }
    if input.series.base_url.is_none() {
        diagnostics.push(
            Diagnostic::of_path(
                Code::SiteAddress,
                input.series.root.join("series.toml").to_string_lossy().replace('\\', "/"),
                say::diag_site_address(),
            )
            .help(say::diag_site_address_help()),
        );
    }
    for frame in &frames {
        diagnostics.extend(edition::failures(&frame.catalog));
    }
    // A template that is wrong is wrong on every page: it is said once.
    let mut seen = BTreeSet::new();
    diagnostics.retain(|finding| {
        let place = (finding.origin.path().to_owned(), finding.origin.line());
        finding.code != Code::SiteTemplate || seen.insert(place)
    });
    Ok(Checked::new((), diagnostics))
}

/// Writes the files for programs that are about the whole series.
fn data<E: Send>(
    input: &Input<'_>,
    shelf: &Shelf<'_>,
    frames: &BTreeMap<&Lang, &Frame<'_>>,
    site: &Site<'_, '_, E>,
) -> Result<(), E> {
    type Made<'m> = (&'m str, &'m (dyn Fn() -> Option<Vec<u8>> + Sync));
    let base = input.series.base_url.as_deref();
    let files: [Made<'_>; 7] = [
        ("catalogue.json", &|| Some(metadata::catalogue(input, shelf, frames))),
        ("catalogue.jsonld", &|| Some(metadata::graph(input, shelf, frames))),
        ("catalogue.csv", &|| Some(files::table(input, shelf))),
        ("sitemap.xml", &|| base.map(|base| feeds::sitemap(shelf, base))),
        ("catalogue.schema.json", &|| {
            input.theme.text("catalogue.schema.json").map(|text| text.as_bytes().to_vec())
        }),
        ("robots.txt", &|| Some(files::robots(base).into_bytes())),
        ("_headers", &|| Some(files::headers().into_bytes())),
    ];
    files.par_iter().try_for_each(|(path, make)| match make() {
        Some(bytes) => site.file(path, PageKind::Data, &bytes),
        None => Ok(()),
    })
}

/// Where pages go.
struct Site<'a, 'i, E> {
    input: &'a Input<'i>,
    write: &'a (dyn Fn(Page<'_>) -> Result<(), E> + Sync),
    /// What is being made.
    group: Option<&'a str>,
}

impl<E> Site<'_, '_, E> {
    fn page(
        &self,
        (at, language, kind): (&Address, Option<&Lang>, PageKind),
        template: &str,
        context: Value,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Result<(), E> {
        match self.input.theme.page(template, context) {
            Ok(mut html) => {
                html.push('\n');
                let (path, group) = (at.path(), self.group);
                (self.write)(Page { path: &path, language, kind, group, bytes: html.as_bytes() })
            }
            Err(finding) => {
                diagnostics.push(*finding);
                Ok(())
            }
        }
    }

    fn file(&self, path: &str, kind: PageKind, bytes: &[u8]) -> Result<(), E> {
        (self.write)(Page { path, language: None, kind, group: self.group, bytes })
    }
}

/// Writes styles and scripts under names that change with what is in them; the series' own colours
/// come before the first style.
fn assets<E>(
    input: &Input<'_>,
    write: &(dyn Fn(Page<'_>) -> Result<(), E> + Sync),
) -> Result<Vec<Address>, E> {
    let (day, night) = colour::accents(&input.series.brand.accent);
    let mut out = Vec::new();
    for (name, text) in input.theme.assets() {
        let text = text.replace("/*accent-day*/", &day).replace("/*accent-night*/", &night);
        let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
        let path = format!("assets/{stem}.{}.{extension}", Digest::of(text.as_bytes()).short(10));
        let bytes = text.as_bytes();
        write(Page { path: &path, language: None, kind: PageKind::Asset, group: None, bytes })?;
        out.push(Address::file(path));
    }
    Ok(out)
}
