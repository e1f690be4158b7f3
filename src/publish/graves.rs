//! What lies at the addresses of withdrawn editions, for whoever has a link to them: a page that says
//! so. The addresses that kept versions lead to the same.

use super::folder::{Folder, current};
use super::generation::Generation;
use super::manifest::{Entry, Manifest, Page, Withdrawn};
use super::renderer::Renderer;
use super::run::{PublishError, path_of};
use super::versions;
use crate::study::Series;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The pages of all withdrawn editions.
#[derive(Debug, Default)]
pub(super) struct Graves {
    pub(super) pages: BTreeMap<String, Page>,
    pub(super) withdrawn: Vec<Withdrawn>,
}

/// What was published before, where, and of which studies nobody knows now what was withdrawn.
pub(super) type Past<'a> = (Option<&'a Manifest>, &'a Path, &'a dyn Fn(&str) -> bool);

impl Graves {
    /// Writes a page for every edition that was withdrawn, whatever languages were asked for: none is
    /// to vanish because another is published. `files` are the editions that are published.
    pub(super) fn dig(
        series: &Series,
        renderer: Renderer<'_>,
        folder: &Folder,
        generation: &Generation<'_>,
        files: &[Entry],
        (before, output, is_unknown): Past<'_>,
    ) -> Result<Self, PublishError> {
        let store = folder.store();
        let published: BTreeSet<&str> = files.iter().map(|entry| entry.path.as_str()).collect();
        let mut out = Self::default();
        for study in &series.studies {
            for (lang, withdrawal) in &study.withdrawn {
                let tag = lang.to_string();
                let path = path_of(&study.slug, &tag);
                // What could not be judged stays as it was.
                if published.contains(path.as_str()) || is_unknown(&study.slug) {
                    continue;
                }
                let prepared = renderer.prepare_tombstone(series, study, lang)?;
                let Some(prepared) = prepared else { continue };
                let made = renderer.obtain(&prepared, &store, false)?.output;
                let Some((rendered, _)) = made else { continue };
                let mut addresses = addresses(before, &study.slug, &tag);
                addresses.extend(versions::address(study, &tag));
                addresses.insert(path.clone());
                for address in addresses {
                    generation.adopt(&address, &store.blob(&rendered.sha256))?;
                    let page = Page { bytes: rendered.bytes, sha256: rendered.sha256.clone() };
                    out.pages.insert(address, page);
                }
                out.withdrawn.push(Withdrawn {
                    study: study.slug.clone(),
                    language: tag,
                    path,
                    date: withdrawal.date.clone(),
                    reason: withdrawal.reason.clone(),
                });
            }
        }
        let stays =
            |gone: &&Withdrawn| is_unknown(&gone.study) && !published.contains(gone.path.as_str());
        let old = before.iter().flat_map(|manifest| manifest.withdrawn.iter().filter(stays));
        for gone in old {
            let mut addresses = addresses(before, &gone.study, &gone.language);
            addresses.insert(gone.path.clone());
            for address in addresses {
                let page = before.and_then(|manifest| manifest.pages.get(&address));
                let Some(page) = page else { continue };
                let from = current(output).join(&address);
                if folder.checks().is_whole(&from, &page.sha256)? {
                    generation.adopt(&address, &from)?;
                    out.pages.insert(address, page.clone());
                }
            }
            out.withdrawn.push(gone.clone());
        }
        out.withdrawn.sort_by(|a, b| (&a.study, &a.language).cmp(&(&b.study, &b.language)));
        Ok(out)
    }
}

/// The addresses that kept versions of an edition.
fn addresses(before: Option<&Manifest>, slug: &str, tag: &str) -> BTreeSet<String> {
    let is_its = |path: &&String| {
        versions::parse(path).is_some_and(|(study, _, lang)| study == slug && lang == tag)
    };
    before.iter().flat_map(|manifest| manifest.pages.keys()).filter(is_its).cloned().collect()
}
