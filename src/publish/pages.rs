//! Writes the site of a publication beside its editions: what has changed is made, the rest taken over
//! from the publication before.

use super::generation::Generation;
use super::groups::{Group, Groups};
use super::manifest::{Entry, Manifest, Page, picture_path};
use super::run::PublishError;
use super::worker::Pool;
use super::write::WriteError;
use crate::diag::{Diagnostic, Severity, worst};
use crate::edition::{Clerk, Rendition};
use crate::ledger::SeriesStatus;
use crate::locale::Locales;
use crate::pdf::CARD;
use crate::search::{self, Shelf};
use crate::site::{
    self, Card, Cover, Darkroom, Matched, PageKind, Published, PublishedVersion, Theme,
};
use crate::study::Series;
use crate::text::Digest;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// What the site is made from beside the editions.
#[derive(Debug, Clone, Copy)]
pub struct SiteOrder<'a> {
    /// The look.
    pub theme: &'a Theme,
    /// The status of all studies in all languages.
    pub status: &'a SeriesStatus<'a>,
    /// The words.
    pub locales: &'a Locales,
    /// Who words references.
    pub clerk: &'a dyn Clerk,
}

/// What is known of published editions.
#[derive(Clone, Copy)]
pub(super) struct About<'a> {
    /// Whether an edition says what its text says now.
    pub(super) is_current: &'a dyn Fn(&Entry) -> bool,
    /// Its form.
    pub(super) rendition: &'a dyn Fn(&Entry) -> Rendition,
    /// Its addresses that keep a version, the latest first.
    pub(super) versions: &'a dyn Fn(&Entry) -> Vec<PublishedVersion>,
    /// The key that it was made under now.
    pub(super) key: &'a dyn Fn(&Entry) -> Option<String>,
    /// The digest of the program and the workspace's locales.
    pub(super) program: Digest,
    /// The workers, which also redraw photographs.
    pub(super) darkroom: &'a Pool,
}

impl Darkroom for Pool {
    fn redraw(&self, bytes: &[u8], most: (u32, u32)) -> Option<Vec<u8>> {
        Self::redraw(self, bytes, most).ok()?.ok()
    }
}

/// What was published before, to be taken over where it is the same.
#[derive(Debug, Clone, Copy)]
pub(super) struct Past<'a> {
    pub(super) manifest: Option<&'a Manifest>,
    pub(super) groups: &'a Groups,
}

/// Writes every page into a generation.
///
/// # Errors
/// If a file cannot be written, or a template is wrong: then nothing may become current.
pub(super) fn write(
    series: &Series,
    order: SiteOrder<'_>,
    files: &[Entry],
    about: About<'_>,
    past: Past<'_>,
    generation: &Generation<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<(BTreeMap<String, Page>, Groups), PublishError> {
    let published: Vec<Published> = files
        .iter()
        .map(|entry| Published {
            study: entry.study.clone(),
            language: entry.language.clone(),
            path: entry.path.clone(),
            bytes: entry.bytes,
            sha256: entry.sha256.clone(),
            pages: entry.pages,
            conformance: entry.conformance.clone(),
            current: (about.is_current)(entry),
            rendition: (about.rendition)(entry),
            cover: entry.cover.as_ref().map(|cover| Cover {
                path: cover.path(),
                source: generation.at(&cover.path()),
                width: cover.width,
                height: cover.height,
                card: cover
                    .card
                    .as_ref()
                    .map(|card| Card { path: picture_path(&card.sha256), size: CARD }),
            }),
            versions: (about.versions)(entry),
            matches: entry
                .matches
                .clone()
                .map(|state| Matched { version: state.version, date: state.date }),
            edition: (about.key)(entry),
        })
        .collect();
    let SiteOrder { theme, status, locales, clerk } = order;
    let (files, program, darkroom) = (&published, about.program, about.darkroom);
    let input = site::Input { series, status, locales, clerk, theme, files, program, darkroom };
    let writer = Writer {
        generation,
        past,
        program: about.program,
        opens_from_a_folder: series.base_url.is_none(),
        pages: Mutex::default(),
        groups: Mutex::default(),
        searched: Shelf::default(),
    };
    let found = site::build(&input, &writer)?;
    if worst(&found.diagnostics) == Some(Severity::Error) {
        return Err(PublishError::Site(found.diagnostics));
    }
    found.report_to(diagnostics);
    let Writer { pages, groups, .. } = writer;
    Ok((
        pages.into_inner().unwrap_or_else(PoisonError::into_inner),
        groups.into_inner().unwrap_or_else(PoisonError::into_inner),
    ))
}

/// Writes pages into a generation and keeps account of them.
struct Writer<'a> {
    generation: &'a Generation<'a>,
    past: Past<'a>,
    program: Digest,
    /// Whether the site has no address, so that its search has to work without a server.
    opens_from_a_folder: bool,
    pages: Mutex<BTreeMap<String, Page>>,
    groups: Mutex<Groups>,
    searched: Shelf,
}

