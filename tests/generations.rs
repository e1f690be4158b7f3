//! Publishing again: what is rendered, what changes for readers, what is found when files rot.

use crate::workspace::{Run, Workspace, polyfolio};

const ONE: &str = "---\ntitle: One\n---\n\n## Context\n\nA well is deep.\n";
const TWO: &str = "---\ntitle: Two\n---\n\n## Context\n\nA road is long.\n";

fn series() -> Workspace {
    Workspace::new(&[
        ("studies/series.toml", "languages = [\"en\", \"fr\"]\nsource = \"en\"\n"),
        ("studies/one/en.md", ONE),
        ("studies/two/en.md", TWO),
        ("studies/two/fr.md", "---\ntitle: Deux\n---\n\n## Contexte\n\nUne route est longue.\n"),
    ])
}

fn report(workspace: &Workspace, arguments: &[&str]) -> Vec<(String, String, bool)> {
    let mut all = vec!["publish", "--format", "json"];
    all.extend(arguments);
    let run = workspace.run(&all);
    let report: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let editions = report["editions"].as_array().unwrap().iter();
    editions
        .map(|edition| {
            let text = |key: &str| edition[key].as_str().unwrap().to_owned();
            let name = format!("{}.{}", text("study"), text("language"));
            (name, text("change"), edition["rendered"].as_bool().unwrap())
        })
        .collect()
}

fn line(name: &str, change: &str, rendered: bool) -> (String, String, bool) {
    (name.into(), change.into(), rendered)
}

#[test]
fn only_what_changed_is_rendered() {
    let workspace = series();
    let lines = |change, rendered| {
        ["one.en", "two.en", "two.fr"].map(|name| line(name, change, rendered)).to_vec()
    };
    assert_eq!(report(&workspace, &["--dry-run"]), lines("added", true));
    assert!(!workspace.path().join("public/current").exists(), "a dry run writes nothing");
    assert_eq!(report(&workspace, &[]), lines("added", true));
    assert_eq!(report(&workspace, &["--dry-run"]), lines("unchanged", false));
    assert_eq!(report(&workspace, &[]), lines("unchanged", false));
    workspace.write("studies/two/en.md", TWO.replace("long", "very long").as_bytes());
    let expected = [
        ("one.en", "unchanged", false),
        ("two.en", "updated", true),
        ("two.fr", "unchanged", false),
    ]
    .map(|(name, change, rendered)| line(name, change, rendered))
    .to_vec();
    assert_eq!(report(&workspace, &["--dry-run"]), expected);
    assert_eq!(report(&workspace, &[]), expected);
    assert_eq!(report(&workspace, &["--rebuild"]), lines("unchanged", true));
    // A template is in all of them.
    workspace.write("templates/pdf/colophon.typ", b"#let colophon(edition, accent) = []\n");
    assert_eq!(report(&workspace, &[]), lines("updated", true));
}

#[test]
fn what_was_rendered_says_why() {
    let workspace = series();
    let explain = |arguments: &[&str]| -> Vec<String> {
        let run = workspace.run(&[&["publish", "--quiet", "--explain"], arguments].concat());
        let lines = run.stdout.lines().filter(|line| line.contains(": ") && line.contains('.'));
        lines.filter(|line| !line.contains(" in public")).map(str::to_owned).collect()
    };
    assert_eq!(explain(&[]), ["one.en: new", "two.en: new", "two.fr: new"]);
    workspace.write("studies/two/en.md", TWO.replace("long", "very long").as_bytes());
    assert_eq!(explain(&["--dry-run"]), ["two.en: the text changed"]);
    assert_eq!(explain(&[]), ["two.en: the text changed"]);
    assert_eq!(explain(&["--rebuild", "--lang", "fr"]), ["two.fr: rebuilding was asked for"]);
    // The colophon of the one tells of the other.
    workspace.write("studies/one/fr.md", b"---\ntitle: Un\n---\n\nUn puits.\n");
    assert_eq!(
        explain(&[]),
        ["one.en: something it quotes changed: another language, study or file", "one.fr: new",]
    );
    workspace.write("studies/one/study.toml", b"number = 1\n");
    let expected = ["one.en: study.toml changed", "one.fr: study.toml changed"];
    assert_eq!(explain(&[]), expected);
    workspace.write("templates/pdf/colophon.typ", b"#let colophon(edition, accent) = []\n");
    workspace.write("locales/fr/pdf.ftl", b"pdf-label-contents = Table\n");
    let lines = explain(&[]);
    assert_eq!(lines.len(), 4);
    assert!(lines.iter().all(|line| line.contains("the templates changed")), "{lines:?}");
    for folder in std::fs::read_dir(workspace.path().join("public/.store/cas")).unwrap() {
        std::fs::remove_dir_all(folder.unwrap().path()).unwrap();
    }
    std::fs::remove_file(workspace.path().join("public/current/files/one/one.en.pdf")).unwrap();
    let lines = explain(&["--lang", "en"]);
    assert!(
        lines.iter().all(|line| line.contains("other options") || line.contains("was gone")),
        "{lines:?}"
    );
}

