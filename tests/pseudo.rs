//! Everything that is said comes from messages: in a pseudo-locale what does not shows.

use crate::workspace::{Run, Workspace, installed, polyfolio};

/// A series whose own words are Greek, so that every Latin word is the program's.
fn series() -> Workspace {
    Workspace::new(&[
        (
            "studies/series.toml",
            "id = \"x\"\nsource = \"el\"\nlanguages = [\"el\", \"en\"]\n[title]\nel = \"Σειρά\"\nen = \"Σειρά\"\n",
        ),
        (
            "studies/001/study.toml",
            "number = 1\ncountry = \"GR\"\nthemes = [\"partnerships\"]\nsdgs = [5]\n[planned]\nen = \"2027-03\"\n",
        ),
        (
            "studies/001/el.md",
            "---\ntitle: Πηγάδια\nsummary: Περίληψη.\nauthors: [Άννα]\ndate: 2025-03-01\n---\n\n## Πλαίσιο\n\nΈνα πηγάδι.[^1]\n\n[^1]: Σημείωση.\n",
        ),
        ("studies/001/en.md", "---\ntitle: Πηγάδια\n---\n\n## Πλαίσιο\n\nΆλλο πηγάδι.\n"),
        (
            "studies/002/el.md",
            "---\ntitle: Γέφυρες\n---\n\n#### Βαθιά\n\nΜια γέφυρα.\n\n![](χ.svg)\n",
        ),
    ])
}

/// The Latin words of a text that stand in no brackets and are not code: paths, options, codes,
/// names of commands and languages.
fn hard_coded(text: &str) -> Vec<String> {
    const NAMES: &[&str] = &[
        "polyfolio",
        "Polyfolio",
        "en",
        "el",
        "fr",
        "es",
        "en-XA",
        "XA",
        "PDF",
        "HTML",
        "JSON",
        "CSV",
        "SARIF",
        "ISO",
        "SDG",
        "json",
        "csv",
        "markdown",
        "html",
        "junit",
        "sarif",
        "github",
        "table",
        "bash",
        "zsh",
        "KB",
        "notice",
        "warning",
        "nowhere",
        "MB",
    ];
    let mut depth = 0_usize;
    let mut outside = String::new();
    for line in text.lines() {
        for c in line.chars() {
            match c {
                '[' => depth += 1,
                ']' => depth = depth.saturating_sub(1),
                c if depth == 0 => outside.push(c),
                _ => {}
            }
        }
        outside.push('\n');
    }
    let commands: Vec<String> = commands();
    outside
        .split_whitespace()
        .filter(|word| !word.trim_start_matches('[').starts_with('-'))
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| word.chars().filter(char::is_ascii_alphabetic).count() > 1)
        .filter(|word| !word.contains(|c: char| "/._-<>=:`\"$|\\0123456789".contains(c)))
        .filter(|word| !NAMES.contains(word) && !commands.iter().any(|command| command == word))
        .map(str::to_owned)
        .collect()
}

/// The names of the commands, as the completions list them.
fn commands() -> Vec<String> {
    let workspace = Workspace::new(&[]);
    let help = workspace.run(&["--help"]).expect(0).stdout;
    let indented = help.lines().filter_map(|line| line.strip_prefix("  "));
    let names = indented.filter_map(|line| line.split_whitespace().next());
    names.filter(|name| !name.starts_with('-')).map(str::to_owned).collect()
}

fn run(workspace: &Workspace, arguments: &[&str]) -> Run {
    let mut command = polyfolio();
    // Wide, so that no cell breaks inside its brackets.
    command.env("COLUMNS", "1000").current_dir(workspace.path());
    Run::of(command.args(arguments).args(["--ui", "en-XA"]))
}

#[test]
fn no_words_of_the_terminal_are_hard_coded() {
    let workspace = series();
    let mut runs: Vec<Vec<String>> = vec![vec!["--help".into()]];
    runs.extend(commands().into_iter().map(|command| vec![command, "--help".into()]));
    for line in [
        "status",
        "status --segments",
        "status --format markdown",
        "status --format github",
        "check",
        "verify",
        "clean",
        "analyse",
        "publish --dry-run",
        "publish",
        "publish",
        "publish --format markdown",
        "verify",
        "clean",
        "render 1 --lang el",
        "render nothing --lang el",
        "render 1 --lang de",
        "explain heading-skipped",
        "explain nothing",
        "confirm 1 en --all",
        "status --segments",
        "adopt",
        "diff 1 en",
        "sync",
        "check-locales --reference en .",
        "nothing",
        "status --nothing",
        "publish --series nowhere",
        "align studies/001/el.md studies/001/en.md",
    ] {
        runs.push(line.split(' ').map(str::to_owned).collect());
    }
    let mut found = Vec::new();
    for arguments in &runs {
        let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let run = run(&workspace, &words);
        // Findings quote the user's files in frames; what they say stands around those.
        for text in [&run.stdout, &run.stderr] {
            let left = hard_coded(text);
            if !left.is_empty() {
                found.push(format!("{arguments:?}: {left:?}"));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn no_words_of_findings_are_hard_coded() {
    let workspace = series();
    let run = run(&workspace, &["check", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    for finding in report["findings"].as_array().unwrap() {
        for key in ["message", "help"] {
            let text = finding[key].as_str().unwrap_or_default();
            assert_eq!(hard_coded(text), Vec::<String>::new(), "{finding}");
        }
    }
}

#[test]
fn no_words_of_an_edition_are_hard_coded() {
    if !installed("pdftotext", "-v") {
        return;
    }
    for (lang, direction) in [("en-XA", "ltr"), ("ar-XB", "rtl")] {
        let workspace = series();
        let output = format!("{lang}.pdf");
        workspace.run(&["render", "1", "--lang", lang, "--output", &output]).expect(0);
        let text = std::process::Command::new("pdftotext")
            .current_dir(workspace.path())
            .args(["-raw", &output, "-"])
            .output()
            .unwrap();
        let text = String::from_utf8(text.stdout).unwrap();
        assert!(text.contains("πηγάδι"), "the document is the original: {text}");
        if direction == "ltr" {
            assert!(text.contains('ŕ') || text.contains('é'), "{text}");
            assert_eq!(hard_coded(&text), Vec::<String>::new(), "{text}");
        }
    }
}

#[test]
fn pseudo_locales_are_published_like_languages() {
    let workspace = series();
    workspace.run(&["publish", "--lang", "en-XA", "--ui", "en"]).expect(0);
    let status = workspace.run(&["status", "--lang", "en-XA", "--ui", "ar-XB"]).expect(0).stdout;
    assert!(status.contains("\u{202e}"), "{status}");
}
