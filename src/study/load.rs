//! Reading a whole series: configuration, studies, language versions.

use super::series::{self, Series, Study};
use super::{MAX_TEXT_BYTES, content, version};
use crate::data::{self, Node, Source, Value};
use crate::diag::{Checked, Code, Diagnostic, Origin};
use crate::locale::{Lang, Locales, OverrideFile, language_exists};
use crate::message::{Message, say};
use crate::text::read::{self, ReadError};
use crate::text::{Place, SourceFile};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Where a series and its overrides lie.
#[derive(Debug, Clone)]
pub struct Workspace {
    /// The folder of studies.
    pub series: PathBuf,
    /// The source language given on the command line.
    pub source: Option<Lang>,
}

impl Workspace {
    /// The folder beside which `locales/` and `templates/` are looked up.
    #[must_use]
    pub fn parent(&self) -> PathBuf {
        match self.series.parent() {
            Some(parent) if parent != Path::new("") => parent.to_owned(),
            _ if self.series.is_absolute() => self.series.clone(),
            _ => PathBuf::from("."),
        }
    }

    /// The files of a folder beside the series, read as texts; unreadable ones are reported.
    pub fn beside(&self, folder: &str, extension: &str) -> Checked<Vec<(String, Arc<SourceFile>)>> {
        let root = self.parent().join(folder);
        let mut diagnostics = Vec::new();
        let mut out = Vec::new();
        let paths = read::tree(&root).unwrap_or_else(|error| {
            diagnostics.push(unreadable(folder, &error));
            Vec::new()
        });
        for path in paths.into_iter().filter(|path| path.ends_with(extension)) {
            let shown = format!("{folder}/{path}");
            match read::text(&root.join(&path), &shown, MAX_TEXT_BYTES) {
                Ok(file) => out.push((path, Arc::new(file))),
                Err(error) => diagnostics.push(unreadable(&shown, &error)),
            }
        }
        Checked::new(out, diagnostics)
    }

    /// The workspace's locale files.
    pub fn locale_files(&self) -> Checked<Vec<OverrideFile>> {
        let mut diagnostics = Vec::new();
        let mut out = Vec::new();
        for extension in [".ftl", ".toml"] {
            for (path, file) in self.beside("locales", extension).report_to(&mut diagnostics) {
                // What belongs to no locale is the program's own.
                if let Some((lang, _)) = path.split_once('/')
                    && !SHARED.contains(&lang)
                {
                    out.push(OverrideFile { lang: lang.to_owned(), file });
                }
            }
        }
        Checked::new(out, diagnostics)
    }
}

/// The folders of `locales/` that are of no locale: profiles of typography, addresses of concepts.
const SHARED: [&str; 2] = ["typography", "vocabulary"];

/// A finding for a file that could not be read.
pub(crate) fn unreadable(path: &str, error: &ReadError) -> Diagnostic {
    Diagnostic::of_path(Code::Unreadable, path, say::diag_unreadable(path, reason(error)))
        .help(say::diag_unreadable_help())
}

/// Why a file could not be read, in the reader's language.
pub(crate) fn reason(error: &ReadError) -> Message {
    crate::message::unreadable_because(error)
}

/// Loads a series. Studies that cannot be used are reported and left out.
pub fn load(workspace: &Workspace, locales: &Locales) -> Checked<Series> {
    load_with(workspace, locales, &|_, _| {})
}

