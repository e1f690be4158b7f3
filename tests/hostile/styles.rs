//! Citation styles and bibliographies that nobody means well with: each words the references within the
//! deadline, or is refused with its line; a study without citations is published beside it.

use super::numbered;
use crate::workspace::{GOOD, Workspace};

const HEAD: &str = "<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" \
    class=\"in-text\">\n<info><title>T</title><id>t</id><updated>2020-01-01T00:00:00Z</updated></info>\n";
const TAIL: &str = "<citation><layout><text macro=\"m\"/></layout></citation>\n\
    <bibliography><layout><text macro=\"m\"/></layout></bibliography>\n</style>\n";

/// A style with something in it, beside a macro `m` that it brings or not.
fn style(inside: &str) -> Vec<u8> {
    format!("{HEAD}{inside}\n{TAIL}").into_bytes()
}

fn called(name: &str, inside: &str) -> String {
    format!("<macro name=\"{name}\">{inside}</macro>\n")
}

fn text(name: &str) -> String {
    format!("<text macro=\"{name}\"/>")
}

/// Styles by name, and whether each words the references.
fn styles(large: usize) -> Vec<(&'static str, Vec<u8>, bool)> {
    let title = "<text variable=\"title\"/>";
    let laughs = "<!DOCTYPE style [<!ENTITY a \"haha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">\
        <!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>\n";
    let outside = "<!DOCTYPE style [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n";
    let groups = |depth| format!("{}{title}{}", "<group>".repeat(depth), "</group>".repeat(depth));
    let doubling =
        numbered(60, |n| called(&format!("m{n}"), &text(&format!("m{}", n + 1)).repeat(2)));
    let chain = numbered(900, |n| called(&format!("m{n}"), &text(&format!("m{}", n + 1))));
    let many = numbered(2000 * large, |n| called(&format!("m{n}"), title));
    let choices = format!(
        "<choose>{}<else>{title}</else></choose>",
        "<if variable=\"DOI\"><text value=\"a\"/></if>".to_owned()
            + &"<else-if variable=\"ISBN\" match=\"none\"><text value=\"b\"/></else-if>"
                .repeat(5000)
    );
    let utf16: Vec<u8> = String::from_utf8(style(&called("m", title)))
        .unwrap()
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let mut latin = style(&called("m", title));
    latin.splice(HEAD.len()..HEAD.len(), *b"<!-- caf\xe9 -->\n");
    let typed = |kind: &str, inside: &str| [kind.as_bytes(), &style(&called("m", inside))].concat();
    vec![
        ("sound", style(&called("m", title)), true),
        ("no-such-macro", style(""), true),
        ("empty", Vec::new(), false),
        ("no-xml", b"#!/bin/sh\nrm -rf /\n".to_vec(), false),
        ("cut", style(&called("m", title))[..200].to_vec(), false),
        ("other-root", b"<html><body/></html>".to_vec(), false),
        ("no-namespace", b"<style><citation/></style>".to_vec(), false),
        ("a-locale", b"<locale xmlns=\"http://purl.org/net/xbiblio/csl\"/>".to_vec(), false),
        ("no-citation", format!("{HEAD}</style>").into_bytes(), false),
        ("laughs", typed(laughs, "<text value=\"&d;\"/>"), false),
        ("entity-outside", typed(outside, "<text value=\"&x;\"/>"), false),
        ("utf-16", utf16, false),
        ("latin-1", latin, false),
        ("deep", style(&called("m", &groups(20_000 * large))), false),
        ("groups", style(&called("m", &groups(80))), true),
        ("macro-itself", style(&called("m", &text("m"))), false),
        ("macro-ring", style(&(called("m", &text("n")) + &called("n", &text("m")))), false),
        ("macro-doubling", style(&(called("m", &text("m0")) + &doubling)), false),
        ("macro-chain", style(&(called("m", &text("m0")) + &chain + &called("m900", title))), true),
        ("macros-many", style(&(called("m", title) + &many)), true),
        ("choices-many", style(&called("m", &choices)), true),
        (
            "affix-long",
            style(&called(
                "m",
                &format!("<text variable=\"title\" suffix=\"{}\"/>", "x".repeat(20_000)),
            )),
            true,
        ),
        (
            "affix-code",
            style(&called(
                "m",
                "<text variable=\"title\" suffix=\"#panic() $x$ &lt;b&gt; \u{202e}\"/>",
            )),
            true,
        ),
        (
            "numbers",
            style(&called(
                "m",
                "<names variable=\"author\"><name et-al-min=\"99999999999\" initialize-with=\".\"/></names>",
            )),
            false,
        ),
        ("elements-many", style(&called("m", &title.repeat(20_000 * large))), large == 1),
        ("huge", style(&called("m", &format!("<!-- {} -->{title}", "x".repeat(3 << 20)))), false),
    ]
}

