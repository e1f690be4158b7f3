//! What shards leave in the store beside rendered files: what was rendered under a key, and what a
//! shard has done.

use crate::pdf::{Artifact, Finding};
use crate::publish::manifest::CoverFile;
use crate::publish::remote::{Remote, RemoteError};
use crate::publish::store::Rendered;
use crate::text::Digest;
use serde::{Deserialize, Serialize};

/// The format that this version reads and writes.
const FORMAT: u32 = 1;

/// What one shard did: `runs/PLAN/i-of-n.json`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Record {
    format: u32,
    /// The digest of the plan.
    pub(super) plan: String,
    /// The number of the shard, from 1.
    pub(super) shard: usize,
    /// How many there are.
    pub(super) of: usize,
    /// Its editions, in the plan's order.
    pub(super) editions: Vec<Delivered>,
}

/// An edition in a record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Delivered {
    pub(super) study: String,
    pub(super) language: String,
    /// What was rendered; nothing if it failed.
    pub(super) file: Option<File>,
}

/// A rendered file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct File {
    pub(super) key: String,
    pub(super) sha256: String,
    pub(super) bytes: u64,
    pub(super) pages: usize,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) cover: Option<CoverFile>,
}

impl Record {
    pub(super) fn new(
        plan: &Digest,
        (shard, of): (usize, usize),
        editions: Vec<Delivered>,
    ) -> Self {
        Self { format: FORMAT, plan: plan.to_string(), shard, of, editions }
    }

    fn path(plan: &Digest, shard: usize, of: usize) -> String {
        format!("{}/{shard}-of-{of}.json", folder(plan))
    }

    pub(super) fn write(&self, store: &Remote, plan: &Digest) -> Result<(), RemoteError> {
        let text = serde_json::to_vec_pretty(self).unwrap_or_default();
        store.put(&Self::path(plan, self.shard, self.of), &text, None)
    }

    /// Reads a record; nothing if it is not there, broken, or not what its name says.
    pub(super) fn read(
        store: &Remote,
        plan: &Digest,
        shard: usize,
        of: usize,
    ) -> Result<Option<Self>, RemoteError> {
        let bytes = store.get(&Self::path(plan, shard, of))?.unwrap_or_default();
        let record: Option<Self> = serde_json::from_slice(&bytes).ok();
        Ok(record.filter(|record| {
            let named = (record.shard, record.of) == (shard, of);
            record.format == FORMAT && named && record.plan == plan.to_string()
        }))
    }

    pub(super) fn remove(store: &Remote, plan: &Digest, shard: usize, of: usize) {
        // If it stays, the next merge finds what is wrong once more.
        let _ = store.delete(&Self::path(plan, shard, of));
    }
}

fn folder(plan: &Digest) -> String {
    format!("runs/{plan}")
}

/// The shards that have delivered: pairs of number and count.
pub(super) fn delivered(store: &Remote, plan: &Digest) -> Result<Vec<(usize, usize)>, RemoteError> {
    let names = store.names(&folder(plan))?;
    let pair = |name: &String| {
        let (shard, of) = name.strip_suffix(".json")?.split_once("-of-")?;
        let (shard, of): (usize, usize) = (shard.parse().ok()?, of.parse().ok()?);
        (1..=of).contains(&shard).then_some((shard, of))
    };
    Ok(names.iter().filter_map(pair).collect())
}

/// Where a rendered file lies.
pub(super) fn blob(sha256: &str) -> String {
    format!("cas/{sha256}")
}

/// What was rendered under a key, if its file is there in full size. What is inside, `merge` looks at.
pub(super) fn action(store: &Remote, key: &str) -> Result<Option<Rendered>, RemoteError> {
    let Some(bytes) = store.get(&format!("ac/{key}"))? else { return Ok(None) };
    let rendered: Option<Rendered> = serde_json::from_slice(&bytes).ok();
    let Some(rendered) = rendered.filter(|r| is_digest(&r.sha256)) else { return Ok(None) };
    let mut there = store.size(&blob(&rendered.sha256))? == Some(rendered.bytes);
    for (_, page) in rendered.cover.iter().flat_map(CoverFile::files) {
        there &= is_digest(&page.sha256) && store.size(&blob(&page.sha256))? == Some(page.bytes);
    }
    Ok(there.then_some(rendered))
}

/// Puts a rendered file into the store, and then what it was rendered from.
pub(super) fn keep(
    store: &Remote,
    key: &str,
    artifact: &Artifact,
    findings: Vec<Finding>,
) -> Result<Rendered, RemoteError> {
    let rendered = Rendered::of(artifact, findings);
    store.create(&blob(&rendered.sha256), &artifact.bytes)?;
    if let (Some(file), Some(cover)) = (&rendered.cover, &artifact.cover) {
        store.create(&blob(&file.sha256), &cover.bytes)?;
        if let Some(card) = &file.card {
            store.create(&blob(&card.sha256), &cover.card)?;
        }
    }
    let record = serde_json::to_vec(&rendered).unwrap_or_default();
    store.put(&format!("ac/{key}"), &record, None)?;
    Ok(rendered)
}

pub(super) fn is_digest(sha256: &str) -> bool {
    sha256.len() == 64 && sha256.bytes().all(|b| b.is_ascii_hexdigit())
}
