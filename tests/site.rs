//! What the site is: pages that lead somewhere, say only what is true of their language, and run
//! nothing that a text brought along.

use crate::workspace::{GOOD, Workspace, installed, root};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

const FRENCH: &str = "---\ntitle: Les puits\nsummary: À propos des puits.\n---\n\n## Contexte\n\nUn puits est profond.\n";

/// A tag of a page: its name and attributes.
pub(crate) struct Tag {
    pub(crate) name: String,
    pub(crate) attributes: Vec<(String, String)>,
    /// What follows a `script` or `style`.
    pub(crate) content: String,
}

impl Tag {
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

fn is_data(tag: &Tag) -> bool {
    tag.name == "script" && tag.get("type") == Some("application/ld+json")
}

/// Reads tags as a browser would: every `<` followed by a letter opens one.
pub(crate) fn tags(html: &str) -> Vec<Tag> {
    let mut out = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if !rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
            continue;
        }
        let end = rest.find(|c: char| c.is_whitespace() || c == '>' || c == '/').unwrap();
        let name = rest[..end].to_ascii_lowercase();
        rest = &rest[end..];
        let mut attributes = Vec::new();
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
            if let Some(after) = rest.strip_prefix('>') {
                rest = after;
                break;
            }
            let end = rest.find(|c: char| c.is_whitespace() || c == '>' || c == '=').unwrap();
            let key = rest[..end].to_ascii_lowercase();
            rest = &rest[end..];
            let mut value = "";
            if let Some(after) = rest.strip_prefix("=\"") {
                let close = after.find('"').unwrap();
                value = &after[..close];
                rest = &after[close + 1..];
            } else {
                assert!(!rest.starts_with('='), "an attribute without quotes: {key}");
            }
            attributes.push((key, unescape(value)));
        }
        let mut content = String::new();
        if name == "script" || name == "style" {
            let close = rest.find(&format!("</{name}")).unwrap();
            content = rest[..close].to_owned();
            rest = &rest[close..];
        }
        out.push(Tag { name, attributes, content });
    }
    out
}

fn unescape(text: &str) -> String {
    [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&#x2f;", "/"),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

/// The files of a publication that end in something, with their text.
pub(crate) fn files(current: &Path, end: &str) -> BTreeMap<String, String> {
    let mut out = BTreeMap::new();
    let mut todo = vec![current.to_owned()];
    while let Some(folder) = todo.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                todo.push(path);
            } else if path.to_string_lossy().ends_with(end) {
                let name = path.strip_prefix(current).unwrap().to_string_lossy().into_owned();
                out.insert(
                    name,
                    String::from_utf8_lossy(&std::fs::read(&path).unwrap()).into_owned(),
                );
            }
        }
    }
    out
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// The bundled series in a workspace of its own, with an address or without.
pub(crate) fn bundled(base: Option<&str>) -> (Workspace, PathBuf) {
    let workspace = Workspace::new(&[]);
    copy(&root().join("studies"), &workspace.path().join("studies"));
    if let Some(base) = base {
        let series = workspace.read("studies/series.toml");
        let series = format!("base-url = \"{base}\"\n{series}");
        workspace.write("studies/series.toml", series.as_bytes());
    }
    workspace.run(&["publish"]).expect(0);
    let current = workspace.path().join("public/current");
    (workspace, current)
}

