//! Status reports in every format: what they say, that programs can read them, and that texts in
//! them stay texts.

use crate::workspace::{GOOD, Run, Workspace, installed, polyfolio};
use expect_test::expect;
use polyfolio::ledger::{self, SeriesStatus, Status, Words};
use polyfolio::locale::{Catalog, Lang, Locales};
use polyfolio::report;
use polyfolio::study::{self, Series, Study};
use std::io::Write as _;
use std::process::{Command, Stdio};

/// Two studies: one half translated, one planned.
fn small() -> Workspace {
    Workspace::new(&[
        (
            "studies/series.toml",
            "id = 'cases'\nlanguages = ['en', 'fr']\nsource = 'en'\n[title]\nen = 'Cases'\nfr = 'Cas'\n",
        ),
        ("studies/001-wells/study.toml", "number = 1\n"),
        (
            "studies/001-wells/en.md",
            "---\ntitle: Wells\n---\n\n## Context\n\nA well is deep.\n\nIt is old.\n\nThe end.\n",
        ),
        (
            "studies/001-wells/fr.md",
            "---\ntitle: Puits\n---\n\n## Contexte\n\nUn puits est profond.\n\nIt is old.\n",
        ),
        ("studies/002-roads/study.toml", "number = 2\n[planned]\nfr = '2027-03'\n"),
        ("studies/002-roads/en.md", "---\ntitle: Roads\n---\n\nA road is long.\n"),
    ])
}

/// What hostile or careless people write.
const HOSTILE: &[&str] = &[
    "</script><script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "]]><!-- & --> &lt; <![CDATA[",
    "=HYPERLINK(\"http://x\",\"y\")",
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "a\n::error::b\r\n| c | d |",
    "100 %0A,::x:y",
    "\u{202e}drow\u{202c} \u{2067}x\u{2069}\u{2069} \u{200f}سلام",
    "*b* _i_ [l](javascript:x) `c` #1 @all | ~~s~~ www.x.org https://x.org",
    "\u{0007}bell \u{1b}[31mred",
    "{ $x } %s {{ y }}",
];

/// A series of one study whose texts are hostile, with every status in it.
fn hostile(title: &str) -> Workspace {
    let title = title.replace(['\u{7}', '\u{1b}'], "");
    let quoted = serde_json::to_string(&title).unwrap();
    Workspace::new(&[
        (
            "studies/series.toml",
            &format!(
                "id = {quoted}\nlanguages = ['en', 'fr']\nsource = 'en'\n[title]\nen = {quoted}\n"
            ),
        ),
        (
            "studies/x, y; z/en.md",
            &format!(
                "---\ntitle: {quoted}\n---\n\n{}\n\nlast | one\n",
                paragraphs("A line.", &title)
            ),
        ),
        (
            "studies/x, y; z/fr.md",
            &format!("---\ntitle: {quoted}\n---\n\n{}\n", paragraphs("Une ligne.", &title)),
        ),
    ])
}

fn paragraphs(text: &str, hostile: &str) -> String {
    let paragraph = |index| format!("{hostile} {text} {index}");
    (0..12).map(paragraph).collect::<Vec<_>>().join("\n\n")
}

struct Loaded {
    series: Series,
    locales: Locales,
}

impl Loaded {
    fn of(workspace: &Workspace) -> Self {
        let locales = Locales::load(&[]).output;
        let place = study::Workspace { series: workspace.path().join("studies"), source: None };
        let series = study::load(&place, &locales).output;
        Self { series, locales }
    }

    fn catalog(&self, lang: &str) -> Catalog {
        self.locales.catalog(&lang.parse::<Lang>().unwrap())
    }

    /// The status, with every status in turn given to the segments of translations that exist.
    fn with_every_status(&self) -> SeriesStatus<'_> {
        let studies: Vec<&Study> = self.series.studies.iter().collect();
        let mut status = ledger::status(
            &self.series,
            &studies,
            &self.series.languages,
            &Locales::load(&[]).output,
        )
        .output;
        for edition in status.studies.iter_mut().flat_map(|study| &mut study.editions) {
            if edition.is_original || edition.target_file.is_none() {
                continue;
            }
            let mut words = Words::default();
            for (segment, status) in edition.segments.iter_mut().zip(Status::ALL.iter().cycle()) {
                segment.status = *status;
                if *status == Status::Missing {
                    segment.target = None;
                }
                if *status == Status::Orphan {
                    segment.source = None;
                    continue;
                }
                words.total += segment.words;
                *match status {
                    Status::Current | Status::Orphan => &mut words.current,
                    Status::Glance | Status::Mechanical | Status::Edited => &mut words.glance,
                    Status::Outdated | Status::Split | Status::Merged => &mut words.outdated,
                    Status::Unconfirmed => &mut words.unconfirmed,
                    Status::Untranslated => &mut words.untranslated,
                    Status::Missing => &mut words.missing,
                } += segment.words;
            }
            edition.words = words;
        }
        status
    }
}

