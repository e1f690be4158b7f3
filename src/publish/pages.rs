//! Writes the site of a publication beside its editions.

use super::folder::Generation;
use super::manifest::{Entry, Page};
use super::run::PublishError;
use super::write::WriteError;
use crate::diag::{Diagnostic, Severity, worst};
use crate::edition::Rendition;
use crate::ledger::SeriesStatus;
use crate::locale::Locales;
use crate::search::{self, Shard, Shelf};
use crate::site::{self, Cover, PageKind, Published, PublishedVersion, Theme};
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
    generation: &Generation<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<BTreeMap<String, Page>, PublishError> {
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
            }),
            versions: (about.versions)(entry),
        })
        .collect();
    let SiteOrder { theme, status, locales } = order;
    let input = site::Input { series, status, locales, theme, files: &published };
    let pages: Mutex<BTreeMap<String, Page>> = Mutex::default();
    let write = |path: &str, bytes: &[u8]| {
        generation.write(path, bytes)?;
        let sha256 = Digest::of(bytes).to_string();
        let entry = Page { bytes: bytes.len() as u64, sha256 };
        let mut pages = pages.lock().unwrap_or_else(PoisonError::into_inner);
        pages.insert(path.to_owned(), entry);
        Ok::<(), WriteError>(())
    };
    let searched = Shelf::default();
    let found = site::build(&input, &|page: site::Page<'_>| {
        if let (PageKind::Study, Some(lang)) = (page.kind, page.language) {
            searched.add_page(&lang.to_string(), page.path, page.bytes);
        }
        write(page.path, page.bytes)
    })?;
    if worst(&found.diagnostics) == Some(Severity::Error) {
        return Err(PublishError::Site(found.diagnostics));
    }
    found.report_to(diagnostics);
    searched.shards().par_iter().try_for_each(|shard| {
        let Shard { language, number, .. } = shard;
        for (path, bytes) in search::index(language, &shard.pages)? {
            write(&format!("{language}/search/{number}/{path}"), &bytes)?;
        }
        Ok::<(), PublishError>(())
    })?;
    Ok(pages.into_inner().unwrap_or_else(PoisonError::into_inner))
}