#[test]
fn every_link_and_anchor_leads_somewhere() {
    for base in [None, Some("https://example.org/series/")] {
        let (_workspace, current) = bundled(base);
        let pages: BTreeMap<String, Vec<Tag>> =
            files(&current, ".html").into_iter().map(|(path, html)| (path, tags(&html))).collect();
        assert!(pages.len() > 60, "{}", pages.len());
        let ids: BTreeMap<&String, Vec<&str>> = pages
            .iter()
            .map(|(path, tags)| (path, tags.iter().filter_map(|tag| tag.get("id")).collect()))
            .collect();
        for (path, tags) in &pages {
            let unique: BTreeSet<_> = ids[path].iter().collect();
            assert_eq!(unique.len(), ids[path].len(), "{path}: an id twice");
            let targets = tags.iter().flat_map(|tag| [tag.get("href"), tag.get("src")]);
            for target in targets.flatten() {
                // The page of a server's errors begins its links at the root.
                let target = match target.strip_prefix("/series/") {
                    Some(rest) if path == "404.html" => rest,
                    _ => target,
                };
                let target = match base {
                    Some(base) if target.starts_with(base) => {
                        format!(
                            "{}{}",
                            "../".repeat(path.matches('/').count()),
                            &target[base.len()..]
                        )
                    }
                    _ => target.to_owned(),
                };
                if target.contains("://") || target.starts_with("mailto:") {
                    continue;
                }
                let (file, anchor) = target.split_once('#').unwrap_or((&target, ""));
                let resolved = resolve(path, file);
                assert!(current.join(&resolved).is_file(), "{path}: {target} → {resolved}");
                if !anchor.is_empty() {
                    assert!(ids[&resolved].contains(&anchor), "{path}: no #{anchor} in {resolved}");
                }
                if base.is_none() {
                    assert!(!file.ends_with('/'), "{path}: {target} does not open from a folder");
                }
            }
        }
    }
}

/// Runs a script of `tests/site` in Chromium where it and the packages that the script names are installed.
pub(crate) fn in_a_browser(script: &str, current: &Path, arguments: &[&str]) {
    let browser = std::env::var("CHROMIUM").unwrap_or_else(|_| "/usr/bin/chromium".into());
    let Some(modules) = std::env::var_os("NODE_PATH") else {
        eprintln!("skipped: NODE_PATH does not name a folder with axe-core and puppeteer-core");
        return;
    };
    if !Path::new(&browser).exists() || !installed("node", "--version") {
        return;
    }
    let checked = std::process::Command::new("node")
        .arg(root().join("tests/site").join(script))
        .arg(current)
        .args(arguments)
        .env("NODE_PATH", modules)
        .output()
        .unwrap();
    let report = String::from_utf8_lossy(&checked.stdout).into_owned();
    let errors = String::from_utf8_lossy(&checked.stderr);
    assert!(checked.status.success(), "{report}{errors}");
}

/// Opens all pages.
pub(crate) fn check_in_a_browser(current: &Path) {
    in_a_browser("check.cjs", current, &[]);
}

#[test]
fn every_page_is_for_everybody() {
    let (_workspace, current) = bundled(Some("https://example.org/"));
    check_in_a_browser(&current);
}

/// The file that a link leads to.
fn resolve(page: &str, link: &str) -> String {
    if link.is_empty() {
        return page.to_owned();
    }
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            ".." => assert!(parts.pop().is_some(), "{page}: {link} leads out"),
            "." | "" => {}
            part => parts.push(part),
        }
    }
    if link.ends_with('/') {
        parts.push("index.html");
    }
    parts.join("/")
}

#[test]
fn pages_in_other_languages_name_each_other() {
    let base = "https://example.org/";
    let (_workspace, current) = bundled(Some(base));
    let mut named: BTreeMap<String, BTreeSet<(String, String)>> = BTreeMap::new();
    for (path, html) in files(&current, ".html") {
        let alternates: BTreeSet<(String, String)> = tags(&html)
            .iter()
            .filter(|tag| tag.name == "link" && tag.get("rel") == Some("alternate"))
            .filter_map(|tag| Some((tag.get("hreflang")?.into(), tag.get("href")?.into())))
            .collect();
        let own = format!("{base}{}", path.trim_end_matches("index.html"));
        if !alternates.is_empty() {
            named.insert(own, alternates);
        }
    }
    assert!(named.len() > 15);
    for (page, alternates) in &named {
        assert!(alternates.iter().any(|(_, href)| href == page), "{page} does not name itself");
        assert!(alternates.iter().any(|(lang, _)| lang == "x-default"), "{page}");
        for (_, other) in alternates {
            assert_eq!(named.get(other), Some(alternates), "{page} and {other} disagree");
        }
    }
    let sitemap = std::fs::read_to_string(current.join("sitemap.xml")).unwrap();
    let sitemap = roxmltree::Document::parse(&sitemap).unwrap();
    let listed: BTreeSet<String> = sitemap
        .descendants()
        .filter(|node| node.has_tag_name(("http://www.sitemaps.org/schemas/sitemap/0.9", "loc")))
        .map(|node| node.text().unwrap().to_owned())
        .collect();
    assert_eq!(listed, named.keys().cloned().collect());
}

