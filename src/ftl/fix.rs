//! Mends a Fluent file where nothing that is said changes: a byte order mark, line ends of two
//! kinds, characters without width or use, an entry that repeats an earlier one word for word.

use super::hidden;
use super::index::{FileIndex, Key, Parsed};
use super::tree::TreeFile;
use crate::text::SourceFile;
use crate::text::edit::{Edit, Edits};
use fluent_syntax::ast::{Comment, Entry as Node};
use std::sync::Arc;

/// The mended text, or nothing where there is nothing to mend.
///
/// **Law:** the mended file has the same entries, and mending it again changes nothing.
#[must_use]
pub fn fix(file: &TreeFile) -> Option<String> {
    if !file.sound {
        return None;
    }
    let text = file.file.text();
    let mut edits = Edits::default();
    let removable = hidden::removable(text);
    for span in &removable {
        edits.add(Edit::new(span.clone(), ""));
    }
    // A value that is nothing but such a character would be none any more, and a bracket after one
    // would begin a variant.
    let removed = edits.apply(text);
    let breaks = || {
        let ((before, junk), (after, more)) = (outline(file, text), outline(file, &removed));
        before != after || more > junk
    };
    if !removable.is_empty() && breaks() {
        edits = Edits::default();
        let mark = removable.first().filter(|span| span.start == 0);
        if let Some(mark) = mark {
            edits.add(Edit::new(mark.clone(), ""));
        }
    }
    // Where a character went from between them, line ends are looked at when it is gone.
    let seen = edits.apply(text);
    let mut edits = Edits::default();
    if seen.contains("\r\n") && seen.matches("\r\n").count() != seen.matches('\n').count() {
        for (at, _) in seen.match_indices("\r\n") {
            let from = seen[..at].trim_end_matches('\r').len();
            edits.add(Edit::new(from..at + 1, ""));
        }
    }
    let mended = edits.apply(&seen);
    let mended = without_repetitions(file, &mended);
    (mended != text).then_some(mended)
}

/// The names of a text's entries, whether each has a value, and how many attributes; and how many
/// entries are broken.
fn outline(file: &TreeFile, text: &str) -> (Vec<(String, bool, usize)>, usize) {
    let file = TreeFile { file: Arc::new(SourceFile::new(file.file.path(), text)), ..file.clone() };
    let parsed = Parsed::new(&file);
    let entry = |node: &Node<&str>| match node {
        Node::Message(it) => Some((it.id.name.to_owned(), it.value.is_some(), it.attributes.len())),
        Node::Term(it) => Some((format!("-{}", it.id.name), true, it.attributes.len())),
        _ => None,
    };
    (parsed.resource.body.iter().filter_map(entry).collect(), parsed.errors.len())
}

/// The text without entries that repeat an earlier one.
fn without_repetitions(file: &TreeFile, text: &str) -> String {
    let copy = TreeFile { file: Arc::new(SourceFile::new(file.file.path(), text)), ..file.clone() };
    let parsed = Parsed::new(&copy);
    let index = FileIndex::new(&parsed);
    if index.duplicates.is_empty() || !parsed.errors.is_empty() {
        return text.to_owned();
    }
    // Where each node begins: its comment counts as a part of it.
    let text = copy.file.text();
    let base = text.as_ptr() as usize;
    let line = |slice: &str| {
        let at = (slice.as_ptr() as usize).saturating_sub(base);
        text[..at].rfind('\n').map_or(0, |at| at + 1)
    };
    let comment = |comment: &Comment<&str>| comment.content.first().map(|first| line(first));
    let body = &parsed.resource.body;
    let start = |node: &Node<&str>| match node {
        Node::Message(it) => it.comment.as_ref().and_then(comment).unwrap_or(line(it.id.name)),
        Node::Term(it) => it.comment.as_ref().and_then(comment).unwrap_or(line(it.id.name)),
        Node::Comment(it) | Node::GroupComment(it) | Node::ResourceComment(it) => {
            comment(it).unwrap_or(0)
        }
        Node::Junk { content } => line(content),
    };
    let starts: Vec<usize> = body.iter().map(start).chain([text.len()]).collect();
    let key = |node: &Node<&str>| match node {
        Node::Message(it) => Some(Key::Message(it.id.name).to_string()),
        Node::Term(it) => Some(Key::Term(it.id.name).to_string()),
        _ => None,
    };
    let words = |node: &Node<&str>| match node {
        Node::Message(it) => format!("{:?}{:?}", it.value, it.attributes),
        Node::Term(it) => format!("{:?}{:?}", it.value, it.attributes),
        _ => String::new(),
    };
    let mut edits = Edits::default();
    for (at, node) in body.iter().enumerate() {
        let Some(own) = key(node) else { continue };
        let first = body[..at].iter().find(|other| key(other).as_ref() == Some(&own));
        if first.is_some_and(|first| words(first) == words(node)) {
            edits.add(Edit::new(starts[at]..starts[at + 1], ""));
        }
    }
    edits.apply(text)
}
