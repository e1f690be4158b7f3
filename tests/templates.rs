//! Templates as an interface: one of another name, one of the workspace's own, one with a mistake.

use crate::mixed::assert_conforms;
use crate::workspace::{GOOD, Run, Workspace, polyfolio, root};

#[test]
fn the_brief_of_every_study_has_two_pages() {
    let output = tempfile::tempdir().unwrap();
    for (study, lang) in [("1", "fr"), ("2", "en"), ("3", "fr"), ("4", "fr"), ("5", "es")] {
        let file = output.path().join(format!("{study}.pdf"));
        let run = Run::of(
            polyfolio()
                .current_dir(root())
                .args(["render", study, "--lang", lang, "--template", "brief", "--output"])
                .arg(&file),
        )
        .expect(0);
        let pages = [": 1 page", ": 2 pages"].iter().any(|pages| run.stdout.contains(pages));
        assert!(pages, "{study} {lang}: {}", run.stdout);
        assert!(file.is_file());
    }
}

#[test]
fn a_template_of_the_workspace_is_used_by_its_name() {
    let template = "#let poster(edition) = { set document(title: edition.title); title() }\n";
    let workspace =
        Workspace::new(&[("studies/a/en.md", GOOD), ("templates/pdf/poster.typ", template)]);
    workspace
        .run(&["render", "a", "--lang", "en", "--template", "poster", "--source", "en"])
        .expect(0);
    assert!(workspace.path().join("a.en.poster.pdf").is_file());
    let run =
        workspace.run(&["render", "a", "--lang", "en", "--template", "postr", "--source", "en"]);
    assert!(run.stderr.contains("poster") && run.stderr.contains("brief"), "{}", run.stderr);
}

#[test]
fn a_mistake_in_a_template_is_shown_where_it_is() {
    let template = "#let colophon(edition, accent) = [\n  #acent\n]\n";
    let workspace =
        Workspace::new(&[("studies/a/en.md", GOOD), ("templates/pdf/colophon.typ", template)]);
    let run = workspace.run(&["render", "a", "--lang", "en", "--source", "en"]);
    assert!(run.stderr.contains("templates/pdf/colophon.typ:2:4"), "{}", run.stderr);
    assert!(run.stderr.contains("acent"), "{}", run.stderr);
}

/// What is wrong with a part shows in the file of the program that uses it, and what a document lacks as
/// a whole has no place of its own.
#[test]
fn mistakes_that_show_elsewhere_lead_to_the_designers_file() {
    let cases = [
        (
            "colophon",
            "#let colofon(edition, accent) = [a]\n",
            "study",
            "`templates/pdf/colophon.typ`",
        ),
        ("colophon", "#let colophon(edition) = [a]\n", "study", "`templates/pdf/colophon.typ`"),
        ("poster", "\n#let poster(edition) = [a]\n", "poster", "templates/pdf/poster.typ:2:1"),
    ];
    for (name, text, template, told) in cases {
        let file = format!("templates/pdf/{name}.typ");
        let workspace = Workspace::new(&[("studies/a/en.md", GOOD), (&file, text)]);
        let arguments = ["render", "a", "--lang", "en", "--source", "en", "--template", template];
        let run = workspace.run(&arguments).expect(65);
        assert!(run.stderr.contains(told), "{told} in\n{}", run.stderr);
    }
}

/// The table of PDF/UA-1 names tests by module, and by the beginning of their name.
#[test]
fn the_clauses_name_tests_that_exist() {
    let clauses = std::fs::read_to_string(root().join("src/pdf/UA.md")).unwrap();
    let shown: Vec<&str> = clauses
        .lines()
        .filter(|line| {
            line.starts_with("| 7.") || line.starts_with("| 6.") || line.starts_with("| 5 ")
        })
        .map(|line| line.trim_end_matches('|').rsplit('|').next().unwrap())
        .collect();
    assert!(shown.len() >= 30, "{} clauses", shown.len());
    let mut named = 0;
    for name in shown.iter().flat_map(|cell| cell.split('`').skip(1).step_by(2)) {
        named += 1;
        if name.contains('/') {
            assert!(root().join(name).is_file(), "{name}");
            continue;
        }
        let (module, test) = name.split_once("::").unwrap_or((name, ""));
        let text = std::fs::read_to_string(root().join(format!("tests/{module}.rs")));
        let text = text.unwrap_or_else(|_| panic!("no tests/{module}.rs, which `{name}` names"));
        let test = format!("#[test]\nfn {}", test.trim_end_matches('…'));
        assert!(text.contains(&test), "no test {name}");
    }
    assert!(named >= 15, "{named} tests");
}