#[test]
fn a_report_tells_what_changed_and_how_many_did_not() {
    let workspace = series();
    let run =
        |arguments: &[&str]| workspace.run(&[&["publish"], arguments].concat()).expect(0).stdout;
    // Foreseen, nothing has a size or is published; what has none of it has no such column.
    let table = run(&["--dry-run"]);
    assert!(table.contains(" one    English   new\n"), "{table}");
    run(&[]);
    workspace.write("studies/two/en.md", TWO.replace("long", "very long").as_bytes());
    workspace.write("studies/one/study.toml", b"planned = { fr = \"2027-03\" }\n");
    let markdown = run(&["--dry-run", "--format", "markdown"]);
    let expected = "\
        | Study | Language | State |\n|---|---|---|\n\
        | one | English | updated |\n\
        | one | French | held back: announced for March 2027 |\n\
        | two | English | updated |\n\n\
        | Language | updated | unchanged | held back |\n|---|--:|--:|--:|\n\
        | English | 2 | 0 | 0 |\n| French | 0 | 1 | 1 |\n";
    assert_eq!(markdown, expected);
    let json: serde_json::Value =
        serde_json::from_str(&run(&["--dry-run", "--format", "json"])).unwrap();
    let counts = serde_json::json!({"en": {"updated": 2}, "fr": {"held": 1, "unchanged": 1}});
    assert_eq!(json["languages"], counts);
    assert!(json["editions"][0]["sha256"].is_null(), "nothing was rendered");
    let french = run(&["--ui", "fr"]);
    assert!(french.contains("mise à jour") && french.contains("retenues"), "{french}");
}

#[test]
fn the_parts_of_a_verification_are_the_whole() {
    let workspace = series();
    workspace.run(&["publish"]).expect(0);
    let output = workspace.path().join("public");
    let files = |subset| {
        let options = polyfolio::publish::Verification { subset, ..Default::default() };
        polyfolio::publish::verify(&output, options, 2).unwrap()
    };
    let (whole, manifest) = (files(None), polyfolio::publish::published(&output).unwrap());
    assert_eq!(whole.files, manifest.all().count());
    for parts in [1, 2, 7, 500] {
        let each: Vec<_> = (1..=parts).map(|part| files(Some((part, parts)))).collect();
        assert_eq!(each.iter().map(|part| part.files).sum::<usize>(), whole.files, "{parts}");
        assert_eq!(each.iter().map(|part| part.bytes).sum::<u64>(), whole.bytes, "{parts}");
    }
    // Every file is in one part: its damage is found there, and by no other.
    for (path, _, _) in manifest.all() {
        let path = output.join("current").join(path);
        let bytes = std::fs::read(&path).unwrap();
        std::fs::write(&path, b"rotten").unwrap();
        let finds: Vec<usize> =
            (1..=3).filter(|part| !files(Some((*part, 3))).diagnostics.is_empty()).collect();
        std::fs::write(&path, bytes).unwrap();
        // A page that lost its anchors or links may be missed by pages that lead to it as well.
        assert!(!finds.is_empty(), "{}", path.display());
        assert!(finds.len() == 1 || path.extension().is_some_and(|e| e == "html"), "{finds:?}");
    }
}

#[test]
fn progress_is_told_to_programs() {
    let workspace = series();
    let run = workspace.run(&["publish", "--progress", "json"]).expect(0);
    let lines: Vec<serde_json::Value> =
        run.stderr.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    let events: Vec<_> = lines.iter().map(|line| line["progress"].as_str().unwrap()).collect();
    assert_eq!(events, ["begin", "step", "step", "step", "end"]);
    assert_eq!((&lines[4]["done"], &lines[4]["total"]), (&3.into(), &3.into()));
}

