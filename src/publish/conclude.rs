//! From rendered editions to a publication: what stays of the last one, the pages, the manifest, the
//! swap. The same for editions rendered here and on other machines.

use super::folder::{Folder, current};
use super::generation::Generation;
use super::graves::Graves;
use super::groups::Groups;
use super::inputs::BUILD;
use super::manifest::{CoverFile, Entry, FORMAT, Manifest, Page};
use super::pages;
use super::parts::{Parts, Reason};
use super::plan::{Item, Plan};
use super::recipe::{Kept, Recipes};
use super::renderer::Renderer;
use super::run::{Last, Order, Outcome, Publication, PublishError, path};
use super::sign::SIGNATURE;
use super::state::{Remembered, State};
use super::versions::Versions;
use super::write::WriteError;
use crate::diag::{Code, Diagnostic};
use crate::edition::Rendition;
use crate::message::say;
use crate::study::{Series, Study};
use crate::text::Digest;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// A publication on its way: a generation that nobody sees yet, and what it replaces.
#[derive(Debug)]
pub(super) struct Making<'a, 's> {
    series: &'s Series,
    plan: &'a Plan<'s>,
    order: Order<'a>,
    folder: &'a Folder,
    generation: Generation<'a>,
    last: Last,
    /// The files of what was current by study and language.
    old: BTreeMap<(String, String), usize>,
    remembered: Remembered,
    groups: Groups,
}

impl<'a, 's> Making<'a, 's> {
    /// Starts a generation in a locked folder.
    pub(super) fn begin(
        series: &'s Series,
        plan: &'a Plan<'s>,
        order: Order<'a>,
        folder: &'a Folder,
    ) -> Result<Self, PublishError> {
        let last = Last::read(order.output)?;
        let groups = || if order.rebuild { Groups::default() } else { last.groups(order.output) };
        let (remembered, groups) = rayon::join(|| last.editions(order.output), groups);
        let files = last.manifest.iter().flat_map(|manifest| &manifest.files).enumerate();
        let old = files.map(|(at, e)| ((e.study.clone(), e.language.clone()), at)).collect();
        let generation = folder.begin()?;
        Ok(Self { series, plan, order, folder, generation, last, old, remembered, groups })
    }

    /// Takes a rendered file over.
    pub(super) fn adopt(&self, entry: &Entry, from: &Path) -> Result<(), PublishError> {
        Ok(self.generation.adopt(&entry.path, from)?)
    }

    /// What was published of an item before.
    pub(super) fn before(&self, item: &Item<'_>) -> Option<&Entry> {
        let at = self.old.get(&(item.study.slug.clone(), item.lang.to_string()))?;
        self.last.manifest.as_ref()?.files.get(*at)
    }

    /// What was made of an item before, if it would be made the same again and may be used.
    pub(super) fn kept(&self, item: &Item<'_>, recipes: &Recipes<'_>) -> Option<Kept> {
        if self.order.rebuild || self.order.is_broken(self.series, item) {
            return None;
        }
        recipes.kept(item, self.remembered.get(&path(item))?)
    }

    /// Why an edition had to be rendered.
    pub(super) fn reasons(&self, path: &str, key: &str, parts: &Parts) -> Vec<Reason> {
        Reason::of(self.remembered.get(path), key, parts, self.order.rebuild)
    }

