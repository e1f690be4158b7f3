//! A tree beside the code that uses it: messages that nothing asks for, and what is asked for and
//! does not exist.
//!
//! Code of any language is read as text. A message is asked for where its name stands anywhere, or
//! the beginning of its name before a value that completes it (`theme-{key}`); only forms in which
//! nothing but the name of a message can stand say that one must exist.

use super::facts::Facts;
use super::index::{Key, Locale, Parsed};
use super::tree::Tree;
use crate::data::nearest;
use crate::diag::{Code, Diagnostic};
use crate::message::say;
use crate::text::{SourceFile, Span};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What the name of a message follows: attributes of HTML and calls of the common libraries.
const FORMS: [&str; 17] = [
    "data-l10n-id=",
    "l10n-id=",
    "l10nId=",
    "l10nId:",
    "<Localized id=",
    "fl!(",
    "tr!(",
    "formatValue(",
    "format_value(",
    "formatMessage(",
    "getMessage(",
    "get_message(",
    "get_msg(",
    "setAttributes(",
    "l10n.get(",
    "l10n.getString(",
    "Message::named(",
];

/// Shorter beginnings of names may be anything.
const MIN_BEGINNING: usize = 3;

/// What the `files` of a program ask the reference of its tree for in vain, and what the reference
/// says in vain.
#[must_use]
pub fn check_code(tree: &Tree, files: &[Arc<SourceFile>]) -> Vec<Diagnostic> {
    let parsed: Vec<Parsed<'_>> =
        tree.files.iter().filter(|f| f.locale == tree.reference).map(Parsed::new).collect();
    let parsed: Vec<&Parsed<'_>> = parsed.iter().collect();
    let reference = Locale::new(&tree.reference, &parsed);
    let names = reference.names();
    let mut out = unused(&reference, files);
    for file in files {
        for (id, span) in asked_for(file.text()) {
            if names.contains_key(&Key::Message(id)) {
                continue;
            }
            let known: Vec<&str> = names
                .keys()
                .filter_map(|key| match key {
                    Key::Message(id) => Some(*id),
                    Key::Term(_) => None,
                })
                .collect();
            let message = say::ftl_message_undefined(id, reference.name);
            let help = nearest(id, &known).map_or_else(
                || say::ftl_label_undefined_help(id, tree.path_of(reference.name, "")),
                say::diag_did_you_mean,
            );
            out.push(
                Diagnostic::at(Code::MessageUndefined, file, &span, message)
                    .help(help)
                    .locale(reference.name),
            );
        }
    }
    out
}

fn unused(reference: &Locale<'_>, files: &[Arc<SourceFile>]) -> Vec<Diagnostic> {
    let mut words: BTreeSet<&str> = BTreeSet::new();
    let mut beginnings: BTreeSet<&str> = BTreeSet::new();
    for file in files {
        let text = file.text();
        let part = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        let mut at = 0;
        while let Some(start) = text[at..].find(part).map(|start| at + start) {
            at = text[start..].find(|c| !part(c)).map_or(text.len(), |length| start + length);
            let word = &text[start..at];
            let quoted = text[..start].ends_with(['"', '\'', '`']);
            let open = text[at..].starts_with(['{', '$', '"', '\'', '`', '%']);
            if word.len() >= MIN_BEGINNING && word.ends_with(['-', '_']) && quoted && open {
                beginnings.insert(word);
            }
            words.insert(word);
        }
    }
    let patterns = reference.entries().flat_map(|entry| entry.patterns());
    let referred: BTreeSet<String> = patterns
        .flat_map(|(_, pattern)| Facts::of(pattern).references)
        .map(|to| if to.is_term { Key::Term(to.id) } else { Key::Message(to.id) }.to_string())
        .collect();
    let mut out = Vec::new();
    for entry in reference.entries() {
        let name = entry.key.to_string();
        let code = !entry.key.is_term()
            && (words.contains(name.as_str())
                || words.contains(name.replace('-', "_").as_str())
                || beginnings.iter().any(|beginning| name.starts_with(beginning)));
        if !code && !referred.contains(&name) {
            out.push(
                Diagnostic::at(
                    Code::MessageUnused,
                    &entry.file.file,
                    &entry.span(),
                    say::ftl_message_unused(name),
                )
                .help(say::ftl_message_unused_help())
                .locale(reference.name),
            );
        }
    }
    out
}

/// The names of messages that must exist, with their places.
fn asked_for(text: &str) -> Vec<(&str, Span)> {
    let mut out = Vec::new();
    for form in FORMS {
        for (at, _) in text.match_indices(form) {
            let inside = form.starts_with(|c: char| c.is_ascii_alphabetic())
                && text[..at].ends_with(|c: char| c.is_ascii_alphanumeric() || "-_$".contains(c));
            if inside {
                continue;
            }
            let mut from = at + form.len();
            let rest = &text[from..];
            let blank = rest.len() - rest.trim_start().len();
            from += blank;
            // What stands before the name in `fl!(LOADER, "name")`.
            if form.ends_with('(') && !text[from..].starts_with(['"', '\'', '`']) {
                let before = text[from..].find([',', ')', ';', '"', '\'']);
                let Some(comma) = before.filter(|at| text[from + at..].starts_with(',')) else {
                    continue;
                };
                let rest = &text[from + comma + 1..];
                from += comma + 1 + rest.len() - rest.trim_start().len();
            }
            let Some(quote) = text[from..].chars().next().filter(|c| "\"'`".contains(*c)) else {
                continue;
            };
            let start = from + 1;
            let Some(length) = text[start..].find(quote) else { continue };
            let name = &text[start..start + length];
            let composed = text[start + length + 1..].trim_start().starts_with('+');
            let well_formed = name.starts_with(|c: char| c.is_ascii_alphabetic())
                && name.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c))
                && !name.ends_with(['-', '_', '.']);
            if well_formed && !composed {
                // `message.attribute`
                let id = name.split('.').next().unwrap_or(name);
                out.push((id, start..start + id.len()));
            }
        }
    }
    out.sort_by_key(|(_, span)| span.start);
    out.dedup_by_key(|(_, span)| span.start);
    out
}

#[cfg(test)]
mod tests {
    use super::asked_for;

    #[test]
    fn only_certain_forms_say_that_a_message_must_exist() {
        for (text, expected) in [
            ("<p data-l10n-id=\"a-b\">", &["a-b"][..]),
            ("<p data-l10n-id='a'>", &["a"]),
            ("fl!(LOADER, \"a\", n = 1)", &["a"]),
            ("fl!( \"a\" )", &["a"]),
            ("document.l10n.setAttributes(node, 'a', { n })", &["a"]),
            ("formatValue(\"a.title\")", &["a"]),
            ("formatValue(id)", &[]),
            ("formatValue(id); x = \"a\"", &[]),
            ("formatValue(`a-${kind}`)", &[]),
            ("formatValue(\"a-\" + kind)", &[]),
            ("formatValue(\"a\" + kind)", &[]),
            ("formatValue(\"Two words\")", &[]),
            ("xfl!(\"a\")", &[]),
            ("l10nId: \"a\", other: \"b\"", &["a"]),
        ] {
            let found: Vec<&str> = asked_for(text).into_iter().map(|(id, _)| id).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
