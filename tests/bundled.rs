//! The bundled series shows every state that a translation can be in, and its ledgers are in step with
//! its texts. Where this fails after an edit of the texts, `tests/bundled.sh` makes the ledgers again.

use crate::workspace::{Run, polyfolio, root};
use std::collections::BTreeMap;
use std::process::Command;

/// Editions with the statuses of their segments; those that do not exist with what they are.
const INTENDED: &[(&str, &str, &str)] = &[
    ("001", "fr", "current"),
    ("001", "en", "current, reviewed"),
    ("002", "fr", "1 outdated, 1 mechanical, current, missing, untranslated"),
    ("002", "es", "none"),
    ("003", "en", "current"),
    ("003", "es", "planned"),
    ("004", "en", "planned"),
    ("004", "es", "planned"),
    ("005", "fr", "planned"),
    ("005", "es", "unconfirmed"),
];

#[test]
fn the_bundled_series_shows_every_state() {
    let run =
        Run::of(polyfolio().current_dir(root()).args(["status", "--segments", "--format", "json"]));
    let report: serde_json::Value = serde_json::from_str(&run.expect(0).stdout).unwrap();
    let mut found = Vec::new();
    for study in report["studies"].as_array().unwrap() {
        for edition in study["editions"].as_array().unwrap() {
            if edition["original"] == true {
                continue;
            }
            let state = match edition["availability"].as_str().unwrap() {
                "published" => statuses(edition),
                other => other.to_owned(),
            };
            let number = study["study"].as_str().unwrap()[..3].to_owned();
            found.push((number, edition["language"].as_str().unwrap().to_owned(), state));
        }
    }
    let found: Vec<(&str, &str, &str)> =
        found.iter().map(|(a, b, c)| (a.as_str(), b.as_str(), c.as_str())).collect();
    assert_eq!(found, INTENDED, "after an edit of the texts: sh tests/bundled.sh");
}

/// The statuses of an edition's segments, those that stand for one change with their number.
fn statuses(edition: &serde_json::Value) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for segment in edition["segments"].as_array().unwrap() {
        *counts.entry(segment["status"].as_str().unwrap()).or_default() += 1;
    }
    let (mut single, mut names) = (Vec::new(), Vec::new());
    for (status, count) in counts {
        match status {
            "outdated" | "mechanical" => single.insert(0, format!("{count} {status}")),
            _ => names.push(status.to_owned()),
        }
    }
    single.extend(names);
    single.extend((edition["reviewed"] == true).then(|| "reviewed".to_owned()));
    single.join(", ")
}

/// A table says so to people too.
#[test]
fn the_table_tells_what_is_reviewed() {
    for (language, word) in [("en", "reviewed"), ("fr", "relue"), ("es", "revisada")] {
        let run = Run::of(polyfolio().current_dir(root()).args(["--ui", language, "status", "1"]));
        assert!(run.expect(0).stdout.contains(word), "{language}");
    }
}

/// The texts stay as they are when the ledgers are made, and the ledgers come out the same.
#[test]
fn the_ledgers_are_made_by_the_program() {
    let copy = tempfile::tempdir().unwrap();
    for folder in ["studies", "tests"] {
        let done = Command::new("cp")
            .arg("-R")
            .args([root().join(folder), copy.path().join(folder)])
            .status()
            .unwrap();
        assert!(done.success());
    }
    let made = Command::new("sh")
        .arg("tests/bundled.sh")
        .current_dir(copy.path())
        .env("POLYFOLIO", env!("CARGO_BIN_EXE_polyfolio"))
        .output()
        .unwrap();
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let same = Command::new("diff")
        .arg("-r")
        .args([root().join("studies"), copy.path().join("studies")])
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&same.stdout);
    assert!(same.status.success(), "commit what `sh tests/bundled.sh` makes:\n{told}");
}
