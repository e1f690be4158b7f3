//! `manifest.json`: what a publication holds.

use serde::{Deserialize, Serialize};
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
    /// The files.
    pub files: Vec<Entry>,
}

/// A published file.
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

    /// The same as lines for `sha256sum --check`.
    #[must_use]
    pub fn to_sums(&self) -> String {
        self.files.iter().fold(String::new(), |mut out, entry| {
            let _ = writeln!(out, "{}  {}", entry.sha256, entry.path);
            out
        })
    }
}
