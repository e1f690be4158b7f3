//! One segment's Markdown taken apart: what it says, and how it is marked up.
//!
//! Two versions of a segment are compared by these halves, so that a re-wrapped paragraph or a moved
//! link target is not taken for a changed sentence.

use super::html::{self, Role, Token};
use super::model::{Block, BlockKind, Document, Image, Inline, InlineKind, Item, label_key};
use super::parse;
use crate::text::{SourceFile, words};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::sync::Arc;

/// Stands for words in a skeleton.
const WORDS: char = '·';
/// Longer labels of notes and references are text.
const MAX_LABEL: usize = 120;

/// A piece of a segment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// What is said, entities and escapes resolved.
    Text(String),
    /// Code as it stands.
    Code(String),
    /// A formula in TeX, white space normalised.
    Formula(String),
    /// Anything else, in one spelling for all ways to write it: `*`, `**`, `[`, `](address)`,
    /// `![](picture)`, `[^label]`, `##`, `-`, an address on its own …
    Markup(String),
}

/// The Markdown source of one segment, taken apart.
///
/// Wrapping, the marker of lists, the delimiter of emphasis, the padding of cells, comments and the
/// quotation marks at line starts change none of it.
///
/// ```
/// use polyfolio::markdown::fragment;
/// let fragment = fragment("See *the\nrules* [here](r.md) and run `init`.[^1]");
/// assert_eq!(fragment.words, "See the rules here and run .");
/// assert_eq!(fragment.text(), "See the rules here and run init.");
/// assert_eq!(fragment.skeleton, "·*·*[·](r.md)·`init`[^1]");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fragment {
    /// Its words without markup, code and formulas, white space normalised. The number of an item
    /// is said, so it is here; so is the title of a picture, which is its caption. The description
    /// of a picture is another segment.
    pub words: String,
    /// Its markup, addresses, code, labels and formulas in order, without the white space between
    /// them; each stretch of words is one `·`.
    pub skeleton: String,
    /// Both in order. A line break counts as a space.
    pub parts: Vec<Part>,
}

impl Fragment {
    /// Its words with code and formulas in place, as a reader sees them.
    #[must_use]
    pub fn text(&self) -> String {
        let mut out = String::new();
        for part in &self.parts {
            match part {
                Part::Text(text) | Part::Code(text) | Part::Formula(text) => out.push_str(text),
                Part::Markup(_) => {}
            }
        }
        words::normalised(&out)
    }

    fn new(parts: Vec<Part>) -> Self {
        let mut said = String::new();
        let mut skeleton = String::new();
        let mut in_words = false;
        for part in &parts {
            match part {
                Part::Text(text) => {
                    said.push_str(text);
                    if !in_words && text.contains(char::is_alphanumeric) {
                        skeleton.push(WORDS);
                        in_words = true;
                    }
                    continue;
                }
                Part::Code(text) => {
                    let _ = write!(skeleton, "`{text}`");
                }
                Part::Formula(tex) => {
                    let _ = write!(skeleton, "${tex}$");
                }
                Part::Markup(mark) => skeleton.push_str(mark),
            }
            in_words = false;
        }
        Self { words: words::normalised(&said), skeleton, parts }
    }
}

/// Takes the Markdown source of one segment apart: a paragraph, a heading with its `#`, an item with
/// or without its marker, a cell, a caption, or plain text.
#[must_use]
pub fn fragment(markdown: &str) -> Fragment {
    let source = unquoted(markdown.trim());
    let (document, start) = alone(&source);
    let mut parts = Parts { out: Vec::new() };
    parts.blocks(&document.body);
    for (label, note) in document.notes.iter().filter(|(_, note)| note.span.start >= start) {
        parts.markup(&format!("[^{label}]:"));
        parts.blocks(&note.blocks);
    }
    let mut said = false;
    for token in html::tokens(&source) {
        match token {
            Token::Text(span) => said |= source[span].contains(char::is_alphanumeric),
            // Tags that the document has no place for still make a difference to their author.
            Token::Tag(tag) => match html::role(&tag.name) {
                Role::Block | Role::Aside | Role::Transparent | Role::Hidden | Role::Control => {
                    parts.markup(&words::normalised(&source[tag.span]));
                }
                _ => {}
            },
            Token::Comment => {}
        }
    }
    if said && !parts.out.iter().any(|part| !matches!(part, Part::Markup(_))) {
        // The definition of a link, a script: nothing that is printed, but not nothing either.
        parts.text(&source);
    }
    Fragment::new(parts.out)
}

