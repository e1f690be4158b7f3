//! What stands in brackets and braces beyond `CommonMark`: passages in another language
//! (`[texte]{lang=es}`), anchors of pictures (`![](a.svg){#fig-a}`) and citations (`[@key, p. 3]`).
//!
//! Where the extension is unknown each reads as itself, so a document loses nothing elsewhere.

use super::model::{Citation, Cited, Inline, InlineKind};
use crate::locale::{Lang, language_exists};
use crate::text::Span;

/// Passages within passages deeper than this stay text: nobody quotes so.
const MAX_NESTING: usize = 4;

/// What braces may say.
#[derive(Default)]
struct Attributes {
    lang: Option<Lang>,
    anchor: Option<String>,
}

/// Gives marks in a run of inlines their meaning. What is none stays text. `file` is the text that
/// spans are of; where it is none, every piece has the bytes of the whole.
pub(super) fn settle(inlines: &mut Vec<Inline>, file: &str) {
    let marked = inlines.iter().any(|inline| match &inline.kind {
        InlineKind::Text(text) => text.contains(['{', '@']),
        _ => false,
    });
    if marked {
        braces(inlines, file);
        citations(inlines, file);
    }
}

/// Reads `{…}` at the start of a text; gives its length too.
fn attributes(text: &str) -> Option<(Attributes, usize)> {
    let inner = text.strip_prefix('{')?;
    let end = inner.find('}').filter(|&end| end <= 200)?;
    let mut out = Attributes::default();
    for word in inner[..end].split_whitespace() {
        if let Some(anchor) = word.strip_prefix('#').filter(|anchor| is_anchor(anchor)) {
            out.anchor = Some(anchor.to_owned());
        } else {
            let tag = word.strip_prefix("lang=")?.trim_matches(['"', '\'']);
            out.lang = Some(tag.parse().ok().filter(language_exists)?);
        }
    }
    (out.lang.is_some() || out.anchor.is_some()).then_some((out, end + 2))
}

fn is_anchor(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || "-_.:".contains(c))
}

/// The anchor that ends a line of text, `… {#anchor}`, and where the words before it end.
pub(super) fn trailing_anchor(text: &str) -> Option<(String, usize)> {
    let open = text.rfind('{')?;
    let (found, length) = attributes(&text[open..])?;
    if open + length != text.trim_end().len() || found.lang.is_some() {
        return None;
    }
    Some((found.anchor?, text[..open].trim_end().len()))
}

fn braces(inlines: &mut Vec<Inline>, file: &str) {
    let mut at = 0;
    while at < inlines.len() {
        // Right after a picture or link: `![…](…){#a}`, `[…](…){lang=es}`.
        if at > 0
            && let Some((found, length)) = text(&inlines[at]).and_then(attributes)
            && attach(&mut inlines[at - 1], found)
        {
            let (_, rest) = split(&inlines[at], length, file);
            inlines[at - 1].span.end = rest.span.start.max(inlines[at - 1].span.end);
            inlines[at] = rest;
        }
        // `]{` at any place of a text, with its `[` before it.
        let Some((close, found, length)) = text(&inlines[at]).and_then(closing) else {
            at += 1;
            continue;
        };
        let Some(lang) = found.lang else {
            at += 1;
            continue;
        };
        let found = opening(&inlines[..=at], close)
            .filter(|&(first, _)| nesting(&inlines[first..=at]) < MAX_NESTING);
        let Some((first, open)) = found else {
            at += 1;
            continue;
        };
        let (inside, after) = split(&inlines[at], close, file);
        let (_, after) = split(&after, 1 + length, file);
        let end = after.span.start;
        inlines[at] = inside;
        let (before, begin) = split(&inlines[first], open, file);
        let start = begin.span.start;
        let (_, begin) = split(&begin, 1, file);
        inlines[first] = begin;
        let content: Vec<Inline> =
            inlines.drain(first..=at).filter(|inline| !is_empty(inline)).collect();
        let passage =
            Inline { span: start..end.max(start), kind: InlineKind::Foreign { lang, content } };
        inlines.splice(first..first, [before, passage, after]);
        at = first + 2;
    }
    inlines.retain(|inline| !is_empty(inline));
}

