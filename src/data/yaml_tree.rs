//! YAML, as front matter uses it, into the common tree.
//!
//! Aliases are refused: no front matter needs them, and nested ones grow without bound.

use super::{Entry, Node, Value};
use crate::diag::{Checked, Code, Diagnostic};
use crate::message::say;
use crate::text::{SourceFile, Span};
use saphyr_parser::{Event, Parser, ScalarStyle};
use std::sync::Arc;

/// Deeper nesting than this is refused; front matter rarely exceeds two.
const MAX_DEPTH: usize = 16;

/// Parses the YAML between `span` of a file. What cannot be read is left out and reported.
pub fn parse(file: &Arc<SourceFile>, span: &Span) -> Checked<Node> {
    let text = &file.text()[span.clone()];
    let mut builder = Builder {
        file,
        start: span.start,
        offsets: text.char_indices().map(|(at, _)| at).chain([text.len()]).collect(),
        stack: Vec::new(),
        root: None,
        diagnostics: Vec::new(),
    };
    for event in Parser::new_from_str(text) {
        match event {
            Ok((Event::DocumentEnd | Event::StreamEnd, _)) => break,
            Ok((event, at)) => {
                let span = builder.span(at.start.index(), at.end.index());
                if !builder.event(event, span) {
                    break;
                }
            }
            Err(error) => {
                let at = builder.span(error.marker().index(), error.marker().index());
                builder.diagnostics.push(
                    Diagnostic::at(Code::Syntax, file, &at, say::diag_syntax_yaml(error.info()))
                        .help(say::diag_syntax_yaml_help()),
                );
                break;
            }
        }
    }
    builder.finish(span)
}

enum Open {
    List(Span, Vec<Node>),
    Map(Span, Vec<Entry>, Option<(String, Span)>),
}

struct Builder<'a> {
    file: &'a Arc<SourceFile>,
    start: usize,
    /// The byte offset of each character: the parser counts characters.
    offsets: Vec<usize>,
    stack: Vec<Open>,
    root: Option<Node>,
    diagnostics: Vec<Diagnostic>,
}

impl Builder<'_> {
    fn span(&self, from: usize, to: usize) -> Span {
        let last = self.offsets.len() - 1;
        self.start + self.offsets[from.min(last)]..self.start + self.offsets[to.min(last)]
    }

    /// Takes one event; `false` ends the reading.
    fn event(&mut self, event: Event<'_>, span: Span) -> bool {
        match event {
            Event::Scalar(text, style, ..) => {
                if let Some(Open::Map(_, _, key @ None)) = self.stack.last_mut() {
                    *key = Some((text.into_owned(), span));
                } else {
                    self.close(Node { span, value: scalar(&text, style) });
                }
            }
            Event::SequenceStart(..) | Event::MappingStart(..) if self.stack.len() >= MAX_DEPTH => {
                return self.refuse(&span, say::diag_yaml_deep(MAX_DEPTH));
            }
            Event::SequenceStart(..) => self.stack.push(Open::List(span, Vec::new())),
            Event::MappingStart(..) => self.stack.push(Open::Map(span, Vec::new(), None)),
            Event::SequenceEnd | Event::MappingEnd => {
                let node = match self.stack.pop() {
                    Some(Open::List(open, items)) => {
                        Node { span: open.start..span.end, value: Value::List(items) }
                    }
                    Some(Open::Map(open, entries, _)) => {
                        Node { span: open.start..span.end, value: Value::Map(entries) }
                    }
                    None => return false,
                };
                self.close(node);
            }
            Event::Alias(_) => return self.refuse(&span, say::diag_yaml_alias()),
            _ => {}
        }
        true
    }

    fn refuse(&mut self, span: &Span, message: crate::message::Message) -> bool {
        self.diagnostics.push(Diagnostic::at(Code::Syntax, self.file, span, message));
        false
    }

    /// Puts a finished value where it belongs.
    fn close(&mut self, node: Node) {
        match self.stack.last_mut() {
            Some(Open::List(_, items)) => items.push(node),
            Some(Open::Map(_, entries, key)) => {
                // A key that is itself a list or map has no name to go by; it is left out.
                if let Some((key, key_span)) = key.take() {
                    if let Some(first) = entries.iter().find(|entry| entry.key == key) {
                        let message = say::diag_yaml_duplicate(&key);
                        let origin = crate::diag::Origin::Place(crate::text::Place::new(
                            self.file,
                            &first.key_span,
                        ));
                        self.diagnostics.push(
                            Diagnostic::at(Code::Syntax, self.file, &key_span, message)
                                .related(origin, say::diag_first_here()),
                        );
                    } else {
                        entries.push(Entry { key, key_span, node });
                    }
                }
            }
            None => self.root = self.root.take().or(Some(node)),
        }
    }

    /// Closes whatever an error left open, so that what came before it counts.
    fn finish(mut self, span: &Span) -> Checked<Node> {
        while let Some(open) = self.stack.pop() {
            let node = match open {
                Open::List(at, items) => Node { span: at, value: Value::List(items) },
                Open::Map(at, entries, _) => Node { span: at, value: Value::Map(entries) },
            };
            self.close(node);
        }
        let empty = Node { span: span.clone(), value: Value::Map(Vec::new()) };
        Checked::new(self.root.unwrap_or(empty), self.diagnostics)
    }
}

/// The YAML 1.2 core schema for plain scalars; anything quoted is text.
fn scalar(text: &str, style: ScalarStyle) -> Value {
    if style != ScalarStyle::Plain {
        return Value::Text(text.into());
    }
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Value::Null,
        "true" | "True" | "TRUE" => Value::Bool(true),
        "false" | "False" | "FALSE" => Value::Bool(false),
        _ => {
            let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
            let numeric = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
            match text.parse() {
                Ok(number) if numeric => Value::Integer(number),
                _ => Value::Text(text.into()),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Checked<Node> {
        let file = Arc::new(SourceFile::new("x.md", text));
        parse(&file, &(0..text.len()))
    }

    #[test]
    fn values_keep_their_bytes() {
        let text = "titre: \"Été\"\nlist:\n  - a\n  - 2\n";
        let node = read(text).output;
        let title = node.get("titre").unwrap();
        assert_eq!(title.value, Value::Text("Été".into()));
        assert_eq!(&text[title.span.clone()], "\"Été\"");
        let Value::List(items) = &node.get("list").unwrap().value else { panic!("a list") };
        assert_eq!(&text[items[1].span.clone()], "2");
        assert_eq!(items[1].value, Value::Integer(2));
    }

    #[test]
    fn broken_yaml_keeps_what_came_before_and_says_where() {
        for (text, key) in [
            ("a: 1\nb: [1,\n", "a"),
            ("a: 1\nb: \"x\n", "a"),
            ("a: 1\nb: &x [*x]\n", "a"),
            ("a: 1\na: 2\n", "a"),
        ] {
            let read = read(text);
            assert!(read.output.get(key).is_some(), "{text}");
            assert_eq!(read.diagnostics.len(), 1, "{text}");
        }
    }

    #[test]
    fn depth_is_capped() {
        let read = read(&"[".repeat(500));
        assert_eq!(read.diagnostics.len(), 1);
    }
}
