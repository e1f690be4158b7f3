//! A workspace's `locales/` beside the program's own: the same checks, on what the workspace wrote.

use super::check::check;
use super::tree::{Tree, TreeFile};
use crate::diag::{Code, Diagnostic};
use crate::locale::OverrideFile;
use crate::message::embedded;
use crate::text::SourceFile;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The functions that the program supplies.
const FUNCTIONS: [&str; 6] = ["LIST", "PLURAL", "LANGNAME", "COUNTRY", "PERCENT", "DATETIME"];

/// Everything that is wrong with a workspace's Fluent files beside the reference locale.
///
/// A locale that the program has is complete whatever the workspace overrides; one that it does not
/// have lacks what the workspace does not say. What the program never asks for was reported when
/// the files were loaded.
#[must_use]
pub fn check_overrides(overrides: &[OverrideFile], reference: &str) -> Vec<Diagnostic> {
    let files: Vec<&OverrideFile> =
        overrides.iter().filter(|over| over.file.name().ends_with(".ftl")).collect();
    if files.is_empty() {
        return Vec::new();
    }
    // The program's own words stay the contract, whatever a workspace says in that language too.
    let contract = format!("{reference}-Zzzz");
    let mut tree = Tree {
        reference: contract.clone(),
        locales: vec![contract.clone()],
        files: Vec::new(),
        merged: true,
        frame: ("locales/".to_owned(), String::new()),
    };
    let mut built_in = BTreeSet::new();
    for (path, bytes) in embedded::below("locales/").filter(|(path, _)| path.ends_with(".ftl")) {
        let Some((lang, name)) = path.split_once('/') else { continue };
        built_in.insert(lang);
        let wanted = files.iter().any(|over| over.lang == lang);
        let text = String::from_utf8_lossy(bytes);
        let mut add = |locale: &str, path: String| {
            let file = Arc::new(SourceFile::new(format!("({path})"), text.clone()));
            tree.files.push(TreeFile { locale: locale.to_owned(), path, file, sound: true });
        };
        if lang == reference {
            add(&contract, name.to_owned());
        }
        if wanted {
            // After those of the workspace, which count first.
            add(lang, format!("~{name}"));
        }
    }
    for over in &files {
        let path = over
            .file
            .path()
            .rsplit_once(&format!("{}/", over.lang))
            .map_or(over.file.name(), |(_, p)| p);
        tree.files.push(TreeFile {
            locale: over.lang.clone(),
            path: path.to_owned(),
            file: Arc::clone(&over.file),
            sound: true,
        });
        if !tree.locales.contains(&over.lang) {
            tree.locales.push(over.lang.clone());
        }
    }
    let functions: Vec<String> = FUNCTIONS.iter().map(ToString::to_string).collect();
    let ours: BTreeSet<&str> = files.iter().map(|over| over.file.path()).collect();
    let mut findings = check(&tree, &functions);
    findings.retain(|finding| {
        let lacks = finding.code.is_missing() && finding.code != Code::AttributeMissing;
        // A variant such as `es-MX` has what it lacks from its parent: that is told where it is used.
        let locale = finding.locale.as_deref().unwrap_or_default();
        let parent = locale.split(['-', '_']).next().unwrap_or_default();
        let whole = lacks && !built_in.contains(locale) && !built_in.contains(parent);
        // The parser's errors, and variables that do not exist, were reported when it was loaded.
        let known = matches!(
            finding.code,
            Code::FluentSyntax
                | Code::DefaultMissing
                | Code::TooDeep
                | Code::VariableUnknown
                | Code::DuplicateName
        );
        whole || (ours.contains(finding.origin.path()) && !known)
    });
    findings
}
