//! Passages in another language: placed where they belong, tagged with their language.

use crate::workspace::{Workspace, installed};
use polyfolio::edition::{self, Edition};
use polyfolio::locale::{Direction, Locales};
use polyfolio::markdown::{Block, BlockKind, Inline, InlineKind};
use polyfolio::pdf::{Environment, typeset};
use polyfolio::study;
use std::sync::Arc;

/// The edition of a one-paragraph study in French, to put something into.
fn edition(workspace: &Workspace) -> Edition {
    let locales = Locales::load(&[]).output;
    let root = workspace.path().join("studies");
    let series = study::load(&study::Workspace { series: root, source: None }, &locales).output;
    let lang = "fr".parse().unwrap();
    edition::build(&series, &series.studies[0], &lang, &locales).output.unwrap()
}

#[test]
fn a_foreign_passage_is_tagged_with_its_language() {
    let workspace = Workspace::new(&[
        ("studies/series.toml", "source = \"fr\"\nlanguages = [\"fr\"]\n"),
        ("studies/a/fr.md", "---\ntitle: Puits\n---\n\nUn puits est profond.\n"),
    ]);
    let environment = Environment::new(&[], &[]);
    for (tag, direction, label) in [
        ("en-GB", Direction::Ltr, None),
        ("es", Direction::Ltr, Some("En espagnol")),
        ("ar-MA", Direction::Rtl, None),
    ] {
        let mut edition = edition(&workspace);
        let words = Inline { span: 0..0, kind: InlineKind::Text("Wells".into()) };
        let paragraph = Block { span: 0..0, kind: BlockKind::Paragraph(vec![words]) };
        let kind = BlockKind::Foreign {
            lang: tag.parse().unwrap(),
            direction,
            label: label.map(str::to_owned),
            blocks: vec![paragraph],
        };
        edition.body.push(Block { span: 0..0, kind });
        let typeset = typeset(&environment, &Arc::new(edition), false);
        assert_eq!(typeset.findings, []);
        let bytes = typeset.artifact.unwrap().bytes;
        let text = String::from_utf8_lossy(&bytes);
        assert!(text.contains("/Lang (fr-FR)") || text.contains("/Lang(fr-FR)"));
        let tagged = [format!("/Lang ({tag})"), format!("/Lang({tag})")];
        assert!(tagged.iter().any(|tagged| text.contains(tagged)), "{tag}");
    }
}

const SOURCE: &str = "---
title: Wells
summary: About wells.
---

## Context

A well is deep.

It was dug by hand in 1990.[^1]

- Rope
- Bucket of tin
- Wheel

> Water is life.

## Lessons

Nobody measured the water.

```
litres = 20
```

Measure twice.

[^1]: The year is uncertain.
";

const TARGET: &str = "---
title: Les puits
summary: À propos des puits.
---

## Contexte

Un puits est profond.

Il a été creusé à la main en 1990.[^1]

- Corde
- Seau
- Roue

> L’eau, c’est la vie.

[^1]: L’année est incertaine.
";

/// A series in which the translation was confirmed, the original went on, and the last section was
/// never translated.
fn behind(gate: &str) -> Workspace {
    let until = SOURCE.find("## Lessons").unwrap();
    let notes = SOURCE.find("[^1]: ").unwrap();
    let before = format!("{}{}", &SOURCE[..until], &SOURCE[notes..]);
    let series = format!("source = \"en\"\nlanguages = [\"en\", \"fr\"]\n{gate}\n");
    let workspace = Workspace::new(&[
        ("studies/series.toml", &series),
        ("studies/a/en.md", &before),
        ("studies/a/fr.md", TARGET),
    ]);
    workspace.run(&["confirm", "a", "fr", "--all", "--by", "Ana"]).expect(0);
    let now = SOURCE.replace("in 1990", "in 1995").replace("of tin", "of zinc");
    workspace.write("studies/a/en.md", now.as_bytes());
    workspace
}

