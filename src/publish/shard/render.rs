//! One shard's part of a plan: rendered into the store, and recorded.

use super::ShardError;
use super::assign::assign;
use super::plan_file::{PlanFile, Planned};
use super::record::{self, Delivered, File, Record};
use crate::diag::{Checked, Diagnostic};
use crate::pdf::Typeset;
use crate::publish::parallel;
use crate::publish::plan::Item;
use crate::publish::remote::Remote;
use crate::publish::renderer::{Renderer, failed};
use crate::publish::run::{Order, PublishError};
use crate::study::Series;
use std::collections::BTreeMap;

/// What a shard did.
#[derive(Debug)]
pub struct Done {
    /// How many editions fell to it.
    pub editions: usize,
    /// How many of them had to be rendered; the others were in the store.
    pub rendered: usize,
    /// How many could not be.
    pub failed: usize,
    /// Their files' bytes.
    pub bytes: u64,
    /// What was found.
    pub diagnostics: Vec<Diagnostic>,
}

/// Renders the editions of a plan that fall to shard `shard` of `of`, counted from 1, as far as the
/// store does not have them.
///
/// # Errors
/// If the series is not the one that was planned, the store fails, or no worker starts.
pub fn render(
    series: &Series,
    items: &[Item<'_>],
    plan: &PlanFile,
    (shard, of): (usize, usize),
    renderer: Renderer<'_>,
    order: Order<'_>,
    store: &Remote,
    progress: &(dyn Fn(&str) + Sync),
) -> Result<Done, ShardError> {
    plan.check(order.inputs)?;
    let digest = plan.digest();
    let mine = part(plan, shard, of);
    // What the gates decide depends on the series and on the day of the plan, so it is the same here.
    let items: BTreeMap<(&str, String), &Item<'_>> = items
        .iter()
        .map(|item| ((item.study.slug.as_str(), item.lang.to_string()), item))
        .collect();
    let outcomes = parallel::map(&mine, renderer.workers.size() * 2, |planned| {
        let mut diagnostics = Vec::new();
        let name = (planned.study.as_str(), planned.language.clone());
        let item = *items.get(&name).ok_or(ShardError::OtherInputs)?;
        let made = match &planned.key {
            None => None,
            Some(key) => {
                one(series, item, key, renderer, order, store)?.report_to(&mut diagnostics)
            }
        };
        progress(&planned.name());
        let fresh = made.as_ref().is_some_and(|(_, fresh)| *fresh);
        let delivered = Delivered {
            study: planned.study.clone(),
            language: planned.language.clone(),
            file: made.map(|(file, _)| file),
        };
        Ok((delivered, fresh, diagnostics))
    });
    let mut done = Done { editions: 0, rendered: 0, failed: 0, bytes: 0, diagnostics: Vec::new() };
    let mut editions = Vec::new();
    for outcome in outcomes {
        let (delivered, fresh, found): (Delivered, bool, Vec<Diagnostic>) =
            outcome.map_err(|error: ShardError| error)?;
        done.editions += 1;
        done.rendered += usize::from(fresh);
        done.failed += usize::from(delivered.file.is_none());
        done.bytes += delivered.file.as_ref().map_or(0, |file| file.bytes);
        done.diagnostics.extend(found);
        editions.push(delivered);
    }
    // The record promises that the files are there.
    store.settle()?;
    Record::new(&digest, (shard, of), editions).write(store, &digest)?;
    store.settle()?;
    Ok(done)
}

/// The editions that fall to shard `shard` of `of`, counted from 1.
#[must_use]
pub fn part(plan: &PlanFile, shard: usize, of: usize) -> Vec<&Planned> {
    let mut studies: Vec<(&str, u64)> = Vec::new();
    for item in &plan.items {
        let cost = item.cost.max(1);
        match studies.last_mut() {
            Some((study, sum)) if *study == item.study => *sum += cost,
            _ => studies.push((&item.study, cost)),
        }
    }
    let shards = assign(&studies, of);
    let to: BTreeMap<&str, usize> = studies.iter().map(|(id, _)| *id).zip(shards).collect();
    plan.items.iter().filter(|item| to[item.study.as_str()] + 1 == shard).collect()
}

/// One edition: from the store, else rendered into it.
fn one(
    series: &Series,
    item: &Item<'_>,
    key: &str,
    renderer: Renderer<'_>,
    order: Order<'_>,
    store: &Remote,
) -> Result<Checked<Option<(File, bool)>>, ShardError> {
    let file = |rendered: crate::publish::store::Rendered| File {
        key: key.to_owned(),
        sha256: rendered.sha256,
        bytes: rendered.bytes,
        pages: rendered.pages,
        cover: rendered.cover,
    };
    if !order.rebuild
        && let Some(rendered) = record::action(store, key)?
        && renderer.suffices(&rendered)
    {
        return Ok(Checked::new(Some((file(renderer.asked_for(rendered)), false)), Vec::new()));
    }
    let mut diagnostics = Vec::new();
    let prepared = renderer.prepare(series, item).map_err(PublishError::Worker)?;
    let Some(prepared) = prepared.report_to(&mut diagnostics) else {
        return Ok(Checked::new(None, diagnostics));
    };
    if prepared.key.to_string() != key {
        return Err(ShardError::OtherInputs);
    }
    let made = match renderer.workers.typeset(prepared.job()).map_err(PublishError::Worker)? {
        Ok(Typeset { artifact, findings }) => {
            let shown = findings.iter().cloned();
            diagnostics
                .extend(shown.map(|f| f.diagnostic(renderer.environment, &prepared.edition)));
            match artifact {
                Some(artifact) => {
                    Some((file(record::keep(store, key, &artifact, findings)?), true))
                }
                None => None,
            }
        }
        Err(failure) => {
            diagnostics.push(failed(&prepared.edition, &failure));
            None
        }
    };
    Ok(Checked::new(made, diagnostics))
}
