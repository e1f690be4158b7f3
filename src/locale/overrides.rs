//! Holds a workspace's Fluent files to the contract of the messages: what the program never asks
//! for, or never gives, is refused and reported; the message keeps the words it has.

use super::guard;
use crate::data::nearest;
use crate::diag::{Code, Diagnostic};
use crate::message::{embedded, say};
use crate::text::{SourceFile, Span};
use fluent_bundle::FluentResource;
use fluent_syntax::ast::{
    Comment, Entry, Expression, InlineExpression, Pattern, PatternElement, Resource,
};
use fluent_syntax::parser;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Vocabularies that a series may add to: themes, rules of typography and their explanations, and
/// the labels of its own templates.
const OPEN: [&str; 5] = ["theme-", "typography-", "explain-", "pdf-label-", "site-label-"];

/// Every message with the arguments that the program gives it.
pub(super) struct Contract(BTreeMap<String, BTreeSet<String>>);

impl Contract {
    /// The contract of the embedded reference locale in `folder`.
    pub(super) fn of(folder: &str) -> Self {
        let mut known = BTreeMap::new();
        for (path, bytes) in embedded::below("locales/") {
            let own = path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
            let Some(text) = std::str::from_utf8(bytes).ok().filter(|_| own) else { continue };
            let Ok(resource) = parser::parse(text) else { continue };
            for entry in resource.body {
                if let Entry::Message(message) = entry {
                    let lines = message.comment.map(|c| c.content).unwrap_or_default();
                    let names = lines.iter().filter_map(|line| {
                        let (name, _) = line.trim().strip_prefix('$')?.split_once(" (")?;
                        Some(name.to_owned())
                    });
                    known.insert(message.id.name.to_owned(), names.collect());
                }
            }
        }
        Self(known)
    }

    /// Parses a workspace's file. Entries that break the contract are left out.
    pub(super) fn resource(
        &self,
        file: &Arc<SourceFile>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<FluentResource> {
        let text = file.text();
        if text.len() > guard::MAX_BYTES || guard::too_deep(text).is_some() {
            let message = say::diag_locale_too_large(guard::MAX_BYTES, guard::MAX_NESTING);
            diagnostics.push(Diagnostic::of_path(Code::LocaleInvalid, file.path(), message));
            return None;
        }
        let body = text.strip_prefix('\u{feff}').unwrap_or(text);
        let start = text.len() - body.len();
        let parsed = match parser::parse(body) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                for error in errors {
                    let message = say::diag_locale_junk(error.kind);
                    // The start of the broken message helps more than where it broke off.
                    let place = error.slice.unwrap_or(error.pos);
                    let place = start + place.start..start + place.end;
                    diagnostics.push(Diagnostic::at(Code::LocaleInvalid, file, &place, message));
                }
                resource
            }
        };
        let mut accepted = body.to_owned();
        for refused in self.refused(&parsed, body, start, file, diagnostics) {
            // Blanked, so that every other place stays where it is.
            let blank: String = body[refused.clone()]
                .chars()
                .map(|c| if c == '\n' { "\n".to_owned() } else { " ".repeat(c.len_utf8()) })
                .collect();
            accepted.replace_range(refused, &blank);
        }
        match FluentResource::try_new(accepted) {
            Ok(resource) | Err((resource, _)) => Some(resource),
        }
    }

    /// Where the messages stand that are refused.
    fn refused(
        &self,
        parsed: &Resource<&str>,
        body: &str,
        start: usize,
        file: &Arc<SourceFile>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Vec<Span> {
        let at = |slice: &str| (slice.as_ptr() as usize).saturating_sub(body.as_ptr() as usize);
        let line = |slice: &str| body[..at(slice)].rfind('\n').map_or(0, |at| at + 1);
        let of_comment = |it: &Comment<&str>| it.content.first().map(|first| line(first));
        let begins: Vec<usize> = parsed
            .body
            .iter()
            .map(|entry| match entry {
                Entry::Message(it) => {
                    it.comment.as_ref().and_then(of_comment).unwrap_or(line(it.id.name))
                }
                Entry::Term(it) => {
                    it.comment.as_ref().and_then(of_comment).unwrap_or(line(it.id.name))
                }
                Entry::Comment(it) | Entry::GroupComment(it) | Entry::ResourceComment(it) => {
                    of_comment(it).unwrap_or(0)
                }
                Entry::Junk { content } => line(content),
            })
            .chain([body.len()])
            .collect();
        let mut refused = Vec::new();
        for (index, entry) in parsed.body.iter().enumerate() {
            let Entry::Message(message) = entry else { continue };
            let id = message.id.name;
            let span = |slice: &str| start + at(slice)..start + at(slice) + slice.len();
            let Some(arguments) = self.0.get(id) else {
                // Vocabulary is open: a series may add themes of its own.
                if OPEN.iter().any(|prefix| id.starts_with(prefix)) {
                    continue;
                }
                let message = say::diag_locale_unknown_id(id);
                let mut finding = Diagnostic::at(Code::MessageUnknown, file, &span(id), message);
                let candidates: Vec<&str> = self.0.keys().map(String::as_str).collect();
                finding.help = nearest(id, &candidates).map(say::diag_did_you_mean);
                diagnostics.push(finding);
                refused.push(begins[index]..begins[index + 1]);
                continue;
            };
            let mut used = Vec::new();
            message.value.iter().for_each(|value| variables(value, &mut used));
            let unknown: Vec<&str> =
                used.into_iter().filter(|name| !arguments.contains(*name)).collect();
            for name in &unknown {
                let known: Vec<&str> = arguments.iter().map(String::as_str).collect();
                let help = nearest(name, &known).map_or_else(
                    || say::ftl_variable_unknown_help(name),
                    |near| say::diag_did_you_mean(format!("${near}")),
                );
                let message = say::ftl_variable_unknown(name, id);
                diagnostics.push(
                    Diagnostic::at(Code::VariableUnknown, file, &span(name), message).help(help),
                );
            }
            if !unknown.is_empty() {
                refused.push(begins[index]..begins[index + 1]);
            }
        }
        refused
    }
}

/// The variables of a pattern, in order.
fn variables<'a>(pattern: &Pattern<&'a str>, out: &mut Vec<&'a str>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            expressions(expression, out);
        }
    }
}

fn expressions<'a>(expression: &Expression<&'a str>, out: &mut Vec<&'a str>) {
    match expression {
        Expression::Inline(inline) => inlines(inline, out),
        Expression::Select { selector, variants } => {
            inlines(selector, out);
            variants.iter().for_each(|variant| variables(&variant.value, out));
        }
    }
}

fn inlines<'a>(inline: &InlineExpression<&'a str>, out: &mut Vec<&'a str>) {
    match inline {
        InlineExpression::VariableReference { id } => out.push(id.name),
        InlineExpression::Placeable { expression } => expressions(expression, out),
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| inlines(argument, out));
        }
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { .. } => {}
    }
}
