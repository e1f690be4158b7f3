//! Brings together what the shards of a plan left in the store, and makes it the publication.

use super::ShardError;
use super::plan_file::{PlanFile, Planned};
use super::record::{self, File, Record};
use crate::publish::changes::Change;
use crate::publish::conclude::Making;
use crate::publish::folder::Folder;
use crate::publish::manifest::{CoverFile, Entry, Matches, Page};
use crate::publish::parallel;
use crate::publish::parts::Parts;
use crate::publish::plan::{Item, Plan};
use crate::publish::remote::Remote;
use crate::publish::renderer::Renderer;
use crate::publish::run::{Order, Outcome, Publication, conformance, path};
use crate::publish::state;
use crate::publish::store::Store;
use crate::study::Series;
use crate::text::{Digest, read};
use std::collections::BTreeMap;

/// Files that are fetched at the same time: the store answers slowly, and to many at once.
const FETCHES: usize = 16;

/// Makes the publication from what all shards delivered. No edition is rendered; the pages that stand
/// for withdrawn ones are.
///
/// # Errors
/// If a shard is missing, the shards do not cover the plan exactly, a file is damaged, the series is
/// not the one that was planned, or the store or the folder fails. The old publication is intact then.
pub fn merge<'s>(
    series: &'s Series,
    plan: &Plan<'s>,
    planned: &PlanFile,
    renderer: Renderer<'_>,
    order: Order<'_>,
    store: &Remote,
    progress: &(dyn Fn(&str) + Sync),
) -> Result<Publication<'s>, ShardError> {
    planned.check(order.inputs)?;
    let digest = planned.digest();
    let delivered = collect(planned, &digest, store)?;
    let folder = Folder::open(order.output)?;
    let local = folder.store();
    let making = Making::begin(series, plan, order, &folder)?;
    let of_plan: BTreeMap<(&str, &str), &Planned> =
        planned.items.iter().map(|p| ((p.study.as_str(), p.language.as_str()), p)).collect();
    if of_plan.len() != plan.items.len() {
        return Err(ShardError::OtherInputs);
    }
    let outcomes = parallel::map(&plan.items, FETCHES, |item| {
        let lang = item.lang.to_string();
        let planned = of_plan
            .get(&(item.study.slug.as_str(), lang.as_str()))
            .ok_or(ShardError::OtherInputs)?;
        let delivered = &delivered[&planned.name()];
        let mut outcome = Outcome {
            item: item.clone(),
            entry: None,
            remembered: None,
            change: Change::Failed,
            reasons: Vec::new(),
            diagnostics: Vec::new(),
        };
        if let Some(file) = &delivered.file {
            if !fetch(file, store, &local)? {
                // Whoever delivered it has to do so again.
                Record::remove(store, &digest, delivered.shard, delivered.of);
                return Err(ShardError::Damaged(planned.name()));
            }
            let entry = entry(series, item, planned, file);
            making.adopt(&entry, &local.blob(&file.sha256))?;
            outcome.change = Change::of(making.before(item), Some(&entry));
            let (key, parts) = (file.key.clone(), Parts::of(item, series, order.inputs));
            outcome.remembered = Some(state::Edition { key, parts, recipe: None });
            outcome.entry = Some(entry);
        }
        progress(&planned.name());
        Ok(outcome)
    })
    .into_iter()
    .collect::<Result<Vec<_>, ShardError>>()?;
    Ok(making.finish(outcomes, renderer)?)
}

/// What was delivered for an edition, and by which shard.
struct Delivery {
    shard: usize,
    of: usize,
    file: Option<File>,
}

