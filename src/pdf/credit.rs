//! Parts a caption into what it says and where that is from, which stands below the picture or table.

use crate::markdown::{Inline, InlineKind};

/// Where a caption is parted: in the text of which of its inlines, after how many bytes what it says
/// ends, and after how many the source begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Parting {
    pub(super) inline: usize,
    pub(super) end: usize,
    pub(super) start: usize,
}

/// Finds the sentence that begins with a word for a source and a colon: `Source: …`, `Fuente: …`.
///
/// The point before it goes too, since titles have none. A caption that is nothing but its source stays
/// whole.
pub(super) fn parting(caption: &[Inline], words: &[String]) -> Option<Parting> {
    caption.iter().enumerate().find_map(|(inline, part)| {
        let InlineKind::Text(text) = &part.kind else { return None };
        text.char_indices().find_map(|(start, _)| {
            let before = text[..start].trim_end();
            let said = before.strip_suffix('.').unwrap_or(before);
            let begins = before.ends_with(['.', '!', '?', '…', '؟', ')', '»', '”'])
                && before.len() < start
                && words.iter().any(|word| names(&text[start..], word));
            begins.then_some(Parting { inline, end: said.len(), start })
        })
    })
}

/// Whether a text begins with a word and a colon.
fn names(text: &str, word: &str) -> bool {
    let mut rest = text.chars();
    !word.is_empty()
        && word.chars().all(|c| rest.next().is_some_and(|r| r.to_lowercase().eq(c.to_lowercase())))
        && rest.as_str().trim_start().starts_with([':', '：'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parted(text: &str, words: &[&str]) -> Option<(String, String)> {
        let caption = [Inline { span: 0..0, kind: InlineKind::Text(text.into()) }];
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        let Parting { end, start, .. } = parting(&caption, &words)?;
        Some((text[..end].to_owned(), text[start..].to_owned()))
    }

    #[test]
    fn the_source_is_the_sentence_that_names_itself_so() {
        let both = |a: &str, b: &str| Some((a.to_owned(), b.to_owned()));
        for (text, words, expected) in [
            ("Wells. Source: register.", &["source"][..], both("Wells", "Source: register.")),
            (
                "Puits (18 à Busia). Source\u{a0}: registre.",
                &["source"],
                both("Puits (18 à Busia)", "Source\u{a0}: registre."),
            ),
            ("Pozos. Fuentes: censo.", &["fuente", "fuentes"], both("Pozos", "Fuentes: censo.")),
            ("Why? Source: us.", &["source"], both("Why?", "Source: us.")),
            ("Funding by source: 2021", &["source"], None),
            ("Source: register.", &["source"], None),
            ("Wells. Source of the water", &["source"], None),
            ("Wells. Source: us.", &[""], None),
        ] {
            assert_eq!(parted(text, words), expected, "{text}");
        }
    }
}
