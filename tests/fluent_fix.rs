//! Mending Fluent files: text changes and nothing else does, and mending again changes nothing.

use crate::workspace::Workspace;
use fluent_syntax::ast::{
    Attribute, Comment, Entry, Expression, InlineExpression, Pattern, PatternElement, Resource,
};
use polyfolio::ftl::{self, TreeFile};
use polyfolio::locale::{Locales, Typographer};
use polyfolio::quality;
use polyfolio::text::SourceFile;
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use std::sync::Arc;

/// What `check-locales --fix` makes of a file.
fn mended(text: &str, typographer: &Typographer) -> String {
    let file = TreeFile {
        locale: "fr".into(),
        path: "a.ftl".into(),
        file: Arc::new(SourceFile::new("a.ftl", text)),
        sound: true,
    };
    let text = ftl::fix(&file).unwrap_or_else(|| text.to_owned());
    quality::fix_fluent(&text, typographer).map_or(text, |fixed| fixed.text)
}

/// A resource without its words: the names, the comments, what stands in braces, and where text
/// stands between those. An entry that repeats an earlier one says nothing.
fn shape(text: &str) -> Vec<String> {
    let body = text.strip_prefix('\u{feff}').unwrap_or(text);
    let resource: Resource<&str> = match fluent_syntax::parser::parse(body) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    let mut out = Vec::new();
    let mut seen = std::collections::BTreeSet::new();
    for entry in &resource.body {
        let (name, whole, shape) = match entry {
            Entry::Message(it) => {
                let value = it.value.as_ref().map(pattern);
                let shape =
                    format!("{value:?} {} {}", attributes(&it.attributes), comment(&it.comment));
                (it.id.name.to_owned(), format!("{:?}{:?}", it.value, it.attributes), shape)
            }
            Entry::Term(it) => {
                let value = pattern(&it.value);
                let shape =
                    format!("{value} {} {}", attributes(&it.attributes), comment(&it.comment));
                (format!("-{}", it.id.name), format!("{:?}{:?}", it.value, it.attributes), shape)
            }
            Entry::Junk { content } => {
                // A character that nobody sees is mended here too, and may be all there is.
                let seen = content.replace(['\u{feff}', '\u{200b}', '\r'], "");
                if seen.trim().is_empty() {
                    continue;
                }
                (String::new(), String::new(), format!("junk {seen}"))
            }
            other => (String::new(), String::new(), format!("{other:?}")),
        };
        // Line ends and characters without width are no part of what is said.
        let whole = format!("{name}{}", whole.replace("\\r", "").replace("\\u{200b}", ""));
        if name.is_empty() || seen.insert(whole) {
            let shape = format!("{name} {shape}").replace("\\r", "");
            out.push(shape.replace("\\u{200b}", "").replace("\\u{feff}", ""));
        }
    }
    out
}

fn comment(comment: &Option<Comment<&str>>) -> String {
    // Of comments too only what is seen stays.
    let said = comment.as_ref().map(|it| it.content.join("\n")).unwrap_or_default();
    said.replace(['\u{feff}', '\u{200b}', '\r'], "")
}

fn attributes(all: &[Attribute<&str>]) -> String {
    all.iter().map(|it| format!(".{} {}", it.id.name, pattern(&it.value))).collect()
}

fn pattern(pattern: &Pattern<&str>) -> String {
    let mut out = String::new();
    for element in &pattern.elements {
        match element {
            // A line end is an element of its own: neighbours are one text.
            PatternElement::TextElement { .. } if out.ends_with("text ") => {}
            // Characters that nobody sees are no text.
            PatternElement::TextElement { value }
                if value.chars().all(|c| c.is_whitespace() || "\u{200b}\u{feff}".contains(c)) => {}
            PatternElement::TextElement { .. } => out.push_str("text "),
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(InlineExpression::Placeable { expression }) => {
                    out.push_str(&format!("{{ {expression:?} }} "));
                }
                Expression::Inline(inline) => out.push_str(&format!("{inline:?} ")),
                Expression::Select { selector, variants } => {
                    out.push_str(&format!("{selector:?} -> "));
                    for variant in variants {
                        let value = self::pattern(&variant.value);
                        out.push_str(&format!("[{:?} {}] {value}", variant.key, variant.default));
                    }
                }
            },
        }
    }
    out
}

/// Words and marks that rules of typography want changed, beside what Fluent is made of.
fn words() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "l'eau",
        " ?",
        "?",
        " !",
        " : ",
        ";",
        "\"",
        "'",
        "...",
        "« ",
        " »",
        "10 %",
        "2ème",
        "1er",
        "Etat",
        " - ",
        "--",
        "`a ? b`",
        "`",
        "{ $x }",
        "{ \"l'a ?\" }",
        "{ -t }",
        "{ NUMBER($n) }",
        "¿",
        "¡Hola",
        "1ero",
        "Marzo",
        "12 000",
        "\u{a0}",
        "\u{200b}",
        "\u{202f}",
        "<b>l'a ?</b>",
        "https://a.org/?x=l'y",
        "é",
        "日",
        "\r",
        "}",
        "*",
        "[a]",
        "#",
        ".b = c",
    ]);
    prop::collection::vec(piece, 1..6).prop_map(|pieces| pieces.concat())
}