/// A segment's Markdown as a document of its own, and where in its text the segment begins.
#[must_use]
pub fn alone(markdown: &str) -> (Document, usize) {
    // What a segment refers to stands elsewhere in its file. Definitions before it make marks out
    // of what would be text in brackets, and keep its first line from opening front matter.
    let mut whole = definitions(markdown);
    let start = whole.len();
    whole.push_str(markdown);
    (parse(&Arc::new(SourceFile::new("", whole))).output, start)
}

/// Removes the marks of a quotation from all lines but the first, where a segment's slice has them.
fn unquoted(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    for (index, line) in source.lines().enumerate() {
        let mut line = line;
        if index > 0 {
            out.push('\n');
            while !source.starts_with('>')
                && let Some(rest) = line.trim_start().strip_prefix('>')
            {
                line = rest.strip_prefix(' ').unwrap_or(rest);
            }
        }
        out.push_str(line);
    }
    out
}

/// Definitions of the notes and references that a segment uses, and does not define itself.
fn definitions(source: &str) -> String {
    let mut notes = BTreeSet::new();
    let mut links = BTreeSet::new();
    for (at, _) in source.match_indices("[^") {
        let before = source[..at].trim_end_matches([' ', '\t']);
        let line_start = before.is_empty() || before.ends_with('\n');
        if let Some(label) = label(&source[at + 2..])
            && !label.contains(char::is_whitespace)
            && !source[..at].ends_with('\\')
            && !(line_start && source[at + 3 + label.len()..].starts_with(':'))
        {
            notes.insert(label);
        }
    }
    for (at, _) in source.match_indices("][") {
        let foreign = |label: &&str| !label.starts_with('^') && !defines(source, label);
        if let Some(label) = label(&source[at + 2..]).filter(foreign) {
            links.insert(label);
        }
    }
    let mut out = String::new();
    for label in links {
        let _ = writeln!(out, "[{label}]: <{label}>");
    }
    for label in notes {
        let _ = write!(out, "\n[^{label}]: .\n");
    }
    out.push('\n');
    out
}

/// Whether the text defines a reference itself.
fn defines(source: &str, label: &str) -> bool {
    let defined = |line: &str| {
        let (own, _) = line.strip_prefix('[')?.split_once("]:")?;
        Some(label_key(own) == label_key(label))
    };
    source.lines().any(|line| defined(line) == Some(true))
}

/// The label that the text begins with and `]` ends.
fn label(text: &str) -> Option<&str> {
    let stop = |c: char| matches!(c, ']' | '[' | '<' | '>' | '\\' | '\n' | '\r' | '\0');
    let end = text.char_indices().take(MAX_LABEL).find(|&(_, c)| stop(c))?.0;
    Some(&text[..end]).filter(|label| text[end..].starts_with(']') && !label.trim().is_empty())
}

/// Collects the parts of a document's pieces.
struct Parts {
    out: Vec<Part>,
}

impl Parts {
    fn markup(&mut self, mark: &str) {
        self.out.push(Part::Markup(mark.to_owned()));
    }