/// How many passages in other languages stand within each other.
fn nesting(inlines: &[Inline]) -> usize {
    let deepest = inlines.iter().map(|inline| {
        let passage = matches!(inline.kind, InlineKind::Foreign { .. });
        usize::from(passage) + nesting(inline.kind.children())
    });
    deepest.max().unwrap_or(0)
}

fn text(inline: &Inline) -> Option<&str> {
    match &inline.kind {
        InlineKind::Text(text) => Some(text),
        _ => None,
    }
}

fn is_empty(inline: &Inline) -> bool {
    text(inline).is_some_and(str::is_empty)
}

/// Whether the attributes fit what they follow.
fn attach(inline: &mut Inline, found: Attributes) -> bool {
    match (&mut inline.kind, found) {
        (InlineKind::Image(image), Attributes { anchor: Some(anchor), lang: None }) => {
            image.anchor = Some(anchor);
            true
        }
        (InlineKind::Link { .. }, Attributes { lang: Some(lang), anchor: None }) => {
            let inner = std::mem::replace(&mut inline.kind, InlineKind::SoftBreak);
            let content = vec![Inline { span: inline.span.clone(), kind: inner }];
            inline.kind = InlineKind::Foreign { lang, content };
            true
        }
        _ => false,
    }
}

/// The first `]{lang=…}` of a text: where the bracket stands, and how long the braces are.
fn closing(text: &str) -> Option<(usize, Attributes, usize)> {
    text.match_indices("]{").find_map(|(at, _)| {
        let (found, length) = attributes(&text[at + 1..])?;
        found.lang.is_some().then_some((at, found, length))
    })
}

/// The `[` that belongs to the `]` at `close` of the last inline: which inline, and where in it.
fn opening(inlines: &[Inline], close: usize) -> Option<(usize, usize)> {
    let mut depth = 0_usize;
    for (index, inline) in inlines.iter().enumerate().rev() {
        let Some(text) = text(inline) else { continue };
        let last = index + 1 == inlines.len();
        let text = if last { &text[..close] } else { text };
        for (at, c) in text.char_indices().rev() {
            match c {
                ']' => depth += 1,
                '[' if depth == 0 => return Some((index, at)),
                '[' => depth -= 1,
                _ => {}
            }
        }
    }
    None
}

/// Cuts a text in two. Both halves know their bytes if the text stands in the file as it is.
fn split(inline: &Inline, at: usize, file: &str) -> (Inline, Inline) {
    let words = text(inline).unwrap_or_default();
    let at = words.floor_char_boundary(at);
    let span = &inline.span;
    let (left, right): (Span, Span) = if file.get(span.clone()) == Some(words) {
        (span.start..span.start + at, span.start + at..span.end)
    } else {
        (span.clone(), span.clone())
    };
    let half = |span, text: &str| Inline { span, kind: InlineKind::Text(text.to_owned()) };
    (half(left, &words[..at]), half(right, &words[at..]))
}

fn citations(inlines: &mut Vec<Inline>, file: &str) {
    let mut at = 0;
    while at < inlines.len() {
        let found = text(&inlines[at]).and_then(|text| {
            text.match_indices('[').filter(|_| text.contains('@')).find_map(|(from, _)| {
                let (citation, length) = citation(&text[from..])?;
                (!escaped(&inlines[at], from, file)).then_some((from, citation, length))
            })
        });
        if let Some((from, citation, length)) = found {
            let (before, rest) = split(&inlines[at], from, file);
            let (mark, after) = split(&rest, length, file);
            let mark = Inline { span: mark.span, kind: InlineKind::Citation(citation) };
            inlines.splice(at..=at, [before, mark, after]);
            at += 2;
        } else {
            at += 1;
        }
    }
    inlines.retain(|inline| !is_empty(inline));
}

/// Whether the bracket stands in the file as `\[`.
fn escaped(inline: &Inline, from: usize, file: &str) -> bool {
    let words = text(inline).unwrap_or_default();
    let Some(source) = file.get(inline.span.clone()) else { return false };
    if source == words {
        return file[..inline.span.start + from].ends_with('\\');
    }
    let count = words[..from].matches('[').count();
    source.match_indices('[').nth(count).is_none_or(|(at, _)| source[..at].ends_with('\\'))
}

