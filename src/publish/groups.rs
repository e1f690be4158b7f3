//! The pages of the last publication by what they were made from, so that none is made twice.
//!
//! A group is what is made together: the pages of a study in all languages, or a part of a search
//! index. What is remembered is kept in the store, not in the publication, whose bytes it must not
//! change; it is about one manifest, and of any other it knows nothing.

use super::folder::{Folder, STORE};
use super::manifest::Manifest;
use super::write::{WriteError, write_file};
use crate::text::{Digest, read};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;

/// Pages that are made together.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(super) struct Group {
    /// The digest of all that can change their bytes; nothing if they have to be made anew.
    pub(super) key: Option<String>,
    /// Their paths.
    pub(super) files: Vec<String>,
    /// Those that a search finds: language, path, digest of what is searched.
    pub(super) searched: Vec<(String, String, String)>,
}

/// All groups of a publication by their names.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(super) struct Groups {
    manifest: String,
    groups: BTreeMap<String, Group>,
}

const FILE: &str = "site.json";

impl Groups {
    /// What is remembered of a publication; nothing if it is not the one that is current, whose manifest
    /// has this digest.
    pub(super) fn read(output: &Path, manifest: &Digest) -> Self {
        let bytes = read::bytes(&output.join(STORE).join(FILE), u64::MAX).unwrap_or_default();
        let groups: Self = serde_json::from_slice(&bytes).unwrap_or_default();
        if groups.manifest == manifest.to_string() { groups } else { Self::default() }
    }

    /// The group of a name, if it was made under a key.
    pub(super) fn get(&self, name: &str, key: &Digest) -> Option<&Group> {
        let key = key.to_string();
        self.groups.get(name).filter(|group| group.key.as_ref() == Some(&key))
    }

    pub(super) fn group(&mut self, name: &str) -> &mut Group {
        self.groups.entry(name.to_owned()).or_default()
    }

    pub(super) fn write(mut self, folder: &Folder, manifest: &str) -> Result<(), WriteError> {
        self.groups.retain(|_, group| group.key.is_some());
        self.manifest = Digest::of(manifest.as_bytes()).to_string();
        let text = serde_json::to_vec(&self).unwrap_or_default();
        write_file(&folder.memory().join(FILE), &text)
    }
}

impl Manifest {
    /// The SHA-256 of a page.
    pub(super) fn page(&self, path: &str) -> Option<&str> {
        self.pages.get(path).map(|page| page.sha256.as_str())
    }
}