fn wells(spanish: Option<&str>) -> Workspace {
    let workspace = Workspace::new(&[
        (
            "studies/series.toml",
            "id = \"wells\"\nsource = \"en\"\nlanguages = [\"en\", \"fr\", \"es\"]\nbase-url = \"https://example.org/\"\n[title]\nen = \"Water\"\nfr = \"Eau\"\nes = \"Agua\"\n",
        ),
        (
            "studies/001-wells/study.toml",
            "number = 1\ncountry = \"KE\"\npublished = \"2026-01-02\"\n[planned]\nes = \"2027-03\"\n",
        ),
        ("studies/001-wells/en.md", GOOD),
        ("studies/001-wells/fr.md", "---\ntitle: Les puits\nsummary: À propos des puits.\n---\n"),
    ]);
    if let Some(text) = spanish {
        workspace.write("studies/001-wells/es.md", text.as_bytes());
    }
    workspace
}

#[test]
fn a_language_has_what_is_published_in_it_and_nothing_else() {
    let workspace = wells(None);
    workspace.run(&["publish"]).expect(0);
    let current = workspace.path().join("public/current");
    let read = |path: &str| workspace.read(&format!("public/current/{path}"));
    // The record: a page in French that names the English document for what it is.
    let french = read("fr/cases/001-wells/index.html");
    assert!(!french.contains("A well is deep") && !french.contains("About wells"), "{french}");
    assert!(french.contains("À propos des puits"), "{french}");
    assert!(french.contains("PDF, en anglais,"), "{french}");
    let links = tags(&french);
    let pdf = links.iter().find(|tag| tag.get("type") == Some("application/pdf")).unwrap();
    assert_eq!(pdf.get("hreflang"), Some("en"));
    assert!(!french.contains("citation_pdf_url"), "the PDF is not in the page's language");
    assert!(french.contains("content=\"not-planned\""));
    // Nothing in Spanish: no page, no alternate, no entry; the bar has words instead of a link.
    assert!(!current.join("es").exists());
    for (path, html) in files(&current, ".html") {
        for tag in tags(&html) {
            let spanish = tag.get("hreflang") == Some("es");
            assert!(!spanish, "{path}: {} leads to Spanish", tag.name);
        }
    }
    let english = read("en/cases/001-wells/index.html");
    assert!(
        english.contains(
            "<span lang=\"es\">español</span> <span class=\"why\">(coming soon (March 2027))"
        ),
        "{english}"
    );
    assert!(!read("sitemap.xml").contains("/es/"));
    let feed = read("en/feed.atom");
    assert!(feed.contains("<entry>") && !feed.contains("fr/"), "{feed}");
    // A record is no publication: it is in no feed, and a feed without entries is none.
    assert!(!current.join("fr/feed.atom").exists());
    // The permalink tells all of it.
    let permalink = read("cases/001/index.html");
    assert!(permalink.contains("résumé seulement"), "{permalink}");
    assert!(permalink.contains("próximamente (marzo de 2027)"), "{permalink}");
}

#[test]
fn what_a_gate_holds_back_has_no_page() {
    let workspace = wells(Some("---\ntitle: Los pozos\n---\n\n## Contexto\n\nUn pozo es hondo.\n"));
    let series = workspace.read("studies/series.toml");
    workspace.write(
        "studies/series.toml",
        format!("{series}\n[gate.es]\npolicy = \"strict\"\n").as_bytes(),
    );
    workspace.run(&["publish"]).expect(0);
    assert!(!workspace.path().join("public/current/es").exists());
    for (path, text) in files(&workspace.path().join("public/current"), "") {
        assert!(!text.contains("pozo"), "{path}");
    }
}

