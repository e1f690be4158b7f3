//! Where the front matter ends.

use crate::text::Span;

/// The bytes of the YAML between the fences, if there are fences, and where the body starts.
///
/// The opening fence must be the first line (after a byte order mark). A fence that is never closed
/// is no front matter but a thematic break, as in `CommonMark`.
#[must_use]
pub fn body_start(text: &str) -> (Option<Span>, usize) {
    let bom = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut at = bom;
    let mut start = None;
    for line in text[bom..].split_inclusive('\n') {
        let fence = line.trim_end();
        match start {
            None if fence == "---" => start = Some(at + line.len()),
            None => return (None, bom),
            Some(from) if fence == "---" || fence == "..." => {
                return (Some(from..at), at + line.len());
            }
            Some(_) => {}
        }
        at += line.len();
    }
    (None, bom)
}

#[cfg(test)]
mod tests {
    use super::body_start;

    #[test]
    fn fences() {
        for (text, yaml, body) in [
            ("---\na: 1\n---\nB", Some("a: 1\n"), "B"),
            ("\u{feff}---\r\na: 1\r\n---\r\nB", Some("a: 1\r\n"), "B"),
            ("---\na: 1\n...\nB", Some("a: 1\n"), "B"),
            ("---\n---\nB", Some(""), "B"),
            ("---\nnever closed", None, "---\nnever closed"),
            ("B\n---\n", None, "B\n---\n"),
            ("", None, ""),
        ] {
            let (span, start) = body_start(text);
            assert_eq!(span.map(|span| &text[span]), yaml, "{text:?}");
            assert_eq!(&text[start..], body, "{text:?}");
        }
    }
}