    /// Adds text; addresses in it are markup, as they are where a link is made of them.
    fn text(&mut self, text: &str) {
        let mut rest = text;
        while let Some(at) = address(rest) {
            let (before, tail) = rest.split_at(at);
            let end = tail.find(|c: char| c.is_whitespace() || c == '>').unwrap_or(tail.len());
            let length = tail[..end]
                .trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '"', '\'', '»', '”', '’'])
                .len();
            self.plain(before);
            self.out.push(Part::Markup(tail[..length].to_owned()));
            rest = &tail[length..];
        }
        self.plain(rest);
    }

    fn plain(&mut self, text: &str) {
        match self.out.last_mut() {
            _ if text.is_empty() => {}
            Some(Part::Text(before)) => before.push_str(text),
            _ => self.out.push(Part::Text(text.to_owned())),
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            if !self.out.is_empty() {
                self.plain(" ");
            }
            self.block(&block.kind);
        }
    }

    fn block(&mut self, kind: &BlockKind) {
        match kind {
            BlockKind::Heading { level, anchor, content } => {
                self.markup(&"#".repeat(usize::from(*level)));
                self.inlines(content);
                if let Some(anchor) = anchor {
                    self.markup(&format!("{{#{anchor}}}"));
                }
            }
            BlockKind::Paragraph(content) => self.inlines(content),
            BlockKind::List { start, items, .. } => self.items(*start, items),
            BlockKind::Quote(blocks) => {
                self.markup(">");
                self.blocks(blocks);
            }
            BlockKind::Callout { kind, blocks } => {
                self.markup(&format!(">[!{}]", kind.name()));
                self.blocks(blocks);
            }
            BlockKind::Foreign { blocks, .. } => self.blocks(blocks),
            BlockKind::Code { language, text } => {
                self.markup(&format!("```{language}"));
                self.out.push(Part::Code(text.clone()));
            }
            BlockKind::Table { head, rows, caption, .. } => {
                for cell in head.iter().chain(rows.iter().flatten()).chain(caption) {
                    self.plain(" ");
                    self.markup("|");
                    self.inlines(&cell.content);
                }
            }
            BlockKind::Figure { image, caption } => {
                self.image(image);
                self.inlines(caption);
            }
            BlockKind::Figures(figures) => self.blocks(figures),
            BlockKind::Chart(chart) => {
                self.markup(&format!("![]({})", chart.data.text));
                self.inlines(&chart.caption);
                self.inlines(&chart.note);
            }
            BlockKind::Drawing(drawing) => {
                self.image(&drawing.image);
                self.inlines(&drawing.caption);
                self.inlines(&drawing.note);
            }
            BlockKind::References(works) => {
                works.iter().for_each(|work| self.inlines(&work.content));
            }
            BlockKind::Definitions(definitions) => {
                for definition in definitions {
                    self.inlines(&definition.term.content);
                    for blocks in &definition.details {
                        self.plain(" ");
                        self.markup(":");
                        self.blocks(blocks);
                    }
                }
            }
            BlockKind::Math(tex) => self.formula(tex),
            BlockKind::Rule => self.markup("---"),
        }
    }

    fn items(&mut self, start: Option<u64>, items: &[Item]) {
        for (item, number) in items.iter().zip(start.unwrap_or(0)..) {
            if start.is_some() {
                self.plain(&format!(" {number}. "));
            } else {
                self.plain(" ");
                self.markup("-");
            }
            match item.checked {
                Some(true) => self.markup("[x]"),
                Some(false) => self.markup("[ ]"),
                None => {}
            }
            self.blocks(&item.blocks);
        }
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match &inline.kind {
                InlineKind::Text(text) => self.text(text),
                InlineKind::Code(text) => self.out.push(Part::Code(text.clone())),
                InlineKind::Math(tex) => self.formula(tex),
                InlineKind::SoftBreak => self.plain(" "),
                InlineKind::HardBreak => {
                    self.plain(" ");
                    self.markup("\\");
                }
                InlineKind::Emphasis(content) => self.around("*", content, "*"),
                InlineKind::Strong(content) => self.around("**", content, "**"),
                InlineKind::Strikethrough(content) => self.around("~~", content, "~~"),
                InlineKind::Superscript(content) => self.around("<sup>", content, "</sup>"),
                InlineKind::Subscript(content) => self.around("<sub>", content, "</sub>"),
                InlineKind::Link { target, content } => {
                    let said = super::plain_text(content);
                    if target.strip_prefix("mailto:").unwrap_or(target) == said {
                        self.markup(target);
                    } else {
                        self.around("[", content, &format!("]({target})"));
                    }
                }
                InlineKind::Image(image) => {
                    self.image(image);
                    self.text(&image.title);
                }
                InlineKind::NoteMark(label) => self.markup(&format!("[^{label}]")),
                InlineKind::Foreign { lang, content } => {
                    self.around("[", content, &format!("]{{lang={lang}}}"));
                }
                InlineKind::Citation(citation) => self.markup(&citation.raw),
            }
        }
    }

    fn around(&mut self, open: &str, content: &[Inline], close: &str) {
        self.markup(open);
        self.inlines(content);
        self.markup(close);
    }

    fn image(&mut self, image: &Image) {
        self.markup(&format!("![]({})", image.source));
    }

    fn formula(&mut self, tex: &str) {
        self.out.push(Part::Formula(words::normalised(tex)));
    }
}

