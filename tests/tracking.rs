//! Laws of tracking: what an edit changes, and what it leaves alone.

use crate::workspace::{Run, Workspace, corpus, installed, polyfolio};
use polyfolio::ledger::{self, Decision, Entry, Ledger, Origin, State, Status};
use polyfolio::locale::{Lang, Locales};
use polyfolio::study::{self, Prints, Series};
use proptest::prelude::*;
use std::path::Path;
use std::process::Command;

/// A study with a translation that says the same in other words, paragraph by paragraph.
struct Pair {
    workspace: Workspace,
    lang: Lang,
}

impl Pair {
    fn new(source: &str) -> Self {
        let workspace = Workspace::new(&[
            ("studies/series.toml", "id = \"t\"\nsource = \"en\"\nlanguages = [\"en\", \"fr\"]\n"),
            ("studies/a/en.md", source),
            ("studies/a/fr.md", &translated(source)),
        ]);
        Self { workspace, lang: "fr".parse().unwrap() }
    }

    fn series(&self) -> Series {
        let locales = Locales::load(&[]).output;
        let series = self.workspace.path().join("studies");
        study::load(&study::Workspace { series, source: None }, &locales).output
    }

    fn confirm(&self) {
        let series = self.series();
        let study = &series.studies[0];
        let before = ledger::load(&series, study, &self.lang).unwrap();
        let (after, _) = ledger::decide(
            study.original().unwrap(),
            study.versions.get(&self.lang),
            &before,
            &|_| true,
            &Decision::Confirm,
            None,
        );
        self.workspace.write("studies/a/.ledger/fr.toml", ledger::encode(&after).as_bytes());
    }

    fn edit(&self, source: &str) {
        self.workspace.write("studies/a/en.md", source.as_bytes());
    }

    /// The segments' first source line and status.
    fn status(&self) -> Vec<(usize, Status)> {
        let series = self.series();
        let status = ledger::status(
            &series,
            &[&series.studies[0]],
            std::slice::from_ref(&self.lang),
            &Locales::load(&[]).output,
        );
        let edition = &status.output.studies[0].editions[0];
        edition.segments.iter().map(|s| (s.source.map_or(0, |(line, _)| line), s.status)).collect()
    }

    /// The first lines of segments that are not current.
    fn flagged(&self) -> Vec<(usize, Status)> {
        self.status().into_iter().filter(|(_, status)| *status != Status::Current).collect()
    }
}

/// Every word made another, the markup kept.
fn translated(source: &str) -> String {
    source
        .lines()
        .map(|line| {
            let words: Vec<String> = line
                .split(' ')
                .map(|word| {
                    let plain = word.len() > 2
                        && word.chars().all(|c| c.is_ascii_alphabetic() || c == '.' || c == ',');
                    match word.find(['.', ',']) {
                        _ if !plain => word.to_owned(),
                        Some(at) => format!("{}ez{}", &word[..at], &word[at..]),
                        None => format!("{word}ez"),
                    }
                })
                .collect();
            words.join(" ") + "\n"
        })
        .collect()
}