#[test]
fn a_translation_that_is_behind_says_so() {
    let workspace = wells(None);
    workspace.write(
        "studies/001-wells/fr.md",
        FRENCH.replace("summary", "date: 2026-02-03\nsummary").as_bytes(),
    );
    workspace.run(&["confirm", "1", "fr", "--all", "--by", "Ana"]).expect(0);
    workspace.run(&["publish"]).expect(0);
    let page = || workspace.read("public/current/fr/cases/001-wells/index.html");
    assert!(page().contains("Un puits est profond"));
    assert!(!page().contains("class=\"notice"), "{}", page());
    assert!(page().contains("name=\"polyfolio:currency\" content=\"current\""), "{}", page());
    workspace.write("studies/001-wells/en.md", GOOD.replace("is deep", "is never deep").as_bytes());
    workspace.run(&["publish"]).expect(0);
    let html = page();
    assert!(html.contains("class=\"notice outdated\""), "{html}");
    assert!(html.contains("Un passage de l’original en anglais a changé"), "{html}");
    assert!(html.contains("<a href=\"#contexte\">Contexte</a> (un passage)"), "{html}");
    assert!(html.contains("Cela représente 5 mots sur 9, soit 55\u{a0}%."), "{html}");
    assert!(html.contains("3 février 2026"), "{html}");
    assert!(html.contains("name=\"polyfolio:matches\" content=\"2026-02-03\""), "{html}");
    assert!(html.contains("name=\"polyfolio:words-behind\" content=\"5&#x2f;9\""), "{html}");
    let record: serde_json::Value =
        serde_json::from_str(&workspace.read("public/current/fr/cases/001-wells/record.jsonld"))
            .unwrap();
    assert_eq!(record["isBasedOn"]["dateModified"], "2026-02-03");
    let catalogue: serde_json::Value =
        serde_json::from_str(&workspace.read("public/current/catalogue.json")).unwrap();
    let french = &catalogue["studies"][0]["editions"][1];
    assert_eq!(french["currency"], "outdated");
    assert_eq!(french["matches"], "2026-02-03");
    assert_eq!(french["behind"], serde_json::json!({"passages": 1, "words": 5, "percent": 55}));
    // A translation without a date says which version it matches, and when the original changed.
    let original =
        GOOD.replace("is deep", "is never deep").replace("summary", "modified: 2026-05\nsummary");
    workspace.write("studies/001-wells/en.md", original.as_bytes());
    workspace.write(
        "studies/001-wells/fr.md",
        FRENCH.replace("summary", "version: \"1.0\"\nsummary").as_bytes(),
    );
    workspace.run(&["publish"]).expect(0);
    let html = page();
    assert!(html.contains("La traduction correspond à la version 1.0."), "{html}");
    assert!(html.contains("Dernière modification de l’original\u{a0}: mai 2026."), "{html}");
}

#[test]
fn what_a_gate_keeps_is_offered_as_an_earlier_version() {
    let workspace = wells(None);
    workspace.write("studies/001-wells/fr.md", FRENCH.as_bytes());
    let series = workspace.read("studies/series.toml");
    workspace.write(
        "studies/series.toml",
        format!("{series}\n[gate.fr]\npolicy = \"last-good\"\n").as_bytes(),
    );
    workspace.run(&["confirm", "1", "fr", "--all", "--by", "Ana"]).expect(0);
    workspace.run(&["publish"]).expect(0);
    workspace.write("studies/001-wells/en.md", GOOD.replace("is deep", "is never deep").as_bytes());
    workspace.write("studies/001-wells/fr.md", FRENCH.replace("profond", "large").as_bytes());
    workspace.run(&["publish"]).expect(0);
    let html = workspace.read("public/current/fr/cases/001-wells/index.html");
    assert!(html.contains("class=\"notice earlier-version\""), "{html}");
    assert!(!html.contains("Un puits est"), "a text that is in no published document: {html}");
    assert!(html.contains("001-wells.fr.pdf"), "{html}");
    // What it was published with is what it matches: the study's date, which was the original's.
    assert!(html.contains("La traduction correspond à la version du 2 janvier 2026."), "{html}");
}

