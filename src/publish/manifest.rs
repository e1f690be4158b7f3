//! `manifest.json`: what a publication holds.

use crate::edition::Edition;
use crate::locale::Lang;
use crate::pdf::Cover;
use crate::study::Study;
use crate::text::Digest;
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
    /// The editions that were withdrawn, by study and language.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub withdrawn: Vec<Withdrawn>,
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
    /// Its first page as a picture, which is among the `pages`; absent where none was drawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cover: Option<CoverFile>,
    /// The state of the original that a translation was published with; absent where the original
    /// says neither version nor date, and in the original itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub matches: Option<Matches>,
    /// How much of it stands in the language of the original; absent where nothing does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub foreign: Option<Foreign>,
}

/// An edition that was withdrawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawn {
    /// The study's slug.
    pub study: String,
    /// The BCP 47 tag.
    pub language: String,
    /// Where it was; the page that says so lies there, among the `pages`.
    pub path: String,
    /// Since when: an ISO 8601 date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// Why, in its language.
    pub reason: String,
}

/// The picture of a first page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CoverFile {
    /// Its SHA-256 in hexadecimal.
    pub sha256: String,
    /// Its size.
    pub bytes: u64,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// The card that links to the edition are shown with; absent in what older programs wrote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub card: Option<Page>,
}

impl CoverFile {
    pub(super) fn of(cover: &Cover) -> Self {
        let Cover { bytes, width, height, card } = cover;
        let page = |bytes: &[u8]| Page {
            bytes: bytes.len() as u64,
            sha256: Digest::of(bytes).to_string(),
        };
        let Page { bytes, sha256 } = page(bytes);
        Self { sha256, bytes, width: *width, height: *height, card: Some(page(card)) }
    }

    /// Where it lies in a publication.
    #[must_use]
    pub fn path(&self) -> String {
        picture_path(&self.sha256)
    }

    /// Its files: where they lie, with their digests and sizes.
    pub(super) fn files(&self) -> impl Iterator<Item = (String, Page)> {
        let own = Page { bytes: self.bytes, sha256: self.sha256.clone() };
        let all = std::iter::once(own).chain(self.card.clone());
        all.map(|page| (picture_path(&page.sha256), page))
    }
}

/// Where a drawn picture lies: under a name that no other has, so that browsers keep it for ever.
pub(super) fn picture_path(sha256: &str) -> String {
    format!("media/{}.png", sha256.get(..20).unwrap_or(sha256))
}

/// A state of an original.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Matches {
    /// Its version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// When it last changed, ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
}

impl Matches {
    /// What a translation of a study matches now.
    #[must_use]
    pub fn of(study: &Study, lang: &Lang) -> Option<Self> {
        let meta = study.original().filter(|_| study.source != *lang).map(|v| &v.meta)?;
        let version = meta.version.clone().or_else(|| study.version.clone());
        let date = crate::edition::changed(study).map(|day| day.to_string());
        (version.is_some() || date.is_some()).then_some(Self { version, date })
    }
}

/// What of an edition stands in the language of the original.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Foreign {
    /// The language of the original.
    pub language: String,
    /// How many passages.
    pub passages: usize,
    /// How many words are not in step.
    pub words: usize,
}

impl Foreign {
    /// What stands in an edition.
    #[must_use]
    pub fn of(edition: &Edition) -> Option<Self> {
        let notice = edition.face.notice.as_ref().filter(|notice| notice.passages > 0)?;
        let language = notice.original.to_string();
        Some(Self { language, passages: notice.passages, words: notice.words })
    }
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

    /// Whether the page of a withdrawn edition lies at its address.
    #[must_use]
    pub fn tells_of_withdrawal(&self, study: &str, language: &str) -> bool {
        self.withdrawn.iter().any(|gone| gone.study == study && gone.language == language)
    }

    /// Every file but the manifest and the sums: path, SHA-256, size.
    pub fn all(&self) -> impl Iterator<Item = (&str, &str, u64)> {
        let files = self.files.iter().map(|e| (e.path.as_str(), e.sha256.as_str(), e.bytes));
        files.chain(self.pages.iter().map(|(path, p)| (path.as_str(), p.sha256.as_str(), p.bytes)))
    }

    /// The same as lines for `sha256sum --check`, sorted by path, and the manifest as it was written:
    /// so that any byte of it is vouched for too.
    #[must_use]
    pub fn to_sums(&self, written: &str) -> String {
        let own = Digest::of(written.as_bytes()).to_string();
        let mut all: Vec<_> = self.all().map(|(path, sha256, _)| (path, sha256)).collect();
        all.push(("manifest.json", &own));
        all.sort_unstable();
        all.iter().fold(String::new(), |mut out, (path, sha256)| {
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
