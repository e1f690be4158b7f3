//! The rules of typography: each against its table of cases, and against what fixing must not do.

use crate::workspace::root;
use polyfolio::locale::{Found, Locales, OPAQUE, Run, Typographer};
use polyfolio::text::edit::{Edit, Edits};
use std::collections::BTreeSet;
use std::path::Path;

/// The typographer of a profile, through the locale that the profile's name begins with.
fn typographer(profile: &str) -> Typographer {
    let lang = profile.split('-').next().unwrap().parse().unwrap();
    Locales::load(&[]).output.typographer(&lang, Some(profile))
}

/// What `code` alone makes of a text; `?` if it finds something without a remedy.
fn apply(typographer: &Typographer, code: &str, text: &str, heading: bool) -> String {
    let mut text = text.to_owned();
    for _ in 0..4 {
        let found: Vec<Found<'_>> = typographer
            .find(&text, heading)
            .into_iter()
            .filter(|found| &*found.rule.code == code)
            .collect();
        if found.is_empty() {
            return text;
        }
        let edits: Edits = found
            .iter()
            .filter(|found| found.rule.fix)
            .filter_map(|found| Some(Edit::new(found.span.clone(), found.with.clone()?)))
            .collect();
        if edits.is_empty() {
            return "?".into();
        }
        text = edits.apply(&text);
    }
    panic!("`{code}` finds something in what it made: {text}");
}

/// Readable spaces; code between backticks becomes the opaque character, and back.
fn read(text: &str, code: &mut Vec<String>) -> String {
    let text = text.replace('~', "\u{202f}").replace('_', "\u{a0}").replace("\\n", "\n");
    let mut out = String::new();
    for (index, piece) in text.split('`').enumerate() {
        if index % 2 == 1 {
            code.push(piece.to_owned());
            out.push(OPAQUE);
        } else {
            out.push_str(piece);
        }
    }
    out
}

fn show(text: &str, code: &[String]) -> String {
    let mut code = code.iter();
    text.chars()
        .map(|c| match c {
            '\u{202f}' => "~".to_owned(),
            '\u{a0}' => "_".to_owned(),
            '\n' => "\\n".to_owned(),
            OPAQUE => format!("`{}`", code.next().map_or("", String::as_str)),
            c => c.to_string(),
        })
        .collect()
}