#[test]
fn files_for_programs_are_what_they_claim_to_be() {
    let (_workspace, current) = bundled(Some("https://example.org/"));
    let mut schemas = boon::Schemas::new();
    let schema = boon::Compiler::new()
        .compile(
            root().join("templates/site/catalogue.schema.json").to_str().unwrap(),
            &mut schemas,
        )
        .unwrap();
    let read = |path: &str| std::fs::read_to_string(current.join(path)).unwrap();
    let catalogue: serde_json::Value = serde_json::from_str(&read("catalogue.json")).unwrap();
    schemas.validate(&catalogue, schema).unwrap_or_else(|error| panic!("{error:#}"));
    assert_eq!(catalogue["studies"].as_array().unwrap().len(), 5);
    let csv = read("catalogue.csv");
    let mut table = csv::Reader::from_reader(csv.as_bytes());
    assert_eq!(table.records().map(Result::unwrap).count(), 15);
    for end in [".json", ".jsonld"] {
        for (path, text) in files(&current, end) {
            let value: Result<serde_json::Value, _> = serde_json::from_str(&text);
            assert!(value.is_ok(), "{path}: {value:?}");
        }
    }
    for (path, html) in files(&current, ".html") {
        for tag in tags(&html).iter().filter(|tag| is_data(tag)) {
            let value: serde_json::Value = serde_json::from_str(&tag.content).unwrap();
            assert!(value["@type"].is_string(), "{path}");
        }
    }
    for lang in ["en", "fr", "es"] {
        let text = read(&format!("{lang}/feed.atom"));
        let feed = roxmltree::Document::parse(&text).unwrap();
        let feed = feed.root_element();
        let atom = |name| ("http://www.w3.org/2005/Atom", name);
        let child = |node: roxmltree::Node<'_, '_>, name| {
            let found = node.children().find(|child| child.has_tag_name(atom(name)));
            found
                .unwrap_or_else(|| panic!("{lang}: no {name}"))
                .text()
                .unwrap_or_default()
                .to_owned()
        };
        assert_eq!(child(feed, "id"), format!("https://example.org/{lang}/"));
        let mut ids = BTreeSet::new();
        for entry in feed.children().filter(|node| node.has_tag_name(atom("entry"))) {
            assert!(ids.insert(child(entry, "id")), "{lang}: an id twice");
            assert!(child(entry, "id").starts_with(&format!("https://example.org/{lang}/")));
            assert!(child(entry, "updated") <= child(feed, "updated"));
            assert!(entry.children().any(|node| node.has_tag_name(atom("author"))));
            let pdf = entry.children().find(|node| node.attribute("rel") == Some("enclosure"));
            let href = pdf.unwrap().attribute("href").unwrap();
            assert!(href.ends_with(&format!(".{lang}.pdf")), "{href}");
        }
        assert!(!ids.is_empty());
    }
    // The same everywhere: nothing of the clock, the folder or the order of threads.
    let (_other, again) = bundled(Some("https://example.org/"));
    assert_eq!(read("SHA256SUMS"), std::fs::read_to_string(again.join("SHA256SUMS")).unwrap());
}

