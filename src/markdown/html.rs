//! Fragments of HTML in Markdown: enough reading to keep their words.
//!
//! Case studies from content systems carry pull quotes and check boxes as HTML. Tags are read with
//! a tolerant tokenizer; their text is Markdown again (as kramdown's `markdown="1"` has it).

use crate::text::Span;

/// A piece of an HTML fragment, with its bytes relative to the fragment.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Token<'t> {
    /// Text between tags.
    Text(Span),
    /// A tag.
    Tag(Tag<'t>),
    /// A comment, declaration or processing instruction.
    Comment,
}

/// A tag.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Tag<'t> {
    /// The element's name in lower case.
    pub(super) name: String,
    /// Whether it is an end tag.
    pub(super) closing: bool,
    /// Everything between the name and `>`.
    attributes: &'t str,
    /// Its bytes.
    pub(super) span: Span,
}

impl Tag<'_> {
    /// The value of an attribute, entities left as they are.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        let mut rest = self.attributes;
        while let Some(at) = rest.find(|c: char| !c.is_whitespace() && c != '/') {
            rest = &rest[at..];
            let end = rest
                .find(|c: char| c.is_whitespace() || c == '=' || c == '/')
                .unwrap_or(rest.len());
            let (key, after) = rest.split_at(end);
            let value = after.trim_start().strip_prefix('=').map(str::trim_start);
            let (value, next) = match value {
                None => ("", after),
                Some(value) => match value.chars().next() {
                    Some(quote @ ('"' | '\'')) => {
                        let inner = &value[1..];
                        let close = inner.find(quote).unwrap_or(inner.len());
                        (&inner[..close], inner.get(close + 1..).unwrap_or(""))
                    }
                    _ => value.split_at(value.find(char::is_whitespace).unwrap_or(value.len())),
                },
            };
            if key.eq_ignore_ascii_case(name) {
                return Some(value);
            }
            if key.is_empty() {
                return None; // a stray `=`
            }
            rest = next;
        }
        None
    }
}

/// Splits a fragment into tags and text. Anything that is not a tag is text.
pub(super) fn tokens(html: &str) -> Vec<Token<'_>> {
    let mut out = Vec::new();
    let mut text_from = 0;
    let mut at = 0;
    // Where the last of each ends: what is not there is not looked for again and again.
    let (last_comment, last_tag) = (html.rfind("-->"), html.rfind('>'));
    while let Some(open) = html[at..].find('<').map(|found| at + found) {
        let end = if html[open..].starts_with("<!--") {
            let is_closed = last_comment.is_some_and(|last| last > open);
            is_closed.then(|| html[open..].find("-->")).flatten().map(|found| open + found + 3)
        } else {
            last_tag.is_some_and(|last| last > open).then(|| tag_end(html, open)).flatten()
        };
        let Some(end) = end else {
            at = open + 1;
            continue;
        };
        let inner = &html[open + 1..end - 1];
        let closing = inner.starts_with('/');
        let name_from = usize::from(closing);
        let name_length = inner[name_from..]
            .find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != ':')
            .unwrap_or(inner.len() - name_from);
        let name = &inner[name_from..name_from + name_length];
        let declaration = inner.starts_with(['!', '?']);
        if !declaration && !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            at = open + 1;
            continue;
        }
        if text_from < open {
            out.push(Token::Text(text_from..open));
        }
        out.push(if declaration {
            Token::Comment
        } else {
            Token::Tag(Tag {
                name: name.to_ascii_lowercase(),
                closing,
                attributes: &inner[name_from + name_length..],
                span: open..end,
            })
        });
        at = end;
        text_from = end;
    }
    if text_from < html.len() {
        out.push(Token::Text(text_from..html.len()));
    }
    out
}

/// What is longer is no tag, and would be looked at again from every `<` in it.
const LONGEST_TAG: usize = 16 << 10;

