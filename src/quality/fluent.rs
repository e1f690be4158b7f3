//! The rules of typography on Fluent values: their text elements, seen as one text.

use super::fix::{Fixed, MAX_PASSES, edits};
use super::typography::of_paragraph;
use crate::diag::Diagnostic;
use crate::locale::{Paragraph, Typographer, guard};
use crate::text::SourceFile;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Resource};
use std::sync::Arc;

/// Where the values of a Fluent file do not keep the rules. What does not parse is passed over, and
/// a file nested too deep to be parsed has no findings: both are reported where files are checked.
#[must_use]
pub fn fluent_findings(file: &Arc<SourceFile>, typographer: &Typographer) -> Vec<Diagnostic> {
    let text = file.text();
    let body = text.strip_prefix('\u{feff}').unwrap_or(text);
    if typographer.rules().next().is_none() || guard::too_deep(body).is_some() {
        return Vec::new();
    }
    // The pieces are found by where they lie in memory.
    let resource = match fluent_syntax::parser::parse(body) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    resource_paragraphs(&resource, text)
        .iter()
        .flat_map(|paragraph| of_paragraph(paragraph, file, typographer))
        .collect()
}

/// A Fluent file with its values put right: text elements only, never what is in braces. Nothing
/// if there is nothing to put right, or if the file does not parse.
#[must_use]
pub fn fix_fluent(text: &str, typographer: &Typographer) -> Option<Fixed> {
    let mut fixed = Fixed { text: text.to_owned(), places: 0 };
    if typographer.rules().next().is_none() || guard::too_deep(text).is_some() {
        return None;
    }
    for _ in 0..MAX_PASSES {
        let resource = fluent_syntax::parser::parse(fixed.text.as_str()).ok()?;
        let edits = edits(&resource_paragraphs(&resource, &fixed.text), typographer);
        if edits.is_empty() {
            break;
        }
        fixed.places += edits.len();
        fixed.text = edits.apply(&fixed.text);
    }
    (fixed.places > 0).then_some(fixed)
}

fn resource_paragraphs(resource: &Resource<&str>, text: &str) -> Vec<Paragraph> {
    let mut out = Vec::new();
    for entry in &resource.body {
        let (value, attributes) = match entry {
            // A file that quotes what is wrong, to explain it, says so.
            Entry::ResourceComment(comment)
                if comment.content.iter().any(|line| line.trim() == "@typography off") =>
            {
                return Vec::new();
            }
            // By convention what is typed in, not read.
            Entry::Message(message) if message.id.name.ends_with("-examples") => continue,
            Entry::Message(message) => (message.value.as_ref(), &message.attributes),
            Entry::Term(term) => (Some(&term.value), &term.attributes),
            _ => continue,
        };
        let patterns = value.into_iter().chain(attributes.iter().map(|a| &a.value));
        patterns.for_each(|pattern| read(pattern, text, &mut out));
    }
    out.retain(|paragraph| !paragraph.is_empty());
    out
}

/// The paragraphs of a pattern: itself, and each variant of its selectors.
fn read(pattern: &Pattern<&str>, text: &str, out: &mut Vec<Paragraph>) {
    let mut paragraph = Paragraph::new(false);
    // Code in a message stands between backticks, as in Markdown.
    let mut code = false;
    // So does a line that begins four spaces further in than the others.
    let (mut begins, mut code_line) = (true, false);
    for element in &pattern.elements {
        if begins {
            code_line = match element {
                PatternElement::TextElement { value }
                | PatternElement::Placeable {
                    expression: Expression::Inline(InlineExpression::StringLiteral { value }),
                } => value.starts_with("    ") && !value.trim().is_empty(),
                PatternElement::Placeable { .. } => false,
            };
        }
        begins = matches!(element, PatternElement::TextElement { value } if value.ends_with('\n'));
        if code_line {
            paragraph.opaque();
            if begins {
                paragraph.space();
            }
            if let PatternElement::Placeable { expression } = element {
                variants(expression, text, out);
            }
            continue;
        }
        match element {
            PatternElement::TextElement { value } => {
                let start = value.as_ptr() as usize - text.as_ptr() as usize;
                let mut at = start;
                for (index, piece) in value.split('`').enumerate() {
                    if index > 0 {
                        code = !code;
                        at += 1;
                        if code {
                            paragraph.opaque();
                        }
                    }
                    if !code {
                        line(piece, at, &mut paragraph);
                    }
                    at += piece.len();
                }
            }
            PatternElement::Placeable { expression } => {
                if !code {
                    paragraph.opaque();
                }
                variants(expression, text, out);
            }
        }
    }
    out.push(paragraph);
}

/// Adds text, its line end apart: that is a space, and no rule may change it.
fn line(piece: &str, at: usize, paragraph: &mut Paragraph) {
    for part in piece.split_inclusive('\n') {
        let words = part.trim_end_matches(['\n', '\r']);
        let from = at + (part.as_ptr() as usize - piece.as_ptr() as usize);
        if !words.is_empty() {
            paragraph.text(words, from);
        }
        if words.len() < part.len() {
            paragraph.space();
        }
    }
}

fn variants(expression: &Expression<&str>, text: &str, out: &mut Vec<Paragraph>) {
    match expression {
        Expression::Select { variants, .. } => {
            variants.iter().for_each(|variant| read(&variant.value, text, out));
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => {
            variants(expression, text, out);
        }
        Expression::Inline(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Locales;

    #[test]
    fn text_elements_and_nothing_else() {
        let source = "a = Qui paie ? { $x } : oui\nb = { $n ->\n    [one] l'eau\n   *[other] { \"l'eau\" } !\n}\n    .title = Non ; `a ? b`\n-t = oui !\nx-examples = a ? b\nc =\n    Voici :\n\n        \"a\" ? { $b } : c\n    Et ?\n";
        let typographer = Locales::load(&[]).output.typographer(&"fr".parse().unwrap(), None);
        let fixed = fix_fluent(source, &typographer).unwrap().text;
        let shown = fixed.replace('\u{202f}', "~").replace('\u{a0}', "_");
        assert_eq!(
            shown,
            "a = Qui paie~? { $x }_: oui\nb = { $n ->\n    [one] l’eau\n   *[other] { \"l'eau\" }~!\n}\n    .title = Non~; `a ? b`\n-t = oui~!\nx-examples = a ? b\nc =\n    Voici_:\n\n        \"a\" ? { $b } : c\n    Et~?\n"
        );
        let file = Arc::new(SourceFile::new("a.ftl", source));
        assert_eq!(fluent_findings(&file, &typographer).len(), 8);
    }
}