#[test]
fn nothing_to_do_is_said() {
    let workspace = series();
    workspace.run(&["publish"]).expect(0);
    let run = workspace.run(&["publish"]).expect(0);
    assert!(run.stdout.starts_with("Nothing has changed: 3 editions"), "{}", run.stdout);
    // A file that is gone makes work.
    std::fs::remove_file(workspace.path().join("public/current/files/one/one.en.pdf")).unwrap();
    let run = workspace.run(&["publish"]).expect(0);
    assert!(run.stdout.contains("3 editions published"), "{}", run.stdout);
    assert!(workspace.path().join("public/current/files/one/one.en.pdf").exists());
    // Another selection is another publication.
    let run = workspace.run(&["publish", "--lang", "en"]).expect(0);
    assert!(run.stdout.contains("2 editions published"), "{}", run.stdout);
    assert!(workspace.path().join("public/current/files/two/two.fr.pdf").exists());
}

#[test]
fn what_leaves_the_series_is_withdrawn() {
    let workspace = series();
    workspace.run(&["publish"]).expect(0);
    std::fs::remove_dir_all(workspace.path().join("studies/one")).unwrap();
    let run = workspace.run(&["publish", "--dry-run"]).expect(0);
    assert!(run.stdout.contains("withdrawn"), "{}", run.stdout);
    let run = workspace.run(&["publish"]).expect(0);
    assert!(run.stdout.contains("1 edition was withdrawn"), "{}", run.stdout);
    assert!(!workspace.path().join("public/current/files/one/one.en.pdf").exists());
    assert!(workspace.path().join("public/generations/000001/files/one/one.en.pdf").exists());
}

#[test]
fn any_damage_is_found_and_healed() {
    let workspace = series();
    assert!(workspace.run(&["verify"]).expect(2).stderr.contains("there is no publication"));
    workspace.run(&["publish"]).expect(0);
    let run = workspace.run(&["verify"]).expect(0);
    assert!(run.stdout.contains(" files ("), "{}", run.stdout);
    let pdf = workspace.path().join("public/current/files/two/two.fr.pdf");
    let whole = std::fs::read(&pdf).unwrap();
    for (name, damage) in [
        ("is not as it was published", Some([&whole[..99], b"x", &whole[100..]].concat())),
        ("is not as it was published", Some(whole[..whole.len() - 1].to_vec())),
        ("not there", None),
    ] {
        match &damage {
            Some(bytes) => std::fs::write(&pdf, bytes).unwrap(),
            None => std::fs::remove_file(&pdf).unwrap(),
        }
        let run = workspace.run(&["verify"]).expect(1);
        assert!(run.stderr.contains("two.fr.pdf"), "{}", run.stderr);
        assert!(run.stderr.contains(name), "{}", run.stderr);
        workspace.run(&["publish", "--rebuild"]).expect(0);
        workspace.run(&["verify"]).expect(0);
        assert!(std::fs::read(&pdf).unwrap() == whole);
    }
    workspace.write("public/current/stray.html", b"<p>");
    let run = workspace.run(&["verify"]).expect(1);
    assert!(run.stderr.contains("stray.html"), "{}", run.stderr);
    std::fs::remove_file(workspace.path().join("public/current/stray.html")).unwrap();
    // Every byte of a small file, in parts that together are the whole.
    for part in ["1/2", "2/2"] {
        workspace.run(&["verify", "--subset", part]).expect(0);
    }
    workspace.run(&["verify", "--subset", "3/2"]).expect(2);
    workspace.write("public/current/manifest.json", b"{}");
    assert!(workspace.run(&["verify"]).expect(1).stderr.contains("manifest"));
}

#[test]
fn a_damaged_store_is_not_believed() {
    let workspace = series();
    workspace.run(&["publish"]).expect(0);
    let read =
        || std::fs::read(workspace.path().join("public/current/files/one/one.en.pdf")).unwrap();
    let whole = read();
    // The same file as in the generation where links are shared.
    for folder in std::fs::read_dir(workspace.path().join("public/.store/cas")).unwrap() {
        for file in std::fs::read_dir(folder.unwrap().path()).unwrap() {
            std::fs::write(file.unwrap().path(), b"%PDF-rotten").unwrap();
        }
    }
    let run = workspace.run(&["publish"]).expect(0);
    assert!(run.stdout.contains("3 editions published"), "{}", run.stdout);
    assert!(read() == whole);
    workspace.run(&["verify"]).expect(0);
}

