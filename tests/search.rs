//! Search bundles: the same each time, and with what a browser needs.

use crate::workspace::{GOOD, Workspace};
use polyfolio::search::{Page, index};

fn pages(text: &str) -> Vec<Page> {
    (0..5)
        .map(|number| Page {
            address: format!("cases/{number}/"),
            html: format!(
                "<html><body><h1>Étude {number}</h1><p>{text} {number}</p></body></html>"
            ),
        })
        .collect()
}

#[test]
fn a_bundle_has_what_a_browser_needs_and_nothing_else() {
    let files = index("fr", &pages("Les migrations circulaires")).unwrap();
    let names: Vec<&str> = files.iter().map(|(path, _)| path.as_str()).collect();
    for name in ["pagefind.js", "pagefind-entry.json", "wasm.fr.pagefind"] {
        assert!(names.contains(&name), "{names:?}");
    }
    assert_eq!(names.iter().filter(|name| name.ends_with(".pf_fragment")).count(), 5);
    assert!(!names.iter().any(|name| name.contains("ui") || name.ends_with(".css")), "{names:?}");
}

#[test]
fn equal_pages_give_equal_bundles() {
    let made = |text| index("es", &pages(text)).unwrap();
    assert!(made("uno") == made("uno"));
    assert!(made("uno") != made("dos"));
}

#[test]
fn a_publication_can_be_searched_and_read_as_a_book() {
    let workspace = Workspace::new(&[
        ("studies/series.toml", "source = \"en\"\nlanguages = [\"en\", \"fr\"]\n"),
        ("studies/wells/en.md", GOOD),
    ]);
    workspace.run(&["publish"]).expect(0);
    let manifest: serde_json::Value =
        serde_json::from_str(&workspace.read("public/current/manifest.json")).unwrap();
    let pages: Vec<&str> =
        manifest["pages"].as_object().unwrap().keys().map(String::as_str).collect();
    let has = |start: &str, end: &str| {
        pages.iter().any(|page| page.starts_with(start) && page.ends_with(end))
    };
    assert!(has("en/search/0/fragment/", ".pf_fragment"), "{pages:?}");
    assert!(has("en/search/index", ".html"), "{pages:?}");
    assert!(has("files/wells/wells.en", ".epub"), "{pages:?}");
    // Nothing is published in French, so there is nothing to search.
    assert!(!has("fr/", ""), "{pages:?}");
    let page = workspace.read("public/current/en/search/index.html");
    assert!(page.contains("data-bundles=\"0&#x2f;\""), "{page}");
    let landing = workspace.read("public/current/en/cases/wells/index.html");
    assert!(landing.contains("wells.en.epub"), "{landing}");
}