/// The end of the tag that opens at `open`, quotes respected.
fn tag_end(html: &str, open: usize) -> Option<usize> {
    let mut quote = None;
    let bytes = html.as_bytes().iter().enumerate().skip(open + 1).take(LONGEST_TAG);
    for (index, &byte) in bytes {
        match (quote, byte) {
            (None, b'>') => return Some(index + 1),
            (None, b'<') => return None,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(mark), byte) if mark == byte => quote = None,
            _ => {}
        }
    }
    None
}

/// What an element means on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Breaks the line of text and is otherwise invisible.
    Block,
    /// Sets its content apart, as a quotation does.
    Aside,
    /// A heading of this level.
    Heading(u8),
    /// Part of the line, invisible.
    Transparent,
    /// Emphasis of some kind.
    Emphasis,
    /// Strong emphasis of some kind.
    Strong,
    /// Struck out.
    Strike,
    /// Raised.
    Superscript,
    /// Lowered.
    Subscript,
    /// Code of some kind.
    Code,
    /// A link.
    Link,
    /// A line break.
    Break,
    /// A picture.
    Image,
    /// Nothing of it can be printed, and its text is not for readers.
    Hidden,
    /// It cannot be printed, but its text can.
    Control,
    /// Not an element of HTML: text in angle brackets.
    Unknown,
}

/// The role of an element (names of the HTML living standard).
pub(super) fn role(name: &str) -> Role {
    match name {
        "address" | "article" | "body" | "center" | "dd" | "details" | "dialog" | "div" | "dl"
        | "dt" | "figcaption" | "footer" | "header" | "hgroup" | "html" | "li" | "main"
        | "menu" | "nav" | "ol" | "p" | "pre" | "search" | "section" | "summary" | "table"
        | "tbody" | "td" | "tfoot" | "th" | "thead" | "tr" | "ul" | "hr" | "caption" | "figure"
        | "colgroup" | "col" | "fieldset" | "legend" | "form" => Role::Block,
        "aside" | "blockquote" => Role::Aside,
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Role::Heading(name.as_bytes()[1] - b'0'),
        "abbr" | "acronym" | "bdi" | "bdo" | "big" | "cite" | "data" | "font" | "label" | "q"
        | "ruby" | "rb" | "rt" | "rp" | "small" | "span" | "time" | "u" | "wbr" | "picture"
        | "source" | "a11y" | "nobr" => Role::Transparent,
        "em" | "i" | "dfn" | "var" => Role::Emphasis,
        "b" | "mark" | "strong" => Role::Strong,
        "del" | "s" | "strike" => Role::Strike,
        "ins" => Role::Transparent,
        "sup" => Role::Superscript,
        "sub" => Role::Subscript,
        "code" | "kbd" | "samp" | "tt" => Role::Code,
        "a" => Role::Link,
        "br" => Role::Break,
        "img" => Role::Image,
        "head" | "script" | "style" | "template" | "title" | "noscript" | "meta" | "link"
        | "base" => Role::Hidden,
        "audio" | "button" | "canvas" | "datalist" | "embed" | "iframe" | "input" | "map"
        | "area" | "math" | "meter" | "object" | "optgroup" | "option" | "output" | "param"
        | "progress" | "select" | "slot" | "svg" | "textarea" | "track" | "video" => Role::Control,
        _ => Role::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_attributes() {
        let html = "a<img src=\"x>y\" alt='b c' hidden>d</p ><!-- no --> 1 < 2 <3";
        let tokens = tokens(html);
        assert_eq!(tokens.len(), 6, "{tokens:?}");
        let Token::Tag(image) = &tokens[1] else { panic!("a tag") };
        assert_eq!(image.attribute("src"), Some("x>y"));
        assert_eq!(image.attribute("alt"), Some("b c"));
        assert_eq!(image.attribute("hidden"), Some(""));
        assert_eq!(image.attribute("width"), None);
        assert_eq!(tokens[5], Token::Text(html.find(" 1").unwrap()..html.len()));
    }
}
