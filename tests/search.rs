//! Search bundles: the same each time, and with what a browser needs.

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
