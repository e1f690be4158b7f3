//! Laws of the Markdown reader, on documents nobody would write and on those people do.

use polyfolio::markdown::{Block, BlockKind, Document, InlineKind, parse, visit_inlines};
use polyfolio::text::{SourceFile, Span};
use proptest::prelude::*;
use std::sync::Arc;

fn read(text: &str) -> Document {
    parse(&Arc::new(SourceFile::new("x.md", text))).output
}

/// Every span lies in the text, on character boundaries, and children lie in their parents.
fn check_spans(text: &str, blocks: &[Block], outer: &Span) {
    for block in blocks {
        assert!(text.get(block.span.clone()).is_some(), "{:?} in {text:?}", block.span);
        assert!(
            outer.start <= block.span.start && block.span.end <= outer.end,
            "{:?} not in {outer:?}: {text:?}",
            block.span
        );
        match &block.kind {
            BlockKind::Quote(blocks) | BlockKind::Callout { blocks, .. } => {
                check_spans(text, blocks, &block.span);
            }
            BlockKind::List { items, .. } => {
                items.iter().for_each(|item| check_spans(text, &item.blocks, &block.span));
            }
            _ => {}
        }
    }
    visit_inlines(blocks, &mut |inlines| {
        for inline in inlines {
            assert!(text.get(inline.span.clone()).is_some(), "{:?}", inline.span);
        }
    });
}

/// Pieces of Markdown that bite when they meet.
fn markdown() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "# ",
        "## ",
        "> ",
        "> [!NOTE]\n",
        "- ",
        "1. ",
        "- [x] ",
        "\n",
        "\n\n",
        "    ",
        "| a | b |\n",
        "|---|--:|\n",
        "```\n",
        "$",
        "$$",
        "\\frac{1}",
        "[^1]",
        "[^1]: ",
        "![",
        "](x.svg \"t\")",
        "[",
        "](#a)",
        "**",
        "*",
        "`",
        "<aside>",
        "</aside>",
        "<p>",
        "<em>",
        "</em>",
        "<version>",
        "<br>",
        "<script>",
        "<?",
        "<!--",
        "<!A",
        "<div\n",
        "&amp;",
        "&nbsp;",
        "\r\n",
        "\u{feff}",
        "e\u{301}",
        "ß",
        "日本",
        "😀",
        "Term\n: ",
        ": caption",
        "---\n",
        "---",
        "title: x\n",
        "word",
        " ",
        "\\",
        "~~",
        "~5",
        "http://x.org",
        "\0",
        "\u{202e}",
        "\u{fdd0}",
    ]);
    prop::collection::vec(pieces, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn parsing_never_fails_and_spans_are_exact(text in markdown()) {
        let document = read(&text);
        check_spans(&text, &document.body, &(0..text.len()));
    }

    #[test]
    fn plain_words_are_never_lost(words in prop::collection::vec("[a-z]{3,9}", 1..30)) {
        // Between any two constructs, words written as words come back as words.
        let text = words
            .iter()
            .enumerate()
            .map(|(index, word)| match index % 7 {
                0 => format!("# {word}\n\n"),
                1 => format!("- {word}\n\n"),
                2 => format!("> {word}\n\n"),
                3 => format!("<aside>\n{word}\n</aside>\n\n"),
                4 => format!("| {word} |\n|---|\n\n"),
                5 => format!("*{word}*\n\n"),
                _ => format!("{word}\n\n"),
            })
            .collect::<String>();
        let document = read(&text);
        let mut found = Vec::new();
        visit_inlines(&document.body, &mut |inlines| {
            found.push(polyfolio::markdown::plain_text(inlines));
        });
        prop_assert_eq!(found, words);
    }
}

/// A short form of a document's structure, to compare with what a case expects.
fn outline(blocks: &[Block]) -> String {
    let parts: Vec<String> = blocks
        .iter()
        .map(|block| match &block.kind {
            BlockKind::Heading { level, .. } => format!("h{level}"),
            BlockKind::Paragraph(_) => "p".into(),
            BlockKind::List { start, items, .. } => {
                let kind = if start.is_some() { "ol" } else { "ul" };
                let items: Vec<_> = items.iter().map(|item| outline(&item.blocks)).collect();
                format!("{kind}({})", items.join("; "))
            }
            BlockKind::Quote(blocks) => format!("quote({})", outline(blocks)),
            BlockKind::Callout { kind, blocks } => format!("{}({})", kind.name(), outline(blocks)),
            BlockKind::Foreign { lang, blocks, .. } => format!("{lang}({})", outline(blocks)),
            BlockKind::Code { language, .. } => format!("code:{language}"),
            BlockKind::Table { head, rows, caption, .. } => {
                let caption = if caption.is_some() { "+caption" } else { "" };
                format!("table{}x{}{caption}", head.len(), rows.len())
            }
            BlockKind::Figure { image, caption } => {
                format!(
                    "figure:{}{}",
                    image.source,
                    if caption.is_empty() { "" } else { "+caption" }
                )
            }
            BlockKind::Figures(figures) => format!("row({})", outline(figures)),
            BlockKind::Chart(chart) => format!("chart:{}", chart.data.text),
            BlockKind::Drawing(_) | BlockKind::References(_) => "an edition's".into(),
            BlockKind::Definitions(definitions) => format!("dl{}", definitions.len()),
            BlockKind::Math(_) => "math".into(),
            BlockKind::Rule => "hr".into(),
        })
        .collect();
    parts.join(" ")
}

