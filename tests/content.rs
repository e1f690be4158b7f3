//! Charts, citations, references within a text, pictures: what is printed, what is found wrong and
//! where, and that nothing said is lost.

use crate::workspace::{Run, Workspace, installed, polyfolio, root};
use std::path::Path;
use std::process::Command;

const SERIES: &str = "source = \"en\"\nlanguages = [\"en\", \"fr\", \"es\"]\n";

const REFERENCES: &str = "lee2024:\n    type: report\n    title: Returning home\n    \
    author: [\"Lee, Ana\", \"Diop, Moussa\"]\n    date: 2024\nkim2020:\n    type: book\n    \
    title: Offices that listen\n    author: \"Kim, Jin\"\n    date: 2020\n";

const DAYS: &str = "town,before,after\nCuenca,1240,12.5\nLoja,30,9\n";

/// A study with one of everything.
const EVERYTHING: &str = "---\ntitle: Wells\n---\n\n## Context\n\n\
    Text with [el río grande]{lang=es} and [une phrase : ici]{lang=fr}, so [@lee2024, p. 12; @kim2020].\n\n\
    As [](#fig-days) and [](#tab-a) show, see [](#context).\n\n\
    ```chart\nid: fig-days\nkind: bars\ndata: media/days.csv\nlabels: {before: Zuvor}\n\
    title: Days *to* a permit\nalt: Bars that fall.\nsource: Offices\nunit: days\ntable: true\n```\n\n\
    | A | B |\n|---|--:|\n| x | 1 |\n\n: Some table {#tab-a}\n\n\
    ![One](media/a.svg \"Left side\"){#fig-1} ![Two](media/a.svg \"Right side\")\n\n\
    Term\n: Its meaning\n";

const PICTURE: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"30\">\
    <rect width=\"40\" height=\"30\" fill=\"#357\"/></svg>";

fn everything() -> Workspace {
    // Words of its language, for a paragraph without them is left as it is written.
    let french =
        EVERYTHING.replace("Text with", "Un texte avec").replace(", so [", ", et pour la suite [");
    Workspace::new(&[
        ("studies/series.toml", SERIES),
        ("studies/a/references.yml", REFERENCES),
        ("studies/a/media/days.csv", DAYS),
        ("studies/a/media/a.svg", PICTURE),
        ("studies/a/en.md", EVERYTHING),
        ("studies/a/fr.md", &french),
    ])
}

