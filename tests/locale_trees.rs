//! Trees of Fluent files with one defect each: it is found, at its line, and nothing else is.

use crate::workspace::{Workspace, installed, root};
use polyfolio::ftl;
use polyfolio::locale::Locales;
use polyfolio::message::Arg;
use polyfolio::quality;
use polyfolio::text::SourceFile;
use std::path::Path;
use std::sync::Arc;

/// A finding as the cases write it: locale, code, line (0 where a whole file is meant).
type Found = (String, String, usize);

fn found(dir: &Path, reference: &str) -> Vec<Found> {
    let loaded = ftl::load(dir, &reference.parse().unwrap()).unwrap();
    let mut diagnostics = loaded.diagnostics;
    let tree = loaded.output;
    diagnostics.extend(ftl::check(&tree, &[]));
    let code: Vec<Arc<SourceFile>> = CODE
        .iter()
        .filter_map(|(path, _)| {
            let text = std::fs::read_to_string(dir.join(path)).ok()?;
            Some(Arc::new(SourceFile::new(*path, text)))
        })
        .collect();
    if !code.is_empty() {
        diagnostics.extend(ftl::check_code(&tree, &code));
    }
    let locales = Locales::load(&[]).output;
    for file in &tree.files {
        let typographer = locales.typographer(&file.locale.parse().unwrap(), None);
        let found = quality::fluent_findings(&file.file, &typographer).into_iter();
        diagnostics.extend(found.map(|finding| finding.locale(&file.locale)));
    }
    diagnostics
        .iter()
        .map(|d| {
            let line = d.origin.line().unwrap_or(0);
            (d.locale.clone().unwrap_or_default(), d.name().to_owned(), line)
        })
        .collect()
}

/// The code that asks for the messages of the sound tree.
const CODE: &[(&str, &str)] = &[
    ("code/page.html", include_str!("trees/code/page.html")),
    ("code/app.js", include_str!("trees/code/app.js")),
];

/// A sound tree in four languages: placeables, choices, terms, attributes, markup, numbers.
const CLEAN: &[(&str, &str)] = &[
    ("en/app.ftl", include_str!("trees/en/app.ftl")),
    ("en/more.ftl", include_str!("trees/en/more.ftl")),
    ("fr/app.ftl", include_str!("trees/fr/app.ftl")),
    ("fr/more.ftl", include_str!("trees/fr/more.ftl")),
    ("es/app.ftl", include_str!("trees/es/app.ftl")),
    ("es/more.ftl", include_str!("trees/es/more.ftl")),
    ("pl/app.ftl", include_str!("trees/pl/app.ftl")),
    ("pl/more.ftl", include_str!("trees/pl/more.ftl")),
    ("ja/app.ftl", include_str!("trees/ja/app.ftl")),
    ("ja/more.ftl", include_str!("trees/ja/more.ftl")),
];

#[test]
fn a_sound_tree_has_no_findings() {
    let tree = Workspace::new(&[CLEAN, CODE].concat());
    assert_eq!(found(tree.path(), "en"), []);
    let arguments = ["check-locales", "--reference", "en", ".", "--code", "code", "--ui", "en"];
    let run = tree.run(&arguments).expect(0);
    assert!(run.stdout.contains("No errors, no warnings, no hints"), "{}", run.stderr);
    tree.write("code/page.html", b"<p data-l10n-id=\"cancle\"></p>\n");
    let run = tree.run(&arguments).expect(1);
    assert!(run.stderr.contains("page.html:1:18"), "{}", run.stderr);
    assert!(
        run.stderr.contains("cancel") && run.stderr.contains("message-unused"),
        "{}",
        run.stderr
    );
    tree.run(&["check-locales", "--reference", "en", ".", "--code", "nowhere"]).expect(2);
}

