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

/// Whether a text has a sign that all of the above need: most texts do not, and the pattern is dear
/// both to make and to look for.
fn may_have(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.iter().enumerate().any(|(at, byte)| match byte {
        b':' | b'@' | b'/' | b'{' | b'<' | b'&' | b'%' | b';' => true,
        b'.' => at >= 3 && bytes[at - 3..at].eq_ignore_ascii_case(b"www"),
        b'-' => text[..at].chars().next_back().is_none_or(char::is_whitespace),
        _ => false,
    })
}

/// The spans, sorted. A sign at the end of an address belongs to the sentence.
pub(super) fn spans(text: &str) -> Vec<Span> {
    if !may_have(text) {
        return Vec::new();
    }
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

#[cfg(test)]
mod tests {
    use super::spans;

    #[test]
    fn each_kind_is_found_and_prose_is_not() {
        for (text, found) in [
            ("see https://a.org/?b=c.", &["https://a.org/?b=c"][..]),
            ("doi:10.1/x and WWW.a.org", &["doi:10.1/x", "WWW.a.org"]),
            ("to a.b@c.org now", &["a.b@c.org"]),
            ("10.1234/abc", &["10.1234/abc"]),
            ("in src/a/b.rs", &[" src/a/b.rs"]),
            ("run --all -x", &[" --all", " -x"]),
            ("-x", &["-x"]),
            ("a {name} ${b} {{ c }}", &["{name}", "${b}", "{{ c }}"]),
            ("<b>x</b> &amp; %20", &["<b>", "</b>", "&amp;", "%20"]),
            (":smile: ;-)", &[":smile:", ";-)"]),
            ("well-known, 10.5 and a.b", &[]),
            ("No. Not even – that!", &[]),
        ] {
            let all: Vec<&str> = spans(text).into_iter().map(|span| &text[span]).collect();
            assert_eq!(all, found, "{text}");
        }
    }
}
