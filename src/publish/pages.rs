//! Writes the site of a publication beside its editions.

use super::folder::Generation;
use super::manifest::{Entry, Page};
use super::run::PublishError;
use super::write::WriteError;
use crate::diag::{Diagnostic, Severity, worst};
use crate::ledger::SeriesStatus;
use crate::locale::Locales;
use crate::site::{self, Published, Theme};
use crate::study::Series;
use crate::text::Digest;
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

/// Writes every page into a generation. `is_current` tells whether an edition says what its text says
/// now.
///
/// # Errors
/// If a file cannot be written, or a template is wrong: then nothing may become current.
pub(super) fn write(
    series: &Series,
    order: SiteOrder<'_>,
    files: &[Entry],
    is_current: &dyn Fn(&Entry) -> bool,
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
            current: is_current(entry),
        })
        .collect();
    let SiteOrder { theme, status, locales } = order;
    let input = site::Input { series, status, locales, theme, files: &published };
    let pages: Mutex<BTreeMap<String, Page>> = Mutex::default();
    let found = site::build(&input, &|page: site::Page<'_>| {
        generation.write(page.path, page.bytes)?;
        let sha256 = Digest::of(page.bytes).to_string();
        let entry = Page { bytes: page.bytes.len() as u64, sha256 };
        let mut pages = pages.lock().unwrap_or_else(PoisonError::into_inner);
        pages.insert(page.path.to_owned(), entry);
        Ok::<(), WriteError>(())
    })?;
    if worst(&found.diagnostics) == Some(Severity::Error) {
        return Err(PublishError::Site(found.diagnostics));
    }
    found.report_to(diagnostics);
    Ok(pages.into_inner().unwrap_or_else(PoisonError::into_inner))
}
