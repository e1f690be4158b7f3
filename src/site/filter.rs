//! Narrowing a list by several things at once: what the script of the page needs. Without the script
//! the pages by country, theme, goal and language do the same for one thing at a time.

use super::address::Address;
use super::frame::{Frame, Link};
use super::lists::Kind;
use super::metadata::pretty;
use super::shelf::{Row, Title};
use super::{landing, lists};
use crate::message::say;
use serde::Serialize;
use serde_json::json;
use std::collections::BTreeMap;

/// The fields of the form, and its words.
#[derive(Debug, Serialize)]
pub(super) struct Filter {
    fields: Vec<Field>,
    /// Where all studies are, if they do not stand on this page.
    index: Option<String>,
    /// "Results: {count}".
    found: String,
    none: String,
}

#[derive(Debug, Serialize)]
struct Field {
    kind: &'static str,
    label: String,
    options: Vec<Choice>,
}

#[derive(Debug, Serialize)]
struct Choice {
    value: String,
    label: String,
}

/// The file with all studies of a language that are listed on several pages.
pub(super) fn address(frame: &Frame<'_>) -> Address {
    Address::of(&frame.tag, "").beside("studies.json")
}

/// The same as a script, for pages that are opened from a folder: those may read no file of it.
pub(super) fn script_address(frame: &Frame<'_>) -> Address {
    Address::of(&frame.tag, "").beside("studies.js")
}

/// The studies of [`index`] handed to the page.
pub(super) fn script(index: &[u8]) -> Vec<u8> {
    [b"polyfolioStudies(", index.trim_ascii_end(), b");\n"].concat()
}

/// The form; nothing where there is nothing to choose. `values` are the values of every kind as
/// links, sorted as people expect them.
pub(super) fn filter(
    frame: &Frame<'_>,
    at: &Address,
    values: Vec<(Kind, Vec<(String, Link)>)>,
    paged: bool,
) -> Option<Filter> {
    let fields: Vec<Field> = values
        .into_iter()
        .filter(|(_, values)| values.len() > 1)
        .map(|(kind, values)| Field {
            kind: kind.folder(),
            label: lists::facet_label(frame, kind),
            options: values
                .into_iter()
                .map(|(value, link)| Choice { value, label: link.label })
                .collect(),
        })
        .collect();
    (!fields.is_empty()).then(|| Filter {
        fields,
        index: paged.then(|| frame.link(at, &address(frame))),
        found: frame.say(&say::site_search_found("{count}")),
        none: frame.say(&say::site_filter_none()),
    })
}

/// What a study is filtered by: its keys of every kind, each with spaces between.
pub(super) fn keys(row: &Row<'_>) -> BTreeMap<&'static str, String> {
    Kind::ALL.into_iter().map(|kind| (kind.folder(), kind.keys(row).join(" "))).collect()
}

/// All studies of a language, small enough to be loaded when somebody begins to choose.
pub(super) fn index(frame: &Frame<'_>, titles: &[(&Row<'_>, &Title<'_>)]) -> Vec<u8> {
    let home = Address::of(&frame.tag, "");
    let studies: Vec<_> = titles
        .iter()
        .map(|(row, title)| {
            let documents: Vec<_> = landing::documents(frame, row, &home)
                .into_iter()
                .map(|document| {
                    json!({
                        "lang": document.lang,
                        "name": document.name,
                        "state": document.state,
                        "words": document.words,
                        "href": document.href,
                    })
                })
                .collect();
            json!({
                "href": frame.link(&home, &title.address()),
                "number": title.study.number,
                "title": title.face.title,
                "subtitle": title.face.subtitle,
                "country": title.face.country,
                "themes": title.face.themes,
                "keys": keys(row),
                "documents": documents,
            })
        })
        .collect();
    pretty(&studies)
}