/// Runs one table of cases; returns the codes that it has cases for.
pub(crate) fn run_cases(path: &Path, typographer: &Typographer, heading: bool) -> BTreeSet<String> {
    let mut codes = BTreeSet::new();
    let mut wrong = Vec::new();
    let table = std::fs::read_to_string(path).unwrap();
    for (number, line) in table.lines().enumerate() {
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let [code, text, expected] = cells[..] else { panic!("{line}") };
        codes.insert(code.to_owned());
        let mut opaque = Vec::new();
        let input = read(text, &mut opaque);
        let result = apply(typographer, code, &input, heading);
        let shown = show(&result, &opaque);
        let expected = if expected == "=" { text } else { expected };
        if shown != expected {
            wrong.push(format!("{}:{}: {code}: {text}\n    {shown}", path.display(), number + 1));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    codes
}

#[test]
fn every_rule_keeps_its_table_of_cases() {
    let folder = root().join("tests/typography");
    let names = |path: &Path| path.file_stem().unwrap().to_str().unwrap().to_owned();
    for profile in std::fs::read_dir(root().join("locales/typography")).unwrap() {
        let profile = names(&profile.unwrap().path());
        let typographer = typographer(&profile);
        let mut tested = run_cases(&folder.join(format!("{profile}.cases")), &typographer, false);
        let headings = folder.join(format!("{profile}.headings.cases"));
        if headings.is_file() {
            tested.extend(run_cases(&headings, &typographer, true));
        }
        // A profile based on another has cases for what differs.
        let text =
            std::fs::read_to_string(root().join(format!("locales/typography/{profile}.toml")))
                .unwrap();
        for line in text.lines().filter_map(|line| line.strip_prefix("code = ")) {
            assert!(tested.contains(line.trim_matches('"')), "{profile}: no case for {line}");
        }
    }
}

#[test]
fn every_rule_is_named_and_explained_in_every_language() {
    let locales = Locales::load(&[]).output;
    for profile in polyfolio::locale::typography_profiles() {
        for rule in typographer(profile).rules() {
            for lang in ["en", "fr", "es"] {
                let catalog = locales.catalog(&lang.parse().unwrap());
                for prefix in ["typography", "explain"] {
                    let id = format!("{prefix}-{}", rule.code.to_lowercase());
                    assert!(catalog.has(&id), "{lang}: {id}");
                }
            }
        }
    }
}

#[test]
fn markup_is_transparent_and_code_opaque() {
    let typographer = typographer("en-un");
    let (mut a, mut b, mut c) = ("see \"".to_owned(), "link".to_owned(), "\" and ".to_owned());
    let mut d = "'s".to_owned();
    typographer.settle(&mut [
        Run::Text(&mut a),
        Run::Text(&mut b),
        Run::Text(&mut c),
        Run::Opaque,
        Run::Text(&mut d),
    ]);
    assert_eq!((a.as_str(), b.as_str(), c.as_str()), ("see “", "link", "” and "));
}

#[test]
fn one_rule_may_make_another_apply() {
    let typographer = typographer("fr-in");
    assert_eq!(typographer.text("quoi...?"), "quoi…\u{202f}?");
    assert_eq!(typographer.text("\"Quoi?\": non"), "«\u{a0}Quoi\u{202f}?\u{a0}»\u{a0}: non");
}

#[test]
fn rules_can_be_switched_off() {
    let typographer = typographer("fr-in").without(&BTreeSet::from(["FR05".to_owned()]));
    assert_eq!(typographer.text("l'eau : oui"), "l'eau\u{a0}: oui");
}

/// A document with everything that no rule may touch.
const HOSTILE: &str = "\u{feff}---\r\ntitle: 'L''eau : un bien ? Oui !'\r\nsubtitle: \"Qui paie ? Toi\"\r\nsummary: >-\r\n  L'eau est rare !\r\n  Qui paie ?\r\nkeywords: [l'eau, \"l'air\"]\r\nautre: l'ignoré ?\r\n---\r\n\r\n# L'eau d'Afrique ?\r\n\r\n**Note**: l'`eau ?` et [l'« air »](https://a.org/l'eau?b=c \"l'air ?\") : oui !  \r\nhttps://a.org/?x=l'y <https://a.org/l'z?> &amp; l&#39;eau \\* l'un\\'autre `l'a ?`\r\n\r\n> \"Oui ?\" dit-il... $l'eau ?$\r\n> l'autre[^l'a]\r\n\r\n```\nl'eau ?\n```\r\n\r\n    l'eau ?\r\n\r\n<div class=\"l'eau ?\">l'eau ?</div>\r\n\r\n| l'a ? | b |\r\n|---|---|\r\n| l'eau ! | `l'x` |\r\n\r\nun <em title=\"l'a ?\">mot ?</em> **fin**! *\"a\"* 1ère\r\n\r\n![l'image ?](l'image.svg \"L'eau ?\")\r\n\r\n[l'ref ?]: https://a.org/l'eau\r\n\r\n[^l'a]: L'eau ?\r\n";

fn put_right(text: &str, typographer: &Typographer) -> String {
    let file = std::sync::Arc::new(polyfolio::text::SourceFile::new("fr.md", text));
    polyfolio::quality::fix(&file, typographer).map_or_else(|| text.to_owned(), |f| f.text)
}

#[track_caller]
fn check_fix(text: &str, typographer: &Typographer) -> String {
    let parse = |text: &str| {
        let file = std::sync::Arc::new(polyfolio::text::SourceFile::new("fr.md", text));
        polyfolio::markdown::parse(&file).output
    };
    let fixed = put_right(text, typographer);
    let same = polyfolio::markdown::same_but_text(&parse(text), &parse(&fixed));
    assert!(same, "more than text differs:\n{text:?}\n{fixed:?}");
    assert_eq!(put_right(&fixed, typographer), fixed, "not idempotent: {text:?}");
    fixed
}

#[test]
fn fixing_changes_text_and_nothing_else() {
    let fixed = check_fix(HOSTILE, &typographer("fr-in"));
    let shown = fixed.replace('\u{202f}', "~").replace('\u{a0}', "_");
    expect_test::expect_file![root().join("tests/typography/hostile.txt")]
        .assert_eq(&shown.replace('\r', "␍"));
}

#[test]
fn fixing_the_corpora_changes_text_only() {
    let Some(corpus) = crate::workspace::corpus("osg") else { return };
    let mut files = 0;
    for (lang, profile) in [("fr", "fr-in"), ("es", "es-rae"), ("en", "en-un"), ("fr", "fr-eu")] {
        let typographer = typographer(profile);
        for folder in std::fs::read_dir(&corpus).unwrap() {
            let path = folder.unwrap().path().join(format!("{lang}.md"));
            if let Ok(text) = std::fs::read_to_string(&path) {
                check_fix(&text, &typographer);
                files += 1;
            }
        }
    }
    assert!(files > 20, "{files}");
}

mod properties {
    use super::*;
    use proptest::prelude::*;

    /// Markdown from pieces that meet each other badly.
    fn markdown() -> impl Strategy<Value = String> {
        let piece = prop::sample::select(vec![
            "l'eau",
            " ?",
            "?",
            " !",
            " :",
            ":",
            ";",
            "\"",
            "'",
            "« ",
            " »",
            "«",
            "»",
            "**",
            "*",
            "_",
            "`",
            "``",
            "[",
            "](a'b ?)",
            "![",
            "]",
            "<b>",
            "</b>",
            "<!-- ' ? -->",
            "\n",
            "\n\n",
            "> ",
            "- ",
            "1. ",
            "# ",
            "| a ? |",
            "\n|---|\n",
            "$",
            "$$",
            "\\",
            "\\'",
            "&nbsp;",
            "&amp;",
            "...",
            "--",
            "---",
            "\n---\n",
            "12 345",
            "1ère",
            "12 %",
            " ",
            "  \n",
            "é",
            "mot",
            "[^a ?]",
            "\n[^a ?]: ",
            "~~",
            "http://a.org/?b:",
            "<http://a.org/'>",
            "\n: ",
            "\u{a0}",
            "\u{202f}",
            "\t",
            "    ",
            "title: l'a ?\n",
            "\r\n",
            "=",
            "{#a'b}",
            ":::",
            "```\n",
        ]);
        prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]
        #[test]
        fn fixing_random_documents_changes_text_only(
            text in markdown(), front in any::<bool>(), profile in 0..4usize
        ) {
            let profile = ["fr-in", "fr-eu", "es-rae", "en-un"][profile];
            thread_local! {
                static READY: std::cell::RefCell<std::collections::BTreeMap<&'static str, Typographer>> =
                    std::cell::RefCell::default();
            }
            let typographer = READY.with_borrow_mut(|ready| {
                ready.entry(profile).or_insert_with(|| typographer(profile)).clone()
            });
            let text = if front { format!("---\n{text}\n---\n{text}") } else { text };
            check_fix(&text, &typographer);
        }
    }
}
