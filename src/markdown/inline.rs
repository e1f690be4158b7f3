//! From pulldown-cmark's events to inlines, with HTML's inline elements given their meaning.

use super::attribute;
use super::html::{self, Role, Token};
use super::model::{Image, Inline, InlineKind, plain_text};
use super::parse::{Builder, MAX_INLINE_DEPTH};
use crate::locale::{Lang, language_exists};
use crate::text::Span;
use pulldown_cmark::{Event, OffsetIter, Tag, TagEnd};
use std::iter::Peekable;

/// Events with spans in the file, and the task marker that stands before an item's words.
pub(super) struct Events<'t> {
    iter: Peekable<OffsetIter<'t>>,
    base: usize,
    task: Option<bool>,
}

impl<'t> Events<'t> {
    pub(super) fn from_iter(iter: Peekable<OffsetIter<'t>>, base: usize) -> Self {
        Self { iter, base, task: None }
    }

    pub(super) fn next(&mut self) -> Option<(Event<'t>, Span)> {
        let (event, span) = self.iter.next()?;
        Some((event, span.start + self.base..span.end + self.base))
    }

    fn peek(&mut self) -> Option<&Event<'t>> {
        self.iter.peek().map(|(event, _)| event)
    }

    /// Whether the next event is part of a line of text (tight items have no paragraph around it).
    pub(super) fn at_inline(&mut self) -> bool {
        matches!(
            self.peek(),
            Some(
                Event::Text(_)
                    | Event::Code(_)
                    | Event::InlineMath(_)
                    | Event::DisplayMath(_)
                    | Event::SoftBreak
                    | Event::HardBreak
                    | Event::FootnoteReference(_)
                    | Event::InlineHtml(_)
                    | Event::TaskListMarker(_)
                    | Event::Start(
                        Tag::Emphasis
                            | Tag::Strong
                            | Tag::Strikethrough
                            | Tag::Superscript
                            | Tag::Subscript
                            | Tag::Link { .. }
                            | Tag::Image { .. }
                    )
            )
        )
    }

    pub(super) fn peek_is_paragraph(&mut self) -> bool {
        matches!(self.peek(), Some(Event::Start(Tag::Paragraph)))
    }

    /// Takes the task marker, if it comes next.
    pub(super) fn task_marker(&mut self) -> Option<bool> {
        match self.peek() {
            Some(Event::TaskListMarker(checked)) => {
                let checked = *checked;
                self.iter.next();
                Some(checked)
            }
            _ => None,
        }
    }

    /// Takes the task marker that stood inside the item's first paragraph.
    pub(super) fn take_task(&mut self) -> Option<bool> {
        self.task.take()
    }

    /// The text of all events up to an end, and from where to where it stands in the file.
    pub(super) fn text_until(&mut self, end: TagEnd) -> (String, Span) {
        let mut out = String::new();
        let mut whole: Option<Span> = None;
        for (event, span) in self.iter.by_ref() {
            match event {
                Event::Text(text) => {
                    out.push_str(&text);
                    let span = span.start + self.base..span.end + self.base;
                    whole = Some(whole.map_or(span.start, |whole| whole.start)..span.end);
                }
                Event::End(tag) if tag == end => break,
                _ => {}
            }
        }
        (out, whole.unwrap_or_default())
    }

    /// Skips all events up to an end.
    pub(super) fn skip_until(&mut self, end: TagEnd) {
        while self.iter.next().is_some_and(|(event, _)| event != Event::End(end)) {}
    }
}

/// An HTML element whose end tag has not come yet.
struct Open {
    name: String,
    role: Role,
    target: String,
    lang: Option<Lang>,
    span: Span,
    from: usize,
}

