//! Arbitrary input: nothing panics, every span lies in its text, and no word of a translation is lost.
//! `PROPTEST_CASES=100000 cargo test --release arbitrary` looks harder.

use crate::workspace::Workspace;
use polyfolio::ledger::{self, Decision, decode, encode, patch, settle};
use polyfolio::locale::Locales;
use polyfolio::markdown::{fragment, visit_inlines};
use polyfolio::study::{self, Segment, Version, segments, units, version};
use polyfolio::text::SourceFile;
use proptest::prelude::*;
use std::sync::Arc;

/// Pieces that mean something to Markdown, to front matter, or to Unicode.
const PIECES: &[&str] = &[
    "# ",
    "## ",
    "\n",
    "\n",
    "\n\n",
    "```",
    "```sh\n",
    "~~~\n",
    "    ",
    "> ",
    "> [!NOTE]\n",
    "- ",
    "1. ",
    "| a | b |\n|---|---|\n| c | d |\n",
    "|",
    "[x]: http://a.b\n",
    "[X]: <c d>\n",
    "[a][x]",
    "[x]",
    "[x][]",
    "[^n]",
    "[^n]: ",
    "$$",
    "$",
    "<b>",
    "</b>",
    "<sup>",
    "<!--",
    "-->",
    "<script>",
    "---\n",
    "title: ",
    "keywords: [a, ",
    "summary: >\n  ",
    "\u{feff}",
    "é",
    "e\u{301}",
    "👩‍👩‍👧",
    "\u{202e}",
    "\\",
    "`",
    "**",
    "_",
    "~~",
    "\t",
    "\r\n",
    "\r",
    "\0",
    "word ",
    "Water ",
    "10 % ",
    ": ",
    "{#a}",
    "![p](x.svg \"t\")",
    "](",
    "&amp;",
    "&#0;",
    "http://a.b/c ",
    "<http://a.b>",
    "[a](b)",
    "[a](",
    "'",
    "\"",
];

pub(crate) fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        9 => prop::sample::select(PIECES).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

fn parsed(text: &str) -> Version {
    version(&Arc::new(SourceFile::new("a/en.md", text))).output
}

/// What is said in prose, segment by segment.
fn said(version: &Version) -> Vec<String> {
    let prose = |s: &Segment| fragment(&s.markdown(&version.document.file)).words;
    segments(version).iter().map(prose).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn documents_have_their_spans_in_their_text(text in text()) {
        let version = parsed(&text);
        let mut spans = Vec::new();
        let mut visit = |inlines: &[polyfolio::markdown::Inline]| {
            spans.extend(inlines.iter().map(|inline| inline.span.clone()));
        };
        visit_inlines(&version.document.body, &mut visit);
        for unit in units(&version) {
            spans.push(unit.span.clone());
            let markdown = unit.markdown(&version.document.file);
            let _ = fragment(&markdown);
        }
        spans.extend(version.document.references.iter().map(|reference| reference.span.clone()));
        for span in spans {
            prop_assert!(text.get(span.clone()).is_some(), "{span:?} of {text:?}");
        }
        let _ = fragment(&text);
    }

    #[test]
    fn ledgers_are_read_or_refused(text in "(format = 1\n)?(segmenter = [12]\n)?([\\[\\]a-z0-9=\" \\\\\n#\u{0}é]|\\[k1\\]\n|kind = \"cell\"\n|state = \"draft\"\n|words = \"0123456789abcdef\"\n|shape = \"0123456789abcdef\"\n|source = \"\\\\u00e9\"\n){0,30}") {
        if let Ok(ledger) = decode(&text) {
            prop_assert_eq!(decode(&encode(&ledger)), Ok(ledger));
        }
    }

    #[test]
    fn a_broken_ledger_is_read_or_refused(cut in any::<prop::sample::Index>(), with in any::<char>()) {
        let source = parsed("---\ntitle: T\n---\n\nOne “two”.\n\n```sh\nls\n```\n\n| a | b |\n|---|---|\n| c | d |\n");
        let (ledger, _) =
            ledger::decide(&source, Some(&source), &Default::default(), &|_| true, &Decision::Confirm, Some("é"));
        let mut text = encode(&ledger);
        let at = text.floor_char_boundary(cut.index(text.len()));
        text.insert(at, with);
        if let Ok(read) = decode(&text) {
            prop_assert_eq!(decode(&encode(&read)), Ok(read));
        }
        let _ = decode(&text[..at]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever changes in whatever source: what `sync` writes says the same, and its ledger is read.
    #[test]
    fn no_word_of_a_translation_is_lost(was in text(), edit in text(), target in text(), at in any::<prop::sample::Index>()) {
        let whole = |body: &str| format!("---\ntitle: T\n---\n\nSee [it](http://a.b).\n\n{body}\n\n[z]: http://z.z\n\nEnd [z].\n");
        let mut now = was.clone();
        let place = now.floor_char_boundary(at.index(now.len() + 1));
        now.insert_str(place, &edit);
        let workspace = Workspace::new(&[
            ("studies/series.toml", "id = \"t\"\nsource = \"en\"\nlanguages = [\"en\", \"fr\"]\n"),
            ("studies/a/en.md", &whole(&now).replace("a.b", "c.d").replace("z.z", "y.y")),
            ("studies/a/fr.md", &whole(&target)),
        ]);
        let locales = Locales::load(&[]).output;
        let place = study::Workspace { series: workspace.path().join("studies"), source: None };
        let series = study::load(&place, &locales).output;
        let Some(study) = series.studies.first() else { return Ok(()) };
        let lang = "fr".parse().unwrap();
        let Some(translation) = study.versions.get(&lang) else { return Ok(()) };
        let before = parsed(&whole(&was));
        let (ledger, _) =
            ledger::decide(&before, Some(translation), &Default::default(), &|_| true, &Decision::Confirm, None);
        let path = ledger::path(&series, study, &lang);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, encode(&ledger)).unwrap();
        let passages = ledger::passages(&series, study, &lang, &locales).unwrap();
        let patches = patch(translation, &passages, &study.source);
        let after = parsed(&patches.text);
        prop_assert_eq!(said(translation), said(&after), "{}", patches.text);
        let settled = settle(&ledger, &patches, translation);
        prop_assert_eq!(decode(&encode(&settled)), Ok(settled));
    }
}
