//! What the git history tells: baselines for `adopt`, and the trend of reports.

use crate::workspace::{Workspace, corpus, installed};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

const SERIES: &str = "id = \"t\"\nsource = \"en\"\nlanguages = [\"en\", \"fr\"]\n";

/// Runs git as nobody in particular, on a given day of 2024.
fn git(folder: &Path, day: u32, arguments: &[&str]) {
    let date = format!("2024-{:02}-{:02}T12:00:00Z", 1 + day / 28, 1 + day % 28);
    let output = Command::new("git")
        .current_dir(folder)
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap())
        .env("HOME", folder)
        .env("GIT_AUTHOR_DATE", &date)
        .env("GIT_COMMITTER_DATE", &date)
        .args(["-c", "user.name=n", "-c", "user.email=e@example.org", "-c", "gc.auto=0"])
        .args(arguments)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

fn commit(workspace: &Workspace, day: u32) {
    git(workspace.path(), day, &["add", "-A"]);
    git(workspace.path(), day, &["commit", "-q", "--allow-empty", "-m", "x"]);
}

/// `run` hides `PATH`, where git is.
fn run(workspace: &Workspace, arguments: &[&str]) -> String {
    let mut command = crate::workspace::polyfolio();
    command
        .current_dir(workspace.path())
        .args(arguments)
        .env("PATH", std::env::var_os("PATH").unwrap());
    crate::workspace::Run::of(&mut command).expect(0).stdout
}

