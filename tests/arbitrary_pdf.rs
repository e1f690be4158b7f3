//! Arbitrary text to PDF, in process: the typesetter never panics, what is refused is refused with its
//! line, and what is accepted has all its words. `PROPTEST_CASES=10000 cargo test --release
//! arbitrary_pdf` looks harder.

use crate::corpora::{pdf_text, without_hyphens, words};
use crate::workspace::{Workspace, installed};
use polyfolio::diag::{Diagnostic, Severity};
use polyfolio::edition::{self, Edition};
use polyfolio::locale::Locales;
use polyfolio::markdown::{Block, BlockKind, Inline, InlineKind, visit_inlines};
use polyfolio::pdf::{self, Environment};
use polyfolio::study;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use std::sync::{Arc, LazyLock};

/// As a worker has; see `publish::worker`.
const STACK_BYTES: usize = 32 << 20;

static LOCALES: LazyLock<Locales> = LazyLock::new(|| Locales::load(&[]).output);
static ENVIRONMENT: LazyLock<Environment> = LazyLock::new(|| Environment::new(&[], &[]));

const SVG: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\">\
    <rect width=\"40\" height=\"30\" fill=\"#357\"/></svg>";

const WORKS: &str = "lee2024:\n    type: report\n    title: Return\n    author: \"Lee, Ana\"\n    \
    date: 2024\n";

/// Sets a text; gives the words of the PDF, or nothing if the text was refused as it should be.
fn set(body: &str) -> Result<Option<(Arc<Edition>, String)>, TestCaseError> {
    let workspace = Workspace::new(&[
        ("studies/series.toml", "source = \"en\"\n"),
        // A text without anything is no document.
        ("studies/a/en.md", &format!("---\ntitle: T\n---\n\nBegin.\n\n{body}")),
        ("studies/a/a.svg", SVG),
        ("studies/a/d.csv", "town,before,after\nCuenca,1240,12.5\nLoja,30,9\n"),
        ("studies/a/references.yml", WORKS),
    ]);
    let place = study::Workspace { series: workspace.path().join("studies"), source: None };
    let series = study::load(&place, &LOCALES);
    let lang = "en".parse().unwrap();
    let mut found = series.diagnostics;
    let Some(study) = series.output.studies.first() else {
        return refused(&found, body);
    };
    let built = edition::build(&series.output, study, &lang, &LOCALES);
    found.extend(built.diagnostics);
    let Some(edition) = built.output else { return refused(&found, body) };
    found.extend(pdf::lint(&ENVIRONMENT, &edition));
    if found.iter().any(|finding| finding.severity == Severity::Error) {
        return refused(&found, body);
    }
    let edition = Arc::new(edition);
    let typeset = pdf::typeset(&ENVIRONMENT, &edition, false);
    let findings = typeset.findings.into_iter();
    found.extend(findings.map(|finding| finding.diagnostic(&ENVIRONMENT, &edition)));
    let Some(artifact) = typeset.artifact else { return refused(&found, body) };
    prop_assert!(artifact.pages > 0);
    let file = workspace.path().join("a.pdf");
    std::fs::write(&file, artifact.bytes).unwrap();
    Ok(Some((edition, without_hyphens(&pdf_text(&file)))))
}

/// Whether an error has its line.
fn refused<T>(found: &[Diagnostic], body: &str) -> Result<Option<T>, TestCaseError> {
    let errors: Vec<&Diagnostic> =
        found.iter().filter(|finding| finding.severity == Severity::Error).collect();
    let placed = errors.iter().any(|finding| finding.origin.line().is_some());
    prop_assert!(placed, "refused without a line: {errors:?}\n{body}");
    Ok(None)
}

/// Every wanted word is in the PDF as often as it is in the text.
fn all_there(wanted: &[String], printed: &str, body: &str) -> Result<(), TestCaseError> {
    // The mark of a note, or a raised word, may stand close to the word before it.
    let joined: String = words(printed).concat();
    for word in wanted {
        let count = wanted.iter().filter(|other| *other == word).count();
        prop_assert!(
            joined.matches(word.as_str()).count() >= count,
            "`{word}` is lost of\n{body}\nin\n{printed}"
        );
    }
    Ok(())
}

