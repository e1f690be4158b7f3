//! Same inputs, same bytes: whatever the path, the clock, the zone, the locale, the threads.

use crate::workspace::{Run, polyfolio, root};
use std::path::Path;

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[test]
fn publications_are_equal_byte_for_byte() {
    let here = tempfile::tempdir().unwrap();
    let there = tempfile::tempdir().unwrap();
    let moved = there.path().join("ein anderer Ort/studies");
    copy(&root().join("studies"), &moved);
    let first = here.path().join("one");
    Run::of(
        polyfolio()
            .current_dir(root())
            .args(["publish", "--jobs", "1", "--output"])
            .arg(&first)
            .env("TZ", "Pacific/Kiritimati"),
    )
    .expect(0);
    let second = there.path().join("two");
    Run::of(
        polyfolio()
            .current_dir(there.path())
            .args(["--jobs", "4", "--ui", "fr", "publish", "--series"])
            .arg(&moved)
            .arg("--output")
            .arg(&second)
            .env("TZ", "America/Adak")
            .env("LANG", "C"),
    )
    .expect(0);
    // Another day, in another year, in the Arctic summer.
    let third = there.path().join("three");
    let clock = crate::workspace::installed("faketime", "--version");
    if clock {
        let mut command = std::process::Command::new("faketime");
        command.arg("2031-06-21 23:59:59").arg(polyfolio().get_program());
        command.env("TZ", "Arctic/Longyearbyen").env("LC_ALL", "tr_TR.UTF-8");
        command.current_dir(root()).args(["publish", "--jobs", "2", "--output"]).arg(&third);
        Run::of(&mut command).expect(0);
    }
    let (first, second) = (first.join("current"), second.join("current"));
    if clock {
        let manifest = |root: &Path| std::fs::read(root.join("manifest.json")).unwrap();
        assert!(manifest(&third.join("current")) == manifest(&first), "the clock");
    }
    let read = |root: &Path, name: &str| std::fs::read_to_string(root.join(name)).unwrap();
    assert_eq!(read(&first, "SHA256SUMS"), read(&second, "SHA256SUMS"));
    assert_eq!(read(&first, "manifest.json"), read(&second, "manifest.json"));
    let sums = read(&first, "SHA256SUMS");
    assert!(sums.lines().count() >= 10, "{sums}");
    for line in sums.lines() {
        let path = line.split_once("  ").unwrap().1;
        let same =
            std::fs::read(first.join(path)).unwrap() == std::fs::read(second.join(path)).unwrap();
        assert!(same, "{path}");
    }
}

#[test]
fn line_ends_and_byte_order_marks_change_nothing() {
    let text = "---\ntitle: Wells\n---\n\n## One\n\nA *deep*\nwell[^n].\n\n| A | B |\n|---|--:|\n| x | 1 |\n\n[^n]: Note.\n";
    let render = |text: &str| {
        let workspace = crate::workspace::Workspace::new(&[("studies/a/en.md", text)]);
        workspace.run(&["render", "a", "--lang", "en", "--output", "a.pdf"]).expect(0);
        std::fs::read(workspace.path().join("a.pdf")).unwrap()
    };
    let plain = render(text);
    assert!(plain == render(&text.replace('\n', "\r\n")), "CRLF");
    assert!(plain == render(&format!("\u{feff}{text}")), "byte order mark");
    assert!(plain == render(text.trim_end()), "no final line end");
}
