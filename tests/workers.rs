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

/// The processes whose parent this is, as the system lists them (proc(5)).
#[cfg(target_os = "linux")]
fn children(parent: u32) -> Vec<u32> {
    let threads = std::fs::read_dir(format!("/proc/{parent}/task")).into_iter().flatten().flatten();
    threads
        .filter_map(|thread| std::fs::read_to_string(thread.path().join("children")).ok())
        .flat_map(|list| list.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
        .filter_map(|id| id.parse().ok())
        .collect()
}

#[cfg(target_os = "linux")]
#[test]
fn workers_end_with_the_run_that_started_them() {
    let code = "for i in range(100000) { for j in range(100000) { let x = calc.sqrt(j) } }";
    let workspace = Workspace::new(&[
        ("templates/pdf/colophon.typ", &colophon("c", code)),
        // The limit of processor time, which would end them too, is an hour away.
        ("studies/series.toml", "source = \"en\"\n[limits]\nworker-seconds = 3600\n"),
        ("studies/c/en.md", GOOD),
    ]);
    let mut run = crate::workspace::polyfolio()
        .current_dir(workspace.path())
        .arg("publish")
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::null())
        .spawn()
        .unwrap();
    // Until a worker is at the document: it has used a second of processor time.
    let busy = |worker: &u32| {
        let stat = std::fs::read_to_string(format!("/proc/{worker}/stat")).unwrap_or_default();
        let after_name = stat.rsplit(") ").next().unwrap_or_default();
        let ticks = after_name.split(' ').nth(11).and_then(|field| field.parse::<u64>().ok());
        ticks.is_some_and(|ticks| ticks > 100)
    };
    let wait = std::time::Duration::from_millis(50);
    let workers = loop {
        let workers = children(run.id());
        if workers.iter().any(busy) {
            break workers;
        }
        assert!(run.try_wait().unwrap().is_none(), "the run ended");
        std::thread::sleep(wait);
    };
    run.kill().unwrap();
    run.wait().unwrap();
    // An orphan that has ended may still be listed, as a zombie, until it is reaped.
    let alive = |worker: &u32| {
        let stat = std::fs::read_to_string(format!("/proc/{worker}/stat")).unwrap_or_default();
        !stat.is_empty() && !stat.contains(") Z ")
    };
    let begin = Instant::now();
    while workers.iter().any(alive) {
        assert!(begin.elapsed() < Duration::from_secs(60), "{workers:?} live on");
        std::thread::sleep(wait);
    }
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