impl Builder<'_> {
    /// Reads inlines up to the end that `end` names, or to the first event that is not inline.
    pub(super) fn inlines(&mut self, events: &mut Events<'_>, end: Option<TagEnd>) -> Vec<Inline> {
        let mut out: Vec<Inline> = Vec::new();
        let mut open: Vec<Open> = Vec::new();
        let mut ignored: Vec<TagEnd> = Vec::new();
        let mut dropped: Vec<(String, Span)> = Vec::new();
        loop {
            let inline = events.at_inline();
            match events.peek() {
                None => break,
                Some(Event::End(tag)) if ignored.last() == Some(tag) => {
                    ignored.pop();
                    events.next();
                    continue;
                }
                Some(Event::End(tag)) if Some(*tag) == end => {
                    events.next();
                    break;
                }
                Some(_) if end.is_none() && !inline => break,
                Some(_) => {}
            }
            let Some((event, span)) = events.next() else { break };
            let kind = match event {
                Event::Text(text) => {
                    // One text for what the parser splits at entities, escapes and brackets.
                    let fresh = open.last().is_some_and(|open| open.from == out.len());
                    match out.last_mut() {
                        Some(Inline { kind: InlineKind::Text(before), span: last }) if !fresh => {
                            before.push_str(&text);
                            last.end = span.end;
                            continue;
                        }
                        _ => {}
                    }
                    InlineKind::Text(text.into_string())
                }
                Event::Code(text) => InlineKind::Code(text.into_string()),
                Event::InlineMath(tex) | Event::DisplayMath(tex) => {
                    InlineKind::Math(tex.into_string())
                }
                Event::SoftBreak => InlineKind::SoftBreak,
                Event::HardBreak => InlineKind::HardBreak,
                Event::FootnoteReference(label) => InlineKind::NoteMark(label.into_string()),
                Event::TaskListMarker(checked) => {
                    events.task = Some(checked);
                    continue;
                }
                Event::InlineHtml(html) => {
                    self.inline_html(&html, &span, &mut out, &mut open, &mut dropped);
                    continue;
                }
                Event::Start(tag) if self.inline_depth >= MAX_INLINE_DEPTH => {
                    self.report_depth(&span, MAX_INLINE_DEPTH);
                    ignored.push(tag.to_end());
                    continue;
                }
                Event::Start(tag) => match self.nested(events, tag, &span) {
                    Some(kind) => kind,
                    None => continue,
                },
                _ => continue,
            };
            out.push(Inline { span, kind });
        }
        if let Some((_, span)) = dropped.first().cloned() {
            let names = dropped.iter().map(|(name, _)| name.clone()).collect();
            self.report_dropped(&span, names);
        }
        attribute::settle(&mut out, self.file.text());
        trim(&mut out);
        // Thousands of documents are held at once: what growing left over is given back.
        out.shrink_to_fit();
        out
    }

    fn nested(&mut self, events: &mut Events<'_>, tag: Tag<'_>, span: &Span) -> Option<InlineKind> {
        let end = tag.to_end();
        self.inline_depth += 1;
        let content = self.inlines(events, Some(end));
        self.inline_depth -= 1;
        Some(match tag {
            Tag::Emphasis => InlineKind::Emphasis(content),
            Tag::Strong => InlineKind::Strong(content),
            Tag::Strikethrough => InlineKind::Strikethrough(content),
            Tag::Superscript => InlineKind::Superscript(content),
            Tag::Subscript => InlineKind::Subscript(content),
            Tag::Link { dest_url, .. } => {
                InlineKind::Link { target: dest_url.into_string(), content }
            }
            Tag::Image { dest_url, title, .. } => {
                let alt_span = match (content.first(), content.last()) {
                    (Some(first), Some(last)) => first.span.start..last.span.end,
                    _ => span.start..span.start,
                };
                InlineKind::Image(Box::new(Image {
                    source: dest_url.into_string(),
                    alt: plain_text(&content),
                    alt_span,
                    title: title.into_string(),
                    anchor: None,
                }))
            }
            _ => return None,
        })
    }

    fn inline_html(
        &mut self,
        html: &str,
        span: &Span,
        out: &mut Vec<Inline>,
        open: &mut Vec<Open>,
        dropped: &mut Vec<(String, Span)>,
    ) {
        for token in html::tokens(html) {
            let Token::Tag(tag) = token else { continue };
            let role = html::role(&tag.name);
            match role {
                Role::Break => {
                    out.push(Inline { span: span.clone(), kind: InlineKind::HardBreak });
                }
                Role::Unknown => {
                    // `<version>` in running text is a placeholder, not markup.
                    let kind = InlineKind::Text(html.to_owned());
                    out.push(Inline { span: span.clone(), kind });
                }
                Role::Hidden | Role::Control if !tag.closing => {
                    dropped.push((tag.name.clone(), span.clone()));
                }
                Role::Image => {
                    let source = tag.attribute("src").unwrap_or_default().to_owned();
                    if source.is_empty() || source.contains("://") {
                        dropped.push((tag.name.clone(), span.clone()));
                    } else {
                        let image = Image {
                            source,
                            alt: tag.attribute("alt").unwrap_or_default().to_owned(),
                            alt_span: span.clone(),
                            title: String::new(),
                            anchor: tag.attribute("id").map(str::to_owned),
                        };
                        out.push(Inline {
                            span: span.clone(),
                            kind: InlineKind::Image(Box::new(image)),
                        });
                    }
                }
                Role::Transparent if !tag.closing => {
                    // Only what has a language, and what ends with the same tag inside it.
                    let lang = language(&tag);
                    let inside = open.iter().any(|open| open.name == tag.name);
                    let from = out.len();
                    if (lang.is_some() || inside) && open.len() < MAX_INLINE_DEPTH / 3 {
                        let (name, target) = (tag.name, String::new());
                        open.push(Open { name, role, target, lang, span: span.clone(), from });
                    }
                }
                Role::Emphasis
                | Role::Strong
                | Role::Strike
                | Role::Superscript
                | Role::Subscript
                | Role::Code
                | Role::Link
                    if !tag.closing =>
                {
                    let target = tag.attribute("href").unwrap_or_default().to_owned();
                    let from = out.len();
                    if open.len() < MAX_INLINE_DEPTH {
                        let lang = language(&tag);
                        let name = tag.name;
                        open.push(Open { name, role, target, lang, span: span.clone(), from });
                    }
                }
                _ if tag.closing => {
                    if let Some(at) = open.iter().rposition(|open| open.name == tag.name) {
                        let element = open.swap_remove(at);
                        open.truncate(at);
                        wrap(element, span, out);
                    }
                }
                _ => {}
            }
        }
    }
}