    /// Adds what stays and what surrounds the editions, and makes all of it current.
    pub(super) fn finish(
        self,
        mut outcomes: Vec<Outcome<'s>>,
        renderer: Renderer<'_>,
    ) -> Result<Publication<'s>, PublishError> {
        let Self { series, plan, order, folder, generation, groups, mut remembered, .. } = self;
        let Last { manifest: before, damaged, .. } = self.last;
        let mut files: Vec<Entry> = outcomes.iter().filter_map(|o| o.entry.clone()).collect();
        let standing = Standing::new(series, plan, order.broken, &files);
        let mut withdrawn = Vec::new();
        let mut diagnostics = Vec::new();
        let first = before.is_none();
        if damaged {
            // All that can be made is made anew; what was to stay nobody knows any more.
            diagnostics.push(gone(&current(order.output).join("manifest.json")));
        }
        let mut kept = Vec::new();
        for old in before.iter().flat_map(|manifest| &manifest.files) {
            if standing.is_new(old) {
                continue;
            }
            let old = old.clone();
            if !standing.stays(&old) {
                withdrawn.push(old);
                continue;
            }
            let path = current(order.output).join(&old.path);
            if folder.checks().is_whole(&path, &old.sha256)? {
                generation.adopt(&old.path, &path)?;
                kept.push(old);
            } else {
                diagnostics.push(gone(&path));
                withdrawn.push(old);
            }
        }
        remembered.retain(&kept);
        for outcome in &mut outcomes {
            if let (Some(entry), Some(edition)) = (&outcome.entry, outcome.remembered.take()) {
                remembered.insert(entry.path.clone(), edition);
            }
        }
        let made: BTreeSet<String> = files.iter().map(|entry| entry.path.clone()).collect();
        files.extend(kept);
        files.sort_by(|a, b| a.path.cmp(&b.path));
        let studies: BTreeMap<&str, &Study> =
            series.studies.iter().map(|study| (study.slug.as_str(), study)).collect();
        let is_current = |entry: &Entry| {
            // What was not made now says what its text says if nothing in the text has changed since.
            made.contains(&entry.path)
                || item_of(&studies, entry).is_some_and(|item| {
                    let parts = Parts::of(&item, series, order.inputs);
                    let last = remembered.get(&entry.path);
                    last.is_some_and(|last| last.parts.has_same_text(&parts))
                })
        };
        let versions =
            Versions::settle(series, &files, &made, before.as_ref(), order.output, &generation)?;
        let renditions: BTreeMap<(&str, String), &Rendition> = plan
            .items
            .iter()
            .map(|item| ((item.study.slug.as_str(), item.lang.to_string()), &item.rendition))
            .collect();
        let about = pages::About {
            is_current: &is_current,
            rendition: &|entry| {
                let edition = (entry.study.as_str(), entry.language.clone());
                renditions.get(&edition).copied().cloned().unwrap_or_default()
            },
            versions: &|entry| versions.of(entry),
            key: &|entry| {
                let key = || remembered.get(&entry.path).map(|edition| edition.key.clone());
                made.contains(&entry.path).then(key).flatten()
            },
            program: Digest::of(format!("{BUILD}\n{}", order.inputs.locales()).as_bytes()),
            darkroom: renderer.workers,
        };
        let covers = covers(&mut files, &made, folder, &generation)?;
        let past = pages::Past { manifest: before.as_ref(), groups: &groups };
        let (mut pages, groups) = match order.site {
            Some(site) => {
                pages::write(series, site, &files, about, past, &generation, &mut diagnostics)?
            }
            None => (BTreeMap::new(), Groups::default()),
        };
        pages.extend(covers);
        pages.extend(versions.into_pages());
        let complete = outcomes.iter().all(|outcome| outcome.entry.is_some());
        let is_unknown = |slug: &str| order.has_broken_facts(series, slug);
        let past = (before.as_ref(), order.output, &is_unknown as _);
        let graves = Graves::dig(series, renderer, folder, &generation, &files, past)?;
        pages.extend(graves.pages);
        let manifest = Manifest {
            format: FORMAT,
            generator: concat!("polyfolio ", env!("CARGO_PKG_VERSION")).into(),
            series: series.id.clone(),
            files,
            pages,
            withdrawn: graves.withdrawn,
        };
        let text = manifest.to_json();
        generation.write("SHA256SUMS", manifest.to_sums(&text).as_bytes())?;
        generation.write("manifest.json", text.as_bytes())?;
        if let Some(signer) = order.signer {
            generation.write(SIGNATURE, signer.sign(text.as_bytes())?.as_bytes())?;
        }
        let done = complete && order.broken.is_empty();
        let inputs = done.then(|| order.inputs.digest().to_string());
        let days = series.gates.ask_for_the_day().then(|| (order.today, plan.until()));
        let state = State::new(&text, inputs, plan.waiting(), days);
        generation.commit(|| {
            // The publication stands; without its state the next run only has more to do.
            let (groups, (remembered, checks)) = rayon::join(
                || groups.write(folder, &text),
                || {
                    rayon::join(
                        || remembered.write(folder, &text),
                        || folder.checks().write(&folder.memory()),
                    )
                },
            );
            let _ = groups.and(remembered).and(checks).and_then(|()| state.write(folder));
        })?;
        Ok(Publication { outcomes, withdrawn, first, manifest, diagnostics })
    }
}

