//! What a publication is: files, a manifest that tells the truth, standards that validators confirm.

use crate::workspace::{GOOD, Run, Workspace, corpus, installed, polyfolio, root};
use std::path::{Path, PathBuf};
use std::process::Command;

fn manifest(output: &Path) -> serde_json::Value {
    serde_json::from_slice(&std::fs::read(output.join("current/manifest.json")).unwrap()).unwrap()
}

fn publish(series: &Path, source: Option<&str>, output: &Path) -> Run {
    let mut command = polyfolio();
    command
        .current_dir(root())
        .arg("publish")
        .arg("--series")
        .arg(series)
        .arg("--output")
        .arg(output);
    if let Some(source) = source {
        command.args(["--source", source]);
    }
    Run::of(&mut command)
}

#[test]
fn the_manifest_tells_the_truth() {
    let output = tempfile::tempdir().unwrap();
    let run = publish(&root().join("studies"), None, output.path()).expect(0);
    assert!(run.stdout.contains("10 editions published"), "{}", run.stdout);
    assert!(run.stdout.contains("4 editions are held back"), "{}", run.stdout);
    let manifest = manifest(output.path());
    let files = manifest["files"].as_array().unwrap();
    assert_eq!(files.len(), 10);
    for file in files {
        let bytes =
            std::fs::read(output.path().join("current").join(file["path"].as_str().unwrap()))
                .unwrap();
        assert_eq!(file["bytes"], bytes.len());
        assert_eq!(file["sha256"], polyfolio::text::Digest::of(&bytes).to_string());
        assert_eq!(file["conformance"], serde_json::json!(["PDF/UA-1", "PDF/A-2a"]));
        let lang = file["language"].as_str().unwrap();
        let expected = match lang {
            "en" => "/Lang (en-GB)",
            "fr" => "/Lang (fr-FR)",
            _ => "/Lang (es-ES)",
        };
        let text = String::from_utf8_lossy(&bytes).into_owned();
        assert!(text.contains(expected) || text.contains(&expected.replace(" (", "(")), "{lang}");
        // Names of other languages are theirs, not those of the edition's region: no `es-GB`.
        for tag in
            text.split("/Lang").skip(1).filter_map(|rest| rest.trim_start().strip_prefix('('))
        {
            let tag = tag.split(')').next().unwrap();
            let own = expected.contains(&format!("({tag})"));
            assert!(own || !tag.contains('-'), "{} has {tag}", file["path"]);
        }
    }
    let langs = |study: &str| {
        files
            .iter()
            .filter(|file| file["study"] == study)
            .map(|file| file["language"].as_str().unwrap())
            .collect::<Vec<_>>()
    };
    assert_eq!(langs("004-tunisia-decentralised-cooperation"), ["fr"]);
    assert_eq!(langs("001-ecuador-municipal-services"), ["en", "es", "fr"]);
}

#[test]
fn one_bad_study_does_not_stop_the_others() {
    let workspace = Workspace::new(&[
        ("studies/series.toml", "source = \"en\"\nlanguages = [\"en\"]\n"),
        ("studies/good/en.md", GOOD),
        ("studies/bad/en.md", "# Bad\n\nSound for now.\n"),
    ]);
    workspace.run(&["publish"]).expect(0);
    let before =
        std::fs::read(workspace.path().join("public/current/files/bad/bad.en.pdf")).unwrap();
    // Now it breaks: it is named, the other is published anew, its last good file stays.
    workspace.write("studies/bad/en.md", b"# Bad\n\nSee[^a].\n\n[^a]: See[^a].\n");
    workspace.write("studies/good/en.md", GOOD.replace("deep", "very deep").as_bytes());
    let run = workspace.run(&["publish"]).expect(65);
    assert!(run.stderr.contains("studies/bad/en.md:5"), "{}", run.stderr);
    assert!(run.stdout.contains("1 edition could not be rendered"), "{}", run.stdout);
    let after =
        std::fs::read(workspace.path().join("public/current/files/bad/bad.en.pdf")).unwrap();
    assert!(before == after);
    assert_eq!(manifest(&workspace.path().join("public"))["files"].as_array().unwrap().len(), 2);
    // When the study goes, so does its file.
    std::fs::remove_dir_all(workspace.path().join("studies/bad")).unwrap();
    workspace.run(&["publish"]).expect(0);
    assert!(!workspace.path().join("public/current/files/bad/bad.en.pdf").exists());
    assert_eq!(manifest(&workspace.path().join("public"))["files"].as_array().unwrap().len(), 1);
}

#[test]
fn one_language_at_a_time_keeps_the_others() {
    let workspace = Workspace::new(&[
        ("studies/series.toml", "source = \"en\"\nlanguages = [\"en\", \"fr\"]\n"),
        ("studies/a/en.md", GOOD),
        ("studies/a/fr.md", GOOD),
    ]);
    workspace.run(&["publish"]).expect(0);
    workspace.run(&["publish", "--lang", "fr"]).expect(0);
    assert_eq!(manifest(&workspace.path().join("public"))["files"].as_array().unwrap().len(), 2);
}

