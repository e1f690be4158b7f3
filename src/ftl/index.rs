//! What stands where in a tree: every message and term of every locale, by file and by name.

use super::tree::{TreeFile, tag};
use crate::locale::{Lang, guard};
use crate::text::Span;
use fluent_syntax::ast::{Attribute, Comment, Entry as Node, Pattern, Resource};
use fluent_syntax::parser::{self, ParserError};
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// A file as the parser understood it.
pub(super) struct Parsed<'t> {
    pub(super) file: &'t TreeFile,
    pub(super) resource: Resource<&'t str>,
    pub(super) errors: Vec<ParserError>,
    /// Where the text before the first byte that was parsed ends: a byte order mark has 3 bytes.
    pub(super) start: usize,
    /// The brace for whose depth the file was not parsed.
    pub(super) too_deep: Option<usize>,
}

impl<'t> Parsed<'t> {
    /// Parses a file, unless it is nested so deep that the parser could not come back.
    pub(super) fn new(file: &'t TreeFile) -> Self {
        let text = file.file.text();
        let body = text.strip_prefix('\u{feff}').unwrap_or(text);
        let start = text.len() - body.len();
        if let Some(at) = guard::too_deep(body) {
            let resource = Resource { body: Vec::new() };
            return Self { file, resource, errors: Vec::new(), start, too_deep: Some(start + at) };
        }
        let (mut entries, mut errors) = (Vec::new(), Vec::new());
        parse(body, 0, &mut entries, &mut errors);
        Self { file, resource: Resource { body: entries }, errors, start, too_deep: None }
    }
}

/// Parses a text that stands at `offset`. An error ends with the line before the one on which it
/// was noticed (so says the specification), while the parser swallows the entry that begins there:
/// that entry is parsed by itself.
fn parse<'t>(
    text: &'t str,
    offset: usize,
    entries: &mut Vec<Node<&'t str>>,
    errors: &mut Vec<ParserError>,
) {
    let (resource, found) = match parser::parse(text) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    let mut found = found.into_iter();
    for node in resource.body {
        let Node::Junk { content } = node else {
            entries.push(node);
            continue;
        };
        let Some(mut error) = found.next() else { continue };
        let start = (content.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
        let noticed = text.floor_char_boundary(error.pos.start.clamp(start, start + content.len()));
        let line = text[start..noticed].rfind('\n').map(|at| start + at + 1);
        let begins = |at: &usize| {
            text[*at..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '-' || c == '#')
        };
        let end = line.filter(begins).unwrap_or(start + content.len());
        entries.push(Node::Junk { content: &text[start..end] });
        error.slice = Some(offset + start..offset + end);
        errors.push(error);
        if end < start + content.len() {
            parse(&text[end..start + content.len()], offset + end, entries, errors);
        }
    }
}

/// Where a slice of a file's text stands in it. (The parser's tree carries no spans.)
pub(super) fn span_in(file: &TreeFile, slice: &str) -> Span {
    let base = file.file.text().as_ptr() as usize;
    let start = (slice.as_ptr() as usize).saturating_sub(base);
    start..start + slice.len()
}

/// What tells entries of a file apart: terms come before messages of the same name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Key<'p> {
    Term(&'p str),
    Message(&'p str),
}

impl Key<'_> {
    pub(super) fn is_term(self) -> bool {
        matches!(self, Self::Term(_))
    }
}

impl std::fmt::Display for Key<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Term(id) => write!(f, "-{id}"),
            Self::Message(id) => f.write_str(id),
        }
    }
}

/// A message or a term.
#[derive(Clone, Copy)]
pub(super) struct Entry<'p> {
    pub(super) key: Key<'p>,
    pub(super) id: &'p str,
    pub(super) value: Option<&'p Pattern<&'p str>>,
    pub(super) attributes: &'p [Attribute<&'p str>],
    pub(super) comment: Option<&'p Comment<&'p str>>,
    /// Of the group that it stands in.
    pub(super) group: Option<&'p Comment<&'p str>>,
    pub(super) file: &'p TreeFile,
}

