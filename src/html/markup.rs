//! A writer of HTML and XML whose output is well-formed whatever the texts are.

/// Which of the two syntaxes of HTML is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Syntax {
    /// For `text/html`: void elements without a slash.
    Html,
    /// For `application/xhtml+xml`: XML, with namespaces where they are needed.
    Xml,
}

/// Markup that was written here, so that it can be put into a page as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fragment(String);

impl Fragment {
    /// The markup.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The markup, to keep.
    #[must_use]
    pub fn into_string(self) -> String {
        self.0
    }
}

/// A name and a value.
pub type Attribute<'a> = (&'static str, &'a str);

/// Markup being written. Elements are closed in order, and every text is escaped.
#[derive(Debug)]
pub struct Markup {
    out: String,
    open: Vec<&'static str>,
    syntax: Syntax,
}

impl Markup {
    /// Starts with nothing.
    #[must_use]
    pub fn new(syntax: Syntax) -> Self {
        Self { out: String::new(), open: Vec::new(), syntax }
    }

    /// Opens an element.
    pub fn open(&mut self, name: &'static str, attributes: &[Attribute<'_>]) {
        self.tag(name, attributes);
        self.out.push('>');
        self.open.push(name);
    }

    /// Closes the element opened last.
    pub fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.out.push_str("</");
            self.out.push_str(name);
            self.out.push('>');
        }
    }

    /// Writes an element that has no content, such as a line break.
    pub fn void(&mut self, name: &'static str, attributes: &[Attribute<'_>]) {
        self.tag(name, attributes);
        self.out.push_str(if self.syntax == Syntax::Xml { "/>" } else { ">" });
    }

    /// Writes an element with a text.
    pub fn element(&mut self, name: &'static str, attributes: &[Attribute<'_>], text: &str) {
        self.open(name, attributes);
        self.text(text);
        self.close();
    }

    /// Writes a text.
    pub fn text(&mut self, text: &str) {
        escape_into(text, &mut self.out);
    }

    /// Puts in what was written elsewhere.
    pub fn fragment(&mut self, fragment: &Fragment) {
        self.out.push_str(&fragment.0);
    }

    /// Starts a new line. Only where white space means nothing.
    pub fn line(&mut self) {
        self.out.push('\n');
    }

    /// Closes what is open.
    #[must_use]
    pub fn finish(mut self) -> Fragment {
        while !self.open.is_empty() {
            self.close();
        }
        Fragment(self.out)
    }

    fn tag(&mut self, name: &str, attributes: &[Attribute<'_>]) {
        self.out.push('<');
        self.out.push_str(name);
        for (name, value) in attributes {
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("=\"");
            escape_into(value, &mut self.out);
            self.out.push('"');
        }
    }
}

/// A text with the characters that mean something in markup written so that they do not.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    escape_into(text, &mut out);
    out
}

fn escape_into(text: &str, out: &mut String) {
    let mut rest = text;
    // Most of a text is copied as it is.
    while let Some(at) = rest.bytes().position(may_mean_something) {
        let (plain, from) = rest.split_at(at);
        out.push_str(plain);
        let mut chars = from.chars();
        let Some(c) = chars.next() else { break };
        rest = chars.as_str();
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // What neither XML 1.0 (https://www.w3.org/TR/xml/#charsets) nor HTML can hold.
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            c if c.is_control() && !matches!(c, '\t' | '\n') => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out.push_str(rest);
}

/// Whether a byte is, or begins, a character that cannot be copied as it is: all of them begin with
/// one of these, and some others do.
fn may_mean_something(byte: u8) -> bool {
    // C2 begins the second block of control characters, EF the two that are none.
    matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\'' | 0x7f | 0xc2 | 0xef)
        || (byte < 0x20 && !matches!(byte, b'\t' | b'\n'))
}

#[cfg(test)]
mod tests {
    use super::{Markup, Syntax, escape};

    #[test]
    fn texts_stay_texts() {
        for (syntax, end) in [(Syntax::Html, "<br>"), (Syntax::Xml, "<br/>")] {
            let mut markup = Markup::new(syntax);
            markup.open("a", &[("href", "\"><script>")]);
            markup.text("]]></a>&\u{1}");
            markup.void("br", &[]);
            let expected = format!(
                "<a href=\"&quot;&gt;&lt;script&gt;\">]]&gt;&lt;/a&gt;&amp;\u{fffd}{end}</a>"
            );
            assert_eq!(markup.finish().as_str(), expected);
        }
    }

    #[test]
    fn every_character_is_looked_at() {
        let looked_at = |c: char| match c {
            '&' => "&amp;".to_owned(),
            '<' => "&lt;".to_owned(),
            '>' => "&gt;".to_owned(),
            '"' => "&quot;".to_owned(),
            '\'' => "&#39;".to_owned(),
            '\t' | '\n' => c.to_string(),
            '\u{fffe}' | '\u{ffff}' => "\u{fffd}".to_owned(),
            c if c.is_control() => "\u{fffd}".to_owned(),
            c => c.to_string(),
        };
        let all: String = ('\0'..='\u{1ffff}').collect();
        assert_eq!(escape(&all), all.chars().map(looked_at).collect::<String>());
        for c in all.chars() {
            assert_eq!(escape(&format!("é{c}«{c}")), format!("é{0}«{0}", looked_at(c)));
        }
    }
}