#[test]
fn nothing_that_a_text_brings_along_runs() {
    let corpus = std::fs::read_to_string(root().join("tests/site/hostile.txt")).unwrap();
    let payloads: Vec<&str> = corpus.lines().filter(|line| !line.is_empty()).collect();
    let quote = |text: &str| serde_json::to_string(text).unwrap();
    let all = payloads.iter().map(|p| quote(p)).collect::<Vec<_>>().join(", ");
    let workspace = Workspace::new(&[(
        "studies/series.toml",
        &format!(
            "source = \"en\"\nbase-url = \"https://example.org/\"\nlanguages = [\"en\"]\nlicence = {}\n[title]\nen = {}\n[description]\nen = {}\n[publisher]\nname = {{ en = {} }}\nurl = \"javascript:alert(1)\"\n",
            quote(payloads[1]),
            quote(payloads[0]),
            quote(payloads[3]),
            quote(payloads[4])
        ),
    )]);
    for (at, payload) in payloads.iter().enumerate() {
        let text = quote(payload);
        workspace.write(
            &format!("studies/s{at}/study.toml"),
            format!("number = {}\nfeatured = true\nversion = {text}\nrelated = [\"s0\", {text}]\n[doi]\nen = {text}\n[[partners]]\nname = {text}\nrole = {text}\n[[errata]]\ntext = {{ en = {text} }}\n", at + 1).as_bytes(),
        );
        workspace.write(
            &format!("studies/s{at}/en.md"),
            format!(
                "---\ntitle: {text}\nsubtitle: {text}\nsummary: {text}\nkeywords: [{all}]\nauthors: [{text}]\ntranslators: [{text}]\n---\n\n## {payload}\n\n{payload}\n\n- {payload}\n\n> {payload}\n\n`{payload}`\n\n![{}](drawing.svg \"t\")\n\n[x](javascript:alert(1)) [y](data:text/html,x) [z](vbscript:x)\n\n| {} |\n|---|\n| x |\n\n```\n{payload}\n```\n\nNote[^1].\n\n[^1]: {payload}\n",
                payload.replace(['[', ']'], ""), payload.replace('|', "")
            )
            .as_bytes(),
        );
        workspace.write(
            &format!("studies/s{at}/drawing.svg"),
            b"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\" onload=\"alert(1)\"><script>alert(1)</script><rect width=\"9\" height=\"9\" onclick=\"alert(1)\"/><a href=\"javascript:alert(1)\"><text>x</text></a></svg>",
        );
    }
    let run = workspace.run(&["publish"]);
    assert!(run.code == 0 || run.code == 65, "{}", run.stderr);
    let current = workspace.path().join("public/current");
    check_in_a_browser(&current);
    let pages = files(&current, ".html");
    assert!(pages.len() > payloads.len() * 2, "{} pages\n{}", pages.len(), run.stderr);
    for (path, html) in pages {
        for tag in tags(&html) {
            let forbidden = [
                "iframe", "object", "embed", "base", "form", "style", "template", "animate", "svg",
                "input", "noscript", "x", "marquee", "video", "audio", "math", "dialog",
                "textarea", "set", "source",
            ];
            // The pages' own search: a form that leads to the page of the search.
            let own = tag.get("role") == Some("search") || tag.get("type") == Some("search");
            // So is the form that narrows the list.
            let own = own || tag.get("class") == Some("filter");
            let own = own || path.ends_with("search/index.html") && tag.name == "noscript";
            assert!(own || !forbidden.contains(&tag.name.as_str()), "{path}: <{}>", tag.name);
            let is_own = tag.get("src").is_some_and(|src| src.contains("assets/"));
            assert!(tag.name != "script" || is_data(&tag) || is_own, "{path}: {}", tag.content);
            for (key, value) in &tag.attributes {
                assert!(!key.starts_with("on") && key != "style", "{path}: {key}={value}");
                assert!(key != "http-equiv", "{path}: {value}");
                let lower = value.trim().to_ascii_lowercase();
                let acts =
                    ["javascript:", "data:", "vbscript:"].iter().any(|s| lower.starts_with(s));
                assert!(
                    !(acts && ["href", "src", "content"].contains(&key.as_str())),
                    "{path}: {value}"
                );
            }
        }
    }
    for (path, svg) in files(&current.join("media"), ".svg") {
        assert!(!svg.contains("alert"), "{path}: {svg}");
    }
    for (path, text) in files(&current, ".jsonld") {
        assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok(), "{path}");
    }
}