const WORKS: &str =
    "k:\n    type: book\n    title: Title\n    author: \"Lee, Ana\"\n    date: 2020\n";

#[test]
fn each_style_words_the_references_or_is_refused_with_its_line() {
    let full = std::env::var_os("POLYFOLIO_HOSTILE").is_some_and(|value| value == "full");
    let workspace = Workspace::new(&[
        (
            "studies/series.toml",
            "source = \"en\"\n[bibliography]\nstyle = \"s.csl\"\n[limits]\nworker-seconds = 60\n",
        ),
        ("studies/a/en.md", "---\ntitle: A\n---\n\nSo it is [@k].\n"),
        ("studies/a/references.yml", WORKS),
        ("studies/zz-sound/en.md", GOOD),
    ]);
    let mut wrong = Vec::new();
    for (name, bytes, is_sound) in styles(if full { 10 } else { 1 }) {
        workspace.write("studies/s.csl", &bytes);
        let run = workspace.run(&["check", "--format", "json"]);
        let report: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
        let findings = report["findings"].as_array().unwrap();
        let errors: Vec<&serde_json::Value> =
            findings.iter().filter(|finding| finding["severity"] == "error").collect();
        // What is too large is not read, so it has no lines.
        let is_too_large = bytes.len() as u64 > polyfolio::study::MAX_TEXT_BYTES;
        let placed = errors.iter().all(|e| {
            (e["line"].is_u64() || is_too_large)
                && ["studies/s.csl", "studies/a/en.md"].iter().any(|f| e["file"] == *f)
        });
        let expected = if is_sound { run.code == 0 } else { run.code == 65 && !errors.is_empty() };
        if !expected || !placed {
            wrong.push(format!("{name}: {} {errors:?}", run.code));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // The last is refused: what does not need it is published.
    let run = workspace.run(&["publish", "--pdf-only"]).expect(65);
    assert!(workspace.path().join("public/current/files/zz-sound/zz-sound.en.pdf").is_file());
    assert!(run.stderr.contains("studies/s.csl"), "{}", run.stderr);
}

/// What takes too long is stopped where it is done, and named with its place: `check` too goes on.
#[test]
fn references_without_end_cost_one_deadline() {
    let cited = numbered(8000, |n| format!("[@k{n}] "));
    let works = numbered(8000, |n| {
        format!(
            "k{n}:\n    type: book\n    title: Title {n}\n    author: \"Lee, Ana\"\n    date: 2020\n"
        )
    });
    let series = "source = \"en\"\n[limits]\nworker-seconds = 5\n";
    let workspace = Workspace::new(&[
        ("studies/series.toml", series),
        ("studies/a/en.md", &format!("---\ntitle: A\n---\n\n{cited}\n")),
        ("studies/a/references.yml", &works),
        ("studies/zz-sound/en.md", GOOD),
    ]);
    let run = workspace.run(&["check"]).expect(65);
    assert!(run.stderr.contains("error[render-deadline]"), "{}", run.stderr);
    assert!(run.stderr.contains("studies/a/en.md:5:1"), "{}", run.stderr);
    let run = workspace.run(&["publish", "--pdf-only"]).expect(65);
    assert!(run.stderr.contains("studies/a/en.md:5:1"), "{}", run.stderr);
    assert!(workspace.path().join("public/current/files/zz-sound/zz-sound.en.pdf").is_file());
}
