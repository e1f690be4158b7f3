//! Rules about the code itself.

use crate::workspace::root;
use std::path::{Path, PathBuf};

/// The rooms, lowest floor first. A room may use only rooms on floors below its own.
const FLOORS: &[&[&str]] = &[
    &["text"],
    &["message", "picture"],
    &["diag"],
    &["data"],
    &["locale"],
    &["markdown", "ftl"],
    &["study"],
    &["align", "quality"],
    &["ledger"],
    &["edition"],
    &["html"],
    &["epub", "search"],
    &["pdf", "report", "site"],
    &["publish"],
    &["cli"],
];

/// Files above this length are split by responsibility.
const MAX_LINES: usize = 800;

fn floor(room: &str) -> Option<usize> {
    FLOORS.iter().position(|floor| floor.contains(&room))
}

#[test]
fn rooms_use_only_lower_floors() {
    let mut errors = Vec::new();
    for (path, text) in sources() {
        let room = room_of(&path);
        let Some(own) = floor(&room) else { continue };
        let code = text.split("#[cfg(test)]").next().unwrap();
        for (number, line) in code.lines().enumerate() {
            // Documentation may point upwards.
            if line.trim_start().starts_with("//") {
                continue;
            }
            for used in line.split("crate::").skip(1) {
                let used: String =
                    used.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                let allowed = used == room || floor(&used).is_some_and(|other| other < own);
                if !allowed {
                    errors.push(format!("{}:{}: {used}", path.display(), number + 1));
                }
            }
        }
    }
    assert!(errors.is_empty(), "these lines reach up or sideways:\n{}", errors.join("\n"));
}

#[test]
fn every_room_has_a_floor() {
    for (path, _) in sources() {
        let room = room_of(&path);
        let outside = ["lib", "main", "build"].contains(&room.as_str());
        assert!(outside || floor(&room).is_some(), "no floor for `{room}`");
    }
}

#[test]
fn every_file_opens_with_its_purpose_and_stays_short() {
    for (path, text) in sources() {
        assert!(text.starts_with("//! "), "{} lacks a `//!` line", path.display());
        let lines = text.lines().count();
        assert!(lines <= MAX_LINES, "{} has {lines} lines", path.display());
    }
}

#[test]
fn no_language_is_named_in_the_code() {
    let mut errors = Vec::new();
    for (path, text) in sources() {
        let code = text.split("#[cfg(test)]").next().unwrap();
        for (number, line) in code.lines().enumerate() {
            let (code, comment) = line.split_once("//").unwrap_or((line, ""));
            if comment.trim_start().starts_with("not a language") {
                continue;
            }
            let named = ["\"fr\"", "\"es\"", "\"French\"", "\"Spanish\"", "\"English\""]
                .iter()
                .any(|name| code.contains(name));
            if named {
                errors.push(format!("{}:{}: {line}", path.display(), number + 1));
            }
        }
    }
    assert!(errors.is_empty(), "{}", errors.join("\n"));
}

/// The room that a file belongs to.
fn room_of(path: &Path) -> String {
    let first = path.strip_prefix(root().join("src")).unwrap().components().next().unwrap();
    Path::new(first.as_os_str()).file_stem().unwrap().to_string_lossy().into_owned()
}

/// All Rust files of the crate with their text.
fn sources() -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    let mut todo = vec![root().join("src")];
    while let Some(dir) = todo.pop() {
        for entry in std::fs::read_dir(dir).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                todo.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                files.push((path, text));
            }
        }
    }
    files.sort();
    files
}
