//! A writer of HTML and XML whose output is well-formed whatever the texts are.

use crate::text::Digest;
use std::fmt::Write as _;

/// Markup being written. Elements are closed in order, and every text is escaped.
#[derive(Debug, Default)]
pub(super) struct Markup {
    out: String,
    open: Vec<&'static str>,
}

/// A name and a value.
pub(super) type Attribute<'a> = (&'static str, &'a str);

impl Markup {
    /// Starts after a declaration such as `<!DOCTYPE html>`.
    pub(super) fn new(declaration: &str) -> Self {
        Self { out: declaration.to_owned(), open: Vec::new() }
    }

    /// Opens an element.
    pub(super) fn open(&mut self, name: &'static str, attributes: &[Attribute<'_>]) {
        self.tag(name, attributes, ">");
        self.open.push(name);
    }

    /// Closes the element opened last.
    pub(super) fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            write!(self.out, "</{name}>").unwrap_or_default();
        }
    }

    /// Writes an element without content.
    pub(super) fn void(&mut self, name: &'static str, attributes: &[Attribute<'_>]) {
        self.tag(name, attributes, "/>");
    }

    /// Writes an element with a text.
    pub(super) fn element(&mut self, name: &'static str, attributes: &[Attribute<'_>], text: &str) {
        self.open(name, attributes);
        self.text(text);
        self.close();
    }

    /// Writes a text.
    pub(super) fn text(&mut self, text: &str) {
        for c in text.chars() {
            self.escaped(c);
        }
    }

    /// Starts a new line. Only where white space means nothing.
    pub(super) fn line(&mut self) {
        self.out.push('\n');
    }

    /// Writes an element whose content is the program's own style or script.
    pub(super) fn raw(&mut self, name: &'static str, content: &str) {
        self.open(name, &[]);
        self.out.push_str(content);
        self.close();
    }

    /// Writes the head of a page that asks for nothing else: its policy lets nothing load or run but
    /// this style, and the script that the page ends with, if any.
    pub(super) fn head(&mut self, title: &str, style: &str, script: Option<&str>) {
        let mut policy =
            format!("default-src 'none'; img-src data:; style-src '{}'; ", integrity(style));
        if let Some(script) = script {
            let _ = write!(policy, "script-src '{}'; ", integrity(script));
        }
        policy.push_str("base-uri 'none'; form-action 'none'");
        self.line();
        self.open("head", &[]);
        self.void("meta", &[("charset", "utf-8")]);
        self.void("meta", &[("http-equiv", "Content-Security-Policy"), ("content", &policy)]);
        let viewport = "width=device-width, initial-scale=1";
        self.void("meta", &[("name", "viewport"), ("content", viewport)]);
        self.void("meta", &[("name", "color-scheme"), ("content", "light dark")]);
        self.element("title", &[], title);
        // Without this, browsers ask the server for an icon.
        self.void("link", &[("rel", "icon"), ("href", "data:,")]);
        self.raw("style", style);
        self.close();
        self.line();
    }

    /// Closes what is open and ends the last line.
    pub(super) fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.out.push('\n');
        self.out
    }

    fn tag(&mut self, name: &str, attributes: &[Attribute<'_>], end: &str) {
        write!(self.out, "<{name}").unwrap_or_default();
        for (name, value) in attributes {
            write!(self.out, " {name}=\"").unwrap_or_default();
            self.text(value);
            self.out.push('"');
        }
        self.out.push_str(end);
    }

    fn escaped(&mut self, c: char) {
        match c {
            '&' => self.out.push_str("&amp;"),
            '<' => self.out.push_str("&lt;"),
            '>' => self.out.push_str("&gt;"),
            '"' => self.out.push_str("&quot;"),
            '\'' => self.out.push_str("&#39;"),
            // What XML 1.0 cannot hold (https://www.w3.org/TR/xml/#charsets).
            '\u{fffe}' | '\u{ffff}' => self.out.push('\u{fffd}'),
            c if c.is_control() && !matches!(c, '\t' | '\n') => self.out.push('\u{fffd}'),
            c => self.out.push(c),
        }
    }
}

/// The hash by which a content security policy admits an inline style or script.
fn integrity(content: &str) -> String {
    format!("sha256-{}", base64(Digest::of(content.as_bytes()).as_bytes()))
}

/// RFC 4648, section 4.
fn base64(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let byte = |index: usize| u32::from(chunk.get(index).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for index in 0..4_u32 {
            let sextet = (bits >> (18 - 6 * index)) & 63;
            let filled = usize::try_from(index).is_ok_and(|index| index <= chunk.len());
            out.push(if filled { char::from(ALPHABET[sextet as usize]) } else { '=' });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::Markup;

    #[test]
    fn texts_stay_texts() {
        let mut markup = Markup::new("");
        markup.open("a", &[("b", "\"><script>")]);
        markup.text("]]></a>&\u{1}");
        markup.void("c", &[]);
        let expected = "<a b=\"&quot;&gt;&lt;script&gt;\">]]&gt;&lt;/a&gt;&amp;\u{fffd}<c/></a>\n";
        assert_eq!(markup.finish(), expected);
    }

    #[test]
    fn base64_is_that_of_the_rfc() {
        for (bytes, expected) in
            [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")]
        {
            assert_eq!(super::base64(bytes.as_bytes()), expected);
        }
    }
}
