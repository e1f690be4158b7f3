//! Whether what is published is what was published: every file against the manifest, every PDF opened
//! again. And clearing away what no publication needs.

use super::folder::{Folder, current};
use super::links::Links;
use super::manifest::Manifest;
use super::parallel;
use super::sign::{SIGNATURE, is_signed};
use super::write::WriteError;
use crate::diag::{Code, Diagnostic};
use crate::message::{Message, say};
use crate::text::{Digest, read};
use hayro_syntax::Pdf;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

/// What a verification found.
#[derive(Debug)]
pub struct Verified {
    /// How many files were looked at.
    pub files: usize,
    /// How many bytes they have.
    pub bytes: u64,
    /// What is wrong, by path.
    pub diagnostics: Vec<Diagnostic>,
}

/// What to look at.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options<'a> {
    /// One of so many equal parts: the part's number from 1, and how many there are. The parts together
    /// are the whole.
    pub subset: Option<(usize, usize)>,
    /// The manifest must be signed by this minisign key: a file's text, or its line in base 64.
    pub key: Option<&'a str>,
    /// A program with its arguments that is given each document's path and fails if it does not conform.
    pub validator: Option<&'a str>,
}

/// Looks at every file of what is current, or at a part of them: against the manifest, PDFs opened
/// again, the links of pages followed.
///
/// Nothing if there is no publication.
#[must_use]
pub fn verify(output: &Path, options: Options<'_>, threads: usize) -> Option<Verified> {
    let Options { subset, key, .. } = options;
    let folder = current(output);
    let shown = |path: &str| folder.join(path).to_string_lossy().into_owned();
    let problem = |path: &str, message: Message| {
        Diagnostic::of_path(Code::PublicationDamaged, shown(path), message)
            .help(say::diag_publication_damaged_help())
    };
    if !read::is_dir(&folder) {
        return None;
    }
    let text = read::text(&folder.join("manifest.json"), "manifest.json", u64::MAX).ok();
    let manifest = text.as_ref().and_then(|file| Manifest::from_json(file.text()));
    let Some(manifest) = manifest else {
        let diagnostics = vec![problem("manifest.json", say::verify_manifest())];
        return Some(Verified { files: 0, bytes: 0, diagnostics });
    };
    let mut diagnostics = Vec::new();
    let all: Vec<(&str, &str, u64)> = manifest.all().collect();
    let chosen: Vec<_> = all
        .iter()
        .filter(|(path, _, _)| subset.is_none_or(|(part, parts)| bucket(path, parts) + 1 == part))
        .collect();
    let known: BTreeSet<&str> = all
        .iter()
        .map(|(path, _, _)| *path)
        .chain(["manifest.json", "SHA256SUMS", SIGNATURE])
        .collect();
    let documents: BTreeMap<&str, usize> =
        manifest.files.iter().map(|entry| (entry.path.as_str(), entry.pages)).collect();
    let links = Links::new(&folder, &known);
    let found = parallel::map(&chosen, threads, |(path, sha256, bytes)| {
        let pages = documents.get(path).copied();
        let mut found = Vec::new();
        if let Some(message) = look(&folder.join(path), sha256, *bytes, pages) {
            found.push(problem(path, message));
        } else if path.ends_with(".html") {
            // Whole, as it was made; this asks whether it was made right.
            found.extend(links.dead(path).into_iter().map(|target| {
                let message = say::verify_link(target);
                Diagnostic::of_path(Code::PublicationDamaged, shown(path), message)
                    .help(say::verify_link_help())
            }));
        } else if let (Some(_), Some(validator)) = (pages, options.validator) {
            found.extend(validate(validator, &folder.join(path)).map(|message| {
                Diagnostic::of_path(Code::PublicationDamaged, shown(path), message)
                    .help(say::verify_validator_help())
            }));
        }
        found
    });
    diagnostics.extend(found.into_iter().flatten());
    // What belongs to the whole is looked at with the first part.
    if subset.is_none_or(|(part, _)| part == 1) {
        for path in read::tree_with_hidden(&folder).unwrap_or_default() {
            if !known.contains(path.as_str()) {
                diagnostics.push(problem(&path, say::verify_stranger()));
            }
        }
        let sums = read::bytes(&folder.join("SHA256SUMS"), u64::MAX).unwrap_or_default();
        let written = text.as_ref().map(|file| file.text()).unwrap_or_default();
        if sums != manifest.to_sums(written).as_bytes() {
            diagnostics.push(problem("SHA256SUMS", say::verify_sums()));
        }
    }
    let signature = folder.join(SIGNATURE);
    if let (Some(key), Some(text)) = (key, &text) {
        let signature = read::text(&signature, SIGNATURE, 1 << 16).ok();
        let signed = signature.map(|file| is_signed(text.text().as_bytes(), file.text(), key));
        let wrong = match signed {
            None => Some(say::verify_unsigned()),
            Some(None) => Some(say::verify_no_key()),
            Some(Some(false)) => Some(say::verify_forged()),
            Some(Some(true)) => None,
        };
        diagnostics.extend(wrong.map(|message| {
            Diagnostic::of_path(Code::PublicationDamaged, shown(SIGNATURE), message)
                .help(say::verify_signature_help())
        }));
    }
    let bytes = chosen.iter().map(|(_, _, bytes)| bytes).sum();
    Some(Verified { files: chosen.len(), bytes, diagnostics })
}

