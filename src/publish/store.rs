//! Rendered files by what they were rendered from, so that nothing is rendered twice.
//!
//! `cas/` holds files under the SHA-256 of their bytes, `ac/` under the key of an edition what was
//! rendered from it. What is read is verified: a damaged file counts as absent and is made anew.

#![expect(clippy::disallowed_methods, reason = "this is the room that writes")]

use super::checks::Checks;
use super::manifest::CoverFile;
use super::write::{WriteError, at};
use crate::pdf::{Artifact, Finding};
use crate::text::{Digest, read};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// What was rendered from an edition.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Rendered {
    /// The file's SHA-256, hexadecimal.
    pub(super) sha256: String,
    /// Its size.
    pub(super) bytes: u64,
    /// How many pages it has.
    pub(super) pages: usize,
    /// What the typesetter had to say.
    pub(super) findings: Vec<Finding>,
    /// Its first page, if that was drawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) cover: Option<CoverFile>,
}

impl Rendered {
    /// What there is to know of an artifact.
    pub(super) fn of(artifact: &Artifact, findings: Vec<Finding>) -> Self {
        Self {
            sha256: Digest::of(&artifact.bytes).to_string(),
            bytes: artifact.bytes.len() as u64,
            pages: artifact.pages,
            findings,
            cover: artifact.cover.as_ref().map(CoverFile::of),
        }
    }

    /// Of a file that is not made yet.
    pub(super) fn unknown() -> Self {
        Self { sha256: String::new(), bytes: 0, pages: 0, findings: Vec::new(), cover: None }
    }
}

/// The store of a publication.
#[derive(Debug)]
pub(super) struct Store<'c> {
    root: PathBuf,
    checks: &'c Checks,
}

impl<'c> Store<'c> {
    pub(super) fn new(root: PathBuf, checks: &'c Checks) -> Self {
        Self { root, checks }
    }

    /// Where a file lies by its SHA-256, there or not.
    pub(super) fn blob(&self, sha256: &str) -> PathBuf {
        self.root.join("cas").join(sha256.get(..2).unwrap_or("xx")).join(sha256)
    }

    fn action(&self, key: &Digest) -> PathBuf {
        let key = key.to_string();
        self.root.join("ac").join(&key[..2]).join(key)
    }

    /// What was rendered from the edition with this key, if its file is there and whole.
    pub(super) fn get(&self, key: &Digest) -> Option<Rendered> {
        let record = read::bytes(&self.action(key), u64::from(u32::MAX)).ok()?;
        let rendered: Rendered = serde_json::from_slice(&record).ok()?;
        let drawn = || rendered.cover.iter().flat_map(CoverFile::files);
        let covered = drawn().all(|(_, page)| self.holds(&page.sha256));
        (covered && self.holds(&rendered.sha256)).then_some(rendered)
    }

    /// Whether a file is there and whole.
    pub(super) fn holds(&self, sha256: &str) -> bool {
        self.checks.is_whole(&self.blob(sha256), sha256).unwrap_or_default()
    }

    /// Keeps a file and what it was rendered from.
    pub(super) fn put(
        &self,
        key: &Digest,
        artifact: &Artifact,
        findings: Vec<Finding>,
    ) -> Result<Rendered, WriteError> {
        let rendered = Rendered::of(artifact, findings);
        self.keep(&rendered.sha256, &artifact.bytes)?;
        if let (Some(file), Some(cover)) = (&rendered.cover, &artifact.cover) {
            self.keep(&file.sha256, &cover.bytes)?;
            if let Some(card) = &file.card {
                self.keep(&card.sha256, &cover.card)?;
            }
        }
        let record = serde_json::to_vec(&rendered).unwrap_or_default();
        place(&self.action(key), &record)?;
        Ok(rendered)
    }

    fn keep(&self, sha256: &str, bytes: &[u8]) -> Result<(), WriteError> {
        place(&self.blob(sha256), bytes)?;
        if let Ok(digest) = sha256.parse() {
            self.checks.learn(digest, bytes);
        }
        Ok(())
    }