/// The deliveries of all shards, by the editions' names, if they cover the plan exactly.
fn collect(
    plan: &PlanFile,
    digest: &Digest,
    store: &Remote,
) -> Result<BTreeMap<String, Delivery>, ShardError> {
    let there = record::delivered(store, digest)?;
    let mut counts: Vec<usize> = there.iter().map(|(_, of)| *of).collect();
    counts.sort_unstable();
    counts.dedup();
    let missing = |of: usize| -> Vec<usize> {
        (1..=of).filter(|shard| !there.contains(&(*shard, of))).collect()
    };
    // Tried with different numbers of shards, any complete one will do; else the nearest is told.
    let of = counts.iter().copied().min_by_key(|&of| missing(of).len());
    let of = of.ok_or(ShardError::Nothing)?;
    let mut lacking = missing(of);
    let mut out: BTreeMap<String, Delivery> = BTreeMap::new();
    for (shard, of) in there.iter().copied().filter(|(_, n)| *n == of) {
        let Some(record) = Record::read(store, digest, shard, of)? else {
            lacking.push(shard);
            continue;
        };
        for edition in record.editions {
            let name = format!("{}.{}", edition.study, edition.language);
            let delivery = Delivery { shard, of, file: edition.file };
            if out.insert(name.clone(), delivery).is_some() {
                return Err(ShardError::Cover(name));
            }
        }
    }
    if !lacking.is_empty() {
        return Err(ShardError::Missing { missing: lacking, of });
    }
    for planned in &plan.items {
        let delivery = out.get(&planned.name());
        let right = delivery.is_some_and(|delivery| match &delivery.file {
            Some(file) => {
                let mut drawn = file.cover.iter().flat_map(CoverFile::files);
                planned.key.as_ref() == Some(&file.key)
                    && record::is_digest(&file.sha256)
                    && drawn.all(|(_, page)| record::is_digest(&page.sha256))
            }
            None => true,
        });
        if !right {
            return Err(ShardError::Cover(planned.name()));
        }
    }
    if out.len() != plan.items.len() {
        let planned: std::collections::BTreeSet<String> =
            plan.items.iter().map(Planned::name).collect();
        let stranger = out.into_keys().find(|name| !planned.contains(name));
        return Err(ShardError::Cover(stranger.unwrap_or_default()));
    }
    Ok(out)
}

/// Brings a file and its pictures into the local store, whole; false if the store has it no more, or damaged.
fn fetch(file: &File, store: &Remote, local: &Store<'_>) -> Result<bool, ShardError> {
    let drawn = file.cover.iter().flat_map(CoverFile::files).map(|(_, page)| page);
    for page in
        std::iter::once(Page { bytes: file.bytes, sha256: file.sha256.clone() }).chain(drawn)
    {
        if !fetch_blob(&page.sha256, page.bytes, store, local)? {
            return Ok(false);
        }
    }
    Ok(true)
}

fn fetch_blob(
    sha256: &str,
    size: u64,
    store: &Remote,
    local: &Store<'_>,
) -> Result<bool, ShardError> {
    if local.holds(sha256) {
        return Ok(true);
    }
    let path = record::blob(sha256);
    let whole =
        |bytes: &Vec<u8>| bytes.len() as u64 == size && Digest::of(bytes).to_string() == sha256;
    // A store on this machine shares its files.
    let shared = store.local(&path);
    let bytes = match &shared {
        Some(path) => read::bytes(path, u64::MAX).ok(),
        None => store.get(&path)?,
    };
    match bytes.filter(whole) {
        Some(bytes) => {
            local.take(sha256, &bytes, shared.as_deref())?;
            Ok(true)
        }
        None => {
            store.delete(&path)?;
            Ok(false)
        }
    }
}

fn entry(series: &Series, item: &Item<'_>, planned: &Planned, file: &File) -> Entry {
    Entry {
        path: path(item),
        bytes: file.bytes,
        sha256: file.sha256.clone(),
        study: planned.study.clone(),
        language: planned.language.clone(),
        title: planned.title.clone(),
        pages: file.pages,
        cover: file.cover.clone(),
        conformance: conformance(series.attach_source),
        matches: Matches::of(item.study, &item.lang),
        foreign: planned.foreign.clone(),
    }
}