#[test]
fn a_broken_template_changes_nothing_for_readers() {
    let workspace = wells(None);
    workspace.run(&["publish"]).expect(0);
    let before = workspace.read("public/current/en/cases/001-wells/index.html");
    for (name, template, line) in [
        (
            "study.html",
            "{% extends \"base.html\" %}\n{% block content %}\n{{ study.nonsense }}\n{% endblock %}\n",
            3,
        ),
        ("study.html", "<p>\n{% for %}\n", 2),
        ("parts.html", "\n\n\n{{ nothing }", 4),
        ("list.html", "{% extends \"nowhere.html\" %}", 1),
        (
            "series.html",
            "{% for a in range(9999) %}\n{% for b in range(9999) %}{{ b }}{% endfor %}\n{% endfor %}",
            2,
        ),
    ] {
        workspace.write(&format!("templates/site/{name}"), template.as_bytes());
        let run = workspace.run(&["publish"]).expect(65);
        let place = format!("templates/site/{name}:{line}");
        assert!(run.stderr.contains(&place), "{place}: {}", run.stderr);
        assert!(run.stderr.contains("Nothing was published"), "{}", run.stderr);
        assert_eq!(workspace.read("public/current/en/cases/001-wells/index.html"), before);
        std::fs::remove_file(workspace.path().join(format!("templates/site/{name}"))).unwrap();
    }
    // A file of one's own replaces one, the others stay.
    workspace.write("templates/site/site.css", b"body { color: teal }\n");
    workspace.run(&["publish"]).expect(0);
    let styles = files(&workspace.path().join("public/current/assets"), ".css");
    assert_eq!(styles.values().collect::<Vec<_>>(), ["body { color: teal }\n"]);
}

#[test]
fn without_an_address_what_needs_one_is_left_out_and_said() {
    let (workspace, current) = bundled(None);
    for absent in ["sitemap.xml", "en/feed.atom"] {
        assert!(!current.join(absent).exists(), "{absent}");
    }
    for (path, html) in files(&current, ".html") {
        for tag in tags(&html).iter().filter(|tag| tag.name == "link") {
            assert_ne!(tag.get("rel"), Some("canonical"), "{path}");
            assert_ne!(tag.get("rel"), Some("alternate"), "{path}");
        }
    }
    let run = workspace.run(&["publish", "--rebuild", "--format", "json"]).expect(0);
    assert!(!run.stdout.is_empty());
    let run = workspace.run(&["publish", "--rebuild"]).expect(0);
    assert!(run.stdout.contains("site-address"), "{}", run.stdout);
}

#[test]
fn long_lists_are_split() {
    let workspace = Workspace::new(&[(
        "studies/series.toml",
        "source = \"en\"\nlanguages = [\"en\", \"fr\"]\n",
    )]);
    for number in 1..=101 {
        let study = format!("number = {number}\ncountry = \"KE\"\n");
        workspace.write(&format!("studies/{number:03}/study.toml"), study.as_bytes());
        let record = format!("---\ntitle: Study {number}\n---\n");
        workspace.write(&format!("studies/{number:03}/en.md"), record.as_bytes());
    }
    workspace.run(&["publish"]).expect(0);
    let links = |path: &str| {
        let html = workspace.read(&format!("public/current/{path}"));
        html.matches("<h3><a href=").count()
    };
    for folder in ["en", "en/countries/ke"] {
        assert_eq!(links(&format!("{folder}/index.html")), 50);
        assert_eq!(links(&format!("{folder}/2/index.html")), 50);
        assert_eq!(links(&format!("{folder}/3/index.html")), 1);
        assert!(!workspace.path().join(format!("public/current/{folder}/4")).exists());
    }
}

/// A series of one study in one language, in a version.
fn versioned(version: &str, text: &str) -> [(String, String); 2] {
    let facts = format!("number = 1\nversion = \"{version}\"\n");
    [("studies/one/study.toml".into(), facts), ("studies/one/en.md".into(), text.into())]
}

