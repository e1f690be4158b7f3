//! What no document may do to the others: hang the run, take its memory, or take it down.

use crate::workspace::{GOOD, Workspace};
use std::time::{Duration, Instant};

/// A template that does something terrible for the study of that name.
fn colophon(study: &str, code: &str) -> String {
    format!("#let colophon(edition, accent) = if edition.study == \"{study}\" {{\n  {code}\n}}\n")
}

/// Five studies, of which the third meets the code.
fn publish_with(code: &str) -> (Workspace, crate::workspace::Run, Duration) {
    let workspace = Workspace::new(&[
        ("templates/pdf/colophon.typ", &colophon("c", code)),
        (
            "studies/series.toml",
            "source = \"en\"\n[limits]\nworker-seconds = 3\nworker-memory = 512\n",
        ),
    ]);
    for study in ["a", "b", "c", "d", "e"] {
        workspace.write(&format!("studies/{study}/en.md"), GOOD.as_bytes());
    }
    let begin = Instant::now();
    let run = workspace.run(&["publish", "--jobs", "2"]);
    (workspace, run, begin.elapsed())
}

fn published(workspace: &Workspace) -> Vec<String> {
    let manifest: serde_json::Value =
        serde_json::from_str(&workspace.read("public/current/manifest.json")).unwrap();
    let files = manifest["files"].as_array().unwrap();
    files.iter().map(|file| file["study"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_document_that_never_ends_costs_one_deadline() {
    let code = "for i in range(100000) { for j in range(100000) { let x = calc.sqrt(j) } }";
    let (workspace, run, took) = publish_with(code);
    let run = run.expect(65);
    assert!(run.stderr.contains("error[render-deadline]"), "{}", run.stderr);
    assert!(run.stderr.contains("studies/c/en.md"), "{}", run.stderr);
    assert_eq!(published(&workspace), ["a", "b", "d", "e"]);
    // Generous: what counts is that the loop, which would take an hour, was stopped.
    assert!(took < Duration::from_secs(60), "{took:?}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_document_that_takes_all_memory_takes_nothing_else() {
    let (workspace, run, _) = publish_with("let all = range(1000000000)");
    let run = run.expect(65);
    assert!(run.stderr.contains("error[render-died]"), "{}", run.stderr);
    assert!(run.stderr.contains("studies/c/en.md"), "{}", run.stderr);
    assert_eq!(published(&workspace), ["a", "b", "d", "e"]);
}

#[test]
fn limits_make_sense() {
    let workspace = Workspace::new(&[
        (
            "studies/series.toml",
            "source = \"en\"\n[limits]\nworker-memory = 1\nworker-second = 9\n",
        ),
        ("studies/a/en.md", GOOD),
    ]);
    let run = workspace.run(&["check"]).expect(65);
    assert!(run.stderr.contains("studies/series.toml:3"), "{}", run.stderr);
    assert!(run.stderr.contains("a whole number of at least 256"), "{}", run.stderr);
    assert!(run.stderr.contains("worker-seconds"), "{}", run.stderr);
}
