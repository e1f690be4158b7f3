//! The bundled locales are complete, and every message that the code asks for by name exists.

use crate::workspace::{GOOD, Workspace, root};
use polyfolio::diag::Code;
use polyfolio::locale::Locales;
use polyfolio::message::Message;
use std::collections::{BTreeMap, BTreeSet};

/// The ids of a locale's messages with the variables of each.
fn messages(lang: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut out = BTreeMap::new();
    for entry in std::fs::read_dir(root().join("locales").join(lang)).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "ftl") {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let resource = fluent_syntax::parser::parse(text.as_str())
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
        for entry in resource.body {
            if let fluent_syntax::ast::Entry::Message(message) = entry {
                let mut one = fluent_syntax::ast::Resource { body: Vec::new() };
                let id = message.id.name.to_owned();
                one.body.push(fluent_syntax::ast::Entry::Message(fluent_syntax::ast::Message {
                    comment: None,
                    ..message
                }));
                let text = fluent_syntax::serializer::serialize(&one);
                let variables = text
                    .split('$')
                    .skip(1)
                    .map(|rest| {
                        rest.chars().take_while(|c| c.is_alphanumeric() || *c == '-').collect()
                    })
                    .collect();
                assert!(out.insert(id.clone(), variables).is_none(), "{id} twice");
            }
        }
    }
    out
}

#[test]
fn every_locale_says_everything_with_the_same_variables() {
    let reference = messages("en");
    for lang in ["fr", "es"] {
        let other = messages(lang);
        let ids = |m: &BTreeMap<String, _>| m.keys().cloned().collect::<BTreeSet<_>>();
        let missing: Vec<_> = ids(&reference).difference(&ids(&other)).cloned().collect();
        let obsolete: Vec<_> = ids(&other).difference(&ids(&reference)).cloned().collect();
        assert!(missing.is_empty() && obsolete.is_empty(), "{lang}: {missing:?} {obsolete:?}");
        for (id, variables) in &reference {
            assert_eq!(&other[id], variables, "{lang}: {id}");
        }
    }
}

