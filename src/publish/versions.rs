//! Addresses that keep a version: `files/SLUG/v2/SLUG.fr.pdf` beside the one that stays with the
//! latest.
//!
//! While a version is the present one, its address follows the edition; when the next is published,
//! it is settled for good, and carried from publication to publication. What is withdrawn takes its
//! versions with it; at their addresses lies what [`graves`](super::graves) puts there.

use super::folder::current;
use super::generation::Generation;
use super::manifest::{Entry, Manifest, Page};
use super::run::PublishError;
use crate::site::{PublishedVersion, published_version};
use crate::study::{Series, Study};
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The versions of what is published.
#[derive(Debug, Default)]
pub(super) struct Versions {
    pages: BTreeMap<String, Page>,
    of: BTreeMap<(String, String), Vec<PublishedVersion>>,
}

impl Versions {
    /// Links the editions that were `made` now under their versions, and takes those over that were
    /// there before.
    pub(super) fn settle(
        series: &Series,
        files: &[Entry],
        made: &BTreeSet<String>,
        before: Option<&Manifest>,
        output: &Path,
        generation: &Generation<'_>,
    ) -> Result<Self, PublishError> {
        let studies: BTreeMap<&str, &Study> =
            series.studies.iter().map(|study| (study.slug.as_str(), study)).collect();
        let mut out = Self::default();
        for entry in files.iter().filter(|entry| made.contains(&entry.path)) {
            let study = studies.get(entry.study.as_str());
            if let Some(path) = study.and_then(|study| address(study, &entry.language)) {
                generation.adopt(&path, &generation.at(&entry.path))?;
                let page = Page { bytes: entry.bytes, sha256: entry.sha256.clone() };
                out.insert(path, page, &entry.study, &entry.language);
            }
        }
        let published: BTreeSet<(&str, &str)> =
            files.iter().map(|entry| (entry.study.as_str(), entry.language.as_str())).collect();
        for (before, (path, page)) in
            before.iter().flat_map(|before| before.pages.iter().map(move |page| (before, page)))
        {
            let Some((study, _, lang)) = parse(path) else { continue };
            // At the addresses of what was withdrawn lay pages that said so, and no versions.
            let gone = before.tells_of_withdrawal(study, lang);
            if gone || out.pages.contains_key(path) || !published.contains(&(study, lang)) {
                continue;
            }
            let from = current(output).join(path);
            if generation.checks().is_whole(&from, &page.sha256)? {
                generation.adopt(path, &from)?;
                out.insert(path.clone(), page.clone(), study, lang);
            }
        }
        for versions in out.of.values_mut() {
            versions.sort_by(|a, b| order(&b.version, &a.version));
        }
        Ok(out)
    }

    fn insert(&mut self, path: String, page: Page, study: &str, lang: &str) {
        if let Some((_, version, _)) = parse(&path) {
            let version = version.to_owned();
            self.of
                .entry((study.to_owned(), lang.to_owned()))
                .or_default()
                .push(PublishedVersion { version, path: path.clone(), bytes: page.bytes });
        }
        self.pages.insert(path, page);
    }

    /// Those of an edition, the latest first.
    pub(super) fn of(&self, entry: &Entry) -> Vec<PublishedVersion> {
        let edition = (entry.study.clone(), entry.language.clone());
        self.of.get(&edition).cloned().unwrap_or_default()
    }

    /// The files, for the manifest.
    pub(super) fn into_pages(self) -> BTreeMap<String, Page> {
        self.pages
    }
}

/// The address of the present version of a study in a language, if it says which one that is.
pub(super) fn address(study: &Study, lang: &str) -> Option<String> {
    let mut versions = study.versions.iter();
    let (_, text) = versions.find(|(known, _)| known.to_string() == lang)?;
    let version = text.meta.version.as_ref().or(study.version.as_ref())?;
    published_version(&study.slug, lang, version)
}

/// Study, version and language of an address that keeps a version.
pub(super) fn parse(path: &str) -> Option<(&str, &str, &str)> {
    let (study, rest) = path.strip_prefix("files/")?.split_once('/')?;
    let (version, name) = rest.strip_prefix('v')?.split_once('/')?;
    let lang = name.strip_prefix(study)?.strip_prefix('.')?.strip_suffix(".pdf")?;
    Some((study, version, lang))
}

/// The order in which people count: 2 before 10, 1.9 before 1.10.
fn order(a: &str, b: &str) -> Ordering {
    let number = |part: &str| part.parse::<u64>().ok();
    let parts = |text: &str| text.split('.').map(str::to_owned).collect::<Vec<_>>();
    let (left, right) = (parts(a), parts(b));
    for (x, y) in left.iter().zip(&right) {
        let order = match (number(x), number(y)) {
            (Some(x), Some(y)) => x.cmp(&y),
            _ => x.cmp(y),
        };
        if order != Ordering::Equal {
            return order;
        }
    }
    left.len().cmp(&right.len())
}

#[cfg(test)]
mod tests {
    use super::{order, parse};

    #[test]
    fn versions_are_counted_as_people_count() {
        let mut versions = ["1.10", "2", "1.9", "10", "1", "draft"];
        versions.sort_by(|a, b| order(a, b));
        assert_eq!(versions, ["1", "1.9", "1.10", "2", "10", "draft"]);
    }

    #[test]
    fn only_versions_are_versions() {
        assert_eq!(parse("files/a/v1.0/a.fr.pdf"), Some(("a", "1.0", "fr")));
        assert_eq!(parse("files/a/a.fr.pdf"), None);
        assert_eq!(parse("files/a/v1.0/b.fr.pdf"), None);
        assert_eq!(parse("files/vienna/vienna.fr.pdf"), None);
        assert_eq!(parse("fr/cases/a/v1/a.fr.pdf"), None);
    }
}