impl<'p> Entry<'p> {
    /// The value and the attributes, with the attributes' names.
    pub(super) fn patterns(
        &self,
    ) -> impl Iterator<Item = (Option<&'p str>, &'p Pattern<&'p str>)> + use<'p> {
        let attributes = self.attributes.iter().map(|a| (Some(a.id.name), &a.value));
        self.value.map(|value| (None, value)).into_iter().chain(attributes)
    }

    /// The pattern of an attribute, or of the value.
    pub(super) fn pattern(&self, attribute: Option<&str>) -> Option<&'p Pattern<&'p str>> {
        self.patterns().find(|(name, _)| *name == attribute).map(|(_, pattern)| pattern)
    }

    /// The name's place.
    pub(super) fn span(&self) -> Span {
        span_in(self.file, self.id)
    }

    /// The lines of its own comment.
    pub(super) fn comment_lines(&self) -> impl Iterator<Item = &'p str> + use<'p> {
        self.comment.into_iter().flat_map(|comment| comment.content.iter().copied())
    }
}

/// The entries of a file.
pub(super) struct FileIndex<'p> {
    pub(super) parsed: &'p Parsed<'p>,
    pub(super) entries: Vec<Entry<'p>>,
    /// The first entry of every name. (Looked up, never walked: its order is nobody's.)
    pub(super) by_key: FxHashMap<Key<'p>, usize>,
    /// Entries whose name an earlier one has: the later, the first.
    pub(super) duplicates: Vec<(usize, usize)>,
}

impl<'p> FileIndex<'p> {
    pub(super) fn new(parsed: &'p Parsed<'p>) -> Self {
        let mut index = Self {
            parsed,
            entries: Vec::new(),
            by_key: FxHashMap::default(),
            duplicates: Vec::new(),
        };
        let mut group = None;
        let body = &parsed.resource.body;
        for (at, node) in body.iter().enumerate() {
            let entry = match node {
                Node::Message(message) => Entry {
                    key: Key::Message(message.id.name),
                    id: message.id.name,
                    value: message.value.as_ref(),
                    attributes: &message.attributes,
                    comment: message.comment.as_ref(),
                    group,
                    file: parsed.file,
                },
                Node::Term(term) => Entry {
                    key: Key::Term(term.id.name),
                    id: term.id.name,
                    value: Some(&term.value),
                    attributes: &term.attributes,
                    comment: term.comment.as_ref(),
                    group,
                    file: parsed.file,
                },
                Node::GroupComment(comment) => {
                    group = Some(comment);
                    continue;
                }
                Node::Comment(_) | Node::ResourceComment(_) | Node::Junk { .. } => continue,
            };
            // An entry whose attribute is broken is broken as a whole: by the specification junk
            // begins with the entry, while this parser keeps what stands before the attribute.
            let broken = matches!(body.get(at + 1), Some(Node::Junk { content })
                if content.trim_start_matches([' ', '\t']).starts_with('.'));
            if broken {
                continue;
            }
            let own = index.entries.len();
            match index.by_key.get(&entry.key) {
                Some(&first) => index.duplicates.push((own, first)),
                None => {
                    index.by_key.insert(entry.key, own);
                }
            }
            index.entries.push(entry);
        }
        index
    }

    /// The entry of a name: the first, which counts.
    pub(super) fn get(&self, key: Key<'_>) -> Option<&Entry<'p>> {
        self.by_key.get(&key).map(|&at| &self.entries[at])
    }
}

/// A locale of a tree.
pub(super) struct Locale<'p> {
    pub(super) name: &'p str,
    pub(super) lang: Option<Lang>,
    /// By path below the locale's folder.
    pub(super) files: BTreeMap<&'p str, FileIndex<'p>>,
}

impl<'p> Locale<'p> {
    /// The locale of this name, from those of its files.
    pub(super) fn new(name: &'p str, parsed: &[&'p Parsed<'p>]) -> Self {
        let files = parsed
            .iter()
            .map(|parsed| (parsed.file.path.as_str(), FileIndex::new(parsed)))
            .collect();
        Self { name, lang: tag(name), files }
    }

    /// The entry that a locale's own of this name is compared with: in the file of the same path,
    /// or in any.
    pub(super) fn find(&self, merged: bool, path: &str, key: Key<'_>) -> Option<&Entry<'p>> {
        if merged {
            return self.files.values().find_map(|file| file.get(key));
        }
        self.files.get(path).and_then(|file| file.get(key))
    }

    /// All entries that count, in the order of files and lines.
    pub(super) fn entries(&self) -> impl Iterator<Item = &Entry<'p>> {
        self.files.values().flat_map(|file| {
            file.entries
                .iter()
                .enumerate()
                .filter(|(at, entry)| file.by_key.get(&entry.key) == Some(at))
                .map(|(_, entry)| entry)
        })
    }

    /// Every name with its entries: one file may define what another refers to.
    pub(super) fn names(&self) -> BTreeMap<Key<'p>, Vec<&Entry<'p>>> {
        let mut names: BTreeMap<Key<'p>, Vec<&Entry<'p>>> = BTreeMap::new();
        for entry in self.entries() {
            names.entry(entry.key).or_default().push(entry);
        }
        names
    }
}
