//! The site of a large series, written to a folder: what `tests/bench/site.py` times.

#![expect(clippy::unwrap_used, reason = "a broken benchmark should panic")]
#![expect(clippy::disallowed_methods, reason = "it writes what it measures")]

use polyfolio::locale::Locales;
use polyfolio::site::{Darkroom, Input, Page, Published, Target, Theme, build};
use polyfolio::study::Workspace;
use polyfolio::text::Digest;
use polyfolio::{ledger, study};
use std::path::PathBuf;

/// A folder, into which everything is written.
struct Folder(PathBuf);

impl Target for Folder {
    type Error = std::io::Error;

    fn write(&self, page: Page<'_>) -> std::io::Result<()> {
        let path = self.0.join(page.path);
        std::fs::create_dir_all(path.parent().unwrap())?;
        std::fs::write(path, page.bytes)
    }

    fn adopt(&self, _: &str, _: &Digest) -> std::io::Result<bool> {
        Ok(false)
    }

    fn keep(&self, _: &str, _: &Digest) {}

    fn studied(&self) -> std::io::Result<()> {
        Ok(())
    }
}

/// There are no photographs.
#[derive(Debug)]
struct Closed;

impl Darkroom for Closed {
    fn redraw(&self, _: &[u8], _: (u32, u32)) -> Option<Vec<u8>> {
        None
    }
}

fn main() {
    let workspace = Workspace {
        series: PathBuf::from(std::env::var_os("POLYFOLIO_SERIES").unwrap()),
        source: None,
    };
    let output = PathBuf::from(std::env::var_os("POLYFOLIO_SITE").unwrap());
    let locales = Locales::load(&[]).output;
    let series = study::load(&workspace, &locales).output;
    let studies: Vec<_> = series.studies.iter().collect();
    let status = ledger::standing(&series, &studies, &series.languages, &locales).output;
    let theme = Theme::load(&[]).output;
    let files: Vec<Published> = series
        .studies
        .iter()
        .flat_map(|study| study.versions.keys().map(move |lang| (study, lang)))
        .map(|(study, lang)| Published {
            study: study.slug.clone(),
            language: lang.to_string(),
            path: format!("files/{0}/{0}.{lang}.pdf", study.slug),
            bytes: 200_000,
            sha256: "0".repeat(64),
            pages: 9,
            conformance: vec!["PDF/UA-1".into()],
            current: true,
            rendition: polyfolio::edition::Rendition::Plain,
            cover: None,
            versions: Vec::new(),
            matches: None,
            edition: None,
        })
        .collect();
    let input = Input {
        series: &series,
        status: &status,
        locales: &locales,
        clerk: &polyfolio::edition::AtHand,
        theme: &theme,
        files: &files,
        program: Digest::of(b""),
        darkroom: &Closed,
    };
    let found = build(&input, &Folder(output)).unwrap();
    assert!(found.diagnostics.is_empty(), "{:?}", found.diagnostics);
    assert!(files.len() >= series.studies.len());
    // As the program does: it ends here, and nothing needs to be taken apart first.
    std::mem::forget(status);
    std::mem::forget(series);
}
