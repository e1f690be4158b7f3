//! Makes a publication on this machine: renders a plan over all cores, or foresees what that would do.

use super::changes::Change;
use super::conclude::{Making, Standing};
use super::folder::{Folder, current};
use super::groups::Groups;
use super::inputs::Inputs;
use super::manifest::{Entry, FORMAT, Foreign, Manifest, Matches};
use super::pages::SiteOrder;
use super::parallel;
use super::parts::{Parts, Reason};
use super::plan::{Item, Plan};
use super::recipe::{Kept, Recipes};
use super::renderer::Renderer;
use super::sign::Signer;
use super::state::{self, Remembered};
use super::store::{Rendered, Store};
use super::write::WriteError;
use crate::diag::{Checked, Diagnostic};
use crate::pdf;
use crate::study::{Day, Series};
use crate::text::Digest;
use crate::text::read::{self, ReadError};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// What became of an edition.
#[derive(Debug)]
pub struct Outcome<'s> {
    /// The edition.
    pub item: Item<'s>,
    /// Its entry in the manifest; nothing if it failed.
    pub entry: Option<Entry>,
    /// What to remember of it.
    pub(super) remembered: Option<state::Edition>,
    /// What became of it since the last publication.
    pub change: Change,
    /// Why it had to be rendered; nothing if it was there already.
    pub reasons: Vec<Reason>,
    /// What was found.
    pub diagnostics: Vec<Diagnostic>,
}

impl Outcome<'_> {
    /// Whether it had to be rendered, or was there already.
    #[must_use]
    pub fn rendered(&self) -> bool {
        !self.reasons.is_empty()
    }
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
    /// The search cannot be indexed.
    #[error(transparent)]
    Search(#[from] crate::search::IndexError),
    /// No worker could be started.
    #[error("no worker process: {0}")]
    Worker(#[from] std::io::Error),
    /// The site could not be made.
    #[error("the site could not be made")]
    Site(Vec<Diagnostic>),
}

/// What is to be published, and how.
#[derive(Debug, Clone, Copy)]
pub struct Order<'a> {
    /// The folder of the publication.
    pub output: &'a Path,
    /// The files that must not be published because loading them found errors.
    pub broken: &'a BTreeSet<String>,
    /// The digests of all that the publication is made from.
    pub inputs: &'a Inputs,
    /// Whether to render what is in the store too.
    pub rebuild: bool,
    /// What the site is made from; nothing if there is to be none.
    pub site: Option<SiteOrder<'a>>,
    /// Who signs the manifest.
    pub signer: Option<&'a Signer>,
    /// The day on which the gates decided.
    pub today: Day,
}

/// What is current in a folder.
#[derive(Debug, Default)]
pub(super) struct Last {
    /// Its manifest.
    pub(super) manifest: Option<Manifest>,
    /// The digest of the manifest's bytes.
    pub(super) digest: Option<Digest>,
    /// Whether there is a manifest that cannot be understood.
    pub(super) damaged: bool,
}

impl Last {
    /// # Errors
    /// If there is a manifest that cannot be read: what it holds would be taken for gone.
    pub(super) fn read(output: &Path) -> Result<Self, WriteError> {
        let path = current(output).join("manifest.json");
        match read::bytes(&path, u64::MAX) {
            Ok(bytes) => {
                let manifest = std::str::from_utf8(&bytes).ok().and_then(Manifest::from_json);
                let digest = manifest.is_some().then(|| Digest::of(&bytes));
                Ok(Self { damaged: manifest.is_none(), manifest, digest })
            }
            Err(ReadError::NotFound) => Ok(Self::default()),
            Err(ReadError::System(source)) => Err(WriteError::System { path, source }),
            Err(_) => Ok(Self { damaged: true, ..Self::default() }),
        }
    }

    /// What is remembered of its editions.
    pub(super) fn editions(&self, output: &Path) -> Remembered {
        self.digest.map(|digest| Remembered::read(output, &digest)).unwrap_or_default()
    }

    /// What is remembered of its pages.
    pub(super) fn groups(&self, output: &Path) -> Groups {
        self.digest.map(|digest| Groups::read(output, &digest)).unwrap_or_default()
    }
}

