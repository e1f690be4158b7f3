//! The pages: the text with its title and notes, what is to know about the edition, the contents.

use super::book::Content;
use crate::edition::Fact;
use crate::html::{Heading, Markup, Syntax};
use crate::locale::Direction;
use crate::message::say;

const PROLOGUE: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n";

/// A page with everything around its body.
fn page(content: &Content<'_>, title: &str, body: impl FnOnce(&mut Markup)) -> String {
    let edition = content.book.edition;
    let lang = edition.format_lang.to_string();
    let direction = if edition.direction == Direction::Rtl { "rtl" } else { "ltr" };
    let mut out = Markup::new(Syntax::Xml);
    out.open(
        "html",
        &[
            ("xmlns", "http://www.w3.org/1999/xhtml"),
            ("xmlns:epub", "http://www.idpf.org/2007/ops"),
            ("lang", &lang),
            ("xml:lang", &lang),
            ("dir", direction),
        ],
    );
    out.line();
    out.open("head", &[]);
    out.void("meta", &[("charset", "utf-8")]);
    out.element("title", &[], title);
    out.void("link", &[("rel", "stylesheet"), ("type", "text/css"), ("href", "book.css")]);
    out.close();
    out.line();
    out.open("body", &[]);
    out.line();
    body(&mut out);
    format!("{PROLOGUE}{}\n", out.finish().as_str())
}

/// `text.xhtml`.
pub(super) fn text(content: &Content<'_>) -> String {
    let edition = content.book.edition;
    let face = &edition.face;
    page(content, &face.title, |out| {
        out.open("header", &[("epub:type", "titlepage")]);
        let place: Vec<&str> =
            [face.heading.as_str()].into_iter().chain(face.country.as_deref()).collect();
        out.element("p", &[("class", "kicker")], &place.join(" · "));
        out.element("h1", &[("id", "page-title")], &face.title);
        if let Some(subtitle) = &face.subtitle {
            out.element("p", &[("class", "subtitle"), ("role", "doc-subtitle")], subtitle);
        }
        if !face.authors.is_empty() {
            out.element("p", &[("class", "authors")], &face.authors.join(" · "));
        }
        out.close();
        out.line();
        if let Some(summary) = &face.summary {
            let label = content.word(&say::pdf_label_summary());
            out.open("section", &[("role", "doc-abstract"), ("aria-label", &label)]);
            out.element("p", &[("class", "label")], &label);
            out.element("p", &[], summary);
            out.close();
            out.line();
        }
        facts(&face.facts, out);
        out.open("main", &[("id", "page-text")]);
        out.line();
        out.fragment(&content.text.body);
        out.close();
        if !content.text.notes.is_empty() {
            let label = content.word(&say::epub_notes());
            out.line();
            out.open("section", &[("role", "doc-endnotes"), ("epub:type", "endnotes")]);
            out.element("h2", &[("id", "page-notes")], &label);
            out.fragment(&content.text.notes);
            out.close();
        }
        out.line();
    })
}

/// `about.xhtml`: the colophon.
pub(super) fn about(content: &Content<'_>) -> String {
    let face = &content.book.edition.face;
    let title = content.word(&say::pdf_label_colophon());
    page(content, &title, |out| {
        out.open("section", &[("role", "doc-colophon"), ("epub:type", "colophon")]);
        out.element("h1", &[("id", "page-about")], &title);
        facts(&face.colophon, out);
        for text in face.translated_from.iter().chain([&face.series_description]) {
            if !text.is_empty() {
                out.element("p", &[], text);
            }
        }
        out.close();
        out.line();
    })
}

/// Labels and values.
fn facts(facts: &[Fact], out: &mut Markup) {
    let facts = || facts.iter().filter(|fact| fact.values.iter().any(|value| !value.is_empty()));
    if facts().next().is_none() {
        return;
    }
    out.open("dl", &[("class", "facts")]);
    for fact in facts() {
        out.element("dt", &[], &fact.label);
        for value in fact.values.iter().filter(|value| !value.is_empty()) {
            out.open("dd", &[]);
            if value.starts_with("https://") || value.starts_with("http://") {
                out.element("a", &[("href", value)], value);
            } else {
                out.text(value);
            }
            out.close();
        }
    }
    out.close();
    out.line();
}

