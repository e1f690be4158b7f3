//! `manifest.json`: what a publication holds.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The format that this version writes.
pub(super) const FORMAT: u32 = 1;

/// The manifest of a publication. Entries are sorted by path, so that the same publication has the
/// same bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The version of this format.
    pub format: u32,
    /// What wrote it.
    pub generator: String,
    /// The series' id.
    pub series: String,
    /// The editions.
    pub files: Vec<Entry>,
    /// Every other file, by its path: SHA-256 and size.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub pages: BTreeMap<String, Page>,
}

/// A published edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Relative to the publication, with `/`.
    pub path: String,
    /// Its size.
    pub bytes: u64,
    /// Its SHA-256 in hexadecimal.
    pub sha256: String,
    /// The study's slug.
    pub study: String,
    /// The BCP 47 tag of the language version.
    pub language: String,
    /// The title of the edition.
    pub title: String,
    /// How many pages.
    pub pages: usize,
    /// The standards it conforms to: `PDF/UA-1`, `PDF/A-2a`.
    pub conformance: Vec<String>,
}

/// A published file that is not an edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    /// Its size.
    pub bytes: u64,
    /// Its SHA-256 in hexadecimal.
    pub sha256: String,
}

impl Manifest {
    /// The manifest as written: indented JSON with a final newline.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }

    /// Reads a manifest; nothing if it is broken or of another format.
    #[must_use]
    pub fn from_json(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok().filter(|manifest: &Self| manifest.format == FORMAT)
    }

    /// Every file but the manifest and the sums: path, SHA-256, size.
    pub fn all(&self) -> impl Iterator<Item = (&str, &str, u64)> {
        let files = self.files.iter().map(|e| (e.path.as_str(), e.sha256.as_str(), e.bytes));
        files.chain(self.pages.iter().map(|(path, p)| (path.as_str(), p.sha256.as_str(), p.bytes)))
    }

    /// The same as lines for `sha256sum --check`, sorted by path.
    #[must_use]
    pub fn to_sums(&self) -> String {
        let mut all: Vec<_> = self.all().collect();
        all.sort_unstable();
        all.iter().fold(String::new(), |mut out, (path, sha256, _)| {
            let _ = writeln!(out, "{sha256}  {path}");
            out
        })
    }

    /// The editions by study and language.
    #[must_use]
    pub fn editions(&self) -> BTreeMap<(&str, &str), &Entry> {
        self.files.iter().map(|e| ((e.study.as_str(), e.language.as_str()), e)).collect()
    }
}