/// The manifest of what is current in a folder; nothing if it cannot be read.
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
    let store = folder.store();
    let making = Making::begin(series, plan, order, &folder)?;
    let recipes = Recipes::new(series, renderer, order.inputs);
    // What has to be made comes first: it takes longest.
    let tasks: Vec<(&Item<'s>, Option<Kept>)> =
        plan.items.par_iter().map(|item| (item, making.kept(item, &recipes))).collect();
    let weight = |(item, kept): &(&Item<'s>, Option<Kept>)| (kept.is_none(), weight(item));
    // More threads than workers, so that one prepares or writes while all workers are at work.
    let threads = renderer.workers.size() * 2;
    let outcomes = parallel::map_heaviest_first(&tasks, threads, weight, |(item, kept)| {
        let item = *item;
        let kept = kept.as_ref().and_then(|kept| Some((kept, kept.found(&store, renderer)?)));
        let outcome = match kept {
            Some((kept, rendered)) => {
                let text = (kept.recipe.title.clone(), kept.recipe.foreign.clone());
                let made = self::entry(item, text, series.attach_source, &rendered);
                making.adopt(&made, &store.blob(&rendered.sha256))?;
                let change = Change::of(making.before(item), Some(&made));
                let parts = Parts::of(item, series, order.inputs);
                let (key, recipe) = (kept.key.to_string(), Some(kept.recipe.clone()));
                Outcome {
                    item: item.clone(),
                    entry: Some(made),
                    remembered: Some(state::Edition { key, parts, recipe }),
                    change,
                    reasons: Vec::new(),
                    diagnostics: Vec::new(),
                }
            }
            None => make(series, item, renderer, order, &store, &making, &recipes)?,
        };
        progress(item);
        Ok(outcome)
    })
    .into_iter()
    .collect::<Result<Vec<_>, PublishError>>()?;
    making.finish(outcomes, renderer)
}

/// Makes an edition, or takes it from the store if it was made before.
fn make<'s>(
    series: &Series,
    item: &Item<'s>,
    renderer: Renderer<'_>,
    order: Order<'_>,
    store: &Store<'_>,
    making: &Making<'_, 's>,
    recipes: &Recipes<'_>,
) -> Result<Outcome<'s>, PublishError> {
    let (prepared, asked) = if order.is_broken(series, item) {
        (Checked::new(None, Vec::new()), BTreeSet::new())
    } else {
        let (prepared, asked) = read::traced(|| renderer.prepare(series, item));
        (prepared?, asked)
    };
    let mut diagnostics = Vec::new();
    let (mut entry, mut remembered, mut reasons) = (None, None, Vec::new());
    if let Some(prepared) = prepared.report_to(&mut diagnostics) {
        let obtained = renderer.obtain(&prepared, store, order.rebuild)?;
        if let Some((rendered, fresh)) = obtained.report_to(&mut diagnostics) {
            let edition = &prepared.edition;
            let text = (edition.face.title.clone(), Foreign::of(edition));
            let made = self::entry(item, text, edition.attach_source, &rendered);
            making.adopt(&made, &store.blob(&rendered.sha256))?;
            let parts = Parts::of(item, series, order.inputs);
            let key = prepared.key.to_string();
            if fresh {
                reasons = making.reasons(&made.path, &key, &parts);
            }
            let silent = diagnostics.is_empty();
            let recipe = silent.then(|| recipes.of(item, edition, &asked)).flatten();
            (entry, remembered) = (Some(made), Some(state::Edition { key, parts, recipe }));
        }
    }
    let change = Change::of(making.before(item), entry.as_ref());
    Ok(Outcome { item: item.clone(), entry, remembered, change, reasons, diagnostics })
}

impl<'a> Order<'a> {
    /// An order with nothing special: what is in the store is used, no site, no signature.
    #[must_use]
    pub fn new(
        output: &'a Path,
        broken: &'a BTreeSet<String>,
        inputs: &'a Inputs,
        today: Day,
    ) -> Self {
        Self { output, broken, inputs, rebuild: false, site: None, signer: None, today }
    }

    /// Whether loading found errors in an item's text or in the facts of its study. Facts that were not
    /// understood may be that it was withdrawn.
    pub(super) fn is_broken(&self, series: &Series, item: &Item<'_>) -> bool {
        self.broken.contains(item.study.versions[&item.lang].document.file.path())
            || self.has_broken_facts(series, &item.study.slug)
    }

