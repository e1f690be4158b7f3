//! A message's value or attribute, on its own and beside the reference's.

use super::facts::Facts;
use super::index::{Entry, span_in};
use super::plural::Categories;
use crate::diag::{Code, Diagnostic};
use crate::locale::Lang;
use crate::message::Message;
use crate::text::Span;
use fluent_syntax::ast::Pattern;
use std::collections::BTreeSet;

/// What is known about the locale that is being checked.
pub(super) struct Context<'c> {
    pub(super) lang: Option<&'c Lang>,
    /// The reference's tag.
    pub(super) reference: Option<&'c Lang>,
    /// Whether it is written from right to left.
    pub(super) is_rtl: bool,
    /// The plural categories, where the language is known.
    pub(super) plurals: Option<&'c Categories>,
    /// The functions that may be called.
    pub(super) functions: &'c BTreeSet<&'c str>,
    /// The tags of the locale and of the reference, in small letters, as addresses spell them.
    pub(super) tags: Vec<String>,
}

/// A pattern with its place in the tree.
pub(super) struct Unit<'p> {
    pub(super) entry: Entry<'p>,
    pub(super) attribute: Option<&'p str>,
    pub(super) pattern: &'p Pattern<&'p str>,
    pub(super) facts: Facts<'p>,
}

impl<'p> Unit<'p> {
    pub(super) fn new(entry: &Entry<'p>, attribute: Option<&'p str>) -> Option<Self> {
        Some(Self::of(entry, attribute, entry.pattern(attribute)?))
    }

    /// One whose pattern is at hand.
    pub(super) fn of(
        entry: &Entry<'p>,
        attribute: Option<&'p str>,
        pattern: &'p Pattern<&'p str>,
    ) -> Self {
        Self { entry: *entry, attribute, pattern, facts: Facts::of(pattern) }
    }

    /// As references write it: `-term`, `message.attribute`.
    pub(super) fn name(&self) -> String {
        match self.attribute {
            Some(attribute) => format!("{}.{attribute}", self.entry.key),
            None => self.entry.key.to_string(),
        }
    }

    /// From the first to the last byte.
    pub(super) fn span(&self) -> Span {
        let Some((first, last)) = self.facts.edges() else { return self.entry.span() };
        let (first, last) = (span_in(self.entry.file, first), span_in(self.entry.file, last));
        first.start..last.end.max(first.end)
    }

    /// A finding at the beginning of the pattern.
    pub(super) fn finding(&self, code: Code, message: Message) -> Diagnostic {
        let start = self.facts.edges().map_or(self.entry.id, |(first, _)| first);
        self.at(code, start.trim_end(), message)
    }

    /// A finding at a slice of the file.
    pub(super) fn at(&self, code: Code, slice: &str, message: Message) -> Diagnostic {
        Diagnostic::at(code, &self.entry.file.file, &span_in(self.entry.file, slice), message)
            .locale(&self.entry.file.locale)
    }

    /// A finding where some words stand in the pattern, or at its beginning.
    pub(super) fn at_words(&self, code: Code, words: &str, message: Message) -> Diagnostic {
        let span = self.span();
        let text = self.entry.file.file.text().get(span).unwrap_or_default();
        match text.find(words) {
            Some(at) => self.at(code, &text[at..at + words.len()], message),
            None => self.finding(code, message),
        }
    }
}