/// A tiny reader of RFC 4180.
fn read_csv(text: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut row = Vec::new();
    let mut cell = String::new();
    let mut quoted = false;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => cell.push(chars.next().unwrap()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {
                assert_eq!(chars.next(), Some('\n'));
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            c => cell.push(c),
        }
    }
    assert!(row.is_empty() && cell.is_empty() && !quoted, "ends with a line end");
    rows
}

/// Asks Python whether texts are well-formed XML; nothing where it is not installed.
#[track_caller]
pub(crate) fn assert_well_formed(documents: &[String]) {
    if !installed("python3", "--version") {
        return;
    }
    let script = "import sys, json, xml.dom.minidom\n\
                  for text in json.load(sys.stdin): xml.dom.minidom.parseString(text.encode())";
    let mut python = Command::new("python3")
        .args(["-c", script])
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let input = serde_json::to_vec(documents).unwrap();
    python.stdin.take().unwrap().write_all(&input).unwrap();
    let output = python.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn csv_has_a_row_per_edition() {
    let run = small().run(&["status", "--format", "csv"]).expect(0);
    expect![[r#"
        series,study,number,title,source_language,language,original,availability,planned,words,words_current,words_glance,words_unconfirmed,words_outdated,words_untranslated,words_missing
        cases,001-wells,1,Wells,en,en,true,published,,11,11,0,0,0,0,0
        cases,001-wells,1,Wells,en,fr,false,published,,11,0,0,6,0,3,2
        cases,002-roads,2,Roads,en,en,true,published,,5,5,0,0,0,0,0
        cases,002-roads,2,Roads,en,fr,false,planned,2027-03,5,0,0,0,0,0,5
    "#]]
    .assert_eq(&run.stdout.replace("\r\n", "\n"));
}

#[test]
fn sums_of_csv_columns_do_not_count_twice() {
    let run = small().run(&["status", "--format", "csv", "--segments"]).expect(0);
    let rows = read_csv(&run.stdout);
    let sum = |name: &str| {
        let column = rows[0].iter().position(|cell| cell == name).unwrap();
        rows[1..].iter().filter_map(|row| row[column].parse::<usize>().ok()).sum::<usize>()
    };
    assert!(rows.iter().all(|row| row.len() == rows[0].len()));
    assert_eq!(sum("words"), 32);
    assert_eq!(sum("segment_words"), 32);
}

#[test]
fn markdown_for_an_issue() {
    let run =
        small().run(&["status", "--format", "markdown", "--segments", "--ui", "en"]).expect(0);
    expect![[r#"
        ## Translation status: Cases

        2 studies: 3 of 4 editions exist. Most is to be done in French: 10 words.

        ### By language

        | Language | Words | current | to look at | not confirmed | outdated | not translated | missing | Available |
        | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
        | English | 16 | 16 | 0 | 0 | 0 | 0 | 0 | 100 % |
        | French | 16 | 0 | 0 | 6 | 0 | 3 | 7 | 37 % |

        ### What to do first

        | Study | Language | Words to do | To do |
        | --- | --- | ---: | ---: |
        | 1 Wells | French | 5 | missing: 2, not translated: 3 |
        | 2 Roads | French | 5 | nothing there yet; planned for March 2027 |

        ### By study

        | Study | Language | State | Words | current | to look at | not confirmed | outdated | not translated | missing | Available |
        | --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
        | 1 Wells | English | original | 11 | 11 | 0 | 0 | 0 | 0 | 0 | 100 % |
        | 1 Wells | French | 54 % | 11 | 0 | 0 | 6 | 0 | 3 | 2 | 54 % |
        | 2 Roads | English | original | 5 | 5 | 0 | 0 | 0 | 0 | 0 | 100 % |
        | 2 Roads | French | March 2027 | 5 | 0 | 0 | 0 | 0 | 0 | 5 | 0 % |

        ### What is open in 1 Wells, French

        | Key | Kind | Status | Source | Translation | Words |
        | --- | --- | --- | --- | --- | ---: |
        | 9dw392 | paragraph | not translated | studies/001-wells/en.md:9 | studies/001-wells/fr.md:9 | 3 |
        | dhjdpr | paragraph | missing | studies/001-wells/en.md:11 |  | 2 |
    "#]].assert_eq(&run.stdout);
}

#[test]
fn junit_shows_gaps_as_failures() {
    let run = small().run(&["status", "--format", "junit", "--ui", "fr"]).expect(0);
    expect![[r#"
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="cases" tests="4" failures="1" skipped="1" errors="0">
        <testsuite name="001-wells/en" tests="1" failures="0" skipped="0" errors="0">
        <testcase classname="001-wells/en" name="anglais" file="studies/001-wells/en.md" line="1"/>
        </testsuite>
        <testsuite name="001-wells/fr" tests="1" failures="1" skipped="0" errors="0">
        <testcase classname="001-wells/fr" name="français" file="studies/001-wells/fr.md" line="1"><failure type="untranslated" message="manquant : 2 et non traduit : 3">studies/001-wells/fr.md:1</failure></testcase>
        </testsuite>
        <testsuite name="002-roads/en" tests="1" failures="0" skipped="0" errors="0">
        <testcase classname="002-roads/en" name="anglais" file="studies/002-roads/en.md" line="1"/>
        </testsuite>
        <testsuite name="002-roads/fr" tests="1" failures="0" skipped="1" errors="0">
        <testcase classname="002-roads/fr" name="français" file="studies/002-roads/en.md" line="1"><skipped message="rien pour l’instant ; prévue : mars 2027"/></testcase>
        </testsuite>
        </testsuites>
    "#]].assert_eq(&run.stdout);
    let run = small().run(&["status", "--format", "junit", "--segments"]).expect(0);
    assert!(run.stdout.contains("tests=\"5\" failures=\"2\" skipped=\"1\""), "{}", run.stdout);
}

#[test]
fn github_shows_gaps_as_annotations() {
    let workspace = small();
    let run = workspace.run(&["status", "--format", "github"]).expect(0);
    expect![[r#"
        ::warning file=studies/001-wells/fr.md,line=1,endLine=1,title=001-wells · fr::French: missing: 2, not translated: 3, not confirmed: 6
        ::notice file=studies/002-roads/en.md,line=1,endLine=1,title=002-roads · fr::French: nothing there yet; planned for March 2027
    "#]].assert_eq(&run.stdout);
    let run = workspace.run(&["status", "--format", "github", "--segments"]).expect(0);
    expect![[r#"
        ::warning file=studies/001-wells/fr.md,line=9,endLine=9,title=001-wells · fr::French: paragraph, not translated (3 words); original: studies/001-wells/en.md:9
        ::warning file=studies/001-wells/en.md,line=11,endLine=11,title=001-wells · fr::French: paragraph, missing (2 words)
        ::notice file=studies/002-roads/en.md,line=1,endLine=1,title=002-roads · fr::French: nothing there yet; planned for March 2027
    "#]].assert_eq(&run.stdout);
}

#[test]
fn sarif_has_what_the_standard_requires() {
    let workspace = small();
    let loaded = Loaded::of(&workspace);
    for lang in ["en", "fr", "es"] {
        let text = report::status_sarif(&loaded.with_every_status(), &loaded.catalog(lang));
        let sarif: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(sarif["version"], "2.1.0");
        let run = &sarif["runs"][0];
        let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
        assert_eq!(run["tool"]["driver"]["name"], "Polyfolio");
        assert!(!run["results"].as_array().unwrap().is_empty());
        for result in run["results"].as_array().unwrap() {
            let rule = &rules[usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()];
            assert_eq!(result["ruleId"], rule["id"]);
            assert!(["warning", "note"].contains(&result["level"].as_str().unwrap()));
            assert!(!result["message"]["text"].as_str().unwrap().is_empty());
            for location in result["locations"].as_array().unwrap() {
                let place = &location["physicalLocation"];
                assert!(place["artifactLocation"]["uri"].as_str().unwrap().ends_with(".md"));
                let (first, last) = (&place["region"]["startLine"], &place["region"]["endLine"]);
                assert!(1 <= first.as_u64().unwrap() && first.as_u64() <= last.as_u64());
            }
        }
    }
    let run = workspace.run(&["status", "--format", "sarif", "--ui", "fr"]).expect(0);
    let sarif: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let results = sarif["runs"][0]["results"].as_array().unwrap();
    let lines: Vec<String> = results
        .iter()
        .map(|result| {
            let place = &result["locations"][0]["physicalLocation"];
            format!(
                "{} {} {}:{} {}\n",
                result["level"].as_str().unwrap(),
                result["ruleId"].as_str().unwrap(),
                place["artifactLocation"]["uri"].as_str().unwrap(),
                place["region"]["startLine"],
                result["message"]["text"].as_str().unwrap(),
            )
        })
        .collect();
    expect![[r#"
        warning untranslated studies/001-wells/fr.md:9 français : paragraphe, non traduit (3 mots) ; original : studies/001-wells/en.md:9
        warning missing studies/001-wells/en.md:11 français : paragraphe, manquant (2 mots)
        note missing studies/002-roads/en.md:1 Roads : français : rien pour l’instant ; prévue : mars 2027
    "#]].assert_eq(&lines.concat());
}

#[test]
fn badges_say_how_much_a_reader_finds() {
    let workspace = small();
    for (arguments, says) in [
        (vec!["--ui", "fr"], "toutes les langues\u{a0}: 68\u{a0}%"),
        (vec!["--ui", "fr", "--lang", "fr"], "français\u{a0}: 37\u{a0}%"),
        (vec!["--ui", "en", "--lang", "en"], "English: 100 %"),
        (vec!["--ui", "en", "1", "--lang", "fr"], "French: 54 %"),
    ] {
        let arguments = [vec!["status", "--format", "svg-badge"], arguments].concat();
        let svg = workspace.run(&arguments).expect(0).stdout;
        assert!(svg.contains(&format!("<title>{says}</title>")), "{svg}");
    }
}

#[test]
fn the_output_files_name_tells_the_format() {
    let workspace = small();
    for (file, begins) in [
        ("a.csv", "series,"),
        ("a.MD", "## "),
        ("a.html", "<!DOCTYPE html>"),
        ("a.svg", "<svg"),
        ("a.xml", "<?xml"),
        ("a.sarif", "{\n  \"$schema\""),
        ("a.sarif.json", "{\n  \"$schema\""),
        ("a.json", "{\n  \"format\""),
        ("a.txt", " Study"),
        ("a", " Study"),
    ] {
        workspace.run(&["status", "--output", file]).expect(0);
        let text = workspace.read(file);
        assert!(text.starts_with(begins), "{file}: {text}");
    }
    workspace.run(&["status", "--output", "b.csv", "--format", "json"]).expect(0);
    assert!(workspace.read("b.csv").starts_with('{'), "what is said goes before what is guessed");
}

#[test]
fn html_says_everything_without_its_script() {
    let workspace = small();
    let loaded = Loaded::of(&workspace);
    for (lang, says) in [
        ("en", ["What to do first", "not translated: 3", "planned for March 2027", "en.md:11"]),
        ("fr", ["Par où commencer", "non traduit\u{a0}: 3", "prévue\u{a0}: mars 2027", "en.md:11"]),
        ("es", ["Por dónde empezar", "sin traducir: 3", "marzo de 2027", "en.md:11"]),
    ] {
        let studies: Vec<&Study> = loaded.series.studies.iter().collect();
        let status = ledger::status(
            &loaded.series,
            &studies,
            &loaded.series.languages,
            &Locales::load(&[]).output,
        )
        .output;
        let html = report::status_html(&status, &loaded.catalog(lang), false, &[]);
        for text in says {
            assert!(html.contains(text), "{lang}: {text}\n{html}");
        }
        assert!(html.contains(&format!("<html lang=\"{lang}-")), "{lang}");
        assert!(!html.contains('⟦'));
        for request in ["src=", "@import", "url(h", "href=\"h", "url(\""] {
            assert!(!html.contains(request), "{request}");
        }
    }
}

#[test]
fn html_names_every_status() {
    let workspace = hostile("Plain");
    let loaded = Loaded::of(&workspace);
    let catalog = loaded.catalog("en");
    let html = report::status_html(&loaded.with_every_status(), &catalog, true, &[]);
    for status in Status::ALL {
        let name = polyfolio::message::Message::named(format!("status-name-{}", status.name()));
        assert!(html.contains(&catalog.text(&name)), "{}", status.name());
    }
}

#[test]
fn hostile_texts_are_texts_in_every_format() {
    let mut documents = Vec::new();
    for title in HOSTILE {
        let workspace = hostile(title);
        let loaded = Loaded::of(&workspace);
        assert_eq!(loaded.series.studies.len(), 1, "{title}");
        let status = loaded.with_every_status();
        let catalog = loaded.catalog("fr");

        let html = report::status_html(&status, &catalog, true, &[]);
        assert_eq!(html.matches("<script").count(), 1, "{title}");
        assert!(!html.contains("<img") && !html.contains("<!--"), "{title}");
        let body = html.split("</head>").nth(1).unwrap();
        assert!(!body.contains("onerror=alert(1)>") && !body.contains("' onmouse"), "{title}");
        let junit = report::status_junit(&status, &catalog, true);
        let badge = report::status_badge(&status, &catalog);
        let markdown = report::status_markdown(&status, &catalog, true);
        let github = report::status_github(&status, &catalog, true);
        let sarif = report::status_sarif(&status, &catalog);
        serde_json::from_str::<serde_json::Value>(&sarif).unwrap();
        for line in github.lines() {
            let rest = line.strip_prefix("::warning ").or(line.strip_prefix("::notice ")).unwrap();
            let (properties, _) = rest.split_once("::").unwrap();
            assert!(properties.split(',').all(|p| p.split('=').count() == 2), "{title}: {line}");
        }
        for line in markdown.lines().filter(|line| line.starts_with('|')) {
            let bars = line.replace("\\\\", "").replace("\\|", "").matches('|').count();
            assert!([5, 7, 10, 12].contains(&bars), "{title}: {line}");
        }
        assert!(
            !markdown.replace("\\<", "").contains("<script") && !markdown.contains("@all"),
            "{title}"
        );
        let csv = report::status_csv(&status, true);
        for row in read_csv(&csv) {
            assert_eq!(row.len(), 27, "{title}");
            let formula = row.iter().find(|cell| cell.starts_with(['=', '+', '-', '@', '\t']));
            assert_eq!(formula, None, "{title}");
        }
        for text in [&html, &junit, &badge, &markdown, &github, &sarif, &csv] {
            let acts = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{7}' | '\u{1b}');
            assert!(!text.contains(acts), "{title}");
            assert!(!text.contains('⟦'), "{title}");
        }
        documents.extend([html, junit, badge]);
    }
    assert_well_formed(&documents);
}

#[test]
fn reports_of_nothing_are_whole() {
    let workspace = Workspace::new(&[("studies/series.toml", "id = 'none'\n")]);
    let loaded = Loaded::of(&workspace);
    let status = loaded.with_every_status();
    let catalog = loaded.catalog("en");
    assert_eq!(read_csv(&report::status_csv(&status, false)).len(), 1);
    assert_eq!(report::status_github(&status, &catalog, false), "");
    assert_well_formed(&[
        report::status_html(&status, &catalog, false, &[]),
        report::status_junit(&status, &catalog, false),
        report::status_badge(&status, &catalog),
    ]);
}

#[test]
fn the_policy_admits_exactly_the_pages_own_style_and_script() {
    if !installed("python3", "--version") {
        return;
    }
    let html = small().run(&["status", "--format", "html"]).expect(0).stdout;
    let script = "import base64, hashlib, html, re, sys\n\
        page = sys.stdin.buffer.read().decode()\n\
        policy = html.unescape(re.search('Content-Security-Policy\" content=\"([^\"]*)', page)[1])\n\
        for name in ('style', 'script'):\n    \
            inner = re.search(f'<{name}>(.*?)</{name}>', page, re.S)[1].encode()\n    \
            digest = base64.b64encode(hashlib.sha256(inner).digest()).decode()\n    \
            assert f\"{name}-src 'sha256-{digest}'\" in policy, (name, policy)";
    let mut python = Command::new("python3")
        .args(["-c", script])
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    python.stdin.take().unwrap().write_all(html.as_bytes()).unwrap();
    let output = python.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(!html.contains(" style="), "the policy forbids styles in attributes");
}

#[test]
fn reports_do_not_depend_on_threads() {
    let workspace = Workspace::new(&[("studies/a/en.md", GOOD), ("studies/b/en.md", GOOD)]);
    for format in ["csv", "markdown", "html", "svg-badge", "junit", "sarif", "github"] {
        let run = |jobs: &str| {
            let arguments = ["status", "--segments", "--format", format, "--jobs", jobs];
            Run::of(polyfolio().current_dir(workspace.path()).args(arguments)).expect(0).stdout
        };
        assert_eq!(run("1"), run("4"), "{format}");
    }
}
