//! What a site writes for programs is what its schemas say: JSON by JSON Schema, XML by RELAX NG.

use crate::site::{bundled, files, in_a_browser};
use crate::workspace::{Workspace, root};
use std::path::Path;
use std::process::Command;

/// The values of a site that a schema is for.
pub(crate) fn validate(schema: &str, values: &[(String, serde_json::Value)]) {
    assert!(!values.is_empty(), "{schema}: nothing to validate");
    let mut schemas = boon::Schemas::new();
    let path = root().join(schema);
    let schema = boon::Compiler::new().compile(path.to_str().unwrap(), &mut schemas).unwrap();
    for (path, value) in values {
        schemas.validate(value, schema).unwrap_or_else(|error| panic!("{path}: {error:#}"));
    }
}

fn json(current: &Path, end: &str) -> Vec<(String, serde_json::Value)> {
    files(current, end)
        .into_iter()
        .map(|(path, text)| (path, serde_json::from_str(&text).unwrap()))
        .collect()
}

#[test]
fn records_citations_and_manifests_are_what_their_schemas_say() {
    for base in [None, Some("https://example.org/")] {
        let (_workspace, current) = bundled(base);
        validate("templates/site/catalogue.schema.json", &json(&current, "catalogue.json"));
        validate("tests/schema/citation.schema.json", &json(&current, "cite.csl.json"));
        let mut records = json(&current, "record.jsonld");
        for (path, graph) in json(&current, "catalogue.jsonld") {
            let nodes = graph["@graph"].as_array().unwrap().iter().cloned();
            records.extend(nodes.map(|node| (path.clone(), node)));
        }
        assert!(records.len() > 20, "{}", records.len());
        validate("tests/schema/record.schema.json", &records);
        validate("tests/schema/manifest.schema.json", &json(&current, "manifest.json"));
    }
}

#[test]
fn long_lists_are_data_and_open_from_a_folder() {
    let workspace = Workspace::new(&[(
        "studies/series.toml",
        "source = \"en\"\nlanguages = [\"en\", \"fr\"]\n",
    )]);
    for number in 1..=51 {
        let country = ["KE", "TN"][number % 2];
        let study =
            format!("number = {number}\ncountry = \"{country}\"\nsdgs = [{}]\n", number % 17 + 1);
        workspace.write(&format!("studies/{number:03}/study.toml"), study.as_bytes());
        let record = format!("---\ntitle: Study {number}\n---\n");
        workspace.write(&format!("studies/{number:03}/en.md"), record.as_bytes());
    }
    workspace.run(&["publish"]).expect(0);
    let current = workspace.path().join("public/current");
    let studies = json(&current, "studies.json");
    validate("tests/schema/studies.schema.json", &studies);
    assert_eq!(studies[0].1.as_array().unwrap().len(), 51);
    // Without an address the same is there as a script; with one, a browser can read the data.
    let script = workspace.read("public/current/en/studies.js");
    let handed =
        script.strip_prefix("polyfolioStudies(").and_then(|s| s.strip_suffix(");\n")).unwrap();
    assert_eq!(serde_json::from_str::<serde_json::Value>(handed).unwrap(), studies[0].1);
    assert!(current.join("en/search/0/folder.js").exists());
    in_a_browser("folder.cjs", &current, &["en=study 17=17"]);
    let series = workspace.read("studies/series.toml");
    let series = format!("base-url = \"https://example.org/\"\n{series}");
    workspace.write("studies/series.toml", series.as_bytes());
    workspace.run(&["publish"]).expect(0);
    assert!(current.join("en/studies.json").exists() && !current.join("en/studies.js").exists());
    assert!(current.join("en/search/0/pagefind.js").exists());
    assert!(!current.join("en/search/0/folder.js").exists());
}

#[test]
fn feeds_and_site_maps_are_what_their_grammars_say() {
    let has_lxml = Command::new("python3").args(["-c", "import lxml"]).output();
    if !has_lxml.is_ok_and(|run| run.status.success()) {
        assert!(std::env::var_os("CI").is_none(), "CI must install lxml");
        eprintln!("skipped: lxml (PyPI) is not installed");
        return;
    }
    let (workspace, current) = bundled(Some("https://example.org/"));
    let check = |grammar: &str, files: &[&str]| {
        Command::new("python3")
            .arg(root().join("tests/site/xml.py"))
            .arg(root().join("tests/schema").join(grammar))
            .args(files.iter().map(|file| current.join(file)))
            .output()
            .unwrap()
    };
    let feeds = ["fr/feed.atom", "en/feed.atom", "es/feed.atom"];
    for (grammar, files) in [("atom.rng", &feeds[..]), ("sitemap.rng", &["sitemap.xml"])] {
        let run = check(grammar, files);
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stdout));
    }
    // That the grammar sees something wrong.
    let feed = workspace.read("public/current/fr/feed.atom");
    for (right, wrong) in
        [("<updated>", "<updated>x"), ("<author>", "<writer>"), ("rel=\"self\"", "rel=\"me\"")]
    {
        let broken = feed
            .replace(right, wrong)
            .replace("</author>", if wrong == "<writer>" { "</writer>" } else { "</author>" });
        let path = workspace.path().join("broken.atom");
        std::fs::write(&path, broken).unwrap();
        assert!(!check("atom.rng", &[path.to_str().unwrap()]).status.success(), "{wrong}");
    }
}

#[test]
fn a_site_opens_from_its_folder_and_is_searched_there() {
    let (_workspace, current) = bundled(None);
    // Without accents, in another number, in another form of the word.
    let searches = [
        "fr=cooperation decentralisee=coopération",
        "fr=migrante=migrant",
        "en=municipalities=municipal",
        "en=migrating=migra",
        "es=migracion=migración",
        "es=municipal=municip",
    ];
    in_a_browser("folder.cjs", &current, &searches);
}
