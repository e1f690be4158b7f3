//! Renders a plan over all cores and writes the publication as a generation.

use super::changes::Change;
use super::folder::{Folder, current};
use super::inputs::BUILD;
use super::manifest::{Entry, FORMAT, Manifest};
use super::parallel;
use super::plan::{Item, Plan};
use super::state::State;
use super::store::{Rendered, Store};
use super::worker::{Failure, Job, Pool};
use super::write::WriteError;
use crate::diag::{Checked, Code, Diagnostic, Severity, worst};
use crate::edition::{self, Edition};
use crate::locale::Locales;
use crate::message::say;
use crate::pdf::{self, Artifact, Environment, Typeset};
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
    /// The digest of all that can change its bytes.
    pub key: Option<Digest>,
    /// What became of it since the last publication.
    pub change: Change,
    /// Whether it had to be rendered, or was there already.
    pub rendered: bool,
    /// What was found.
    pub diagnostics: Vec<Diagnostic>,
}

/// What became of a plan.
#[derive(Debug)]
pub struct Publication<'s> {
    /// In the order of the plan.
    pub outcomes: Vec<Outcome<'s>>,
    /// What was published before and is no more.
    pub withdrawn: Vec<Entry>,
    /// Whether nothing was published before.
    pub first: bool,
    /// What is current now.
    pub manifest: Manifest,
    /// What was found in the folder.
    pub diagnostics: Vec<Diagnostic>,
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

/// What renders: locales, templates and fonts, and the processes that do it.
#[derive(Debug, Clone, Copy)]
pub struct Renderer<'a> {
    /// The words.
    pub locales: &'a Locales,
    /// What the typesetter knows of the workspace.
    pub environment: &'a Environment,
    /// The processes.
    pub workers: &'a Pool,
}

/// An edition that can be rendered, with the digest of all that can change its bytes.
#[derive(Debug)]
pub struct Prepared {
    /// The edition.
    pub edition: Edition,
    /// The key.
    pub key: Digest,
    job: Job,
}

impl Renderer<'_> {
    /// Builds an edition and looks for what the typesetter would refuse or lose. Nothing if there is
    /// an error in it.
    ///
    /// # Errors
    /// If it cannot be encoded, which is a mistake of the program.
    pub fn prepare(
        &self,
        series: &Series,
        item: &Item<'_>,
    ) -> std::io::Result<Checked<Option<Prepared>>> {
        let mut diagnostics = Vec::new();
        let edition = edition::build(series, item.study, &item.lang, self.locales)
            .report_to(&mut diagnostics);
        // An error in the study was reported when it was loaded, and one in the edition just now:
        // what is not right is not published.
        let Some(edition) = edition.filter(|_| worst(&diagnostics) < Some(Severity::Error)) else {
            return Ok(Checked::new(None, diagnostics));
        };
        diagnostics.extend(pdf::lint(self.environment, &edition));
        let job = self.workers.job(&edition)?;
        let (shared, own) = (self.workers.identity(), job.identity());
        let key = Digest::of(format!("{BUILD}\n{shared}\n{own}").as_bytes());
        Ok(Checked::new(Some(Prepared { edition, key, job }), diagnostics))
    }

    /// Renders an edition; nothing if the typesetter refused it.
    ///
    /// # Errors
    /// If no worker can be started.
    pub fn render(&self, prepared: &Prepared) -> std::io::Result<Checked<Option<Artifact>>> {
        Ok(match self.workers.typeset(&prepared.job)? {
            Ok(Typeset { artifact, findings }) => {
                let findings = findings.into_iter();
                let found = findings.map(|f| f.diagnostic(self.environment, &prepared.edition));
                Checked::new(artifact, found.collect())
            }
            Err(failure) => Checked::new(None, vec![failed(&prepared.edition, &failure)]),
        })
    }

    /// Takes an edition from the store, or renders it into the store.
    fn obtain(
        &self,
        prepared: &Prepared,
        store: &Store,
        rebuild: bool,
    ) -> Result<Checked<Option<(Rendered, bool)>>, PublishError> {
        let diagnostics = |rendered: &Rendered| {
            let findings = rendered.findings.iter().cloned();
            findings.map(|f| f.diagnostic(self.environment, &prepared.edition)).collect()
        };
        if let Some(rendered) = store.get(&prepared.key).filter(|_| !rebuild) {
            let found = diagnostics(&rendered);
            return Ok(Checked::new(Some((rendered, false)), found));
        }
        match self.workers.typeset(&prepared.job)? {
            Ok(Typeset { artifact: Some(artifact), findings }) => {
                let rendered =
                    store.put(&prepared.key, &artifact.bytes, artifact.pages, findings)?;
                let found = diagnostics(&rendered);
                Ok(Checked::new(Some((rendered, true)), found))
            }
            Ok(Typeset { artifact: None, findings }) => {
                let findings = findings.into_iter();
                let found = findings.map(|f| f.diagnostic(self.environment, &prepared.edition));
                Ok(Checked::new(None, found.collect()))
            }
            Err(failure) => Ok(Checked::new(None, vec![failed(&prepared.edition, &failure)])),
        }
    }
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