/// Takes the drawn pictures of editions over: those of what was `made` now, which were just looked at, and
/// those of what stays. An edition of which one is gone is done without.
fn covers(
    files: &mut [Entry],
    made: &BTreeSet<String>,
    folder: &Folder,
    generation: &Generation<'_>,
) -> Result<BTreeMap<String, Page>, PublishError> {
    let store = folder.store();
    let found: Vec<Option<Vec<(String, Page, PathBuf)>>> = files
        .par_iter()
        .map(|entry| {
            let mut out = Vec::new();
            for (path, page) in entry.cover.iter().flat_map(CoverFile::files) {
                let kept = store.blob(&page.sha256);
                let mut whole = made.contains(&entry.path).then(|| kept.clone());
                for at in [kept, current(folder.root()).join(&path)] {
                    if whole.is_none() && folder.checks().is_whole(&at, &page.sha256)? {
                        whole = Some(at);
                    }
                }
                let Some(from) = whole else { return Ok(None) };
                out.push((path, page, from));
            }
            Ok(Some(out))
        })
        .collect::<Result<_, WriteError>>()?;
    // By their paths: two editions may look the same.
    let mut pictures = BTreeMap::new();
    for (entry, found) in files.iter_mut().zip(found) {
        match found {
            Some(found) => {
                pictures.extend(found.into_iter().map(|(path, page, from)| (path, (page, from))));
            }
            None => entry.cover = None,
        }
    }
    pictures.par_iter().try_for_each(|(path, (_, from))| generation.adopt(path, from))?;
    Ok(pictures.into_iter().map(|(path, (page, _))| (path, page)).collect())
}

/// The item that an entry of a manifest is about, if the series still has it.
fn item_of<'s>(studies: &BTreeMap<&str, &'s Study>, entry: &Entry) -> Option<Item<'s>> {
    let study = *studies.get(entry.study.as_str())?;
    let lang = study.versions.keys().find(|lang| lang.to_string() == entry.language)?.clone();
    Some(Item::plain(study, lang))
}

fn gone(path: &Path) -> Diagnostic {
    let message = say::diag_publication_damaged();
    Diagnostic::of_path(Code::PublicationDamaged, path.to_string_lossy(), message)
        .help(say::diag_publication_damaged_help())
}

/// Decides what stays of what was published last although it was not made now.
pub(super) struct Standing<'a> {
    new: BTreeSet<(&'a str, &'a str)>,
    exist: BTreeSet<(&'a str, String)>,
    gone: BTreeSet<(&'a str, String)>,
    /// The files and folders with errors, relative to the series.
    broken: Vec<&'a str>,
    has_pattern: bool,
}

impl<'a> Standing<'a> {
    pub(super) fn new(
        series: &'a Series,
        plan: &'a Plan<'_>,
        broken: &'a BTreeSet<String>,
        files: &'a [Entry],
    ) -> Self {
        let root = series.root.to_string_lossy().replace('\\', "/");
        let below = |path: &'a String| path.strip_prefix(&root).map(|p| p.trim_start_matches('/'));
        let broken = broken.iter().filter_map(below).collect();
        let new = files.iter().map(|e| (e.study.as_str(), e.language.as_str())).collect();
        let exist = series.studies.iter().flat_map(|study| {
            let documents = study.versions.iter().filter(|(_, version)| version.has_document());
            documents.map(|(lang, _)| (study.slug.as_str(), lang.to_string()))
        });
        let held = plan.held.iter().filter(|held| !held.keeps_last);
        let gone = held.map(|held| (held.study.slug.as_str(), held.lang.to_string()));
        Self {
            new,
            exist: exist.collect(),
            gone: gone.collect(),
            broken,
            has_pattern: series.pattern.is_some(),
        }
    }

    /// Whether the edition was made now.
    pub(super) fn is_new(&self, old: &Entry) -> bool {
        self.new.contains(&(old.study.as_str(), old.language.as_str()))
    }

    /// Whether an edition that was not made now stays: because it was not asked for, or failed. What a
    /// gate holds back is withdrawn unless the gate keeps the last good edition.
    ///
    /// While there is an error in a study, or in what lists the studies, nothing of it is withdrawn: a
    /// text that cannot be read is not a text that was deleted.
    pub(super) fn stays(&self, old: &Entry) -> bool {
        let concerned = |path: &&str| {
            let of_study = path.strip_prefix(old.study.as_str());
            path.is_empty()
                || *path == "series.toml"
                || of_study.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
                || (self.has_pattern && path.contains(old.study.as_str()))
        };
        if self.broken.iter().any(concerned) {
            return true;
        }
        let edition = (old.study.as_str(), old.language.clone());
        self.exist.contains(&edition) && !self.gone.contains(&edition)
    }
}