/// The words of a PDF, lines joined, hyphens undone.
fn words(pdf: &Path) -> String {
    let output = Command::new("pdftotext").args(["-enc", "UTF-8"]).arg(pdf).arg("-").output();
    let text = String::from_utf8(output.unwrap().stdout).unwrap();
    let text = text.replace("\u{ad}\n", "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn everything_is_said_in_the_words_of_the_language() {
    if !installed("pdftotext", "-v") {
        return;
    }
    let workspace = everything();
    for (lang, expected) in [
        (
            "en",
            [
                "(Kim, 2020; Lee & Diop, 2024, p. 12)",
                "As Figure 1 and Table 1 show",
                "References",
                "1,240",
                "12.5",
            ],
        ),
        (
            "fr",
            [
                "(Kim, 2020 ; Lee & Diop, 2024, p. 12)",
                "As Figure 1 and Tableau 1 show",
                "Références",
                "1\u{202f}240",
                "12,5",
            ],
        ),
    ] {
        workspace.run(&["render", "a", "--lang", lang, "--output", "a.pdf"]).expect(0);
        let text = words(&workspace.path().join("a.pdf"));
        let all = expected.iter().chain(&[
            "el río grande",
            "see Context",
            "Days to a permit",
            "Offices",
            "Zuvor",
            "Cuenca",
            "Loja",
            "Some table",
            "Left side",
            "Right side",
            "Its meaning",
            "Returning home",
            "Offices that listen",
        ]);
        for part in all {
            // Spaces that do not break come back as such, or as plain ones.
            let plain = |text: &str| text.replace(['\u{a0}', '\u{202f}', '\u{ad}'], " ");
            assert!(plain(&text).contains(&plain(part)), "{lang}: `{part}` in\n{text}");
        }
    }
}

#[test]
fn the_source_is_attached_on_request() {
    let workspace = everything();
    let arguments = ["render", "a", "--lang", "en", "--output", "a.pdf"];
    workspace.run(&arguments).expect(0);
    let plain = std::fs::read(workspace.path().join("a.pdf")).unwrap();
    workspace.run(&[&arguments[..], &["--attach-source"]].concat()).expect(0);
    let attached = std::fs::read(workspace.path().join("a.pdf")).unwrap();
    let says = |pdf: &[u8], words: &str| pdf.windows(words.len()).any(|w| w == words.as_bytes());
    assert!(!says(&plain, "EmbeddedFile") && says(&plain, "<pdfaid:part>2</pdfaid:part>"));
    assert!(says(&attached, "EmbeddedFile") && says(&attached, "<pdfaid:part>3</pdfaid:part>"));
    workspace
        .write("studies/series.toml", format!("{SERIES}[pdf]\nattach-source = true\n").as_bytes());
    workspace.run(&arguments).expect(0);
    assert_eq!(std::fs::read(workspace.path().join("a.pdf")).unwrap(), attached);
}

/// A finding's code, the file, the line, a part of what it says.
type Expected = (&'static str, &'static str, u64, &'static str);

/// What is wrong in a text, and the finding.
const CASES: &[(&str, Expected)] = &[
    ("So [@le2024].\n", ("citation-unknown", "en.md", 5, "no work `le2024`")),
    ("So [](#fig-none).\n", ("anchor-unknown", "en.md", 5, "nothing called `#fig-none`")),
    ("## A\n\nSee [that](#b).\n", ("anchor-unknown", "en.md", 7, "nothing called `#b`")),
    ("![x](media/a.svg){#p}\n\nSee [](#p).\n", ("anchor-unknown", "en.md", 7, "no caption")),
    (
        "![x](media/a.svg \"A\"){#p}\n\n![y](media/a.svg \"B\"){#p}\n",
        ("anchor-twice", "en.md", 7, "`#p` names two things"),
    ),
    ("![a.svg](media/a.svg)\n", ("alt-filename", "en.md", 5, "the name of its file")),
    ("Read it [Here](https://x.org).\n", ("link-text", "en.md", 5, "does not say where it leads")),
    ("<https://x.org/a>\n", ("link-text", "en.md", 5, "an address")),
    ("x\n\n|  |  |\n|--|--|\n| a | b |\n", ("table-headless", "en.md", 7, "no header row")),
    (
        "Term\n: x\n\n  |  |  |\n  |--|--|\n  | a | b |\n",
        ("table-headless", "en.md", 8, "no header row"),
    ),
    ("So\n*[it]{lang=zz}*.\n", ("unknown-language", "en.md", 6, "`zz` is no known language")),
    ("So [it]{lang=\"\"}.\n", ("unknown-language", "en.md", 5, "`` is no known language")),
    (
        "```chart\nkind: bar\ndata: media/days.csv\nalt: x\n```\n",
        ("wrong-value", "en.md", 6, "`bar`"),
    ),
    ("```chart\nkind: bars\nalt: x\n```\n", ("missing-key", "en.md", 5, "`data`")),
    (
        "```chart\nkind: bars\ndata: media/days.csv\nalt: x\ntitel: x\n```\n",
        ("unknown-key", "en.md", 9, "unknown key `titel`"),
    ),
    ("```chart\nkind: bars\ndata: no.csv\nalt: x\n```\n", ("chart-data", "en.md", 7, "not there")),
    (
        "```chart\nkind: bars\ndata: ../../x.csv\nalt: x\n```\n",
        ("chart-data", "en.md", 7, "outside the series"),
    ),
    (
        "```chart\nkind: bars\ndata: media/days.csv\ny: befor\nalt: x\n```\n",
        ("chart-data", "en.md", 8, "no column `befor`"),
    ),
    (
        "```chart\nkind: bars\ndata: media/bad.csv\nalt: x\n```\n",
        ("chart-data", "media/bad.csv", 3, "`many` in the column `b` is not a number"),
    ),
    (
        "```chart\nkind: bars\ndata: media/days.csv\n```\n",
        ("alt-missing", "en.md", 5, "no description"),
    ),
];

#[test]
fn each_mistake_is_found_with_its_line() {
    for (text, (code, file, line, says)) in CASES {
        let workspace = Workspace::new(&[
            ("studies/series.toml", "source = \"en\"\n"),
            ("studies/a/references.yml", REFERENCES),
            ("studies/a/media/days.csv", DAYS),
            ("studies/a/media/bad.csv", "a,b\nx,1\ny,many\n"),
            ("studies/a/media/a.svg", PICTURE),
        ]);
        workspace.write("studies/a/en.md", format!("---\ntitle: T\n---\n\n{text}").as_bytes());
        let run: Run = workspace.run(&["check", "--format", "json"]);
        let report: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
        let found = report["findings"].as_array().unwrap().iter().any(|finding| {
            finding["code"] == *code
                && finding["file"] == format!("studies/a/{file}")
                && finding["line"] == *line
                && finding["message"].as_str().unwrap().contains(says)
        });
        assert!(found, "{code} in\n{text}\n{}", run.stdout);
    }
}

#[test]
fn a_broken_bibliography_is_found_with_its_line() {
    for (name, text, line) in [
        ("references.yml", "a:\n    type: book\n    title: [\n", 4),
        ("references.bib", "@book{a,\n title = {A}\n\n@book{", 4),
    ] {
        let workspace = Workspace::new(&[("studies/a/en.md", "---\ntitle: T\n---\n\nSo [@a].\n")]);
        workspace.write(&format!("studies/a/{name}"), text.as_bytes());
        let run = workspace.run(&["check", "--format", "json"]).expect(65);
        assert!(run.stdout.contains("bibliography-invalid"), "{}", run.stdout);
        let report: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
        let finding = &report["findings"][0];
        let found = finding["line"].as_u64().unwrap();
        assert!(
            finding["file"] == format!("studies/a/{name}") && found.abs_diff(line) <= 2,
            "{found}"
        );
    }
}

#[test]
fn styles_come_from_the_repository_or_a_file() {
    if !installed("pdftotext", "-v") {
        return;
    }
    let workspace = everything();
    let style = |name: &str| format!("{SERIES}[bibliography]\nstyle = \"{name}\"\n");
    workspace.write("studies/series.toml", style("ieee").as_bytes());
    workspace.run(&["render", "a", "--lang", "en", "--output", "a.pdf"]).expect(0);
    let text = words(&workspace.path().join("a.pdf"));
    assert!(text.contains("[1, p. 12]") && text.contains("[2] J. Kim"), "{text}");
    // A style for notes: a note for each citation, but not within notes.
    workspace.write("studies/series.toml", style("chicago-notes").as_bytes());
    let cited =
        "Text so [see @lee2024, p. 12; cf. @kim2020] and on[^n].\n\n[^n]: Inside [@kim2020].\n";
    workspace.write("studies/a/en.md", format!("---\ntitle: T\n---\n\n{cited}").as_bytes());
    workspace.run(&["render", "a", "--lang", "en", "--output", "a.pdf"]).expect(0);
    let text = words(&workspace.path().join("a.pdf"));
    let note = "see Ana Lee and Moussa Diop, Returning Home (2024), 12; cf. Jin Kim";
    assert!(text.contains(note) && !text.contains(".."), "{text}");
    assert!(text.contains("Text so1 and on2"), "{text}");
    workspace.write("studies/series.toml", style("no-such-style").as_bytes());
    let run = workspace.run(&["check"]).expect(65);
    assert!(run.stderr.contains("no citation style `no-such-style`"), "{}", run.stderr);
}

#[test]
fn photographs_are_reduced_and_tell_nothing_of_their_place() {
    use image::{ImageEncoder as _, Rgb, RgbImage};
    let photograph = RgbImage::from_fn(4000, 1000, |x, y| {
        let part = |value: u32| u8::try_from(value % 256).unwrap();
        Rgb([part(x / 16), part(y / 4), part((x * 7 + y * 13) / 32)])
    });
    let mut jpeg = Vec::new();
    image::codecs::jpeg::JpegEncoder::new_with_quality(&mut jpeg, 95)
        .write_image(&photograph, 4000, 1000, image::ExtendedColorType::Rgb8)
        .unwrap();
    let note = b"\xff\xe1\0\x16Exif\0\0GPS 12.3456 N ";
    jpeg.splice(2..2, note.iter().copied());
    let workspace = Workspace::new(&[
        ("studies/series.toml", "source = \"en\"\n"),
        ("studies/a/en.md", "---\ntitle: T\n---\n\n![A field](f.jpg \"Field\")\n"),
    ]);
    workspace.write("studies/a/f.jpg", &jpeg);
    let run = workspace.run(&["check", "--format", "json"]);
    assert!(run.stdout.contains("4,000 × 1,000 pixels"), "{}", run.stdout);
    workspace.run(&["render", "a", "--lang", "en", "--output", "a.pdf"]).expect(0);
    let pdf = std::fs::read(workspace.path().join("a.pdf")).unwrap();
    assert!(!pdf.windows(3).any(|bytes| bytes == b"GPS"));
    let text = String::from_utf8_lossy(&pdf);
    assert!(text.contains("/Width 1900"), "reduced to what is printed");
}

/// A photograph as PNG would be stored dot by dot; a drawing as PNG stays as sharp as it is.
#[test]
fn photographs_in_png_are_not_blown_up() {
    use crate::hostile::pictures::{chunk, noise, png};
    let photograph = image::imageops::blur(&noise(1200, 800), 2.0);
    let photograph = png(&photograph.into());
    let note = chunk(b"tEXt", b"Comment\0GPS 12.3456 N");
    let photograph = [&photograph[..33], &note, &photograph[33..]].concat();
    let drawing = image::RgbImage::from_fn(1200, 800, |x, y| {
        if (x / 9 + y / 7) % 5 == 0 { image::Rgb([0, 0, 0]) } else { image::Rgb([255, 255, 255]) }
    });
    let workspace = Workspace::new(&[
        ("studies/series.toml", "source = \"en\"\n"),
        ("studies/a/en.md", "---\ntitle: T\n---\n\n![A field](f.png \"Field\")\n"),
    ]);
    let rendered = |picture: &[u8]| {
        workspace.write("studies/a/f.png", picture);
        workspace.run(&["render", "a", "--lang", "en", "--output", "a.pdf"]).expect(0);
        std::fs::read(workspace.path().join("a.pdf")).unwrap()
    };
    let (pdf, drawn) = (rendered(&photograph), rendered(&png(&drawing.into())));
    let has = |pdf: &[u8], what: &str| pdf.windows(what.len()).any(|w| w == what.as_bytes());
    assert!(photograph.len() > 200_000 && pdf.len() * 2 < photograph.len(), "{}", pdf.len());
    assert!(has(&pdf, "/DCTDecode") && !has(&drawn, "/DCTDecode"));
    assert!(has(&photograph, "GPS") && !has(&pdf, "GPS"));
}

/// A drawing is no file of the edition: the place is that of the figure.
#[test]
fn characters_of_drawings_that_no_font_has_are_told() {
    let drawing = |text: &str| {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\"><title>\u{378}</title>\
             <text y=\"20\" font-size=\"9\">{text}</text></svg>"
        )
    };
    let workspace = Workspace::new(&[
        ("studies/series.toml", "source = \"en\"\n"),
        ("studies/a/a.svg", &drawing("A \u{12000}")),
        ("studies/a/b.svg", &drawing("B &#x12000;")),
        ("studies/a/c.svg", &drawing("Ça")),
        (
            "studies/a/en.md",
            "---\ntitle: T\n---\n\n![One](a.svg \"One\")\n\nWords ![two](b.svg) and\n![three](c.svg).\n",
        ),
    ]);
    let run = workspace.run(&["render", "a", "--lang", "en", "--output", "a.pdf"]).expect(0);
    assert_eq!(run.stderr.matches("glyph-missing").count(), 2, "{}", run.stderr);
    for (place, file) in [("studies/a/en.md:5:1", "`a.svg`"), ("studies/a/en.md:7:7", "`b.svg`")] {
        assert!(run.stderr.contains(place) && run.stderr.contains(file), "{}", run.stderr);
    }
    assert!(run.stderr.contains("U+12000"), "{}", run.stderr);
}

#[test]
fn verapdf_confirms_the_standards() {
    if !installed("python3", "--version") {
        return;
    }
    let workspace = everything();
    workspace.run(&["render", "a", "--lang", "fr", "--output", "pdf/a.pdf"]).expect(0);
    let attached = ["render", "a", "--lang", "en", "--attach-source", "--output", "pdf/b.pdf"];
    workspace.run(&attached).expect(0);
    for (lang, file) in [("es", "pdf/c.pdf"), ("en", "pdf/d.pdf")] {
        let series = root().join("studies");
        let output = workspace.path().join(file);
        Run::of(
            polyfolio()
                .current_dir(root())
                .arg("--series")
                .arg(series)
                .args(["render", "1", "--lang", lang, "--output"])
                .arg(output),
        )
        .expect(0);
    }
    let script = root().join("tests/verapdf.py");
    let folder = workspace.path().join("pdf");
    let run = Command::new("python3").arg(script).arg(folder).output().unwrap();
    let said = String::from_utf8_lossy(&run.stdout).into_owned();
    assert!(run.status.success(), "{said}");
    assert!(said.contains("8 of 8 validations passed") || said.starts_with("skipped"), "{said}");
}