fn run<S: Strategy>(strategy: &S, test: impl Fn(S::Value) -> Result<(), TestCaseError> + Sync)
where
    S: Sync,
{
    if !installed("pdftotext", "-v") {
        return;
    }
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(48) };
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    let config = ProptestConfig { cases: asked.unwrap_or(config.cases), ..config };
    // The exporter hands parts of its work to this pool.
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).stack_size(STACK_BYTES).build();
    pool.unwrap().install(|| {
        let outcome = TestRunner::new(config).run(strategy, &test);
        assert!(outcome.is_ok(), "{}", outcome.unwrap_err());
    });
}

#[test]
fn any_text_is_set_or_refused_with_its_line() {
    run(&crate::arbitrary::text(), |body| {
        let Some((edition, printed)) = set(&body)? else { return Ok(()) };
        // Such marks print words backwards.
        let turned = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        if body.contains(turned) {
            return Ok(());
        }
        let mut said = String::new();
        said_by(&edition.body, &mut said);
        // Words of other scripts may lack a font, which is reported, or run from right to left.
        let latin = |word: &String| word.chars().all(|c| c < '\u{250}');
        let wanted: Vec<String> = words(&said).into_iter().filter(latin).collect();
        all_there(&wanted, &printed, &body)
    });
}

/// The texts of blocks, with something between them that is no word.
fn said_by(blocks: &[Block], out: &mut String) {
    visit_inlines(blocks, &mut |inlines| {
        spoken(inlines, out);
        out.push('\n');
    });
    for block in blocks {
        match &block.kind {
            BlockKind::Code { text, .. } => out.push_str(text),
            BlockKind::Quote(blocks) | BlockKind::Callout { blocks, .. } => {
                code_of(blocks, out);
            }
            BlockKind::List { items, .. } => {
                items.iter().for_each(|item| code_of(&item.blocks, out));
            }
            _ => {}
        }
        out.push('\n');
    }
}

/// The code among blocks, whose inlines were visited before.
fn code_of(blocks: &[Block], out: &mut String) {
    for block in blocks {
        if let BlockKind::Code { text, .. } = &block.kind {
            out.push('\n');
            out.push_str(text);
        }
    }
}

fn spoken(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match &inline.kind {
            InlineKind::Text(text) | InlineKind::Code(text) => out.push_str(text),
            // A break, a picture, the mark of a note: words end there.
            kind if kind.children().is_empty() => out.push('\n'),
            kind => spoken(kind.children(), out),
        }
    }
}

/// A word that no hyphen can part: two letters stay before it, and three after.
fn word() -> impl Strategy<Value = String> {
    "[bcdfghjklmnpqrtvwxz]{4}"
}

/// A piece of a line. Words stand between `\u{1}` and `\u{2}`, so that they are found again.
fn piece() -> impl Strategy<Value = String> {
    let form = prop::sample::select(vec![
        "@",
        "@",
        "@",
        "*@*",
        "**@**",
        "***@*** ",
        "`@`",
        "~~@~~",
        "[@](https://example.org/a)",
        "[@]{lang=es}",
        "@^2^",
        "H~2~O @",
        "<sup>@</sup>",
        "@[^n]",
        "[see @lee2024, p. 12] @",
        "$x^2$ @",
        "“@”",
        "'@'",
        "@ — @",
        "![An image of @wide](a.svg) @",
        "@, 10 %:",
        "[](#deep) @",
        "\\*@\\*",
        "&amp;@",
        "@\\\n@",
        "<span lang=\"fr\">@</span>",
        "==@==",
        "@...",
    ]);
    (form, word(), word()).prop_map(|(form, one, two)| {
        // A key and a description are no words of the text.
        let marked = |word: &str| format!("\u{1}{word}\u{2}");
        let form = form.replace("@lee2024", "\u{3}").replace("@wide", "it");
        let form = form.replacen('@', &marked(&one), 1).replace('@', &marked(&two));
        form.replace('\u{3}', "@lee2024")
    })
}

