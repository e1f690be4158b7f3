//! What the functions of Fluent messages make of numbers, dates, lists and names in each language,
//! by a table that names the source of each convention.

use crate::workspace::root;
use polyfolio::locale::{Catalog, Lang, Locales, OverrideFile};
use polyfolio::message::{Arg, say};
use polyfolio::text::SourceFile;
use std::sync::Arc;

/// A catalog in which the message `list` is this call.
fn with_call(lang: &str, call: &str) -> Catalog {
    let file = SourceFile::new("pdf.ftl", format!("list = {{ {call} }}\n"));
    let overrides = [OverrideFile { lang: lang.to_owned(), file: Arc::new(file) }];
    Locales::load(&overrides).output.catalog(&lang.parse().unwrap())
}

#[test]
fn every_function_keeps_its_table_of_cases() {
    let table = std::fs::read_to_string(root().join("tests/formats/functions.cases")).unwrap();
    let mut wrong = Vec::new();
    let mut cases = 0;
    for line in table.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let [lang, call, expected, _source] = cells[..] else { panic!("{line}") };
        let catalog = with_call(lang, call);
        let items = ["a", "b", "c"].map(|item| Arg::Text(item.to_owned()));
        let text = catalog.text(&say::list(items.to_vec()));
        let (lacking, failures) = catalog.take_failures();
        assert!(lacking.is_empty(), "{line}");
        let shown = text.replace('\u{202f}', "~").replace('\u{a0}', "_");
        cases += 1;
        let right = if expected == "!" {
            !failures.is_empty()
        } else {
            failures.is_empty() && shown == expected
        };
        if !right {
            wrong.push(format!("{lang}: {call}: `{shown}`, not `{expected}` {failures:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {cases} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn bare_numbers_follow_the_house_style_and_still_select() {
    for (lang, one, many) in [
        ("en", "a theme", "12,345 themes"),
        ("fr", "a theme", "12\u{202f}345 themes"),
        ("es", "a theme", "12\u{202f}345 themes"),
    ] {
        let call = "$count -> \n    [one] a theme\n   *[other] { $count } themes\n";
        let file = SourceFile::new("pdf.ftl", format!("pdf-fact-theme = {{ {call} }}\n"));
        let overrides = [OverrideFile { lang: lang.to_owned(), file: Arc::new(file) }];
        let catalog = Locales::load(&overrides).output.catalog(&lang.parse().unwrap());
        assert_eq!(catalog.text(&say::pdf_fact_theme(1)), one, "{lang}");
        assert_eq!(catalog.text(&say::pdf_fact_theme(12_345)), many, "{lang}");
    }
}

#[test]
fn a_number_that_is_none_is_reported() {
    let catalog = with_call("en", "LIST($items)");
    let _ = catalog.text(&say::pdf_fact_theme(f64::NAN));
    assert!(!catalog.take_failures().1.is_empty());
}

#[test]
fn countries_by_the_series_then_the_house_then_cldr() {
    let lang: Lang = "en".parse().unwrap();
    let catalog = Locales::load(&[]).output.catalog(&lang);
    let own = catalog.with_country_names([("BO".to_owned(), "Bolivia".to_owned())].into());
    assert_eq!(own.country("BO"), "Bolivia");
    assert_eq!(catalog.country("BO"), "Bolivia (Plurinational State of)");
    assert_eq!(catalog.country("KE"), "Kenya");
    assert_eq!(catalog.country("XQ"), "XQ");
}

#[test]
fn names_are_sorted_as_people_of_the_language_do() {
    for (lang, words) in [
        ("en", ["apple", "Éclair", "Zebra", "zoo"]),
        ("fr", ["cote", "coté", "côte", "côté"]),
        ("es", ["nada", "nube", "ñandú", "oso"]),
    ] {
        let catalog = Locales::load(&[]).output.catalog(&lang.parse().unwrap());
        let mut shuffled = words.to_vec();
        shuffled.reverse();
        let collator = catalog.collator();
        shuffled.sort_by(|a, b| collator.compare(a, b));
        assert_eq!(shuffled, words, "{lang}");
    }
}