fn value() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => words(),
        2 => prop::collection::vec(words(), 2..4)
            .prop_map(|lines| format!("\n    {}", lines.join("\n    "))),
        2 => (words(), words(), words()).prop_map(|(a, b, c)| {
            format!("{a} {{ $n ->\n    [one] {b}\n   *[other] {c}\n}}")
        }),
        1 => words().prop_map(|text| format!("\n\n        {text}\n    {text}")),
    ]
}

fn resource() -> impl Strategy<Value = String> {
    let id = prop::sample::select(vec!["a", "b", "c", "-t", "x-examples"]);
    let entry = (id, value(), prop::option::of(words()), prop::option::of(words())).prop_map(
        |(id, value, attribute, comment)| {
            let comment = comment.map(|it| format!("# {}\n", it.replace(['\r', '\n'], " ")));
            let attribute = attribute.map(|it| format!("\n    .title = {it}"));
            let (comment, attribute) = (comment.unwrap_or_default(), attribute.unwrap_or_default());
            format!("{comment}{id} = {value}{attribute}\n")
        },
    );
    let other = prop::sample::select(vec![
        "## l'un ?\n",
        "### l'autre ?\n",
        "# seul ?\n\n",
        "\n",
        "junk l'eau ?\n",
        "a = {\n",
        "\r\n",
    ]);
    let line = prop_oneof![6 => entry, 1 => other.prop_map(str::to_owned)];
    // A mark of the byte order stands at the beginning of a file, if anywhere.
    let mark = prop_oneof![5 => Just(""), 1 => Just("\u{feff}")];
    (mark, prop::collection::vec(line, 1..6))
        .prop_map(|(mark, lines)| format!("{mark}{}", lines.concat()))
}

#[test]
fn names_and_braces_stay_as_they_are() {
    let locales = Locales::load(&[]).output;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let profiles = ["fr-in", "fr-ca", "fr-eu", "es-rae", "en-un", "en-eu"].map(|profile| {
        let lang = profile.split('-').next().unwrap().parse().unwrap();
        locales.typographer(&lang, Some(profile))
    });
    let mut changed = 0_usize;
    for round in 0..1500 {
        let text = resource().new_tree(&mut runner).unwrap().current();
        let typographer = &profiles[round % profiles.len()];
        let once = mended(&text, typographer);
        assert_eq!(shape(&text), shape(&once), "more than text differs:\n{text:?}\n{once:?}");
        assert_eq!(mended(&once, typographer), once, "not idempotent:\n{text:?}\n{once:?}");
        changed += usize::from(once != text);
    }
    assert!(changed > 500, "{changed} of 1500 had something to mend");
}

#[test]
fn only_what_is_reported_is_changed() {
    let text = "a = It's \"so\" -- or not... \u{2018}x\u{2019}\n";
    let tree = Workspace::new(&[("en/a.ftl", text), ("fr/a.ftl", "a = C'est { $x } ?\n")]);
    tree.run(&["check-locales", "--reference", "en", ".", "--fix"]);
    let report = tree.run(&["check-locales", "--reference", "en", ".", "--format", "json"]);
    assert!(!report.stdout.contains("EN0"), "{}", report.stdout);
    assert_eq!(tree.read("en/a.ftl"), text);
    assert_eq!(tree.read("fr/a.ftl"), "a = C’est { $x }\u{202f}?\n");
}

#[cfg(unix)]
#[test]
fn permissions_and_links_stay() {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};
    let tree = Workspace::new(&[
        ("en/a.ftl", "a = One\n"),
        ("fr/a.ftl", "a = Un ?\n"),
        ("es/b.ftl", "a = ¿Uno ?\n"),
    ]);
    let path = |name: &str| tree.path().join(name);
    std::fs::set_permissions(path("fr/a.ftl"), std::fs::Permissions::from_mode(0o640)).unwrap();
    symlink("b.ftl", path("es/a.ftl")).unwrap();
    let mend = ["check-locales", "--reference", "en", ".", "--fix", "--ui", "en"];
    let run = tree.run(&mend);
    assert!(run.stderr.contains("mended"), "{}", run.stderr);
    assert_eq!(tree.read("fr/a.ftl"), "a = Un\u{202f}?\n");
    assert_eq!(std::fs::metadata(path("fr/a.ftl")).unwrap().mode() & 0o777, 0o640);
    assert!(std::fs::symlink_metadata(path("es/a.ftl")).unwrap().is_symlink());
    assert_eq!(tree.read("es/b.ftl"), "a = ¿Uno?\n");
    let times = |name: &str| std::fs::metadata(path(name)).unwrap().modified().unwrap();
    let before = (times("fr/a.ftl"), times("es/b.ftl"));
    let run = tree.run(&mend);
    assert!(!run.stderr.contains("mended"), "{}", run.stderr);
    assert_eq!(before, (times("fr/a.ftl"), times("es/b.ftl")), "nothing is written again");
}