/// Paragraphs of invented words, each different from all others.
fn paragraphs() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(prop::collection::vec("[a-z]{3,9}", 6..14), 2..9).prop_map(|all| {
        all.iter()
            .enumerate()
            .map(|(index, words)| format!("Item{index} {}.", words.join(" ")))
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_was_confirmed_is_current(paragraphs in paragraphs()) {
        let pair = Pair::new(&paragraphs.join("\n\n"));
        prop_assert!(pair.status().iter().all(|(_, status)| *status == Status::Unconfirmed));
        pair.confirm();
        prop_assert_eq!(pair.flagged(), vec![]);
        // Wrapping, line ends and a byte order mark say nothing.
        let text = paragraphs.join("\n\n");
        pair.edit(&format!("\u{feff}{}", text.replace(' ', "\n").replace('\n', "\r\n")));
        prop_assert_eq!(pair.flagged(), vec![]);
    }

    #[test]
    fn an_edit_concerns_its_own_paragraph_only(paragraphs in paragraphs(), which in any::<prop::sample::Index>()) {
        let pair = Pair::new(&paragraphs.join("\n\n"));
        pair.confirm();
        let at = which.index(paragraphs.len());
        let mut edited = paragraphs.clone();
        edited[at] = edited[at].replacen(' ', " not ", 1);
        pair.edit(&edited.join("\n\n"));
        prop_assert_eq!(pair.flagged(), vec![(2 * at + 1, Status::Outdated)]);
        // And back: nothing was lost.
        pair.edit(&paragraphs.join("\n\n"));
        prop_assert_eq!(pair.flagged(), vec![]);
    }

    #[test]
    fn order_is_not_content(paragraphs in paragraphs().prop_shuffle(), seed in any::<u64>()) {
        let pair = Pair::new(&paragraphs.join("\n\n"));
        pair.confirm();
        let mut shuffled = paragraphs.clone();
        shuffled.sort_by_key(|text| polyfolio::text::Digest::of(format!("{seed}{text}").as_bytes()));
        pair.edit(&shuffled.join("\n\n"));
        prop_assert_eq!(pair.flagged(), vec![]);
    }
}

#[test]
fn insertions_and_deletions_shift_nothing() {
    let source =
        "# T\n\nThe first one is here.\n\nThe second one is there.\n\nThe third one is far.\n";
    let pair = Pair::new(source);
    pair.confirm();
    pair.edit(&source.replace("The second", "Something quite new stands between.\n\nThe second"));
    assert_eq!(pair.flagged(), [(5, Status::Missing)]);
    pair.edit(&source.replace("The second one is there.\n\n", ""));
    // The translation of what is gone is shown, not deleted.
    assert_eq!(pair.flagged(), [(0, Status::Orphan)]);
}

#[test]
fn headings_lists_and_tables_may_change_their_dress() {
    let source = "## Costs\n\n* one two three\n* four five six\n\n| A b c | D e f |\n|---|---|\n| x y z | yes |\n| u v w | yes |\n";
    let pair = Pair::new(source);
    pair.confirm();
    pair.edit(
        &source
            .replace("* ", "- ")
            .replace("| x y z | yes |", "|  x y z   |  yes    |")
            .replace("|---|---|", "|:-----|----:|"),
    );
    assert_eq!(pair.flagged(), []);
    pair.edit(&source.replace("## Costs", "## All costs"));
    assert_eq!(pair.flagged(), [(1, Status::Outdated)]);
    pair.edit(&source.replace("| u v w | yes |", "| new one here | yes |\n| u v w | yes |"));
    assert_eq!(
        pair.flagged(),
        [(9, Status::Missing), (9, Status::Missing)],
        "both cells of the new row"
    );
}

#[test]
fn decisions_are_taken_and_taken_back() {
    let source = "# T\n\nThe first one is here.\n\nThe second one is there.\n";
    let pair = Pair::new(source);
    let run = |arguments: &[&str]| pair.workspace.run(arguments);
    let texts = || {
        let read =
            |name: &str| std::fs::read(pair.workspace.path().join("studies/a").join(name)).unwrap();
        (read("en.md"), read("fr.md"))
    };
    let before = texts();
    run(&["confirm", "a", "fr"]).expect(2);
    run(&["confirm", "a", "fr", "--all", "--by", "Ana"]).expect(0);
    assert!(pair.workspace.read("studies/a/.ledger/fr.toml").contains("by = \"Ana\""));
    run(&["review", "a", "fr", "--all", "--by", "Luc"]).expect(0);
    assert_eq!(pair.flagged(), []);
    // A change after the review is seen; confirming does not make it reviewed again.
    let french = pair.workspace.read("studies/a/fr.md");
    pair.workspace.write("studies/a/fr.md", french.replace("secondez", "deuxième").as_bytes());
    assert_eq!(pair.flagged(), [(5, Status::Edited)]);
    pair.workspace.write("studies/a/fr.md", french.as_bytes());
    // An edit, declared trivial.
    pair.edit(&source.replace("is there", "is right there"));
    assert_eq!(pair.flagged(), [(5, Status::Outdated)]);
    let json = run(&["status", "--segments", "--format", "json"]).expect(0).stdout;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let segments = json["studies"][0]["editions"][1]["segments"].as_array().unwrap();
    let key = segments.iter().find(|s| s["status"] == "outdated").unwrap()["key"]
        .as_str()
        .unwrap()
        .to_owned();
    let explained = run(&["explain", "a", "fr", &key]).expect(0).stdout;
    for part in ["outdated", "Luc", "is there", "is right there", "secondez"] {
        assert!(explained.contains(part), "{part}: {explained}");
    }
    run(&["confirm", "a", "fr", "--segment", &key, "--trivial"]).expect(0);
    assert_eq!(pair.flagged(), []);
    // A waiver outlives changes; taking it back asks again.
    run(&["waive", "a", "fr", "--segment", &key, "--reason", "a motto"]).expect(0);
    pair.edit(&source.replace("is there", "was nowhere at all"));
    assert_eq!(pair.flagged(), []);
    run(&["waive", "a", "fr", "--segment", &key, "--undo"]).expect(0);
    assert_eq!(pair.flagged().len(), 1);
    run(&["omit", "a", "fr", "--segment", &key]).expect(0);
    run(&["omit", "a", "fr", "--segment", "nosuch"]).expect(2);
    run(&["confirm", "a", "en", "--all"]).expect(2);
    pair.edit(source);
    assert_eq!(texts(), before, "no decision changes a byte of Markdown");
}

#[test]
fn a_damaged_or_newer_ledger_is_left_alone() {
    let pair = Pair::new("# T\n\nThe first one is here.\n");
    pair.confirm();
    let good = pair.workspace.read("studies/a/.ledger/fr.toml");
    for (damaged, says) in [
        (good.replace("state = \"translated\"", "<<<<<<< ours"), "studies/a/.ledger/fr.toml:6"),
        (good.replace("format = 1", "format = 9"), "has format 9"),
    ] {
        pair.workspace.write("studies/a/.ledger/fr.toml", damaged.as_bytes());
        let run = pair.workspace.run(&["confirm", "a", "fr", "--all"]).expect(65);
        assert!(run.stderr.contains(says), "{}", run.stderr);
        let run = pair.workspace.run(&["status"]).expect(65);
        assert!(run.stderr.contains(says), "{}", run.stderr);
        assert_eq!(pair.workspace.read("studies/a/.ledger/fr.toml"), damaged);
    }
}

#[test]
fn adopting_asserts_nothing() {
    let pair = Pair::new("# T\n\nThe first one is here.\n\nThe second one is there.\n");
    pair.workspace.run(&["adopt"]).expect(0);
    assert!(pair.status().iter().all(|(_, status)| *status == Status::Unconfirmed));
    let once = pair.workspace.read("studies/a/.ledger/fr.toml");
    pair.workspace.run(&["adopt", "a", "--lang", "fr"]).expect(0);
    assert_eq!(pair.workspace.read("studies/a/.ledger/fr.toml"), once);
    // From then on a change of the source is known to be one.
    pair.edit("# T\n\nThe first one is here.\n\nThe second one is not there.\n");
    assert_eq!(pair.flagged().iter().filter(|(_, s)| *s == Status::Outdated).count(), 1);
}

fn ledger_of(count: usize) -> Ledger {
    let entries = (0..count)
        .map(|index| Entry {
            key: format!("key{index:03}"),
            kind: "paragraph".into(),
            source_prints: Prints::of_text(&format!("source {index}")),
            source: format!("The source of segment {index}."),
            target: None,
            state: State::Translated,
            by: Some("Ana".into()),
            origin: Origin::Human,
            note: None,
        })
        .collect();
    Ledger { entries }
}

fn confirmed_again(ledger: &Ledger, at: usize, by: &str) -> Ledger {
    let mut ledger = ledger.clone();
    let entry = &mut ledger.entries[at];
    entry.source = format!("{} Confirmed by {by}.", entry.source);
    entry.source_prints = Prints::of_text(&entry.source);
    entry.by = Some(by.into());
    entry.state = State::Reviewed;
    ledger
}

fn inserted(ledger: &Ledger, at: usize, by: &str) -> Ledger {
    let mut ledger = ledger.clone();
    let mut entry = ledger.entries[at].clone();
    entry.key = format!("new{by}{at}");
    entry.by = Some(by.into());
    ledger.entries.insert(at, entry);
    ledger
}

/// Merges three texts as git does; nothing if there is a conflict.
fn git_merge(dir: &Path, base: &Ledger, ours: &Ledger, theirs: &Ledger) -> Option<String> {
    let write = |name: &str, ledger: &Ledger| {
        let path = dir.join(name);
        std::fs::write(&path, ledger::encode(ledger)).unwrap();
        path
    };
    let (ours, base, theirs) = (write("ours", ours), write("base", base), write("theirs", theirs));
    let merged =
        Command::new("git").args(["merge-file", "-p"]).args([ours, base, theirs]).output().unwrap();
    merged.status.success().then(|| String::from_utf8(merged.stdout).unwrap())
}

#[test]
fn ledgers_merge_line_by_line_without_conflict() {
    if !installed("git", "--version") {
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    let base = ledger_of(40);
    for round in 0..300 {
        let at = (round * 7) % 38;
        let far = (at + 5 + round % 20) % 40;
        let scenarios = [
            ("disjoint", confirmed_again(&base, at, "Luc"), confirmed_again(&base, far, "Eva")),
            ("adjacent", confirmed_again(&base, at, "Luc"), confirmed_again(&base, at + 1, "Eva")),
            ("insert", inserted(&base, at, "luc"), confirmed_again(&base, far, "Eva")),
        ];
        for (name, ours, theirs) in scenarios {
            let merged = git_merge(dir.path(), &base, &ours, &theirs)
                .unwrap_or_else(|| panic!("{name}, round {round}: a conflict"));
            let merged = ledger::decode(&merged).unwrap();
            assert_eq!(merged, ledger::merge(&base, &ours, &theirs), "{name}, round {round}");
        }
    }
}

#[test]
fn a_conflict_on_one_segment_keeps_both_histories() {
    let base = ledger_of(3);
    let ours = confirmed_again(&base, 1, "Luc");
    let mut theirs = confirmed_again(&base, 1, "Eva");
    theirs.entries[1].state = State::Draft;
    let workspace = Workspace::new(&[
        ("base", &ledger::encode(&base)),
        ("ours", &ledger::encode(&ours)),
        ("theirs", &ledger::encode(&theirs)),
    ]);
    workspace.run(&["merge-driver", "base", "ours", "theirs"]).expect(0);
    let merged = ledger::decode(&workspace.read("ours")).unwrap();
    assert_eq!(merged.entries[1].state, State::Draft, "the weaker of the two");
    let note = merged.entries[1].note.clone().unwrap();
    for part in ["draft (Eva)", "reviewed (Luc)", "Confirmed by Luc"] {
        assert!(note.contains(part), "{note}");
    }
    workspace.write("theirs", b"not a ledger");
    let before = workspace.read("ours");
    workspace.run(&["merge-driver", "base", "ours", "theirs"]).expect(1);
    assert_eq!(workspace.read("ours"), before);
}

#[test]
fn the_tracker_agrees_with_real_histories() {
    let Some(corpora) = corpus("truth") else { return };
    if !installed("python3", "--version") {
        return;
    }
    let scorer = corpora.parent().unwrap().join("score_tracking.py");
    let run = Run::of(
        Command::new("python3")
            .arg(scorer)
            .arg(polyfolio().get_program())
            .env("LANG", "en_GB.UTF-8"),
    )
    .expect(0);
    let figure = |name: &str| -> f64 {
        let rest = run.stdout.split(name).nth(1).unwrap();
        rest.split_whitespace().next().unwrap().parse().unwrap()
    };
    assert!(figure("precision") >= 0.995 && figure("recall") >= 0.99, "{}", run.stdout);
}