/// Status by the first source line.
fn statuses(workspace: &Workspace) -> BTreeMap<u64, String> {
    let report = run(workspace, &["status", "--lang", "fr", "--segments", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&report).unwrap();
    let segments = report["studies"][0]["editions"][0]["segments"].as_array().unwrap().clone();
    segments
        .iter()
        .filter_map(|s| Some((s["source"]["lines"][0].as_u64()?, s["status"].as_str()?.to_owned())))
        .collect()
}

const SOURCE: [&str; 5] = [
    "## Costs of a well",
    "The well costs 300 dollars a year.",
    "The county pays for the pump and the pipes.",
    "Nobody has to walk for an hour any more.",
    "Every household has a tap of its own.",
];
const TARGET: [&str; 5] = [
    "## Coût d’un puits",
    "Le puits coûte 300 dollars par an.",
    "Le comté paie la pompe et les tuyaux.",
    "Plus personne ne marche une heure.",
    "Chaque ménage a son propre robinet.",
];

fn put(workspace: &Workspace, lang: &str, lines: &[&str]) {
    let text = format!("---\ntitle: T\n---\n\n{}\n", lines.join("\n\n"));
    workspace.write(&format!("studies/a/{lang}.md"), text.as_bytes());
}

/// Both texts in step; then paragraph 1 and 2 of the source change, and then 1 of the translation
/// too, while a slip is mended in 2 of it.
fn history() -> Option<Workspace> {
    if !installed("git", "--version") {
        return None;
    }
    let workspace = Workspace::new(&[("studies/series.toml", SERIES)]);
    git(workspace.path(), 0, &["init", "-q", "-b", "main"]);
    let mut source = SOURCE;
    let mut target = TARGET;
    target[2] = "Le comté paye la pompe et les tuyeaux.";
    put(&workspace, "en", &source);
    put(&workspace, "fr", &target);
    commit(&workspace, 0);
    source[1] = "The well costs 350 dollars a year.";
    source[2] = "The state pays for the pump and the pipes.";
    put(&workspace, "en", &source);
    commit(&workspace, 10);
    target[1] = "Le puits coûte 350 dollars par an.";
    target[2] = "Le comté paye la pompe et les tuyaux.";
    put(&workspace, "fr", &target);
    commit(&workspace, 20);
    Some(workspace)
}

#[test]
fn history_shows_what_the_source_said_when_a_passage_was_translated() {
    let Some(workspace) = history() else { return };
    run(&workspace, &["adopt"]);
    let found = statuses(&workspace);
    let expected = [
        (2, "unconfirmed"),
        (5, "unconfirmed"),
        (7, "unconfirmed"),
        (9, "outdated"),
        (11, "unconfirmed"),
        (13, "unconfirmed"),
    ];
    let expected: BTreeMap<u64, String> =
        expected.into_iter().map(|(line, status)| (line, status.to_owned())).collect();
    assert_eq!(found, expected, "{}", workspace.read("studies/a/.ledger/fr.toml"));
    let ledger = workspace.read("studies/a/.ledger/fr.toml");
    assert!(ledger.contains("source = \"The county pays"), "{ledger}");
    assert!(ledger.contains("note = \"git "), "{ledger}");
    // Nobody has said that anything is in step.
    assert!(!ledger.contains("translated") && !ledger.contains("reviewed"), "{ledger}");
    // Once more changes nothing.
    run(&workspace, &["adopt"]);
    assert_eq!(workspace.read("studies/a/.ledger/fr.toml"), ledger);
}

/// The study's folder and the series' folder are renamed on the way: the texts are the same.
#[test]
fn renamed_folders_are_followed() {
    let Some(workspace) = history() else { return };
    let path = workspace.path();
    git(path, 25, &["mv", "studies/a", "studies/001-wells"]);
    commit(&workspace, 25);
    std::fs::create_dir(path.join("content")).unwrap();
    git(path, 30, &["mv", "studies", "content/cases"]);
    commit(&workspace, 30);
    run(&workspace, &["--series", "content/cases", "adopt"]);
    let ledger = workspace.read("content/cases/001-wells/.ledger/fr.toml");
    assert!(ledger.contains("source = \"The county pays"), "{ledger}");
    let status = ["--series", "content/cases", "status", "--trend", "--output", "s.html"];
    run(&workspace, &status);
    let page = workspace.read("s.html");
    // The trend begins where the series did.
    for date in ["1 Jan 2024", "3 Feb 2024"] {
        assert!(page.contains(date), "{date}: {page}");
    }
}

/// Of two gaps the older comes first, though the younger has more words.
#[test]
fn reports_begin_with_what_has_waited_longest() {
    if !installed("git", "--version") {
        return;
    }
    let (said, put) = ("It paid 300 dollars in 2021.", "Il a payé 300 dollars en 2021.");
    let text = |lines: &str| format!("---\ntitle: T\n---\n\n{said}\n{lines}");
    let (short, long) =
        ("\nThe well is dry again.\n", "\nThe pump of the village is broken today.\n");
    let workspace = Workspace::new(&[
        ("studies/series.toml", SERIES),
        ("studies/a/en.md", &text("")),
        ("studies/a/fr.md", &text("").replace(said, put)),
        ("studies/b/en.md", &text(short)),
        ("studies/b/fr.md", &text("").replace(said, put)),
    ]);
    git(workspace.path(), 0, &["init", "-q", "-b", "main"]);
    commit(&workspace, 0);
    commit(&workspace, 20);
    workspace.write("studies/a/en.md", text(long).as_bytes());
    let order = |workspace: &Workspace| {
        let report = run(workspace, &["status", "--format", "markdown"]);
        let (_, first) = report.split_once("What to do first").unwrap();
        let rows: Vec<String> = first.lines().skip(4).take(2).map(str::to_owned).collect();
        rows
    };
    let rows = order(&workspace);
    assert!(rows[0].contains("since 1 January 2024"), "{rows:?}");
    assert!(!rows[1].contains("since"), "not committed: {rows:?}");
    commit(&workspace, 40);
    let rows = order(&workspace);
    assert!(rows[0].contains("missing: 5") && rows[0].contains("1 January"), "{rows:?}");
    assert!(rows[1].contains("missing: 8") && rows[1].contains("13 February"), "{rows:?}");
}

#[test]
fn shallow_clones_and_no_history_at_all_are_as_good_as_they_can_be() {
    let Some(workspace) = history() else { return };
    let from = format!("file://{}", workspace.path().display());
    for (depth, outdated) in [("3", true), ("1", false)] {
        let clone = Workspace::new(&[]);
        git(clone.path(), 0, &["clone", "-q", "--depth", depth, &from, "."]);
        run(&clone, &["adopt"]);
        let is = statuses(&clone).values().any(|status| status == "outdated");
        assert_eq!(is, outdated, "depth {depth}");
    }
    let told_not_to = Workspace::new(&[]);
    git(told_not_to.path(), 0, &["clone", "-q", &from, "."]);
    run(&told_not_to, &["adopt", "--no-history"]);
    assert!(statuses(&told_not_to).values().all(|status| status == "unconfirmed"));
    // A path that git would read as a pattern or an option, and no repository.
    let plain = Workspace::new(&[
        ("studies/series.toml", SERIES),
        ("studies/-[a]*/en.md", "---\ntitle: T\n---\n\nOne line.\n"),
        ("studies/-[a]*/fr.md", "---\ntitle: T\n---\n\nUne ligne.\n"),
    ]);
    run(&plain, &["adopt"]);
    git(plain.path(), 0, &["init", "-q"]);
    commit(&plain, 0);
    std::fs::remove_dir_all(plain.path().join("studies/-[a]*/.ledger")).unwrap();
    run(&plain, &["adopt"]);
    assert!(plain.read("studies/-[a]*/.ledger/fr.toml").contains("note = \"git "));
}

/// Real guides whose sources are changed after they were translated, here and there.
#[test]
fn drifted_guides_are_told_apart() {
    let Some(osg) = corpus("osg") else { return };
    if !installed("git", "--version") {
        return;
    }
    let (mut hits, mut alarms, mut missed) = (0, 0, 0);
    for name in ["how-to-contribute", "finding-users", "code-of-conduct"] {
        let read = |lang: &str| std::fs::read_to_string(osg.join(name).join(format!("{lang}.md")));
        let (Ok(source), Ok(target)) = (read("en"), read("fr")) else { continue };
        let workspace =
            Workspace::new(&[("studies/series.toml", SERIES), ("studies/a/fr.md", &target)]);
        git(workspace.path(), 0, &["init", "-q", "-b", "main"]);
        let mut paragraphs: Vec<String> = source.split("\n\n").map(str::to_owned).collect();
        workspace.write("studies/a/en.md", paragraphs.join("\n\n").as_bytes());
        commit(&workspace, 0);
        let mut changed = Vec::new();
        for day in 1..6 {
            for (index, paragraph) in paragraphs.iter_mut().enumerate() {
                let prose = paragraph.len() > 80 && paragraph.starts_with(char::is_alphabetic);
                if prose && index % 11 == usize::try_from(day).unwrap() * 2 {
                    *paragraph = paragraph.replacen(' ', " certainly and without doubt ", 1);
                    changed.push(index);
                }
            }
            workspace.write("studies/a/en.md", paragraphs.join("\n\n").as_bytes());
            commit(&workspace, day * 7);
        }
        run(&workspace, &["adopt"]);
        let lines = |index: usize| {
            1 + paragraphs[..index].iter().map(|p| 1 + p.lines().count() as u64).sum::<u64>()
        };
        let truth: Vec<u64> = changed.iter().map(|index| lines(*index)).collect();
        for (line, status) in statuses(&workspace) {
            match (truth.contains(&line), status == "outdated") {
                (true, true) => hits += 1,
                (false, true) => alarms += 1,
                (true, false) if status == "unconfirmed" => missed += 1,
                _ => {}
            }
        }
    }
    eprintln!("baselines from history: {hits} hits, {alarms} false alarms, {missed} missed");
    assert!(hits > 10 && alarms == 0, "{hits} {alarms}");
    assert!(missed * 10 <= hits, "{hits} {missed}");
}

#[test]
fn reports_show_the_trend() {
    let Some(workspace) = history() else { return };
    run(&workspace, &["confirm", "a", "fr", "--all", "--by", "x"]);
    commit(&workspace, 40);
    run(&workspace, &["status", "--trend", "--output", "s.html"]);
    let page = workspace.read("s.html");
    assert!(page.contains("id=\"trend\"") && page.contains("class=\"area\""), "{page}");
    assert!(
        page.contains("10 Feb 2024") || page.contains("Feb 13, 2024") || page.contains("2024"),
        "dates"
    );
    // The repository is as it was: nothing staged, nothing changed.
    let output = Command::new("git")
        .current_dir(workspace.path())
        .args(["status", "--porcelain", "--", "studies"])
        .output()
        .unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stdout), "");
    // Without history there is no such section, and no complaint.
    let plain = Workspace::new(&[("studies/a/en.md", crate::workspace::GOOD)]);
    run(&plain, &["status", "--trend", "--output", "s.html"]);
    assert!(!plain.read("s.html").contains("id=\"trend\""));
}
