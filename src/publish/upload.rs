//! A publication's copy elsewhere: a bucket that is a web site, or a folder.
//!
//! A bucket has no generations and no rename, so files go one by one, in this order:
//!
//! 1. what is going to be replaced or removed is kept as `previous/SHA256`;
//! 2. documents, pictures, styles; 3. pages, which link to those: first those at new addresses, to which
//!    nothing leads yet, then those that are replaced; 4. feeds, catalogues and the site map;
//! 5. the sums, the signature, and last `manifest.json`;
//! 6. what is in no manifest any more is removed.
//!
//! So a page never links to what is not there yet, and **a reader who starts from the manifest never
//! meets a mixture**: what is not at its address with the SHA-256 that the manifest says is in
//! `previous/` under that SHA-256. `.upload.json` tells the next run what an interrupted one began.

use super::folder::current;
use super::manifest::Manifest;
use super::parallel;
use super::remote::{Headers, Remote, RemoteError};
use super::sign::SIGNATURE;
use super::write::{WriteError, at};
use crate::text::{Digest, read};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Files that travel at the same time.
const AT_ONCE: usize = 16;

/// What was begun: the paths that an interrupted upload may have replaced.
const BEGUN: &str = ".upload.json";

/// What an upload did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Uploaded {
    /// How many files were put.
    pub files: usize,
    /// Their bytes.
    pub bytes: u64,
    /// How many were removed.
    pub removed: usize,
    /// How many were there already.
    pub unchanged: usize,
}