/// How many failure conditions each checkpoint of the Matterhorn Protocol 1.1 has: 137 of them.
const CONDITIONS: [usize; 31] =
    [7, 4, 3, 1, 3, 4, 2, 2, 8, 1, 7, 1, 8, 7, 5, 3, 3, 2, 4, 3, 1, 1, 1, 1, 1, 2, 1, 18, 1, 2, 30];

/// The table leaves no condition out and names none twice: `01-001…006`, or one by one.
#[test]
fn the_clauses_name_every_condition_once() {
    let clauses = std::fs::read_to_string(root().join("src/pdf/UA.md")).unwrap();
    let pattern = regex::Regex::new(r"\b([0-3]\d)-(\d{3})(?:…(\d{3}))?").unwrap();
    let mut named: Vec<(usize, usize)> = Vec::new();
    for line in clauses.lines().filter(|line| line.starts_with("| ")) {
        for found in pattern.captures_iter(line.split('|').nth(3).unwrap()) {
            let number = |at: usize| found.get(at).map(|part| part.as_str().parse().unwrap());
            let (checkpoint, first): (usize, usize) = (number(1).unwrap(), number(2).unwrap());
            named.extend((first..=number(3).unwrap_or(first)).map(|at| (checkpoint, at)));
        }
    }
    named.sort_unstable();
    let all: Vec<(usize, usize)> = CONDITIONS
        .iter()
        .enumerate()
        .flat_map(|(at, count)| (1..=*count).map(move |condition| (at + 1, condition)))
        .collect();
    assert_eq!(all.len(), 137);
    let missing: Vec<_> = all.iter().filter(|condition| !named.contains(condition)).collect();
    let twice: Vec<_> = named.windows(2).filter(|pair| pair[0] == pair[1]).collect();
    assert!(missing.is_empty() && twice.is_empty(), "missing {missing:?}, twice {twice:?}");
    assert_eq!(named, all);
}

const FLAG: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\" width=\"40\" \
     height=\"20\"><rect width=\"40\" height=\"20\" fill=\"#2e5d8a\"/></svg>";

/// A map and logos change the file, the file still meets the standards, and the map can be left out.
#[test]
fn maps_and_logos_meet_the_standards() {
    let logo = "logo = \"media/flag.svg\"\nurl = \"https://example.org/fouladou\"\n";
    let mut files = std::collections::BTreeSet::new();
    for (locator, logo) in [(true, logo), (false, logo), (false, "")] {
        let series = format!("source = \"en\"\n[brand]\nlocator = {locator}\n");
        let study = format!("country = \"SN\"\n[[partners]]\nname = \"Fouladou\"\n{logo}");
        let workspace = Workspace::new(&[
            ("studies/series.toml", &series),
            ("studies/a/study.toml", &study),
            ("studies/a/en.md", GOOD),
            ("studies/a/media/flag.svg", FLAG),
        ]);
        workspace.run(&["render", "a", "--lang", "en", "--output", "a.pdf"]).expect(0);
        let file = workspace.path().join("a.pdf");
        assert_conforms(&file);
        files.insert(std::fs::read(&file).unwrap());
    }
    assert_eq!(files.len(), 3, "each of the three differs from the others");
}

#[test]
fn a_partner_is_held_to_the_keys_of_partners() {
    for (partner, line) in [
        ("logo = \"media/none.svg\"", "study.toml:3"),
        ("logo = \"../../secret.svg\"", "study.toml:3"),
        ("url = \"javascript:alert(1)\"", "study.toml:3"),
    ] {
        let study = format!("[[partners]]\nname = \"X\"\n{partner}\n");
        let workspace =
            Workspace::new(&[("studies/a/study.toml", &study), ("studies/a/en.md", GOOD)]);
        let run = workspace.run(&["check", "--source", "en"]);
        assert!(run.stderr.contains(line), "{partner}: {}", run.stderr);
    }
}
