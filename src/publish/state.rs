//! What the last run knew beside what it published: from which inputs, and under which keys. Kept in
//! the store, not in the publication, whose bytes it must not change.

use super::folder::{Folder, current};
use super::manifest::Manifest;
use super::write::{WriteError, write_file};
use crate::text::{Digest, read};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What is remembered of a publication.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct State {
    /// The digest of the manifest that this is about; of any other it knows nothing.
    pub(super) manifest: String,
    /// The digest of all that it was made from; absent if something failed, so that it is tried again.
    pub(super) inputs: Option<String>,
    /// How many editions were held back.
    pub held: usize,
    /// The digest of all that can change an edition's bytes, by its path.
    pub(super) keys: BTreeMap<String, String>,
}

fn path(output: &Path) -> PathBuf {
    output.join(".store").join("state.json")
}

impl State {
    /// What is remembered of a publication; nothing if it is not the one that is current.
    #[must_use]
    pub fn read(output: &Path, manifest: &Manifest) -> Self {
        let bytes = read::bytes(&path(output), u64::MAX).unwrap_or_default();
        let state: Self = serde_json::from_slice(&bytes).unwrap_or_default();
        if state.manifest == digest(manifest) { state } else { Self::default() }
    }

    pub(super) fn write(mut self, folder: &Folder, manifest: &Manifest) -> Result<(), WriteError> {
        self.manifest = digest(manifest);
        let text = serde_json::to_vec(&self).unwrap_or_default();
        write_file(&folder.store().join("state.json"), &text)
    }

    /// Whether the publication was made from these inputs, and all its files are there in full size.
    /// What is damaged inside, `verify` finds.
    #[must_use]
    pub fn is_up_to_date(&self, output: &Path, manifest: &Manifest, inputs: Digest) -> bool {
        let folder = current(output);
        self.inputs.as_deref() == Some(&*inputs.to_string())
            && manifest.all().all(|(path, _, bytes)| read::size(&folder.join(path)) == Some(bytes))
    }
}

fn digest(manifest: &Manifest) -> String {
    Digest::of(manifest.to_json().as_bytes()).to_string()
}
