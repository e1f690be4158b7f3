//! Gates: from what `series.toml` says and how a translation stands to what is published, and why.

use crate::workspace::Workspace;

const SOURCE: &str = "---\ntitle: Wells\nsummary: About wells.\ndate: 2026-01-10\n---\n\n## Context\n\nA well is deep.\n\nIt was dug by hand.\n";
const TARGET: &str = "---\ntitle: Les puits\nsummary: À propos des puits.\n---\n\n## Contexte\n\nUn puits est profond.\n\nIl a été creusé à la main.\n";

/// How a translation stands, from the least on.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Standing {
    /// Nothing is recorded.
    Unrecorded,
    /// All is confirmed.
    Confirmed,
    /// All is reviewed.
    Reviewed,
    /// All was reviewed, and a comma of the original changed since.
    Corrected,
    /// All was reviewed, and an address in the original changed since.
    Readdressed,
    /// All was reviewed, and a sentence of the original changed since.
    Outdated,
    /// The same, and the original says that it did on 1 March.
    OutdatedInMarch,
    /// The same, and the original has no date.
    OutdatedUndated,
    /// All was reviewed; the summary was not translated.
    Unsummarised,
}

fn workspace(standing: Standing, gate: &str) -> Workspace {
    let series = format!("source = \"en\"\nlanguages = [\"en\", \"fr\"]\n\n{gate}\n");
    let source = match standing {
        Standing::OutdatedUndated => SOURCE.replace("date: 2026-01-10\n", ""),
        Standing::Readdressed => SOURCE.replace("by hand", "[by hand](https://a.org)"),
        _ => SOURCE.to_owned(),
    };
    let target = match standing {
        Standing::Unsummarised => TARGET.replace("summary: À propos des puits.\n", ""),
        Standing::Readdressed => TARGET.replace("à la main", "[à la main](https://a.org)"),
        _ => TARGET.to_owned(),
    };
    let workspace = Workspace::new(&[
        ("studies/series.toml", &series),
        ("studies/a/en.md", &source),
        ("studies/a/fr.md", &target),
    ]);
    let decide = |verb| workspace.run(&[verb, "a", "fr", "--all", "--by", "Ana"]).expect(0);
    match standing {
        Standing::Unrecorded => {}
        Standing::Confirmed | Standing::Unsummarised => drop(decide("confirm")),
        _ => drop(decide("review")),
    }
    if standing == Standing::Unsummarised {
        // Confirming records what is lacking as left out; here nobody has decided about it.
        let ledger = workspace.read("studies/a/.ledger/fr.toml");
        let kept: Vec<&str> =
            ledger.split("\n\n").filter(|record| !record.contains("omitted")).collect();
        workspace.write("studies/a/.ledger/fr.toml", kept.join("\n\n").as_bytes());
    }
    let changed = match standing {
        Standing::Corrected => source.replace("A well is deep.", "A well, is deep."),
        Standing::Readdressed => source.replace("a.org", "b.org"),
        Standing::Outdated | Standing::OutdatedUndated => source.replace("is deep", "is never dry"),
        Standing::OutdatedInMarch => source
            .replace("is deep", "is never dry")
            .replace("date: 2026-01-10", "date: 2026-01-10\nmodified: 2026-03-01"),
        _ => source,
    };
    workspace.write("studies/a/en.md", changed.as_bytes());
    workspace
}

#[test]
fn a_gate_decides_by_what_it_demands_and_how_the_translation_stands() {
    use Standing::*;
    let strict = "[gate.fr]\npolicy = \"strict\"";
    let grace = "[gate.fr]\ngrace = \"30d\"";
    let mixed = "[gate.fr]\npolicy = \"mixed\"";
    let last = "[gate.fr]\npolicy = \"last-good\"";
    let field = "[gate.default]\nmandatory = [\"title\", \"summary\", \"alt\"]";
    for (gate, standing, today, verdict, says) in [
        ("", Outdated, "2026-04-01", "publish", "the gate is open"),
        ("[gate.fr]\npolicy = \"hold\"", Reviewed, "2026-04-01", "hold", "closed"),
        (strict, Unrecorded, "2026-04-01", "hold", "not every segment has been reviewed"),
        (strict, Confirmed, "2026-04-01", "hold", "not every segment has been reviewed"),
        (strict, Reviewed, "2026-04-01", "publish", "everything is in step"),
        (strict, Corrected, "2026-04-01", "publish", "everything is in step"),
        // An address weighs a tenth of its words: 5 words count 0.5, rounded up.
        (strict, Readdressed, "2026-04-01", "hold", "1 of 13 words"),
        (strict, Outdated, "2026-04-01", "hold", "5 of 14 words are not in step"),
        (
            "[gate.fr]\npolicy = \"strict\"\ntolerance = 0.4",
            Outdated,
            "2026-04-01",
            "publish",
            "5 of 14 words are not in step, which the gate tolerates",
        ),
        (last, Outdated, "2026-04-01", "keep-last", "the last good edition stays"),
        (last, Confirmed, "2026-04-01", "publish", "everything is in step"),
        // The grace runs from the day on which the original says that it changed.
        (grace, Outdated, "2026-02-09", "publish", "the grace lasts until 9 Feb 2026"),
        (grace, Outdated, "2026-02-10", "hold", "the grace ended on 9 Feb 2026"),
        (grace, OutdatedInMarch, "2026-03-31", "publish", "until 31 Mar 2026"),
        (grace, OutdatedInMarch, "2026-04-01", "hold", "ended on 31 Mar 2026"),
        (grace, OutdatedUndated, "2026-01-11", "hold", "the grace cannot be counted"),
        (grace, Confirmed, "2030-01-01", "publish", "everything is in step"),
        (
            "[gate.fr]\npolicy = \"grace\"\ndays = 1",
            Outdated,
            "2026-01-12",
            "hold",
            "ended on 11 Jan 2026",
        ),
        ("[gate.fr]\ngrace = \"2w\"", Outdated, "2026-01-24", "publish", "until 24 Jan 2026"),
        (mixed, Outdated, "2026-04-01", "mix", "5 of 14 words are not in step and stand in"),
        (mixed, Confirmed, "2026-04-01", "publish", "everything is in step"),
        (
            "[gate.fr]\npolicy = \"mixed\"\ntolerance = 0.2",
            Outdated,
            "2026-04-01",
            "hold",
            "5 of 14 words are not in step",
        ),
        (field, Unsummarised, "2026-04-01", "hold", "mandatory: summary"),
        (field, Reviewed, "2026-04-01", "publish", "the gate is open"),
        (
            "[gate.fr]\npolicy = \"last-good\"\nmandatory = [\"summary\"]",
            Unsummarised,
            "2026-04-01",
            "keep-last",
            "mandatory: summary; the last good edition stays",
        ),
        // A gate of another language is none of its business.
        ("[gate.es]\npolicy = \"hold\"", Outdated, "2026-04-01", "publish", "the gate is open"),
    ] {
        let workspace = workspace(standing, gate);
        let arguments = ["publish", "--dry-run", "--format", "json", "--today", today];
        let run = workspace.run(&arguments).expect(0);
        let report: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
        let editions = report["editions"].as_array().unwrap();
        let french = editions.iter().find(|edition| edition["language"] == "fr").unwrap();
        let ruling = &french["gate"];
        let reason = ruling["reason"].as_str().unwrap_or_default();
        let case = format!("{gate}\n{standing:?} on {today}: {ruling}");
        assert_eq!(ruling["verdict"], verdict, "{case}");
        assert!(reason.contains(says), "{case}");
        // The original passes every gate.
        let english = editions.iter().find(|edition| edition["language"] == "en").unwrap();
        assert_eq!(english["gate"]["verdict"], "publish");
    }
}