    /// Whether loading found errors in the facts of a study.
    pub(super) fn has_broken_facts(&self, series: &Series, slug: &str) -> bool {
        let root = series.root.to_string_lossy().replace('\\', "/");
        let paths = [format!("{root}/{slug}"), format!("{root}/{slug}/study.toml")];
        paths.iter().any(|path| self.broken.contains(path))
    }
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
    let last = Last::read(order.output)?;
    let remembered = last.editions(order.output);
    let before = last.manifest;
    let editions = before.as_ref().map(Manifest::editions).unwrap_or_default();
    let threads = renderer.workers.size();
    let outcomes = parallel::map(&plan.items, threads, |item| {
        let mut diagnostics = Vec::new();
        let prepared = if order.is_broken(series, item) {
            None
        } else {
            renderer.prepare(series, item)?.report_to(&mut diagnostics)
        };
        progress(item);
        let old =
            editions.get(&(item.study.slug.as_str(), item.lang.to_string().as_str())).copied();
        let mut outcome = Outcome {
            item: item.clone(),
            entry: None,
            remembered: None,
            change: Change::Failed,
            reasons: Vec::new(),
            diagnostics,
        };
        if let Some(prepared) = prepared {
            let parts = Parts::of(item, series, order.inputs);
            let key = prepared.key.to_string();
            let last = old.and_then(|old| remembered.get(&old.path));
            let same = last.is_some_and(|last| last.key == key);
            match old.filter(|_| same) {
                Some(old) => {
                    outcome.change = Change::Unchanged;
                    outcome.entry = Some(old.clone());
                    outcome.reasons.extend(order.rebuild.then_some(Reason::Asked));
                }
                None => {
                    outcome.change = if old.is_some() { Change::Updated } else { Change::Added };
                    let edition = &prepared.edition;
                    let text = (edition.face.title.clone(), Foreign::of(edition));
                    let unknown = Rendered::unknown();
                    outcome.entry = Some(entry(item, text, edition.attach_source, &unknown));
                    outcome.reasons = Reason::of(last, &key, &parts, order.rebuild);
                }
            }
        }
        Ok(outcome)
    })
    .into_iter()
    .collect::<Result<Vec<_>, PublishError>>()?;
    let files: Vec<Entry> = outcomes.iter().filter_map(|o| o.entry.clone()).collect();
    let standing = Standing::new(series, plan, order.broken, &files);
    let old = before.iter().flat_map(|manifest| &manifest.files);
    let withdrawn =
        old.filter(|old| !standing.is_new(old) && !standing.stays(old)).cloned().collect();
    let first = before.is_none();
    let manifest = Manifest {
        format: FORMAT,
        generator: String::new(),
        series: series.id.clone(),
        files: files.clone(),
        pages: BTreeMap::new(),
        withdrawn: Vec::new(),
    };
    Ok(Publication { outcomes, withdrawn, first, manifest, diagnostics: Vec::new() })
}

/// How long an edition takes to set goes with the length of its text.
fn weight(item: &Item<'_>) -> usize {
    item.study.versions[&item.lang].document.file.text().len()
}

fn entry(
    item: &Item<'_>,
    (title, foreign): (String, Option<Foreign>),
    attach_source: bool,
    rendered: &Rendered,
) -> Entry {
    Entry {
        path: path(item),
        bytes: rendered.bytes,
        sha256: rendered.sha256.clone(),
        study: item.study.slug.clone(),
        language: item.lang.to_string(),
        title,
        pages: rendered.pages,
        cover: rendered.cover.clone(),
        conformance: conformance(attach_source),
        matches: Matches::of(item.study, &item.lang),
        foreign,
    }
}

/// Where an edition lies in a publication.
pub(super) fn path(item: &Item<'_>) -> String {
    path_of(&item.study.slug, &item.lang.to_string())
}

pub(super) fn path_of(slug: &str, lang: &str) -> String {
    crate::site::published(slug, lang, "pdf")
}

/// The standards that every edition meets, as a manifest names them.
pub(super) fn conformance(attach_source: bool) -> Vec<String> {
    pdf::standards(attach_source)
        .iter()
        .map(|name| format!("PDF/{}", name.to_uppercase().replace("2A", "2a").replace("3A", "3a")))
        .collect()
}