/// Where a web address begins.
fn address(text: &str) -> Option<usize> {
    ["https://", "http://"].iter().filter_map(|scheme| text.find(scheme)).min()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(markdown: &str, words: &str, skeleton: &str) {
        let fragment = fragment(markdown);
        assert_eq!((&*fragment.words, &*fragment.skeleton), (words, skeleton), "{markdown:?}");
    }

    #[test]
    fn every_kind_of_segment() {
        check("Plain words.", "Plain words.", "·");
        check("## A *b* {#c}", "A b", "##·*·*{#c}");
        check("A\n===", "A", "#·");
        check("- one", "one", "-·");
        check("3. one", "3. one", "·");
        check("- [x] done", "done", "-[x]·");
        check(" **Total** ", "Total", "**·**");
        check(": caption", ": caption", "·");
        check("![What](a.svg \"Said\")", "Said", "![](a.svg)·");
        check("a ![What](a.svg) b", "a b", "·![](a.svg)·");
        check("```sh\nls\n```", "", "```sh`ls`");
        check("$$ x = 1 $$", "", "$x = 1$");
        check("---\nx: 1\n---", "x: 1", "---##·");
        check("", "", "");
    }

    #[test]
    fn references_outside_the_segment_are_still_marks() {
        check("Paid.[^a] Not \\[^b].", "Paid. Not [^b].", "·[^a]·");
        check("[^a]: The note.", "The note.", "[^a]:·");
        check("The [law][act] says.", "The law says.", "·[·](act)·");
        check("[a]: https://x.org", "[a]:", "·https://x.org");
        check("The [law][act].\n\n[act]: <x.md>", "The law.", "·[·](x.md)");
        check("The [Act].\n\n[act]: <x.md>", "The Act.", "·[·](x.md)");
    }

    #[test]
    fn addresses_are_not_words() {
        check("See <https://x.org/a>.", "See .", "·https://x.org/a");
        check("See https://x.org/a.", "See .", "·https://x.org/a");
        check("See [https://x.org](https://x.org).", "See .", "·https://x.org");
    }

    #[test]
    fn nothing_is_lost_in_silence() {
        check("<script>run()</script>", "<script>run()</script>", "<script></script>·");
        check("<!-- no -->", "", "");
        check("a <!-- no --> b", "a b", "·");
        check("a <span class='x'>b</span>", "a b", "·<span class='x'></span>");
    }

    #[test]
    fn spellings_of_the_same_thing() {
        for (one, other) in [
            ("a b\nc", "a\nb   c"),
            ("* a", "- a"),
            ("1) a", "1. a"),
            ("_a_ __b__", "*a* **b**"),
            ("a\n> b", "a b"),
            ("<em>a</em>", "*a*"),
            ("A\n---", "## A"),
            ("a <!-- x --> b", "a b"),
            ("a&nbsp;b &amp; c", "a\u{a0}b & c"),
        ] {
            assert_eq!(fragment(one).words, fragment(other).words, "{one:?} {other:?}");
            assert_eq!(fragment(one).skeleton, fragment(other).skeleton, "{one:?} {other:?}");
        }
    }
}