/// The language that a tag gives its content.
fn language(tag: &html::Tag<'_>) -> Option<Lang> {
    tag.attribute("lang")?.parse().ok().filter(language_exists)
}

/// Puts the inlines since an element's start tag into the element.
fn wrap(element: Open, end: &Span, out: &mut Vec<Inline>) {
    let content = out.split_off(element.from.min(out.len()));
    if content.is_empty() {
        return;
    }
    let mut content = content;
    if let Some(lang) = element.lang {
        let span = element.span.start..end.end;
        content = vec![Inline { span, kind: InlineKind::Foreign { lang, content } }];
    }
    let kind = match element.role {
        Role::Emphasis => InlineKind::Emphasis(content),
        Role::Strong => InlineKind::Strong(content),
        Role::Strike => InlineKind::Strikethrough(content),
        Role::Superscript => InlineKind::Superscript(content),
        Role::Subscript => InlineKind::Subscript(content),
        Role::Code => InlineKind::Code(plain_text(&content)),
        Role::Link if !element.target.is_empty() => {
            InlineKind::Link { target: element.target, content }
        }
        _ => {
            out.extend(content);
            return;
        }
    };
    out.push(Inline { span: element.span.start..end.end, kind });
}

/// Drops breaks at both ends, which a removed tag may leave.
fn trim(out: &mut Vec<Inline>) {
    let is_break =
        |inline: &Inline| matches!(inline.kind, InlineKind::SoftBreak | InlineKind::HardBreak);
    while out.last().is_some_and(is_break) {
        out.pop();
    }
    let leading = out.iter().take_while(|inline| is_break(inline)).count();
    out.drain(..leading);
}

/// A figure's caption: its title, read as Markdown so that it can hold emphasis and links.
pub(super) fn caption(image: &Image, span: &Span) -> Vec<Inline> {
    if image.title.trim().is_empty() {
        return Vec::new();
    }
    let iter = pulldown_cmark::Parser::new_ext(&image.title, super::parse::options());
    let mut stack: Vec<(Option<Tag<'_>>, Vec<Inline>)> = vec![(None, Vec::new())];
    for event in iter {
        let kind = match event {
            Event::Text(text) => InlineKind::Text(text.into_string()),
            Event::Code(text) => InlineKind::Code(text.into_string()),
            Event::SoftBreak | Event::HardBreak => InlineKind::SoftBreak,
            Event::Start(tag @ (Tag::Emphasis | Tag::Strong | Tag::Link { .. }))
                if stack.len() < MAX_INLINE_DEPTH =>
            {
                stack.push((Some(tag), Vec::new()));
                continue;
            }
            Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link) if stack.len() > 1 => {
                let (tag, content) = stack.pop().unwrap_or_default();
                match tag {
                    Some(Tag::Strong) => InlineKind::Strong(content),
                    Some(Tag::Link { dest_url, .. }) => {
                        InlineKind::Link { target: dest_url.into_string(), content }
                    }
                    _ => InlineKind::Emphasis(content),
                }
            }
            _ => continue,
        };
        if let Some((_, top)) = stack.last_mut() {
            top.push(Inline { span: span.clone(), kind });
        }
    }
    let mut content = stack.into_iter().next().map(|(_, content)| content).unwrap_or_default();
    attribute::settle(&mut content, "");
    content
}