/// Puts what is current in a folder to a store, as far as it is not there. `languages` are those of
/// the series, by which pages are known whose address begins with one. `progress` is told the number
/// of files first, then of each.
///
/// # Errors
/// If a file cannot be read, or the store fails. Run again, it ends what was begun.
pub fn upload(
    output: &Path,
    store: &Remote,
    languages: &[String],
    progress: &(dyn Fn(Step<'_>) + Sync),
) -> Result<Uploaded, RemoteError> {
    let folder = current(output);
    let path = folder.join("manifest.json");
    let text = read::bytes(&path, u64::MAX).map_err(|error| unreadable(&path, &error))?;
    let here = std::str::from_utf8(&text).ok().and_then(Manifest::from_json);
    let here = here.ok_or_else(|| unreadable(&path, &"no manifest"))?;
    let there_text = store.get("manifest.json")?;
    let there =
        there_text.as_ref().and_then(|bytes| Manifest::from_json(std::str::from_utf8(bytes).ok()?));
    let begun: BTreeSet<String> = match store.get(BEGUN)? {
        Some(bytes) => serde_json::from_slice(&bytes).unwrap_or_default(),
        None => BTreeSet::new(),
    };
    let new: BTreeMap<&str, &str> = here.all().map(|(path, sha256, _)| (path, sha256)).collect();
    let old: BTreeMap<&str, &str> =
        there.iter().flat_map(Manifest::all).map(|(path, sha256, _)| (path, sha256)).collect();
    let put: Vec<&str> = new
        .iter()
        .filter(|(path, sha256)| old.get(*path) != Some(sha256) || begun.contains(**path))
        .map(|(path, _)| *path)
        .collect();
    let replaced: Vec<(&str, &str)> = old
        .iter()
        .filter(|(path, sha256)| new.get(*path) != Some(sha256))
        .map(|(path, sha256)| (*path, *sha256))
        .collect();
    let strangers: Vec<&str> =
        begun.iter().map(String::as_str).filter(|path| !new.contains_key(path)).collect();
    let same = there_text.as_deref() == Some(&text[..]) && begun.is_empty();
    let mut done = Uploaded { unchanged: new.len() - put.len(), ..Uploaded::default() };
    progress(Step::Total(put.len()));
    if !same {
        let touched: BTreeSet<&str> = put
            .iter()
            .copied()
            .chain(replaced.iter().map(|(path, _)| *path))
            .chain(strangers.iter().copied())
            .collect();
        let list = serde_json::to_vec(&touched).unwrap_or_default();
        store.put(BEGUN, &list, Some(&headers(BEGUN, None)))?;
        all(&replaced, |(path, sha256)| keep(store, path, sha256))?;
        let entries: BTreeMap<&str, &str> =
            here.files.iter().map(|e| (e.path.as_str(), e.language.as_str())).collect();
        let stage = |path: &str| stage(path, old.contains_key(path));
        for now in [Stage::Document, Stage::NewPage, Stage::Page, Stage::List] {
            let part: Vec<&str> = put.iter().copied().filter(|path| stage(path) == now).collect();
            let sizes = all(&part, |path| {
                let local = folder.join(path);
                let bytes = read::bytes(&local, u64::MAX).map_err(|e| unreadable(&local, &e))?;
                if Digest::of(&bytes).to_string() != new[path] {
                    return Err(unreadable(&local, &"not as it was published: run `verify`"));
                }
                let language = entries.get(path).copied().map(str::to_owned);
                let language = language.or_else(|| language_of(path, languages));
                store.put(path, &bytes, Some(&headers(path, language)))?;
                progress(Step::Done(path));
                Ok(bytes.len() as u64)
            })?;
            done.files += sizes.len();
            done.bytes += sizes.iter().sum::<u64>();
        }
        store.settle()?;
        for name in ["SHA256SUMS", SIGNATURE] {
            let local = folder.join(name);
            if read::is_file(&local) {
                let bytes = read::bytes(&local, u64::MAX).map_err(|e| unreadable(&local, &e))?;
                store.put(name, &bytes, Some(&headers(name, None)))?;
            } else {
                store.delete(name)?;
            }
        }
        store.put("manifest.json", &text, Some(&headers("manifest.json", None)))?;
        store.settle()?;
        let gone: BTreeSet<&str> = replaced
            .iter()
            .map(|(path, _)| *path)
            .chain(strangers)
            .filter(|path| !new.contains_key(path))
            .collect();
        let gone: Vec<&str> = gone.into_iter().collect();
        all(&gone, |path| store.delete(path))?;
        done.removed = gone.len();
        // What was kept for readers of manifests before the last one.
        let kept: BTreeSet<&str> = replaced.iter().map(|(_, sha256)| *sha256).collect();
        let stale: Vec<String> = store
            .names("previous")?
            .into_iter()
            .filter(|name| !kept.contains(name.as_str()))
            .collect();
        all(&stale, |name| store.delete(&format!("previous/{name}")))?;
        store.delete(BEGUN)?;
    }
    Ok(done)
}

/// How far an upload has come.
#[derive(Debug, Clone, Copy)]
pub enum Step<'a> {
    /// So many files are to be put.
    Total(usize),
    /// This file is there.
    Done(&'a str),
}

fn all<T: Sync, R: Send>(
    items: &[T],
    work: impl Fn(&T) -> Result<R, RemoteError> + Sync,
) -> Result<Vec<R>, RemoteError> {
    parallel::map(items, AT_ONCE, work).into_iter().collect()
}

/// Keeps a file for readers of the manifest that names it. Once kept it stays, because an interrupted
/// run may since have replaced what lies at the address.
fn keep(store: &Remote, path: &str, sha256: &str) -> Result<(), RemoteError> {
    let name = format!("previous/{sha256}");
    if store.size(&name)?.is_some() {
        return Ok(());
    }
    match store.get(path)? {
        Some(bytes) if Digest::of(&bytes).to_string() == sha256 => {
            store.put(&name, &bytes, Some(&Headers { cache: FOR_EVER, ..headers(path, None) }))
        }
        // Nobody can be given what is not there.
        _ => Ok(()),
    }
}

fn unreadable(path: &Path, error: &dyn std::fmt::Display) -> RemoteError {
    let error: WriteError = at(path)(std::io::Error::other(error.to_string()));
    error.into()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Document,
    NewPage,
    Page,
    List,
}

/// When a file is put; `known` are those whose addresses readers may have.
fn stage(path: &str, known: bool) -> Stage {
    match extension(path) {
        "html" if known => Stage::Page,
        "html" => Stage::NewPage,
        "xml" | "atom" | "json" | "jsonld" | "csv" | "txt" => Stage::List,
        _ => Stage::Document,
    }
}

/// The language that an address tells: that of a page by its folder, that of an e-book or of a version
/// of a document by its name (`004-tunisia.fr.epub`).
fn language_of(path: &str, languages: &[String]) -> Option<String> {
    let first = path.split('/').next().unwrap_or_default();
    let told = match path.strip_prefix("files/") {
        Some(path) => path.rsplit('.').nth(1).unwrap_or_default(),
        None => first,
    };
    languages.iter().find(|lang| *lang == told).cloned()
}

fn extension(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map(|(_, extension)| extension).unwrap_or_default()
}

const FOR_EVER: &str = "public, max-age=31536000, immutable";

fn headers(path: &str, language: Option<String>) -> Headers {
    let content_type = match extension(path) {
        "pdf" => "application/pdf",
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" | "map" => "application/json",
        "jsonld" => "application/ld+json",
        "csv" => "text/csv; charset=utf-8",
        "xml" => "application/xml",
        "atom" => "application/atom+xml; charset=utf-8",
        "epub" => "application/epub+zip",
        "bib" => "application/x-bibtex; charset=utf-8",
        "ris" => "application/x-research-info-systems; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "gif" => "image/gif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "otf" => "font/otf",
        "ttf" => "font/ttf",
        "wasm" => "application/wasm",
        "md" => "text/markdown; charset=utf-8",
        "txt" | "minisig" => "text/plain; charset=utf-8",
        _ if path == "SHA256SUMS" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    };
    let cache = match path {
        "manifest.json" | "SHA256SUMS" | SIGNATURE | BEGUN => "no-cache",
        path if is_immutable(path) => FOR_EVER,
        _ => "public, max-age=300, must-revalidate",
    };
    Headers { content_type, cache, language }
}

/// Whether what lies at an address never changes: a digest is in its name. The address of a version
/// (`/v2/`) is none of these: it follows its edition, mistakes put right, until the next version.
fn is_immutable(path: &str) -> bool {
    if path.starts_with("assets/") || path.starts_with("media/") {
        return true;
    }
    let digest = |part: &str| {
        part.split(['.', '-', '_']).any(|piece| {
            piece.len() >= 8
                && piece.bytes().all(|b| b.is_ascii_hexdigit())
                && piece.bytes().any(|b| b.is_ascii_digit())
                && piece.bytes().any(|b| b.is_ascii_alphabetic())
        })
    };
    digest(path.rsplit('/').next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn servers_are_told_what_a_file_is_and_how_long_it_lasts() {
        for (path, content_type, lasts) in [
            ("files/a/a.fr.pdf", "application/pdf", false),
            ("files/a/v2/a.fr.pdf", "application/pdf", false),
            ("assets/site.gmq418454m.css", "text/css; charset=utf-8", true),
            ("media/0b1kf7sw0m2q.svg", "image/svg+xml", true),
            ("fr/index.html", "text/html; charset=utf-8", false),
            ("fr/feed.atom", "application/atom+xml; charset=utf-8", false),
            ("fr/cases/004-decade20/index.html", "text/html; charset=utf-8", false),
            ("SHA256SUMS", "text/plain; charset=utf-8", false),
        ] {
            let headers = headers(path, None);
            assert_eq!(headers.content_type, content_type, "{path}");
            assert_eq!(headers.cache == FOR_EVER, lasts, "{path}");
        }
        assert_eq!(headers("manifest.json", None).cache, "no-cache");
        let languages = ["fr", "pt-BR"].map(str::to_owned);
        for (path, language) in [
            ("fr/index.html", Some("fr")),
            ("files/a/v2/a.pt-BR.pdf", Some("pt-BR")),
            ("files/a/a.fr.epub", Some("fr")),
            ("files/fr/a.de.pdf", None),
            ("assets/site.css", None),
        ] {
            assert_eq!(language_of(path, &languages).as_deref(), language, "{path}");
        }
        assert_eq!(stage("files/a/a.fr.pdf", true), Stage::Document);
        assert_eq!(stage("fr/index.html", true), Stage::Page);
        assert_eq!(stage("fr/index.html", false), Stage::NewPage);
        assert_eq!(stage("sitemap.xml", false), Stage::List);
    }
}
