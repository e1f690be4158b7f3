//! What readers, feeds and programs find of an edition that was withdrawn: that it was, since when and
//! why, at every address that it had.

use crate::site_data::validate;
use crate::workspace::{Workspace, installed};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const REASON: &str = "Les chiffres du tableau 2 sont faux.";

/// A study in two languages, the French one in its second version.
fn series() -> Workspace {
    let workspace = Workspace::new(&[
        (
            "studies/series.toml",
            "id = \"wells\"\nlanguages = [\"en\", \"fr\", \"es\"]\nsource = \"en\"\n\
             base-url = \"https://example.org/\"\n[pdf]\nattach-source = true\n",
        ),
        ("studies/one/study.toml", "number = 1\n"),
        (
            "studies/one/en.md",
            "---\ntitle: Wells\ndate: 2026-01-10\n---\n\n## A\n\nA well is deep.\n",
        ),
    ]);
    for version in ["1", "2"] {
        let text = format!(
            "---\ntitle: Puits\nsummary: Des puits.\nversion: {version}\ndate: 2026-02-0{version}\n---\n\n\
             ## A\n\nUn secret {version}.\n"
        );
        workspace.write("studies/one/fr.md", text.as_bytes());
        workspace.run(&["publish"]).expect(0);
    }
    workspace
}

fn withdraw(workspace: &Workspace) {
    let reason = ["--reason", REASON, "--date", "2026-03-05"];
    workspace.run(&[&["withdraw", "1", "--lang", "fr"][..], &reason].concat()).expect(0);
}

fn manifest(workspace: &Workspace) -> Value {
    serde_json::from_str(&workspace.read("public/current/manifest.json")).unwrap()
}

/// The addresses of a publication that belong to the French edition.
fn french(workspace: &Workspace) -> BTreeSet<String> {
    let manifest = manifest(workspace);
    let files = manifest["files"].as_array().unwrap().iter();
    let files = files.map(|file| file["path"].as_str().unwrap().to_owned());
    let pages = manifest["pages"].as_object().unwrap().keys().cloned();
    let is_its = |path: &String| path.contains(".fr.") || path.starts_with("fr/cases/one/");
    files.chain(pages).filter(is_its).collect()
}

#[test]
fn no_address_of_a_withdrawn_edition_is_lost() {
    let workspace = series();
    let bytes =
        |path: &str| std::fs::read(workspace.path().join("public/current").join(path)).unwrap();
    let (first, latest) = ("files/one/v1/one.fr.pdf", "files/one/one.fr.pdf");
    let (before, second) = (french(&workspace), bytes(latest));
    for path in [first, "files/one/v2/one.fr.pdf", latest, "files/one/one.fr.epub"] {
        assert!(before.contains(path), "{path}: {before:?}");
    }
    withdraw(&workspace);
    workspace.run(&["publish"]).expect(0);
    assert_eq!(french(&workspace), before);
    workspace.run(&["verify"]).expect(0);
    // Nothing of the text is there any more, not even as an attachment.
    for path in [first, "files/one/v2/one.fr.pdf"] {
        assert!(bytes(path) == bytes(latest), "{path}");
    }
    if installed("pdftotext", "-v") && installed("qpdf", "--version") {
        let path = workspace.path().join("public/current").join(latest);
        let said = |program: &str, arguments: &[&str]| {
            let mut command = std::process::Command::new(program);
            let output = command
                .args(arguments)
                .arg(&path)
                .args(["-"].iter().filter(|_| program == "pdftotext"))
                .output()
                .unwrap();
            String::from_utf8_lossy(&output.stdout).into_owned()
        };
        let text = said("pdftotext", &[]);
        assert!(text.contains("retirée le 5 mars 2026") && !text.contains("secret"), "{text}");
        let attached = said("qpdf", &["--list-attachments"]);
        assert!(attached.ends_with("has no embedded files\n"), "{attached}");
    }
    let mut book =
        zip::ZipArchive::new(std::io::Cursor::new(bytes("files/one/one.fr.epub"))).unwrap();
    let names: Vec<String> = book.file_names().map(|name| name.unwrap().into_owned()).collect();
    let text: String = names
        .iter()
        .filter(|name| name.ends_with(".xhtml"))
        .map(|name| {
            let mut text = String::new();
            std::io::Read::read_to_string(&mut book.by_name(name).unwrap(), &mut text).unwrap();
            text
        })
        .collect();
    assert!(text.contains("tableau 2") && !text.contains("secret"), "{text}");
    // The manifest says it too, whatever languages a run is about.
    let told = json!([{
        "study": "one", "language": "fr", "path": latest, "date": "2026-03-05", "reason": REASON,
    }]);
    assert_eq!(manifest(&workspace)["withdrawn"], told);
    workspace.run(&["publish", "--lang", "en"]).expect(0);
    assert_eq!((french(&workspace), &manifest(&workspace)["withdrawn"]), (before, &told));
    // Taken back: the document is there again, and no page of a withdrawal passes for its version.
    let grave = bytes(latest);
    workspace.run(&["withdraw", "1", "--lang", "fr", "--undo"]).expect(0);
    workspace.run(&["publish"]).expect(0);
    assert!(bytes(latest) == second && bytes("files/one/v2/one.fr.pdf") == second);
    assert!(manifest(&workspace)["withdrawn"].is_null());
    let all = french(&workspace);
    assert!(all.iter().all(|path| bytes(path) != grave), "{all:?}");
}

