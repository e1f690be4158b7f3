//! Finds what in a file with a citation style is no style or would never end, and where: what reads
//! styles follows macros without looking, and says nothing of places.

use super::measure::measure;
use crate::message::{Message, say};
use crate::text::Span;
use roxmltree::{Document, Error, Node, ParsingOptions};
use std::collections::BTreeMap;

/// How deep elements may be in each other: several times what the deepest styles of the CSL repository
/// need.
const MOST_DEPTH: usize = 100;
/// How many elements a style may have.
const MOST_ELEMENTS: u32 = 100_000;
/// How many elements a style may come to with every macro written out where it is used.
const MOST_EXPANDED: usize = 1_000_000;
const CSL: &str = "http://purl.org/net/xbiblio/csl";

/// What keeps a file from being used as a style.
pub(super) fn trap(text: &str) -> Option<(Span, Message)> {
    // A document type can hold entities that double, and no style has one.
    let options =
        ParsingOptions { allow_dtd: false, nodes_limit: MOST_ELEMENTS, ..Default::default() };
    let document = match Document::parse_with_options(text, options) {
        Ok(document) => document,
        Err(error) => {
            return Some((place(text, &error), say::diag_style_unreadable(error.to_string())));
        }
    };
    let root = document.root_element();
    if root.tag_name().name() != "style" || root.tag_name().namespace() != Some(CSL) {
        return Some((head(root), say::diag_style_root(root.tag_name().name())));
    }
    let mut depths = vec![0_usize; 1];
    for node in root.descendants() {
        // Nodes come in the order of the document, each after the one it is in.
        let depth = node.parent().map_or(0, |parent| depths[parent.id().get_usize()] + 1);
        depths.resize(node.id().get_usize() + 1, 0);
        depths[node.id().get_usize()] = depth;
        if node.is_element() && depth > MOST_DEPTH {
            return Some((head(node), say::diag_style_deep(MOST_DEPTH)));
        }
    }
    growth(root)
}

/// A macro that is made of itself, or of far too much.
fn growth(root: Node<'_, '_>) -> Option<(Span, Message)> {
    let mut macros: BTreeMap<&str, (Span, usize, Vec<&str>)> = BTreeMap::new();
    let mut whole = (0, Vec::new());
    for part in root.children().filter(Node::is_element) {
        let (size, used) = contents(part);
        match part.attribute("name").filter(|_| part.has_tag_name((CSL, "macro"))) {
            // The first of a name is the one that is used.
            Some(name) => drop(macros.entry(name).or_insert_with(|| (head(part), size, used))),
            None => {
                whole.0 += size;
                whole.1.extend(used);
            }
        }
    }
    let mut sizes = BTreeMap::new();
    let mut size_of = |name| {
        measure(name, &mut sizes, &mut |name, of| {
            // One that is not there says nothing.
            let Some((_, size, used)) = macros.get(name) else { return Some(0) };
            used.iter().try_fold(*size, |sum, used| Some(sum + of(used)?))
        })
        .filter(|size| *size <= MOST_EXPANDED)
    };
    for (name, (span, ..)) in &macros {
        if size_of(name).is_none() {
            return Some((span.clone(), say::diag_style_loop(*name)));
        }
    }
    let sum = whole.1.iter().try_fold(whole.0, |sum, name| Some(sum + size_of(name)?));
    let most = sum.filter(|sum| *sum <= MOST_EXPANDED);
    most.is_none().then(|| (head(root), say::diag_style_large(MOST_EXPANDED)))
}

/// How many elements there are within one, and the macros that they use.
fn contents<'d>(node: Node<'d, '_>) -> (usize, Vec<&'d str>) {
    let elements = || node.descendants().filter(Node::is_element);
    (elements().count(), elements().filter_map(|element| element.attribute("macro")).collect())
}

/// The start tag of an element.
fn head(node: Node<'_, '_>) -> Span {
    let range = node.range();
    let text = &node.document().input_text()[range.clone()];
    range.start..range.start + text.find('>').map_or(text.len(), |end| end + 1)
}

/// Where the parser stumbled.
fn place(text: &str, error: &Error) -> Span {
    let wanted = match error {
        Error::DtdDetected => text.find("<!DOCTYPE"),
        Error::UnclosedRootNode | Error::UnexpectedEndOfStream => Some(text.len()),
        _ => None,
    };
    let at = wanted.unwrap_or_else(|| {
        let place = error.pos();
        let line: usize = text
            .split_inclusive('\n')
            .take((place.row as usize).saturating_sub(1))
            .map(str::len)
            .sum();
        let column = (place.col as usize).saturating_sub(1);
        text[line..].char_indices().nth(column).map_or(text.len(), |(at, _)| line + at)
    });
    let at = at.min(text.trim_end().len().saturating_sub(1));
    let at = text.floor_char_boundary(at);
    at..at + text[at..].chars().next().map_or(0, char::len_utf8)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn style(inside: &str) -> String {
        format!("<style xmlns=\"{CSL}\" version=\"1.0\" class=\"in-text\">\n{inside}</style>\n")
    }

    /// The line on which something is found.
    fn line(text: &str) -> Option<usize> {
        trap(text).map(|(span, _)| 1 + text[..span.start].matches('\n').count())
    }

    #[test]
    fn what_is_no_style_is_found_with_its_line() {
        let macros = "<macro name=\"a\"><text macro=\"b\"/></macro>\n<macro name=\"b\"><text variable=\"title\"/></macro>\n";
        assert_eq!(line(&style(macros)), None);
        assert_eq!(line(""), Some(1));
        assert_eq!(line("<style>\n<info>\n"), Some(2));
        assert_eq!(line("\n<html/>"), Some(2));
        assert_eq!(line("<style/>"), Some(1), "in no namespace");
        assert_eq!(line(&style("<a>\n</b>\n")), Some(3));
        let entities = "<?xml version=\"1.0\"?>\n<!DOCTYPE s [<!ENTITY a \"x\">]>\n";
        assert_eq!(line(&format!("{entities}{}", style("&a;"))), Some(2));
        let deep = format!("{}{}", "<group>\n".repeat(5000), "</group>".repeat(5000));
        assert_eq!(line(&style(&deep)), Some(MOST_DEPTH + 1));
        assert!(line(&style(&"<a/>".repeat(200_000))).is_some());
    }

    #[test]
    fn macros_that_never_end_are_found() {
        let text = |name: &str| format!("<text macro=\"{name}\"/>");
        let of = |name: &str, inside: &str| format!("<macro name=\"{name}\">{inside}</macro>\n");
        assert_eq!(line(&style(&of("a", &text("a")))), Some(2));
        let ring = of("x", "") + &of("a", &text("b")) + &of("b", &(text("x") + &text("a")));
        assert_eq!(line(&style(&ring)), Some(3));
        let doubling: String = (0..40)
            .map(|n| of(&format!("m{n}"), &text(&format!("m{}", n + 1)).repeat(2)))
            .collect();
        assert!(line(&style(&doubling)).is_some());
        let many = of("m", &"<text/>".repeat(2000));
        assert_eq!(line(&style(&(many + &text("m").repeat(2000)))), Some(1));
        assert_eq!(line(&style(&text("not-there"))), None);
    }
}
