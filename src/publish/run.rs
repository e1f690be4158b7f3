//! Renders a plan over all cores and writes the publication.

use super::manifest::{Entry, FORMAT, Manifest};
use super::parallel;
use super::plan::{Item, Plan};
use super::worker::{Failure, Pool};
use super::write::{Lock, Staging, WriteError};
use crate::diag::{Checked, Code, Diagnostic, Severity, worst};
use crate::edition::{self, Edition};
use crate::locale::Locales;
use crate::message::say;
use crate::pdf::{self, Artifact, Environment};
use crate::study::Series;
use crate::text::{Digest, read};
use std::collections::BTreeSet;
use std::path::Path;

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

/// A publication could not be made.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// A file could not be written.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// No worker could be started.
    #[error("no worker process: {0}")]
    Worker(#[from] std::io::Error),
}

/// Builds and renders one edition. Nothing if there is an error in it.
///
/// # Errors
/// If no worker can be started.
pub fn render_one(
    series: &Series,
    item: &Item<'_>,
    locales: &Locales,
    environment: &Environment,
    workers: &Pool,
) -> std::io::Result<Checked<Option<(String, Artifact)>>> {
    let mut diagnostics = Vec::new();
    let edition =
        edition::build(series, item.study, &item.lang, locales).report_to(&mut diagnostics);
    // An error in the study was reported when it was loaded, and one in the edition just now: what
    // is not right is not published.
    let Some(edition) = edition.filter(|_| worst(&diagnostics) < Some(Severity::Error)) else {
        return Ok(Checked::new(None, diagnostics));
    };
    diagnostics.extend(pdf::lint(environment, &edition));
    let artifact = match workers.typeset(&edition)? {
        Ok(typeset) => {
            let findings = typeset.findings.into_iter();
            diagnostics.extend(findings.map(|f| f.diagnostic(environment, &edition)));
            typeset.artifact
        }
        Err(failure) => {
            diagnostics.push(failed(&edition, &failure));
            None
        }
    };
    Ok(Checked::new(artifact.map(|artifact| (edition.face.title, artifact)), diagnostics))
}

/// What to tell of an edition at which a worker failed.
fn failed(edition: &Edition, failure: &Failure) -> Diagnostic {
    let path = edition.file.path();
    match failure {
        Failure::Deadline(limit) => {
            let message = say::diag_render_deadline(limit.as_secs());
            Diagnostic::of_path(Code::RenderDeadline, path, message)
                .help(say::diag_render_deadline_help())
        }
        Failure::Died(status) => {
            let message = say::diag_render_died(status);
            Diagnostic::of_path(Code::RenderDied, path, message).help(say::diag_render_died_help())
        }
        Failure::Panicked(what) => {
            let message = say::diag_render_panicked(what);
            Diagnostic::of_path(Code::RenderDied, path, message).help(say::diag_render_died_help())
        }
    }
}

/// Renders all items of a plan and writes them with a manifest into a folder. `broken` tells the
/// files that must not be published because loading them found errors; `progress` is called after
/// each edition, from any thread.
///
/// An edition that fails does not stop the others; its last good file, if there is one, stays.
///
/// # Errors
/// If the folder cannot be written, another run writes to it, or no worker starts. The old
/// publication is intact then.
#[expect(clippy::too_many_arguments, reason = "all of them are what a publication is made of")]
pub fn publish<'s>(
    series: &'s Series,
    plan: &Plan<'s>,
    locales: &Locales,
    environment: &Environment,
    workers: &Pool,
    output: &Path,
    broken: &BTreeSet<String>,
    progress: &(dyn Fn(&Item<'_>) + Sync),
) -> Result<Publication<'s>, PublishError> {
    let _lock = Lock::take(output)?;
    let before = read::text(&output.join("manifest.json"), "manifest.json", u64::MAX)
        .ok()
        .and_then(|file| Manifest::from_json(file.text()));
    let staging = Staging::new(output)?;
    // More threads than workers, so that one prepares or writes while all workers are at work.
    let outcomes = parallel::map(&plan.items, workers.size() * 2, |item| {
        let path = item.study.versions[&item.lang].document.file.path();
        let rendered = if broken.contains(path) {
            Checked::new(None, Vec::new())
        } else {
            render_one(series, item, locales, environment, workers)?
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
    .collect::<Result<Vec<_>, PublishError>>()?;
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