/// The part that a path belongs to: by its digest, so that adding files moves no other.
fn bucket(path: &str, parts: usize) -> usize {
    let digest = Digest::of(path.as_bytes());
    let head: [u8; 8] = std::array::from_fn(|at| digest.as_bytes()[at]);
    usize::try_from(u64::from_be_bytes(head) % (parts.max(1) as u64)).unwrap_or(0)
}

/// What is wrong with a file, if anything is.
fn look(path: &Path, sha256: &str, bytes: u64, pages: Option<usize>) -> Option<Message> {
    let Ok(content) = read::bytes(path, u64::MAX) else { return Some(say::verify_missing()) };
    if content.len() as u64 != bytes || Digest::of(&content).to_string() != sha256 {
        return Some(say::verify_changed());
    }
    let pages = pages?;
    // The bytes are those that were written; this asks whether they were right.
    match Pdf::new(content) {
        Ok(pdf) if pdf.pages().len() == pages => None,
        Ok(pdf) => Some(say::verify_pages(pdf.pages().len(), pages)),
        Err(_) => Some(say::verify_unreadable()),
    }
}

/// What a validator says of a document; nothing if it conforms.
fn validate(validator: &str, path: &Path) -> Option<Message> {
    let mut words = validator.split_whitespace();
    let program = words.next()?;
    match Command::new(program).args(words).arg(path).output() {
        Ok(output) if output.status.success() => None,
        Ok(output) => {
            let said =
                String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned();
            let said: String = said.trim().chars().take(300).collect();
            Some(say::verify_not_conforming(said))
        }
        Err(error) => Some(say::verify_not_conforming(format!("{program}: {error}"))),
    }
}

/// What was cleared away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cleaned {
    /// Generations.
    pub generations: usize,
    /// Files of the store.
    pub files: usize,
    /// Their bytes.
    pub bytes: u64,
}

/// Removes all generations but the last `keep`, and from the store what none of those needs.
///
/// # Errors
/// If the folder cannot be written, or another run holds it.
pub fn clean(output: &Path, keep: usize) -> Result<Cleaned, WriteError> {
    let folder = Folder::open(output)?;
    let generations = folder.prune(keep)?;
    let mut wanted = BTreeSet::new();
    for generation in folder.all()? {
        let file = read::text(&generation.join("manifest.json"), "manifest.json", u64::MAX).ok();
        if let Some(manifest) = file.and_then(|file| Manifest::from_json(file.text())) {
            wanted.extend(manifest.all().map(|(_, sha256, _)| sha256.to_owned()));
        }
    }
    let (files, bytes) = folder.store().sweep(&wanted)?;
    Ok(Cleaned { generations, files, bytes })
}