/// What is to be published, and how.
#[derive(Debug, Clone, Copy)]
pub struct Order<'a> {
    /// The folder of the publication.
    pub output: &'a Path,
    /// The files that must not be published because loading them found errors.
    pub broken: &'a BTreeSet<String>,
    /// The digest of all that the publication is made from.
    pub inputs: Digest,
    /// Whether to render what is in the store too.
    pub rebuild: bool,
}

/// The manifest of what is current in a folder.
#[must_use]
pub fn published(output: &Path) -> Option<Manifest> {
    let path = current(output).join("manifest.json");
    let file = read::text(&path, "manifest.json", u64::MAX).ok()?;
    Manifest::from_json(file.text())
}

/// Renders all items of a plan as far as that was not done before, and makes them current. `progress`
/// is called after each edition, from any thread.
///
/// An edition that fails does not stop the others; its last good file, if there is one, stays.
///
/// # Errors
/// If the folder cannot be written, another run writes to it, or no worker starts. The old
/// publication is intact then.
pub fn publish<'s>(
    series: &'s Series,
    plan: &Plan<'s>,
    renderer: Renderer<'_>,
    order: Order<'_>,
    progress: &(dyn Fn(&Item<'_>) + Sync),
) -> Result<Publication<'s>, PublishError> {
    let folder = Folder::open(order.output)?;
    let before = published(order.output);
    let store = Store::new(folder.store());
    let generation = folder.begin()?;
    // More threads than workers, so that one prepares or writes while all workers are at work.
    let outcomes = parallel::map(&plan.items, renderer.workers.size() * 2, |item| {
        let path = item.study.versions[&item.lang].document.file.path();
        let prepared = if order.broken.contains(path) {
            Checked::new(None, Vec::new())
        } else {
            renderer.prepare(series, item)?
        };
        let mut diagnostics = Vec::new();
        let mut outcome = None;
        if let Some(prepared) = prepared.report_to(&mut diagnostics) {
            let obtained = renderer.obtain(&prepared, &store, order.rebuild)?;
            if let Some((rendered, fresh)) = obtained.report_to(&mut diagnostics) {
                let entry = entry(item, &prepared.edition, &rendered);
                generation.adopt(&entry.path, &store.blob(&rendered.sha256))?;
                outcome = Some((entry, fresh, prepared.key));
            }
        }
        progress(item);
        let key = outcome.as_ref().map(|(_, _, key)| *key);
        let (entry, rendered) =
            outcome.map_or((None, false), |(entry, fresh, _)| (Some(entry), fresh));
        let change = Change::of(before.as_ref(), item, entry.as_ref());
        Ok(Outcome { item: item.clone(), entry, key, change, rendered, diagnostics })
    })
    .into_iter()
    .collect::<Result<Vec<_>, PublishError>>()?;
    let keys = outcomes
        .iter()
        .filter_map(|o| Some((o.entry.as_ref()?.path.clone(), o.key?.to_string())))
        .collect();
    let mut files: Vec<Entry> = outcomes.iter().filter_map(|o| o.entry.clone()).collect();
    let mut withdrawn = Vec::new();
    let mut diagnostics = Vec::new();
    let first = before.is_none();
    for old in before.map(|manifest| manifest.files).unwrap_or_default() {
        if files.iter().any(|new| new.study == old.study && new.language == old.language) {
            continue;
        }
        if !stays(series, plan, &old) {
            withdrawn.push(old);
            continue;
        }
        let path = current(order.output).join(&old.path);
        let whole = read::bytes(&path, u64::MAX)
            .is_ok_and(|bytes| Digest::of(&bytes).to_string() == old.sha256);
        if whole {
            generation.adopt(&old.path, &path)?;
            files.push(old);
        } else {
            let message = say::diag_publication_damaged();
            diagnostics.push(
                Diagnostic::of_path(Code::PublicationDamaged, path.to_string_lossy(), message)
                    .help(say::diag_publication_damaged_help()),
            );
            withdrawn.push(old);
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let complete = outcomes.iter().all(|outcome| outcome.entry.is_some());
    let manifest = Manifest {
        format: FORMAT,
        generator: concat!("polyfolio ", env!("CARGO_PKG_VERSION")).into(),
        series: series.id.clone(),
        files,
        pages: std::collections::BTreeMap::new(),
    };
    generation.write("SHA256SUMS", manifest.to_sums().as_bytes())?;
    generation.write("manifest.json", manifest.to_json().as_bytes())?;
    generation.commit()?;
    let state = State {
        inputs: (complete && order.broken.is_empty()).then(|| order.inputs.to_string()),
        held: plan.held.len(),
        keys,
        ..State::default()
    };
    // The publication stands; without its state the next run only has more to do.
    let _ = state.write(&folder, &manifest);
    Ok(Publication { outcomes, withdrawn, first, manifest, diagnostics })
}

/// What [`publish`] would do, without rendering or writing anything: an edition whose key is the same
/// as last time is unchanged. A `rendered` outcome is one that would have to be rendered.
///
/// # Errors
/// If an edition cannot be encoded, which is a mistake of the program.
pub fn foresee<'s>(
    series: &'s Series,
    plan: &Plan<'s>,
    renderer: Renderer<'_>,
    order: Order<'_>,
    progress: &(dyn Fn(&Item<'_>) + Sync),
) -> Result<Publication<'s>, PublishError> {
    let before = published(order.output);
    let state = before.as_ref().map(|m| State::read(order.output, m)).unwrap_or_default();
    let threads = renderer.workers.size();
    let outcomes = parallel::map(&plan.items, threads, |item| {
        let path = item.study.versions[&item.lang].document.file.path();
        let mut diagnostics = Vec::new();
        let prepared = if order.broken.contains(path) {
            None
        } else {
            renderer.prepare(series, item)?.report_to(&mut diagnostics)
        };
        progress(item);
        let slug = &item.study.slug;
        let old = before.as_ref().and_then(|m| m.edition(slug, &item.lang.to_string()));
        let (change, entry, rendered) = match (prepared, old) {
            (None, _) => (Change::Failed, None, false),
            (Some(prepared), Some(old))
                if state.keys.get(&old.path) == Some(&prepared.key.to_string()) =>
            {
                (Change::Unchanged, Some(old.clone()), order.rebuild)
            }
            (Some(prepared), old) => {
                let change = if old.is_some() { Change::Updated } else { Change::Added };
                let unknown =
                    Rendered { sha256: String::new(), bytes: 0, pages: 0, findings: Vec::new() };
                (change, Some(entry(item, &prepared.edition, &unknown)), true)
            }
        };
        Ok(Outcome { item: item.clone(), entry, key: None, change, rendered, diagnostics })
    })
    .into_iter()
    .collect::<Result<Vec<_>, PublishError>>()?;
    let files: Vec<Entry> = outcomes.iter().filter_map(|o| o.entry.clone()).collect();
    let old = before.as_ref().map(|manifest| manifest.files.as_slice()).unwrap_or_default();
    let gone = old.iter().filter(|old| {
        let new = files.iter().any(|new| new.study == old.study && new.language == old.language);
        !new && !stays(series, plan, old)
    });
    let manifest = Manifest {
        format: FORMAT,
        generator: String::new(),
        series: series.id.clone(),
        files: files.clone(),
        pages: std::collections::BTreeMap::new(),
    };
    let (withdrawn, first) = (gone.cloned().collect(), before.is_none());
    Ok(Publication { outcomes, withdrawn, first, manifest, diagnostics: Vec::new() })
}

/// Whether what was published last stays although it was not rendered now: because it was not asked
/// for or failed. What a gate holds back is withdrawn unless the gate keeps the last good edition.
fn stays(series: &Series, plan: &Plan<'_>, old: &Entry) -> bool {
    let is = |study: &str, lang: &crate::locale::Lang| {
        study == old.study && lang.to_string() == old.language
    };
    let withdrawn =
        plan.held.iter().any(|held| is(&held.study.slug, &held.lang) && !held.keeps_last);
    let exists = series.studies.iter().any(|study| {
        study.versions.iter().any(|(lang, v)| is(&study.slug, lang) && v.has_document())
    });
    exists && !withdrawn
}

fn entry(item: &Item<'_>, edition: &Edition, rendered: &Rendered) -> Entry {
    let slug = &item.study.slug;
    Entry {
        path: format!("files/{slug}/{slug}.{}.pdf", item.lang),
        bytes: rendered.bytes,
        sha256: rendered.sha256.clone(),
        study: slug.clone(),
        language: item.lang.to_string(),
        title: edition.face.title.clone(),
        pages: rendered.pages,
        conformance: pdf::STANDARDS
            .iter()
            .map(|name| format!("PDF/{}", name.to_uppercase().replace("2A", "2a")))
            .collect(),
    }
}
