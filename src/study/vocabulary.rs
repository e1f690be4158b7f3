//! `[vocabulary]` of `series.toml`: the house's own addresses of concepts.

use crate::data::{Node, Reader, Source, Value, nearest};
use crate::diag::Code;
use crate::locale::{Country, Locales};
use crate::message::say;
use std::collections::BTreeMap;

/// The goals.
const SDGS: std::ops::RangeInclusive<u8> = 1..=17;

/// Decodes the table: one address or several for each concept, `theme-KEY`, `sdg-N`, `country-XX`.
pub(super) fn vocabulary(
    reader: &mut Reader<'_>,
    source: &mut Source,
    locales: &Locales,
) -> BTreeMap<String, Vec<String>> {
    let mut out = BTreeMap::new();
    for entry in reader.map(source, "vocabulary").map(Node::entries).unwrap_or_default() {
        if !exists(&entry.key, locales) {
            let themes = locales.ids("theme-").map(|key| format!("theme-{key}"));
            let known: Vec<String> = themes.chain(SDGS.map(|goal| format!("sdg-{goal}"))).collect();
            let names: Vec<&str> = known.iter().map(String::as_str).collect();
            let help = nearest(&entry.key, &names).map_or_else(
                || say::diag_known_keys(format!("{}`, `country-XX", known.join("`, `"))),
                say::diag_did_you_mean,
            );
            let message = say::diag_unknown_key(&entry.key);
            source.report(Code::UnknownKey, &entry.key_span, message, Some(help));
            continue;
        }
        let nodes = match &entry.node.value {
            Value::List(nodes) => nodes.as_slice(),
            _ => std::slice::from_ref(&entry.node),
        };
        let mut addresses: Vec<String> = Vec::new();
        for node in nodes {
            match node.scalar().filter(|text| is_address(text)) {
                Some(address) => addresses.push(address),
                None => {
                    let message = say::diag_wrong_value(&entry.key, say::type_url());
                    source.report(Code::WrongValue, &node.span, message, None);
                }
            }
        }
        out.insert(entry.key.clone(), addresses);
    }
    out
}

/// Whether studies can name the concept.
fn exists(key: &str, locales: &Locales) -> bool {
    match key.split_once('-') {
        Some(("theme", theme)) => locales.ids("theme-").any(|known| known == theme),
        Some(("sdg", goal)) => SDGS.map(|known| known.to_string()).any(|known| known == goal),
        Some(("country", code)) => code.parse::<Country>().is_ok(),
        _ => false,
    }
}

/// Concepts often have addresses with `http:`, which are names and never change.
fn is_address(text: &str) -> bool {
    ["https://", "http://"].iter().any(|scheme| {
        text.strip_prefix(scheme).is_some_and(|rest| {
            !rest.is_empty() && !rest.contains(|c: char| c.is_whitespace() || "<>\"".contains(c))
        })
    })
}