    /// Takes a file over that was rendered elsewhere: shared with where it lies, if that is a place of
    /// this file system, else written. Its bytes have this digest, as the caller has seen.
    pub(super) fn take(
        &self,
        sha256: &str,
        bytes: &[u8],
        from: Option<&Path>,
    ) -> Result<(), WriteError> {
        let path = self.blob(sha256);
        // What is there is damaged, or the caller would not ask.
        super::folder::remove_tree(&path)?;
        super::write::make_folder(path.parent().unwrap_or(&self.root))?;
        match from.map(|from| fs::hard_link(from, &path)) {
            Some(Ok(())) => Ok(()),
            _ => place(&path, bytes),
        }
    }

    /// Removes every file whose SHA-256 is not wanted, and what points to it. Gives their number and
    /// size in bytes.
    pub(super) fn sweep(&self, wanted: &BTreeSet<String>) -> Result<(usize, u64), WriteError> {
        let mut removed = (0, 0);
        for path in leaves(&self.root.join("cas"))? {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if !wanted.contains(&name) {
                removed.0 += 1;
                removed.1 += fs::metadata(&path).map_or(0, |metadata| metadata.len());
                fs::remove_file(&path).map_err(at(&path))?;
            }
        }
        for path in leaves(&self.root.join("ac"))? {
            let record = read::bytes(&path, u64::from(u32::MAX)).unwrap_or_default();
            let useful = serde_json::from_slice::<Rendered>(&record)
                .is_ok_and(|rendered| wanted.contains(&rendered.sha256));
            if !useful {
                fs::remove_file(&path).map_err(at(&path))?;
            }
        }
        Ok(removed)
    }
}

/// Puts a file into its place by a rename, so that nobody reads half of it. Whether it is durable
/// matters only when a generation uses it, which makes everything durable.
fn place(path: &Path, bytes: &[u8]) -> Result<(), WriteError> {
    let folder = path.parent().unwrap_or(path);
    // Most often the folder is there.
    let file = match super::write::temporary(folder) {
        Ok(file) => file,
        Err(_) => {
            fs::create_dir_all(folder).map_err(at(folder))?;
            super::write::temporary(folder)?
        }
    };
    fs::write(file.path(), bytes).map_err(at(path))?;
    file.persist(path).map_err(|error| at(path)(error.error))?;
    Ok(())
}

/// The files two folders below.
fn leaves(root: &Path) -> Result<Vec<PathBuf>, WriteError> {
    let mut out = Vec::new();
    let Ok(folders) = fs::read_dir(root) else { return Ok(out) };
    for folder in folders {
        let folder = folder.map_err(at(root))?.path();
        for file in fs::read_dir(&folder).map_err(at(&folder))? {
            out.push(file.map_err(at(&folder))?.path());
        }
    }
    out.sort();
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn artifact(bytes: &[u8]) -> Artifact {
        Artifact { bytes: bytes.to_vec(), pages: 3, cover: None }
    }

    #[test]
    fn what_is_damaged_counts_as_absent() {
        let (dir, checks) = (tempfile::tempdir().unwrap(), Checks::default());
        let store = Store::new(dir.path().to_owned(), &checks);
        let key = Digest::of(b"edition");
        assert!(store.get(&key).is_none());
        let rendered = store.put(&key, &artifact(b"%PDF"), Vec::new()).unwrap();
        assert_eq!(store.get(&key).unwrap().pages, 3);
        fs::write(store.blob(&rendered.sha256), b"%PDg").unwrap();
        assert!(store.get(&key).is_none());
        store.put(&key, &artifact(b"%PDF"), Vec::new()).unwrap();
        assert!(store.get(&key).is_some());
        fs::write(store.action(&key), b"{").unwrap();
        assert!(store.get(&key).is_none());
    }

    #[test]
    fn sweeping_leaves_what_is_wanted() {
        let (dir, checks) = (tempfile::tempdir().unwrap(), Checks::default());
        let store = Store::new(dir.path().to_owned(), &checks);
        let (a, b) = (Digest::of(b"a"), Digest::of(b"b"));
        let wanted = store.put(&a, &artifact(b"one"), Vec::new()).unwrap().sha256;
        store.put(&b, &artifact(b"three"), Vec::new()).unwrap();
        assert_eq!(store.sweep(&BTreeSet::from([wanted])).unwrap(), (1, 5));
        assert!(store.get(&a).is_some() && store.get(&b).is_none());
    }
}