/// Reads a citation at the start of a text; gives its length too.
fn citation(text: &str) -> Option<(Citation, usize)> {
    let inner = text.strip_prefix('[')?;
    let end = inner.find([']', '[', '\n']).filter(|&end| inner[end..].starts_with(']'))?;
    let mut works = Vec::new();
    for part in inner[..end].split(';') {
        // Words may stand before the sign, not a letter of a mail address.
        let (prefix, part) = part.trim().split_once('@')?;
        if !prefix.is_empty() && !prefix.ends_with(char::is_whitespace) {
            return None;
        }
        let (key, locator) = match part.split_once(',') {
            Some((key, locator)) => (key.trim(), Some(locator.trim().to_owned())),
            None => (part, None),
        };
        let whole =
            !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || "-_.:/+#".contains(c));
        if !whole {
            return None;
        }
        works.push(Cited {
            prefix: prefix.trim().to_owned(),
            key: key.to_owned(),
            locator: locator.filter(|locator| !locator.is_empty()),
        });
    }
    let length = end + 2;
    Some((Citation { raw: text[..length].to_owned(), works }, length))
}

#[cfg(test)]
mod tests {
    use crate::markdown::{Inline, InlineKind, fragment, parse};
    use crate::text::SourceFile;
    use std::sync::Arc;

    /// The inlines in a short form: `es(words)`, `@key/p. 3`, `#anchor`.
    fn shown(inlines: &[Inline], markdown: &str) -> String {
        let mut out = String::new();
        for inline in inlines {
            match &inline.kind {
                InlineKind::Text(text) => out.push_str(text),
                InlineKind::Foreign { lang, content } => {
                    let inside = shown(content, markdown);
                    out.push_str(&format!("{lang}({inside})"));
                    let end = if markdown.contains('<') { '>' } else { '}' };
                    assert!(markdown[inline.span.clone()].ends_with(end), "{markdown}");
                }
                InlineKind::Citation(citation) => {
                    for work in &citation.works {
                        let locator = work.locator.as_deref().unwrap_or_default();
                        out.push_str(&format!("{}@{}/{locator}", work.prefix, work.key));
                    }
                    assert_eq!(markdown[inline.span.clone()], citation.raw);
                }
                InlineKind::Image(image) => {
                    out.push_str(&format!("#{}", image.anchor.as_deref().unwrap_or_default()));
                }
                kind => out.push_str(&format!("<{}>", shown(kind.children(), markdown))),
            }
        }
        out
    }

    #[test]
    fn marks_and_what_looks_like_them() {
        for (markdown, expected) in [
            ("a [texte]{lang=es} b", "a es(texte) b"),
            ("[un *dos* tres]{lang=\"es\"}", "es(un <dos> tres)"),
            ("[a [b]{lang=es} c]{lang=fr}", "fr(a es(b) c)"),
            ("[x](https://x.org){lang=es}.", "es(<x>)."),
            ("a [b]{lang=xx} c", "a [b]{lang=xx} c"),
            ("a [b]{color=red} c", "a [b]{color=red} c"),
            ("a]{lang=es}", "a]{lang=es}"),
            ("b ![](a.svg){#fig-a} c", "b #fig-a c"),
            ("so [@lee, p. 3; @kim-2020].", "so @lee/p. 3@kim-2020/."),
            ("[see @lee, p. 3; cf. @kim]", "see@lee/p. 3cf.@kim/"),
            ("[a@b.org] [see lee] \\[see @lee]", "[a@b.org] [see lee] [see @lee]"),
            ("\\[@lee] and [@] and [@a b]", "[@lee] and [@] and [@a b]"),
            ("`[@lee]` m@x.org", "<> m@x.org"),
            ("<span lang=\"es\">hola</span> x", "es(hola) x"),
        ] {
            let document = parse(&Arc::new(SourceFile::new("x.md", markdown))).output;
            let mut found = String::new();
            crate::markdown::visit_inlines(&document.body, &mut |inlines| {
                found = shown(inlines, markdown);
            });
            assert_eq!(found, expected, "{markdown}");
        }
    }

    #[test]
    fn they_are_markup_to_the_tracker() {
        let fragment = fragment("See [el río]{lang=es} in [@lee, p. 3].");
        assert_eq!(fragment.words, "See el río in .");
        assert_eq!(fragment.skeleton, "·[·]{lang=es}·[@lee, p. 3]");
    }
}
