//! What the last run knew beside what it published: from which inputs, and under which keys. Kept in
//! the store, not in the publication, whose bytes it must not change.
//!
//! In two files, because the first is all that is needed to know that nothing has changed.

use super::folder::{Folder, STORE, current};
use super::manifest::{Entry, Manifest};
use super::parts::Parts;
use super::recipe::Recipe;
use super::write::{WriteError, write_file};
use crate::study::Day;
use crate::text::{Digest, read};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// What is remembered of a publication as a whole.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct State {
    /// The digest of the manifest that this is about; of any other it knows nothing.
    manifest: String,
    /// The digest of all that it was made from; absent if something failed, so that it is tried again.
    inputs: Option<String>,
    /// How many editions were held back.
    pub held: usize,
    /// The days on which the gates decide the same: from the day of the run to the end of the first
    /// grace. Absent where no gate asks for the day.
    days: Option<(String, Option<String>)>,
}

fn path(output: &Path, name: &str) -> PathBuf {
    output.join(STORE).join(name)
}

impl State {
    pub(super) fn new(
        manifest: &str,
        inputs: Option<String>,
        held: usize,
        days: Option<(Day, Option<Day>)>,
    ) -> Self {
        let days = days.map(|(from, to)| (from.to_string(), to.map(|to| to.to_string())));
        Self { manifest: Digest::of(manifest.as_bytes()).to_string(), inputs, held, days }
    }

    /// What is current in a folder, if it was made from these inputs, decides the same today, and all
    /// its files are there in full size. What is damaged inside, `verify` finds.
    #[must_use]
    pub fn up_to_date(output: &Path, inputs: Digest, today: Day) -> Option<(Manifest, Self)> {
        let bytes = read::bytes(&path(output, "state.json"), u64::MAX).ok()?;
        let state: Self = serde_json::from_slice(&bytes).ok()?;
        // A large manifest is not even looked at where something has changed.
        if !state.is_from(inputs, today) {
            return None;
        }
        let text = read::bytes(&current(output).join("manifest.json"), u64::MAX).ok()?;
        let manifest = std::str::from_utf8(&text).ok().and_then(Manifest::from_json)?;
        let is_its_own = state.manifest == Digest::of(&text).to_string();
        (is_its_own && is_there(output, &manifest)).then_some((manifest, state))
    }

    pub(super) fn write(&self, folder: &Folder) -> Result<(), WriteError> {
        let text = serde_json::to_vec(self).unwrap_or_default();
        write_file(&folder.memory().join("state.json"), &text)
    }

    fn is_from(&self, inputs: Digest, today: Day) -> bool {
        if let Some((from, to)) = &self.days {
            // ISO dates sort as days do.
            let today = today.to_string();
            if today < *from || to.as_ref().is_some_and(|to| today > *to) {
                return false;
            }
        }
        self.inputs.as_deref() == Some(&*inputs.to_string())
    }
}

/// Whether all files of a publication are there in full size.
fn is_there(output: &Path, manifest: &Manifest) -> bool {
    let folder = current(output);
    manifest.all().all(|(path, _, bytes)| read::size(&folder.join(path)) == Some(bytes))
}

/// What is remembered of an edition.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Edition {
    /// The digest of all that can change its bytes.
    pub(super) key: String,
    /// What that was made of.
    pub(super) parts: Parts,
    /// What tells that it would be the same again; nothing if it has to be made to know it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) recipe: Option<Recipe>,
}

/// What is remembered of the editions of a publication, by their paths.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Remembered {
    manifest: String,
    editions: BTreeMap<String, Edition>,
}

impl Remembered {
    /// Nothing if it is not about the publication that is current, whose manifest has this digest.
    pub(super) fn read(output: &Path, manifest: &Digest) -> Self {
        let bytes = read::bytes(&path(output, "editions.json"), u64::MAX).unwrap_or_default();
        let state: Self = serde_json::from_slice(&bytes).unwrap_or_default();
        if state.manifest == manifest.to_string() { state } else { Self::default() }
    }

    pub(super) fn get(&self, path: &str) -> Option<&Edition> {
        self.editions.get(path)
    }

    pub(super) fn insert(&mut self, path: String, edition: Edition) {
        self.editions.insert(path, edition);
    }

    /// Forgets all but these.
    pub(super) fn retain(&mut self, entries: &[Entry]) {
        let paths: BTreeSet<&str> = entries.iter().map(|entry| entry.path.as_str()).collect();
        self.editions.retain(|path, _| paths.contains(path.as_str()));
    }

    pub(super) fn write(mut self, folder: &Folder, manifest: &str) -> Result<(), WriteError> {
        self.manifest = Digest::of(manifest.as_bytes()).to_string();
        let text = serde_json::to_vec(&self).unwrap_or_default();
        write_file(&folder.memory().join("editions.json"), &text)
    }
}