#[test]
fn the_day_decides_and_leaves_no_trace_in_the_files() {
    let workspace = workspace(Standing::Outdated, "[gate.fr]\ngrace = \"30d\"");
    let publish = |day: &str| workspace.run(&["publish", "--today", day]).expect(0).stdout;
    let file = workspace.path().join("public/current/files/a/a.fr.pdf");
    let sums = || workspace.read("public/current/SHA256SUMS");
    publish("2026-01-20");
    let before = sums();
    assert!(file.exists());
    assert!(publish("2026-02-05").contains("Nothing has changed"));
    assert_eq!(sums(), before, "another day, the same bytes");
    // Nothing changed but the day, and that is enough.
    assert!(publish("2026-02-10").contains("the grace ended"));
    assert!(!file.exists());
    publish("2026-01-20");
    assert_eq!(sums(), before);
}

#[test]
fn dry_runs_say_what_gates_decide_in_every_form() {
    let workspace = workspace(Standing::Outdated, "[gate.fr]\npolicy = \"last-good\"");
    let run = workspace.run(&["publish", "--dry-run"]).expect(0);
    assert!(run.stdout.contains("Gate"), "{}", run.stdout);
    let run = workspace.run(&["publish", "--dry-run", "--format", "markdown"]).expect(0);
    assert!(
        run.stdout.contains("| 5 of 14 words are not in step; the last good edition stays |"),
        "{}",
        run.stdout
    );
    let run = workspace.run(&["publish", "--dry-run", "--ui", "fr"]).expect(0);
    assert!(run.stdout.contains("Règle"), "{}", run.stdout);
}

#[test]
fn the_last_good_edition_says_what_it_matches() {
    let workspace = workspace(Standing::Reviewed, "[gate.fr]\npolicy = \"last-good\"");
    workspace.run(&["publish"]).expect(0);
    let source = workspace.read("studies/a/en.md");
    let source = source.replace("is deep", "is never dry").replace("2026-01-10", "2026-03-01");
    workspace.write("studies/a/en.md", source.as_bytes());
    for dry in [true, false] {
        let mut arguments = vec!["publish", "--format", "markdown"];
        arguments.extend(dry.then_some("--dry-run"));
        let run = workspace.run(&arguments).expect(0);
        assert!(run.stdout.contains("it matches the original of 10 Jan 2026"), "{}", run.stdout);
    }
    assert!(workspace.path().join("public/current/files/a/a.fr.pdf").exists());
}

#[test]
fn slips_in_a_gate_are_named_with_what_is_right() {
    for (gate, line, says) in [
        ("[gate.fr]\ngrace = \"a month\"", 5, "`grace` takes a number of days"),
        ("[gate.fr]\nmandatory = [\"title\", \"sumary\"]", 5, "known values are `title`"),
        ("[gate.fr]\npolicy = \"mix\"", 5, "`last-good`"),
        ("[gate.fr]\ntolerance = 40", 5, "a share between 0 and 1"),
        ("[gate.fr]\ngraze = \"30d\"", 5, "did you mean `grace`"),
    ] {
        let run = workspace(Standing::Unrecorded, gate).run(&["publish", "--dry-run"]).expect(65);
        assert!(run.stderr.contains(&format!("series.toml:{line}")), "{gate}: {}", run.stderr);
        assert!(run.stderr.contains(says), "{gate}: {}", run.stderr);
    }
}