#[test]
fn every_message_is_used() {
    let mut code = String::new();
    let mut todo = vec![root().join("src"), root().join("templates")];
    while let Some(path) = todo.pop() {
        if path.is_dir() {
            todo.extend(std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
        } else if let Ok(text) = std::fs::read_to_string(&path) {
            code.push_str(&text);
        }
    }
    // Composed from data: `theme-KEY`, `explain-CODE` and so on.
    let composed = [
        "theme-",
        "sdg-",
        "explain-",
        "state-",
        "class-",
        "status-why-",
        "cli-arg-",
        "cli-value-",
        "kind-",
        "status-name-",
        "level-",
        "pdf-label-",
        "analyse-band-",
        "site-label-",
        "typography-",
        "gate-part-",
        "changes-column-",
    ];
    let unused: Vec<String> = messages("en")
        .into_keys()
        .filter(|id| {
            let by_command = id.ends_with("-about") || id.ends_with("-examples");
            !by_command
                && !composed.iter().any(|prefix| id.starts_with(prefix))
                && !code.contains(&format!("{}(", id.replace('-', "_")))
                && !code.contains(&format!("say::{}", id.replace('-', "_")))
        })
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
}

/// The labels that templates ask for by name exist, and each is asked for by a template or by code.
#[test]
fn every_label_is_asked_for_and_exists() {
    use polyfolio::ftl::{check_templates, label_uses};
    use polyfolio::text::SourceFile;
    let mut files = Vec::new();
    for folder in ["templates/pdf", "templates/site"] {
        for entry in std::fs::read_dir(root().join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let text = std::fs::read_to_string(&path).unwrap();
            let name = format!("{folder}/{}", path.file_name().unwrap().to_string_lossy());
            files.push(std::sync::Arc::new(SourceFile::new(name, text)));
        }
    }
    let locales = Locales::load(&[]).output;
    let languages = ["en", "fr", "es"].map(|lang| lang.parse().unwrap());
    let found = check_templates(&files, &locales, &languages);
    assert!(found.is_empty(), "{found:?}");
    let asked: BTreeSet<String> =
        files.iter().flat_map(|file| label_uses(file).named).map(|label| label.id).collect();
    assert!(asked.len() > 20, "{asked:?}");
    let mut code = String::new();
    let mut todo = vec![root().join("src")];
    while let Some(path) = todo.pop() {
        if path.is_dir() {
            todo.extend(std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
        } else {
            code.push_str(&std::fs::read_to_string(&path).unwrap_or_default());
        }
    }
    let unused: Vec<String> = messages("en")
        .into_keys()
        .filter(|id| {
            let prefix = ["pdf-label-", "site-label-"].into_iter().find(|p| id.starts_with(p));
            prefix.is_some_and(|prefix| {
                // Code looks some up by the rest of their name, or composes it from a kind.
                let name = format!("\"{}\"", id.strip_prefix(prefix).unwrap());
                !asked.contains(id) && !code.contains(&name)
            })
        })
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
}

/// What templates put into a place of a certain size says how long it may be, and is that.
#[test]
fn labels_have_a_budget_and_keep_it() {
    const PLACES: [&str; 7] = [
        "pdf-label-",
        "pdf-fact-",
        "pdf-colophon-",
        "pdf-language-",
        "site-label-",
        "report-column-",
        "status-column-",
    ];
    let mut labels = BTreeMap::new();
    for entry in std::fs::read_dir(root().join("locales/en")).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        for (at, line) in lines.iter().enumerate() {
            let Some((id, _)) = line.split_once(" =") else { continue };
            if PLACES.iter().any(|place| id.starts_with(place)) {
                let budget = lines[..at].last().and_then(|line| line.strip_prefix("# @max "));
                let budget = budget.unwrap_or_else(|| panic!("{id} has no `# @max`"));
                labels.insert(id.to_owned(), budget.parse::<usize>().unwrap());
            }
        }
    }
    assert!(labels.len() > 80, "{}", labels.len());
    // One character more than the place has in any language is a finding.
    let text = std::fs::read_to_string(root().join("locales/fr/pdf.ftl")).unwrap();
    let long = format!("pdf-label-contents = {}\n", "m".repeat(labels["pdf-label-contents"] + 1));
    let own = text.lines().find(|line| line.starts_with("pdf-label-contents =")).unwrap();
    let english = std::fs::read_to_string(root().join("locales/en/pdf.ftl")).unwrap();
    let tree = Workspace::new(&[
        ("en/pdf.ftl", &english),
        ("fr/pdf.ftl", &text.replace(&format!("{own}\n"), &long)),
    ]);
    let run = tree.run(&["check-locales", "--reference", "en", ".", "--ui", "en"]).expect(0);
    assert_eq!(run.stderr.matches("[value-too-long]").count(), 1, "{}", run.stderr);
    assert!(run.stderr.contains("pdf-label-contents"), "{}", run.stderr);
}

#[test]
fn labels_of_a_workspace_are_held_to_its_templates() {
    let page = include_str!("../templates/site/search.html");
    let label = "site-label-search-script";
    assert!(page.contains("labels.search_script"));
    for (name, files, expected) in [
        (
            "asked for and nowhere",
            vec![(
                "templates/site/search.html",
                page.replace("labels.search_script", "labels.serch_script"),
            )],
            vec![("message-undefined", "templates/site/search.html", 12)],
        ),
        (
            "asked for in a document and nowhere",
            vec![(
                "templates/pdf/poster.typ",
                "#let poster(edition) = {\n  edition.labels.contant\n}\n".into(),
            )],
            vec![("message-undefined", "templates/pdf/poster.typ", 2)],
        ),
        (
            "there in one language of two",
            vec![
                ("templates/site/search.html", page.replace("labels.search_script", "labels.hint")),
                ("locales/fr/site.ftl", "site-label-hint = Astuce\n".into()),
            ],
            vec![("message-undefined", "templates/site/search.html", 12)],
        ),
        (
            "there in both",
            vec![
                ("templates/site/search.html", page.replace("labels.search_script", "labels.hint")),
                ("locales/fr/site.ftl", "site-label-hint = Astuce\n".into()),
                ("locales/en/site.ftl", "site-label-hint = Hint\n".into()),
            ],
            vec![],
        ),
        (
            "asked for by nothing",
            vec![("locales/en/site.ftl", "# Mine.\nsite-label-hint = Hint\n".into())],
            vec![("message-unused", "locales/en/site.ftl", 2)],
        ),
        (
            "another wording of one of ours",
            vec![("locales/en/site.ftl", format!("{label} = Needs a script.\n"))],
            vec![],
        ),
    ] {
        let mut all = vec![("studies/a/en.md", GOOD), ("studies/a/fr.md", GOOD)];
        all.extend(files.iter().map(|(path, text)| (*path, text.as_str())));
        let workspace = Workspace::new(&all);
        let run = workspace.run(&["check", "--source", "en", "--format", "json"]);
        let report: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
        let found: Vec<(&str, &str, u64)> = report["findings"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|f| {
                ["message-undefined", "message-unused"].contains(&f["code"].as_str().unwrap())
            })
            .map(|f| {
                let text = |key: &str| f[key].as_str().unwrap();
                (text("code"), text("file"), f["line"].as_u64().unwrap())
            })
            .collect();
        assert_eq!(found, expected, "{name}\n{}", run.stdout);
        // What is asked for in vain is not published.
        let code =
            if expected.iter().any(|(code, ..)| *code == "message-undefined") { 65 } else { 0 };
        let run = workspace.run(&["publish", "--source", "en", "--ui", "en"]).expect(code);
        if let Some((_, file, line)) = expected.first().filter(|_| code != 0) {
            assert!(run.stderr.contains(&format!("{file}:{line}")), "{name}: {}", run.stderr);
            assert!(!workspace.path().join("public/current/en").exists(), "{name}");
        }
    }
}

#[test]
fn every_code_is_explained() {
    let locales = Locales::load(&[]).output;
    for code in Code::ALL {
        let message = Message::named(format!("explain-{code}"));
        for lang in ["en", "fr", "es"] {
            let catalog = locales.catalog(&lang.parse().unwrap());
            let text = catalog.find(&message).unwrap_or_default();
            assert!(text.len() > 60, "{lang}: {code}");
        }
    }
}

#[test]
fn workspaces_override_message_by_message() {
    let workspace = Workspace::new(&[
        ("studies/a/en.md", GOOD),
        ("locales/en/report.ftl", "status-original = the original text\n"),
    ]);
    let run = workspace.run(&["status"]).expect(0);
    assert!(run.stdout.contains("the original text"), "{}", run.stdout);
    assert!(run.stdout.contains("1 study"), "the rest is as it was: {}", run.stdout);
}

#[test]
fn messages_fall_back_along_the_chain_and_it_is_recorded() {
    use polyfolio::locale::OverrideFile;
    use polyfolio::message::say;
    use polyfolio::text::SourceFile;
    use std::sync::Arc;
    let profile = "autonym = \"x\"\ndirection = \"ltr\"\nformat = \"es-MX\"\n";
    let file = |lang: &str, name: &str, text: &str| OverrideFile {
        lang: lang.into(),
        file: Arc::new(SourceFile::new(format!("locales/{lang}/{name}"), text)),
    };
    let loaded = Locales::load(&[
        file("es-MX", "locale.toml", profile),
        file("es-MX", "pdf.ftl", "pdf-label-contents = de México\n"),
        file("es-419", "locale.toml", profile),
        file("es-419", "pdf.ftl", "pdf-label-contents = de América\npdf-label-note = de América\n"),
        file("nl", "locale.toml", profile),
    ]);
    assert!(loaded.diagnostics.is_empty(), "{:?}", loaded.diagnostics);
    let catalog = loaded.output.catalog(&"es-MX".parse().unwrap());
    assert_eq!(catalog.text(&say::pdf_label_contents()), "de México");
    assert_eq!(catalog.text(&say::pdf_label_note()), "de América");
    assert_eq!(
        catalog.text(&say::pdf_label_tip()),
        loaded.output.catalog(&"es".parse().unwrap()).text(&say::pdf_label_tip())
    );
    let fallbacks: Vec<(String, String)> =
        catalog.take_fallbacks().into_iter().map(|(id, lang)| (id, lang.to_string())).collect();
    let expected = [("pdf-label-note", "es-419"), ("pdf-label-tip", "es")];
    assert_eq!(fallbacks, expected.map(|(id, lang)| (id.to_owned(), lang.to_owned())));
    assert!(catalog.take_fallbacks().is_empty(), "told once");
    let catalog = loaded.output.catalog(&"nl".parse().unwrap());
    assert_eq!(catalog.text(&say::pdf_label_contents()), "Contents");
    assert_eq!(catalog.take_fallbacks()["pdf-label-contents"].to_string(), "en");
    assert_eq!(catalog.text(&Message::named("nowhere")), "⟦nowhere⟧");
    assert_eq!(catalog.take_failures().0, ["nowhere"]);
}

#[test]
fn overrides_are_held_to_the_contract() {
    let deep = "status-original = ".to_owned() + &"{".repeat(200_000);
    for (name, text, code, says) in [
        ("an unknown variable", "status-words = { $wrods } words\n", "variable-unknown", "100 %"),
        ("an unknown message", "status-orignal = x\n", "message-unknown", "original"),
        ("broken Fluent", "status-original = {\n", "locale-invalid", "original"),
        ("nested too deep", deep.as_str(), "locale-invalid", "original"),
        ("another number of braces", "status-original = { $x }\n", "variable-unknown", "original"),
        ("a dropped variable", "status-share = percent\n", "variable-missing", "percent"),
        ("a blank text", "status-original = { \"\" }\n", "value-blank", "1 study"),
        (
            "a label longer than its place",
            "pdf-label-contents = All that this document has in it, from page to page\n",
            "value-too-long",
            "1 study",
        ),
    ] {
        let workspace = Workspace::new(&[
            ("studies/a/en.md", GOOD),
            ("studies/a/fr.md", GOOD),
            ("locales/en/report.ftl", text),
        ]);
        let run = workspace.run(&["check", "--format", "json"]);
        let report: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
        let codes: Vec<&str> = report["findings"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|f| f["file"].as_str().unwrap().contains("report.ftl"))
            .map(|f| f["code"].as_str().unwrap())
            .collect();
        assert!(codes.contains(&code), "{name}: {codes:?}\n{}", run.stdout);
        let run = workspace.run(&["status", "--source", "en"]);
        let _ = says;
        assert!(!run.stdout.contains("{$"), "{name}: {}", run.stdout);
    }
}

#[test]
fn concepts_have_their_addresses_on_the_pages() {
    let workspace = Workspace::new(&[
        (
            "studies/series.toml",
            "id = \"x\"\nsource = \"en\"\nlanguages = [\"en\"]\nbase-url = \"https://example.org/\"\n[title]\nen = \"X\"\n[vocabulary]\ntheme-diaspora = \"http://example.org/thesaurus/7\"\n",
        ),
        (
            "studies/a/study.toml",
            "country = \"TN\"\nthemes = [\"climate\", \"diaspora\"]\nsdgs = [13]\n",
        ),
        ("studies/a/en.md", GOOD),
    ]);
    workspace.run(&["publish"]).expect(0);
    let page = workspace.read("public/current/en/cases/a/index.html");
    for address in [
        "http://eurovoc.europa.eu/5482",
        "http://metadata.un.org/thesaurus/1001030",
        "http://example.org/thesaurus/7",
        "http://metadata.un.org/sdg/13",
        "http://publications.europa.eu/resource/authority/country/TUN",
    ] {
        assert!(page.contains(address), "{address}: {page}");
    }
    // A key that is one slip away from a concept names none.
    let slip =
        workspace.read("studies/series.toml").replace("theme-diaspora =", "theme-diapsora =");
    let other = Workspace::new(&[("studies/series.toml", &slip), ("studies/a/en.md", GOOD)]);
    let run = other.run(&["check", "--ui", "en"]).expect(65);
    assert!(run.stderr.contains("series.toml:8:1"), "{}", run.stderr);
    assert!(run.stderr.contains("did you mean `theme-diaspora`?"), "{}", run.stderr);
    for key in ["sdg-18", "sdg-01", "country-ZZZ", "section-context", "themes-climate"] {
        let series = slip.replace("theme-diapsora", key);
        let other = Workspace::new(&[("studies/series.toml", &series), ("studies/a/en.md", GOOD)]);
        let run = other.run(&["check", "--format", "json"]).expect(65);
        assert!(run.stdout.contains("\"code\": \"unknown-key\""), "{key}: {}", run.stdout);
    }
    let series = workspace.read("studies/series.toml").replace("http://example.org/th", "th");
    workspace.write("studies/series.toml", series.as_bytes());
    let run = workspace.run(&["check", "--format", "json"]);
    assert!(run.stdout.contains("\"code\": \"wrong-value\""), "{}", run.stdout);
}

/// People find titles where their language puts them; programs keep the order of the series.
#[test]
fn titles_are_sorted_as_the_language_sorts() {
    let study = |title: &str| format!("---\ntitle: {title}\n---\n\n## Contexte\n\nUn puits.\n");
    let titles = [("a", "Zone"), ("b", "Étang"), ("c", "eau"), ("d", "École"), ("e", "Digue")];
    let files: Vec<(String, String)> = titles
        .iter()
        .map(|(slug, title)| (format!("studies/{slug}/fr.md"), study(title)))
        .chain([
            ("studies/series.toml".into(), "source = \"fr\"\nlanguages = [\"fr\"]\n".into()),
            ("studies/a/study.toml".into(), "number = 2\n".into()),
        ])
        .collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(p, t)| (p.as_str(), t.as_str())).collect();
    let workspace = Workspace::new(&files);
    let order = |text: &str| -> Vec<&str> {
        let mut places: Vec<(usize, &str)> = titles
            .iter()
            .map(|(_, title)| {
                (text.find(title).unwrap_or_else(|| panic!("{title}: {text}")), *title)
            })
            .collect();
        places.sort_unstable();
        places.into_iter().map(|(_, title)| title).collect()
    };
    // The one with a number first.
    let sorted = ["Zone", "Digue", "eau", "École", "Étang"];
    let status = |format: &str| {
        workspace.run(&["status", "--ui", "fr", "--format", format]).expect(0).stdout
    };
    for format in ["table", "markdown", "html"] {
        let text = status(format);
        // A page says how many there are and what a colour means before it lists them.
        let list = text.rsplit_once("<tbody").map_or(text.as_str(), |(_, list)| list);
        assert_eq!(order(list), sorted, "{format}: {text}");
    }
    let json: serde_json::Value = serde_json::from_str(&status("json")).unwrap();
    let slugs: Vec<&str> =
        json["studies"].as_array().unwrap().iter().map(|s| s["study"].as_str().unwrap()).collect();
    assert_eq!(slugs, ["a", "b", "c", "d", "e"]);
    workspace.run(&["publish", "--ui", "fr"]).expect(0);
    let page = workspace.read("public/current/fr/index.html");
    let list = page.split_once("page-studies").unwrap().1;
    assert_eq!(order(list), sorted, "{page}");
}