/// The same, with something to be done with each study as soon as it is read, on many threads: what
/// is not needed afterwards can [be let go](Study::shed) before the next is read. The series that it
/// is given is its configuration; it has no studies yet.
pub fn load_with(
    workspace: &Workspace,
    locales: &Locales,
    each: &(dyn Fn(&Series, &mut Study) + Sync),
) -> Checked<Series> {
    let mut diagnostics = Vec::new();
    let root = &workspace.series;
    let shown = root.to_string_lossy().replace('\\', "/");
    let mut series = configuration(workspace, &shown, locales, &mut diagnostics);
    if let Some(source) = &workspace.source {
        series.source = Some(source.clone());
    }
    let found = match content::find(root, series.pattern.as_deref()) {
        Ok(found) => found,
        Err(error) => {
            diagnostics.push(
                Diagnostic::of_path(
                    Code::Unreadable,
                    &shown,
                    say::diag_unreadable(&shown, reason(&error)),
                )
                .help(say::diag_series_missing_help()),
            );
            return Checked::new(series, diagnostics);
        }
    };
    if found.is_empty() {
        diagnostics.push(
            Diagnostic::of_path(Code::NoStudies, &shown, say::diag_no_studies(&shown))
                .help(say::diag_no_studies_help()),
        );
    }
    diagnostics.extend(colliding(&shown, found.keys()));
    let loaded: Vec<Checked<Option<Study>>> = found
        .into_par_iter()
        .map(|(slug, files)| {
            let mut read = study(root, &shown, &slug, &files, &series, locales);
            if let Some(study) = &mut read.output {
                each(&series, study);
            }
            read
        })
        .collect();
    let mut studies: Vec<Study> =
        loaded.into_iter().filter_map(|study| study.report_to(&mut diagnostics)).collect();
    if series.languages.is_empty() {
        let mut languages: Vec<Lang> =
            studies.iter().flat_map(|study| study.versions.keys().cloned()).collect();
        languages.sort();
        languages.dedup();
        // The source first, then by tag: there is no better order without a configuration.
        languages.sort_by_key(|lang| Some(lang) != series.source.as_ref());
        series.languages = languages;
    }
    diagnostics.extend(duplicate_numbers(root, &shown, &studies));
    studies.sort_by(|a, b| {
        let key = |study: &Study| (study.number.unwrap_or(u64::MAX), study.slug.clone());
        key(a).cmp(&key(b))
    });
    series.studies = studies;
    Checked::new(series, diagnostics)
}

fn configuration(
    workspace: &Workspace,
    shown: &str,
    locales: &Locales,
    diagnostics: &mut Vec<Diagnostic>,
) -> Series {
    let root = &workspace.series;
    let name = root.file_name().map_or_else(|| "series".into(), |name| name.to_string_lossy());
    let shown = format!("{shown}/series.toml");
    let path = root.join("series.toml");
    let file = match read::text(&path, &shown, MAX_TEXT_BYTES) {
        Ok(file) => Arc::new(file),
        Err(error) => {
            if !matches!(error, ReadError::NotFound) {
                diagnostics.push(unreadable(&shown, &error));
            }
            Arc::new(SourceFile::new(&shown, ""))
        }
    };
    let node = data::parse_toml(&file).report_to(diagnostics);
    let mut source = Source::new(&file);
    let series = series::series(&node, &mut source, root.clone(), &name, locales);
    diagnostics.extend(source.diagnostics);
    series
}

fn study(
    root: &Path,
    shown: &str,
    slug: &str,
    files: &content::Files,
    series: &Series,
    locales: &Locales,
) -> Checked<Option<Study>> {
    let mut diagnostics = Vec::new();
    let toml_shown = format!("{shown}/{slug}/study.toml");
    let file = match read::text(&root.join(slug).join("study.toml"), &toml_shown, MAX_TEXT_BYTES) {
        Ok(file) => Some(Arc::new(file)),
        Err(ReadError::NotFound) => None,
        Err(error) => {
            diagnostics.push(unreadable(&toml_shown, &error));
            None
        }
    };
    let node = match &file {
        Some(file) => data::parse_toml(file).report_to(&mut diagnostics),
        None => Node { span: 0..0, value: Value::Map(Vec::new()) },
    };
    let mut source =
        Source::new(&file.unwrap_or_else(|| Arc::new(SourceFile::new(&toml_shown, ""))));
    // One language alone is the source.
    let only = match files.as_slice() {
        [(tag, _)] => tag.parse().ok(),
        _ => None,
    };
    let default = series.source.as_ref().or(only.as_ref());
    let decoded = {
        let folder = root.join(slug);
        series::study(&node, &mut source, slug, default, locales, (root, &folder))
    };
    diagnostics.append(&mut source.diagnostics);
    let Some(mut study) = decoded else {
        let path = format!("{shown}/{slug}");
        diagnostics.push(
            Diagnostic::of_path(Code::SourceMissing, path, say::diag_source_unknown(slug))
                .help(say::diag_source_unknown_help()),
        );
        return Checked::new(None, diagnostics);
    };
    for (lang, entry) in
        study.planned.keys().zip(node.get("planned").map(Node::entries).unwrap_or_default())
    {
        if !series.languages.is_empty() && !series.languages.contains(lang) {
            let message = say::diag_language_not_listed(lang);
            let help = say::diag_language_not_listed_help(lang);
            let mut finding =
                Diagnostic::at(Code::UnknownLanguage, &source.file, &entry.key_span, message);
            finding.help = Some(help);
            diagnostics.push(finding);
        }
    }
    for (tag, path) in files {
        let shown = format!("{shown}/{path}");
        let Some(lang) = file_language(tag, &shown, series, &mut diagnostics) else { continue };
        match read::text(&root.join(path), &shown, MAX_TEXT_BYTES) {
            Ok(file) => {
                let file = Arc::new(file);
                let version = version::version(&file).report_to(&mut diagnostics);
                if let Some(before) = study.versions.get(&lang) {
                    let first = Origin::Path(before.document.file.path().to_owned());
                    diagnostics.push(
                        Diagnostic::of_path(
                            Code::DuplicateName,
                            shown,
                            say::diag_language_twice(&lang),
                        )
                        .related(first, say::diag_first_here()),
                    );
                } else {
                    study.versions.insert(lang, version);
                }
            }
            Err(error) => diagnostics.push(unreadable(&shown, &error)),
        }
    }
    if study.original().is_none() {
        let path = format!("{shown}/{slug}");
        diagnostics.push(
            Diagnostic::of_path(
                Code::SourceMissing,
                path,
                say::diag_source_missing(slug, &study.source, format!("{}.md", study.source)),
            )
            .help(say::diag_source_missing_help(format!("{}.md", study.source))),
        );
    }
    Checked::new(Some(study), diagnostics)
}

