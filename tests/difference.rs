//! `diff`: what changed, beside the translation.

use crate::reports::assert_well_formed;
use crate::workspace::{Run, Workspace, polyfolio};
use expect_test::expect;

const SERIES: &str = "id = \"t\"\nsource = \"en\"\nlanguages = [\"en\", \"fr\"]\n";
const SOURCE: &str = "---\ntitle: Wells\n---\n\n## Costs\n\nThe well costs 300 dollars a year.\n\n\
    The county pays for the pump.\n\nSee [the rules](https://a.example/x) first.\n";
const TARGET: &str = "---\ntitle: Les puits\n---\n\n## Coûts\n\nLe puits coûte 300 dollars par an.\n\n\
    Le comté paie la pompe.\n\nVoir d’abord [les règles](https://a.example/x).\n";

/// A translation that was reviewed; then the source and the translation changed.
fn changed() -> Workspace {
    let workspace = Workspace::new(&[
        ("studies/series.toml", SERIES),
        ("studies/wells/en.md", SOURCE),
        ("studies/wells/fr.md", TARGET),
    ]);
    workspace.run(&["review", "wells", "fr", "--all", "--by", "Ana"]).expect(0);
    let source = SOURCE
        .replace("300", "350")
        .replace("a.example/x", "b.example/y")
        .replace("## Costs\n", "## Costs\n\nNobody knew <b>this</b> \u{1b}[31mbefore.\n");
    workspace.write("studies/wells/en.md", source.as_bytes());
    let target = TARGET.replace("paie la pompe", "prend la pompe en charge");
    workspace.write("studies/wells/fr.md", target.as_bytes());
    workspace
}

#[test]
fn wide_terminals_show_the_texts_side_by_side() {
    let workspace = changed();
    let run = Run::of(
        polyfolio()
            .current_dir(workspace.path())
            .args(["diff", "wells", "fr"])
            .env("COLUMNS", "120"),
    )
    .expect(0);
    expect![[r#"
        zhzx4g  missing · paragraph, 4 words
          studies/wells/en.md:7
          # Costs
          Source
            Nobody knew <b>this</b> [31mbefore.

        evvgx8  outdated (a change of words) · paragraph, 7 words
          studies/wells/en.md:9 · studies/wells/fr.md:7
          # Costs
          reviewed · Ana
          Source when confirmed                   Source now                              Translation
          The well costs [-300-] dollars a        The well costs {+350+} dollars a        Le puits coûte 300 dollars par an.
          year.                                   year.

        chmdkm  edited since its review · paragraph, 6 words
          studies/wells/en.md:11 · studies/wells/fr.md:9
          # Costs
          reviewed · Ana
          Source                                                      Translation
          The county pays for the pump.                               Le comté prend la pompe en charge.

        vh1awf  only markup changed (an address) · paragraph, 4 words
          studies/wells/en.md:13 · studies/wells/fr.md:11
          # Costs
          reviewed · Ana
          Source when confirmed                   Source now                              Translation
          See [the                                See [the                                Voir d’abord [les
          rules](https://[-a-].example/[-x-])     rules](https://{+b+}.example/{+y+})     règles](https://a.example/x).
          first.                                  first.

        4 segments: only markup changed: 1, edited since its review: 1, outdated: 1, missing: 1
        When a translation is in step again: `polyfolio confirm wells fr --segment KEY`.
    "#]].assert_eq(&run.stdout);
}

#[test]
fn narrow_terminals_show_them_one_under_the_other() {
    let workspace = changed();
    let keys = |text: &str| text.split_whitespace().next().unwrap_or_default().to_owned();
    let key = keys(&workspace.run(&["diff", "wells", "fr"]).expect(0).stdout);
    let run = Run::of(
        polyfolio()
            .current_dir(workspace.path())
            .args(["--ui", "fr", "diff", "wells", "fr", "--segment", &key])
            .env("COLUMNS", "50"),
    )
    .expect(0);
    expect![[r#"
        zhzx4g  manquant · paragraphe, 4 mots
          studies/wells/en.md:7
          # Costs
          Source
            Nobody knew <b>this</b> [31mbefore.

        1 segment : manquant : 1
        Dès qu’une traduction est de nouveau à jour : `polyfolio confirm wells fr --segment CLÉ`.
    "#]]
    .assert_eq(&run.stdout);
}

#[test]
fn colours_take_the_place_of_marks_where_they_are_wanted() {
    let workspace = changed();
    let coloured = workspace.run(&["--color", "always", "diff", "wells", "fr"]).expect(0).stdout;
    assert!(coloured.contains("\u{1b}[9m\u{1b}[31m300"), "{coloured}");
    assert!(!coloured.contains("[-300-]"), "{coloured}");
    let plain = Run::of(
        polyfolio()
            .current_dir(workspace.path())
            .args(["diff", "wells", "fr"])
            .env("NO_COLOR", "1")
            .env("CLICOLOR_FORCE", "1"),
    )
    .expect(0)
    .stdout;
    assert!(plain.contains("[-300-]") && !plain.contains('\u{1b}'), "{plain}");
    // A file has no colours, whatever is asked for.
    workspace.run(&["--color", "always", "diff", "wells", "fr", "-o", "d.txt"]).expect(0);
    assert!(!workspace.read("d.txt").contains('\u{1b}'));
}

#[test]
fn pages_hold_texts_of_both_languages_and_nothing_foreign() {
    let workspace = changed();
    workspace.run(&["--ui", "fr", "diff", "wells", "fr", "--output", "d.html"]).expect(0);
    let page = workspace.read("d.html");
    assert!(page.starts_with("<!DOCTYPE html>"));
    for needed in [
        "<html lang=\"fr",
        "<del>300</del>",
        "<ins>350</ins>",
        "<p lang=\"en\" dir=\"auto\">",
        "<p lang=\"fr\" dir=\"auto\">",
        "Nobody knew &lt;b&gt;this&lt;/b&gt;",
    ] {
        assert!(page.contains(needed), "{needed} in {page}");
    }
    for foreign in ["<script", "src=", "@import", "url(", "\u{1b}", "⟦"] {
        assert!(!page.contains(foreign), "{foreign}");
    }
    assert_well_formed(&[page.trim_start_matches("<!DOCTYPE html>").to_owned()]);
}

#[test]
fn nothing_to_show_is_said_and_wrong_questions_are_answered() {
    let workspace = changed();
    for (arguments, code, said) in [
        (&["diff", "wells", "en"][..], 2, "the language that the study was written in"),
        (&["diff", "wells", "es"], 2, "has no document in Spanish"),
        (&["diff", "nowhere", "fr"], 2, "wells"),
        (&["diff", "wells", "fr", "--segment", "nosuch"], 2, "`nosuch`"),
    ] {
        let run = workspace.run(arguments).expect(code);
        assert!(run.stderr.contains(said), "{arguments:?}: {}", run.stderr);
    }
    workspace.run(&["confirm", "wells", "fr", "--all"]).expect(0);
    let run = workspace.run(&["diff", "wells", "fr"]).expect(0);
    assert!(run.stdout.contains("nothing has changed"), "{}", run.stdout);
}