#[test]
fn catalogues_feeds_and_reports_tell_of_a_withdrawal() {
    let workspace = series();
    withdraw(&workspace);
    let report: Value =
        serde_json::from_str(&workspace.run(&["publish", "--format", "json"]).expect(0).stdout)
            .unwrap();
    let editions = report["editions"].as_array().unwrap();
    let told = editions.iter().find(|edition| edition["language"] == "fr").unwrap();
    assert_eq!(told["change"], "withdrawn");
    assert_eq!(told["withdrawn"], json!({"date": "2026-03-05", "reason": REASON}));
    let read = |path: &str| workspace.read(&format!("public/current/{path}"));
    // The catalogue in its three forms.
    let [catalogue, manifest] = ["catalogue", "manifest"].map(|name| {
        let path = format!("{name}.json");
        let value: Value = serde_json::from_str(&read(&path)).unwrap();
        (path, value)
    });
    validate("templates/site/catalogue.schema.json", std::slice::from_ref(&catalogue));
    validate("tests/schema/manifest.schema.json", &[manifest]);
    let (_, catalogue) = catalogue;
    let states: Vec<&Value> = catalogue["studies"][0]["editions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|edition| &edition["availability"])
        .collect();
    assert_eq!(states, ["available", "withdrawn", "not-planned"]);
    let edition = &catalogue["studies"][0]["editions"][1];
    assert_eq!(edition["withdrawn"], json!({"date": "2026-03-05", "reason": REASON}));
    assert_eq!(edition["title"], "Puits");
    let csv = read("catalogue.csv");
    let mut table = csv::Reader::from_reader(csv.as_bytes());
    let head = table.headers().unwrap().clone();
    let rows: Vec<csv::StringRecord> = table.records().map(Result::unwrap).collect();
    let cell = |row: usize, name: &str| &rows[row][head.iter().position(|h| h == name).unwrap()];
    assert_eq!(
        ["availability", "withdrawn", "reason", "pdf"].map(|name| cell(1, name)),
        ["withdrawn", "2026-03-05", REASON, ""]
    );
    assert_eq!((cell(0, "withdrawn"), cell(0, "reason")), ("", ""));
    let graph: Value = serde_json::from_str(&read("catalogue.jsonld")).unwrap();
    let nodes = graph["@graph"].as_array().unwrap();
    let node = nodes.iter().find(|node| node["inLanguage"] == "fr").unwrap();
    assert_eq!(
        (&node["creativeWorkStatus"], &node["expires"]),
        (&json!("withdrawn"), &json!("2026-03-05"))
    );
    assert_eq!(node["correction"]["text"], REASON);
    assert!(node["encoding"].is_null());
    // The feed: the same entry as before, updated.
    let feed = read("fr/feed.atom");
    let feed = roxmltree::Document::parse(&feed).unwrap();
    let texts = |name: &str| -> Vec<String> {
        let entry = feed.descendants().filter(|node| node.tag_name().name() == "entry");
        let found = entry.flat_map(|entry| entry.children());
        found
            .filter(|node| node.tag_name().name() == name)
            .map(|node| node.text().or(node.attribute("term")).unwrap_or_default().to_owned())
            .collect()
    };
    assert_eq!(texts("id"), ["https://example.org/fr/cases/one/"]);
    assert_eq!(texts("published"), ["2026-02-02T00:00:00Z"]);
    assert_eq!(texts("updated"), ["2026-03-05T00:00:00Z"]);
    assert_eq!(texts("category"), ["withdrawn"]);
    assert!(texts("title")[0].starts_with("Retiré\u{a0}: "), "{:?}", texts("title"));
    assert_eq!(texts("summary"), [format!("Ce document a été retiré le 5 mars 2026. {REASON}")]);
    assert!(!read("en/feed.atom").contains("Retir"), "the other language has its own news only");
    assert!(read("sitemap.xml").contains("<lastmod>2026-03-05</lastmod>"));
    // Pages, each in its own words; with nothing left, a study is not said to come soon.
    assert!(read("en/cases/one/index.html").contains("withdrawn (5 March 2026)"));
    assert!(read("cases/001/index.html").contains("retiré (5 mars 2026)"));
    let page = read("fr/cases/one/index.html");
    assert!(page.contains("class=\"notice withdrawn\"") && page.contains(REASON), "{page}");
    workspace.run(&["withdraw", "1", "--lang", "en", "--reason", "Wrong."]).expect(0);
    workspace.run(&["publish"]).expect(0);
    assert!(read("en/cases/one/index.html").contains("No longer available"));
}

#[test]
fn what_is_wrong_with_the_facts_brings_nothing_back() {
    let workspace = series();
    withdraw(&workspace);
    workspace.run(&["publish"]).expect(0);
    let facts = workspace.read("studies/one/study.toml");
    for broken in
        [format!("{facts}[["), format!("{facts}\nnumber = 2\n"), "[withdrawn.fr]\n".into()]
    {
        workspace.write("studies/one/study.toml", broken.as_bytes());
        workspace.run(&["publish"]).expect(65);
        let manifest = manifest(&workspace);
        let files: Vec<&Value> =
            manifest["files"].as_array().unwrap().iter().map(|file| &file["language"]).collect();
        assert_eq!(files, ["en"], "{broken}");
        assert_eq!(manifest["withdrawn"][0]["reason"], REASON, "{broken}");
        let page = std::fs::read(workspace.path().join("public/current/files/one/one.fr.pdf"));
        assert!(page.is_ok(), "{broken}");
        workspace.run(&["verify"]).expect(0);
    }
}
