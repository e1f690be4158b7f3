//! Renders a plan over all cores and writes the publication.

use super::manifest::{Entry, FORMAT, Manifest};
use super::plan::{Item, Plan};
use super::workers;
use super::write::{Lock, Staging, WriteError};
use crate::diag::{Checked, Diagnostic, Severity, worst};
use crate::edition;
use crate::locale::Locales;
use crate::pdf::{self, Artifact, Environment};
use crate::study::Series;
use crate::text::{Digest, read};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

/// What became of an edition.
#[derive(Debug)]
pub struct Outcome<'s> {
    /// The edition.
    pub item: Item<'s>,
    /// Its entry in the manifest; nothing if it failed.
    pub entry: Option<Entry>,
    /// What was found.
    pub diagnostics: Vec<Diagnostic>,
}

/// What became of a plan.
#[derive(Debug)]
pub struct Publication<'s> {
    /// In the order of the plan.
    pub outcomes: Vec<Outcome<'s>>,
    /// What is in the folder now.
    pub manifest: Manifest,
}

/// Builds and renders one edition. Nothing if there is an error in it.
pub fn render_one(
    series: &Series,
    item: &Item<'_>,
    locales: &Locales,
    environment: &Environment,
) -> Checked<Option<(String, Artifact)>> {
    let mut diagnostics = Vec::new();
    let edition =
        edition::build(series, item.study, &item.lang, locales).report_to(&mut diagnostics);
    // An error in the study was reported when it was loaded, and one in the edition just now: what
    // is not right is not published.
    let Some(edition) = edition.filter(|_| worst(&diagnostics) < Some(Severity::Error)) else {
        return Checked::new(None, diagnostics);
    };
    let edition = Arc::new(edition);
    let artifact = pdf::render(environment, &edition).report_to(&mut diagnostics);
    Checked::new(artifact.map(|artifact| (edition.face.title.clone(), artifact)), diagnostics)
}

/// Renders all items of a plan and writes them with a manifest into a folder. `broken` tells the
/// files that must not be published because loading them found errors; `progress` is called after
/// each edition, from any thread.
///
/// An edition that fails does not stop the others; its last good file, if there is one, stays.
///
/// # Errors
/// If the folder cannot be written, or another run writes to it. The old publication is intact then.
pub fn publish<'s>(
    series: &'s Series,
    plan: &Plan<'s>,
    locales: &Locales,
    environment: &Environment,
    output: &Path,
    broken: &BTreeSet<String>,
    progress: &(dyn Fn(&Item<'_>) + Sync),
) -> Result<Publication<'s>, WriteError> {
    let _lock = Lock::take(output)?;
    let before = read::text(&output.join("manifest.json"), "manifest.json", u64::MAX)
        .ok()
        .and_then(|file| Manifest::from_json(file.text()));
    let staging = Staging::new(output)?;
    let outcomes = workers::map(&plan.items, |item| {
        let path = item.study.versions[&item.lang].document.file.path();
        let rendered = if broken.contains(path) {
            Checked::new(None, Vec::new())
        } else {
            render_one(series, item, locales, environment)
        };
        let entry = match rendered.output {
            Some((title, artifact)) => {
                let entry = entry(item, title, &artifact);
                staging.write(&entry.path, &artifact.bytes)?;
                Some(entry)
            }
            None => None,
        };
        progress(item);
        Ok(Outcome { item: item.clone(), entry, diagnostics: rendered.diagnostics })
    })
    .into_iter()
    .collect::<Result<Vec<_>, WriteError>>()?;
    let mut files: Vec<Entry> = outcomes.iter().filter_map(|o| o.entry.clone()).collect();
    let mut paths: Vec<String> = files.iter().map(|entry| entry.path.clone()).collect();
    let mut obsolete = Vec::new();
    for old in before.map(|manifest| manifest.files).unwrap_or_default() {
        let replaced = files.iter().any(|new| new.path == old.path);
        // What was not asked for this time, or failed, stays as it was published last; what a gate
        // holds back is withdrawn unless the gate keeps the last good edition.
        let withdrawn = plan.held.iter().any(|held| {
            held.study.slug == old.study
                && held.lang.to_string() == old.language
                && !held.keeps_last
        });
        let exists = !withdrawn
            && series.studies.iter().any(|study| {
                study.slug == old.study
                    && study.versions.iter().any(|(lang, version)| {
                        lang.to_string() == old.language && version.has_document()
                    })
            });
        if exists && !replaced && read::is_file(&output.join(&old.path)) {
            files.push(old);
        } else if !replaced {
            obsolete.push(old.path);
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let manifest = Manifest {
        format: FORMAT,
        generator: concat!("polyfolio ", env!("CARGO_PKG_VERSION")).into(),
        series: series.id.clone(),
        files,
    };
    for (path, text) in [("SHA256SUMS", manifest.to_sums()), ("manifest.json", manifest.to_json())]
    {
        staging.write(path, text.as_bytes())?;
        paths.push(path.into());
    }
    staging.commit(&paths, &obsolete)?;
    Ok(Publication { outcomes, manifest })
}

fn entry(item: &Item<'_>, title: String, artifact: &Artifact) -> Entry {
    let slug = &item.study.slug;
    Entry {
        path: format!("files/{slug}/{slug}.{}.pdf", item.lang),
        bytes: artifact.bytes.len() as u64,
        sha256: Digest::of(&artifact.bytes).to_string(),
        study: slug.clone(),
        language: item.lang.to_string(),
        title,
        pages: artifact.pages,
        conformance: pdf::STANDARDS
            .iter()
            .map(|name| format!("PDF/{}", name.to_uppercase().replace("2A", "2a")))
            .collect(),
    }
}