fn line() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 1..8).prop_map(|pieces| pieces.join(" "))
}

/// A block of any kind, with lines in its places.
fn block() -> impl Strategy<Value = String> {
    let form = prop::sample::select(vec![
        "%\n",
        "%\n",
        "%\n",
        "## %\n\n%\n",
        "### %\n\n%\n",
        "- %\n- %\n  - %\n",
        "1. %\n2. %\n\n   %\n",
        "- [x] %\n- [ ] %\n",
        "> %\n>\n> — %\n",
        "> [!NOTE]\n> %\n>\n> %\n",
        "> [!TIP] %\n> %\n",
        "| % | % |\n|:--|--:|\n| % | 1,5 |\n| % | 20 |\n\n: A table {#tab-a}\n",
        "| % |\n|---|\n",
        "Term %\n: %\n: %\n",
        "***\n\n%\n",
        "```rust\nlet x = 1;\n```\n\n%\n",
        "    indented\n\n%\n",
        "![A square](a.svg \"%\")\n",
        "![Left](a.svg \"%\") ![Right](a.svg \"%\")\n",
        "$$\\frac{1}{2}$$\n",
        "```chart\nkind: bars\ndata: d.csv\nalt: Bars.\ntitle: T\ntable: true\n```\n\n%\n",
        "[^n]: %\n",
        "```chart\nkind: lines\ndata: d.csv\nalt: Lines.\n```\n",
        "<aside>\n\n%\n\n</aside>\n",
        "<!-- % -->\n",
        "<details><summary>%</summary>\n\n%\n\n</details>\n",
        "## Deep {#deep}\n\n%\n",
        "% {#x .y}\n",
    ]);
    (form, prop::collection::vec(line(), 4)).prop_map(|(form, lines)| {
        let mut lines = lines.into_iter().cycle();
        let mut out = String::new();
        for (at, part) in form.split('%').enumerate() {
            if at > 0 {
                let line = lines.next().unwrap_or_default();
                // A line in a table or a heading is one line, and a bar would end its cell.
                let one = form.contains('|') || form.contains('#') || form.contains("![");
                let line = if one { line.replace("\\\n", " ") } else { line };
                // In the caption of a figure, in a comment: no more than words.
                let plain = form.contains("(a.svg") || form.contains("<!--");
                out.push_str(&if plain { only_words(&line) } else { line });
            }
            out.push_str(part);
        }
        if form.contains("<!--") { out.replace(['\u{1}', '\u{2}'], "") } else { out }
    })
}

fn only_words(line: &str) -> String {
    let parts = line.split('\u{1}').skip(1).filter_map(|part| part.split('\u{2}').next());
    parts.map(|word| format!("\u{1}{word}\u{2}")).collect::<Vec<_>>().join(" ")
}

#[test]
fn everything_that_can_be_written_is_set_with_all_its_words() {
    let document = prop::collection::vec(block(), 1..12);
    run(&document, |mut blocks| {
        // One note of the name, and one that does not lead back to itself.
        let mut noted = false;
        blocks.retain(|block| !block.starts_with("[^n]:") || !std::mem::replace(&mut noted, true));
        for note in blocks.iter_mut().filter(|block| block.starts_with("[^n]:")) {
            *note = format!("[^n]:{}", note["[^n]:".len()..].replace("[^n]", ""));
        }
        let marked = blocks.join("\n");
        // A note that nothing refers to is not printed.
        let used = marked.replace("[^n]:", "").contains("[^n]");
        let printed = |block: &&String| used || !block.starts_with("[^n]:");
        let wanted: Vec<String> = blocks
            .iter()
            .filter(printed)
            .flat_map(|block| block.split('\u{1}').skip(1))
            .filter_map(|part| part.split('\u{2}').next().map(str::to_owned))
            .collect();
        let body = marked.replace(['\u{1}', '\u{2}'], "");
        let Some((_, text)) = set(&body)? else {
            return Err(TestCaseError::fail(format!("refused:\n{body}")));
        };
        all_there(&wanted, &text, &body)
    });
}