#[test]
fn structures() {
    for (text, expected) in [
        ("# A\n\nB\n", "h1 p"),
        ("- a\n- b\n  - c\n", "ul(p; p ul(p))"),
        ("3. a\n4. b\n", "ol(p; p)"),
        ("- [x] a\n- [ ] b\n", "ul(p; p)"),
        ("> a\n>\n> b\n", "quote(p p)"),
        ("> [!IMPORTANT]\n> a\n", "important(p)"),
        ("```rust\nx\n```\n", "code:rust"),
        ("| a | b |\n|---|--:|\n| 1 | 2 |\n\n: Cap *x*\n", "table2x1+caption"),
        (": not a caption\n", "p"),
        ("![A](a.svg \"T\")\n", "figure:a.svg+caption"),
        ("![A](a.svg) ![B](b.svg)\n", "row(figure:a.svg figure:b.svg)"),
        ("Text ![A](a.svg)\n", "p"),
        ("![A](a.svg \"T\"){#fig-a}\n", "figure:a.svg+caption"),
        ("![A](a.svg){#a}\n![B](b.svg){#b}\n", "row(figure:a.svg figure:b.svg)"),
        ("| a |\n|---|\n| 1 |\n\n: Cap {#tab-a}\n", "table1x1+caption"),
        ("```chart\nkind: bars\ndata: a.csv\nalt: x\n```\n", "chart:a.csv"),
        ("- a\n\n  ```chart\n  kind: lines\n  data: a.csv\n  ```\n", "ul(p chart:a.csv)"),
        ("```chart\nkind: pie\ndata: a.csv\n```\n", "code:chart"),
        ("Term\n: Meaning\n", "dl1"),
        ("$$x$$\n", "math"),
        ("Costs $5 and $6.\n", "p"),
        ("***\n", "hr"),
        (
            "<aside class=\"x\">\n  <img src=\"https://x/y.png\">\n  Said *so*.\n  <p>\n— Who\n  </p>\n</aside>\n",
            "quote(p p)",
        ),
        ("<div>\n<h2>Title</h2>\nText\n</div>\n", "h2 p"),
        ("<span>\n", ""),
        ("<?never closed\n", "p"),
        ("<!-- never closed\n", "p"),
        ("<?a\n\n<b>\n\n<!c", "p p"),
        ("a<br>b\n", "p"),
        ("<!-- only a comment -->\n", ""),
        ("<details><summary>More</summary>\n\nText\n\n</details>\n", "p p"),
        ("---\ntitle: T\n---\n", ""),
    ] {
        assert_eq!(outline(&read(text).body), expected, "{text}");
    }
}

#[test]
fn inline_html_keeps_words_and_meaning() {
    let document = read(
        "H<sub>2</sub>O, <em>a <b>c</b></em>, <a href=\"https://x.org\">l</a>, v<version>, <u>u</u>\n",
    );
    let BlockKind::Paragraph(inlines) = &document.body[0].kind else { panic!("a paragraph") };
    assert_eq!(polyfolio::markdown::plain_text(inlines), "H2O, a c, l, v<version>, u");
    assert!(inlines.iter().any(|i| matches!(i.kind, InlineKind::Subscript(_))));
    assert!(
        inlines.iter().any(
            |i| matches!(&i.kind, InlineKind::Link { target, .. } if target == "https://x.org")
        )
    );
}

#[test]
fn tasks_know_whether_they_are_done() {
    for text in ["- [x] a\n- [ ] b\n", "- [x] a\n\n- [ ] b\n"] {
        let document = read(text);
        let BlockKind::List { items, .. } = &document.body[0].kind else { panic!("a list") };
        let checked: Vec<_> = items.iter().map(|item| item.checked).collect();
        assert_eq!(checked, [Some(true), Some(false)], "{text:?}");
    }
}
