//! Broken input: each kind has a finding with a code, a file, a line and a remedy; none panics, none
//! keeps the sound studies beside it from being published.

use crate::workspace::{GOOD, Workspace};

/// The series of every case, unless the case brings its own.
const SERIES: &str = "id = \"t\"\nsource = \"en\"\nlanguages = [\"en\", \"fr\"]\n";

/// A case: what is broken, the finding's code, its line (0: the whole file), a part of its message.
struct Case {
    name: &'static str,
    files: &'static [(&'static str, &'static str)],
    code: &'static str,
    line: u64,
    says: &'static str,
}

const CASES: &[Case] = &[
    Case {
        name: "a slip in a key",
        files: &[("studies/series.toml", "source = \"en\"\nlanguage = [\"en\"]\n")],
        code: "unknown-key",
        line: 2,
        says: "unknown key `language`",
    },
    Case {
        name: "an unknown key in a table of study.toml",
        files: &[("studies/a/study.toml", "number = 1\n[[partners]]\nname = \"X\"\nrol = \"y\"\n")],
        code: "unknown-key",
        line: 4,
        says: "unknown key `rol`",
    },
    Case {
        name: "TOML that does not parse",
        files: &[("studies/a/study.toml", "number = 1\ncountry = TN\n")],
        code: "syntax",
        line: 2,
        says: "not valid TOML",
    },
    Case {
        name: "a text for a number",
        files: &[("studies/a/study.toml", "number = \"four\"\n")],
        code: "wrong-type",
        line: 1,
        says: "`number` takes a whole number, not a text",
    },
    Case {
        name: "a country that is none",
        files: &[("studies/a/study.toml", "\n\ncountry = \"UK\"\n")],
        code: "unknown-country",
        line: 3,
        says: "`UK` is no country",
    },
    Case {
        name: "a language that is none",
        files: &[("studies/series.toml", "source = \"en\"\nlanguages = [\"en\", \"xx\"]\n")],
        code: "unknown-language",
        line: 2,
        says: "`xx` is no known language",
    },
    Case {
        name: "a file in a language that the series does not have",
        files: &[("studies/a/de.md", GOOD)],
        code: "unknown-language",
        line: 0,
        says: "does not publish in German",
    },
    Case {
        name: "a theme that is none",
        files: &[("studies/a/study.toml", "themes = [\"diaspra\"]\n")],
        code: "unknown-theme",
        line: 1,
        says: "unknown theme `diaspra`",
    },
    Case {
        name: "a colour that is too light",
        files: &[("studies/series.toml", "source = \"en\"\n[brand]\naccent = \"#7fb8c4\"\n")],
        code: "contrast-low",
        line: 3,
        says: "a contrast of 2:1, and needs 4.5:1",
    },
    Case {
        name: "a logo that is not there",
        files: &[("studies/series.toml", "source = \"en\"\n[brand]\nlogo = \"logo.svg\"\n")],
        code: "media-missing",
        line: 3,
        says: "logo.svg",
    },
    Case {
        name: "a font for nothing",
        files: &[("studies/series.toml", "source = \"en\"\n[brand.fonts]\nheading = \"X\"\n")],
        code: "unknown-key",
        line: 3,
        says: "unknown key `heading`",
    },
    Case {
        name: "a number twice",
        files: &[
            ("studies/a/study.toml", "number = 7\n"),
            ("studies/b/study.toml", "# b\nnumber = 7\n"),
            ("studies/b/en.md", GOOD),
        ],
        code: "duplicate-number",
        line: 2,
        says: "two studies have the number 7",
    },
    Case {
        name: "a goal beyond 17",
        files: &[("studies/a/study.toml", "sdgs = [5, 18]\n")],
        code: "wrong-value",
        line: 1,
        says: "`sdgs` takes numbers from 1 to 17",
    },
    Case {
        name: "a month that does not exist",
        files: &[("studies/a/study.toml", "[planned]\nfr = \"2027-13\"\n")],
        code: "wrong-value",
        line: 2,
        says: "`fr` takes a month",
    },
    Case {
        name: "a date that does not exist",
        files: &[("studies/a/study.toml", "published = \"2026-02-30\"\n")],
        code: "wrong-value",
        line: 1,
        says: "`published` takes a date",
    },
    Case {
        name: "no file in the source language",
        files: &[("studies/b/fr.md", GOOD), ("studies/b/study.toml", "source = \"en\"\n")],
        code: "source-missing",
        line: 0,
        says: "but `en.md` is not there",
    },
    Case {
        name: "front matter that does not parse",
        files: &[("studies/b/en.md", "---\ntitle: a: b: c\n---\nText.\n")],
        code: "syntax",
        line: 2,
        says: "not valid YAML",
    },
    Case {
        name: "aliases in front matter",
        files: &[("studies/b/en.md", "---\ntitle: T\na: &a [x]\nb: [*a, *a]\n---\nText.\n")],
        code: "syntax",
        line: 4,
        says: "aliases",
    },
    Case {
        name: "a slip in a key of front matter",
        files: &[("studies/b/en.md", "---\ntitle: T\nsumary: S\n---\nText.\n")],
        code: "suspect-key",
        line: 3,
        says: "unknown key `sumary`",
    },
    Case {
        name: "no title",
        files: &[("studies/b/en.md", "Text.\n")],
        code: "title-missing",
        line: 0,
        says: "the file has no title",
    },
    Case {
        name: "a picture that is not there",
        files: &[("studies/b/en.md", "# T\n\nText.\n\n![Map](media/map.svg)\n")],
        code: "media-missing",
        line: 5,
        says: "`media/map.svg` is not there",
    },
    Case {
        name: "a picture on the network",
        files: &[("studies/b/en.md", "# T\n\n![Map](https://example.org/map.png)\n")],
        code: "media-remote",
        line: 3,
        says: "is on the network",
    },
    Case {
        name: "a picture outside the series",
        files: &[("secret.svg", "<svg/>"), ("studies/b/en.md", "# T\n\n![S](../../secret.svg)\n")],
        code: "media-outside",
        line: 3,
        says: "lies outside the series",
    },
    Case {
        name: "a picture with a drive letter",
        files: &[("studies/b/en.md", "# T\n\n![S](C:/secret.svg)\n")],
        code: "media-outside",
        line: 3,
        says: "lies outside the series",
    },
    Case {
        name: "a picture that is a text",
        files: &[("studies/b/x.png", "not a picture"), ("studies/b/en.md", "# T\n\n![S](x.png)\n")],
        code: "media-unusable",
        line: 3,
        says: "is in no format that can be printed",
    },
    Case {
        name: "a picture without description",
        files: &[
            ("studies/b/x.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
            ("studies/b/en.md", "# T\n\n![](x.svg)\n"),
        ],
        code: "alt-missing",
        line: 3,
        says: "has no description",
    },
    Case {
        name: "a footnote that is not defined",
        files: &[("studies/b/en.md", "# T\n\nText[^a].[^b]\n\n[^a]: Note[^c].\n\n[^b]: B.\n")],
        code: "footnote-undefined",
        line: 5,
        says: "`c` is not defined",
    },
    Case {
        name: "a footnote that nothing refers to",
        files: &[("studies/b/en.md", "# T\n\nText.\n\n[^a]: Note.\n")],
        code: "footnote-unused",
        line: 5,
        says: "nothing refers to the footnote `a`",
    },
    Case {
        name: "footnotes that lead back to themselves",
        files: &[("studies/b/en.md", "# T\n\nText[^a].\n\n[^a]: See[^b].\n\n[^b]: See[^a].\n")],
        code: "footnote-cycle",
        line: 5,
        says: "leads back to itself",
    },
    Case {
        name: "a skipped heading level",
        files: &[("studies/b/en.md", "---\ntitle: T\n---\n## A\n\n#### B\n")],
        code: "heading-skipped",
        line: 6,
        says: "level 4 follows one of level 2",
    },
    Case {
        name: "a heading without words",
        files: &[("studies/b/en.md", "---\ntitle: T\n---\n##\n\nText.\n")],
        code: "heading-empty",
        line: 4,
        says: "a heading without words",
    },
    Case {
        name: "a script",
        files: &[("studies/b/en.md", "# T\n\nText.\n\n<script>alert(1)</script>\n")],
        code: "html-dropped",
        line: 5,
        says: "<script> cannot be printed",
    },
    Case {
        name: "a link that runs code",
        files: &[("studies/b/en.md", "# T\n\n[Go](javascript:alert(1)).\n")],
        code: "link-unusable",
        line: 3,
        says: "links with `javascript:` are not published",
    },
    Case {
        name: "marks that reorder text",
        files: &[("studies/b/en.md", "# T\n\nA \u{202e}B.\n")],
        code: "control-character",
        line: 3,
        says: "U+202E",
    },
    Case {
        name: "Fluent that does not parse",
        files: &[("locales/fr/pdf.ftl", "pdf-heading = Étude\npdf-fact-country = { $x\n")],
        code: "locale-invalid",
        line: 2,
        says: "not valid Fluent",
    },
    Case {
        name: "a Fluent message that nothing uses",
        files: &[("locales/fr/pdf.ftl", "pdf-headin = Étude\n")],
        code: "message-unknown",
        line: 1,
        says: "no message `pdf-headin` is used",
    },
    Case {
        name: "a locale without profile",
        files: &[("locales/de/pdf.ftl", "pdf-heading = Fallstudie\n")],
        code: "locale-invalid",
        line: 0,
        says: "has no locale.toml",
    },
];

#[test]
fn each_kind_is_found_with_its_place() {
    for case in CASES {
        let mut files = vec![("studies/series.toml", SERIES), ("studies/a/en.md", GOOD)];
        files.extend_from_slice(case.files);
        let workspace = Workspace::new(&files);
        let run = workspace.run(&["check", "--format", "json"]);
        let report: serde_json::Value = serde_json::from_str(&run.stdout)
            .unwrap_or_else(|error| panic!("{}: {error}\n{}", case.name, run.stderr));
        let findings = report["findings"].as_array().unwrap();
        let found = findings.iter().find(|f| {
            f["code"] == case.code
                && f["line"].as_u64().unwrap_or(0) == case.line
                && f["message"].as_str().unwrap().contains(case.says)
        });
        let Some(found) = found else { panic!("{}: {}", case.name, run.stdout) };
        assert!(!found["file"].as_str().unwrap().is_empty(), "{}", case.name);
        let error = findings.iter().any(|f| f["severity"] == "error");
        assert_eq!(run.code, if error { 65 } else { 0 }, "{}", case.name);
        // The sound study is published whatever is wrong with the others.
        let run = workspace.run(&["publish", "--output", "out"]);
        let sound = case.files.iter().all(|(path, _)| !path.starts_with("studies/a/"));
        if sound && !case.files.iter().any(|(path, _)| path.ends_with("series.toml")) {
            assert!(
                workspace.path().join("out/current/files/a/a.en.pdf").exists(),
                "{}: {}",
                case.name,
                run.stderr
            );
        }
    }
}

#[test]
fn what_cannot_be_read_is_named() {
    let workspace = Workspace::new(&[("studies/series.toml", SERIES), ("studies/a/en.md", GOOD)]);
    workspace.write("studies/latin/en.md", b"# T\n\nD\xe9j\xe0 vu\n");
    workspace.write("studies/large/en.md", &b"word ".repeat(500_000));
    std::fs::create_dir_all(workspace.path().join("studies/folder/en.md/x")).unwrap();
    workspace.write("studies/folder/fr.md", GOOD.as_bytes());
    let run = workspace.run(&["check"]).expect(65);
    for part in
        ["latin/en.md", "not UTF-8, from line 3 on", "large/en.md", "larger than 2,097,152 bytes"]
    {
        assert!(run.stderr.contains(part), "{part}\n{}", run.stderr);
    }
}

#[test]
fn a_series_that_is_not_there() {
    let workspace = Workspace::new(&[]);
    let run = workspace.run(&["status"]).expect(65);
    assert!(run.stderr.contains("cannot read `studies`") && run.stderr.contains("--series"));
    std::fs::create_dir(workspace.path().join("studies")).unwrap();
    let run = workspace.run(&["status"]).expect(65);
    assert!(run.stderr.contains("there is no study in `studies`"), "{}", run.stderr);
    workspace.write("studies/a/en.md", GOOD.as_bytes());
    workspace.write("studies/a/fr.md", GOOD.as_bytes());
    let run = workspace.run(&["status"]).expect(65);
    assert!(run.stderr.contains("nothing says in which language `a` was written"));
    workspace.run(&["status", "--source", "en"]).expect(0);
}

#[test]
fn hostile_nesting_is_refused_with_its_line() {
    let quotes = format!("# T\n\n{}deep\n", "> ".repeat(20_000));
    let emphasis = format!("# T\n\n{}deep{}\n", "*a **b ".repeat(2_000), "** *".repeat(2_000));
    let lists: String = (0..400).map(|depth| format!("{}- x\n", "  ".repeat(depth))).collect();
    let formula = format!("# T\n\n$${}x{}$$\n", "{".repeat(3_000), "}".repeat(3_000));
    let html = format!("# T\n\n{}deep\n", "<aside><div><em>".repeat(5_000));
    let workspace = Workspace::new(&[("studies/series.toml", SERIES), ("studies/a/en.md", GOOD)]);
    for (name, text) in
        [("quotes", &quotes), ("emphasis", &emphasis), ("formula", &formula), ("html", &html)]
    {
        workspace.write(&format!("studies/{name}/en.md"), text.as_bytes());
    }
    workspace.write("studies/lists/en.md", format!("# T\n\n{lists}").as_bytes());
    let run = workspace.run(&["publish", "--output", "out"]).expect(65);
    for name in ["quotes", "lists"] {
        assert!(run.stderr.contains(&format!("studies/{name}/en.md")), "{name}\n{}", run.stderr);
    }
    assert!(workspace.path().join("out/current/files/a/a.en.pdf").exists());
}

#[cfg(unix)]
#[test]
fn pipes_and_links_are_not_followed() {
    let workspace = Workspace::new(&[
        ("studies/series.toml", SERIES),
        ("studies/a/en.md", GOOD),
        ("studies/b/en.md", "# T\n\n![S](secret.svg)\n"),
        ("secret.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
    ]);
    let link = workspace.path().join("studies/b/secret.svg");
    std::os::unix::fs::symlink(workspace.path().join("secret.svg"), link).unwrap();
    std::fs::create_dir_all(workspace.path().join("studies/c")).unwrap();
    let pipe = workspace.path().join("studies/c/en.md");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status().unwrap();
    assert!(made.success());
    let run = workspace.run(&["check"]).expect(65);
    assert!(run.stderr.contains("`secret.svg` lies outside the series"), "{}", run.stderr);
    assert!(run.stderr.contains("it is not a regular file"), "{}", run.stderr);
}

#[test]
fn a_mistake_in_a_template_points_at_the_template() {
    let workspace = Workspace::new(&[
        ("studies/series.toml", SERIES),
        ("studies/a/en.md", GOOD),
        ("templates/pdf/cover.typ", "#let cover(edition, accent) = {\n  edition.titel\n}\n"),
    ]);
    let run = workspace.run(&["publish"]).expect(65);
    assert!(run.stderr.contains("templates/pdf/cover.typ:2"), "{}", run.stderr);
    assert!(run.stdout.contains("1 edition could not be rendered"), "{}", run.stdout);
}

#[test]
fn a_picture_that_is_too_large_is_refused_from_its_header() {
    let workspace = Workspace::new(&[
        ("studies/series.toml", SERIES),
        ("studies/b/en.md", "# T\n\n![S](bomb.png)\n"),
    ]);
    let mut bomb = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    bomb.extend([0, 1, 0, 0, 0, 1, 0, 0, 8, 6, 0, 0, 0]);
    workspace.write("studies/b/bomb.png", &bomb);
    let run = workspace.run(&["publish"]).expect(65);
    assert!(run.stderr.contains("65,536 × 65,536 pixels"), "{}", run.stderr);
}

#[test]
fn a_folder_that_cannot_be_written() {
    let workspace = Workspace::new(&[("studies/series.toml", SERIES), ("studies/a/en.md", GOOD)]);
    workspace.write("taken", b"a file where the folder should be");
    let run = workspace.run(&["publish", "--output", "taken"]).expect(1);
    assert!(run.stderr.contains("cannot write `taken`"), "{}", run.stderr);
    assert_eq!(workspace.read("taken"), "a file where the folder should be");
}
