//! Finds and reads a tree of Fluent files, `<lang>/**/*.ftl` or `<lang>.ftl`, whoever made it.

use crate::diag::{Checked, Code, Diagnostic};
use crate::locale::{Lang, guard};
use crate::message::{say, unreadable_because};
use crate::text::SourceFile;
use crate::text::read::{self, ReadError};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// A Fluent file of a locale.
#[derive(Debug, Clone)]
pub struct TreeFile {
    /// The locale as its folder spells it: `pt-BR`, `zh_CN`.
    pub locale: String,
    /// The path below the locale's folder.
    pub path: String,
    /// The text. Where it was not UTF-8, what could be read.
    pub file: Arc<SourceFile>,
    /// Whether it was UTF-8 throughout.
    pub sound: bool,
}

/// All Fluent files of some locales, one of which is the reference.
#[derive(Debug, Clone)]
pub struct Tree {
    /// The reference as its folder spells it.
    pub reference: String,
    /// The locales, sorted, the reference among them.
    pub locales: Vec<String>,
    /// Their files, sorted by locale and path.
    pub files: Vec<TreeFile>,
    /// Whether a message may stand in any file of its locale, as in a workspace, whose files
    /// override the program's one by one.
    pub merged: bool,
    /// Where a file that is not there would be: before and after the locale's name.
    pub frame: (String, String),
}

/// Why there is no tree to check.
#[derive(Debug, thiserror::Error)]
pub enum TreeError {
    /// The folder cannot be listed.
    #[error("{0}")]
    Folder(#[from] ReadError),
    /// No locale of the tree is the reference; those there are.
    #[error("no reference among {0:?}")]
    NoReference(Vec<String>),
}

impl Tree {
    /// The path, for people, of a file that a locale has or should have.
    #[must_use]
    pub fn path_of(&self, locale: &str, path: &str) -> String {
        let (before, after) = &self.frame;
        if after.is_empty() {
            format!("{before}{locale}/{path}")
        } else {
            format!("{before}{locale}{after}")
        }
    }
}

/// The tag that a folder's name stands for: `zh_CN` is `zh-CN`. Words that only look like tags,
/// such as `common`, are none: languages have two or three letters.
#[must_use]
pub(super) fn tag(name: &str) -> Option<Lang> {
    let lang: Lang = name.replace('_', "-").parse().ok()?;
    (lang.language().len() <= 3).then_some(lang)
}

/// Reads a tree. Files that cannot be used are reported and left out.
///
/// # Errors
/// If the folder cannot be listed or has no reference locale.
pub fn load(dir: &Path, reference: &Lang) -> Result<Checked<Tree>, TreeError> {
    let shown = dir.to_string_lossy().replace('\\', "/");
    let prefix = match shown.trim_end_matches('/') {
        "" if shown.is_empty() => String::new(),
        "." => String::new(),
        trimmed => format!("{trimmed}/"),
    };
    let mut diagnostics = Vec::new();
    let mut found: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    let entries = read::entries(dir)?;
    for entry in entries.iter().filter(|entry| entry.is_dir && tag(&entry.name).is_some()) {
        for path in read::tree(&dir.join(&entry.name))? {
            if path.ends_with(".ftl") {
                let whole = format!("{}/{path}", entry.name);
                found.entry(entry.name.clone()).or_default().push((path, whole));
            }
        }
    }
    let mut frame = (prefix.clone(), String::new());
    if found.is_empty() {
        frame.1 = ".ftl".to_owned();
        for entry in entries.iter().filter(|entry| !entry.is_dir) {
            if let Some(name) = entry.name.strip_suffix(".ftl").filter(|name| tag(name).is_some()) {
                // All are one file of their locales.
                found.insert(name.to_owned(), vec![(".ftl".to_owned(), entry.name.clone())]);
            }
        }
    }
    let locales: Vec<String> = found.keys().cloned().collect();
    let wanted = reference.to_string();
    let exact = locales.iter().find(|name| tag(name).is_some_and(|lang| lang == *reference));
    let near = || {
        locales.iter().find(|name| tag(name).is_some_and(|l| l.language() == reference.language()))
    };
    let Some(reference) = locales.iter().find(|name| **name == wanted).or(exact).or_else(near)
    else {
        return Err(TreeError::NoReference(locales));
    };
    let reference = reference.clone();
    let mut files = Vec::new();
    for (locale, paths) in found {
        for (path, whole) in paths {
            let shown = format!("{prefix}{whole}");
            match source(&dir.join(&whole), &shown) {
                Ok(Checked { output: (file, sound), diagnostics: findings }) => {
                    diagnostics.extend(findings.into_iter().map(|f| f.locale(&locale)));
                    files.push(TreeFile { locale: locale.clone(), path, file, sound });
                }
                Err(error) => {
                    let message = say::diag_unreadable(&shown, unreadable_because(&error));
                    diagnostics.push(
                        Diagnostic::of_path(Code::Unreadable, shown, message)
                            .help(say::diag_unreadable_help())
                            .locale(&locale),
                    );
                }
            }
        }
    }
    Ok(Checked::new(Tree { reference, locales, files, merged: false, frame }, diagnostics))
}

/// Reads a file; what is not UTF-8 in it is reported and replaced.
fn source(path: &Path, shown: &str) -> Result<Checked<(Arc<SourceFile>, bool)>, ReadError> {
    let bytes = read::bytes(path, guard::MAX_BYTES as u64)?;
    let error = match String::from_utf8(bytes) {
        Ok(text) => {
            return Ok(Checked::new((Arc::new(SourceFile::new(shown, text)), true), Vec::new()));
        }
        Err(error) => error,
    };
    let at = error.utf8_error().valid_up_to();
    let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
    let file = Arc::new(SourceFile::new(shown, text));
    let reason = say::read_not_utf8(file.line(at).to_string());
    let finding =
        Diagnostic::at(Code::Unreadable, &file, &(at..at + 3), say::diag_unreadable(shown, reason))
            .help(say::diag_unreadable_help());
    Ok(Checked::new((file, false), vec![finding]))
}