#[test]
fn names_that_code_completes_are_asked_for() {
    let tree = Workspace::new(&[(
        "en/a.ftl",
        "theme-a = A\ntheme-b = B\nlast = { -term }\n-term = T\ninner = I\nouter = { inner }\n",
    )]);
    let loaded = ftl::load(tree.path(), &"en".parse().unwrap()).unwrap().output;
    for (code, expected) in [
        ("say(`theme-${key}`)", &["last", "outer"][..]),
        ("say(\"theme-\" + key); last()", &["outer"]),
        ("say(format!(\"theme-{key}\")); outer; last", &[]),
        ("say(theme - key); `th-`", &["theme-a", "theme-b", "last", "outer"]),
        ("say::theme_a(); say::theme_b(); last; outer", &[]),
    ] {
        let files = [Arc::new(SourceFile::new("a.js", code))];
        let found: Vec<String> = ftl::check_code(&loaded, &files)
            .iter()
            .map(|finding| match &finding.message.args()[0].1 {
                Arg::Text(id) => id.clone(),
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(found, expected, "{code}");
    }
}

/// Every class of defect that the checker is to find, with the codes that it may be found by.
const CLASSES: [(&str, &[&str]); 34] = [
    ("syntax junk, isolated", &["fluent-syntax", "default-missing"]),
    ("missing message", &["message-missing"]),
    ("missing attribute", &["attribute-missing"]),
    ("missing term", &["term-missing"]),
    ("missing file", &["file-missing"]),
    ("obsolete message", &["message-obsolete"]),
    ("obsolete attribute", &["attribute-obsolete"]),
    ("obsolete term", &["term-obsolete"]),
    ("obsolete file", &["file-obsolete"]),
    ("duplicate message", &["message-duplicate"]),
    ("duplicate attribute", &["attribute-duplicate"]),
    ("duplicate term", &["term-duplicate"]),
    ("duplicate file", &["duplicate-name"]),
    ("missing reference", &["reference-missing"]),
    ("unknown reference", &["reference-unknown"]),
    ("reference cycle", &["reference-cycle"]),
    ("variable parity", &["variable-missing", "variable-unknown", "variable-wrong"]),
    ("function parity", &["function-missing", "function-unknown"]),
    ("option parity", &["option-different"]),
    ("dropped selector", &["selector-missing"]),
    ("plural category absent", &["plural-missing"]),
    ("plural category foreign", &["plural-foreign"]),
    ("empty or blank value", &["value-missing", "value-blank"]),
    ("numbers", &["numbers-different"]),
    ("addresses", &["address-different"]),
    ("HTML elements", &["markup-different"]),
    ("control characters", &["control-character"]),
    ("overrides of direction", &["bidi-character"]),
    ("characters of no width", &["hidden-character", "byte-order-mark"]),
    ("length budget", &["value-too-long"]),
    ("keys unused", &["message-unused"]),
    ("keys undefined", &["message-undefined"]),
    ("comment against variables", &["variable-comment"]),
    ("typography", &["FR03", "ES04"]),
];

#[test]
fn our_own_locales_have_no_findings() {
    assert_eq!(found(&root().join("locales"), "en"), []);
    // What the languages' own rules of typography say included.
    let mut command = crate::workspace::polyfolio();
    let arguments = ["check-locales", "--reference", "en", "locales", "--ui", "en"];
    let run = crate::workspace::Run::of(command.current_dir(root()).args(arguments)).expect(0);
    assert!(run.stdout.contains("No errors, no warnings, no hints"), "{}", run.stderr);
}

#[test]
fn values_keep_the_rules_of_their_language() {
    let tree = Workspace::new(&[
        ("en/a.ftl", "ask = Who pays?\ncode = write `a ? b`\n"),
        ("fr/a.ftl", "ask = Qui paie ?\ncode = écrivez `a ? b`\n"),
        ("es/a.ftl", "ask = Quién paga ?\ncode = escriba `a ? b`\n"),
        ("de/a.ftl", "ask = Wer zahlt ?\ncode = schreiben Sie `a ? b`\n"),
    ]);
    let arguments = ["check-locales", "--reference", "en", ".", "--format", "json"];
    let run = tree.run(&arguments).expect(0);
    let report: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let found: Vec<(&str, &str, u64)> = report["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|f| {
            let text = |key: &str| f[key].as_str().unwrap();
            (text("code"), text("locale"), f["line"].as_u64().unwrap())
        })
        .collect();
    assert_eq!(found, [("ES04", "es", 1), ("FR03", "fr", 1)]);
    tree.run(&[&arguments[..], &["--fix"]].concat()).expect(0);
    assert_eq!(tree.read("fr/a.ftl"), "ask = Qui paie\u{202f}?\ncode = écrivez `a ? b`\n");
    assert_eq!(tree.read("de/a.ftl"), "ask = Wer zahlt ?\ncode = schreiben Sie `a ? b`\n");
    let quoting = "### @typography off\n\nask = Qui paie ?\ncode = écrivez `a ? b`\n";
    tree.write("fr/a.ftl", quoting.as_bytes());
    assert!(!tree.run(&arguments).expect(0).stdout.contains("FR03"));
}

#[test]
fn what_a_locale_lacks_is_told_by_file() {
    let tree = Workspace::new(&[
        ("en/a.ftl", "a = one\nb = two\nc = three\nd = four\n"),
        ("fr/a.ftl", "# Nothing yet.\n"),
    ]);
    let run = tree.run(&["check-locales", "--reference", "en", "."]).expect(0);
    assert!(run.stderr.contains("fr/a.ftl lacks 4 messages"), "{}", run.stderr);
    assert!(!run.stderr.contains("`a`"), "{}", run.stderr);
    let run = tree.run(&["check-locales", "--reference", "en", ".", "--format", "json"]).expect(0);
    assert_eq!(run.stdout.matches("message-missing").count(), 4);
}

/// The cases stand in `tests/trees/defects.txt`, in paragraphs:
///
/// ```text
/// # name
/// file: fr/app.ftl
/// - text that is replaced (several lines; a code such as `\u200B` for what cannot be seen)
/// + text in its place
/// = locale code line
/// ```
///
/// Without `-` the `+` text is put at the end; without both the file is removed.
#[test]
fn every_defect_is_found_and_nothing_else() {
    let mut failures = Vec::new();
    let mut classes = std::collections::BTreeSet::new();
    let mut count = 0;
    for case in include_str!("trees/defects.txt").split("\n\n").filter(|c| c.starts_with("# ")) {
        count += 1;
        let name = case.lines().next().unwrap();
        let get = |prefix: &str| -> Option<String> {
            let lines: Vec<&str> =
                case.lines().skip(1).filter_map(|line| line.strip_prefix(prefix)).collect();
            (!lines.is_empty()).then(|| unescape(&lines.join("\n")))
        };
        let file = get("file: ").unwrap_or_else(|| panic!("{name}: no file"));
        let mut expected: Vec<Found> = get("= ")
            .unwrap_or_default()
            .lines()
            .map(|line| {
                let mut words = line.split_whitespace();
                let (locale, code) = (words.next().unwrap(), words.next().unwrap());
                classes.insert(code.to_owned());
                (locale.to_owned(), code.to_owned(), words.next().unwrap().parse().unwrap())
            })
            .collect();
        let tree = Workspace::new(&[CLEAN, CODE].concat());
        match (get("- "), get("+ ")) {
            (None, None) => std::fs::remove_file(tree.path().join(&file)).unwrap(),
            (None, Some(text)) => {
                let before = std::fs::read_to_string(tree.path().join(&file)).unwrap_or_default();
                tree.write(&file, format!("{before}{text}\n").as_bytes());
            }
            (Some(old), new) => {
                let before = tree.read(&file);
                assert_eq!(before.matches(&old).count(), 1, "{name}: `{old}` in\n{before}");
                let after = before.replace(&old, &new.unwrap_or_default());
                tree.write(&file, after.as_bytes());
            }
        }
        let mut found = found(tree.path(), "en");
        found.sort();
        expected.sort();
        if found != expected {
            failures.push(format!("{name}\n  expected {expected:?}\n  found    {found:?}"));
        }
    }
    assert!(failures.is_empty(), "{} of {count}:\n{}", failures.len(), failures.join("\n"));
    assert!(count >= 80, "{count} cases");
    for (class, codes) in CLASSES {
        for code in codes {
            assert!(classes.contains(*code), "no defect of the class {class} is found as {code}");
        }
    }
}

fn unescape(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("\\u") {
        let code = rest.get(at + 2..at + 6).and_then(|hex| u32::from_str_radix(hex, 16).ok());
        let Some(c) = code.and_then(char::from_u32) else {
            out.push_str(&rest[..at + 2]);
            rest = &rest[at + 2..];
            continue;
        };
        out.push_str(&rest[..at]);
        out.push(c);
        rest = &rest[at + 6..];
    }
    out + rest
}

#[test]
fn hostile_files_are_reported_and_the_rest_is_checked() {
    let deep = "a = ".to_owned() + &"{".repeat(200_000) + "\n";
    for (name, bytes, code) in [
        ("nested", deep.as_bytes(), "too-deep"),
        ("not UTF-8", b"a = caf\xe9\nb = x\n".as_slice(), "unreadable"),
        ("UTF-16", b"\xff\xfea\0 \0=\0".as_slice(), "unreadable"),
        ("too large", vec![b'#'; 9 << 20].as_slice(), "unreadable"),
        ("a line of 4 MB", "a = x".repeat(1 << 20).as_bytes(), "message-missing"),
    ] {
        let tree = Workspace::new(&[("en/a.ftl", "a = one\nb = two\n"), ("fr/b.ftl", "c = x\n")]);
        tree.write("fr/a.ftl", bytes);
        let found = found(tree.path(), "en");
        assert!(found.iter().any(|f| f.1 == code), "{name}: {found:?}");
        assert!(found.iter().any(|f| f.1 == "file-obsolete"), "{name}: {found:?}");
    }
}

#[test]
fn mending_changes_nothing_that_is_said() {
    let tree = Workspace::new(CLEAN);
    let fr = tree.read("fr/app.ftl");
    let broken =
        format!("\u{feff}{}\n# again\ncancel = Annuler\n\nlast = A\u{200b}B\n", fr.trim_end())
            .replacen("close = Fermer\n", "close = Fermer\r\n", 1);
    tree.write("fr/app.ftl", broken.as_bytes());
    let mend = ["check-locales", "--reference", "en", ".", "--fix"];
    tree.run(&mend).expect(0);
    assert_eq!(tree.read("fr/app.ftl"), format!("{fr}last = AB\n"));
    let before: Vec<String> = CLEAN.iter().map(|(path, _)| tree.read(path)).collect();
    tree.run(&mend).expect(0);
    let after: Vec<String> = CLEAN.iter().map(|(path, _)| tree.read(path)).collect();
    assert_eq!(before, after, "idempotent");
    // A value that is nothing but what is mended would be lost.
    tree.write("fr/app.ftl", format!("{fr}none = \u{200b}\n").as_bytes());
    tree.run(&mend);
    assert_eq!(tree.read("fr/app.ftl"), format!("{fr}none = \u{200b}\n"));
    // What says something else stays.
    tree.write("fr/app.ftl", format!("{fr}cancel = Abandonner\n").as_bytes());
    tree.run(&mend).expect(1);
    assert_eq!(tree.read("fr/app.ftl"), format!("{fr}cancel = Abandonner\n"));
}

#[test]
fn the_command_keeps_its_contract() {
    let tree = Workspace::new(CLEAN);
    let arguments = ["check-locales", "--reference", "en", "."];
    assert!(tree.run(&arguments).expect(0).stdout.contains("No errors"));
    let fr = tree.read("fr/app.ftl").replace("cancel = Annuler\n", "");
    tree.write("fr/app.ftl", fr.as_bytes());
    let with = |more: &[&str]| tree.run(&[&arguments[..], more].concat());
    with(&[]).expect(0);
    with(&["--deny", "warning"]).expect(1);
    with(&["--deny", "missing"]).expect(1);
    let run = with(&["--format", "json"]).expect(0);
    let report: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let finding = &report["findings"][0];
    assert_eq!(report["findings"].as_array().unwrap().len(), 1);
    assert_eq!(finding["code"], "message-missing");
    assert_eq!(finding["severity"], "warning");
    assert_eq!(finding["file"], "fr/app.ftl");
    assert_eq!(finding["locale"], "fr");
    assert!(finding["message"].as_str().unwrap().contains("`cancel`"), "{finding}");
    let run = with(&["--format", "sarif", "--ui", "fr"]).expect(0);
    let report: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let result = &report["runs"][0]["results"][0];
    assert_eq!(result["ruleId"], "message-missing");
    assert!(result["message"]["text"].as_str().unwrap().contains("manque"), "{result}");
    tree.write("es/app.ftl", b"broken = {\n");
    with(&[]).expect(1);
    tree.run(&["check-locales", "--reference", "en", "nowhere"]).expect(2);
    let run = tree.run(&["check-locales", "--reference", "de", "."]).expect(2);
    assert!(run.stderr.contains("en, es, fr"), "{}", run.stderr);
}

#[test]
fn counts_are_those_of_compare_locales() {
    if !installed("compare-locales", "--version") {
        return;
    }
    let tree = Workspace::new(CLEAN);
    let fr = tree.read("fr/app.ftl").replace("cancel = Annuler\n", "kept = Gardé\n");
    tree.write("fr/app.ftl", fr.as_bytes());
    tree.write("es/app.ftl", (tree.read("es/app.ftl") + "junk = {\nlast = fin\n").as_bytes());
    std::fs::remove_file(tree.path().join("es/more.ftl")).unwrap();
    tree.write("l10n.toml", b"basepath = \".\"\nlocales = [\"fr\", \"es\", \"pl\", \"ja\"]\n[[paths]]\nreference = \"en/**/*.ftl\"\nl10n = \"{locale}/**/*.ftl\"\n");
    let output = std::process::Command::new("compare-locales")
        .current_dir(tree.path())
        .args(["--json", "-", "l10n.toml", "."])
        .output()
        .unwrap();
    let theirs: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let found = found(tree.path(), "en");
    for locale in ["fr", "es", "pl", "ja"] {
        let count = |kind: &str| {
            let codes = [format!("message-{kind}"), format!("term-{kind}")];
            found.iter().filter(|f| f.0 == locale && codes.contains(&f.1)).count() as u64
        };
        let summary = &theirs[0]["summary"][locale];
        assert_eq!(count("missing"), summary["missing"].as_u64().unwrap_or(0), "{locale}");
        assert_eq!(count("obsolete"), summary["obsolete"].as_u64().unwrap_or(0), "{locale}");
    }
}