#[test]
fn other_layouts_are_adopted_by_a_pattern() {
    let workspace = Workspace::new(&[
        (
            "site/series.toml",
            "source = \"fr\"\nlanguages = [\"fr\", \"pt-BR\"]\n[content]\npattern = \"{lang}/docs/{study}.md\"\n",
        ),
        ("site/fr/docs/puits.md", "# Puits\n\nUn puits est profond.\n\n![Un puits](puits.svg)\n"),
        (
            "site/fr/docs/puits.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect width=\"9\" height=\"9\"/></svg>",
        ),
        ("site/pt-BR/docs/puits.md", "# Poço\n\nUm poço é fundo.\n"),
        ("site/README.md", "# Not a study\n"),
    ]);
    let run = workspace.run(&["--series", "site", "publish"]).expect(0);
    assert!(run.stdout.contains("2 editions published"), "{}", run.stdout);
    assert!(workspace.path().join("public/current/files/puits/puits.pt-BR.pdf").exists());
}

#[test]
fn validators_confirm_the_standards() {
    // `page-validation` (PyPI) checks the rules of PDF/UA-1 and PDF/A-2a, qpdf the structure.
    if !installed("qpdf", "--version") || !installed("python3", "--version") {
        return;
    }
    let has_page = Command::new("python3").args(["-c", "import page"]).output().unwrap();
    if !has_page.status.success() {
        assert!(std::env::var_os("CI").is_none(), "CI must install page-validation");
        eprintln!("skipped: the Python package page-validation is not installed");
        return;
    }
    let mut series: Vec<(PathBuf, Option<&str>, usize)> = vec![(root().join("studies"), None, 10)];
    series.extend(corpus("osg").map(|path| (path, Some("en"), 37)));
    series.extend(corpus("asvs").map(|path| (path, Some("en"), 66)));
    for (series, source, count) in series {
        let output = tempfile::tempdir().unwrap();
        publish(&series, source, output.path()).expect(0);
        let checked = Command::new("python3")
            .arg(root().join("tests/validate.py"))
            .arg(output.path().join("current"))
            .output()
            .unwrap();
        let report = String::from_utf8(checked.stdout).unwrap();
        assert!(checked.status.success(), "{report}");
        assert!(report.contains(&format!("{count} files, 0 failures")), "{report}");
    }
}

#[test]
fn gates_decide_what_readers_get() {
    let series =
        |gate: &str| format!("source = \"en\"\nlanguages = [\"en\", \"fr\"]\n[gate.fr]\n{gate}\n");
    let french = "---\ntitle: Les puits\nsummary: À propos des puits.\n---\n\n## Contexte\n\nUn puits est profond.\n";
    let workspace = Workspace::new(&[
        ("studies/series.toml", &series("policy = \"strict\"")),
        ("studies/a/en.md", GOOD),
        ("studies/a/fr.md", french),
    ]);
    let published = || workspace.path().join("public/current/files/a/a.fr.pdf").exists();
    let run = workspace.run(&["publish"]).expect(0);
    assert!(
        run.stdout.contains("held back: not every segment has been reviewed"),
        "{}",
        run.stdout
    );
    assert!(!published());
    workspace.run(&["review", "a", "fr", "--all", "--by", "Ana"]).expect(0);
    let run = workspace.run(&["publish", "--dry-run"]).expect(0);
    assert!(
        run.stdout.contains("2 editions would be published, 1 of them rendered"),
        "{}",
        run.stdout
    );
    assert!(!published(), "a dry run writes nothing");
    workspace.run(&["publish"]).expect(0);
    assert!(published());
    // The source moves on: the last good edition stays, or goes, as the gate says.
    workspace.write("studies/a/en.md", GOOD.replace("is deep", "is never deep").as_bytes());
    workspace.write("studies/series.toml", series("policy = \"last-good\"").as_bytes());
    let run = workspace.run(&["publish"]).expect(0);
    assert!(
        run.stdout.contains("5 of 9 words are not in step; the last good edition"),
        "{}",
        run.stdout
    );
    assert!(published());
    workspace
        .write("studies/series.toml", series("policy = \"last-good\"\ntolerance = 0.6").as_bytes());
    let run = workspace.run(&["publish", "--dry-run"]).expect(0);
    assert!(run.stdout.contains("2 editions would be published"), "{}", run.stdout);
    workspace.write("studies/series.toml", series("policy = \"hold\"").as_bytes());
    workspace.run(&["publish"]).expect(0);
    assert!(!published(), "what is held back is withdrawn");
    workspace.write("studies/series.toml", series("policy = \"strikt\"").as_bytes());
    let run = workspace.run(&["publish"]).expect(65);
    assert!(run.stderr.contains("known values are `open`, `strict`"), "{}", run.stderr);
}