#[test]
fn what_is_not_in_step_stands_in_the_original_where_it_belongs() {
    let workspace = behind("[gate.fr]\npolicy = \"mixed\"");
    workspace.run(&["publish"]).expect(0);
    let root = workspace.path().join("public/current");
    let manifest: serde_json::Value =
        serde_json::from_slice(&std::fs::read(root.join("manifest.json")).unwrap()).unwrap();
    let files = manifest["files"].as_array().unwrap();
    let french = files.iter().find(|file| file["language"] == "fr").unwrap();
    // The dated paragraph, the buckets, and the whole last section with its code.
    assert_eq!(french["foreign"]["passages"], 3, "{french}");
    assert_eq!(french["foreign"]["language"], "en");
    assert!(files.iter().any(|file| file["language"] == "en" && file["foreign"].is_null()));
    let bytes = std::fs::read(root.join("files/a/a.fr.pdf")).unwrap();
    let text = String::from_utf8_lossy(&bytes);
    for tag in ["fr-FR", "en-GB"] {
        assert!(
            text.contains(&format!("/Lang ({tag})")) || text.contains(&format!("/Lang({tag})"))
        );
    }
}

#[test]
fn a_mixed_text_is_in_the_order_of_the_original() {
    let workspace = behind("[gate.fr]\npolicy = \"mixed\"");
    let locales = Locales::load(&[]).output;
    let root = workspace.path().join("studies");
    let series = study::load(&study::Workspace { series: root, source: None }, &locales).output;
    let lang = "fr".parse().unwrap();
    let a = &series.studies[0];
    let status = polyfolio::ledger::status(&series, &[a], std::slice::from_ref(&lang), &locales);
    let standing = edition::Standing::new(&status.output.studies[0].editions[0], None);
    let mixed = edition::Rendition::Mixed(Arc::new(standing));
    let edition = edition::build_as(&mixed, &series, a, &lang, &locales, &edition::AtHand);
    let edition = edition.output.unwrap();
    assert_eq!(
        said(&edition.body),
        "Contexte / Un puits est profond. / [It was dug by hand in 1995.] / Corde / [Bucket of zinc] / \
         Roue / L’eau, c’est la vie. / [Lessons / Nobody measured the water. / litres = 20 / Measure twice.]"
    );
    let notice = edition.face.notice.unwrap();
    assert!(notice.text.contains("anglais") && notice.text.contains('3'), "{}", notice.text);
    // The passage's own note is there, in its language.
    assert!(edition.notes.keys().any(|label| label.ends_with(":1")), "{:?}", edition.notes.keys());
}

/// What blocks say, with passages of the original in brackets.
fn said(blocks: &[Block]) -> String {
    let parts: Vec<String> = blocks
        .iter()
        .map(|block| match &block.kind {
            BlockKind::Foreign { blocks, .. } => format!("[{}]", said(blocks)),
            BlockKind::Quote(blocks) => said(blocks),
            BlockKind::List { items, .. } => {
                let items: Vec<String> = items.iter().map(|item| said(&item.blocks)).collect();
                items.join(" / ")
            }
            BlockKind::Code { text, .. } => text.clone(),
            BlockKind::Heading { content, .. } | BlockKind::Paragraph(content) => {
                polyfolio::markdown::plain_text(content)
            }
            _ => String::new(),
        })
        .collect();
    parts.join(" / ")
}

/// Holds a file to PDF/UA-1 and PDF/A-2a, where the validator is installed.
pub(crate) fn assert_conforms(file: &std::path::Path) {
    if !installed("python3", "-cimport page") {
        return;
    }
    let code = "import page,sys\nfor p in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A):\n r=page.validate_pdf(sys.argv[1], profile=p)\n for f in r.failures: print(p.value, f.rule_id, f.message)\n";
    let run = std::process::Command::new("python3").arg("-c").arg(code).arg(file).output().unwrap();
    let said = String::from_utf8_lossy(&run.stdout).into_owned();
    assert!(run.status.success() && said.is_empty(), "{}: {said}", file.display());
}

#[test]
fn mixed_editions_proofs_and_reports_meet_the_standards() {
    let workspace = behind("[gate.fr]\npolicy = \"mixed\"");
    workspace.run(&["publish"]).expect(0);
    assert_conforms(&workspace.path().join("public/current/files/a/a.fr.pdf"));
    for lang in ["fr", "en"] {
        workspace.run(&["render", "a", "--lang", lang, "--proof"]).expect(0);
        assert_conforms(&workspace.path().join(format!("a.{lang}.proof.pdf")));
    }
    for ui in ["en", "fr", "es"] {
        let name = format!("status.{ui}.pdf");
        let report = ["status", "--segments", "--ui", ui, "--output", &name];
        workspace.run(&report).expect(0);
        let file = workspace.path().join(&name);
        assert_conforms(&file);
        let first = std::fs::read(&file).unwrap();
        workspace.run(&report).expect(0);
        assert!(first == std::fs::read(&file).unwrap(), "the same status, the same bytes");
    }
}
