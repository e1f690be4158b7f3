//! A fourth and a fifth language, one of them right to left, by files alone: `tests/languages/`.

use crate::workspace::{Workspace, root};

/// A copy of a fixture.
fn fixture(lang: &str) -> Workspace {
    let workspace = Workspace::new(&[]);
    let folder = root().join("tests/languages").join(lang);
    let mut todo = vec![folder.clone()];
    while let Some(path) = todo.pop() {
        if path.is_dir() {
            todo.extend(std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
        } else {
            let name = path.strip_prefix(&folder).unwrap().to_str().unwrap().to_owned();
            workspace.write(&name, &std::fs::read(&path).unwrap());
        }
    }
    workspace
}

fn check(lang: &str, status: &str, study: &str, rules: &[&str], fixed: &[&str]) {
    let workspace = fixture(lang);
    let run = workspace.run(&["status", "--ui", lang]).expect(0);
    assert!(run.stdout.contains(status), "{}", run.stdout);
    let run = workspace.run(&["check", "--format", "json"]).expect(0);
    for rule in rules {
        assert!(run.stdout.contains(&format!("\"code\": \"{rule}\"")), "{}", run.stdout);
    }
    assert!(
        !run.stdout.contains('⟦') && !run.stdout.contains("\"code\": \"locale-invalid\""),
        "{}",
        run.stdout
    );
    workspace.run(&["render", "001", "--lang", lang, "--output", "out.pdf"]).expect(0);
    let pdf = std::fs::read(workspace.path().join("out.pdf")).unwrap();
    assert!(pdf.starts_with(b"%PDF-") && pdf.len() > 20_000, "{} bytes", pdf.len());
    workspace.run(&["check", "--fix"]).expect(0);
    let text = workspace.read(study);
    for words in fixed {
        assert!(text.contains(words), "{words}: {text}");
    }
    workspace.run(&["check", "--fix"]).expect(0);
    assert_eq!(workspace.read(study), text, "fixing again changes nothing");
}

#[test]
fn portuguese() {
    check(
        "pt",
        "existem 1 de 1 edições",
        "studies/001-casa-da-agua/pt.md",
        &["PT01", "PT02", "PT03"],
        &["uma casa?", "«oficina»", "40\u{a0}%"],
    );
}

#[test]
fn arabic() {
    check(
        "ar",
        "دراسة واحدة",
        "studies/001-water-house/ar.md",
        &["AR01", "AR03"],
        &["لماذا بيت؟", "«ورشة»،", "`polyfolio status`"],
    );
}
