//! Steps as edits of a translation's bytes.

use super::change::{Nth, Step};
use super::elements::{Element, Kind};
use crate::markdown::{LinkDefinition, label_key, reference_label};
use crate::text::Span;
use crate::text::edit::{Edit, Edits};

/// Where the steps are taken.
pub(super) struct Place<'p> {
    /// The translation's file.
    pub(super) text: &'p str,
    /// The bytes of the segment.
    pub(super) span: Span,
    /// The bytes of its words and markup, without what makes a heading or an item of it.
    pub(super) content: Span,
    /// Its markup.
    pub(super) elements: &'p [Element],
    /// The definitions of the file's references.
    pub(super) references: &'p [LinkDefinition],
}

/// The edits that take all steps; nothing if one of them has no certain place in the translation.
pub(super) fn edits(steps: &[Step], place: &Place<'_>) -> Option<Edits> {
    let mut out = Edits::default();
    for step in steps {
        for edit in place.step(step)? {
            // Two links may share a definition.
            (out.iter().any(|other| *other == edit) || out.add(edit)).then_some(())?;
        }
    }
    Some(out)
}

impl Place<'_> {
    fn step(&self, step: &Step) -> Option<Vec<Edit>> {
        match step {
            Step::Value { kind, from, to, .. } if self.has_already(*kind, from, to) => {
                Some(Vec::new())
            }
            Step::Value { nth, kind, from, to } => {
                let element = self.nth(*nth, *kind, from)?;
                let place = match self.definition(element) {
                    Some(definition) => self.address(definition)?,
                    None => self.value(element)?,
                };
                Some(vec![Edit::new(place, to.as_str())])
            }
            Step::Kind { nth, from, to } => {
                let element = self.nth(*nth, *from, "")?;
                let (before, after) = self.delimiters(element)?;
                let with = to.delimiter()?;
                Some(vec![Edit::new(before, with), Edit::new(after, with)])
            }
            Step::Unwrap { nth, kind, value } => {
                let element = self.nth(*nth, *kind, value)?;
                let (before, after) = self.delimiters(element)?;
                Some(vec![Edit::new(before, ""), Edit::new(after, "")])
            }
            Step::Wrap { kind, value, words } => {
                let span = match words {
                    None => self.content.clone(),
                    Some(words) => self.unique(words)?,
                };
                let (before, after) = match kind.delimiter() {
                    Some(delimiter) => (delimiter.to_owned(), delimiter.to_owned()),
                    None if *kind == Kind::Link && plain_address(value) => {
                        ("[".to_owned(), format!("]({value})"))
                    }
                    None => return None,
                };
                let (start, end) = (span.start..span.start, span.end..span.end);
                Some(vec![Edit::new(start, before), Edit::new(end, after)])
            }
            Step::Level { from, to } => {
                let marks = usize::from(*from);
                let heading = &self.text[self.span.clone()];
                let level = heading.len() - heading.trim_start_matches('#').len();
                // A heading that is underlined has no marks to change.
                (level == marks).then_some(())?;
                let span = self.span.start..self.span.start + marks;
                Some(vec![Edit::new(span, "#".repeat(usize::from(*to)))])
            }
            // Planned where code is.
            Step::Verbatim(_) => None,
            Step::Anchor { from, to } => self.anchor(from.as_deref(), to.as_deref()),
        }
    }

    fn of_value(&self, kind: Kind, value: &str) -> impl Iterator<Item = &Element> {
        self.elements.iter().filter(move |e| e.kind == kind && e.value == value)
    }

    /// The nth of several elements, if there are as many as in the source.
    fn nth(&self, nth: Nth, kind: Kind, value: &str) -> Option<&Element> {
        let found: Vec<&Element> = self.of_value(kind, value).collect();
        if found.len() == nth.of { found.get(nth.at).copied() } else { None }
    }

    /// Whether a translator has made the change already.
    fn has_already(&self, kind: Kind, from: &str, to: &str) -> bool {
        self.of_value(kind, from).next().is_none() && self.of_value(kind, to).next().is_some()
    }

    /// The definition that a link or picture takes its address from.
    fn definition(&self, element: &Element) -> Option<&LinkDefinition> {
        if !matches!(element.kind, Kind::Link | Kind::Picture) {
            return None;
        }
        let label = label_key(reference_label(self.text.get(element.span.clone())?)?);
        self.references.iter().find(|definition| definition.label == label)
    }

    /// The bytes of the address in a definition, if it is written there as it reads.
    fn address(&self, definition: &LinkDefinition) -> Option<Span> {
        let text = self.text.get(definition.span.clone())?;
        let after = text.find("]:")? + 2;
        let at = text[after..].find(|c: char| !c.is_whitespace() && c != '<')? + after;
        let start = definition.span.start + at;
        text[at..].starts_with(&definition.target).then(|| start..start + definition.target.len())
    }

    /// The bytes of an element's value, if it is written there as it reads.
    fn value(&self, element: &Element) -> Option<Span> {
        let outside = match element.kind {
            // After the words, so that an address that is also said stays said.
            Kind::Link => element.inner.end.min(element.span.end)..element.span.end,
            _ => element.span.clone(),
        };
        let text = self.text.get(outside.clone())?;
        let mut found = text.match_indices(&element.value);
        let at = outside.start + found.next()?.0;
        // In a picture the description may say the name of the file.
        found.next().is_none().then_some(at..at + element.value.len())
    }

    /// The bytes before and after an element's words.
    fn delimiters(&self, element: &Element) -> Option<(Span, Span)> {
        let text = self.text.get(element.span.clone())?;
        let Span { start, end } = element.span;
        if let Some(delimiter) = element.kind.delimiter() {
            let other = delimiter.replace('*', "_");
            let written = |d: &str| text.starts_with(d) && text.ends_with(d);
            let length = delimiter.len();
            let fits = (written(delimiter) || written(&other)) && text.len() > 2 * length;
            return fits.then(|| (start..start + length, end - length..end));
        }
        let closing = self.text.get(element.inner.end..end)?;
        let link = text.starts_with('[')
            && closing.starts_with("](")
            && closing.ends_with(')')
            && !element.inner.is_empty();
        link.then(|| (start..start + 1, element.inner.end..end))
    }

    /// The one place of some words, such as a name, that both languages write alike.
    fn unique(&self, words: &str) -> Option<Span> {
        let text = self.text.get(self.content.clone())?;
        let mut found = text.match_indices(words).filter(|(at, _)| {
            let before = text[..*at].chars().next_back();
            let after = text[at + words.len()..].chars().next();
            let outside = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
            outside(before) && outside(after)
        });
        let at = self.content.start + found.next()?.0;
        let span = at..at + words.len();
        let alone = found.next().is_none()
            && !self.elements.iter().any(|e| e.span.start < span.end && span.start < e.span.end);
        (alone && !words.is_empty()).then_some(span)
    }

    fn anchor(&self, from: Option<&str>, to: Option<&str>) -> Option<Vec<Edit>> {
        let text = self.text.get(self.span.clone())?;
        let line = text.lines().next()?;
        let written = |anchor: &str| format!("{{#{anchor}}}");
        match (from, to) {
            (Some(from), to) => {
                let (from, to) = (written(from), to.map(written).unwrap_or_default());
                let at = self.span.start + line.rfind(&from)?;
                // With the attribute goes the space before it.
                let gap = if to.is_empty() {
                    let before = &self.text[self.span.start..at];
                    before.len() - before.trim_end().len()
                } else {
                    0
                };
                Some(vec![Edit::new(at - gap..at + from.len(), to)])
            }
            (None, Some(to)) if !line.trim_end().ends_with(['}', '#']) => {
                let at = self.span.start + line.trim_end().len();
                Some(vec![Edit::new(at..at, format!(" {}", written(to)))])
            }
            _ => None,
        }
    }
}

/// Whether an address can stand between parentheses as it is.
fn plain_address(address: &str) -> bool {
    !address.contains(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '<' | '>' | '\\'))
}
