//! A publish that fails at a system call, is interrupted, or cannot read what it needs: readers keep
//! what they had.

use crate::workspace::{GOOD, Run, Workspace, installed, polyfolio, root};
use std::process::{Command, Stdio};

#[cfg(target_os = "linux")]
#[test]
fn a_failing_system_call_leaves_the_old_or_the_new_publication() {
    if !installed("strace", "-V") || !installed("python3", "--version") {
        return;
    }
    // A few points of thousands; `python3 tests/faults/syscalls.py` tries them all.
    let run = Command::new("python3")
        .arg(root().join("tests/faults/syscalls.py"))
        .args(["--points", "40", "--scenario", "warm", "--program"])
        .arg(polyfolio().get_program())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&run.stdout);
    assert!(run.status.success(), "{said}{}", String::from_utf8_lossy(&run.stderr));
    assert!(said.contains(" 0 failures"), "{said}");
}

#[cfg(unix)]
#[test]
fn an_interrupt_leaves_the_old_publication_and_says_so() {
    let workspace = Workspace::new(&[
        ("studies/series.toml", "source = \"en\"\n[limits]\nworker-seconds = 60\n"),
        ("studies/a/en.md", GOOD),
    ]);
    workspace.run(&["publish"]).expect(0);
    let before = workspace.read("public/current/manifest.json");
    // Something that takes long enough to be interrupted at.
    workspace.write(
        "templates/pdf/colophon.typ",
        b"#let colophon(..all) = { for i in range(100000) { for j in range(100000) { let x = j } } }\n",
    );
    for (ui, words) in [
        ("en", "Interrupted. What was published before is as it was."),
        ("fr", "Interrompu."),
        ("es", "Interrumpido."),
    ] {
        let child = polyfolio()
            .current_dir(workspace.path())
            .args(["--ui", ui, "publish"])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // Until it holds the lock and has begun: the generation on its way is there.
        let begun = || {
            let holder = std::fs::read_to_string(workspace.path().join("public/.lock"));
            holder.is_ok_and(|holder| holder == child.id().to_string())
                && workspace.path().join("public/generations/.next").exists()
        };
        while !begun() {
            std::thread::sleep(std::time::Duration::from_millis(25));
        }
        // Meanwhile a second run is told who holds the lock.
        let second = workspace.run(&["publish"]).expect(75);
        assert!(second.stderr.contains(&format!("process {}", child.id())), "{}", second.stderr);
        Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
        let output = child.wait_with_output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(130), "{said}");
        assert!(said.contains(words), "{said}");
        assert_eq!(workspace.read("public/current/manifest.json"), before);
        workspace.run(&["verify"]).expect(0);
    }
    std::fs::remove_dir_all(workspace.path().join("templates")).unwrap();
    workspace.run(&["publish"]).expect(0);
    assert_eq!(workspace.read("public/current/manifest.json"), before);
}

#[test]
fn what_cannot_be_read_is_not_taken_for_gone() {
    let workspace = Workspace::new(&[
        ("studies/series.toml", "id = \"s\"\nsource = \"en\"\nlanguages = [\"en\"]\n"),
        ("studies/a/en.md", GOOD),
        ("studies/b/en.md", &GOOD.replace("deep", "dry")),
    ]);
    workspace.run(&["publish"]).expect(0);
    let before = workspace.read("public/current/manifest.json");
    let same = |run: Run, code: i32| {
        run.expect(code);
        assert_eq!(workspace.read("public/current/manifest.json"), before);
        workspace.run(&["verify"]).expect(0);
    };
    // A text that is no text: the document stays.
    workspace.write("studies/a/en.md", b"\xff\xfe");
    workspace.run(&["publish"]).expect(65);
    let files =
        |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap()["files"].clone();
    assert_eq!(files(&workspace.read("public/current/manifest.json")), files(&before));
    workspace.run(&["verify"]).expect(0);
    workspace.write("studies/a/en.md", GOOD.as_bytes());
    same(workspace.run(&["publish"]), 0);
    // A configuration that cannot be read, a folder without studies: nothing is published.
    workspace.write("studies/series.toml", b"id = \"s\nsource");
    let run = workspace.run(&["publish"]);
    assert!(run.stderr.contains("nothing was published"), "{}", run.stderr);
    same(run, 65);
    workspace.write("studies/series.toml", b"id = \"s\"\nsource = \"en\"\nlanguages = [\"en\"]\n");
    std::fs::rename(workspace.path().join("studies"), workspace.path().join("elsewhere")).unwrap();
    same(workspace.run(&["publish"]), 65);
    std::fs::create_dir(workspace.path().join("studies")).unwrap();
    same(workspace.run(&["publish", "--source", "en"]), 65);
    std::fs::remove_dir(workspace.path().join("studies")).unwrap();
    std::fs::rename(workspace.path().join("elsewhere"), workspace.path().join("studies")).unwrap();
    same(workspace.run(&["publish"]), 0);
    // A manifest that nobody understands is no reason to forget what else is published, silently.
    workspace.write("public/current/manifest.json", b"{");
    let run = workspace.run(&["publish", "--lang", "en"]).expect(65);
    assert!(run.stderr.contains("publication-damaged"), "{}", run.stderr);
    same(workspace.run(&["publish"]), 0);
}
