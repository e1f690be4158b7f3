//! The bundled locales are complete, and every message that the code asks for by name exists.

use crate::workspace::root;
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
    let workspace = crate::workspace::Workspace::new(&[
        ("studies/a/en.md", crate::workspace::GOOD),
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
    ] {
        let workspace = crate::workspace::Workspace::new(&[
            ("studies/a/en.md", crate::workspace::GOOD),
            ("studies/a/fr.md", crate::workspace::GOOD),
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
    let workspace = crate::workspace::Workspace::new(&[
        (
            "studies/series.toml",
            "id = \"x\"\nsource = \"en\"\nlanguages = [\"en\"]\nbase-url = \"https://example.org/\"\n[title]\nen = \"X\"\n[vocabulary]\ntheme-diaspora = \"http://example.org/thesaurus/7\"\n",
        ),
        (
            "studies/a/study.toml",
            "country = \"TN\"\nthemes = [\"climate\", \"diaspora\"]\nsdgs = [13]\n",
        ),
        ("studies/a/en.md", crate::workspace::GOOD),
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
    let series = workspace.read("studies/series.toml").replace("http://example.org/th", "th");
    workspace.write("studies/series.toml", series.as_bytes());
    let run = workspace.run(&["check", "--format", "json"]);
    assert!(run.stdout.contains("\"code\": \"wrong-value\""), "{}", run.stdout);
}
