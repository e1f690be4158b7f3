//! Hostile texts where a site does not look at first: charts, references, menus, names of countries,
//! folders, keys of the front matter; and beside the site: e-books, feeds, status and difference.

use crate::site::{check_in_a_browser, tags};
use crate::workspace::{Workspace, root};
use std::io::Read as _;
use std::path::Path;

/// What may be done with nothing in any of them.
const FORBIDDEN: [&str; 18] = [
    "iframe",
    "object",
    "embed",
    "base",
    "animate",
    "set",
    "foreignobject",
    "input",
    "x",
    "marquee",
    "video",
    "audio",
    "dialog",
    "textarea",
    "source",
    "frame",
    "applet",
    "form",
];

fn assert_harmless(path: &str, markup: &str) {
    for tag in tags(markup) {
        assert!(!FORBIDDEN.contains(&tag.name.as_str()), "{path}: <{}>", tag.name);
        assert!(tag.name != "script" || !tag.content.contains("alert"), "{path}: {}", tag.content);
        for (key, value) in &tag.attributes {
            assert!(!key.starts_with("on"), "{path}: {key}={value}");
            let lower = value.trim().to_ascii_lowercase();
            let acts =
                ["javascript:", "vbscript:", "data:text"].iter().any(|s| lower.starts_with(s));
            let is_address = ["href", "src", "xlink:href", "action", "formaction", "srcset"];
            assert!(!(acts && is_address.contains(&key.as_str())), "{path}: {key}={value}");
        }
    }
}

fn unpack(book: &Path, into: &Workspace, name: &str) {
    let bytes = std::fs::read(book).unwrap();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        let path = file.name().unwrap().into_owned();
        if path.ends_with(".xhtml") || path.ends_with(".svg") || path.ends_with(".opf") {
            let text = std::str::from_utf8(&bytes).unwrap();
            let options = roxmltree::ParsingOptions { allow_dtd: true, ..Default::default() };
            let parsed = roxmltree::Document::parse_with_options(text, options);
            assert!(parsed.is_ok(), "{path}: {parsed:?}");
            assert_harmless(&path, text);
        }
        into.write(&format!("{name}/{path}"), &bytes);
    }
}

#[test]
fn nothing_runs_from_where_nobody_looks() {
    let corpus = std::fs::read_to_string(root().join("tests/site/hostile.txt")).unwrap();
    let payloads: Vec<&str> = corpus.lines().filter(|line| !line.is_empty()).collect();
    let quote = |text: &str| serde_json::to_string(text).unwrap();
    let entry = |title: &str, url: &str| {
        let (title, url) = (quote(title), quote(url));
        format!("[[menu]]\ntitle = {{ en = {title} }}\nurl = {{ en = {url} }}\n")
    };
    let menu: String =
        payloads.iter().map(|p| entry(p, &format!("https://example.org/{p}"))).collect();
    let workspace = Workspace::new(&[(
        "studies/series.toml",
        &format!(
            "source = \"en\"\nbase-url = \"https://example.org/\"\nlanguages = [\"en\", \"fr\"]\n[countries.en]\nKE = {}\n{menu}",
            quote(payloads[5])
        ),
    )]);
    let folder = "s<img src=x onerror=alert(1)>";
    for (at, slug) in ["charts", folder, "works"].into_iter().enumerate() {
        let labels: Vec<String> =
            payloads.iter().enumerate().map(|(i, p)| format!("{},{}", csv(p), i + 1)).collect();
        let table = format!(
            "{},{}\n{}\n",
            csv(payloads[at]),
            csv(payloads[at + 3]),
            labels[..12].join("\n")
        );
        let keys: String =
            payloads.iter().map(|p| format!("{}: {}\n", quote(p), quote(p))).collect();
        // A brace that closes nothing is an error of the bibliography, not a text.
        let works: String = payloads
            .iter()
            .enumerate()
            .filter(|(_, payload)| !payload.contains('}'))
            .map(|(i, p)| {
                let p = quote(p);
                format!("w{i}:\n    type: book\n    title: {p}\n    author: {p}\n    publisher: {p}\n    date: 2020\n    url: \"javascript:alert({i})\"\n")
            })
            .collect();
        let cited: String = (0..payloads.len())
            .filter(|i| !payloads[*i].contains('}'))
            .map(|i| format!("Text [@w{i}].\n\n"))
            .collect();
        let chart = |kind: &str| {
            format!(
                "```chart\nkind: {kind}\ndata: media/t.csv\ntitle: {0}\nalt: {0}\nsource: {0}\nunit: {1}\n```\n",
                quote(payloads[at]),
                quote(payloads[at + 1])
            )
        };
        for lang in ["en", "fr"] {
            let body: String = payloads.iter().map(|p| format!("{lang} `{p}` {p}\n\n")).collect();
            workspace.write(
                &format!("studies/{slug}/{lang}.md"),
                format!(
                    "---\ntitle: {}\nsummary: {}\n{keys}---\n\n## {lang}\n\n{cited}\n{}\n{}\n{body}",
                    quote(payloads[at]), quote(payloads[at + 5]), chart("bars"), chart("lines")
                )
                .as_bytes(),
            );
        }
        workspace.write(&format!("studies/{slug}/media/t.csv"), table.as_bytes());
        workspace.write(&format!("studies/{slug}/references.yml"), works.as_bytes());
        workspace.write(
            &format!("studies/{slug}/study.toml"),
            format!(
                "number = {}\ncountry = \"KE\"\nlinks.project = {}\n",
                at + 1,
                quote(&format!("https://example.org/{}", payloads[2]))
            )
            .as_bytes(),
        );
    }
    let run = workspace.run(&["publish"]);
    let told = format!("{}{}", run.stdout, run.stderr);
    assert!((run.code == 0 || run.code == 65) && told.contains("public"), "{told}");
    let current = workspace.path().join("public/current");
    let mut found = 0;
    for (path, text) in crate::site::files(&current, "") {
        if path.ends_with(".epub") {
            found += 1;
            unpack(&current.join(&path), &workspace, &format!("other/{found}"));
        }
        if path.ends_with(".atom") || path.ends_with(".xml") {
            assert!(roxmltree::Document::parse(&text).is_ok(), "{path}");
        }
        if path.ends_with(".atom") || path.ends_with(".svg") {
            assert_harmless(&path, &text);
        }
    }
    assert!(found >= 2, "{found} books\n{}", run.stderr);
    workspace.run(&["status", "--segments", "--format", "html", "--output", "other/status.html"]);
    workspace.run(&["diff", "charts", "fr", "--output", "other/diff.html"]);
    for name in ["other/status.html", "other/diff.html"] {
        assert_harmless(name, &workspace.read(name));
    }
    check_in_a_browser(&current);
    check_in_a_browser(&workspace.path().join("other"));
    // A menu that would run something ends the run before anything is published.
    let before = workspace.read("public/current/manifest.json");
    let series = workspace.read("studies/series.toml");
    for url in
        ["javascript:alert(1)", " javascript:alert(1)", "data:text/html,<script>alert(1)</script>"]
    {
        workspace.write("studies/series.toml", (series.clone() + &entry("x", url)).as_bytes());
        assert_ne!(workspace.run(&["publish"]).code, 0, "{url}");
        assert_eq!(workspace.read("public/current/manifest.json"), before, "{url}");
    }
}

fn csv(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}