#[test]
fn versions_keep_their_addresses_and_covers_are_there() {
    let text = |words: &str| format!("---\ntitle: One\n---\n\n## A\n\n{words}\n");
    let workspace = Workspace::new(&[(
        "studies/series.toml",
        "source = \"en\"\nbase-url = \"https://example.org/\"\n",
    )]);
    let publish = |version: &str, words: &str| {
        for (path, text) in versioned(version, &text(words)) {
            workspace.write(&path, text.as_bytes());
        }
        workspace.run(&["publish"]).expect(0);
    };
    let bytes = |path: &str| std::fs::read(workspace.path().join("public/current").join(path)).ok();
    let (latest, first) = ("files/one/one.en.pdf", "files/one/v1/one.en.pdf");
    publish("1", "First.");
    assert_eq!(bytes(latest), bytes(first));
    publish("1", "First, mended.");
    let settled = bytes(first);
    assert_eq!(bytes(latest), settled, "the present version follows");
    publish("2", "Second.");
    assert_eq!(bytes(first), settled, "a version is settled when the next is published");
    assert_ne!(bytes(latest), settled);
    assert_eq!(bytes("files/one/v2/one.en.pdf"), bytes(latest));
    let page = workspace.read("public/current/en/cases/one/index.html");
    let at = |what: &str| {
        let leads = |tag: &Tag| tag.get("href").is_some_and(|href| href.ends_with(what));
        tags(&page).iter().position(leads).unwrap_or_else(|| panic!("no {what}"))
    };
    assert!(at("/v2/one.en.pdf") < at("/v1/one.en.pdf"), "the latest first");
    workspace.run(&["verify"]).expect(0);
    // The card: what links to the page are shown with; a PNG of the size that is told.
    let told = |name: &str| {
        let mut all = tags(&page).into_iter();
        let tag = all.find(|tag| tag.get("property") == Some(name));
        tag.and_then(|tag| tag.get("content").map(str::to_owned)).unwrap_or_default()
    };
    let card = bytes(told("og:image").strip_prefix("https://example.org/").unwrap()).unwrap();
    let size = |png: &[u8]| {
        assert!(png.starts_with(b"\x89PNG"));
        [16, 20].map(|at| u32::from_be_bytes(png[at..at + 4].try_into().unwrap()))
    };
    assert_eq!(size(&card), [1200, 630]);
    assert_eq!([told("og:image:width"), told("og:image:height")], ["1200", "630"]);
    assert_eq!(told("og:image:alt"), "Case study 1 · One · English");
    assert!(card.len() < 100_000, "{} bytes", card.len());
    // The cover: on the page and in the e-book.
    let shown = tags(&page).into_iter().find(|tag| tag.name == "img").unwrap();
    let cover = bytes(shown.get("src").unwrap().trim_start_matches("../")).unwrap();
    assert_eq!(size(&cover)[0], 480);
    assert_eq!(shown.get("width"), Some("480"));
    assert_eq!(shown.get("height"), Some(size(&cover)[1].to_string().as_str()));
    assert!(shown.get("alt").is_some_and(|alt| !alt.is_empty()));
    let book = bytes("files/one/one.en.epub").unwrap();
    let mut book = zip::ZipArchive::new(std::io::Cursor::new(book)).unwrap();
    let mut bound = Vec::new();
    let mut file = book.by_name("EPUB/images/cover.png").unwrap();
    std::io::Read::read_to_end(&mut file, &mut bound).unwrap();
    assert_eq!(bound, cover);
    // What is withdrawn takes its versions with it: at their addresses lies what says so.
    let facts = "number = 1\n[withdrawn]\nen = { reason = \"wrong\" }\n";
    workspace.write("studies/one/study.toml", facts.as_bytes());
    let second = bytes(latest);
    workspace.run(&["publish"]).expect(0);
    assert_ne!(bytes(latest), second);
    assert_eq!(bytes(first), bytes(latest));
    assert_eq!(bytes("files/one/v2/one.en.pdf"), bytes(latest));
}

#[test]
fn a_folder_named_like_a_number_has_an_address_of_its_own() {
    let workspace = wells(None);
    for (folder, facts) in [("004", ""), ("tunisia", "number = 4\n")] {
        workspace.write(&format!("studies/{folder}/study.toml"), facts.as_bytes());
        workspace.write(&format!("studies/{folder}/en.md"), GOOD.as_bytes());
    }
    workspace.run(&["publish"]).expect(0);
    let leads = |path: &str, to: &str| {
        let page = workspace.read(&format!("public/current/{path}/index.html"));
        tags(&page).iter().any(|tag| tag.get("href").is_some_and(|href| href.ends_with(to)))
    };
    assert!(leads("cases/004", "/cases/tunisia/") && !leads("cases/004", "/en/cases/004/"));
    assert!(leads("cases/study-004", "/en/cases/004/"));
}