impl Writer<'_> {
    /// Enters a page; false if it is there already, which the same picture of several studies is.
    fn enter(&self, path: &str, page: Page) -> bool {
        let mut pages = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        pages.insert(path.to_owned(), page).is_none()
    }

    fn group(&self, name: &str, change: impl FnOnce(&mut Group)) {
        change(self.groups.lock().unwrap_or_else(PoisonError::into_inner).group(name));
    }

    fn put(&self, path: &str, group: Option<&str>, bytes: &[u8]) -> Result<(), WriteError> {
        let digest = Digest::of(bytes);
        let page = Page { bytes: bytes.len() as u64, sha256: digest.to_string() };
        if let Some(group) = group {
            self.group(group, |group| group.files.push(path.to_owned()));
        }
        if !self.enter(path, page) {
            return Ok(());
        }
        self.generation.checks().learn(digest, bytes);
        self.generation.write(path, bytes)
    }

    /// Takes a group over from the publication before, if it was made under this key and every file of
    /// it is there and whole: what is damaged is made anew.
    fn take_over(&self, name: &str, key: &Digest) -> Result<bool, WriteError> {
        let Past { manifest: Some(manifest), groups } = self.past else { return Ok(false) };
        let Some(group) = groups.get(name, key) else { return Ok(false) };
        let whole = group.files.iter().all(|path| {
            manifest.page(path).is_some_and(|sha256| self.generation.before_has(path, sha256))
        });
        let digests: Option<Vec<Digest>> =
            group.searched.iter().map(|(_, _, digest)| digest.parse().ok()).collect();
        let (true, Some(digests)) = (whole, digests) else { return Ok(false) };
        for path in &group.files {
            if let Some(page) = manifest.pages.get(path)
                && self.enter(path, page.clone())
            {
                self.generation.take_over(path)?;
            }
        }
        for ((language, path, _), digest) in group.searched.iter().zip(digests) {
            self.searched.add_known(language, path, digest);
        }
        self.group(name, |new| new.clone_from(group));
        Ok(true)
    }
}

impl site::Target for Writer<'_> {
    type Error = PublishError;

    fn write(&self, page: site::Page<'_>) -> Result<(), PublishError> {
        if let (PageKind::Study, Some(lang)) = (page.kind, page.language) {
            let lang = lang.to_string();
            let digest = self.searched.add_page(&lang, page.path, page.bytes).to_string();
            if let Some(group) = page.group {
                let entry = (lang, page.path.to_owned(), digest);
                self.group(group, |group| group.searched.push(entry));
            }
        }
        Ok(self.put(page.path, page.group, page.bytes)?)
    }

    fn adopt(&self, group: &str, key: &Digest) -> Result<bool, PublishError> {
        Ok(self.take_over(group, key)?)
    }

    fn keep(&self, group: &str, key: &Digest) {
        self.group(group, |group| group.key = Some(key.to_string()));
    }

    fn studied(&self) -> Result<(), PublishError> {
        self.searched.shards().par_iter().try_for_each(|shard| {
            let folder = format!("{}/search/{}", shard.language, shard.number);
            let key = Digest::of_value(&(self.program, shard.digest(), self.opens_from_a_folder));
            if self.take_over(&folder, &key)? {
                return Ok(());
            }
            let pages = shard.pages(|path| self.generation.read(path))?;
            let mut bundle = search::index(&shard.language, &pages)?;
            if self.opens_from_a_folder {
                bundle.push(search::folder(&bundle));
            }
            for (path, bytes) in bundle {
                self.put(&format!("{folder}/{path}"), Some(&folder), &bytes)?;
            }
            self.keep(&folder, &key);
            Ok(())
        })
    }
}
