//! What becomes of small texts.

use super::{Options, Syntax, Text, render};
use crate::text::SourceFile;
use std::sync::Arc;

fn text(markdown: &str, syntax: Syntax) -> Text {
    let file = Arc::new(SourceFile::new("a.md", markdown));
    let document = crate::markdown::parse(&file).output;
    let options = Options {
        syntax,
        below: 1,
        words: &|name| name.to_uppercase(),
        picture: &|source| {
            let size = Some((3, 2));
            (source == "a.png").then(|| super::Shown { address: "../a.png".into(), size })
        },
    };
    render(&document.body, &document.notes, &options)
}

fn check(markdown: &str, expected: &str) {
    let text = text(markdown, Syntax::Html);
    assert_eq!(text.body.as_str().trim(), expected, "{markdown}");
}

#[test]
fn blocks_and_inlines() {
    check("a *b* **c** `d`", "<p>a <em>b</em> <strong>c</strong> <code dir=\"ltr\">d</code></p>");
    check("## A & B", "<h3 id=\"a--b\">A &amp; B</h3>");
    check("## A\n\n## A", "<h3 id=\"a\">A</h3>\n<h3 id=\"a-1\">A</h3>");
    check("## Note 1", "<h3 id=\"section-note-1\">Note 1</h3>");
    check("- a\n- b", "<ul><li>a</li><li>b</li></ul>");
    check("3. a", "<ol start=\"3\"><li>a</li></ol>");
    check(
        "![x](b.png)",
        "<figure><span class=\"placeholder\"><span class=\"label\">PLACEHOLDER</span> x</span></figure>",
    );
    check(
        "![x](a.png)",
        "<figure><img src=\"../a.png\" alt=\"x\" width=\"3\" height=\"2\" loading=\"lazy\" decoding=\"async\"></figure>",
    );
    check("[a](#b)", "<p>a</p>");
    check("## b\n\n[a](#b)", "<h3 id=\"b\">b</h3>\n<p><a href=\"#b\">a</a></p>");
}

#[test]
fn tables_have_headers_with_scope() {
    check(
        "| A | B |\n|---|--:|\n| a | 1 |\n\n: C",
        "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"TABLE 1\"><table><caption>\
         <span class=\"label\">TABLE 1</span> C</caption><thead><tr><th scope=\"col\">A</th>\
         <th scope=\"col\" class=\"end\">B</th></tr></thead><tbody><tr><th scope=\"row\">a</th>\
         <td class=\"end\">1</td></tr></tbody></table></div>",
    );
}

#[test]
fn notes_lead_there_and_back() {
    let made = text("a[^x] b[^y] c[^x]\n\n[^x]: X\n[^y]: Y[^z]\n[^z]: Z", Syntax::Html);
    let ids: Vec<&str> = made.body.as_str().split("href=\"#").skip(1).map(|s| &s[..6]).collect();
    assert_eq!(ids, ["note-1", "note-2", "note-1"]);
    let notes = made.notes.as_str();
    for id in ["mark-1", "mark-1-2", "mark-2", "mark-3"] {
        assert!(notes.contains(&format!("href=\"#{id}\"")), "{id}: {notes}");
        let both = format!("{}{notes}", made.body.as_str());
        assert!(both.contains(&format!("id=\"{id}\"")), "{id}");
    }
}

#[test]
fn nothing_of_a_text_is_markup() {
    for hostile in [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "a `<script>` b",
        "```<script>\n<script>alert(1)</script>\n```",
        "# <svg onload=alert(1)>",
        "![\"><script>](a.png)",
        "![x](a.png \"\"><script>\")",
        "[^\"><script>]\n\n[^\"><script>]: <script>",
        "| <script> | <b onclick=a> |\n|---|---|\n| <script> | b |\n\n: <script>",
        "$a<script>b$",
        "# a {#\"><script>}",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
    ] {
        for syntax in [Syntax::Html, Syntax::Xml] {
            let made = text(hostile, syntax);
            let all = format!("{}{}", made.body.as_str(), made.notes.as_str());
            assert!(!all.contains("<script"), "{hostile}: {all}");
            let attributes = ["onerror=", "onload=", "onclick="];
            let tags = all.split('<').skip(1).map(|tag| tag.split('>').next().unwrap_or_default());
            for tag in tags {
                assert!(!attributes.iter().any(|bad| tag.contains(bad)), "{hostile}: {all}");
            }
            // What is written is well-formed: the same text is XML when XML is asked for.
            if syntax == Syntax::Xml {
                let document =
                    format!("<html xmlns:epub=\"http://www.idpf.org/2007/ops\">{all}</html>");
                assert!(roxmltree::Document::parse(&document).is_ok(), "{hostile}: {all}");
            }
        }
    }
}
