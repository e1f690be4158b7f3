//! Passages in another language: placed where they belong, tagged with their language.

use crate::workspace::Workspace;
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
        let typeset = typeset(&environment, &Arc::new(edition));
        assert_eq!(typeset.findings, []);
        let bytes = typeset.artifact.unwrap().bytes;
        let text = String::from_utf8_lossy(&bytes);
        assert!(text.contains("/Lang (fr-FR)") || text.contains("/Lang(fr-FR)"));
        let tagged = [format!("/Lang ({tag})"), format!("/Lang({tag})")];
        assert!(tagged.iter().any(|tagged| text.contains(tagged)), "{tag}");
    }
}
