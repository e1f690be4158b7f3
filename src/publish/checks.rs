//! Whether published files are whole, told without hashing all of them as their names ask for.
//!
//! A file is named by its SHA-256, which costs ten times what it takes to see that bytes are still
//! what they were. So the XXH3 checksum of what was seen whole once is kept beside its SHA-256. It
//! only ever says yes: a file whose checksum is another, or unknown, is asked for its SHA-256, so
//! that a damaged list costs time and nothing else. `verify` never asks here.

use super::write::{WriteError, write_file};
use crate::text::read::{self, ReadError};
use crate::text::{Checksum, Digest};
use rustc_hash::FxHashMap;
use std::fmt::Write as _;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

/// Checksums by the SHA-256 of the same bytes.
#[derive(Debug, Default)]
pub(super) struct Checks {
    before: FxHashMap<Digest, Checksum>,
    /// Of what was seen or made in this run: all that the publication has.
    now: Mutex<FxHashMap<Digest, Checksum>>,
}

const FILE: &str = "checksums";

impl Checks {
    /// Those that are kept in a store.
    pub(super) fn read(store: &Path) -> Self {
        let text = read::bytes(&store.join(FILE), u64::MAX).unwrap_or_default();
        let pair = |line: &str| {
            let (digest, checksum) = line.split_once(' ')?;
            Some((digest.parse().ok()?, checksum.parse().ok()?))
        };
        let before = String::from_utf8_lossy(&text).lines().filter_map(pair).collect();
        Self { before, now: Mutex::default() }
    }

    /// Whether a file is there and has the bytes of this SHA-256.
    ///
    /// # Errors
    /// If it is there and cannot be read: what it holds would be taken for gone.
    pub(super) fn is_whole(&self, path: &Path, sha256: &str) -> Result<bool, WriteError> {
        let Ok(digest) = sha256.parse() else { return Ok(false) };
        match self.has(path, &digest) {
            Ok(whole) => Ok(whole),
            Err(ReadError::System(source)) => {
                Err(WriteError::System { path: path.to_owned(), source })
            }
            Err(_) => Ok(false),
        }
    }

    fn has(&self, path: &Path, digest: &Digest) -> Result<bool, ReadError> {
        let checksum = read::checksum(path)?;
        if self.before.get(digest) != Some(&checksum) && read::digest(path)? != *digest {
            return Ok(false);
        }
        self.enter(*digest, checksum);
        Ok(true)
    }

    /// Learns of bytes that were made, with their SHA-256.
    pub(super) fn learn(&self, digest: Digest, bytes: &[u8]) {
        self.enter(digest, Checksum::of(bytes));
    }

    fn enter(&self, digest: Digest, checksum: Checksum) {
        self.now.lock().unwrap_or_else(PoisonError::into_inner).insert(digest, checksum);
    }

    /// Keeps what was seen in this run.
    pub(super) fn write(&self, store: &Path) -> Result<(), WriteError> {
        let now = self.now.lock().unwrap_or_else(PoisonError::into_inner);
        let mut pairs: Vec<(&Digest, &Checksum)> = now.iter().collect();
        pairs.sort_unstable_by_key(|(digest, _)| *digest);
        let mut text = String::with_capacity(pairs.len() * 98);
        for (digest, checksum) in pairs {
            let _ = writeln!(text, "{digest} {checksum}");
        }
        write_file(&store.join(FILE), text.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_damaged_is_seen_with_and_without_checksums() {
        let dir = tempfile::tempdir().unwrap();
        let (store, file) = (dir.path().join("store"), dir.path().join("file"));
        let (bytes, sha256) = (b"one and two", Digest::of(b"one and two").to_string());
        let checks = Checks::read(&store);
        assert!(!checks.is_whole(&file, &sha256).unwrap(), "it is not there");
        write_file(&file, bytes).unwrap();
        assert!(checks.is_whole(&file, &sha256).unwrap());
        assert!(!checks.is_whole(&file, &Digest::of(b"other").to_string()).unwrap());
        assert!(!checks.is_whole(&file, "no digest").unwrap());
        checks.write(&store).unwrap();
        let checks = Checks::read(&store);
        assert_eq!(checks.before.len(), 1);
        assert!(checks.is_whole(&file, &sha256).unwrap());
        for at in 0..bytes.len() {
            let mut damaged = bytes.to_vec();
            damaged[at] ^= 1;
            write_file(&file, &damaged).unwrap();
            assert!(!checks.is_whole(&file, &sha256).unwrap(), "byte {at}");
        }
    }

    #[test]
    fn a_damaged_list_costs_nothing_but_time() {
        let dir = tempfile::tempdir().unwrap();
        let (store, file) = (dir.path().join("store"), dir.path().join("file"));
        write_file(&file, b"one").unwrap();
        let sha256 = Digest::of(b"one").to_string();
        let wrong = format!("{sha256} {}\n\u{fffd}\n{sha256}\nno digest\n", Checksum::of(b"two"));
        write_file(&store.join(FILE), wrong.as_bytes()).unwrap();
        let checks = Checks::read(&store);
        assert!(checks.is_whole(&file, &sha256).unwrap());
        checks.write(&store).unwrap();
        let right = format!("{sha256} {}\n", Checksum::of(b"one"));
        assert_eq!(read::bytes(&store.join(FILE), u64::MAX).unwrap(), right.as_bytes());
    }
}
