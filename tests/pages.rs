//! What stands where on the pages: the imprint in company, sources below their figures, words by what
//! they speak of.

use crate::workspace::{Run, Workspace, installed, polyfolio, root};
use std::path::Path;
use std::process::Command;

/// The words of every page of a PDF, in the order in which they are read.
fn pages(pdf: &Path) -> Vec<String> {
    let output = Command::new("pdftotext").args(["-enc", "UTF-8"]).arg(pdf).arg("-").output();
    let text = String::from_utf8(output.unwrap().stdout).unwrap();
    let words = |page: &str| page.split_whitespace().collect::<Vec<_>>().join(" ");
    text.trim_end_matches('\u{c}').split('\u{c}').map(words).collect()
}

#[test]
fn the_imprint_does_not_stand_alone() {
    if !installed("pdftotext", "-v") {
        return;
    }
    let output = tempfile::tempdir().unwrap();
    for (study, lang, imprint, last) in [
        ("1", "fr", "À propos de cette édition", "Références"),
        ("2", "en", "About this edition", "Further resources"),
        ("3", "fr", "À propos de cette édition", "Pour aller plus loin"),
        ("5", "en", "About this edition", "Further resources"),
    ] {
        let file = output.path().join(format!("{study}.pdf"));
        let mut render = polyfolio();
        render.current_dir(root()).args(["render", study, "--lang", lang, "--output"]).arg(&file);
        Run::of(&mut render).expect(0);
        let pages = pages(&file);
        let page = pages.last().unwrap();
        assert!(page.contains(imprint), "{study} {lang}: {page}");
        assert!(page.contains(last), "{study} {lang}: {page}");
    }
}

const PICTURE: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"30\">\
    <rect width=\"40\" height=\"30\" fill=\"#357\"/></svg>";

#[test]
fn where_something_is_from_stands_below_it() {
    if !installed("pdftotext", "-v") {
        return;
    }
    let text = "---\ntitle: Wells\n---\n\n![Two wells.](a.svg \"Wells by year. Source: the register.\")\n\n\
        | Year | Wells |\n|---|--:|\n| 2024 | 12 |\n\n: Wells repaired. Source: a survey.\n";
    let workspace = Workspace::new(&[
        ("studies/series.toml", "source = \"en\"\nlanguages = [\"en\"]\n"),
        ("studies/a/en.md", text),
        ("studies/a/a.svg", PICTURE),
    ]);
    workspace.run(&["render", "a", "--lang", "en", "--output", "a.pdf"]).expect(0);
    let said = pages(&workspace.path().join("a.pdf")).join(" ");
    let at = |words: &str| said.find(words).unwrap_or_else(|| panic!("no {words} in {said}"));
    assert!(at("Wells by year") < at("Source: the register."), "{said}");
    assert!(at("Wells repaired") < at("2024"), "{said}");
    assert!(at("2024") < at("Source: a survey."), "{said}");
    assert!(!said.contains("Wells by year."), "a title has no point: {said}");
}

#[test]
fn words_about_a_passage_stand_above_its_table() {
    if !installed("pdftotext", "-v") {
        return;
    }
    let english = "A long paragraph about wells, pumps and the people who keep them. ".repeat(12);
    let french =
        "Un long paragraphe sur les puits, les pompes et ceux qui les gardent. ".repeat(12);
    let table = "| Task | Who |\n|---|---|\n| Reading | Attendant |\n\n: Upkeep of a point\n";
    let original =
        format!("---\ntitle: Wells\n---\n\n## Upkeep\n\n{english}\n\n{table}\n\n{english}\n");
    let translation = format!("---\ntitle: Puits\n---\n\n## Entretien\n\n{french}\n\n{french}\n");
    let workspace = Workspace::new(&[
        (
            "studies/series.toml",
            "source = \"en\"\nlanguages = [\"en\", \"fr\"]\n[gate.fr]\npolicy = \"mixed\"\n",
        ),
        ("studies/a/en.md", &original),
        ("studies/a/fr.md", &translation),
    ]);
    workspace.run(&["publish", "--pdf-only"]).expect(0);
    let file = workspace.path().join("public/current/files/a/a.fr.pdf");
    let said = pages(&file).join(" ");
    let table = said.find("Upkeep of a point").unwrap_or_else(|| panic!("{said}"));
    let words = said[..table].rfind("pas encore traduit").unwrap_or_else(|| panic!("{said}"));
    assert!(!said[words..table].contains("long paragraphe"), "{said}");
}