#[test]
fn cleaning_leaves_a_whole_publication() {
    let workspace = series();
    for word in ["a", "b", "c"] {
        workspace.write("studies/one/en.md", ONE.replace("deep", word).as_bytes());
        workspace.run(&["publish"]).expect(0);
    }
    let run = workspace.run(&["clean", "--keep", "1"]).expect(0);
    assert!(run.stdout.starts_with("1 old generation and 2 files"), "{}", run.stdout);
    workspace.run(&["verify"]).expect(0);
    let run = workspace.run(&["publish"]).expect(0);
    assert!(run.stdout.starts_with("Nothing has changed"), "{}", run.stdout);
}

#[test]
fn the_second_of_two_runs_says_who_holds_the_lock() {
    let workspace = series();
    workspace.run(&["publish"]).expect(0);
    let lock =
        std::fs::File::options().append(true).open(workspace.path().join("public/.lock")).unwrap();
    lock.lock().unwrap();
    let run = Run::of(polyfolio().current_dir(workspace.path()).args(["publish", "--rebuild"]));
    let run = run.expect(75);
    assert!(run.stderr.contains("another run, process "), "{}", run.stderr);
}

#[test]
fn dead_links_and_documents_that_do_not_conform_are_found() {
    let workspace = series();
    workspace.run(&["publish"]).expect(0);
    workspace.run(&["verify"]).expect(0);
    // A page, and the manifest with it, as if the site had been made wrong.
    let path = "en/index.html";
    let html = workspace.read(&format!("public/current/{path}"));
    let old = polyfolio::text::Digest::of(html.as_bytes()).to_string();
    let html = html.replace("</body>", "<a href=\"nowhere/\">?</a></body>");
    let new = polyfolio::text::Digest::of(html.as_bytes()).to_string();
    workspace.write(&format!("public/current/{path}"), html.as_bytes());
    let longer = "<a href=\"nowhere/\">?</a>".len();
    let read = |name: &str| workspace.read(&format!("public/current/{name}")).replace(&old, &new);
    let size = html.len() - longer;
    let manifest = read("manifest.json").replace(
        &format!("\"bytes\": {size},\n      \"sha256\": \"{new}"),
        &format!("\"bytes\": {},\n      \"sha256\": \"{new}", html.len()),
    );
    let sums = read("SHA256SUMS");
    workspace.write("public/current/SHA256SUMS", sums.as_bytes());
    rewrite_manifest(&workspace, &manifest);
    let run = workspace.run(&["verify"]).expect(1);
    assert!(run.stderr.contains("`nowhere/` leads nowhere"), "{}", run.stderr);
    assert_eq!(run.stderr.matches("error[").count(), 1, "{}", run.stderr);
    workspace.run(&["publish", "--rebuild"]).expect(0);
    workspace.run(&["verify", "--validator", "test -s"]).expect(0);
    let run = workspace.run(&["verify", "--validator", "test -d"]).expect(1);
    assert_eq!(run.stderr.matches("error[").count(), 3, "{}", run.stderr);
}

/// Puts another manifest in the place of the one that is there, as a forger would, with its sum.
pub(crate) fn rewrite_manifest(workspace: &Workspace, manifest: &str) {
    let digest = |text: &str| polyfolio::text::Digest::of(text.as_bytes()).to_string();
    let old = digest(&workspace.read("public/current/manifest.json"));
    let sums = workspace.read("public/current/SHA256SUMS").replace(&old, &digest(manifest));
    workspace.write("public/current/SHA256SUMS", sums.as_bytes());
    workspace.write("public/current/manifest.json", manifest.as_bytes());
}

#[test]
fn any_flipped_byte_is_found() {
    use proptest::prelude::*;
    let workspace = series();
    workspace.run(&["publish"]).expect(0);
    let output = workspace.path().join("public");
    let current = output.join("current");
    let manifest = polyfolio::publish::published(&output).unwrap();
    let mut paths: Vec<String> = manifest.all().map(|(path, _, _)| path.to_owned()).collect();
    paths.extend(["manifest.json".to_owned(), "SHA256SUMS".to_owned()]);
    let sound = || {
        polyfolio::publish::verify(&output, Default::default(), 1).unwrap().diagnostics.is_empty()
    };
    assert!(sound());
    proptest!(ProptestConfig::with_cases(300), |(file in 0..paths.len(), at in any::<prop::sample::Index>(), bit in 0u8..8)| {
        let path = current.join(&paths[file]);
        let whole = std::fs::read(&path).unwrap();
        let mut bytes = whole.clone();
        bytes[at.index(whole.len())] ^= 1 << bit;
        std::fs::write(&path, &bytes).unwrap();
        let found = !sound();
        std::fs::write(&path, &whole).unwrap();
        prop_assert!(found, "{}", paths[file]);
    });
    assert!(sound());
}
