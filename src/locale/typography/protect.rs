//! What in a text is no prose, although no markup says so: addresses, paths, placeholders.

use crate::text::Span;
use regex::Regex;
use std::sync::LazyLock;

/// Addresses on the web and by mail, identifiers, paths, files, options, assignments, placeholders
/// of templates, tags, entities, and the names of emoji.
static NO_PROSE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r#"(?i)[a-z][a-z0-9+.-]*://[^\s<>"»”]+"#,
        r#"|\b(?:mailto|doi|urn|tel):[^\s<>"»”]+"#,
        r#"|\bwww\.[^\s<>"»”]+"#,
        r#"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"#,
        r#"|\b10\.\d{4,9}/[^\s<>"»”]+"#,
        r#"|(?:^|[\s(])(?:\.{0,2}/|[\w.-]+/)[\w.@~-]+(?:/[\w.@~-]*)+"#,
        r#"|(?:^|[\s(])\.{1,2}/[\w.@~/-]*"#,
        r#"|\.\.\./"#,
        r#"|(?:^|\s)--?[a-z][\w-]*(?:=\S*)?"#,
        r#"|\{[%{:#][^{}]*[%}]?\}+|\{\w*\}|\$\{[^{}]*\}"#,
        r#"|<[^<>\s][^<>]*>"#,
        r#"|&(?:\w+|#\w+);"#,
        r#"|:[a-z0-9_+-]+:"#,
        r#"|:-?[)(]|:-[dp]|;-?\)"#,
        r#"|%[0-9a-f]{2}"#,
    ))
    .ok()
});

/// The spans, sorted. A sign at the end of an address belongs to the sentence.
pub(super) fn spans(text: &str) -> Vec<Span> {
    let Some(regex) = NO_PROSE.as_ref() else { return Vec::new() };
    regex
        .find_iter(text)
        .map(|found| {
            let said = found.as_str();
            let address = said.contains("://") || said.contains('@') || said.contains('/');
            let kept = if address {
                said.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '\'', '’', '*']).len()
            } else {
                said.len()
            };
            found.start()..found.start() + kept
        })
        .collect()
}

/// Whether a span has a byte in common with one of the sorted spans.
pub(super) fn touches(spans: &[Span], span: &Span) -> bool {
    let at = spans.partition_point(|other| other.end <= span.start);
    spans.get(at).is_some_and(|other| other.start < span.end.max(span.start + 1))
}