/// The language a file's name stands for. Names that look like a tag and are none are reported;
/// other files (`README.md`) are not language versions.
fn file_language(
    tag: &str,
    shown: &str,
    series: &Series,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Lang> {
    let lang = tag.parse::<Lang>().ok().filter(language_exists);
    let looks_like_a_tag = tag.split(['-', '_']).next().is_some_and(|first| first.len() <= 3);
    match lang {
        None if looks_like_a_tag => {
            diagnostics.push(
                Diagnostic::of_path(Code::UnknownLanguage, shown, say::diag_unknown_language(tag))
                    .help(say::diag_unknown_language_help()),
            );
            None
        }
        Some(lang) if !series.languages.is_empty() && !series.languages.contains(&lang) => {
            if looks_like_a_tag {
                diagnostics.push(
                    Diagnostic::of_path(
                        Code::UnknownLanguage,
                        shown,
                        say::diag_language_not_listed(&lang),
                    )
                    .help(say::diag_language_not_listed_help(&lang)),
                );
            }
            None
        }
        lang => lang,
    }
}

/// Names that some file systems take for the same.
fn colliding<'s>(shown: &str, slugs: impl Iterator<Item = &'s String>) -> Vec<Diagnostic> {
    let nfc = icu::normalizer::ComposingNormalizerBorrowed::new_nfc();
    let mut seen: BTreeMap<String, &String> = BTreeMap::new();
    let mut out = Vec::new();
    for slug in slugs {
        if let Some(first) = seen.insert(nfc.normalize(&slug.to_lowercase()).into_owned(), slug) {
            let message = say::diag_names_collide(slug, first);
            out.push(
                Diagnostic::of_path(Code::DuplicateName, format!("{shown}/{slug}"), message)
                    .help(say::diag_names_collide_help()),
            );
        }
    }
    out
}

fn duplicate_numbers(root: &Path, shown: &str, studies: &[Study]) -> Vec<Diagnostic> {
    let mut seen: BTreeMap<u64, &str> = BTreeMap::new();
    let mut out = Vec::new();
    // Where in the file a number stands is only needed when something is wrong.
    let origin = |slug: &str| {
        let shown = format!("{shown}/{slug}/study.toml");
        let path = root.join(slug).join("study.toml");
        let Ok(file) = read::text(&path, &shown, MAX_TEXT_BYTES) else {
            return Origin::Path(shown);
        };
        let file = Arc::new(file);
        let node = data::parse_toml(&file).output;
        match node.get("number") {
            Some(number) => Origin::Place(Place::new(&file, &number.span)),
            None => Origin::Path(shown),
        }
    };
    for study in studies {
        let Some(number) = study.number else { continue };
        match seen.get(&number) {
            None => drop(seen.insert(number, &study.slug)),
            Some(first) => {
                let message = say::diag_duplicate_number(number.to_string());
                let mut finding = Diagnostic::of_path(Code::DuplicateNumber, "", message)
                    .related(origin(first), say::diag_first_here())
                    .help(say::diag_duplicate_number_help());
                finding.origin = origin(&study.slug);
                out.push(finding);
            }
        }
    }
    out
}