/// `nav.xhtml`: the contents, and where things are.
pub(super) fn contents(content: &Content<'_>) -> String {
    let title = content.word(&say::pdf_label_contents());
    page(content, &title, |out| {
        out.open("nav", &[("epub:type", "toc"), ("role", "doc-toc"), ("id", "toc")]);
        out.element("h1", &[("id", "page-contents")], &title);
        out.open("ol", &[]);
        link(out, "text.xhtml#page-title", &content.book.edition.face.title);
        out.close();
        entries(&content.text.headings, out);
        if !content.text.notes.is_empty() {
            link(out, "text.xhtml#page-notes", &content.word(&say::epub_notes()));
            out.close();
        }
        link(out, "about.xhtml#page-about", &content.word(&say::pdf_label_colophon()));
        out.close();
        out.close();
        out.close();
        out.line();
        out.open("nav", &[("epub:type", "landmarks"), ("id", "landmarks"), ("hidden", "hidden")]);
        out.element("h2", &[], &content.word(&say::epub_landmarks()));
        out.open("ol", &[]);
        let start = content.word(&say::epub_start());
        for (kind, address, words) in
            [("bodymatter", "text.xhtml#page-text", &start), ("toc", "nav.xhtml#toc", &title)]
        {
            out.open("li", &[]);
            out.element("a", &[("epub:type", kind), ("href", address)], words);
            out.close();
        }
        out.close();
        out.close();
        out.line();
    })
}

/// An item that stays open, so that a list can follow inside.
fn link(out: &mut Markup, address: &str, title: &str) {
    out.line();
    out.open("li", &[]);
    out.element("a", &[("href", address)], title);
}

/// The headings as nested lists. A level that is skipped opens no list of its own: an item must have
/// words.
fn entries(headings: &[Heading], out: &mut Markup) {
    let mut open: Vec<u8> = Vec::new();
    // Whether the list below the item that is open was begun.
    let mut listed = false;
    let leave = |open: &mut Vec<u8>, listed: &mut bool, out: &mut Markup| {
        if std::mem::replace(listed, true) {
            out.close();
        }
        out.close();
        open.pop();
    };
    for heading in headings.iter().filter(|heading| !heading.title.is_empty()) {
        while open.last().is_some_and(|level| *level >= heading.level) {
            leave(&mut open, &mut listed, out);
        }
        if !open.is_empty() && !listed {
            out.open("ol", &[]);
        }
        link(out, &format!("text.xhtml#{}", heading.id), &heading.title);
        open.push(heading.level);
        listed = false;
    }
    while !open.is_empty() {
        leave(&mut open, &mut listed, out);
    }
}

#[cfg(test)]
mod tests {
    use super::entries;
    use crate::html::{Heading, Markup, Syntax};

    #[test]
    fn lists_nest_as_headings_do() {
        for (levels, expected) in [
            ("2", "2"),
            ("22", "2 2"),
            ("2332", "2(3 3) 2"),
            ("2442", "2(4 4) 2"),
            ("42", "4 2"),
            ("2342", "2(3(4)) 2"),
            ("234", "2(3(4))"),
            ("", ""),
        ] {
            let headings: Vec<Heading> = levels
                .bytes()
                .map(|level| Heading {
                    span: 0..0,
                    level: level - b'0',
                    id: "x".into(),
                    title: char::from(level).to_string(),
                })
                .collect();
            let mut out = Markup::new(Syntax::Xml);
            entries(&headings, &mut out);
            let made = out.finish().as_str().replace("<a href=\"text.xhtml#x\">", "");
            let made = made.replace("</a>", "").replace("<ol>", "(").replace("</ol>", ")");
            let made = made.replace("\n<li>", " ").replace("</li>", "").replace("( ", "(");
            assert_eq!(made.trim(), expected, "{levels}");
        }
    }
}
